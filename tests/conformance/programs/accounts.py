class InsufficientFunds(Exception):
    pass
accounts = {'ann': 100.0, 'bob': 50.0}
def withdraw(who, amount):
    if who not in accounts:
        raise KeyError(who)
    if amount <= 0:
        raise ValueError(f'bad amount: {amount}')
    if accounts[who] < amount:
        raise InsufficientFunds(f'{who} has only {accounts[who]:.2f}')
    accounts[who] -= amount
    return accounts[who]
for who, amount in [('ann', 30), ('bob', 80), ('eve', 1), ('ann', -5)]:
    try:
        print('left', withdraw(who, amount))
    except InsufficientFunds as e:
        print('refused:', e)
    except (KeyError, ValueError) as e:
        print(type(e).__name__, e)
    else:
        print('done')
    finally:
        print('--')
print(accounts)

# bank account simulation with exceptions with fields
class BankError(Exception):
    """Base class of the bank's errors."""

class InsufficientFunds(BankError):
    def __init__(self, balance, amount):
        self.balance = balance
        self.amount = amount
        super().__init__(f"balance {balance:.2f} is less than {amount:.2f}")

    def shortfall(self):
        return self.amount - self.balance

class AccountNotFound(BankError):
    def __init__(self, name):
        super().__init__(name)
        self.name = name

    def __str__(self):
        return f"no account named {self.name!r}"

accounts = {'alice': 100.0, 'bob': 20.0}

def withdraw(name, amount):
    if name not in accounts:
        raise AccountNotFound(name)
    if accounts[name] < amount:
        raise InsufficientFunds(accounts[name], amount)
    accounts[name] -= amount
    return accounts[name]

def transfer(source, target, amount):
    try:
        withdraw(source, amount)
    except InsufficientFunds as e:
        print('short by', e.shortfall())
        raise
    if target not in accounts:
        accounts[source] += amount
        raise AccountNotFound(target)
    accounts[target] += amount

for args in [('alice', 'bob', 30.0), ('bob', 'alice', 500.0), ('eve', 'bob', 1.0), ('alice', 'zed', 10.0)]:
    try:
        transfer(*args)
        print('ok', sorted(accounts.items()))
    except InsufficientFunds as e:
        print('insufficient:', e, e.args)
    except BankError as e:
        print('bank error:', e, repr(e))
    finally:
        print('total', sum(accounts.values()))

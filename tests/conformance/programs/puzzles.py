# roman numerals, primes factors, base conversion, date, tic-tac-toe, hangman w/o input
def to_roman(n):
    table = [(1000, 'M'), (900, 'CM'), (500, 'D'), (400, 'CD'), (100, 'C'), (90, 'XC'), (50, 'L'), (40, 'XL'), (10, 'X'), (9, 'IX'), (5, 'V'), (4, 'IV'), (1, 'I')]
    out = ''
    for value, letters in table:
        while n >= value:
            out += letters
            n -= value
    return out
def from_roman(s):
    values = {'I': 1, 'V': 5, 'X': 10, 'L': 50, 'C': 100, 'D': 500, 'M': 1000}
    total = 0
    for a, b in zip(s, s[1:] + ' '):
        total += -values[a] if values.get(b, 0) > values[a] else values[a]
    return total
print([to_roman(n) for n in (1, 4, 9, 14, 1994, 2024)], from_roman('MCMXCIV'))
def factors(n):
    result = {}
    p = 2
    while n > 1:
        while n % p == 0:
            result[p] = result.get(p, 0) + 1
            n //= p
        p += 1
    return result
print(factors(360), ' * '.join(f'{p}^{e}' if e > 1 else str(p) for p, e in factors(360).items()))
def to_base(n, b):
    digits = '0123456789abcdef'
    if n < 0:
        return '-' + to_base(-n, b)
    return digits[n] if n < b else to_base(n // b, b) + digits[n % b]
print([to_base(255, b) for b in (2, 8, 16)], to_base(-10, 3))
def is_leap(y): return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)
def weekday(y, m, d):
    t = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    y -= m < 3
    return ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][(y + y // 4 - y // 100 + y // 400 + t[m - 1] + d) % 7]
print([y for y in range(1896, 1921, 4) if is_leap(y)], weekday(2024, 2, 29))
def winner(board):
    lines = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]
    for a, b, c in lines:
        if board[a] == board[b] == board[c] != ' ':
            return board[a]
    return None if ' ' in board else 'draw'
def minimax(board, player):
    w = winner(board)
    if w is not None:
        return (1 if w == 'X' else -1 if w == 'O' else 0), None
    best = None
    for i in range(9):
        if board[i] == ' ':
            board[i] = player
            score, _ = minimax(board, 'O' if player == 'X' else 'X')
            board[i] = ' '
            if best is None or (score > best[0] if player == 'X' else score < best[0]):
                best = (score, i)
    return best
print(minimax(list('XOX O    '), 'X'))
secret, guessed = 'python', set()
for letter in 'etaoinsrhpy':
    guessed.add(letter)
    shown = ''.join(c if c in guessed else '_' for c in secret)
    if '_' not in shown:
        print('won after', len(guessed), shown)
        break
else:
    print('lost', shown)
scores = {'ann': [90, 85], 'bob': [70]}
scores['bob'].append(75)
scores.setdefault('cy', []).append(60)
for name, marks in scores.items():
    print(f'{name.title():<5}{sum(marks) / len(marks):6.1f}', 'A' if sum(marks) / len(marks) > 80 else 'B')
print(min(scores, key=lambda n: sum(scores[n])), sorted(scores, key=lambda n: scores[n][0]))

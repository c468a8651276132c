# Puzzles: Huffman's codes, Roman numbers, subsequences, sudoku, tic-tac-toe, accounts, a knapsack, change.
from numba import njit
import numpy as np
import heapq
def huffman(text):
    freq = {}
    for ch in text:
        freq[ch] = freq.get(ch, 0) + 1
    heap = [(f, ch) for ch, f in freq.items()]
    heapq.heapify(heap)
    codes = {ch: '' for ch in freq}
    while len(heap) > 1:
        f1, a = heapq.heappop(heap)
        f2, b = heapq.heappop(heap)
        for ch in a: codes[ch] = '0' + codes[ch]
        for ch in b: codes[ch] = '1' + codes[ch]
        heapq.heappush(heap, (f1 + f2, a + b))
    return codes
codes = huffman('abracadabra')
print(codes, sum(len(codes[c]) for c in 'abracadabra'))
def roman(n):
    vals = [(1000, 'M'), (900, 'CM'), (500, 'D'), (400, 'CD'), (100, 'C'), (90, 'XC'), (50, 'L'), (40, 'XL'), (10, 'X'), (9, 'IX'), (5, 'V'), (4, 'IV'), (1, 'I')]
    out = []
    for v, s in vals:
        q, n = divmod(n, v)
        out.append(s * q)
    return ''.join(out)
print([roman(i) for i in (1994, 2024, 4, 9)])
def lcs(a, b):
    dp = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            dp[i + 1][j + 1] = dp[i][j] + 1 if x == y else max(dp[i + 1][j], dp[i][j + 1])
    i, j = len(a), len(b)
    res = ''
    while i and j:
        if a[i - 1] == b[j - 1]:
            res = a[i - 1] + res
            i -= 1; j -= 1
        elif dp[i - 1][j] >= dp[i][j - 1]:
            i -= 1
        else:
            j -= 1
    return res
print(lcs('AGGTAB', 'GXTXAYB'))
def solve_sudoku(board):
    for r in range(9):
        for c in range(9):
            if board[r][c] == 0:
                for v in range(1, 10):
                    if all(board[r][k] != v and board[k][c] != v and board[r // 3 * 3 + k // 3][c // 3 * 3 + k % 3] != v for k in range(9)):
                        board[r][c] = v
                        if solve_sudoku(board):
                            return True
                        board[r][c] = 0
                return False
    return True
puzzle = '530070000600195000098000060800060003400803001700020006060000280000419005000080079'
board = [[int(puzzle[r * 9 + c]) for c in range(9)] for r in range(9)]
print(solve_sudoku(board))
for row in board:
    print(*row)
def winner(b):
    lines = [(0,1,2),(3,4,5),(6,7,8),(0,3,6),(1,4,7),(2,5,8),(0,4,8),(2,4,6)]
    for x, y, z in lines:
        if b[x] != ' ' and b[x] == b[y] == b[z]:
            return b[x]
    return None
print(winner(list('XXXOO    ')), winner([' '] * 9))
def minimax(b, player):
    w = winner(b)
    if w == 'X': return 1, -1
    if w == 'O': return -1, -1
    if ' ' not in b: return 0, -1
    best = (-2, -1) if player == 'X' else (2, -1)
    for i in range(9):
        if b[i] == ' ':
            b[i] = player
            score, _ = minimax(b, 'O' if player == 'X' else 'X')
            b[i] = ' '
            if (player == 'X' and score > best[0]) or (player == 'O' and score < best[0]):
                best = (score, i)
    return best
print(minimax(list('XO XO    '), 'X'))
accounts = {'alice': {'balance': 100, 'limit': 50}, 'bob': {'balance': 20, 'limit': 0}}
def transfer(src, dst, amount):
    global accounts
    if accounts[src]['balance'] + accounts[src]['limit'] < amount:
        raise ValueError(f'{src} has not enough: {accounts[src]["balance"]}')
    accounts[src]['balance'] -= amount
    accounts[dst]['balance'] += amount
for amount in (30, 200):
    try:
        transfer('alice', 'bob', amount)
    except ValueError as e:
        print('failed:', e)
print(accounts)
def knap(items, cap):
    best = [0] * (cap + 1)
    for w, v in items:
        for c in range(cap, w - 1, -1):
            best[c] = max(best[c], best[c - w] + v)
    return best[-1]
print(knap([(12, 4), (2, 2), (1, 1), (1, 2), (4, 10)], 15))
def change(coins, n):
    ways = [1] + [0] * n
    for c in coins:
        for i in range(c, n + 1):
            ways[i] += ways[i - c]
    return ways[n]
print(change((1, 5, 10, 25, 50, 100), 100))

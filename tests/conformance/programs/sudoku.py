def find_empty(b):
    for i in range(9):
        for j in range(9):
            if b[i][j] == 0:
                return i, j
    return None
def ok(b, r, c, v):
    if v in b[r]: return False
    if any(b[i][c] == v for i in range(9)): return False
    br, bc = r // 3 * 3, c // 3 * 3
    return all(b[br + i][bc + j] != v for i in range(3) for j in range(3))
def solve(b):
    pos = find_empty(b)
    if not pos:
        return True
    r, c = pos
    for v in range(1, 10):
        if ok(b, r, c, v):
            b[r][c] = v
            if solve(b):
                return True
            b[r][c] = 0
    return False
text = "530070000600195000098000060800060003400803001700020006060000280000419005000080079"
board = [[int(text[9 * r + c]) for c in range(9)] for r in range(9)]
print(solve(board))
print('\n'.join(' '.join(str(x) for x in row) for row in board))

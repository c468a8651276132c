def queens(n):
    solutions = []
    def place(row, cols, diag1, diag2, board):
        if row == n:
            solutions.append(board[:])
            return
        for col in range(n):
            if col in cols or row - col in diag1 or row + col in diag2:
                continue
            cols.add(col); diag1.add(row - col); diag2.add(row + col)
            board.append(col)
            place(row + 1, cols, diag1, diag2, board)
            board.pop()
            cols.remove(col); diag1.remove(row - col); diag2.remove(row + col)
    place(0, set(), set(), set(), [])
    return solutions
s = queens(6)
print(len(s), s[0])
for r in s[0]:
    print('.' * r + 'Q' + '.' * (5 - r))
print(len(queens(8)))

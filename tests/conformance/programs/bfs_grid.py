from collections import deque
maze = ["S.#.", "..#E", "....", "#.##"]
def solve(maze):
    rows, cols = len(maze), len(maze[0])
    for r in range(rows):
        for c in range(cols):
            if maze[r][c] == 'S':
                start = (r, c)
            elif maze[r][c] == 'E':
                end = (r, c)
    q = deque([(start, 0)])
    seen = {start}
    while q:
        (r, c), steps = q.popleft()
        if (r, c) == end:
            return steps
        for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
            nr, nc = r + dr, c + dc
            if 0 <= nr < rows and 0 <= nc < cols and maze[nr][nc] != '#' and (nr, nc) not in seen:
                seen.add((nr, nc))
                q.append(((nr, nc), steps + 1))
    return -1
print(solve(maze))

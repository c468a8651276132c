from numba import jit


@jit(nopython=True)
def mean_square(numbers):
    total = 0.0
    count = 0
    for x in numbers:
        total += x * x
        count += 1
    return total / count


def append_squares(n):
    squares = []
    for i in range(n):
        squares.append(i * i)
    return squares


data = [3.0, -1.5, 2.25]
print(mean_square(data), mean_square([1, 2, 3]))
squares = append_squares(6)
print(squares, len(squares), squares[-1], squares[2])
squares[0] = 99
print(squares[0], sum(squares), min(squares), max(squares))
doubled = [2 * s for s in squares]
print(doubled)
evens = [s for s in range(10) if s % 2 == 0]
print(evens)
for i, x in enumerate(data):
    print(i, x)

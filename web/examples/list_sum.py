"""Lists go straight into a jitted function: mean and spread of readings."""
import math

from numba import jit


@jit(nopython=True)
def mean(readings):
    total = 0.0
    for reading in readings:
        total += reading
    return total / len(readings)


@jit(nopython=True)
def spread(readings, centre):
    total = 0.0
    for reading in readings:
        total += (reading - centre) ** 2
    return math.sqrt(total / len(readings))


week = [18.5, 19.25, 21.0, 22.75, 20.5, 19.0, 17.75]
print("mean of the week:", mean(week))

seconds = []
state = 12345
for second in range(1_000_000):
    state = (state * 1103515245 + 12345) % 2147483648
    seconds.append(15.0 + state / 2147483648 * 10.0)

centre = mean(seconds)
print(f"mean of {len(seconds)} readings: {centre:.9f}")
print(f"spread: {spread(seconds, centre):.9f}")

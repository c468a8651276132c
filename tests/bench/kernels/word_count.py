"""How often each word occurs: splitting a string, a dict from strings to numbers."""
from numba import njit


def setup(size):
    syllables = ["ka", "to", "mi", "ra", "se", "nu", "lo"]
    words = [syllables[i * i % 7] + syllables[i * 3 % 5] + syllables[i // 5 % 7] for i in range(size)]
    return (" ".join(words),)


@njit
def kernel(text):
    counts = {"": 0}
    for word in text.split(" "):
        if word in counts:
            counts[word] += 1
        else:
            counts[word] = 1
    total = 0
    for word, count in counts.items():
        total += count * count * len(word)
    return total


def check(total):
    return (total,)

text = """It was the best of times, it was the worst of times,
it was the age of wisdom, it was the age of foolishness"""
import string
from collections import Counter
words = text.lower().translate(str.maketrans('', '', string.punctuation)).split()
freq = Counter(words)
for word, n in freq.most_common(5):
    print(f'{word:<10}|{n:>3}|{"#" * n}')
longest = max(words, key=len)
print(longest, len(set(words)), sorted(set(words), key=lambda w: (-len(w), w))[:3])

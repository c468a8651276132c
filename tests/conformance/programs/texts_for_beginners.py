# Words counted, ciphers, run lengths, as beginners write them.
# word count
from collections import Counter
text = """It was the best of times, it was the worst of times,
it was the age of wisdom, it was the age of foolishness"""
words = text.lower().replace(',', '').split()
counts = {}
for w in words:
    counts[w] = counts.get(w, 0) + 1
for w, c in sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:5]:
    print(f'{w:<12}{c:>3}')
print(Counter(words).most_common(3))
print(max(counts, key=counts.get), len(set(words)))
longest = max(words, key=len)
print(longest, longest.title(), longest[::-1], longest.center(20, '*'))
vowels = sum(1 for ch in text if ch in 'aeiouAEIOU')
print('vowels:', vowels, 'ratio: {:.2%}'.format(vowels / len(text)))
def caesar(s, k):
    out = ''
    for ch in s:
        if ch.isupper():
            out += chr((ord(ch) - 65 + k) % 26 + 65)
        elif ch.islower():
            out += chr((ord(ch) - 97 + k) % 26 + 97)
        else:
            out += ch
    return out
print(caesar('Hello, World!', 3), caesar(caesar('Hello, World!', 3), -3))
table = str.maketrans('abc', 'xyz')
print('aabbcc'.translate(table))
print(' '.join(w.capitalize() for w in words[:4]))
print({w[0]: [x for x in words if x[0] == w[0]] for w in words[:3]})
rle = []
for ch in 'aaabbc':
    if rle and rle[-1][0] == ch:
        rle[-1] = (ch, rle[-1][1] + 1)
    else:
        rle.append((ch, 1))
print(rle, ''.join(f'{c}{n}' for c, n in rle))

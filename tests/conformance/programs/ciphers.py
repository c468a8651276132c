def caesar(text, shift):
    result = ''
    for ch in text:
        if ch.isalpha():
            base = ord('A') if ch.isupper() else ord('a')
            result += chr((ord(ch) - base + shift) % 26 + base)
        else:
            result += ch
    return result
msg = 'Hello, World!'
enc = caesar(msg, 3)
print(enc, caesar(enc, -3))
def rle(s):
    out = []
    i = 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]:
            j += 1
        out.append(f'{s[i]}{j - i}')
        i = j
    return ''.join(out)
print(rle('aaabbc'), 'racecar' == 'racecar'[::-1], ''.join(sorted('listen')) == ''.join(sorted('silent')))
vowels = sum(1 for c in msg if c.lower() in 'aeiou')
print(vowels, msg.count('l'), msg.find('World'), msg.replace('l', 'L', 1), msg.swapcase())
print({c: msg.count(c) for c in sorted(set(msg.lower())) if c.isalpha()})
print('%5.2f|%-8s|%03d|%x' % (3.14159, 'ab', 7, 255), '{:>8}|{:^8}|{:<8}'.format('r', 'c', 'l'))

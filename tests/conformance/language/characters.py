# Characters of strings that are compared, looked up and handed to ord().
from numba import njit

print("== compared with each other and with constants")


@njit
def count(text, other):
    found = 0
    for i in range(len(text)):
        if text[i] == other[-1 - i]:
            found += 1
        if text[i] != "a":
            found += 100
    return found


print(count("abcba", "abcba"), count("aé漢a", "aé漢𝄞"), count("", ""))


@njit
def letters(text):
    vowels = 0
    codes = []
    for letter in text:
        if letter == "a" or letter == "é" or letter == "漢":
            vowels += 1
        codes.append(ord(letter))
    return vowels, codes


print(letters("banana"), letters("é漢𝄞a"))

print("== kept, compared with what is longer, joined")


@njit
def kept(text):
    first = text[0]
    joined = ""
    for i in range(1, len(text)):
        if text[i] == first:
            joined += text[i]
        if text[i] == "ab" or text[i] == "":
            joined += "never"
    return first, joined, text[0] == first


print(kept("abacad"), kept("éaé"))

print("== index errors")


@njit
def at(text, i):
    return text[i] == "x"


for i in (-4, -3, 0, 2, 3):
    try:
        print(i, at("xyz", i), ord("xyé"[i]))
    except IndexError as error:
        print(i, error)
try:
    print("xyz"[1] == "xyz"[7])
except IndexError as error:
    print(error)
try:
    print("a" == ""[0])
except IndexError as error:
    print(error)


@njit
def is_palindrome(text):
    i, j = 0, len(text) - 1
    while i < j:
        if text[i] != text[j]:
            return False
        i, j = i + 1, j - 1
    return True


print(is_palindrome("racecar"), is_palindrome("漢字漢"), is_palindrome("ab"))

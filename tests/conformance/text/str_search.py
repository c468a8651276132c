"""str methods that look for something."""


def find():
    print('== find, rfind')
    s = 'abcabcabc'
    for sub in ['a', 'bc', 'abc', 'x', '', 'abcabcabcd', 'cab']:
        print(sub, s.find(sub), s.rfind(sub), s.find(sub, 1), s.rfind(sub, 1), s.find(sub, 2, 7), s.rfind(sub, 2, 7), s.find(sub, -4), s.find(sub, -4, -1), s.find(sub, 20), s.rfind(sub, 20), s.find(sub, 5, 2))


def find_in_empty():
    print('== find in an empty string, and of one')
    print(''.find(''), ''.find('a'), 'abc'.find(''), 'abc'.rfind(''), 'abc'.find('', 3), 'abc'.find('', 4), 'abc'.count(''), ''.count(''), 'abc'.find('', -1))


def index():
    print('== index, rindex')
    for sub in ['b', 'z']:
        try:
            print('abcb'.index(sub), 'abcb'.rindex(sub))
        except ValueError as error:
            print('ValueError', error)
    try:
        print('abcb'.rindex('z', 1))
    except ValueError as error:
        print('ValueError', error)


def count():
    print('== count')
    s = 'aaaaXaa'
    for sub in ['a', 'aa', 'aaa', 'X', '', 'b']:
        print(sub, s.count(sub), s.count(sub, 1), s.count(sub, 1, 4), s.count(sub, -2))


def starts_and_ends():
    print('== startswith, endswith')
    s = 'prefix.suffix'
    for part in ['pre', 'fix', '', 'prefix.suffix', 'prefix.suffix!']:
        print(part, s.startswith(part), s.endswith(part), s.startswith(part, 3), s.endswith(part, 3, 6), s.startswith(part, -6), s.startswith(part, 20))


def starts_with_one_of():
    print('== startswith and endswith of a tuple')
    for s in ['image.png', 'image.jpg', 'text.txt', '']:
        print(s, s.endswith(('.png', '.jpg')), s.startswith(('im', 'te')), s.startswith(('mage', 'ext'), 1), s.startswith(()))


def contains():
    print('== in, not in')
    for sub in ['', 'ell', 'Ell', 'hello', 'hellos', 'o']:
        print(sub in 'hello', sub not in 'hello', sub in '')


def compare():
    print('== comparisons of strings')
    words = ['', 'a', 'A', 'ab', 'b', 'é', 'z', '日', '😀', '\uffff']
    for a in words:
        print([a < b for b in words], [a == b for b in words], [a >= b for b in words])


def order_of_code_points():
    print('== sorting by code points')
    print(sorted(['b', 'B', 'a', 'É', 'é', 'Z', '10', '9', '', '😀', '\uffff']), min('hello'), max('hello'))


find()
find_in_empty()
index()
count()
starts_and_ends()
starts_with_one_of()
contains()
compare()
order_of_code_points()

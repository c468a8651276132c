"""Classes of exceptions with bodies: attributes, methods, __str__, inheritance."""


class Insufficient(Exception):
    """Raised when the balance is too small."""

    def __init__(self, balance, amount):
        self.balance = balance
        self.amount = amount
        super().__init__(f"need {amount - balance} more")

    def shortfall(self):
        return self.amount - self.balance


class Coded(Exception):
    default_code = 7

    def __init__(self, code=None, message='oops'):
        self.code = self.default_code if code is None else code
        self.message = message

    def __str__(self):
        return f'[{self.code}] {self.message}'


class Shown(ValueError):
    def __repr__(self):
        return 'Shown!'


class Located(Exception):
    def __init__(self, line, message):
        super().__init__(message)
        self.line = line

    @property
    def place(self):
        return f'line {self.line}'

    @staticmethod
    def unit():
        return 'lines'


class Undefined(Located):
    def __init__(self, line, name):
        super().__init__(line, f'undefined {name}')
        self.name = name


class Old(Exception):
    def __init__(self, text):
        Exception.__init__(self, text.upper())


def withdraw(balance, amount):
    if amount > balance:
        raise Insufficient(balance, amount)
    return balance - amount


print('== attributes and methods')
try:
    print(withdraw(30, 10))
    withdraw(10, 30)
except Insufficient as e:
    print(e, e.balance, e.amount, e.shortfall(), repr(e), e.args)

print('== __str__, defaults and constants of the class')
for error in (Coded(), Coded(5), Coded(6, 'six'), Coded(message='by name')):
    try:
        raise error
    except Coded as e:
        print(e, str(e), repr(e), e.code, e.message, Coded.default_code)

print('== __repr__')
print(repr(Shown('a')), str(Shown('a')))

print('== a class under a class')
for number in range(3):
    try:
        if number == 0:
            raise Undefined(3, 'x')
        if number == 1:
            raise Located(4, 'odd')
        raise Old('text')
    except Undefined as e:
        print('undefined', e, e.line, e.name, e.place, e.unit())
    except Located as e:
        print('located', e, e.line, e.place)
    except Old as e:
        print(e, repr(e), e.args)
try:
    raise Undefined(9, 'y')
except (Coded, Located) as e:
    print(e, isinstance(e, Undefined), type(e).__name__, issubclass(Undefined, Located))

print('== an attribute that was never set')


class Partly(Exception):
    def __init__(self, flag):
        if flag:
            self.extra = [1, 2]


for flag in (True, False):
    try:
        raise Partly(flag)
    except Partly as e:
        try:
            print(e.extra)
        except AttributeError as missing:
            print(missing)

print('== kept, changed and raised again')
kept = Coded(1, 'kept')
kept.code = 40
kept.code += 2
try:
    raise kept
except Coded as e:
    print(e.code, e.message)
try:
    try:
        withdraw(1, 2)
    except Insufficient as e:
        print('first', e.shortfall())
        raise
except Exception as e:
    print('again', e, isinstance(e, Insufficient), e.amount)


def attempt(action):
    try:
        return action()
    except ValueError as e:
        raise Located(1, f'wrapped: {e}') from e


try:
    attempt(lambda: int('x'))
except Located as e:
    print(e, e.line)

raise Undefined(12, 'z')

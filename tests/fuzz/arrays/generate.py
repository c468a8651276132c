"""Random programs of array expressions, slices and assignments, one statement after the other, whose results are printed.

Every statement is tried in NumPy while the program is written, so that a program has no errors; statements whose result
NumPy 1.24 and NumPy 2 promote differently, or whose printed digits depend on the C library, are not written in the first place.
Usage: generate.py SEED COUNT: the program on standard output, an empty line before each of COUNT statements.
"""
import sys
import warnings

import numpy as np

from sources import DTYPES, Source, Sources, evaluated
from tables import BINARY, CHANGES, REARRANGED, REDUCTIONS, ROUNDED, UNARY

warnings.simplefilter('ignore')

NOT_WRITTEN = (np.float16, np.complex64)


class Writer(Sources):
    def __init__(self, seed):
        super().__init__(seed)
        self.number = 0
        self.words = {
            'same': self.like,
            'mask': lambda a: self.partner(a, 'bool'),
            'axis': lambda a: str(self.random.randrange(-a.value.ndim, a.value.ndim)),
            'axes': lambda a: str(tuple(self.random.sample(range(a.value.ndim), 2))),
            'axis0': lambda a: '0',
            'n': lambda a: self.pick(['1', '2', '3']),
            'len': lambda a: str(len(a.value)),
            'row': lambda a: self.elements(str(a.value.dtype), a.value.shape[-1:]),
            'column': lambda a: self.elements(str(a.value.dtype), a.value.shape[:1]),
            'places': lambda a: self.places(len(a.value)),
            'keep': lambda a: self.pick(['', ', keepdims=True']),
            'where': lambda a: self.pick(['', '', f', where={self.elements("bool", a.value.shape)}']),
        }

    def operand(self, a, kinds):
        """The other side of an operation on these kinds: a number, or an array that broadcasts with a."""
        if self.chance(0.65):
            return self.partner(a, self.pick([dtype for dtype in DTYPES if 'c' in kinds or dtype != 'complex128']))
        if a.kind in 'fc' or (a.kind == 'i' and self.chance(0.2)):
            return self.pick(['2', '0.5', '-1.5', '3'])
        return self.pick(['1', '2', '3', '5'])

    def filled(self, table, a, **given):
        """A template of the table that suits the array, filled in."""
        kinds, template = self.pick([row for row in table if a.kind in row[0] and (a.value.size or '!' not in row[0])])
        text = template.replace('{a}', a.text)
        while '{b}' in text:
            text = text.replace('{b}', self.operand(a, kinds), 1)
        for word, value in given.items():
            text = text.replace('{' + word + '}', value)
        for word, make in self.words.items():
            while '{' + word + '}' in text:
                text = text.replace('{' + word + '}', make(a), 1)
        return text

    def part_of(self, a):
        return f'{a.text}[{self.subscript(a)}]'

    def expression(self, depth):
        a = self.base()
        for _ in range(depth):
            text = self.part_of(a) if self.chance(0.2) else self.filled(self.pick([BINARY, BINARY, UNARY, REARRANGED]), a)
            value = evaluated(text)
            if not isinstance(value, np.ndarray) or value.ndim == 0 or value.ndim > 4 or value.size > 400:
                break
            if value.dtype.kind not in 'biufc' or value.dtype in NOT_WRITTEN:
                break
            a = Source(text, value)
        return a

    def statement(self):
        self.number += 1
        name = f'v{self.number}'
        if self.chance(0.7):
            a = self.expression(self.pick([0, 1, 1, 2, 3]))
            if self.chance(0.15):
                return f'{name} = {self.part_of(a)}; ', name
            table = self.pick([BINARY, UNARY, REDUCTIONS, REDUCTIONS, ROUNDED, REARRANGED])
            text = self.filled(table, a)
            return f'{name} = {f"np.round({text}, 6) + 0" if table is ROUNDED else text}; ', name
        a = self.base(shape=tuple(self.pick([1, 2, 3, 4, 6]) for _ in range(self.pick([1, 1, 2, 2, 3]))))
        own = Source(name, a.value.copy())
        subscript = self.subscript(own)
        chosen = evaluated(f'{name}[{subscript}]', **{name: own.value})
        if isinstance(chosen, np.ndarray) and chosen.ndim and self.chance(0.5):
            right = self.partner(Source('', chosen), str(own.value.dtype))
        else:
            right = 'True' if own.kind == 'b' else self.pick(['2', '0.5', '-1.5'] if own.kind in 'fc' else ['1', '2', '3', '5'])
        change = self.filled(CHANGES, own, v=name, w=f'w{self.number}', sub=subscript, part=right)
        return f'{name} = {a.text}.copy()\n{change}\n', name

    def shown(self):
        """A statement that NumPy can do, and what it shows."""
        while True:
            try:
                text, name = self.statement()
                scope = {'np': np}
                with np.errstate(all='ignore'):
                    exec(text, scope)
            except (ValueError, TypeError, IndexError, ZeroDivisionError, OverflowError, MemoryError, AttributeError):
                continue
            value = scope[name]
            if isinstance(value, np.ndarray):
                if value.dtype in NOT_WRITTEN or value.size > 600 or value.ndim == 0 or value.dtype == object:
                    continue
                return f'{text}print({name}, {name}.dtype, {name}.shape)'
            if isinstance(value, (np.floating, np.complexfloating)):
                return f'{text}print(np.round({name}, 6))'
            return f'{text}print({name})'


def main():
    writer = Writer(int(sys.argv[1]))
    print('import numpy as np')
    for _ in range(int(sys.argv[2])):
        print(f'\n{writer.shown()}')


if __name__ == '__main__':
    main()

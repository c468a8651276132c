"""Random programs of array expressions, slices and assignments, one statement after the other, whose results are printed.

Every statement is tried in NumPy while the program is written, so that a program has no errors; statements whose result
NumPy 1.24 and NumPy 2 promote differently, or whose printed digits depend on the C library, are not written in the first place.
Usage: generate.py SEED COUNT: the program on standard output, one line for each of COUNT statements.
"""
import random
import sys
import warnings

import numpy as np

warnings.simplefilter('ignore')

INTEGERS = ['int8', 'int16', 'int32', 'int64', 'uint8', 'uint16', 'uint32']
FLOATS = ['float32', 'float64']
DTYPES = ['bool', *INTEGERS, *FLOATS, 'complex128']
SPECIAL = ['np.nan', 'np.inf', '-np.inf', '-0.0', '0.0']


class Source:
    """An array that expressions start from: its text is an expression without side effects."""

    def __init__(self, text, value):
        self.text, self.value = text, value
        self.kind = value.dtype.kind


class Writer:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.pick = self.random.choice
        self.number = 0

    def chance(self, p):
        return self.random.random() < p

    def evaluated(self, text):
        with np.errstate(all='ignore'):
            return eval(text, {'np': np})

    # Arrays

    def base(self, dtype=None, shape=None):
        """A fresh array, contiguous or not."""
        dtype = dtype or self.pick(DTYPES)
        if shape is None:
            shape = tuple(self.pick([0, 1, 1, 2, 3, 4, 5]) for _ in range(self.pick([1, 1, 2, 2, 2, 3])))
        count = int(np.prod(shape))
        text = self.elements(dtype, count, shape)
        text = self.layout(text, shape)
        return Source(text, self.evaluated(text))

    def elements(self, dtype, count, shape):
        step, start, modulus = self.pick([1, 3, 7]), self.pick([0, 1, 5]), self.pick([5, 11, 23])
        sequence = f'(np.arange({count}) * {step} + {start}) % {modulus}'
        if dtype == 'bool':
            text = f'({sequence} > {modulus // 2})'
        elif dtype.startswith('u'):
            text = f'({sequence}).astype(np.{dtype})'
        elif dtype.startswith('int'):
            text = f'({sequence} - {self.pick([0, 3, modulus // 2])}).astype(np.{dtype})'
        elif dtype == 'complex128':
            text = f'(({sequence} - 2) * 0.5 + ({sequence} % 3) * 1j)'
        else:
            text = f'(({sequence} - {self.pick([0, 3])}) * {self.pick([0.5, 0.25, 1.5])}).astype(np.{dtype})'
        if dtype in FLOATS and count > 1 and self.chance(0.15):
            text = f'np.where(np.arange({count}) == {self.random.randrange(count)}, np.{dtype}({self.pick(SPECIAL)}), {text})'
        return text if len(shape) == 1 else f'{text}.reshape({shape})'

    def layout(self, text, shape):
        """The same memory in another order; the shape may change."""
        choice = self.random.random()
        if choice < 0.55:
            return text
        if choice < 0.7 and len(shape) > 1:
            return f'{text}.T'
        parts = [self.pick([':', '::-1', '::2', '::-2', '1:', ':-1']) for _ in shape]
        return f'{text}[{", ".join(parts)}]'

    def partner(self, a, dtype=None):
        """An array that broadcasts with a."""
        shape = list(a.value.shape)
        for axis in range(len(shape)):
            if self.chance(0.2):
                shape[axis] = 1
        if len(shape) > 1 and self.chance(0.2):
            shape = shape[1:]
        text = self.elements(dtype := dtype or self.pick(DTYPES), int(np.prod(shape)), tuple(shape))
        return Source(text, self.evaluated(text))

    # Expressions

    def literal(self, kind):
        if kind in 'fc' or (kind == 'i' and self.chance(0.2)):
            return self.pick(['2', '0.5', '-1.5', '3'])
        return self.pick(['1', '2', '3', '5'])

    def binary(self, a):
        if self.chance(0.35):
            other, kind = self.literal(a.kind), a.kind
        else:
            b = self.partner(a)
            other, kind = b.text, max(a.kind, b.kind, key='buifc'.index)
        if kind == 'b':
            return f'({a.text} {self.pick(["&", "|", "^", "==", "!="])} {other})'
        operators = ['+', '-', '*', '==', '!=', '/']
        if kind != 'c':
            operators += ['<', '<=', '>', '>=', '//', '%']
        if kind in 'iu' and '.' not in other:
            operators += ['&', '|', '^']
        return f'({a.text} {self.pick(operators)} {other})'

    def unary(self, a):
        if a.kind == 'b':
            return self.pick([f'(~{a.text})', f'np.logical_not({a.text})', f'{a.text}.astype(np.int64)'])
        wide = a.value.dtype.itemsize >= 4
        options = [f'(-{a.text})', f'np.abs({a.text})', f'np.square({a.text})', f'({a.text} ** 2)']
        if a.kind in 'iu':
            options += [f'(~{a.text})', f'np.sign({a.text})', f'({a.text} << 1)', f'({a.text} >> 1)']
        if a.kind == 'f':
            options += [f'np.floor({a.text})', f'np.ceil({a.text})', f'np.rint({a.text})', f'np.sign({a.text})', f'np.isnan({a.text})',
                        f'np.isfinite({a.text})', f'np.trunc({a.text})', f'np.sqrt(np.abs({a.text}))', f'np.isinf({a.text})']
        if a.kind == 'c':
            options += [f'np.conj({a.text})', f'{a.text}.real', f'{a.text}.imag']
        if a.kind in 'iu' and wide:
            options += [f'np.sqrt(np.abs({a.text}))']
        return self.pick(options)

    def axis(self, a):
        n = a.value.ndim
        return self.random.randrange(-n, n)

    def reduction(self, a):
        names = ['sum', 'prod', 'any', 'all', 'count_nonzero'] if a.kind != 'c' else ['sum', 'any', 'all']
        if a.value.size > 0 and a.kind != 'c' and 0 not in a.value.shape:
            names += ['min', 'max', 'argmin', 'argmax', 'ptp'] if a.kind != 'b' else ['argmax', 'max']
            if a.kind != 'b':
                names += ['mean', 'std', 'var', 'median'] if a.value.dtype.itemsize > 4 or a.kind in 'iu' else ['mean']
        name = self.pick(names)
        arguments = ''
        if self.chance(0.6):
            arguments = f', axis={self.axis(a)}'
            if self.chance(0.3) and name not in ('argmin', 'argmax', 'ptp'):
                arguments += ', keepdims=True'
        text = f'np.{name}({a.text}{arguments})'
        return f'np.round({text}, 6)' if name in ('mean', 'std', 'var', 'median') else text

    def rearranged(self, a):
        n, text, shape = a.value.ndim, a.text, a.value.shape
        options = [f'np.flip({text}, {self.axis(a)})', f'np.roll({text}, {self.pick([-2, 1, 3])}, axis={self.axis(a)})', f'np.roll({text}, 2)',
                   f'{text}.ravel()', f'{text}.reshape(-1)', f'np.expand_dims({text}, {self.random.randrange(n + 1)})', f'np.repeat({text}, 2, axis={self.axis(a)})',
                   f'np.tile({text}, 2)', f'np.concatenate(({text}, {text}), axis={self.axis(a)})', f'np.stack(({text}, {text}))', f'{text}.copy()',
                   f'np.cumsum({text}, axis={self.axis(a)})', f'np.diff({text}, axis={self.axis(a)})', f'np.swapaxes({text}, 0, {self.axis(a)})',
                   f'np.where({text} != 0, {text}, {text})', f'np.atleast_2d({text})', f'{text}[None]', f'np.moveaxis({text}, 0, -1)']
        if a.kind not in 'c':
            options += [f'np.sort({text}, axis={self.axis(a)})', f'np.argsort({text}, axis={self.axis(a)}, kind="stable")', f'np.unique({text})']
        if a.kind in 'iuf':
            options += [f'np.clip({text}, 1, 4)', f'np.maximum({text}, 2)', f'np.minimum({text}, {text}[..., ::-1])', f'np.cumprod({text}, axis={self.axis(a)})']
        if n == 2:
            options += [f'np.tril({text})', f'np.triu({text}, 1)', f'np.diag({text})', f'np.rot90({text})', f'np.transpose({text})', f'np.trace({text})']
        if n == 1 and a.kind in 'iuf':
            options += [f'np.outer({text}, {text})', f'np.dot({text}, {text})', f'np.diag({text})']
        if n > 1 and 0 not in shape:
            options += [f'np.pad({text}, 1)', f'np.split({text}, {shape[0]})[0]', f'{text}.reshape({shape[0]}, -1)']
        return self.pick(options)

    def index(self, n):
        """A subscript of an axis of n elements that gives an axis."""
        if n == 0:
            return ':'
        start, stop = sorted((self.random.randrange(-n, n + 1), self.random.randrange(-n, n + 3)))
        return self.pick([':', f'{start}:{stop}', f'{stop}:{start}:-1', '::2', '::-1', f':{stop}', f'{start}:', '::-2', f'{start}::3'])

    def subscript(self, a):
        shape = a.value.shape
        choice = self.random.random()
        if choice < 0.55 or 0 in shape:
            parts = [str(self.random.randrange(-n, n)) if n and self.chance(0.25) else self.index(n) for n in shape[:self.random.randint(1, len(shape))]]
            if self.chance(0.15):
                parts.append('...')
            if self.chance(0.1):
                parts.insert(self.random.randrange(len(parts) + 1), 'None')
            return ', '.join(parts)
        if choice < 0.7:
            if a.kind == 'b':
                return a.text
            return f'{a.text} {"!=" if a.kind == "c" else self.pick([">", "!=", "<"])} {self.pick(["0", "2"])}'
        parts = []
        for n in shape[:self.random.randint(1, len(shape))]:
            if self.chance(0.5):
                count = self.pick([1, 3]) if parts else 3
                chosen = [self.random.randrange(-n, n) for _ in range(count)]
                parts.append(f'np.array({chosen})' if self.chance(0.5) else f'{chosen}')
            else:
                parts.append(self.index(n))
        return ', '.join(parts)

    def expression(self, depth):
        a = self.base()
        for _ in range(depth):
            text = self.pick([self.binary, self.binary, self.unary, self.rearranged, lambda a: f'{a.text}[{self.subscript(a)}]'])(a)
            value = self.evaluated(text)
            if not isinstance(value, np.ndarray) or value.ndim == 0 or value.ndim > 4 or value.size > 400:
                break
            if value.dtype.kind not in 'biufc' or value.dtype in (np.float16, np.complex64, np.uint64):
                break
            a = Source(text, value)
        return a

    # Statements

    def statement(self):
        self.number += 1
        name = f'v{self.number}'
        if self.chance(0.7):
            a = self.expression(self.pick([1, 1, 2, 3]))
            text = self.pick([self.binary, self.unary, self.reduction, self.rearranged, lambda a: f'{a.text}[{self.subscript(a)}]'])(a)
            return f'{name} = {text}; ', name
        a = self.base(shape=tuple(self.pick([1, 2, 3, 4, 6]) for _ in range(self.pick([1, 1, 2]))))
        prefix = f'{name} = {a.text}.copy(); '
        own = Source(name, a.value.copy())
        subscript = self.subscript(own)
        part = eval(f'a[{subscript}]', {'a': own.value, 'np': np, name: own.value})
        if self.chance(0.3) and own.value.ndim == 1:
            n = len(own.value)
            assignment = self.pick([f'{name}[1:] = {name}[:-1]', f'{name}[:-1] = {name}[1:]', f'{name}[::-1] = {name}', f'{name}[:] = {name}[::-1]',
                                    f'{name}[1:] {"|" if own.kind == "b" else "+"}= {name}[:-1]', f'{name}[:{n // 2}] = {name}[{n - n // 2}:]'])
            return prefix + assignment + '; ', name
        if isinstance(part, np.ndarray) and part.ndim and self.chance(0.5):
            right = self.partner(Source('', part), str(own.value.dtype)).text
        else:
            right = 'True' if own.kind == 'b' else self.literal('f' if own.kind in 'fc' else 'u')
        operators = ['', '', '|', '^', '&'] if own.kind == 'b' else ['', '', '+', '-', '*'] + (['|', '//', '%'] if own.kind in 'iu' else [])
        return prefix + f'{name}[{subscript}] {self.pick(operators)}= {right}; ', name

    def line(self):
        """A statement that NumPy can do, and what it shows."""
        while True:
            try:
                text, name = self.statement()
                scope = {'np': np}
                with np.errstate(all='ignore'):
                    exec(text, scope)
            except (ValueError, TypeError, IndexError, ZeroDivisionError, OverflowError, MemoryError):
                continue
            value = scope[name]
            if isinstance(value, np.ndarray):
                if value.dtype in (np.float16, np.complex64, np.uint64) or value.size > 600 or value.ndim == 0 or value.dtype == object:
                    continue
                return f'{text}print({name}, {name}.dtype, {name}.shape)'
            if isinstance(value, (np.floating, np.complexfloating)):
                return f'{text}print(np.round({name}, 6))'
            return f'{text}print({name})'


def main():
    writer = Writer(int(sys.argv[1]))
    print('import numpy as np')
    for _ in range(int(sys.argv[2])):
        print(writer.line())


if __name__ == '__main__':
    main()

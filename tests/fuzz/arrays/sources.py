"""Random arrays, as text without side effects: dtypes, shapes, layouts, special values."""
import random

import numpy as np

INTEGERS = ['int8', 'int16', 'int32', 'int64', 'uint8', 'uint16', 'uint32', 'uint64']
FLOATS = ['float32', 'float64', 'float64']
DTYPES = ['bool', *INTEGERS, *FLOATS, 'complex128', 'complex128']
SPECIAL = ['np.nan', 'np.inf', '-np.inf', '-0.0', '0.0']


class Source:
    """An array that expressions start from."""

    def __init__(self, text, value):
        self.text, self.value = text, value
        self.kind = value.dtype.kind


def evaluated(text, **names):
    with np.errstate(all='ignore'):
        return eval(text, {'np': np, **names})


class Sources:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.pick = self.random.choice

    def chance(self, p):
        return self.random.random() < p

    def base(self, dtype=None, shape=None):
        """A fresh array, contiguous or not."""
        dtype = dtype or self.pick(DTYPES)
        if shape is None:
            shape = tuple(self.pick([0, 1, 1, 2, 3, 4, 5]) for _ in range(self.pick([1, 1, 2, 2, 2, 3])))
        text = self.layout(self.elements(dtype, shape), shape)
        return Source(text, evaluated(text))

    def elements(self, dtype, shape):
        count = int(np.prod(shape))
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
            text = f'np.where(np.arange({count}) % {self.pick([3, count])} == {self.random.randrange(min(count, 3))}, np.{dtype}({self.pick(SPECIAL)}), {text})'
        return text if len(shape) == 1 else f'{text}.reshape({shape})'

    def layout(self, text, shape):
        """The same memory in another order, or a copy in Fortran's; the shape may change."""
        choice = self.random.random()
        if choice < 0.5:
            return text
        if choice < 0.65 and len(shape) > 1:
            return f'{text}.T'
        if choice < 0.75 and len(shape) > 1:
            return f'np.asfortranarray({text})'
        parts = [self.pick([':', '::-1', '::2', '::-2', '1:', ':-1']) for _ in shape]
        return f'{text}[{", ".join(parts)}]'

    def partner(self, a, dtype=None):
        """An array that broadcasts with a."""
        shape = [1 if self.chance(0.2) else n for n in a.value.shape]
        if len(shape) > 1 and self.chance(0.2):
            shape = shape[1:]
        return self.elements(dtype or self.pick(DTYPES), tuple(shape))

    def like(self, a):
        """An array of the shape and dtype of a."""
        dtype = str(a.value.dtype)
        text = self.elements(dtype, a.value.shape)
        return f'np.asfortranarray({text})' if self.chance(0.1) else text

    # Subscripts

    def part(self, n):
        """A subscript of an axis of n elements that gives an axis."""
        if n == 0:
            return ':'
        start, stop = sorted((self.random.randrange(-n, n + 1), self.random.randrange(-n, n + 3)))
        return self.pick([':', f'{start}:{stop}', f'{stop}:{start}:-1', '::2', '::-1', f':{stop}', f'{start}:', '::-2', f'{start}::3'])

    def places(self, n, count=3):
        return f'np.array({[self.random.randrange(-n, n) for _ in range(count)]})'

    def subscript(self, a):
        shape = a.value.shape
        choice = self.random.random()
        if choice < 0.55 or 0 in shape:
            parts = [str(self.random.randrange(-n, n)) if n and self.chance(0.25) else self.part(n) for n in shape[:self.random.randint(1, len(shape))]]
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
                chosen = self.places(n, self.pick([1, 3]) if parts else 3)
                parts.append(chosen if self.chance(0.5) else chosen[len('np.array('):-1])
            else:
                parts.append(self.part(n))
        return ', '.join(parts)

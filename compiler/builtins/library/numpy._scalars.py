# Part of numpy: the methods of NumPy's scalars, which are plain numbers here.

from _wasmba import convert, dtype_of
from numpy import around, clip, dtype, full


class generic:
    def round(self, decimals=0, out=None):
        return around(self, decimals)

    def item(self):
        return self

    def tolist(self):
        return self

    def copy(self):
        return self

    def conj(self):
        return self.conjugate()

    def astype(self, dtype, copy=True):
        return convert(self, dtype_of(dtype))

    def clip(self, min=None, max=None):
        return clip(self, min, max)

    def sum(self, axis=None, dtype=None, out=None, keepdims=False):
        return self

    def prod(self, axis=None, dtype=None, out=None, keepdims=False):
        return self

    def mean(self, axis=None, dtype=None, out=None, keepdims=False):
        return self / 1

    def min(self, axis=None, out=None, keepdims=False):
        return self

    def max(self, axis=None, out=None, keepdims=False):
        return self

    def any(self, axis=None, out=None, keepdims=False):
        return self != 0

    def all(self, axis=None, out=None, keepdims=False):
        return self != 0

    def ravel(self, order='C'):
        return full(1, self)

    def flatten(self, order='C'):
        return full(1, self)

    def reshape(self, *shape):
        return full(1, self).reshape(*shape)

    def squeeze(self, axis=None):
        return self

    def transpose(self, *axes):
        return self

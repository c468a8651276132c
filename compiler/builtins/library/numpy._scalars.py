# Part of numpy: the methods of NumPy's scalars, which are plain numbers here.

from _wasmba import convert, dtype_of, is_kind
from numpy import around, clip, complex128, dtype, float64, full, int64, std, var


def _python_number(x):
    """What Python has for a number of fewer bits."""
    if is_kind(x, 'bool') or is_kind(x, 'unsigned') and dtype(dtype_of(x)).itemsize == 8:
        return x
    if is_kind(x, 'int'):
        return convert(x, int64)
    return convert(x, float64 if is_kind(x, 'float') else complex128)


class generic:
    def round(self, decimals=0, out=None):
        return around(self, decimals)

    def item(self):
        return _python_number(self)

    def tolist(self):
        return _python_number(self)

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

    def var(self, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
        return var(self, None, dtype, None, ddof)

    def std(self, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
        return std(self, None, dtype, None, ddof)

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

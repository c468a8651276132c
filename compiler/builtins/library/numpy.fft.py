# Module numpy.fft: powers of two by radix 2, other lengths by Bluestein's algorithm on top of it.

from _wasmba import convert, dtype_of, intrinsic, is_kind, load, store
from numpy import arange as _arange, asarray, complex128, empty, pi, roll as _roll, zeros
from numpy._axes import _axis_last, _each_row
from numpy._views import _replaced
from builtins import min as _min


def _turn(k, n):
    """exp(-2 pi i k / n), exact where it is a whole number of quarter turns."""
    quarter = 4 * k
    if quarter % n == 0:
        q = quarter // n % 4
        return 1 + 0j if q == 0 else -1j if q == 1 else -1 + 0j if q == 2 else 1j
    angle = -2.0 * pi * k / n
    return complex(intrinsic('Cos', angle), intrinsic('Sin', angle))


def _radix2(x, out):
    """Of a power of two of elements, from the order of reversed bits."""
    n = x.shape[0]
    j = 0
    for i in range(n):
        store(out, j, load(x, i))
        bit = n >> 1
        while bit > 0 and j & bit:
            j ^= bit
            bit >>= 1
        j |= bit
    turns = empty(n // 2 if n > 1 else 1, complex128)
    for k in range(n // 2):
        store(turns, k, _turn(k, n))
    size = 2
    while size <= n:
        half = size // 2
        stride = n // size
        for start in range(0, n, size):
            for k in range(half):
                u = load(out, start + k)
                v = load(out, start + k + half) * load(turns, k * stride)
                store(out, start + k, u + v)
                store(out, start + k + half, u - v)
        size *= 2


def _conjugated(x):
    for i in range(x.shape[0]):
        store(x, i, load(x, i).conjugate())


def _chirp(x, out):
    """A transform of any length as a convolution: jk = (j^2 + k^2 - (k - j)^2) / 2."""
    n = x.shape[0]
    m = 1
    while m < 2 * n - 1:
        m *= 2
    turns = empty(n, complex128)
    for k in range(n):
        turns[k] = _turn(k * k % (2 * n), 2 * n)
    a = zeros(m, complex128)
    b = zeros(m, complex128)
    for k in range(n):
        a[k] = x[k] * turns[k]
        b[k] = turns[k].conjugate()
        if k > 0:
            b[m - k] = b[k]
    fa = empty(m, complex128)
    fb = empty(m, complex128)
    _radix2(a, fa)
    _radix2(b, fb)
    for k in range(m):
        store(fa, k, (load(fa, k) * load(fb, k)).conjugate())
    _radix2(fa, a)
    for k in range(n):
        out[k] = a[k].conjugate() / m * turns[k]


def _transform(x, out):
    n = x.shape[0]
    if n & (n - 1) == 0:
        _radix2(x, out)
    else:
        _chirp(x, out)


def _row(a, out, n, isInverse, norm):
    x = zeros(n, complex128)
    for i in range(_min(n, a.shape[0])):
        x[i] = a[i]
    y = empty(n, complex128)
    if isInverse:
        _conjugated(x)
    _transform(x, y)
    if isInverse:
        _conjugated(y)
    scale = 1.0
    if norm == 'ortho':
        scale = 1.0 / intrinsic('Sqrt', float(n))
    elif isInverse != (norm == 'forward'):
        scale = 1.0 / n
    for i in range(out.shape[0]):
        out[i] = convert(load(y, i) * scale, dtype_of(out))


def _along(a, n, axis, kept, dtype, isInverse, norm):
    """Rows along an axis, padded or cut to n, of which `kept` results stay."""
    if n < 1:
        raise ValueError(f'Invalid number of FFT data points ({n}) specified.')
    position = axis + a.ndim if axis < 0 else axis
    out = empty(_replaced(a.shape, position, kept), dtype)
    _each_row(_row, _axis_last(a, position), _axis_last(out, position), (n, isInverse, norm))
    return out


def fft(a, n=None, axis=-1, norm=None):
    x = asarray(a)
    count = x.shape[axis] if n is None else n
    return _along(x, count, axis, count, complex128, False, 'backward' if norm is None else norm)


def ifft(a, n=None, axis=-1, norm=None):
    x = asarray(a)
    count = x.shape[axis] if n is None else n
    return _along(x, count, axis, count, complex128, True, 'backward' if norm is None else norm)


def rfft(a, n=None, axis=-1, norm=None):
    x = asarray(a)
    count = x.shape[axis] if n is None else n
    return _along(x, count, axis, count // 2 + 1, complex128, False, 'backward' if norm is None else norm)


def irfft(a, n=None, axis=-1, norm=None):
    x = asarray(a)
    position = axis + x.ndim if axis < 0 else axis
    count = 2 * (x.shape[position] - 1) if n is None else n
    if count < 1:
        raise ValueError(f'Invalid number of FFT data points ({count}) specified.')
    whole = zeros(_replaced(x.shape, position, count), complex128)
    _each_row(_mirror, _axis_last(x, position), _axis_last(whole, position), (count,))
    return _along(whole, count, axis, count, float, True, 'backward' if norm is None else norm)


def _mirror(half, out, count):
    for i in range(_min(count // 2 + 1, half.shape[0])):
        out[i] = complex(half[i])
        if i > 0 and count - i != i:
            out[count - i] = complex(half[i]).conjugate()
    out[0] = complex(half[0]).real
    if count % 2 == 0 and count // 2 < half.shape[0]:
        out[count // 2] = complex(half[count // 2]).real


def hfft(a, n=None, axis=-1):
    x = asarray(a)
    count = 2 * (x.shape[axis] - 1) if n is None else n
    return irfft(x.conj(), count, axis) * count


def fft2(a, s=None, axes=(-2, -1), norm=None):
    if s is None:
        return fft(fft(a, None, axes[1], norm), None, axes[0], norm)
    return fft(fft(a, s[1], axes[1], norm), s[0], axes[0], norm)


def ifft2(a, s=None, axes=(-2, -1), norm=None):
    if s is None:
        return ifft(ifft(a, None, axes[1], norm), None, axes[0], norm)
    return ifft(ifft(a, s[1], axes[1], norm), s[0], axes[0], norm)


def rfft2(a, s=None, axes=(-2, -1), norm=None):
    if s is None:
        return fft(rfft(a, None, axes[1], norm), None, axes[0], norm)
    return fft(rfft(a, s[1], axes[1], norm), s[0], axes[0], norm)


def irfft2(a, s=None, axes=(-2, -1), norm=None):
    if s is None:
        return irfft(ifft(a, None, axes[0], norm), None, axes[1], norm)
    return irfft(ifft(a, s[0], axes[0], norm), s[1], axes[1], norm)


def fftn(a):
    return _fftn(asarray(a) + 0j, 0)


def _fftn(a, axis):
    if axis == a.ndim:
        return a
    return _fftn(fft(a, None, axis), axis + 1)


def ifftn(a):
    return _ifftn(asarray(a) + 0j, 0)


def _ifftn(a, axis):
    if axis == a.ndim:
        return a
    return _ifftn(ifft(a, None, axis), axis + 1)


def fftfreq(n, d=1.0):
    out = empty(n)
    scale = 1.0 / (n * d)
    for i in range(n):
        out[i] = (i if i < (n + 1) // 2 else i - n) * scale
    return out


def rfftfreq(n, d=1.0):
    return _arange(n // 2 + 1) * (1.0 / (n * d))


def fftshift(x, axes=None):
    return _shifted(asarray(x), axes, 1)


def ifftshift(x, axes=None):
    return _shifted(asarray(x), axes, -1)


def _shifted(a, axes, sign):
    if axes is None:
        return _shift_all(a, 0, sign)
    if is_kind(axes, 'tuple'):
        if len(axes) == 0:
            return a
        return _shifted(_shifted(a, axes[0], sign), axes[1:], sign)
    n = a.shape[axes]
    return _roll(a, n // 2 if sign > 0 else -(n // 2), axes)


def _shift_all(a, axis, sign):
    if axis == a.ndim:
        return a
    return _shift_all(_shifted(a, axis, sign), axis + 1, sign)

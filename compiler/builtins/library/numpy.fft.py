# Module numpy.fft: products of 2, 3 and 5 by passes as in pocketfft (Martin Reinecke), which NumPy uses; other lengths by Bluestein's
# algorithm on top of it.

from _wasmba import convert, dtype_of, intrinsic, is_kind, load, store
from numpy import arange as _arange, asarray, complex128, empty, pi, roll as _roll, zeros
from numpy._axes import _axis_last, _each_row
from numpy._views import _replaced
from builtins import min as _min


def _fused(a, b, c):
    """a * b + c with one rounding, as good as always: the product and the sum in two parts each."""
    t = 134217729.0 * a
    u = 134217729.0 * b
    a1 = t - (t - a)
    b1 = u - (u - b)
    product = a * b
    rest = ((a1 * b1 - product) + a1 * (b - b1) + (a - a1) * b1) + (a - a1) * (b - b1)
    total = product + c
    part = total - product
    return total + (((product - (total - part)) + (c - part)) + rest)


def _cosine_sine(i, den):
    """cos(2 pi i / den) - 1 and the sine, for at most an eighth of the circle: pocketfft's polynomials."""
    a = 2.0 * i / den
    s = a * a
    c = _fused(-1.0369917389758117e-4, s, 1.9294935641298806e-3)
    c = _fused(c, s, -2.5806887942825395e-2)
    c = _fused(c, s, 2.3533063028328211e-1)
    c = _fused(c, s, -1.3352627688538006)
    c = _fused(c, s, 4.0587121264167623)
    c = _fused(c, s, -4.9348022005446790)
    r = _fused(4.6151442520157035e-4, s, -7.3700183130883555e-3)
    r = _fused(r, s, 8.2145868949323936e-2)
    r = _fused(r, s, -5.9926452893214921e-1)
    r = _fused(r, s, 2.5501640398732688)
    r = _fused(r, s, -5.1677127800499516)
    return c * s, _fused(a, pi, r * (s * a))


def _first_eighth(den):
    """exp(2 pi i k / den), composed as in pocketfft of two turns, one of them a multiple of some step."""
    n = (den + 4) >> 3
    step = int(intrinsic('Sqrt', float(n)))
    small = empty((step, 2))
    turns = empty(n, complex128)
    for k in range(step):
        small[k, 0], small[k, 1] = _cosine_sine(k, den)
    for start in range(0, n, step):
        c, s = _cosine_sine(start, den)
        for k in range(_min(step, n - start)):
            d, t = small[k, 0], small[k, 1]
            if start == 0:
                turns[k] = complex(d + 1.0, t)
            elif k == 0:
                turns[start] = complex(c + 1.0, s)
            else:
                turns[start + k] = complex(((c * d - s * t + c) + d) + 1.0, (c * t + s * d) + s + t)
    return turns


def _turns(n, sign):
    """exp(2 pi i k / n) for all k, clockwise for sign -1: from the first eighth of the circle, divided as finely as has to be."""
    den = n if n % 4 == 0 else 2 * n if n % 2 == 0 else 4 * n
    eighth = _first_eighth(den)
    quarter = den // 4
    turns = empty(n, complex128)
    for k in range(n):
        place = k * (den // n)
        rest = place % quarter
        if 2 * rest == quarter:
            c, s = 0.707106781186547524400844362104849, 0.707106781186547524400844362104849
        elif 2 * rest < quarter:
            c, s = eighth[rest].real, eighth[rest].imag
        else:
            c, s = eighth[quarter - rest].imag, eighth[quarter - rest].real
        turn = place // quarter
        z = complex(c, s) if turn == 0 else complex(-s, c) if turn == 1 else complex(-c, -s) if turn == 2 else complex(s, -c)
        store(turns, k, complex(z.real, z.imag * sign))
    return turns


def _next_factor(n):
    """In the order of NumPy's pocketfft: 2 if it is left over from the fours, the fours, 3, 5; 0 for a larger prime."""
    twos = 0
    while (n >> twos) & 1 == 0:
        twos += 1
    return 2 if twos % 2 == 1 else 4 if twos > 0 else 3 if n % 3 == 0 else 5 if n % 5 == 0 else 0


def _is_smooth(n):
    for factor in (2, 3, 5):
        while n % factor == 0:
            n //= factor
    return n == 1


def _mixed_radix(x, out, sign):
    """The passes of NumPy's pocketfft, with its order of operations; x is used up. Of products of 2, 3 and 5."""
    n = x.shape[0]
    turns = _turns(n, sign)
    done = 1
    while done < n:
        factor = _next_factor(n // done)
        count = n // (done * factor)
        for k in range(done):
            for i in range(count):
                start = i + count * factor * k
                to = i + count * k
                if factor == 2:
                    _pass2(x, out, start, count, to, count * done, turns, done * i)
                elif factor == 3:
                    _pass3(x, out, start, count, to, count * done, turns, done * i, sign)
                elif factor == 4:
                    _pass4(x, out, start, count, to, count * done, turns, done * i, sign)
                else:
                    _pass5(x, out, start, count, to, count * done, turns, done * i, sign)
        for i in range(n):
            store(x, i, load(out, i))
        done *= factor
    for i in range(n):
        store(out, i, load(x, i))


def _turned(z, turns, place):
    return z if place == 0 else load(turns, place) * z


def _pass2(x, out, start, step, to, stride, turns, turn):
    a = load(x, start)
    b = load(x, start + step)
    store(out, to, a + b)
    store(out, to + stride, _turned(a - b, turns, turn))


def _quarter(z, sign):
    return complex(-z.imag, z.real) if sign > 0 else complex(z.imag, -z.real)


def _pass4(x, out, start, step, to, stride, turns, turn, sign):
    a = load(x, start)
    b = load(x, start + step)
    c = load(x, start + 2 * step)
    d = load(x, start + 3 * step)
    even, odd = a + c, b + d
    first, second = a - c, _quarter(b - d, sign)
    store(out, to, even + odd)
    store(out, to + stride, _turned(first + second, turns, turn))
    store(out, to + 2 * stride, _turned(even - odd, turns, 2 * turn))
    store(out, to + 3 * stride, _turned(first - second, turns, 3 * turn))


def _pass3(x, out, start, step, to, stride, turns, turn, sign):
    a = load(x, start)
    b = load(x, start + step)
    c = load(x, start + 2 * step)
    t, u = b + c, b - c
    s = sign * 0.86602540378443864676
    store(out, to, a + t)
    p = complex(a.real + -0.5 * t.real, a.imag + -0.5 * t.imag)
    q = complex(-(s * u.imag), s * u.real)
    store(out, to + stride, _turned(p + q, turns, turn))
    store(out, to + 2 * stride, _turned(p - q, turns, 2 * turn))


def _pass5(x, out, start, step, to, stride, turns, turn, sign):
    a = load(x, start)
    b = load(x, start + step)
    c = load(x, start + 2 * step)
    d = load(x, start + 3 * step)
    e = load(x, start + 4 * step)
    t1, t4 = b + e, b - e
    t2, t3 = c + d, c - d
    store(out, to, a + t1 + t2)
    c1, s1 = 0.3090169943749474241, sign * 0.95105651629515357212
    c2, s2 = -0.8090169943749474241, sign * 0.58778525229247312917
    p = complex(a.real + c1 * t1.real + c2 * t2.real, a.imag + c1 * t1.imag + c2 * t2.imag)
    q = complex(-(s1 * t4.imag + s2 * t3.imag), s1 * t4.real + s2 * t3.real)
    store(out, to + stride, _turned(p + q, turns, turn))
    store(out, to + 4 * stride, _turned(p - q, turns, 4 * turn))
    p = complex(a.real + c2 * t1.real + c1 * t2.real, a.imag + c2 * t1.imag + c1 * t2.imag)
    q = complex(-(s2 * t4.imag - s1 * t3.imag), s2 * t4.real - s1 * t3.real)
    store(out, to + 2 * stride, _turned(p + q, turns, 2 * turn))
    store(out, to + 3 * stride, _turned(p - q, turns, 3 * turn))


def _conjugated(x):
    for i in range(x.shape[0]):
        store(x, i, load(x, i).conjugate())


def _chirp(x, out):
    """A transform of any length as a convolution: jk = (j^2 + k^2 - (k - j)^2) / 2."""
    n = x.shape[0]
    m = 1
    while m < 2 * n - 1:
        m *= 2
    circle = _turns(2 * n, -1)
    turns = empty(n, complex128)
    for k in range(n):
        turns[k] = circle[k * k % (2 * n)]
    a = zeros(m, complex128)
    b = zeros(m, complex128)
    for k in range(n):
        a[k] = x[k] * turns[k]
        b[k] = turns[k].conjugate()
        if k > 0:
            b[m - k] = b[k]
    fa = empty(m, complex128)
    fb = empty(m, complex128)
    _mixed_radix(a, fa, -1)
    _mixed_radix(b, fb, -1)
    for k in range(m):
        store(fa, k, (load(fa, k) * load(fb, k)).conjugate())
    _mixed_radix(fa, a, -1)
    for k in range(n):
        out[k] = a[k].conjugate() / m * turns[k]


def _row(a, out, n, isInverse, norm):
    x = zeros(n, complex128)
    for i in range(_min(n, a.shape[0])):
        x[i] = a[i]
    y = empty(n, complex128)
    if _is_smooth(n):
        _mixed_radix(x, y, 1 if isInverse else -1)
    else:
        if isInverse:
            _conjugated(x)
        _chirp(x, y)
        if isInverse:
            _conjugated(y)
    scale = 1.0
    if norm == 'ortho':
        scale = 1.0 / intrinsic('Sqrt', float(n))
    elif isInverse != (norm == 'forward'):
        scale = 1.0 / n
    for i in range(out.shape[0]):
        z = load(y, i)
        out[i] = convert(z if scale == 1 else complex(z.real * scale, z.imag * scale), dtype_of(out))


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

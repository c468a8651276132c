# Part of numpy: numbers at even distances, on a line or on a logarithmic scale.

from _wasmba import convert, dtype_of, intrinsic, is_kind, result_dtype
from numpy import asarray, empty, nan
from numpy._elementwise import _broadcast_shapes


def _difference(start, stop):
    return (stop - start) * 1.0


def linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0):
    if num < 0:
        raise ValueError(f'Number of samples, {num}, must be non-negative.')
    if is_kind(start, 'number') and is_kind(stop, 'number'):
        out = empty(num, result_dtype(_difference, start, stop))
        return _with_step(_as_dtype(_fill_line(out, start, stop, num, endpoint), dtype), (stop - start) * 1.0, num, endpoint, retstep)
    low = asarray(start)
    high = asarray(stop)
    shape = _broadcast_shapes(low.shape, high.shape)
    rows = empty((num,) + shape, result_dtype(_difference, low, high))
    return _with_step(_as_dtype(_fill_rows(rows, low, high, num, endpoint), dtype), (high - low) * 1.0, num, endpoint, retstep)


def _fill_line(out, start, stop, num, endpoint):
    count = num - 1 if endpoint else num
    delta = (stop - start) * 1.0
    if count > 0:
        step = delta / count
        if step == 0:
            for i in range(num):
                out[i] = i / count * delta + start
        else:
            for i in range(num):
                out[i] = i * step + start
    elif num > 0:
        out[0] = start
    if endpoint and num > 1:
        out[num - 1] = stop
    return out


def _fill_rows(out, start, stop, num, endpoint):
    count = num - 1 if endpoint else num
    step = (stop - start) * 1.0 / (count if count > 0 else 1)
    for i in range(num):
        out[i] = step * i + start
    if endpoint and num > 1:
        out[num - 1] = stop
    return out


def _as_dtype(out, dtype):
    if dtype is None:
        return out
    if is_kind(convert(0, dtype_of(dtype)), 'int'):
        for i in range(out.shape[0]):
            if out.ndim == 1:
                out[i] = intrinsic('Floor', out[i])
    return out.astype(dtype)


def _with_step(out, delta, num, endpoint, retstep):
    if retstep:
        count = num - 1 if endpoint else num
        return out, delta / count if count > 0 else delta * nan
    return out


def logspace(start, stop, num=50, endpoint=True, base=10.0, dtype=None):
    out = linspace(start, stop, num, endpoint)
    for i in range(num):
        out[i] = convert(float(base) ** out[i], dtype_of(out))
    if dtype is None:
        return out
    return out.astype(dtype)


def geomspace(start, stop, num=50, endpoint=True, dtype=None):
    if start == 0 or stop == 0:
        raise ValueError('Geometric sequence cannot include zero')
    sign = -1.0 if start < 0 and stop < 0 else 1.0
    out = logspace(intrinsic('Log10', sign * start), intrinsic('Log10', sign * stop), num, endpoint)
    if num > 0:
        out[0] = sign * start
        if num > 1 and endpoint:
            out[num - 1] = sign * stop
    out *= sign
    if dtype is None:
        return out
    return out.astype(dtype)

# Module numpy.testing: the assertions of numbers and arrays.

from numpy import array_equal, allclose, asarray, max as _max


def assert_allclose(actual, desired, rtol=1e-07, atol=0, equal_nan=True):
    if not allclose(actual, desired, rtol, atol, equal_nan):
        raise AssertionError(f'Not equal to tolerance rtol={rtol}, atol={atol}')


def assert_array_equal(x, y):
    if not array_equal(asarray(x), asarray(y)):
        raise AssertionError('Arrays are not equal')


def assert_equal(actual, desired):
    if not array_equal(asarray(actual), asarray(desired)):
        raise AssertionError('Items are not equal')


def assert_almost_equal(actual, desired, decimal=7):
    if not _max(abs(asarray(actual) - asarray(desired))) < 1.5 * 10.0 ** -decimal:
        raise AssertionError(f'Arrays are not almost equal to {decimal} decimals')


def assert_array_almost_equal(x, y, decimal=6):
    assert_almost_equal(x, y, decimal)


def assert_array_less(x, y):
    if not (asarray(x) < asarray(y)).all():
        raise AssertionError('Arrays are not less-ordered')

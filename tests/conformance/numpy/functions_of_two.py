import numpy as np

y = np.array([0.0, 0.25, 0.5, 0.75, 1.0])
print(np.power(y, 3), np.power(2, [1, 2, 3]), y ** 0.5, y ** 2, y ** -1.0, 2.0 ** y, np.float_power([2, 3], 2), np.fmod([7.0, -7.0, 7.5], 3), np.mod(-7, 3))
print(np.add(1, 2), np.add([1, 2], 3), np.multiply(y, y), np.divide(1.0, 0.0), np.subtract(y, [1, 1, 1, 1, 2]), np.negative(y), np.reciprocal(y + 1))
print(np.logical_and([1, 0, 2], [1, 1, 0]), np.logical_or(y > 0.5, y < 0.1), np.logical_not(y > 0.5), np.logical_xor([True, True], [True, False]))
print(np.greater(y, 0.5), np.less_equal(y, 0.5), np.equal([1, 2], [1, 3]), np.not_equal(1, 2), np.bitwise_and([6, 5], 3), np.left_shift(1, [1, 2]), np.invert([1, 2]))
print(np.gcd(12, [8, 9]), np.lcm([4, 6], 10), np.copysign(y, -1), np.signbit([-1.0, 1.0]), np.heaviside([-1.0, 0.0, 2.0], 0.5), np.sinc(y), np.logaddexp(y, 1.0))

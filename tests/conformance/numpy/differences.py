import numpy as np

i = np.array([[1, 8, 3], [5, 2, 9]])
data = ((np.arange(50) * 7919) % 1013) / 170.0 - 3
print(np.diff([1, 4, 9, 16]), np.diff([1, 4, 9, 16], 2), np.diff(i), np.diff(i, axis=0), np.diff([True, False, False]), np.ediff1d([1, 2, 4]), np.diff([1.5]), np.diff(i, n=2, axis=1))
print(np.cumsum([1.5, 2, 3]), np.cumprod([1, 2, 3, 4]), np.cumsum(i, axis=1), np.trapz([1.0, 2.0, 4.0]), np.trapz([1, 2, 4], dx=0.5), np.trapz([1, 2, 4], x=[0, 1, 4]), np.gradient([1.0, 4.0, 9.0, 16.0]), np.gradient([1.0, 4.0, 9.0], 0.5), np.gradient([1.0, 4.0, 9.0], [0.0, 1.0, 3.0]))
print(np.interp(2.5, [1, 2, 3], [3, 2, 0]), np.interp([0, 1, 1.5, 2.72, 3.14], [1, 2, 3], [3, 2, 0]), np.interp(5, [1, 2], [3, 4], right=-1), np.interp([-1.0, 9.0], [0.0, 1.0], [5.0, 6.0], left=0.0))
print(np.convolve([1, 2, 3], [0, 1, 0.5]), np.convolve([1, 2, 3], [0, 1, 0.5], 'same'), np.convolve([1, 2, 3], [0, 1, 0.5], 'valid'), np.convolve([1, 2], [1, 2, 3, 4], 'same'), np.convolve(data[:9], np.ones(4) / 4, mode='same'))
print(np.correlate([1, 2, 3], [0, 1, 0.5]), np.correlate([1, 2, 3], [0, 1, 0.5], 'same'), np.correlate([1, 2, 3], [0, 1, 0.5], 'full'), np.correlate([1, 2], [1, 2, 3], 'full'), np.correlate([1 + 1j, 2], [1j, 1], 'full'))
print(np.polyval([1, 2, 3], 2), np.polyval([1.5, 2.0], np.array([1.0, 2.0])), np.polyval([1, 0, -1], [1, 2, 3]))

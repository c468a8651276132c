# Transforms of products of 2, 3 and 5 have NumPy's bits, signs of zeros too.
import numpy as np

print('== small')
for x in ([5.0], [1.0, 2.0], [1.0, 2.0, 3.0, 4.0], [1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0], [1.0] * 6):
    print(np.fft.fft(x), np.fft.ifft(x))
print(np.fft.fft2(np.eye(4)), np.fft.ifft(np.arange(6).reshape(2, 3), axis=0))
print('== lengths')
for n in (3, 5, 6, 9, 10, 12, 15, 16, 20, 25, 27, 30, 32, 45, 48, 60, 64, 100, 125, 128, 1000, 1024):
    x = np.arange(n) % 7 - 2.5 + 1j * (np.arange(n) * 5 % 11)
    y = np.fft.fft(x)
    z = np.fft.ifft(x, norm='ortho')
    print(n, y[n // 2], y[1], y[n - 1], z[n // 3])
print('== other lengths')
for n in (7, 11, 13, 14, 77, 97):
    x = np.cos(np.arange(n))
    print(n, np.allclose(np.fft.ifft(np.fft.fft(x)), x), np.round(np.fft.fft(x)[1], 9))

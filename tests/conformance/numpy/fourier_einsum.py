# numpy.fft, einsum and tensordot.
import numpy as np
from numba import njit


def close(a, b):
    return np.allclose(a, b), a.shape, a.dtype


x = np.sin(np.arange(12.0)) + np.arange(12) % 5
spectrum = np.fft.fft(x)
print(np.abs(spectrum).round(6), np.angle(spectrum[1:5]).round(6))
print(close(np.fft.ifft(spectrum), x), close(np.fft.irfft(np.fft.rfft(x)), x), close(np.fft.irfft(np.fft.rfft(x[:7]), 7), x[:7]))
print(np.abs(np.fft.rfft(x)).round(6), np.abs(np.fft.fft(x, 16)).round(5), np.abs(np.fft.fft(x, 5)).round(5), np.abs(np.fft.fft(x, norm='ortho')).round(6))
grid = x.reshape(3, 4)
print(np.abs(np.fft.fft2(grid)).round(6), np.abs(np.fft.fft(grid, axis=0)).round(6), close(np.fft.ifft2(np.fft.fft2(grid)), grid))
print(np.fft.fftfreq(5, 0.1), np.fft.fftfreq(4), np.fft.rfftfreq(6), np.fft.fftshift(np.arange(5)), np.fft.ifftshift(np.arange(5)), np.fft.fftshift(grid)[0].round(3))


@njit
def low_pass(signal, keep):
    spectrum = np.fft.rfft(signal)
    spectrum[keep:] = 0
    return np.fft.irfft(spectrum, len(signal))


print(low_pass(x, 3).round(8))

A = np.arange(6.).reshape(2, 3)
B = np.arange(12.).reshape(3, 4)
print(np.einsum('ij,jk->ik', A, B), np.einsum('ij->ji', A), np.einsum('ij->', A), np.einsum('ii', np.eye(3)), np.einsum('i,j->ij', A[0], A[1]))
print(np.einsum('ij,ij->i', A, A), np.einsum('...i->...', A), np.einsum('ij,j', A, A[0]), np.einsum('ij,jk', A, B), np.einsum('ii->i', B[:, :3]), np.einsum('ij,jk,k->i', A, B, B[0]))
T = np.arange(24).reshape(2, 3, 4)
print(np.einsum('bij,bkj->bik', T, T), np.einsum('ijk,k->ij', T, np.arange(4)), np.einsum('i...,i...', T, T), np.einsum('i,i', [1, 2], [3, 4]))
print(np.tensordot(A, B, 1), np.tensordot(T, np.ones((4, 2)), axes=1).shape, np.tensordot(T, T, axes=((1, 2), (1, 2))), np.tensordot(A, A, axes=((0, 1), (0, 1))))

import numpy as np

c = np.array([1 + 2j, 3 - 4j, -1j])
print(c * 2, c + 1, c * c, c / (1 + 1j), abs(c), np.conj(c), c.real, c.imag, c ** 2, np.angle(c), np.exp(c), np.sqrt(c), c == 3 - 4j, np.abs(c) > 2)
print(np.real(c), np.imag(c), c.conj(), np.isnan(c), (c * np.float32(2)).dtype, c.astype(np.complex64).dtype, (c.astype(np.complex64) * 2).dtype)

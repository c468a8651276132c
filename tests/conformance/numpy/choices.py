import numpy as np

y = np.array([0.0, 0.25, 0.5, 0.75, 1.0])
u8 = np.arange(7, dtype=np.uint8)
f32 = np.linspace(0, 1, 7).astype(np.float32)
print(np.fmax([1.0, np.nan], 0.5), np.fmin([np.nan, 2.0], [3.0, np.nan]), np.maximum([1.0, np.nan], 0.5), np.nan_to_num([np.nan, np.inf, 1.0]))
print(np.isclose([1.0, 1.0 + 1e-9, np.nan], [1.0, 1.0, np.nan]), np.allclose(y, y + 1e-12), np.isclose(1.0, 2.0), np.array_equal(y, y), np.array_equal([1, 2], [1, 3]))
print(np.where(y > 0.4, y, 0), np.where(y > 0.4, 1, -1), np.where(y > 0.4), np.where([True, False], [1, 2], [3.5, 4.5]), np.where(True, 1, 2))
print(np.where(np.array([[True], [False]]), np.arange(3), -1), (np.where(f32 > 0.5, f32, 0)).dtype, (np.where(u8 > 3, u8, 0)).dtype)
t = np.array([True, True, False])
s = np.array([True, False, False])
print(t & s, t | s, t ^ s, ~t, t + s, t * s, t == s, t.sum() + s.sum(), t * 2, t + 1, t / 2, t > s, 1.5 * t, t.astype(int) - s)

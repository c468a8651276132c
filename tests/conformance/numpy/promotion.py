import numpy as np

i32 = np.arange(-3, 4, dtype=np.int32)
u8 = np.arange(7, dtype=np.uint8)
f32 = np.linspace(0, 1, 7).astype(np.float32)
print((i32 + u8).dtype, (u8 + f32).dtype, (i32 + f32).dtype, (u8 * u8).dtype, (i32 / i32[::-1]).dtype, (f32 + np.ones(7)).dtype, (f32 * 1j).dtype)
print(i32 // 2, i32 % 3, i32 // -2, i32 % -3, i32 >> 1, -i32, np.abs(i32), np.sign(i32), i32 * True)
print(1 // np.array([2, -2, 1]), np.array([7, -7]) // np.array([2, 2]), np.array([7.5, -7.5]) // 2, np.array([7.5, -7.5]) % 2)
print(np.array([1.0, -1.0, 0.0]) / 0.0, np.array([1, -1, 0]) / 0, np.array([5, -5]) // np.array([0, 1]), np.array([5, 6]) % np.array([0, 4]))

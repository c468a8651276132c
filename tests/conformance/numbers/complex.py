def mandelbrot_steps(c, limit):
    z = 0j
    for i in range(limit):
        z = z * z + c
        if abs(z) > 2:
            return i
    return limit


a = 1 + 2j
b = complex(3, -4)
print(a, b, a + b, a - b, a * b, a / b)
print(a.real, a.imag, abs(b), a.conjugate())
print(a == 1 + 2j, a != b, -a, a + 1, 2.5 * a, a - 0.5)
print(1j * 1j, 0j, complex(0, -0.0), complex(-0.0, 1), 1e20 + 1j)
print(mandelbrot_steps(0.3 + 0.5j, 50), mandelbrot_steps(1 + 1j, 50), mandelbrot_steps(-1 + 0j, 30))
print(a**2, b**0)

#include "twin.h"

typedef struct {
    double re, im;
} Complex;

static Complex multiply(Complex a, Complex b) { return (Complex){a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re}; }

KERNEL void kernel(Complex *signal, Size count) {
    for (Size i = 1, j = 0; i < count; i++) {
        Size bit = count >> 1;
        for (; j & bit; bit >>= 1)
            j ^= bit;
        j |= bit;
        if (i < j) {
            Complex other = signal[i];
            signal[i] = signal[j];
            signal[j] = other;
        }
    }
    Complex step = {-1, 0};
    for (Size length = 2; length <= count; length *= 2) {
        for (Size start = 0; start < count; start += length) {
            Complex factor = {1, 0};
            for (Size k = start; k < start + length / 2; k++) {
                Complex even = signal[k], odd = multiply(signal[k + length / 2], factor);
                signal[k] = (Complex){even.re + odd.re, even.im + odd.im};
                signal[k + length / 2] = (Complex){even.re - odd.re, even.im - odd.im};
                factor = multiply(factor, step);
            }
        }
        /* Half the angle: the step of the next length. */
        double cosine = sqrt((1 + step.re) / 2);
        step = length == 2 ? (Complex){0, -1} : (Complex){cosine, step.im / (2 * cosine)};
    }
}

// Distributions of numpy.random's legacy streams: gamma and its kin, Poisson, binomial.
#include <cmath>

#include "abi/objects.h"

extern "C" {
double rt_np_random_sample();
double rt_np_random_standard_normal();
double rt_np_random_standard_exponential();
}

using namespace wasmba::runtime;

RUNTIME double rt_np_random_standard_gamma(double shape) {
    if (shape == 1.0)
        return rt_np_random_standard_exponential();
    if (shape == 0.0)
        return 0.0;
    if (shape < 1.0) {
        for (;;) {
            double u = rt_np_random_sample();
            double v = rt_np_random_standard_exponential();
            if (u <= 1.0 - shape) {
                double x = std::pow(u, 1. / shape);
                if (x <= v)
                    return x;
            } else {
                double y = -std::log((1 - u) / shape);
                double x = std::pow(1.0 - shape + shape * y, 1. / shape);
                if (x <= v + y)
                    return x;
            }
        }
    }
    double b = shape - 1. / 3.;
    double c = 1. / std::sqrt(9 * b);
    for (;;) {
        double x, v;
        do {
            x = rt_np_random_standard_normal();
            v = 1.0 + c * x;
        } while (v <= 0.0);
        v = v * v * v;
        double u = rt_np_random_sample();
        if (u < 1.0 - 0.0331 * (x * x) * (x * x))
            return b * v;
        if (std::log(u) < 0.5 * x * x + b * (1. - v + std::log(v)))
            return b * v;
    }
}

RUNTIME double rt_np_random_gamma(double shape, double scale) { return scale * rt_np_random_standard_gamma(shape); }

RUNTIME double rt_np_random_chisquare(double freedom) { return 2.0 * rt_np_random_standard_gamma(freedom / 2.0); }

RUNTIME double rt_np_random_beta(double a, double b) {
    if (a > 1.0 || b > 1.0) {
        double ga = rt_np_random_standard_gamma(a);
        double gb = rt_np_random_standard_gamma(b);
        return ga / (ga + gb);
    }
    for (;;) {
        double u = rt_np_random_sample();
        double v = rt_np_random_sample();
        double x = std::pow(u, 1.0 / a);
        double y = std::pow(v, 1.0 / b);
        if (x + y > 1.0)
            continue;
        if (x + y > 0)
            return x / (x + y);
        double logX = std::log(u) / a;
        double logY = std::log(v) / b;
        double larger = logX > logY ? logX : logY;
        logX -= larger;
        logY -= larger;
        return std::exp(logX - std::log(std::exp(logX) + std::exp(logY)));
    }
}

// log of the gamma function as NumPy computes it here, so that rejections agree.
static double logGamma(double x) {
    static constexpr double kSeries[10] = {8.333333333333333e-02,  -2.777777777777778e-03, 7.936507936507937e-04,
                                           -5.952380952380952e-04, 8.417508417508418e-04,  -1.917526917526918e-03,
                                           6.410256410256410e-03,  -2.955065359477124e-02, 1.796443723688307e-01,
                                           -1.39243221690590e+00};
    if (x == 1.0 || x == 2.0)
        return 0.0;
    int64_t n = x < 7.0 ? int64_t(7 - x) : 0;
    double x0 = x + double(n);
    double x2 = (1.0 / x0) * (1.0 / x0);
    double gl0 = kSeries[9];
    for (int k = 8; k >= 0; --k) {
        gl0 *= x2;
        gl0 += kSeries[k];
    }
    double gl = gl0 / x0 + 0.5 * 1.8378770664093453e+00 + (x0 - 0.5) * std::log(x0) - x0;
    for (int64_t k = 1; k <= n; ++k) {
        gl -= std::log(x0 - 1.0);
        x0 -= 1.0;
    }
    return gl;
}

RUNTIME int64_t rt_np_random_poisson(double lambda) {
    if (lambda == 0)
        return 0;
    if (lambda < 10) {
        double limit = std::exp(-lambda), product = 1.0;
        for (int64_t x = 0;; ++x) {
            product *= rt_np_random_sample();
            if (!(product > limit))
                return x;
        }
    }
    double root = std::sqrt(lambda), logLambda = std::log(lambda);
    double b = 0.931 + 2.53 * root;
    double a = -0.059 + 0.02483 * b;
    double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
    double vr = 0.9277 - 3.6224 / (b - 2);
    for (;;) {
        double u = rt_np_random_sample() - 0.5;
        double v = rt_np_random_sample();
        double us = 0.5 - std::fabs(u);
        int64_t k = int64_t(std::floor((2 * a / us + b) * u + lambda + 0.43));
        if (us >= 0.07 && v <= vr)
            return k;
        if (k < 0 || (us < 0.013 && v > us))
            continue;
        if (std::log(v) + std::log(inverseAlpha) - std::log(a / (us * us) + b) <=
            -lambda + double(k) * logLambda - logGamma(double(k) + 1))
            return k;
    }
}

static int64_t binomialByInversion(int64_t n, double p) {
    double q = 1.0 - p, count = double(n);
    double qn = std::exp(count * std::log(q));
    double np = count * p;
    double limit = np + 10.0 * std::sqrt(np * q + 1);
    int64_t bound = int64_t(count < limit ? count : limit);
    int64_t x = 0;
    double px = qn, u = rt_np_random_sample();
    while (u > px) {
        ++x;
        if (x > bound) {
            x = 0;
            px = qn;
            u = rt_np_random_sample();
        } else {
            u -= px;
            px = (double(n - x + 1) * p * px) / (double(x) * q);
        }
    }
    return x;
}

static double stirling(double x) {
    double x2 = x * x;
    return (13680. - (462. - (132. - (99. - 140. / x2) / x2) / x2) / x2) / x / 166320.;
}

// BTPE (Kachitvichyanukul, Schmeiser 1988), p <= 0.5; step numbers are the paper's.
static int64_t binomialBtpe(int64_t n, double r) {
    const double count = double(n), q = 1.0 - r, fm = count * r + r;
    const int64_t m = int64_t(std::floor(fm));
    const double mode = double(m), nrq = count * r * q;
    const double p1 = std::floor(2.195 * std::sqrt(nrq) - 4.6 * q) + 0.5;
    const double xm = mode + 0.5, xl = xm - p1, xr = xm + p1;
    const double c = 0.134 + 20.5 / (15.3 + mode);
    double a = (fm - xl) / (fm - xl * r);
    const double laml = a * (1.0 + a / 2.0);
    a = (xr - fm) / (xr * q);
    const double lamr = a * (1.0 + a / 2.0);
    const double p2 = p1 * (1.0 + 2.0 * c), p3 = p2 + c / laml, p4 = p3 + c / lamr;
    for (;;) {
        double u = rt_np_random_sample() * p4;
        double v = rt_np_random_sample();
        int64_t y;
        if (u <= p1) // triangle: accepted at once
            return int64_t(std::floor(xm - p1 * v + u));
        if (u <= p2) { // parallelogram
            double x = xl + (u - p1) / c;
            v = v * c + 1.0 - std::fabs(mode - x + 0.5) / p1;
            if (v > 1.0)
                continue;
            y = int64_t(std::floor(x));
        } else if (u <= p3) { // left tail
            y = int64_t(std::floor(xl + std::log(v) / laml));
            if (y < 0 || v == 0.0)
                continue;
            v = v * (u - p2) * laml;
        } else { // right tail
            y = int64_t(std::floor(xr - std::log(v) / lamr));
            if (y > n || v == 0.0)
                continue;
            v = v * (u - p3) * lamr;
        }
        // Step 5.0: compare with the density.
        int64_t k = y > m ? y - m : m - y;
        double distance = double(k);
        if (k <= 20 || distance >= nrq / 2.0 - 1) {
            double s = r / q, scaled = s * (count + 1), density = 1.0;
            for (int64_t i = m + 1; i <= y; ++i)
                density *= scaled / double(i) - s;
            for (int64_t i = y + 1; i <= m; ++i)
                density /= scaled / double(i) - s;
            if (v > density)
                continue;
            return y;
        }
        double rho = (distance / nrq) * ((distance * (distance / 3.0 + 0.625) + 0.16666666666666666) / nrq + 0.5);
        double t = -distance * distance / (2 * nrq);
        double logV = std::log(v);
        if (logV < t - rho)
            return y;
        if (logV > t + rho)
            continue;
        double x1 = double(y + 1), f1 = double(m + 1), z = double(n + 1 - m), w = double(n - y + 1);
        if (logV > xm * std::log(f1 / x1) + (count - mode + 0.5) * std::log(z / w) +
                       double(y - m) * std::log(w * r / (x1 * q)) + stirling(f1) + stirling(z) + stirling(x1) +
                       stirling(w))
            continue;
        return y;
    }
}

RUNTIME int64_t rt_np_random_binomial(int64_t n, double p) {
    if (n == 0 || p == 0.0)
        return 0;
    double smaller = p <= 0.5 ? p : 1.0 - p;
    int64_t successes = smaller * double(n) <= 30.0 ? binomialByInversion(n, smaller) : binomialBtpe(n, smaller);
    return p <= 0.5 ? successes : n - successes;
}

#include "twin.h"

static double normal(double d) {
    double k = 1.0 / (1.0 + 0.2316419 * fabs(d));
    double polynomial = k * (0.31938153 + k * (-0.356563782 + k * (1.781477937 + k * (-1.821255978 + k * 1.330274429))));
    double tail = 0.39894228040143267794 * exp(-0.5 * d * d) * polynomial;
    return d > 0 ? 1.0 - tail : tail;
}

KERNEL void kernel(const double *stock, Size count, const double *strike, Size count2, const double *years, Size count3,
                   double *restrict call) {
    const double rate = 0.02, volatility = 0.30;
    for (Size i = 0; i < count; i++) {
        double spread = volatility * sqrt(years[i]);
        double d1 = (log(stock[i] / strike[i]) + (rate + 0.5 * volatility * volatility) * years[i]) / spread;
        double d2 = d1 - spread;
        call[i] = stock[i] * normal(d1) - strike[i] * exp(-rate * years[i]) * normal(d2);
    }
}

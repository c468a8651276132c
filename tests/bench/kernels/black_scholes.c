#include "twin.h"

static double normal(double x) { return 0.5 * (1.0 + erf(x / sqrt(2.0))); }

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

// musl's fmaf changes the rounding mode, which wasm does not have.
#include <cstdint>
#include <cstring>

// The product is exact in double. The sum is rounded to odd, so that rounding it again to float
// is as if it was rounded once (Boldo, Melquiond 2008).
extern "C" float fmaf(float x, float y, float z) {
    double product = double(x) * y, addend = z;
    double sum = product + addend;
    double part = sum - product;
    double error = (product - (sum - part)) + (addend - part);
    uint64_t bits;
    memcpy(&bits, &sum, sizeof bits);
    bool finite = (bits >> 52 & 0x7FF) != 0x7FF;
    if (finite && error != 0 && !(bits & 1)) {
        bits += (error > 0) == (sum > 0) ? 1 : uint64_t(-1);
        memcpy(&sum, &bits, sizeof sum);
    }
    return float(sum);
}

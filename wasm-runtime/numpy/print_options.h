// np.set_printoptions: of the whole program.
#pragma once
#include <cstdint>

namespace wasmba::runtime {

struct PrintOptions {
    int64_t precision = 8;
    int64_t threshold = 1000;
    int64_t edgeItems = 3;
    int64_t lineWidth = 75;
    int64_t suppress = 0;
};

extern PrintOptions printOptions;

} // namespace wasmba::runtime

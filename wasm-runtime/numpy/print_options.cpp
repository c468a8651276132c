#include "numpy/print_options.h"

#include "abi/objects.h"

namespace wasmba::runtime {

PrintOptions printOptions;

static int64_t* const kOptions[] = {&printOptions.precision, &printOptions.threshold, &printOptions.edgeItems, &printOptions.lineWidth,
                                    &printOptions.suppress};

} // namespace wasmba::runtime

using namespace wasmba::runtime;

RUNTIME void rt_np_set_print_options(int64_t precision, int64_t threshold, int64_t edgeItems, int64_t lineWidth, int64_t suppress) {
    const int64_t values[] = {precision, threshold, edgeItems, lineWidth, suppress};
    for (int i = 0; i < 5; ++i)
        if (values[i] >= 0)
            *kOptions[i] = values[i];
    if (printOptions.precision > 20)
        printOptions.precision = 20;
}

RUNTIME int64_t rt_np_print_option(int64_t number) { return *kOptions[number]; }

// Digits of a given number, through the C library's printf.
#include <cstdio>
#include <cstring>

#include "text/decimal.h"

namespace wasmba::runtime {

char* appendExact(TextBuilder* text, double value, char conversion, int precision, bool alternate) {
    // Sign, at most 309 digits, point, the terminating zero; an exponent is shorter than that.
    uint32_t room = 320 + uint32_t(precision);
    char* start = grow(text, room);
    if (!start)
        return nullptr;
    char format[] = {
        '%', alternate ? '#' : '.', alternate ? '.' : '*', alternate ? '*' : conversion, alternate ? conversion : '\0',
        '\0'};
    int length = snprintf(start, room, format, precision, value);
    text->size -= room - uint32_t(length);
    return start;
}

} // namespace wasmba::runtime

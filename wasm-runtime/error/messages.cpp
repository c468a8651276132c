// Messages with values in them; apart from error.cpp, so that a program without them pays nothing.
#include <cstdarg>
#include <cstring>

#include "error/error.h"
#include "memory/memory.h"
#include "text/builder.h"

namespace wasmba::runtime {

int32_t raiseFormat(int32_t type, const char* format, ...) {
    TextBuilder* text = rt_text_begin();
    va_list values;
    va_start(values, format);
    for (; *format; ++format) {
        const char* percent = strchr(format, '%');
        if (!percent) {
            append(text, format, uint32_t(strlen(format)));
            break;
        }
        append(text, format, uint32_t(percent - format));
        format = percent + 1;
        if (*format == 's') {
            const char* piece = va_arg(values, const char*);
            append(text, piece, uint32_t(strlen(piece)));
        } else if (*format == 'c') {
            appendCodePoint(text, uint32_t(va_arg(values, int)));
        } else if (*format == 'd') {
            rt_text_int64(text, va_arg(values, int));
        } else if (*format == 'l') {
            format += 2;
            rt_text_int64(text, va_arg(values, long long));
        }
    }
    va_end(values);
    if (Str* message = rt_text_finish(text))
        return rt_raise(type, message);
    return kRaised;
}

} // namespace wasmba::runtime

using namespace wasmba::runtime;

RUNTIME int32_t rt_raise_index(int64_t index, int64_t axis, int64_t size) {
    return raiseFormat(kIndexError, "index %lld is out of bounds for axis %lld with size %lld",
                       static_cast<long long>(index), static_cast<long long>(axis), static_cast<long long>(size));
}

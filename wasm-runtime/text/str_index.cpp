// Indexing, slicing, single characters.
#include "error/error.h"
#include "memory/memory.h"
#include "text/str.h"

using namespace wasmba::runtime;

// ord(s[index]) of what is not plain text, and of what is out of bounds.
RUNTIME int32_t rt_str_ord_at_any(const Str* string, int64_t index, int64_t* out) {
    if (index < 0)
        index += string->length;
    if (index < 0 || index >= int64_t(string->length))
        return raiseText(kIndexError, "string index out of range");
    *out = string->at(uint32_t(index));
    return kOk;
}

// The same for s[index].
RUNTIME Str* rt_str_index_any(const Str* string, int64_t index) {
    int64_t codePoint;
    if (rt_str_ord_at_any(string, index, &codePoint) != kOk)
        return nullptr;
    return fromCodePoint(uint32_t(codePoint));
}

RUNTIME int32_t rt_str_code_point(const Str* string, int64_t index) { return int32_t(string->at(uint32_t(index))); }

static int64_t clampBound(int64_t bound, int64_t length, int64_t low, int64_t high) {
    if (bound < 0)
        bound += length;
    return bound < low ? low : bound > high ? high : bound;
}

RUNTIME Str* rt_str_slice(Str* string, int64_t start, int64_t stop, int64_t step, int32_t has) {
    int64_t length = string->length;
    if (!(has & kHasStep))
        step = 1;
    if (step == 0) {
        raiseText(kValueError, "slice step cannot be zero");
        return nullptr;
    }
    int64_t low = step < 0 ? -1 : 0, high = step < 0 ? length - 1 : length;
    start = has & kHasStart ? clampBound(start, length, low, high) : step < 0 ? high : low;
    stop = has & kHasStop ? clampBound(stop, length, low, high) : step < 0 ? low : high;
    if (step == 1)
        return substring(string, uint32_t(start), stop > start ? uint32_t(stop) : uint32_t(start));
    if (step < 0 ? stop >= start : start >= stop)
        return emptyStr();
    uint64_t count = step < 0 ? uint64_t(start - stop - 1) / (0 - uint64_t(step)) + 1
                              : uint64_t(stop - start - 1) / uint64_t(step) + 1;
    // A step beyond the length takes one character; so the products below stay small.
    uint32_t largest = 0;
    for (uint64_t i = 0; i < count; ++i) {
        uint32_t codePoint = string->at(uint32_t(start + int64_t(i) * step));
        largest = codePoint > largest ? codePoint : largest;
    }
    Str* slice = newStr(kindFor(largest), count);
    if (!slice)
        return nullptr;
    for (uint64_t i = 0; i < count; ++i)
        setCodePoint(slice, uint32_t(i), string->at(uint32_t(start + int64_t(i) * step)));
    return slice;
}

RUNTIME int32_t rt_str_ord_any(const Str* string, int64_t* out) {
    if (string->length != 1)
        return raiseFormat(kTypeError, "ord() expected a character, but string of length %lld found",
                           static_cast<long long>(string->length));
    *out = string->at(0);
    return kOk;
}

RUNTIME Str* rt_str_chr(int64_t codePoint) {
    if (codePoint < 0 || codePoint > int64_t(kMaxCodePoint)) {
        raiseText(kValueError, "chr() arg not in range(0x110000)");
        return nullptr;
    }
    return fromCodePoint(uint32_t(codePoint));
}

// Text functions as they stand in user code.
#include "abi/objects.h"
#include "text/characters.h"

using namespace wasmba::runtime;

extern "C" Str* rt_str_index_any(const Str* string, int64_t index);
extern "C" int32_t rt_str_equal_any(const Str* a, const Str* b);
extern "C" int32_t rt_str_ord_at_any(const Str* string, int64_t index, int64_t* out);
extern "C" int32_t rt_str_ord_any(const Str* string, int64_t* out);

static bool isCharacter(const Str* string) { return string->length == 1 && string->kind == 1; }

RUNTIME int64_t rt_str_length(const Str* string) { return string->length; }

RUNTIME Str* rt_str_index(const Str* string, int64_t index) {
    int64_t position = index < 0 ? index + string->length : index;
    if (uint64_t(position) < string->length && string->kind == 1)
        return &rt_characters[string->bytes()[position]].string;
    return rt_str_index_any(string, index);
}

RUNTIME int32_t rt_str_ord_at(const Str* string, int64_t index, int64_t* out) {
    int64_t position = index < 0 ? index + string->length : index;
    if (uint64_t(position) >= string->length || string->kind != 1)
        return rt_str_ord_at_any(string, index, out);
    *out = string->bytes()[position];
    return kOk;
}

RUNTIME int32_t rt_str_equal(const Str* a, const Str* b) {
    if (a == b)
        return true;
    if (a->length != b->length)
        return false;
    if (isCharacter(a) && isCharacter(b))
        return a->bytes()[0] == b->bytes()[0];
    return rt_str_equal_any(a, b);
}

RUNTIME int32_t rt_str_ord(const Str* string, int64_t* out) {
    if (!isCharacter(string))
        return rt_str_ord_any(string, out);
    *out = string->bytes()[0];
    return kOk;
}

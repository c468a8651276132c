// Searching: find, count, startswith, replace.
#include <cstring>

#include "error/error.h"
#include "memory/memory.h"
#include "text/str.h"

namespace wasmba::runtime {

static bool matchesAt(const Str* text, uint32_t position, const Str* needle) {
    if (text->kind == needle->kind)
        return memcmp(text->bytes() + position * text->kind, needle->bytes(), needle->length * needle->kind) == 0;
    for (uint32_t i = 0; i < needle->length; ++i)
        if (text->at(position + i) != needle->at(i))
            return false;
    return true;
}

// A needle of few characters in text of any length is the common case; its first and last
// character reject nearly every position.
int64_t findForward(const Str* text, const Str* needle, uint32_t begin, uint32_t end) {
    uint32_t length = needle->length;
    if (begin > end || length > end - begin)
        return -1;
    if (length == 0)
        return begin;
    uint32_t first = needle->at(0), last = needle->at(length - 1);
    for (uint32_t i = begin; i + length <= end; ++i)
        if (text->at(i) == first && text->at(i + length - 1) == last && matchesAt(text, i, needle))
            return i;
    return -1;
}

int64_t findBackward(const Str* text, const Str* needle, uint32_t begin, uint32_t end) {
    uint32_t length = needle->length;
    if (begin > end || length > end - begin)
        return -1;
    if (length == 0)
        return end;
    uint32_t first = needle->at(0), last = needle->at(length - 1);
    for (uint32_t i = end - length + 1; i-- > begin;)
        if (text->at(i) == first && text->at(i + length - 1) == last && matchesAt(text, i, needle))
            return i;
    return -1;
}

struct Window {
    uint32_t begin, end;
    bool valid;
};

// Python's start and stop: negative from the end, then clamped; a start beyond the end finds nothing.
static Window window(const Str* text, int64_t start, int64_t stop) {
    int64_t length = text->length;
    stop = stop > length ? length : stop < 0 ? stop + length : stop;
    start = start < 0 ? start + length : start;
    stop = stop < 0 ? 0 : stop;
    start = start < 0 ? 0 : start;
    return {uint32_t(start > length ? length : start), uint32_t(stop), start <= stop && start <= length};
}

} // namespace wasmba::runtime

using namespace wasmba::runtime;

RUNTIME int32_t rt_str_contains(const Str* text, const Str* needle) {
    return findForward(text, needle, 0, text->length) >= 0;
}

RUNTIME int64_t rt_str_find(const Str* text, const Str* needle, int64_t start, int64_t stop) {
    Window where = window(text, start, stop);
    return where.valid ? findForward(text, needle, where.begin, where.end) : -1;
}

RUNTIME int64_t rt_str_rfind(const Str* text, const Str* needle, int64_t start, int64_t stop) {
    Window where = window(text, start, stop);
    return where.valid ? findBackward(text, needle, where.begin, where.end) : -1;
}

static int32_t orRaise(int64_t position, int64_t* out) {
    if (position < 0)
        return raiseText(kValueError, "substring not found");
    *out = position;
    return kOk;
}

RUNTIME int32_t rt_str_index_of(const Str* text, const Str* needle, int64_t start, int64_t stop, int64_t* out) {
    return orRaise(rt_str_find(text, needle, start, stop), out);
}

RUNTIME int32_t rt_str_rindex_of(const Str* text, const Str* needle, int64_t start, int64_t stop, int64_t* out) {
    return orRaise(rt_str_rfind(text, needle, start, stop), out);
}

static int64_t countIn(const Str* text, const Str* needle, uint32_t begin, uint32_t end) {
    if (needle->length == 0)
        return int64_t(end) - begin + 1;
    int64_t count = 0;
    for (int64_t at = begin; (at = findForward(text, needle, uint32_t(at), end)) >= 0; at += needle->length)
        ++count;
    return count;
}

RUNTIME int64_t rt_str_count(const Str* text, const Str* needle, int64_t start, int64_t stop) {
    Window where = window(text, start, stop);
    return where.valid ? countIn(text, needle, where.begin, where.end) : 0;
}

RUNTIME int32_t rt_str_startswith(const Str* text, const Str* prefix, int64_t start, int64_t stop) {
    Window where = window(text, start, stop);
    return where.valid && prefix->length <= where.end - where.begin && matchesAt(text, where.begin, prefix);
}

RUNTIME int32_t rt_str_endswith(const Str* text, const Str* suffix, int64_t start, int64_t stop) {
    Window where = window(text, start, stop);
    return where.valid && suffix->length <= where.end - where.begin &&
           matchesAt(text, where.end - suffix->length, suffix);
}

RUNTIME Str* rt_str_removeprefix(Str* text, const Str* prefix) {
    if (prefix->length && rt_str_startswith(text, prefix, 0, INT64_MAX))
        return substring(text, prefix->length, text->length);
    return retain(text);
}

RUNTIME Str* rt_str_removesuffix(Str* text, const Str* suffix) {
    if (suffix->length && rt_str_endswith(text, suffix, 0, INT64_MAX))
        return substring(text, 0, text->length - suffix->length);
    return retain(text);
}

RUNTIME Str* rt_str_replace(Str* text, const Str* from, const Str* to, int64_t limit) {
    int64_t count = countIn(text, from, 0, text->length);
    if (limit >= 0 && limit < count)
        count = limit;
    if (count == 0)
        return retain(text);
    CodePoints result;
    uint32_t position = 0;
    for (int64_t i = 0; i < count; ++i) {
        // An empty pattern matches before every character and at the end.
        uint32_t match =
            from->length ? uint32_t(findForward(text, from, position, text->length)) : position + (i > 0 ? 1 : 0);
        for (; position < match; ++position)
            result.add(text->at(position));
        for (uint32_t j = 0; j < to->length; ++j)
            result.add(to->at(j));
        position += from->length;
    }
    for (; position < text->length; ++position)
        result.add(text->at(position));
    return result.finish();
}

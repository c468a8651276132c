// split, rsplit, splitlines, join, partition.
#include "error/error.h"
#include "memory/memory.h"
#include "text/str.h"
#include "text/unicode.h"

using namespace wasmba::runtime;

static constexpr int32_t kElement = sizeof(Str*);

static Str** elements(List* list) { return reinterpret_cast<Str**>(list->data); }

// Owns the pieces until they are handed out.
class Pieces {
public:
    Pieces() : list(rt_list_new(kElement, 4)) {}

    bool add(const Str* text, uint32_t begin, uint32_t end) {
        if (!list || (list->length == list->capacity && rt_list_reserve(list, kElement, int64_t(list->length) + 1)))
            return fail();
        Str* piece = substring(text, begin, end);
        if (!piece)
            return fail();
        elements(list)[list->length++] = piece;
        return true;
    }
    void reverse() {
        if (!list || list->length < 2)
            return;
        for (Str **low = elements(list), **high = low + list->length - 1; low < high; ++low, --high) {
            Str* kept = *low;
            *low = *high;
            *high = kept;
        }
    }
    List* take() { return list; }

private:
    bool fail() {
        if (list) {
            for (uint32_t i = 0; i < list->length; ++i)
                release(elements(list)[i]);
            rt_list_free(list);
            list = nullptr;
        }
        return false;
    }

    List* list;
};

static bool isEmptySeparator(const Str* separator) {
    if (separator && separator->length == 0) {
        raiseText(kValueError, "empty separator");
        return true;
    }
    return false;
}

static List* splitBySpace(const Str* text, int64_t limit) {
    Pieces pieces;
    uint32_t i = 0, length = text->length;
    for (;;) {
        while (i < length && isSpace(text->at(i)))
            ++i;
        if (i == length)
            return pieces.take();
        uint32_t begin = i;
        if (limit-- == 0) {
            // The rest keeps its trailing whitespace, as in CPython.
            pieces.add(text, begin, length);
            return pieces.take();
        }
        while (i < length && !isSpace(text->at(i)))
            ++i;
        if (!pieces.add(text, begin, i))
            return nullptr;
    }
}

RUNTIME List* rt_str_split(const Str* text, const Str* separator, int64_t limit) {
    if (isEmptySeparator(separator))
        return nullptr;
    if (!separator)
        return splitBySpace(text, limit < 0 ? INT64_MAX : limit);
    Pieces pieces;
    uint32_t begin = 0;
    for (int64_t count = 0; limit < 0 || count < limit; ++count) {
        int64_t match = findForward(text, separator, begin, text->length);
        if (match < 0)
            break;
        if (!pieces.add(text, begin, uint32_t(match)))
            return nullptr;
        begin = uint32_t(match) + separator->length;
    }
    pieces.add(text, begin, text->length);
    return pieces.take();
}

static List* rsplitBySpace(const Str* text, int64_t limit) {
    Pieces pieces;
    uint32_t i = text->length;
    for (;;) {
        while (i > 0 && isSpace(text->at(i - 1)))
            --i;
        if (i == 0)
            break;
        uint32_t end = i;
        if (limit-- == 0) {
            pieces.add(text, 0, end);
            break;
        }
        while (i > 0 && !isSpace(text->at(i - 1)))
            --i;
        if (!pieces.add(text, i, end))
            return nullptr;
    }
    pieces.reverse();
    return pieces.take();
}

RUNTIME List* rt_str_rsplit(const Str* text, const Str* separator, int64_t limit) {
    if (isEmptySeparator(separator))
        return nullptr;
    if (!separator)
        return rsplitBySpace(text, limit < 0 ? INT64_MAX : limit);
    Pieces pieces;
    uint32_t end = text->length;
    for (int64_t count = 0; limit < 0 || count < limit; ++count) {
        int64_t match = findBackward(text, separator, 0, end);
        if (match < 0)
            break;
        if (!pieces.add(text, uint32_t(match) + separator->length, end))
            return nullptr;
        end = uint32_t(match);
    }
    pieces.add(text, 0, end);
    pieces.reverse();
    return pieces.take();
}

RUNTIME List* rt_str_splitlines(const Str* text, int32_t keepEnds) {
    Pieces pieces;
    for (uint32_t i = 0; i < text->length;) {
        uint32_t begin = i;
        while (i < text->length && !isLineBreak(text->at(i)))
            ++i;
        uint32_t end = i;
        if (i < text->length) {
            bool pair = text->at(i) == '\r' && i + 1 < text->length && text->at(i + 1) == '\n';
            i += pair ? 2 : 1;
        }
        if (!pieces.add(text, begin, keepEnds ? i : end))
            return nullptr;
    }
    return pieces.take();
}

RUNTIME Str* rt_str_join(const Str* separator, List* list) {
    if (list->length == 0)
        return emptyStr();
    if (list->length == 1)
        return retain(elements(list)[0]);
    uint64_t length = uint64_t(separator->length) * (list->length - 1);
    uint32_t kind = separator->length ? separator->kind : 1;
    for (uint32_t i = 0; i < list->length; ++i) {
        const Str* piece = elements(list)[i];
        length += piece->length;
        kind = piece->length && piece->kind > kind ? piece->kind : kind;
    }
    Str* joined = newStr(kind, length);
    if (!joined)
        return nullptr;
    uint32_t at = 0;
    for (uint32_t i = 0; i < list->length; ++i) {
        if (i) {
            copyCodePoints(joined, at, separator, 0, separator->length);
            at += separator->length;
        }
        const Str* piece = elements(list)[i];
        copyCodePoints(joined, at, piece, 0, piece->length);
        at += piece->length;
    }
    return joined;
}

static int32_t threeParts(const Str* text, uint32_t first, uint32_t second, Str** out) {
    out[0] = substring(text, 0, first);
    out[1] = substring(text, first, second);
    out[2] = substring(text, second, text->length);
    if (out[0] && out[1] && out[2])
        return kOk;
    for (int i = 0; i < 3; ++i)
        release(out[i]);
    return kRaised;
}

RUNTIME int32_t rt_str_partition(const Str* text, const Str* separator, Str** out) {
    if (isEmptySeparator(separator))
        return kRaised;
    int64_t match = findForward(text, separator, 0, text->length);
    if (match < 0)
        return threeParts(text, text->length, text->length, out);
    return threeParts(text, uint32_t(match), uint32_t(match) + separator->length, out);
}

RUNTIME int32_t rt_str_rpartition(const Str* text, const Str* separator, Str** out) {
    if (isEmptySeparator(separator))
        return kRaised;
    int64_t match = findBackward(text, separator, 0, text->length);
    if (match < 0)
        return threeParts(text, 0, 0, out);
    return threeParts(text, uint32_t(match), uint32_t(match) + separator->length, out);
}

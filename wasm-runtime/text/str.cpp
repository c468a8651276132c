#include "text/characters.h"
#include "text/str.h"

#include <cstring>

#include "error/error.h"
#include "memory/memory.h"
#include "text/utf8.h"

namespace wasmba::runtime {

static constexpr uint64_t kMaxLength = INT32_MAX;

static Str empty = {{kImmortal}, 1, 0, 0};

Str* emptyStr() { return &empty; }

Str* newStr(uint32_t kind, uint64_t length) {
    uint64_t bytes = length > kMaxLength ? UINT64_MAX : sizeof(Str) + kind * length;
    if (bytes > UINT32_MAX) {
        raiseMemoryError();
        return nullptr;
    }
    auto* string = static_cast<Str*>(rt_object_new(int32_t(bytes)));
    if (!string)
        return nullptr;
    string->kind = kind;
    string->length = uint32_t(length);
    string->hash = 0;
    return string;
}

uint32_t largestCodePoint(const Str* source, uint32_t begin, uint32_t end) {
    if (source->kind == 1)
        return begin < end ? 0xFF : 0;
    uint32_t largest = 0;
    for (uint32_t i = begin; i < end; ++i)
        if (source->at(i) > largest)
            largest = source->at(i);
    return largest;
}

void copyCodePoints(Str* target, uint32_t at, const Str* source, uint32_t begin, uint32_t count) {
    if (target->kind == source->kind) {
        memcpy(target->bytes() + at * target->kind, source->bytes() + begin * source->kind, count * source->kind);
        return;
    }
    for (uint32_t i = 0; i < count; ++i)
        setCodePoint(target, at + i, source->at(begin + i));
}

Str* substring(const Str* source, uint32_t begin, uint32_t end) {
    if (begin >= end)
        return emptyStr();
    if (begin == 0 && end == source->length)
        return retain(const_cast<Str*>(source));
    Str* part = newStr(kindFor(largestCodePoint(source, begin, end)), end - begin);
    if (part)
        copyCodePoints(part, 0, source, begin, end - begin);
    return part;
}

Str* fromCodePoint(uint32_t codePoint) {
    if (codePoint < kCharacterCount)
        return &rt_characters[codePoint].string;
    Str* string = newStr(kindFor(codePoint), 1);
    if (string)
        setCodePoint(string, 0, codePoint);
    return string;
}

CodePoints::~CodePoints() { rt_free(data); }

void CodePoints::add(uint32_t codePoint) {
    if (length == capacity) {
        uint32_t grown = capacity ? capacity * 2 : 32;
        auto* moved =
            capacity > UINT32_MAX / 8 ? nullptr : static_cast<uint32_t*>(reallocate(data, grown * sizeof(uint32_t)));
        if (!moved) {
            failed = true;
            return;
        }
        data = moved;
        capacity = grown;
    }
    data[length++] = codePoint;
    if (codePoint > largest)
        largest = codePoint;
}

Str* CodePoints::finish() const {
    if (failed) {
        raiseMemoryError();
        return nullptr;
    }
    if (length == 0)
        return emptyStr();
    Str* string = newStr(kindFor(largest), length);
    if (!string)
        return nullptr;
    for (uint32_t i = 0; i < length; ++i)
        setCodePoint(string, i, data[i]);
    return string;
}

} // namespace wasmba::runtime

using namespace wasmba::runtime;

RUNTIME Str* rt_str_from_utf8(const char* text, int32_t size) {
    auto* bytes = reinterpret_cast<const uint8_t*>(text);
    uint32_t length = 0, largest = 0;
    for (uint32_t position = 0; position < uint32_t(size); ++length) {
        uint32_t codePoint = decodeUtf8(bytes, uint32_t(size), position);
        if (codePoint > largest)
            largest = codePoint;
    }
    if (length == 0)
        return emptyStr();
    Str* string = newStr(kindFor(largest), length);
    if (!string)
        return nullptr;
    uint32_t position = 0;
    for (uint32_t i = 0; i < length; ++i)
        setCodePoint(string, i, decodeUtf8(bytes, uint32_t(size), position));
    return string;
}

RUNTIME Str* rt_str_concat(Str* a, Str* b) {
    if (a->length == 0)
        return retain(b);
    if (b->length == 0)
        return retain(a);
    Str* joined = newStr(a->kind > b->kind ? a->kind : b->kind, uint64_t(a->length) + b->length);
    if (!joined)
        return nullptr;
    copyCodePoints(joined, 0, a, 0, a->length);
    copyCodePoints(joined, a->length, b, 0, b->length);
    return joined;
}

RUNTIME Str* rt_str_repeat(Str* string, int64_t count) {
    if (count <= 0 || string->length == 0)
        return emptyStr();
    if (count == 1)
        return retain(string);
    if (count > INT32_MAX) {
        raiseMemoryError();
        return nullptr;
    }
    Str* repeated = newStr(string->kind, uint64_t(string->length) * uint64_t(count));
    if (!repeated)
        return nullptr;
    uint32_t bytes = string->length * string->kind;
    for (uint32_t i = 0; i < uint32_t(count); ++i)
        memcpy(repeated->bytes() + i * bytes, string->bytes(), bytes);
    return repeated;
}

RUNTIME int32_t rt_str_equal_any(const Str* a, const Str* b) {
    return a == b ||
           (a->length == b->length && a->kind == b->kind && memcmp(a->bytes(), b->bytes(), a->length * a->kind) == 0);
}

RUNTIME int32_t rt_str_compare(const Str* a, const Str* b) {
    uint32_t shorter = a->length < b->length ? a->length : b->length;
    for (uint32_t i = 0; i < shorter; ++i) {
        uint32_t left = a->at(i), right = b->at(i);
        if (left != right)
            return left < right ? -1 : 1;
    }
    return a->length == b->length ? 0 : a->length < b->length ? -1 : 1;
}

// FNV-1a over the code points, so that equal strings hash alike whatever their kind.
RUNTIME int64_t rt_str_hash(Str* string) {
    uint32_t hash = __atomic_load_n(&string->hash, __ATOMIC_RELAXED);
    if (hash == 0) {
        hash = 2166136261u;
        for (uint32_t i = 0; i < string->length; ++i)
            hash = (hash ^ string->at(i)) * 16777619u;
        hash = hash ? hash : 1;
        __atomic_store_n(&string->hash, hash, __ATOMIC_RELAXED);
    }
    // Spread to 64 bits as hash() shows them.
    return int64_t(hash * 0x9E3779B97F4A7C15ull);
}

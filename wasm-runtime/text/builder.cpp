#include "text/builder.h"

#include <cstring>

#include "error/error.h"
#include "memory/memory.h"
#include "text/str.h"
#include "text/utf8.h"

namespace wasmba::runtime {

static thread_local TextBuilder* freeBuilders;
// A builder keeps its memory for the next text unless that is large.
static constexpr uint32_t kKeptCapacity = 1 << 16;
// Stands in when there is no memory even for a builder; it only fails.
static TextBuilder failedBuilder = {nullptr, nullptr, 0, 0, nullptr, 0, 0, 0, true};

static TextBuilder* begin(int32_t fd) {
    TextBuilder* text = freeBuilders;
    if (text) {
        freeBuilders = text->nextFree;
    } else {
        text = static_cast<TextBuilder*>(allocate(sizeof(TextBuilder)));
        if (!text)
            return &failedBuilder;
        memset(text, 0, sizeof *text);
    }
    text->size = text->changeCount = 0;
    text->fd = fd;
    text->failed = false;
    return text;
}

static void end(TextBuilder* text) {
    if (text == &failedBuilder)
        return;
    if (text->capacity > kKeptCapacity) {
        rt_free(text->data);
        text->data = nullptr;
        text->capacity = 0;
    }
    text->nextFree = freeBuilders;
    freeBuilders = text;
}

char* grow(TextBuilder* text, uint32_t bytes) {
    if (text->failed)
        return nullptr;
    if (bytes > text->capacity - text->size) {
        uint64_t needed = uint64_t(text->size) + bytes;
        uint64_t doubled = uint64_t(text->capacity) * 2;
        uint64_t capacity = needed > doubled ? needed + 64 : doubled;
        auto* data = capacity > INT32_MAX ? nullptr : static_cast<char*>(reallocate(text->data, uint32_t(capacity)));
        if (!data) {
            text->failed = true;
            return nullptr;
        }
        text->data = data;
        text->capacity = uint32_t(capacity);
    }
    char* room = text->data + text->size;
    text->size += bytes;
    return room;
}

void append(TextBuilder* text, const char* bytes, uint32_t count) {
    if (char* room = grow(text, count))
        memcpy(room, bytes, count);
}

void appendRepeated(TextBuilder* text, char character, uint32_t count) {
    if (char* room = grow(text, count))
        memset(room, character, count);
}

void appendCodePoint(TextBuilder* text, uint32_t codePoint) {
    char bytes[4];
    append(text, bytes, encodeUtf8(codePoint, bytes));
}

} // namespace wasmba::runtime

using namespace wasmba::runtime;

RUNTIME TextBuilder* rt_text_begin() { return begin(0); }
RUNTIME TextBuilder* rt_text_print_begin(int32_t fd) { return begin(fd); }
RUNTIME void rt_text_abandon(TextBuilder* text) { end(text); }

RUNTIME Str* rt_text_finish(TextBuilder* text) {
    Str* string = nullptr;
    if (text->failed)
        raiseMemoryError();
    else
        string = rt_str_from_utf8(text->data, int32_t(text->size));
    end(text);
    return string;
}

RUNTIME int32_t rt_text_print_end(TextBuilder* text) {
    bool emitted = !text->failed && emitOutput(text);
    end(text);
    if (!emitted)
        return raiseMemoryError();
    pollOutput();
    return kOk;
}

RUNTIME void rt_text_volatile(TextBuilder* text, int32_t on) {
    if (text->failed || (text->changeCount & 1) == uint32_t(on != 0))
        return;
    if (text->changeCount == text->changeCapacity) {
        uint32_t capacity = text->changeCapacity * 2 + 8;
        auto* changes = static_cast<uint32_t*>(reallocate(text->changes, capacity * sizeof(uint32_t)));
        if (!changes) {
            text->failed = true;
            return;
        }
        text->changes = changes;
        text->changeCapacity = capacity;
    }
    text->changes[text->changeCount++] = text->size;
}

RUNTIME void rt_text_utf8(TextBuilder* text, const char* bytes, int32_t length) {
    append(text, bytes, uint32_t(length));
}

RUNTIME void rt_text_str(TextBuilder* text, const Str* string) {
    for (uint32_t i = 0; i < string->length; ++i) {
        // Runs of ASCII as they are.
        uint32_t start = i;
        while (string->kind == 1 && i < string->length && string->bytes()[i] < 0x80)
            ++i;
        append(text, reinterpret_cast<const char*>(string->bytes()) + start, i - start);
        if (i < string->length)
            appendCodePoint(text, string->at(i));
    }
}

RUNTIME void rt_text_bool(TextBuilder* text, int32_t value) { append(text, value ? "True" : "False", value ? 4 : 5); }

RUNTIME void rt_text_uint64(TextBuilder* text, uint64_t value) {
    char digits[20];
    uint32_t first = sizeof digits;
    do {
        digits[--first] = char('0' + value % 10);
        value /= 10;
    } while (value);
    append(text, digits + first, sizeof digits - first);
}

RUNTIME void rt_text_int64(TextBuilder* text, int64_t value) {
    if (value < 0)
        append(text, "-", 1);
    rt_text_uint64(text, value < 0 ? 0 - uint64_t(value) : uint64_t(value));
}

// Exceptions as values.
#include <cstring>

#include "error/error.h"
#include "memory/memory.h"
#include "text/builder.h"
#include "text/str.h"

extern "C" wasmba::runtime::Str* rt_str_slice(wasmba::runtime::Str* text, int64_t start, int64_t stop, int64_t step,
                                              int32_t has);

namespace wasmba::runtime {

// Null stands for a MemoryError: there was no memory for it.
struct Exception : Object {
    ErrorRecord record;
};

namespace {

struct Name {
    const char* text;
    uint32_t length;
};

constexpr const char* kNames[] = {
#define EXCEPTION(name, parent) #name,
#include "abi/exceptions.def"
#undef EXCEPTION
};

Name programNames[kMaxProgramExceptions];

int32_t typeOf(const Exception* exception) { return exception ? exception->record.type : kMemoryError; }

Name nameOf(const Exception* exception) {
    int32_t type = typeOf(exception);
    if (type >= kExceptionCount)
        return programNames[type - kExceptionCount];
    return {kNames[type], uint32_t(strlen(kNames[type]))};
}

void makePending(const Exception* exception) {
    if (!exception) {
        raiseMemoryError();
        return;
    }
    ErrorRecord& pending = pendingError();
    clearError(pending);
    copyError(pending, exception->record);
    if (pending.message)
        retain(pending.message);
}

void appendRepr(TextBuilder* text, const Exception* exception) {
    Name name = nameOf(exception);
    append(text, name.text, name.length);
    Str* message = exception ? exception->record.message : nullptr;
    int32_t kind = exception ? exception->record.argumentKind : int32_t(kTextArgument);
    if (message && kind == kManyArguments)
        return rt_text_str(text, message);
    append(text, "(", 1);
    bool isRepr = kind == kOtherArgument || rt_error_is_subclass(typeOf(exception), kKeyError);
    if (message && isRepr)
        rt_text_str(text, message);
    else if (message)
        rt_text_repr_str(text, message);
    append(text, ")", 1);
}

} // namespace
} // namespace wasmba::runtime

using namespace wasmba::runtime;

RUNTIME Exception* rt_error_save() {
    ErrorRecord taken;
    taken.message = nullptr;
    moveError(taken, pendingError());
    auto* saved = static_cast<Exception*>(rt_object_new(sizeof(Exception)));
    if (saved) {
        saved->record.message = nullptr;
        moveError(saved->record, taken);
    } else {
        clearError(taken);
        clearError(pendingError());
    }
    return saved;
}

RUNTIME void rt_error_restore(Exception* exception) { makePending(exception); }

RUNTIME int32_t rt_raise_exception(Exception* exception) {
    makePending(exception);
    return kRaised;
}

RUNTIME Exception* rt_exception_new(int32_t type, Str* message, int32_t kind) {
    auto* made = static_cast<Exception*>(rt_object_new(sizeof(Exception)));
    if (!made)
        return nullptr;
    made->record.type = type;
    made->record.message = message ? retain(message) : nullptr;
    made->record.exitCode = 0;
    made->record.frameCount = 0;
    made->record.argumentKind = kind;
    return made;
}

RUNTIME void rt_exception_release(Exception* exception) {
    bool isCounted = exception && !(exception->refcount & kImmortal);
    if (!isCounted || __atomic_fetch_sub(&exception->refcount, 1, __ATOMIC_ACQ_REL) != 1)
        return;
    clearError(exception->record);
    rt_object_free(exception);
}

RUNTIME int32_t rt_exception_type(const Exception* exception) { return typeOf(exception); }

RUNTIME Str* rt_exception_name(const Exception* exception) {
    Name name = nameOf(exception);
    return rt_str_from_utf8(name.text, int32_t(name.length));
}

// Of a KeyError the message is the key's repr.
RUNTIME Str* rt_exception_argument(const Exception* exception) {
    Str* message = exception ? exception->record.message : nullptr;
    if (!message)
        return emptyStr();
    uint32_t length = message->length;
    bool isQuoted = rt_error_is_subclass(typeOf(exception), kKeyError) && length >= 2 &&
                    (message->at(0) == '\'' || message->at(0) == '"') && message->at(length - 1) == message->at(0);
    return isQuoted ? rt_str_slice(message, 1, int64_t(length) - 1, 1, kHasStart | kHasStop) : retain(message);
}

RUNTIME void rt_text_exception(TextBuilder* text, const Exception* exception, int32_t how) {
    if (how == 2) {
        Name name = nameOf(exception);
        bool isProgram = typeOf(exception) >= kExceptionCount;
        const char* begin = isProgram ? "<class '__main__." : "<class '";
        append(text, begin, uint32_t(strlen(begin)));
        append(text, name.text, name.length);
        return append(text, "'>", 2);
    }
    if (how == 1)
        return appendRepr(text, exception);
    if (exception && exception->record.type == kSystemExit && !exception->record.message)
        return rt_text_int64(text, exception->record.exitCode);
    if (exception && exception->record.message)
        rt_text_str(text, exception->record.message);
}

RUNTIME void rt_exception_define(int32_t type, int32_t parent, const char* name, int32_t length) {
    programParents[type - kExceptionCount] = uint16_t(parent);
    programNames[type - kExceptionCount] = {name, uint32_t(length)};
}

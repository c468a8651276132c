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
    shareError(pending, exception->record);
}

// The arguments as text.
Str* argumentsOf(const Exception* exception) {
    return exception->record.arguments ? exception->record.arguments : exception->record.message;
}

// (first, second), as repr() of the exception and print() of its args show them; of one the tuple has a comma.
void appendArguments(TextBuilder* text, const Exception* exception, bool isTuple = true) {
    Str* message = exception ? argumentsOf(exception) : nullptr;
    int32_t kind = exception ? exception->record.argumentKind : int32_t(kTextArgument);
    if (message && kind == kManyArguments)
        return rt_text_str(text, message);
    append(text, "(", 1);
    bool isRepr = kind == kOtherArgument || rt_error_is_subclass(typeOf(exception), kKeyError);
    if (message && isRepr)
        rt_text_str(text, message);
    else if (message)
        rt_text_repr_str(text, message);
    if (message && isTuple)
        append(text, ",", 1);
    append(text, ")", 1);
}

void appendRepr(TextBuilder* text, const Exception* exception) {
    if (exception && exception->record.argumentKind == kWholeRepr)
        return rt_text_str(text, argumentsOf(exception));
    Name name = nameOf(exception);
    append(text, name.text, name.length);
    appendArguments(text, exception, false);
}

} // namespace
} // namespace wasmba::runtime

using namespace wasmba::runtime;

RUNTIME Exception* rt_error_save() {
    ErrorRecord taken;
    initializeError(taken);
    moveError(taken, pendingError());
    auto* saved = static_cast<Exception*>(rt_object_new(sizeof(Exception)));
    if (saved) {
        initializeError(saved->record);
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
    initializeError(made->record);
    made->record.type = type;
    made->record.message = message ? retain(message) : nullptr;
    made->record.argumentKind = kind;
    return made;
}

RUNTIME Exception* rt_exception_ref(Exception* exception) { return exception ? retain(exception) : nullptr; }

RUNTIME void rt_exception_set_arguments(Exception* exception, Str* message, int32_t kind) {
    release(exception->record.message);
    exception->record.message = message ? retain(message) : nullptr;
    exception->record.argumentKind = kind;
}

RUNTIME void rt_exception_set_text(Exception* exception, Str* text) {
    ErrorRecord& record = exception->record;
    if (record.arguments) {
        release(record.message);
    } else if (record.message) {
        record.arguments = record.message;
    } else {
        record.arguments = rt_str_from_utf8("()", 2);
        record.argumentKind = kManyArguments;
    }
    record.message = retain(text);
}

RUNTIME void rt_exception_set_repr(Exception* exception, Str* text) {
    ErrorRecord& record = exception->record;
    release(record.arguments);
    record.arguments = retain(text);
    record.argumentKind = kWholeRepr;
}

RUNTIME void rt_exception_attach(Exception* exception, int32_t which, Object* list, void (*releaseList)(Object*)) {
    Attachment& attachment = exception->record.attachments[which];
    if (attachment.list)
        attachment.release(attachment.list);
    attachment = {retain(list), releaseList};
}

RUNTIME Object* rt_exception_attached(const Exception* exception, int32_t which) {
    Object* list = exception ? exception->record.attachments[which].list : nullptr;
    return list ? retain(list) : nullptr;
}

RUNTIME int32_t rt_exception_has_argument(const Exception* exception) {
    return exception && argumentsOf(exception) && exception->record.argumentKind != kManyArguments;
}

RUNTIME void rt_exception_release(Exception* exception) {
    bool isCounted = exception && !(exception->refcount & kImmortal);
    if (!isCounted || __atomic_fetch_sub(&exception->refcount, 1, __ATOMIC_ACQ_REL) != 1)
        return;
    clearError(exception->record);
    rt_object_free(exception);
}

RUNTIME Exception* rt_error_hold() { return pendingError().type == kNoException ? nullptr : rt_error_save(); }

RUNTIME void rt_error_unhold(Exception* held) {
    if (held)
        makePending(held);
    else
        clearError(pendingError());
    rt_exception_release(held);
}

RUNTIME int32_t rt_exception_type(const Exception* exception) { return typeOf(exception); }

RUNTIME Str* rt_exception_name(const Exception* exception) {
    Name name = nameOf(exception);
    return rt_str_from_utf8(name.text, int32_t(name.length));
}

// Of a KeyError the message is the key's repr.
RUNTIME Str* rt_exception_argument(const Exception* exception) {
    Str* message = exception ? argumentsOf(exception) : nullptr;
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
    if (how == 3)
        return appendArguments(text, exception);
    if (exception && exception->record.type == kSystemExit && !exception->record.message)
        return rt_text_int64(text, exception->record.exitCode);
    if (exception && exception->record.message)
        rt_text_str(text, exception->record.message);
}

RUNTIME void rt_exception_define(int32_t type, int32_t parent, const char* name, int32_t length) {
    programParents[type - kExceptionCount] = uint16_t(parent);
    programNames[type - kExceptionCount] = {name, uint32_t(length)};
}

#include "error/error.h"

#include <cstring>

#include "memory/memory.h"
#include "text/str.h"

using namespace wasmba::runtime;

// Thread 0's record; the host reads it.
extern "C" __attribute__((visibility("default"))) ErrorRecord wasmba_error = {kNoException, nullptr, 0, 0, {}, kTextArgument, nullptr, {}};

static thread_local ErrorRecord* current = &wasmba_error;

static constexpr int32_t kParents[] = {
#define EXCEPTION(name, parent) k##parent,
#include "abi/exceptions.def"
#undef EXCEPTION
};

namespace wasmba::runtime {

ErrorRecord& pendingError() { return *current; }
void setPendingErrorRecord(ErrorRecord* record) { current = record; }

void initializeError(ErrorRecord& record) {
    record.type = kNoException;
    record.message = nullptr;
    record.exitCode = 0;
    record.frameCount = 0;
    record.argumentKind = kTextArgument;
    record.arguments = nullptr;
    for (Attachment& attachment : record.attachments)
        attachment.list = nullptr;
}

void clearError(ErrorRecord& record) {
    release(record.message);
    release(record.arguments);
    for (Attachment& attachment : record.attachments)
        if (attachment.list)
            attachment.release(attachment.list);
    initializeError(record);
}

static void copyError(ErrorRecord& target, const ErrorRecord& source) {
    memcpy(&target, &source, offsetof(ErrorRecord, frames) + source.frameCount * sizeof(uint32_t));
    target.argumentKind = source.argumentKind;
    target.arguments = source.arguments;
    memcpy(target.attachments, source.attachments, sizeof target.attachments);
}

void moveError(ErrorRecord& target, ErrorRecord& source) {
    clearError(target);
    copyError(target, source);
    initializeError(source);
}

void shareError(ErrorRecord& target, const ErrorRecord& source) {
    copyError(target, source);
    if (source.message)
        retain(source.message);
    if (source.arguments)
        retain(source.arguments);
    for (const Attachment& attachment : source.attachments)
        if (attachment.list)
            retain(attachment.list);
}

uint16_t programParents[kMaxProgramExceptions];

// Without a message: there may be no memory for one, and CPython gives none either.
COLD int32_t raiseMemoryError() { return rt_raise(kMemoryError, nullptr); }

COLD int32_t markArguments(int32_t kind) {
    if (current->message)
        current->argumentKind = kind;
    return kRaised;
}

COLD int32_t raiseText(int32_t type, const char* text) { return rt_raise_static(type, text, int32_t(strlen(text))); }

} // namespace wasmba::runtime

RUNTIME int32_t rt_raise(int32_t type, Str* message) {
    clearError(*current);
    current->type = type;
    current->message = message;
    return kRaised;
}

RUNTIME int32_t rt_raise_arguments(int32_t type, Str* message, int32_t kind) {
    rt_raise(type, message);
    current->argumentKind = kind;
    return kRaised;
}

RUNTIME int32_t rt_raise_static(int32_t type, const char* text, int32_t length) {
    if (Str* message = rt_str_from_utf8(text, length))
        return rt_raise(type, message);
    return kRaised;
}

RUNTIME int32_t rt_raise_exit(int64_t code) {
    rt_raise(kSystemExit, nullptr);
    current->exitCode = int32_t(code);
    return kRaised;
}

RUNTIME int32_t rt_raise_exit_message(Str* message) {
    rt_raise(kSystemExit, message);
    current->exitCode = 1;
    return kRaised;
}

RUNTIME void rt_error_frame(int32_t position) {
    if (current->frameCount < kMaxFrames)
        current->frames[current->frameCount++] = uint32_t(position);
}

RUNTIME int32_t rt_error_pending_type() { return current->type; }

RUNTIME int32_t rt_error_is_subclass(int32_t type, int32_t other) {
    // A parent's id is smaller than its children's; BaseException is its own parent.
    while (type > other)
        type = type < kExceptionCount ? kParents[type] : programParents[type - kExceptionCount];
    return type == other;
}

RUNTIME int32_t rt_error_matches(int32_t type) {
    return current->type != kNoException && rt_error_is_subclass(current->type, type);
}

RUNTIME Str* rt_error_take_message() {
    Str* message = current->message;
    current->message = nullptr;
    return message ? message : emptyStr();
}

RUNTIME void rt_error_clear() { clearError(*current); }

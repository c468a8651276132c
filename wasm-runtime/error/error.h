// The pending exception of each thread.
#pragma once
#include "abi/objects.h"

extern "C" {
int32_t rt_raise(int32_t type, wasmba::runtime::Str* message);
int32_t rt_raise_static(int32_t type, const char* text, int32_t length);
int32_t rt_error_is_subclass(int32_t type, int32_t other);
}

namespace wasmba::runtime {

// A list of the program's, and how the program drops a reference to it; none if `list` is null.
struct Attachment {
    Object* list;
    void (*release)(Object*);
};

struct ErrorRecord {
    int32_t type;
    Str* message;
    int32_t exitCode;
    uint32_t frameCount;
    uint32_t frames[kMaxFrames];
    // What follows is not the host's.
    int32_t argumentKind;
    Str* arguments; // what repr() shows, where that is not the message
    Attachment attachments[kAttachmentCount];
};
static_assert(offsetof(ErrorRecord, argumentKind) == ErrorLayout::kSize && offsetof(ErrorRecord, message) == ErrorLayout::kMessage &&
              offsetof(ErrorRecord, exitCode) == ErrorLayout::kExitCode &&
              offsetof(ErrorRecord, frameCount) == ErrorLayout::kFrameCount &&
              offsetof(ErrorRecord, frames) == ErrorLayout::kFrames);

// The calling thread's record.
ErrorRecord& pendingError();
void setPendingErrorRecord(ErrorRecord* record);

// Moves a pending exception; the source has none afterwards, what the target had is dropped.
void moveError(ErrorRecord& target, ErrorRecord& source);
void clearError(ErrorRecord& record);
// The target had none, or what it had was dropped. `source` keeps what it had.
void shareError(ErrorRecord& target, const ErrorRecord& source);
// A record in memory that was not one before.
void initializeError(ErrorRecord& record);

extern uint16_t programParents[kMaxProgramExceptions];

// All return kRaised.
int32_t raiseMemoryError();
int32_t raiseText(int32_t type, const char* text);
// What the message of the exception just raised was made of (ArgumentKind).
int32_t markArguments(int32_t kind);
// printf with %s (UTF-8), %d (int), %lld (long long), %c only.
int32_t raiseFormat(int32_t type, const char* format, ...) __attribute__((format(printf, 2, 3)));

} // namespace wasmba::runtime

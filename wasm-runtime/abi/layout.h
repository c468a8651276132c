// Offsets and constants both the compiler and the runtime rely on (docs/interfaces.md, sections
// 2 and 3). The runtime asserts them against its structs.
#pragma once
#include <cstdint>

namespace wasmba::abi {

// Set in a refcount: the object is never counted nor freed (string literals, static data).
inline constexpr uint32_t kImmortal = 0x80000000u;

enum Status : int32_t { kOk = 0, kRaised = 1, kStopped = 2, kExited = 3 };

struct StrLayout {
    static constexpr uint32_t kRefcount = 0, kKind = 4, kLength = 8, kHash = 12, kData = 16;
};

struct ListLayout {
    static constexpr uint32_t kRefcount = 0, kLength = 4, kCapacity = 8, kData = 12, kSize = 16;
};

struct BufferLayout {
    static constexpr uint32_t kRefcount = 0, kFlags = 4, kBytes = 8, kData = 16;
};

struct ArrayLayout {
    static constexpr uint32_t kBuffer = 0, kData = 4, kShape = 8;
};

struct ControlLayout {
    static constexpr uint32_t kStop = 0, kShutdown = 4, kThreadCount = 8, kActiveThreads = 12, kEpoch = 16,
                              kRegions = 20, kArguments = 24, kSize = 28;
};

inline constexpr uint32_t kMaxFrames = 64;

struct ErrorLayout {
    static constexpr uint32_t kType = 0, kMessage = 4, kExitCode = 8, kFrameCount = 12, kFrames = 16,
                              kSize = kFrames + 4 * kMaxFrames;
};

inline constexpr int32_t kNoException = -1;

enum ExceptionType : int32_t {
#define EXCEPTION(name, parent) k##name,
#include "exceptions.def"
#undef EXCEPTION
    kExceptionCount
};

// Exception classes that a program may define.
inline constexpr int32_t kMaxProgramExceptions = 256;

// What the message of an exception was made of; decides its repr().
enum ArgumentKind : int32_t {
    kTextArgument, // one str, or none if there is no message
    kOtherArgument, // one value, of which the message is the repr
    kManyArguments, // several, of which the message is the tuple's repr
    kWholeRepr      // not known: the class has a __repr__ of its own, whose result is kept
};

// Lists that an exception of the program's carries: the tuple of its arguments, and its attributes.
enum AttachmentNumber : int32_t { kArgumentsAttached, kFieldsAttached, kAttachmentCount };

enum class DType : int32_t {
#define DTYPE(name, type, size, kind) name##_,
#include "dtypes.def"
#undef DTYPE
};

// rt_str_slice's `has`
enum SliceHas : int32_t { kHasStart = 1, kHasStop = 2, kHasStep = 4 };

} // namespace wasmba::abi

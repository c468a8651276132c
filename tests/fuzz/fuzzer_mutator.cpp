// libFuzzer's own mutations of bytes now and then, ours of tokens otherwise.

#include "source_mutator.h"

#include <algorithm>
#include <cstring>

extern "C" size_t LLVMFuzzerMutate(uint8_t* data, size_t size, size_t maxSize);

extern "C" size_t LLVMFuzzerCustomMutator(uint8_t* data, size_t size, size_t maxSize, unsigned seed) {
    std::mt19937 random(seed);
    if (random() % 8 == 0)
        return LLVMFuzzerMutate(data, size, maxSize);
    std::string text(reinterpret_cast<const char*>(data), size);
    for (unsigned count = 1 + random() % 3; count; --count)
        text = wasmba::fuzz::mutateSource(text, random);
    size_t length = std::min(text.size(), maxSize);
    std::memcpy(data, text.data(), length);
    return length;
}

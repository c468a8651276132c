// AddressSanitizer's options for a compiler that is built with it on LLVM and lld that are not: what the allocators of LLVM's headers
// poison in our code, lld's own copies of them do not give free again.

extern "C" const char* __asan_default_options() { return "allow_user_poisoning=0"; }

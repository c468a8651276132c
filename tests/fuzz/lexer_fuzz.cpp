// Feeds arbitrary bytes to the lexer.

#include "diagnostics/diagnostics.h"
#include "syntax/dump.h"
#include "syntax/lexer.h"

#include "llvm/Support/raw_ostream.h"

using namespace wasmba;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    SourceText source("fuzz.py", std::string(reinterpret_cast<const char*>(data), size));
    Diagnostics diagnostics;
    TokenStream tokens = tokenize(source, diagnostics);
    dumpTokens(tokens, source, llvm::nulls());
    return 0;
}

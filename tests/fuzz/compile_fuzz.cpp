// Feeds text to the whole compiler; an internal error is a finding, too.

#include "api/compile.h"

#include "llvm/ADT/Twine.h"
#include "llvm/Support/ErrorHandling.h"

using namespace wasmba;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    static Compiler* compiler = new Compiler;
    CompileOptions options;
    options.optimize = 1;
    CompileResult result = compiler->compile(options, llvm::StringRef(reinterpret_cast<const char*>(data), size));
    if (llvm::StringRef(result.rendered).contains("[internal-error]"))
        llvm::report_fatal_error(llvm::Twine(result.rendered));
    return 0;
}

// Feeds text to everything that comes before LLVM: parsing, inference, the analysis of loops.

#include "diagnostics/render.h"
#include "ir/ir.h"
#include "sema/analyze.h"
#include "sema/library.h"
#include "syntax/parser.h"
#include "transform/transform.h"

#include "llvm/ADT/Twine.h"
#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/raw_ostream.h"

using namespace wasmba;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    // What the library is parsed into is kept, as the compiler keeps it.
    static auto& names = *new NameTable;
    static auto& library = *new sema::Library{names};
    SourceText source("fuzz.py", std::string(reinterpret_cast<const char*>(data), size));
    Arena arena;
    Diagnostics diagnostics;
    TypeTable types;
    ir::Module module;
    const ast::Module* tree = parseModule(source, arena, names, diagnostics);
    if (!diagnostics.hasErrors() && sema::analyze(tree, arena, names, library, types, {}, module, diagnostics)) {
        TransformOptions options;
        options.source = &source;
        transform(module, types, options, diagnostics);
        if (std::string defect = ir::verify(module); !defect.empty())
            llvm::report_fatal_error(llvm::Twine(defect));
    }
    renderText(diagnostics, source, llvm::nulls());
    return 0;
}

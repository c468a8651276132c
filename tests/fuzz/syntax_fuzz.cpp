// Feeds arbitrary bytes to the lexer, the parser and the dumps.

#include "diagnostics/render.h"
#include "syntax/dump.h"
#include "syntax/parser.h"

#include "llvm/Support/JSON.h"
#include "llvm/Support/raw_ostream.h"

using namespace wasmba;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    SourceText source("fuzz.py", std::string(reinterpret_cast<const char*>(data), size));
    Arena arena;
    NameTable names;
    Diagnostics diagnostics;
    ast::Module* module = parseModule(source, arena, names, diagnostics);
    dumpAst(*module, source, AstDumpOptions{14, true, 2}, llvm::nulls());
    renderText(diagnostics, source, llvm::nulls());
    (void)renderJson(diagnostics, source);
    return 0;
}

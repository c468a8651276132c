// Prints the tree of each Python file, one line per file, for stdlib_test.py.
// usage: wasmba-syntax-dump [--python=MINOR] [--attributes] [--indent=N] [--tokens | --quiet] FILE...

#include "diagnostics/render.h"
#include "syntax/dump.h"
#include "syntax/parser.h"

#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"

using namespace wasmba;

int main(int argc, char** argv) {
    AstDumpOptions options;
    bool onlyTokens = false;
    bool quiet = false;
    bool failed = false;
    for (llvm::StringRef argument : llvm::ArrayRef(argv + 1, argc - 1)) {
        if (argument.consume_front("--python=")) {
            argument.getAsInteger(10, options.pythonMinor);
        } else if (argument.consume_front("--indent=")) {
            argument.getAsInteger(10, options.indent);
        } else if (argument == "--attributes") {
            options.withAttributes = true;
        } else if (argument == "--tokens") {
            onlyTokens = true;
        } else if (argument == "--quiet") {
            quiet = true;
        } else {
            auto buffer = llvm::MemoryBuffer::getFileOrSTDIN(argument);
            if (!buffer) {
                llvm::errs() << argument << ": " << buffer.getError().message() << '\n';
                return 2;
            }
            SourceText source(argument.str(), (*buffer)->getBuffer().str());
            Diagnostics diagnostics;
            Arena arena;
            NameTable names;
            if (onlyTokens) {
                dumpTokens(tokenize(source, diagnostics), source, llvm::outs());
            } else {
                ast::Module* module = parseModule(source, arena, names, diagnostics);
                if (!quiet) {
                    dumpAst(*module, source, options, llvm::outs());
                    llvm::outs() << '\n';
                }
            }
            renderText(diagnostics, source, llvm::errs());
            failed |= diagnostics.hasErrors();
        }
    }
    return failed;
}

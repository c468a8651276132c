#pragma once

#include "syntax/dump.h"
#include "syntax/parser.h"

#include "llvm/ADT/Twine.h"
#include "llvm/Support/raw_ostream.h"

#include <string>

namespace wasmba {

/// A parsed program with all that its tree refers to.
struct Parsed {
    explicit Parsed(std::string text) : source("test.py", std::move(text)) {
        module = parseModule(source, arena, names, diagnostics);
    }

    /// "line:column id", one line per diagnostic, columns from 1.
    std::string places() const {
        std::string lines;
        for (const Diagnostic* diagnostic : diagnostics.inSourceOrder()) {
            LineColumn place = source.locate(diagnostic->span.begin);
            lines += (llvm::Twine(place.line) + ":" + llvm::Twine(place.codePointColumn + 1) + " " +
                      diagnostic->kebabId() + "\n")
                         .str();
        }
        return lines;
    }

    std::string messages() const {
        std::string lines;
        for (const Diagnostic* diagnostic : diagnostics.inSourceOrder())
            lines += diagnostic->message + "\n";
        return lines;
    }

    std::string tree() const {
        std::string text;
        llvm::raw_string_ostream out(text);
        dumpAst(*module, source, AstDumpOptions{}, out);
        return text;
    }

    SourceText source;
    Arena arena;
    NameTable names;
    Diagnostics diagnostics;
    ast::Module* module;
};

} // namespace wasmba

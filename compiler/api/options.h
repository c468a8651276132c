#pragma once

#include "llvm/ADT/StringRef.h"

#include <cstdint>
#include <string>

namespace llvm::json {
class Value;
}

namespace wasmba {

/// What docs/interfaces.md, section 1, says of each field.
struct CompileOptions {
    std::string fileName = "main.py";
    unsigned optimize = 3;
    bool boundsCheck = true;
    bool threads = true;
    bool raiseOnOverflow = false;
    bool checkOnly = false;
    bool analyze = false;
    bool leakCheck = false;
    uint32_t globalBase = 1024;

    struct Emit {
        bool tokens = false;
        bool ast = false;
        bool ir = false;
        bool llvm = false;
    } emit;
};

/// Reads options from a JSON object; empty text stands for no options. On failure says in `error` which field is wrong and
/// what it may be. Unknown fields are errors too: a misspelt option must not be ignored.
[[nodiscard]] bool readOptions(llvm::StringRef text, CompileOptions& options, std::string& error);
[[nodiscard]] bool readOptions(const llvm::json::Value& value, CompileOptions& options, std::string& error);

} // namespace wasmba

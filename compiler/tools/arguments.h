#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/JSON.h"

#include <string>

namespace wasmba::tools {

/// The command line of wasmbac.
struct Arguments {
    llvm::json::Object options; ///< As of --options, --emit and --check together.
    std::string inputFile;      ///< "-" is the standard input.
    std::string outputFile;     ///< Empty: the module is not kept.
    std::string resultFile;     ///< Empty: the result is not kept.
    bool help = false;
    bool listDiagnostics = false;
    bool version = false;
    bool server = false;
};

extern const char kUsage[];

[[nodiscard]] bool parseArguments(llvm::ArrayRef<const char*> texts, Arguments& arguments, std::string& error);

} // namespace wasmba::tools

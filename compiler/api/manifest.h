#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace wasmba {

/// What the host must know of a module to run it; docs/interfaces.md, section 1, Manifest. The exceptions, which are the
/// same for every program, are added when it is written.
struct Manifest {
    struct Position {
        std::string function;
        uint32_t line = 0, column = 0, endLine = 0, endColumn = 0;
    };
    struct GlobalArray {
        std::string name;
        std::string type;
        std::string dtype;
        unsigned ndim = 0;
        uint32_t address = 0;
    };
    struct Function {
        std::string name;
        std::string signature;
        uint32_t line = 0;
    };
    struct Loop {
        uint32_t line = 0;
        bool isParallel = false;
        std::string reason;
    };

    bool sharedMemory = false;
    uint32_t minimumPages = 0;
    std::vector<Position> positions;
    std::vector<GlobalArray> globals;
    std::vector<Function> functions;
    std::vector<Loop> loops;
    std::vector<std::string> exceptions; ///< of the program; behind the built-in ones
    bool usesParallel = false;
    bool usesClock = false;
    bool usesRandom = false;
};

} // namespace wasmba

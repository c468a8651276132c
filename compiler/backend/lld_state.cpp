// lld frees a link's symbols in CommonLinkerContext::destroy() but leaves the pointers to the synthetic ones. The next
// link overwrites those that it needs and takes the others for its own: after a threaded program a program for one
// thread would get a start function that no longer exists.
#include "backend/lld_state.h"

namespace lld::wasm {

class DefinedData;
class DefinedFunction;
class GlobalSymbol;
class TableSymbol;
class UndefinedGlobal;

// Mirrors lld/wasm/Symbols.h of LLVM 19, which is not installed: same names, so the same variables.
struct WasmSym {
    static DefinedFunction* callCtors;
    static DefinedFunction* callDtors;
    static DefinedFunction* initMemory;
    static DefinedFunction* applyDataRelocs;
    static DefinedFunction* applyGlobalRelocs;
    static DefinedFunction* applyTLSRelocs;
    static DefinedFunction* applyGlobalTLSRelocs;
    static DefinedFunction* initTLS;
    static DefinedFunction* startFunction;
    static DefinedData* dsoHandle;
    static DefinedData* dataEnd;
    static DefinedData* globalBase;
    static DefinedData* heapBase;
    static DefinedData* heapEnd;
    static DefinedData* initMemoryFlag;
    static GlobalSymbol* stackPointer;
    static DefinedData* stackLow;
    static DefinedData* stackHigh;
    static GlobalSymbol* tlsBase;
    static GlobalSymbol* tlsSize;
    static GlobalSymbol* tlsAlign;
    static UndefinedGlobal* tableBase;
    static DefinedData* definedTableBase;
    static UndefinedGlobal* memoryBase;
    static DefinedData* definedMemoryBase;
    static TableSymbol* indirectFunctionTable;
};

} // namespace lld::wasm

namespace wasmba::backend {

namespace {

template <class... Pointers>
void clearAll(Pointers*&... pointers) {
    ((pointers = nullptr), ...);
}

} // namespace

void resetLldState() {
    using Symbols = lld::wasm::WasmSym;
    clearAll(Symbols::callCtors, Symbols::callDtors, Symbols::initMemory, Symbols::applyDataRelocs,
             Symbols::applyGlobalRelocs, Symbols::applyTLSRelocs, Symbols::applyGlobalTLSRelocs, Symbols::initTLS,
             Symbols::startFunction, Symbols::dsoHandle, Symbols::dataEnd, Symbols::globalBase, Symbols::heapBase,
             Symbols::heapEnd, Symbols::initMemoryFlag, Symbols::stackPointer, Symbols::stackLow, Symbols::stackHigh,
             Symbols::tlsBase, Symbols::tlsSize, Symbols::tlsAlign, Symbols::tableBase, Symbols::definedTableBase,
             Symbols::memoryBase, Symbols::definedMemoryBase, Symbols::indirectFunctionTable);
}

} // namespace wasmba::backend

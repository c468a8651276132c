#pragma once

#include "ir/ir.h"
#include "ir/runtime_function.h"
#include "lower/lower.h"
#include "lower/memory.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/IR/Module.h"

#include <map>
#include <tuple>

namespace wasmba::lower {

/// Status of a program function or runtime function that may raise (abi::Status).
inline constexpr int kOk = 0, kRaised = 1, kStopped = 2;

/// Where the locals of a generator function lie in the generator.
struct GeneratorFrame {
    static constexpr uint32_t kHeaderSize = 8; ///< reference count, and up to where locals are aligned

    explicit GeneratorFrame(const ir::Function& function);
    llvm::Value* slot(llvm::IRBuilder<>& builder, llvm::Value* generator, unsigned local) const;

    std::vector<uint32_t> offsets;
    uint32_t size = kHeaderSize;
};

/// What the functions of one module share: declarations, constants, variables, generated helpers.
class ModuleLowering {
public:
    ModuleLowering(const ir::Module& program, const SourceText& source, llvm::Module& target, LoweredFacts& facts);

    void run();

    llvm::Function* function(const ir::Function* function) const { return functions.lookup(function); }
    /// (components of the parameters) -> components of the result, with a status before them if it may raise: void if that is nothing,
    /// a scalar if it is one, else a struct.
    llvm::FunctionType* functionType(const ir::Function& function);

    llvm::Function* runtime(ir::RuntimeFunction function);
    /// A C library function of numbers of one type.
    llvm::FunctionCallee mathFunction(llvm::StringRef name, llvm::Type* type, unsigned operands);

    /// double (double, double): C's fmod, quick where it can be.
    llvm::Function* floatRemainder();

    /// An immortal str object; one for each text.
    llvm::Constant* stringObject(llvm::StringRef utf8);
    /// The bytes themselves.
    llvm::Constant* bytes(llvm::StringRef text);

    /// Number of a row in the manifest's `positions`.
    uint32_t position(const ir::Function& function, Span span);

    llvm::GlobalVariable* globalVariable(uint32_t index) { return variables[index]; }
    /// The byte that tells whether the variable was stored to, null where nobody asks.
    llvm::GlobalVariable* globalFlag(uint32_t index) { return flags[index]; }

    /// Adds or drops the references that a value holds. A Text is abandoned. What happens on the way out of an exception is not
    /// worth the space of inlining: programs have more of these places than of all others.
    enum class Path : uint8_t { Usual, Exception };
    void retain(llvm::IRBuilder<>& builder, const Type* type, llvm::ArrayRef<llvm::Value*> value);
    void release(llvm::IRBuilder<>& builder, const Type* type, llvm::ArrayRef<llvm::Value*> value, Path path = Path::Usual);

    /// void(address): drops a reference to a list.
    llvm::Function* listRelease(const Type* list);
    /// void(address): has a generator that waits in a try statement do what stands in its finally clauses.
    llvm::Function* generatorClose(const Type* generator);

    const GeneratorFrame& generatorFrame(const ir::Function& function) { return generators.find(function.generator)->second.frame; }

    const ir::Module& program;
    llvm::Module& target;
    llvm::LLVMContext& context;
    Memory memory;

private:
    void declareFunctions();
    void declareVariables();
    void defineScript();
    void describeFunctions();
    llvm::Function* generatorRelease(const Type* generator);
    /// void(address): drops a reference and, if it was the last, what `releaseContent` emits the release of.
    llvm::Function* makeRelease(const Type* type, llvm::function_ref<void(llvm::IRBuilder<>&, llvm::Function&)> releaseContent);
    void forEachReference(const Type* type, llvm::ArrayRef<llvm::Value*> value,
                          llvm::function_ref<void(const Type*, llvm::Value*)> visit);

    const SourceText& source;
    LoweredFacts& facts;
    llvm::DenseMap<const ir::Function*, llvm::Function*> functions;
    llvm::DenseMap<unsigned, llvm::Function*> runtimeFunctions;
    std::vector<llvm::GlobalVariable*> variables, flags;
    llvm::Function* remainder = nullptr;
    llvm::StringMap<llvm::Constant*> stringObjects, byteArrays;
    llvm::DenseMap<const Type*, llvm::Function*> releases; ///< of lists and generators
    llvm::DenseMap<const Type*, llvm::Function*> closes;   ///< of generators
    struct Generator {
        const ir::Function* function;
        GeneratorFrame frame;
    };
    std::map<const Type*, Generator> generators;
    std::map<std::tuple<std::string, uint32_t, uint32_t>, uint32_t> positions;
};

} // namespace wasmba::lower

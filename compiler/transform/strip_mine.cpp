#include "ir/edit.h"
#include "transform/counting_loop.h"
#include "transform/passes.h"
#include "transform/strip.h"

#include "llvm/ADT/STLExtras.h"

namespace wasmba::transform_passes {

namespace {

/// A call costs some nanoseconds.
constexpr StripLength kNestLength = {1, 64};
constexpr StripLength kInnermostLength = {1024, 65536};

/// Of a program. Each takes time that grows with the function around it.
constexpr unsigned kMaximumStrips = 100;

/// Nests with an outer loop that is known to be shorter than this are divided at the loops in it.
constexpr int64_t kShortestNest = 8;

/// Which loops are worth it: those that may run for long in a function that is not called over and over.
class LoopChoice {
public:
    LoopChoice(ir::Module& module, TypeTable& types) : module(module), types(types), nests(module) {}

    void run() {
        for (bool nestsOnly : {true, false})
            for (size_t i = 0, count = module.functions.size(); i < count; ++i)
                chooseIn(*module.functions[i], nestsOnly);
        // Not earlier: the loops are known by their blocks.
        for (auto& function : module.functions) {
            ir::sortBlocks(*function);
            simplify(module, *function);
        }
    }

private:
    ir::Module& module;
    TypeTable& types;
    LoopNests nests;
    unsigned strips = 0;

    void chooseIn(ir::Function& function, bool nestsOnly) {
        bool isOther = function.isStrip || function.generator || function.isParallelBody || function.alwaysInline;
        if (isOther || nests.around(&function) == LoopNests::Around::FunctionLoop)
            return;
        for (auto [number, loop] : llvm::enumerate(nests.loops(&function)))
            if (loop.parent < 0)
                choose(function, static_cast<int>(number), nestsOnly);
    }

    void choose(ir::Function& function, int number, bool nestsOnly) {
        const std::vector<NaturalLoop>& loops = nests.loops(&function);
        const NaturalLoop& loop = loops[static_cast<size_t>(number)];
        if (strips == kMaximumStrips || loop.header->function != &function)
            return;
        bool isNest = nests.depth(&function, loop) > 1;
        std::optional<int64_t> end = constantEnd(loop);
        if (isNest && end && *end < kShortestNest) {
            for (auto [inner, candidate] : llvm::enumerate(loops))
                if (candidate.parent == number)
                    choose(function, static_cast<int>(inner), nestsOnly);
            return;
        }
        bool runsOnce = !function.isLibrary && nests.around(&function) == LoopNests::Around::Nothing;
        bool isShort = end && *end <= kInnermostLength.first;
        if (isNest ? !nestsOnly : nestsOnly || !runsOnce || isShort)
            return;
        strips += makeStrip(module, types, function, loop, isNest ? kNestLength : kInnermostLength);
    }
};

} // namespace

void stripMineLoops(ir::Module& module, TypeTable& types) { LoopChoice(module, types).run(); }

} // namespace wasmba::transform_passes

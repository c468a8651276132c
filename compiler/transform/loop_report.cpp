#include "transform/passes.h"

#include "llvm/ADT/StringExtras.h"

namespace wasmba::transform_passes {

namespace {

/// One line per loop of the function whose definition is the span.
std::string describeLoops(const ir::Module& module, const SourceText& source, llvm::StringRef name, Span function) {
    std::string text = "Parallel loops of " + name.str() + ", line " + std::to_string(source.lineOf(function.begin)) + ":\n";
    bool isEmpty = true;
    for (const ir::LoopReport& loop : module.loops) {
        if (loop.span.begin < function.begin || loop.span.end > function.end)
            continue;
        isEmpty = false;
        text += "  line " + std::to_string(source.lineOf(loop.span.begin)) + (loop.isParallel ? ": runs in parallel" : ": stays serial");
        text += loop.reason.empty() ? "\n" : (loop.isParallel ? "; " : ", for ") + loop.reason + "\n";
    }
    return isEmpty ? text + "  none\n" : text;
}

} // namespace

void fillLoopReports(ir::Module& module, const SourceText* source) {
    for (auto& function : module.functions)
        for (ir::Block* block : function->blocks)
            for (ir::Instruction* instruction : block->instructions) {
                llvm::StringRef text = instruction->text;
                Span span;
                bool isReport = instruction->op == ir::Op::ConstString && text.consume_front(ir::kLoopReport) &&
                                !text.consumeInteger(10, span.begin) && text.consume_front("-") && !text.consumeInteger(10, span.end);
                if (isReport)
                    instruction->text = module.arena.copy(source ? describeLoops(module, *source, text.trim(), span) : std::string());
            }
}

} // namespace wasmba::transform_passes

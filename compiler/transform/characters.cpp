#include "ir/edit.h"
#include "ir/runtime_function.h"
#include "transform/passes.h"

#include "llvm/ADT/STLExtras.h"

namespace wasmba::transform_passes {

namespace {

using ir::Instruction;
using ir::Op;
using ir::RuntimeFunction;

bool calls(const Instruction& instruction, RuntimeFunction function) {
    return instruction.op == Op::CallRuntime && instruction.runtime == function;
}

/// What other characters are written as has more than one byte: with those, strings are compared.
bool isAsciiCharacter(const Instruction& value) { return value.op == Op::ConstString && value.text.size() == 1; }

/// The characters `s[i]` of a function that are only compared with other characters and handed to ord().
class Characters {
public:
    explicit Characters(ir::Function& function) : function(function) {
        forEach([&](Instruction& instruction) {
            if (calls(instruction, RuntimeFunction::rt_str_index))
                known.insert(&instruction);
        });
        for (bool changed = !known.empty(); changed;) {
            changed = false;
            forEach([&](const Instruction& user) {
                if (!asksForCharacter(user))
                    for (const Instruction* operand : user.operands)
                        changed |= known.erase(operand);
            });
        }
    }

    bool empty() const { return known.empty(); }
    bool contains(const Instruction* value) const { return known.contains(value); }

    template <class Visit>
    void forEach(Visit visit) {
        for (ir::Block* block : function.blocks)
            for (Instruction* instruction : block->instructions)
                visit(*instruction);
    }

    bool asksForCharacter(const Instruction& user) const {
        auto isCharacter = [&](const Instruction* value) { return contains(value) || isAsciiCharacter(*value); };
        if (calls(user, RuntimeFunction::rt_str_ord))
            return contains(user.operands[0]);
        return calls(user, RuntimeFunction::rt_str_equal) && llvm::all_of(user.operands, isCharacter) &&
               llvm::any_of(user.operands, [&](const Instruction* value) { return contains(value); });
    }

private:
    ir::Function& function;
    llvm::DenseSet<const Instruction*> known;
};

} // namespace

void compareCharacters(ir::Module& module, TypeTable& types, ir::Function& function) {
    Characters characters(function);
    if (characters.empty())
        return;
    ir::Replacements replacements;
    for (ir::Block* block : function.blocks) {
        std::vector<Instruction*> rewritten;
        auto codeOf = [&](Instruction* value) {
            if (characters.contains(value))
                return value;
            Instruction* code = module.makeInstruction(Op::ConstInt, types.int64, value->span);
            code->integer = value->text[0];
            code->block = block;
            rewritten.push_back(code);
            return code;
        };
        for (Instruction* instruction : block->instructions) {
            if (characters.asksForCharacter(*instruction)) {
                if (calls(*instruction, RuntimeFunction::rt_str_ord)) {
                    replacements[instruction] = instruction->operands[0];
                    continue;
                }
                instruction->op = Op::Equal;
                for (Instruction*& operand : instruction->operands)
                    operand = codeOf(operand);
            }
            rewritten.push_back(instruction);
        }
        block->instructions = std::move(rewritten);
    }
    characters.forEach([&](Instruction& instruction) {
        if (!characters.contains(&instruction))
            return;
        instruction.runtime = RuntimeFunction::rt_str_ord_at;
        instruction.type = types.int64;
    });
    if (!replacements.empty())
        ir::replaceUses(function, replacements);
}

} // namespace wasmba::transform_passes

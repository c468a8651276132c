#include "transform/reduction.h"

#include "ir/flow.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"

#include <optional>

namespace wasmba {

namespace {

using ir::Instruction;
using ir::Op;
using ir::ReductionKind;
using Kind = CarriedVariable::Kind;

struct Use {
    Instruction* user;
    unsigned operand;
};
using Uses = llvm::DenseMap<const Instruction*, std::vector<Use>>;

Uses collectUses(const LoopRegion& region) {
    Uses uses;
    for (const ir::Block* block : region.blocks)
        for (Instruction* instruction : block->instructions)
            for (auto [position, operand] : llvm::enumerate(instruction->operands))
                uses[operand].push_back({instruction, static_cast<unsigned>(position)});
    return uses;
}

bool isComparison(const Instruction& instruction) {
    return instruction.op >= Op::Less && instruction.op <= Op::GreaterEqual;
}

/// The value passes on, as it is, through the operand.
bool isPassage(const Instruction& instruction, unsigned operand) {
    return instruction.op == Op::Phi || (instruction.op == Op::Select && operand > 0);
}

/// What `chain op other`, with the chain as the given operand, does to a reduction.
std::optional<ReductionKind> updateKind(const Instruction& instruction, unsigned operand) {
    bool isBool = instruction.type && instruction.type->is(TypeKind::Bool);
    switch (instruction.op) {
    case Op::Add: return ReductionKind::Add;
    case Op::Subtract: return operand == 0 ? std::optional(ReductionKind::Add) : std::nullopt;
    case Op::Multiply: return ReductionKind::Multiply;
    case Op::TrueDivide: return operand == 0 ? std::optional(ReductionKind::Multiply) : std::nullopt;
    case Op::BitAnd: return isBool ? ReductionKind::And : ReductionKind::BitAnd;
    case Op::BitOr: return isBool ? ReductionKind::Or : ReductionKind::BitOr;
    case Op::BitXor: return ReductionKind::BitXor;
    case Op::Intrinsic:
        switch (instruction.intrinsic) {
        case ir::Intrinsic::MinimumFloat:
        case ir::Intrinsic::MinimumInt: return ReductionKind::Minimum;
        case ir::Intrinsic::MaximumFloat:
        case ir::Intrinsic::MaximumInt: return ReductionKind::Maximum;
        default: return std::nullopt;
        }
    default: return std::nullopt;
    }
}

/// The value's whole way through one iteration: everything computed from it by updates and passages.
struct Chain {
    llvm::DenseSet<const Instruction*> members;
    std::vector<Instruction*> passages;
    std::vector<Instruction*> comparisons;
    std::vector<Instruction*> branches;
    std::optional<ReductionKind> kind;
    bool isMixed = false;         ///< updates of several kinds, or of the value by itself
    const Instruction* read = nullptr; ///< a use that is none of these

    bool contains(const Instruction* value) const { return members.contains(value); }
};

Chain followChain(const LoopRegion& region, const Uses& uses, Instruction* phi) {
    Chain chain;
    std::vector<Instruction*> pending{phi};
    chain.members.insert(phi);
    while (!pending.empty()) {
        Instruction* value = pending.back();
        pending.pop_back();
        auto found = uses.find(value);
        if (found == uses.end())
            continue;
        for (auto [user, operand] : found->second) {
            if (user == phi)
                continue;
            bool isOtherHeaderPhi = user->op == Op::Phi && user->block == region.loop->header;
            if (isPassage(*user, operand) && !isOtherHeaderPhi) {
                if (chain.members.insert(user).second) {
                    chain.passages.push_back(user);
                    pending.push_back(user);
                }
            } else if (std::optional<ReductionKind> kind = updateKind(*user, operand)) {
                chain.isMixed |= (chain.kind && *chain.kind != *kind) || !chain.members.insert(user).second;
                chain.kind = kind;
                pending.push_back(user);
            } else if (isComparison(*user)) {
                chain.comparisons.push_back(user);
            } else if (user->op == Op::Branch) {
                chain.branches.push_back(user);
            } else if (!chain.read) {
                chain.read = user;
            }
            if (chain.isMixed) {
                chain.read = chain.read ? chain.read : user;
                return chain;
            }
        }
    }
    return chain;
}

/// Incoming values of the passages that do not come from the chain.
llvm::SmallVector<std::pair<Instruction*, unsigned>, 4> assignments(const Chain& chain) {
    llvm::SmallVector<std::pair<Instruction*, unsigned>, 4> result;
    for (Instruction* passage : chain.passages)
        for (unsigned i = passage->op == Op::Select ? 1 : 0; i < passage->operands.size(); ++i)
            if (!chain.contains(passage->operands[i]))
                result.push_back({passage, i});
    return result;
}

/// The branch that decides, for a phi that joins an `if` without `else`, from which side control comes: block with one predecessor, or the
/// block of the branch itself.
struct Decision {
    const Instruction* condition = nullptr;
    bool isTrueSide = false;
};

Decision decisionOf(const Instruction& passage, unsigned operand) {
    if (passage.op == Op::Select)
        return {passage.operands[0], operand == 1};
    if (passage.operands.size() != 2)
        return {};
    const ir::Block* join = passage.block;
    const ir::Block* from = join->predecessors[operand];
    const ir::Block* other = join->predecessors[1 - operand];
    if (from->predecessors.size() != 1)
        return {};
    const ir::Block* fork = from->predecessors[0];
    const Instruction* branch = fork->terminator();
    bool otherIsFork = other == fork || (other->predecessors.size() == 1 && other->predecessors[0] == fork);
    if (branch->op != Op::Branch || !otherIsFork || branch->targets[0] == branch->targets[1])
        return {};
    return {branch->operands[0], branch->targets[0] == from};
}

/// Which extremum the comparison keeps, if `value` replaces `best` on the side where it holds, or where it does not hold. (The two differ
/// in what nan does; Python leaves that to the order of the values, which chunks keep only within themselves.)
std::optional<ReductionKind> extremum(const Decision& decision, const Instruction* value, const Instruction* best) {
    const Instruction& comparison = *decision.condition;
    bool isLess = comparison.op == Op::Less || comparison.op == Op::LessEqual;
    bool isValueFirst = comparison.operands[0] == value && comparison.operands[1] == best;
    bool isValueSecond = comparison.operands[0] == best && comparison.operands[1] == value;
    if (!isValueFirst && !isValueSecond)
        return std::nullopt;
    return (isLess == isValueFirst) == decision.isTrueSide ? ReductionKind::Minimum : ReductionKind::Maximum;
}

/// Whether every assignment of the chain is `if value beats best: best = value`, and each comparison belongs to one.
std::optional<ReductionKind> matchExtremum(const Chain& chain, const Uses& uses) {
    std::optional<ReductionKind> kind;
    llvm::DenseSet<const Instruction*> decided;
    for (auto [passage, operand] : assignments(chain)) {
        Decision decision = decisionOf(*passage, operand);
        if (!decision.condition || !isComparison(*decision.condition))
            return std::nullopt;
        const Instruction* best = passage->op == Op::Select ? passage->operands[3 - operand] : passage->operands[1 - operand];
        std::optional<ReductionKind> found = extremum(decision, passage->operands[operand], best);
        if (!found || (kind && *kind != *found) || !chain.contains(best))
            return std::nullopt;
        kind = found;
        decided.insert(decision.condition);
    }
    for (const Instruction* comparison : chain.comparisons) {
        auto users = uses.find(comparison);
        if (!decided.contains(comparison) || users == uses.end())
            return std::nullopt;
        for (Use use : users->second)
            if (use.user->op != Op::Branch && use.user->op != Op::Select)
                return std::nullopt;
    }
    return kind;
}

bool doesNothingButCompute(const ir::Block& block) {
    return llvm::none_of(block.instructions, [](const Instruction* instruction) { return ir::writesMemory(*instruction); });
}

/// `flag = flag and e`, `flag = flag or e`, where a branch on the flag skips the evaluation of e, and `flag = False`, `flag = True`.
std::optional<ReductionKind> matchShortCircuit(const Chain& chain) {
    std::optional<ReductionKind> kind;
    llvm::DenseSet<const Instruction*> decided;
    for (auto [passage, operand] : assignments(chain)) {
        const Instruction* value = passage->operands[operand];
        ReductionKind found;
        if (value->op == Op::ConstInt) {
            found = value->integer ? ReductionKind::Or : ReductionKind::And;
        } else {
            Decision decision = decisionOf(*passage, operand);
            if (passage->op != Op::Phi || !decision.condition || !chain.contains(decision.condition))
                return std::nullopt;
            const Instruction* kept = passage->operands[1 - operand];
            if ((kept != decision.condition && kept->op != Op::ConstInt) || !doesNothingButCompute(*passage->block->predecessors[operand]))
                return std::nullopt;
            for (const Instruction* joined : passage->block->instructions)
                if (joined->op == Op::Phi && !chain.contains(joined))
                    return std::nullopt;
            found = decision.isTrueSide ? ReductionKind::And : ReductionKind::Or;
            decided.insert(decision.condition);
        }
        if (kind && *kind != found)
            return std::nullopt;
        kind = found;
    }
    for (const Instruction* branch : chain.branches)
        if (!decided.contains(branch->operands[0]))
            return std::nullopt;
    return kind;
}

CarriedVariable classify(const LoopRegion& region, const Uses& uses, Instruction* phi) {
    CarriedVariable variable;
    variable.phi = phi;
    Chain chain = followChain(region, uses, phi);
    variable.chain = chain.passages;
    variable.place = chain.read ? chain.read->span : phi->span;
    if (chain.read)
        return variable;
    const Instruction* next = region.nextValue(*phi);
    bool isPassedOn = chain.contains(next);
    bool isOnlyUpdated = assignments(chain).empty();
    auto reduce = [&](ReductionKind kind) {
        variable.kind = Kind::Reduction;
        variable.reduction = kind;
    };

    if (!chain.comparisons.empty()) {
        variable.place = chain.comparisons.front()->span;
        if (chain.kind || !chain.branches.empty() || !isPassedOn || !phi->type->isReal())
            return variable;
        if (std::optional<ReductionKind> kind = matchExtremum(chain, uses)) {
            reduce(*kind);
            variable.byComparison = true;
        }
    } else if (!chain.branches.empty()) {
        variable.place = chain.branches.front()->span;
        if (!chain.kind && isPassedOn)
            if (std::optional<ReductionKind> kind = matchShortCircuit(chain))
                reduce(*kind);
    } else if (chain.kind) {
        if (isOnlyUpdated && isPassedOn && phi->type->isNumber())
            reduce(*chain.kind);
    } else if (!phi->type->isManaged()) {
        variable.kind = Kind::Last;
    }
    return variable;
}

/// The first of equal values wins: `value < best`, not `value <= best`.
bool isStrict(const CarriedVariable& extremum) {
    const Instruction* passage = extremum.chain.front();
    unsigned first = passage->op == Op::Select ? 1 : 0;
    for (unsigned i = first; i < passage->operands.size(); ++i) {
        if (passage->operands[i] == extremum.phi)
            continue;
        Decision decision = decisionOf(*passage, i);
        return decision.condition && decision.isTrueSide && (decision.condition->op == Op::Less || decision.condition->op == Op::Greater);
    }
    return false;
}

/// A Last variable that is assigned exactly where a Minimum or Maximum by comparison is belongs to it (argmin and argmax).
void findCompanions(std::vector<CarriedVariable>& variables) {
    for (CarriedVariable& extremum : variables) {
        if (extremum.kind != Kind::Reduction || !extremum.byComparison || extremum.chain.size() != 1)
            continue;
        const Instruction* decider = extremum.chain.front();
        if (!isStrict(extremum))
            continue;
        for (CarriedVariable& other : variables) {
            if (other.kind != Kind::Last || other.chain.size() != 1)
                continue;
            const Instruction* passage = other.chain.front();
            if (passage->op != decider->op || passage->block != decider->block)
                continue;
            unsigned first = passage->op == Op::Select ? 1 : 0;
            bool isSameSide = passage->operands.size() == decider->operands.size() &&
                              (passage->op != Op::Select || passage->operands[0] == decider->operands[0]);
            for (unsigned i = first; isSameSide && i < passage->operands.size(); ++i)
                isSameSide = (passage->operands[i] == other.phi) == (decider->operands[i] == extremum.phi);
            if (isSameSide) {
                other.kind = Kind::Companion;
                other.decidedBy = extremum.phi;
            }
        }
    }
}

/// The comparison that decides an extremum may steer nothing but assignments to the extremum and its companions.
bool decidesOnlyItself(const CarriedVariable& extremum, const std::vector<CarriedVariable>& variables, const Uses& uses) {
    llvm::DenseSet<const Instruction*> allowed;
    for (const CarriedVariable& variable : variables)
        if (&variable == &extremum || variable.decidedBy == extremum.phi)
            allowed.insert(variable.chain.begin(), variable.chain.end());
    for (const Instruction* passage : extremum.chain) {
        Decision decision = decisionOf(*passage, passage->op == Op::Select ? 1 : 0);
        if (!decision.condition)
            decision = decisionOf(*passage, passage->op == Op::Select ? 2 : 1);
        auto users = uses.find(decision.condition);
        if (users == uses.end())
            continue;
        for (Use use : users->second) {
            if (use.user->op == Op::Select && !allowed.contains(use.user))
                return false;
            if (use.user->op != Op::Branch)
                continue;
            for (const Instruction* joined : passage->block->instructions)
                if (joined->op == Op::Phi && !allowed.contains(joined))
                    return false;
            for (const ir::Block* side : use.user->block->successors())
                if (side != passage->block && !doesNothingButCompute(*side))
                    return false;
        }
    }
    return true;
}

} // namespace

std::vector<CarriedVariable> classifyCarriedVariables(const LoopRegion& region) {
    Uses uses = collectUses(region);
    std::vector<CarriedVariable> variables;
    for (Instruction* phi : region.loop->header->instructions) {
        if (phi->op != Op::Phi)
            break;
        if (phi != region.loop->counter)
            variables.push_back(classify(region, uses, phi));
    }
    findCompanions(variables);
    for (CarriedVariable& variable : variables)
        if (variable.byComparison && !decidesOnlyItself(variable, variables, uses)) {
            variable.kind = Kind::Dependence;
            variable.place = variable.chain.front()->span;
        }
    return variables;
}

} // namespace wasmba

#pragma once

#include "sema/function_template.h"
#include "sema/scope.h"

#include "diagnostics/diagnostics.h"
#include "support/arena.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLFunctionalExtras.h"

#include <functional>

namespace wasmba::sema {

/// What the functions of one source text share: its scopes, its names and the templates made so far.
struct SourceUnit {
    SourceUnit(const ast::Module* module, NameTable& names, Arena& arena, const LibraryModule* library);

    ScopeTable scopes;
    NameTable& names;
    Arena& arena;
    const LibraryModule* library;
    llvm::DenseMap<const ast::Node*, FunctionTemplate*> templates;
    std::vector<std::unique_ptr<FunctionTemplate>> storage;
    FunctionTemplate* moduleBody;
    std::vector<Name> starImports; ///< modules of `from ... import *`, as built so far

    /// The template of a FunctionDef, Lambda or GeneratorExp; its signature is known, its body is not built.
    FunctionTemplate* templateOf(const ast::Node* node, FunctionTemplate* parent);
};

/// Turns the tree of one function into its untyped form: control flow, SSA (after Braun et al., "Simple and Efficient Construction of
/// Static Single Assignment Form", CC 2013), closures made explicit. Operands of phis are filled at the end, so that nothing recurses
/// along the control flow.
class TemplateBuilder {
public:
    /// Builds the body, anew whenever another variable turned out to be needed in memory.
    static void build(SourceUnit& unit, FunctionTemplate& function);

private:
    TemplateBuilder(SourceUnit& unit, FunctionTemplate& function);
    void buildBody();
    using Block = untyped::Block;
    using Instruction = untyped::Instruction;
    using Loop = untyped::Loop;
    using Op = untyped::Op;
    using Value = untyped::Instruction*;

    // build_ssa.cpp
    Block* makeBlock();
    Instruction* emit(Op op, Span span, llvm::ArrayRef<Value> operands = {});
    void jump(Block* target, Span span);
    void branch(Value condition, Block* yes, Block* no, Span span);
    void terminate(Op op, Span span, llvm::ArrayRef<Value> operands);
    void startBlock(Block* block);
    void seal(Block* block) { block->sealed = true; }
    void writeVariable(Name name, Value value);
    Value readVariable(Name name, Block* block);
    bool isAssignedUnder(const Block* handler, Name name) const;
    Value makePhi(Block* block, Name name);
    void finish();
    void removeUnreachable();
    void fillPhis();
    void removeTrivialPhis();
    void markShownPhis();
    void finishTargets();
    void orderBlocks();
    void countUses();
    static Value resolved(Value value);

    // build_names.cpp
    void buildParameters();
    Value readName(Name name, Span span);
    Value rawRead(Name name, Span span);
    void assignName(Name name, Value value, Span span);
    Value makeFunction(const ast::Node* node, Span span);
    Value functionOf(const ast::Node* definition, Span span);
    Value applyDecorators(const ast::Node* definition, Value function);
    int captureIndex(Name name) const;
    unsigned pinnedIndex(Name name);
    bool isPinned(Name name) const;
    Name renamed(Name name) const;
    const ast::Node* definitionInEnclosing(Name name, const Scope*& binder) const;

    // build_expression.cpp
    Value expression(const ast::Expr* node);
    Value expressionUnchecked(const ast::Expr* node);
    Value constant(const ast::Constant* node);
    const ast::Constant* smallestInteger(const ast::UnaryOp* node);
    Value text(llvm::StringRef text, Span span);
    Value none(Span span);
    Value truth(Value value, Span span);
    Value merged(Name result, Span span);
    Value boolOperation(const ast::BoolOp* node);
    Value compare(const ast::Compare* node);
    Value conditional(const ast::IfExp* node);
    Value call(const ast::Call* node);
    bool listsAreTuples = false;
    bool choosesElements = false; ///< the branches being built are the conditions of a comprehension
    Value display(Op op, ast::ListOf<ast::Expr> elements, Span span);
    Value dictionary(const ast::Dict* node);
    Value formatted(const ast::JoinedStr* node);
    Value comprehension(ast::ListOf<ast::Comprehension> generators, Op container, const ast::Expr* first, const ast::Expr* second,
                        Span span);
    /// `outermost` is what the first loop goes over, null if it is not built yet.
    void comprehensionLoop(ast::ListOf<ast::Comprehension> generators, size_t depth, llvm::function_ref<void()> innermost,
                           Value outermost = nullptr);
    Value sumUp(const ast::Call* node);
    Value generatorExpression(const ast::GeneratorExp* node);
    Value yield(const ast::Yield* node);
    void emitYield(Value value, Span span);
    Value decide(const ast::Call* node);
    Value shown(const ast::Expr* node);
    bool isBuiltinName(const ast::Expr* node, llvm::StringRef wanted) const;
    void condition(const ast::Expr* node, Block* yes, Block* no);
    /// A variable that is not None where a test has this outcome; no name: the test says nothing of the kind.
    struct Narrowing {
        Name name;
        Value value = nullptr;
        bool outcome = false;
    };
    Narrowing narrowing(const ast::Expr* test, Value value) const;
    void narrow(const Narrowing& found);
    Value refused(llvm::StringRef construct, Span span);

    // build_statement.cpp
    void statements(ast::ListOf<ast::Stmt> list);
    void statement(const ast::Stmt* node);
    void assign(const ast::Expr* target, Value value);
    void unpack(ast::ListOf<ast::Expr> targets, Value value, Span span);
    void augmentedAssign(const ast::AugAssign* node);
    void deleteTarget(const ast::Expr* target);
    void functionDefinition(const ast::FunctionDef* node);
    void ifStatement(const ast::If* node);
    void yieldAll(const ast::YieldFrom* node);
    /// A loop that runs `body` with each element; the latch goes on with the next one.
    Loop* loopOver(Value iterable, Span span, llvm::function_ref<void(Value element, Block* latch)> body);
    void whileStatement(const ast::While* node);
    void forStatement(const ast::For* node);
    void loopThrough(const ast::For* node, Value iterable);
    void returnStatement(const ast::Return* node);
    void leaveLoop(Block* target, Span span, bool early);
    void assertStatement(const ast::Assert* node);
    void raiseStatement(const ast::Raise* node);
    void importStatement(const ast::Import* node);
    void importFromStatement(const ast::ImportFrom* node);
    // build_reduction.cpp
    /// Builds a prange loop that updates whole arrays; false, and nothing is built, if it is not one.
    bool reducesArrays(const ast::For* node);
    /// Of the library: the programs' own names do not matter.
    Value libraryCall(llvm::StringRef module, llvm::StringRef name, llvm::ArrayRef<Value> arguments, Span span);
    void onlyIf(Value condition, Span span, llvm::function_ref<void()> then);

    // build_try.cpp
    void tryStatement(const ast::TryFields& fields, Span span);
    /// try: body(); finally: final(). `final` builds the clause once for every way out.
    void guarded(Span span, llvm::function_ref<void()> body, const std::function<void()>& final);
    /// `body` builds what the clauses guard.
    void exceptClauses(const ast::TryFields& fields, Span span, llvm::function_ref<void()> body);
    void handleException(const ast::ExceptHandler* handler, Value classes, Block* done);
    void finalBody(ast::ListOf<ast::Stmt> body, Span span);
    Block* makeHandler();
    void beginGuarded(Block* handler, Span span);
    void unbind(Name name, Span span);
    void raiseAgain(Span span);
    /// Ends the current block by what `leave` emits, behind what the try statements above `depth` have to do first.
    void leaveTries(size_t depth, Span span, llvm::function_ref<void()> leave);

    // build_class.cpp
    void classDefinition(const ast::ClassDef* node);
    bool isSuper(const ast::Call* node) const;

    // build_with.cpp
    std::string importedName(const ast::Expr* callee) const;
    void withStatement(const ast::With* node, size_t item = 0);
    void withChunkSize(const ast::Call* call, const ast::With* node, size_t item);
    void suppressed(const ast::Call* call, const ast::With* node, size_t item);

    // build_match.cpp
    void matchStatement(const ast::Match* node);
    void pattern(const ast::Pattern* node, Value subject, Block* otherwise);
    void sequencePattern(const ast::MatchSequence* node, Value subject, Block* otherwise);
    void mappingPattern(const ast::MatchMapping* node, Value subject, Block* otherwise);
    void testInstance(Value subject, Value type, Block* otherwise, Span span);
    Value builtin(llvm::StringRef name, Span span);
    void classPattern(const ast::MatchClass* node, Value subject, Block* otherwise);
    void alternatives(const ast::MatchOr* node, Value subject, Block* otherwise);
    void bindCapture(Name name, Value value);
    void test(Value condition, Block* otherwise, Span span);

    Loop* beginLoop(Span span);
    void endLoop(Loop* loop);

    struct LoopTargets {
        Loop* loop;
        Block* continueTarget;
        Block* breakTarget;
        size_t tries; ///< entries of `pendingTries` outside of the loop
        Value iterator; ///< GetIterator of a for loop, null of a while loop
    };
    /// What is done on every way out of a statement.
    struct PendingTry {
        std::function<void()> leave;
        bool isFinally; ///< also when an exception leaves it
        // The state outside of the statement
        Block* handler;
        Loop* loop;
        size_t loops;
        size_t caught;
    };

    SourceUnit& unit;
    FunctionTemplate& function;
    const Scope& scope;
    Block* current = nullptr;
    llvm::DenseMap<std::pair<Block*, Name>, Value> definitions;
    std::vector<std::pair<Value, Name>> openPhis;
    std::vector<std::pair<Name, Name>> comprehensionNames; ///< name and what it is called in SSA, innermost last
    llvm::DenseSet<Name> sharedTargets; ///< those of the latter that functions read in memory
    std::vector<LoopTargets> loops;
    std::vector<PendingTry> pendingTries;
    std::vector<Value> caught; ///< the exceptions of the except clauses around, innermost last
    Block* currentHandler = nullptr;
    unsigned finalDepth = 0;
    llvm::DenseMap<const Block*, llvm::DenseSet<Name>> assignedUnder; ///< by handler: variables that what it guards assigns
    std::vector<std::pair<Name, Name>> captures; ///< of the pattern being built: name and what holds its value
    Loop* currentLoop = nullptr;
    unsigned depth = 0;
    unsigned comprehensionCount = 0;
};

} // namespace wasmba::sema

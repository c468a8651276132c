#include "program.h"

#include "backend/backend.h"
#include "support/timer.h"

#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/Module.h"
#include "llvm/IR/Verifier.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Program.h"
#include "llvm/Support/raw_ostream.h"

namespace wasmba::lower {

using ir::RuntimeFunction;

namespace {

class TemporaryFile {
public:
    explicit TemporaryFile(llvm::StringRef suffix) { llvm::sys::fs::createTemporaryFile("lower", suffix, path); }
    ~TemporaryFile() { llvm::sys::fs::remove(path); }
    llvm::StringRef name() const { return path; }
    void write(llvm::StringRef content) {
        std::error_code error;
        llvm::raw_fd_ostream(path, error) << content;
    }

private:
    llvm::SmallString<128> path;
};

/// Standard output of a command; a failure of the command fails the test with its standard error.
std::string capture(llvm::StringRef command, llvm::ArrayRef<llvm::StringRef> arguments) {
    TemporaryFile output("out"), errors("err");
    auto program = llvm::sys::findProgramByName(command);
    if (!program) {
        ADD_FAILURE() << command.str();
        return "";
    }
    llvm::SmallVector<llvm::StringRef, 8> all = {command};
    all.append(arguments.begin(), arguments.end());
    std::optional<llvm::StringRef> streams[] = {llvm::StringRef(""), output.name(), errors.name()};
    int status = llvm::sys::ExecuteAndWait(*program, all, std::nullopt, streams);
    auto read = [](const TemporaryFile& file) { return llvm::MemoryBuffer::getFile(file.name()).get()->getBuffer().str(); };
    EXPECT_EQ(status, 0) << read(errors);
    return read(output);
}

} // namespace

Program::Program() : build(module, types) {
    module.entry = beginFunction("<module>", {}, types.none);
    body = build.currentBlock();
}

ir::Function* Program::beginFunction(llvm::StringRef name, llvm::ArrayRef<const Type*> parameters, const Type* returnType) {
    ir::Function* function = module.makeFunction();
    function->name = name.str();
    function->symbol = name.str() + std::to_string(module.functions.size());
    function->parameters.assign(parameters.begin(), parameters.end());
    function->returnType = returnType;
    build.moveTo(module.makeBlock(*function));
    return function;
}

ir::Instruction* Program::opaque(Instruction* value) {
    // The host's clock stands at 0, which the optimiser does not know.
    Instruction* clock = runtime(RuntimeFunction::rt_perf_counter, types.float64, {});
    Instruction* isZero = build.compare(Op::Equal, clock, float64(0));
    Instruction* other = build.append(Op::Undefined, value->type);
    return build.append(Op::Select, value->type, {isZero, value, other});
}

ir::Instruction* Program::runtime(RuntimeFunction function, const Type* type, llvm::ArrayRef<Instruction*> operands) {
    Instruction* call = build.append(Op::CallRuntime, type, operands);
    call->runtime = function;
    return call;
}

void Program::print(Instruction* value) {
    const Type* type = value->type;
    RuntimeFunction piece = type->is(TypeKind::Bool)    ? RuntimeFunction::rt_text_bool
                            : type->isInteger()         ? (type->isSigned ? RuntimeFunction::rt_text_int64 : RuntimeFunction::rt_text_uint64)
                            : type->isComplex()         ? RuntimeFunction::rt_text_complex128
                            : type->is(TypeKind::Float) ? RuntimeFunction::rt_text_float64
                            : type->isArray()           ? RuntimeFunction::rt_text_array
                                                        : RuntimeFunction::rt_text_str;
    Instruction* text = runtime(RuntimeFunction::rt_text_print_begin, types.text, {int64(1)});
    if (type->isArray())
        runtime(piece, types.none, {text, value, build.boolean(false)});
    else
        runtime(piece, types.none, {text, value});
    runtime(RuntimeFunction::rt_text_utf8, types.none, {text, build.string("\n")});
    runtime(RuntimeFunction::rt_text_print_end, types.none, {text});
}

void Program::loop(Instruction* count, llvm::function_ref<void(Instruction*)> content) {
    ir::Block *head = makeBlock(), *inside = makeBlock(), *end = makeBlock();
    Instruction* zero = int64(0);
    build.jump(head);
    build.moveTo(head);
    Instruction* counter = build.phi(types.int64);
    build.branch(build.compare(Op::Less, counter, count), inside, end);
    build.moveTo(inside);
    content(counter);
    Instruction* next = build.binary(Op::Add, counter, int64(1));
    build.jump(head);
    counter->operands = {zero, next};
    build.moveTo(end);
}

Outcome Program::run() {
    build.ret();
    for (auto& function : module.functions)
        function->renumber();
    EXPECT_EQ(ir::verify(module), "");
    std::optional<Outcome> first;
    for (unsigned level : {0u, 3u})
        for (bool threads : {true, false}) {
            if (onlyLevel && *onlyLevel != level)
                continue;
            SCOPED_TRACE("O" + std::to_string(level) + (threads ? ", threads" : ", one thread"));
            Outcome outcome = runAt(level, threads);
            if (first) {
                EXPECT_EQ(first->output, outcome.output);
                EXPECT_EQ(first->status, outcome.status);
                EXPECT_EQ(first->message, outcome.message);
                EXPECT_EQ(first->frames, outcome.frames);
                EXPECT_EQ(first->liveObjects, outcome.liveObjects);
            } else {
                first = outcome;
            }
        }
    return *first;
}

Outcome Program::runAt(unsigned level, bool threads) {
    static backend::Backend emitter(backend::embeddedRuntime());
    llvm::LLVMContext context;
    auto target = std::make_unique<llvm::Module>("main", context);
    backend::Backend::prepareModule(*target);
    LoweredFacts facts;
    lowerModule(module, source, *target, facts);
    std::string problem;
    llvm::raw_string_ostream stream(problem);
    Outcome outcome;
    if (llvm::verifyModule(*target, &stream)) {
        target->print(stream, nullptr);
        ADD_FAILURE() << problem;
        return outcome;
    }
    if (std::getenv("PRINT_LLVM"))
        target->print(llvm::errs(), nullptr);

    backend::Symbols symbols{facts.exports, facts.entryPoints};
    for (const char* name : {"wasmba_initialize", "wasmba_main", "wasmba_finish", "wasmba_live_objects", "wasmba_control", "wasmba_error",
                             "__stack_pointer", "__heap_base"})
        symbols.exports.push_back(name);
    backend::EmitOptions options;
    options.optimize = level;
    options.threads = threads;
    if (level == 3 && threads)
        options.optimizedIr = &optimized;
    StageTimer timer;
    backend::EmittedModule emitted;
    std::string error;
    if (!emitter.emit(std::move(target), symbols, options, timer, emitted, error)) {
        ADD_FAILURE() << error;
        return outcome;
    }
    if (std::getenv("PRINT_OPTIMIZED") && options.optimizedIr)
        llvm::errs() << optimized;

    TemporaryFile wasm("wasm");
    wasm.write(llvm::StringRef(emitted.wasm.data(), emitted.wasm.size()));
    std::string json = capture("node", {WASMBA_SOURCE_DIR "/tests/lower/run.mjs", wasm.name(), threads ? "shared" : "unshared",
                                        stopAtStart ? "stop" : "run"});
    auto parsed = llvm::json::parse(json);
    if (!parsed) {
        llvm::consumeError(parsed.takeError());
        ADD_FAILURE() << json;
        return outcome;
    }
    const llvm::json::Object& object = *parsed->getAsObject();
    outcome.status = static_cast<int>(*object.getInteger("status"));
    outcome.errorType = static_cast<int>(*object.getInteger("errorType"));
    outcome.message = object.getString("message").value_or("").str();
    for (const llvm::json::Value& frame : *object.getArray("frames")) {
        const Position& position = facts.positions[*frame.getAsInteger()];
        outcome.frames.push_back(position.function + ":" + std::to_string(position.line));
    }
    outcome.output = object.getString("stdout").value_or("").str();
    outcome.liveObjects = static_cast<int>(*object.getInteger("live"));
    return outcome;
}

std::string Program::output() {
    Outcome outcome = run();
    EXPECT_EQ(outcome.status, 0) << outcome.message;
    EXPECT_EQ(outcome.liveObjects, 0);
    return outcome.output;
}

std::string pythonOutput(llvm::StringRef program) {
    return capture(WASMBA_PYTHON, {"-c", program});
}

} // namespace wasmba::lower

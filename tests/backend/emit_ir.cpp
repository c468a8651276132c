// emit-ir [-O0..3] [--one-thread] [--runtime=FILE.bc] [--archive=FILE.a] [--global-base=N] [--export=NAME]...
//         [--entry-point=NAME]... [--ir] [--repeat=N [--alternate]] FILE.ll OUT.wasm
// takes textual LLVM IR through the backend and prints stage timings, addresses and the heap's size (half way through the
// repetitions and at their end) as JSON. --ir prints the optimised IR on standard error; --alternate changes between
// threads and one thread.
#include "backend/backend.h"
#include "backend/fatal.h"
#include "support/timer.h"

#include "llvm/AsmParser/Parser.h"
#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;
using namespace wasmba;

namespace {

struct Arguments {
    backend::EmitOptions options;
    backend::Symbols symbols;
    std::vector<std::string> files;
    std::string bitcode;
    std::string archive;
    unsigned repeat = 1;
    bool alternate = false;
    bool printIr = false;
};

bool parseArguments(ArrayRef<const char*> texts, Arguments& arguments) {
    for (StringRef text : texts) {
        if (text.consume_front("-O")) {
            if (text.getAsInteger(10, arguments.options.optimize))
                return false;
        } else if (text == "--one-thread") {
            arguments.options.threads = false;
        } else if (text == "--alternate") {
            arguments.alternate = true;
        } else if (text == "--ir") {
            arguments.printIr = true;
        } else if (text.consume_front("--runtime=")) {
            arguments.bitcode = text.str();
        } else if (text.consume_front("--archive=")) {
            arguments.archive = text.str();
        } else if (text.consume_front("--repeat=")) {
            if (text.getAsInteger(10, arguments.repeat))
                return false;
        } else if (text.consume_front("--global-base=")) {
            if (text.getAsInteger(10, arguments.options.globalBase))
                return false;
        } else if (text.consume_front("--export=")) {
            arguments.symbols.exports.push_back(text.str());
        } else if (text.consume_front("--entry-point=")) {
            arguments.symbols.entryPoints.push_back(text.str());
        } else if (text.starts_with("-")) {
            return false;
        } else {
            arguments.files.push_back(text.str());
        }
    }
    return arguments.files.size() == 2;
}

StringRef readFile(const std::string& path) {
    if (path.empty())
        return {};
    static std::vector<std::unique_ptr<MemoryBuffer>> kept;
    ErrorOr<std::unique_ptr<MemoryBuffer>> file = MemoryBuffer::getFile(path);
    if (!file) {
        errs() << path << ": " << file.getError().message() << '\n';
        exit(1);
    }
    kept.push_back(std::move(*file));
    return kept.back()->getBuffer();
}

bool emitOnce(backend::Backend& emitter, const Arguments& arguments, StringRef source, StageTimer& timer,
              backend::EmittedModule& result, std::string& error) {
    LLVMContext context;
    SMDiagnostic diagnostic;
    std::unique_ptr<Module> module = parseAssembly(MemoryBufferRef(source, arguments.files[0]), diagnostic, context);
    if (!module) {
        raw_string_ostream out(error);
        diagnostic.print("emit-ir", out);
        return false;
    }
    backend::Backend::prepareModule(*module);
    std::string ir;
    backend::EmitOptions options = arguments.options;
    if (arguments.printIr)
        options.optimizedIr = &ir;
    bool emitted = emitter.emit(std::move(module), arguments.symbols, options, timer, result, error);
    errs() << ir;
    return emitted;
}

} // namespace

int main(int count, char** texts) {
    Arguments arguments;
    if (!parseArguments(ArrayRef<const char*>(texts + 1, texts + count), arguments)) {
        errs() << "emit-ir: bad arguments; see the head of emit_ir.cpp\n";
        return 1;
    }
    StringRef source = readFile(arguments.files[0]);
    backend::Backend emitter({readFile(arguments.bitcode), readFile(arguments.archive)});

    StageTimer timer;
    backend::EmittedModule result;
    std::string error;
    const unsigned settled = arguments.repeat / 2;
    size_t settledHeapBytes = 0;
    for (unsigned round = 0; round < arguments.repeat; ++round) {
        if (round == settled)
            settledHeapBytes = sys::Process::GetMallocUsage();
        if (arguments.alternate)
            arguments.options.threads = round % 2 == 0;
        timer = StageTimer();
        result = {};
        bool emitted = false;
        bool survived = backend::runGuarded(
            [&] { emitted = emitOnce(emitter, arguments, source, timer, result, error); }, error);
        if (!survived || !emitted) {
            errs() << error << '\n';
            return 1;
        }
    }

    std::error_code code;
    raw_fd_ostream out(arguments.files[1], code);
    out.write(result.wasm.data(), result.wasm.size());
    json::Object timings;
    for (const StageTiming& timing : timer.timings())
        timings[timing.stage] = timing.milliseconds;
    json::Object addresses;
    for (const backend::DataAddress& symbol : result.addresses)
        addresses[symbol.name] = symbol.address;
    outs() << json::Value(json::Object{{"timings", std::move(timings)},
                                       {"heapBytes", {settledHeapBytes, sys::Process::GetMallocUsage()}},
                                       {"addresses", std::move(addresses)},
                                       {"minimumPages", result.minimumPages}})
           << '\n';
    return code ? 1 : 0;
}

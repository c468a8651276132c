// emit-ir [-O0..3] [--one-thread] [--runtime=FILE.bc] [--archive=FILE.a] [--repeat=N] [--ir] --export=NAME... FILE.ll
// OUT.wasm: takes textual LLVM IR through the backend; prints stage timings and addresses as JSON.
#include "backend/backend.h"
#include "backend/fatal.h"
#include "support/timer.h"

#include "llvm/AsmParser/Parser.h"
#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;
using namespace wasmba;

namespace {

struct Arguments {
    backend::EmitOptions options;
    std::vector<std::string> exports;
    std::vector<std::string> files;
    std::string bitcode;
    std::string archive;
    unsigned repeat = 1;
    bool printIr = false;
};

bool parseArguments(ArrayRef<const char*> texts, Arguments& arguments) {
    for (StringRef text : texts) {
        if (text.consume_front("-O")) {
            if (text.getAsInteger(10, arguments.options.optimize))
                return false;
        } else if (text == "--one-thread") {
            arguments.options.threads = false;
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
            arguments.exports.push_back(text.str());
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
    bool emitted = emitter.emit(std::move(module), arguments.exports, options, timer, result, error);
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
    if (const char* flags = getenv("LLVM_FLAGS")) {
        const char* argv[] = {"emit-ir", flags};
        cl::ParseCommandLineOptions(2, argv);
    }
    StringRef source = readFile(arguments.files[0]);
    backend::Backend emitter({readFile(arguments.bitcode), readFile(arguments.archive)});

    StageTimer timer;
    backend::EmittedModule result;
    std::string error;
    for (unsigned round = 0; round < arguments.repeat; ++round) {
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
                                       {"addresses", std::move(addresses)},
                                       {"minimumPages", result.minimumPages}})
           << '\n';
    return code ? 1 : 0;
}

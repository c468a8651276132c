// The compiler as a command line tool and as a long-lived process; see kUsage.
#include "api/compile.h"
#include "api/version.h"
#include "diagnostics/diagnostics.h"
#include "tools/arguments.h"
#include "tools/server.h"

#include "llvm/Config/llvm-config.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"

#include <memory>

using namespace llvm;
using namespace wasmba;

namespace {

enum ExitStatus { kCompiled = 0, kFailed = 1, kProgramErrors = 2 };

int fail(const Twine& message) {
    errs() << "wasmbac: " << message << '\n';
    return kFailed;
}

template <class Writer>
bool writeFile(const std::string& path, Writer write) {
    std::error_code code;
    raw_fd_ostream out(path, code);
    if (!code) {
        write(out);
        out.close();
        code = out.error();
        out.clear_error();
    }
    if (code)
        fail(path + ": " + code.message());
    return !code;
}

/// Takes "timings", which every compile has, out of the dumps that are asked for.
bool takeTimings(json::Object& options) {
    json::Array* emit = options.getArray("emit");
    if (!emit)
        return false;
    json::Array others;
    for (const json::Value& kind : *emit)
        if (kind.getAsString() != "timings")
            others.push_back(kind);
    bool asked = others.size() != emit->size();
    *emit = std::move(others);
    return asked;
}

int compileFile(Compiler& compiler, tools::Arguments& arguments) {
    bool printTimings = takeTimings(arguments.options);
    if (arguments.inputFile != "-" && !arguments.options.get("fileName"))
        arguments.options["fileName"] = arguments.inputFile;
    CompileOptions options;
    std::string error;
    if (!readOptions(json::Value(json::Object(arguments.options)), options, error))
        return fail(error);
    ErrorOr<std::unique_ptr<MemoryBuffer>> source = MemoryBuffer::getFileOrSTDIN(arguments.inputFile);
    if (!source)
        return fail(arguments.inputFile + ": " + source.getError().message());

    CompileResult result = compiler.compile(options, (*source)->getBuffer());
    errs() << result.rendered;
    for (const CompileResult::Emitted& dump : result.emitted)
        outs() << dump.text;
    if (printTimings)
        for (const StageTiming& timing : result.timings)
            outs() << formatv("{0,-10} {1,9:F3} ms\n", timing.stage, timing.milliseconds);
    if (!arguments.resultFile.empty() &&
        !writeFile(arguments.resultFile, [&](raw_ostream& out) { writeJson(result, out); }))
        return kFailed;
    if (!arguments.outputFile.empty() && result.ok && !options.checkOnly &&
        !writeFile(arguments.outputFile, [&](raw_ostream& out) { out.write(result.wasm.data(), result.wasm.size()); }))
        return kFailed;
    return result.ok ? kCompiled : kProgramErrors;
}

void listDiagnostics() {
    json::OStream out(outs(), 1);
    out.array([&] {
        for (const DiagnosticInfo& info : allDiagnosticInfos())
            out.object([&] {
                out.attribute("id", info.kebabId);
                out.attribute("severity", severityName(info.severity));
                out.attribute("message", info.message);
                out.attribute("remedy", info.remedy);
            });
    });
    outs() << '\n';
}

} // namespace

int main(int count, char** texts) {
    tools::Arguments arguments;
    std::string error;
    if (!tools::parseArguments(ArrayRef<const char*>(texts + 1, texts + count), arguments, error))
        return fail(error + "\n" + tools::kUsage);
    if (arguments.help) {
        outs() << tools::kUsage;
        return kCompiled;
    }
    if (arguments.listDiagnostics) {
        listDiagnostics();
        return kCompiled;
    }
    if (arguments.version) {
        outs() << "wasmbac " << kVersion << ", LLVM " << LLVM_VERSION_STRING << '\n';
        return kCompiled;
    }
    auto compiler = std::make_unique<Compiler>();
    if (!arguments.server)
        return compileFile(*compiler, arguments);
    tools::serve(*compiler);
    return kCompiled;
}

#include "api/result.h"

#include "api/version.h"

#include "llvm/Config/llvm-config.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace wasmba {

namespace {

constexpr const char* kExceptionNames[] = {
#define EXCEPTION(name, parent) #name,
#include "abi/exceptions.def"
#undef EXCEPTION
};

/// JSON texts must be UTF-8; a dump can quote bytes of a source that is not.
std::string utf8(StringRef text) { return json::isUTF8(text) ? text.str() : json::fixUTF8(text); }

void writeManifest(const Manifest& manifest, json::OStream& out) {
    out.attributeObject("memory", [&] {
        out.attribute("shared", manifest.sharedMemory);
        out.attribute("minimumPages", manifest.minimumPages);
    });
    out.attributeArray("positions", [&] {
        for (const Manifest::Position& position : manifest.positions)
            out.object([&] {
                out.attribute("function", utf8(position.function));
                out.attribute("line", position.line);
                out.attribute("column", position.column);
                out.attribute("endLine", position.endLine);
                out.attribute("endColumn", position.endColumn);
            });
    });
    out.attributeArray("exceptions", [&] {
        for (const char* name : kExceptionNames)
            out.value(name);
        for (const std::string& name : manifest.exceptions)
            out.value(utf8(name));
    });
    out.attributeArray("globals", [&] {
        for (const Manifest::GlobalArray& array : manifest.globals)
            out.object([&] {
                out.attribute("name", utf8(array.name));
                out.attribute("type", array.type);
                out.attribute("kind", "array");
                out.attribute("dtype", array.dtype);
                out.attribute("ndim", array.ndim);
                out.attribute("address", array.address);
            });
    });
    out.attributeArray("functions", [&] {
        for (const Manifest::Function& function : manifest.functions)
            out.object([&] {
                out.attribute("name", utf8(function.name));
                out.attribute("signature", utf8(function.signature));
                out.attribute("line", function.line);
            });
    });
    out.attributeArray("loops", [&] {
        for (const Manifest::Loop& loop : manifest.loops)
            out.object([&] {
                out.attribute("line", loop.line);
                out.attribute("kind", loop.isParallel ? "parallel" : "serial");
                out.attribute("reason", utf8(loop.reason));
            });
    });
    out.attributeObject("features", [&] {
        out.attribute("parallel", manifest.usesParallel);
        out.attribute("clock", manifest.usesClock);
        out.attribute("random", manifest.usesRandom);
    });
}

} // namespace

void writeJson(const CompileResult& result, raw_ostream& stream) {
    json::OStream out(stream);
    out.object([&] {
        out.attribute("ok", result.ok);
        out.attribute("version", kVersion);
        out.attribute("llvmVersion", LLVM_VERSION_STRING);
        out.attributeBegin("diagnostics");
        out.rawValue(result.diagnosticsJson);
        out.attributeEnd();
        out.attribute("rendered", utf8(result.rendered));
        out.attributeArray("timings", [&] {
            for (const StageTiming& timing : result.timings)
                out.object([&] {
                    out.attribute("stage", timing.stage);
                    out.attributeBegin("milliseconds");
                    out.rawValue(formatv("{0:F3}", timing.milliseconds).str());
                    out.attributeEnd();
                });
        });
        out.attributeObject("emitted", [&] {
            for (const CompileResult::Emitted& dump : result.emitted)
                out.attribute(dump.kind, utf8(dump.text));
        });
        if (!result.analysisJson.empty()) {
            out.attributeBegin("analysis");
            out.rawValue(result.analysisJson);
            out.attributeEnd();
        }
        out.attributeObject("manifest", [&] { writeManifest(result.manifest, out); });
    });
}

} // namespace wasmba

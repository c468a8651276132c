#include "tools/server.h"

#include "api/compile.h"

#include "llvm/Support/Base64.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/raw_ostream.h"

#include <iostream>
#include <string>

using namespace llvm;

namespace wasmba::tools {

namespace {

void answer(Compiler& compiler, StringRef line, json::OStream& out) {
    Expected<json::Value> request = json::parse(line);
    json::Object* fields = request ? request->getAsObject() : nullptr;
    std::optional<StringRef> source = fields ? fields->getString("source") : std::nullopt;
    const json::Value* id = fields ? fields->get("id") : nullptr;
    const json::Value* options = fields ? fields->get("options") : nullptr;
    out.object([&] {
        out.attribute("id", id ? *id : json::Value(nullptr));
        if (!source) {
            out.attribute("error", request ? "a request is an object with \"source\"" : toString(request.takeError()));
            return;
        }
        std::string optionsText;
        if (options)
            raw_string_ostream(optionsText) << *options;
        CompileResult result = compiler.compile(optionsText, *source);
        std::string text;
        raw_string_ostream textOut(text);
        writeJson(result, textOut);
        out.attributeBegin("result");
        out.rawValue(textOut.str());
        out.attributeEnd();
        out.attribute("wasm", encodeBase64(result.wasm));
    });
}

} // namespace

void serve(Compiler& compiler) {
    for (std::string line; std::getline(std::cin, line);) {
        if (StringRef(line).trim().empty())
            continue;
        json::OStream out(outs());
        answer(compiler, line, out);
        outs() << '\n';
        outs().flush();
    }
}

} // namespace wasmba::tools

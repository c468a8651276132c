#include "tools/arguments.h"

#include "llvm/Support/FormatVariadic.h"

using namespace llvm;

namespace wasmba::tools {

const char kUsage[] = R"(usage: wasmbac [options] FILE.py      compile a program ("-" reads standard input)
       wasmbac --server               serve requests, one JSON object per line
  --options JSON     compile options, as in docs/interfaces.md
  -o OUT.wasm        write the module
  --json RESULT.json write the result (diagnostics, timings, dumps, manifest)
  --emit KINDS       print dumps to standard output: tokens,ast,ir,llvm,timings
  --check            diagnostics only
  --list-diagnostics every diagnostic there is, as JSON
  --version, --help
Exit status: 0 compiled, 2 errors in the program (on standard error), 1 anything else.
)";

namespace {

/// Appends to the option "emit", so that --emit can be given more than once and beside --options.
void addEmit(json::Object& options, StringRef kinds) {
    json::Array* emit = options.getArray("emit");
    if (!emit)
        emit = (options["emit"] = json::Array()).getAsArray();
    SmallVector<StringRef, 4> names;
    kinds.split(names, ',', -1, /*KeepEmpty=*/false);
    for (StringRef name : names)
        emit->push_back(name.str());
}

bool addOptions(json::Object& options, StringRef text, std::string& error) {
    Expected<json::Value> value = json::parse(text);
    if (!value) {
        error = "--options: " + toString(value.takeError());
        return false;
    }
    json::Object* object = value->getAsObject();
    if (!object) {
        error = "--options: not a JSON object";
        return false;
    }
    for (auto& [key, member] : *object)
        options[key] = std::move(member);
    return true;
}

} // namespace

bool parseArguments(ArrayRef<const char*> texts, Arguments& arguments, std::string& error) {
    SmallVector<std::string, 2> emits;
    bool check = false;
    for (size_t index = 0; index < texts.size(); ++index) {
        StringRef text = texts[index];
        auto [name, inlineValue] = text.split('=');
        bool hasInlineValue = text.starts_with("--") && text.contains('=');
        // The value of `--name=value` or `--name value`.
        auto takeValue = [&](std::string& value) {
            if (!hasInlineValue && index + 1 >= texts.size()) {
                error = formatv("{0} needs a value", name).str();
                return false;
            }
            value = hasInlineValue ? inlineValue.str() : texts[++index];
            return true;
        };

        std::string value;
        if (name == "--options") {
            if (!takeValue(value) || !addOptions(arguments.options, value, error))
                return false;
        } else if (name == "--emit") {
            if (!takeValue(emits.emplace_back()))
                return false;
        } else if (name == "--json") {
            if (!takeValue(arguments.resultFile))
                return false;
        } else if (text == "-o") {
            if (!takeValue(arguments.outputFile))
                return false;
        } else if (text == "--check") {
            check = true;
        } else if (text == "--server") {
            arguments.server = true;
        } else if (text == "--list-diagnostics") {
            arguments.listDiagnostics = true;
        } else if (text == "--help") {
            arguments.help = true;
        } else if (text == "--version") {
            arguments.version = true;
        } else if (text.starts_with("-") && text != "-") {
            error = formatv("unknown argument {0}", text).str();
            return false;
        } else if (!arguments.inputFile.empty()) {
            error = "more than one input file";
            return false;
        } else {
            arguments.inputFile = text.str();
        }
    }
    for (const std::string& kinds : emits)
        addEmit(arguments.options, kinds);
    if (check)
        arguments.options["checkOnly"] = true;
    bool needsInput = !arguments.server && !arguments.help && !arguments.version && !arguments.listDiagnostics;
    if (arguments.inputFile.empty() && needsInput) {
        error = "no input file";
        return false;
    }
    return true;
}

} // namespace wasmba::tools

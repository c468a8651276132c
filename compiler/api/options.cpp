#include "api/options.h"

#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/JSON.h"

#include <functional>
#include <optional>

using namespace llvm;

namespace wasmba {

namespace {

/// Stores a field's value, or says what the field takes.
using Reader = std::function<bool(const json::Value& value, CompileOptions& options)>;

struct Field {
    const char* name;
    const char* takes;
    Reader read;
};

Reader boolean(bool CompileOptions::* member) {
    return [member](const json::Value& value, CompileOptions& options) {
        std::optional<bool> read = value.getAsBoolean();
        if (read)
            options.*member = *read;
        return read.has_value();
    };
}

template <class Number>
Reader number(Number CompileOptions::* member, int64_t largest) {
    return [member, largest](const json::Value& value, CompileOptions& options) {
        std::optional<int64_t> read = value.getAsInteger();
        if (!read || *read < 0 || *read > largest)
            return false;
        options.*member = static_cast<Number>(*read);
        return true;
    };
}

bool readFileName(const json::Value& value, CompileOptions& options) {
    std::optional<StringRef> read = value.getAsString();
    if (read)
        options.fileName = read->str();
    return read.has_value();
}

bool readOverflow(const json::Value& value, CompileOptions& options) {
    std::optional<StringRef> read = value.getAsString();
    if (read != "wrap" && read != "raise")
        return false;
    options.raiseOnOverflow = read == "raise";
    return true;
}

bool readEmit(const json::Value& value, CompileOptions& options) {
    const json::Array* names = value.getAsArray();
    if (!names)
        return false;
    options.emit = {};
    for (const json::Value& element : *names) {
        std::optional<StringRef> name = element.getAsString();
        if (name == "tokens")
            options.emit.tokens = true;
        else if (name == "ast")
            options.emit.ast = true;
        else if (name == "ir")
            options.emit.ir = true;
        else if (name == "llvm")
            options.emit.llvm = true;
        else if (name != "wat") // The host's own: it makes the text from the bytes.
            return false;
    }
    return true;
}

bool ignore(const json::Value&, CompileOptions&) { return true; }

constexpr int64_t kLargestAddress = INT32_MAX;

const Field kFields[] = {
    {"fileName", "a string", readFileName},
    {"optimize", "0, 1, 2 or 3", number(&CompileOptions::optimize, 3)},
    {"boundsCheck", "true or false", boolean(&CompileOptions::boundsCheck)},
    {"threads", "true or false", boolean(&CompileOptions::threads)},
    {"overflow", R"("wrap" or "raise")", readOverflow},
    {"checkOnly", "true or false", boolean(&CompileOptions::checkOnly)},
    {"analyze", "true or false", boolean(&CompileOptions::analyze)},
    {"leakCheck", "true or false", boolean(&CompileOptions::leakCheck)},
    {"emit", R"(an array of "tokens", "ast", "ir", "llvm", "wat")", readEmit},
    {"globalBase", "an address from 0 to 2147483647", number(&CompileOptions::globalBase, kLargestAddress)},
    {"argv", "anything", ignore}, // The host hands it to the program.
};

const Field* findField(StringRef name) {
    for (const Field& field : kFields)
        if (name == field.name)
            return &field;
    return nullptr;
}

} // namespace

bool readOptions(const json::Value& value, CompileOptions& options, std::string& error) {
    const json::Object* object = value.getAsObject();
    if (!object) {
        error = "the options must be a JSON object";
        return false;
    }
    for (const auto& [key, member] : *object) {
        const Field* field = findField(key);
        if (!field) {
            error = formatv("unknown option \"{0}\"", key).str();
            return false;
        }
        if (!field->read(member, options)) {
            error = formatv("option \"{0}\" must be {1}, not {2}", field->name, field->takes, member).str();
            return false;
        }
    }
    return true;
}

bool readOptions(StringRef text, CompileOptions& options, std::string& error) {
    if (text.trim().empty())
        return true;
    Expected<json::Value> value = json::parse(text);
    if (!value) {
        error = "the options are not JSON: " + toString(value.takeError());
        return false;
    }
    return readOptions(*value, options, error);
}

} // namespace wasmba

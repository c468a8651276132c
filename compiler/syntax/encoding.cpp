#include "syntax/encoding.h"

#include "llvm/ADT/StringExtras.h"

#include <algorithm>

namespace wasmba {

/// The encoding that a comment declares in the form of PEP 263, or nothing.
static llvm::StringRef declaredEncoding(llvm::StringRef line) {
    line = line.ltrim(" \t\f");
    size_t coding = line.find("coding");
    if (!line.starts_with("#") || coding == llvm::StringRef::npos)
        return {};
    llvm::StringRef rest = line.drop_front(coding + 6);
    if (!rest.consume_front(":") && !rest.consume_front("="))
        return {};
    return rest.ltrim(" \t").take_while(
        [](char it) { return llvm::isAlnum(it) || it == '-' || it == '_' || it == '.'; });
}

bool checkEncodingDeclaration(const SourceText& source, Diagnostics& diagnostics) {
    for (uint32_t line = 1; line <= 2; ++line) {
        llvm::StringRef text = source.lineText(line);
        llvm::StringRef encoding = declaredEncoding(text);
        if (encoding.empty()) {
            bool isComment = text.ltrim(" \t\f").empty() || text.ltrim(" \t\f").starts_with("#");
            if (!isComment)
                return true;
            continue;
        }
        std::string name = encoding.lower();
        std::replace(name.begin(), name.end(), '_', '-');
        if (llvm::StringRef(name).starts_with("utf-8") || name == "utf8")
            return true;
        auto begin = static_cast<uint32_t>(encoding.data() - source.text().data());
        diagnostics.report(DiagnosticId::UnsupportedEncoding, {begin, begin + uint32_t(encoding.size())}, encoding);
        return false;
    }
    return true;
}

} // namespace wasmba

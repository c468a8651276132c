#include "diagnostics/diagnostics.h"

#include <algorithm>

namespace wasmba {

static constexpr DiagnosticInfo kInfos[] = {
#define DIAGNOSTIC(id, severity, kebab, message, remedy) {Severity::severity, kebab, message, remedy},
#include "diagnostics/diagnostics.def"
#undef DIAGNOSTIC
};

const DiagnosticInfo& diagnosticInfo(DiagnosticId id) { return kInfos[static_cast<size_t>(id)]; }

llvm::ArrayRef<DiagnosticInfo> allDiagnosticInfos() { return kInfos; }

llvm::StringRef severityName(Severity severity) {
    switch (severity) {
    case Severity::Error: return "error";
    case Severity::Warning: return "warning";
    case Severity::Remark: return "remark";
    }
    return "error";
}

/// Replaces {0}, {1}, ...; a brace that does not enclose the number of an argument stays as it is.
static std::string substitute(llvm::StringRef pattern, llvm::ArrayRef<std::string> arguments) {
    std::string result;
    while (!pattern.empty()) {
        size_t brace = pattern.find('{');
        result += pattern.take_front(brace);
        if (brace == llvm::StringRef::npos)
            break;
        pattern = pattern.drop_front(brace);
        size_t index;
        size_t close = pattern.find('}');
        bool isArgument = close != llvm::StringRef::npos && !pattern.slice(1, close).getAsInteger(10, index) &&
                          index < arguments.size();
        result += isArgument ? llvm::StringRef(arguments[index]) : pattern.take_front(1);
        pattern = pattern.drop_front(isArgument ? close + 1 : 1);
    }
    return result;
}

Diagnostic& Diagnostics::reportTexts(DiagnosticId id, Span span, llvm::ArrayRef<std::string> arguments) {
    const DiagnosticInfo& info = diagnosticInfo(id);
    drop();
    uint64_t place = (uint64_t(span.begin) << 32) | span.end;
    if (!reported.insert({place, static_cast<uint32_t>(id)}).second)
        return dropped;
    if (info.severity == Severity::Error && errors++ >= errorLimit) {
        if (!limitReported) {
            limitReported = true;
            const std::string limitText[] = {std::to_string(errorLimit)};
            entries.push_back({DiagnosticId::TooManyErrors,
                               Severity::Error,
                               span,
                               substitute(diagnosticInfo(DiagnosticId::TooManyErrors).message, limitText),
                               "",
                               {},
                               0});
        }
        return dropped;
    }
    if (info.severity == Severity::Error)
        errorPlaces.insert({span.begin, span.end});
    entries.push_back(
        {id, info.severity, span, substitute(info.message, arguments), substitute(info.remedy, arguments), {}, 0});
    return entries.back();
}

uint32_t Diagnostics::firstError() const {
    uint32_t first = UINT32_MAX;
    for (const auto& [begin, end] : errorPlaces)
        first = std::min(first, begin);
    return first;
}

std::vector<const Diagnostic*> Diagnostics::inSourceOrder() const {
    std::vector<std::pair<uint32_t, size_t>> keys;
    keys.reserve(entries.size());
    for (size_t index = 0; index < entries.size(); ++index)
        keys.emplace_back(entries[index].span.begin, index);
    std::sort(keys.begin(), keys.end());

    std::vector<const Diagnostic*> ordered;
    ordered.reserve(keys.size());
    for (const auto& [begin, index] : keys)
        ordered.push_back(&entries[index]);
    return ordered;
}

} // namespace wasmba

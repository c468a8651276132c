#pragma once

#include "support/name.h"
#include "support/span.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringRef.h"

#include <cstdint>
#include <deque>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace wasmba {

enum class Severity : uint8_t { Error, Warning, Remark };

enum class DiagnosticId : uint16_t {
#define DIAGNOSTIC(id, severity, kebab, message, remedy) id,
#include "diagnostics/diagnostics.def"
#undef DIAGNOSTIC
};

/// One row of diagnostics.def.
struct DiagnosticInfo {
    Severity severity;
    llvm::StringRef kebabId;
    llvm::StringRef message;
    llvm::StringRef remedy;
};

const DiagnosticInfo& diagnosticInfo(DiagnosticId id);
llvm::ArrayRef<DiagnosticInfo> allDiagnosticInfos();
llvm::StringRef severityName(Severity severity);

struct DiagnosticNote {
    Span span;
    std::string text;
};

struct Diagnostic {
    DiagnosticId id;
    Severity severity;
    Span span;
    std::string message;
    std::string remedy;
    std::vector<DiagnosticNote> notes;
    /// The last ones of the notes: how the program came here. They stay behind those that say what is wrong.
    uint32_t contextNotes = 0;

    /// Adds a secondary place.
    Diagnostic& note(Span place, std::string text) {
        notes.insert(notes.end() - contextNotes, {place, std::move(text)});
        return *this;
    }
    Diagnostic& context(Span place, std::string text) {
        notes.push_back({place, std::move(text)});
        ++contextNotes;
        return *this;
    }
    /// Replaces the remedy of the table, unless the text is empty.
    Diagnostic& fix(std::string text) {
        if (!text.empty())
            remedy = std::move(text);
        return *this;
    }
    llvm::StringRef kebabId() const { return diagnosticInfo(id).kebabId; }
};

/// Collects what the stages have to say about one SourceText.
class Diagnostics {
public:
    explicit Diagnostics(uint32_t errorLimit = 50) : errorLimit(errorLimit) {}

    /// Arguments (text, names, numbers) replace {0}, {1}, ... in message and remedy. A second report of the same id at
    /// the same place, and errors above the limit, are dropped: the result is then a Diagnostic that nobody sees. The
    /// reference stays valid as long as this object does.
    template <class... Args>
    Diagnostic& report(DiagnosticId id, Span span, const Args&... args) {
        if constexpr (sizeof...(Args) == 0) {
            return reportTexts(id, span, {});
        } else {
            const std::string texts[] = {argumentText(args)...};
            return reportTexts(id, span, texts);
        }
    }
    Diagnostic& reportTexts(DiagnosticId id, Span span, llvm::ArrayRef<std::string> arguments);

    /// A diagnostic that nobody sees.
    Diagnostic& drop() { return dropped = Diagnostic{}; }

    bool hasErrorAt(Span span) const { return errorPlaces.contains({span.begin, span.end}); }
    /// Where the first error of the source begins; the largest offset if there is none.
    uint32_t firstError() const;
    bool hasErrors() const { return errors != 0; }
    uint32_t errorCount() const { return errors; }
    bool empty() const { return entries.empty(); }
    size_t size() const { return entries.size(); }
    /// In the order of the source; reports at one place keep the order in which they were made.
    std::vector<const Diagnostic*> inSourceOrder() const;

private:
    static std::string argumentText(llvm::StringRef text) { return text.str(); }
    static std::string argumentText(const std::string& text) { return text; }
    static std::string argumentText(const char* text) { return text; }
    static std::string argumentText(Name name) { return name.str(); }
    static std::string argumentText(char character) { return std::string(1, character); }
    template <class Number, class = std::enable_if_t<std::is_arithmetic_v<Number>>>
    static std::string argumentText(Number number) {
        return std::to_string(number);
    }

    std::deque<Diagnostic> entries;
    llvm::DenseSet<std::pair<uint64_t, uint32_t>> reported;
    llvm::DenseSet<std::pair<uint32_t, uint32_t>> errorPlaces;
    Diagnostic dropped{};
    uint32_t errors = 0;
    uint32_t errorLimit;
    bool limitReported = false;
};

} // namespace wasmba

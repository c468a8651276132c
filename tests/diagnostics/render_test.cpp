#include "diagnostics/render.h"

#include "llvm/Support/JSON.h"
#include "llvm/Support/raw_ostream.h"

#include <gtest/gtest.h>

#include <set>

namespace wasmba {
namespace {

std::string rendered(const Diagnostics& diagnostics, const SourceText& source) {
    std::string text;
    llvm::raw_string_ostream out(text);
    renderText(diagnostics, source, out);
    return text;
}

TEST(Render, UnderlinesBehindTabsAndWideCharacters) {
    SourceText source("a.py", "\tx = '\xE6\xBC\xA2\xE5\xAD\x97' + foo\n");
    Diagnostics diagnostics;
    diagnostics.report(DiagnosticId::UnmatchedBracket, {16, 19}, "?");
    EXPECT_EQ(rendered(diagnostics, source), "a.py:1:13: error: unmatched '?' [unmatched-bracket]\n"
                                             "    1 |     x = '\xE6\xBC\xA2\xE5\xAD\x97' + foo\n"
                                             "      |                  ^~~\n");
}

TEST(Render, ShowsSecondaryPlacesAndTheRemedy) {
    SourceText source("a.py", "f(a,\n  b]\n");
    Diagnostics diagnostics;
    diagnostics.report(DiagnosticId::MismatchedBracket, {8, 9}, "]", "(").note({1, 2}, "opened here").fix("write ')'");
    EXPECT_EQ(rendered(diagnostics, source),
              "a.py:2:4: error: closing parenthesis ']' does not match opening parenthesis '(' [mismatched-bracket]\n"
              "    2 |   b]\n"
              "      |    ^\n"
              "    1 | f(a,\n"
              "      |  - opened here\n"
              "help: write ')'\n");
}

TEST(Render, JsonCountsColumnsInUtf16) {
    SourceText source("a.py", "'\xF0\x9F\x98\x80' x\n"); // U+1F600 takes two units
    Diagnostics diagnostics;
    diagnostics.report(DiagnosticId::UnexpectedToken, {7, 8}, "'x'");
    llvm::json::Array all = renderJson(diagnostics, source);
    ASSERT_EQ(all.size(), 1u);
    const llvm::json::Object& object = *all[0].getAsObject();
    EXPECT_EQ(object.getString("id"), "unexpected-token");
    EXPECT_EQ(object.getString("severity"), "error");
    EXPECT_EQ(object.getInteger("startLine"), 1);
    EXPECT_EQ(object.getInteger("startColumn"), 6);
    EXPECT_EQ(object.getInteger("endColumn"), 7);
    EXPECT_EQ(object.getInteger("startOffset"), 7);
}

TEST(Diagnostics, OneReportPerPlaceAndId) {
    Diagnostics diagnostics;
    diagnostics.report(DiagnosticId::UnexpectedToken, {1, 2}, "a");
    diagnostics.report(DiagnosticId::UnexpectedToken, {1, 2}, "b").note({0, 1}, "dropped");
    diagnostics.report(DiagnosticId::ExpectedColon, {1, 2}, "c");
    EXPECT_EQ(diagnostics.size(), 2u);
}

TEST(Diagnostics, IdsAreUnique) {
    std::set<std::string> ids;
    for (const DiagnosticInfo& info : allDiagnosticInfos())
        EXPECT_TRUE(ids.insert(info.kebabId.str()).second) << info.kebabId.str();
}

} // namespace
} // namespace wasmba

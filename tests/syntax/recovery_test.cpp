// After a mistake the parser goes on: what it still reports, and what it does not.

#include "parse_for_test.h"

#include <gtest/gtest.h>

namespace wasmba {
namespace {

TEST(Recovery, ReportsOneErrorPerLineInTheOrderOfTheSource) {
    Parsed parsed("x = = 1\n"
                  "def f(:\n"
                  "    return )\n"
                  "y = 3 4\n");
    EXPECT_EQ(parsed.places(), "1:5 expected-expression\n"
                               "2:6 bracket-never-closed\n"
                               "3:12 unmatched-bracket\n"
                               "4:7 unexpected-token\n");
}

TEST(Recovery, ABodyIsReadAfterABrokenHeader) {
    Parsed parsed("while x y:\n"
                  "    break\n"
                  "    z = = 1\n"
                  "w = 1\n");
    EXPECT_EQ(parsed.places(), "1:9 expected-colon\n3:9 expected-expression\n");
}

TEST(Recovery, AnUnclosedBracketEndsBeforeTheNextStatement) {
    Parsed parsed("x = f(1,\n"
                  "def g():\n"
                  "    return 2\n"
                  "1 = x\n");
    EXPECT_EQ(parsed.places(), "1:6 bracket-never-closed\n4:1 cannot-assign-here\n");
    EXPECT_NE(parsed.tree().find("FunctionDef(name='g'"), std::string::npos);
}

TEST(Recovery, AnUnterminatedStringEndsItsLine) {
    Parsed parsed("print('abc)\n"
                  "x = 1\n"
                  "1 = x\n");
    EXPECT_EQ(parsed.places(), "1:7 unterminated-string\n3:1 cannot-assign-here\n");
}

TEST(Recovery, BytesThatAreNotUtf8) {
    Parsed parsed("x = '\xFF'\n");
    EXPECT_EQ(parsed.places(), "1:6 invalid-utf8\n");
}

TEST(Recovery, ErrorsAreLimited) {
    std::string program;
    for (int line = 0; line < 200; ++line)
        program += "x = = 1\n";
    Parsed parsed(program);
    EXPECT_EQ(parsed.diagnostics.size(), 51u);
    EXPECT_EQ(parsed.diagnostics.inSourceOrder().back()->kebabId(), "too-many-errors");
}

TEST(Limits, DeepNestingIsReportedOnce) {
    auto repeated = [](const char* piece, int count) {
        std::string text;
        while (count--)
            text += piece;
        return text;
    };
    struct {
        std::string program;
        const char* id;
    } const cases[] = {
        {"x = " + repeated("(", 10'000), "too-many-brackets"},
        {"x = " + repeated("[", 300) + repeated("]", 300) + "\n", "too-many-brackets"},
        {"x = " + repeated("-", 10'000) + "1\n", "too-deeply-nested"},
        {"x = " + repeated("not ", 10'000) + "1\n", "too-deeply-nested"},
        {"x = " + repeated("lambda: ", 10'000) + "1\n", "too-deeply-nested"},
        {"x = " + repeated("1 if 2 else ", 10'000) + "1\n", "too-deeply-nested"},
        {"x = " + repeated("2 ** ", 10'000) + "1\n", "too-deeply-nested"},
        {"x = 1" + repeated(" + 1", 10'000) + "\n", "too-deeply-nested"},
        {"x = a" + repeated(".b", 10'000) + "\n", "too-deeply-nested"},
        {"x = a" + repeated("()", 10'000) + "\n", "too-deeply-nested"},
        {"x = " + repeated("f'{", 1'000) + "\n", "too-many-f-strings"},
        {"if a: pass\n" + repeated("elif a: pass\n", 10'000), "too-deeply-nested"},
    };
    for (const auto& [program, id] : cases) {
        Parsed parsed(program);
        ASSERT_EQ(parsed.diagnostics.size(), 1u) << program.substr(0, 40) << "\n" << parsed.places();
        EXPECT_EQ(parsed.diagnostics.inSourceOrder().front()->kebabId(), id) << program.substr(0, 40);
        EXPECT_LE(parsed.module->depth, ast::kMaxTreeDepth);
    }
}

TEST(Limits, LongFlatCodeIsFine) {
    std::string program = "x = [" + std::string(200'000, ' ') + "1";
    for (int count = 0; count < 50'000; ++count)
        program += ", 1";
    program += "]\ny = a";
    for (int count = 0; count < 50'000; ++count)
        program += " or a";
    Parsed parsed(program + "\n");
    EXPECT_TRUE(parsed.diagnostics.empty()) << parsed.places();
}

TEST(Trees, Python314) {
    EXPECT_EQ(
        Parsed("t'a{x + 1 !r:>{w}}'\n").tree(),
        "Module(body=[Expr(value=TemplateStr(values=[Constant(value='a'), Interpolation(value=BinOp(left=Name(id='x', "
        "ctx=Load()), op=Add(), right=Constant(value=1)), str='x + 1', conversion=114, "
        "format_spec=JoinedStr(values=[Constant(value='>'), FormattedValue(value=Name(id='w', ctx=Load()), "
        "conversion=-1)]))]))])");
    EXPECT_EQ(Parsed("try: pass\nexcept A, B: pass\n").tree(),
              "Module(body=[Try(body=[Pass()], handlers=[ExceptHandler(type=Tuple(elts=[Name(id='A', ctx=Load()), "
              "Name(id='B', ctx=Load())], ctx=Load()), body=[Pass()])])])");
}

TEST(Trees, IdentifiersAreNormalised) {
    Parsed parsed("\xEF\xAC\x81 = 1\nfi\n"); // U+FB01, the ligature fi
    EXPECT_EQ(parsed.tree(), "Module(body=[Assign(targets=[Name(id='fi', ctx=Store())], value=Constant(value=1)), "
                             "Expr(value=Name(id='fi', ctx=Load()))])");
}

} // namespace
} // namespace wasmba

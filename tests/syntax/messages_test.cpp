// What the user reads for each mistake: one row per mistake, in the words that CPython uses where it has any.

#include "parse_for_test.h"

#include <gtest/gtest.h>

namespace wasmba {
namespace {

struct Mistake {
    const char* source;
    const char* message;
};

class Mistakes : public testing::TestWithParam<Mistake> {};

TEST_P(Mistakes, AreNamed) {
    Parsed parsed(GetParam().source);
    EXPECT_EQ(parsed.messages(), std::string(GetParam().message) + "\n") << GetParam().source;
}

const Mistake kMistakes[] = {
    // Lines and characters.
    {"  x = 1\n", "unexpected indent"},
    {"if x:\n    y\n  z\n", "unindent does not match any outer indentation level"},
    {"if x:\n        y\n\tz\n", "inconsistent use of tabs and spaces in indentation"},
    {"x = \\ 1\n", "unexpected character after line continuation character"},
    {"x = \xE2\x80\x9Chi\n", "invalid character '\xE2\x80\x9C' (U+201C)"},
    {"x = 1\xC2\xA0\n", "invalid decimal literal"},
    {"x =\xC2\xA0"
     "1\n",
     "invalid non-printable character U+00A0"},
    {"x = $\n", "invalid character '$' (U+0024)"},
    // Brackets.
    {"x = (1 +\n", "'(' was never closed"},
    {"f(a, [b)\n", "closing parenthesis ')' does not match opening parenthesis '['"},
    {"x = 1)\n", "unmatched ')'"},
    {"f(a b)\n", "invalid syntax. Perhaps you forgot a comma?"},
    // Literals.
    {"x = 012\n", "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers"},
    {"x = 1_\n", "invalid decimal literal"},
    {"x = 3abc\n", "invalid decimal literal"},
    {"x = 0b12\n", "invalid digit '2' in binary literal"},
    {"x = 0xg\n", "invalid hexadecimal literal"},
    {"x = 'abc\n", "unterminated string literal"},
    {"x = '''abc\n", "unterminated triple-quoted string literal (detected at line 2)"},
    {"x = b'\xC3\xA9'\n", "bytes can only contain ASCII literal characters"},
    {"x = 'a' b'b'\n", "cannot mix bytes and nonbytes literals"},
    {"x = '\\d'\n", "'\\d' is an invalid escape sequence"},
    {"x = '\\x1'\n", "truncated '\\x' escape in a string"},
    {"x = f'{a'\n", "f-string: expecting '}'"},
    {"x = f'{}'\n", "f-string: valid expression required before '}'"},
    {"x = f'}'\n", "f-string: single '}' is not allowed"},
    {"x = f'{a!z}'\n", "f-string: invalid conversion character 'z': expected 's', 'r', or 'a'"},
    {"x = f'{a b}'\n", "f-string: expecting '=', or '!', or ':', or '}', found 'b'"},
    // Expressions.
    {"x = \n", "expected an expression, found end of line"},
    {"x = a +\n", "expected an expression, found end of line"},
    {"if x = 3:\n    pass\n", "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"},
    {"x = a if b\n", "expected 'else' after 'if' expression"},
    {"x = a && b\n", "'&&' is not an operator of Python"},
    {"x++\n", "'++' is not an operator of Python"},
    {"x = !y\n", "'!' is not an operator of Python"},
    {"x = {1: }\n", "expression expected after dictionary key and ':'"},
    {"x = {1: 2, 3}\n", "':' expected after dictionary key"},
    {"x = [*a for a in b]\n", "iterable unpacking cannot be used in comprehension"},
    // Targets.
    {"f() = 1\n", "cannot assign to function call here. Maybe you meant '==' instead of '='?"},
    {"1 = x\n", "cannot assign to literal here. Maybe you meant '==' instead of '='?"},
    {"None = 1\n", "cannot assign to None"},
    {"a + 1 += 2\n", "'expression' is an illegal expression for augmented assignment"},
    {"(a, b): int = 1\n", "only single target (not tuple) can be annotated"},
    {"del f()\n", "cannot delete function call"},
    {"*a = b\n", "starred assignment target must be in a list or tuple"},
    {"*a, *b = c\n", "multiple starred expressions in assignment"},
    {"x = *a\n", "cannot use starred expression here"},
    {"for 1 in x: pass\n", "cannot assign to literal"},
    // Calls and parameters.
    {"f(a=1, 2)\n", "positional argument follows keyword argument"},
    {"f(**a, 2)\n", "positional argument follows keyword argument unpacking"},
    {"f(a for a in b, c)\n", "Generator expression must be parenthesized"},
    {"f(a.b=1)\n", "expression cannot contain assignment, perhaps you meant \"==\"?"},
    {"f(a=1, a=2)\n", "keyword argument repeated: a"},
    {"def f(a=1, b): pass\n", "parameter without a default follows parameter with a default"},
    {"def f(a, a): pass\n", "duplicate parameter 'a' in function definition"},
    {"def f(*): pass\n", "named parameters must follow bare *"},
    // Statements.
    {"print 'x'\n", "Missing parentheses in call to 'print'. Did you mean print(...)?"},
    {"if x\n    y\n", "expected ':'"},
    {"for i in x:\ny\n", "expected an indented block after 'for' statement on line 1"},
    {"def f():\n", "expected an indented block after function definition on line 1"},
    {"whlie x:\n    pass\n", "invalid syntax. Did you mean 'while'?"},
    {"improt x\n", "invalid syntax. Did you mean 'import'?"},
    {"else:\n    pass\n", "'else' does not belong to any statement"},
    {"if a:\n    b\nelse if c:\n    d\n", "'else if' is not a clause of Python"},
    {"try:\n    pass\nx = 1\n", "expected 'except' or 'finally' block"},
    {"from a import b,\n", "trailing comma not allowed without surrounding parentheses"},
    {"class = 1\n", "expected a name, found '='"},
    {"x y\n", "invalid syntax: unexpected 'y'"},
    // Scopes.
    {"return 1\n", "'return' outside function"},
    {"yield 1\n", "'yield' outside function"},
    {"await x\n", "'await' outside async function"},
    {"break\n", "'break' outside loop"},
    {"continue\n", "'continue' not properly in loop"},
    {"nonlocal x\n", "nonlocal declaration not allowed at module level"},
    {"def f():\n    nonlocal x\n", "no binding for nonlocal 'x' found"},
    {"def f(x):\n    global x\n", "name 'x' is parameter and global"},
    {"def f():\n    x = 1\n    global x\n", "name 'x' is assigned to before global declaration"},
    {"def f():\n    print(x)\n    global x\n", "name 'x' is used prior to global declaration"},
    {"def f():\n    from a import *\n", "import * only allowed at module level"},
    {"x = 1\nfrom __future__ import annotations\n", "from __future__ imports must occur at the beginning of the file"},
    {"match x:\n    case y: pass\n    case 1: pass\n", "name capture 'y' makes remaining patterns unreachable"},
    {"match x:\n    case [a, a]: pass\n", "multiple assignments to name 'a' in pattern"},
    {"[(i := 0) for i in x]\n", "assignment expression cannot rebind comprehension iteration variable 'i'"},
};

INSTANTIATE_TEST_SUITE_P(Syntax, Mistakes, testing::ValuesIn(kMistakes));

} // namespace
} // namespace wasmba

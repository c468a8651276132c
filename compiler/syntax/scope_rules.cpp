#include "syntax/scope_rules.h"
namespace wasmba {
void checkScopeRules(const ast::Module&, Diagnostics&) {}
}

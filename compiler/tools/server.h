#pragma once

namespace wasmba {
class Compiler;
}

namespace wasmba::tools {

/// Answers requests on standard input until its end: each line is {"id": any, "options": {...}, "source": "..."}, each
/// answer is one line {"id": the same, "result": CompileResult, "wasm": base64}, or {"id", "error"} for what is no request.
void serve(Compiler& compiler);

} // namespace wasmba::tools

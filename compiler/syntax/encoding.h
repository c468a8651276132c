#pragma once

#include "diagnostics/diagnostics.h"
#include "support/span.h"

namespace wasmba {

/// For a source with characters beyond ASCII: reports an encoding declaration (PEP 263) other than UTF-8. False then.
[[nodiscard]] bool checkEncodingDeclaration(const SourceText& source, Diagnostics& diagnostics);

} // namespace wasmba

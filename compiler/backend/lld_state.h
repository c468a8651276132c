#pragma once

namespace wasmba::backend {

/// Forgets what the last link left in lld's global variables.
void resetLldState();

} // namespace wasmba::backend

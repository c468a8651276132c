#pragma once

namespace wasmba {

inline constexpr const char kVersion[] = "0.1.0";

} // namespace wasmba

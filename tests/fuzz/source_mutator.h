#pragma once

#include <random>
#include <string>

namespace wasmba::fuzz {

/// The text with one small change that keeps it close to a program: tokens or lines left out, doubled, exchanged or
/// replaced by others of the language, indentation changed.
std::string mutateSource(const std::string& text, std::mt19937& random);

} // namespace wasmba::fuzz

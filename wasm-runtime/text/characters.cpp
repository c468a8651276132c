#include "text/characters.h"

using namespace wasmba::runtime;

#define ONE(c) {{{kImmortal}, 1, 1, 0}, {c}},
#define FOUR(c) ONE(c) ONE(c + 1) ONE(c + 2) ONE(c + 3)
#define SIXTEEN(c) FOUR(c) FOUR(c + 4) FOUR(c + 8) FOUR(c + 12)
#define ALL(c) SIXTEEN(c) SIXTEEN(c + 16) SIXTEEN(c + 32) SIXTEEN(c + 48)

// Not constant: hashes are kept in them.
Character rt_characters[kCharacterCount] = {ALL(0) ALL(64) ALL(128) ALL(192)};

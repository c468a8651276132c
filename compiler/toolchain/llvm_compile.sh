#!/usr/bin/env bash
# CMake's compiler launcher for LLVM's C++ sources: runs the clang that em++ would run, with the
# flags that em++ would pass, but without em++'s start-up (a Python program, 0.2 s per file) and
# with the precompiled headers. A source that these headers break is compiled without them.
#
#   WASMBA_LLVM_PCH      the precompiled header; where it does not exist yet, none is used
#   WASMBA_LLVM_CFLAGS   what `em++ --cflags` prints
set -eu

emxx=$1
shift
if [ ! -f "${WASMBA_LLVM_PCH:-}" ] || [[ " $* " != *" -c "* ]]; then exec "$emxx" "$@"; fi

read -ra cflags <<<"$WASMBA_LLVM_CFLAGS"
clang++-14 "${cflags[@]}" -w -include-pch "$WASMBA_LLVM_PCH" -Xclang -fpch-instantiate-templates "$@" \
  2>/dev/null || exec clang++-14 "${cflags[@]}" "$@"

#!/usr/bin/env bash
# CMake's link launcher for the wasm compiler: record_linked.sh <file> <link command with -Wl,--trace>
# Turns the linker's trace into the list of LLVM's and lld's objects that it took, in the form of
# llvm_objects.txt, and keeps it out of the build's output.
set -euo pipefail

list=$1
shift
if ! "$@" >"$list.trace"; then
  grep -vE '^/|^[^ ]*\.(o|a\([^)]*\))$' "$list.trace" >&2 || true
  exit 1
fi
sed -nE 's#^.*/lib((LLVM|lld)[A-Za-z]*)\.a\((.*)\)$#\1/\3#p' "$list.trace" | LC_ALL=C sort -u >"$list"
rm -f "$list.trace"

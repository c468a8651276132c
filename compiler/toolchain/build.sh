# shellcheck shell=bash disable=SC2034
# The two builds of the compiler. CMake and ninja decide what is out of date; an interrupted build
# goes on where it was.
#
#   build/native/bin/wasmbac             the command line compiler
#   build/wasm/wasmbac.mjs, .wasm        the same compiler for browser and Node, put there when whole

NATIVE_COMPILER="$BUILD_DIR/native/bin/wasmbac"
WASM_COMPILER="$BUILD_DIR/wasm/wasmbac.mjs"

# build_native [<target>...]: without targets everything, tests included.
build_native() {
  local tests=OFF
  [ $# -gt 0 ] || tests=ON
  if [ ! -f "$BUILD_DIR/native/build.ninja" ] || { [ $tests = ON ] && ! native_has_tests; }; then
    step "Configuring the native compiler"
    configure "$BUILD_DIR/native" cmake -DCMAKE_C_COMPILER=clang-19 -DCMAKE_CXX_COMPILER=clang++-19 -DWASMBA_TESTS=$tests
  fi
  with_eta "native compiler" ninja -C "$BUILD_DIR/native" -j "$JOBS" "$@"
}

native_has_tests() { grep -qx 'WASMBA_TESTS:BOOL=ON' "$BUILD_DIR/native/CMakeCache.txt"; }

# build_wasm [dev|release]: dev links in seconds; release takes minutes in wasm-opt to make the
# compiler small. Without a word it stays what it is.
build_wasm() {
  local link=${1:-$(wasm_link)} file
  if [ "$link" = "$(wasm_link)" ] && wasm_is_up_to_date; then return; fi
  provide_llvm
  mkdir -p "$BUILD_DIR/wasm"
  exec {wasm_lock}>"$BUILD_DIR/wasm/lock"
  flock "$wasm_lock"
  if [ ! -f "$BUILD_DIR/wasm/cmake/build.ninja" ] || [ "$link" != "$(wasm_link)" ]; then
    step "Configuring the compiler as wasm ($link)"
    rm -f "$BUILD_DIR/wasm/built"
    configure "$BUILD_DIR/wasm/cmake" emcmake cmake -DWASMBA_LLVM_WASM_DIR="$LLVM_WASM_DIR" -DWASMBA_LINK="$link"
  fi
  touch "$BUILD_DIR/wasm/started"
  [ "$link" != release ] || say "    The last step, linking, takes about three minutes."
  with_eta "compiler as wasm" ninja -C "$BUILD_DIR/wasm/cmake" -j "$JOBS" wasmbac-web
  check_linked_objects || true
  # The glue last: whoever sees a new wasmbac.mjs finds the wasmbac.wasm that belongs to it.
  for file in wasmbac.wasm wasmbac.mjs; do
    cp "$BUILD_DIR/wasm/cmake/bin/$file" "$BUILD_DIR/wasm/$file.new"
    mv "$BUILD_DIR/wasm/$file.new" "$BUILD_DIR/wasm/$file"
  done
  mv "$BUILD_DIR/wasm/started" "$BUILD_DIR/wasm/built"
  exec {wasm_lock}>&-
}

# How build/wasm is linked, or will be.
wasm_link() {
  sed -n 's/^WASMBA_LINK:STRING=//p' "$BUILD_DIR/wasm/cmake/CMakeCache.txt" 2>/dev/null | grep . || echo dev
}

# Cheaper than asking ninja: every run of a program asks this. `built` is as old as the start of the
# last build, so that a source written during it counts as newer.
wasm_is_up_to_date() {
  [ -f "$BUILD_DIR/wasm/built" ] || return 1
  [ -z "$(find "$SOURCE_DIR/CMakeLists.txt" "$SOURCE_DIR/compiler" "$SOURCE_DIR/wasm-runtime" \
    -newer "$BUILD_DIR/wasm/built" ! -name '*.md' -print -quit)" ]
}

# configure <folder> <cmake command>...
configure() {
  local folder=$1 log
  shift
  log="$BUILD_DIR/log/configure-$(basename "$(dirname "$folder")")-$(basename "$folder").log"
  mkdir -p "$BUILD_DIR/log"
  "$@" -S "$SOURCE_DIR" -B "$folder" -G Ninja >"$log" 2>&1 && return
  tail -n 40 "$log" >&2
  die 1 "CMake could not configure $folder" "The whole log is in $log"
}

# llvm_objects.txt says what a build of LLVM from source has to compile. Held against what the
# linker really took, so that a pass added to the pipeline cannot break only other people's builds.
check_linked_objects() {
  local linked="$BUILD_DIR/wasm/cmake/linked_objects.txt" missing
  missing=$(comm -13 "$LLVM_OBJECTS" "$linked")
  [ -n "$missing" ] || return 0
  say "The compiler now links objects of LLVM that llvm_objects.txt lacks:" "$missing" \
    "A build of LLVM from source would miss them. Run: cp $linked $LLVM_OBJECTS"
  return 1
}

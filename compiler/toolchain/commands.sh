# shellcheck shell=bash
# What each command of the entry script does.

command_serve() {
  local port=8000
  while [ $# -gt 0 ]; do
    case $1 in
      --port) port=${2:-} && shift ;;
      --port=*) port=${1#*=} ;;
      *) die 2 "serve does not know '$1'" "Usage: ./wasmba serve [--port N]" ;;
    esac
    shift || true
  done
  [[ $port =~ ^[0-9]{1,5}$ ]] || die 2 "'$port' is no port number" "Usage: ./wasmba serve [--port N]"
  require_packages "${PACKAGES_WASM[@]}"
  require_npm_packages
  build_page
  build_native wasmbac
  # The page is served at once with the native compiler behind it and changes over to the wasm
  # compiler when that is there: on a new machine LLVM has to be built for it first.
  finish_in_background
  serve_page --port "$port"
}

# What the page can do without at first. Output goes to build/log/background.log, the newest progress
# also into build/wasm/progress for the page.
finish_in_background() {
  local log="$BUILD_DIR/log/background.log"
  mkdir -p "$BUILD_DIR/log" "$BUILD_DIR/wasm"
  # Its own process group, so that the end of the server is the end of all its compilers.
  set -m
  (
    trap 'rm -f "$BUILD_DIR/wasm/progress"' EXIT
    export PROGRESS_FILE="$BUILD_DIR/wasm/progress"
    if ! fill_pyodide >"$log" 2>&1; then
      say "Python for the interpreted run could not be fetched; the next ./wasmba serve tries again."
      tail -n 5 "$log" >&2
    fi
    if "$SOURCE_DIR/wasmba" build "--$(wasm_link)" >"$log" 2>&1; then
      say "The compiler now runs in the page itself."
    else
      say "The compiler could not be built as wasm; the page goes on with the native one."
      tail -n 20 "$log" >&2
    fi
  ) </dev/null &
  BACKGROUND_GROUP=$!
  set +m
  trap 'kill -- "-$BACKGROUND_GROUP" 2>/dev/null || true' EXIT
}

command_run() {
  prepare_to_run
  exec node "$CLI" run "$@"
}

command_check() {
  prepare_to_run
  exec node "$CLI" check "$@"
}

# The compiler as wasm and the command line around it. Nothing to do costs milliseconds.
prepare_to_run() {
  if ! wasm_is_up_to_date; then
    require_packages "${PACKAGES_WASM[@]}"
    build_wasm
  fi
  build_cli
}

command_build() {
  local link=release
  case "${1:-}" in
    '' | --release) ;;
    --dev) link=dev ;;
    *) die 2 "build does not know '$1'" "Usage: ./wasmba build [--dev|--release]" ;;
  esac
  require_packages "${PACKAGES_WASM[@]}"
  build_native wasmbac
  build_wasm "$link"
  say "$NATIVE_COMPILER"
  say "$WASM_COMPILER ($(du -h "${WASM_COMPILER%.mjs}.wasm" | cut -f1) of wasm)"
}

command_test() {
  [ $# -eq 0 ] || die 2 "test takes no arguments"
  require_packages "${PACKAGES_TEST[@]}"
  require_npm_packages
  build_native
  build_wasm
  build_cli
  build_page
  fill_pyodide >&2
  run_all_tests
}

command_bench() {
  local argument
  for argument in "$@"; do
    case $argument in
      # These need nothing but Node and its packages.
      -h | --help | --list) require_npm_packages && run_bench "$@" && return ;;
    esac
  done
  require_packages "${PACKAGES_BENCH[@]}"
  require_npm_packages
  build_native wasmbac
  build_wasm
  run_bench "$@"
}

command_dist() {
  [ $# -eq 0 ] || die 2 "dist takes no arguments"
  require_packages "${PACKAGES_DIST[@]}"
  require_npm_packages
  build_wasm release
  build_page
  fill_pyodide >&2
  build_site "$SOURCE_DIR/dist"
}

command_clean() {
  rm -rf "$BUILD_DIR" "$SOURCE_DIR/dist"
  case "${1:-}" in
    '') ;;
    --cache) rm -rf "$CACHE_DIR" ;;
    *) die 2 "clean does not know '$1'" "Usage: ./wasmba clean [--cache]" ;;
  esac
}

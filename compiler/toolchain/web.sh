# shellcheck shell=bash disable=SC2034
# The TypeScript side: command line, page, site. Its tools are web/tools/*.mjs.
#
#   build/cli       the command line and its workers, bundled for Node
#   build/web       the page
#   build/pyodide*  Python for the page's interpreted runs

CLI="$BUILD_DIR/cli/wasmba.mjs"

build_cli() {
  web_is_up_to_date "$CLI" && return
  require_npm_packages
  web_tool build-cli "$(dirname "$CLI")"
}

build_page() {
  web_is_up_to_date "$BUILD_DIR/web/index.html" && return
  step "Building the page"
  (cd "$SOURCE_DIR/web" && npm run --silent build:page >&2 </dev/null) || die 1 "the page could not be built" "Its messages are above."
}

fill_pyodide() { web_tool fill-pyodide "$BUILD_DIR"; }

serve_page() { web_tool serve "$@" --page "$BUILD_DIR/web" --pyodide "$BUILD_DIR/pyodide" --pyodide-archived "$BUILD_DIR/pyodide-0.17.1"; }

web_tool() { node "$SOURCE_DIR/web/tools/$1.mjs" "${@:2}"; }

# web_is_up_to_date <output>: no source of the TypeScript side is newer.
web_is_up_to_date() {
  [ -f "$1" ] || return 1
  [ -z "$(find "$SOURCE_DIR/web" -path "$SOURCE_DIR/web/node_modules" -prune -o -newer "$1" -type f -print -quit)" ]
}

# shellcheck shell=bash disable=SC2034
# The TypeScript side: command line, page, site. Its tools are web/tools/*.mjs.
#
#   build/cli       the command line and its workers, bundled for Node
#   build/page      the page
#   build/pyodide*  Python for the page's interpreted runs

CLI="$BUILD_DIR/cli/wasmba.mjs"

build_cli() {
  web_is_up_to_date "$CLI" && return
  require_npm_packages
  web_tool build-cli "$(dirname "$CLI")" >&2
}

build_page() {
  web_is_up_to_date "$BUILD_DIR/page/index.html" && return
  require_npm_packages
  step "Building the page"
  (cd "$SOURCE_DIR/web" && npm run --silent build:page -- --outDir "$BUILD_DIR/page" --emptyOutDir >&2 </dev/null) ||
    die 1 "the page could not be built" "Its messages are above."
}

fill_pyodide() { web_tool fill-pyodide "$BUILD_DIR"; }

serve_page() {
  web_tool serve "$@" --page "$BUILD_DIR/page" --native "$NATIVE_COMPILER" --wasm "$BUILD_DIR/wasm" \
    --pyodide "$BUILD_DIR/pyodide" --pyodide-archived "$BUILD_DIR/pyodide-0.17.1"
}

# build_site <folder>: what serve_page mounts, as files. Servers that can send compressed files find
# them beside the originals; _headers names the two headers in the form that static hosts read.
build_site() {
  local site=$1 new="$1.new" name
  rm -rf "$new"
  cp -r "$BUILD_DIR/page" "$new"
  mkdir "$new/compiler"
  cp "$BUILD_DIR/wasm/wasmbac.mjs" "$BUILD_DIR/wasm/wasmbac.wasm" "$new/compiler"
  for name in pyodide pyodide-0.17.1; do
    [ ! -d "$BUILD_DIR/$name" ] || cp -r "$BUILD_DIR/$name" "$new/$name"
  done
  cat >"$new/_headers" <<'TEXT'
/*
  Cross-Origin-Opener-Policy: same-origin
  Cross-Origin-Embedder-Policy: require-corp
TEXT
  step "Compressing the site's files"
  find "$new" -type f -size +1k \( -name '*.js' -o -name '*.mjs' -o -name '*.css' -o -name '*.html' -o -name '*.wasm' -o -name '*.json' \) \
    -print0 | xargs -0 -P "$JOBS" -n 4 brotli -q 11 -w 24 --keep
  rm -rf "$site"
  mv "$new" "$site"
  say "The site is in $site: serve it with the two headers in _headers, threads need them."
  du -h "$site/compiler/wasmbac.wasm.br" | sed 's/^/    compiler, compressed: /' >&2
}

web_tool() { node "$SOURCE_DIR/web/tools/$1.mjs" "${@:2}"; }

# web_is_up_to_date <output>: no source of the TypeScript side is newer.
web_is_up_to_date() {
  [ -f "$1" ] || return 1
  [ -z "$(find "$SOURCE_DIR/web" -path "$SOURCE_DIR/web/node_modules" -prune -o -newer "$1" -type f -print -quit)" ]
}

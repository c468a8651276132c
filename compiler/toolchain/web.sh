# shellcheck shell=bash disable=SC2034
# The TypeScript side: command line, page, site. Its tools are web/tools/*.mjs.

CLI="$BUILD_DIR/web/cli/wasmba.mjs"

# The command line and its workers, bundled for Node.
build_cli() {
  if [ -f "$CLI" ] && [ -z "$(find "$SOURCE_DIR/web" -path "$SOURCE_DIR/web/node_modules" -prune -o -newer "$CLI" -type f -print -quit)" ]; then
    return
  fi
  require_npm_packages
  node "$SOURCE_DIR/web/tools/build-cli.mjs" "$(dirname "$CLI")" >&2
  touch "$CLI"
}

serve_page() { node "$SOURCE_DIR/web/tools/serve.mjs" "$@"; }

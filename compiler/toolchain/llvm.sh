# shellcheck shell=bash
# LLVM and lld as wasm32-emscripten static libraries, in a cache outside the checkout.
#
# llvm_recipe.txt states source, compiler and CMake flags, llvm_objects.txt the objects that the
# compiler links (compiler/toolchain/linked_objects.sh keeps it true). A ready archive with an
# equal recipe can be handed in: WASMBA_LLVM_ARCHIVE=<file.tar.zst>.

LLVM_RECIPE="$SOURCE_DIR/compiler/toolchain/llvm_recipe.txt"
LLVM_OBJECTS="$SOURCE_DIR/compiler/toolchain/llvm_objects.txt"
LLVM_NATIVE_BIN=/usr/lib/llvm-19/bin

# Prints the facts of a recipe that decide what is built, one per line: the source's sha256, the
# Emscripten version, the CMake definitions. Paths of this machine (<...> in the recipe) are none.
recipe_facts() {
  tr '\n' ' ' <"$1" |
    grep -oE 'sha256 of [^ ]+: [0-9a-f]{64}|emscripten [0-9.]+|-D[A-Za-z_]+=("[^"]*"|<[^>]*>|[^ ]*)' |
    grep -v '=<' | sort
}

recipe_sha256() { recipe_facts "$LLVM_RECIPE" | sed -n 's/^sha256 of .*: //p'; }

emscripten_version() { emcc --version | sed -n '1s/.*) \([0-9.]*\).*/\1/p'; }

# A folder name of its own for every LLVM version, Emscripten version and set of flags.
llvm_key() {
  local hash
  hash=$({ recipe_facts "$LLVM_RECIPE"; emscripten_version; } | sha256sum)
  printf '19.1.7-emscripten-%s-%s' "$(emscripten_version)" "${hash:0:12}"
}

# Sets LLVM_WASM_DIR to a folder with include/ and lib/, made now unless the cache has it.
provide_llvm() {
  local work
  LLVM_WASM_DIR="$CACHE_DIR/llvm-$(llvm_key)"
  if llvm_is_complete; then return; fi
  mkdir -p "$CACHE_DIR"
  exec {lock}>"$LLVM_WASM_DIR.lock"
  if ! flock -n "$lock"; then
    step "Waiting for another wasmba that is building LLVM"
    flock "$lock"
  fi
  if llvm_is_complete || take_llvm_archive; then
    exec {lock}>&-
    return
  fi
  work="$LLVM_WASM_DIR.build"
  mkdir -p "$work"
  fetch_llvm_source "$work"
  configure_llvm "$work"
  compile_llvm "$work"
  pack_llvm "$work"
  exec {lock}>&-
}

# The cache holds every object of the list: one made for an older list may lack some.
llvm_is_complete() {
  [ -f "$LLVM_WASM_DIR/objects.txt" ] || return 1
  [ -z "$(comm -23 "$LLVM_OBJECTS" "$LLVM_WASM_DIR/objects.txt")" ]
}

take_llvm_archive() {
  local archive=${WASMBA_LLVM_ARCHIVE:-} unpacked
  [ -n "$archive" ] || return 1
  [ -f "$archive" ] || die 2 "WASMBA_LLVM_ARCHIVE names no file: $archive"
  unpacked="$LLVM_WASM_DIR.unpack"
  rm -rf "$unpacked"
  mkdir -p "$unpacked"
  step "Unpacking LLVM from $archive"
  tar --zstd -xf "$archive" -C "$unpacked" --strip-components=1 || die 2 "$archive could not be unpacked"
  if ! diff <(recipe_facts "$unpacked/recipe.txt") <(recipe_facts "$LLVM_RECIPE") >&2; then
    say "The archive was built by another recipe (differences above); LLVM is built from source."
    rm -rf "$unpacked"
    return 1
  fi
  if ! recipe_facts "$LLVM_RECIPE" | grep -qFx "emscripten $(emscripten_version)"; then
    say "The archive was built by another Emscripten than this machine's; LLVM is built from source."
    rm -rf "$unpacked"
    return 1
  fi
  list_archive_members "$unpacked/lib" >"$unpacked/objects.txt"
  rm -rf "$LLVM_WASM_DIR"
  mv "$unpacked" "$LLVM_WASM_DIR"
}

# Prints "<library>/<object>" for every object in the archives of a folder, as llvm_objects.txt does.
list_archive_members() {
  local archive name
  for archive in "$1"/lib*.a; do
    name=$(basename "$archive" .a)
    "$LLVM_NATIVE_BIN/llvm-ar" t "$archive" | sed "s|^|${name#lib}/|"
  done | LC_ALL=C sort -u
}

# Debian's source package, without touching the machine's apt configuration: the deb lines that
# are there become deb-src lines of a private list, so this needs no root.
fetch_llvm_source() {
  local work=$1 apt="$1/apt" keyring=/usr/share/keyrings/debian-archive-keyring.gpg archive top
  [ ! -f "$work/source/complete" ] || return 0
  mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial"
  archive="$apt/llvm-toolchain-19_19.1.7.orig.tar.xz"
  if ! sha256_is "$archive" "$(recipe_sha256)"; then
    step "Fetching Debian's source of LLVM 19.1.7 (164 MB)"
    # shellcheck disable=SC2016 # apt-get expands these
    apt-get indextargets --format '$(REPO_URI) $(CODENAME) $(COMPONENT) $(ORIGIN)' 'Created-By: Packages' |
      sort -u | sed -n "s|^\(.*\) Debian\$|deb-src [signed-by=$keyring] \1|p" >"$apt/sources.list"
    [ -s "$apt/sources.list" ] || die 2 "apt knows no Debian repository" "Add a deb line for Debian 12 and run apt-get update."
    private_apt "$apt" update >&2
    (cd "$apt" && private_apt "$apt" source --download-only --tar-only llvm-toolchain-19 >&2)
    sha256_is "$archive" "$(recipe_sha256)" ||
      die 2 "the source of LLVM is not the one in llvm_recipe.txt" "Expected sha256 $(recipe_sha256) of $archive"
  fi
  step "Unpacking LLVM's source"
  rm -rf "$work/source"
  mkdir -p "$work/source"
  top=llvm-toolchain-19_19.1.7
  tar -xJf "$archive" -C "$work/source" --strip-components=1 \
    --exclude=$top/llvm/test --exclude=$top/llvm/unittests --exclude=$top/lld/test \
    $top/llvm $top/lld $top/cmake $top/third-party $top/libunwind/include
  touch "$work/source/complete"
  rm -rf "$apt"
}

private_apt() {
  local apt=$1
  shift
  apt-get -q -o Dir::State::lists="$apt/lists" -o Dir::Cache="$apt/cache" \
    -o Dir::Etc::sourcelist="$apt/sources.list" -o Dir::Etc::sourceparts=/dev/null \
    -o APT::Sandbox::User="$(id -un)" -o Acquire::Languages=none -o Debug::NoLocking=true "$@"
}

sha256_is() { [ -f "$1" ] && printf '%s  %s\n' "$2" "$1" | sha256sum --check --status; }

configure_llvm() {
  local work=$1 flags flag
  [ ! -f "$work/build/configured" ] || return 0
  step "Configuring LLVM (a minute)"
  # CMake 3.25 and Emscripten 3.1.6 disagree about who defines this function.
  printf 'function(_cmake_record_install_prefix)\nendfunction()\n' >"$work/before.cmake"
  mapfile -t flags < <(recipe_facts "$LLVM_RECIPE" | grep '^-D' | tr -d '"')
  flags+=("-DCMAKE_PROJECT_INCLUDE_BEFORE=$work/before.cmake"
    "-DLLVM_TABLEGEN=$LLVM_NATIVE_BIN/llvm-tblgen" "-DLLVM_NATIVE_TOOL_DIR=$LLVM_NATIVE_BIN"
    "-DCMAKE_CXX_COMPILER_LAUNCHER=$SOURCE_DIR/compiler/toolchain/llvm_compile.sh"
    # An object waits for the headers that it needs generated, not for the archives it will be linked with.
    -DCMAKE_OPTIMIZE_DEPENDENCIES=ON)
  rm -rf "$work/build"
  mkdir -p "$BUILD_DIR/log"
  emcmake cmake -S "$work/source/llvm" -B "$work/build" -G Ninja "${flags[@]}" >"$BUILD_DIR/log/configure-LLVM.log" 2>&1 || {
    for flag in "${flags[@]}"; do say "    $flag"; done
    tail -n 40 "$BUILD_DIR/log/configure-LLVM.log" >&2
    die 1 "LLVM could not be configured" "The whole log is in $BUILD_DIR/log/configure-LLVM.log"
  }
  touch "$work/build/configured"
}

# Compiles the objects of llvm_objects.txt and nothing else. Interrupted, it goes on where it was.
compile_llvm() {
  local work=$1 objects
  step "Building LLVM for wasm ($(wc -l <"$LLVM_OBJECTS") files; once, then it is cached)"
  export WASMBA_LLVM_CFLAGS WASMBA_LLVM_PCH="$work/build/wasmba.pch"
  # With one -fvisibility... option given em++ adds none, and LLVM's compile lines have one.
  WASMBA_LLVM_CFLAGS=$(em++ -fvisibility-inlines-hidden --cflags)
  with_eta "LLVM tables" ninja -C "$work/build" -j "$JOBS" llvm_vcsrevision_h intrinsics_gen vt_gen WebAssemblyCommonTableGen
  [ -f "$WASMBA_LLVM_PCH" ] || precompile_llvm_headers "$work"
  mapfile -t objects < <(llvm_object_paths "$work")
  with_eta "LLVM" ninja -C "$work/build" -j "$JOBS" "${objects[@]}"
}

precompile_llvm_headers() {
  local work=$1 command cflags
  # The flags of any of LLVM's own sources; a header precompiled with other flags would be refused.
  command=$(ninja -C "$work/build" -t commands lib/IR/CMakeFiles/LLVMCore.dir/Module.cpp.o | tail -n 1)
  read -ra command <<<"$(sed 's/.*em++ //; s/ -M[DTF] .*//; s/ -MD.*//' <<<"$command")"
  read -ra cflags <<<"$WASMBA_LLVM_CFLAGS"
  (cd "$work/build" && clang++-14 "${cflags[@]}" "${command[@]}" -w -x c++-header -Xclang -fpch-instantiate-templates \
    "$SOURCE_DIR/compiler/toolchain/llvm_pch.h" -o "$WASMBA_LLVM_PCH.tmp")
  mv "$WASMBA_LLVM_PCH.tmp" "$WASMBA_LLVM_PCH"
}

# Prints where the build has the objects of the list, asking the build itself.
llvm_object_paths() {
  awk -v list="$LLVM_OBJECTS" '
    BEGIN { while ((getline line < list) > 0) wanted[line] = 1 }
    $1 == "build" && $2 ~ /^lib\/lib.*\.a:$/ {
      library = $2; sub(/^lib\/lib/, "", library); sub(/\.a:$/, "", library)
      for (i = 3; i <= NF && $i != "|" && $i != "||"; i++) {
        member = $i; sub(/.*\//, "", member)
        if ((library "/" member) in wanted) print $i
      }
    }' "$1/build/build.ninja"
}

pack_llvm() {
  local work=$1 new="$LLVM_WASM_DIR.new" library
  rm -rf "$new"
  mkdir -p "$new/include" "$new/lib"
  local include
  for include in source/llvm source/lld build build/tools/lld; do
    [ ! -d "$work/$include/include" ] ||
      (cd "$work/$include/include" && find . \( -name '*.h' -o -name '*.def' -o -name '*.inc' -o -name '*.gen' \) -print0) |
      tar -C "$work/$include/include" --null -T - -cf - | tar -C "$new/include" -xf -
  done
  while read -r library; do
    mapfile -t objects < <(llvm_object_paths "$work" | grep "/$library\.dir/")
    (cd "$work/build" && emar rcs "$new/lib/lib$library.a" "${objects[@]}")
  done < <(cut -d/ -f1 "$LLVM_OBJECTS" | sort -u)
  cp "$LLVM_RECIPE" "$new/recipe.txt"
  list_archive_members "$new/lib" >"$new/objects.txt"
  rm -rf "$LLVM_WASM_DIR"
  mv "$new" "$LLVM_WASM_DIR"
}

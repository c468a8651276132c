# shellcheck shell=bash
# Runs every kind of test and adds up. Each runner leaves what it counted as JUnit XML.

run_all_tests() {
  local results="$BUILD_DIR/test" passed=0 failed=0
  rm -rf "$results"
  mkdir -p "$results"
  count "checks of the sources" "$results/sources.xml" check_sources "$results/sources.xml"
  count "unit tests" "$results/unit.xml" \
    ctest --test-dir "$BUILD_DIR/native" -j "$JOBS" --output-on-failure --output-junit "$results/unit.xml"
  count "runtime tests" "$results/runtime.xml" node "$SOURCE_DIR/tests/runtime/run.mjs" --junit "$results/runtime.xml"
  count "conformance tests" "$results/conformance.xml" \
    node "$SOURCE_DIR/tests/conformance/run.mjs" --native "$NATIVE_COMPILER" --wasm "$BUILD_DIR/wasm" --require-wasm \
    --jobs "$JOBS" --junit "$results/conformance.xml"
  count "differential fuzzing" "$results/fuzz.xml" \
    node "$SOURCE_DIR/tests/fuzz/differential/run.mjs" --native "$NATIVE_COMPILER" --units 100 --jobs "$JOBS" --junit "$results/fuzz.xml"
  count "random array programs" "$results/arrays.xml" node "$SOURCE_DIR/tests/fuzz/arrays/run.mjs" --programs 2 --statements 30 --junit "$results/arrays.xml"
  count "host tests" "$results/host.xml" run_vitest "$SOURCE_DIR/web/vitest.config.ts" "$results/host.xml"
  # A kernel for each thing that can go wrong: a parallel loop, strings, an array that is changed in place; all engines.
  count "benchmark answers" "$results/bench.xml" run_bench --smoke --kernels matmul,levenshtein,quicksort --junit "$results/bench.xml"
  count "page tests" "$results/page.xml" run_vitest "$SOURCE_DIR/tests/page/vitest.config.ts" "$results/page.xml"
  printf '%d passed, %d failed\n' "$passed" "$failed"
  [ "$failed" -eq 0 ]
}

run_bench() { node "$SOURCE_DIR/tests/bench/run.mjs" "$@"; }

run_vitest() {
  (cd "$SOURCE_DIR/web" && npx --no-install vitest run --config "$1" --reporter=default --reporter=junit --outputFile.junit="$2")
}

# Types, format and imports of the TypeScript side; the list of LLVM's objects; the list of NumPy's functions in docs.
check_sources() {
  local failures=0
  (cd "$SOURCE_DIR/web" && npm run --silent check) || failures=$((failures + 1))
  check_linked_objects || failures=$((failures + 1))
  python3 "$SOURCE_DIR/docs/numpy_reference.py" --check || failures=$((failures + 1))
  printf '<testsuite name="sources" tests="3" failures="%d"/>\n' "$failures" >"$1"
  return "$failures"
}

# count <what> <JUnit file> <command>...: adds to passed and failed of its caller. A runner that
# fails without a failed test, or that ran no test, counts as one failure.
count() {
  local what=$1 xml=$2 status=0 all bad skipped
  shift 2
  step "Running $what"
  "$@" </dev/null || status=$?
  all=$(junit_sum "$xml" tests)
  bad=$(($(junit_sum "$xml" failures) + $(junit_sum "$xml" errors)))
  skipped=$(($(junit_sum "$xml" skipped) + $(junit_sum "$xml" disabled)))
  all=$((all - skipped))
  if [ "$bad" -eq 0 ] && { [ "$status" -ne 0 ] || [ "$all" -eq 0 ]; }; then
    say "wasmba: $what ended with code $status after $all tests"
    bad=1
    all=$((all + 1))
  fi
  say "    $what: $((all - bad)) passed, $bad failed, $skipped skipped"
  passed=$((passed + all - bad))
  failed=$((failed + bad))
}

# Sums an attribute over the <testsuite> elements of a JUnit file.
junit_sum() {
  [ -f "$1" ] || {
    echo 0
    return
  }
  # An attribute that no suite has counts as 0: grep's "found nothing" is no failure.
  { tr '\n\t' '  ' <"$1" | grep -oE '<testsuite [^>]*' | grep -oE " $2=\"[0-9]+\"" | grep -oE '[0-9]+' || true; } | awk '{ sum += $1 } END { print sum + 0 }'
}

# shellcheck shell=bash
# Runs every kind of test and adds up. Each runner leaves what it counted as JUnit XML.

run_all_tests() {
  local results="$BUILD_DIR/test" passed=0 failed=0
  rm -rf "$results"
  mkdir -p "$results"
  count "unit tests" "$results/unit.xml" \
    ctest --test-dir "$BUILD_DIR/native" -j "$JOBS" --output-on-failure --output-junit "$results/unit.xml"
  local suite
  for suite in web conformance page; do
    count "$suite tests" "$results/$suite.xml" run_vitest "$suite" "$results/$suite.xml"
  done
  printf '%d passed, %d failed\n' "$passed" "$failed"
  [ "$failed" -eq 0 ]
}

# count <what> <JUnit file> <command>...: adds to passed and failed of its caller. A runner that
# fails without a failed test, or that ran no test, counts as one failure.
count() {
  local what=$1 xml=$2 status=0 all bad
  shift 2
  step "Running $what"
  "$@" </dev/null || status=$?
  all=$(junit_sum "$xml" tests)
  bad=$(($(junit_sum "$xml" failures) + $(junit_sum "$xml" errors)))
  local skipped
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
  tr '\n\t' '  ' <"$1" | grep -oE '<testsuite [^>]*' | grep -oE " $2=\"[0-9]+\"" | grep -oE '[0-9]+' | awk '{ sum += $1 } END { print sum + 0 }'
}

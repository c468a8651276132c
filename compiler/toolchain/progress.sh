# shellcheck shell=bash
# What the steps say while they run. Everything goes to stderr: stdout belongs to programs.

say() { printf '%s\n' "$@" >&2; }
step() { printf '==> %s\n' "$*" >&2; }

# die <exit code> <what happened> [what to do]...
die() {
  local code=$1
  shift
  printf 'wasmba: %s\n' "$1" >&2
  shift
  local line
  for line in "$@"; do printf '        %s\n' "$line" >&2; done
  exit "$code"
}

# with_eta <what> <command>...: runs a ninja command and shows done/total, elapsed and time left.
# The output stays in a log that is shown when the command fails.
with_eta() {
  local what=$1 log status=0
  shift
  mkdir -p "$BUILD_DIR/log"
  log="$BUILD_DIR/log/${what// /-}.log"
  NINJA_STATUS='@%f/%t ' "$@" 2>&1 | tee "$log" | show_ninja_progress "$what" || status=${PIPESTATUS[0]}
  if [ "$status" -ne 0 ]; then
    grep -v '^@' "$log" | tail -n 60 >&2
    say "wasmba: $what failed; the whole log is in $log"
  fi
  return "$status"
}

# Reads lines that ninja printed with NINJA_STATUS='@done/total '. On a terminal the line is
# rewritten in place, in a log one line appears every ten seconds; PROGRESS_FILE gets the newest.
show_ninja_progress() {
  local what=$1 line rest finished total known=-1 first elapsed left shown=-10 start end='\n'
  [ -t 2 ] && end='\r'
  while IFS= read -r line; do
    [[ $line == @*/* ]] || continue
    rest=${line#@}
    rest=${rest%% *}
    finished=${rest%/*}
    total=${rest#*/}
    # The total changes when ninja finds that it must run CMake again first.
    [ "$total" = "$known" ] || known=$total first=$((finished - 1)) start=$SECONDS shown=-10
    elapsed=$((SECONDS - start))
    [ -t 2 ] || [ $((elapsed - shown)) -ge 10 ] || [ "$finished" = "$total" ] || continue
    shown=$elapsed
    left=$((elapsed * (total - finished) / (finished - first)))
    line="$what: $finished of $total, $(duration "$elapsed") elapsed, about $(duration "$left") left"
    # shellcheck disable=SC2059 # the end of the line is ours
    printf "    %s   $end" "$line" >&2
    [ -z "${PROGRESS_FILE:-}" ] || printf '%s\n' "$line" >"$PROGRESS_FILE"
  done
  [ "$shown" -lt 0 ] || [ ! -t 2 ] || printf '\n' >&2
}

duration() {
  local seconds=$1
  if [ "$seconds" -ge 60 ]; then
    printf '%d min %02d s' $((seconds / 60)) $((seconds % 60))
  else
    printf '%d s' "$seconds"
  fi
}

#!/usr/bin/env bash
# Runs fuzzers for a while, two side by side, from the small seeds in fuzz/<name>/ and the corpus grown beside the
# programs.  What a fuzzer finds is left in <folder>/findings.
# usage: fuzz.sh FOLDER-OF-FUZZERS SECONDS-EACH NAME_fuzz…
set -euo pipefail
folder=$1
seconds=$2
shift 2
root=$(cd "$(dirname "$0")/.." && pwd)

fuzz() {
  local name=${1%_fuzz}
  local corpora=("$folder/corpus/$name")
  mkdir -p "${corpora[0]}" "$folder/findings"
  if [ -d "$root/fuzz/$name" ]; then corpora+=("$root/fuzz/$name"); fi
  local log=$folder/findings/$name.log
  if "$folder/${name}_fuzz" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=1024 -max_len=65536 -verbosity=0 \
    -print_final_stats=1 -artifact_prefix="$folder/findings/$name-" "${corpora[@]}" >"$log" 2>&1; then
    echo "fuzz: $name, $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") inputs"
    rm "$log"
  else
    echo "fuzz: $name found something: $log" >&2
    grep -E 'ERROR|SUMMARY|runtime error' "$log" >&2 || tail -5 "$log" >&2
    return 1
  fi
}
export -f fuzz
export folder seconds root
printf '%s\0' "$@" | xargs -0 -n 1 -P 2 bash -c 'fuzz "$1"' fuzz || exit 1
echo "fuzz: nothing found in $# fuzzers of $seconds seconds"

#!/usr/bin/env bash
# Runs every fuzzer for a while, from the small seeds in fuzz/<name>/ and the corpus grown beside the programs.
# usage: fuzz.sh FOLDER-OF-FUZZERS SECONDS-EACH
set -euo pipefail
folder=$1
seconds=$2
root=$(cd "$(dirname "$0")/.." && pwd)
for program in "$folder"/*_fuzz; do
  name=$(basename "$program" _fuzz)
  corpus=$folder/corpus/$name
  mkdir -p "$corpus" "$folder/findings"
  seeds=()
  if [ -d "$root/fuzz/$name" ]; then seeds+=("$root/fuzz/$name"); fi
  echo "fuzz: $name for $seconds seconds"
  "$program" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 -max_len=65536 -verbosity=0 -print_final_stats=1 \
    -artifact_prefix="$folder/findings/$name-" "$corpus" "${seeds[@]}" 2>&1 | grep -E 'number_of_executed_units|ERROR|SUMMARY' || true
  if compgen -G "$folder/findings/$name-*" >/dev/null; then
    echo "fuzz: $name found something: $folder/findings" >&2
    exit 1
  fi
done
echo 'fuzz: nothing found'

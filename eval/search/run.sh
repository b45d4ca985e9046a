#!/usr/bin/env bash
# Search beside its peers: how well it ranks, its speed and size, and how it bears a mixed load.
#   run.sh ASSAY DATA
# SEARCH_DOCUMENTS=100000 (1000000 takes an hour and 25 GB), SEARCH_SECONDS=600 of mixed load, SEARCH_WORK=FOLDER for what is
# built and drawn (a temporary one where not given; given, indexes and plots are kept, and indexes used again).
set -euo pipefail
assay=$1
data=$2
here=$(cd "$(dirname "$0")" && pwd)
programs=$(dirname "$assay")
documents=${SEARCH_DOCUMENTS:-100000}
seconds=${SEARCH_SECONDS:-600}
# Debian's bindings of the peers are for Debian's own Python.
python=/usr/bin/python3
[ -x "$python" ] || python=python3

"$python" "$here/measures_test.py" 2>/dev/null || { echo "eval: the measures are wrong on known examples" >&2; exit 1; }
status=0
"$python" "$here/retrieval.py" "$assay" "$data" || status=$?
[ "$status" -ne 2 ] || status=0  # nothing there to score, and it has said so

transcripts=$data/corpus/xinwenlianbo
if [ ! -d "$transcripts" ]; then
  echo "eval: no $transcripts: the search's speed is not measured"
  exit "$status"
fi
work=${SEARCH_WORK:-}
if [ -z "$work" ]; then
  work=$(mktemp -d "${TMPDIR:-/tmp}/assay-search.XXXXXX")
  trap 'rm -rf "$work"' EXIT
fi
if [ -x "$programs/search_speed" ]; then
  speed=("$programs/search_speed" "$transcripts" "$work" --documents "$documents")
  if ls /usr/lib/postgresql/*/bin/postgres >/dev/null 2>&1; then
    "$here/with_postgres.sh" "${speed[@]}" --engines ours,ours-text,xapian,fts5,postgres
  else
    "${speed[@]}"
  fi
else
  echo "eval: no $programs/search_speed (eval/setup.sh, then make eval): speed is not measured"
fi
"$programs/search_mixed_load" "$transcripts" "$work" "$work" --seconds "$seconds"
"$python" "$here/plot.py" "$work/mixed_load.csv"
"$python" "$here/mixed_http.py" "$assay" "$data" "$work" --seconds "$seconds"
"$python" "$here/plot.py" "$work/mixed_http.csv"
exit "$status"

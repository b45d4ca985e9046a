#!/usr/bin/env bash
# Scores the readers on real data.  usage: run.sh ASSAY DATA   (see README.md for what DATA holds)
set -euo pipefail
assay=$1
data=$2
here=$(cd "$(dirname "$0")" && pwd)
ran=0
if [ -d "$data/extraction/truth" ]; then
  python3 "$here/extraction/score.py" "$data" --command "$assay extract --json"
  python3 "$here/extraction/confidence.py" "$data" --command "$assay extract --json"
  python3 "$here/extraction/hidden_text.py" "$data" --command "$assay extract --json"
  ran=1
else
  echo "eval: no $data/extraction/truth: extraction is not scored"
fi
if [ -f "$data/extraction-zh/gne-output.txt" ]; then
  python3 "$here/extraction/chinese_score.py" "$data" --command "$assay extract --json"
  ran=1
else
  echo "eval: no $data/extraction-zh/gne-output.txt: Chinese pages are not scored"
fi
if [ -d "$data/benchmarks" ]; then
  python3 "$here/extraction/benchmarks.py" "$data" --command "$assay extract --json"
  ran=1
else
  echo "eval: no $data/benchmarks: extraction is not scored on the benchmarks of others"
fi
if [ -d "$data/extraction/truth" ] || [ -f "$data/extraction-zh/gne-output.txt" ]; then
  # All peers take ten minutes; EXTRACTION_PEERS=Readability.js,python3-readability is less.
  python3 "$here/extraction/table.py" "$data" --command "$assay extract --json" \
    --speed "$(dirname "$assay")/page_speed" --peers "${EXTRACTION_PEERS:-}"
  ran=1
fi
if [ -d "$data/feeds" ]; then
  peer=()
  if /usr/bin/python3 -c 'import feedparser' 2>/dev/null; then
    peer=(--peer)
  else
    echo "eval: python3-feedparser is not installed: feeds are scored without it"
  fi
  python3 "$here/feeds/score.py" "$data" --command "$assay parse-feed --json" "${peer[@]}"
  ran=1
else
  echo "eval: no $data/feeds: the reading of feeds is not scored"
fi
for set in corpus extraction extraction-zh; do
  if [ -d "$data/$set" ]; then
    python3 "$here/import/measure.py" "$assay" "$data/$set"
    ran=1
  else
    echo "eval: no $data/$set: its import is not measured"
  fi
done
if [ -d "$data/corpus/xinwenlianbo" ]; then
  # The blind set is the honest figure: scored, never shown with --misses.
  for labels in xinwenlianbo xinwenlianbo-second xinwenlianbo-third xinwenlianbo-blind; do
    echo "$labels"
    python3 "$here/sentences/score.py" "$data" --command "$assay quantities --ndjson" --labels "$here/sentences/$labels.ndjson"
  done
  ran=1
else
  echo "eval: no $data/corpus/xinwenlianbo: the figures of the labelled sentences are not scored"
fi
if [ -d "$data/bilingual" ]; then
  echo newstest-blind
  python3 "$here/sentences/score.py" "$data" --command "$assay quantities --ndjson" --labels "$here/sentences/newstest-blind.ndjson"
  ran=1
fi
if [ -d "$data/quantities" ]; then
  peer=()
  if [ -d "$here/node_modules" ]; then
    peer=(--peer "node $here/quantities/peer.mjs")
  else
    echo "eval: the peer is not installed (npm ci in eval): figures are scored without it"
  fi
  python3 "$here/quantities/score.py" "$data" --command "$assay quantities --ndjson" "${peer[@]}"
  python3 "$here/quantities/score_dates.py" "$data" --command "$assay quantities --ndjson"
  ran=1
else
  echo "eval: no $data/quantities: figures are not scored on the specs"
fi
if [ -d "$data/bilingual" ]; then
  python3 "$here/check/score.py" "$assay" "$data"
  python3 "$here/translations/score.py" "$assay" "$data"
  ran=1
else
  echo "eval: no $data/bilingual: the check is not scored"
fi
build=$(dirname "$assay")
if [ -x "$build/score_trees" ] && [ -d "$data/robust" ]; then
  python3 "$here/standards/score.py" "$build" "$data"
  python3 "$here/standards/detection.py" "$build/score_encodings" "$data"
  ran=1
else
  echo "eval: no $build/score_trees or no $data/robust: the standards' tests are not run"
fi
names=$(dirname "$assay")/score_names
if [ -x "$names" ] && [ -d "$data/bilingual" ]; then
  "$names" "$here/names/labels.tsv" "$data/bilingual/newstest2021.zh-en.src.zh" "$data/bilingual/newstest2021.zh-en.ref.A.en"
  ran=1
else
  echo "eval: no $names or no $data/bilingual: names are not scored"
fi
if [ -d "$data/retrieval" ] || [ -d "$data/corpus/xinwenlianbo" ] || [ -d "$data/bilingual" ]; then
  "$here/search/run.sh" "$assay" "$data"
  ran=1
else
  echo "eval: no $data/retrieval: search is not scored"
fi
if [ -d "$data/robust" ]; then
  python3 -B "$here/robust/run.py" "$assay" "$data"
  ran=1
else
  echo "eval: no $data/robust: odd and hostile files are not run"
fi
if command -v chromium chromium-browser google-chrome >/dev/null 2>&1; then
  python3 -B "$here/pdf/score.py" "$assay" --floors "$here/pdf/floors.json"
  ran=1
else
  echo "eval: no Chromium: printed pages are not scored"
fi
[ "$ran" = 1 ] || { echo "eval: nothing to score in $data" >&2; exit 2; }

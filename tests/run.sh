#!/bin/sh
# End-to-end tests of the built binary.  Usage: tests/run.sh BINARY [TEST…]
#   tests/run.sh build/release/assay
#   tests/run.sh build/release/assay test_serve.Pages
set -eu
if [ $# -lt 1 ]; then
  echo "usage: tests/run.sh BINARY [TEST…]" >&2
  exit 2
fi
ASSAY_BINARY=$(realpath "$1")
export ASSAY_BINARY
shift
cd "$(dirname "$0")"
if [ $# -eq 0 ]; then
  exec python3 -B -m unittest discover --verbose --pattern 'test_*.py'
fi
exec python3 -B -m unittest --verbose "$@"

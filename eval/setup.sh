#!/usr/bin/env bash
# Installs the peers of the evaluation from Debian (or Ubuntu), through apt, with sudo where one is not root: Xapian, SQLite
# FTS5, PostgreSQL, python3-readability, feedparser, gumbo, and what their scorers need.  Those from npm stand in
# package.json.  Nothing of it is needed to build or run Assay.
set -euo pipefail
packages=(libxapian-dev libsqlite3-dev libpq-dev postgresql python3-xapian python3-jieba
  python3-readability python3-feedparser libgumbo-dev)

installed() { dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q '^install ok installed$'; }

missing=()
for package in "${packages[@]}"; do
  installed "$package" || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0
command -v apt-get >/dev/null 2>&1 || { echo "eval: please install by your own means: ${missing[*]}" >&2; exit 1; }
as_root=()
if [ "$(id -u)" -ne 0 ]; then as_root=(sudo); fi
echo "eval: installing ${missing[*]}"
"${as_root[@]}" apt-get -qq update
# The package would start a server of its own; ours is a private one in a temporary folder.
DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 "${as_root[@]}" apt-get -qq -o Dpkg::Use-Pty=0 install -y \
  --no-install-recommends "${missing[@]}" >/dev/null

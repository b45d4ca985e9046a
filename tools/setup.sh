#!/usr/bin/env bash
# Installs what is missing to build, test and run Assay: Debian (or Ubuntu) packages through apt, with sudo where one is
# not root.  Says what it does; run again it finds nothing to do.
#   tools/setup.sh build   what `make demo` needs
#   tools/setup.sh check   that, and what `make check` needs besides
set -euo pipefail
purpose=${1:-build}

packages=(build-essential cmake ninja-build pkg-config ccache python3 python3-jieba libopencc-data
  libicu-dev libfmt-dev libspdlog-dev zlib1g-dev libbrotli-dev libzstd-dev libsqlite3-dev libsodium-dev nlohmann-json3-dev
  libcli11-dev
  libpoppler-cpp-dev poppler-data libmd4c-dev libmd4c-html0-dev libopencc-dev libcld2-dev libstemmer-dev libxxhash-dev libgtest-dev libgmock-dev
  libbenchmark-dev)
if [ "$purpose" = check ]; then
  packages+=(clang-19 clang-tidy-19 clang-format-19 libclang-rt-19-dev chromium fonts-noto-cjk)
fi

installed() { dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q '^install ok installed$'; }

missing=()
for package in "${packages[@]}"; do
  # On Ubuntu, Debian's chromium is a shell around a snap; any Chromium or Chrome at hand will do for the tests.
  if [ "$package" = chromium ] && command -v chromium chromium-browser google-chrome >/dev/null 2>&1; then continue; fi
  installed "$package" || missing+=("$package")
done
# Boost carries its version in its package names; we need 1.81 or later.
if ! installed libboost1.81-dev && ! installed libboost1.83-dev; then
  missing+=("libboost1.81-dev|libboost1.83-dev")
fi
# Node may come from elsewhere than from apt.
command -v node >/dev/null 2>&1 || missing+=(nodejs)
command -v npm >/dev/null 2>&1 || missing+=(npm)

if [ ${#missing[@]} -eq 0 ]; then
  echo "setup: everything is installed"
  exit 0
fi
if ! command -v apt-get >/dev/null 2>&1; then
  echo "setup: apt-get is not here; please install by your own means: ${missing[*]}" >&2
  exit 1
fi
as_root=()
if [ "$(id -u)" -ne 0 ]; then as_root=(sudo); fi

echo "setup: apt-get update"
"${as_root[@]}" apt-get -qq update
wanted=()
for package in "${missing[@]}"; do
  # Of "a|b" the first that this release has.
  IFS='|' read -ra choices <<<"$package"
  for choice in "${choices[@]}"; do
    if apt-cache show "$choice" >/dev/null 2>&1; then
      wanted+=("$choice")
      break
    fi
  done
done
echo "setup: installing ${wanted[*]}"
DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get -qq -o Dpkg::Use-Pty=0 install -y --no-install-recommends \
  "${wanted[@]}" >/dev/null
echo "setup: done"

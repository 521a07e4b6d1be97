#!/bin/sh
# Measures what a key costs while a line is typed, and what waiting for one costs, beside libedit's own example program,
# and prints tables for docs/performance.md. The argument is a folder with the source of libedit; without one it is
# fetched from Debian. EVENKEEL_BINARY names another program to measure. Installs nothing.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
source=${1:+$(cd "$1" && pwd)}
cd "$here/.."
program=${EVENKEEL_BINARY:-.build/release/evenkeel}

missing() {
  echo "bench-keys: $1" >&2
  exit 1
}

command -v python3 >/dev/null 2>&1 || missing "Python 3 is not here: apt-get install python3"
command -v cc >/dev/null 2>&1 || missing "no C compiler to build the example with: apt-get install gcc libc6-dev"
[ -x "$program" ] || missing "$program is not built: make release builds it"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Only the example is built from the source; the library is the installed one, which Evenkeel uses too.
if [ -z "$source" ]; then
  command -v apt-get >/dev/null 2>&1 || missing "no apt-get here: name a folder with the source of libedit"
  apt-get indextargets --format '$(CREATED_BY)' 2>/dev/null | grep -qx Sources || missing \
    "apt knows no source packages: add deb-src to its sources and run apt-get update, or name a folder with the source"
  command -v dpkg-source >/dev/null 2>&1 || missing "a source package cannot be unpacked: apt-get install dpkg-dev"
  (cd "$work" && apt-get source -q libedit) >"$work/fetched" 2>&1 || {
    cat "$work/fetched" >&2
    missing "the source of libedit did not come: run apt-get update, or name a folder with it"
  }
  for source in "$work"/libedit-*/; do :; done
fi
[ -f "$source/examples/wtc1.c" ] || missing "no examples/wtc1.c in $source"
cc -O2 -o "$work/wtc1" "$source/examples/wtc1.c" -ledit -ltinfo || missing \
  "the example could not be built: apt-get install libedit-dev libncurses-dev"

python3 "$here/bench-keys.py" "$program" "$work/wtc1" "$work"

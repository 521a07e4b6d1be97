#!/bin/sh
# Measures the program as its user meets it, beside programs and calls that do a comparable thing, and prints a
# table for docs/performance.md. `make bench` builds it first. EVENKEEL_BINARY names another one to measure.
# Installs nothing: what is missing is named, and its row left out.
set -eu

cd "$(dirname "$0")/.."
program=${EVENKEEL_BINARY:-.build/release/evenkeel}

if ! command -v python3 >/dev/null 2>&1; then
  echo "bench: Python 3 is not here, and nothing can be measured without it: apt-get install python3" >&2
  exit 1
fi
if [ ! -x "$program" ]; then
  echo "bench: $program is not built: make bench builds it" >&2
  exit 1
fi
command -v sqlite3 >/dev/null 2>&1 || echo "bench: no sqlite3, its row is left out: apt-get install sqlite3" >&2
command -v task >/dev/null 2>&1 || echo "bench: no task, its row is left out: apt-get install taskwarrior" >&2

# Beside the build, not in /tmp: what lives in memory cannot say how long a disk takes.
mkdir -p .build
exec python3 scripts/bench.py "$program" .build

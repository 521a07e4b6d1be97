#!/bin/sh
# Proves that every rule of forbid.sh finds what it is for, and leaves alone what is right.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0
fired="$work/fired"
: >"$fired"

# A tiny package with one line in one file; the findings go to $work/findings.
judge() { # file line
  rm -rf "$work/package"
  mkdir -p "$work/package/$(dirname "$1")"
  printf '%s\n' "$2" >"$work/package/$1"
  "$here/forbid.sh" "$work/package" >"$work/findings" 2>&1
}

complain() {
  echo "test-forbid.sh: $1" >&2
  sed 's/^/    /' "$work/findings" >&2
  failures=$((failures + 1))
}

finds() { # rule file line
  echo "$1" >>"$fired"
  if judge "$2" "$3" || ! grep -q "^$2:[0-9]*: \[$1\] .*: " "$work/findings"; then
    complain "[$1] does not find in $2: $3"
  fi
}

passes() { # file line
  judge "$1" "$2" || complain "finds fault in $1 with: $2"
}

finds print Sources/Shell/A.swift '  print("hello")'
finds escape Sources/Shell/A.swift '  let red = "\u{1B}[31m"'
finds escape Sources/Shell/A.swift '  let red = "\e[31m"'
finds crash Sources/Shell/A.swift '  fatalError("no")'
finds force-try Sources/Shell/A.swift '  try! open()'
finds force-cast Sources/Shell/A.swift '  let call = thing as! Call'
finds force-unwrap Sources/Shell/A.swift '  let first = calls.first!.name'
finds force-unwrap Sources/Shell/A.swift '  let first = calls.first!'
finds clock Sources/Calls/A.swift '  let now = Date()'
finds clock Sources/Books/A.swift '  let now = Date.now'
finds clock Sources/Reports/A.swift '  let id = UUID()'
finds clock Sources/Language/A.swift '  let die = Int.random(in: 1...6)'
finds files Sources/Books/A.swift '  FileManager.default.contents(atPath: path)'
finds import-language Sources/Language/A.swift 'import Foundation'
finds import-books Sources/Books/A.swift 'import Calls'
finds import-calls Sources/Calls/A.swift 'package import Reports'
finds import-edges Sources/Reports/A.swift 'import Storage'
finds import-edges Sources/Calls/A.swift '@preconcurrency import LineEditing'
finds import-grdb Sources/Calls/A.swift 'import GRDB'
finds import-digest Sources/Shell/A.swift 'import CDigest'
finds import-libedit Sources/Shell/A.swift 'import CEditLine'
finds import-yams Sources/Shell/A.swift 'import Yams'
finds import-yams Sources/Shell/A.swift 'import CYaml'
finds import-mustache Sources/Shell/A.swift 'import Mustache'
finds import-arguments Sources/Storage/A.swift 'import ArgumentParser'
finds import-edge-of-edge Sources/Storage/A.swift 'import Shell'
finds import-storage Sources/LineEditing/A.swift 'import Calls'
finds unfinished docs/a.md 'TODO: say more'
finds unfinished Sources/Shell/A.swift '// FIXME later'
finds allowed-why Sources/Shell/A.swift '  let a = 1 // allowed:'

# These look at more than one line.
mkdir -p "$work/two/Sources/Books"
echo 'import CYaml' | tee "$work/two/Sources/Books/A.swift" >"$work/two/Sources/Books/B.swift"
git -C "$work/two" init -q
touch "$work/two/Package.resolved"
touch "$work/two/CHANGELOG.md"
git -C "$work/two" add -f Package.resolved CHANGELOG.md
if "$here/forbid.sh" "$work/two" >"$work/findings" 2>&1; then complain "passes a package with three faults"; fi
for rule in yams-once resolved empty; do
  echo "$rule" >>"$fired"
  grep -q "\[$rule\]" "$work/findings" || complain "[$rule] is not found"
done

passes Sources/Shell/A.swift '  console.print(text); let blueprint = fingerprint(a)'
passes Sources/Shell/A.swift '  let words = "Stop! print(x) as! they say, calls.first!" // never try! this'
passes Sources/Shell/A.swift '  if a != b, !isOpen { flags = !flags }'
passes Sources/LineEditing/A.swift '  let red = "\u{1B}[31m"'
passes Sources/Calls/A.swift '  let die = Int.random(in: 1...6, using: &generator)'
passes Sources/Shell/A.swift '  let now = Date()'
passes Sources/Books/A.swift 'import Yams'
passes Sources/Shell/A.swift '  print(manual) // allowed: the manual is made by a build step'
passes Tests/TestSupport/A.swift 'let template = "/tmp/evenkeel-XXXXXX"'
passes Sources/Shell/A.swift '  let text = """
    Careful, calls.first!
    """'

"$here/forbid.sh" --rules | LC_ALL=C sort -u >"$work/rules"
untested=$(LC_ALL=C sort -u "$fired" | LC_ALL=C comm -13 - "$work/rules")
if [ -n "$untested" ]; then
  echo "test-forbid.sh: no example here for:" "$untested" >&2
  failures=$((failures + 1))
fi

[ "$failures" -eq 0 ] || exit 1
echo "forbid.sh: every rule finds what it is for."

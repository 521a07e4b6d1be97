#!/bin/sh
# Names what must never appear in the code, each as `file:line: [rule] why: what to do instead`.
#
#   scripts/forbid.sh [FOLDER]     the package, else the one this script belongs to
#   scripts/forbid.sh --rules      the names of the rules, one a line
#
# A line that is right all the same says why at its end: `// allowed: the terminal is not there yet`.
# Exit code 1 when something was found. A long file is only mentioned.
#
# This reads lines, not Swift: what it cannot tell (`default:` on our own enums) is for the reader of a change.
set -eu

# One rule a line: name ~ folders it holds in ~ folders it does not hold in ~ what is looked at ~ pattern ~ message.
# `code` is a Swift or C line without its comments and without what stands in quotation marks; `text` is the line.
rules() {
  cat <<'END'
print ~ Sources Playbooks ~ - ~ code ~ (^|[^.A-Za-z0-9_])(print|debugPrint|dump|NSLog)\( ~ prints past the console: hand a styled text to the Console
escape ~ Sources Playbooks ~ Sources/LineEditing Sources/CEditLine ~ text ~ \\u\{0*1[bB]\}|\\e\[|\\x1[bB]|\\033 ~ an escape code: say the meaning (.warning, .quote) and let LineEditing draw it
crash ~ Sources Playbooks ~ - ~ code ~ (^|[^A-Za-z0-9_])(fatalError|preconditionFailure)\( ~ ends a call in the middle: throw, or make the case impossible by type
force-try ~ Sources Playbooks Tests ~ - ~ code ~ (^|[^A-Za-z0-9_])try! ~ crashes on an error: use try, or handle it
force-cast ~ Sources Playbooks Tests ~ - ~ code ~ (^|[^A-Za-z0-9_])as! ~ crashes on another type: use as? with a guard
force-unwrap ~ Sources Playbooks Tests ~ - ~ code ~ [])A-Za-z0-9_]!([].,:)([]|[ ]*$) ~ crashes on nil: use guard let, or ??
clock ~ Sources/Language Sources/Books Sources/Calls Sources/Practice Sources/Reports ~ - ~ code ~ (^|[^A-Za-z0-9_])(Date\(\)|Date\.now|Date\.init\(\)|UUID\(\)|ContinuousClock|SuspendingClock|SystemRandomNumberGenerator|TimeZone\.current|Locale\.current|Calendar\.current)|\.random\([^,]*\)|\.shuffled\(\)|\.randomElement\(\) ~ a hidden clock, id, zone or die in a pure module: take it as an argument
files ~ Sources/Language Sources/Books Sources/Calls Sources/Practice Sources/Reports ~ - ~ code ~ (^|[^A-Za-z0-9_])(FileManager|FileHandle|ProcessInfo|getenv\() ~ a pure module reads the machine: take the text or the value as an argument
import-language ~ Sources/Language ~ - ~ code ~ ^ *(@[A-Za-z_]+ +)*([a-z]+ +)?import +[A-Za-z] ~ Language imports nothing, Foundation least of all: write it with the standard library
import-books ~ Sources/Books ~ - ~ code ~ ^ *(@[A-Za-z_]+ +)*([a-z]+ +)?import +(Calls|Practice|Reports|Shell)([^A-Za-z]|$) ~ an import upwards: Books knows only Language and the parser of YAML
import-calls ~ Sources/Calls ~ - ~ code ~ ^ *(@[A-Za-z_]+ +)*([a-z]+ +)?import +(Practice|Reports|Shell)([^A-Za-z]|$) ~ an import upwards: Calls knows only Language and Books
import-edges ~ Sources/Language Sources/Books Sources/Calls Sources/Practice Sources/Reports ~ - ~ code ~ ^ *(@[A-Za-z_]+ +)*([a-z]+ +)?import +(Storage|LineEditing|Surroundings|Glibc|Darwin|Musl)([^A-Za-z]|$) ~ a pure module reaches for an edge: let the shell hand it the value
import-grdb ~ Sources Playbooks ~ Sources/Storage ~ code ~ ^ *(@[A-Za-z_]+ +)*([a-z]+ +)?import +GRDB([^A-Za-z]|$) ~ only Storage knows the database: ask it for what you need
import-digest ~ Sources Playbooks ~ Sources/Storage ~ code ~ ^ *(@[A-Za-z_]+ +)*([a-z]+ +)?import +CDigest([^A-Za-z]|$) ~ only Storage makes digests: ask it for what you need
import-libedit ~ Sources Playbooks ~ Sources/LineEditing ~ code ~ ^ *(@[A-Za-z_]+ +)*([a-z]+ +)?import +CEditLine([^A-Za-z]|$) ~ only LineEditing knows libedit: use its Console
import-yams ~ Sources Playbooks ~ Sources/Books ~ code ~ ^ *(@[A-Za-z_]+ +)*([a-z]+ +)?import +C?Ya(ms|ml)([^A-Za-z]|$) ~ only one file of Books knows YAML: read a book through Books
import-mustache ~ Sources Playbooks ~ Sources/Reports/Letters ~ code ~ ^ *(@[A-Za-z_]+ +)*([a-z]+ +)?import +Mustache([^A-Za-z]|$) ~ only letters are templates: hand a record to LetterTemplate
import-arguments ~ Sources Playbooks ~ Sources/Shell Sources/evenkeel ~ code ~ ^ *(@[A-Za-z_]+ +)*([a-z]+ +)?import +ArgumentParser([^A-Za-z]|$) ~ only the shell knows the command line: take a value as an argument
import-edge-of-edge ~ Sources/Storage Sources/LineEditing Playbooks ~ - ~ code ~ ^ *(@[A-Za-z_]+ +)*([a-z]+ +)?import +(Shell|Reports)([^A-Za-z]|$) ~ an import upwards: the shell calls the edges, never the other way round
import-storage ~ Sources/LineEditing ~ - ~ code ~ ^ *(@[A-Za-z_]+ +)*([a-z]+ +)?import +(Storage|Practice|Calls|Books|Language)([^A-Za-z]|$) ~ LineEditing knows nothing of calls and rehearsals: give it text
unfinished ~ Sources Playbooks Tests docs Makefile Package.swift README.md ~ - ~ text ~ (^|[^A-Za-z])(TODO|FIXME|XXX|HACK)([^A-Za-z]|$) ~ unfinished work: finish it, or write it down where work is planned
allowed-why ~ Sources Playbooks Tests ~ - ~ text ~ // allowed: *$ ~ an exception without its reason: write it after the colon
END
}

if [ "${1-}" = --rules ]; then
  rules | sed 's/ ~.*//'
  printf '%s\n' yams-once resolved empty
  exit 0
fi

root=${1:-$(dirname "$0")/..}
cd "$root"
found=$(mktemp)
table=$(mktemp)
trap 'rm -f "$found" "$table"' EXIT
rules >"$table"

# Everything a rule may hold in; the build folder and what git keeps are none of it.
find Sources Playbooks Tests docs Makefile Package.swift README.md -type f \
  \( -name '*.swift' -o -name '*.[ch]' -o -name '*.md' -o -name '*.yaml' -o -name Makefile \) 2>/dev/null |
  LC_ALL=C sort | while IFS= read -r file; do
  LC_ALL=C awk -v file="$file" '
    function within(folders,   list, count, i) {
      count = split(folders, list, " ")
      for (i = 1; i <= count; i++) {
        if (file == list[i] || index(file, list[i] "/") == 1) { return 1 }
      }
      return 0
    }
    # The line without its strings and comments. A text in three quotation marks is kept track of by line.
    function code_of(line,   marks, rest) {
      rest = line
      marks = gsub(/"""/, "", rest)
      if (quoted) {
        if (marks % 2 == 1) { quoted = 0; sub(/^.*"""/, "", line) } else { return "" }
      } else if (marks % 2 == 1) {
        quoted = 1
        sub(/""".*$/, "", line)
      }
      gsub(/\\\\/, "", line)
      gsub(/\\"/, "", line)
      gsub(/"[^"]*"/, "\"\"", line)
      sub(/\/\/.*$/, "", line)
      return line
    }
    NR == FNR {
      if (split($0, part, " ~ ") != 6) { print "forbid.sh: a rule has not six parts: " $0; next }
      if (within(part[2]) && !within(part[3])) {
        count++
        name[count] = part[1]; view[count] = part[4]; pattern[count] = part[5]; message[count] = part[6]
      }
      next
    }
    {
      code = (file ~ /\.(swift|c|h)$/) ? code_of($0) : ""
      if ($0 ~ /\/\/ allowed: *[^ ]/) { next }
      for (i = 1; i <= count; i++) {
        if ((view[i] == "code" ? code : $0) ~ pattern[i]) {
          print file ":" FNR ": [" name[i] "] " message[i]
        }
      }
    }
    END {
      if (FNR > 400 && file ~ /\.(swift|c|h)$/) {
        print file ":" FNR ": note: " FNR " lines: over 400 a file wants a reason or a second file"
      }
    }
  ' "$table" "$file"
done >"$found"

readers=$(grep -lE '^ *(@[A-Za-z_]+ +)*([a-z]+ +)?import +C?Ya(ms|ml)([^A-Za-z]|$)' -r Sources/Books 2>/dev/null | LC_ALL=C sort || true)
printf '%s\n' "$readers" | sed 1d | while IFS= read -r file; do
  [ -z "$file" ] || echo "$file:1: [yams-once] a second file of Books knows YAML: go through $(printf '%s\n' "$readers" | head -n 1)"
done >>"$found"

if [ -n "$(git ls-files Package.resolved 2>/dev/null || true)" ]; then
  echo "Package.resolved:1: [resolved] is in git: git rm --cached Package.resolved" >>"$found"
fi

# A file that was emptied by a slip looks like any other in a list.
git ls-files 2>/dev/null | while IFS= read -r file; do
  if [ -f "$file" ] && [ ! -s "$file" ]; then echo "$file:1: [empty] has nothing in it: bring it back, or take it out"; fi
done >>"$found"

cat "$found"
if grep -qv ': note: ' "$found"; then exit 1; fi

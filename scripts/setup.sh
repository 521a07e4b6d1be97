#!/bin/sh
# Installs what the build needs from the system and does not find, and says what and why.
#
#   scripts/setup.sh          for building and running
#   scripts/setup.sh tests    and for the tests
#   scripts/setup.sh browser  and for looking at the pages in a browser
#   scripts/setup.sh training and for training the weights of the cues
#
# It looks for the things themselves, not for packages, so any system that has them passes, and where nothing is
# missing it asks no package manager anything. Only apt is used by itself; elsewhere it names the packages.
set -eu

say() { printf '%s\n' "setup: $1" >&2; }

stop() {
  say "$1"
  exit 1
}

if ! command -v swift >/dev/null 2>&1; then
  stop "Swift is not here. Install Swift 6.3 or newer from https://www.swift.org/install and run this again."
fi
# The package states the least version itself, but in words that help nobody who has a much older one.
version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\).*/\1/p' | head -n 1)
if [ -n "$version" ] && [ "$version" -lt 6 ]; then
  stop "this Swift is version $version. Install Swift 6.3 or newer from https://www.swift.org/install and run this again."
fi

# A compiler knows where this system keeps its headers. Swift brings one; elsewhere the usual place must do.
compiler=$(command -v clang || command -v cc || true)
has_header() { # header [language]
  if [ -n "$compiler" ]; then
    printf '#include <stdio.h>\n#include <%s>\n' "$1" | "$compiler" -E -x "${2-c}" - >/dev/null 2>&1
  else
    [ -e "/usr/include/$1" ] || [ "${2-c}" = c++ ]
  fi
}

missing=""
lacks() { # package why
  missing="$missing $1"
  say "missing: $1, $2"
}

# What Swift itself wants from a bare Debian: a toolchain that was unpacked from an archive brings none of it.
if [ "$(uname -s)" = Linux ]; then
  swift build --version >/dev/null 2>&1 || lacks "libcurl4 libxml2 binutils" "without which Swift cannot build packages"
  has_header vector c++ || lacks g++ "the C++ library that Swift programs are linked with"
fi

has_header histedit.h || lacks libedit-dev "the line editor"
has_header sqlite3.h || lacks libsqlite3-dev "where calls are kept"
command -v git >/dev/null 2>&1 || lacks git "to fetch the Swift packages this one is built on"
if [ "$(uname -s)" = Linux ]; then
  has_header sha2.h || lacks libmd-dev "the digests that show whether a record was changed"
fi
if [ "${1-}" = browser ]; then
  command -v chromium >/dev/null 2>&1 || lacks chromium "the browser that the pages are looked at in"
  python3 -c 'import venv, ensurepip' >/dev/null 2>&1 || lacks "python3 python3-venv" "for the programs that drive it"
fi
if [ "${1-}" = training ]; then
  python3 -c 'import venv, ensurepip' >/dev/null 2>&1 || lacks "python3 python3-venv" "for the library that fits the weights"
fi
if [ "${1-}" = tests ]; then
  command -v tmux >/dev/null 2>&1 || lacks tmux "the screen some tests are read from"
  [ -e /usr/share/zoneinfo/Europe/Berlin ] || lacks tzdata "the time zone the tests are fixed to"
  python3 -c 'import venv, ensurepip' >/dev/null 2>&1 || lacks "python3 python3-venv" "for the programs that read our documents"
fi

# Programs of other people that read what we write, or fit our weights, each at the version we know, in a folder of their
# own.
install_checks() {
  case "${1-}" in
    tests) folder=.build/checks wanted=Tests/EndToEndTests/Documents/requirements.txt ;;
    browser) folder=.build/browser-checks wanted=Tests/EndToEndTests/Browser/requirements.txt ;;
    training) folder=.build/training wanted=Evaluation/Judging/requirements.txt ;;
    *) return 0 ;;
  esac
  cmp -s "$wanted" "$folder/installed.txt" && return 0
  say "installing what $wanted names, into $folder"
  python3 -m venv --clear "$folder" || stop "python3 could not make $folder"
  "$folder/bin/pip" install -q --disable-pip-version-check -r "$wanted" || stop "pip could not install $wanted"
  cp "$wanted" "$folder/installed.txt"
}

if [ -z "$missing" ]; then
  install_checks "${1-}"
  exit 0
fi

if [ "$(uname -s)" = Darwin ]; then
  # Untested. libedit and SQLite come with the system, their headers and git with the developer tools.
  stop "run: xcode-select --install   and, for the tests: brew install tmux"
fi
if ! command -v apt-get >/dev/null 2>&1; then
  say "please install:$missing (these are Debian's names)"
  say "  Fedora: dnf install libedit-devel sqlite-devel libmd-devel git tmux tzdata python3"
  say "  Arch:   pacman -S libedit sqlite libmd git tmux tzdata python"
  stop "and run this again."
fi

as_root=""
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null 2>&1 || stop "ask somebody who may install: apt-get install$missing"
  # Where nobody can answer, a question for the password would wait for ever.
  if [ -t 0 ]; then as_root="sudo"; else as_root="sudo -n"; fi
fi

apt() {
  # shellcheck disable=SC2086  # the words of as_root are meant to be several
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=120 "$@" </dev/null
}

install_missing() {
  # shellcheck disable=SC2086  # so are the packages
  apt install --no-install-recommends ca-certificates $missing
}

say "installing:$missing"
if ! install_missing; then
  say "once more, with fresh package lists"
  { apt update && install_missing; } || stop "that did not work. Please install by hand:$missing"
fi
install_checks "${1-}"
say "done."

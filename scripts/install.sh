#!/bin/sh
# Installs the built program as one tree, or takes it away: `make install`, `make uninstall`.
#
#   $PREFIX/libexec/evenkeel/evenkeel                        the program, without its debugging names
#   $PREFIX/libexec/evenkeel/evenkeel_Playbooks.resources    its books, which it looks for beside itself
#   $PREFIX/bin/evenkeel                                     a link to it
#
# PREFIX (else /usr/local) is where it will be used; DESTDIR, for packagers, is put before it now.
set -eu
# Readable by all, whatever the habits of whoever installs.
umask 022

cd "$(dirname "$0")/.."
prefix=${PREFIX:-/usr/local}
target=${DESTDIR:-}$prefix
home=$target/libexec/evenkeel
link=$target/bin/evenkeel
built=.build/release

if [ "${1-}" = --remove ]; then
  rm -f "$link"
  rm -rf "$home"
  echo "removed $link and $home"
  exit 0
fi

# Under sudo what the user has built is installed: root may have no Swift, and would own the build folder.
if [ -z "${SUDO_USER-}" ] || [ ! -x "$built/evenkeel" ]; then
  command -v swift >/dev/null 2>&1 || [ -x "$built/evenkeel" ] || {
    echo "install: nothing is built and Swift is not here: run make release first, then sudo make install" >&2
    exit 1
  }
  if command -v swift >/dev/null 2>&1; then make release; fi
fi

mkdir -p "$home" "$target/bin"
# Made beside the old one and moved over it, so that a running evenkeel keeps the program it was started from.
if ! strip -o "$home/evenkeel.new" "$built/evenkeel" 2>/dev/null; then cp "$built/evenkeel" "$home/evenkeel.new"; fi
chmod 755 "$home/evenkeel.new"
mv -f "$home/evenkeel.new" "$home/evenkeel"
for books in "$built"/evenkeel_Playbooks.resources "$built"/evenkeel_Playbooks.bundle; do
  [ -d "$books" ] || continue
  rm -rf "${home:?}/${books##*/}"
  cp -R "$books" "$home/"
  chmod -R u+w,a+rX "$home/${books##*/}"
done
ln -sf ../libexec/evenkeel/evenkeel "$link"
echo "installed $link"

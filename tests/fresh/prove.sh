#!/usr/bin/env bash
# Runs the README's two commands on minimal Debian systems, as a person with a new machine does, and prints what passed:
#   tests/fresh/prove.sh [bookworm] [trixie]
# Each system is made by debootstrap and gets a clone of the committed tree in /root, which only root can enter. After both
# commands as root, the tests run again as a person without rights who owns that folder. What debootstrap makes is kept in
# build/fresh for the next run; the system that is tried is copied from it and removed. Exit status: 0 all passed, 1 something
# failed, 77 it can't run here.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
folder=$root/build/fresh
here=$root/tests/fresh/prove.sh

cannot() {
  echo "fresh: it can't run here: $1"
  exit 77
}

# Runs one line in the system $1, which sees no variable of ours.
inside() {
  env -i HOME=/root TERM=dumb PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin chroot "$1" bash -c "$2"
}

# Makes what debootstrap gives for $1, unless it is there. It gets its name when it is whole.
make_base() {
  local base=$folder/$1
  [ ! -d "$base" ] || return 0
  echo "fresh: making a minimal $1 …"
  rm -rf --one-file-system "$base.part"
  debootstrap --variant=minbase "$1" "$base.part" >"$base.log" 2>&1 ||
    cannot "debootstrap of $1 ended with an error, maybe because no package registry answers; see $base.log"
  mv "$base.part" "$base"
}

# Runs $3 in the system $1 and says under the title $2 how it ended and how long it took. What it printed is in the log $4.
try() {
  local status=0
  SECONDS=0
  inside "$1" "$3" >"$4" 2>&1 </dev/null || status=$?
  local minutes=$(((SECONDS + 30) / 60))
  if [ $status -eq 0 ]; then
    echo "fresh: $2: passed ($minutes min)"
  else
    echo "fresh: $2: FAILED with exit status $status ($minutes min); the end of $4:"
    tail -n 40 "$4"
  fi
  grep -E '^[0-9]+% tests passed' "$4" || true
  return $status
}

# The tests of the last run in the system $1 that left something out, and why.
left_out() {
  grep -hoE "[^ ]* is not installed: left out|skipped ['\"].*" "$1/root/recover/build/dev/Testing/Temporary/LastTest.log" | sort | uniq -c || true
}

# The three tries in the system $2 made from $1. Its mounts are in a namespace of this process, and end with it.
try_all() {
  local system=$2 failed=0
  mount --bind /proc "$system/proc"
  mount --rbind /dev "$system/dev"
  try "$system" "$1: ./scripts/run as root in /root" "cd /root/recover && ./scripts/run" "$folder/$1-run.log" || failed=1
  try "$system" "$1: ./scripts/test as root in /root" "cd /root/recover && ./scripts/test" "$folder/$1-test.log" || failed=1
  left_out "$system"
  # The folder is handed over, so that nothing has to be built again.
  inside "$system" "useradd --home-dir /root --no-create-home --shell /bin/bash person && chown -R person /root"
  try "$system" "$1: ./scripts/test as a person" "setpriv --reuid=person --regid=person --init-groups env USER=person \
    bash -c 'cd /root/recover && ./scripts/test'" "$folder/$1-person.log" || failed=1
  return $failed
}

prove() {
  local name=$1 system=$folder/$1.tried status=0
  make_base "$name"
  rm -rf --one-file-system "$system"
  cp -a --reflink=auto "$folder/$name" "$system" && git clone -q "$root" "$system/root/recover" || return 1
  unshare --mount --propagation private "$here" --inside "$name" "$system" || status=$?
  rm -rf --one-file-system "$system" # no mount of the other namespace is seen here
  return $status
}

if [ "${1:-}" = --inside ]; then
  try_all "$2" "$3"
  exit
fi
[ "$(id -u)" -eq 0 ] || cannot "chroot and mounts need root"
command -v debootstrap >/dev/null || cannot "debootstrap is not installed"
unshare --mount true 2>/dev/null || cannot "a mount namespace is refused"
mkdir -p "$folder"
[ $# -gt 0 ] || set -- bookworm trixie
# A system that was tried is removed when this ends early, too. Its mounts end with their namespace.
trap 'rm -rf --one-file-system "$folder"/*.tried "$folder"/*.part' EXIT
echo "fresh: the tree of $(git -C "$root" log -1 --format='%h, %s')"
failed=0
for name in "$@"; do prove "$name" || failed=1; done
exit $failed

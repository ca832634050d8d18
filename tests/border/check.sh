#!/bin/sh
# Fails when core knows the front end: an exit code, a command or an option, in code or in what it tells a person. Comments
# may name them.
root=${1:?the source folder}
bad=0
# shellcheck disable=SC2016
found=$(grep -rnE '\bExit(::|\b)|"([^"\\]|\\.)*\brecover [a-z][^"]*"|"(([^"\\]|\\.)*[^a-z"-])?--[a-z][^"]*"' "$root/core" --include='*.cpp' --include='*.h' |
  grep -vE '^[^:]*:[0-9]*: *//' | grep -vE '^[^:]*:[0-9]*:[^"]*//[^"]*$')
if [ -n "$found" ]; then
  echo "core names a command, an option or an exit code:"
  echo "$found"
  bad=1
fi
exit $bad

#!/bin/sh
# Fails for a source file over 400 lines or a function over 60. Counts on clang-format's layout: a function body begins with a
# line ending in "{" whose indentation its closing "}" shares.
root=${1:?the source folder}
# shellcheck disable=SC2016
find "$root/core" "$root/cli" "$root/tests" \( -name '*.cpp' -o -name '*.h' \) -print | sort | xargs awk '
  FNR == 1 { if (lines > 400) { print name ": " lines " lines, more than 400"; bad = 1 } name = FILENAME; depth = 0 }
  { lines = FNR }
  depth == 0 && /^ {0,4}[A-Za-z].*\) *(const|override|noexcept|final| )*\{$/ && !/^ *(if|for|while|switch|else|namespace|class|struct|enum|do)[ (]/ {
    match($0, /^ */); indent = RLENGTH; start = FNR; depth = 1; title = $0; next }
  depth == 1 && /^ *\}/ { match($0, /^ */); if (RLENGTH == indent) {
    if (FNR - start + 1 > 60) { print FILENAME ":" start ": a function of " FNR - start + 1 " lines, more than 60:" title; bad = 1 }
    depth = 0 } }
  END { if (lines > 400) { print name ": " lines " lines, more than 400"; bad = 1 } exit bad }'

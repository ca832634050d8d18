#!/bin/sh
# lint.sh PAGE...: mandoc's complaints about manual pages, but for those about other pages that are not installed here.
set -eu
said=$(mandoc -T lint "$@" 2>&1 | grep -v -e 'referenced manual not found' -e 'outdated mandoc.db' || true)
test -z "$said" || { echo "$said"; exit 1; }

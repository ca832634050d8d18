#!/usr/bin/python3
"""Another YAML reader's opinion of what core/yaml/write.h writes.

Usage: second_opinion.py UNIT_YAML. The test program writes a file of pairs: each text once as `scalar` or `flow_scalar`
writes it and once in quotes. PyYAML must read the same *text* from both. Exits with 77, "skipped", without PyYAML.
"""

import os
import subprocess
import sys
import tempfile

try:
    import yaml
except ImportError:
    sys.exit(77)


def main():
    with tempfile.TemporaryDirectory() as folder:
        name = os.path.join(folder, "pairs.yaml")
        subprocess.run([sys.argv[1], "[second-opinion]"], env={**os.environ, "RECOVER_SCALARS": name}, check=True,
                       stdout=subprocess.DEVNULL)
        with open(name, encoding="utf-8", newline="") as file:
            pairs = yaml.load(file, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    if len(pairs) < 20000:
        sys.exit(f"only {len(pairs)} pairs were written")
    wrong = [pair for pair in pairs if not isinstance(pair[0], str) or pair[0] != pair[1]]
    for written, meant in wrong[:10]:
        print(f"{meant!r} is read as {written!r}")
    sys.exit(1 if wrong else 0)


main()

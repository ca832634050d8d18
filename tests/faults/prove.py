#!/usr/bin/env python3
"""Runs the proofs one after the other, shows their counts, and writes those of full runs to docs/proofs.md.

A letter's row is replaced when it is run again; the others keep the day of theirs.
"""
import argparse
import datetime
import json
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
PAGE = HERE.parent.parent / "docs" / "proofs.md"
HEAD = """# Proofs

What `scripts/prove` gave: each proof breaks something on purpose, again and again, and asks afterwards whether every file
holds its old or its new text, whether the exit status told the truth, and whether anything acknowledged is missing. The
proofs are in `tests/faults/`; `scripts/prove --quick` runs the short ones.

| proof | what | counts | violations | day | command |
| --- | --- | --- | --- | --- | --- |
"""


def run(script, asked):
    words = [sys.executable, "-B", str(script), "--recover", asked.recover] + ([] if asked.quick else ["--full"])
    with subprocess.Popen(words, stdout=subprocess.PIPE) as script_run:
        try:
            said = script_run.stdout.read()
        except KeyboardInterrupt:
            script_run.wait()  # it got the Ctrl-C as well, and puts its things away
            raise
    if script_run.returncode == 77:
        return None
    if script_run.returncode not in (0, 1) or not said.strip():
        sys.exit(f"{script.stem} ended before its time: exit {script_run.returncode}")
    return json.loads(said.decode().strip().splitlines()[-1])


def row(script, result):
    counts = ", ".join(f"{number:,} {name}" for name, number in result["counts"].items())
    skipped = "".join(f"; left out: {why}" for why in result["skipped"])
    command = f"`scripts/prove {script.stem.split('_')[0]}`"
    return f"| {script.stem} | {result['what']} | {counts}{skipped} | {result['violations']} | " \
           f"{datetime.date.today().isoformat()} | {command} |"


def write(rows):
    known = {}
    if PAGE.exists():
        for line in PAGE.read_text().splitlines():
            found = re.match(r"\| ([a-z]_\w+) \|", line)
            if found:
                known[found[1]] = line
    known.update(rows)
    PAGE.write_text(HEAD + "".join(known[name] + "\n" for name in sorted(known)))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--recover", required=True)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("letters", nargs="*", help="or names, such as e_edits; all without one")
    asked = parser.parse_args()
    violations = 0
    rows = {}
    for script in sorted(HERE.glob("[a-i]_*.py")):
        if asked.letters and not {script.stem.split("_")[0], script.stem} & set(asked.letters):
            continue
        result = run(script, asked)
        if result is None:
            print(f"{script.stem}: nothing of it can run on this machine")
            continue
        rows[script.stem] = row(script, result)
        print(rows[script.stem], flush=True)
        violations += result["violations"]
    if not asked.quick:
        write(rows)
    return 1 if violations else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)

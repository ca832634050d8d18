#!/usr/bin/env python3
"""Puts the example files of recover-files(5) into a notebook and asks `recover verify` about them.

    check_files.py BUILD/recover man/recover-files.5

An example is a literal block whose first line is "# FILE". None may have a problem, and none may be missing.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

EXPECTED = {"recover.yaml", "habits/walk.yaml", "goals/walk-to-the-river.yaml", "since/smoke-free.yaml",
            "log/2026-11.yaml", "people.yaml", "self-talk.yaml", "plan.yaml", "safety.yaml",
            "journal/2026-11-23-2014.yaml", "worksheets/2026-11-23-noise-at-night.yaml", 
            "worksheets/2026-11-24-thought.yaml", "packs/celebrations.yaml", "packs/helplines.yaml"}


def examples(page):
    """File names and texts, as a reader of the page sees them."""
    blocks = re.findall(r"^\.Bd -literal[^\n]*\n# ([a-z0-9/.-]+)\n(.*?)^\.Ed$", page, re.MULTILINE | re.DOTALL)
    return {name: text.replace("\\e", "\\") for name, text in blocks}


def main(program, page):
    files = examples(pathlib.Path(page).read_text(encoding="utf-8"))
    if set(files) != EXPECTED:
        print("examples that are missing or new:", *sorted(set(files) ^ EXPECTED))
        return 1
    os.umask(0o077)
    with tempfile.TemporaryDirectory() as notebook:
        for name, text in files.items():
            file = pathlib.Path(notebook, name)
            file.parent.mkdir(exist_ok=True)
            file.write_text(text, encoding="utf-8")
        command = [program, "verify", "--notebook", notebook, "--today", "2026-11-24"]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
    print(result.stdout + result.stderr, end="")
    return result.returncode


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

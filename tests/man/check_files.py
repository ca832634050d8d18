#!/usr/bin/env python3
"""Puts the example files of recover-files(5) into a notebook and asks `recover verify` about them.

    check_files.py BUILD/recover man/recover-files.5

An example is a literal block whose first line is "# FILE". None may have a problem, and none may be missing: there is one
of each pack that comes with the program, with every key that the pack uses. Each pack is read again with a version that
is none, which has to be noticed: an example that is not read at all has no problem either.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import yaml

PACKS = pathlib.Path(__file__).resolve().parents[2] / "packs"
EXPECTED = {"recover.yaml", "habits/walk.yaml", "goals/walk-to-the-river.yaml", "since/smoke-free.yaml",
            "log/2026-11.yaml", "people.yaml", "self-talk.yaml", "plan.yaml", "safety.yaml",
            "journal/2026-11-23-2014.yaml", "worksheets/2026-11-23-noise-at-night.yaml",
            "worksheets/2026-11-24-thought.yaml"} | {f"packs/{pack.name}" for pack in PACKS.glob("*.yaml")}
SHOWN = {"breathing": "breathe --list", "celebrations": "celebrate --ideas", "imagery": "imagine --list",
         "steps": "ideas --all", "helplines": "now --region us"}  # commands that show all of a pack


def examples(page):
    """File names and texts, as a reader of the page sees them."""
    blocks = re.findall(r"^\.Bd -literal[^\n]*\n# ([a-z0-9/.-]+)\n(.*?)^\.Ed$", page, re.MULTILINE | re.DOTALL)
    return {name: text.replace("\\e", "\\") for name, text in blocks}


def keys_of(pack):
    return {key for item in yaml.safe_load(pack)["items"] for key in item}


def missing_keys(files):
    """What our own packs use and the page does not show."""
    for name in sorted(name for name in files if name.startswith("packs/")):
        ours = keys_of((PACKS / pathlib.Path(name).name).read_text(encoding="utf-8"))
        for key in sorted(ours - keys_of(files[name])):
            yield f"{name}: the page does not show the key {key}"


def said_by(program, files, words):
    """Exit status and output of a command over a notebook of these files."""
    with tempfile.TemporaryDirectory() as notebook:
        for name, text in files.items():
            file = pathlib.Path(notebook, name)
            file.parent.mkdir(exist_ok=True)
            file.write_text(text, encoding="utf-8")
        command = [program, *words.split(), "--notebook", notebook, "--today", "2026-11-24"]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
    return result.returncode, result.stdout + result.stderr


def unread(program, files):
    """Packs in which `recover verify` overlooks a version that is none, and those that no command shows."""
    packs = {name: text for name, text in files.items() if name.startswith("packs/")}
    marked = {name: "version: none\n" + re.sub(r"^version:.*\n", "", text, flags=re.MULTILINE) for name, text in packs.items()}
    _, said = said_by(program, marked, "verify")
    for name in sorted(marked):
        if not re.search(rf"^{re.escape(name)}:1:10: ", said, re.MULTILINE):
            yield f"{name}: recover verify does not read it"
    for pack, words in SHOWN.items():
        first = yaml.safe_load(files[f"packs/{pack}.yaml"])["items"][0]
        _, shown = said_by(program, files, words)
        if first.get("name", first["text"])[:30] not in shown:
            yield f"packs/{pack}.yaml: recover {words} does not show it"


def main(program, page):
    files = examples(pathlib.Path(page).read_text(encoding="utf-8"))
    if set(files) != EXPECTED:
        print("examples that are missing or new:", *sorted(set(files) ^ EXPECTED))
        return 1
    os.umask(0o077)
    status, said = said_by(program, files, "verify")
    print(said, end="")
    wrong = list(missing_keys(files)) + list(unread(program, files))
    print(*wrong, sep="\n")
    return 1 if wrong else status


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

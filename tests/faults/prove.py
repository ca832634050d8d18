#!/usr/bin/env python3
"""Runs the proofs one after the other, shows their counts, and writes those of full runs to docs/proofs.md. Short ones run two at a time.

A letter's row is replaced when it is run again; the others keep the day, commit and machine of theirs, and what is written below the
table stays.
"""
import argparse
import concurrent.futures
import datetime
import functools
import json
import os
import pathlib
import platform
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PAGE = ROOT / "docs" / "proofs.md"
HEAD = """# Proofs

What `scripts/prove` gave: each proof breaks something on purpose, again and again, and asks afterwards whether every file
holds its old or its new text, whether the exit status told the truth, and whether anything acknowledged is missing. The
proofs are in `tests/faults/`; `scripts/prove --quick` runs the short ones.

| proof | what | counts | violations | day | commit | machine | command |
| --- | --- | --- | --- | --- | --- | --- | --- |
"""


def run(script, asked):
    """Its exit status, and what it counted, if it came to its end."""
    words = [sys.executable, "-B", str(script), "--recover", asked.recover] + ([] if asked.quick else ["--full"])
    script_run = subprocess.run(words, stdout=subprocess.PIPE, check=False)
    said = script_run.stdout.decode().strip()
    return script_run.returncode, json.loads(said.splitlines()[-1]) if said and script_run.returncode in (0, 1) else None


def results(scripts, asked):
    """Each script with its result. Those in full have the machine to themselves."""
    pool = concurrent.futures.ThreadPoolExecutor(2 if asked.quick else 1)
    try:
        yield from zip(scripts, pool.map(functools.partial(run, asked=asked), scripts))
    finally:
        pool.shutdown(cancel_futures=True)  # a Ctrl-C reached the scripts as well; they put their things away


@functools.cache
def commit():
    """What is proven: the commit, and whether the program's sources are like it."""
    git = ["git", "-C", str(ROOT)]
    done = subprocess.run([*git, "rev-parse", "--short", "HEAD"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
    if done.returncode != 0:
        return "unknown"
    same = subprocess.run([*git, "diff", "--quiet", "HEAD", "--", "core", "cli", "packs", "cmake", "CMakeLists.txt"], check=False)
    return done.stdout.decode().strip() + (" and changes" if same.returncode else "")


@functools.cache
def machine():
    model = re.search(r"(?m)^model name\s*: (.*)$", text_of("/proc/cpuinfo"))
    system = re.search(r'(?m)^PRETTY_NAME="?(.*?)"?$', text_of("/etc/os-release"))
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / (1 << 30)
    return f"{os.cpu_count()} × {model[1] if model else platform.machine()}, {memory:.0f} GB, {system[1] if system else platform.system()}, " \
           f"Linux {platform.release()}"


def text_of(path):
    try:
        return pathlib.Path(path).read_text()
    except OSError:
        return ""


def row(script, result):
    counts = ", ".join(f"{number:,} {name}" for name, number in result["counts"].items())
    skipped = "".join(f"; left out: {why}" for why in result["skipped"])
    command = f"`scripts/prove {script.stem.split('_')[0]}`"
    return f"| {script.stem} | {result['what']} | {counts}{skipped} | {result['violations']} | " \
           f"{datetime.date.today().isoformat()} | {commit()} | {machine()} | {command} |"


def write(rows):
    table, mark, below = text_of(PAGE).partition("\n## ")
    known = {found[1]: found[0] for found in re.finditer(r"(?m)^\| ([a-z]_\w+) \|.*$", table)}
    known.update(rows)
    PAGE.write_text(HEAD + "".join(known[name] + "\n" for name in sorted(known)) + mark + below)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--recover", required=True)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("letters", nargs="*", help="or names, such as e_edits; all without one")
    asked = parser.parse_args()
    scripts = [script for script in sorted(HERE.glob("[a-i]_*.py"))
               if not asked.letters or {script.stem.split("_")[0], script.stem} & set(asked.letters)]
    commit()  # as it is now, and not hours later
    passed, failed = [], []
    for script, (code, result) in results(scripts, asked):
        if result is None:
            print(f"{script.stem}: " + ("nothing of it can run on this machine" if code == 77 else f"it ended before its time, exit {code}"),
                  flush=True)
            failed += [script.stem] if code != 77 else []
            continue
        print(row(script, result), flush=True)
        (failed if result["violations"] else passed).append(script.stem)
        if not asked.quick:
            write({script.stem: row(script, result)})
    left_out = len(scripts) - len(passed) - len(failed)
    print(f"{len(passed)} passed, {len(failed)} failed" + (": " + ", ".join(failed) if failed else "")
          + (f", {left_out} can't run here" if left_out else ""))
    return 1 if failed or not scripts else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)

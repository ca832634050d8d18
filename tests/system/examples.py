#!/usr/bin/env python3
"""Loads, checks and runs everything under examples/, on copies.

Usage: examples.py RECOVER SOURCE
"""
import os
import shutil
import subprocess
import sys
import tempfile


def private_copy(source, target):
    shutil.copytree(source, target)
    for root, _, names in os.walk(target):
        os.chmod(root, 0o700)
        for name in names:
            os.chmod(os.path.join(root, name), 0o600)


def check(condition, *words):
    if not condition:
        print(*words)
        sys.exit(1)


def main():
    recover, source = os.path.abspath(sys.argv[1]), sys.argv[2] + "/examples"
    ran = 0
    with tempfile.TemporaryDirectory() as home:
        os.symlink(recover, home + "/recover")
        environment = {"HOME": home, "TZ": "UTC", "PATH": home + ":" + os.environ["PATH"], "ASAN_OPTIONS": "detect_leaks=0"}
        for name in sorted(os.listdir(source)):
            if name in ("scripts", "sessions") or not os.path.isdir(f"{source}/{name}"):
                continue
            private_copy(f"{source}/{name}", f"{home}/{name}")
            for words in (["verify"], ["today"], ["habit", "list", "--all"], ["goal", "list", "--all"], ["since"], ["log", "--all"],
                          ["report", "year"], ["check-in", "4"], ["win", "tried this"], ["verify"]):
                done = subprocess.run([recover, "--notebook", f"{home}/{name}", "--today", "2026-02-08", *words], env=environment,
                                      capture_output=True, text=True)
                check(done.returncode == 0, name, words, done.stdout, done.stderr)
                ran += 1
        for name in sorted(os.listdir(source + "/scripts")):
            environment["RECOVER_HOME"] = home + "/first-week"
            done = subprocess.run([f"{source}/scripts/{name}"], env=environment, capture_output=True, text=True)
            check(done.returncode == 0 and not done.stderr, name, done.stdout, done.stderr)
            ran += 1
    print(f"{ran} passed, 0 failed")


if __name__ == "__main__":
    main()

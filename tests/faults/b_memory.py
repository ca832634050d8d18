#!/usr/bin/env python3
"""B: memory runs out, at each request of a command, once and for good."""
import os
import shutil
import subprocess
import sys

from commands import COMMANDS, Scene
from findings import in_memory, run_all
from proof import Proof, preloadable

HERE = os.path.dirname(os.path.abspath(__file__))


def compiled(folder):
    """The library that makes memory run out."""
    library = folder + "/malloc_fails.so"
    subprocess.run(["cc", "-O2", "-fno-builtin", "-shared", "-fPIC", "-o", library, HERE + "/malloc_fails.c"], check=True)
    return library


def run_short(scene, library, **more):
    """The command with the library in front of it; what follows runs without."""
    environment = scene.notebook.environment
    usual = dict(environment)
    scene.restore()
    environment.update(LD_PRELOAD=library, **more)
    try:
        return scene.run()
    finally:
        environment.clear()
        environment.update(usual)


def requests_of(scene, library):
    count_file = scene.notebook.home.name + "/count"
    run_short(scene, library, MALLOC_COUNT_FILE=count_file)
    if not os.path.exists(count_file):
        return 0
    with open(count_file, encoding="ascii") as file:
        return int(file.read())


def no_memory(finder, title):
    """B7: each request for memory fails, alone and with all that follow."""
    scene = Scene(preloadable(finder.recover), COMMANDS[title], in_memory(), False)
    library = compiled(scene.notebook.home.name)
    requests = requests_of(scene, library)
    if requests == 0:
        finder.skipped.append("the program takes no library in front of its own, or does not begin with umask()")
    for at in range(1, requests + 1, 1 if finder.full else max(1, requests // 60)):
        for more in ({}, {"MALLOC_FAILS_ONWARD": "1"}):
            run = run_short(scene, library, MALLOC_FAILS_AT=str(at), **more)
            finder.count("memory points")
            wrong = scene.judge(run, durable=False, told=not more)
            finder.tell(wrong, title, " ".join([f"MALLOC_FAILS_AT={at}", *more]), str(at))
    scene.close()


QUICK = ("done",)
FULL = ("done", "log edit", "habit remove", "undo", "init", "goal add", "setback")


def main():
    proof = Proof("B", "memory that runs out")
    if shutil.which("cc") is None:
        proof.skip("cc is missing")
        proof.end()
    run_all(proof, [(no_memory, title) for title in (FULL if proof.asked.full else QUICK)])
    proof.end()


if __name__ == "__main__":
    sys.exit(main())

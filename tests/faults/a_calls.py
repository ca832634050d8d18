#!/usr/bin/env python3
"""A: every system call of every command that writes goes wrong once, for good, by a signal, by a short write, and twice.

Without --full a few of these faults, drawn over all commands: the same ones each time.
"""
import functools
import itertools
import os
import random
import shutil
import subprocess
import sys

import tracing
from commands import COMMANDS, LATER, Scene, put_back, snapshot
from findings import in_memory, run_all
from proof import Proof
from tracing import fail, kill

ERRORS = ("ENOSPC", "EDQUOT", "EIO", "EACCES", "EROFS", "EINTR", "ENOMEM", "EMFILE", "EPERM", "EFBIG")
SIGNALS = ("KILL", "TERM", "INT", "HUP")
OF_FILES = ("openat", "newfstatat", "read", "getdents64", "readlink", "write", "fsync", "fchmod", "chmod", "renameat2",
            "rename", "unlink", "rmdir", "mkdir", "flock")
IN_FILES = {"write", "fsync", "fchmod", "renameat2", "rename", "unlink", "mkdir"}


def on_scene(part):
    """A job on one command: `part` gets its scene, which is closed afterwards."""
    @functools.wraps(part)
    def whole(finder, title):
        scene = Scene(finder.recover, COMMANDS[title], in_memory())
        try:
            if scene.command.loose:
                scene.learn_versions()
            part(finder, scene)
        finally:
            scene.close()
    return whole


def some(finder, scene, cases, few):
    """All cases with --full, else a few of them in their order: others for each command, the same ones each time."""
    cases = list(cases)
    if finder.full or len(cases) <= few:
        return cases
    return [cases[i] for i in sorted(random.Random(scene.command.title).sample(range(len(cases)), few))]


def one(finder, scene, what, inject, call, told=True, how=""):
    """One run with these faults, judged."""
    scene.restore()
    run = scene.watch(inject)
    finder.count(what if run.hit else "not reached")
    tell(finder, scene, scene.judge(run, told=told), call, how or " ".join(text for _, text in inject))
    return run


def tell(finder, scene, wrong, call, how):
    finder.tell(wrong, scene.command.title, f"{how} at {call}" if call else how, str(call))


@on_scene
def single_errors(finder, scene):
    """A1: each call fails once with each error."""
    for call, error in some(finder, scene, itertools.product(failing(scene), ERRORS), 14):
        one(finder, scene, "single faults", [fail(call, error)], call)


def failing(scene):
    """The calls to fail. A close that strace lets fail leaves its file open and locked, which no kernel does: a command
    that takes the lock again then waits for itself."""
    return [call for call in scene.calls if not (scene.command.loose and call.name == "close")]


@on_scene
def lasting_errors(finder, scene):
    """A2: a call and all later ones of its name fail; then, all calls about files from there on."""
    calls = [call for call in scene.calls if call.name != "close"]
    for call, error in some(finder, scene, itertools.product(calls, ("ENOSPC", "EIO")), 3):
        one(finder, scene, "lasting faults", [fail(call, error, onward=True)], call, told=False)
        one(finder, scene, "lasting faults", gone(scene, call, error), call, told=False, how=f"all file calls {error} from here on")


def gone(scene, call, error):
    """Every call about files fails from `call` on."""
    earlier = {}
    for other in scene.every_call:
        if other is call:
            break
        earlier[other.name] = other.number
    return [(name, f"inject={name}:error={error}:when={earlier.get(name, 0) + 1}+") for name in OF_FILES]


@on_scene
def signals(finder, scene):
    """A3: a signal at each call."""
    for call, signal in some(finder, scene, itertools.product(scene.calls, SIGNALS), 8):
        one(finder, scene, "signals", [kill(call, signal)], call)


def biggest_write(scene):
    return max(int(call.result) for call in scene.every_call if call.name == "write" and call.result.isdigit())


@on_scene
def short_writes(finder, scene):
    """A4: no file may grow beyond so many bytes, for every number."""
    for size in some(finder, scene, range(biggest_write(scene) + 2), 20):
        scene.restore()
        run = scene.run(["prlimit", f"--fsize={size}"])
        finder.count("short writes")
        tell(finder, scene, scene.judge(run, durable=False), None, f"prlimit --fsize={size}")


@on_scene
def faults_while_giving_up(finder, scene):
    """A5: a first fault while storing, and a second one at each call made to clean up after it."""
    for first in [call for call in scene.calls if call.name in IN_FILES and call.paths and scene.root in call.paths[0]]:
        scene.restore()
        run = scene.watch([fail(first, "ENOSPC")], names=None)
        after = tracing.points(run.calls, scene.root)
        index = next((i for i, call in enumerate(after) if call.injected), len(after))
        for second, faults in some(finder, scene, second_faults(first, after[index + 1:]), 3):
            one(finder, scene, "double faults", faults, second, told=second.name != "write")


def second_faults(first, later):
    """Each call after the failed first one, with the two faults: it is killed there, or that call fails as well."""
    for second in later:
        if second.name != first.name:
            for fault in (kill(second, "KILL"), fail(second, "EIO")):
                yield second, [fail(first, "ENOSPC"), fault]
        else:
            step = second.number - first.number
            yield second, [(first.name, f"inject={first.name}:error=ENOSPC:when={first.number}..{second.number}+{step}")]


@on_scene
def faults_after_short_write(finder, scene):
    """A5: a write cut short, and a kill at each call made to clean up after it."""
    biggest = biggest_write(scene)
    for size in range(1, biggest, biggest // (12 if finder.full else 2)):
        limit = ["prlimit", f"--fsize={size}"]
        scene.restore()
        calls = tracing.points(scene.watch(names=None, before=limit).calls, scene.root)
        cut = next((i for i, call in enumerate(calls) if call.name == "write" and call.result.isdigit()
                    and int(call.result) == size), None)
        for call in some(finder, scene, calls[cut:] if cut is not None else [], 6):
            scene.restore()
            run = scene.watch([kill(call, "KILL")], before=limit)
            finder.count("double faults")
            tell(finder, scene, scene.judge(run), call, f"prlimit --fsize={size} and a kill")


@on_scene
def faults_while_finishing(finder, scene):
    """A5: a change of several files is stopped midway, and the command that finishes it meets a fault at each call."""
    for stop in [call for call in scene.calls if call.name in IN_FILES]:
        scene.restore()
        scene.watch([kill(stop, "KILL")])
        if scene.has_journal():
            finish_with_faults(finder, scene, stop)
            if not finder.full:
                return


def finish_with_faults(finder, scene, stop):
    words = ["--notebook", scene.root, *LATER]
    midway = snapshot(scene.root)
    calls = tracing.points(tracing.watch(scene.notebook, words).calls, scene.root)
    faults = [(call, fault) for call in calls for fault in (kill(call, "KILL"), fail(call, "EIO"), fail(call, "ENOSPC"))]
    for call, fault in some(finder, scene, faults, 20):
        put_back(scene.root, midway)
        run = tracing.watch(scene.notebook, words, [fault], set())
        finder.count("double faults" if run.hit else "not reached")
        wrong = scene.judge_later(-9) if scene.allowed(scene.state()) else ["neither old nor new while finishing"]
        if run.code in (0, 6) and scene.later_entries() < 2:
            wrong.append(f"exit {run.code} of the command that finishes it, and its own entry is lost")
        tell(finder, scene, wrong, call, f"stopped at {stop}, then {fault[1]} in: recover {' '.join(LATER)}")


@on_scene
def closing(finder, scene):
    """A6: what a close() says after a good fsync changes nothing."""
    closes = [call for call in failing(scene) if call.name == "close"]
    for call, error in some(finder, scene, itertools.product(closes, ("EIO", "ENOSPC", "EINTR", "EDQUOT")), 3):
        run = one(finder, scene, "closes", [fail(call, error)], call)
        if run.code != 0:
            tell(finder, scene, [f"exit {run.code} for an error of close()"], call, error)


def start_with(scene, how):
    """Runs the command with its standard streams closed, full, or with nobody who reads."""
    words = ["sh", "-c", f'exec "$@" {how}', "sh", *scene.notebook.words(*scene.words)]
    reading, writing = os.pipe()
    os.close(reading)
    try:
        return subprocess.run(words, env=scene.notebook.environment, stdin=subprocess.DEVNULL, stdout=writing,
                              stderr=subprocess.PIPE, timeout=60, check=False)
    finally:
        os.close(writing)


@on_scene
def endings(finder, scene):
    """A7: whatever becomes of the answer, what was asked for is stored, and the exit status does not deny it."""
    if scene.command.terminal or scene.command.loose:
        return
    for how in ("", ">&-", "2>&-", ">&- 2>&-", "<&-", "<&- >&- 2>&-", ">/dev/full", "2>/dev/full", ">/dev/full 2>/dev/full"):
        scene.restore()
        done = start_with(scene, how)
        finder.count("endings")
        said = how or "| nobody"
        wrong = [] if scene.state() == scene.new else [f"exit {done.returncode}, and not stored"]
        if how in ("", "<&-", "2>&-") and done.returncode != 0:
            wrong.append(f"exit {done.returncode} though nothing went wrong")
        if done.returncode not in (0, 6, 7):
            wrong.append(f"exit {done.returncode}, and stored")
        tell(finder, scene, wrong or scene.judge_later(0), None, said)


QUICK = {single_errors: COMMANDS, lasting_errors: COMMANDS, signals: COMMANDS,
         short_writes: ("done", "habit remove"), faults_while_giving_up: ("done",), faults_after_short_write: ("done",),
         faults_while_finishing: ("habit remove",), closing: COMMANDS, endings: ("done", "habit remove")}
FULL = {single_errors: COMMANDS, lasting_errors: COMMANDS, signals: COMMANDS,
        short_writes: ("done", "log edit", "habit remove", "init", "undo"),
        faults_while_giving_up: ("done", "log edit", "habit add", "habit remove", "setback", "init", "redo"),
        faults_after_short_write: ("done", "log remove", "habit remove", "init"),
        faults_while_finishing: ("habit remove", "log edit to another month", "setback", "init", "undo of many files"),
        closing: COMMANDS, endings: COMMANDS}
WITH_LIMITS = (short_writes, faults_after_short_write)


def main():
    proof = Proof("A", "system-call faults in every command that writes")
    why = tracing.missing()
    if why:
        proof.skip(why)
        proof.end()
    plan = [(part, title) for part, titles in (FULL if proof.asked.full else QUICK).items() for title in titles]
    if not shutil.which("prlimit"):
        proof.skip("short writes: prlimit is missing")
        plan = [words for words in plan if words[0] not in WITH_LIMITS]
    run_all(proof, plan)
    proof.end()


if __name__ == "__main__":
    sys.exit(main())

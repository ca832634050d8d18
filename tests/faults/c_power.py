#!/usr/bin/env python3
"""C1, C2: the power goes before every call that changes a disk and after the last one, on several file systems.

Each state is cut twice: with nothing else happening, and after some other program's fsync sent the journal to the disk.
"""
import functools
import os
import shutil
import sys

import tracing
from commands import COMMANDS, Command, Scene
from findings import in_memory, run_all
from images import KINDS, Disk, Unusable
from proof import Proof
from tracing import kill

CHANGING = {"write", "fsync", "fdatasync", "ftruncate", "fallocate", "fchmod", "chmod", "mkdir", "rmdir", "link", "symlink",
            "rename", "renameat", "renameat2", "unlink", "unlinkat"}
FIRSTS = {command.title: command for command in (
    Command("first entry of a month", ("win", "called mum", "--on", "2026-01-05")),
    Command("first entry of all", ("win", "called mum"), filled=False),
    Command("first entry in new folders", ("--notebook", "FOLDER", "win", "called mum"), filled=False,
            folder="share/of/recover"),
    Command("first count in new folders", ("--notebook", "FOLDER", "since", "add", "Smoke-free", "--from", "2026-01-20"),
            filled=False, folder="share/of/recover"),
)}
ALL = {**COMMANDS, **FIRSTS}
UNDONE = ("done", "log edit", "goal step", "habit remove", "settings")
IGNORED = b"*\n"


def changes_the_disk(call):
    return call.name in CHANGING or (call.name == "openat" and "O_CREAT" in call.words)


def on_disk(part):
    """A job: one command on one file system, which is gone afterwards."""
    @functools.wraps(part)
    def whole(finder, title, kind):
        try:
            disk = Disk(KINDS[kind], in_memory())
        except Unusable as why:
            finder.skipped.append(f"{kind}: {why}")
            return
        try:
            scene = Scene(finder.recover, ALL[title], disk.place)
            if scene.command.loose:
                scene.learn_versions()
            put_back_all(scene)
            disk.keep()
            part(finder, disk, scene)
        finally:
            disk.close()
    return whole


@on_disk
def powered(finder, disk, scene):
    """Cuts before each call that changes the disk, and after the end."""
    for call in [*filter(changes_the_disk, scene.calls), None]:
        for foreign in (False, True):
            one_cut(finder, disk, scene, call, foreign)


@on_disk
def undone(finder, disk, scene):
    """After a command that was confirmed and a cut, undo takes that command back, or says that it can't and does nothing."""
    for foreign in (False, True):
        disk.start()
        scene.run()
        if foreign:
            disk.foreign_commit()
        disk.cut()
        done = scene.notebook.run("undo")
        wanted = scene.old if done.returncode == 0 else scene.new
        wrong = [] if scene.state() == wanted else [f"undo: exit {done.returncode}, and it took something else back"]
        finder.count("undos after power cuts")
        finder.tell(wrong + disk.damage(), scene.command.title, disk.kind.title)


def put_back_all(scene):
    """The notebook as it is before the command; of one that is not there yet, the folders above it are taken away as well."""
    scene.restore()
    if not scene.base and scene.command.folder:
        shutil.rmtree(os.path.join(scene.notebook.home.name, scene.command.folder.split("/")[0]), ignore_errors=True)


def one_cut(finder, disk, scene, call, foreign):
    """The command runs until just before `call`, or to its end without one; then the power goes, and comes back."""
    disk.start()
    run = scene.watch([kill(call, "KILL")], set()) if call else scene.run()
    if foreign:
        disk.foreign_commit()
    disk.cut()
    wrong = judge(scene, run) + disk.damage()
    finder.count("power cuts" if run.hit_by_signal or not call else "not reached")
    finder.tell(wrong, scene.command.title, f"{disk.kind.title}, power cut before {call or 'nothing: it had ended'}"
                + (", after a foreign fsync" if foreign else ""), f"{disk.kind.title} {call}")


def judge(scene, run):
    """What is wrong when the power is back."""
    confirmed = run.stdout and not (scene.command.loose or scene.command.best_effort)
    if confirmed and scene.state() != scene.new and not scene.has_journal():
        return [f"exit {run.code}, confirmed, and gone with the power: {scene.differing(scene.state())}"]
    wrong = scene.judge(run, durable=False)
    if not wrong and os.path.isdir(scene.root + "/.recover"):
        with open(scene.root + "/.recover/.gitignore", "rb") as file:
            text = file.read()
        wrong += [] if text == IGNORED else [f"and after the next command .recover/.gitignore holds {text!r}"]
    return wrong


def plan_of(full):
    if full:
        return ([(powered, title, kind) for kind in KINDS for title in ALL]
                + [(undone, title, kind) for kind in KINDS for title in UNDONE])
    titles = ("first entry of a month", "first entry of all", "done", "habit remove")
    return [(powered, title, "ext4") for title in titles] + [(undone, "done", "ext4")]


def main():
    proof = Proof("C", "power cuts before every call that changes the disk, of every command that writes")
    why = tracing.missing() or (None if os.geteuid() == 0 else "mounting an image needs root")
    if why:
        proof.skip(why)
        proof.end()
    run_all(proof, plan_of(proof.asked.full))
    proof.end()


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""D4: an editor that knows nothing of recover's lock saves the same file again and again, while recover records.

It saves in one of two ways: by a new file renamed over the old one, or in place. As a person saves, once a second, nothing
is ever lost. As no person can, hundreds of times a second, next to nothing is, and a text that was displaced is kept.
A round has a month's file of its own. What the editor itself wrote over is known by what its rename displaced.
"""
import ctypes
import multiprocessing
import os
import random
import re
import sys
import threading
import time

from findings import run_all
from proof import Notebook, Proof

MONTHS = [f"{year}-{month:02}" for year in range(2015, 2025) for month in range(1, 13)]
AT_WORK = 2
PAUSE_OF_RECOVER = 0.03
MOST_LOST_UNDER_STRESS = 0.005
RENAME_EXCHANGE, HERE = 2, -100
LIBC = ctypes.CDLL(None, use_errno=True)


def read(path):
    with open(path, "rb") as file:
        return file.read()


class Editor:
    """Saves `path` with one line more each time; `saved` are its lines, `overwritten` the texts it wrote over unread."""

    def __init__(self, path, month):
        self.path, self.month = path, month
        self.saved, self.overwritten = [], []

    def line(self):
        self.saved.append(f"of the editor {len(self.saved)}")
        return f'- {{day: {self.month}-11, win: "{self.saved[-1]}"}}\n'.encode()

    def rename(self):
        """A new file beside it, renamed over it; an exchange does the same and shows what was there."""
        known, beside = read(self.path), self.path + "~"
        with open(beside, "wb") as file:
            file.write(known + self.line())
        if LIBC.renameat2(HERE, beside.encode(), HERE, self.path.encode(), RENAME_EXCHANGE) != 0:
            raise OSError(ctypes.get_errno(), "renameat2")
        displaced = read(beside)
        if displaced != known:
            self.overwritten.append(displaced)
        os.unlink(beside)

    def in_place(self):
        descriptor = os.open(self.path, os.O_RDWR)
        try:
            text = os.read(descriptor, 1 << 24) + self.line()
            os.ftruncate(descriptor, 0)
            os.pwrite(descriptor, text, 0)
        finally:
            os.close(descriptor)


def edit(path, month, style, pause, seconds, answer):
    """A process of its own: an editor for so long."""
    editor = Editor(path, month)
    save = getattr(editor, style)
    until = time.monotonic() + seconds
    dice = random.Random(month + style)
    while time.monotonic() < until:
        time.sleep(dice.uniform(0.5, 1.5) * pause)
        save()
    answer.send((editor.saved, editor.overwritten))


class Round:
    """One file, an editor and some who record with recover."""

    def __init__(self, notebook, month, style, pause, seconds):
        self.notebook, self.month, self.style, self.pause, self.seconds = notebook, month, style, pause, seconds
        self.path = f"{notebook.folder}/log/{month}.yaml"
        self.acknowledged, self.refused, self.odd = set(), 0, []

    def record(self, number, until):
        turn = 0
        while time.monotonic() < until:
            turn += 1
            text = f"of recover {number}, {turn}"
            done = self.notebook.run("win", text, "--on", self.month + "-12")
            if done.returncode == 0:
                self.acknowledged.add(text)
            elif done.returncode in (3, 4):
                self.refused += 1
            else:
                self.odd.append(f"exit {done.returncode}: {done.stderr.decode(errors='replace')}")
            time.sleep(PAUSE_OF_RECOVER)

    def play(self):
        """What the editor saved and what it wrote over, when all have ended."""
        self.notebook.must("win", "first", "--on", self.month + "-01")
        ours, theirs = multiprocessing.Pipe()
        editor = multiprocessing.Process(target=edit, args=(self.path, self.month, self.style, self.pause, self.seconds, theirs))
        until = time.monotonic() + self.seconds
        people = [threading.Thread(target=self.record, args=(number, until)) for number in range(AT_WORK)]
        for one in (editor, *people):
            one.start()
        answer = ours.recv()
        for one in (editor, *people):
            one.join()
        return answer

    def kept(self):
        """The texts that recover put aside, all together."""
        folder = self.notebook.folder + "/.recover/displaced"
        names = [name for name in os.listdir(folder) if name.startswith(self.month)] if os.path.isdir(folder) else []
        return b"".join(read(f"{folder}/{name}") for name in names)

    def judge(self, saved, overwritten):
        """Sentences, the editor's saves that are gone altogether, and those that are kept aside."""
        self.notebook.must("win", "of the end", "--on", "2026-01-01")
        text, aside = read(self.path), self.kept()
        wrong = list(self.odd)
        there, kept = wins(text), wins(aside)
        gone = self.acknowledged - set(there) - kept.keys() - wins(b"".join(overwritten)).keys()
        wrong += [f"acknowledged entries lost: {len(gone)}"] if gone else []
        wrong += ["an entry is there twice"] if any(times > 1 for times in there.values()) else []
        wrong += [f"verify: {problem['what']}" for problem in self.notebook.verify()]
        missing = set(saved) - there.keys()
        return wrong, missing - kept.keys(), missing & kept.keys()


def wins(text):
    """Every win of a text, and how often it is there."""
    found = {}
    for win in re.findall(rb'win: "([^"]*)"', text):
        found[win.decode()] = found.get(win.decode(), 0) + 1
    return found


def beside_an_editor(finder, style, pace):
    notebook = Notebook(finder.recover)
    stress = pace == "stress"
    rounds = (12 if stress else 60) if finder.full else 1
    seconds = 10 if finder.full else 3 if stress else 8
    lost, all_saved = 0, 0
    for month in MONTHS[:rounds]:
        game = Round(notebook, month, style, 0.002 if stress else 1.0, seconds)
        saved, overwritten = game.play()
        wrong, gone, aside = game.judge(saved, overwritten)
        lost, all_saved = lost + len(gone), all_saved + len(saved)
        finder.count(f"{pace}: entries beside an editor", len(game.acknowledged))
        finder.count(f"{pace}: refused as changed meanwhile", game.refused)
        finder.count(f"{pace}: saves of an editor", len(saved))
        finder.count(f"{pace}: of them kept aside", len(aside))
        finder.count(f"{pace}: of them lost", len(gone))
        finder.tell(wrong, f"{style}, {pace}", month)
    if lost > (MOST_LOST_UNDER_STRESS * all_saved if stress else 0):
        finder.tell([f"{lost} of {all_saved} saves are lost"], f"{style}, {pace}", "all rounds")
    notebook.close()


def midway(finder):
    """An editor has begun to save in place, recover runs from beginning to end, and the editor goes on."""
    notebook = Notebook(finder.recover)
    for month, (step, at) in zip(MONTHS, (("emptied the file", 0), ("written two lines", 2), ("written half a line", 2.5))):
        path = f"{notebook.folder}/log/{month}.yaml"
        for turn in range(8):
            notebook.must("win", f"of day {turn}", "--on", f"{month}-0{turn + 1}")
        lines = read(path).splitlines(keepends=True)
        written = b"".join(lines[:int(at)]) + lines[int(at)][:int(at % 1 * 80)]
        rest = b"".join(lines)[len(written):] + f'- {{day: {month}-11, win: "of the editor"}}\n'.encode()
        with open(path, "wb", buffering=0) as file:
            file.write(written)
            done = notebook.run("win", "meanwhile", "--on", month + "-12")
            file.write(rest)
        wrong = [] if done.returncode in (0, 3, 4) else [f"exit {done.returncode}: {done.stderr.decode(errors='replace')}"]
        game = Round(notebook, month, "in_place", 0, 0)
        game.acknowledged.update({"meanwhile"} if done.returncode == 0 else ())
        found, gone, _ = game.judge([f"of day {turn}" for turn in range(8)] + ["of the editor"], [])
        wrong += found + ([f"exit {done.returncode}, and {len(gone)} of 9 lines of the editor are lost"] if gone else [])
        finder.count("saves met midway")
        finder.tell(wrong, "in place", f"an editor that has {step}", step)
    notebook.close()


def main():
    proof = Proof("D", "an editor that knows nothing of the lock")
    run_all(proof, [(midway,)] + [(beside_an_editor, style, pace) for pace in ("realistic", "stress") for style in ("rename", "in_place")])
    proof.end()


if __name__ == "__main__":
    sys.exit(main())

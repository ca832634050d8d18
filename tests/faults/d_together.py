#!/usr/bin/env python3
"""D1-D3: many at once: writers, writers that are killed, people who record, edit and undo while others read."""
import concurrent.futures
import json
import os
import random
import sys
import time

from crowd import entries, judge_all, start
from findings import run_all
from proof import Notebook, Proof

LONGEST_WAIT = 10
MOST_TURNS = 20  # of a writer, for each run of its that is to be killed
MONTHS = [f"{year}-{month:02}" for year in (2024, 2025) for month in range(1, 13)]
FIXED = [f"of before {number}" for number in range(40)]


def writers(finder):
    """D1: so many at once, each one entry after the other."""
    notebook = Notebook(finder.recover)
    many, each = (64, 50) if finder.full else (24, 8)

    def write(number):
        waits = []
        for turn in range(each):
            begun, text = time.monotonic(), f"of writer {number}, {turn}"
            done = notebook.run("win", text)
            waits.append((text, time.monotonic() - begun, done.returncode, done.stderr.decode(errors="replace")))
        return waits

    with concurrent.futures.ThreadPoolExecutor(many) as pool:
        runs = [run for waits in pool.map(write, range(many)) for run in waits]
    for _, wait, code, said in runs:
        finder.count("entries by writers at once")
        finder.tell([f"exit {code}: {said}"] if code != 0 else [], "win", f"{many} at once")
        finder.tell([f"it took longer than {LONGEST_WAIT} s"] if wait > LONGEST_WAIT else [], "win", f"{wait:.1f} s, {many} at once")
    acknowledged = {text for text, _, code, _ in runs if code == 0}
    judge_all(finder, notebook, f"{many} writers at once", acknowledged, acknowledged)
    notebook.close()


class Killer:
    """Starts one win after the other and kills most of them at some moment of their lives."""

    def __init__(self, notebook, number, seed):
        self.notebook, self.number = notebook, number
        self.random = random.Random(seed * 1000 + number)
        self.usual = 0.05
        self.acknowledged, self.turns, self.killed, self.odd = set(), 0, 0, []

    def run(self, kills):
        """Until that many of its runs were killed; the others had ended when the signal came, or were left in peace."""
        while self.killed < kills and self.turns < MOST_TURNS * kills:
            self.one(f"of writer {self.number}, {self.turns}")
            self.turns += 1
        return self

    def one(self, text):
        day = f"{self.random.choice(MONTHS)}-{self.random.randrange(1, 29):02}"
        begun = time.monotonic()
        process = start(self.notebook, "win", text, "--on", day)
        if self.random.random() < 0.6:
            time.sleep(self.random.uniform(0, self.usual))
            process.kill()
        said = process.communicate()[1].decode(errors="replace")
        if process.returncode == 0:
            self.acknowledged.add(text)
            self.usual = 0.8 * self.usual + 0.2 * (time.monotonic() - begun)
        elif process.returncode < 0:
            self.killed += 1
        else:
            self.odd.append(f"exit {process.returncode}: {said}")


def killed_writers(finder, seed):
    """D2: 16 writers, most of whose runs are killed at a random moment."""
    notebook = Notebook(finder.recover)
    many, kills = 16, 500 if finder.full else 4
    with concurrent.futures.ThreadPoolExecutor(many) as pool:
        killers = list(pool.map(lambda number: Killer(notebook, number, int(seed)).run(kills), range(many)))
    finder.count("runs of writers that are killed", sum(killer.turns for killer in killers))
    finder.count("of them killed", sum(killer.killed for killer in killers))
    for killer in killers:
        finder.tell(killer.odd, "win", "beside writers that are killed")
    notebook.must("win", "of the end")
    possible = {f"of writer {killer.number}, {turn}" for killer in killers for turn in range(killer.turns)} | {"of the end", "sweeps"}
    acknowledged = {text for killer in killers for text in killer.acknowledged}
    finder.count("acknowledged beside them", len(acknowledged))
    judge_all(finder, notebook, "writers that are killed", acknowledged, possible)
    notebook.close()


class Mixer:
    """One person of several, who does one thing after the other until the time is over."""

    def __init__(self, notebook, number, seed, until):
        self.notebook, self.number, self.until = notebook, number, until
        self.random = random.Random(seed * 1000 + number)
        self.added, self.undone, self.turns, self.odd = set(), 0, 0, []

    def write(self):
        while time.monotonic() < self.until:
            self.turns += 1
            self.random.choices((self.win, self.done, self.edit, self.undo), (5, 3, 3, 1))[0]()
        return self

    def read(self):
        while time.monotonic() < self.until:
            self.turns += 1
            self.random.choices((self.log, self.today, self.verify), (3, 2, 1))[0]()
        return self

    def run(self, *words, exits=(0,)):
        done = self.notebook.run(*words)
        if done.returncode not in exits:
            self.odd.append(f"{words[0]}: exit {done.returncode}: {done.stderr.decode(errors='replace')}")
        return done

    def day(self):
        return f"{self.random.choice(MONTHS)}-{self.random.randrange(1, 29):02}"

    def win(self):
        text = f"of writer {self.number}, {self.turns}"
        if self.run("win", text, "--on", self.day()).returncode == 0:
            self.added.add(text)

    def done(self):
        self.run("done", "walk", "--on", self.day())

    def edit(self):
        """An entry that an undo took away meanwhile is not there to be edited."""
        found = entries(self.notebook)
        chosen = self.random.choice(found)
        self.run("log", "edit", chosen["id"], "--note", f"of writer {self.number}, {self.turns}", exits=(0, 2))

    def undo(self):
        """1: there is nothing left to take back."""
        self.undone += self.run("undo", exits=(0, 1)).returncode == 0

    def log(self):
        done = self.run("log", "--all", "--format", "ndjson")
        self.quiet("log", done)
        given = {json.loads(line).get("win") for line in done.stdout.splitlines()}
        if not given.issuperset(FIXED):
            self.odd.append("log: an entry that nobody touched is not there")

    def today(self):
        self.quiet("today", self.run("today"))

    def verify(self):
        self.quiet("verify", self.run("verify"))

    def quiet(self, title, done):
        if done.stderr:
            self.odd.append(f"{title}: it sees a problem: {done.stderr.decode(errors='replace')}")


def write_fixed(notebook):
    """Entries that no undo knows of."""
    notebook.must("habit", "add", "Walk", "--every", "daily")
    os.makedirs(notebook.folder + "/log", exist_ok=True)
    with open(notebook.folder + "/log/2023-12.yaml", "w", encoding="utf-8") as file:
        for number, text in enumerate(FIXED):
            file.write(f'- {{day: 2023-12-05, win: "{text}", at: "2023-12-05T08:14:05+00:00", id: k5w39q{number // 10}{number % 10}}}\n')


def mixed(finder, seed):
    """D3: people who record, edit and undo, and others who read meanwhile."""
    notebook = Notebook(finder.recover)
    write_fixed(notebook)
    until = time.monotonic() + (300 if finder.full else 6)
    people = [Mixer(notebook, number, int(seed), until) for number in range(8)]
    with concurrent.futures.ThreadPoolExecutor(len(people)) as pool:
        list(pool.map(lambda one: one.write() if one.number < 5 else one.read(), people))
    for one in people:
        finder.count("mixed runs that write" if one.number < 5 else "runs that read meanwhile", one.turns)
        finder.tell(one.odd, "five write, three read", "together")
    added = {text for one in people for text in one.added}
    there = {entry.get("win") for entry in entries(notebook)}
    undone = sum(one.undone for one in people)
    if len(added - there) > undone:
        finder.tell([f"{len(added - there)} acknowledged entries are not there, and {undone} were undone"], "five write", "together")
    judge_all(finder, notebook, "five write, three read", added & there, added | set(FIXED) | {"sweeps"})
    notebook.close()


def main():
    proof = Proof("D", "writers at once, killed writers, readers meanwhile")
    seed = str(proof.asked.seed)
    run_all(proof, [(writers,), (killed_writers, seed), (mixed, seed)])
    proof.end()


if __name__ == "__main__":
    sys.exit(main())

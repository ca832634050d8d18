#!/usr/bin/env python3
"""D: many at once: writers, writers that are killed, readers beside them, a lock whose holder is killed, two terminals."""
import concurrent.futures
import fcntl
import json
import os
import pty
import random
import re
import select
import signal
import subprocess
import sys
import time

import tracing
from commands import COMMANDS, Scene
from findings import run_all
from proof import Notebook, Proof

LONGEST_WAIT = 10
AT_ONCE_SECONDS = 2
MONTHS = [f"{year}-{month:02}" for year in (2024, 2025) for month in range(1, 13)]
FIXED = [f"of before {number}" for number in range(40)]


def start(notebook, *words):
    return subprocess.Popen(notebook.words(*words), env=notebook.environment, stdin=subprocess.DEVNULL,
                            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def entries(notebook):
    """The entries that `recover log` gives."""
    return [json.loads(line) for line in notebook.must("log", "--all", "--format", "ndjson").splitlines()]


def judge_all(finder, notebook, title, acknowledged, possible):
    """Every acknowledged win is there, nothing is there twice or from nowhere, ids are unique and verify is content."""
    found = entries(notebook)
    wins = [entry["win"] for entry in found if "win" in entry]
    wrong = [f"{problem['file']}: {problem['what']}" for problem in notebook.verify()]
    if len({entry["id"] for entry in found}) != len(found):
        wrong.append("an id is there twice")
    if len(set(wins)) != len(wins):
        wrong.append("an entry is there twice")
    if acknowledged - set(wins):
        wrong.append(f"acknowledged and lost: {len(acknowledged - set(wins))}")
    if set(wins) - possible:
        wrong.append(f"nobody wrote: {sorted(set(wins) - possible)[:3]}")
    if [name for _, _, names in os.walk(notebook.folder + "/log") for name in names if name.startswith(".")]:
        notebook.must("win", "sweeps")
    left = [name for _, _, names in os.walk(notebook.folder + "/log") for name in names if name.startswith(".")]
    wrong += [f"left behind: {left[0]}"] if left else []
    finder.tell(wrong, title, "at the end")


def writers(finder):
    """D1: so many at once, each one entry after the other."""
    notebook = Notebook(finder.recover)
    many, each = (64, 50) if finder.full else (24, 8)

    def write(number):
        waits = []
        for turn in range(each):
            begun = time.monotonic()
            done = notebook.run("win", f"of writer {number}, {turn}")
            waits.append((time.monotonic() - begun, done.returncode, done.stderr.decode(errors="replace")))
        return waits

    with concurrent.futures.ThreadPoolExecutor(many) as pool:
        runs = [run for waits in pool.map(write, range(many)) for run in waits]
    for wait, code, said in runs:
        finder.count("entries by writers at once")
        finder.tell([f"exit {code}: {said}"] if code != 0 else [], "win", f"{many} at once")
        finder.tell([f"it took longer than {LONGEST_WAIT} s"] if wait > LONGEST_WAIT else [], "win", f"{wait:.1f} s, {many} at once")
    all_of_them = {f"of writer {number}, {turn}" for number in range(many) for turn in range(each)}
    judge_all(finder, notebook, f"{many} writers at once", all_of_them, all_of_them)
    notebook.close()


class Killer:
    """Starts one win after the other and kills most of them at some moment of their lives."""

    def __init__(self, notebook, number, seed):
        self.notebook, self.number = notebook, number
        self.random = random.Random(seed * 1000 + number)
        self.usual = 0.05
        self.acknowledged, self.killed, self.odd = set(), 0, []

    def run(self, turns):
        for turn in range(turns):
            self.one(f"of writer {self.number}, {turn}")
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
    many, each = (16, 500) if finder.full else (16, 20)
    with concurrent.futures.ThreadPoolExecutor(many) as pool:
        killers = list(pool.map(lambda number: Killer(notebook, number, int(seed)).run(each), range(many)))
    finder.count("runs of writers that are killed", many * each)
    finder.count("of them killed", sum(killer.killed for killer in killers))
    for killer in killers:
        finder.tell(killer.odd, "win", "beside writers that are killed")
    notebook.must("win", "of the end")
    possible = {f"of writer {number}, {turn}" for number in range(many) for turn in range(each)} | {"of the end", "sweeps"}
    judge_all(finder, notebook, "writers that are killed", {text for killer in killers for text in killer.acknowledged}, possible)
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


class Holder:
    """A run that stops, the lock in its hand, at its first call of that name; what it stores is `text`."""

    def __init__(self, notebook, call, text="of the holder"):
        self.notebook = notebook
        words = ["strace", "-o", "/dev/null", "-e", f"trace={call}", "-e", f"inject={call}:delay_enter=600000000:when=1"]
        self.tracer = subprocess.Popen([*words, *notebook.words("win", text)], env=notebook.environment,
                                       stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while not self.is_held():
            time.sleep(0.005)

    def is_held(self):
        with open(self.notebook.folder + "/.recover/lock", "rb") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return True
        return False

    def kill(self):
        """Ends the run, and then strace, which would wait until its delay is over."""
        with open(f"/proc/{self.tracer.pid}/task/{self.tracer.pid}/children", encoding="ascii") as file:
            for child in file.read().split():
                os.kill(int(child), signal.SIGKILL)
        self.tracer.kill()
        self.tracer.wait()


def killed_holders(finder):
    """D5: whoever waits for a lock goes on as soon as its holder is killed; reading never waits."""
    notebook = Notebook(finder.recover)
    notebook.must("win", "first")
    wins, holders = {"first"}, {"sweeps"}
    for turn in range(30 if finder.full else 6):
        holder = Holder(notebook, ("fsync", "renameat2", "unlink")[turn % 3], f"of holder {turn}")
        waiting = start(notebook, "win", f"of turn {turn}")
        time.sleep(0.2)
        wrong = [] if waiting.poll() is None else [f"it did not wait for the lock: exit {waiting.returncode}"]
        wrong += quickly(notebook, "log", "--all") + quickly(notebook, "today")
        holder.kill()
        begun = time.monotonic()
        said = waiting.communicate()[1].decode(errors="replace")
        if waiting.returncode != 0:
            wrong.append(f"exit {waiting.returncode}: {said}")
        if time.monotonic() - begun > AT_ONCE_SECONDS:
            wrong.append("the lock of a killed run was still held")
        wins.add(f"of turn {turn}")
        holders.add(f"of holder {turn}")
        finder.count("killed lock holders")
        finder.tell(wrong, "win", "while the lock is held by a run that is killed")
    judge_all(finder, notebook, "killed lock holders", wins, wins | holders)
    notebook.close()


def quickly(notebook, *words):
    begun = time.monotonic()
    done = notebook.run(*words)
    late = time.monotonic() - begun > AT_ONCE_SECONDS
    return [f"{words[0]} while the lock is held: exit {done.returncode}, late: {late}"] if done.returncode or late else []


def patience(finder):
    """D5: after ten seconds a run gives up, changes nothing and names the lock."""
    notebook = Notebook(finder.recover)
    notebook.must("win", "first")
    holder = Holder(notebook, "renameat2")
    before = notebook.files()
    begun = time.monotonic()
    done = notebook.run("win", "never")
    took = time.monotonic() - begun
    wrong = [] if done.returncode == 4 and b".recover/lock" in done.stderr else [f"exit {done.returncode}: {done.stderr.decode()}"]
    wrong += [] if LONGEST_WAIT - 1 < took < LONGEST_WAIT + 3 else [f"it waited {took:.0f} s"]
    wrong += [] if notebook.files() == before else ["it changed something"]
    holder.kill()
    finder.count("runs that gave up waiting")
    finder.tell(wrong, "win", "while another run keeps the lock")
    notebook.close()


def closed_to_children(finder, title):
    """D5: no program that recover starts inherits the lock, or any other file of the notebook."""
    scene = Scene(finder.recover, COMMANDS[title])
    opened = [call for call in scene.every_call if call.name == "openat" and scene.root in call.words]
    kept = [f"inherited by children: {call.paths[0]}" for call in opened if "O_CLOEXEC" not in call.words]
    finder.count("opened files", len(opened))
    finder.tell(kept if opened else ["it opens no file"], title, "strace")
    scene.close()


class Terminal:
    """A command on a terminal of its own, which asks something."""

    def __init__(self, notebook, words):
        self.ours, theirs = pty.openpty()
        self.process = subprocess.Popen(notebook.words(*words), env=notebook.environment, stdin=theirs, stdout=theirs, stderr=theirs)
        os.close(theirs)
        self.said = b""

    def expect(self, pattern):
        """Whether it says so within the time."""
        until = time.monotonic() + LONGEST_WAIT
        while not re.search(pattern, self.said):
            if not select.select([self.ours], [], [], max(0, until - time.monotonic()))[0]:
                return False
            try:
                self.said += os.read(self.ours, 4096)
            except OSError:
                return bool(re.search(pattern, self.said))
        return True

    def answer(self, text):
        self.said = b""
        os.write(self.ours, text.encode() + b"\n")

    def end(self):
        """Its exit status, when nothing more is asked; a program that still waits is ended."""
        try:
            return self.process.wait(LONGEST_WAIT)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.wait()
        finally:
            os.close(self.ours)


DIALOGUES = {
    "win": (("win",), ((rb"\? .*$", "from the terminal"),)),
    "done": (("done",), ((rb"Which\?", "1"),)),
    "habit add": (("habit", "add", "Sit"), ((rb"How often\?", ""), (rb"\?", ""), (rb"\?", ""))),
    "menu": (("menu",), ((rb"leave: ", "3"), (rb"\?", "from the terminal"), (rb"leave: ", ""))),
    "check-in": (("check-in",), ((rb"1/5", "4"), (rb"2/5", ""), (rb"3/5", ""), (rb"4/5", ""), (rb"5/5", ""))),
}


def two_terminals(finder, title):
    """D6: while one terminal asks, another one records; the answer is recorded as well, and nothing is lost."""
    words, steps = DIALOGUES[title]
    notebook = Notebook(finder.recover)
    notebook.must("habit", "add", "Walk", "--every", "daily")
    terminal, wins, wrong = Terminal(notebook, words), [], []
    for pattern, answer in steps:
        if not terminal.expect(pattern):
            break
        wins.append(f"meanwhile {len(wins)}")
        wrong += quickly(notebook, "win", wins[-1])
        terminal.answer(answer)
    asked = len(wins)
    terminal.expect(rb"(?!)")
    code = terminal.end()
    finder.count("questions with another terminal meanwhile", asked)
    if code != 0 or asked < 1:
        wrong.append(f"exit {code}, after {asked} questions: {terminal.said.decode(errors='replace')}")
    found = entries(notebook)
    if not set(wins) <= {entry.get("win") for entry in found}:
        wrong.append("what the other terminal recorded is lost")
    others = [entry for entry in found if entry.get("win") not in wins and "celebrated" not in entry]
    answered = len(others) == 1 or os.path.exists(notebook.folder + "/habits/sit.yaml")
    wrong += [] if answered else ["what was answered is lost"]
    finder.tell(wrong + [problem["what"] for problem in notebook.verify()], title, "two terminals")
    notebook.close()


def main():
    proof = Proof("D", "writers at once, killed writers, readers meanwhile, killed lock holders, two terminals")
    seed = str(proof.asked.seed)
    plan = [(writers,), (killed_writers, seed), (mixed, seed), *((two_terminals, title) for title in DIALOGUES)]
    why = tracing.missing()
    if why:
        proof.skip("lock holders: " + why)
    else:
        titles = COMMANDS if proof.asked.full else ("done", "habit remove", "undo", "init")
        plan += [(killed_holders,), (patience,), *((closed_to_children, title) for title in titles)]
    run_all(proof, plan)
    proof.end()


if __name__ == "__main__":
    sys.exit(main())

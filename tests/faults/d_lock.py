#!/usr/bin/env python3
"""D5, D6: a lock whose holder is killed or keeps it, programs that recover starts, and two terminals."""
import fcntl
import os
import pty
import re
import select
import signal
import subprocess
import sys
import time

import tracing
from commands import COMMANDS, Scene
from crowd import entries, judge_all, start
from findings import ends_with_us, run_all
from proof import Notebook, Proof

LONGEST_WAIT = 10
AT_ONCE_SECONDS = 2


class Holder:
    """A run that stops, the lock in its hand, at its first call of that name; what it stores is `text`."""

    def __init__(self, notebook, call, text="of the holder"):
        self.notebook = notebook
        words = ["strace", "-o", "/dev/null", "-e", f"trace={call}", "-e", f"inject={call}:delay_enter=600000000:when=1"]
        self.tracer = subprocess.Popen([*words, *notebook.words("win", text)], env=notebook.environment,
                                       stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                       preexec_fn=ends_with_us)
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


def read_log(notebook):
    with open(notebook.folder + "/log/2026-02.yaml", "rb") as file:
        return file.read()


def patience(finder):
    """D5: after ten seconds a run gives up, changes nothing and names the lock."""
    notebook = Notebook(finder.recover)
    notebook.must("win", "first")
    holder = Holder(notebook, "renameat2")
    before = read_log(notebook)
    begun = time.monotonic()
    done = notebook.run("win", "never")
    took = time.monotonic() - begun
    wrong = [] if done.returncode == 4 and b".recover/lock" in done.stderr else [f"exit {done.returncode}: {done.stderr.decode()}"]
    wrong += [] if LONGEST_WAIT - 1 < took < LONGEST_WAIT + 3 else [f"it waited {took:.0f} s"]
    wrong += [] if read_log(notebook) == before else ["it changed something"]
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
    "habit add": (("habit", "add", "Stretch"), ((rb"How often\?", ""), (rb"\?", ""), (rb"\?", ""))),
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
    answered = len(others) == 1 or os.path.exists(notebook.folder + "/habits/stretch.yaml")
    wrong += [] if answered else ["what was answered is lost"]
    finder.tell(wrong + [problem["what"] for problem in notebook.verify()], title, "two terminals")
    notebook.close()


def main():
    proof = Proof("D", "killed lock holders, patience, two terminals")
    plan = [(two_terminals, title) for title in DIALOGUES]
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

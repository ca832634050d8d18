#!/usr/bin/env python3
"""I: for as long as one likes, any command on one notebook, any of them stopped or failing at any moment.

Every entry holds a mark of its own. After each command the marks in the log are those of before, changed as the command was
to change them when it says so, unchanged when it denies it, either of both when it was killed. After every hundred commands
`recover verify` finds nothing, every mark has the id it was given, and every comment written by hand is there.
"""
import os
import random
import re
import subprocess
import sys
import time

import tracing
from findings import in_memory
from proof import Notebook, Proof

ENTRY = re.compile(r"^- \{day: [\d-]+, ([\w-]+): .*?\b(mark\d+)\b(?:.*, id: (\w+))?.*$", re.MULTILINE)
COMMENT = re.compile(r"# hand \d+")
CALLS = ("openat", "read", "write", "fsync", "renameat2", "unlink", "mkdir", "flock", "newfstatat", "fchmod", "getdents64", "readlink")
ERRORS = ("ENOSPC", "EIO", "EACCES", "EROFS", "EINTR", "ENOMEM", "EMFILE", "EDQUOT")
SIGNALS = ("KILL", "TERM", "INT", "HUP")
CHECK_EVERY = 100


class Marks:
    """The marks in the log, read anew only from files that changed: {mark: [(kind, id), ...]}, and the comments."""

    def __init__(self, folder):
        self.folder, self.files = folder + "/log", {}

    def read(self):
        found, comments = {}, set()
        names = [name for name in os.listdir(self.folder) if re.fullmatch(r"\d{4}-\d\d\.yaml", name)]
        self.files = {name: self.file(name) for name in names}
        for _, entries, hand in self.files.values():
            comments |= hand
            for kind, mark, identity in entries:
                found.setdefault(mark, []).append((kind, identity))
        return found, comments

    def file(self, name):
        path = f"{self.folder}/{name}"
        now = os.stat(path)
        state = (now.st_ino, now.st_size, now.st_mtime_ns)
        if name in self.files and self.files[name][0] == state:
            return self.files[name]
        with open(path, encoding="utf-8") as file:
            text = file.read()
        return state, ENTRY.findall(text), set(COMMENT.findall(text))


class Soak:
    """One notebook, and what is known to be in it."""

    def __init__(self, proof):
        self.proof, self.draw = proof, random.Random(proof.asked.seed)
        self.notebook = Notebook(proof.asked.recover, in_memory())
        self.notebook.fill()
        self.marks = Marks(self.notebook.folder)
        self.number, self.known, self.comments = 0, {}, set()
        self.traced = tracing.missing() is None
        self.said = []

    def mark(self):
        self.number += 1
        return f"mark{self.number}"

    def day(self):
        return f"2026-02-{self.draw.randrange(1, 14):02}" if self.draw.randrange(2) else f"2025-{self.draw.randrange(1, 13):02}-17"

    def some_entry(self):
        """A mark, the id of its entry, and the option for its words."""
        for mark in self.draw.sample(sorted(self.known), min(4, len(self.known))):
            kind, identity = self.known[mark]
            if identity:
                return mark, identity, "--text" if kind == "win" else "--note"
        return None

    def command(self):
        """Words, the marks that go and the marks that come."""
        kind, entry = self.draw.randrange(20), self.some_entry()
        if kind < 8 or (entry is None and kind < 13):
            mark = self.mark()
            return self.draw.choice((("win", mark, "--on", self.day()), ("done", "walk", "--note", mark, "--on", self.day()),
                                     ("check-in", "3", "--note", mark, "--on", self.day()),
                                     ("rest", "read", "--note", f"{mark} \"é\"", "--on", self.day()))), (), (mark,)
        if kind < 10:
            new = self.mark()
            return ("log", "edit", entry[1], entry[2], new), (entry[0],), (new,)
        if kind == 10:
            return ("log", "edit", entry[1], "--on", self.day()), (), ()
        if kind == 11:
            return ("log", "remove", entry[1]), (entry[0],), ()
        return self.other(kind)

    def other(self, kind):
        word = self.draw.choice(("alpha", "beta", "gamma"))
        if kind == 12:
            return self.draw.choice((("undo",), ("redo",))), None, None
        return self.draw.choice((
            ("habit", "add", f"Try {word}"), ("habit", "remove", f"try-{word}", "--forget"), ("habit", "edit", "walk", "--tiny", word),
            ("habit", "pause", "call", "--why", word), ("habit", "resume", "call"), ("habit", "rename", "read", f"Read {word}"),
            ("goal", "add", f"Goal {word}", "--step", "a", "--step", "b"), ("goal", "step", f"goal-{word}"), ("goal", "remove", f"goal-{word}"),
            ("goal", "edit", "walk-to-the-river", "--why", word), ("settings", "words.days", word), ("settings", "words.days", "--unset"),
            ("settings", "week-starts", self.draw.choice(("mon", "sun"))), ("since", "stop", "smoke-free"), ("since", "start", "smoke-free"),
            ("setback", "--helped", word), ("unset", "call"), ("small", "call"), ("today",), ("log",), ("report", "--json"),
            ("celebrate",), ("verify",), ("habit", "show", "walk"))), (), ()

    def fault(self):
        """Words in front of the program that make something go wrong, and after how long it is killed; or neither."""
        kind = self.draw.randrange(10)
        if kind < 4:
            return [], None
        if kind < 6:
            return [], self.draw.random() * 0.008
        if kind == 6:
            return ["prlimit", f"--fsize={self.draw.randrange(40_000)}"], None
        if not self.traced:
            return [], None
        name, when = self.draw.choice(CALLS), self.draw.randrange(1, 30)
        what = f"signal=SIG{self.draw.choice(SIGNALS)}" if kind == 7 else f"error={self.draw.choice(ERRORS)}"
        # No kernel interrupts a call for ever.
        onward = "+" if kind == 9 and "EINTR" not in what and self.draw.randrange(3) == 0 else ""
        return ["strace", "-f", "-o", "/dev/null", "-e", "trace=" + name, "-e", f"inject={name}:{what}:when={when}{onward}"], None

    def run(self, words, before, kill_after):
        process = subprocess.Popen([*before, *self.notebook.words(*words)], env=self.notebook.environment, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        try:
            _, errors = process.communicate(timeout=kill_after or 60)
        except subprocess.TimeoutExpired:
            process.kill()
            _, errors = process.communicate()
            if kill_after is None:
                self.tell("it takes more than a minute", words, before, -9)
        self.said.append((process.returncode, " ".join([*before, *words])))
        return process.returncode, errors

    def tell(self, wrong, words, before, code):
        last = "; ".join(f"{said} -> {number}" for number, said in self.said[-4:])
        self.proof.violation(f"command {self.proof.counts.get('commands', 0)} {' '.join([*before, *words])}: exit {code}: {wrong} (seed "
                             f"{self.proof.asked.seed}; the last ones: {last})")

    def once(self):
        """One command, and what became of the marks."""
        old, _ = self.marks.read()
        (words, gone, come), (before, kill_after) = self.command(), self.fault()
        code, errors = self.run(words, before, kill_after)
        self.proof.count("commands")
        if before or kill_after is not None:
            self.proof.count("with a fault or a kill")
        if code in (-6, -11, -7, -4, -8):
            self.tell(f"it crashed: {errors[-200:]!r}", words, before, code)
        settling = self.settle(words, before, code)
        new, _ = self.marks.read()
        wrong = self.judge(old, new, gone, come, code, settling)
        if wrong:
            self.tell(wrong, words, before, code)
        self.learn(new)

    def settle(self, words, before, code):
        """After anything but a plain end, the next command works, and finishes what was begun."""
        if code in (0, 1, 2, 3) and not before:
            return ()
        mark = self.mark()
        after, errors = self.run(("win", mark, "--on", "2025-01-01"), (), None)
        self.proof.count("commands")
        if after != 0:
            self.tell(f"the next command: exit {after}: {errors.decode(errors='replace')}", words, before, code)
        return (mark,)

    def judge(self, old, new, gone, come, code, settling):
        """What is wrong with the marks now, or None."""
        twice = [mark for mark, places in new.items() if len(places) > 1]
        if twice:
            return f"{twice[0]} is there {len(new[twice[0]])} times: {new[twice[0]]}"
        before, after = set(old), set(new) - set(settling)
        if len(set(new)) != len(after) + len(settling):
            return "the entry of the next command is missing"
        if gone is None:
            return None if len(before ^ after) <= 2 else f"undo or redo changed {sorted(before ^ after)}"
        done = (before - set(gone)) | set(come)
        if after not in (before, done):
            return f"lost {sorted((before & done) - after)[:5]}, new {sorted(after - before - done)[:5]}"
        if code in (0, 6) and after != done:
            return f"it is acknowledged, and not there: {come or gone}"
        if code in (2, 3, 4) and after != before:
            return f"it is denied, and there: {come or gone}"
        return None

    def learn(self, new):
        """The kinds and ids that entries have; later they are to be the same."""
        now = {mark: places[0] for mark, places in new.items()}
        for mark, place in now.items():
            if self.known.get(mark, place) != place:
                self.proof.violation(f"{mark} was {self.known[mark]}, and now {place}")
        self.known = now

    def by_hand(self):
        """A comment and an entry without an id, written into the log with an editor."""
        name = self.draw.choice(sorted(self.marks.files))
        comment = f"# hand {self.mark()[4:]}"
        with open(f"{self.notebook.folder}/log/{name}", "ab") as file:
            file.write(f"{comment}\n- {{day: {name[:7]}-01, win: \"{self.mark()} by hand\"}}\n".encode())
        self.comments.add(comment)

    def check(self):
        """After many commands: nothing is wrong with any file, nothing written by hand is gone, nothing lies about."""
        problems = self.notebook.verify()
        if problems:
            self.proof.violation(f"verify finds {problems[0]} (seed {self.proof.asked.seed})")
        marks, comments = self.marks.read()
        if comments != self.comments:
            self.proof.violation(f"comments are gone: {sorted(self.comments - comments)[:5]}")
        stray = [os.path.join(root, name) for root, _, names in os.walk(self.notebook.folder) for name in names
                 if re.match(r"^\..*\.recover-", name)]
        if stray:
            self.proof.violation(f"left behind: {stray[:5]}")
        self.proof.count("checks")
        return len(marks)


def main():
    proof = Proof("I", "any command, stopped or failing at any moment, on one notebook",
                  lambda parser: parser.add_argument("--minutes", type=float, help="how long; 60 in full, else 10 seconds"))
    minutes = proof.asked.minutes or (60 if proof.asked.full else 1 / 6)
    proof.say(f"seed {proof.asked.seed}, {minutes:.1f} minutes")
    soak = Soak(proof)
    if not soak.traced:
        proof.skip("failing calls: " + tracing.missing())
    try:
        until = time.monotonic() + minutes * 60
        while time.monotonic() < until and len(proof.violations) < 20:
            for _ in range(CHECK_EVERY):
                soak.once()
            soak.by_hand()
            soak.learn(soak.marks.read()[0])
            entries = soak.check()
        proof.count("entries at the end", entries)
    finally:
        soak.notebook.close()
    proof.end()


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""G: what is written stays in the notebook, for its owner alone, whatever goes wrong.

G1  a word nobody else uses, given in every way, is in no file outside of the notebook: not after success, not after a
    crash with core files allowed, not after a failed save
G2  folders are 0700 and files 0600 under any umask
G3  what is given by `-` is in nobody's list of processes
G4  no message of a failure holds it
"""
import os
import secrets
import stat
import subprocess
import sys
import time

import tracing
from proof import Notebook, Proof
from tracing import fail, kill

CRASHES = ("ABRT", "KILL", "SEGV")
FAILING = {"openat": "EACCES", "write": "ENOSPC", "fsync": "EIO", "renameat2": "EROFS", "rename": "EROFS", "mkdir": "ENOSPC",
           "flock": "EINTR", "newfstatat": "EIO", "read": "EIO"}


class Secret:
    """A word that is nowhere else, and a notebook with everything around it in folders of their own."""

    def __init__(self, recover):
        self.word = "canary" + secrets.token_hex(12)
        self.notebook = Notebook(recover)
        self.home = self.notebook.home.name
        for name in ("temporary", "runtime", "working"):
            os.mkdir(f"{self.home}/{name}", 0o700)
        self.notebook.environment.update(TMPDIR=self.home + "/temporary", XDG_RUNTIME_DIR=self.home + "/runtime")
        self.begun = time.time() - 1
        self.notebook.fill()

    def run(self, way, before=()):
        """One command that is given the word; it works in a folder that has room for a core file."""
        words = [word.replace("SECRET", self.word) for word in way[0]]
        text = way[1].replace("SECRET", self.word)
        return self.notebook.run(*words, text=text, before=before, cwd=self.home + "/working")

    def watch(self, way, inject=(), names=frozenset(FAILING)):
        allowed = ["prlimit", "--core=unlimited"]
        return tracing.watch(self.notebook, (), inject, names, allowed, lambda in_front: self.run(way, in_front))

    def places(self):
        """The files outside of the notebook that hold the word: below the home folder, and new in the shared ones."""
        roots = [self.home, "/dev/shm", "/tmp"]
        return sorted({path for root in roots for path in self.files(root, deep=root == self.home) if self.is_in(path)})

    def files(self, root, deep):
        for folder, folders, names in os.walk(root):
            folders[:] = [name for name in folders if deep and os.path.join(folder, name) != self.notebook.folder]
            yield from (os.path.join(folder, name) for name in names)

    def is_in(self, path):
        if self.word in os.path.basename(path):
            return True
        try:
            found = os.lstat(path)
            if not stat.S_ISREG(found.st_mode) or found.st_mtime < self.begun:
                return False
            with open(path, "rb") as file:
                return self.word.encode() in file.read()
        except OSError:
            return False

    def is_stored(self):
        return any(self.word.encode() in text for text in self.notebook.files().values())

    def close(self):
        self.notebook.close()


# The words of a command and what its standard input holds.
WAYS = (
    (("win", "-"), "SECRET\n"),
    (("done", "walk", "--note", "-"), "SECRET"),
    (("check-in", "4", "--note", "-"), "SECRET\n"),
    (("check-in", "-"), "mood: 3\nnote: SECRET\n"),
    (("setback", "smoke-free", "--helped", "-"), "SECRET\n"),
    (("setback", "--next", "-"), "SECRET\n"),
    (("rest", "read", "--note", "SECRET"), ""),
    (("win", "the", "SECRET"), ""),
    (("check-in", "2", "--words", "SECRET,calm"), ""),
    (("goal", "add", "A letter", "--why", "SECRET", "--step", "SECRET too"), ""),
    (("habit", "pause", "walk", "--why", "SECRET"), ""),
)
BY_INPUT = tuple(way for way in WAYS if "-" in way[0])


def crash_control(proof):
    """Whether a crash leaves a core file here that the search finds; without one G1 would prove nothing."""
    secret = Secret(proof.asked.recover)
    try:
        crash = "import os, sys; text = sys.stdin.read(); os.abort()"
        subprocess.run(["prlimit", "--core=unlimited", sys.executable, "-c", crash], cwd=secret.home + "/working",
                       input=secret.word.encode(), stderr=subprocess.DEVNULL, check=False)
        return bool(secret.places())
    finally:
        secret.close()


def outside(proof, secret, way, how):
    places = secret.places()
    proof.count("searches")
    for path in places:
        proof.violation(f"G1 {' '.join(way[0])}: {how}: the words are in {path}")
        if path.startswith(secret.home + "/"):
            os.unlink(path)


def said(proof, way, how, secret, code, message):
    """G4: a failure tells no words."""
    if secret.word.encode() in message:
        proof.violation(f"G4 {' '.join(way[0])}: {how}: exit {code} says the words: {message.decode(errors='replace')}")
    proof.count("messages")


def one_way(proof, way):
    """G1 and G4 of one way to give words: success, a crash at calls from first to last, and a failure of each kind."""
    secret = Secret(proof.asked.recover)
    try:
        done = secret.run(way)
        if done.returncode != 0 or not secret.is_stored():
            raise RuntimeError(f"{way}: exit {done.returncode}: {done.stderr.decode(errors='replace')}")
        outside(proof, secret, way, "after success")
        calls = tracing.points(secret.watch(way, names=None).calls, secret.notebook.folder)
        for call in calls if proof.asked.full else calls[len(calls) // 2::9]:
            for signal_name in CRASHES if proof.asked.full else CRASHES[:1]:
                secret.watch(way, [kill(call, signal_name)])
                outside(proof, secret, way, f"SIG{signal_name} at {call}")
        for call in calls if proof.asked.full else calls[::5]:
            if call.name not in FAILING:
                continue
            how = f"{FAILING[call.name]} at {call}"
            run = secret.watch(way, [fail(call, FAILING[call.name])])
            said(proof, way, how, secret, run.code, run.stderr)
            outside(proof, secret, way, how)
    finally:
        secret.close()


def broken_files(proof):
    """G4: files with words in them that can't be understood are told of by place. Only a command that would have written
    there shows the line, so that it can be mended, and with --discreet it doesn't."""
    secret = Secret(proof.asked.recover)
    lines = ('- {day: 2026-02-12, win: "SECRET', "- {day: 2026-02-12, win: SECRET: SECRET, x", '- {day: 2026-02-12, note: "SECRET"}',
             "- {day: 2026-02-12, win: 'SECRET}\n# more", '- {day: 2026-02-12, done: walk, note: "SECRET"} SECRET',
             '- {day: 2026-02-12, win: "SECRET", win: "SECRET"}', '- {day: 2026-02-12, win: "SECRET"}\0', "- SECRET", "SECRET",
             '- {day: 2026-02-12, done: walk, note: "SECRET", note: "SECRET"}', '- {day: 2026-02-12, win: "\\x SECRET"}',
             "- {day: 2026-02-12, done: walk, note: &a SECRET}", "- {day: 2026-02-12, done: walk, note: !!str SECRET}")
    commands = (("--discreet", "win", "more"), ("--discreet", "done", "walk"), ("--discreet", "undo"), ("today",), ("log",),
                ("report",), ("habit", "show", "walk"), ("celebrate",))
    try:
        path = secret.notebook.folder + "/log/2026-02.yaml"
        for line in lines:
            with open(path, "wb") as file:
                file.write(line.replace("SECRET", secret.word).encode() + b"\n")
            for words in commands:
                done = secret.notebook.run(*words)
                said(proof, (words, ""), repr(line), secret, done.returncode, done.stderr)
    finally:
        secret.close()


def modes(proof):
    """G2: after every way of writing, and a crash in it."""
    for mask in (0o022, 0o000):
        secret = Secret(proof.asked.recover)
        empty = Notebook(proof.asked.recover)
        try:
            for notebook, words in [(empty, ("init", "--habit", "Sit")), (empty, ("demo", empty.home.name + "/demo")),
                                    *((secret.notebook, way[0]) for way in WAYS), (secret.notebook, ("undo",)),
                                    (secret.notebook, ("habit", "remove", "walk", "--forget")), (secret.notebook, ("redo",)),
                                    (secret.notebook, ("settings", "region", "uk"))]:
                notebook.run(*words, text="word\n", preexec_fn=lambda mask=mask: os.umask(mask))
                wide_open(proof, notebook, f"umask {mask:03o}: {' '.join(words)}")
            secret.notebook.must("verify")
        finally:
            secret.close()
            empty.close()


def wide_open(proof, notebook, how):
    for top in (notebook.folder, notebook.home.name + "/demo"):
        for folder, _, names in os.walk(top):
            for path, wanted in [(folder, 0o700), *((os.path.join(folder, name), 0o600) for name in names)]:
                proof.count("modes")
                mode = stat.S_IMODE(os.lstat(path).st_mode)
                if mode != wanted and not (mode & 0o077) == 0:
                    proof.violation(f"G2 {how}: {path} has mode {mode:o}")


def process_list(proof):
    """G3: while it waits for its input and until its end, all that others can read of it."""
    secret = Secret(proof.asked.recover)
    try:
        for way in BY_INPUT:
            words = secret.notebook.words(*way[0])
            process = subprocess.Popen(words, env=secret.notebook.environment, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL, cwd=secret.home + "/working")
            seen = seen_by_others(process.pid)
            process.stdin.write(way[1].replace("SECRET", secret.word).encode())
            process.stdin.flush()
            time.sleep(0.02)
            seen += seen_by_others(process.pid)
            process.stdin.close()
            while process.poll() is None:
                seen += seen_by_others(process.pid)
            proof.count("processes")
            if b"recover" not in seen:
                proof.violation(f"G3 {' '.join(way[0])}: it was gone before it was looked at")
            if secret.word.encode() in seen:
                proof.violation(f"G3 {' '.join(way[0])}: the words are in the list of processes")
    finally:
        secret.close()


def seen_by_others(process):
    found = b""
    for name in ("cmdline", "comm", "environ", "stat"):
        try:
            with open(f"/proc/{process}/{name}", "rb") as file:
                found += file.read()
        except OSError:
            pass
    return found


def main():
    proof = Proof("G", "words that stay in the notebook: files, core files, modes, processes and messages")
    modes(proof)
    process_list(proof)
    broken_files(proof)
    why = tracing.missing()
    if why:
        proof.skip(why)
    elif not crash_control(proof):
        proof.skip("crashes: no core file is written where a program stops on this machine")
    else:
        for way in WAYS:
            one_way(proof, way)
    proof.end()


if __name__ == "__main__":
    sys.exit(main())

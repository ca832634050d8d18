"""The commands that write, each on a notebook made for it, and the three questions of proof.py asked after a fault.

    scene = Scene(recover, COMMANDS["done"])
    scene.restore()
    wrong = scene.judge(scene.watch([fail(call, "EIO")]))       # a list of sentences; empty when all is well
"""
import collections
import json
import os
import pty
import re
import shutil
import signal
import stat
import subprocess
from dataclasses import dataclass

import tracing
from proof import Notebook

CRASHES = {-signal.SIGSEGV, -signal.SIGABRT, -signal.SIGBUS, -signal.SIGILL, -signal.SIGFPE, -signal.SIGTRAP}
LATER = ("win", "written afterwards", "--on", "2025-12-15")
LATER_FILE = "log/2025-12.yaml"
STORING = {"fsync", "fdatasync", "rename", "renameat", "renameat2", "mkdir", "unlink", "unlinkat"}
LEFTOVER = re.compile(r"^\..*\.recover-")


@dataclass(frozen=True)
class Command:
    """`words` may hold ID, the id of an entry of the notebook. `before` are commands that come first."""
    title: str
    words: tuple
    before: tuple = ()
    filled: bool = True
    terminal: bool = False
    again: bool = True      # running it twice gives the same, whatever was recorded in between
    folder: str = ""        # what it writes, when that is not the notebook
    loose: bool = False     # several changes one after the other, each of them whole
    best_effort: bool = False  # what it stores is a memory of what was shown; without room it shows all the same


COMMANDS = {command.title: command for command in (
    Command("done", ("done", "read")),
    Command("log edit", ("log", "edit", "ID", "--note", "slowly, \"by the sea\"")),
    Command("small", ("small", "walk")),
    Command("unset", ("unset", "walk", "--on", "2026-02-12")),
    Command("win", ("win", "called mum")),
    Command("check-in", ("check-in", "4", "calm")),
    Command("log edit to another month", ("log", "edit", "ID", "--on", "2026-01-31")),
    Command("log remove", ("log", "remove", "ID")),
    Command("undo", ("undo",), (("done", "read"),), again=False),
    Command("undo of many files", ("undo",), (("habit", "remove", "walk", "--forget"),), again=False),
    Command("redo", ("redo",), (("done", "read"), ("undo",)), again=False),
    Command("goal add", ("goal", "add", "Write a letter", "--step", "find paper", "--step", "one line")),
    Command("goal step", ("goal", "step", "walk-to-the-river")),
    Command("habit add", ("habit", "add", "Sit still", "--every", "daily")),
    Command("habit edit", ("habit", "edit", "walk", "--tiny", "to the corner")),
    Command("habit rename", ("habit", "rename", "walk", "Evening walk")),
    Command("habit remove", ("habit", "remove", "walk", "--forget")),
    Command("since add", ("since", "add", "Since hospital", "--from", "2026-01-02")),
    Command("setback", ("setback", "smoke-free", "--from", "yesterday", "--new-start", "today", "--helped", "my sister")),
    Command("settings", ("settings", "region", "uk")),
    Command("celebrate", ("celebrate",), terminal=True, best_effort=True),
    Command("init", ("init", "--habit", "Sit", "--tiny", "one breath", "--region", "uk"), filled=False),
    Command("demo", ("demo", "FOLDER"), filled=False, folder="demo", loose=True),
)}


def snapshot(folder):
    """Every folder and file below, by its path: its mode, and the text of a file."""
    found = {}
    for root, folders, names in os.walk(folder):
        for name in folders + names:
            path = os.path.join(root, name)
            mode = os.lstat(path).st_mode
            text = None
            if stat.S_ISREG(mode):
                with open(path, "rb") as file:
                    text = file.read()
            found[os.path.relpath(path, folder)] = (stat.S_IMODE(mode), text)
    return found


def is_data(path, text):
    return (text is not None and not path.startswith(".recover/") and path != LATER_FILE
            and not LEFTOVER.match(os.path.basename(path)))


def put_back(folder, tree):
    if os.path.isdir(folder) and not os.path.islink(folder):
        shutil.rmtree(folder)
    elif os.path.lexists(folder):
        os.unlink(folder)
    if not tree:
        return
    os.makedirs(folder, mode=0o700)
    for path, (mode, text) in sorted(tree.items()):
        whole = os.path.join(folder, path)
        if text is None:
            os.mkdir(whole)
        else:
            with open(whole, "wb") as file:
                file.write(text)
        os.chmod(whole, mode)


def on_terminal(notebook, words, before=(), timeout=60):
    """One command whose input and output are a terminal; what it prints there is not kept."""
    ours, theirs = pty.openpty()
    try:
        return subprocess.run([*before, *notebook.words(*words)], env=notebook.environment, stdin=theirs, stdout=theirs,
                              stderr=subprocess.PIPE, timeout=timeout, check=False)
    finally:
        os.close(theirs)
        os.close(ours)


class Scene:
    """One command on its notebook: what is there before, what is to be there afterwards, and the calls in between."""

    def __init__(self, recover, command, inside=None, traced=True, prepare=None):
        self.command = command
        self.notebook = Notebook(recover, inside)
        self.root = self.notebook.home.name + "/" + command.folder if command.folder else self.notebook.folder
        if command.filled:
            self.notebook.fill()
            os.chmod(self.root + "/log/2026-02.yaml", 0o640)
        for words in command.before:
            self.notebook.must(*words)
        if prepare:
            prepare(self)
        self.words = [{"ID": self.entry_id, "FOLDER": lambda: self.root}.get(word, lambda word=word: word)()
                      for word in command.words]
        self.base = snapshot(self.root)
        self.known = {found for _, text in self.base.values() if text for found in re.findall(rb"id: ([a-z0-9]{8})", text)}
        self.old = self.state()
        first = self.watch(names=None) if traced else self.run()
        if first.code != 0:
            raise RuntimeError(f"{command.title}: exit {first.code}: {first.stderr.decode(errors='replace')}")
        self.new, self.new_modes = self.state(), self.modes()
        self.every_call = first.calls
        self.calls = tracing.points(first.calls, self.root)
        self.versions = {}
        if self.new == self.old:
            raise RuntimeError(command.title + " changes nothing")

    def entry_id(self):
        with open(self.root + "/log/2026-02.yaml", encoding="utf-8") as file:
            return re.findall(r"id: (\w+)", file.read())[3]

    def restore(self):
        put_back(self.root, self.base)

    def start(self, before=()):
        if self.command.terminal:
            return on_terminal(self.notebook, self.words, before)
        return self.notebook.run(*self.words, before=before)

    def run(self, before=()):
        done = self.start(before)
        return tracing.Run(done.returncode, done.stdout or b"", done.stderr or b"")

    def watch(self, inject=(), names=frozenset(STORING), before=()):
        return tracing.watch(self.notebook, self.words, inject, names, before, self.start)

    def masked(self, text):
        """The text without the ids and times that this command drew."""
        lines = text.split(b"\n")
        for i, line in enumerate(lines):
            found = re.search(rb"id: ([a-z0-9]{8})", line)
            if found and found.group(1) not in self.known:
                line = line.replace(found.group(0), b"id: *")
                lines[i] = re.sub(rb'at: "[^"]*"', b"at: *", line)
        if not self.command.loose:
            return b"\n".join(lines)
        # Several changes may fall into one second or into two, and entries stand in the order of their time. What a page
        # remembers of what it showed, it may forget: then it shows it again.
        return b"\n".join(sorted(line for line in lines if b", celebrated: " not in line))

    def state(self):
        """The text of every data file."""
        return {path: self.masked(text) for path, (_, text) in snapshot(self.root).items() if is_data(path, text)}

    def modes(self):
        return {path: mode for path, (mode, text) in snapshot(self.root).items() if is_data(path, text)}

    def leftovers(self):
        return [path for path in snapshot(self.root)
                if LEFTOVER.match(os.path.basename(path)) and not path.startswith(".recover/displaced/")]

    def has_journal(self):
        return os.path.lexists(self.root + "/.recover/journal.yaml")

    def later(self):
        """The next command that stores something."""
        return self.notebook.run("--notebook", self.root, *LATER)

    def later_entries(self):
        """How many times the next command is in the log."""
        try:
            with open(os.path.join(self.root, LATER_FILE), "rb") as file:
                return file.read().count(LATER[1].encode())
        except FileNotFoundError:
            return 0

    def problems(self):
        done = self.notebook.run("--notebook", self.root, "verify", "--format", "json")
        return [found for found in json.loads(done.stdout)["problems"] if found["level"] != "note"]

    def allowed(self, state):
        """Whether every file is as it was or as it is to be."""
        return all(state.get(path) in (self.old.get(path), self.new.get(path), *self.versions.get(path, ()))
                   for path in {*state, *self.old, *self.new})

    def learn_versions(self):
        """For a command of several changes: every text its files pass through, seen by stopping it at each rename."""
        for call in [call for call in self.calls if call.name.startswith("rename")]:
            self.restore()
            self.watch([tracing.kill(call, "KILL")])
            for path, version in self.state().items():
                self.versions.setdefault(path, []).append(version)
        for path in self.new:
            self.versions.setdefault(path, []).append(None)

    def judge(self, run, durable=True, told=True):
        """What is wrong after this run, which began on the restored notebook. Not `durable` when its fsyncs were not
        watched; not `told` when it could say nothing."""
        code = run.code
        crash = [f"it crashed with signal {-code}"] if code in CRASHES and not run.hit_by_signal else []
        return crash + self.judge_end_of(run, durable, told)

    def judge_end_of(self, run, durable, told):
        code, now = run.code, self.state()
        if self.command.best_effort and code == 0:
            return self.judge_memory(now)
        if not self.allowed(now):
            return [f"exit {code}: neither old nor new: {self.differing(now)}"]
        if self.command.loose:
            return self.judge_loosely(code, now)
        wrong = self.judge_exit(code, run, now, durable) or self.judge_words(code, run, told)
        if wrong:
            return wrong
        if now == self.old and not self.has_journal():
            return self.judge_repetition(code)
        return self.judge_later(code)

    def judge_exit(self, code, run, now, durable):
        if code in (0, 6):
            if now != self.new:
                return [f"exit {code}, and not stored: {self.differing(now)}"]
            unsafe = not_durable(run.calls, self.root, self.old, self.new) if code == 0 and durable else []
            if unsafe:
                return unsafe
        elif code > 0 and code != 7 and now != self.old:
            return [f"exit {code}, and stored" + ("" if now == self.new else " in part")]
        return self.judge_modes(code, run)

    def judge_memory(self, now):
        """What was shown is remembered, perhaps in part: the same command again shows and remembers the rest."""
        if not all(lines_of(self.old, path) <= lines_of(now, path) <= lines_of(self.new, path)
                   for path in {*now, *self.old, *self.new}):
            return [f"exit 0: neither old nor new nor between: {self.differing(now)}"]
        again = self.start()
        end = self.state()
        if again.returncode != 0 or any(lines_of(end, path) != lines_of(self.new, path) for path in {*end, *self.new}):
            return [f"after exit 0, again: exit {again.returncode}: {self.differing(end)}"]
        later = self.later()  # it puts away what the fault left behind
        return self.judge_end(f"after exit 0, again, and another command (exit {later.returncode}): ")

    def judge_modes(self, code, run):
        """A mode is kept, unless the disk knows none."""
        if any(call.name in ("fchmod", "chmod") and call.failed for call in run.calls):
            return []
        wanted = {**self.new_modes, **{path: mode for path, (mode, text) in self.base.items() if is_data(path, text)}}
        return [f"exit {code}, and the mode of {path} is now {mode:o}" for path, mode in sorted(self.modes().items())
                if mode != wanted[path]]

    def judge_words(self, code, run, told):
        if told and code in (4, 6, 7) and not run.stderr and not self.command.terminal:
            return [f"exit {code}, and not a word why"]
        return []

    def judge_repetition(self, code):
        """Nothing was stored: the same command again does its work."""
        again = self.start()
        if again.returncode != 0:
            return [f"after exit {code}, again: exit {again.returncode}: {(again.stderr or b'').decode(errors='replace')}"]
        if self.state() != self.new:
            return [f"after exit {code}, again: {self.differing(self.state())}"]
        return self.judge_end(f"after exit {code} and again: ")

    def judge_later(self, code):
        """Something may be stored: another command finishes it or leaves it, and finds nothing wrong."""
        later = self.later()
        if later.returncode != 0:
            return [f"after exit {code}, the next: exit {later.returncode}: {later.stderr.decode(errors='replace')}"]
        end = self.state()
        if end not in (self.old, self.new):
            return [f"after exit {code} and another command: some files old, some new: {self.differing(end)}"]
        if code in (0, 6) and end != self.new:
            return [f"after exit {code}, another command took it back"]
        if code > 0 and code not in (6, 7) and end != self.old:
            return [f"after exit {code}, another command stored it"]
        wrong = self.judge_end(f"after exit {code} and another command: ")
        if not wrong and end == self.old and self.command.again:
            again = self.start()
            if again.returncode != 0 or self.state() != self.new:
                wrong.append(f"after exit {code}, another command and again: exit {again.returncode}")
        return wrong

    def judge_end(self, when):
        wrong = []
        if self.leftovers():
            wrong.append(when + "left behind: " + ", ".join(self.leftovers()))
        if self.has_journal():
            wrong.append(when + "the journal is still there")
        found = self.problems()
        if found:
            wrong.append(when + f"verify: {found[0]['file']}: {found[0]['what']}")
        return wrong

    def judge_loosely(self, code, now):
        if code == 0 and now != self.new:
            return [f"exit 0, and not as it is to be: {self.differing(now)}"]
        later = self.later()
        if later.returncode != 0:
            return [f"after exit {code}, the next: exit {later.returncode}: {later.stderr.decode(errors='replace')}"]
        if not self.allowed(self.state()):
            return [f"after exit {code} and another command: {self.differing(self.state())}"]
        return self.judge_end(f"after exit {code} and another command: ")

    def differing(self, state):
        """The first file that is not as it is to be, and how."""
        for path in sorted({*state, *self.new}):
            if state.get(path) != self.new.get(path):
                old = "as before" if state.get(path) == self.old.get(path) else "another text"
                return f"{path} ({'not there' if path not in state else old})"
        return "nothing"

    def close(self):
        self.notebook.close()


def lines_of(state, path):
    """The lines of a file, each as often as it stands there."""
    return collections.Counter(state.get(path, b"").split(b"\n"))


def not_durable(calls, root, old, new):
    """Files said to be stored for good whose text or name was never waited for."""
    wrong = []
    for path in sorted({*old, *new}):
        if old.get(path) == new.get(path):
            continue
        whole, safe_text, safe_name, synced = os.path.join(root, path), path not in new, False, set()
        for call in calls:
            if call.failed or not call.paths:
                continue
            if call.name in ("fsync", "fdatasync"):
                synced.add(call.paths[0])
                safe_name = safe_name or call.paths[0] == os.path.dirname(whole)
            elif call.name.startswith("rename") and whole in call.paths:
                safe_text = path not in new or call.paths[0] in synced or call.paths[-1] in synced
                safe_name = False
        if not safe_text:
            wrong.append(f"exit 0, and the text of {path} was not made safe")
        elif not safe_name:
            wrong.append(f"exit 0, and the name of {path} was not made safe")
    return wrong

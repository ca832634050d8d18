#!/usr/bin/env python3
"""G: whatever a text holds, what is printed of it never steers a terminal, in any command, format or message.

Each of the strings is a title, a note, a win, a word, a setting, a file's name and a mistyped word. Nothing printed may hold
a byte below 0x20 but the line feed, DEL, a C1 control or a bidirectional mark, or be no UTF-8.
"""
import os
import pty
import random
import re
import subprocess
import sys
import tempfile

from findings import run_all
from proof import Notebook, Proof

BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
FORBIDDEN = {chr(point) for point in (*range(0x20), *range(0x7F, 0xA0))} - {"\n"} | set(BIDI)
UNSEEN = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u2028\u2029\u180e\ufff9\U000e0041"
SEQUENCES = ("\x1b]52;c;cm0gLXJm\x07", "\x1b]52;c;cm0gLXJm\x1b\\", "\x1b]8;;http://x.example\x1b\\click\x1b]8;;\x1b\\", "\x1b]0;title\x07",
             "\x1b[2J", "\x1b[31m", "\x1b[6n", "\x1b[?1049h", "\x1b[1000D", "\x1b[20t", "\x1bc", "\x1bP$q\x1b\\", "\x1b_G\x1b\\", "\x1b(0",
             "\x9b31m", "\x9d0;t\x9c", "\x90q\x9c", "\x85", "\x8dup", "\r\nforged", "\rover", "\x08\x08\x08", "\u202ecba\u202c")
BATCH = 20


def strings(seed):
    """Some 500 of them, the same ones for the same seed; none holds NUL, which no argument can."""
    singles = [chr(point) for point in (*range(1, 0x20), *range(0x7F, 0xA0))] + list(BIDI + UNSEEN)
    draw = random.Random(seed)
    found = [around.format(text) for text in [*singles, *SEQUENCES] for around in ("{}", "a{}b", "{}walk")]
    parts = [*singles, *SEQUENCES, "walk", " ", "ключ", "é", "\U0001f600", '"', "'", "\\", "#", ": ", "{", "- "]
    while len(found) < 550:
        found.append("".join(draw.choices(parts, k=draw.randint(2, 12))))
    return found


def quoted(text):
    """A YAML scalar that means the text, with every control written as an escape."""
    return '"' + "".join(c if c.isascii() and c.isprintable() and c not in '"\\' else f"\\U{ord(c):08x}" for c in text) + '"'


def steers(output):
    """The first thing in an output that may not be there, or None."""
    try:
        text = output.decode()
    except UnicodeDecodeError as error:
        return f"no UTF-8: {error}"
    found = next((c for c in text if c in FORBIDDEN), None)
    return None if found is None else f"{kind_of(found)} is printed"


def kind_of(character):
    if character in BIDI:
        return "a bidirectional mark"
    return "a control" if ord(character) < 0x20 else "DEL or a C1 control"


class Teller:
    """Runs commands and looks at all they print."""

    def __init__(self, finder, notebook):
        self.finder, self.notebook = finder, notebook

    def look(self, *words, text=""):
        if any("\0" in word for word in words):
            return
        title = " ".join(re.sub(r"\d+$", "", word) for word in words if word.isascii() and word.isprintable())
        done = self.notebook.run(*words, text=text)
        self.finder.count("outputs")
        if done.returncode < 0:
            self.finder.tell([f"ended by signal {-done.returncode}"], title, repr(words))
        for name, output in (("standard output", done.stdout), ("standard error", done.stderr)):
            wrong = steers(output)
            if wrong:
                self.finder.tell([f"{wrong} on {name}"], title, repr(words), wrong)

    def look_on_terminal(self, *words):
        """The same on a terminal without colors, whose line ends are carriage return and line feed."""
        ours, theirs = pty.openpty()
        try:
            with tempfile.TemporaryFile() as errors:
                process = subprocess.Popen(self.notebook.words("--color", "never", "--no-input", *words), stdin=theirs, stdout=theirs,
                                           stderr=errors, env=self.notebook.environment)
                os.close(theirs)
                output = everything(ours)
                process.wait()
        finally:
            os.close(ours)
        self.finder.count("outputs on a terminal")
        wrong = steers(output.replace(b"\r\n", b"\n"))
        if wrong:
            self.finder.tell([f"{wrong} on a terminal"], " ".join(words), repr(output[:200]), wrong)


def everything(descriptor):
    found = b""
    while True:
        try:
            more = os.read(descriptor, 65536)
        except OSError:
            return found
        if not more:
            return found
        found += more


def write(notebook, path, text):
    whole = os.path.join(notebook.folder, path)
    os.makedirs(os.path.dirname(whole), mode=0o700, exist_ok=True)
    with open(whole, "wb") as file:
        file.write(text.encode())
    os.chmod(whole, 0o600)


def by_hand(notebook, texts):
    """A notebook written by hand that holds each of the texts everywhere a text can be."""
    entries = []
    for i, text in enumerate(texts):
        q = quoted(text)
        write(notebook, f"habits/h{i}.yaml", f"title: {q}\nevery: daily\nstart: 2026-01-01\ntiny: {q}\nif: {q}\nthen: {q}\nreward: {q}\n"
              f"area: {q}\nmilestones: [5]\npauses:\n  - {{from: 2026-01-05, to: 2026-01-06, why: {q}}}\n")
        write(notebook, f"goals/g{i}.yaml", f"title: {q}\nwhy: {q}\narea: {q}\nstarted: 2026-01-01\nreward: {q}\nsteps:\n  - do: {q}\n"
              f"    done: 2026-02-13\n  - {q}\npicture: {{wish: {q}, outcome: {q}, obstacle: {q}, if: {q}, then: {q}}}\n")
        write(notebook, f"since/s{i}.yaml", f"title: {q}\nperiods:\n  - {{from: 2025-01-01, to: 2026-01-20}}\n  - from: 2026-01-23\n")
        for day in range(9, 14):
            entries.append(f"- {{day: 2026-02-{day:02}, done: h{i}, note: {q}}}")
        entries.append(f"- {{day: 2026-02-13, win: {q}}}\n- {{day: 2026-02-13, check-in: {{mood: 3}}, words: [{q}], note: {q}}}")
        entries.append(f"- {{day: 2026-02-12, setback: {{from: 2026-02-12}}, helped: {q}, next: {q}}}\n- {{day: 2026-02-11, session: {q}}}")
        entries.append(f"- {{day: 2026-02-13, rest: {q}}}\n- {{day: 2026-02-12, celebrated: g{i}, step: {q}}}")
    write(notebook, "log/2026-02.yaml", "\n".join(entries) + "\n")
    q = quoted(texts[0])
    write(notebook, "recover.yaml", f"words: {{days: {q}, win: {q}}}\nareas: {{spiritual: {q}}}\nregion: uk\n")


PRINTING = [("today",), ("log", "--all"), ("report",), ("report", "month"), ("habit", "list"), ("goal", "list"), ("since", "list"),
            ("celebrate",), ("celebrate", "--history"), ("verify",), ("settings",), ("now",), ("ideas",), ("toolbox",), ("privacy",),
            ("log", "--format", "ndjson", "--all"),
            *((*words, "--format", "json") for words in (("today",), ("log", "--all"), ("report",), ("habit", "list"), ("goal", "list"),
                                                          ("since", "list"), ("celebrate",), ("verify",), ("settings",)))]
ON_TERMINAL = (("today",), ("celebrate",), ("log",), ("report",), ("habit", "list"), ("goal", "list"), ("since", "list"))


def from_files(finder, first, seed):
    """Texts in files, through every command that prints, as text, as JSON and on a terminal."""
    texts = strings(seed)[first:first + BATCH]
    notebook = Notebook(finder.recover)
    try:
        by_hand(notebook, texts)
        teller = Teller(finder, notebook)
        for words in ON_TERMINAL:
            teller.look_on_terminal(*words)
        for words in PRINTING:
            teller.look(*words)
        for i in range(len(texts)):
            for noun, name in (("habit", f"h{i}"), ("goal", f"g{i}"), ("since", f"s{i}")):
                teller.look(noun, "show", name)
                teller.look(noun, "show", name, "--format", "json")
        finder.counts["strings"] = finder.counts.get("strings", 0) + len(texts)
    finally:
        notebook.close()


def from_commands(finder, first, seed):
    """Texts given to commands, and given where something else is expected."""
    notebook = Notebook(finder.recover)
    try:
        notebook.must("habit", "add", "Walk", "--every", "daily")
        notebook.must("since", "add", "Smoke-free", "--from", "2026-01-20")
        teller = Teller(finder, notebook)
        for text in strings(seed)[first:first + BATCH]:
            for words in storing(text) + mistaken(text):
                teller.look(*words)
            teller.look("win", "-", text=text + "\0")
            teller.look("check-in", "-", text=f"mood: 3\nnote: {text}\n{text}: 4\n")
            broken(teller, text)
    finally:
        notebook.close()


def storing(text):
    return [("habit", "add", text, "--tiny", text, "--dry-run"), ("habit", "add", text), ("goal", "add", text, "--step", text),
            ("since", "add", text), ("done", "walk", "--note", text), ("win", text), ("check-in", "4", text),
            ("check-in", "4", "--words", text, "--dry-run"), ("habit", "edit", "walk", "--tiny", text), ("goal", "step", "--add", text),
            ("habit", "rename", "walk", text), ("habit", "rename", "walk", "Walk"), ("setback", "--helped", text),
            ("settings", "words.days", text), ("today",), ("undo",), ("redo",), ("log",)]


def mistaken(text):
    return [(text,), ("done", text), ("habit", "show", text), ("goal", text), ("since", "show", text), ("habit", text), ("log", text),
            ("report", text), ("settings", text), ("settings", text, text), ("settings", "region", text), ("today", "--on", text),
            ("done", "walk", "--on", text), ("done", "walk", "--amount", text), ("done", f"walk={text}"), ("--today", text, "today"),
            ("habit", "add", "X", "--every", text), ("habit", "edit", "walk", "--amount", text), ("log", "edit", text), ("--" + text,),
            ("-" + text,), ("help", text), ("completion", text), ("today", "--format", text), ("win", "x", "--once=" + text, "--dry-run"),
            ("check-in", f"mood={text}"), ("check-in", "--set", f"{text}=3"), ("--notebook", "/nowhere/" + text, "today"),
            ("--notebook", "/dev/null/" + text, "win", "x")]


def broken(teller, text):
    """Files that are named so, or can't be read because of it: what is said of them."""
    notebook = teller.notebook
    name = text.replace("/", "").replace("\0", "")
    write(notebook, f"habits/{name}.yaml", "title: [\n")
    write(notebook, "habits/raw.yaml", f"title: {text}\n{text}: {text}\n")
    write(notebook, "habits/key.yaml", f"title: Key\n{quoted(text)}: 1\nevery: {quoted(text)}\nstart: {quoted(text)}\n")
    for words in (("verify",), ("today",), ("habit", "edit", "raw", "--tiny", "x"), ("habit", "edit", "key", "--tiny", "x"),
                  ("habit", "show", "raw"), ("verify", "--format", "json")):
        teller.look(*words)
    for path in (f"habits/{name}.yaml", "habits/raw.yaml", "habits/key.yaml"):
        os.unlink(os.path.join(notebook.folder, path))


def main():
    proof = Proof("G", "texts that would steer a terminal, through every command, format and message")
    starts = range(0, len(strings(proof.asked.seed)), BATCH * (1 if proof.asked.full else 7))
    run_all(proof, [(part, first, proof.asked.seed) for part in (from_files, from_commands) for first in starts])
    proof.end()


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""E: files made to take a reader's time and memory, or to be read as something else, through commands that read and write.

Each has its expected problem and place, and no command may change the file, or take much of the processor or of memory: how
much, stands beside the files.
"""
import os
import subprocess
import sys
from dataclasses import dataclass

from findings import run_all
from proof import Notebook, Proof

@dataclass(frozen=True)
class Allowed:
    seconds: float
    megabytes: int


MEGA = 1 << 20
LAUGHS = "a0: &a0 [lol, lol]\n" + "".join(f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]\n" for i in range(1, 10))


def lines(text, size=8 * MEGA - 64):
    """The text again and again, as much as a month of the log may hold."""
    return text * (size // len(text.encode()))


def small(text, size=MEGA - 64):
    """As much as any other file may hold."""
    return lines(text, size)


# Runs its words, for at most half a minute and in 4 GB, and says how that went.
MEASURE = """
import os, resource, signal, sys
child = os.fork()
if child == 0:
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
    resource.setrlimit(resource.RLIMIT_CPU, (30, 30))
    os.dup2(2, 1)
    os.execv(sys.argv[1], sys.argv[1:])
_, status, usage = os.wait4(child, 0)
print(os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime, usage.ru_maxrss)
"""

# What it is: the text, and what verify calls it with its line; None for a file that can be read.
OF_NAMED = Allowed(0.1, 50)
NAMED = {
    "a comma": (",", "second-document:1"),
    "a text and a comma": ('"a",', "second-document:1"),
    "a list, then a key": ("- a\nb: 2\n- c\n", "second-document:2"),
    "text behind a document": ("title: a\n...\nb: 2\n", "second-document:3"),
    "a closed map, then a key": ("{title: 1}\nb: 2\n", "second-document:2"),
    "a quote never closed": ('title: "a\nb: 1\n', "quote-open:1"),
    "NUL": ("title: a\0b\n", "control-character:1"),
    "04": ("title: a\nwhy: \x04\n", "control-character:2"),
    "a lone CR": ("title: a\rb: 1\n", "control-character:1"),
    "a BOM inside": ("title: a\ufeff\n", "control-character:1"),
    "U+2028": ("title: a\u2028b\n", "control-character:1"),
    "NEL": ("title: a\x85b\n", "control-character:1"),
    "UTF-16": ("title: a\n".encode("utf-16"), "not-utf8:1"),
    "UTF-32": ("title: a\n".encode("utf-32"), "not-utf8:1"),
    "not UTF-8": (b"title: \xc0\xaf\n", "not-utf8:1"),
    "a surrogate": (b"title: \xed\xa0\x80\n", "not-utf8:1"),
    "a key given twice": ("title: a\ntitle: b\n", "key-twice:2"),
    "an alias of itself": ("title: &a [*a]\n", "alias:1"),
    "a merge key": ("title: a\n<<: {tiny: b}\n", None),
    "lol9": (LAUGHS, "alias:1"),
    "a zero in front": ("title: a\ngrace: 010\n", "number-expected:2"),
    "a tag": ("title: !!python/object:os.system a\n", "tag:1"),
    "a complex key": ("? [a, b]\n: c\n", "key-shape:1"),
    "a truncated key": ("title: a\nev", "key-shape:2"),
    "a tail of NUL": ("title: a\n" + "\0" * 4096, "nul-tail:2"),
    "a merge in progress": ("title: a\n<<<<<<< ours\n", "conflict-marker:2"),
}
# As large as a file may be that is no log: some commands read it three times.
OF_LARGE = Allowed(1, 50)
LARGE = {
    "brackets 10,000 deep": ("title: " + "[" * 10_000, "yaml-limit:1"),
    "braces 1,000,000 deep": ("{" * 1_000_000, "yaml-limit:1"),
    "dashes 10,000 deep": ("- " * 10_000 + "a", "yaml-limit:1"),
    "keys 1,000 deep": ("".join(" " * i + "a:\n" for i in range(1000)), "yaml-limit:65"),
    "a line of 1 MB": ("title: " + "word " * (MEGA // 5 - 8) + "\n", None),
    "a quoted line of 1 MB": ('title: "' + "w" * (MEGA - 16) + '"\n', None),
    "escapes, 1 MB": ('title: "' + "\\u0061" * (MEGA // 6 - 8) + '"\n', None),
    "a key of 1 MB": ("k" * (MEGA - 64) + ": a\n", ""),
    "100,000 keys": ("title: a\n" + "".join(f"k{i}: a\n" for i in range(100_000)), "yaml-limit:25000"),
    "90,000 keys in braces": ("title: a\nx: {" + ", ".join(f"k{i}: a" for i in range(90_000)) + "}\n", "yaml-limit:2"),
    "one key again and again": (small("k: a\n"), "key-twice:2"),
    "aliases, 1 MB": ("a: &a b\nx: [" + small("*a, ") + "]\n", "alias:1"),
    "anchors, 1 MB": (small("- &a b\n"), ""),
    "tags, 1 MB": (small("- !b b\n"), ""),
    "lines of a text, 1 MB": ("title: a\n" + small("  b\n"), None),
    "a block of lines, 1 MB": ("title: |\n" + small("  b\n"), None),
    "quotes, 1 MB": ("title: " + "'" * (MEGA - 64) + "\n", None),
    "a quote never closed, 1 MB": ('title: "' + small("a\n "), "quote-open:1"),
    "comments, 1 MB": ("title: a\n" + small("# c\n"), None),
    "empty lines, 1 MB": ("title: a\n" + small("\n"), None),
    "spaces, 1 MB": ("title: a\n" + small(" "), None),
    "tabs, 1 MB": ("title: a\n" + small("\t"), ""),
    "commas, 1 MB": (small(","), ""),
    "dashes, 1 MB": (small("- a\n"), "yaml-limit:50000"),
    "documents, 1 MB": (small("---\n"), ""),
    "directives, 1 MB": (small("%YAML 1.1\n"), ""),
    "questions, 1 MB": (small("? a\n"), ""),
    "colons, 1 MB": (small(":"), ""),
    "NUL, 1 MB": ("title: a\n" + small("\0"), "nul-tail:2"),
    "controls, 1 MB": (small("\x01"), "control-character:1"),
    "bad bytes, 1 MB": (b"\xff" * (MEGA), ""),
    "lone CR, 1 MB": (small("\r"), ""),
    "merge markers, 1 MB": (small("<<<<<<< a\n"), ""),
    "more than 1 MB": (small("# c\n") + "#" * 128, "yaml-limit:0"),
    "1 GB, mostly a hole": (1 << 30, "not-readable:0"),
}
# The same as the log, each line an entry or none. What is not in our form becomes a tree, 30 bytes for each of the file.
OF_LOGS = Allowed(2, 300)
LOGS = {
    "brackets, 8 MB": (lines("["), "yaml-limit:1"),
    "braces behind quotes, 8 MB": ("- {day: 2026-02-01, win: 'a'" + lines("{", 8 * MEGA - 99), "torn-tail:1"),
    "brackets between commas, 8 MB": (lines("[,"), "yaml-limit:1"),
    "entries, 8 MB": (lines("- {day: 2026-02-01, done: walk}\n"), "yaml-limit:100000"),
    "entries without a day, 1 MB": (lines("- {done: walk}\n", MEGA), "day-missing:1"),
    "entries of another month, 1 MB": (lines("- {day: 2026-01-01, done: walk}\n", MEGA), None),
    "entries without a day, 8 MB": (lines("- {done: walk}\n"), ""),
    "entries without an end, 8 MB": (lines("- {day: 2026-02-01\n"), ""),
    "entries with one id, 8 MB": (lines('- {day: 2026-02-01, done: walk, id: a2345678}\n'), ""),
    "entries in block style, 8 MB": (lines("- day: 2026-02-01\n  done: walk\n"), ""),
    "entries of a day to come, 8 MB": (lines("- {day: 2026-02-28, done: walk}\n"), ""),
    "an entry with 100,000 keys": ("- {day: 2026-02-01, done: walk, " + ", ".join(f"k{i}: 1" for i in range(100_000)) + "}\n", "log-shape:1"),
    "an entry with a note of 8 MB": ('- {day: 2026-02-01, done: walk, note: "' + "n" * (8 * MEGA - 99) + '"}\n', None),
    "an entry with a list 60 deep": ("- {day: 2026-02-01, done: walk, x: " + "[" * 60 + "]" * 60 + "}\n", ""),
    "an entry with 1 MB of words": ("- {day: 2026-02-01, check-in: {mood: 4}, words: [" + lines("a, ", MEGA) + "b]}\n", None),
}


def put(path, text):
    os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
    with open(path, "wb") as file:
        if isinstance(text, int):
            file.truncate(text)
        else:
            file.write(text if isinstance(text, bytes) else text.encode())
    os.chmod(path, 0o600)


def measured(notebook, *words):
    """The command's exit status, output, seconds of the processor and kilobytes. A program of its own starts it, since what
    the starting one uses counts, too."""
    with open(notebook.home.name + "/said", "w+b") as said:
        done = subprocess.run([sys.executable, "-S", "-E", "-c", MEASURE, *notebook.words(*words)], env=notebook.environment,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=said, check=True)
        code, seconds, kilobytes = done.stdout.split()
        said.seek(0)
        return int(code), said.read(1 << 22).decode(errors="replace"), float(seconds), int(kilobytes)


def try_file(finder, title, path, text, expected, writing, allowed):
    """One hostile file as `path` of a notebook, read by commands and written to by `writing`."""
    notebook = Notebook(finder.recover)
    try:
        notebook.must("habit", "add", "Walk")
        place = f"{notebook.folder}/{path}"
        put(place, text)
        before = os.stat(place)
        for words, exits in ((("verify",), (0, 1)), (("today",), (0, 1)), (("log",), (0,)), (("report", "--json"), (0,)),
                             (("done", "walk", "--on", "2026-01-05"), (0,)), (writing, (0, 1, 2, 3, 4))):
            code, said, seconds, kilobytes = measured(notebook, *words)
            finder.count("commands")
            how = f"{' '.join(words)} takes {seconds:.2f} s of the processor and {kilobytes // 1024} MB"
            wrong = [f"exit {code}"] if code not in exits else []
            wrong += ["too long"] if seconds > allowed.seconds else []
            wrong += ["too much memory"] if kilobytes > allowed.megabytes * 1024 else []
            if words == ("verify",):
                wrong += unexpected(code, said, path, expected)
            if expected is not None and (os.stat(place).st_mtime_ns, os.stat(place).st_size) != (before.st_mtime_ns, before.st_size):
                wrong.append("the file was written to")
            finder.tell(wrong, f"{title} in {path}", how)
        finder.count("files")
    finally:
        notebook.close()


def unexpected(code, said, path, expected):
    """Where verify says another problem than the expected one; any will do for ""."""
    if expected is None:
        return [f"it can be read, and not so: {line[:160]}" for line in said.split("\n") if line.startswith(path + ":")][:1]
    if code != 1 or path not in said:
        return ["verify finds nothing wrong"]
    if not expected:
        return []
    kind, line = expected.split(":")
    first = said.split("\n")[0]
    wanted = path if line == "0" else f"{path}:{line}:"
    return [] if first.startswith(wanted) and first.endswith(f"[{kind}]") else [f"not {expected}, but {first[:160]}"]


def named(finder):
    for title, (text, expected) in NAMED.items():
        try_file(finder, title, "goals/river.yaml" if "grace" not in str(text) else "habits/river.yaml", text, expected,
                 ("goal", "edit", "river", "--why", "because"), OF_NAMED)


def large(finder, title):
    text, expected = LARGE[title]
    try_file(finder, title, "habits/river.yaml", text, expected, ("habit", "edit", "river", "--tiny", "a step"), OF_LARGE)


def large_log(finder, title):
    text, expected = LOGS[title]
    try_file(finder, title, "log/2026-02.yaml", text, expected, ("done", "walk"), OF_LOGS)


QUICK = ("brackets 10,000 deep", "100,000 keys", "a line of 1 MB", "aliases, 1 MB", "1 GB, mostly a hole", "commas, 1 MB")


def main():
    proof = Proof("E", "files made to take a reader's time and memory, or to be read as something else")
    plan = [(named,)] + [(large, title) for title in (LARGE if proof.asked.full else QUICK)]
    plan += [(large_log, title) for title in (LOGS if proof.asked.full else ("entries without a day, 1 MB",))]
    run_all(proof, plan)
    proof.end()


if __name__ == "__main__":
    sys.exit(main())

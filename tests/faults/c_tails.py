#!/usr/bin/env python3
"""C5: a month's file with the end that a power cut gave it: empty bytes after it, in its place, or nothing from some byte on.

Nothing crashes or waits, `verify` names the file and the line, `log` gives every line that is whole before the damage, and
a command that writes leaves a damaged file alone.
"""
import json
import os
import re
import subprocess
import sys

from findings import in_memory, run_all
from proof import Notebook, Proof

FILE = "log/2026-02.yaml"
CANONICAL = """\
# my own line
- {day: 2026-02-01, done: walk, amount: 20, note: "to the bridge: \\"and back\\"", at: "2026-02-01T08:14:05-05:00", id: k5w39qzt}
- {day: 2026-02-02, check-in: {mood: 4, stress: 2}, words: [calm], at: "2026-02-02T20:31:44-05:00", id: d80x2mvr}

- {day: 2026-02-03, rest: walk, at: "2026-02-03T21:02:10-05:00", id: c94tq7ae}
- {day: 2026-02-04, win: "rang my sister — j’ai ri", at: "2026-02-04T21:03:52-05:00", id: f1hn60yw}
- {day: 2026-02-05, small: walk}
- {day: 2026-02-06, done: walk, at: "2026-02-06T08:14:05-05:00", id: w5w39qzt}
"""
BY_HAND = (CANONICAL.replace("{day", "{ day").replace("id: c94tq7ae}", "id: c94tq7ae}   # a good day")
           .replace("done: walk,", "'done': walk,"))
TEXTS = {"canonical": CANONICAL, "CRLF": CANONICAL.replace("\n", "\r\n"), "by hand": BY_HAND}
MOST_NULS = 4096
PATIENCE = 10


def damages(text):
    """Every damaged text, with its name and the byte where the damage begins."""
    for size in range(1, MOST_NULS + 1):
        yield f"{size} empty bytes after it", text + b"\0" * size, len(text)
    for place in range(len(text)):
        yield f"cut at byte {place}", text[:place], place
        yield f"cut at byte {place}, then empty bytes", text[:place] + b"\0" * 21, place
        yield f"empty bytes from byte {place}", text[:place] + b"\0" * (len(text) - place), place


def ids(text):
    return set(re.findall(rb"id: ([a-z0-9]{8})\}", text))


def bare(line):
    """The line without the comment behind its entry: one that is cut short there has lost no word of it."""
    return re.sub(rb"(?<=\}) +(#.*)?$", b"", line)


class Damaged:
    """A notebook with one damaged file: what is to be read from it, and whether it is damaged at all."""

    def __init__(self, notebook, text, whole, place):
        self.notebook, self.text = notebook, text
        end = text.rfind(b"\n", 0, place) + 1
        self.whole = ids(whole[:end])
        rest = text[end:]
        lines = whole[:end].count(b"\n")
        comment = rest.startswith(b"#") and not rest.endswith(b"\r")
        ended = rest == b"" or comment or bare(whole[end:].split(b"\n")[0].rstrip(b"\r")) == bare(rest)
        self.right = b"\0" not in text and ended
        self.line = lines + 1
        with open(notebook.folder + "/" + FILE, "wb") as file:
            file.write(text)

    def judge(self):
        try:
            return self.judge_reading() + self.judge_verify() + self.judge_writing()
        except subprocess.TimeoutExpired as late:
            return [f"{late.cmd[3]} does not end"]

    def run(self, *words):
        return self.notebook.run(*words, timeout=PATIENCE)

    def judge_reading(self):
        wrong = []
        for words in (("log", "--all", "--format", "ndjson"), ("today",)):
            done = self.run(*words)
            if done.returncode != 0:
                wrong.append(f"{words[0]}: exit {done.returncode}: {done.stderr.decode(errors='replace')}")
            if not self.right and FILE.encode() not in done.stderr:
                wrong.append(f"{words[0]} does not say that something is left out")
            if words[0] == "log" and not wrong:
                given = {json.loads(line).get("id", "").encode() for line in done.stdout.splitlines()}
                wrong += [] if self.whole <= given else ["log drops lines that are whole"]
        return wrong

    def judge_verify(self):
        done = self.run("verify", "--format", "json")
        if done.returncode not in (0, 1):
            return [f"verify: exit {done.returncode}: {done.stderr.decode(errors='replace')}"]
        found = [problem for problem in json.loads(done.stdout)["problems"] if problem["level"] == "error"]
        if self.right:
            return [f"verify finds fault with a right file: {found[0]['what']}"] if found else []
        places = [(problem["file"], problem["line"]) for problem in found]
        return [] if (FILE, self.line) in places else [f"verify does not name line {self.line}: {places}"]

    def judge_writing(self):
        done = self.run("win", "written afterwards", "--on", "2026-02-08")
        with open(self.notebook.folder + "/" + FILE, "rb") as file:
            after = file.read()
        if not self.right:
            left = done.returncode == 3 and after == self.text
            return [] if left else [f"win into a damaged file: exit {done.returncode}, changed: {after != self.text}"]
        wrong = [] if done.returncode == 0 else [f"win: exit {done.returncode}: {done.stderr.decode(errors='replace')}"]
        lines = after.splitlines(keepends=True)
        others = b"".join(line for line in lines if b"written afterwards" not in line)
        if others not in (self.text, self.text + b"\n", self.text + b"\r\n") or others == after:
            wrong.append("win changes other lines than its own")
        return wrong + [f"after win, verify: {problem['what']}" for problem in self.notebook.verify()]


def tails(finder, title, half):
    """Every other damage of one text; some of them without --full."""
    notebook = Notebook(finder.recover, in_memory())
    notebook.must("habit", "add", "Walk", "--every", "daily")
    os.makedirs(notebook.folder + "/log", exist_ok=True)
    text = TEXTS[title].encode()
    step = 2 if finder.full else 118
    for name, damaged, place in list(damages(text))[int(half)::step]:
        finder.tell(Damaged(notebook, damaged, text, place).judge(), title, name, name)
        finder.count("damaged tails")
    notebook.close()


def main():
    proof = Proof("C", "damaged ends of a month's file")
    run_all(proof, [(tails, title, half) for title in TEXTS for half in "01"])
    proof.end()


if __name__ == "__main__":
    sys.exit(main())

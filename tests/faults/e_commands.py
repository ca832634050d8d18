#!/usr/bin/env python3
"""E: files in any handwriting are changed by the commands that people use, and another YAML reader judges them.

E2, E3  the file means what it meant with what the command says, and all else of it stays as it is written
E9      words of any characters, given to a command, are read back the same
"""
import copy
import os
import random
import sys
import unicodedata

from findings import in_memory, run_all
from proof import Notebook, Proof

try:
    import drawn_edits
    import drawn_yaml
    from drawn_yaml import Document
except ImportError:
    drawn_yaml = None

EACH = 250
DIGITS = "0123456789abcdefghjkmnpqrstvwxyz"


def any_words(draw):
    """One line of any characters that can be seen, without space around it."""
    points = (0x80, 0x250, 0x3100, 0x1F700, 0x110000)
    text = "".join(chr(draw.randrange(0x20, draw.choice(points))) for _ in range(draw.randrange(1, 30)))
    text = draw.choice(("", "", "- ", "[", "'", "# ", "0x", "yes", "2026-02-13 ", "~", "!")) + text
    text = "".join(c for c in text if unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Zl", "Zp", "Zs", "Mn", "Me", "Mc") or c == " ")
    text = unicodedata.normalize("NFC", " ".join(text.split()))
    return "x" + text if text in ("", "-") or text.startswith("--") or text.startswith("-") else text


def log(draw):
    """A log whose entries have ids, and no amounts, which must not be in quotes."""
    entries = drawn_yaml.log(draw)
    for entry in entries:
        entry.pop("amount", None)
        entry["id"] = "k" + "".join(draw.random.choice(DIGITS) for _ in range(7))
    return entries


class Case:
    """A command, what it changes (the path of an existing value, or None), and what the file means afterwards."""

    def __init__(self, words, touched, meant, removes=False):
        self.words, self.touched, self.meant, self.removes = words, touched, meant, removes


def setting(value, words, key, text, path=()):
    """A key set by a command, there already or not."""
    meant = copy.deepcopy(value)
    holder = meant
    for word in path:
        holder = holder.setdefault(word, {})
    there = key in holder
    holder[key] = text
    whole = (*path, key)
    return Case(words, whole if there else path[:1] if path and path[0] in value and value[path[0]] in (None, {}) else None, meant)


def habit_case(value, draw):
    words, kind = any_words(draw), draw.randrange(8)
    if kind < 5:
        option, text = draw.choice((("tiny", words), ("then", words), ("if", words), ("title", words), ("reward", words), ("grace", "1"),
                                    ("when", "morning")))
        return setting(value, ("habit", "edit", "file", f"--{option}", text), option, text)
    removable = [key for key in ("tiny", "if", "then", "amount") if key in value]
    if kind == 5 and removable:
        key = draw.choice(removable)
        return Case(("habit", "edit", "file", "--clear", key), (key,), {k: v for k, v in value.items() if k != key}, removes=True)
    meant = copy.deepcopy(value)
    meant["pauses"] = (meant.get("pauses") or []) + [{"from": "2026-02-13", "to": "2026-02-20", "why": words}]
    return Case(("habit", "pause", "file", "--until", "2026-02-20", "--why", words), ("pauses",) if "pauses" in value else None, meant)


def goal_case(value, draw):
    words, kind = any_words(draw), draw.randrange(3)
    if kind == 0:
        option = draw.choice(("why", "reward", "title"))
        return setting(value, ("goal", "edit", "file", f"--{option}", words), option, words)
    meant = copy.deepcopy(value)
    undone = next((i for i, step in enumerate(value["steps"]) if isinstance(step, str) or "done" not in step), None)
    if kind == 1 and undone is not None:
        step = meant["steps"][undone]
        meant["steps"][undone] = {**(step if isinstance(step, dict) else {"do": step}), "done": "2026-02-13"}
        return Case(("goal", "step", "file"), ("steps", undone), meant)
    meant["steps"].append(words)
    return Case(("goal", "step", "file", "--add", words), None, meant)


def settings_case(value, draw):
    kind = draw.randrange(3)
    if kind == 0:
        words = any_words(draw)
        return setting(value, ("settings", "words.days", words), "days", words, ("words",))
    key, text = draw.choice((("region", "us"), ("streaks", "hidden"), ("week-starts", "sun"), ("day-starts", "05:00")))
    return setting(value, ("settings", key, text), key, text)


def log_case(value, draw):
    meant, at, words = copy.deepcopy(value), draw.randrange(len(value)), any_words(draw)
    if draw.randrange(4) == 0 and len(value) > 1:
        del meant[at]
        return Case(("log", "remove", value[at]["id"]), (at,), meant, removes=True)
    key, option = ("win", "--text") if "win" in value[at] and draw.randrange(2) else ("note", "--note")
    meant[at][key] = words
    return Case(("log", "edit", value[at]["id"], option, words), (at,), meant)


KINDS = (("habits/file.yaml", "habit", habit_case), ("goals/file.yaml", "goal", goal_case), ("recover.yaml", "settings", settings_case),
         ("log/2026-02.yaml", "log", log_case))


def edits(finder, seed):
    """Commands, each on a fresh document."""
    notebook = Notebook(finder.recover, in_memory())
    try:
        notebook.must("win", "first", "--on", "2025-01-01")
        for number in range(EACH):
            draw = random.Random(seed * EACH + number)
            path, shape, make = draw.choice(KINDS)
            document = Document(draw, log if shape == "log" else getattr(drawn_yaml, shape))
            one(finder, notebook, path, document, make(document.value, draw))
    finally:
        notebook.close()


def one(finder, notebook, path, document, case):
    whole = f"{notebook.folder}/{path}"
    os.makedirs(os.path.dirname(whole), mode=0o700, exist_ok=True)
    with open(whole, "wb") as file:
        file.write(document.text.encode())
    done = notebook.run(*case.words)
    with open(whole, "rb") as file:
        new = file.read().decode()
    os.unlink(whole)
    finder.count("commands")
    how = f"{' '.join(case.words)}\n{document.text}\n=====>\n{new}\n"
    title = " ".join(case.words[:2])
    if done.returncode != 0:
        finder.count("refused")
        wrong = [] if new == document.text else [f"exit {done.returncode}, and changed"]
        finder.tell(wrong or ([f"exit {done.returncode}: {done.stderr.decode()}"] if done.returncode not in (2, 3, 4) else []), title, how)
        return
    wrong = judge(case, document, new)
    finder.tell([f"wrong: {wrong}"] if wrong else [], f"{title} {(wrong or '')[:11]}", how)


def judge(case, document, new):
    """The first thing wrong with the file, or None. Where a key was added among others is the program's choice."""
    maker = drawn_edits.Edits(document)
    edit = drawn_edits.Edit(document, (), case.meant)
    site = next((site for site in maker.sites if site.path == case.touched), None)
    if site is not None:
        last, before, after = drawn_edits.end(site.node), site.sibling(-1), site.sibling(1)
        first = maker.first_line(site)
        if case.removes:
            first = min(first, maker.line_above(first))
            edit.lost = (maker.own_start(site), (last[0], 1 << 30))
            edit.touched = (first, drawn_edits.start(after[0])[0] if after else drawn_edits.end(site.parent_node)[0])
        else:
            edit.touched = (first, last[0])
    means = drawn_edits.loaded(new)
    if means != case.meant:
        return f"it means {means!r}, and not {case.meant!r}"
    return drawn_edits.changed_elsewhere(edit, document.text, new) or drawn_edits.comment_lost(edit, document.text, new) \
        or drawn_edits.ends_differ(document.text, new)


def main():
    proof = Proof("E", "files in any handwriting changed by the commands that people use, judged by PyYAML")
    if drawn_yaml is None:
        proof.skip("PyYAML is missing")
        proof.end()
    run_all(proof, [(edits, seed) for seed in range(proof.asked.seed, proof.asked.seed + (80 if proof.asked.full else 4))])
    if proof.counts.get("refused", 0) > 0.05 * proof.counts["commands"]:
        proof.violation(f"{proof.counts['refused']} of {proof.counts['commands']} commands are refused")
    proof.end()


if __name__ == "__main__":
    sys.exit(main())

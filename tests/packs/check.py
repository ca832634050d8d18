#!/usr/bin/env python3
"""Checks the content packs: shape, ids, lengths, words, reading grade, and what each helpline must say about itself.

    check.py --by 2026-11-23 [--packs FOLDER] [--words FILE]

Prints one line for each problem and exits with 1 when there is any. `--by` is the day of the release: no helpline may
claim to have been looked at after it.
"""
import argparse
import datetime
import pathlib
import re
import sys

import yaml

sys.dont_write_bytecode = True  # the source folder stays as it is
import reading  # noqa: E402
import shapes  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
MOST_BYTES = 55_000
MOST_CHARACTERS = 200
MOST_PACK_GRADE = 6.0
MOST_ITEM_GRADE = 8.0
FEWEST_GRADED_WORDS = 8

ITEM_KEYS = {"id", "text", "topic", "tags", "tiny"}
HELPLINE_KEYS = {"id", "region", "name", "for", "call", "text", "chat", "hours", "languages", "source", "verified-on",
                 "confidence"}
HELPLINE_NEEDS = {"id", "region", "name", "for", "source", "verified-on", "confidence"}
PURPOSES = {"emergency", "crisis", "text-crisis", "alcohol-drugs", "health-line", "warm-line", "directory"}
REGIONS = {"us", "ca", "uk", "ie", "au", "nz", "in", "fr", "es", "de", "nl", "za", "any"}
PLAIN_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
# What stands in a file but not on a screen: controls and marks that turn text around.
UNSEEN = re.compile("[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
DIALLED = re.compile(r"[0-9][0-9 -]*[0-9]")
TEXTED = re.compile(r"([A-Za-z]+ to )?[0-9][0-9 -]*[0-9]")
ADDRESS = re.compile(r"https://[a-z0-9.-]+\.[a-z]+(/[!-~]*)?")


def refused_words(text):
    """The patterns of a words list: see tests/language/words.txt."""
    patterns = []
    for line in (line.strip() for line in text.splitlines()):
        if line and not line.startswith("#"):
            pattern = line[3:].strip() if line.startswith("re:") else rf"\b{line}\b"
            patterns.append((line, re.compile(pattern, re.IGNORECASE)))
    return patterns


class Pack:
    """One pack's text and the problems found in it."""

    def __init__(self, name, text, words, by):
        self.name, self.text, self.words, self.by = name, text, words, by
        self.problems = []

    def report(self, where, what):
        self.problems.append(f"{self.name}: {where}: {what}")

    def check(self):
        if len(self.text.encode()) > MOST_BYTES:
            self.report("file", f"more than {MOST_BYTES} bytes")
        root = yaml.compose(self.text)
        pack = yaml.safe_load(self.text)
        if not isinstance(pack, dict) or not isinstance(pack.get("items"), list):
            self.report("file", "a pack is a map with a list of items")
            return self.problems
        self.check_frame(pack)
        self.check_style(root)
        self.check_ids(pack["items"])
        for item in pack["items"]:
            if self.name == "helplines":
                self.check_helpline(item)
            else:
                self.check_item(item)
        if self.name == "helplines":
            self.check_regions(pack["items"])
        else:
            self.check_topics(pack["items"])
            self.check_shape(pack["items"])
            self.check_pack_grade(pack["items"])
        return self.problems

    def check_frame(self, pack):
        expected = {"pack": self.name, "version": 1, "language": "en", "license": "CC0-1.0"}
        for key, value in expected.items():
            if pack.get(key) != value:
                self.report("file", f"{key} is {pack.get(key)!r} and not {value!r}")
        for key in set(pack) - set(expected) - {"items"}:
            self.report("file", f"unknown key {key}")

    def check_style(self, root):
        """Items stand in block style, each key once: what a person edits most easily."""
        items = next(value for key, value in root.value if key.value == "items")
        for item in items.value:
            if items.flow_style or item.flow_style:
                self.report(f"line {item.start_mark.line + 1}", "an item is not in block style")
            keys = [key.value for key, _ in item.value]
            for key in {key for key in keys if keys.count(key) > 1}:
                self.report(f"line {item.start_mark.line + 1}", f"{key} is there twice")

    def check_ids(self, items):
        ids = [str(item.get("id")) for item in items]
        for one in sorted({one for one in ids if ids.count(one) > 1}):
            self.report(one, "this id is there twice")
        for one in ids:
            if not PLAIN_NAME.fullmatch(one):
                self.report(one, "an id is lower-case words joined by hyphens")

    def check_text(self, where, key, text):
        """Any text a person is shown."""
        if not isinstance(text, str) or not text or text != text.strip():
            self.report(where, f"{key} is not a text: {text!r}")
            return
        if len(text) > MOST_CHARACTERS:
            self.report(where, f"{key} has {len(text)} characters")
        if UNSEEN.search(text):
            self.report(where, f"{key} holds a character that can't be seen")
        if text.count("!") > 1:
            self.report(where, f"{key} has more than one '!'")
        for word, pattern in self.words:
            if pattern.search(text):
                self.report(where, f"{key} says {word!r}")

    def check_item(self, item):
        where = item.get("id")
        if self.name in shapes.SHAPES:
            for problem in shapes.item_problems(self.name, item):
                self.report(where, problem)
        else:
            for key in set(item) - ITEM_KEYS:
                self.report(where, f"unknown key {key}")
        needed = [("text", None)] * ("text" not in item)
        for key, text in shapes.shown(item) + needed:
            self.check_text(where, key, text)
            self.check_sentence(where, key, str(text))
        if self.name == "reframes":  # its topic is a name that is shown
            self.check_text(where, "topic", item.get("topic"))
        self.check_tags(where, item)

    def check_tags(self, where, item):
        tags = item.get("tags", [])
        if not isinstance(tags, list) or not all(isinstance(tag, str) and PLAIN_NAME.fullmatch(tag) for tag in tags):
            self.report(where, "tags is not a list of plain words")
        elif self.name == "celebrations":
            for one_of in ({"cost-0", "cost-1"}, {"alone", "someone"}):
                if len(one_of & set(tags)) != 1:
                    self.report(where, f"tags hold not exactly one of {', '.join(sorted(one_of))}")

    def check_sentence(self, where, key, text):
        if not text.endswith((".", "?", "!", "…", '"')):
            self.report(where, f"{key} does not end as a sentence does")
        grade = reading.grade([text])
        if len(reading.words(text)) >= FEWEST_GRADED_WORDS and grade > MOST_ITEM_GRADE:
            self.report(where, f"{key} has reading grade {grade:.1f}")

    def check_topics(self, items):
        topics = [item.get("topic") for item in items]
        known = shapes.TOPICS.get(self.name)
        if known is None:
            if self.name not in shapes.SHAPES:
                self.report("file", "this pack is not one that the check knows")
            return
        for topic in sorted(set(map(str, topics)) - set(known)):
            self.report("file", f"unknown topic {topic}")
        for topic, fewest in known.items():
            if topics.count(topic) < fewest:
                self.report("file", f"{topic} has {topics.count(topic)} items, fewer than {fewest}")

    def check_shape(self, items):
        for problem in shapes.pack_problems(self.name, items) if self.name in shapes.SHAPES else []:
            self.report("file", problem)

    def check_pack_grade(self, items):
        texts = [str(text) for item in items for _, text in shapes.shown(item)]
        grade = reading.grade(texts)
        if grade > MOST_PACK_GRADE:
            self.report("file", f"the pack has reading grade {grade:.1f}")

    def check_helpline(self, item):
        where = item.get("id")
        for key in set(item) - HELPLINE_KEYS:
            self.report(where, f"unknown key {key}")
        for key in HELPLINE_NEEDS - set(item):
            self.report(where, f"{key} is missing")
        for key in ("name", "hours"):
            if key == "name" or key in item:
                self.check_text(where, key, item.get(key))
        one_of = {"region": REGIONS, "for": PURPOSES, "confidence": {"high", "medium"}}
        for key, known in one_of.items():
            if item.get(key) not in known:
                self.report(where, f"{key} is {item.get(key)!r}")
        shapes = {"call": DIALLED, "text": TEXTED, "chat": ADDRESS, "source": ADDRESS}
        for key, shape in shapes.items():
            if key in item and not (isinstance(item[key], str) and shape.fullmatch(item[key])):
                self.report(where, f"{key} can't be copied as it is: {item[key]!r}")
        if not {"call", "text", "chat"} & set(item):
            self.report(where, "there is no way to reach it")
        self.check_verified(where, item.get("verified-on"))
        languages = item.get("languages", [])
        if not isinstance(languages, list) or not all(re.fullmatch("[a-z]{2}", str(one)) for one in languages):
            self.report(where, "languages is not a list like [en, es]")

    def check_verified(self, where, day):
        if not isinstance(day, datetime.date):
            self.report(where, "verified-on is not a day")
        elif day > self.by:
            self.report(where, f"verified-on is after {self.by}")

    def check_regions(self, items):
        """Each country has somebody to call in danger and somebody to talk to; anywhere else has the directory."""
        there = {(item.get("region"), item.get("for")) for item in items}
        needed = {(region, purpose) for region in REGIONS - {"any"} for purpose in ("emergency", "crisis")}
        for region, purpose in sorted((needed | {("any", "directory")}) - there):
            self.report("file", f"{region} has no {purpose}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--by", type=datetime.date.fromisoformat, required=True, help="day of the release")
    parser.add_argument("--packs", type=pathlib.Path, default=ROOT / "packs")
    parser.add_argument("--words", type=pathlib.Path, default=ROOT / "tests/language/words.txt")
    options = parser.parse_args()
    words = refused_words(options.words.read_text(encoding="utf-8"))
    files = sorted(options.packs.glob("*.yaml"))
    problems = [] if files else [f"{options.packs}: no packs"]
    for name in sorted((set(shapes.TOPICS) | set(shapes.SHAPES) | {"helplines"}) - {file.stem for file in files}):
        problems.append(f"{name}: the pack is missing")
    for file in files:
        problems += Pack(file.stem, file.read_text(encoding="utf-8"), words, options.by).check()
    for problem in problems:
        print(problem)
    print(f"{len(files)} packs, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

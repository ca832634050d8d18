"""Documents as somebody might write them by hand, drawn with what they mean, and another YAML reader's opinion of a text.

    document = Document(random.Random(7))       # document.text, document.value
    loaded(document.text) == document.value     # PyYAML reads every scalar as text, and nothing as None

Values are dicts, lists, texts and None. Comments read "# c1", "# c2", … and each is there once.
"""
import re

import yaml

WORDS = ("Walk", "to the river", "2026-11-02", "a, b", "x: y", "it's fine", "how was it?", "[odd", "3 per week", "é ключ", "- no item",
         "a #b", "no", "~tilde", "0x1F", "010", "12:30", "---", "*star", "&and", "!bang", "say \"so\"", "back\\slash", "100 %", "@home",
         "null and void", "a" * 90, "\U0001f600 fine", "trailing: ", "'", "{curly}", "| pipe", "> more", "`tick`", "?", "-", ":colon")


class Reader(yaml.CSafeLoader):
    """Every plain scalar but an empty one, ~ and null is a text."""


Reader.yaml_implicit_resolvers = {first: [("tag:yaml.org,2002:null", re.compile(r"^(?:~|null|Null|NULL|)$"))]
                                  for first in ("~", "n", "N", "")}


def loaded(text):
    """What PyYAML reads; a key given twice is an error."""
    node = yaml.compose(text, Reader)
    return None if node is None else value_of(node)


def value_of(node):
    if isinstance(node, yaml.ScalarNode):
        return None if node.tag.endswith(":null") else node.value
    if isinstance(node, yaml.SequenceNode):
        return [value_of(item) for item in node.value]
    keys = [key.value for key, _ in node.value]
    if len(set(keys)) != len(keys):
        raise ValueError("a key is given twice")
    return {key.value: value_of(item) for key, item in node.value}


def habit(draw):
    found = {"title": draw.word(), "every": draw.one("daily", ["mon", "wed"], "3 per week", [{"from": "2026-01-01", "is": "daily"}])}
    found.update(draw.some({"start": "2026-01-01", "tiny": draw.word(), "amount": "at least 20 min", "if": draw.word(),
                            "then": draw.word(), "grace": "2", "my own": {"a": draw.word(), "b": None},
                            "pauses": [{"from": "2026-01-05", "to": "2026-01-06", "why": draw.word()} for _ in range(draw.below(3))]
                            or None}))
    return found


def goal(draw):
    step = lambda: draw.one(draw.word(), {"do": draw.word()}, {"do": draw.word(), "done": "2026-02-01"}, {"do": draw.word(), "by": "2026-05-01"})
    found = {"title": draw.word(), "steps": [step() for _ in range(1 + draw.below(4))]}
    found.update(draw.some({"why": draw.word(), "started": "2026-01-01", "picture": {"wish": draw.word(), "outcome": draw.word()},
                            "reward": draw.word()}))
    return found


def settings(draw):
    return {"format": "1", **draw.some({"day-starts": "04:00", "region": "uk", "words": {"days": draw.word()}, "areas": {"social": draw.word()},
                                        "check-in": {"mood": {"scale": ["1", "5"]}}, "streaks": "shown"})}


def log(draw):
    line = lambda: {"day": f"2026-02-{10 + draw.below(19)}", draw.one("win", "done", "rest"): draw.word(),
                    **draw.some({"amount": "20", "words": [draw.word(), draw.word()], "note": draw.word()})}
    return [line() for _ in range(1 + draw.below(6))]


def anything(draw):
    return draw.value(draw.one("list", "map"), 0)


SHAPES = (habit, goal, settings, log, anything, anything)


class Draw:
    """Values from a generator of random numbers."""

    def __init__(self, random):
        self.random, self.keys = random, 0

    def below(self, count):
        return self.random.randrange(count)

    def one(self, *choices):
        return self.random.choice(choices)

    def in_(self, count):
        return self.random.randrange(count) == 0

    def word(self):
        return self.random.choice(WORDS)

    def some(self, entries):
        return {key: value for key, value in entries.items() if self.in_(2)}

    def value(self, kind, depth):
        if kind == "scalar":
            return None if self.in_(9) else self.word()
        below = [self.value("scalar" if depth > 2 else self.one("scalar", "scalar", "scalar", "scalar", "map", "list"), depth + 1)
                 for _ in range(1 + self.below(4))]
        if kind == "list":
            return below
        self.keys += len(below)
        return {self.one("key {}", "Schlüssel-{}", "k{}", "a key, {}").format(self.keys - i): value for i, value in enumerate(below)}


class Document:
    """One value of a shape, or of any, written down in any style."""

    def __init__(self, random, shape=None):
        self.draw = Draw(random)
        self.value = (shape or self.draw.one(*SHAPES))(self.draw)
        self.eol = "\r\n" if self.draw.in_(4) else "\n"
        self.text = "\ufeff" if self.draw.in_(8) else ""
        self.comments, self.step = 0, self.draw.one(2, 2, 2, 1, 3, 4)
        if self.draw.in_(20):
            self.text += "---" + self.eol
        self.own_line(0)
        if self.draw.in_(10):
            self.text += self.flow(self.value, 0) + self.behind() + self.eol
        else:
            self.block(self.value, 0)
        self.own_line(0)
        if self.draw.in_(5):
            self.text = self.text[:-len(self.eol)]

    def comment(self):
        self.comments += 1
        return f"# c{self.comments}"

    def behind(self):
        return "  " + self.comment() if self.draw.in_(5) else " " if self.draw.in_(30) else ""

    def own_line(self, indent):
        if self.draw.in_(6):
            self.text += " " * indent + self.comment() + self.eol
        if self.draw.in_(12):
            self.text += self.draw.one("", "", " ") + self.eol

    def scalar(self, text, in_flow):
        """On one line."""
        if is_plain(text, in_flow) and not self.draw.in_(3):
            return text
        if self.draw.in_(2):
            return "'" + text.replace("'", "''") + "'"
        escaped = text.replace("\\", "\\\\").replace('"', '\\"')
        return '"' + (escaped.replace("é", "\\u00e9") if self.draw.in_(3) else escaped) + '"'

    def flow(self, value, indent):
        if value is None:
            return self.draw.one("~", "null")
        if isinstance(value, str):
            return self.scalar(value, True)
        opened, closed = "{}" if isinstance(value, dict) else "[]"
        lines, gap = self.draw.in_(4), self.eol + " " * (indent + 2)
        items = [self.scalar(key, True) + ": " + self.flow(item, indent + 2) for key, item in value.items()] \
            if isinstance(value, dict) else [self.flow(item, indent + 2) for item in value]
        text = opened
        for i, item in enumerate(items):
            text += (self.behind() + gap if lines else "") + item
            text += ("," + ("" if lines else " ")) if i + 1 < len(items) else "," if self.draw.in_(6) else ""
        return text + (self.behind() + self.eol + " " * (indent + 1) if lines else "") + closed

    def block_scalar(self, text, indent):
        halves = text.split(" ", 1)
        if self.draw.in_(8) and text == text.strip():
            self.text += " " + self.draw.one("|-", ">-") + self.behind() + self.eol + " " * (indent + self.step) + text + self.eol
        elif self.draw.in_(6) and len(halves) == 2 and is_plain(text, False) and is_plain(halves[1], False):
            self.text += " " + halves[0] + self.eol + " " * (indent + self.step) + halves[1] + self.behind() + self.eol
        else:
            self.text += " " * (1 + self.draw.below(12) // 11) + self.scalar(text, False) + self.behind() + self.eol

    def behind_sign(self, value, indent, after_dash):
        if value is None:
            self.text += self.draw.one("", "", " ~", " null") + self.behind() + self.eol
        elif isinstance(value, str):
            self.block_scalar(value, indent)
        elif not value or self.draw.in_(3):
            self.text += " " + self.flow(value, indent) + self.behind() + self.eol
        elif after_dash and not self.draw.in_(5):
            self.text += " "
            self.block(value, indent + 2, begun=True)
        else:
            self.text += self.behind() + self.eol
            beside = isinstance(value, list) and not after_dash and self.draw.in_(3)
            self.block(value, indent if beside else indent + self.step)

    def block(self, value, indent, begun=False):
        entries = value.items() if isinstance(value, dict) else [(None, item) for item in value]
        for i, (key, item) in enumerate(entries):
            if not begun or i:
                self.own_line(indent)
                self.text += " " * indent
            self.text += "-" if key is None else self.scalar(key, False) + ":"
            self.behind_sign(item, indent, key is None)


def is_plain(text, in_flow):
    """Whether the text reads as itself without quotes."""
    if text != text.strip() or text in ("~", "null", "-", "?", "---") or text[0] in "[{'\"*&!|>%@`#:-?,]}":
        return False
    return not re.search(r": |:$| #" + (r"|[,?\[\]{}:]" if in_flow else ""), text)

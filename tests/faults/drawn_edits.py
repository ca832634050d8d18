"""Edits of drawn documents, what each must mean, and what of the old text it may touch; then, what is wrong with an answer.

    edit = Edits(document).draw()     # edit.request goes to editor_driver
    wrong = judge(edit, new_text)     # a sentence, or None
"""
import copy
import re
from dataclasses import dataclass

import yaml

from drawn_yaml import Reader, loaded

TOKENS = (("2026-11-02", "2026-11-02"), ("rest, then go", "rest, then go"), ('"no: #"', "no: #"), ("'it''s'", "it's"), ('""', ""),
          ("how was it?", "how was it?"), ("{from: 2026-12-20}", {"from": "2026-12-20"}), ("[a, b]", ["a", "b"]), ("{}", {}), ("[]", []),
          ('"\\u00e9\\n2"', "é\n2"), ("null", None), ('"--- x"', "--- x"))
SEPARATOR = "\x1f"


@dataclass
class Site:
    """A value below the root: its words, its node, its key's node or None, and what holds it."""
    path: tuple
    value: object
    node: object
    key: object
    parent: object
    parent_node: object
    index: int

    def sibling(self, step):
        """The node beside it, its key included, as (first, last); or None."""
        at = self.index + step
        if not 0 <= at < len(self.parent_node.value):
            return None
        entry = self.parent_node.value[at]
        return entry if isinstance(entry, tuple) else (entry, entry)


@dataclass
class Edit:
    """`touched`: the lines from and to which may change; None for edits that only insert. `lost`: the places (line and
    column) between which a comment may go."""
    document: object
    request: tuple
    meant: object
    touched: tuple = None
    lost: tuple = ((0, 0), (0, 0))


def start(node):
    return node.start_mark.line, node.start_mark.column


def end(node):
    """One past the last character of a value; for what a block holds, of its last value."""
    if isinstance(node, yaml.ScalarNode):
        mark = node.end_mark
        if node.style in ("|", ">") and mark.column == 0:
            return mark.line - 1, 1 << 30
        return mark.line, mark.column
    if node.flow_style or not node.value:
        return node.end_mark.line, node.end_mark.column
    last = node.value[-1]
    return max(map(end, last)) if isinstance(last, tuple) else end(last)


def sites_of(value, node, path=()):
    entries = list(value.items()) if isinstance(value, dict) else list(enumerate(value)) if isinstance(value, list) else []
    for i, (word, below) in enumerate(entries):
        child = node.value[i]
        key, child = child if isinstance(child, tuple) else (None, child)
        site = Site((*path, word), below, child, key, value, node, i)
        yield site
        yield from sites_of(below, child, site.path)


def at(value, path):
    for word in path:
        value = value[word]
    return value


class Edits:
    """Draws edits of one document."""

    def __init__(self, document):
        self.document, self.draw_from = document, document.draw
        self.root = yaml.compose(document.text.lstrip("\ufeff"), Reader)
        self.sites = list(sites_of(document.value, self.root))

    def draw(self):
        kinds = (self.set, self.remove, self.new_key, self.append, self.insert, self.step, self.into_single)
        edit = None
        while edit is None:
            edit = self.draw_from.one(*kinds)()
        return edit

    def pick(self, fits=lambda site: True):
        fitting = [site for site in self.sites if fits(site)]
        return self.draw_from.random.choice(fitting) if fitting else None

    def token(self):
        return self.draw_from.one(*TOKENS)

    def edit(self, what, path, meant, token="", more="", **where):
        return Edit(self.document, (what, self.document.text, SEPARATOR.join(map(str, path)), token, str(more)), meant, **where)

    def changed(self, path, value):
        meant = copy.deepcopy(self.document.value)
        at(meant, path[:-1])[path[-1]] = value
        return meant

    def first_line(self, site):
        if site.key is not None:
            return site.key.start_mark.line
        before = site.sibling(-1)
        return end(before[1])[0] if before else site.parent_node.start_mark.line

    def set(self):
        site, (token, value) = self.pick(), self.token()
        stop = end(site.node)
        lost = (start(site.node), stop)
        if isinstance(site.value, str) or site.value is None:
            lost = ((0, 0), (0, 0))
        elif not site.node.flow_style:
            lost = (start(site.node), (stop[0], 1 << 30))
        return self.edit("set", site.path, self.changed(site.path, value), token, touched=(self.first_line(site), stop[0]), lost=lost)

    def remove(self):
        asked = site = self.pick()
        while len(site.parent) == 1 and not site.parent_node.flow_style and len(site.path) > 1:
            site = next(above for above in self.sites if above.path == site.path[:-1])
        meant = copy.deepcopy(self.document.value)
        del at(meant, site.path[:-1])[site.path[-1]]
        if len(site.path) == 1 and not meant and not self.root.flow_style:
            meant = None
        before, after = site.sibling(-1), site.sibling(1)
        first = end(before[1])[0] if before else max(0, site.parent_node.start_mark.line)
        stop = end(site.node)[0]
        if site.parent_node.flow_style:
            last = start(after[0])[0] if after else end(site.parent_node)[0]
        else:
            last = start(after[0])[0] if after else stop
            first = min(first, self.line_above(first))
        return self.edit("remove", asked.path, meant, touched=(first, last), lost=(self.own_start(site), (stop, 1 << 30)))

    def own_start(self, site):
        """Where its key or its dash stands, or in brackets the value itself."""
        if site.key or site.parent_node.flow_style:
            return start(site.key or site.node)
        lines, column = self.document.text.lstrip("\ufeff").split("\n"), site.parent_node.start_mark.column
        line = start(site.node)[0]
        while lines[line][column:column + 1] != "-":
            line -= 1
        return line, column

    def line_above(self, line):
        """The line that ends the text when all behind it goes, where the file has no line end at its end."""
        if self.document.text.endswith("\n"):
            return line
        lines = self.document.text.split("\n")
        while line > 0 and not lines[line - 1].strip():
            line -= 1
        return max(0, line - 1)

    def container(self, kind):
        if isinstance(self.document.value, kind) and self.draw_from.in_(3):
            return ()
        site = self.pick(lambda one: isinstance(one.value, kind))
        return site.path if site else () if isinstance(self.document.value, kind) else None

    def new_key(self):
        path, (token, value) = self.container(dict), self.token()
        if path is None:
            return None
        meant = copy.deepcopy(self.document.value)
        deep = self.draw_from.in_(3)
        at(meant, path)["new one"] = {"inner": value} if deep else value
        return self.edit("set", (*path, "new one", *(("inner",) if deep else ())), meant, token)

    def append(self):
        path, (token, value) = self.container(list), self.token()
        if path is None:
            return None
        meant = copy.deepcopy(self.document.value)
        at(meant, path).append(value)
        return self.edit("append", path, meant, token)

    def insert(self):
        path, (token, value) = self.container(list), self.token()
        if path is None:
            return None
        meant = copy.deepcopy(self.document.value)
        index = self.draw_from.below(len(at(meant, path)) + 1)
        at(meant, path).insert(index, value)
        return self.edit("insert", path, meant, token, index)

    def step(self):
        """A step that was a text gets a day."""
        site = self.pick(lambda one: isinstance(one.value, str) and isinstance(one.parent, list))
        if site is None:
            return None
        meant = self.changed(site.path, {"do": site.value, "done": "2026-11-02"})
        touched = (self.first_line(site), end(site.node)[0])
        return self.edit("set", (*site.path, "done"), meant, "2026-11-02", "do", touched=touched)

    def into_single(self):
        """An item more where one value, or none, stands for a list."""
        site = self.pick(lambda one: isinstance(one.parent, dict) and not isinstance(one.value, list))
        if site is None:
            return None
        token, value = self.token()
        meant = self.changed(site.path, [value] if site.value is None else [site.value, value])
        return self.edit("append", site.path, meant, token, touched=(self.first_line(site), end(site.node)[0]))


def judge(edit, new):
    """The first thing wrong with the new text, or None."""
    old = edit.document.text
    try:
        means = loaded(new)
    except (yaml.YAMLError, ValueError) as error:
        return f"PyYAML can't read it: {error}"
    if repr(means) != repr(edit.meant):
        return f"it means {means!r}, and not {edit.meant!r}"
    return changed_elsewhere(edit, old, new) or comment_lost(edit, old, new) or ends_differ(old, new)


def common(a, b):
    """How much is the same at the beginning and at the end."""
    most = min(len(a), len(b))
    head = next((i for i in range(most) if a[i] != b[i]), most)
    tail = next((i for i in range(most) if a[-1 - i] != b[-1 - i]), most)
    return head, tail


def changed_elsewhere(edit, old, new):
    if old == new:
        return None
    if edit.touched is None:
        head, tail = common(old, new)
        return None if head + tail >= len(old) else "more than an insertion"
    lines, news = (text.lstrip("\ufeff").replace("\r", "").split("\n") for text in (old, new))
    head, tail = common(lines, news)
    most, first, last = min(len(lines), len(news)), *edit.touched
    for before, behind in ((head, min(tail, most - head)), (min(head, most - tail), tail)):
        if before >= first and len(lines) - behind - 1 <= last:
            return None
    return f"lines {head + 1} to {len(lines) - tail} changed, and only {first + 1} to {last + 1} may"


def comment_lost(edit, old, new):
    lines = old.lstrip("\ufeff").split("\n")
    for i in range(1, edit.document.comments + 1):
        mark = re.compile(rf"# c{i}\b")
        left = len(mark.findall(new))
        place = next(((k, found.start()) for k, line in enumerate(lines) for found in mark.finditer(line)))
        if left > 1 or (left == 0 and not edit.lost[0] <= place < edit.lost[1]):
            return "a comment is gone" if left == 0 else "a comment is there twice"
    return None


def ends_differ(old, new):
    if old.startswith("\ufeff") != new.startswith("\ufeff") or "\ufeff" in new[1:]:
        return "the byte order mark changed"
    crlf = "\r\n" in old
    if (crlf and re.search(r"(?<!\r)\n", new)) or (not crlf and "\n" in old and "\r" in new):
        return "line ends are mixed"
    if new.lstrip("\ufeff") and old.endswith("\n") != new.endswith("\n"):
        return "the last line's end changed"
    return None

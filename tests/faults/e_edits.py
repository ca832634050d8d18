#!/usr/bin/env python3
"""E: documents in any handwriting are edited, and another YAML reader judges every one of them.

E2  the edited document means the old one with exactly that change
E3  bytes outside of the edited lines, comments, line ends and the byte order mark stay
E9  any text that is written is read back the same
"""
import os
import random
import shutil
import subprocess
import sys
import tempfile

from findings import run_all
from proof import Proof

try:
    import yaml
    import drawn_edits
    from drawn_yaml import Document, Reader, loaded
except ImportError:
    yaml = None

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
DOCUMENTS, EDITS_EACH = 500, 5
MOST_REFUSED = 0.05


def compiled(folder):
    """The driver, built from the sources beside this proof."""
    driver = folder + "/editor_driver"
    sources = [os.path.join(ROOT, layer, name) for layer in ("core/yaml", "core/base") for name in sorted(os.listdir(f"{ROOT}/{layer}"))
               if name.endswith(".cpp")]
    subprocess.run(["c++", "-std=c++20", "-O1", "-I" + ROOT, "-o", driver, ROOT + "/tests/faults/editor_driver.cpp", *sources, "-lyaml-cpp",
                    "-lutf8proc"], check=True)
    return driver


def netstring(text):
    encoded = text.encode()
    return b"%d:%s," % (len(encoded), encoded)


def answers(driver, requests):
    """What the driver says to each request: a pair of "ok" or "no", and a text."""
    asked = b"".join(netstring(part) for request in requests for part in request)
    said = subprocess.run([driver], input=asked, stdout=subprocess.PIPE, check=True, timeout=600).stdout
    parts, place = [], 0
    while place < len(said):
        size, place = int(said[place:said.index(b":", place)]), said.index(b":", place) + 1
        parts.append(said[place:place + size].decode())
        place += size + 1
    if len(parts) != 2 * len(requests):
        raise RuntimeError(f"{len(requests)} requests, {len(parts)} answers")
    return list(zip(parts[::2], parts[1::2]))


def edits(finder, driver, seed):
    """E2 and E3 on some documents."""
    drawn = []
    for number in range(DOCUMENTS):
        document = Document(random.Random(seed * DOCUMENTS + number))
        if loaded(document.text) != document.value:
            raise RuntimeError(f"the document {seed * DOCUMENTS + number} does not mean what it should")
        maker = drawn_edits.Edits(document)
        drawn += [maker.draw() for _ in range(EDITS_EACH)]
    for edit, (how, text) in zip(drawn, answers(driver, [edit.request for edit in drawn])):
        finder.count("edits")
        what, before, path, token, more = edit.request
        if how == "no":
            finder.count("refused")
            if not text.startswith("edit-refused: "):
                finder.tell([f"it is refused as {text}"], what, repr(edit.request))
            continue
        wrong = drawn_edits.judge(edit, text)
        if wrong:
            request = f"{path.replace(drawn_edits.SEPARATOR, ' / ')} {token} {more}\n{before}\n=====>\n{text}\n"
            finder.tell([f"wrong: {wrong}"], f"{what} {wrong[:16]}", request)


def any_text(draw):
    """A text of any characters, or one that looks like something else."""
    parts = ("- ", ": ", " #", "---", "...", "~", "null", "0x", "1e3", "012", "=", "<<", "\n", "\t", "\r\n", " ", "\\", '"', "'", "{", "]", "%", "&a",
             "yes", "2026-02-13", "12:30", "\x00", "\x1b", "\x7f", "\x85", "\u2028", "\ufeff", "\u202e", "\U0010ffff", "\ud7ff", "\ue000", "\ufffe")
    if draw.randrange(3) == 0:
        return "".join(draw.choices(parts, k=draw.randrange(1, 4)))
    points = (0x80, 0x100, 0x3000, 0xD800, 0x110000)
    text = "".join(chr(draw.randrange(draw.choice(points))) for _ in range(draw.randrange(40)))
    return "".join(c for c in text if not 0xD800 <= ord(c) < 0xE000)


def texts(finder, driver, seed):
    """E9: each as a block value, in brackets and in quotes; by both kinds of reader."""
    draw = random.Random(seed)
    written = [any_text(draw) for _ in range(DOCUMENTS * EDITS_EACH)]
    for text, (_, document) in zip(written, answers(driver, [("write", "", "", text, "") for text in written])):
        finder.count("texts")
        for name, read in (("YAML 1.1", lambda: yaml.load(document, yaml.CSafeLoader)), ("as texts", lambda: yaml.load(document, Reader))):
            try:
                block, (flow,), quoted = read()
                found = [block["block"], flow, quoted]
            except (yaml.YAMLError, ValueError) as error:
                found = error
            if found != [text] * 3:
                finder.tell([f"{text!r} is read as {found!r}"], name, document)


def main():
    proof = Proof("E", "edits of documents in any handwriting, and texts of any characters, judged by PyYAML")
    if yaml is None or shutil.which("c++") is None:
        proof.skip("PyYAML or c++ is missing")
        proof.end()
    with tempfile.TemporaryDirectory(prefix="recover-proof-") as folder:
        driver = compiled(folder)
        jobs = 84 if proof.asked.full else 2
        run_all(proof, [(part, driver, seed) for part, times in ((edits, jobs), (texts, (jobs + 1) // 2))
                        for seed in range(proof.asked.seed, proof.asked.seed + times)])
    if proof.counts["refused"] > MOST_REFUSED * proof.counts["edits"]:
        proof.violation(f"{proof.counts['refused']} of {proof.counts['edits']} edits are refused")
    proof.end()


if __name__ == "__main__":
    sys.exit(main())

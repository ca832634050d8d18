#!/usr/bin/python3
"""Every problem a file can have, shown by a small notebook, and explained on a page.

A folder here is named after a code. It holds the files of a notebook, `expected`, which is what `recover verify` prints
for it, and sometimes `setup`, for what a repository can't hold:

  mode FILE 0644      FILE gets this mode ("." is the notebook itself)
  bytes FILE 7469...  FILE holds these bytes
  notebook FILE       FILE is named as the notebook

NOTEBOOK in `expected` stands for the path of the copy. The page is man/recover-problems.7; its sections and the folders
are checked against each other, and every code in the sources must be on it.
"""

import argparse
import difflib
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

TODAY = "2026-02-13"
COLUMNS = "80"
CODE = re.compile(r"[a-z]+(?:-[a-z0-9]+)*")
PAGE = "man/recover-problems.7"
SECTIONS = ("PROBLEMS OF FILES", "PROBLEMS OF COMMANDS AND OF STORING")

# Which argument of a call is its code. A call that has no text there is something else.
CODE_ARGUMENT = {"refuse": (0,), "refusal": (0,), "usage": (0,), "problem": (0,), "note": (0,), "report": (0, 1),
                 "value": (2,), "Problem": (0,), "Wording": (1,)}
CALL = re.compile(r"\b(?:(" + "|".join(CODE_ARGUMENT) + r")(?:<[\w:]+>)?\(|(Problem|Wording)\{)")
INNER_CALL = re.compile(r"\([^()]*\)")
LITERAL = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
COMMENT = re.compile(r'"(?:[^"\\\n]|\\.)*"|//[^\n]*|/\*.*?\*/', re.DOTALL)
WITH_LEVEL = re.compile(r'"([a-z0-9-]+)",\s*Level::')


def make_copy(case: pathlib.Path, folder: pathlib.Path) -> pathlib.Path:
    """Copies a case's files, private as recover makes them, and does what its `setup` says."""
    root = folder / "notebook"
    shutil.copytree(case, root, ignore=lambda at, names: {"setup", "expected"} if pathlib.Path(at) == case else set())
    for path in [root, *root.rglob("*")]:
        path.chmod(0o700 if path.is_dir() else 0o600)
    notebook = root
    setup = case / "setup"
    for line in setup.read_text().splitlines() if setup.exists() else []:
        if not line or line.startswith("#"):
            continue
        verb, name, *rest = line.split()
        path = root / name
        if verb == "mode":
            path.chmod(int(rest[0], 8))
        elif verb == "bytes":
            path.parent.mkdir(mode=0o700, exist_ok=True)
            path.write_bytes(bytes.fromhex(rest[0]))
            path.chmod(0o600)
        elif verb == "notebook":
            notebook = path
        else:
            raise SystemExit(f"{setup}: {verb} is not mode, bytes or notebook")
    return notebook


def verify(recover: str, case: pathlib.Path) -> str:
    """What `recover verify` says about a copy of the case."""
    with tempfile.TemporaryDirectory() as folder:
        notebook = make_copy(case, pathlib.Path(folder))
        words = [recover, "--notebook", str(notebook), "--today", TODAY, "--color", "never", "verify"]
        environment = {"HOME": folder, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "COLUMNS": COLUMNS}
        run = subprocess.run(words, stdin=subprocess.DEVNULL, capture_output=True, env=environment, timeout=60,
                             check=False)
        said = (run.stdout + run.stderr).decode(errors="replace").replace(str(notebook), "NOTEBOOK")
    return said if run.returncode == 1 else said + f"(exit status {run.returncode}, and 1 was expected)\n"


def check_case(recover: str, case: pathlib.Path, accept: bool) -> list[str]:
    said = verify(recover, case)
    path = case / "expected"
    if accept:
        path.write_text(said)
    expected = path.read_text() if path.exists() else ""
    wrong = []
    if said != expected:
        lines = difflib.unified_diff(expected.splitlines(), said.splitlines(), str(path), "said", lineterm="")
        wrong.append("\n".join(lines))
    if f"[{case.name}]" not in said:
        wrong.append(f"{case}: its own code is not among what was said")
    return wrong


def page_codes(page: str) -> dict[str, dict[str, bool]]:
    """The codes under each heading, and whether the page calls them a note wherever they are met."""
    found: dict[str, dict[str, bool]] = {}
    section = ""
    for line in page.splitlines():
        if line.startswith(".Sh "):
            section = line[4:].strip('"')
        elif line.startswith(".It Sy ") and section in SECTIONS:
            words = line[7:].split()
            found.setdefault(section, {})[words[0]] = words[1:] == ["Pq", "note"]
    return found


def arguments(text: str, at: int) -> list[str]:
    """The arguments of a call whose opening bracket is right before `at`."""
    parts, depth, begin = [], 0, at
    while at < len(text) and depth >= 0:
        literal = LITERAL.match(text, at)
        if literal:
            at = literal.end()
            continue
        depth += (text[at] in "([{") - (text[at] in ")]}")
        if depth < 0 or (depth == 0 and text[at] == ","):
            parts.append(text[begin:at])
            begin = at + 1
        at += 1
    return parts


def source_codes(root: pathlib.Path) -> dict[str, str]:
    """Every code that the sources give a problem, and a file that does."""
    found: dict[str, str] = {}
    for path in sorted([*root.glob("core/**/*.cpp"), *root.glob("core/**/*.h"), *root.glob("cli/**/*.cpp"),
                        *root.glob("cli/**/*.h")]):
        text = COMMENT.sub(lambda match: match[0] if match[0].startswith('"') else " ", path.read_text())
        codes = WITH_LEVEL.findall(text)
        for call in CALL.finditer(text):
            parts = arguments(text, call.end())
            for index in CODE_ARGUMENT[call[1] or call[2]]:
                codes += LITERAL.findall(INNER_CALL.sub("", parts[index])) if index < len(parts) else []
        for code in codes:
            if CODE.fullmatch(code.removeprefix("-")):
                found.setdefault(code, str(path.relative_to(root)))
    return found


def is_used(code: str, used: dict[str, str]) -> bool:
    """A code that the sources put together from a word and "-unknown" is found by its end."""
    return code in used or any(code.endswith(end) for end in used if end.startswith("-"))


def out_of_order(page: str) -> list[str]:
    """The codes that the alphabet would put further up in their list."""
    found, before = [], ""
    for line in page.splitlines():
        if line.startswith((".Sh ", ".Ss ")):
            before = ""
        elif line.startswith(".It Sy "):
            code = line.split()[2]
            found += [code] if code <= before else []
            before = code
    return found


def check_page(source: pathlib.Path, cases: list[pathlib.Path]) -> list[str]:
    page = (source / PAGE).read_text()
    sections = page_codes(page)
    in_files, elsewhere = (sections.get(name, {}) for name in SECTIONS)
    folders = {case.name: case for case in cases}
    used = source_codes(source)
    wrong = [f"{PAGE}: {code} has no folder in tests/problems" for code in in_files if code not in folders]
    wrong += [f"tests/problems/{code}: not under {SECTIONS[0]} in {PAGE}" for code in folders if code not in in_files]
    wrong += [f"{where}: {code} is not in {PAGE}" for code, where in used.items()
              if not code.startswith("-") and code not in in_files | elsewhere]
    wrong += [f"{PAGE}: no source has the code {code}" for code in in_files | elsewhere if not is_used(code, used)]
    wrong += [f"{PAGE}: {code} is out of order" for code in out_of_order(page)]
    for code in in_files.keys() & folders.keys():
        path = folders[code] / "expected"
        shown = [line for line in path.read_text().splitlines() if f"[{code}]" in line] if path.exists() else []
        if shown and all(line.startswith("note: ") for line in shown) != in_files[code]:
            wrong.append(f"{PAGE}: whether {code} is a note is not what {path} says")
    return wrong


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("recover", help="the program")
    parser.add_argument("source", type=pathlib.Path, help="the top folder of the sources")
    parser.add_argument("--accept", action="store_true", help="write what is said into each `expected`, to be read")
    options = parser.parse_args()
    cases = sorted(path for path in (options.source / "tests/problems").iterdir() if path.is_dir())
    recover = str(pathlib.Path(options.recover).resolve())
    wrong = [message for case in cases for message in check_case(recover, case, options.accept)]
    wrong += check_page(options.source, cases)
    print("\n".join(wrong) if wrong else f"{len(cases)} cases and the page agree")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

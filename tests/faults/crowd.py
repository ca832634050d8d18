"""What proofs with many runs at once share: how one is started, and what has to be true when all have ended."""
import json
import os
import subprocess


def start(notebook, *words):
    return subprocess.Popen(notebook.words(*words), env=notebook.environment, stdin=subprocess.DEVNULL,
                            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def entries(notebook):
    """The entries that `recover log` gives."""
    return [json.loads(line) for line in notebook.must("log", "--all", "--format", "ndjson").splitlines()]


def judge_all(finder, notebook, title, acknowledged, possible):
    """Every acknowledged win is there, nothing is there twice or from nowhere, ids are unique and verify is content."""
    found = entries(notebook)
    wins = [entry["win"] for entry in found if "win" in entry]
    wrong = [f"{problem['file']}: {problem['what']}" for problem in notebook.verify()]
    if len({entry["id"] for entry in found}) != len(found):
        wrong.append("an id is there twice")
    if len(set(wins)) != len(wins):
        wrong.append("an entry is there twice")
    if acknowledged - set(wins):
        wrong.append(f"acknowledged and lost: {len(acknowledged - set(wins))}")
    if set(wins) - possible:
        wrong.append(f"nobody wrote: {sorted(set(wins) - possible)[:3]}")
    if [name for _, _, names in os.walk(notebook.folder + "/log") for name in names if name.startswith(".")]:
        notebook.must("win", "sweeps")
    left = [name for _, _, names in os.walk(notebook.folder + "/log") for name in names if name.startswith(".")]
    wrong += [f"left behind: {left[0]}"] if left else []
    finder.tell(wrong, title, "at the end")

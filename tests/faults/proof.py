"""What every proof shares: a notebook in a folder of its own, ways to run recover on it, and the three questions asked afterwards.

  all or nothing   every file of the notebook is byte for byte the old text or the intended new one
  honest exit      0: stored for good; 4: nothing changed; 6: stored, a power cut may take it; 7: partly stored
  nothing lost     every acknowledged entry is there exactly once, a later command works, `recover verify` finds nothing

A proof is a script `<letter>_<name>.py --recover BINARY [--full]`. Without --full it runs for well under a minute. It says
what it does on standard error and ends with one line of JSON on standard output:
  {"letter": "A", "what": "...", "counts": {"faults": 5120}, "violations": 0, "skipped": ["xfs: mkfs.xfs is missing"]}
Its exit status is 0 without violations, 1 with any, 77 when nothing of it can run on this machine.
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile

TODAY = "2026-02-13"


def preloadable(recover):
    """The program with a C library that another can stand in front of; the release's own has none beside it."""
    return recover + "_dynamic" if os.path.exists(recover + "_dynamic") else recover


class Notebook:
    """A notebook in a temporary folder, and the environment that leads recover there and nowhere else."""

    def __init__(self, recover, inside=None):
        self.recover = os.path.abspath(recover)
        self.home = tempfile.TemporaryDirectory(prefix="recover-proof-", dir=inside)
        self.folder = self.home.name + "/notebook"
        self.environment = {"HOME": self.home.name, "RECOVER_HOME": self.folder, "TZ": "UTC", "LC_ALL": "C.UTF-8",
                            "XDG_RUNTIME_DIR": self.home.name, "PATH": "/usr/bin:/bin", "TERM": "dumb"}

    def words(self, *words):
        return [self.recover, "--today", TODAY, *words]

    def run(self, *words, text="", before=(), timeout=120, **more):
        """One command with no terminal; `before` are words of a program in front of it (strace, prlimit)."""
        return subprocess.run([*before, *self.words(*words)], env=self.environment, input=text.encode(),
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=timeout, check=False, **more)

    def must(self, *words, **more):
        done = self.run(*words, **more)
        if done.returncode != 0:
            raise RuntimeError(f"{words}: exit {done.returncode}: {done.stderr.decode(errors='replace')}")
        return done.stdout.decode()

    def fill(self):
        """A small life: three habits, a goal with steps, a count, some days of answers and a comment by hand."""
        self.must("habit", "add", "Walk", "--every", "daily")
        self.must("habit", "add", "Read", "--every", "3 per week")
        self.must("habit", "add", "Call", "--every", "weekdays")
        self.must("goal", "add", "Walk to the river", "--step", "find shoes", "--step", "walk to the corner")
        self.must("since", "add", "Smoke-free", "--from", "2026-01-20")
        for day in range(1, 13):
            self.must("done", "walk", "--on", f"2026-02-{day:02}")
        self.must("win", "called the clinic")
        with open(self.folder + "/log/2026-02.yaml", "rb") as file:
            text = file.read()
        with open(self.folder + "/log/2026-02.yaml", "wb") as file:
            file.write(b"# my own line\n" + text)

    def files(self):
        """Every data file by its path in the notebook; what lies under .recover is the program's own."""
        found = {}
        for root, folders, names in os.walk(self.folder):
            if ".recover" in folders:
                folders.remove(".recover")
            for name in names:
                path = os.path.join(root, name)
                with open(path, "rb") as file:
                    found[os.path.relpath(path, self.folder)] = file.read()
        return found

    def verify(self):
        """The problems `recover verify` finds, as its JSON gives them; notes are left out."""
        done = self.run("verify", "--format", "json")
        return [found for found in json.loads(done.stdout)["problems"] if found["level"] != "note"]

    def close(self):
        self.home.cleanup()


class Proof:
    """Counts, and the violations found, of one script. `options` adds its own to those that all share."""

    def __init__(self, letter, what, options=lambda parser: None):
        parser = argparse.ArgumentParser(description=what)
        parser.add_argument("--recover", required=True, help="the program to try")
        parser.add_argument("--full", action="store_true", help="the whole proof, not the short one")
        parser.add_argument("--seed", type=int, default=20260213)
        options(parser)
        self.asked = parser.parse_args()
        self.letter, self.what = letter, what
        self.counts, self.violations, self.skipped = {}, [], []

    def count(self, name, by=1):
        self.counts[name] = self.counts.get(name, 0) + by

    def violation(self, text):
        self.violations.append(text)
        print("VIOLATION " + text, file=sys.stderr, flush=True)

    def skip(self, why):
        self.skipped.append(why)
        print("skipped: " + why, file=sys.stderr, flush=True)

    def say(self, text):
        print(text, file=sys.stderr, flush=True)

    def end(self):
        print(json.dumps({"letter": self.letter, "what": self.what, "counts": self.counts,
                          "violations": len(self.violations), "skipped": self.skipped}))
        if not self.counts:
            sys.exit(77)
        sys.exit(1 if self.violations else 0)

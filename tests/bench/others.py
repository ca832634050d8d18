"""Programs that other people use for something like it, each with the same history in a folder of its own.

What they keep is written as they write it themselves; of each the answer is looked at before it is timed.
"""
import datetime
import os
import re
import shutil
import uuid
from dataclasses import dataclass

from history import write
from measure import Command, expect, output

MINUTES = 10  # every answer is ten minutes for timew, one after the other from six in the morning


@dataclass(frozen=True)
class Race:
    """Commands of theirs and how they compare: `title` is our row, `ours` the titles of our commands for the same thing."""
    title: str
    ours: tuple
    theirs: tuple


def beginning(answer):
    moment = datetime.datetime.combine(answer.day, datetime.time(6), datetime.timezone.utc)
    return moment + datetime.timedelta(minutes=2 * MINUTES * answer.number)


class Taskwarrior:
    """Each answer a completed task, each habit a pending one. `next` reads what is pending and nothing else."""
    program, package = "task", "taskwarrior"

    def __init__(self, folder, history):
        os.makedirs(folder + "/data")
        write(folder + "/taskrc", f"data.location={folder}/data\nconfirmation=off\nnews.version=2.6.0\n")
        self.environment = {"HOME": folder, "TASKDATA": folder + "/data", "TASKRC": folder + "/taskrc", "TZ": "UTC",
                            "PATH": os.environ["PATH"]}
        self.number = len(history.answers)
        self.pending = len(history.names)
        write(folder + "/data/completed.data", "".join(self.line(answer.habit, beginning(answer), "completed", number)
                                                       for number, answer in enumerate(history.answers)))
        first = datetime.datetime.combine(history.first, datetime.time(6), datetime.timezone.utc)
        write(folder + "/data/pending.data", "".join(self.line(name, first, "pending", -1 - number)
                                                     for number, name in enumerate(history.names)))

    @staticmethod
    def line(habit, moment, status, number):
        at = int(moment.timestamp())
        end = f'end:"{at + 60 * MINUTES}" ' if status == "completed" else ""
        return f'[description:"{habit}" {end}entry:"{at}" modified:"{at}" status:"{status}" uuid:"{uuid.UUID(int=number % 2**128)}"]\n'

    def command(self, *words):
        return Command("task " + words[0], ["task", *words], self.environment)

    def check(self):
        expect(int(output(self.command("count", "status:completed"))), self.number, "task count")
        shown = output(self.command("next"))
        expect(re.findall(r"^(\d+) tasks", shown, re.M), [str(self.pending)], "task next")

    def races(self):
        return [Race("`task log` + `task next`", ("done", "today"), (self.command("log", "walk"), self.command("next")))]


class Timewarrior:
    """Each answer an interval of ten minutes with two tags."""
    program, package = "timew", "timewarrior"

    def __init__(self, folder, history):
        self.data = folder + "/data"
        os.makedirs(self.data)
        write(folder + "/timewarrior.cfg", "")
        self.environment = {"HOME": folder, "TIMEWARRIORDB": folder, "TZ": "UTC", "PATH": os.environ["PATH"]}
        self.number = len(history.answers)
        months, tags = {}, {}
        for answer in history.answers:
            begun = beginning(answer)
            ended = begun + datetime.timedelta(minutes=MINUTES)
            months.setdefault(f"{begun:%Y-%m}", []).append(f"inc {begun:%Y%m%dT%H%M%SZ} - {ended:%Y%m%dT%H%M%SZ} # {answer.kind} {answer.habit}\n")
            for tag in (answer.kind, answer.habit):
                tags[tag] = tags.get(tag, 0) + 1
        self.texts = {"tags.data": "{" + ",".join(f'"{tag}":{{"count":{number}}}' for tag, number in sorted(tags.items())) + "}"}
        for month, lines in months.items():
            self.texts[f"{month}.data"] = "".join(lines)
        for name, text in self.texts.items():
            write(f"{self.data}/{name}", text)
        self.newest = max(months)

    def put_back(self):
        for name in ("tags.data", self.newest + ".data"):
            write(f"{self.data}/{name}", self.texts[name], safely=True)
        if os.path.exists(self.data + "/undo.data"):
            os.unlink(self.data + "/undo.data")

    def command(self, *words):
        return Command("timew " + words[0], ["timew", *words], self.environment, self.put_back)

    def check(self):
        total = self.number * MINUTES
        shown = output(self.command("summary", ":all"))
        expect(shown.split()[-1], f"{total // 60}:{total % 60:02d}:00", "timew summary")

    def races(self):
        track = self.command("track", "2026-02-12T23:00:00Z", "-", "2026-02-12T23:10:00Z", "done", "walk")
        return [Race("`timew track` + `timew summary :all`", ("done", "log"), (track, self.command("summary", ":all")))]


class Ledger:
    """Each answer that counts one transaction of 1."""
    program, package = "ledger", "ledger"

    def __init__(self, folder, history):
        os.makedirs(folder)
        self.file, self.totals = folder + "/history.ledger", history.totals
        self.environment = {"HOME": folder, "TZ": "UTC", "PATH": os.environ["PATH"]}
        counted = (answer for answer in history.answers if answer.kind in ("done", "small"))
        write(self.file, "".join(f"{answer.day:%Y/%m/%d} {answer.kind}\n    Done:{answer.habit}  1\n    Life\n\n" for answer in counted))

    def command(self, *words):
        return Command("ledger " + words[0], ["ledger", "--init-file", "/dev/null", "--file", self.file, *words], self.environment)

    def check(self):
        shown = dict(reversed(line.split()) for line in output(self.command("bal", "--flat")).splitlines() if "Done:" in line)
        expect({name: int(shown["Done:" + name]) for name in self.totals}, self.totals, "ledger bal")

    def races(self):
        return [Race("`ledger bal`", ("report",), (self.command("bal"),))]


def all_of_them(folder, history):
    """The races of those that are installed, and a sentence about each of the others."""
    races, missing = [], []
    for kind in (Taskwarrior, Timewarrior, Ledger):
        if shutil.which(kind.program) is None:
            missing.append(f"`{kind.program}`: missing here (apt-get install {kind.package})")
            continue
        one = kind(f"{folder}/{kind.program}", history)
        one.check()
        races += one.races()
    return races, missing

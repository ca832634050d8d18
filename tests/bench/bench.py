#!/usr/bin/env python3
"""Ten years of twenty daily habits: recover beside the floor, yaml-cpp, wc and three other programs; and eighty years alone.

Prints docs/benchmark.md's table: medians of repeated runs, in an order that changes with every round, and their ratios. All
answers are looked at before anything is timed. Usage: bench.py RECOVER FOLDER-OF-BENCH-PROGRAMS [--runs N]
"""
import argparse
import datetime
import json
import os
import platform
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass

import others
from history import TODAY, History, Notebook
from measure import Command, Stopwatch, expect, output

SLOW_RUNS = 5  # of what takes seconds
MOST_MEGABYTES, MOST_LIFE_MS, MOST_LIFE_MEGABYTES = 25, 1000, 60
LINEAR = 1.1   # so much more time for a byte of eighty years than for one of ten still counts as linear


@dataclass(frozen=True)
class Row:
    """`value` is compared with `aim`; without an aim it is only shown."""
    what: str
    ours: str
    beside: str
    value: float
    aim: float = 0

    def text(self):
        digits = 3 if self.value < 0.1 else 2 if self.value < 10 else 0
        reached = "" if not self.aim else "yes" if self.value <= self.aim else "**no**"
        aim = "" if not self.aim else f"{self.aim:g}"
        return f"| {self.what} | {self.ours} | {self.beside} | {self.value:.{digits}f} | {aim} | {reached} |"


def ms(took):
    return f"{took.ms:.{0 if took.ms >= 100 else 1}f} ms"


def ratio(what, ours, name, beside, aim=0):
    return Row(what, ms(ours), f"{name}, {ms(beside)}", ours.ms / beside.ms, aim)


class Ours:
    """Commands of recover on one notebook."""

    def __init__(self, recover, home, history):
        self.recover, self.history, self.notebook = recover, history, Notebook(home, history)
        self.environment = {"HOME": home, "RECOVER_HOME": self.notebook.folder, "TZ": "UTC", "PATH": os.environ["PATH"]}
        self.period = history.period

    def command(self, title, *words, before=None):
        return Command(title, [self.recover, "--today", TODAY, *words], self.environment, before)

    @property
    def done(self):
        return self.command("done", "done", "walk", before=self.notebook.put_back)

    @property
    def today(self):
        return self.command("today", "today")

    @property
    def report(self):
        return self.command("report", "report", self.period)

    @property
    def year(self):
        return self.command("year", "report", "2025")

    def check(self):
        for name, total in self.history.totals.items():
            shown = json.loads(output(self.command("show", "habit", "show", name, "--json")))
            expect(shown["total"], total, f"habit show {name}")
        titles = {name.capitalize(): total for name, total in self.history.totals.items()}
        kept = {title: int(days) for title, days in re.findall(r"^  (\S+) +(\d+) +0$", output(self.report), re.M)}
        expect({title: kept.get(title) for title in titles}, titles, "report")
        self.check_today(titles)
        output(self.done)
        with open(self.notebook.newest, encoding="utf-8") as file:
            expect(file.read().count(f"{{day: {TODAY}, done: walk,"), 1, "done walk, in the log")
        self.notebook.put_back()

    def check_today(self, titles):
        """It names some habit's days, and every habit is open."""
        text = output(self.today)
        for title, total in re.findall(r"^(\S+): (\d+) days in all", text, re.M):
            expect(int(total), titles[title], f"today, {title}")
        more = re.findall(r"and (\d+) more", text)
        expect(text.count("  open\n") + int(more[0] if more else 0), len(titles), "today, open habits")


def against_the_floor(took):
    rows = [ratio("`recover done walk`", took["done"], "floor: reads the same files, journals, replaces one durably", took["write"], 2),
            ratio("`recover today`", took["today"], "floor: reads everything", took["read"], 2),
            ratio("report of all ten years, text", took["report"], "floor: reads everything", took["read"], 4),
            ratio("report of one year, text", took["year"], "floor: reads everything", took["read"], 4)]
    for title in ("done", "today", "report"):
        rows.append(ratio(f"the same: {title}", took[title], "`/bin/true`", took["true"]))
    return rows


def reading(took, slow):
    read, whole, months = slow["read log"], slow["LoadFile"], slow["LoadFile of months"]
    memory = f"{read.megabytes:.1f} MB"
    return [ratio("reading the whole log, time", read, "`YAML::LoadFile` of the same bytes", whole, 0.01),
            Row("reading the whole log, memory", memory, f"`YAML::LoadFile` of the same bytes, {whole.megabytes:.0f} MB",
                read.megabytes / whole.megabytes, 0.1),
            ratio("reading the whole log, time", read, "`YAML::LoadFile`, month after month", months),
            Row("reading the whole log, memory", memory, f"`YAML::LoadFile`, month after month, {months.megabytes:.1f} MB",
                read.megabytes / months.megabytes),
            ratio("reading the whole log, time", took["read log"], "`wc -l` of the same files", took["wc"], 5)]


def read_log(programs, ours):
    return Command("read log", [programs + "/read_log", ours.notebook.folder], ours.environment)


def quick_commands(programs, ours):
    floor, notebook, plain = programs + "/floor", ours.notebook, ours.environment
    return [ours.done, ours.today, ours.report, ours.year, read_log(programs, ours),
            Command("read", [floor, notebook.folder], plain),
            Command("write", [floor, notebook.folder, "write-month"], plain, notebook.put_back),
            Command("true", ["/bin/true"], plain),
            Command("wc", ["wc", "-l", *notebook.logs], plain)]


def slow_commands(programs, ours):
    """What takes long, and once more those of ours that are compared with it."""
    plain = ours.environment
    return [Command("LoadFile", [programs + "/load_yaml", ours.notebook.whole], plain),
            Command("LoadFile of months", [programs + "/load_yaml", *ours.notebook.logs], plain),
            ours.command("log", "log", "--all"), ours.done, ours.today, ours.report, read_log(programs, ours)]


def check_readers(programs, ours):
    number = len(ours.history.answers)
    expect(output(read_log(programs, ours)).split()[0], str(number), "read_log")
    for command in slow_commands(programs, ours)[:2]:
        expect(int(output(command)), number, "load_yaml")
    expect(output(Command("", ["wc", "-l", *ours.notebook.logs], ours.environment)).split()[-2], str(number), "wc -l")
    lines = output(ours.command("log", "log", "--all", "--format", "ndjson")).count("\n")
    expect(lines, number, "log --all")


def against_others(took, races):
    """Theirs together, and each of their commands that has one of ours for itself."""
    for race in races:
        ours = sum(took[title].ms for title in race.ours)
        theirs = sum(took[command.title].ms for command in race.theirs)
        names = " + ".join({"log": "`log --all`", "report": "`report` of all"}.get(title, f"`{title}`") for title in race.ours)
        yield Row(f"recover {names}", f"{ours:.1f} ms", f"{race.title}, {theirs:.0f} ms", ours / theirs, 1)
        if len(race.ours) > 1:
            for title, command in zip(race.ours, race.theirs):
                yield ratio(f"of it, `{title}`", took[title], f"`{command.title}`", took[command.title], 1)


def memory(took):
    worst = max(("done", "today", "report"), key=lambda title: took[title].megabytes)
    return Row("peak memory of done, today and report", f"{took[worst].megabytes:.1f} MB", f"most: {worst}", took[worst].megabytes,
               MOST_MEGABYTES)


def lifetime(watch, recover, home, ten):
    """Eighty years of thirty habits, in turns with ten years of twenty."""
    ours = Ours(recover, home, History(80, 30))
    ours.check()
    small, big = ten.report, Command("life", ours.report.words, ours.environment)
    took = watch.medians([small, big], SLOW_RUNS)
    per_byte = took["life"].ms / ours.notebook.megabytes / (took["report"].ms / ten.notebook.megabytes)
    number = f"{len(ours.history.answers):,} entries, {ours.notebook.megabytes:.0f} MB"
    return [Row("80 years x 30 habits: report of all, ms", ms(took["life"]), number, took["life"].ms, MOST_LIFE_MS),
            Row("the same, peak MB", f"{took['life'].megabytes:.1f} MB", number, took["life"].megabytes, MOST_LIFE_MEGABYTES),
            Row("the same, time for a byte", f"{took['life'].ms / ours.notebook.megabytes:.2f} ms/MB",
                f"ten years, {took['report'].ms / ten.notebook.megabytes:.2f} ms/MB", per_byte, LINEAR)]


def machine(options, ours):
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        names = [line.split(":")[1].strip() for line in file if line.startswith("model name")]
    disk = subprocess.run(["stat", "-f", "-c", "%T", options.folder], capture_output=True, text=True, check=True).stdout.strip()
    return (f"{datetime.date.today()}, {os.cpu_count()} cores of {names[0] if names else platform.machine()}, Linux {platform.release()}, "
            f"{disk}; load {os.getloadavg()[0]:.1f} at the start; {len(ours.history.answers):,} answers, {ours.notebook.megabytes:.1f} MB in "
            f"{len(ours.notebook.logs)} months; medians of {options.runs} (of what takes seconds: {min(SLOW_RUNS, options.runs)})")


def measured(options, home):
    watch = Stopwatch(options.programs + "/launch")
    ours = Ours(options.recover, home, History(10, 20))
    print(machine(options, ours) + "\n", flush=True)
    ours.check()
    check_readers(options.programs, ours)
    races, missing = others.all_of_them(home, ours.history)
    took = watch.medians(quick_commands(options.programs, ours), options.runs)
    if options.quick:
        return [*against_the_floor(took), memory(took)], []
    theirs = [command for race in races for command in race.theirs]
    slow = watch.medians(slow_commands(options.programs, ours) + theirs, min(SLOW_RUNS, options.runs))
    rows = [*against_the_floor(took), *reading(took, slow), *against_others(slow, races), memory(took)]
    shutil.rmtree(home + "/timew", ignore_errors=True)
    os.mkdir(home + "/life")
    rows += lifetime(watch, options.recover, home + "/life", ours)
    return rows, missing


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("recover", type=os.path.abspath)
    parser.add_argument("programs", type=os.path.abspath)
    parser.add_argument("--runs", type=int, default=21)
    parser.add_argument("--quick", action="store_true", help="beside the floor only")
    parser.add_argument("--folder", default=tempfile.gettempdir(), help="where the notebooks are made: on a real disk, so that fsync counts")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="recover-bench-", dir=options.folder) as home:
        rows, missing = measured(options, home)
    print("| what | recover | beside | ratio or value | at most | reached |\n| --- | --- | --- | --- | --- | --- |")
    for row in rows:
        print(row.text())
    for sentence in missing:
        print(f"| {sentence} | | | | | |")


if __name__ == "__main__":
    main()

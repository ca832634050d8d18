#!/usr/bin/env python3
"""Ten years of twenty daily habits: recover beside the floor that only reads (and replaces one file durably).

Prints medians of repeated runs and their ratios; the answers are checked before anything is timed.
Usage: bench.py RECOVER FLOOR [--years N] [--habits N] [--runs N]
"""
import argparse
import datetime
import json
import os
import platform
import random
import statistics
import subprocess
import tempfile
import time

LETTERS = "abcdefghjkmnpqrstvwxyz"
DIGITS = "0123456789" + LETTERS


def make_notebook(folder, years, habits, last):
    """The same bytes for the same arguments: a fixed seed."""
    rng = random.Random(20260213)
    os.makedirs(folder + "/habits")
    os.makedirs(folder + "/log")
    first = last - datetime.timedelta(days=years * 3652 // 10 - 1)
    names = ["walk"] + [f"habit-{number:02d}" for number in range(1, habits)]
    for name in names:
        with open(f"{folder}/habits/{name}.yaml", "w") as out:
            out.write(f"title: {name.capitalize()}\nevery: daily\nstart: {first}\n")
    months, total, day = {}, {name: 0 for name in names}, first
    while day <= last:
        lines = months.setdefault(f"{day:%Y-%m}", [])
        for number, name in enumerate(names):
            kind = rng.choices(["done", "small", "rest", "not-today"], [80, 10, 6, 4])[0]
            total[name] += kind in ("done", "small")
            amount = f", amount: {rng.randrange(5, 60)}" if kind == "done" and number % 3 == 0 else ""
            ident = rng.choice(LETTERS) + "".join(rng.choices(DIGITS, k=7))
            lines.append(f'- {{day: {day}, {kind}: {name}{amount}, at: "{day}T{8 + number // 2:02d}:{rng.randrange(60):02d}:00+00:00", id: {ident}}}\n')
        day += datetime.timedelta(days=1)
    for month, lines in months.items():
        with open(f"{folder}/log/{month}.yaml", "w") as out:
            out.writelines(lines)
    return total, sum(len(lines) for lines in months.values())


def median_ms(command, runs, environment):
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True)
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1000


def peak_mb(command, environment):
    """The largest resident size of one run, as the kernel counts it."""
    pid = os.fork()
    if pid == 0:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.execve(command[0], command, environment)
    _, status, usage = os.wait4(pid, 0)
    assert status == 0, command
    return usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("recover")
    parser.add_argument("floor")
    parser.add_argument("--years", type=int, default=10)
    parser.add_argument("--habits", type=int, default=20)
    parser.add_argument("--runs", type=int, default=31)
    options = parser.parse_args()
    last = datetime.date(2026, 2, 12)
    with tempfile.TemporaryDirectory() as home:
        folder = home + "/notebook"
        total, entries = make_notebook(folder, options.years, options.habits, last)
        environment = {"HOME": home, "RECOVER_HOME": folder, "TZ": "UTC", "PATH": os.environ["PATH"]}
        say = lambda *words: [options.recover, "--today", "2026-02-13", *words]
        shown = json.loads(subprocess.run(say("habit", "show", "walk", "--json"), env=environment, capture_output=True, check=True).stdout)
        assert shown["total"] == total["walk"], (shown["total"], total["walk"])
        done = [*say("done", "walk"), "--color", "never"]
        rows = [("today", say("today"), [options.floor, folder]),
                ("done walk", done, [options.floor, folder, "write"]),
                ("report year", say("report", "year"), [options.floor, folder]),
                ("report 2016-02-15..today", say("report", "2016-02-15..today"), [options.floor, folder])]
        print(f"{entries} answers in {len(os.listdir(folder + '/log'))} months; {platform.machine()}, {os.cpu_count()} cores, {platform.release()}; medians of {options.runs}")
        nothing = median_ms(["/bin/true"], options.runs, environment)
        print(f"{'':26}{'ms':>8}{'floor':>8}{'ratio':>8}{'x true':>8}{'peak MB':>9}")
        for name, command, floor in rows:
            below = median_ms(floor, options.runs, environment)
            ours = median_ms(command, options.runs, environment)
            print(f"{name:26}{ours:8.2f}{below:8.2f}{ours / below:8.2f}{ours / nothing:8.2f}{peak_mb(command, environment):9.1f}")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""H: in every zone installed here, around every turn of its clocks, the day is that of the wall less the day's start.

H1  `recover today` under a clock that stands still, against Python's own reading of the same zone file
H5  another start of the day, or another zone, changes no day that was stored
H6  TZ unset, unknown, a rule, with a colon, with a path
"""
import datetime
import hashlib
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import zoneinfo

from findings import in_memory, run_all
from proof import Notebook, Proof, preloadable

HERE = os.path.dirname(os.path.abspath(__file__))
ZONES = "/usr/share/zoneinfo"
STARTS = ("00:00", "03:00", "04:00", "23:59")
UTC = datetime.timezone.utc
FIRST, LAST = (int(datetime.datetime(year, 1, 1, tzinfo=UTC).timestamp()) for year in (2024, 2028))
PARTS = 16


def compiled(folder):
    """The library under which the clock stands still."""
    library = folder + "/fake_clock.so"
    subprocess.run(["cc", "-O2", "-shared", "-fPIC", "-o", library, HERE + "/fake_clock.c", "-ldl"], check=True)
    return library


def zones():
    """Every zone file by its name, each content once. Those under right/ count leap seconds, which POSIX time doesn't."""
    found = {}
    for root, folders, names in os.walk(ZONES):
        folders[:] = sorted(name for name in folders if name != "right" or root != ZONES)
        for name in sorted(names):
            path = os.path.join(root, name)
            with open(path, "rb") as file:
                text = file.read()
            if text.startswith(b"TZif"):
                found.setdefault(hashlib.sha256(text).digest(), os.path.relpath(path, ZONES))
    return sorted(found.values())


class Zone:
    """A zone file as Python reads it."""

    def __init__(self, name):
        self.name = name
        with open(os.path.join(ZONES, name), "rb") as file:
            self.info = zoneinfo.ZoneInfo.from_file(file)

    def wall(self, instant):
        return datetime.datetime.fromtimestamp(instant, UTC).astimezone(self.info)

    def turns(self):
        """The instants from which on the clocks go otherwise."""
        found, step = [], 6 * 3600
        for instant in range(FIRST, LAST, step):
            low, high = instant, instant + step
            if self.wall(low).utcoffset() == self.wall(high).utcoffset():
                continue
            while high - low > 1:
                middle = (low + high) // 2
                low, high = (middle, high) if self.wall(middle).utcoffset() == self.wall(low).utcoffset() else (low, middle)
            found.append(high)
        return found

    def instants_of(self, date, start):
        """The instants at which the wall shows `start` on a date: one, two, or what comes closest."""
        hour, minute = map(int, start.split(":"))
        naive = datetime.datetime(date.year, date.month, date.day, hour, minute)
        return {int(naive.replace(tzinfo=self.info, fold=fold).timestamp()) for fold in (0, 1)}

    def moments(self, start, draw):
        """Where a mistake would show: at the turns, and as the day begins around them; and any."""
        found = {draw.randrange(FIRST, LAST) for _ in range(4)}
        for turn in self.turns():
            found |= {turn - 1, turn, turn + 1799, turn + 3600}
            for date in (self.wall(turn - 1).date(), self.wall(turn).date()):
                found |= {instant + by for instant in self.instants_of(date, start) for by in (-1, 0)}
        for _ in range(2):
            date = self.wall(draw.randrange(FIRST, LAST)).date()
            found |= {instant + by for instant in self.instants_of(date, start) for by in (-1, 0, 59)}
        return sorted(found)

    def day(self, instant, start):
        """The civil date of what the wall shows less the start; no elapsed time."""
        hour, minute = map(int, start.split(":"))
        return (self.wall(instant).replace(tzinfo=None) - datetime.timedelta(hours=hour, minutes=minute)).date().isoformat()


class Standing:
    """A notebook whose days begin at `start`, and a clock that stands."""

    def __init__(self, recover, library, start):
        self.notebook = Notebook(preloadable(recover), in_memory())
        self.notebook.must("settings", "day-starts", start)
        self.environment = {**self.notebook.environment, "LD_PRELOAD": library}

    def run(self, instant, zone, *words):
        environment = {**self.environment, "FAKE_CLOCK": str(instant)}
        environment.pop("TZ", None)
        if zone is not None:
            environment["TZ"] = zone
        done = subprocess.run([self.notebook.recover, *words], env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, timeout=60, check=False)
        return done.stdout.decode() if done.returncode == 0 else f"exit {done.returncode}: {done.stderr.decode()}"

    def today(self, instant, zone):
        said = self.run(instant, zone, "today", "--json")
        return json.loads(said)["day"] if said.startswith("{") else said

    def written(self, instant, zone):
        """The day and the time of an entry written now, which is then taken back."""
        self.run(instant, zone, "win", "x")
        said = self.run(instant, zone, "log", "--all", "--format", "ndjson")
        self.run(instant, zone, "undo")
        entry = json.loads(said.splitlines()[0])
        return entry["day"], entry["at"]

    def close(self):
        self.notebook.close()


def everywhere(finder, library, part, seed):
    """H1: a part of the zones, at all four starts."""
    for start in STARTS:
        standing = Standing(finder.recover, library, start)
        try:
            for name in zones()[part::PARTS if finder.full else PARTS * 16]:
                draw = random.Random(f"{seed} {name} {start}")
                zone = Zone(name)
                finder.count("zones at a start")
                for instant in zone.moments(start, draw):
                    expect(finder, zone, start, instant, standing.today(instant, name), zone.day(instant, start))
                instant = draw.choice(zone.turns() or [draw.randrange(FIRST, LAST)]) + draw.randrange(-7200, 7200)
                wall = zone.wall(instant)
                expect(finder, zone, start, instant, standing.written(instant, name),
                       (zone.day(instant, start), wall.isoformat(timespec="seconds")))
        finally:
            standing.close()


def expect(finder, zone, start, instant, said, expected):
    finder.count("moments")
    if said != expected:
        finder.tell([f"not {expected}, but {said}"], f"TZ={zone.name} day-starts {start}", f"FAKE_CLOCK={instant} {zone.wall(instant)}")


def odd_zones(finder, library):
    """H6: what TZ may hold besides a name. Unknown zones are UTC; without TZ the machine's own counts."""
    local = "/etc/localtime" if os.path.exists("/etc/localtime") else ZONES + "/UTC"
    rules = {"CET-1CEST,M3.5.0,M10.5.0/3": "Europe/Berlin", "EST5EDT,M3.2.0,M11.1.0": "America/New_York", "<+0545>-5:45": "Asia/Kathmandu",
             ":Europe/Berlin": "Europe/Berlin", ZONES + "/Europe/Berlin": "Europe/Berlin", ":" + ZONES + "/Asia/Tokyo": "Asia/Tokyo",
             "Bogus/Zone": "UTC", ":Bogus/Zone": "UTC", "": "UTC", ":": "UTC", "/nonexistent": "UTC", "/etc/passwd": "UTC", "../../../etc": "UTC",
             "x" * 5000: "UTC", "\x1b[31m": "UTC", "UTC0": "UTC", None: os.path.realpath(local)}
    for start in STARTS:
        standing = Standing(finder.recover, library, start)
        try:
            for text, name in rules.items():
                zone = Zone(os.path.relpath(name, ZONES) if name.startswith("/") else name)
                for turn in Zone("Europe/Berlin").turns() + Zone("America/New_York").turns():
                    for instant in (turn - 1, turn, turn + 1799):
                        finder.count("odd zones")
                        said, expected = standing.today(instant, text), zone.day(instant, start)
                        if said != expected:
                            finder.tell([f"not {expected}, but {said[:200]}"], f"TZ={text!r:.60}", f"day-starts {start} FAKE_CLOCK={instant}")
        finally:
            standing.close()


def stored_days(finder, library):
    """H5: what was stored stays as it was stored."""
    standing = Standing(finder.recover, library, "03:00")
    try:
        zone = Zone("Europe/Berlin")
        for turn in zone.turns():
            for instant in range(turn - 6 * 3600, turn + 6 * 3600, 3600):
                standing.run(instant, zone.name, "win", f"at {instant}")
        now = turn + 30 * 86400
        before = standing.run(now, "UTC", "log", "--all", "--format", "ndjson")
        for start in STARTS:
            standing.run(now, "UTC", "settings", "day-starts", start)
            for name in ("Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu", "UTC"):
                finder.count("changes of start or zone")
                if standing.run(now, name, "log", "--all", "--format", "ndjson") != before:
                    finder.tell(["the stored days changed"], "stored days", f"day-starts {start}, TZ={name}")
    finally:
        standing.close()


def main():
    proof = Proof("H", "the day, in every zone and around every turn of its clocks, against Python's zoneinfo")
    if not os.path.exists(ZONES + "/Europe/Berlin") or shutil.which("cc") is None:
        proof.skip("the zone files (tzdata) or cc are missing")
        proof.end()
    with tempfile.TemporaryDirectory(prefix="recover-proof-") as folder:
        library = compiled(folder)
        standing = Standing(proof.asked.recover, library, "00:00")
        stands = standing.today(FIRST, "UTC") == "2024-01-01"
        standing.close()
        if not stands:
            proof.skip("the program takes no library in front of its own")
            proof.end()
        run_all(proof, [(odd_zones, library), (stored_days, library)] +
                [(everywhere, library, part, proof.asked.seed) for part in range(PARTS)])
    proof.end()


if __name__ == "__main__":
    sys.exit(main())

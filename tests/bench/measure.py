"""Running commands again and again, in an order that changes, and what they took: medians of the time, the largest memory."""
import os
import random
import statistics
import subprocess
from dataclasses import dataclass, field
from typing import Callable, Optional


@dataclass(frozen=True)
class Command:
    """`before` is done in front of each run and not timed."""
    title: str
    words: list
    environment: dict = field(default_factory=dict)
    before: Optional[Callable] = None


@dataclass(frozen=True)
class Took:
    ms: float
    megabytes: float


class Stopwatch:
    """`launch` is the program of launch.c: it times one run and reads its memory, so that Python's own counts nowhere."""

    def __init__(self, launch):
        self.launch = launch

    def once(self, command):
        if command.before:
            command.before()
        ours, theirs = os.pipe()
        try:
            subprocess.run([self.launch, str(theirs), *command.words], env=command.environment, stdin=subprocess.DEVNULL,
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, pass_fds=[theirs], check=True)
            nanoseconds, kilobytes, status = map(int, os.read(ours, 100).split())
        finally:
            os.close(ours)
            os.close(theirs)
        if status != 0:
            raise RuntimeError(f"{command.title}: {command.words} ended with status {status}")
        return nanoseconds / 1e6, kilobytes * 1024 / 1e6

    def medians(self, commands, runs):
        """What each took, by its title: every round runs all of them, in an order of its own, after one that isn't counted."""
        dice = random.Random(runs)
        times, memory = {command.title: [] for command in commands}, dict.fromkeys((one.title for one in commands), 0)
        for turn in range(runs + 1):
            for command in dice.sample(commands, len(commands)):
                ms, megabytes = self.once(command)
                memory[command.title] = max(memory[command.title], megabytes)
                if turn > 0:
                    times[command.title].append(ms)
        return {title: Took(statistics.median(times[title]), memory[title]) for title in times}


def output(command):
    """What a command prints, for a look at whether it is right."""
    if command.before:
        command.before()
    return subprocess.run(command.words, env=command.environment, stdin=subprocess.DEVNULL, capture_output=True, check=True,
                          text=True).stdout


def expect(found, wanted, what):
    if found != wanted:
        raise SystemExit(f"{what}: {found!r}, and {wanted!r} is right; nothing was timed")

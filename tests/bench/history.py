"""A life that was written down: the same answers, byte for byte, for the same years and habits."""
import datetime
import os
import random
from dataclasses import dataclass

LETTERS = "abcdefghjkmnpqrstvwxyz"
DIGITS = "0123456789" + LETTERS
LAST = datetime.date(2026, 2, 12)
TODAY = "2026-02-13"


@dataclass(frozen=True)
class Answer:
    day: datetime.date
    number: int  # of its habit
    habit: str
    kind: str
    line: str    # of the log


class History:
    """`years` of answers to `habits` daily habits, one of each a day, up to the day before TODAY."""

    def __init__(self, years, habits):
        self.names = ["walk"] + [f"habit-{number:02d}" for number in range(1, habits)]
        self.first = LAST - datetime.timedelta(days=years * 3652 // 10 - 1)
        self.answers = list(self.draw())
        self.totals = dict.fromkeys(self.names, 0)  # of each habit, how often it was done, small or full
        for answer in self.answers:
            self.totals[answer.habit] += answer.kind in ("done", "small")

    def draw(self):
        dice = random.Random(20260213)
        for day in (self.first + datetime.timedelta(days=n) for n in range((LAST - self.first).days + 1)):
            for number, name in enumerate(self.names):
                kind = dice.choices(["done", "small", "rest", "not-today"], [80, 10, 6, 4])[0]
                amount = f", amount: {dice.randrange(5, 60)}" if kind == "done" and number % 3 == 0 else ""
                ident = dice.choice(LETTERS) + "".join(dice.choices(DIGITS, k=7))
                at = f'"{day}T{8 + number // 2:02d}:{dice.randrange(60):02d}:00+00:00"'
                yield Answer(day, number, name, kind, f"- {{day: {day}, {kind}: {name}{amount}, at: {at}, id: {ident}}}\n")

    @property
    def period(self):
        """All of it, as `recover report` takes it."""
        return f"{self.first}..{TODAY}"


class Notebook:
    """A history as recover keeps it, with all months once more in one file."""

    def __init__(self, home, history):
        self.folder, self.whole = home + "/notebook", home + "/whole.yaml"
        self.newest = f"{self.folder}/log/{LAST:%Y-%m}.yaml"
        os.makedirs(self.folder + "/habits")
        os.makedirs(self.folder + "/log")
        for name in history.names:
            write(f"{self.folder}/habits/{name}.yaml", f"title: {name.capitalize()}\nevery: daily\nstart: {history.first}\n")
        months = {}
        for answer in history.answers:
            months.setdefault(f"{answer.day:%Y-%m}", []).append(answer.line)
        for month, lines in months.items():
            write(f"{self.folder}/log/{month}.yaml", "".join(lines))
        write(self.whole, "".join(answer.line for answer in history.answers))
        self.logs = [f"{self.folder}/log/{month}.yaml" for month in months]
        self.megabytes = os.path.getsize(self.whole) / 1e6
        self.newest_text = "".join(months[f"{LAST:%Y-%m}"])

    def put_back(self):
        """The newest month as it was, all of it on the disk, so that nothing of it is left for a timed run to wait for."""
        write(self.newest, self.newest_text, safely=True)


def write(path, text, safely=False):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
        if safely:
            file.flush()
            os.fsync(file.fileno())

#!/usr/bin/env python3
"""One session of each tool of the toolbox, as somebody at a terminal sees it: examples/sessions.

Usage: sessions.py RECOVER SOURCE [--accept]

Plays each session with the real program on a terminal of its own and compares what was shown with the page in
examples/sessions; --accept writes the pages. What was typed stands where the terminal echoed it. Every command for hard
moments and for being with others has to be on one of the pages.
"""
import concurrent.futures
import os
import pty
import re
import select
import struct
import subprocess
import sys
import tempfile
import termios
import fcntl
import time

QUIET = 0.25  # seconds without output, after which a line that has not ended is a question
PATIENCE = 150  # a guide keeps its time: a minute of sitting takes a minute
DAY = "2026-02-13"

THE_PIER = """items:
  - id: the-pier
    text: The pier.
    minutes: 1
    lines:
      - {say: "Eyes open or resting. You can stop any time.", pause: 3}
      - {say: "Picture the pier, with nobody there.", pause: 3}
    last: "That is the end. Name one thing that you see."
"""

# A page: its title, what was there before (words, nothing typed; or a file and its text, which the page shows), and the
# lines with what is typed at each.
SESSIONS = {
    "breathe": ("Two slow breaths", [], [("breathe gentle --cycles 2 --plain", ["2"])]),
    "check-in": ("How it is right now", [], [("check-in", ["4", "3", "2", "calm", ""])]),
    "cup": ("How full the cup is", [], [("cup", ["1", "tired", "an early night"])]),
    "drift": ("Something pulled me away", [],
              [("drift", ["a call I put off", "tense", "scrolled for an hour", "quiet", "sleep", "one song first"])]),
    "goal-picture": ("A goal, pictured", ['goal add "Walk to the river" --step "shoes by the door" --step "to the corner" --no-input'],
                     [("goal picture walk-to-the-river",
                       ["to walk to the river on my own", "the sound of it", "rain", "it rains", "take the hooded coat"])]),
    "ground": ("Back in the room", [], [("ground", ["a cup", "my feet", "a clock", "", ""])]),
    "group": ("In front of a group", [], [("group --practice ground", [""] * 9)]),
    "halt": ("Four things to look at", [], [("halt", ["y", "n", "", "y", ""])]),
    "helped": ("What has helped", ['helped add "a bath" --avenue rest --rating helped'],
               [("helped add", ["a walk by the river", "movement", "1"]), ("helped", [])]),
    "ideas": ("Small starts", [], [("ideas", [])]),
    "imagine": ("A script of one's own, line by line", [("packs/imagery.yaml", THE_PIER)], [("imagine the-pier", ["1"])]),
    "imagine-aloud": ("A script to read aloud", [], [("imagine two-hands --print", [])]),
    "journal": ("A few lines", [], [("journal", ["n", "Slept well, for once.", ""]), ("report", [])]),
    "menu": ("Everything by numbers", [], [("menu", ["3", "got up before nine", ""])]),
    "now": ("In a bad moment", ['people add Ana --how "text 555-0100" --good-for "hard moments"'], [("now --region us", [])]),
    "people-and-reach": ("Somebody to reach", [],
                         [("people add", ["Ana", "text 555-0100", "hard moments"]), ("reach ana", ["y"])]),
    "plan": ("A plan for wellness", [], [("plan edit", ["a walk", "", "", "", "", "", "", "", ""])]),
    "reframe": ("A harsh thought", [], [("reframe", ["I can't do this", "80", "1", "1", "60", "y"]), ("self-talk", [])]),
    "reframe-full": ("A thought from several sides", [],
                     [("reframe --full", ["a call", "sad 80", "", "I can't do this", "80", "1", "a slip", "a thank you", "2",
                                          "60", "40", "n"]), ("reframe show thought", [])]),
    "reflect": ("A look back at a week", ['win "called back the same day"'],
                [("reflect", ["two walks", "the letter", "my sister", "open it with her"]),
                 ("reflect --modelling", ["y", "one step of the form", "", "n", "", "a minute before meetings", "y", "", "", "", "",
                                          "", "y", "an early night", ""])]),
    "safety": ("A safety plan", [], [("safety edit", ["I stop answering", "", "a bath", "", "the library", "", "", "", ""])]),
    "self-talk": ("Kind words kept", [], [("self-talk add", ["You listen well", "70", "Ana"])]),
    "setback": ("After a setback", ["since add smoke-free --from 2025-11-01"],
                [("setback", ["1", "yesterday", "today", "told my sister", "breakfast"])]),
    "sit": ("A minute of quiet, and ten without the guide", [],
            [("sit --minutes 1 --plain", ["1", "1"]), ("sit --did 10 --felt same", [])]),
    "solve": ("A problem, step by step", [],
              [("solve", ["Noise at night", "music until two", "sleep", "ask him", "earplugs", "enough", "1", "it may end it",
                          "awkward", "1", "he is in the hall", "ask him about ten", "+7"])]),
    "today-gentle": ("A day that is heavy", ['habit add Stretch --tiny "one long breath" --no-input', 'people add Ana --how "text 555-0100" --good-for "hard moments"'],
                     [("today --gentle", [])]),
    "toolbox": ("What is going on?", [], [("toolbox low", [""])]),
    "wave": ("An urge, watched", [], [("wave", ["chest", "6", "8", "3", "q", "4"])]),
    "worry": ("A worry, parked", [], [("worry", ["the letter", "n", "fri"]), ("worry list", [])]),
}


def run(recover, home, words, answers):
    """What a terminal of 80x24 shows; fails when it waits for more than it is given."""
    environment = {"HOME": home, "RECOVER_HOME": home + "/notebook", "TZ": "UTC", "PATH": os.environ["PATH"],
                   "TERM": "xterm", "NO_COLOR": "1", "ASAN_OPTIONS": "detect_leaks=0"}
    pid, screen = pty.fork()
    if pid == 0:
        os.execve("/bin/sh", ["/bin/sh", "-c", f"stty rows 24 cols 80; exec \"$0\" --today {DAY} {words}", recover], environment)
    fcntl.ioctl(screen, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    left = list(answers)
    shown = b""
    deadline = time.monotonic() + PATIENCE
    wrong = ""
    while not wrong:
        ready, _, _ = select.select([screen], [], [], QUIET)
        if ready:
            try:
                part = os.read(screen, 65536)
            except OSError:
                part = b""
            if not part:
                break
            shown += part
        elif shown and not shown.endswith(b"\n"):
            if left:
                os.write(screen, left.pop(0).encode() + b"\n")
            else:
                wrong = "it asks for more than it was told"
        elif time.monotonic() > deadline:
            wrong = "it takes too long"
    os.close(screen)
    status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    if not wrong and left:
        wrong = f"it never asked for {left}"
    if not wrong and status != 0:
        wrong = f"exit {status}"
    text = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", shown.decode().replace("\r\n", "\n"))
    if wrong:
        raise RuntimeError(f"recover {words}: {wrong}\n{text}")
    return text.rstrip("\n") + "\n"


def put(home, name, text):
    """A file of the notebook, written by hand."""
    path = f"{home}/notebook/{name}"
    os.makedirs(os.path.dirname(path), mode=0o700)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def page(recover, name):
    title, before, lines = SESSIONS[name]
    with tempfile.TemporaryDirectory() as home:
        parts = [f"# {title}\n"]
        for words in before:
            if isinstance(words, str):
                run(recover, home, words, [])
            else:
                put(home, *words)
                parts.append("\n".join((words[0], words[1])))
        for words, answers in lines:
            parts.append(f"$ recover {words}\n" + run(recover, home, words, answers))
    return "\n".join(parts)


def without_page(recover):
    """Commands for hard moments and for being with others that no session begins with, by their first words."""
    told = subprocess.run([recover, "help", "--all"], capture_output=True, text=True, check=True).stdout
    words = set()
    for group in ("Hard moments", "With others"):
        rows = told.split(f"\n{group}\n")[1].split("\n\n")[0]
        words |= set(re.findall(r"^  ([a-z][a-z-]*)", rows, re.MULTILINE))
    return sorted(words - {line.split()[0] for _, _, lines in SESSIONS.values() for line, _ in lines})


def compared(recover, folder, name, accept):
    """What is wrong with one page."""
    try:
        text = page(recover, name)
    except RuntimeError as problem:
        return f"{name}: {problem}"
    path = f"{folder}/{name}.txt"
    if accept:
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return ""
    try:
        with open(path, encoding="utf-8") as file:
            kept = file.read()
    except FileNotFoundError:
        return f"{name}: there is no {path}"
    return "" if kept == text else f"{name}: {path} says\n{kept}\nand now it is\n{text}"


def main(recover, source, accept):
    folder = source + "/examples/sessions"
    os.makedirs(folder, exist_ok=True)
    with concurrent.futures.ThreadPoolExecutor(max_workers=4) as pool:
        wrong = [one for one in pool.map(lambda name: compared(recover, folder, name, accept), SESSIONS) if one]
    strays = sorted(set(os.listdir(folder)) - {name + ".txt" for name in SESSIONS})
    wrong += [f"{folder}/{name}: no session of this name" for name in strays]
    wrong += [f"{name}: no session shows it" for name in without_page(recover)]
    print("\n".join(wrong))
    print(f"{len(SESSIONS)} sessions, {len(wrong)} not as they are to be")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(os.path.abspath(sys.argv[1]), sys.argv[2], "--accept" in sys.argv[3:]))

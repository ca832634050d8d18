#!/usr/bin/env python3
"""Every dialogue on a real terminal: answered, ended by end of input and stopped by Ctrl-C at each of its prompts; and
guides that are stopped by Ctrl-C, whose seconds are kept.

Usage: dialogues.py RECOVER

Whatever happens, the terminal is as it was, the exit status is one that the page names, nothing is half-saved: `verify`
finds nothing, and a dialogue that was stopped at its first prompt has written nothing.
"""
import concurrent.futures
import glob
import os
import pty
import select
import subprocess
import sys
import tempfile
import termios
import time

QUIET = 0.08  # seconds without output: it waits for an answer
PATIENCE = 20
# Words, and what is typed at each prompt.
DIALOGUES = {
    "init": ["Walk", "to the corner", "us"],
    "check-in": ["4", "", "2", "calm", ""],
    "habit add": ["Walk", "", "to the corner", ""],
    "goal add": ["Tidy desk", "", "", "clear a corner", "", "8"],
    "win": ["called my sister"],
    "setback": ["", "", "told my sister", "", ""],
    "toolbox": ["2"],
    "menu": ["1"],
    "breathe --cycles 2": ["6"],
    "sit": ["1"],
    "ground": ["", "s", "", "", "", ""],
    "imagine": ["4"],
    "wave": ["chest", "6", "8", "3", "q", "4"],
    "group 1": ["", "", "", "1"],
    "solve": ["Noise at night", "music", "sleep", "ask him", "enough", "1", "it may end it", "", "1", "", "", ""],
    "reach": ["", "y"],
    "people add": ["Ana", "text 555-0100", "hard moments"],
    "plan edit": ["a walk", "", "", "", "", "", "", "", "", "", ""],
    "safety edit": ["", "", "", "", "", ""],
    "journal": ["n", "one line", "", ""],
    "halt": ["y", "n", "", "y", "a sore back"],
    "cup": ["1", "tired", "an early night"],
    "worry": ["the letter", "n", "fri"],
    "drift": ["a call", "tense", "scrolled", "quiet", "sleep", "one song"],
    "self-talk add": ["I can ask", "70", ""],
    "reframe": ["I can't do this", "80", "1", "1", "60", "y"],
    "reframe --full": ["a call", "sad 80", "", "I can't", "80", "1", "a slip", "a thank you", "2", "60", "40", "y"],
    "helped add": ["a walk", "movement", "1"],
    "reflect": ["two walks", "", "Ana", ""],
    "reflect --modelling": ["y", "aloud", "", "n"],
    "edit people": ["y"],
    "goal picture walk": ["to walk", "the sound of the river", "rain", "it rains", "take a coat"],
    "goal stuck walk": ["4", "rain", "if it rains, then I take a coat"],
    "people edit ana": ["Anna", "text 555-0101", "quiet talks"],
    "worry let-go": ["1"],
}
# What is there before.
BEFORE = {
    "goal picture walk": ["goal", "add", "Walk", "--step", "shoes on"],
    "goal stuck walk": ["goal", "add", "Walk", "--step", "shoes on"],
    "people edit ana": ["people", "add", "Ana", "--how", "text 555-0100"],
    "worry let-go": ["worry", "the letter", "--until", "fri"],
}
# Guides that are stopped by Ctrl-C: what is typed before, meanwhile and after, what is kept and what is said last.
GUIDES = [
    ("sit", ["1"], b"xyz\n3\n", b"2\n", "session: sit, anchor: sound", "felt: same", b"kept."),
    ("sit", ["1"], b"", b"\x03", "session: sit, anchor: sound", "", b"kept."),
    ("breathe gentle", [], b"xyz\n3\n\x04", b"2\n", "session: breathe, pattern: gentle", "felt: same", b"kept."),
    ("imagine two-hands", [], b"xyz\n3\n", b"2\n", "session: imagine, script: two-hands", "felt: same", b"kept."),
    ("ground", [""], b"", b"2\n", "session: ground", "felt: same", b"kept."),
    ("toolbox 6", ["1", "1"], b"xyz\n3\n", b"2\n", "session: sit, anchor: sound", "felt: same", b"recover now"),
    ("group 5", ["", "", "", "1"], b"xyz\n", b"\n", "", "", b"Thank you for being here."),
]
GUIDED = 11.5  # seconds, more than what is worth a line
CALM = (0, 1, 130)
UNREADABLE = 3
# Saves a text with an error first, and the next time a good one.
EDITOR = """sh -c 'if grep -q typed "$1"; then echo "people: [Ana]"; else echo "people: [typed"; fi > "$1.new"; mv "$1.new" "$1"' x"""


class Typist:
    def __init__(self, recover, folder, words):
        self.before = None
        environment = {"HOME": folder, "RECOVER_HOME": folder + "/notebook", "TZ": "UTC", "PATH": os.environ["PATH"],
                       "TERM": "xterm", "ASAN_OPTIONS": "detect_leaks=0", "EDITOR": EDITOR, "XDG_RUNTIME_DIR": folder}
        self.pid, self.screen = pty.fork()
        if self.pid == 0:
            os.execve(recover, [recover, "--today", "2026-02-13", *words], environment)
        self.before = termios.tcgetattr(self.screen)
        self.shown = b""
        self.running = True

    def is_waiting(self):
        """It has said something and now sleeps, however slow the machine is."""
        try:
            with open(f"/proc/{self.pid}/stat", encoding="utf-8", errors="replace") as stat:
                state = stat.read().rpartition(")")[2].split()[0]
        except OSError:
            return True
        return state == "Z" or (state == "S" and self.shown != b"")

    def read_until_quiet(self):
        deadline = time.monotonic() + PATIENCE
        while self.running:
            ready, _, _ = select.select([self.screen], [], [], QUIET)
            if not ready:
                if self.is_waiting() or deadline < time.monotonic():
                    return
                continue
            try:
                part = os.read(self.screen, 65536)
            except OSError:
                part = b""
            self.running = part != b""
            self.shown += part

    def send(self, keys):
        if self.running:
            os.write(self.screen, keys)
            time.sleep(QUIET)
            self.read_until_quiet()

    def read_for(self, seconds):
        """Whatever is shown meanwhile; ends with the program."""
        until = time.monotonic() + seconds
        while self.running and time.monotonic() < until:
            if select.select([self.screen], [], [], 0.1)[0]:
                self.read_until_quiet()

    def end(self):
        """The exit status; what draws pictures is stopped by Ctrl-C."""
        deadline = time.monotonic() + PATIENCE
        while self.running and time.monotonic() < deadline:
            self.send(b"\x03")
        after = termios.tcgetattr(self.screen) if self.running is False else None
        status = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        os.close(self.screen)
        return status, after


def is_drawn(words):
    return words.split()[0] in ("breathe", "sit", "imagine", "group")


def kept_texts(folder):
    """What was put aside from the editor."""
    kept = []
    for name in os.listdir(folder):
        if name.startswith("recover-"):
            kept += [open(f"{folder}/{name}/{one}", encoding="utf-8").read() for one in os.listdir(f"{folder}/{name}")]
    return kept


def judge_editing(folder, typist, status):
    """An editor's text is stored or kept, and its place is said."""
    stored = os.path.exists(folder + "/notebook/people.yaml")
    if status == 0 and stored and not kept_texts(folder):
        return []
    if status in (UNREADABLE, 130) and not stored and kept_texts(folder) == ["people: [typed\n"] and b"is kept in" in typist.shown:
        return []
    return [f"exit {status}, stored: {stored}, kept: {kept_texts(folder)}: {typist.shown.decode()}"]


def written(notebook):
    """Every file of a person's and what is in it."""
    return {name: open(name, encoding="utf-8").read() for name in glob.glob(notebook + "/**/*.yaml", recursive=True)}


def prepare(recover, folder, words):
    """Writes what is there before, and gives it."""
    if words in BEFORE:
        subprocess.run([recover, "--notebook", folder + "/notebook", "--today", "2026-02-13", "--no-input", *BEFORE[words]],
                       capture_output=True, check=True)
    return written(folder + "/notebook")


def guided_run(recover, words, answers, meanwhile, after, kept, felt, last):
    """Stops a guide by Ctrl-C; gives what was not as it is to be."""
    with tempfile.TemporaryDirectory() as folder:
        typist = Typist(recover, folder, words.split())
        typist.read_until_quiet()
        for answer in answers:
            typist.send(answer.encode() + b"\n")
        os.write(typist.screen, meanwhile)
        typist.read_for(GUIDED)
        typist.send(b"\x03")
        typist.send(after)
        status, terminal = typist.end()
        log = "".join(written(folder + "/notebook").values())
        wrong = []
        if status != 0:
            wrong.append(f"exit {status}")
        if terminal is not None and terminal != typist.before:
            wrong.append("the terminal is not as it was")
        if kept not in log or felt not in log or (not kept and log) or (not felt and "felt" in log):
            wrong.append(f"the log has {log!r}")
        if b"xyz" in typist.shown:
            wrong.append("keys show in the picture")
        if last not in typist.shown[-100:]:
            wrong.append("it ends on " + typist.shown[-200:].decode())
        return [f"{words}, stopped in the guide, then {after!r}: {one}" for one in wrong]


def one_run(recover, words, answers, keys):
    """Types the answers, then the keys; gives what was not as it is to be."""
    with tempfile.TemporaryDirectory() as folder:
        before = prepare(recover, folder, words)
        typist = Typist(recover, folder, words.split())
        typist.read_until_quiet()
        for answer in answers:
            typist.send(answer.encode() + b"\n")
        if keys:
            typist.send(keys)
        status, after = typist.end()
        wrong = []
        if words.startswith("edit "):
            wrong += judge_editing(folder, typist, status)
        elif status not in CALM:
            wrong.append(f"exit {status}: {typist.shown.decode()[-300:]}")
        if after is not None and after != typist.before:
            wrong.append("the terminal is not as it was")
        notebook = folder + "/notebook"
        if keys == b"\x03" and not answers and written(notebook) != before:
            wrong.append("stopped at its first prompt, and it has written something")
        if os.path.exists(notebook):
            done = subprocess.run([recover, "--notebook", notebook, "--today", "2026-02-13", "verify"],
                                  capture_output=True, text=True, check=False)
            if done.returncode != 0:
                wrong.append(done.stdout)
        return [f"{words}, after {len(answers)} answers and {keys!r}: {one}" for one in wrong]


def main(recover):
    runs = [(recover, words, answers, b"") for words, answers in DIALOGUES.items()]
    for words, answers in DIALOGUES.items():
        for count in range(len(answers) + 1):
            runs.append((recover, words, answers[:count], b"\x03"))
            if not is_drawn(words):
                runs.append((recover, words, answers[:count], b"\x04"))
    with concurrent.futures.ThreadPoolExecutor(max_workers=10) as pool:
        guided = [pool.submit(guided_run, recover, *guide) for guide in GUIDES]
        dialogues = pool.map(lambda run: one_run(*run), runs)
        wrong = [one for found in dialogues for one in found] + [one for guide in guided for one in guide.result()]
    print("\n".join(wrong))
    print(f"{len(runs)} runs of {len(DIALOGUES)} dialogues and {len(GUIDES)} guides, {len(wrong)} not as they are to be")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(os.path.abspath(sys.argv[1])))

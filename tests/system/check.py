#!/usr/bin/env python3
"""The few tests that need the real binary: terminal, signals, pipes, locks, modes, disks that say no.

Usage: check.py RECOVER
"""
import fcntl
import json
import os
import pty
import resource
import select
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time
import unittest

RECOVER = ""


class Notebook(unittest.TestCase):
    def setUp(self):
        self.home = tempfile.TemporaryDirectory()
        self.folder = self.home.name + "/notebook"
        self.environment = {"HOME": self.home.name, "RECOVER_HOME": self.folder, "TZ": "UTC", "PATH": os.environ["PATH"],
                            "TERM": "xterm", "ASAN_OPTIONS": "detect_leaks=0"}

    def tearDown(self):
        os.chmod(self.home.name, 0o700)
        self.home.cleanup()

    def run_words(self, *words, status=0, text=None, program=None, **more):
        done = subprocess.run([program or RECOVER, "--today", "2026-02-13", *words], env=self.environment, input=text,
                              capture_output=True, text=True, timeout=60, **more)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done

    def put(self, name, text):
        path = self.folder + "/" + name
        for folder in (self.folder, os.path.dirname(path)):
            os.makedirs(folder, mode=0o700, exist_ok=True)
        with open(path, "wb") as out:
            out.write(text if isinstance(text, bytes) else text.encode())
        os.chmod(path, 0o600)
        return path

    def get(self, name):
        with open(self.folder + "/" + name, "rb") as file:
            return file.read()

    def files(self):
        found = {}
        for root, _, names in os.walk(self.folder):
            for name in names if "/.recover" not in root else []:
                with open(os.path.join(root, name), "rb") as file:
                    found[os.path.join(root, name)] = file.read()
        return found

    def type_at(self, words, typed, end=b""):
        """Types one line whenever a prompt stands; the output and the exit status come back."""
        pid, screen = pty.fork()
        if pid == 0:
            os.execve(RECOVER, [RECOVER, "--today", "2026-02-13", *words], self.environment)
        shown, lines, deadline = b"", list(typed), time.monotonic() + 30
        while time.monotonic() < deadline:
            ready, _, _ = select.select([screen], [], [], 0.3)
            if ready:
                try:
                    part = os.read(screen, 65536)
                except OSError:
                    break
                if not part:
                    break
                shown += part
            elif not shown:
                continue  # a program that starts slowly has no prompt yet
            elif lines:
                os.write(screen, lines.pop(0) + b"\n")
            elif end:
                os.write(screen, end)
                end = b""
        status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        os.close(screen)
        return shown.decode(errors="replace"), status


class Typed(Notebook):
    """A person at a real terminal."""

    def test_a_dialogue_can_be_answered(self):
        shown, status = self.type_at(["habit", "add"], [b"Walk", b"", b"to the corner", b""])
        self.assertEqual(status, 0, shown)
        self.assertIn("Added: Walk, every day.", shown)
        self.assertIn(b"tiny: to the corner", self.get("habits/walk.yaml"))

    def test_the_end_of_input_ends_a_dialogue(self):
        shown, status = self.type_at(["habit", "add"], [b"Walk"], end=b"\x04")
        self.assertEqual(status, 0, shown)
        self.assertIn(b"title: Walk", self.get("habits/walk.yaml"))

    def test_ctrl_c_at_a_prompt_changes_nothing(self):
        shown, status = self.type_at(["habit", "add"], [b"Walk"], end=b"\x03")
        self.assertEqual(status, 130, shown)
        self.assertFalse(os.path.exists(self.folder + "/habits/walk.yaml"))

    def test_a_check_in_by_numbers(self):
        shown, status = self.type_at(["check-in"], [b"4", b"", b"2", b"calm", b""])
        self.assertEqual(status, 0, shown)
        self.assertIn(b"check-in: {mood: 4, stress: 2}, words: [calm]", self.get("log/2026-02.yaml"))


class Editors(Notebook):
    """Real editors on a real terminal."""

    TYPED = [b"Go# secretword\x1byy/secretword", b":wq"]

    def edit_in_vim(self, editor):
        """The files that hold what was typed, but for the notebook's own."""
        self.environment["EDITOR"] = editor
        self.environment["XDG_RUNTIME_DIR"] = self.home.name
        for folder in ("undo", "back"):
            os.makedirs(f"{self.home.name}/{folder}", exist_ok=True)
        with open(self.home.name + "/.vimrc", "w", encoding="utf-8") as out:
            out.write("set undofile undodir=~/undo backup backupdir=~/back directory=~/back updatecount=1 viminfofile=~/info\n")
        self.put("habits/walk.yaml", "title: Walk\n")
        shown, status = self.type_at(["edit", "walk"], self.TYPED)
        self.assertEqual(status, 0, shown)
        self.assertEqual(self.get("habits/walk.yaml"), b"title: Walk\n# secretword\n")
        found = []
        for root, _, names in os.walk(self.home.name):
            for name in names if not root.startswith(self.folder) else []:
                with open(os.path.join(root, name), "rb") as file:
                    found += [os.path.join(root, name)] if b"secretword" in file.read() else []
        return found

    @unittest.skipUnless(shutil.which("vim"), "vim is not installed")
    def test_vim_leaves_no_traces(self):
        self.assertEqual(self.edit_in_vim(shutil.which("vim")), [])
        self.assertEqual(os.listdir(self.home.name + "/back"), [])
        self.assertEqual(os.listdir(self.home.name + "/undo"), [])
        self.assertEqual([name for name in os.listdir(self.home.name) if name.startswith("recover-")], [])

    @unittest.skipUnless(shutil.which("vim"), "vim is not installed")
    def test_vim_would_leave_them_of_itself(self):
        """That the test above looks where traces are: a program of another name is not told anything."""
        program = self.home.name + "/writer"
        with open(program, "w", encoding="utf-8") as out:
            out.write(f"#!/bin/sh\nexec {shutil.which('vim')} \"$@\"\n")
        os.chmod(program, 0o700)
        self.assertNotEqual(self.edit_in_vim(program), [])

    def test_a_script_edits_without_a_terminal(self):
        self.put("habits/walk.yaml", "title: Walk\nevery: daily\n")
        self.environment["EDITOR"] = "sed -i 's/every: daily/every: 2 days/'"
        self.run_words("edit", "walk")
        self.assertEqual(self.get("habits/walk.yaml"), b"title: Walk\nevery: 2 days\n")
        del self.environment["EDITOR"]
        self.run_words("edit", "walk", status=5)
        self.run_words("edit", "walk", "-", text="title: Walk\nevery: weekdays\n")
        self.assertEqual(self.get("habits/walk.yaml"), b"title: Walk\nevery: weekdays\n")

    def test_a_text_that_is_kept_is_private_and_goes_on_as_shown(self):
        self.put("habits/walk.yaml", "title: Walk\nevery: daily\n")
        self.environment["EDITOR"] = "sed -i s/daily/dayly/"
        self.environment["XDG_RUNTIME_DIR"] = self.home.name
        said = self.run_words("edit", "walk", status=3).stderr
        path = said.split("is kept in ")[1].split(",")[0]
        self.assertEqual(stat.S_IMODE(os.stat(path).st_mode), 0o600)
        self.assertEqual(stat.S_IMODE(os.stat(os.path.dirname(path)).st_mode), 0o700)
        subprocess.run(["sed", "-i", "s/dayly/weekdays/", path], check=True)
        shown = said.split("try: ")[-1].strip()
        compare, store = shown.split(", then recover ")
        self.assertIn("weekdays", subprocess.run(compare, shell=True, capture_output=True, text=True, check=False).stdout)
        subprocess.run(f"{RECOVER} {store}", shell=True, env=self.environment, check=True, stdout=subprocess.DEVNULL)
        self.assertEqual(self.get("habits/walk.yaml"), b"title: Walk\nevery: weekdays\n")


class Pipes(Notebook):
    def test_a_closed_pipe_is_silence(self):
        self.put("habits/walk.yaml", "title: Walk\n")
        self.put("log/2026-01.yaml", "".join(f"- {{day: 2026-01-{d:02d}, done: walk}}\n" for d in range(1, 32)) * 400)
        done = subprocess.run(f"{RECOVER} log --all --format ndjson | head -n 1", shell=True, env=self.environment,
                              capture_output=True, text=True, executable="/bin/bash")
        self.assertEqual(done.stderr, "")
        self.assertEqual(done.stdout.count("\n"), 1)

    def test_what_was_saved_stays_saved_when_nobody_listens(self):
        self.put("habits/walk.yaml", "title: Walk\n")
        with open("/dev/full", "w") as full:
            done = subprocess.run([RECOVER, "--today", "2026-02-13", "done", "walk"], env=self.environment, stdout=full,
                                  stderr=subprocess.PIPE)
            listed = subprocess.run([RECOVER, "log"], env=self.environment, stdout=full, stderr=subprocess.PIPE)
        self.assertEqual((done.returncode, listed.returncode), (0, 4))
        self.assertIn(b"this is saved", done.stderr)
        self.assertIn(b"done: walk", self.get("log/2026-02.yaml"))

    def test_nothing_is_asked_without_a_terminal(self):
        self.run_words("habit", "add", status=2, text="Walk\n")
        self.run_words("check-in", status=2, text="4\n")

    def test_a_confirmation_in_a_pipe_names_nothing(self):
        self.put("habits/secret.yaml", "title: Secret thing\n")
        done = self.run_words("done", "secret")
        self.assertNotIn("ecret", done.stdout + done.stderr)


class Modes(Notebook):
    def test_new_folders_and_files_are_private_whatever_the_umask(self):
        old = os.umask(0)
        try:
            self.run_words("habit", "add", "Walk")
            self.run_words("done", "walk")
            self.run_words("settings", "celebrate", "quiet")
        finally:
            os.umask(old)
        for root, folders, names in os.walk(self.folder):
            self.assertEqual(stat.S_IMODE(os.stat(root).st_mode), 0o700, root)
            for name in names:
                self.assertEqual(stat.S_IMODE(os.stat(f"{root}/{name}").st_mode), 0o600, name)

    def test_the_mode_of_a_file_is_kept(self):
        path = self.put("habits/walk.yaml", "title: Walk\n")
        os.chmod(path, 0o640)
        self.run_words("habit", "rename", "walk", "Stroll")
        self.assertEqual(stat.S_IMODE(os.stat(path).st_mode), 0o640)

    def test_a_file_its_owner_may_not_write_is_refused(self):
        path = self.put("habits/walk.yaml", "title: Walk\n")
        os.chmod(path, 0o400)
        done = self.run_words("habit", "rename", "walk", "Stroll", status=4)
        self.assertIn("walk.yaml", done.stderr)
        self.assertEqual(self.get("habits/walk.yaml"), b"title: Walk\n")


class Refusals(Notebook):
    def test_a_notebook_path_that_is_a_file(self):
        with open(self.folder, "w") as out:
            out.write("not a notebook\n")
        for words in (["win", "up"], ["habit", "add", "Walk"], ["init"]):
            done = self.run_words(*words, status=4)
            self.assertIn("folder", done.stderr)
        self.run_words("now")
        with open(self.folder) as file:
            self.assertEqual(file.read(), "not a notebook\n")

    def test_a_full_disk_loses_nothing(self):
        self.run_words("habit", "add", "Walk")
        self.run_words("done", "walk")
        before = self.files()
        limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (16, 16))
        done = self.run_words("done", "walk", status=4, preexec_fn=limit)
        self.assertIn("not", done.stderr)
        self.assertEqual(self.files(), before)
        self.run_words("done", "walk")

    @unittest.skipIf(os.geteuid() != 0, "needs root to become somebody else")
    def test_a_read_only_and_an_unreadable_notebook(self):
        self.run_words("habit", "add", "Walk")
        os.chmod(self.home.name, 0o755)
        # A copy, because nobody can't enter a private folder above the build, such as /root.
        copy = shutil.copy(RECOVER, self.home.name)
        os.chmod(copy, 0o755)
        other = {"program": copy, "cwd": self.home.name, "preexec_fn": lambda: (os.setgid(65534), os.setuid(65534))}
        for mode, reads in ((0o755, True), (0o700, False)):
            for root, folders, names in os.walk(self.folder):
                os.chmod(root, mode)
                for name in names:
                    os.chmod(f"{root}/{name}", 0o644)
            before = self.files()
            done = self.run_words("done", "walk", status=4 if reads else 3, **other)
            self.assertTrue(done.stderr)
            shown = self.run_words("today", status=0 if reads else 3, **other)
            self.assertEqual("Walk" in shown.stdout, reads, shown.stdout)
            self.assertNotIn("Welcome", shown.stdout)
            self.assertEqual("[not-readable]" in shown.stderr, not reads, shown.stderr)
            # What may stand in there is not said to be nowhere.
            self.run_words("log", "edit", "k5w39qzt", "--note", "a", status=2 if reads else 3, **other)
            self.run_words("undo", status=4, **other)
            for noun in ("habit", "goal"):
                self.run_words(noun, "list", status=0 if reads else 3, **other)
            self.assertEqual(self.files(), before)
        self.run_words("now", **other)

    def test_long_lines_marks_and_line_ends(self):
        self.put("log/2026-02.yaml", b"\xef\xbb\xbf# notes\r\n- {day: 2026-02-12, done: walk}\r\n- {day: 2026-02-13, win: \"" + b"x" * 1_000_000 + b"\"}\r\n")
        self.put("habits/walk.yaml", b"\xef\xbb\xbftitle: Walk\r\ntiny: one step\r\n")
        self.run_words("done", "walk")
        self.run_words("habit", "edit", "walk", "--grace", "1")
        log = self.get("log/2026-02.yaml")
        self.assertTrue(log.startswith(b"\xef\xbb\xbf# notes\r\n"))
        self.assertEqual(log.count(b"\n"), log.count(b"\r\n"))
        self.assertEqual(self.get("habits/walk.yaml"), b"\xef\xbb\xbftitle: Walk\r\ntiny: one step\r\ngrace: 1\r\n")
        self.run_words("verify")

    def test_a_torn_and_open_notebook_is_mended(self):
        self.put("habits/walk.yaml", b"title: Walk\n" + bytes(512))
        path = self.put("log/2026-02.yaml", b"- {day: 2026-02-12, done: walk, at: \"2026-")
        os.chmod(path, 0o666)
        os.chmod(self.folder, 0o755)
        self.assertEqual(self.run_words("verify", status=1).stdout.count("]\n"), 4)
        self.run_words("verify", "--fix")
        self.assertEqual(self.get("log/2026-02.yaml"), b"- {day: 2026-02-12, done: walk}\n")
        self.assertEqual(stat.S_IMODE(os.stat(path).st_mode), 0o600)
        self.run_words("verify")
        self.assertEqual(len(os.listdir(self.folder + "/.recover/displaced")), 2)

    def test_a_million_characters_in_one_unclosed_line(self):
        self.put("log/2026-02.yaml", b"- {day: 2026-02-12, win: \"" + b"x" * 1_000_000)
        started = time.monotonic()
        done = self.run_words("verify", status=1)
        self.assertLess(len(done.stdout), 2000)
        self.assertLess(time.monotonic() - started, 20)
        before = self.files()
        self.run_words("win", "up", status=3)
        self.assertEqual(self.files(), before)


class Locks(Notebook):
    def test_a_held_lock_is_waited_for(self):
        self.run_words("habit", "add", "Walk")
        with open(self.folder + "/.recover/lock") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            waiting = subprocess.Popen([RECOVER, "done", "walk"], env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            time.sleep(0.5)
            self.assertIsNone(waiting.poll())
            fcntl.flock(lock, fcntl.LOCK_UN)
            waiting.communicate(timeout=20)
            self.assertEqual(waiting.returncode, 0)

    def test_who_waits_is_told_who_holds_the_lock(self):
        self.run_words("habit", "add", "Walk")
        holder = [sys.executable, "-c", "import fcntl, os, sys\nlock = open(sys.argv[1], 'w')\n"
                  "fcntl.flock(lock, fcntl.LOCK_EX)\nprint(os.getpid(), 'done: walk', file=lock, flush=True)\n"
                  "print('held', flush=True)\nsys.stdin.read()", self.folder + "/.recover/lock"]
        with subprocess.Popen(holder, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
            other.stdout.readline()
            told, status = self.type_at(["win", "up"], [])
            discreet = self.run_words("win", "up", status=4).stderr
            other.stdin.close()
        self.assertEqual(status, 4, told)
        self.assertIn(f"another recover (done: walk, process {other.pid})", " ".join(told.split()))
        self.assertIn(f"another recover (process {other.pid})", " ".join(discreet.split()))
        self.assertNotIn("walk", discreet)
        self.run_words("win", "up")
        self.assertEqual(self.get(".recover/lock"), b"")

    def test_readers_do_not_wait(self):
        self.run_words("habit", "add", "Walk")
        with open(self.folder + "/.recover/lock") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            self.run_words("today")

    def test_many_at_once_lose_nothing(self):
        self.run_words("habit", "add", "Walk")
        writers = [subprocess.Popen([RECOVER, "--today", "2026-02-13", "win", f"number {n}"], env=self.environment,
                                    stdout=subprocess.DEVNULL) for n in range(24)]
        self.assertEqual([writer.wait(timeout=60) for writer in writers], [0] * 24)
        log = self.get("log/2026-02.yaml").decode()
        self.assertEqual(log.count("win:"), 24)
        self.run_words("verify")

    def at_once(self, lines):
        """Runs command lines at the same time; their exit statuses, in order, and what went to standard error."""
        runs = [subprocess.Popen([RECOVER, *line], env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
                for line in lines]
        said = [run.communicate(timeout=60)[1].decode() for run in runs]
        return [run.returncode for run in runs], said

    def test_one_title_added_at_once_is_there_once(self):
        for noun, folder in (("habit", "habits"), ("goal", "goals")):
            statuses, said = self.at_once([[noun, "add", "Walk " + noun]] * 4)
            self.assertEqual(sorted(statuses), [0, 2, 2, 2])
            self.assertEqual(sum("[title-taken]" in one and "--name" in one for one in said), 3)
            self.assertEqual(os.listdir(f"{self.folder}/{folder}"), [f"walk-{noun}.yaml"])

    def test_one_title_with_names_of_their_own_is_there_as_often(self):
        for noun, folder in (("habit", "habits"), ("goal", "goals")):
            names = [f"{noun}-{n}" for n in range(4)]
            statuses, _ = self.at_once([[noun, "add", "Walk", "--name", name] for name in names])
            self.assertEqual(statuses, [0] * 4)
            self.assertEqual(sorted(os.listdir(f"{self.folder}/{folder}")), [f"{name}.yaml" for name in names])

    def test_a_killed_writer_leaves_a_whole_notebook(self):
        self.run_words("habit", "add", "Walk")
        for delay in range(12):
            writer = subprocess.Popen([RECOVER, "--today", "2026-02-13", "done", "walk"], env=self.environment,
                                      stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(0.0004 * delay)
            writer.send_signal(signal.SIGKILL)
            writer.wait()
            found = subprocess.run([RECOVER, "verify", "--fix", "--json"], env=self.environment, capture_output=True)
            self.assertIn(found.returncode, (0, 1), found.stderr)
            # The text of a command that was stopped may be kept; nothing else is left to look at.
            self.assertEqual({problem["code"] for problem in json.loads(found.stdout)["problems"]} - {"copy-kept"}, set())
        self.run_words("done", "walk")


if __name__ == "__main__":
    RECOVER = os.path.abspath(sys.argv.pop(1))
    unittest.main(verbosity=2)

#!/usr/bin/env python3
"""B: no room, no inodes, no permission, and things that are no files where a file should be."""
import os
import shutil
import socket
import stat
import subprocess
import sys
import tempfile

from commands import COMMANDS, Scene
from findings import run_all
from proof import Proof

NOBODY = 65534
AS_NOBODY = ("setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups")
PAGE = 4
ROOMY = "size=64m,nr_inodes=100000"


class Mount:
    """A tmpfs in a folder of its own."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="recover-mount-")
        self.mounted = self.mount("mount", "-t", "tmpfs", "-o", ROOMY + ",mode=755", "none", self.folder)

    @staticmethod
    def mount(*words):
        return subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode == 0

    def remount(self, options):
        if not self.mount("mount", "-o", "remount," + options, self.folder):
            raise RuntimeError("remount " + options)

    def used(self):
        """Pages and inodes in use."""
        now = os.statvfs(self.folder)
        return now.f_blocks - now.f_bfree, now.f_files - now.f_ffree

    def close(self):
        if self.mounted:
            self.mount("umount", "-l", self.folder)
        os.rmdir(self.folder)


def on_mount(finder, work):
    """Does the work on a fresh tmpfs, which is gone afterwards whatever happens."""
    mount = Mount()
    try:
        if mount.mounted:
            work(mount)
        else:
            finder.skipped.append("a tmpfs can't be mounted here")
    finally:
        mount.close()


def long_log(scene):
    """Makes the month's file some 60 pages long."""
    digits = "0123456789abcdefghjkmnpqrstvwxyz"
    with open(scene.root + "/log/2026-02.yaml", "ab") as file:
        for i in range(2400):
            mark = "w" + "".join(digits[i // 32 ** k % 32] for k in range(7))
            file.write(b'- {day: 2026-02-12, win: "one of very many small things", at: "2026-02-12T10:00:00+00:00", id: %s}\n'
                       % mark.encode())


def no_room(finder, title):
    """B1: every number of free pages from none to more than enough, and of free inodes."""
    def sweep(mount):
        scene = Scene(finder.recover, COMMANDS[title], mount.folder, False, long_log if COMMANDS[title].filled else None)
        several = sum(scene.new.get(path) != scene.old.get(path) for path in {*scene.old, *scene.new}) > 1
        for free in range(0, 260 if several else 80, 1 if finder.full else 9):
            limited(finder, scene, mount, "tmpfs sizes", pages=free)
        for free in range(0, 12 if finder.full else 4):
            limited(finder, scene, mount, "tmpfs inodes", inodes=free)
        scene.close()
    on_mount(finder, sweep)


def limited(finder, scene, mount, what, pages=0, inodes=None):
    mount.remount(ROOMY)
    scene.restore()
    used_pages, used_inodes = mount.used()
    limit = f"size={max(1, used_pages + pages) * PAGE}k" if inodes is None else f"nr_inodes={used_inodes + inodes}"
    mount.remount(limit)
    run = scene.run()
    mount.remount(ROOMY)
    finder.count(what)
    how = f"{pages} free pages" if inodes is None else f"{inodes} free inodes"
    finder.tell(scene.judge(run, durable=False), scene.command.title, f"{how} ({limit})")


def give(folder, owner):
    for root, folders, names in os.walk(folder):
        for name in [root] + [os.path.join(root, name) for name in folders + names]:
            os.lchown(name, owner, owner)


class Barrier:
    """Something that stands in the way: how it is put up and taken away, who runs the command, what the exit is."""

    def __init__(self, title, put_up, take_away, nobody=True, exits=(4,)):
        self.title, self.put_up, self.take_away, self.nobody, self.exits = title, put_up, take_away, nobody, exits


def chmod(path, mode, exits=(4,), after=None):
    """A mode that a person without special rights has to keep to."""
    back = 0o700 if after is None else after
    return Barrier(f"chmod {mode:o} {path or '.'}", lambda root: os.chmod(os.path.join(root, path), mode),
                   lambda root: os.chmod(os.path.join(root, path), back), True, exits)


def chattr(flag, path, exits=(4,)):
    return Barrier(f"chattr +{flag} {path or '.'}",
                   lambda root: subprocess.run(["chattr", "+" + flag, os.path.join(root, path)], check=True),
                   lambda root: subprocess.run(["chattr", "-" + flag, os.path.join(root, path)], check=True), False, exits)


def chown(path, exits=(4,)):
    return Barrier(f"chown root {path}", lambda root: os.lchown(os.path.join(root, path), 0, 0),
                   lambda root: os.lchown(os.path.join(root, path), NOBODY, NOBODY), True, exits)


def barriers(file):
    """The ways in which `file` of a notebook can't be written, with the exits allowed."""
    folder, mode = os.path.dirname(file), 0o640 if file.startswith("log/") else 0o600
    found = [chmod(file, 0o400, after=mode), chmod(file, 0, (3, 4), after=mode), chmod(folder, 0o500),
             chmod("", 0o500, (0, 4)), chmod(".recover", 0o500, (0, 4)), chmod(".recover", 0), chmod("", 0, (2, 3, 4)),
             chmod(folder, 0, (2, 3, 4)), chmod(".recover/lock", 0, after=0o600), chmod(".recover/undo", 0o500, (0,)),
             chmod(".recover/undo", 0, (0, 4)), chown(file, (3, 4)), chown(".recover/lock", (0, 4)), chown(".recover", (0, 4)),
             chown(folder, (3, 4))]
    if shutil.which("chattr"):
        found += [chattr(flag, path) for flag in "ia" for path in (file, folder)]
        found += [chattr("i", "", (0, 4)), chattr("i", ".recover", (0, 4)), chattr("i", ".recover/lock", (0, 4))]
    return found


def no_permission(finder, title):
    """B2: read-only disks, modes, attributes and owners, as root and as nobody."""
    def try_all(mount):
        # A copy, because nobody can't enter a private folder above the build, such as /root.
        program = shutil.copy(finder.recover, mount.folder)
        os.chmod(program, 0o755)
        scene = Scene(program, COMMANDS[title], mount.folder, False)
        file = sorted(path for path in scene.new if scene.new[path] != scene.old.get(path) and path in scene.old)[0]
        read_only = [Barrier("mount -o ro", lambda _: mount.remount("ro"), lambda _: mount.remount("rw"), nobody)
                     for nobody in (False, True)]
        for barrier in barriers(file) + read_only:
            behind(finder, scene, barrier)
        scene.close()
    on_mount(finder, try_all)


def behind(finder, scene, barrier):
    """One run behind a barrier, which is away again when what came of it is judged."""
    scene.restore()
    before = AS_NOBODY if barrier.nobody else ()
    os.chmod(scene.notebook.home.name, 0o755)
    give(scene.root, NOBODY if barrier.nobody else 0)
    try:
        barrier.put_up(scene.root)
    except (OSError, subprocess.CalledProcessError) as error:
        finder.skipped.append(f"{barrier.title}: {error}")
        return
    run = scene.run(before)
    barrier.take_away(scene.root)
    give(scene.root, 0)
    finder.count("barriers")
    wrong = [] if run.code in barrier.exits else [f"exit {run.code}: {run.stderr.decode(errors='replace').strip()}"]
    finder.tell(wrong or scene.judge(run, durable=False), scene.command.title, barrier.title)


def odd_things(outside):
    """What may stand where a file should be, and how it is made."""
    def listening(path):
        with socket.socket(socket.AF_UNIX) as one:
            one.bind(path)
    return {
        "a pipe": os.mkfifo,
        "a null device": lambda path: os.mknod(path, 0o600 | stat.S_IFCHR, os.makedev(1, 3)),
        "a device without end": lambda path: os.mknod(path, 0o600 | stat.S_IFCHR, os.makedev(1, 5)),
        "a full device": lambda path: os.mknod(path, 0o600 | stat.S_IFCHR, os.makedev(1, 7)),
        "a folder": os.mkdir,
        "a socket": listening,
        "a link to itself": lambda path: os.symlink(os.path.basename(path), path),
        "a link that leads nowhere": lambda path: os.symlink("nowhere.yaml", path),
        "a link that leads nowhere outside": lambda path: os.symlink(outside + "/nowhere", path),
        "a link to a file outside": lambda path: os.symlink(outside + "/file", path),
        "a link to a folder outside": lambda path: os.symlink(outside + "/folder", path),
        "a link to a device": lambda path: os.symlink("/dev/zero", path),
    }


PLACES = (("done", "log/2026-02.yaml"), ("done", "log"), ("habit edit", "habits/walk.yaml"), ("habit edit", "habits"),
          ("settings", "recover.yaml"), ("done", ".recover"), ("done", ".recover/lock"), ("done", ".recover/journal.yaml"),
          ("done", ".recover/undo"), ("done", ".recover/redo"), ("habit remove", "log"),
          ("goal add", "goals"), ("init", "recover.yaml"), ("init", "habits"), ("init", ""))


def identity(path):
    """What stands at a path: kind, device, link target."""
    info = os.lstat(path)
    return stat.S_IFMT(info.st_mode), info.st_rdev, os.readlink(path) if stat.S_ISLNK(info.st_mode) else ""


def odd_files(finder, title, place):
    """B3: pipes, devices, folders, sockets and links in the place of a file. Nothing outside is touched, nothing hangs."""
    scene = Scene(finder.recover, COMMANDS[title], None, False)
    outside = scene.notebook.home.name + "/outside"
    for what, make in odd_things(outside).items():
        if what == "a folder" and not place.endswith((".yaml", "lock")):
            continue
        scene.restore()
        shutil.rmtree(outside, ignore_errors=True)
        os.makedirs(outside + "/folder/log")
        for name in ("/file", "/folder/2026-02.yaml", "/folder/walk.yaml"):
            with open(outside + name, "wb") as file:
                file.write(b"- {day: 2026-02-01, done: walk}\n" if "walk" not in name else b"title: Walk\n")
        path = os.path.join(scene.root, place) if place else scene.root
        os.makedirs(os.path.dirname(path), exist_ok=True)
        if os.path.lexists(path):
            shutil.rmtree(path) if os.path.isdir(path) else os.unlink(path)
        make(path)
        finder.count("odd files")
        finder.tell(judge_odd(scene, path, outside), title, f"{what} at {place or 'the notebook'}")
    scene.close()


def judge_odd(scene, path, outside):
    before, there = tree_of(outside), identity(path)
    others = {name: text for name, text in scene.state().items() if scene.old.get(name) == scene.new.get(name)}
    try:
        done = scene.notebook.run(*scene.words, timeout=15)
    except subprocess.TimeoutExpired:
        return ["it hangs"]
    wrong = [f"a crash: exit {done.returncode}"] if done.returncode < 0 else []
    linked_root = path == scene.root and stat.S_ISLNK(there[0])
    if tree_of(outside) != before and not linked_root:
        wrong.append(f"exit {done.returncode}, and something outside was changed")
    if not os.path.lexists(path) or identity(path) != there:
        kept = scene.root + "/.recover/displaced"
        if not (os.path.basename(path) == "journal.yaml" and os.path.isdir(kept)):
            wrong.append(f"exit {done.returncode}, and it is no longer what it was")
    if any(scene.state().get(name) != text for name, text in others.items()):
        wrong.append(f"exit {done.returncode}, and another file was changed")
    if done.returncode not in (0, 2, 3, 4):
        wrong.append(f"exit {done.returncode}: {done.stderr.decode(errors='replace')}")
    if done.returncode != 0 and not done.stderr:
        wrong.append(f"exit {done.returncode}, and not a word why")
    if done.returncode == 0 and not all(scene.state().get(name) == text for name, text in scene.new.items()
                                        if text != scene.old.get(name)) and not linked_root:
        wrong.append("exit 0, and not stored")
    return wrong


def tree_of(folder):
    found = {}
    for root, folders, names in os.walk(folder):
        found.update({os.path.join(root, name): None for name in folders})
        for name in names:
            with open(os.path.join(root, name), "rb") as file:
                found[os.path.join(root, name)] = file.read()
    return found


def right_links(finder):
    """B3: links that are right: they stay links, and what they lead to is written; a hard link's other name stays old."""
    scene = Scene(finder.recover, COMMANDS["done"], None, False)
    home, log = scene.notebook.home.name, scene.root + "/log/2026-02.yaml"

    def to_a_file_within():
        os.mkdir(scene.root + "/kept")
        os.rename(log, scene.root + "/kept/february.yaml")
        os.symlink("../kept/february.yaml", log)
        return log

    def to_a_folder_within():
        os.rename(scene.root + "/log", scene.root + "/kept")
        os.symlink("kept", scene.root + "/log")
        return scene.root + "/log"

    def of_the_notebook():
        os.rename(scene.root, home + "/real")
        os.symlink("real", scene.root)
        return scene.root

    for make in (to_a_file_within, to_a_folder_within, of_the_notebook):
        scene.restore()
        link = make()
        run = scene.run()
        finder.count("links")
        with open(log, "rb") as file:
            good = scene.masked(file.read()) == scene.new["log/2026-02.yaml"]
        finder.tell([] if run.code == 0 and good and os.path.islink(link) else [f"exit {run.code}, stored: {good}"], "done",
                    "a link " + make.__name__.replace("_", " "))
        if os.path.islink(scene.root):
            os.unlink(scene.root)
    scene.restore()
    os.link(log, home + "/other.yaml")
    run = scene.run()
    finder.count("links")
    with open(home + "/other.yaml", "rb") as file:
        kept = scene.masked(file.read()) == scene.old["log/2026-02.yaml"]
    finder.tell(scene.judge(run, durable=False) + ([] if kept else ["the other name was written"]), "done", "a hard link")
    scene.close()


def modes(finder):
    """B4: the mode of a file is kept, what its owner may not write is refused, what is new is private under any umask."""
    scene = Scene(finder.recover, COMMANDS["done"], None, False)
    for mode in (0o600, 0o640, 0o644, 0o660, 0o666, 0o604, 0o700, 0o400, 0o440, 0o444, 0):
        scene.restore()
        log = scene.root + "/log/2026-02.yaml"
        os.chmod(log, mode)
        code = scene.run().code
        finder.count("modes")
        stored = scene.state() == scene.new
        kept = stat.S_IMODE(os.lstat(log).st_mode) == mode
        right = (0, True) if mode & 0o200 else (4, False)
        finder.tell([] if kept and (code, stored) == right else [f"exit {code}, stored: {stored}, kept: {kept}"], "done",
                    f"mode {mode:o}")
    scene.close()
    for title in ("init", "habit add", "done", "goal add", "settings", "habit remove", "log edit to another month"):
        scene = Scene(finder.recover, COMMANDS[title], None, False)
        for mask in ("000", "002", "022", "077", "0777"):
            scene.restore()
            scene.run(("sh", "-c", f'umask {mask}; exec "$@"', "sh"))
            finder.count("modes")
            for root, folders, names in os.walk(scene.root):
                open_to_others = [name for name in folders + names if os.lstat(os.path.join(root, name)).st_mode & 0o77
                                  and name != "2026-02.yaml"]
                finder.tell([f"{name} is open to others" for name in open_to_others], title, "umask " + mask)
            finder.tell([] if scene.state() == scene.new else ["not stored"], title, "umask " + mask)
        scene.close()


QUICK = ([(no_room, "done"), (no_permission, "done"), (modes,), (right_links,)] + [(odd_files, *place) for place in PLACES])
FULL = ([(no_room, title) for title in ("done", "log edit", "log remove", "undo", "habit remove", "setback", "init", "small")]
        + [(no_permission, title) for title in ("done", "habit edit", "habit remove", "goal step", "log edit", "undo")]
        + [(modes,), (right_links,)] + [(odd_files, *place) for place in PLACES])
AS_ROOT = (no_room, no_permission, odd_files)


def main():
    proof = Proof("B", "room, permission, modes, and things that are no files where a file should be")
    plan = FULL if proof.asked.full else QUICK
    if os.geteuid() != 0:
        proof.skip("sizes, permissions and devices need root")
        plan = [words for words in plan if words[0] not in AS_ROOT]
    run_all(proof, plan)
    proof.end()


if __name__ == "__main__":
    sys.exit(main())

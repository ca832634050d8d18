"""Disks that can lose their power: file systems on images, of which a copy holds what had reached the disk and nothing else.

    disk = Disk(KINDS["ext4"])             # Unusable says why there can be none here
    ...                                    # it is mounted at disk.place
    disk.keep()                            # every start begins with what is there now
    disk.start()
    ...
    disk.cut()                             # the power goes, and comes back
    ...
    wrong = disk.damage()                  # sentences; the disk is unmounted
    disk.close()
"""
import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass


@dataclass(frozen=True)
class Kind:
    """A file system: the program that makes it in a file, the one that looks for damage, and how it is mounted."""
    title: str
    make: tuple
    check: tuple
    size: int
    options: str = "loop"


EXT4 = (("mkfs.ext4", "-q", "-F"), ("e2fsck", "-f", "-n"), 32)
KINDS = {kind.title: kind for kind in (
    Kind("ext4", *EXT4),
    Kind("ext4 noauto_da_alloc", *EXT4, "loop,noauto_da_alloc"),
    Kind("xfs", ("mkfs.xfs", "-q", "-f"), ("xfs_repair", "-n"), 300),
    Kind("btrfs", ("mkfs.btrfs", "-q", "-f"), ("btrfs", "check", "--readonly"), 128),
)}


class Unusable(Exception):
    """This machine can't have such a disk; the text says why."""


def must(*words):
    # A session of its own: Ctrl-C at the terminal stops us, and not a mount halfway.
    done = subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False, start_new_session=True)
    if done.returncode != 0:
        said = done.stderr.decode(errors="replace").strip().rsplit(": ", 1)[-1]
        raise Unusable(f"{words[0]} does not work here: {said}")


class Disk:
    """An image with one file system, mounted at `place`. The images lie in memory: only what is written to them counts."""

    def __init__(self, kind, inside=None):
        for program in (kind.make[0], kind.check[0]):
            if shutil.which(program, path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin") is None:
                raise Unusable(program + " is missing")
        self.kind = kind
        self.folder = tempfile.mkdtemp(prefix="recover-disk-", dir=inside)
        self.place = self.folder + "/place"
        os.mkdir(self.place)
        self.live, self.kept, self.after = (f"{self.folder}/{name}.img" for name in ("live", "kept", "after"))
        try:
            with open(self.live, "wb") as file:
                file.truncate(kind.size << 20)
            must(*kind.make, self.live)
            self.mount(self.live)
        except BaseException:
            self.close()
            raise

    def mount(self, image):
        if not os.path.exists("/dev/loop-control"):
            raise Unusable("there are no loop devices, and an image needs one to be mounted")
        must("mount", "-o", self.kind.options, image, self.place)

    def umount(self):
        must("umount", self.place)

    def keep(self):
        """Takes the mounted state, all of it, as the beginning of every start."""
        with open(self.place + "/foreign", "wb") as file:
            file.write(b"a file of some other program\n")
        self.umount()
        self.copy(self.live, self.kept)

    @staticmethod
    def copy(image, to):
        must("cp", "--sparse=always", image, to)

    def start(self):
        self.copy(self.kept, self.live)
        self.mount(self.live)

    def foreign_commit(self):
        """Some other program makes something of its own safe; the file system's journal goes to the disk with it."""
        descriptor = os.open(self.place + "/foreign", os.O_WRONLY | os.O_APPEND)
        try:
            os.write(descriptor, b"one more line\n")
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def cut(self):
        """The power goes: what is on the image now, and nothing that was only in memory, is mounted again."""
        self.copy(self.live, self.after)
        self.umount()
        self.mount(self.after)

    def damage(self):
        """What the file system's own program finds wrong after the mount put it in order; the disk is unmounted."""
        self.umount()
        done = subprocess.run([*self.kind.check, self.after], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        return [] if done.returncode == 0 else [f"{self.kind.check[0]}: {done.stdout.decode(errors='replace').strip()[-300:]}"]

    def close(self):
        """Also when something was stopped in the middle of a mount."""
        while os.path.ismount(self.place):
            subprocess.run(["umount", "-l", self.place], check=True)
        shutil.rmtree(self.folder, ignore_errors=True)

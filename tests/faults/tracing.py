"""Running recover under strace: seeing its system calls, and making chosen ones fail.

    base = watch(notebook, ["done", "read"])                       # undisturbed: base.code, base.calls
    for call in points(base.calls, notebook.folder):               # from the first call that names the notebook
        run = watch(notebook, ["done", "read"], [fail(call, "EIO")])
        run = watch(notebook, ["done", "read"], [fail(call, "EIO", onward=True)])
        run = watch(notebook, ["done", "read"], [kill(call, "KILL")])

A call is known by its name and by how many calls of that name came before it, as strace counts them (`when=`).
"""
import os
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass, field

# Calls that cannot fail, and brk, whose failure the kernel does not tell by an errno.
NEVER_FAIL = {"brk", "exit", "exit_group", "getegid", "geteuid", "getgid", "getpid", "getuid", "rt_sigreturn", "umask"}

LINE = re.compile(r"^(?:\d+ +)?(\w+)\((.*)$")
RESULT = re.compile(r"\) += (-?\d+|\?|0x[0-9a-f]+)(<[^>]*>)?( .*)?$")


@dataclass
class Call:
    """One system call: the `number`-th of its name (from 1), its words as strace prints them, and what came back."""
    name: str
    number: int
    words: str
    result: str = ""
    injected: bool = False
    signalled: bool = False

    @property
    def failed(self):
        return self.result.startswith("-")

    @property
    def paths(self):
        """The paths it names, in order: quoted ones, or else that of its descriptor."""
        quoted = re.findall(r'"((?:[^"\\]|\\.)*)"', self.words) if self.name not in ("write", "read") else []
        return [path for path in quoted if path.startswith("/")] or re.findall(r"^\d+<([^>]*)>", self.words)

    def __str__(self):
        return f"{self.name}#{self.number}({', '.join(self.paths)})"


@dataclass
class Run:
    """How a watched command ended. `code` is negative when a signal ended it."""
    code: int
    stdout: bytes = b""
    stderr: bytes = b""
    calls: list = field(default_factory=list)

    @property
    def hit(self):
        """Whether an injected fault or signal took place."""
        return self.hit_by_signal or any(call.injected for call in self.calls)

    @property
    def hit_by_signal(self):
        return any(call.signalled for call in self.calls)


def missing():
    """Why nothing can be watched here, or None."""
    if shutil.which("strace") is None:
        return "strace is missing"
    tried = subprocess.run(["strace", "-f", "--seccomp-bpf", "-o", "/dev/null", "-e", "inject=close:error=EIO:when=9999",
                            "/bin/true"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    return None if tried.returncode == 0 else "strace may not trace: " + tried.stderr.decode(errors="replace").strip()


def fail(call, error, onward=False):
    """This call fails with `error`; with `onward` every later one of its name, too."""
    return call.name, f"inject={call.name}:error={error}:when={call.number}" + ("+" if onward else "")


def kill(call, signal):
    """`signal` arrives at this call: before or just after it was carried out."""
    return call.name, f"inject={call.name}:signal=SIG{signal}:when={call.number}"


def prefix(output, inject=(), names=None):
    """The words of strace in front of a program. `names` limits what is written down; injected calls always are."""
    words = ["strace", "-f", "-y", "-s", "256", "-o", output]
    if names is not None:
        # With the filter strace 6.1 delivers no signals; it is three times as fast for the rest.
        fast = [] if any("signal=" in text for _, text in inject) else ["--seccomp-bpf"]
        words += [*fast, "-e", "trace=" + ",".join(sorted(set(names) | {name for name, _ in inject}))]
    for _, text in inject:
        words += ["-e", text]
    return words


def parse(text):
    """The calls of one program in order. Calls of its children are left out."""
    first, counts, calls = None, {}, []
    for line in text.splitlines():
        process = line.split(" ", 1)[0]
        first = first or process
        found = LINE.match(line)
        if process != first:
            continue
        if re.match(r"^\d+ +(--- SIG(?!CHLD)|\+\+\+ killed by)", line) and calls:
            calls[-1].signalled = True
        if not found or "resumed>" in line:
            continue
        name = found.group(1)
        counts[name] = counts.get(name, 0) + 1
        ended = RESULT.search(line)
        result = "" if not ended else ended.group(1) + (ended.group(3) or "")
        calls.append(Call(name, counts[name], found.group(2), result, "(INJECTED)" in line))
    return calls


def watch(notebook, words, inject=(), names=None, before=(), start=None, timeout=60):
    """Runs one command of recover under strace. `start` replaces subprocess.run's way to start it (a terminal)."""
    handle, output = tempfile.mkstemp(prefix="calls-", dir=notebook.home.name)
    os.close(handle)
    try:
        start = start or (lambda in_front: notebook.run(*words, before=in_front, timeout=timeout))
        done = start([*prefix(output, inject, names), *before])
        with open(output, encoding="utf-8", errors="replace") as file:
            calls = parse(file.read())
    finally:
        os.unlink(output)
    return Run(done.returncode, done.stdout or b"", done.stderr or b"", calls)


def points(calls, folder):
    """The calls that can fail, from the first one that names the notebook's folder."""
    begun, found = False, []
    for call in calls:
        begun = begun or (folder in call.words and call.name != "execve")
        if begun and call.name not in NEVER_FAIL:
            found.append(call)
    return found

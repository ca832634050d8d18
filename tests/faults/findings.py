"""What the jobs of a proof count and find, and how they run side by side."""
import ctypes
import multiprocessing
import multiprocessing.connection
import os
import signal
import sys

AT_ONCE = 2
ENDS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
LIBC = ctypes.CDLL(None, use_errno=True)
PR_SET_PDEATHSIG, CLONE_NEWNS, MS_REC, MS_PRIVATE = 1, 0x20000, 0x4000, 0x40000


class Finder:
    """The same thing found again in one job is counted, not told again."""

    def __init__(self, recover, full):
        self.recover, self.full = recover, full
        self.counts, self.found, self.skipped = {}, {}, []

    def count(self, what, by=1):
        self.counts[what] = self.counts.get(what, 0) + by

    def tell(self, wrong, title, how, place=""):
        for text in wrong:
            first, times, places = self.found.setdefault((title, text.split("\n")[0]), (f"{title}: {how}: {text.strip()}", [0], set()))
            times[0] += 1
            places.add(place)

    def result(self):
        texts = []
        for first, times, places in self.found.values():
            more = f" ({times[0]} times, {len(places)} places)" if times[0] > 1 else ""
            texts.append(first + more)
        return self.counts, texts, self.skipped


def in_memory():
    """A folder for notebooks that need no real disk, or None."""
    return "/dev/shm" if os.path.isdir("/dev/shm") and os.access("/dev/shm", os.W_OK) else None


def one_job(recover, full, part, words):
    finder = Finder(recover, full)
    part(finder, *words)
    return finder.result()


def stop(*_):
    """Ends what a worker does, by way of every `finally`; it takes no other job."""
    for number in ENDS:
        signal.signal(number, signal.SIG_IGN)
    raise SystemExit(130)


def ends_with_us():
    """Said in a process that was just started: it is killed when its parent ends, and so is whatever it traces."""
    LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def begin_worker():
    """A worker ends with whoever started it, and what it mounts is seen by nobody else and gone with it."""
    for number in ENDS:
        signal.signal(number, stop)
    LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
    if os.geteuid() == 0 and LIBC.unshare(CLONE_NEWNS) == 0:
        LIBC.mount(b"none", b"/", None, MS_REC | MS_PRIVATE, None)


def work(begun, jobs, recover, full, answers):
    """A worker: the jobs nobody has begun, one after the other, until there are none."""
    begin_worker()
    while True:
        with begun.get_lock():
            number, begun.value = begun.value, begun.value + 1
        if number >= len(jobs):
            return
        part, *words = jobs[number]
        answers.send((number, one_job(recover, full, part, words)))


def results(proof, plan):
    """The number of each job and what it found, as they end, two at a time."""
    begun = multiprocessing.Value("i", 0)
    ours, theirs = zip(*(multiprocessing.Pipe(duplex=False) for _ in range(AT_ONCE)))
    workers = [multiprocessing.Process(target=work, args=(begun, plan, proof.asked.recover, proof.asked.full, end)) for end in theirs]
    try:
        for worker, end in zip(workers, theirs):
            worker.start()
            end.close()
        open_ends = list(ours)
        while open_ends:
            for end in multiprocessing.connection.wait(open_ends):
                try:
                    yield end.recv()
                except EOFError:
                    open_ends.remove(end)
    finally:
        for worker in workers:
            if worker.pid:
                worker.terminate()
                worker.join()
    if any(worker.exitcode for worker in workers):
        raise RuntimeError("a part of this proof ended before its time")


def run_all(proof, plan):
    """Does the jobs (a function and its words), two at a time, and gives the proof what they found."""
    for number in ENDS:
        signal.signal(number, lambda *_: sys.exit(130))
    for number, (counts, found, skipped) in results(proof, plan):
        part, *words = plan[number]
        proof.say(f"{' '.join([part.__name__, *map(str, words)])}: {counts}")
        for what, times in counts.items():
            proof.count(what, times)
        for text in found:
            proof.violation(text)
        for why in skipped:
            if why not in proof.skipped:
                proof.skip(why)

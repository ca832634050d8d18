#!/usr/bin/env python3
"""E: any bytes as a log, and as any other file of a notebook, drawn by libFuzzer and by AFL++ under the sanitizers.

Without --full the kept corpus is read again and libFuzzer draws for some seconds. With it both draw for half an hour each, and
what covers code that the corpus does not is added to it. An input with which something went wrong is kept in build/found.
"""
import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

from findings import ends_with_us, run_all
from proof import Proof

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
FUZZERS = ("fuzz_line", "fuzz_verify")
WORDS = HERE + "/corpus/words.dict"
SECONDS_QUICK, MINUTES_FULL = 20, 30
LONGEST = 10            # seconds for one input; they take a thousandth of one
MEMORY = 2048           # MB
MOST_FOUND = 5          # of one fuzzer, then it stops
MOST_KEPT = 700 * 1024  # bytes of one corpus
FLAGS = "-O1 -D_GLIBCXX_ASSERTIONS"


def corpus(fuzzer):
    return f"{HERE}/corpus/{fuzzer.removeprefix('fuzz_')}"


def program(engine, fuzzer):
    return f"{ROOT}/build/{engine}/tests/faults/{fuzzer}"


def run(words, **more):
    """A program to its end, which comes with ours at the latest; its exit status and all it said."""
    done = subprocess.run(words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
                          preexec_fn=ends_with_us, **more)
    return done.returncode, done.stdout.decode(errors="replace")


def must(words, **more):
    code, said = run(words, **more)
    if code != 0:
        raise RuntimeError(f"{words[0]}: exit {code}\n{said[-4000:]}")
    return said


def build(proof, engine, compiler):
    """Both fuzzers, compiled for an engine."""
    proof.say(f"building in build/{engine} …")
    folder = f"{ROOT}/build/{engine}"
    must(["cmake", "-S", ROOT, "-B", folder, "-G", "Ninja", "-DCMAKE_CXX_COMPILER=" + compiler, "-DCMAKE_BUILD_TYPE=None", "-DRECOVER_FUZZ=ON",
          "-DCMAKE_CXX_FLAGS=" + FLAGS])
    must(["cmake", "--build", folder, "--target", *FUZZERS])


def reason(said):
    """What went wrong, in one line of what the fuzzer said."""
    for pattern in ("does not hold: .*", "runtime error: .*", "SUMMARY: .*", "ERROR: .*"):
        found = re.search(pattern, said)
        if found:
            return found[0]
    return "it ended without a word: " + said[-200:]


def replay(finder, fuzzer):
    """Every input of the corpus. After one that ends the program come those behind it."""
    left = sorted(glob.glob(corpus(fuzzer) + "/*"))
    while left:
        code, said = run([program("fuzz", fuzzer), f"-timeout={LONGEST}", f"-rss_limit_mb={MEMORY}", *left])
        begun = said.count("\nRunning: ")
        finder.count("corpus entries", begun)
        if code == 0:
            return
        finder.tell([reason(said)], fuzzer, "the corpus entry " + os.path.basename(left[begun - 1]), left[begun - 1])
        left = left[begun:]


def found_folder(fuzzer):
    folder = f"{ROOT}/build/found/{fuzzer}"
    os.makedirs(folder, exist_ok=True)
    return folder


def number(pattern, said):
    found = re.search(pattern, said)
    return int(found[1]) if found else 0


def libfuzzer(finder, fuzzer, drawn, seconds, seed):
    """libFuzzer stops at the first input it finds, and begins again until the time is over."""
    until, folder = time.monotonic() + seconds, found_folder(fuzzer)
    os.makedirs(f"{drawn}/{fuzzer}")
    for again in range(MOST_FOUND):
        left = round(until - time.monotonic())
        if left < 1:
            return
        before = set(os.listdir(folder))
        code, said = run([program("fuzz", fuzzer), f"-max_total_time={left}", f"-seed={seed + again}", f"-timeout={LONGEST}",
                          f"-rss_limit_mb={MEMORY}", "-print_final_stats=1", "-dict=" + WORDS, f"-artifact_prefix={folder}/",
                          f"{drawn}/{fuzzer}", corpus(fuzzer)])
        finder.count("runs of libFuzzer", number(r"stat::number_of_executed_units: +(\d+)", said))
        finder.count("seconds of libFuzzer", min(left, round(left - (until - time.monotonic()))))
        if code == 0:
            return
        kept = sorted(set(os.listdir(folder)) - before) or re.findall(r"Test unit written to \S+/(\S+)", said)
        finder.tell([reason(said)], f"{fuzzer} with libFuzzer", f"build/found/{fuzzer}/{', '.join(kept)}", kept and kept[0])


def aflplusplus(finder, fuzzer, drawn, seconds, seed):
    """AFL++ goes on after what it finds, and keeps one input for each way to get there."""
    folder = f"{drawn}/afl-{fuzzer}"
    sanitizers = f"abort_on_error=1:symbolize=0:detect_leaks=0:hard_rss_limit_mb={MEMORY}"
    environment = {**os.environ, "AFL_NO_UI": "1", "AFL_SKIP_CPUFREQ": "1", "AFL_NO_AFFINITY": "1",
                   "AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES": "1", "AFL_HANG_TMOUT": str(LONGEST * 1000),
                   "ASAN_OPTIONS": sanitizers, "UBSAN_OPTIONS": sanitizers}
    must(["afl-fuzz", "-i", corpus(fuzzer), "-o", folder, "-V", str(seconds), "-s", str(seed), "-t", str(LONGEST * 1000), "-m", "none",
          "-x", WORDS, "--", program("afl", fuzzer)], env=environment)
    with open(folder + "/default/fuzzer_stats", encoding="utf-8") as file:
        stats = file.read()
    finder.count("runs of AFL++", number(r"execs_done +: (\d+)", stats))
    finder.count("seconds of AFL++", number(r"run_time +: (\d+)", stats))
    for kind in ("crashes", "hangs"):
        for path in sorted(glob.glob(f"{folder}/default/{kind}/id:*")):
            keep_found(finder, fuzzer, kind, path)


def keep_found(finder, fuzzer, kind, path):
    """An input that AFL++ found; libFuzzer's program says what is wrong with it."""
    name = f"afl-{kind}-{re.search(r'id:(.*?),', path)[1]}"
    shutil.copyfile(path, f"{found_folder(fuzzer)}/{name}")
    code, said = run([program("fuzz", fuzzer), f"-timeout={LONGEST}", f"-rss_limit_mb={MEMORY}", path])
    text = reason(said) if code else f"one of its {kind}; libFuzzer's program takes it"
    finder.tell([text], f"{fuzzer} with AFL++", f"build/found/{fuzzer}/{name}", name)


def merge(proof, fuzzer, drawn):
    """Adds to the corpus what covers code that it does not, the shortest first, while it stays small."""
    folder, into = f"{drawn}/merged-{fuzzer}", corpus(fuzzer)
    shutil.copytree(into, folder)
    sources = [path for path in (f"{drawn}/{fuzzer}", f"{drawn}/afl-{fuzzer}/default/queue") if os.path.isdir(path)]
    must([program("fuzz", fuzzer), "-merge=1", "-use_counters=0", f"-rss_limit_mb={MEMORY}", folder, *sources])
    room = MOST_KEPT - sum(os.path.getsize(path) for path in glob.glob(into + "/*"))
    for name in sorted(set(os.listdir(folder)) - set(os.listdir(into)), key=lambda name: os.path.getsize(f"{folder}/{name}")):
        room -= os.path.getsize(f"{folder}/{name}")
        if room < 0:
            proof.say(f"{into} is full")
            break
        shutil.copyfile(f"{folder}/{name}", f"{into}/{name}")
        proof.count("added to the corpus")


def engines_here(proof):
    """What to draw with, built."""
    build(proof, "fuzz", "clang++")
    if not proof.asked.full:
        return [libfuzzer]
    if shutil.which("afl-fuzz") is None or shutil.which("afl-clang-fast++") is None:
        proof.skip("AFL++: afl-fuzz or afl-clang-fast++ is missing")
        return [libfuzzer]
    build(proof, "afl", "afl-clang-fast++")
    return [libfuzzer, aflplusplus]


def main():
    proof = Proof("E", "any bytes as files of a notebook, drawn by fuzzers under the sanitizers",
                  lambda parser: parser.add_argument("--minutes", type=float, help="of each fuzzer and engine; 30 in full, else 20 seconds"))
    if shutil.which("clang++") is None:
        proof.skip("clang++ is missing")
        proof.end()
    minutes = proof.asked.minutes or (MINUTES_FULL if proof.asked.full else SECONDS_QUICK / 60)
    parts = engines_here(proof)
    with tempfile.TemporaryDirectory(prefix="recover-proof-") as drawn:
        run_all(proof, [(replay, fuzzer) for fuzzer in FUZZERS]
                + [(part, fuzzer, drawn, round(minutes * 60), proof.asked.seed) for part in parts for fuzzer in FUZZERS])
        for fuzzer in FUZZERS if proof.asked.full else ():
            merge(proof, fuzzer, drawn)
    proof.end()


if __name__ == "__main__":
    sys.exit(main())

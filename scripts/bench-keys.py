#!/usr/bin/env python3
"""Measures what a key costs in a call, beside libedit's own example program; see bench-keys.sh.

Both are on terminals of the same size and take turns key by key, so that whatever else the machine does meanwhile meets
both. A third terminal with nothing but `cat` behind it says what any key costs on its way there and back.
"""

import fcntl
import gc
import os
import pty
import re
import select
import signal
import statistics
import struct
import subprocess
import sys
import termios
import time
import tty

KEYS = 500
WARM_UP = 50
IDLE_SECONDS = 10
PATIENCE = 10.0
# An echo has arrived when nothing has followed for so long. It does not count into the time.
QUIET = 0.004
PREPARED = 0.03

SENTENCE = b"the export ran twice again and billed order four for them "
WRAPPED = (SENTENCE * 4)[:200]
CLEAR = b"\x05\x15"
LETTERS = [bytes([letter]) for letter in b"abcdefghijklmnopqrstuvwxyz"]
DIGITS = [bytes([digit]) for digit in b"1234567890"]
WIDE = [character.encode() for character in "日本語漢字仮名交文章"]


class Case:
    """Keys that are typed where `start` has left the line; after `batch` of them it is set up anew."""

    def __init__(self, name, start, keys, batch):
        self.name, self.start, self.keys, self.batch = name, CLEAR + start, keys, batch


# Ctrl-A and Ctrl-F move; both sides have emacs' keys.
CASES = (
    Case("a letter behind a short line", b"order ", LETTERS, 30),
    Case("a character in the middle of a wrapped line of 200", WRAPPED + b"\x01" + b"\x06" * 100, DIGITS, 10),
    Case("Backspace at the end of a wrapped line of 200", WRAPPED, [b"\x7f"], 10),
    Case("a wide character behind a short line", b"order ", WIDE, 20),
)


# The programs.


def environment(folder):
    """The same surroundings for all; what Evenkeel stores is in the folder."""
    return {
        "HOME": folder,
        "EVENKEEL_HOME": os.path.join(folder, "data"),
        "XDG_CONFIG_HOME": os.path.join(folder, "config"),
        "EDITRC": "/dev/null",
        "LANG": "C.UTF-8",
        "PATH": os.environ.get("PATH", "/usr/bin:/bin"),
        "TERM": "xterm-256color",
        "TZ": "Europe/Berlin",
    }


class Program:
    """A program on a terminal of its own."""

    def __init__(self, command, env):
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
            # The example leaves a history where it is started.
            os.chdir(env["HOME"])
            os.execvpe(command[0], command, env)

    def answer(self, quiet):
        """All that comes until nothing has followed for so long, and when the last of it came."""
        seen, last, left = b"", None, PATIENCE
        while select.select([self.terminal], [], [], left)[0]:
            try:
                seen += os.read(self.terminal, 65536)
            except OSError:
                raise TimeoutError("it ended: " + seen[-400:].decode(errors="replace")) from None
            last, left = time.perf_counter(), quiet
        if last is None:
            raise TimeoutError(f"no answer in {PATIENCE:.0f} seconds")
        return seen, last

    def drop(self):
        """Throws away what has come by itself, such as a tick of the clock."""
        while select.select([self.terminal], [], [], 0)[0]:
            os.read(self.terminal, 65536)

    def prepare(self, text):
        """Types what is not measured; something of it must be visible."""
        os.write(self.terminal, text)
        self.answer(PREPARED)

    def key(self, key):
        """The seconds until the echo of a key has arrived, and its bytes."""
        self.drop()
        begun = time.perf_counter()
        os.write(self.terminal, key)
        seen, last = self.answer(QUIET)
        if key >= b" " and key != b"\x7f" and key not in seen:
            raise TimeoutError(f"no echo of {key!r} in {seen!r}")
        return last - begun, len(seen)

    def end(self):
        os.close(self.terminal)
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)


def call(program, folder, clock):
    """A call as it is by default but for the clock, waiting for its first line."""
    env = environment(folder)
    settings = os.path.join(env["XDG_CONFIG_HOME"], "evenkeel")
    os.makedirs(settings)
    with open(os.path.join(settings, "config.yaml"), "w", encoding="utf-8") as file:
        file.write(f"clock: {clock}\n")
    started = Program([program, "call", "Bench"], env)
    started.answer(0.3)
    return started


def example(program, folder):
    """The example, which comes with vi's keys: they are set to emacs', so that both do the same at a key."""
    os.makedirs(folder)
    settings = os.path.join(folder, "editrc")
    with open(settings, "w", encoding="utf-8") as file:
        file.write("bind -e\n")
    started = Program([program], {**environment(folder), "EDITRC": settings})
    started.answer(0.3)
    return started


def bare_terminal(folder):
    """A terminal that sends back what it gets."""
    os.makedirs(folder)
    started = Program(["cat"], environment(folder))
    tty.setraw(started.terminal)
    return started


# Typing.


def typed(case, programs):
    """For each program the seconds and the bytes of each key of a case."""
    times = {name: [] for name in programs}
    sizes = {name: [] for name in programs}
    names = list(programs)
    for turn in range(WARM_UP + KEYS):
        if turn % case.batch == 0:
            for program in programs.values():
                program.prepare(case.start)
        # Nobody is always the one behind another.
        first = turn % len(names)
        for name in names[first:] + names[:first]:
            taken, size = programs[name].key(case.keys[turn % len(case.keys)])
            if turn >= WARM_UP:
                times[name].append(taken)
                sizes[name].append(size)
    return times, sizes


def all_typed(evenkeel, wtc1, folder):
    programs = {}
    try:
        programs["evenkeel"] = call(evenkeel, os.path.join(folder, "typed"), "seconds")
        programs["wtc1"] = example(wtc1, os.path.join(folder, "typed-example"))
        programs["cat"] = bare_terminal(os.path.join(folder, "typed-bare"))
        return {case.name: typed(case, programs) for case in CASES}
    finally:
        for program in programs.values():
            program.end()


# Waiting.


def tasks(process):
    """The folders of a process's threads in /proc."""
    folder = f"/proc/{process}/task"
    return [os.path.join(folder, thread) for thread in os.listdir(folder)]


def text(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def cost(process):
    """What a process has used so far: ticks of CPU time, nanoseconds of it, and how often it gave the processor back.

    The kernel counts ticks of 10 ms, which one short run may miss or get as a whole; the nanoseconds are exact.
    """
    # The name of the program, in brackets, may hold blanks.
    fields = text(f"/proc/{process}/stat").rpartition(")")[2].split()
    ticks = int(fields[11]) + int(fields[12])
    exact = sum(int(text(task + "/schedstat").split()[0]) for task in tasks(process))
    pattern = re.compile(r"^voluntary_ctxt_switches:\s*(\d+)", re.MULTILINE)
    wakeups = sum(int(pattern.search(text(task + "/status")).group(1)) for task in tasks(process))
    return ticks, exact, wakeups


def arrivals(programs, seconds):
    """The sizes of all that each program writes by itself in so many seconds; what comes within 50 ms is one."""
    names = {program.terminal: name for name, program in programs.items()}
    sizes = {name: [] for name in programs}
    last = dict.fromkeys(programs, 0.0)
    end = time.perf_counter() + seconds
    while (left := end - time.perf_counter()) > 0:
        for terminal in select.select(list(names), [], [], left)[0]:
            name, size, now = names[terminal], len(os.read(terminal, 65536)), time.perf_counter()
            if now - last[name] < 0.05:
                sizes[name][-1] += size
            else:
                sizes[name].append(size)
            last[name] = now
    return sizes


def idle(evenkeel, wtc1, folder):
    """What the programs use and write while nobody types, all in the same seconds."""
    programs = {}
    try:
        programs["Evenkeel, `clock: off`"] = call(evenkeel, os.path.join(folder, "still"), "off")
        programs["Evenkeel, `clock: seconds`"] = call(evenkeel, os.path.join(folder, "ticking"), "seconds")
        programs["`wtc1`"] = example(wtc1, os.path.join(folder, "idle-example"))
        # Whatever a start leaves to be done is done by then.
        arrivals(programs, 1)
        before = {name: cost(program.process) for name, program in programs.items()}
        sizes = arrivals(programs, IDLE_SECONDS)
        after = {name: cost(program.process) for name, program in programs.items()}
        return {
            name: (*(later - earlier for earlier, later in zip(before[name], after[name])), sizes[name])
            for name in programs
        }
    finally:
        for program in programs.values():
            program.end()


# The report.


def quantile(values, share):
    """The value that `share` of all are not above."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def milliseconds(values):
    return f"{statistics.median(values) * 1000:.3f} | {quantile(values, 0.95) * 1000:.3f}"


def ratio(measured, other):
    """How many times the median of the other the measured one is."""
    return f"{statistics.median(measured) / statistics.median(other):.2f} times that"


def output_of(*command):
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
    except OSError:
        return ""


def machine():
    """What was measured on, in one line."""
    processor = re.search(r"model name\s*: (.*)", text("/proc/cpuinfo"))
    system = re.search(r'PRETTY_NAME="(.*)"', text("/etc/os-release"))
    swift = re.search(r"Swift version (\S+)", output_of("swift", "--version"))
    libedit = output_of("dpkg-query", "-W", "-f", "${Version}", "libedit2")
    parts = [
        processor.group(1) if processor else os.uname().machine, f"{os.cpu_count()} cores",
        system.group(1) if system else os.uname().sysname, f"kernel {os.uname().release}",
        f"libedit {libedit}" if libedit else "", f"Swift {swift.group(1)}" if swift else "", time.strftime("%Y-%m-%d"),
    ]
    return ", ".join(part for part in parts if part)


def time_table(results):
    """One row for each case and program; the ratio is to what is measured, which comes first."""
    print(f"| a key to its echo, {KEYS} in turns | median ms | p95 ms | Evenkeel takes |")
    print("|---|---:|---:|---:|")
    for name, (times, _) in results.items():
        ours = times["evenkeel"]
        print(f"| {name} | {milliseconds(ours)} |  |")
        for label, other in (("the same in `wtc1`", "wtc1"), ("through a terminal and back, nothing done", "cat")):
            print(f"| {label} | {milliseconds(times[other])} | {ratio(ours, times[other])} |")
    print()


def size_table(results):
    """Medians, so that a tick of the clock which falls together with a key does not count."""
    print("| bytes written for a key, median | Evenkeel | `wtc1` | Evenkeel writes |")
    print("|---|---:|---:|---:|")
    for name, (_, sizes) in results.items():
        ours, theirs = sizes["evenkeel"], sizes["wtc1"]
        print(f"| {name} | {statistics.median(ours):g} | {statistics.median(theirs):g} | {ratio(ours, theirs)} |")
    print()


def idle_table(results):
    """What waiting costs, and what a tick of the clock writes; most of it is nothing, which has no ratio."""
    print(f"| nobody types for {IDLE_SECONDS} s | CPU ticks of 10 ms | CPU ms | wakeups | writes | bytes each | most |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    for name, (ticks, exact, wakeups, sizes) in results.items():
        written = f"{len(sizes)} | {statistics.median(sizes):g} | {max(sizes)}" if sizes else "0 |  | "
        print(f"| {name} | {ticks} | {exact / 1e6:.2f} | {wakeups} | {written} |")
    print()


def main():
    evenkeel, wtc1, folder = (os.path.abspath(argument) for argument in sys.argv[1:4])
    # A pause of our own would be taken for one of theirs.
    gc.disable()
    try:
        keys = all_typed(evenkeel, wtc1, folder)
        waited = idle(evenkeel, wtc1, folder)
    except TimeoutError as fault:
        print(f"bench-keys: {fault}", file=sys.stderr)
        return 1
    print(f"{machine()}.\n")
    time_table(keys)
    size_table(keys)
    idle_table(waited)
    if waited["Evenkeel, `clock: off`"][0] != 0:
        print("bench-keys: with the clock off a call that waits must use no CPU time", file=sys.stderr)
        return 1
    return 0


sys.exit(main())

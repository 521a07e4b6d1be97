#!/usr/bin/env python3
"""Measures Evenkeel from outside, beside comparable programs; see bench.sh.

All that is compared takes turns in one run, so that whatever else the machine does meanwhile meets both sides.
"""

import fcntl
import os
import pty
import re
import select
import shutil
import signal
import sqlite3
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
import tty

STARTS = 60
NOTES = 300
WARM_UP = 10
NOTE = "the export ran twice again, order {:05}"
PATIENCE = 10.0

ESCAPES = re.compile(rb"\x1b(\[[0-?]*[ -/]*[@-~]|[78=>])")
PROMPT = re.compile(rb"\d+/\d+ [^>\r\n]*>")
ANSWERED = re.compile(rb"\bn\d+\b.*?\d+/\d+ [^>\r\n]*>", re.DOTALL)


def quantile(values, share):
    """The value that `share` of all are not above."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def milliseconds(values):
    return f"{statistics.median(values) * 1000:.2f} | {quantile(values, 0.95) * 1000:.2f}"


def environment(folder):
    """The same surroundings as in the tests, with the data on the disk that is measured."""
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


# Starting: the whole life of a process that lists what is stored.


def start_time(command, env):
    begun = time.perf_counter()
    ended = subprocess.run(
        command, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False
    )
    return time.perf_counter() - begun, ended


def starts(program, folder):
    env = environment(folder)
    commands = {"`evenkeel calls`, nothing stored": ([program, "calls"], env)}
    if shutil.which("sqlite3"):
        database = os.path.join(folder, "small.sqlite")
        with sqlite3.connect(database) as made:
            made.execute("CREATE TABLE call (id INTEGER PRIMARY KEY, account TEXT)")
        commands["`sqlite3 FILE .tables`, one table"] = (["sqlite3", database, ".tables"], env)
    if shutil.which("task"):
        settings = os.path.join(folder, "taskrc")
        with open(settings, "w", encoding="utf-8") as file:
            # `news.version` and `confirmation` keep it from asking.
            file.write(f"data.location={folder}/task\nconfirmation=no\nnews.version=9.9.9\nhooks=off\n")
        os.mkdir(os.path.join(folder, "task"))
        commands["`task list`, nothing stored"] = (["task", "list"], {**env, "TASKRC": settings})

    _, first = start_time(*commands["`evenkeel calls`, nothing stored"])
    if first.returncode != 0:
        said = first.stderr.decode(errors="replace").strip()
        print(f"bench: `evenkeel calls` ended with {first.returncode}: {said}", file=sys.stderr)
        return None
    times = {name: [] for name in commands}
    for turn in range(WARM_UP + STARTS):
        for name, (command, surroundings) in commands.items():
            taken, _ = start_time(command, surroundings)
            if turn >= WARM_UP:
                times[name].append(taken)
    return times


# Typing: from Enter to the next prompt, in a call on a terminal.


def holds_in_order(shown, text):
    """Whether `text` was drawn, whatever else (a clock at the edge) was drawn in between.

    Blanks do not count: where the screen is blank already, the cursor is only moved.
    """
    rest = iter(shown)
    return all(byte in rest for byte in text.replace(b" ", b""))


class Call:
    """A live call on a terminal of its own."""

    def __init__(self, program, folder, command=("call", "Bench")):
        self.seen = b""
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
            os.execve(program, [program, *command], environment(folder))

    def wait_until(self, is_met, since):
        deadline = time.perf_counter() + PATIENCE
        while not is_met(ESCAPES.sub(b"", self.seen[since:])):
            left = deadline - time.perf_counter()
            if left <= 0 or not select.select([self.terminal], [], [], left)[0]:
                raise TimeoutError(self.seen[-400:].decode(errors="replace"))
            try:
                self.seen += os.read(self.terminal, 65536)
            except OSError:
                raise TimeoutError("the call ended: " + self.seen[-400:].decode(errors="replace")) from None

    def note_time(self, text):
        # The text is there and shown before the clock starts: this is about Enter, not about typing.
        before = len(self.seen)
        os.write(self.terminal, text)
        self.wait_until(lambda shown: holds_in_order(shown, text), before)
        since = len(self.seen)
        begun = time.perf_counter()
        os.write(self.terminal, b"\r")
        self.wait_until(ANSWERED.search, since)
        return time.perf_counter() - begun

    def end(self):
        os.close(self.terminal)
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)


def write_time(descriptor, data):
    begun = time.perf_counter()
    os.write(descriptor, data)
    getattr(os, "fdatasync", os.fsync)(descriptor)
    return time.perf_counter() - begun


def commit_time(database, text):
    begun = time.perf_counter()
    database.execute("BEGIN IMMEDIATE")
    database.execute("INSERT INTO note (text) VALUES (?)", (text,))
    database.execute("COMMIT")
    return time.perf_counter() - begun


class Echo:
    """A terminal with nothing behind it but `cat`: what any answer costs on its way there and back."""

    def __init__(self):
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.execvp("cat", ["cat"])
        tty.setraw(self.terminal)

    def time(self, text):
        begun = time.perf_counter()
        os.write(self.terminal, text)
        seen = b""
        while not seen.endswith(b"\n"):
            seen += os.read(self.terminal, 65536)
        return time.perf_counter() - begun

    def end(self):
        os.close(self.terminal)
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)


def notes(program, folder):
    names = (
        "Enter to the next prompt", "a bare write and fdatasync", "a bare SQLite commit (WAL, FULL)",
        "a line through a terminal and back, nothing done",
    )
    times = {name: [] for name in names}
    database = sqlite3.connect(os.path.join(folder, "bare.sqlite"), isolation_level=None)
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("PRAGMA synchronous=FULL")
    database.execute("CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT)")
    plain = os.open(os.path.join(folder, "bare.txt"), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    call = Call(program, folder)
    echo = Echo()
    try:
        call.wait_until(PROMPT.search, 0)
        for turn in range(WARM_UP + NOTES):
            text = NOTE.format(turn).encode()
            taken = (
                call.note_time(text),
                write_time(plain, text + b"\n"),
                commit_time(database, text.decode()),
                echo.time(text + b"\n"),
            )
            if turn >= WARM_UP:
                for name, value in zip(names, taken):
                    times[name].append(value)
    except TimeoutError as late:
        print(f"bench: the call did not answer in {PATIENCE:.0f} seconds. It last showed:\n{late}", file=sys.stderr)
        return None
    finally:
        call.end()
        echo.end()
        os.close(plain)
        database.close()
    return times


# A long call: a line of it, and the whole of it.

SHORT, LONG = 100, 10_000
LINES = 150
WHOLES = 20


def mixed_lines(count):
    """What somebody types in a call, of every kind, the same every time."""
    kinds = [
        "they said that shipment {} was late again and nobody rang back", '"we lost a day over order {}', "!",
        "!order {} came twice", ">me: ring Sam about order {}, tomorrow 4pm", ">>ask Legal about clause {}, Friday",
        "${} refund of the shipping", "?who saw ticket {} first", "#they may leave over order {}", "=7", "/undo", "=8",
        "a note about order {}", "/redo", "another note about order {}", "@tomorrow 4pm call", "/ok", "/agree", "/n",
        "and one more about order {}",
    ]
    return "".join(kinds[index % len(kinds)].format(index % 900) + "\n" for index in range(count))


def filled(program, folder, count):
    """A folder with a call of so many lines, left open."""
    os.mkdir(folder)
    subprocess.run(
        [program, "call", "Bench"], env=environment(folder), input=mixed_lines(count).encode(),
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False,
    )
    return folder


def long_calls(program, folder):
    """A line at the end of a long call beside one of a short call, then commands on the long one as whole processes."""
    long = filled(program, os.path.join(folder, "long"), LONG)
    short = filled(program, os.path.join(folder, "short"), SHORT)
    names = (f"a note behind {LONG:,} mixed lines", f"the same behind {SHORT}")
    times = {name: [] for name in names}
    calls = [Call(program, where, ("resume", "1")) for where in (long, short)]
    try:
        for call in calls:
            call.wait_until(PROMPT.search, 0)
        for turn in range(WARM_UP + LINES):
            text = NOTE.format(turn).encode()
            for name, call in zip(names, calls):
                taken = call.note_time(text)
                if turn >= WARM_UP:
                    times[name].append(taken)
    except TimeoutError as late:
        print(f"bench: a long call did not answer. It last showed:\n{late}", file=sys.stderr)
        return None, None
    finally:
        for call in calls:
            call.end()
    commands = ("resume 1", "show 1", "show 1 --json", "summary 1")
    whole = {f"`{command}`, a call of {LONG:,} mixed lines": [] for command in commands}
    for _ in range(WHOLES):
        for name, command in zip(whole, commands):
            whole[name].append(start_time([program, *command.split()], environment(long))[0])
    return times, whole


# A large store beside a small one: what the desk, the lists, a brief and the start of a call take.

IN_STORES = (
    [], ["due"], ["escalations"], ["calls"], ["brief", "Northwind Traders 1"], ["call", "Northwind Traders 1"],
    ["search", "cut-off", "morning"], ["stats"],
)
BARE_SEARCH = """SELECT rowid, snippet (finding_text, 0, '[', ']', '...', 16) FROM finding_text
  WHERE finding_text MATCH '"cut-off" AND "morning"' ORDER BY rank LIMIT 21"""


def stores(program, large, small):
    rows = {}
    for words in IN_STORES:
        name = " ".join(["evenkeel"] + words)
        rows[name] = {f"`{name}`, a large store": [], "the same, a store of three calls": []}
    for turn in range(5 + WHOLES):
        for words, times in zip(IN_STORES, rows.values()):
            for name, home in zip(times, (large, small)):
                env = {**environment(home), "EVENKEEL_HOME": home, "EVENKEEL_NOW": "2026-11-24T12:00:00"}
                taken, _ = start_time([program, *words], env)
                if turn >= 5:
                    times[name].append(taken)
            if words[:1] == ["search"] and shutil.which("sqlite3"):
                taken, _ = start_time(["sqlite3", "-readonly", large + "/evenkeel.sqlite", BARE_SEARCH], environment(large))
                if turn >= 5:
                    times.setdefault("the bare query, by sqlite3", []).append(taken)
    return rows.values()


# The report.


def first_line(path, pattern):
    try:
        with open(path, encoding="utf-8") as file:
            return next((match.group(1) for match in map(re.compile(pattern).match, file) if match), None)
    except OSError:
        return None


def output_of(*command):
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
    except OSError:
        return ""


def machine(folder):
    processor = first_line("/proc/cpuinfo", r"model name\s*: (.*)") or os.uname().machine
    system = first_line("/etc/os-release", r'PRETTY_NAME="(.*)"') or os.uname().sysname
    disk = output_of("df", "-T", folder).splitlines()[-1:]
    kind = disk[0].split()[1] if disk and len(disk[0].split()) > 1 else "unknown file system"
    swift = re.search(r"Swift version (\S+)", output_of("swift", "--version"))
    parts = [
        processor, f"{os.cpu_count()} cores", system, f"kernel {os.uname().release}", f"disk {kind}",
        f"Swift {swift.group(1)}" if swift else "", time.strftime("%Y-%m-%d"),
    ]
    return ", ".join(part for part in parts if part)


def table(times, unit):
    """One row each; the ratio is to what is measured, which comes first."""
    measured = statistics.median(next(iter(times.values())))
    print(f"| {unit} | median ms | p95 ms | Evenkeel takes |")
    print("|---|---:|---:|---:|")
    for index, (name, values) in enumerate(times.items()):
        ratio = "" if index == 0 else f"{measured / statistics.median(values):.2f} times that"
        print(f"| {name} | {milliseconds(values)} | {ratio} |")
    print()


def listing(times, unit):
    """One row each, of things that are not compared."""
    print(f"| {unit} | median ms | p95 ms |")
    print("|---|---:|---:|")
    for name, values in times.items():
        print(f"| {name} | {milliseconds(values)} |")
    print()


def main():
    program = os.path.abspath(sys.argv[1])
    if len(sys.argv) > 3:
        # Two stores of `make corpus`, a large one and a small one.
        print(f"{machine(sys.argv[3])}.\n")
        for times in stores(program, os.path.abspath(sys.argv[3]), os.path.abspath(sys.argv[4])):
            table(times, f"a whole process, {WHOLES} in turns")
        return 0
    folder = tempfile.mkdtemp(prefix="bench-", dir=os.path.abspath(sys.argv[2]))
    try:
        started = starts(program, folder)
        typed = notes(program, folder)
        print(f"{machine(folder)}.\n")
        if started:
            table(started, f"a start, to its end, {STARTS} in turns")
        if typed:
            table(typed, f"a note of {len(NOTE.format(0))} bytes, {NOTES} in turns, one disk")
        lines, whole = long_calls(program, folder)
        if lines:
            table(lines, f"Enter to the next prompt, {LINES} in turns")
            listing(whole, f"a whole process, {WHOLES} in turns")
        return 0 if started and typed and lines else 1
    finally:
        shutil.rmtree(folder, ignore_errors=True)


sys.exit(main())

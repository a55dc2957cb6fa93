#!/usr/bin/env python3
"""`check` and the bare pass by turns, over made-up classes and over one report that grows; style linters where they are installed.

    benches/turns.py FOLDER [TURNS]        makes the reports in FOLDER (some 120 MB), prints docs/speed.md's tables

CPU time is user's and system's of a whole process, the least of TURNS turns (5): others on the machine can only add to it. The bare pass is
`bare.rs`. TPREPORT names the program, BARE the bare pass; without these, both are built.
"""
import json
import math
import multiprocessing
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = str(ROOT / "questions.toml")
MODELS = ("complete", "statement-copied", "plain-lines", "no-labels", "bare-letters", "unfinished")
CLASSES = (100, 1_000, 10_000)
LENGTHS = (8_000, 64_000, 512_000, 2_000_000)
# Linters of style, with nothing of a lab to know.
PEERS = {"mado": ["mado", "check"], "rumdl": ["rumdl", "check", "--no-cache"], "markdownlint-cli2": ["markdownlint-cli2"]}


class Took(NamedTuple):
    """What a process took: seconds of all cores, seconds that passed, the most memory it held, in MB."""

    cpu: float
    wall: float
    memory: float


def built(*what: str) -> str:
    command = ["cargo", "build", "--release", "--locked", "--message-format=json", *what]
    messages = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout
    made = (json.loads(line).get("executable") for line in messages.splitlines())
    return [path for path in made if path][-1]


def text(model: str) -> str:
    return (ROOT / "examples" / "reports" / f"{model}.md").read_text(encoding="utf-8")


def varied(report: str, number: int) -> str:
    """A report with words of its own: every seventh word of some letters gets a number, of another place for each student."""
    words = iter(range(number, sys.maxsize))
    own = lambda word: f"{word[0]}{number}" if next(words) % 7 == 0 else word[0]
    return re.sub(r"(?m)^[A-ZÀ-Ý][a-zà-ÿ]+ .*$", lambda line: re.sub(r"\b[a-zà-ÿ]{6,}\b", own, line[0]), report)


def hand_in(folder: Path, students: int) -> None:
    """A class, a folder a student. No pictures: the bare pass wouldn't look for them."""
    if not folder.is_dir():
        models = [text(model) for model in MODELS]
        for number in range(students):
            own = folder / f"{number:05}"
            own.mkdir(parents=True)
            (own / "rapport.md").write_text(varied(models[number % len(models)], number), encoding="utf-8")


def grown(file: Path, length: int) -> None:
    """A report of so many bytes: each line of an answer's, and of what a terminal showed, is said again and again."""
    lines = text("bare-letters").splitlines(keepends=True)
    fenced = False
    own = []
    for line in lines:
        fence = line.startswith("```")
        fenced ^= fence
        prose = re.match(r"[A-ZÀ-Ý][a-zà-ÿ]+ ", line) is not None
        own.append(not fence and (fenced or prose) and line.strip() != "")
    short = sum(len(line.encode()) for line in lines)
    again = sum(len(line.encode()) for line, mine in zip(lines, own) if mine)
    times = max(0, round((length - short) / again))
    out = []
    for at, (line, mine) in enumerate(zip(lines, own)):
        out += [line, *(varied(line, at + number) for number in range(times))] if mine else [line]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("".join(out), encoding="utf-8")


def repeated(file: Path, length: int) -> None:
    """A report of so many bytes: a whole one again and again, each label and each answer."""
    report = text("bare-letters")
    times = max(1, round(length / len(report.encode())))
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join(varied(report, number) for number in range(times)), encoding="utf-8")


def apart(make, file: Path, size: int) -> Path:
    """Made by another process: what this one ever held would count as that of those it starts."""
    maker = multiprocessing.Process(target=make, args=(file, size))
    maker.start()
    maker.join()
    if maker.exitcode != 0:
        sys.exit(f"{file} was not made")
    return file


def run(*command: str) -> Took:
    silent = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_RDWR, 0) for stream in range(3)]
    started = time.monotonic()
    child = os.posix_spawnp(command[0], command, os.environ, file_actions=silent)
    _, status, usage = os.wait4(child, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}")
    return Took(usage.ru_utime + usage.ru_stime, time.monotonic() - started, usage.ru_maxrss / 1024)


def by_turns(commands: "dict[str, list[str]]", path: Path, turns: int) -> "dict[str, Took]":
    """The least of each, by turns."""
    took = {name: [] for name in commands}
    for _ in range(turns):
        for name, command in commands.items():
            took[name].append(run(*command, str(path)))
    return {name: Took(*map(min, zip(*runs))) for name, runs in took.items()}


def milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:,.{1 if seconds < 0.1 else 0}f} ms"


def table(title: str, rows: "list[tuple[str, dict[str, Took]]]", growth: float, start: "dict[str, Took]") -> None:
    """Prints a table, and how each grew from its first row to its last: to start isn't to grow."""
    # What the bare pass takes to start is what this script holds.
    own = start["bare"].memory + 1
    print(f"| {title} | | CPU | over bare | passed | memory at most |\n|---|---|---|---|---|---|")
    for what, took in rows:
        for name, one in took.items():
            memory = f"{one.memory:.0f} MB" if one.memory > own else f"below {own:.0f} MB"
            print(f"| {what} | {name} | {milliseconds(one.cpu)} | {one.cpu / took['bare'].cpu:.1f} | {milliseconds(one.wall)} | {memory} |")
    grew = {name: (rows[-1][1][name].cpu - start[name].cpu) / max(1e-4, rows[0][1][name].cpu - start[name].cpu) for name in rows[0][1]}
    exponents = (f"{name} {math.log(max(1e-4, times)) / math.log(growth):.2f}" for name, times in grew.items())
    print(f"\nThe exponent, from first to last: {'; '.join(exponents)}.\n", flush=True)


def main() -> None:
    base = Path(sys.argv[1]).resolve()
    turns = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    tool = os.environ.get("TPREPORT") or built("--bin", "tpreport")
    bare = os.environ.get("BARE") or built("--bench", "bare")
    check = [tool, "check", "--catalogue", CATALOGUE, "--output-format", "jsonl", "--color", "never", "-q", "-j"]
    one = {"bare": [bare], "check": [*check, "1"]} | {name: command for name, command in PEERS.items() if shutil.which(name)}
    several = one | {"check, 2 threads": [*check, "2"]}

    nothing = base / "one" / "nothing.md"
    nothing.parent.mkdir(parents=True, exist_ok=True)
    nothing.write_text("# TP 3\n", encoding="utf-8")
    start = by_turns(several, nothing, 4 * turns)
    print("To start:", "; ".join(f"{name} {milliseconds(took.cpu)}" for name, took in start.items()), end=".\n\n")

    # A class of ten thousand says in two turns what one of a hundred says in twenty.
    classes = [(f"{students:,} reports", by_turns(several, apart(hand_in, base / str(students), students), max(2, min(turns, 4_000 * turns // students)))) for students in CLASSES]
    table("a class", classes, CLASSES[-1] / CLASSES[0], start)

    for title, make in (("one report, answers that go on", grown), ("one report, again and again", repeated)):
        files = [apart(make, base / "one" / f"{make.__name__}-{length}.md", length) for length in LENGTHS]
        sizes = [file.stat().st_size for file in files]
        rows = [(f"{size / 1000:,.0f} kB", by_turns(one, file, 4 * turns if size < 100_000 else turns)) for file, size in zip(files, sizes)]
        table(title, rows, sizes[-1] / sizes[0], start)


if __name__ == "__main__":
    main()

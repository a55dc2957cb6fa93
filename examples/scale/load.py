#!/usr/bin/env python3
"""How memory and time grow with a class: 1,000 students and 10,000, a whole report with five pictures of its own each.

    examples/scale/load.py FOLDER [STUDENTS]...        writes FOLDER/STUDENTS, some 15 KB a student

Of `check --output-format jsonl` and of `class` it tells the seconds that passed, those of all cores together, and the most memory that was
held, with one thread and with sixteen; it fails where these write other bytes. TPREPORT names the program.
"""

import hashlib
import os
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "class"))
import make

TOOL = os.environ.get("TPREPORT", "tpreport")


def hand_in(folder: Path, students: int) -> None:
    """A folder a student, of names that differ."""
    for number in range(students):
        first = make.FIRST[number % len(make.FIRST)]
        last = make.LAST[number // len(make.FIRST) % len(make.LAST)]
        student = make.Student(folder, f"{first} {last} {number}", number)
        student.report("complete")
        student.project()


def run(out: Path, *arguments: str) -> "tuple[str, str]":
    """What a run took, and a hash of what it wrote."""
    started = time.monotonic()
    child = os.fork()
    if child == 0:
        sink = os.open(out, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(sink, 1)
        os.execvp(TOOL, [TOOL, *arguments, "-q", "--color", "never"])
    _, status, usage = os.wait4(child, 0)
    seconds = time.monotonic() - started
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{arguments} ended with {os.waitstatus_to_exitcode(status)}")
    worked = usage.ru_utime + usage.ru_stime
    took = f"{seconds:6.1f} s, {worked:6.1f} s of all cores, {usage.ru_maxrss / 1024:4.0f} MB"
    return took, hashlib.sha256(out.read_bytes()).hexdigest()


def main() -> None:
    base = Path(sys.argv[1]).resolve()
    for students in [int(count) for count in sys.argv[2:]] or [1000, 10000]:
        folder = base / str(students)
        if not folder.is_dir():
            hand_in(folder, students)
        catalogue = ("--catalogue", str(make.CATALOGUE))
        for name, command in [
            ("check", ("check", str(folder), "--output-format", "jsonl", *catalogue)),
            ("class", ("class", str(folder), *catalogue, "--csv", "-")),
        ]:
            hashes = set()
            for threads in ("1", "16"):
                took, wrote = run(base / f"{name}.{students}.{threads}", *command, "-j", threads)
                print(f"{name} {students:6} students, {threads:>2} threads: {took}", flush=True)
                hashes.add(wrote)
            if len(hashes) > 1:
                sys.exit(f"{name}: the bytes differ with the number of threads")


if __name__ == "__main__":
    main()

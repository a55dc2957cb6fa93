#!/usr/bin/env python3
"""Count the instructions of a few runs under callgrind, and fail above the ceilings of instructions.json.

usage: instructions.py TPREPORT [--write]

Seconds vary with who else is on the machine; instructions don't, but by a little with libc, for which there is room. The ceilings are what
the program has come down to; `--write` writes what it takes now, which a reviewer looks at.
"""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
CEILINGS = pathlib.Path(__file__).with_name("instructions.json")
ROOM = 1.02
LABS = 15

# One thread: who waits for whom would be counted too. Each with how it may end: one report of the class is no text.
RUNS = {
    "check a class": ({2}, "-j", "1", "check", "class", "--catalogue", "questions.toml", "--output-format", "json"),
    "check labs": ({0, 1}, "-j", "1", "check", "labs", "--output-format", "json"),
    "check one report": ({0, 1}, "-j", "1", "check", "examples/reports/complete.md", "--output-format", "human"),
    "render one page": ({0, 1}, "-j", "1", "render", "--html", "examples/reports/complete.md", "-o", "page.html"),
}


def lay_out(folder: pathlib.Path) -> None:
    """The reports that are read, away from the repository: what else stands in it has no say."""
    shutil.copy(ROOT / "questions.toml", folder)
    for part in ("reports", "projet"):
        shutil.copytree(ROOT / "examples" / part, folder / "examples" / part)
    shutil.copytree(ROOT / "examples" / "class" / "rendus", folder / "class")
    largest = sorted((ROOT / "tests" / "reading").glob("*/*.md"), key=lambda path: (-path.stat().st_size, path))
    for report in largest[:LABS]:
        lab = folder / "labs" / report.parent.name
        lab.mkdir(parents=True, exist_ok=True)
        shutil.copy(report, lab)
        shutil.copy(report.with_name("questions.toml"), lab)


def instructions(tool: pathlib.Path, right: "set[int]", arguments: "list[str]", folder: pathlib.Path, home: str) -> int:
    callgrind = ("valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null")
    environment = {"PATH": "/usr/bin:/bin", "HOME": home, "LC_ALL": "C.UTF-8"}
    run = subprocess.run([*callgrind, tool, *arguments], cwd=folder, env=environment, capture_output=True, text=True)
    counted = re.search(r"Collected : (\d+)", run.stderr)
    if run.returncode not in right or counted is None:
        sys.exit(f"tpreport {' '.join(arguments)}: {run.stderr}")
    return int(counted[1])


def main() -> int:
    tool = pathlib.Path(sys.argv[1]).resolve()
    if shutil.which("valgrind") is None:
        print("instructions: skipped, as valgrind is absent")
        return 0
    # The home is nobody's, and apart: a folder that a home lies in is never a root, and the reports would be read as from nowhere.
    with tempfile.TemporaryDirectory() as temporary, tempfile.TemporaryDirectory() as home:
        folder = pathlib.Path(temporary)
        lay_out(folder)
        taken = {name: instructions(tool, right, arguments, folder, home) for name, (right, *arguments) in RUNS.items()}
    if "--write" in sys.argv:
        CEILINGS.write_text(json.dumps(taken, indent=1) + "\n")
    ceilings = json.loads(CEILINGS.read_text())
    above = 0
    for name, count in taken.items():
        print(f"{name}: {count / 1e6:.1f} million instructions, ceiling {ceilings[name] / 1e6:.1f} million")
        if count > ceilings[name] * ROOM:
            print(f"{name}: above its ceiling. Leave work out, or raise it by --write and tell what it buys.")
            above = 1
    return above


if __name__ == "__main__":
    sys.exit(main())

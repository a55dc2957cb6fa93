#!/usr/bin/env python3
"""Score a build on the gold reports, all labs and all their catalogues, and fail below the floors of floors.json.

usage: floor.py GOLD_FOLDER TPREPORT [--write]

The floors are what the build has reached; `--write` writes what it reaches now, which a reviewer looks at.
"""
import json
import pathlib
import re
import subprocess
import sys

FLOORS = pathlib.Path(__file__).with_name("floors.json")
# How many questions of a lab may fall: a tie that turns is no fault.
SLACK = 0.0005


def figures(folder: pathlib.Path, catalogue: str, tool: str) -> dict:
    files = [folder / name for name in ("gold.json", "reports", catalogue)]
    run = subprocess.run([sys.executable, folder.parent / "score.py", *files, "--", tool], capture_output=True, text=True)
    said = {name: float(value) for name, value in re.findall(r"^(\w+)\s+\d+/\d+ = ([\d.]+)$", run.stdout, re.M)}
    wolves = re.search(r"^wolf\s+(\d+) ", run.stdout, re.M)
    if wolves is None or "status" not in said:
        sys.exit(f"{folder.name}: no score: {run.stdout}{run.stderr}")
    return {**said, "wolves": int(wolves[1])}


def main() -> int:
    gold, tool = pathlib.Path(sys.argv[1]), sys.argv[2]
    found = {}
    for folder in sorted(path for path in gold.iterdir() if (path / "gold.json").is_file()):
        for catalogue in ("questions.toml", "questions-full.toml"):
            if (folder / catalogue).is_file():
                found[f"{folder.name}/{catalogue}"] = figures(folder, catalogue, tool)
    if "--write" in sys.argv:
        FLOORS.write_text(json.dumps(found, indent=1) + "\n")
        return 0
    floors = json.loads(FLOORS.read_text())
    below = 0
    for lab, reached in found.items():
        print(lab, " ".join(f"{name} {value}" for name, value in reached.items()))
        for name, floor in floors.get(lab, {}).items():
            fell = reached[name] > floor if name == "wolves" else reached.get(name, 0) < floor - SLACK
            if fell:
                print(f"{lab}: {name} is {reached.get(name)}, past its floor of {floor}")
                below = 1
    for lab in floors.keys() - found.keys():
        print(f"{lab}: not scored, as its files are absent")
        below = 1
    return below


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Score a build on the gold reports and fail below the floor.

usage: floor.py GOLD_FOLDER TPREPORT

The floors are what the build has reached: raise them when it reaches more, never lower them.
"""
import pathlib
import re
import subprocess
import sys

FLOORS = {
    "docker": {"status": 0.98, "found": 0.98, "label": 0.99, "pictures": 0.98, "terminal": 0.98, "code": 0.98},
    "quotegen": {"status": 0.96, "found": 0.96, "label": 0.96, "pictures": 0.96, "terminal": 0.96, "code": 0.96},
    "three-services": {"status": 0.96, "found": 0.96, "label": 0.96, "pictures": 0.96, "terminal": 0.96, "code": 0.96},
}


def main() -> int:
    folder, tool = pathlib.Path(sys.argv[1]), sys.argv[2]
    below = 0
    for lab, floors in FLOORS.items():
        files = [folder / lab / name for name in ("gold.json", "reports", "questions.toml")]
        run = subprocess.run([sys.executable, folder / "score.py", *files, "--", tool], capture_output=True, text=True)
        print(lab, run.stdout, run.stderr, sep="\n")
        said = dict(re.findall(r"^(\w+)\s+\d+/\d+ = ([\d.]+)$", run.stdout, re.M))
        for figure, floor in floors.items():
            if float(said.get(figure, 0)) < floor:
                print(f"{lab}: {figure} is {said.get(figure)}, below its floor of {floor}")
                below = 1
    return below


if __name__ == "__main__":
    sys.exit(main())

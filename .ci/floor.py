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
    "docker": {"status": 0.99, "found": 0.99, "label": 1.0, "pictures": 1.0, "terminal": 1.0, "code": 1.0},
    "quotegen": dict.fromkeys(["status", "found", "label", "pictures", "terminal", "code"], 1.0),
    "three-services": dict.fromkeys(["status", "found", "label", "pictures", "terminal", "code"], 1.0),
}


def main() -> int:
    folder, tool = pathlib.Path(sys.argv[1]), sys.argv[2]
    below = 0
    for lab, floors in FLOORS.items():
        files = [folder / lab / name for name in ("gold.json", "reports", "questions.toml")]
        run = subprocess.run([sys.executable, folder / "score.py", *files, "--", tool], capture_output=True, text=True)
        print(lab, run.stdout, run.stderr, sep="\n")
        said = dict(re.findall(r"^(\w+)\s+\d+/\d+ = ([\d.]+)$", run.stdout, re.M))
        wolves = re.search(r"^wolf\s+(\d+) ", run.stdout, re.M)
        if wolves is None or int(wolves[1]) > 0:
            print(f"{lab}: errors where a reader sees an answer")
            below = 1
        for figure, floor in floors.items():
            if float(said.get(figure, 0)) < floor:
                print(f"{lab}: {figure} is {said.get(figure)}, below its floor of {floor}")
                below = 1
    return below


if __name__ == "__main__":
    sys.exit(main())

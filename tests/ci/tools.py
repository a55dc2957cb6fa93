"""The tools that these tests need, at fixed versions, in a folder of their own: `target/ci-tools`.

A test calls `use()` first: it installs what lacks, and goes on under the folder's Python. Nothing else on the machine changes.
`TPREPORT` names the program to test, else it is the release build's.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")).resolve()
TOOLS = TARGET / "ci-tools"
BIN = TOOLS / "venv" / "bin"
BINARY = Path(os.environ.get("TPREPORT", TARGET / "release" / "tpreport")).resolve()
# What would change what the program or its callers do.
SPEAKS = ("TPREPORT_", "LC_", "LANG", "GIT_", "GITHUB_", "GITLAB_", "PRE_COMMIT", "CI", "FORCE_COLOR", "CLICOLOR", "COLUMNS")


def use():
    """Installs the tools where they lack, and goes on under their Python."""
    wanted = hashlib.sha256(b"".join((HERE / name).read_bytes() for name in ("requirements.txt", "package.json"))).hexdigest()
    stamp = TOOLS / "stamp"
    if not stamp.exists() or stamp.read_text() != wanted:
        shutil.rmtree(TOOLS, ignore_errors=True)
        TOOLS.mkdir(parents=True)
        subprocess.run([sys.executable, "-m", "venv", TOOLS / "venv"], check=True)
        pip = [BIN / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, "-r", HERE / "requirements.txt"], check=True)
        shutil.copy(HERE / "package.json", TOOLS)
        npm = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--no-package-lock"]
        subprocess.run(npm, cwd=TOOLS, check=True)
        stamp.write_text(wanted)
    if Path(sys.prefix).resolve() != (TOOLS / "venv").resolve():
        os.execv(BIN / "python", [BIN / "python", *sys.argv])
    if not BINARY.is_file():
        sys.exit(f"{BINARY} is not there: cargo build --release")


def environment(**more):
    """The environment without what speaks of languages, forges and hooks; the tools and the program under test come first."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(SPEAKS)}
    path = os.pathsep.join([str(BINARY.parent), str(BIN), str(TOOLS / "node_modules" / ".bin"), kept["PATH"]])
    return kept | {"PATH": path, "LANG": "C.UTF-8", "NO_COLOR": "1"} | more


def run(*command, cwd=ROOT, code=0, **more):
    """Runs a command that must end with a code; what it wrote on both streams, and on standard output alone."""
    command = [str(part) for part in command]
    done = subprocess.run(command, cwd=cwd, env=environment(**more), capture_output=True, text=True, encoding="utf-8")
    if done.returncode != code:
        sys.exit(f"{' '.join(command)}\nin {cwd}: exit code {done.returncode} instead of {code}\n{done.stdout}{done.stderr}")
    return done.stdout + done.stderr, done.stdout


def check(true, said):
    """Ends the test where something isn't true."""
    if not true:
        sys.exit(f"wrong: {said}")

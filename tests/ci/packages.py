"""The packages: what a crate holds, `cargo install`, and a wheel that needs no Rust.

Each is put into a folder of its own and run there; what was compiled for the release build serves them all.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import tools

tools.use()

# What a crate may hold, by the beginnings of paths.
CRATE = ("src/", "locales/", "templates/", "docs/page.png", "docs/terminal.png", "README.md", "CHANGELOG.md", "LICENSE-", "Cargo.", ".cargo_vcs_info.json")
CARGO = {"CARGO_TARGET_DIR": str(tools.TARGET)}


def works(program):
    """Whether a program, as it was installed, checks the example."""
    said, _ = tools.run(program, "--version", **CARGO)
    tools.check(said.startswith("tpreport "), said)
    tools.run(program, "check", "examples/reports/complete.md")
    tools.run(program, "check", "examples/reports/unfinished.md", code=1)
    # Bash completes a value as it was installed.
    words = "COMP_WORDS=(tpreport check --output-format s) COMP_CWORD=3; _tpreport tpreport s --output-format"
    said = tools.run("bash", "-c", f'source <("{program}" completions bash); {words}; echo "${{COMPREPLY[*]}}"')[1]
    tools.check(said == "sarif\n", said)


def megabytes(path):
    return f"{Path(path).stat().st_size / 1e6:.1f} MB"


with tempfile.TemporaryDirectory() as folder:
    scratch = Path(folder)
    listed = tools.run("cargo", "package", "--list", "--allow-dirty", "--locked", "--quiet")[1].splitlines()
    strange = [path for path in listed if not path.startswith(CRATE)]
    tools.check(not strange, f"a crate would hold {strange}")
    # Packs the crate, and builds it from what was packed.
    tools.run("cargo", "package", "--allow-dirty", "--locked", "--quiet", **CARGO)
    print(f"cargo package: {len(listed)} files, {megabytes(*(tools.TARGET / 'package').glob('tpreport-*.crate'))}")

    for name, locked in (("locked", ["--locked"]), ("newest", [])):
        root = scratch / name
        tools.run("cargo", "install", "--quiet", "--path", tools.ROOT, "--root", root, *locked, **CARGO)
        works(root / "bin" / "tpreport")
        print(f"cargo install {' '.join(locked)}: {megabytes(root / 'bin' / 'tpreport')}")

    wheels = scratch / "wheels"
    tools.run("maturin", "build", "--release", "--quiet", "--out", wheels, **CARGO)
    (wheel,) = wheels.glob("tpreport-*.whl")
    subprocess.run([sys.executable, "-m", "venv", scratch / "venv"], check=True)
    python = scratch / "venv" / "bin" / "python"
    # Without Rust in sight: a wheel is unpacked, not built.
    bare = {"PATH": os.pathsep.join([str(python.parent), "/usr/bin", "/bin"])}
    tools.run(python, "-m", "pip", "install", "--quiet", "--no-index", "--disable-pip-version-check", wheel, **bare)
    works(python.parent / "tpreport")
    print(f"{wheel.name}: {megabytes(wheel)}")

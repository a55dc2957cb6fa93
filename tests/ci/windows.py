"""The program for Windows, built here and run under Wine: backslashes, CRLF, UTF-8, long paths, and the tests of the command line.

Wants rustup's target `x86_64-pc-windows-gnu`, Debian's `gcc-mingw-w64-x86-64` and `wine64`; where one lacks, says so and ends.
"""

import json
import shutil
import sys
import tempfile
from pathlib import Path

import tools

tools.use()

TARGET = "x86_64-pc-windows-gnu"
WINE = shutil.which("wine64") or shutil.which("wine") or shutil.which("/usr/lib/wine/wine64")
SYSROOT = Path(tools.run("rustc", "--print", "sysroot")[1].strip())
WANTED = {
    f"rustup's target {TARGET}": (SYSROOT / "lib" / "rustlib" / TARGET / "lib").exists(),
    "gcc-mingw-w64-x86-64": shutil.which("x86_64-w64-mingw32-gcc"),
    "wine64": WINE,
}
LACKS = [name for name, there in WANTED.items() if not there]
if LACKS:
    print(f"windows: skipped, as {', '.join(LACKS)} is not there")
    sys.exit()

LAB = """
[lab]
id = "tp"
title = "TP : réseau"
language = "fr"

[[section]]
id = "1"
title = "Début"

[[section.question]]
id = "1.a"
prompt = "Montrez la page."
expects = ["screenshot"]
"""
# Windows has it since version 8; Debian's Wine has it not, and Rust's library asks it for random numbers.
BCRYPTPRIMITIVES = """
#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE bytes, SIZE_T count) { return SystemFunction036(bytes, (ULONG)count); }
"""
REPORT = "# Début\r\n\r\n## Question 1.a\r\n\r\n![page](captures\\é%20cran.png)\r\n"
PICTURE = tools.ROOT / "examples" / "reports" / "captures" / "carte-avant.png"

with tempfile.TemporaryDirectory() as folder:
    scratch = Path(folder)
    more = {"WINEPREFIX": str(tools.TOOLS / "wine"), "WINEDEBUG": "-all", "CARGO_TARGET_DIR": str(tools.TARGET)}
    tools.run("cargo", "build", "--locked", "--quiet", "--target", TARGET, **more)
    program = tools.TARGET / TARGET / "debug" / "tpreport.exe"

    (scratch / "shim.c").write_text(BCRYPTPRIMITIVES)
    library = tools.TOOLS / "dll" / "bcryptprimitives.dll"
    library.parent.mkdir(exist_ok=True)
    tools.run("x86_64-w64-mingw32-gcc", "-shared", "-o", library, scratch / "shim.c", "-ladvapi32")
    more["WINEPATH"] = "Z:" + str(library.parent).replace("/", "\\")

    def wine(*arguments, code=0, cwd=scratch):
        return tools.run(WINE, program, *arguments, cwd=cwd, code=code, **more)[1]

    (scratch / "questions.toml").write_text(LAB.replace("\n", "\r\n"), encoding="utf-8", newline="")
    (scratch / "dépôt" / "captures").mkdir(parents=True)
    (scratch / "dépôt" / "rapport.md").write_text(REPORT, encoding="utf-8", newline="")

    # A path with a backslash is told with `/`; the accents of what is said are UTF-8; CRLF ends lines.
    said = wine("check", "--format", "concise", "dépôt\\rapport.md", code=1)
    tools.check(said.startswith("dépôt/rapport.md:5:1: error[picture-not-found] "), said)
    # A picture by a path with a backslash, a space and an accent is found.
    shutil.copy(PICTURE, scratch / "dépôt" / "captures" / "é cran.png")
    tools.check(wine("check", "--format", "concise", "dépôt\\rapport.md") == "", "the picture is found")
    whole = json.loads(wine("check", "--format", "json", "."))
    tools.check([report["path"] for report in whole["reports"]] == ["dépôt/rapport.md"], whole)
    tools.check(wine("check", "--format", "sarif", ".").count("d%C3%A9p%C3%B4t/rapport.md") == 0, "no finding, no place")
    human = wine("check", "dépôt\\rapport.md")
    tools.check("1/1 question" in human and "✓" in human, human)
    page = scratch / "dépôt" / "rapport.html"
    wine("render", "dépôt\\rapport.md")
    tools.check("data:image/png" in page.read_text(encoding="utf-8"), "the picture is embedded")

    # Longer than Windows' old limit of 260 characters, below the working folder and from the disk's root.
    deep = scratch.joinpath(*["dossier-très-long-" + "x" * 40] * 6)
    shutil.copytree(scratch / "dépôt", deep)
    inside = "\\".join(deep.relative_to(scratch).parts) + "\\rapport.md"
    tools.check(len(inside) > 300, inside)
    tools.check(wine("check", "--format", "concise", inside) == "", "a long path")
    tools.check(wine("check", "--format", "concise", "Z:" + str(deep / "rapport.md").replace("/", "\\")) == "", "a long path from the root")
    print("windows: paths, CRLF, UTF-8, long paths")

    runner = {f"CARGO_TARGET_{TARGET.upper().replace('-', '_')}_RUNNER": WINE}
    said, _ = tools.run("cargo", "test", "--locked", "--quiet", "--target", TARGET, "--test", "cli", **more, **runner)
    print("windows:", next(line for line in said.splitlines() if line.startswith("test result")))

"""The action's own steps, as a runner takes them: the program of a release, compared with its checksum, or else built.

The forge is a folder behind a server on this machine.
"""

import functools
import hashlib
import http.server
import platform
import shutil
import tarfile
import tempfile
import threading
from pathlib import Path

import tools

tools.use()

ARCHIVE = f"tpreport-{'aarch64' if platform.machine() == 'aarch64' else 'x86_64'}-unknown-linux-musl.tar.gz"


class Forge(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def step(name, runner, code=0, **inputs):
    """A step of action.yml: its script, with what the action hands it through the environment."""
    return tools.run("bash", tools.ROOT / ".ci" / name, cwd=runner, code=code, RUNNER_TEMP=str(runner), GITHUB_PATH=str(runner / "path"),
                     GITHUB_ACTION_PATH=str(tools.ROOT), **inputs)[0]


with tempfile.TemporaryDirectory() as folder:
    scratch = Path(folder)
    release = scratch / "forge" / "teacher" / "tpreport" / "releases" / "download" / "v1"
    release.mkdir(parents=True)
    with tarfile.open(release / ARCHIVE, "w:gz") as archive:
        archive.add(tools.BINARY, "tpreport")
    right = hashlib.sha256((release / ARCHIVE).read_bytes()).hexdigest()
    (release / "SHA256SUMS").write_text(f"{'0' * 64}  other.tar.gz\n{right}  {ARCHIVE}\n")
    handler = functools.partial(Forge, directory=str(scratch / "forge"))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    forge = {"GITHUB_SERVER_URL": f"http://127.0.0.1:{server.server_port}", "REPOSITORY": "teacher/tpreport"}

    runner = scratch / "runner"
    runner.mkdir()
    said = step("install", runner, FROM="", REF="v1", **forge)
    tools.check("tpreport 0." in said and (runner / "path").read_text().strip() == str(runner / "tpreport"), said)

    # A report with spaces in its name, and arguments that a shell would run.
    shutil.copy(tools.ROOT / "questions.toml", runner)
    shutil.copy(tools.ROOT / "examples" / "reports" / "unfinished.md", runner / "mon rapport.md")
    path = {"PATH": f"{runner / 'tpreport'}:/usr/bin:/bin"}
    said = step("check", runner, code=1, PATHS="mon rapport.md\n", ARGUMENTS="--select\nmissing-screenshot,missing-code\n", **path)
    tools.check("::error file=mon rapport.md,line=" in said, said)
    said = step("check", runner, code=2, PATHS="mon rapport.md", ARGUMENTS="--ignore\n$(touch run); touch run", **path)
    tools.check(not (runner / "run").exists() and "$(touch run)" in said, said)

    (release / "SHA256SUMS").write_text(f"{'0' * 64}  {ARCHIVE}\n")
    for source in ("", "release"):
        fresh = scratch / f"tampered-{source}"
        fresh.mkdir()
        said = step("install", fresh, code=1, FROM=source, REF="v1", **forge)
        tools.check("::error::The checksum" in said and not (fresh / "tpreport" / "tpreport").exists(), said)
    step("install", fresh, code=1, FROM="release", REF="v2", **forge)

    # No release: built from the action's own source.
    built = scratch / "built"
    built.mkdir()
    said = step("install", built, FROM="", REF="v2", CARGO_TARGET_DIR=str(tools.TARGET), **forge)
    tools.check((built / "path").read_text().strip() == str(built / "tpreport" / "bin"), said)
    print("action.yml: a release, a tampered one, and none")

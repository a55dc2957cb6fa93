"""The hooks, as students meet them: real commits in a repository of labs, under pre-commit and under prek.

The hooks' repository is a copy of `.pre-commit-hooks.yaml`, and the program the one that was built; then `try-repo` builds this
repository as pre-commit does for who has Rust.
"""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import tools

tools.use()

PICTURE = tools.ROOT / "examples" / "reports" / "captures" / "carte-avant.png"
WAY_OUT = "commit anyway: `git commit --no-verify`"


def lab(number, language="en"):
    return f"""
[lab]
id = "tp{number}"
title = "Lab {number}"
language = "{language}"
reports = ["report*.md"]

[[section]]
id = "1"
title = "First steps"

[[section.question]]
id = "1.a"
prompt = "Show the page that the server answers with."
expects = ["screenshot"]

[[section.question]]
id = "1.b"
prompt = "Why does it answer on another port?"
"""


WITHOUT = "# First steps\n\n## Question 1.a\n\nHere it is.\n\n## Question 1.b\n\nThe port is mapped.\n"
COMPLETE = WITHOUT.replace("Here it is.", "![the page](page.png)")


class Repository:
    """A student's repository, with hooks installed."""

    def __init__(self, folder, manager, hooks, config="", kind="pre-commit"):
        self.folder, self.manager = folder, manager
        folder.mkdir()
        self.more = {
            "HOME": str(folder),
            "GIT_CONFIG_GLOBAL": os.devnull,
            "PRE_COMMIT_HOME": str(folder.parent / "cache"),
            "PREK_HOME": str(folder.parent / "cache-prek"),
        } | {f"GIT_{role}_{what}": value for role in ("AUTHOR", "COMMITTER") for what, value in (("NAME", "A B"), ("EMAIL", "a@b"))}
        self.git("init", "--quiet", "--initial-branch", "main")
        self.write(".gitignore", ".cache\n.gitconfig\n.local\n")
        if hooks:
            revision = self.run("git", "-C", hooks, "rev-parse", "HEAD").strip()
            self.write(
                ".pre-commit-config.yaml",
                f"repos:\n- repo: {hooks}\n  rev: {revision}\n  hooks:\n  - id: tpreport-system\n{config}",
            )
            self.run(manager, "install", "--hook-type", kind)

    def run(self, *command, code=0):
        return tools.run(*command, cwd=self.folder, code=code, **self.more)[0]

    def git(self, *command, code=0):
        return self.run("git", *command, code=code)

    def write(self, path, text):
        path = self.folder / path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def picture(self, path):
        shutil.copy(PICTURE, self.folder / path)

    def commit(self, *paths, passes, options=()):
        """Adds files and commits; what was said."""
        self.git("add", "--", *paths)
        said = self.git("commit", "--message", "Work", *options, code=0 if passes else 1)
        if not passes:
            self.git("reset", "--quiet")
        return said


def says(said, *parts, never=()):
    for part in parts:
        tools.check(part in said, f"{part!r} is not said:\n{said}")
    for part in never:
        tools.check(part not in said, f"{part!r} is said:\n{said}")


def commits(scratch, hooks, manager):
    """What a student lives through."""
    repository = Repository(scratch / f"labs-{manager}", manager, hooks)
    write, commit = repository.write, repository.commit
    write("tp1/questions.toml", lab(1))
    write("tp1/report.md", WITHOUT)
    start = ".gitignore", ".pre-commit-config.yaml"
    said = commit(*start, "tp1", passes=False)
    # The finding in its place, what to do, and the way out.
    says(said, "question 1.a lacks a screenshot", "tp1/report.md:3:1", "add a screenshot to the answer", "missing-screenshot", WAY_OUT)
    says(commit(*start, "tp1", passes=True, options=["--no-verify"]), "tp1/report.md", never=["tpreport.."])

    write("tp1/report.md", COMPLETE)
    repository.picture("tp1/page.png")
    # Only the report is added: the teacher won't have the picture.
    says(commit("tp1/report.md", passes=False), "page.png", "git add", "(picture-untracked)", WAY_OUT)
    says(commit("tp1", passes=True), "Passed", never=["no-verify"])

    # Neither a README nor notes are reports; nothing is said of them.
    write("README.md", "# What is here\n\n## Question 1.a\n")
    write("notes/today.md", "Question 1.a: ask the teacher.\n")
    says(commit("README.md", "notes", passes=True), "Passed", never=["1.a", "questions.toml"])

    # Another lab beside the first one, in another language: each report has its own.
    write("tp2/questions.toml", lab(2, "fr"))
    write("tp2/report.md", WITHOUT)
    write("tp1/report.md", COMPLETE + "\nIt is free.\n")
    said = commit("tp1", "tp2", passes=False)
    says(said, "tp2/report.md:3:1", "capture d’écran", "valider quand même : `git commit --no-verify`", never=["tp1/report.md:"])
    write("tp2/report.md", COMPLETE)
    repository.picture("tp2/page.png")
    says(commit("tp1", "tp2", passes=True), "Passed")

    # A catalogue with a mistake is no fault of the student's.
    write("tp3/questions.toml", lab(3).replace("expects", "expect"))
    write("tp3/report.md", COMPLETE)
    repository.picture("tp3/page.png")
    says(commit("tp3", passes=False), "tp3/questions.toml:", "`expect`", "tell your teacher", WAY_OUT)


def pushes(scratch, hooks, manager):
    """Half-done work is committed freely, and checked before it is pushed."""
    repository = Repository(scratch / f"push-{manager}", manager, hooks, "    stages: [pre-push]\n", "pre-push")
    repository.run("git", "init", "--quiet", "--bare", scratch / f"forge-{manager}")
    repository.git("remote", "add", "origin", str(scratch / f"forge-{manager}"))
    repository.write("questions.toml", lab(1))
    repository.write("report.md", WITHOUT)
    says(repository.commit(".", passes=True), never=["1.a"])
    said = repository.git("push", "origin", "main", code=1)
    says(said, "question 1.a lacks a screenshot", "push anyway: `git push --no-verify`")
    repository.git("push", "--no-verify", "origin", "main")


def tries(scratch):
    """What pre-commit builds of this repository, and both of its other hooks."""
    repository = Repository(scratch / "tried", "pre-commit", None)
    repository.write("questions.toml", lab(1))
    repository.write("tp2/questions.toml", lab(2).replace("expects", "expect"))
    repository.write("report.md", WITHOUT)
    repository.git("add", ".")
    # One build for all hooks; what it compiled before is kept.
    repository.more["CARGO_TARGET_DIR"] = str(tools.TARGET)
    for name in ("CARGO_HOME", "RUSTUP_HOME"):
        repository.more[name] = os.environ.get(name, str(Path.home() / f".{name.split('_')[0].lower()}"))
    said = repository.run("pre-commit", "try-repo", tools.ROOT, "--all-files", "--verbose", code=1)
    says(said, "question 1.a lacks a screenshot", WAY_OUT, "questions.toml: no mistakes, 2 questions", "tp2/questions.toml:", "`expect`")
    says(said, "hook id: tpreport\n", "hook id: tpreport-fix\n", "hook id: tpreport-catalogue\n", "hook id: tpreport-system\n")


with tempfile.TemporaryDirectory() as folder:
    scratch = Path(folder)
    hooks = scratch / "hooks"
    maker = Repository(hooks, None, None)
    shutil.copy(tools.ROOT / ".pre-commit-hooks.yaml", hooks)
    maker.git("add", ".")
    maker.git("commit", "--quiet", "--message", "Hooks")
    for manager in ("pre-commit", "prek"):
        commits(scratch, hooks, manager)
        pushes(scratch, hooks, manager)
        print(f"{manager}: commits and pushes")
    subprocess.run([tools.BIN / "pre-commit", "validate-manifest", tools.ROOT / ".pre-commit-hooks.yaml"], check=True)
    if (tools.ROOT / ".git").exists():
        tries(scratch)
        print("pre-commit: try-repo")
    else:
        print("pre-commit: try-repo skipped, as this is no repository")

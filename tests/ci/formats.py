"""The formats for forges and test tools, each held against who defines or reads it.

- sarif: Microsoft's validator, which knows the schema and the rules beyond it.
- junit: the schema that Jenkins and pytest hold it to (`junit-10.xsd`, with its licence), and a reader of such files.
- gitlab: a schema of what GitLab's documentation asks of a code quality report (GitLab publishes none).
- github: GitHub's own toolkit writes the same findings: the bytes must be the same. The summary is rendered by GitHub's Markdown.

The reports are the examples, one whose names and words try to be markup, and one that isn't there.
"""

import json
import shutil
import subprocess
import tempfile
from pathlib import Path

import tools

tools.use()

import cmarkgfm  # noqa: E402
import jsonschema  # noqa: E402
import junitparser  # noqa: E402
import xmlschema  # noqa: E402

HOSTILE = """# Exercice 2

## 2.b

![x](<a%0A::error::b|c,d:e.png>) ![y](<img><script>alert(1)</script>@moi.png) ![z](##[stop-commands]x.png)
![w](&lt;b&gt;**gras**`code`[lien](https://exemple.invalid)\u202e.png) ![v](]]>--&#x0;www.exemple.invalid#12.png)
"""


def reports(folder):
    """A folder of reports, as a repository has them."""
    shutil.copytree(tools.ROOT / "examples", folder / "examples")
    shutil.copy(tools.ROOT / "questions.toml", folder)
    (folder / ".git").mkdir()
    (folder / "tp 1 <b>, é:").mkdir()
    (folder / "tp 1 <b>, é:" / "rapport @moi.md").write_text(HOSTILE, encoding="utf-8")
    return ["examples/reports", "tp 1 <b>, é:/rapport @moi.md", "absent.md"]


def sarif(text, folder):
    log = folder / "log.sarif"
    log.write_text(text, encoding="utf-8")
    said, _ = tools.run(tools.TOOLS / "node_modules/.bin/sarif-multitool", "validate", log)
    # No address of the tool is made up: nothing else may be said.
    said = [line for line in said.splitlines() if ": warning " in line or ": error " in line]
    tools.check(all(" SARIF2005:" in line and "informationUri" in line for line in said), said)
    return len(json.loads(text)["runs"][0]["results"])


def junit(text):
    xmlschema.XMLSchema(tools.HERE / "junit-10.xsd").validate(text)
    suites = list(junitparser.JUnitXml.fromstring(text.encode()))
    questions = tools.run(tools.BINARY, "check", "--format", "json", "examples/reports/complete.md")[1]
    asked = len(json.loads(questions)["reports"][0]["questions"])
    cases = {suite.name: [case.name for case in suite] for suite in suites}
    tools.check(len(cases["examples/reports/unfinished.md"]) >= asked, cases)
    tools.check(all(case.classname == suite.name for suite in suites for case in suite), cases)
    failing = [case for suite in suites for case in suite if any(isinstance(it, junitparser.Failure) for it in case.result)]
    tools.check(len(failing) == sum(suite.failures for suite in suites), "failures are counted")
    return len(suites)


def gitlab(text):
    issues = json.loads(text)
    jsonschema.validate(issues, json.loads((tools.HERE / "gitlab-code-quality.schema.json").read_text()))
    prints = [issue["fingerprint"] for issue in issues]
    tools.check(len(set(prints)) == len(prints), "two issues share a fingerprint")
    return len(issues)


def github(text, summary, whole):
    levels = {"error": "error", "warning": "warning", "hint": "notice"}
    commands = []
    for report in whole["reports"]:
        if report["error"]:
            commands.append(["error", {"file": report["path"], "title": "tpreport"}, report["error"]])
        for finding in report["findings"]:
            place = {"file": report["path"], "line": finding["start"]["line"], "col": finding["start"]["column"], "title": finding["check"]}
            said = " → ".join(part for part in (finding["message"], finding["help"]) if part)
            if not finding["suppressed"]:
                commands.append([levels[finding["severity"]], place, said])
    toolkit = tools.TOOLS / "node_modules/@actions/core/lib/command.js"
    script = f"""import {{ issueCommand }} from {json.dumps(toolkit.as_uri())};
    for (const [name, properties, message] of {json.dumps(commands)}) issueCommand(name, properties, message);"""
    node = ["node", "--input-type=module", "--eval", script]
    theirs = subprocess.run(node, env=tools.environment(), capture_output=True, text=True, check=True).stdout
    tools.check(text == theirs, f"other than GitHub's toolkit writes it:\n{text}\n{theirs}")
    page = cmarkgfm.github_flavored_markdown_to_html(summary)
    for tag in ("<a ", "<img", "<script", "<b>", "<strong", "<code", "<em", "<pre", "<hr", "<blockquote", "<ul", "<ol"):
        tools.check(tag not in page, f"{tag} in the summary:\n{page}")
    tools.check(page.count("<table>") == 1 + sum(bool(r["summary"]["errors"] + r["summary"]["warnings"]) for r in whole["reports"]), page)
    return len(commands)


with tempfile.TemporaryDirectory() as scratch:
    folder = Path(scratch)
    paths = reports(folder)
    # One report cannot be read: exit code 2, in every format.
    write = lambda name, **more: tools.run(tools.BINARY, "check", "--format", name, *paths, cwd=folder, code=2, **more)[1]  # noqa: E731
    whole = json.loads(write("json"))
    summary = folder / "summary.md"
    annotations = write("github", GITHUB_STEP_SUMMARY=str(summary), GITHUB_ACTIONS="true")
    print("github:", github(annotations, summary.read_text(encoding="utf-8"), whole), "annotations")
    print("gitlab:", gitlab(write("gitlab")), "issues")
    print("junit:", junit(write("junit")), "suites")
    print("sarif:", sarif(write("sarif"), folder), "results")

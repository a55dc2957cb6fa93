"""The schema of catalogues, held against the reader: each kind of mistake that a schema can tell is refused by both.

What only the reader tells is none of it: ids that stand twice, patterns that don't compile, and what follows from defaults.
"""

import json
import tempfile
import tomllib
from pathlib import Path

import tools

tools.use()

import jsonschema  # noqa: E402

LAB = "[lab]\nid = 'kite'\n"
SECTION = "[[section]]\nid = '1'\n"
HEAD = "[[section.question]]\nid = '1.a'\n"
QUESTION = HEAD + "prompt = 'Fly it.'\n"


def asked(keys):
    return LAB + SECTION + QUESTION + keys


def in_lab(keys):
    return LAB + keys + SECTION + QUESTION


WRONG = [
    SECTION + QUESTION,
    LAB,
    "lab = 'kite'\n" + SECTION + QUESTION,
    "schema = 2\n" + asked(""),
    "[lab]\nid = ' '\n" + SECTION + QUESTION,
    LAB + "[section]\nid = '1'\n",
    LAB + SECTION,
    LAB + SECTION + "question = []\n",
    LAB + "[[section]]\nid = ''\n" + QUESTION,
    LAB + SECTION + "points = 2\n" + QUESTION,
    LAB + SECTION + "prompt = 'Fly.'\n" + QUESTION,
    LAB + SECTION + "expects = ['text']\ncode = { min = 2 }\n" + QUESTION,
    LAB + SECTION + HEAD,
    LAB + SECTION + HEAD + "prompt = ''\n",
    LAB + SECTION + HEAD + "label = []\n",
    LAB + SECTION + "[[section.question]]\nid = 1\nprompt = 'Fly it.'\n",
    *map(in_lab, ["language = 'klingon'\n", "reports = 'a.md'\n", "suppressions = 'no'\n", "course = 3\n", "prompt = 'Fly.'\n"]),
    *(in_lab(f"statement = {said}\n") for said in ["''", "3", "'../a.md'", "['a.md', '/b.md']", r"'C:\a.md'"]),
    *(in_lab(f"[{table}]\n") for table in ["checks]\nmissing-txt = 'off'\n[wording", "defaults]\nprompt = 'Fly.'\n[wording"]),
    *(in_lab(f"[checks]\nmissing-text = {said}\n") for said in ["'grave'", "true"]),
    *(in_lab(f"[wording]\n{said}\n") for said in ["sections = ['Day']", "section = 'Day'"]),
    *map(asked, ["title = 3", "optional = 'no'", "label = 7", "text = true", "expect = ['text']", "text = { min_words = 3 }"]),
    *(asked(f"expects = {said}") for said in ["'text'", "['text', 2]", "['capture']", "['text | capture']", "['']", "['text |']"]),
    *(asked(f"points = {said}") for said in ["'two'", "-1", "10_000", "inf"]),
    *(asked(f"text = {{ min-words = {said} }}") for said in ["0", "1_000_000", "1.5", "'3'"]),
    asked("expects = ['text']\nterminal = { commands = ['ls'] }"),
    asked("expects = ['terminal']\nterminal = { commands = 'ls' }"),
    *(asked(f"expects = ['file']\nfile = {{ paths = ['{said}'] }}") for said in ["../a", "/a", "C:a", "a/../b", r"a\..", "~/a"]),
]

RIGHT = [
    "schema = 1\n" + asked(""),
    LAB + SECTION + HEAD + "title = 'Fly'\n",
    LAB + SECTION + HEAD + "label = ['Fly', 'Soar']\n",
    LAB + SECTION + "expects = []\nquestion = []\n",
    LAB + "[defaults]\nexpects = ['terminal']\nfile = { paths = ['a'] }\n" + SECTION + QUESTION + "terminal = { min = 2 }\n",
    asked("expects = ['screenshot | terminal']\npoints = 9999.9\nterminal = { commands = ['ls'] }"),
    asked("expects = ['file']\nfile = { paths = ['src/a..b/..c.py', '.x', 'a~'] }"),
]

schema = jsonschema.Draft7Validator(json.loads((tools.ROOT / "docs/questions.schema.json").read_text(encoding="utf-8")))
with tempfile.TemporaryDirectory() as scratch:
    folder = Path(scratch)
    for text, code in [(text, 2) for text in WRONG] + [(text, 0) for text in RIGHT]:
        (folder / "questions.toml").write_text(text, encoding="utf-8")
        tools.run(tools.BINARY, "catalogue", "check", cwd=folder, code=code)
        tools.check(schema.is_valid(tomllib.loads(text)) == (code == 0), text)
    print("catalogues:", len(WRONG), "wrong ones,", len(RIGHT), "right ones")

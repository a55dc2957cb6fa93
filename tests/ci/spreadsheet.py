"""The tables of a class in LibreOffice: every column parted, accents right, numbers numbers, texts texts.

The example class, and a list of students whose names and groups a spreadsheet takes for formulas, dates and numbers, are written with
each delimiter, opened in the language that it is for, and read back cell by cell. What LibreOffice saves again as CSV is still
known as tpreport's own, and marks filled in there belong to the questions that they were written for.

LibreOffice is not installed here: without `soffice` this is skipped.
"""

import csv
import shutil
import sys
import tempfile
from pathlib import Path

import tools

SOFFICE = shutil.which("soffice")
if not SOFFICE:
    print("spreadsheet: skipped, as soffice is absent")
    sys.exit()
tools.use()

import openpyxl  # noqa: E402

# By delimiter: how the file is opened (sign, quote, UTF-8, first line, language), and what parts its cells.
OPENED = {",": ("44,34,76,1,,1033", ","), ";": ("59,34,76,1,,1036", ";"), "tab": ("9,34,76,1,,1033", "\t")}
LOCALES = {"1033": "en-US", "1036": "fr-FR"}
# What is saved as CSV has the numbers of LibreOffice's own language.
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>%s</value></prop></item>
</oor:items>
"""
# `Detect special numbers` reads dates wherever it can.
EAGER = ",false,true"
FILTER = "Text - txt - csv (StarCalc)"
NUMBERS = {"completeness", "answered", "incomplete", "counted", "points", "mark", "points_of"}

GROUPS = [
    *["1E2", "3/4", "2-1", "007", "mars-1", "MAR1", "jan 5", "2026-05-01", "12:30", "5%", "$3", "5-", "1.5", "1,5", "1 000"],
    *["=1+1", "+33 6", "@x", "-A", "-1,5", "=cmd|' /C calc'!A0", " =1+1", "1.2.3", "A", "TP2", "12"],
]
NAMES = ['=HYPERLINK("http://x";"y")', "-Zoé Tiret", 'Ève "la" Virgule, Point;Virgule', "Œdipe Ÿ Ñuñez"]
IDS = ["1.1", "1.2", "1.10", "1-2", "1.2.3"]


def convert(source, to, opened, folder):
    """What LibreOffice makes of a file."""
    locale = LOCALES[opened.split(",")[5]]
    profile = folder / locale
    settings = profile / "user/registrymodifications.xcu"
    if not settings.exists():
        settings.parent.mkdir(parents=True)
        settings.write_text(SETTINGS % locale, encoding="utf-8")
    out = folder / "out"
    tools.run(SOFFICE, f"-env:UserInstallation={profile.as_uri()}", "--headless", f"--infilter={FILTER}:{opened}", "--convert-to", to, "--outdir", out, source)
    return out / f"{source.stem}.{to.split(':')[0]}"


def rows(path, sign):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=sign))


def number(text):
    return float(text.replace(",", "."))


def compare(written, sign, opened, folder):
    """Holds each cell that LibreOffice shows against the one that was written; how many were compared."""
    sheet = openpyxl.load_workbook(convert(written, "xlsx", opened, folder)).active
    titles, *lines = rows(written, sign)
    shown = [list(line) for line in sheet.iter_rows()]
    tools.check(len(shown) == len(lines) + 1 and sheet.max_column == len(titles), f"{written}: {sheet.dimensions}")
    tools.check([cell.value for cell in shown[0]] == titles, [cell.value for cell in shown[0]])
    for line, cells in zip(lines, shown[1:]):
        for title, said, cell in zip(titles, line, cells):
            at = f"{written.name} {opened} {title} {cell.coordinate}: {said!r} is {cell.value!r}"
            if not said:
                tools.check(cell.value in (None, ""), at)
            elif title.split()[0] in NUMBERS or said.isdigit():
                tools.check(cell.data_type == "n" and cell.value == number(said), at)
            else:
                tools.check(cell.data_type == "s" and cell.value == said, at)
    return len(lines) * len(titles)


def tables(name, options, folder):
    """Writes a class with each delimiter, opens each as plainly and as eagerly as LibreOffice does, and saves it again."""
    compared = 0
    for delimiter, (opened, sign) in OPENED.items():
        written = folder / f"{name}.csv"
        command = ["class", *options, "--delimiter", delimiter, "--csv", written]
        tools.run(tools.BINARY, *command, "--force")
        compared += compare(written, sign, opened, folder)
        compared += compare(written, sign, opened + EAGER, folder)
        saved = convert(written, f"csv:{FILTER}:{opened}", opened, folder)
        shutil.copy(saved, written)
        tools.run(tools.BINARY, *command)
    return compared


def students(folder):
    """A class of which a list says more than a spreadsheet likes."""
    people = [(f"Élève Né {chr(65 + at)}", group) for at, group in enumerate(GROUPS)] + [(name, "A") for name in NAMES]
    with (folder / "liste.csv").open("w", encoding="utf-8", newline="") as file:
        list_ = csv.writer(file, delimiter=";")
        list_.writerow(["Nom complet", "Groupe"])
        list_.writerows(people)
    handed_in = folder / "rendus" / people[0][0]
    handed_in.mkdir(parents=True)
    (handed_in / "rapport.md").write_text("# Exercice 1\n", encoding="utf-8")
    with (folder / "marks.csv").open("w", encoding="utf-8", newline="") as file:
        marks = csv.writer(file, delimiter=";")
        marks.writerow(["student", "question", "points", "comment"])
        marks.writerow(["Élève Né A", "3.b", "-1,5", "3/4"])
        marks.writerow(["Élève Né B", "3.b", "0,5", "=1+1"])
    return [folder / "rendus", "--catalogue", tools.ROOT / "questions.toml", "--roster", folder / "liste.csv", "--marks", folder / "marks.csv"]


def template(folder):
    """Fills a list of marks in LibreOffice: each mark is still its question's."""
    questions = "".join(f"[[section.question]]\nid = '{id}'\nprompt = 'What of the kite number {id}?'\n" for id in IDS)
    (folder / "kite.toml").write_text(f"[lab]\nid = 'kite'\n[[section]]\nid = 'all'\n{questions}", encoding="utf-8")
    (folder / "kites/Ada Roy").mkdir(parents=True)
    (folder / "kites/Ada Roy/report.md").write_text("# Kites\n", encoding="utf-8")
    (folder / "kites.csv").write_text("student\nAda Roy\n", encoding="utf-8")
    lab = ["class", folder / "kites", "--catalogue", folder / "kite.toml", "--roster", folder / "kites.csv"]
    for delimiter, (opened, sign) in OPENED.items():
        marks = folder / "kite-marks.csv"
        tools.run(tools.BINARY, *lab, "--marks-template", marks, "--delimiter", delimiter, "--force")
        titles, *lines = rows(marks, sign)
        for at, line in enumerate(lines):
            line[titles.index("points")] = f"{at},5" if delimiter == ";" else f"{at}.5"
        with marks.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file, delimiter=sign).writerows([titles, *lines])
        saved = convert(marks, f"csv:{FILTER}:{opened}", opened + EAGER, folder)
        _, table = tools.run(tools.BINARY, *lab, "--marks", saved, "--csv", "-")
        titles, line = csv.reader(table.lstrip("\ufeff").splitlines())
        given = [line[titles.index(f"mark {id}")] for id in IDS]
        tools.check(given == [f"{at}.5" for at in range(len(IDS))], f"{delimiter} {given}")


def main():
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        shutil.copytree(tools.ROOT / "examples/class", folder / "class")
        example = [folder / "class/rendus", "--catalogue", tools.ROOT / "questions.toml"]
        example += ["--roster", folder / "class/liste.csv", "--marks", folder / "class/notes.csv"]
        compared = tables("example", example, folder)
        compared += tables("hostile", students(folder), folder)
        template(folder)
    print(f"spreadsheet: {compared} cells in LibreOffice as they were written, saved and read back")


main()

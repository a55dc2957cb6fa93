#!/usr/bin/env python3
"""Makes up a class from the example lab: what fifteen students hand in, in the ways that students do.

    python3 examples/class/make.py                      writes rendus/, liste.csv and notes.csv beside this script
    python3 examples/class/make.py FOLDER --students N  the same ways for N students, to see how a large class fares

Every name is invented. The reports are those of ../reports, shortened, misnamed or mislaid; each picture is drawn anew for each
student (a comment in it makes its bytes its own), but for the one that two of them share.
"""

import argparse
import io
import json
import random
import re
import shutil
import struct
import zipfile
import zlib
from pathlib import Path

HERE = Path(__file__).resolve().parent
REPORTS = HERE.parent / "reports"
PROJECT = HERE.parent / "projet" / "compose.yaml"
CATALOGUE = HERE.parent.parent / "questions.toml"

# Who wrote the examples; a pair's report keeps both.
AUTHORS = ["Solène Abgrall", "Corentin Duvallet", "Yuna Caradec", "Maëlle Quintrec et Idriss Benhamou", r"Naïm Ferhat\*\* et \*\*Lucile Postic"]

FIRST = "Ambre Ewen Rozenn Malo Nolwenn Titouan Gaëlle Corentin Samia Idriss Fatou Erwan Clémence Bilal Anouk Youssef".split()
LAST = "Kerbrat Salaün Diallo Tanguy Lefloc'h Benali Moreau Carré Nguyen Riou Autret Bodin Cissé Marzin Le-Goff Perrot".split()


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def picture(name: str, owner: str) -> bytes:
    """A picture of the example, with its owner's name in a comment."""
    data = (REPORTS / "captures" / name).read_bytes()
    end = data.rindex(b"IEND") - 4
    return data[:end] + chunk(b"tEXt", b"Comment\0" + owner.encode("latin-1", "replace")) + data[end:]


class Student:
    """A student's folder, filled step by step."""

    def __init__(self, folder: Path, name: str, number: int, plain: bool = False):
        self.name = name
        self.folder = folder / (name if plain else f"{name}_{number}_assignsubmission_file_")

    def write(self, path: str, data: "str | bytes") -> None:
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data.encode() if isinstance(data, str) else data)

    def report(self, model: str, name: str = "rapport.md", change=lambda text: text, pictures: bool = True) -> None:
        """A report after one of the examples, with the student's name for its author's, and its pictures."""
        text = (REPORTS / f"{model}.md").read_text(encoding="utf-8")
        text = change(re.sub("|".join(AUTHORS), self.name, text))
        self.write(name, text)
        for address in re.findall(r"\]\(<?(captures/[^)>]+)>?\)", text) if pictures else ():
            file = address.split('"')[0].strip().replace("%20", " ")
            if (REPORTS / file).is_file():
                self.write(f"{Path(name).parent / file}", picture(Path(file).name, self.name))

    def project(self) -> None:
        self.write("examples/projet/compose.yaml", PROJECT.read_text(encoding="utf-8"))


def without(text: str, *questions: str) -> str:
    """A report that stops short: some answers are not there, label and all."""
    for question in questions:
        text = re.sub(rf"(?ms)^### Question {re.escape(question)}\b.*?(?=^##)", "", text)
    return text


def emptied(text: str, *questions: str) -> str:
    """Labels with nothing under them."""
    for question in questions:
        text = re.sub(rf"(?ms)^(### Question {re.escape(question)}\b[^\n]*\n).*?(?=^##)", r"\1\n", text)
    return text


def complete(student: Student) -> None:
    student.report("complete")
    student.project()


def two_reports(student: Student) -> None:
    complete(student)
    student.report("complete", "brouillon/rapport.md", lambda text: text[: len(text) // 3], pictures=False)


def odd_name(student: Student) -> None:
    student.report("bare-letters", "TP3 (version finale).md")


def no_labels(student: Student) -> None:
    student.report("no-labels")
    student.project()


def gaps(student: Student) -> None:
    student.report("complete", "rapport_tp3.md", lambda text: emptied(without(text, "6.c", "6.d", "7.a", "7.c"), "5.b", "3.d"))


def own_catalogue(student: Student) -> None:
    """The lab's file made easier, and a comment that silences a warning."""
    student.report("plain-lines", change=lambda text: text.replace("\n\n", "\n\n<!-- tpreport-disable loose-terminal -->\n\n", 1))
    student.write("questions.toml", CATALOGUE.read_text(encoding="utf-8").replace("min-words = 80", "min-words = 5"))


def copied_statement(student: Student) -> None:
    student.report("statement-copied", "docs/rapport.md", pictures=False)


def pdf(student: Student) -> None:
    student.write("Compte rendu TP3.pdf", b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")


def word(student: Student) -> None:
    student.write("rapport.docx", b"PK\x03\x04\x14\0\0\0[Content_Types].xml\0\0word/document.xml\0\0")


def notebook(student: Student) -> None:
    text = (REPORTS / "complete.md").read_text(encoding="utf-8")
    parts = re.split(r"(?m)^(?=## )", text)[:3]
    cells = [{"cell_type": "markdown", "metadata": {}, "source": part.splitlines(keepends=True)} for part in parts]
    whole = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 4}
    student.write("tp3.ipynb", json.dumps(whole, ensure_ascii=False, indent=1) + "\n")


def archive(student: Student) -> None:
    """All of it in one file; its bytes tell neither when nor where it was packed."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as files:
        for name in ("TP3/rapport.md", "TP3/compose.yaml"):
            source = PROJECT if name.endswith(".yaml") else REPORTS / "plain-lines.md"
            info = zipfile.ZipInfo(name, (2026, 3, 2, 23, 58, 0))
            info.create_system = 3
            files.writestr(info, source.read_text(encoding="utf-8").encode())
    student.write("TP3_rendu.zip", packed.getvalue())


def no_text(student: Student) -> None:
    """A report in name alone: what a disk's recovery left of one."""
    student.write("rapport.md", random.Random(3).randbytes(2048))


def example_class(folder: Path) -> "list[tuple[str, str, str]]":
    """The example: fifteen on the list. One report is a pair's, one student handed in nothing, and one isn't on the list."""
    rendus = folder / "rendus"
    shutil.rmtree(rendus, ignore_errors=True)
    ways = {
        "Solène Abgrall": complete,
        "Tom Morvan": odd_name,
        "Lina Haddad": no_labels,
        "Yanis Delcambre": two_reports,
        "Maëlle Guivarch": gaps,
        "Oscar Petit": pdf,
        "Inès Fabre": word,
        "Jade Rolland": own_catalogue,
        "Hugo Marchand": copied_statement,
        "Nora Vasseur": notebook,
        "Elias Roche": archive,
        "Sacha Blanchet": no_text,
    }
    for number, (name, way) in enumerate(ways.items(), 41201):
        way(Student(rendus, name, number))
    pair = Student(rendus, "Bastien Kervella", 41220)
    pair.report("unfinished")
    # Handed on from one to the other.
    shared = picture("vitrine.png", "Solène Abgrall")
    Student(rendus, "Maëlle Guivarch", 41205).write("captures/vitrine.png", shared)
    # A clone, from before the platform was opened.
    clone = Student(rendus, "camille-ferrand", 0, plain=True)
    clone.name = "Camille Ferrand"
    clone.report("complete", "README.md", lambda text: without(text, "7.a", "7.b", "7.c"))
    names = [*ways, "Bastien Kervella", "Aïssatou Ndao", "Camille Ferrand"]
    names.remove("Oscar Petit")
    people = sorted([*names, "Noé Lambert"], key=lambda name: name.split()[-1])
    return [(name, "AB"[at % 2], "") for at, name in enumerate(people)]


def large_class(folder: Path, count: int) -> "list[tuple[str, str, str]]":
    """The same ways, over and over; most students are neither odd nor late."""
    chance = random.Random(12)
    rendus = folder / "rendus"
    shutil.rmtree(rendus, ignore_errors=True)
    ways = [complete] * 9 + [gaps] * 7 + [no_labels] * 3 + [odd_name, copied_statement, own_catalogue, two_reports, pdf, word]
    people = []
    for number in range(count):
        name = f"{FIRST[number % len(FIRST)]} {LAST[(number // len(FIRST)) % len(LAST)]}"
        turn = number // (len(FIRST) * len(LAST))
        name = name if turn == 0 else f"{name}-{LAST[(number + turn) % len(LAST)]}" + ("" if turn < 16 else str(turn))
        people.append((name, f"G{number % 6 + 1}", ""))
        if number % 40 == 39:
            continue
        student = Student(rendus, name, 50000 + number)
        way = chance.choice(ways)
        if way is gaps:
            ids = re.findall(r'id = "(\d\.\w)"', CATALOGUE.read_text(encoding="utf-8"))
            gone = chance.sample(ids, chance.randint(1, 9))
            student.report("complete", change=lambda text: emptied(without(text, *gone[1:]), gone[0]))
        else:
            way(student)
    return people


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=HERE)
    parser.add_argument("--students", type=int)
    arguments = parser.parse_args()
    make = example_class(arguments.folder) if arguments.students is None else large_class(arguments.folder, arguments.students)
    lines = ["Nom complet;Groupe;Adresse de courriel"]
    for name, group, _ in make:
        ascii_name = name.lower().translate(str.maketrans("àâéèêëîïôöùûüç", "aaeeeeiioouuuc")).replace("'", "")
        lines.append(f"{name};{group};{ascii_name.replace(' ', '.')}@exemple.fr")
    (arguments.folder / "liste.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    if arguments.students is None:
        notes = ["student;question;points;comment", "Solène Abgrall;3.b;2;Ordre des couches bien expliqué", "Solène Abgrall;8;1,5;"]
        notes += ["Maëlle Guivarch;3.b;1,5;", "Bastien Kervella;1.c;0,5;Et où tourne le démon ?", "Aïssatou Ndao;1.c;0,5;Et où tourne le démon ?"]
        (arguments.folder / "notes.csv").write_text("\n".join(notes) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

//! A class in folders, as a teacher gets it: who handed nothing in, what isn't Markdown, and how much is told of each report.

use super::*;

/// The first bytes of a Word document.
const DOCX: &[u8] = b"PK\x03\x04\x14\0\0\0[Content_Types].xml\0\0word/document.xml\0\0";

/// Twelve students; no git anywhere, as the lab is shared by `--catalogue`.
fn class() -> Folder {
    let folder = Folder::new(&[("lab/questions.toml", LAB)]);
    for name in ["ada", "ben", "cem", "dina", "eli", "fay"] {
        folder.write(&format!("class/{name}/rapport.md"), GOOD.as_bytes());
        folder.write(&format!("class/{name}/hello.png"), PNG);
    }
    folder.write("class/gus/rapport.md", BAD.as_bytes());
    folder.write("class/hana/README.md", GOOD.as_bytes());
    folder.write("class/hana/hello.png", PNG);
    folder.write("class/ira/My report.docx", DOCX);
    folder.write("class/jon/rapport.md", DOCX);
    folder.write("class/kim/photo.png", PNG);
    folder.write(
        "class/lou/rapport.md",
        &(0..=255).cycle().take(4000).collect::<Vec<u8>>(),
    );
    folder
}

fn check(folder: &Folder, arguments: &[&str]) -> Run {
    let shared = ["check", "--catalogue", "lab/questions.toml"];
    folder.run(&[&shared, arguments].concat())
}

#[test]
fn folders_without_a_report_are_named() {
    let run = check(&class(), &["class"]);
    assert_eq!(run.code, Some(2));
    let said = "These 2 folders hold no report: class/ira, class/kim\n";
    assert!(run.err.contains(said), "{}", run.err);
    let quiet = check(&class(), &["-q", "class"]);
    assert!(quiet.err.contains("hold no report"), "{}", quiet.err);
    let arguments = ["render", "--catalogue", "lab/questions.toml", "class"];
    let pages = class().run(&[&arguments[..], &["-o", "pages"]].concat());
    assert!(pages.err.contains(said), "{}", pages.err);
    // In the folder of one student, pictures and programs are no students.
    let folder = class();
    folder.write("class/ada/src/main.md", b"notes\n");
    let run = check(&folder, &["class/ada"]);
    assert!(!run.err.contains("holds no report"), "{}", run.err);
}

#[test]
fn groups_of_students_are_looked_into() {
    let folder = Folder::new(&[("lab/questions.toml", LAB)]);
    for name in ["a/ada", "a/ben", "b/cem", "b/dina"] {
        folder.write(&format!("class/{name}/rapport.md"), GOOD.as_bytes());
    }
    folder.write("class/b/eli/notes.txt", b"x");
    let run = check(&folder, &["class"]);
    let said = "This folder holds no report: class/b/eli\n";
    assert!(run.err.contains(said), "{}", run.err);
}

#[test]
fn markdown_that_is_no_report_is_named_with_its_folder() {
    let folder = Folder::new(&[
        ("class/questions.toml", LAB),
        ("class/ada/rapport.md", GOOD),
    ]);
    folder.write("class/ben/diary.md", b"Monday.\n");
    let run = folder.run(&["check", "class"]);
    assert!(run.err.contains("class/ben (diary.md)"), "{}", run.err);
    assert!(run.err.contains("name it to check it"), "{}", run.err);
}

#[test]
fn what_is_not_markdown_is_told_with_how_to_convert_it() {
    let folder = class();
    for (file, said) in [
        (
            "ira/My report.docx",
            "pandoc \"My report.docx\" -t gfm --extract-media=captures -o \"My report.md\"",
        ),
        (
            "mia/tp.odt",
            "pandoc tp.odt -t gfm --extract-media=captures -o report.md",
        ),
        ("noe/lab.ipynb", "pandoc lab.ipynb -t gfm"),
        ("oli/tp.doc", "save it as .docx"),
        ("pia/rapport.pdf", "start from the document"),
        ("quin/tp.zip", "unpack the archive"),
        ("rea/$(x).rtf", "pandoc x.rtf -t gfm"),
    ] {
        folder.write(&format!("class/{file}"), DOCX);
        let run = check(&folder, &["class"]);
        assert!(run.err.contains(&format!("class/{file}")), "{}", run.err);
        assert!(run.err.contains(said), "{said}: {}", run.err);
    }
    // Beside a report a copy of it, or a handout, is nobody's mistake.
    folder.write("class/ada/rapport.pdf", b"%PDF-1.7");
    folder.write("class/ada/handout.pdf", b"%PDF-1.7");
    assert!(!check(&folder, &["class"]).err.contains("class/ada"));
    let french = check(&folder, &["--lang", "fr", "class"]);
    assert!(
        french.err.contains("avec Pandoc (pandoc.org) : pandoc"),
        "{}",
        french.err
    );
    // A report is called what the reader calls one.
    assert!(french.err.contains("-o rapport.md"), "{}", french.err);
}

#[test]
fn a_flat_class_has_its_documents_told_too() {
    let folder = Folder::new(&[("lab/questions.toml", LAB), ("class/ada.md", GOOD)]);
    folder.write("class/ben.docx", DOCX);
    folder.write("class/ada.docx", DOCX);
    let run = check(&folder, &["class"]);
    assert!(run.err.contains("class/ben.docx"), "{}", run.err);
    assert!(!run.err.contains("class/ada.docx"), "{}", run.err);
}

#[test]
fn what_is_no_text_is_2_in_words() {
    let folder = class();
    folder.write("ada.docx", DOCX);
    folder.write("ada.pdf", b"%PDF-1.7");
    folder.write("ada.md", PNG);
    folder.write("rapport.docx.md", DOCX);
    folder.write("old.md", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1..");
    folder.write("part.tex", b"\\section{One}\n");
    folder.write("tex.md", b"\\documentclass{article}\n");
    folder.write("lab.ipynb", b"{\"cells\": [{\"cell_type\": \"code\"}]}");
    folder.write("lab.md", b"{\"cells\": [{\"cell_type\": \"markdown\"}]}");
    for (file, said) in [
        (
            "class/jon/rapport.md",
            "this is a Word document, not Markdown",
        ),
        ("class/jon/rapport.md", "name it rapport.docx, then"),
        ("class/lou/rapport.md", "this is not text"),
        ("ada.docx", "pandoc ada.docx"),
        ("ada.pdf", "this is a PDF"),
        ("ada.md", "this is a picture"),
        ("rapport.docx.md", "name it rapport.docx, then"),
        ("rapport.docx.md", "-o rapport.md"),
        ("old.md", "save it as .docx"),
        ("lab.md", "this is a notebook, not Markdown"),
        (
            "lab.ipynb",
            "nbconvert --to markdown lab.ipynb --output report.md",
        ),
        ("part.tex", "this is a LaTeX document, not Markdown"),
        ("tex.md", "name it tex.tex, then"),
    ] {
        let run = check(&folder, &[file]);
        assert_eq!(run.code, Some(2), "{run:?}");
        assert!(run.err.starts_with(&format!("{file}: ")), "{run:?}");
        assert!(run.err.contains(said), "{run:?}");
        assert!(
            !run.out.contains('\u{fffd}') && !run.out.contains("PK"),
            "{run:?}"
        );
    }
    let run = folder.stdin(&["check", "--catalogue", "lab/questions.toml", "-"], DOCX);
    assert_eq!(run.code, Some(2));
    assert!(run.err.starts_with("standard input: "), "{run:?}");
}

#[test]
fn a_readme_is_a_report_where_it_is_the_only_one() {
    let lab = LAB.replace("[lab]", "[lab]\nreports = ['rapport*.md']");
    let folder = Folder::new(&[("questions.toml", &lab)]);
    folder.write("ada/README.md", GOOD.as_bytes());
    folder.write("ben/README.md", b"# Ben\n\nMy repository.\n");
    folder.write("cem/README.md", GOOD.as_bytes());
    folder.write("cem/rapport.md", GOOD.as_bytes());
    assert_eq!(
        paths(&folder.json(&["."])),
        ["ada/README.md", "cem/rapport.md"]
    );
    // One catalogue for all says nothing of names.
    let shared = ["--catalogue", "questions.toml", "."];
    let both = ["ada/README.md", "cem/README.md", "cem/rapport.md"];
    assert_eq!(paths(&folder.json(&shared)), both);
}

#[test]
fn how_much_is_told_of_each_report_can_be_said() {
    let folder = class();
    for number in 0..6 {
        folder.write(&format!("class/s{number}/rapport.md"), BAD.as_bytes());
    }
    let many = check(&folder, &["class"]).out;
    assert!(many.starts_with("✓ class/ada/rapport.md"), "{many}");
    assert!(
        many.contains("16 reports (2 not checked), 7 without errors"),
        "{many}"
    );
    for flag in ["-v", "--full"] {
        let full = check(&folder, &[flag, "class"]).out;
        assert!(full.contains("Next: class/s5/rapport.md:3: "), "{full}");
    }
    let short = check(&folder, &["--summary", "class/gus"]).out;
    assert_eq!(
        short,
        "× class/gus/rapport.md      1/2  1 of them not complete, 2 errors\n"
    );
    let both = check(&folder, &["--summary", "--full", "class"]);
    assert_eq!(both.code, Some(2), "{both:?}");
}

//! `class`: who is in the table, what is told of each, the same from checked lines, and what is never overwritten.

use super::*;

/// The first bytes of a Word document.
const DOCX: &[u8] = b"PK\x03\x04\x14\0\0\0[Content_Types].xml\0\0word/document.xml\0\0";
const ROSTER: &str = "Prénom;Nom de famille;Adresse de courriel;Groupe\n\
    Ada;Roy;ada@x.fr;B\nBen;Ali;ben@x.fr;A\nCem;Oz;cem@x.fr;A\nDina;Le Goff;dina@x.fr;B\n";

/// Ada and Ben share a picture, Cem hands in a Word document, Dina nothing, a pair that the list doesn't have something else.
fn class() -> Folder {
    let folder = Folder::new(&[("class/questions.toml", LAB), ("roster.csv", ROSTER)]);
    for name in ["Ada Roy_17_assignsubmission_file_", "ali-ben"] {
        folder.write(&format!("class/{name}/rapport.md"), GOOD.as_bytes());
        folder.write(&format!("class/{name}/hello.png"), PNG);
    }
    folder.write("class/Cem Oz/rapport.docx", DOCX);
    folder.write("class/stranger/mine.md", BAD.as_bytes());
    folder.write("class/stranger/questions.toml", b"[lab]\n");
    folder.write("class/empty/notes.txt", b"x");
    folder
}

/// The class with a list of marks, its notes in `notes`.
fn marked(folder: &Folder, marks: &str, more: &[&str]) -> Run {
    folder.write("marks.csv", marks.as_bytes());
    let all = [
        "class",
        "class",
        "--marks",
        "marks.csv",
        "--feedback",
        "notes",
    ];
    folder.run(&[&all[..], more].concat())
}

fn json(folder: &Folder, arguments: &[&str]) -> Value {
    let run = folder.run(&[&["class"], arguments, &["--json", "-"]].concat());
    serde_json::from_str(&run.out).unwrap_or_else(|error| panic!("{error}: {run:?}"))
}

/// Each row as `student state completeness remarks`.
fn rows(table: &Value) -> Vec<String> {
    let students = table["labs"][0]["students"].as_array();
    let row = |row: &Value| {
        let remarks = row["remarks"].as_array().into_iter().flatten();
        let remarks = remarks.map(|remark| remark["kind"].as_str().unwrap_or_default());
        let remarks = remarks.collect::<Vec<_>>().join(" ");
        let text = |key: &str| row[key].as_str().unwrap_or_default().to_owned();
        let line = format!(
            "{} {} {} {remarks}",
            text("student"),
            text("state"),
            row["completeness"]
        );
        line.trim_end().to_owned()
    };
    students.into_iter().flatten().map(row).collect()
}

#[test]
fn each_folder_is_a_student_and_what_is_odd_is_told() {
    assert_eq!(
        rows(&json(&class(), &["class"])),
        [
            "Ada Roy read 100 same-picture",
            "ali-ben read 100 same-picture",
            "Cem Oz unreadable 0",
            "empty no-report 0",
            "stranger read 0 other-catalogue odd-name",
        ]
    );
}

#[test]
fn a_roster_gives_names_groups_and_who_handed_in_nothing() {
    let table = json(&class(), &["class", "--roster", "roster.csv"]);
    assert_eq!(
        rows(&table),
        [
            "Ada Roy read 100 same-picture",
            "Ben Ali read 100 same-picture",
            "Cem Oz unreadable 0",
            "Dina Le Goff nothing 0",
            "empty no-report 0 not-on-roster",
            "stranger read 0 not-on-roster other-catalogue odd-name",
        ]
    );
    let ada = &table["labs"][0]["students"][0];
    assert_eq!(
        (&ada["group"], &ada["email"]),
        (&"B".into(), &"ada@x.fr".into())
    );
}

#[test]
fn a_report_of_two_authors_fills_two_rows() {
    let folder = Folder::new(&[("class/questions.toml", LAB), ("roster.csv", ROSTER)]);
    let report = format!("---\nauthors: [Ada Roy, Dina Le Goff]\n---\n\n{GOOD}");
    folder.write("class/roy/rapport.md", report.as_bytes());
    let rows = rows(&json(&folder, &["class", "--roster", "roster.csv"]));
    assert_eq!(rows[0], "Ada Roy read 50", "its picture is not there");
    assert_eq!(rows[3], "Dina Le Goff read 50");
    assert_eq!(rows.len(), 4);
}

#[test]
fn a_picture_that_most_of_a_class_shows_is_told_once_unless_it_was_handed_out() {
    let folder = Folder::new(&[("class/questions.toml", LAB)]);
    for name in ["Ada", "Ben", "Cem", "Dina", "Eva", "Fay", "Gil"] {
        folder.write(&format!("class/{name}/rapport.md"), GOOD.as_bytes());
        let own = [PNG, name.as_bytes()].concat();
        let picture = if name == "Gil" { own.as_slice() } else { PNG };
        folder.write(&format!("class/{name}/hello.png"), picture);
    }
    let table = json(&folder, &["class"]);
    assert!(
        !rows(&table).iter().any(|row| row.contains("same-picture")),
        "{table:#}"
    );
    let shared = &table["labs"][0]["shared_pictures"];
    assert_eq!(shared[0]["students"].as_array().map(Vec::len), Some(6));
    assert_eq!(
        (&shared[0]["reports"], &shared[0]["of"]),
        (&6.into(), &7.into())
    );
    for (lang, said) in [
        ("en", "6 of 7 reports show the same picture at question"),
        (
            "fr",
            "6 rapports sur 7 montrent la même image à la question",
        ),
    ] {
        let run = folder.run(&["--lang", lang, "class", "class", "--html", "class.html"]);
        assert_eq!(run.out.matches(said).count(), 1, "{run:?}");
        let page = fs::read_to_string(folder.0.path().join("class.html"));
        let page = page.expect("the page was written");
        assert_eq!(page.matches(said).count(), 1);
    }
    folder.write("class/img/hello.png", PNG);
    let table = json(&folder, &["class"]);
    assert!(
        table["labs"][0]["shared_pictures"]
            .as_array()
            .is_some_and(Vec::is_empty)
    );
}

#[test]
fn no_students_catalogue_serves() {
    let folder = Folder::new(&[
        ("class/ada/questions.toml", LAB),
        ("class/ada/rapport.md", GOOD),
    ]);
    let run = folder.run(&["class", "class"]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
    assert!(
        run.err.starts_with("no questions.toml for class"),
        "{}",
        run.err
    );
    folder.write("lab/questions.toml", LAB.as_bytes());
    let run = folder.run(&["class", "class", "--catalogue", "lab/questions.toml"]);
    assert_eq!(run.code, Some(0), "{run:?}");
}

#[test]
fn a_line_a_student_fits_a_terminal() {
    let run = class().run(&["class", "class"]);
    assert_eq!(run.code, Some(0));
    assert!(run.out.contains("  Ada Roy   2/2  ✓✓\n"), "{}", run.out);
    assert!(run.out.contains("not whether it is true"), "{}", run.out);
    let table = run.out.split("\n\n").nth(1).unwrap_or_default();
    for line in table.lines() {
        assert!(line.chars().count() <= 80, "{line}");
    }
}

#[test]
fn letters_of_two_columns_and_long_titles_keep_the_columns() {
    let title = "Conteneurs, réseaux et volumes ".repeat(5);
    let lab = LAB
        .replace("TP1 : Docker", title.trim())
        .replace("'1.a'", "'question-one-a'")
        .replace("'Hello'", &format!("'{}'", "容器 ".repeat(30)));
    let folder = Folder::new(&[("class/questions.toml", lab.as_str())]);
    for name in [
        "Ada Roy",
        "山田太郎",
        "Zoé 🐙 Ali",
        "容器容器容器容器容器容器容器容器",
    ] {
        folder.write(&format!("class/{name}/rapport.md"), BAD.as_bytes());
    }
    let mut command = folder.command(&["class", "class"]);
    let run = told(command.env("COLUMNS", "80").output().expect("it runs"));
    assert!(run.out.starts_with(&title[..30]), "{}", run.out);
    // The letters and signs of these names that aren't Latin take two.
    let columns =
        |text: &str| -> usize { text.chars().map(|c| 1 + usize::from(c > '\u{2e80}')).sum() };
    for line in run.out.lines() {
        assert!(columns(line) <= 80, "{line}");
    }
    let rows = run.out.lines().filter_map(|line| line.split_once("/2"));
    let places: Vec<usize> = rows.map(|(before, _)| columns(before)).collect();
    assert_eq!(places[..4], [places[0]; 4], "{}", run.out);
}

#[test]
fn checked_lines_make_the_same_table_to_the_byte() {
    let folder = class();
    // Lines tell of what was checked alone.
    fs::remove_dir_all(folder.path().join("class/empty")).expect("it is there");
    let files = [
        "class/stranger/mine.md",
        "class/Cem Oz/rapport.docx",
        "class/ali-ben/rapport.md",
        "class/Ada Roy_17_assignsubmission_file_/rapport.md",
    ];
    let shared = [
        "check",
        "--catalogue",
        "class/questions.toml",
        "--format",
        "jsonl",
        "--output-file",
    ];
    folder.run(&[&shared[..], &["all.jsonl", "class"]].concat());
    folder.run(&[&shared[..], &["a.jsonl"], &files[..2]].concat());
    folder.run(&[&shared[..], &["b.jsonl"], &files[2..]].concat());
    let from = [
        "--from",
        "b.jsonl",
        "a.jsonl",
        "--catalogue",
        "class/questions.toml",
    ];
    for format in ["--csv", "--json"] {
        let roster = ["--roster", "roster.csv", format, "-"];
        let direct = folder.run(&[&["class", "class"], &roster[..]].concat());
        let lines = folder.run(&[&["class"], &from[..], &roster[..]].concat());
        assert_eq!(
            (direct.code, &lines.out),
            (Some(0), &direct.out),
            "{}",
            lines.err
        );
        // Lines of the folder tell of documents too.
        let from = ["--from", "all.jsonl", "--catalogue", "class/questions.toml"];
        let lines = folder.run(&[&["class"], &from[..], &roster[..]].concat());
        let told = |run: &Run| run.out.matches("unreadable").count();
        assert_eq!(told(&lines), told(&direct), "{}", lines.out);
    }
    let page = folder.run(&[&["class"], &from[..], &["--html", "-"]].concat());
    assert!(page.out.contains("<html lang=\"en\">"), "{page:?}");
    for needs_reports in ["--reports", "--feedback"] {
        let run = folder.run(&[&["class"], &from[..], &[needs_reports, "x"]].concat());
        assert_eq!(run.code, Some(2));
    }
    let other = LAB.replace("'1.b'", "'1.c'");
    folder.write("other.toml", other.as_bytes());
    let run = folder.run(&["class", "--from", "a.jsonl", "--catalogue", "other.toml"]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.starts_with("a.jsonl:"), "{}", run.err);
}

#[test]
fn csv_is_for_spreadsheets() {
    let folder = Folder::new(&[("questions.toml", LAB)]);
    folder.write("class/=HYPERLINK(1)/rapport.md", BAD.as_bytes());
    let run = folder.run(&["class", "class", "--csv", "-"]);
    assert!(
        run.out.starts_with("\u{feff}student,group,email,"),
        "{}",
        run.out
    );
    assert!(run.out.contains("\r\n'=HYPERLINK(1),"), "{}", run.out);
    assert!(run.out.contains(",completeness,"));
    let run = folder.run(&["class", "class", "--csv", "-", "--delimiter", ";"]);
    assert!(run.out.starts_with("\u{feff}student;group;"), "{}", run.out);
    let run = folder.run(&["class", "class", "--csv", "-", "--delimiter", "x"]);
    assert_eq!(run.code, Some(2));
}

#[test]
fn what_a_spreadsheet_would_take_for_a_number_stays_a_text_and_numbers_stay_numbers() {
    let lab = LAB.replace("'1.b'", "'1.10'");
    let folder = Folder::new(&[("questions.toml", &lab)]);
    folder.write("class/Ada Roy/rapport.md", BAD.as_bytes());
    folder.write("list.csv", "Name;Group\nAda Roy;3/4\n".as_bytes());
    let class = ["class", "class", "--roster", "list.csv", "--delimiter", ";"];
    let list = folder.run(&[&class[..], &["--marks-template", "-"]].concat());
    assert!(list.out.contains("\r\nAda Roy;'1.10;;"), "{}", list.out);
    let marks = list.out.replace("'1.10;;", "'1.10;-0,5;=late");
    assert_ne!(marks, list.out);
    folder.write("marks.csv", marks.as_bytes());
    let table = folder.run(&[&class[..], &["--marks", "marks.csv", "--csv", "-"]].concat());
    assert!(table.out.contains("\r\nAda Roy;'3/4;"), "{}", table.out);
    assert!(table.out.contains(";-0,5;'=late;"), "{}", table.out);
}

#[test]
fn marks_stand_beside_what_the_evidence_earns() {
    let folder = class();
    let empty = folder.run(&["class", "class", "--marks-template", "-"]);
    let lines: Vec<&str> = empty.out.lines().collect();
    assert_eq!(lines[0], "\u{feff}student,question,points,comment");
    assert_eq!(lines[1], "Ada Roy,1.a,,");
    let marks = "student,question,points,comment\nAda Roy,1.a,\"1,5\",Well seen\nali-ben,1.b,1,\n";
    folder.write("marks.csv", marks.as_bytes());
    let all = ["class", "class", "--marks", "marks.csv"];
    let table = json(&folder, &all[1..]);
    let ada = &table["labs"][0]["students"][0];
    assert_eq!((&ada["points"], &ada["mark"]), (&2.0.into(), &1.5.into()));
    let outputs = [
        "--reports",
        "pages",
        "--feedback",
        "notes",
        "--html",
        "class.html",
    ];
    let run = folder.run(&[&all[..], &outputs].concat());
    assert_eq!(run.code, Some(0), "{run:?}");
    let read = |path: &str| fs::read_to_string(folder.path().join(path)).expect(path);
    let page = read("pages/Ada-Roy.html");
    for held in [
        "<b>1.5 / 2</b>",
        "Well seen",
        "href=\"ali-ben.html\"",
        "href=\"..&#x2f;class.html\"",
    ] {
        assert!(page.contains(held), "{held}");
    }
    assert!(read("notes/Ada-Roy.md").contains("- 1.a: 1.5/2 — Well seen"));
    assert!(read("class.html").contains("href=\"pages&#x2f;stranger.html#q-1.b\""));
    // Again: they are tpreport's own.
    let run = folder.run(&[&all[..], &outputs].concat());
    assert_eq!(run.code, Some(0), "{run:?}");
    folder.write(
        "marks.csv",
        b"student,question,points\nNobody,1.a,1\nAda Roy,9,1\n",
    );
    let run = folder.run(&all);
    assert_eq!(run.code, Some(2));
    let told = "marks.csv:2: a mark for Nobody, who is no student here\n\
        marks.csv:3: a mark for question 9, which the lab doesn’t have\n";
    assert_eq!(run.err, told);
}

#[test]
fn nothing_of_anybody_else_is_overwritten() {
    let folder = class();
    folder.write("mine.csv", b"a,b\n");
    folder.write("marks.csv", b"student,question,points\nAda Roy,1.a,1\n");
    folder.write("mine.json", b"{\"labs\": [1]}\n");
    for (option, file) in [
        ("--csv", "mine.csv"),
        ("--csv", "marks.csv"),
        ("--csv", "roster.csv"),
        ("--json", "mine.json"),
        ("--html", "mine.csv"),
        ("--marks-template", "marks.csv"),
        ("--csv", "class/questions.toml"),
        ("--json", "class/ali-ben/rapport.md"),
    ] {
        let before = fs::read(folder.path().join(file)).expect("it is there");
        let run = folder.run(&["class", "class", option, file]);
        assert_eq!(run.code, Some(2), "{option} {file}");
        assert_eq!(
            fs::read(folder.path().join(file)).expect("it is there"),
            before
        );
    }
    let run = folder.run(&[
        "class",
        "class",
        "--force",
        "--csv",
        "roster.csv",
        "--roster",
        "roster.csv",
    ]);
    assert_eq!(run.code, Some(2), "{run:?}");
}

#[test]
fn a_normal_form_that_is_handed_in_is_its_students() {
    let folder = class();
    let report = "class/ali-ben/rapport.md";
    let catalogue = ["--catalogue", "class/questions.toml"];
    let form = folder.run(&[
        "render",
        "--markdown",
        report,
        "-o",
        "-",
        catalogue[0],
        catalogue[1],
    ]);
    folder.write(report, form.out.as_bytes());
    let run = folder.run(&["class", "class", "--feedback", "class/ali-ben"]);
    assert_eq!(run.code, Some(2), "{run:?}");
    let kept = fs::read_to_string(folder.path().join(report)).expect("it is there");
    assert_eq!(kept, form.out);
}

#[test]
fn several_labs_are_a_sheet_each() {
    let lab = |id: &str| {
        let named = format!("id = '{id}'\nreports = ['{id}.md']");
        LAB.replace("id = 'docker'", &named)
    };
    let folder = Folder::new(&[]);
    for id in ["tp1", "tp2"] {
        folder.write(&format!("class/{id}.questions.toml"), lab(id).as_bytes());
        folder.write(&format!("class/ada/{id}.md"), GOOD.as_bytes());
    }
    folder.write("class/ben/tp2.md", GOOD.as_bytes());
    let run = folder.run(&["class", "class/ada", "--catalogue", "class", "--json", "-"]);
    assert_eq!(
        (run.code, run.out.matches("\"read\"").count()),
        (Some(0), 2)
    );
    let run = folder.run(&["class", "class", "--csv", "table.csv"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    let read = |path: &str| fs::read_to_string(folder.path().join(path)).expect(path);
    assert!(read("table.tp1.csv").contains("\r\nben,,,,,nothing,"));
    assert!(read("table.tp2.csv").contains("\r\nben,,,class/ben/tp2.md,,read,"));
    // A mark is one lab's: the list to fill in says which.
    let list = folder.run(&["class", "class", "--marks-template", "-"]).out;
    let list = list.replacen("tp2,ada,1.a,,", "tp2,ada,1.a,2,", 1);
    assert!(list.starts_with("\u{feff}lab,student,question,"), "{list}");
    folder.write("marks.csv", list.as_bytes());
    let table = json(&folder, &["class", "--marks", "marks.csv"]);
    let mark = |lab: usize| table["labs"][lab]["students"][0]["mark"].as_f64();
    assert_eq!((mark(0), mark(1)), (None, Some(2.0)));
    folder.write("marks.csv", b"student,question,points\nada,1.a,2\n");
    let run = folder.run(&["class", "class", "--marks", "marks.csv"]);
    assert_eq!(run.code, Some(2), "{run:?}");
    assert!(run.err.contains("which several labs have"), "{}", run.err);
}

#[test]
fn labs_of_one_id_are_told_and_keep_a_table_each() {
    let folder = Folder::new(&[]);
    for (name, id) in [("one", "tp"), ("two", "TP"), ("three", "tp")] {
        let named = format!("id = '{id}'\nreports = ['{name}.md']");
        let lab = LAB.replace("id = 'docker'", &named);
        folder.write(&format!("class/{name}.questions.toml"), lab.as_bytes());
        folder.write(&format!("class/ada/{name}.md"), GOOD.as_bytes());
    }
    let run = folder.run(&["class", "class", "--csv", "table.csv"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    let told = "class/one.questions.toml and class/three.questions.toml have one id, `tp`:";
    assert!(run.err.starts_with(told), "{}", run.err);
    assert_eq!(run.err.matches("have one id").count(), 2, "{}", run.err);
    for (name, report) in [("tp", "one"), ("tp-2", "three"), ("TP-3", "two")] {
        let table = fs::read_to_string(folder.path().join(format!("table.{name}.csv")));
        let table = table.expect("each has a file");
        assert!(table.contains(&format!("class/ada/{report}.md")), "{table}");
    }
    let run = folder.run(&["class", "class", "--csv", "-"]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{run:?}");
    assert!(run.err.contains("standard output takes one"), "{run:?}");
}

#[test]
fn a_table_is_written_again_unless_somebody_changed_it() {
    let folder = class();
    let tables = ["--csv", "class.csv", "--json", "class.json"];
    let all = [&["class", "class"][..], &tables].concat();
    assert_eq!(folder.run(&all).code, Some(0));
    // Another student hands in: nothing of anybody's is lost.
    folder.write("class/eva/rapport.md", GOOD.as_bytes());
    let run = folder.run(&[&all[..], &["--delimiter", ";"]].concat());
    assert_eq!(run.code, Some(0), "{run:?}");
    let read = |file: &str| fs::read_to_string(folder.path().join(file)).expect(file);
    for (option, file) in [("--csv", "class.csv"), ("--json", "class.json")] {
        let written = read(file);
        assert!(written.contains("eva"), "{written}");
        let changed = written.replace("eva", "Eva Blum");
        folder.write(file, changed.as_bytes());
        let run = folder.run(&["class", "class", option, file]);
        assert_eq!(run.code, Some(2), "{run:?}");
        let told = format!("{file} was changed since tpreport wrote it: --force");
        assert!(run.err.starts_with(&told), "{}", run.err);
        assert_eq!(read(file), changed);
        let run = folder.run(&["class", "class", "--force", option, file]);
        assert_eq!(run.code, Some(0), "{run:?}");
        assert!(!read(file).contains("Eva Blum"));
    }
}

#[test]
fn two_tables_in_one_file_are_refused_before_anything_is_done() {
    let folder = class();
    for (lang, said) in [
        ("en", "--csv and --json would both be written to table"),
        ("fr", "--csv et --json iraient tous deux dans table"),
    ] {
        let tables = ["--csv", "table", "--json", "./table", "--force"];
        let run = folder.run(&[&["--lang", lang, "class", "class"], &tables[..]].concat());
        assert_eq!(run.code, Some(2), "{run:?}");
        assert!(run.err.contains(said), "{run:?}");
        assert!(!folder.path().join("table").exists());
    }
}

#[test]
fn what_a_class_is_not_is_told() {
    let folder = Folder::new(&[("questions.toml", LAB), ("rapport.md", GOOD)]);
    folder.write("other.csv", b"a,b\n1,2\n");
    fs::create_dir(folder.path().join("none")).expect("a folder can be made");
    let bare = Folder::new(&[("x.jsonl", "\n")]);
    let run = bare.run(&["class", "--from", "x.jsonl", "--catalogue", "."]);
    assert_eq!(run.code, Some(2), "{run:?}");
    for (arguments, told) in [
        (&["nowhere"][..], "no such folder: nowhere"),
        (&["rapport.md"], "rapport.md is no folder"),
        (&["none"], "nothing was handed in here"),
        (
            &[".", "--csv", "-", "--json", "-"],
            "standard output takes one",
        ),
        (
            &[".", "--roster", "other.csv"],
            "other.csv:1: no column of names",
        ),
        (
            &["--from", "rapport.md", "--catalogue", "questions.toml"],
            "rapport.md:1: no line of",
        ),
    ] {
        let run = folder.run(&[&["class"], arguments].concat());
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(run.err.starts_with(told), "{arguments:?}: {}", run.err);
    }
    assert_eq!(folder.run(&["class"]).code, Some(2));
}

/// Two of one name, in groups and with addresses.
const NAMESAKES: &str =
    "student,email,group\nAda Roy,ada1@x.fr,A\nAda Roy,ada2@x.fr,B\nBen Ali,ben@x.fr,A\n";

#[test]
fn nobody_gets_the_report_of_a_namesake() {
    let folder = Folder::new(&[("class/questions.toml", LAB), ("roster.csv", NAMESAKES)]);
    folder.write("class/ada-roy/rapport.md", GOOD.as_bytes());
    folder.write("class/ben-ali/rapport.md", GOOD.as_bytes());
    let arguments = ["class", "--roster", "roster.csv"];
    let table = json(&folder, &arguments);
    assert_eq!(
        rows(&table),
        [
            "Ada Roy unclear 0 same-name",
            "Ada Roy unclear 0 same-name",
            "Ben Ali read 50",
            "ada-roy read 50 one-of-several",
        ]
    );
    let run = folder.run(&["class", "class", "--roster", "roster.csv", "--lang", "fr"]);
    for said in [
        "peut-être le dossier de Ada Roy (ada1@x.fr), Ada Roy (ada2@x.fr) : donnez",
        "ici ada1@x.fr",
    ] {
        let out = run.out.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(out.contains(said), "{said}: {}", run.out);
    }
    // A name on the report's own first page is no better.
    let report = format!("---\nauthors: [Ada Roy]\n---\n\n{GOOD}");
    folder.write("class/pair/rapport.md", report.as_bytes());
    let unclear = rows(&json(&folder, &arguments));
    assert_eq!(unclear[4], "pair read 50 one-of-several");
}

#[test]
fn a_group_or_an_address_tells_namesakes_apart() {
    for (one, two) in [
        ("A/ada-roy", "B/ada-roy"),
        ("Ada Roy ada1", "Ada Roy ada2"),
        ("ada1@x.fr", "ada2@x.fr"),
    ] {
        let folder = Folder::new(&[("class/questions.toml", LAB), ("roster.csv", NAMESAKES)]);
        folder.write(&format!("class/{one}/rapport.md"), GOOD.as_bytes());
        folder.write(&format!("class/{two}/rapport.md"), BAD.as_bytes());
        if one.starts_with('A') && one.contains('/') {
            folder.write("class/A/ben-ali/rapport.md", GOOD.as_bytes());
            folder.write("class/B/cem-oz/rapport.md", GOOD.as_bytes());
        }
        let table = json(&folder, &["class", "--roster", "roster.csv"]);
        let found = rows(&table);
        assert_eq!(found[0], "Ada Roy read 50 same-name", "{one}");
        assert_eq!(found[1], "Ada Roy read 0 same-name", "{two}");
    }
    // The report itself may say it; notes are told apart too.
    let folder = Folder::new(&[("class/questions.toml", LAB), ("roster.csv", NAMESAKES)]);
    let arguments = ["class", "--roster", "roster.csv", "--feedback", "notes"];
    for author in [
        "---\nauthor: Ada Roy <ada2@x.fr>\n---\n\n",
        "---\nauthor: Ada Roy\nemail: ada2@x.fr\n---\n\n",
        "Author: Ada Roy <ada2@x.fr>\n\n",
        "Author: Ada Roy (ada2@x.fr)\n\n",
        "Author: Ada Roy\nE-mail: ada2@x.fr\n\n",
    ] {
        let report = format!("{author}{BAD}");
        folder.write("class/pair/rapport.md", report.as_bytes());
        let found = rows(&json(&folder, &arguments));
        assert_eq!(found[0], "Ada Roy nothing 0 same-name", "{author}");
        assert_eq!(found[1], "Ada Roy read 0 same-name", "{author}");
    }
    let note = fs::read_to_string(folder.path().join("notes/ada2-x-fr.md")).expect("it is there");
    assert!(note.contains("\nAda Roy (ada2@x.fr)\n"), "{note}");
}

#[test]
fn namesakes_are_marked_by_what_the_list_to_fill_in_calls_them() {
    let folder = Folder::new(&[("class/questions.toml", LAB)]);
    for name in [
        "Ada Roy_17_assignsubmission_file_",
        "Ada Roy_18_assignsubmission_file_",
    ] {
        folder.write(&format!("class/{name}/rapport.md"), GOOD.as_bytes());
    }
    let list = folder.run(&["class", "class", "--marks-template", "-"]).out;
    let list = list
        .replacen(",1.a,,", ",1.a,1,", 1)
        .replacen(",1.b,,", ",1.b,2,", 3);
    folder.write("marks.csv", list.as_bytes());
    let table = json(&folder, &["class", "--marks", "marks.csv"]);
    let students = &table["labs"][0]["students"];
    assert_eq!(
        (&students[0]["mark"], &students[1]["mark"]),
        (&3.0.into(), &2.0.into())
    );
    folder.write("marks.csv", b"student,question,points\nAda Roy,1.a,1\n");
    let run = folder.run(&["class", "class", "--marks", "marks.csv"]);
    assert!(run.err.contains("may be several students"), "{run:?}");
}

#[test]
fn a_mark_that_is_none_is_told_at_its_line_and_the_others_are_given() {
    let folder = class();
    let marks = "student,question,points,comment\nAda Roy,1.a,1,\nAda Roy,1.b,2/2,Good\n\
        Nobody,1.a,1,\nali-ben,1.a,-0.5,Late\nali-ben,1.b,nan,\n";
    folder.write("marks.csv", marks.as_bytes());
    let all = ["class", "class", "--marks", "marks.csv"];
    let outputs = ["--csv", "class.csv", "--feedback", "notes", "--json", "-"];
    let run = folder.run(&[&all[..], &outputs].concat());
    assert_eq!(run.code, Some(2), "{run:?}");
    let told = "marks.csv:3: 2/2 is no number of points, and the line is passed over → write it as 1.5 or 1,5\n\
        marks.csv:4: a mark for Nobody, who is no student here\n\
        marks.csv:6: nan is no number of points, and the line is passed over → write it as 1.5 or 1,5\n\
        marks.csv:5: -0.5 for ali-ben and question 1.a is less than nothing: taken as it stands\n";
    assert!(run.err.starts_with(told), "{}", run.err);
    let table: Value = serde_json::from_str(&run.out).expect("it is JSON");
    let students = table["labs"][0]["students"].as_array().expect("a list");
    let marks: Vec<_> = students.iter().map(|one| one["mark"].as_f64()).collect();
    assert_eq!(marks.iter().flatten().collect::<Vec<_>>(), [&1.0, &-0.5]);
    assert!(folder.path().join("class.csv").is_file());
    assert!(folder.path().join("notes/Ada-Roy.md").is_file());
}

#[test]
fn a_second_mark_is_told_and_one_beyond_the_points_too() {
    let folder = class();
    let marks = "student,question,points\nAda Roy,1.a,1\nROY Ada,1.a,2\nali-ben,1.a,\"2,5\"\n";
    folder.write("marks.csv", marks.as_bytes());
    let run = folder.run(&["class", "class", "--marks", "marks.csv", "--json", "-"]);
    assert_eq!(run.code, Some(2));
    let told = "marks.csv:3: a second mark for ROY Ada and question 1.a: the first, at line 2, is taken → keep one of the two lines\n\
        marks.csv:4: 2.5 for ali-ben and question 1.a, which is worth 2: taken as it stands\n";
    assert_eq!(run.err, told);
    folder.write(
        "marks.csv",
        b"student,question,points\nali-ben,1.a,\"2,5\"\n",
    );
    let run = folder.run(&["class", "class", "--marks", "marks.csv"]);
    assert_eq!(
        run.code,
        Some(0),
        "more than the points is no mistake: {run:?}"
    );
}

#[test]
fn pages_and_notes_never_hide_who_handed_in() {
    let folder = class();
    for (at, output) in [
        ("class", "class"),
        (".", "."),
        ("class", "class/ali-ben"),
        ("class", "class/ali-ben/notes"),
        ("class", "./class/../class"),
    ] {
        for option in ["--reports", "--feedback"] {
            let mut command = folder.command(&[
                "class",
                at,
                "--catalogue",
                "class/questions.toml",
                option,
                output,
            ]);
            let run = told(command.output().expect("the program runs"));
            assert_eq!(
                (run.code, run.out.as_str()),
                (Some(2), ""),
                "{option} {output}"
            );
            assert!(
                run.err.contains("→ name a folder of its own"),
                "{}",
                run.err
            );
        }
    }
    // One of their own is right in the class's folder and outside, on a second run too.
    for (option, output) in [
        ("--reports", "class/pages"),
        ("--feedback", "class/notes"),
        ("--reports", "."),
        ("--feedback", "notes"),
    ] {
        for _ in 0..2 {
            let run = folder.run(&["class", "class", option, output]);
            assert_eq!(run.code, Some(0), "{option} {output}: {run:?}");
            assert!(
                run.out.contains("  5 students, 3 with a report"),
                "{output}: {}",
                run.out
            );
        }
        _ = fs::remove_dir_all(folder.path().join("class/pages"));
        _ = fs::remove_dir_all(folder.path().join("class/notes"));
    }
}

#[test]
fn a_class_of_nobody_is_no_class() {
    let folder = Folder::new(&[("questions.toml", LAB), ("class/notes.txt", "x")]);
    let run = folder.run(&["class", "class"]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{run:?}");
    // Who handed in no report at all is a student nevertheless.
    folder.write("class/ada/photo.txt", b"x");
    let run = folder.run(&["class", "class"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    assert!(
        run.out.contains("one student, 0 with a report"),
        "{}",
        run.out
    );
}

#[cfg(unix)]
#[test]
fn a_folder_that_is_a_link_is_told_and_followed_when_asked() {
    let folder = Folder::new(&[("class/questions.toml", LAB), ("roster.csv", ROSTER)]);
    folder.write("elsewhere/ada/rapport.md", GOOD.as_bytes());
    folder.write("elsewhere/ada/hello.png", PNG);
    folder.write("class/ali-ben/rapport.md", GOOD.as_bytes());
    let link = folder.path().join("class/ada-roy");
    std::os::unix::fs::symlink("../elsewhere/ada", link).expect("a link can be made");
    for roster in [&[][..], &["--roster", "roster.csv"]] {
        let arguments = [&["class"][..], roster].concat();
        let found = rows(&json(&folder, &arguments));
        assert!(found[0].ends_with(" link 0"), "{found:?}");
        let found = rows(&json(&folder, &[&arguments[..], &["--follow"]].concat()));
        assert!(found[0].ends_with(" read 100"), "{found:?}");
    }
    let run = folder.run(&["check", "class"]);
    assert!(
        run.err.contains("(--follow reads it): class/ada-roy"),
        "{}",
        run.err
    );
    let run = folder.run(&["check", "class", "--follow"]);
    assert!(run.out.contains("class/ada-roy/rapport.md"), "{}", run.out);
}

#[test]
fn a_comment_of_several_lines_stays_in_its_note() {
    let folder = class();
    let marks = "student,question,points,comment\nAda Roy,1.a,1,\"Seen.\n\n## Again?\nNo.\"\nAda Roy,1.b,0,\n";
    let run = marked(&folder, marks, &[]);
    assert_eq!(run.code, Some(0), "{run:?}");
    let note = fs::read_to_string(folder.path().join("notes/Ada-Roy.md")).expect("it is there");
    assert!(
        note.contains("- 1.a: 1/2\n\n  Seen.\n\n  ## Again?  \n  No.\n- 1.b: 0"),
        "{note}"
    );
}

#[test]
fn a_note_keeps_the_lines_and_the_next_act_of_what_is_told_at_once() {
    let lab = "[lab]\nid = 'lab'\n[[section]]\nid = '1'\n[[section.question]]\nid = '1.a'\nprompt = 'Why does the tide rise twice a day?'\n[[section.question]]\nid = '1.b'\nprompt = 'How high was the water at noon?'\n[[section.question]]\nid = '1.c'\nprompt = 'Which wind raised the waves?'\n";
    let report =
        "# Report\n\n## Question 1.a\n\n## Question 1.b\n\n## Question 1.c\n\nThe west wind.\n";
    let folder = Folder::new(&[("questions.toml", lab), ("class/ada/report.md", report)]);
    let run = folder.run(&["class", "class", "--feedback", "notes"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    let note = fs::read_to_string(folder.path().join("notes/ada.md")).expect("it is there");
    let told = "(1.a, 1.b) → write each answer under its label\n  - line 3: 1.a\n  - line 5: 1.b\n";
    assert!(note.contains(told), "{note}");
}

#[test]
fn two_reports_of_one_student_are_one_row_that_tells_of_both() {
    const ADA: &str = "Ada Roy_1_assignsubmission_file_";
    let folder = Folder::new(&[
        ("class/questions.toml", LAB),
        ("roster.csv", "name\nAda Roy\nBen Ali\n"),
    ]);
    for (place, report) in [("draft", BAD), ("final", GOOD)] {
        folder.write(
            &format!("class/{ADA}/{place}/rapport.md"),
            report.as_bytes(),
        );
        folder.write(&format!("class/{ADA}/{place}/hello.png"), PNG);
    }
    folder.write(
        "class/Ben Ali_2_assignsubmission_file_/rapport.md",
        BAD.as_bytes(),
    );
    for more in [&["class"][..], &["class", "--roster", "roster.csv"]] {
        let rows = rows(&json(&folder, more));
        let expected = ["Ada Roy read 100 several-reports", "Ben Ali read 0"];
        assert_eq!(rows, expected, "{more:?}");
    }
    // Without a platform's mark, a list or the other folders say whose they are.
    let folder = Folder::new(&[("class/questions.toml", LAB), ("roster.csv", "name\nAda\n")]);
    for place in ["ada/draft", "ada/final", "ben", "cem"] {
        folder.write(&format!("class/{place}/rapport.md"), BAD.as_bytes());
    }
    assert_eq!(
        rows(&json(&folder, &["class"])),
        ["ada read 0 several-reports", "ben read 0", "cem read 0"]
    );
    fs::remove_dir_all(folder.path().join("class/cem")).expect("it is there");
    fs::remove_dir_all(folder.path().join("class/ben")).expect("it is there");
    assert_eq!(
        rows(&json(&folder, &["class", "--roster", "roster.csv"])),
        ["Ada read 0 several-reports"]
    );
}

#[test]
fn a_platforms_folders_of_one_student_are_one_row() {
    let folder = Folder::new(&[("class/questions.toml", LAB)]);
    folder.write(
        "class/Ada Roy_1_assignsubmission_file_/rapport.md",
        BAD.as_bytes(),
    );
    folder.write(
        "class/Ada Roy_1_assignsubmission_onlinetext_/onlinetext.html",
        b"<p>hi</p>",
    );
    // Another of that name.
    folder.write("class/Ada Roy_2_assignsubmission_file_/rapport.docx", DOCX);
    assert_eq!(
        rows(&json(&folder, &["class"])),
        ["Ada Roy read 0 same-name", "Ada Roy unreadable 0 same-name"]
    );
}

#[test]
fn whatever_was_handed_in_is_told_by_its_name() {
    let folder = Folder::new(&[
        ("class/questions.toml", LAB),
        ("class/ada/rapport.md", BAD),
        ("class/ben/report.txt", "text"),
        ("class/cem/onlinetext.html", "<p>text</p>"),
        ("class/dina/tp.Rmd", "text"),
        ("class/eli/src/main.py", "1"),
        ("class/eli/a.c", "1"),
        ("class/eli/b.c", "1"),
        ("class/eli/c.c", "1"),
        ("class/fay/report.md/inside.txt", "text"),
        ("roster.csv", "name\nada\n"),
    ]);
    folder.write("class/photos/a.png", PNG);
    let run = folder.run(&["class", "class"]);
    for said in [
        "no Markdown report of this lab among these files: report.txt",
        "these files: onlinetext.html",
        "these files: tp.Rmd",
        "a.c, b.c, c.c and 1 more",
        "these files: report.md",
        "these files: a.png",
    ] {
        let lines = run.out.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(lines.contains(said), "{said}: {run:?}");
    }
    assert!(!run.out.contains("nothing handed in"), "{run:?}");
    // Who isn't on the list handed in all the same; pictures of nobody's are no hand-in.
    let rows = rows(&json(&folder, &["class", "--roster", "roster.csv"]));
    assert_eq!(rows.len(), 6, "{rows:?}");
    assert_eq!(rows[1], "ben no-report 0 not-on-roster");
}

#[test]
fn a_report_that_fits_no_labs_glob_is_told_in_its_row() {
    let lab = |id: &str| LAB.replacen("[lab]", &format!("[lab]\nreports = [\"{id}.md\"]"), 1);
    let folder = Folder::new(&[]);
    folder.write("class/a.questions.toml", lab("a").as_bytes());
    folder.write("class/b.questions.toml", lab("b").as_bytes());
    folder.write("class/ada/a.md", BAD.as_bytes());
    folder.write("class/ben/my-a.md", GOOD.as_bytes());
    let table = json(&folder, &["class"]);
    assert_eq!(rows(&table), ["ada read 0", "ben no-report 0"]);
    let run = folder.run(&["class", "class"]);
    assert!(run.out.contains("these files: my-a.md"), "{run:?}");
}

#[test]
fn marks_reach_who_handed_in_nothing_that_can_be_read() {
    let folder = class();
    let marks = "student,question,points,comment\nCem Oz,1.a,1.5,Word isn't Markdown\n";
    let run = marked(&folder, marks, &["--html", "class.html"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    let note = String::from_utf8(folder.bytes("notes/Cem-Oz.md")).expect("it is text");
    assert!(note.contains("Mark: 1.5"), "{note}");
    assert!(
        note.contains("- 1.a: 1.5/2 — Word isn't Markdown"),
        "{note}"
    );
    let page = String::from_utf8(folder.bytes("class.html")).expect("it is text");
    assert!(page.contains("1.a: Word isn"), "{page}");
}

#[cfg(target_os = "linux")]
#[test]
fn lines_come_of_a_file_that_ends() {
    let folder = Folder::new(&[("questions.toml", LAB)]);
    for endless in ["/dev/zero", "/dev/null", "."] {
        let run = folder.run(&["class", "--catalogue", "questions.toml", "--from", endless]);
        assert_eq!(run.code, Some(2), "{endless}: {run:?}");
        assert!(run.err.contains("neither a file"), "{endless}: {run:?}");
    }
}

/// Whoever may read all can't try it.
#[cfg(unix)]
#[test]
fn a_folder_that_cant_be_read_is_told_and_fails() {
    use std::os::unix::fs::PermissionsExt;
    let folder = class();
    let locked = folder.path().join("class/Dina Le Goff");
    folder.write("class/Dina Le Goff/rapport.md", GOOD.as_bytes());
    let mode = |mode| fs::set_permissions(&locked, fs::Permissions::from_mode(mode));
    mode(0o000).expect("it is ours");
    let is_root = fs::read_dir(&locked).is_ok();
    let class = folder.run(&["class", "class"]);
    let check = folder.run(&["check", "class"]);
    mode(0o755).expect("it is ours");
    if is_root {
        return;
    }
    for run in [&class, &check] {
        assert_eq!(run.code, Some(2), "{run:?}");
        assert!(
            run.err.contains("class/Dina Le Goff: can't be read"),
            "{run:?}"
        );
    }
    assert!(class.out.contains("not read: can't be read"), "{class:?}");
}

//! What is mended in reports, shown or done, and what is never touched.

use super::*;
use proptest::prelude::*;

/// Two labels of one number, a path of another system in other cases, and a block that is open.
const SLIPPED: &str = "# Exercise 1\r\n\r\n## Question 1.a\r\n\r\nHere. ![hello](captures\\Hello.png)\r\n\r\n\
    ## Question 1.a: why does the container stop at once?\r\n\r\nIts only process ends.\r\n\r\n```console\r\n$ docker ps\r\n";
const MENDED: &str = "# Exercise 1\r\n\r\n## Question 1.a\r\n\r\nHere. ![hello](captures/hello.png)\r\n\r\n\
    ## Question 1.b: why does the container stop at once?\r\n\r\nIts only process ends.\r\n\r\n```console\r\n$ docker ps\r\n```\r\n";

fn slipped() -> Folder {
    let folder = Folder::new(&[("questions.toml", LAB), ("rapport.md", SLIPPED)]);
    folder.write("captures/hello.png", PNG);
    folder
}

impl Folder {
    pub(super) fn bytes(&self, path: &str) -> Vec<u8> {
        fs::read(self.path().join(path)).expect("it is there")
    }
}

#[test]
fn what_is_mended_is_told_and_a_second_time_nothing_is() {
    let folder = slipped();
    let run = folder.check(&["--fix", "rapport.md"]);
    assert_eq!((run.code, run.out.as_str()), (Some(0), ""), "{run:?}");
    let lines: Vec<&str> = run.err.lines().collect();
    assert_eq!(
        lines,
        [
            "rapport.md:5: `captures\\Hello.png` is now `captures/hello.png` (picture-wrong-case)",
            "rapport.md:7: `1.a` is now `1.b` (misnumbered-question)",
            "rapport.md:13: the line ``` is added (unclosed-fence)",
        ]
    );
    assert_eq!(folder.bytes("rapport.md"), MENDED.as_bytes());
    let run = folder.check(&["--fix", "rapport.md"]);
    assert_eq!(run.err, "nothing to mend\n");
    assert_eq!(folder.bytes("rapport.md"), MENDED.as_bytes());
    let run = folder.run(&["check", "--fix", "-q", "rapport.md"]);
    assert_eq!((run.out, run.err), (String::new(), String::new()));
    // Where something is left, nothing is said to be well.
    folder.write("rapport.md", b"# Exercise 1\n\n## Question 1.a\n");
    let run = folder.check(&["--fix", "rapport.md"]);
    assert_eq!(run.err, "nothing here that can be mended without you\n");
}

#[test]
fn french_sets_a_space_before_the_colon_behind_a_path() {
    let folder = slipped();
    let run = folder.run(&["--lang", "fr", "check", "--fix", "rapport.md"]);
    assert!(
        run.err
            .contains("rapport.md:7 : `1.a` est maintenant `1.b`"),
        "{run:?}"
    );
    let run = folder.run(&["--lang", "fr", "check", "absent.md"]);
    assert!(
        run.err.starts_with("absent.md : fichier introuvable"),
        "{run:?}"
    );
}

#[test]
fn what_is_left_is_told_and_decides_how_it_ends() {
    let folder = slipped();
    let report = SLIPPED.replace("![hello](captures\\Hello.png)", "It works.");
    folder.write("rapport.md", report.as_bytes());
    let run = folder.check(&["--fix", "rapport.md"]);
    assert_eq!(run.code, Some(1), "{run:?}");
    assert!(run.out.contains("error[missing-screenshot]"), "{run:?}");
    assert!(!run.out.contains("misnumbered"), "{run:?}");
}

#[test]
fn a_difference_is_shown_and_nothing_is_written() {
    let folder = slipped();
    let run = folder.run(&["check", "--diff", "rapport.md"]);
    assert_eq!((run.code, run.err.as_str()), (Some(1), ""), "{run:?}");
    assert!(
        run.out
            .starts_with("--- rapport.md\n+++ rapport.md\n@@ -2,11 +2,12 @@\n"),
        "{run:?}"
    );
    assert!(run.out.contains("\n+## Question 1.b: why"), "{run:?}");
    assert_eq!(folder.bytes("rapport.md"), SLIPPED.as_bytes());
    assert_eq!(
        folder
            .run(&["check", "--diff", "--exit-zero", "rapport.md"])
            .code,
        Some(0)
    );
    let _ = folder.check(&["--fix", "rapport.md"]);
    let run = folder.run(&["check", "--diff", "rapport.md"]);
    assert_eq!((run.code, run.out.as_str()), (Some(0), ""), "{run:?}");
    assert_eq!(folder.run(&["check", "--diff", "no.md"]).code, Some(2));
}

#[test]
fn beside_fix_a_difference_is_shown_and_nothing_is_written_either() {
    let folder = slipped();
    let shown = folder.run(&["check", "--diff", "rapport.md"]);
    for both in [["--diff", "--fix"], ["--fix", "--diff"]] {
        let run = folder.run(&["check", both[0], both[1], "rapport.md"]);
        assert_eq!((run.code, &run.out), (Some(1), &shown.out), "{run:?}");
        let run = folder.stdin(&["check", both[0], both[1], "-"], SLIPPED.as_bytes());
        assert!(run.out.starts_with("--- ") && run.err.is_empty(), "{run:?}");
    }
    assert_eq!(folder.bytes("rapport.md"), SLIPPED.as_bytes());
}

#[test]
fn roman_numbers_are_mended_as_others_are() {
    let mut lab = String::from("[lab]\nid = 'r'\nlanguage = 'en'\n");
    for (section, questions) in [
        (
            "I",
            [
                "Where does the wind come from?",
                "How fast is it on the mast?",
            ],
        ),
        (
            "II",
            ["How much rain falls in May?", "Describe the rain gauge."],
        ),
    ] {
        lab += &format!("[[section]]\nid = '{section}'\ntitle = 'Part'\n");
        for (at, prompt) in questions.iter().enumerate() {
            let id = format!("{section}.{}", at + 1);
            lab += &format!("[[section.question]]\nid = '{id}'\nprompt = '{prompt}'\n");
        }
    }
    let report = |form: &dyn Fn(&str) -> String, last: &str| {
        format!(
            "# Weather\n\n## {}\n\nFrom the sea.\n\n## {}\n\nTwelve metres a second.\n\n\
             ## {}\n\nForty millimetres.\n\n## {}: the rain gauge\n\nA jar with II.1 written on it.\n",
            form("I.1"),
            form("I.2"),
            form("II.1"),
            form(last),
        )
    };
    let forms: [&dyn Fn(&str) -> String; 4] = [
        &|id| format!("Question {id}"),
        &str::to_owned,
        &str::to_lowercase,
        &|id| id.replace('.', "-"),
    ];
    for form in forms {
        let folder = Folder::new(&[("questions.toml", &lab), ("r.md", &report(form, "II.1"))]);
        let run = folder.check(&["--fix", "r.md"]);
        assert_eq!((run.code, run.out.as_str()), (Some(0), ""), "{run:?}");
        assert_eq!(folder.bytes("r.md"), report(form, "II.2").into_bytes());
    }
}

#[test]
fn checks_that_are_not_selected_or_are_silenced_mend_nothing() {
    let folder = slipped();
    let run = folder.check(&["--fix", "--select", "unclosed", "rapport.md"]);
    assert_eq!(run.err.lines().count(), 1, "{run:?}");
    assert_eq!(
        folder.bytes("rapport.md"),
        format!("{SLIPPED}```\r\n").as_bytes()
    );
    let silent = format!("<!-- tpreport-disable -->\r\n\r\n{SLIPPED}");
    folder.write("rapport.md", silent.as_bytes());
    let _ = folder.check(&["--fix", "rapport.md"]);
    assert_eq!(folder.bytes("rapport.md"), silent.as_bytes());
}

#[test]
fn encodings_and_marks_are_kept() {
    let folder = slipped();
    let utf16 = |text: &str| -> Vec<u8> {
        let text = format!("\u{feff}{text}");
        text.encode_utf16().flat_map(u16::to_be_bytes).collect()
    };
    let windows = |text: &str| -> Vec<u8> {
        let text = text.replace("Here", "Voilà");
        text.chars()
            .map(|c| u8::try_from(u32::from(c)).expect("it is Latin"))
            .collect()
    };
    let marked = |text: &str| [b"\xEF\xBB\xBF", text.as_bytes()].concat();
    for form in [&utf16 as &dyn Fn(&str) -> Vec<u8>, &windows, &marked] {
        folder.write("rapport.md", &form(SLIPPED));
        let _ = folder.check(&["--fix", "rapport.md"]);
        assert_eq!(folder.bytes("rapport.md"), form(MENDED));
    }
}

#[test]
fn a_letter_that_the_encoding_lacks_is_refused_and_nothing_of_the_report_is_changed() {
    let folder = slipped();
    folder.write("captures/Świt.png", PNG);
    let report = SLIPPED.replace("captures\\Hello.png", "captures/%C5%9Bwit.png");
    let mut report = report.into_bytes();
    report.extend(b"\xE9\r\n");
    folder.write("rapport.md", &report);
    for flag in ["--fix", "--diff"] {
        let run = folder.check(&[flag, "rapport.md"]);
        assert_eq!(run.code, Some(2), "{run:?}");
        assert!(
            run.err.contains("Windows-1252, which has no “Ś”"),
            "{run:?}"
        );
        assert_eq!(folder.bytes("rapport.md"), report);
    }
}

#[cfg(unix)]
#[test]
fn permissions_are_kept_a_link_is_replaced_and_what_is_read_only_is_left() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = slipped();
    let file = folder.path().join("rapport.md");
    let mode =
        |mode| fs::set_permissions(&file, fs::Permissions::from_mode(mode)).expect("it is ours");
    symlink("rapport.md", folder.path().join("rendu.md")).expect("links can be made");
    mode(0o444);
    let run = folder.check(&["--fix", "rendu.md"]);
    assert_eq!(run.code, Some(2), "{run:?}");
    assert!(
        run.err.contains("left as it is: the file is read-only"),
        "{run:?}"
    );
    assert!(
        run.out.contains("misnumbered-question"),
        "what is there is told: {run:?}"
    );
    mode(0o640);
    let _ = folder.check(&["--fix", "rendu.md"]);
    assert_eq!(folder.bytes("rendu.md"), MENDED.as_bytes());
    assert_eq!(folder.bytes("rapport.md"), SLIPPED.as_bytes());
    let made = fs::symlink_metadata(folder.path().join("rendu.md")).expect("it is there");
    assert!(made.is_file());
    // Of a folder, the file is mended and not a link to it.
    fs::remove_file(folder.path().join("rendu.md")).expect("it is there");
    symlink("rapport.md", folder.path().join("rapport-lien.md")).expect("links can be made");
    symlink("rapport.md", folder.path().join("compte-rendu.md")).expect("links can be made");
    let _ = folder.check(&["--fix", "."]);
    assert_eq!(folder.bytes("rapport.md"), MENDED.as_bytes());
    let kept = fs::metadata(&file)
        .expect("it is there")
        .permissions()
        .mode();
    assert_eq!(kept & 0o777, 0o640);
}

#[test]
fn standard_input_goes_on_mended_and_the_findings_beside_it() {
    let folder = slipped();
    let run = folder.stdin(
        &["check", "--fix", "--stdin-filename", "rapport.md", "-"],
        SLIPPED.as_bytes(),
    );
    assert_eq!((run.code, run.out.as_str()), (Some(0), MENDED), "{run:?}");
    assert!(run.err.contains("2/2 questions answered"), "{run:?}");
    assert_eq!(
        folder.bytes("rapport.md"),
        SLIPPED.as_bytes(),
        "the name is no file"
    );
    // What needs no mending goes on as it is.
    let run = folder.stdin(&["check", "--fix", "-"], BAD.as_bytes());
    assert_eq!((run.code, run.out.as_str()), (Some(1), BAD));
    let run = folder.stdin(
        &[
            "check",
            "--fix",
            "--format",
            "json",
            "--output-file",
            "out.json",
            "--stdin-filename",
            "rapport.md",
            "-",
        ],
        SLIPPED.as_bytes(),
    );
    assert_eq!(run.out, MENDED);
    let json: Value = serde_json::from_slice(&folder.bytes("out.json")).expect("JSON");
    assert_eq!(json["reports"][0]["findings"], serde_json::json!([]));
    let run = folder.stdin(
        &["check", "--diff", "--stdin-filename", "rapport.md", "-"],
        SLIPPED.as_bytes(),
    );
    assert_eq!(run.code, Some(1));
    assert!(run.out.starts_with("--- rapport.md\n"), "{run:?}");
}

#[test]
fn programs_are_told_how_to_mend_and_their_formats_stay_whole() {
    let folder = slipped();
    let json = folder.json(&["rapport.md"]);
    let findings = json["reports"][0]["findings"]
        .as_array()
        .expect("a list")
        .clone();
    let of = |check: &str| {
        let found = findings.iter().find(|finding| finding["check"] == check);
        found.unwrap_or_else(|| panic!("no {check} in {findings:?}"))["fix"].clone()
    };
    let fix = of("misnumbered-question");
    assert_eq!(fix["title"], "write 1.b in the label");
    let edit = &fix["edits"][0];
    assert_eq!(
        (
            &edit["text"],
            &edit["start"]["line"],
            &edit["start"]["column"]
        ),
        (&"1.b".into(), &7.into(), &13.into())
    );
    let (start, end) = (&edit["start"]["byte"], &edit["end"]["byte"]);
    let byte = |at: &Value| usize::try_from(at.as_u64().expect("a number")).expect("small");
    assert_eq!(&SLIPPED[byte(start)..byte(end)], "1.a");
    assert_eq!(of("unclosed-fence")["edits"][0]["text"], "\r\n```");
    let run = folder.run(&["check", "--format", "sarif", "rapport.md"]);
    let sarif: Value = serde_json::from_str(&run.out).expect("JSON");
    let change = &sarif["runs"][0]["results"][0]["fixes"][0]["artifactChanges"][0];
    assert_eq!(
        change["replacements"][0]["insertedContent"]["text"],
        "captures/hello.png"
    );
    for format in ["json", "sarif", "gitlab", "jsonl"] {
        folder.write("rapport.md", SLIPPED.as_bytes());
        let run = folder.run(&["check", "--fix", "--format", format, "rapport.md"]);
        let _: Value = serde_json::from_str(&run.out)
            .unwrap_or_else(|error| panic!("{format}: {error}: {run:?}"));
        assert!(run.err.contains("is now"), "{format}: {run:?}");
        assert_eq!(folder.bytes("rapport.md"), MENDED.as_bytes());
    }
}

#[test]
fn people_learn_that_something_can_be_mended() {
    let folder = slipped();
    let run = folder.run(&["check", "rapport.md"]);
    assert!(
        run.out.contains("3 warnings, of which --fix may mend 3\n"),
        "{run:?}"
    );
    let run = folder.run(&["--lang", "fr", "check", "rapport.md"]);
    assert!(
        run.out
            .contains("3 avertissements, --fix peut en corriger 3\n"),
        "{run:?}"
    );
}

/// Labels that are read otherwise when their letters are put right.
const LEANING: &str = "# TP 5\n\n## Ex1 Qa\n\nParce que l'adresse peut changer : il faut redemander au serveur.\n\n## Ex1 Qb\n\n```\n$ dig example.org\nexample.org.  3600 IN A 93.184.216.34\n```\n\n## Ex1 Qc\n\n| Type | Valeur |\n|---|---|\n| A | 192.0.2.1 |\n";

#[test]
fn what_mending_would_leave_is_not_counted_as_mendable() {
    let lab = "[lab]\nid = 'dns'\n[[section]]\nid = '1'\n[[section.question]]\nid = '1.a'\nprompt = 'Pourquoi le résolveur garde-t-il les réponses en cache ?'\n[[section.question]]\nid = '1.b'\nprompt = 'Interrogez le serveur avec `dig example.org` et montrez la réponse.'\nexpects = ['terminal']\n[[section.question]]\nid = '1.c'\nprompt = 'Remplissez le tableau des enregistrements de votre domaine.'\nexpects = ['table']\n";
    let folder = Folder::new(&[("questions.toml", lab), ("rapport.md", LEANING)]);
    let diff = folder.check(&["--diff", "rapport.md"]);
    assert!(diff.err.contains("left to you"), "{diff:?}");
    assert!(diff.out.is_empty(), "{diff:?}");
    let run = folder.check(&["rapport.md"]);
    assert!(run.out.contains("misnumbered-question"), "{run:?}");
    assert!(!run.out.contains("--fix"), "{run:?}");
    for format in ["json", "jsonl"] {
        let run = folder.check(&["--format", format, "rapport.md"]);
        assert!(!run.out.contains("\"edits\""), "{run:?}");
    }
}

#[test]
fn of_many_reports_each_is_a_line() {
    let folder = slipped();
    for number in 0..12 {
        folder.write(
            &format!("class/{number:02}/rapport.md"),
            SLIPPED
                .replace("captures\\Hello", "../../captures/hello")
                .as_bytes(),
        );
    }
    let run = folder.check(&["--fix", "class"]);
    let lines: Vec<&str> = run
        .err
        .lines()
        .filter(|line| line.contains("mended"))
        .collect();
    assert_eq!(lines.len(), 12, "{run:?}");
    assert_eq!(lines[0], "class/00/rapport.md: 2 places mended");
    let again = folder.run(&["check", "--diff", "class"]);
    assert_eq!((again.code, again.out.as_str()), (Some(0), ""));
}

#[test]
fn a_hook_mends_without_a_word_where_there_is_nothing_to_mend() {
    let folder = slipped();
    folder.write("notes.md", b"# Notes\n\n```console\n$ ls\n");
    folder.write("rapport.md", MENDED.as_bytes());
    let run = folder.run(&[
        "check",
        "--fix",
        "--exit-zero",
        "--skip-unmatched",
        "--select",
        "unclosed",
        "rapport.md",
    ]);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{run:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever the bytes are, a file is mended whole or stays, and a second time it stays.
    #[test]
    fn any_bytes_are_mended_once_or_stay(bytes in prop::collection::vec(any::<u8>(), 0..60), cut in 0..300usize) {
        let folder = slipped();
        let end = SLIPPED.len().min(cut);
        let report = [&SLIPPED.as_bytes()[..end], &bytes, &SLIPPED.as_bytes()[end..]].concat();
        folder.write("rapport.md", &report);
        let run = folder.check(&["--fix", "rapport.md"]);
        prop_assert!(matches!(run.code, Some(0..=2)));
        let once = folder.bytes("rapport.md");
        if !run.err.contains("is now") && !run.err.contains("is added") {
            prop_assert_eq!(&once, &report);
        }
        let _ = folder.check(&["--fix", "rapport.md"]);
        prop_assert_eq!(folder.bytes("rapport.md"), once);
    }
}

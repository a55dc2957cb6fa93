//! The author's tools: a report to fill in, a catalogue from a statement, the schema of catalogues.

use super::*;

impl Folder {
    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path().join(path)).expect("it is there")
    }
}

#[test]
fn a_new_report_is_written_once_and_checked() {
    let folder = Folder::new(&[("questions.toml", LAB)]);
    let run = folder.run(&["new", "-o", "r.md"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    assert!(run.err.contains("tpreport check r.md"), "{run:?}");
    let said = folder.run(&["new"]).out;
    assert_eq!(folder.read("r.md"), said, "standard output says the same");
    let check = folder.run(&["check", "r.md", "--format", "concise"]);
    assert_eq!(
        check.out.matches("[unanswered-question]").count(),
        2,
        "{check:?}"
    );
    assert_eq!(check.out.lines().count(), 2, "{check:?}");
    let again = folder.run(&["new", "-o", "r.md", "--no-prompts"]);
    assert_eq!(again.code, Some(2));
    assert!(again.err.contains("--force"), "{again:?}");
    assert_eq!(folder.read("r.md"), said, "nothing is overwritten");
    let forced = folder.run(&["new", "-o", "r.md", "--no-prompts", "--force"]);
    assert_eq!(forced.code, Some(0));
    // What is read is overwritten by no force.
    let over = folder.run(&["new", "-o", "questions.toml", "--force"]);
    assert_eq!(over.code, Some(2), "{over:?}");
    let over = folder.run(&["catalogue", "derive", "r.md", "-o", "r.md", "--force"]);
    assert_eq!(over.code, Some(2), "{over:?}");
    assert!(!folder.read("r.md").contains("stop at once"), "no prompts");
}

#[test]
fn stubs_go_into_a_report_in_place() {
    let report = "\u{feff}# Exercise 1\r\n\r\n**1.a)** ![hello](hello.png)\r\n";
    let folder = Folder::new(&[("questions.toml", LAB), ("r.md", report)]);
    let run = folder.run(&["new", "--into", "r.md"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    assert!(run.err.contains("one question added (1.b)"), "{run:?}");
    let text = folder.read("r.md");
    assert!(text.starts_with(report), "{text:?}");
    assert!(!text.replace("\r\n", "").contains('\n'), "{text:?}");
    let again = folder.run(&["new", "--into", "r.md"]);
    assert!(again.err.contains("nothing was added"), "{again:?}");
    assert_eq!(folder.read("r.md"), text);
    folder.write("latin.md", b"# Exercise 1\n\nd\xe9j\xe0 vu, \xe9t\xe9\n");
    let latin = folder.run(&["new", "--into", "latin.md"]);
    assert_eq!(latin.code, Some(2), "{latin:?}");
    assert!(latin.err.contains("UTF-8"), "{latin:?}");
}

#[test]
fn without_a_catalogue_there_is_nothing_to_ask() {
    let folder = Folder::new(&[]);
    for arguments in [
        &["new"][..],
        &["new", "--lang", "fr"],
        &["new", "--into", "r.md"],
    ] {
        let run = folder.run(arguments);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{run:?}");
        assert!(run.err.contains("questions.toml"), "{run:?}");
    }
}

#[test]
fn a_catalogue_is_derived_and_asks_what_the_statement_asks() {
    let statement = "# Lab 1: Ice\n\n## Part 1: Freezing\n\n1. Boil the water and say why (2 points).\n2. Attach a photo of the ice.\n\
        3. (Optional) Which ice melts first?\n";
    let folder = Folder::new(&[("statement.md", statement)]);
    let run = folder.run(&[
        "catalogue",
        "derive",
        "statement.md",
        "-o",
        "questions.toml",
    ]);
    assert_eq!(run.code, Some(0), "{run:?}");
    let text = folder.read("questions.toml");
    assert!(text.starts_with("#:schema "), "{text}");
    assert!(text.contains("statement = \"statement.md\""), "{text}");
    let check = folder.run(&["catalogue", "check", "--lang", "en"]);
    assert_eq!(
        check.out,
        "questions.toml: no mistakes, 3 questions in 1 section, 1 optional, 2 points\n"
    );
    let json: Value = serde_json::from_str(
        &folder
            .run(&["catalogue", "check", "--output-format", "json"])
            .out,
    )
    .expect("it is JSON");
    assert_eq!(json["catalogues"][0]["summary"]["questions"], 3);
    let handout = folder.run(&["check", "statement.md", "--format", "concise"]);
    assert_eq!(
        handout.out.matches("[unanswered-question]").count(),
        2,
        "{handout:?}"
    );
    assert_eq!(handout.out.lines().count(), 2, "{handout:?}");
    let again = folder.run(&[
        "catalogue",
        "derive",
        "statement.md",
        "-o",
        "questions.toml",
    ]);
    assert_eq!(again.code, Some(2));
    assert_eq!(folder.read("questions.toml"), text);
    let near = folder.run(&["catalogue", "derive", "statment.md"]);
    assert!(
        near.code == Some(2) && near.err.contains("statement.md"),
        "{near:?}"
    );
}

#[test]
fn the_starters_are_catalogues_without_a_doubt() {
    for language in &values_of("--lang") {
        let folder = Folder::new(&[]);
        let run = folder.run(&[
            "catalogue",
            "derive",
            "--lang",
            language,
            "-o",
            "questions.toml",
        ]);
        assert_eq!(run.code, Some(0), "{run:?}");
        let check = folder.run(&["catalogue", "check"]);
        assert_eq!(
            (check.code, check.out.lines().count()),
            (Some(0), 1),
            "{check:?}"
        );
    }
}

#[test]
fn what_will_hurt_in_a_catalogue_is_told_with_its_place() {
    let twins = LAB.replace(
        "Why does the container stop at once?",
        "Run hello-world and show it.",
    );
    let twins = twins.replace("title = 'Hello'\n", "");
    let folder = Folder::new(&[("questions.toml", &twins)]);
    let run = folder.run(&["catalogue", "check", "--output-format", "concise"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    assert!(
        run.out
            .starts_with("questions.toml:18:1: warning[catalogue-twin-questions]"),
        "{run:?}"
    );
}

#[test]
fn the_schema_is_json_and_the_committed_one_is_up_to_date() {
    let folder = Folder::new(&[]);
    let schema = folder.run(&["catalogue", "schema"]).out;
    let read: Value = serde_json::from_str(&schema).expect("it is JSON");
    assert_eq!(read["properties"]["section"]["type"], "array");
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/questions.schema.json");
    // `UPDATE=1 cargo test` writes it anew.
    if std::env::var_os("UPDATE").is_some() {
        fs::write(path, &schema).expect("the schema can be written");
    }
    let written = fs::read_to_string(path).unwrap_or_default();
    assert!(
        written.replace("\r\n", "\n") == schema,
        "UPDATE=1 writes it anew"
    );
}

#[test]
fn the_page_of_catalogues_tells_of_each_kind_and_what_is_asked_of_it() {
    let schema = Folder::new(&[]).run(&["catalogue", "schema"]).out;
    let read: Value = serde_json::from_str(&schema).expect("it is JSON");
    let question = "/properties/section/items/properties/question/items/properties";
    let keys = read.pointer(question).and_then(Value::as_object);
    let keys = keys.expect("a question is a table");
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/catalogue.md");
    let page = fs::read_to_string(path).expect("it is there");
    let has_row = |first: &str, holds: &str| {
        let mut rows = page.lines().filter(|line| line.starts_with(first));
        rows.any(|row| row.contains(holds))
    };
    let kinds = keys
        .iter()
        .filter_map(|(key, value)| Some((key, value.get("properties")?.as_object()?)));
    for (kind, details) in kinds {
        assert!(has_row(&format!("| `{kind}` "), ""), "no row for {kind}");
        for detail in details.keys() {
            let row = has_row(&format!("| `{detail}` "), &format!("`{kind}`"));
            assert!(row, "no row for {detail} of {kind}");
        }
    }
}

#[test]
fn a_statement_without_a_question_makes_no_catalogue() {
    let folder = Folder::new(&[
        ("empty.md", ""),
        ("notes.md", "# Le moulin\n\nIl est vieux.\n"),
    ]);
    for (statement, said) in [
        ("empty.md", "empty.md: no question was found → number them"),
        (
            "notes.md",
            "notes.md : aucune question trouvée → numérotez-les",
        ),
    ] {
        let run = folder.run(&["catalogue", "derive", statement, "-o", "questions.toml"]);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{run:?}");
        assert!(run.err.starts_with(said), "{}", run.err);
        assert!(!folder.path().join("questions.toml").exists());
    }
}

#[test]
fn what_a_catalogue_leaves_out_of_its_statement_is_told_twice() {
    let table = "# Lab\n\n| Question | Text |\n|---|---|\n| Q1 | Flour in a bowl |\n| Q2 | Why is it white? |\n| Q3 | Salt in a bowl |\n";
    let folder = Folder::new(&[("lab.md", table)]);
    let run = folder.run(&["catalogue", "derive", "lab.md"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    let said = "lab.md: one place looks like a question, and was left out (line 3)";
    assert!(run.err.starts_with(said), "{}", run.err);
    let comment = "# line 3 looks like a question, and isn’t in here: Q1, Q2, Q3\n";
    assert!(run.out.contains(comment), "{}", run.out);
}

#[test]
fn the_rows_of_a_table_that_ask_are_its_questions_with_their_points() {
    let table = "# Lab\n\n| Task | What | Points |\n|---|---|---|\n| T1 | Weigh the `flour`. | 2 |\n| T2 | Why is it white? | 1.5 |\n";
    let folder = Folder::new(&[("lab.md", table)]);
    let run = folder.run(&["catalogue", "derive", "lab.md", "-o", "questions.toml"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    let text = folder.read("questions.toml");
    for said in [
        "id = \"T1\"\nprompt = \"Weigh the `flour`.\"",
        "points = 2\n",
        "points = 1.5\n",
    ] {
        assert!(text.contains(said), "{said} in {text}");
    }
    let check = folder.run(&["check", "lab.md", "--format", "concise"]);
    assert_eq!(
        check.out.matches("[unanswered-question]").count(),
        2,
        "{check:?}"
    );
}

#[test]
fn a_file_that_is_asked_for_is_named_and_one_without_a_name_is_told() {
    let lab = "# Lab\n\n## Question 1\n\nAttach the file `measures.csv`.\n\n## Question 2\n\nUpload your file, and explain it.\n";
    let folder = Folder::new(&[("lab.md", lab)]);
    let text = folder.run(&["catalogue", "derive", "lab.md"]).out;
    let named = "expects = [\"file\"]  # guessed by “attach the file”\nfile = { paths = [\"measures.csv\"] }\n";
    assert!(text.contains(named), "{text}");
    assert!(text.contains("expects = [\"text\"]"), "{text}");
    assert!(text.contains("# asks for a file"), "{text}");
}

#[test]
fn a_model_report_is_not_called_a_handout() {
    let model = "# Lab\n\n## Question 1.a\n\nIt is the wind that turns it round.\n\n## Question 1.b\n\nIts sails are of linen.\n\n## Question 1.c\n\nThe miller sleeps upstairs.\n";
    let folder = Folder::new(&[("model.md", model)]);
    let text = folder.run(&["catalogue", "derive", "model.md"]).out;
    assert!(
        text.contains("# 3 questions were found in the model report"),
        "{text}"
    );
    assert!(!text.contains("handout"), "{text}");
}

#[test]
fn guidance_says_how_many_of_each_are_asked_for() {
    let lab = "[lab]\nid = 'a'\nlanguage = 'fr'\n[[section]]\nid = '1'\n[[section.question]]\nid = '1.a'\n\
        prompt = 'Montrez les deux voiles.'\nexpects = ['screenshot | terminal', 'text']\nscreenshot = { min = 2 }\n\
        text = { min-words = 40 }\n";
    let folder = Folder::new(&[("questions.toml", lab)]);
    let said = folder.run(&["new"]).out;
    let guide = "<!-- attendu : 2 captures d’écran ou un bloc de terminal, et une explication d’au moins 40 mots -->";
    assert!(said.contains(guide), "{said}");
    let english = folder.run(&["--lang", "en", "new"]).out;
    let guide = "<!-- expected: 2 screenshots or a terminal block, and an explanation of at least 40 words -->";
    assert!(english.contains(guide) || english == said, "{english}");
}

#[test]
fn stubs_never_go_into_what_is_not_closed() {
    let folder = Folder::new(&[("questions.toml", LAB)]);
    for (open, said) in [
        (
            "```\n$ docker run hello-world\nHello\n",
            "r.md:5: this block is never closed",
        ),
        (
            "<!-- to be continued\n\nIt ran again.\n",
            "r.md:5: this comment is never closed",
        ),
    ] {
        let report = format!("# Exercise 1\n\n## Question 1.a\n\n{open}");
        folder.write("r.md", report.as_bytes());
        let run = folder.run(&["new", "--into", "r.md"]);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{run:?}");
        assert!(
            run.err.starts_with(said) && run.err.contains("→ close it"),
            "{}",
            run.err
        );
        let kept = fs::read_to_string(folder.path().join("r.md")).expect("it is there");
        assert_eq!(kept, report);
    }
    // One that ends with its item takes nothing in.
    let report = "# Exercise 1\n\n## Question 1.a\n\n- Here:\n\n  ```\n  $ docker ps\n  NAMES\n";
    folder.write("r.md", report.as_bytes());
    let run = folder.run(&["new", "--into", "r.md"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    // Once it is closed, as the message says, they go in.
    folder.write(
        "r.md",
        b"# Exercise 1\n\n## Question 1.a\n\n```\n$ docker ps\nNAMES\n",
    );
    folder.run(&["check", "--fix", "r.md"]);
    let run = folder.run(&["new", "--into", "r.md"]);
    assert_eq!(run.code, Some(0), "{run:?}");
}

#[test]
fn a_folder_in_place_of_a_file_is_refused_in_one_language() {
    let folder = Folder::new(&[
        ("questions.toml", LAB),
        ("rapport.md", GOOD),
        (
            "enonce.md",
            "# Le moulin\n\n## Question 1\n\nPourquoi tourne-t-il ?\n",
        ),
    ]);
    fs::create_dir(folder.path().join("dir")).expect("a folder can be made");
    let english = "--lang=en";
    let french = "--lang=fr";
    for (arguments, said) in [
        (
            &["new", "-o", "dir", english][..],
            "dir is a folder → name a file, such as dir/report.md\n",
        ),
        (
            &["new", "-o", "dir", french],
            "dir est un dossier → nommez un fichier, comme dir/rapport.md\n",
        ),
        (
            &["catalogue", "derive", "-o", "dir", english],
            "dir is a folder → name a file, such as dir/questions.toml\n",
        ),
        // A statement speaks for its author.
        (
            &["catalogue", "derive", "enonce.md", "-o", "dir"],
            "dir est un dossier → nommez un fichier, comme dir/questions.toml\n",
        ),
        (
            &["new", "--catalogue", ".", english],
            ". is a folder → name the catalogue itself, such as ./questions.toml\n",
        ),
        (
            &["new", "--catalogue", "dir", french],
            "dir est un dossier → nommez le catalogue lui-même, comme dir/questions.toml\n",
        ),
        (
            &[
                "class",
                "dir/..",
                "--catalogue",
                ".",
                "--csv",
                "dir",
                english,
            ],
            "dir is a folder → name a file, such as dir/class.csv\n",
        ),
    ] {
        let run = folder.run(arguments);
        assert_eq!(
            (run.code, run.err.as_str()),
            (Some(2), said),
            "{arguments:?}"
        );
    }
    let run = folder.run(&["check", "--catalogue", ".", "rapport.md"]);
    assert!(
        run.err
            .starts_with(". is a folder → name the catalogue itself"),
        "{run:?}"
    );
    assert!(!format!("{run:?}").contains("catalogue  "), "{run:?}");
}

#[test]
fn a_list_of_marks_that_is_there_is_kept_in_words() {
    let folder = Folder::new(&[
        ("class/questions.toml", LAB),
        ("class/ada/rapport.md", GOOD),
    ]);
    let arguments = ["class", "class", "--marks-template", "marks.csv"];
    assert_eq!(folder.run(&arguments).code, Some(0));
    for (language, said) in [
        (
            "en",
            "marks.csv is there already, and may hold your marks: name another file, or --force",
        ),
        (
            "fr",
            "marks.csv existe déjà et contient peut-être vos notes : nommez un autre fichier, ou --force",
        ),
    ] {
        folder.write(
            "class/questions.toml",
            LAB.replace("'en'", &format!("'{language}'")).as_bytes(),
        );
        let run = folder.run(&arguments);
        assert_eq!(run.code, Some(2), "{run:?}");
        assert!(
            run.err.starts_with(said) && !run.err.contains("-o"),
            "{}",
            run.err
        );
    }
}

#[test]
fn globs_and_patterns_that_nothing_fits_are_told_at_their_places() {
    let lab = LAB.replace(
        "id = 'docker'",
        "id = 'docker'\nreports = ['raport*.md', 'notes.md']",
    );
    let lab = lab.replace(
        "expects = ['screenshot | terminal']",
        "expects = ['terminal']\nterminal = { matches = ['\\d+ MB$'] }",
    );
    let folder = Folder::new(&[("lab/questions.toml", &lab)]);
    let dead = "lab/questions.toml:17:26: warning[catalogue-dead-pattern]";
    let check = ["catalogue", "check", "--output-format", "concise", "lab"];
    let run = folder.run(&check);
    assert_eq!(
        (run.code, run.out.matches("warning[").count()),
        (Some(0), 1),
        "{run:?}"
    );
    assert!(run.out.starts_with(dead), "{run:?}");
    // Only where a report lies that none names is one misspelt.
    folder.write("lab/notes.md", b"");
    folder.write("lab/ada/rapport-ada.md", b"");
    let run = folder.run(&check);
    let idle = "lab/questions.toml:4:13: warning[catalogue-idle-glob] `raport*.md` names no file in the catalogue's folder";
    assert!(run.out.starts_with(idle), "{run:?}");
    assert_eq!(run.out.matches("warning[").count(), 2, "{run:?}");
    assert!(run.out.contains("names lab/ada/rapport-ada.md"), "{run:?}");
    // Another lab's report is no riddle.
    let other = LAB.replace("id = 'docker'", "id = 'two'\nreports = ['rapport-*.md']");
    folder.write("lab/two.questions.toml", other.as_bytes());
    let run = folder.run(&check);
    assert_eq!(run.out.matches("warning[").count(), 1, "{run:?}");
}

#[test]
fn why_no_stub_is_added_is_told_with_its_line() {
    let lab = "[lab]\nid = 'm'\n[[section]]\nid = '1'\n[[section.question]]\nid = '1.a'\nprompt = 'Where is the wind?'\n\
        [[section.question]]\nid = '1.b'\nprompt = 'Why do the sails turn?'\n[[section.question]]\nid = '1.c'\n\
        prompt = 'Show the mill.'\n[[section.question]]\nid = '1.d'\nprompt = 'Clean it.'\nexpects = []\n";
    let report = "# Mills\n\n## Exercise 1\n\na) From the sea.\n\nc) The picture is below.\n";
    let folder = Folder::new(&[("questions.toml", lab), ("r.md", report)]);
    let run = folder.run(&["new", "--into", "r.md"]);
    assert_eq!(run.code, Some(2), "{run:?}");
    let said = "r.md:7: this may be the label of question 1.c";
    assert!(run.err.starts_with(said), "{run:?}");
    assert_eq!(folder.read("r.md"), report);
    folder.write(
        "r.md",
        b"## Question 1.a\n\nThere.\n\n## Question 1.b\n\nSo.\n\n## Question 1.c\n\nHere.\n",
    );
    let run = folder.run(&["new", "--into", "r.md"]);
    assert_eq!(
        run.err,
        "r.md has every question already: nothing was added\nr.md: not added, as they may be left out or hand in nothing: 1.d\n"
    );
}

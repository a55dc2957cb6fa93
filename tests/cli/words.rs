//! What is said, read as people read it: types and values in words, what is missing by number, the place once, in the lab's language.

use super::*;

/// A lab with one question, which a test makes its own.
fn lab(language: &str, keys: &str) -> String {
    format!(
        "[lab]\nid = 'words'\nlanguage = '{language}'\n[[section]]\nid = '1'\ntitle = 'S'\n\
        [[section.question]]\nid = '1.a'\nprompt = 'Measure the delay, then say what it depends on.'\n{keys}\n"
    )
}

/// What `check` prints of an answer, in both languages.
fn said(keys: &str, answer: &str) -> [String; 2] {
    ["en", "fr"].map(|language| {
        let report = format!("# Exercise 1\n\n## Question 1.a\n\n{answer}\n");
        let folder = Folder::new(&[("questions.toml", &lab(language, keys)), ("r.md", &report)]);
        folder.write("a.png", PNG);
        folder.run(&["check", "r.md"]).out
    })
}

fn holds(texts: &[String; 2], english: &str, french: &str) {
    let [en, fr] = texts;
    assert!(en.contains(english), "{english}: {en}");
    assert!(fr.contains(french), "{french}: {fr}");
}

/// What `catalogue check` says of a question's keys, in both languages.
fn mistakes(keys: &str) -> [String; 2] {
    ["en", "fr"].map(|language| {
        let folder = Folder::new(&[("questions.toml", &lab(language, keys))]);
        let run = folder.run(&["catalogue", "check"]);
        assert_eq!(run.code, Some(2), "{run:?}");
        run.err
    })
}

// Catalogues.

#[test]
fn types_are_said_in_words_with_a_right_value() {
    let most = mistakes("points = 20000");
    holds(
        &most,
        "it takes: 0, 0.5, 1, …, 9999",
        "valeurs possibles : 0, 0.5, 1, …, 9999",
    );
    let points = mistakes("points = '0,5'");
    holds(
        &points,
        "`points` is a text, but must be a number",
        "`points` est un texte, il faut un nombre",
    );
    holds(&points, "write `points = 0.5`", "écrivez `points = 0.5`");
    for (keys, mend) in [
        ("title = 3", "`title = \"3\"`"),
        ("expects = 'text'", "`expects = ['text']`"),
        ("expects = [2]", "`\"2\"`"),
        ("optional = 'false'", "`optional = false`"),
        ("optional = 1", "`optional = true`"),
        ("text = 50", "`text = { min-words = 50 }`"),
        ("text = { min-words = '80' }", "`min-words = 80`"),
        ("text = { min-words = 'many' }", "`min-words = 50`"),
    ] {
        holds(&mistakes(keys), mend, mend);
    }
}

#[test]
fn a_table_in_single_brackets_is_told_once() {
    for text in [
        "[lab]\nid = 'x'\n[[section]]\nid = '1'\n[section.question]\nid = '1.a'\nprompt = 'A'\n[section.question]\nid = '1.b'\nprompt = 'B'\n",
        "[lab]\nid = 'x'\n[[section]]\nid = '1'\n[section.question]\nid = '1.a'\nprompt = 'A'\n[[section]]\nid = '2'\n[section.question]\nid = '2.a'\nprompt = 'B'\n",
    ] {
        let folder = Folder::new(&[("questions.toml", text)]);
        let run = folder.run(&["catalogue", "check"]);
        assert_eq!(run.err.matches(": [catalogue-").count(), 1, "{}", run.err);
        assert!(run.err.contains("questions.toml:5:1: "), "{}", run.err);
        assert!(
            run.err.contains("write `[[section.question]]`"),
            "{}",
            run.err
        );
    }
    let twice = "[lab]\nid = 'x'\n[section]\nid = '1'\n[[section.question]]\nid = '1.a'\nprompt = 'A'\n[section]\nid = '2'\n";
    let folder = Folder::new(&[("questions.toml", twice)]);
    let run = folder.run(&["catalogue", "check"]);
    assert!(run.err.contains("write `[[section]]`"), "{}", run.err);
    assert_eq!(run.err.matches(": [catalogue-").count(), 1, "{}", run.err);
}

#[test]
fn what_is_misspelt_is_not_missing_too() {
    for text in [
        "[lab]\nid = 'x'\n[[section]]\nid = '1'\n[[section.question]]\nid = '1.a'\npromt = 'A'\n",
        "[labo]\nid = 'x'\n[[section]]\nid = '1'\n[[section.question]]\nid = '1.a'\nprompt = 'A'\n",
        "[lab]\nid = 'x'\n[[section]]\nid = '1'\n[[section.questions]]\nid = '1.a'\nprompt = 'A'\n",
        "[lab]\nid = 'x'\n[[sections]]\nid = '1'\n",
        "[lab]\nID = 'x'\n[[section]]\nid = '1'\n[[section.question]]\nid = '1.a'\nprompt = 'A'\n",
    ] {
        let folder = Folder::new(&[("questions.toml", text)]);
        let run = folder.run(&["catalogue", "check"]);
        assert_eq!(run.err.matches(": [catalogue-").count(), 1, "{}", run.err);
        assert!(run.err.contains("did you mean"), "{}", run.err);
    }
}

#[test]
fn values_that_people_write_are_understood_and_the_right_one_told() {
    for (keys, meant) in [
        ("expects = ['capture | terminal']", "`screenshot`"),
        ("expects = ['texte']", "`text`"),
        ("expects = ['Screenshot']", "`screenshot`"),
        ("expects = ['tableau']", "`table`"),
        ("expects = ['shell']", "`terminal`"),
        ("[checks]\nmissing-text = 'warn'", "`warning`"),
        ("[checks]\nmissing-text = 'désactivé'", "`off`"),
    ] {
        let texts = mistakes(keys);
        let [en, fr] = [
            format!("did you mean {meant}?"),
            format!("vouliez-vous dire {meant} ?"),
        ];
        holds(&texts, &en, &fr);
    }
}

#[test]
fn an_id_that_is_taken_names_the_line_of_the_other() {
    let texts = mistakes("[[section.question]]\nid = '1.a'\nprompt = 'Again.'");
    holds(
        &texts,
        "`1.a` is taken already, by line 8",
        "`1.a` sert déjà à la ligne 8",
    );
}

#[test]
fn a_key_that_stands_twice_is_no_riddle() {
    let texts = mistakes("prompt = 'Again.'");
    holds(
        &texts,
        "`prompt` stands twice in one table",
        "`prompt` est écrit deux fois dans la même table",
    );
}

#[test]
fn text_that_is_no_toml_is_told_once_in_words() {
    for (line, english, french) in [
        (
            "title = \"x",
            "the closing quote is missing",
            "il manque le guillemet de fin",
        ),
        (
            "title = “x”",
            "write the value in straight quotes",
            "entre guillemets droits",
        ),
        ("title \"x\"", "a sign = is missing", "il manque un signe ="),
        (
            "label = [\"a\" \"b\"]",
            "a comma is missing",
            "il manque une virgule",
        ),
        (
            "label = [\"a\"",
            "write `]` after its last value",
            "cette liste n’est pas fermée",
        ),
        (
            "text = { min-words = 3",
            "write `}` after its last value",
            "cette liste n’est pas fermée",
        ),
        (
            "[[section.question]",
            "a bracket is missing",
            "il manque un crochet",
        ),
        (
            "title = 'it's'",
            "an apostrophe stands in double quotes",
            "la ligne devrait s’arrêter ici",
        ),
        (
            "points = 0,5",
            "a number has a point (`0.5`)",
            "un nombre s’écrit avec un point",
        ),
        ("= 3", "the key is missing", "il manque la clé"),
    ] {
        let keys = format!("{line}\n[[section.question]]\nid = '1.b'\nprompt = 'B'");
        let texts = mistakes(&keys);
        holds(&texts, english, french);
        assert_eq!(
            texts[0].matches(": [catalogue-").count(),
            1,
            "{line}: {}",
            texts[0]
        );
        assert!(
            texts[0].contains("questions.toml:10:"),
            "{line}: {}",
            texts[0]
        );
    }
}

#[test]
fn who_checks_a_catalogue_is_no_student() {
    let folder = Folder::new(&[
        ("questions.toml", &lab("en", "points = 'x'")),
        ("r.md", GOOD),
    ]);
    let author = folder.run(&["catalogue", "check"]);
    assert!(!author.err.contains("teacher"), "{}", author.err);
    assert!(
        author.err.contains("questions.toml: one mistake"),
        "{}",
        author.err
    );
    let student = folder.run(&["check", "r.md"]);
    assert!(student.err.contains("tell your teacher"), "{}", student.err);
}

// What an answer lacks.

#[test]
fn what_lacks_is_counted_in_words() {
    let block = "```console\n$ ping -c 1 h\n64 bytes from h: time=1 ms\n```";
    let two = "expects = ['terminal']\nterminal = { min = 2 }";
    let texts = said(two, "It varies a lot.");
    holds(
        &texts,
        "lacks 2 terminal blocks",
        "il manque 2 blocs de terminal à la question 1.a",
    );
    holds(
        &texts,
        "add 2 terminal blocks to",
        "ajoutez 2 blocs de terminal à la réponse",
    );
    let texts = said(two, block);
    holds(
        &texts,
        "lacks a second terminal block",
        "il manque un second bloc de terminal",
    );
    let texts = said(
        "expects = ['screenshot']\nscreenshot = { min = 3 }",
        "![the page](a.png)",
    );
    holds(
        &texts,
        "lacks 2 more screenshots",
        "il manque encore 2 captures d’écran",
    );
    let texts = said(
        "expects = ['terminal | screenshot']\nterminal = { min = 2 }",
        "It varies.",
    );
    holds(
        &texts,
        "lacks 2 terminal blocks or a screenshot",
        "2 blocs de terminal ou une capture d’écran",
    );
}

#[test]
fn a_picture_of_a_terminal_is_not_its_text() {
    let texts = said("expects = ['terminal']", "![the terminal](a.png)");
    holds(
        &texts,
        "copy the terminal’s text into a block",
        "la réponse montre une image ; copiez le texte du terminal dans un bloc",
    );
    let texts = said("expects = ['code']", "![the code](a.png)");
    holds(
        &texts,
        "copy the code into a block",
        "copiez le code dans un bloc",
    );
    let [without, _] = said("expects = ['terminal']", "It varies a lot.");
    assert!(!without.contains("shows a picture"), "{without}");
}

#[test]
fn a_short_answer_says_how_much_more() {
    let keys = "text = { min-words = 8 }";
    let texts = said(keys, "It varies between distant hosts.");
    holds(
        &texts,
        "write at least 3 words more",
        "écrivez encore 3 mots au moins",
    );
    let texts = said(keys, "It varies a lot between distant hosts.");
    holds(
        &texts,
        "write at least one word more",
        "écrivez encore un mot au moins",
    );
}

#[test]
fn the_placeholder_that_was_found_is_shown() {
    let texts = said("", "Réponse : **à compléter**");
    holds(
        &texts,
        "still holds the placeholder “à compléter”",
        "contient encore « à compléter »",
    );
}

#[test]
fn nothing_to_hand_in_and_optional_are_two_signs() {
    let more = "[[section.question]]\nid = '1.b'\nprompt = 'Start it.'\nexpects = []\n\
        [[section.question]]\nid = '1.c'\nprompt = 'A bonus.'\noptional = true";
    let texts = said(more, "It depends on the distance.");
    holds(&texts, "· 1.b  ○ 1.c", "· 1.b  ○ 1.c");
    holds(
        &texts,
        "· nothing to hand in   ○ optional",
        "· rien à rendre   ○ facultative",
    );
}

#[test]
fn one_is_not_many() {
    let texts = said("", "It depends on the distance.");
    holds(&texts, "1/1 question answered", "1/1 question traitée");
}

// Where, and in which language.

#[test]
fn a_finding_has_one_place() {
    let folder = Folder::new(&[("questions.toml", LAB)]);
    let long = "word ".repeat(40);
    folder.write(
        "r.md",
        format!("{GOOD}\n{long}![x](gone.png) {long}\n").as_bytes(),
    );
    let concise = folder.check(&["r.md"]).out;
    let place = concise
        .lines()
        .find(|line| line.contains("picture-not-found") && line.contains("gone"));
    let place = place
        .and_then(|line| line.split(": ").next())
        .expect("it is told");
    let human = folder.run(&["check", "r.md"]).out;
    assert!(human.contains(&format!("[{place}]")), "{place}: {human}");
    let underlined = human
        .lines()
        .skip_while(|line| !line.contains(&format!("[{place}]")));
    let lines: Vec<&str> = underlined.skip(1).take(2).collect();
    let column = |line: &str, sign: &str| line.find(sign).map(|at| line[..at].chars().count());
    assert_eq!(column(lines[0], "![x]"), column(lines[1], "─"), "{lines:?}");
    // A catalogue's mistakes stand below their place, which is not told again.
    let wrong = mistakes("points = 'x'")[0].clone();
    assert_eq!(wrong.matches("questions.toml:10:10").count(), 1, "{wrong}");
    assert_eq!(wrong.matches("questions.toml:10").count(), 1, "{wrong}");
}

#[test]
fn what_is_meant_is_underlined() {
    let three = "[[section.question]]\nid = '1.b'\nprompt = 'Name the router.'\n\
        [[section.question]]\nid = '1.c'\nprompt = 'Name the printer.'";
    let report = "# Exercise 1\n\na) It depends on the distance, by and large.\n\nc) The printer is called laser.\n\nx) Nothing.\n";
    let folder = Folder::new(&[("questions.toml", &lab("en", three)), ("r.md", report)]);
    let run = folder.run(&["check", "r.md", "--select", "missing-question"]);
    // Where a question belongs nothing is wrong: a mark, no line.
    assert!(run.out.contains("▲"), "{}", run.out);
    assert!(!run.out.contains("──┬──"), "{}", run.out);
    let report = "# Exercise 1\n\n## Question 9.z: a title that goes on and on for long\n\nText.\n";
    folder.write("r.md", report.as_bytes());
    let run = folder.run(&["check", "-v", "r.md", "--select", "unknown-question"]);
    let line = run.out.lines().find(|line| line.contains("───"));
    let length = line.map(|line| line.matches('─').count());
    assert_eq!(length, Some("## Question 9.z:".len()), "{}", run.out);
}

#[test]
fn prompts_bear_their_number() {
    let texts = said("expects = ['screenshot']", "It varies.");
    holds(
        &texts,
        "╰── 1.a: Measure the delay",
        "╰── 1.a : Measure the delay",
    );
}

#[test]
fn code_is_never_broken_over_lines() {
    let report =
        "# Exercise 1\n\n## Question 1.a\n\n![x](a%20very%20long%20name%20of%20a%20picture.png)\n";
    let folder = Folder::new(&[("questions.toml", &lab("en", "")), ("r.md", report)]);
    folder.write("A very long name of a picture.png", PNG);
    let mut command = folder.command(&["check", "r.md"]);
    let run = told(
        command
            .env("COLUMNS", "50")
            .output()
            .expect("the program runs"),
    );
    for line in run.out.lines() {
        assert_eq!(line.matches('`').count() % 2, 0, "{line}");
    }
}

#[test]
fn standard_input_has_a_name() {
    let folder = Folder::new(&[("questions.toml", LAB)]);
    let run = folder.stdin(&["check", "-"], BAD.as_bytes());
    assert!(run.out.starts_with("standard input · "), "{}", run.out);
    assert!(run.out.contains("[standard input:3:1]"), "{}", run.out);
    assert!(run.out.contains("Next: standard input:3: "), "{}", run.out);
    let french = folder.stdin(&["check", "--lang", "fr", "-"], BAD.as_bytes());
    assert!(
        french.out.contains("[entrée standard:3:1]"),
        "{}",
        french.out
    );
    // Programs know it by its sign.
    let concise = folder.stdin(&["check", "--format", "concise", "-"], BAD.as_bytes());
    assert!(concise.out.starts_with("-:3:1: "), "{}", concise.out);
}

#[test]
fn what_goes_wrong_before_the_lab_is_read_is_said_in_its_language() {
    let french = LAB.replace("'en'", "'fr'");
    let folder = Folder::new(&[("questions.toml", &french), ("tp/rapport.md", BAD)]);
    folder.write("other/questions.toml", b"[lab\nid = 1");
    for (arguments, said) in [
        (&["check", "tp/raport.md"][..], "fichier introuvable"),
        (
            &["check", "--select", "missing-txt", "tp"],
            "n’est pas une vérification",
        ),
        (
            &["check", "--stdin-filename", "x.md", "tp/rapport.md"],
            "donnez `-` comme chemin",
        ),
        (
            &["check", "--files-from", "liste.txt"],
            "fichier introuvable",
        ),
        (
            &["check", "--no-such-flag"],
            "l’option `--no-such-flag` n’existe pas",
        ),
        (
            &["check", "--output-file", "tp/rapport.md", "tp/rapport.md"],
            "rien n’a été fait",
        ),
    ] {
        let run = folder.run(arguments);
        assert_eq!(run.code, Some(2), "{run:?}");
        assert!(run.err.contains(said), "{run:?}");
        let asked = folder.run(&[&["--lang", "en"], arguments].concat());
        assert!(!asked.err.contains(said), "{asked:?}");
    }
    let bare = Folder::new(&[]);
    let run = bare.run(&["check", "raport.md"]);
    assert!(run.err.contains("no such file"), "{run:?}");
}

#[test]
fn the_command_line_is_refused_in_french() {
    let folder = Folder::new(&[]);
    for (arguments, said) in [
        (
            &["chekc"][..],
            "`chekc` n’est pas une commande\nvouliez-vous dire `check` ?",
        ),
        (
            &["check", "--formt", "x"],
            "l’option `--formt` n’existe pas\nvouliez-vous dire `--format` ?",
        ),
        (
            &["check", "--format", "hum"],
            "ne peut pas valoir `hum`\nvaleurs possibles : human, ",
        ),
        (
            &["check", "-j", "0"],
            "`--threads <N>` ne peut pas valoir `0`",
        ),
        (
            &["check", "-j", "x"],
            "`--threads <N>` attend un nombre entier, et non `x`",
        ),
        (
            &["check", "--output-file"],
            "il manque une valeur à `--output-file <FICHIER>`",
        ),
        (
            &["render", "--html", "--markdown"],
            "`--html` ne va pas avec `--markdown`",
        ),
        (
            &["check", "--output-file", "a", "--output-file", "a"],
            "`--output-file <FICHIER>` ne se donne qu’une fois",
        ),
        (
            &["render", "--max-embed", "abc"],
            "`--max-embed <MO>` attend une taille en mégaoctets entiers, comme `64MB` ou `64Mo`, et non `abc`",
        ),
        (&["templates"], "il manque `--output <DOSSIER>`"),
        (&["explain", "a", "b"], "`b` est en trop"),
        (&["-q"], "il manque une commande : check, "),
    ] {
        let run = folder.run(&[&["--lang", "fr"], arguments].concat());
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{run:?}");
        assert!(run.err.contains(said), "{said}: {}", run.err);
        for english in ["error:", "Usage:", "For more", "tip:", "possible values"] {
            assert!(!run.err.contains(english), "{english}: {}", run.err);
        }
    }
}

#[test]
fn a_usage_line_shows_no_language_that_only_the_environment_asks_for() {
    let folder = Folder::new(&[]);
    for (language, usage) in [
        ("fr", "Utilisation : tpreport class <DOSSIER>"),
        ("en", "Usage: tpreport class <FOLDER>"),
    ] {
        let mut command = folder.command(&["class"]);
        let output = command.env("TPREPORT_LANG", language).output();
        let run = told(output.expect("it runs"));
        assert!(run.err.contains(usage), "{run:?}");
    }
    let run = folder.run(&["--lang", "en", "render", "--max-embed", "64KB", "r.md"]);
    let said = "'64KB' for '--max-embed <MB>': it wants a size in whole megabytes, such as 64MB";
    assert!(run.err.contains(said), "{run:?}");
}

#[test]
fn help_is_in_groups_with_examples_and_exit_codes() {
    let folder = Folder::new(&[]);
    for (language, parts) in [
        (
            "en",
            [
                "\nReports:\n",
                "\nChecks:\n",
                "\nOutput:\n",
                "\nExamples:\n",
                "\nExit status:\n",
            ],
        ),
        (
            "fr",
            [
                "\nRapports\u{a0}:\n",
                "\nVérifications\u{a0}:\n",
                "\nRésultats\u{a0}:\n",
                "\nExemples :\n",
                "\nCodes de retour :\n",
            ],
        ),
    ] {
        for flag in ["-h", "--help"] {
            let run = folder.run(&["--lang", language, "check", flag]);
            for part in parts {
                assert!(run.out.contains(part), "{part}: {}", run.out);
            }
        }
    }
    let french = folder.run(&["--lang", "fr", "check", "--help"]).out;
    for english in [
        "default:",
        "possible values",
        "Possible values",
        "env:",
        "Usage",
        "<FILE>",
    ] {
        assert!(!french.contains(english), "{english}: {french}");
    }
    let mut command = folder.command(&["check", "-h"]);
    let narrow = told(
        command
            .env("COLUMNS", "64")
            .output()
            .expect("the program runs"),
    );
    let options = narrow
        .out
        .split("Examples:")
        .next()
        .expect("there is a first part");
    for line in options.lines() {
        assert!(line.chars().count() <= 64, "{line}");
    }
}

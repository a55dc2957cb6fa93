//! Every kind of mistake that a teacher can make is told at its place, all of a file in one run; and what defaults, labels,
//! wording and severities come to in the model.
//!
//! A mistake is shown as `id: text of the place`.

use super::super::mistakes::MISTAKES;
use super::*;
use crate::catalogue::{Counting, Expectation, Kind};

const RULES: &[&str] = &["missing-text", "missing-author", "picture-not-found"];

/// A right lab, to which a test adds what it is about.
const LAB: &str = "[lab]\nid = 'docker'\n";
const SECTION: &str = "[[section]]\nid = '1'\n";
const QUESTION: &str = "[[section.question]]\nid = '1.a'\nprompt = 'Lancez.'\n";

fn good(text: &str) -> Catalogue {
    let source = Source::from_text("questions.toml", text);
    match read(&source, RULES) {
        Ok(catalogue) => catalogue,
        Err(found) => panic!("{found:#?}"),
    }
}

/// The mistakes of a text, as `id: text of the place`.
fn mistakes(text: &str) -> Vec<String> {
    let source = Source::from_text("questions.toml", text);
    let found = read(&source, RULES)
        .map(|_| ())
        .expect_err("the text has a mistake");
    let line = |finding: &Finding| format!("{}: {}", finding.check, source.slice(finding.span));
    found.iter().map(line).collect()
}

/// The mistakes of a right lab with this question.
fn of_question(keys: &str) -> Vec<String> {
    mistakes(&format!("{LAB}{SECTION}{QUESTION}{keys}"))
}

/// A text that the message of the only mistake is filled with.
fn argument(text: &str, name: &str) -> String {
    let source = Source::from_text("questions.toml", text);
    let found = read(&source, RULES)
        .map(|_| ())
        .expect_err("the text has a mistake");
    assert_eq!(found.len(), 1, "{found:#?}");
    let arguments = found[0].message.arguments.iter();
    let mut argument = arguments
        .filter(|(key, _)| *key == name)
        .map(|(_, argument)| argument);
    match argument.next_back() {
        Some(crate::finding::Argument::Text(text)) => text.clone(),
        other => panic!("{other:?}"),
    }
}

// Each kind of mistake, at its place.

#[test]
fn text_that_is_no_toml_is_told_where_it_breaks() {
    let found = mistakes(&format!("{LAB}{SECTION}{QUESTION}title = \n"));
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("catalogue-syntax: "), "{found:?}");
    let text = format!("{LAB}{SECTION}{QUESTION}title = Dockerfile\n");
    let source = Source::from_text("questions.toml", text.as_str());
    let found = read(&source, RULES).map(|_| ()).expect_err("it is no TOML");
    assert_eq!(source.position(found[0].span.start).line, 8, "{found:?}");
}

#[test]
fn a_key_twice_is_told() {
    let found = of_question("prompt = 'Encore.'\n");
    assert_eq!(found, ["catalogue-syntax: prompt"]);
}

#[test]
fn an_empty_file_lacks_a_lab_and_sections() {
    assert_eq!(
        mistakes(""),
        ["catalogue-missing-key: ", "catalogue-missing-key: "]
    );
    assert_eq!(argument(LAB, "key"), "[[section]]");
    assert_eq!(argument(&format!("{SECTION}{QUESTION}"), "key"), "[lab]");
}

#[test]
fn a_lab_a_section_and_a_question_need_an_id() {
    let text =
        "[lab]\ntitle = 'TP'\n[[section]]\ntitle = 'S'\n[[section.question]]\nprompt = 'Lancez.'\n";
    let found = mistakes(text);
    let missing = found
        .iter()
        .filter(|line| line.starts_with("catalogue-missing-key: "));
    assert_eq!((found.len(), missing.count()), (3, 3), "{found:?}");
}

#[test]
fn a_question_without_words_has_nothing_to_be_found_by() {
    let text = format!("{LAB}{SECTION}[[section.question]]\nid = '1.a'\n");
    assert_eq!(mistakes(&text).len(), 1);
    assert_eq!(argument(&text, "key"), "prompt");
    good(&format!(
        "{LAB}{SECTION}[[section.question]]\nid = '1.a'\ntitle = 'Serveur'\n"
    ));
    good(&format!(
        "{LAB}{SECTION}[[section.question]]\nid = '1.a'\nlabel = 'Serveur'\n"
    ));
}

#[test]
fn an_empty_id_is_no_id() {
    let text = format!("{LAB}[[section]]\nid = ' '\n{QUESTION}");
    assert_eq!(mistakes(&text), ["catalogue-bad-value: ' '"]);
}

#[test]
fn a_value_of_the_wrong_type_is_told_at_the_value() {
    assert_eq!(of_question("title = 3\n"), ["catalogue-wrong-type: 3"]);
    assert_eq!(
        of_question("optional = 'non'\n"),
        ["catalogue-wrong-type: 'non'"]
    );
    assert_eq!(
        of_question("expects = 'text'\n"),
        ["catalogue-wrong-type: 'text'"]
    );
    assert_eq!(
        of_question("expects = ['text', 2]\n"),
        ["catalogue-wrong-type: 2"]
    );
    assert_eq!(
        of_question("points = 'deux'\n"),
        ["catalogue-wrong-type: 'deux'"]
    );
    assert_eq!(of_question("label = 7\n"), ["catalogue-wrong-type: 7"]);
    assert_eq!(of_question("text = true\n"), ["catalogue-wrong-type: true"]);
    let section = format!("{LAB}[section]\nid = '1'\n");
    assert!(
        mistakes(&section)[0].starts_with("catalogue-wrong-type: "),
        "[section] for [[section]]"
    );
    assert_eq!(
        mistakes(&format!("lab = 'docker'\n{SECTION}{QUESTION}")),
        ["catalogue-wrong-type: 'docker'"]
    );
}

#[test]
fn a_value_that_the_key_does_not_take_is_told_at_the_value() {
    assert_eq!(
        of_question("expects = ['text', 'capture']\n"),
        ["catalogue-bad-value: 'capture'"]
    );
    assert_eq!(
        of_question("expects = ['text | capture']\n"),
        ["catalogue-bad-value: 'text | capture'"]
    );
    assert_eq!(of_question("expects = ['']\n"), ["catalogue-bad-value: ''"]);
    assert_eq!(of_question("points = -1\n"), ["catalogue-bad-value: -1"]);
    assert_eq!(of_question("points = nan\n"), ["catalogue-bad-value: nan"]);
    assert_eq!(of_question("points = inf\n"), ["catalogue-bad-value: inf"]);
    assert_eq!(
        of_question("points = 10_000\n"),
        ["catalogue-bad-value: 10_000"]
    );
    assert_eq!(
        of_question("text = { min-words = 0 }\n"),
        ["catalogue-bad-value: 0"]
    );
    assert_eq!(
        of_question("expects = ['screenshot']\nscreenshot = { min = -2 }\n"),
        ["catalogue-bad-value: -2"]
    );
    let language = format!("{LAB}language = 'français'\n{SECTION}{QUESTION}");
    assert_eq!(mistakes(&language), ["catalogue-bad-value: 'français'"]);
}

#[test]
fn another_version_of_the_format_is_refused() {
    assert_eq!(
        mistakes(&format!("schema = 2\n{LAB}{SECTION}{QUESTION}")),
        ["catalogue-bad-value: 2"]
    );
    good(&format!("schema = 1\n{LAB}{SECTION}{QUESTION}"));
    good(&format!("{LAB}{SECTION}{QUESTION}"));
}

#[test]
fn an_id_that_stands_twice_is_told_at_the_second() {
    let text = format!("{LAB}{SECTION}{QUESTION}{QUESTION}");
    assert_eq!(mistakes(&text), ["catalogue-duplicate-id: '1.a'"]);
    let source = Source::from_text("questions.toml", text.as_str());
    let found = read(&source, RULES)
        .map(|_| ())
        .expect_err("an id stands twice");
    assert_eq!(source.position(found[0].span.start).line, 9);
}

#[test]
fn a_section_and_a_question_may_not_share_an_id() {
    let text = format!("{LAB}[[section]]\nid = '1.a'\n{QUESTION}");
    assert_eq!(mistakes(&text), ["catalogue-duplicate-id: '1.a'"]);
}

#[test]
fn a_section_that_asks_nothing_is_told() {
    let found = mistakes(&format!(
        "{LAB}{SECTION}[[section]]\nid = '2'\n[[section.question]]\nid = '2.a'\nprompt = 'Ici.'\n"
    ));
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].starts_with("catalogue-empty-section: [[section]]"),
        "{found:?}"
    );
    let empty = mistakes(&format!("{LAB}[[section]]\nid = '1'\nquestion = []\n"));
    assert!(
        empty[0].starts_with("catalogue-empty-section: "),
        "{empty:?}"
    );
}

#[test]
fn a_pattern_that_does_not_compile_is_told_at_the_pattern() {
    let terminal = "expects = ['terminal']\nterminal = { matches = ['\\d+ MB', '(été'] }\n";
    assert_eq!(of_question(terminal), ["catalogue-bad-pattern: '(été'"]);
    let code = "expects = ['code']\ncode = { matches = ['[a'] }\n";
    assert_eq!(of_question(code), ["catalogue-bad-pattern: '[a'"]);
    let glob = format!("{LAB}reports = ['rapport.md', 'rapport{{a']\n{SECTION}{QUESTION}");
    assert_eq!(mistakes(&glob), ["catalogue-bad-pattern: 'rapport{a'"]);
}

#[test]
fn a_check_that_does_not_exist_is_told_with_the_nearest() {
    let text = format!("{LAB}[checks]\nmissing-txt = 'off'\n{SECTION}{QUESTION}");
    assert_eq!(mistakes(&text), ["catalogue-unknown-check: missing-txt"]);
    assert_eq!(argument(&text, "near"), "missing-text");
    let severity = format!("{LAB}[checks]\nmissing-text = 'grave'\n{SECTION}{QUESTION}");
    assert_eq!(mistakes(&severity), ["catalogue-bad-value: 'grave'"]);
}

#[test]
fn an_unknown_key_is_told_with_the_nearest() {
    let text = format!("{LAB}{SECTION}{QUESTION}expect = ['text']\n");
    assert_eq!(mistakes(&text), ["catalogue-unknown-key: expect"]);
    assert_eq!(argument(&text, "near"), "expects");
    let detail = format!("{LAB}{SECTION}{QUESTION}text = {{ min_words = 3 }}\n");
    assert_eq!(mistakes(&detail), ["catalogue-unknown-key: min_words"]);
    assert_eq!(argument(&detail, "near"), "min-words");
    let far = format!("{LAB}{SECTION}{QUESTION}zzz = 1\n");
    assert_eq!(argument(&far, "near"), "");
}

#[test]
fn a_key_that_landed_in_the_table_before_is_told_where_it_belongs() {
    let text = format!("{LAB}prompt = 'Lancez.'\n{SECTION}{QUESTION}");
    assert_eq!(mistakes(&text), ["catalogue-misplaced-key: prompt"]);
    assert_eq!(argument(&text, "home"), "[[section.question]]");
    let text = format!("{LAB}{SECTION}{QUESTION}reports = ['*.md']\n");
    assert_eq!(mistakes(&text), ["catalogue-misplaced-key: reports"]);
    assert_eq!(argument(&text, "home"), "[lab]");
}

#[test]
fn evidence_of_a_section_that_asks_nothing_has_no_effect() {
    let text = format!("{LAB}{SECTION}points = 2\n{QUESTION}");
    assert_eq!(mistakes(&text), ["catalogue-misplaced-key: points"]);
}

#[test]
fn a_detail_of_a_kind_that_is_not_expected_is_told() {
    let text = "expects = ['text']\nterminal = { commands = ['ls'] }\n";
    assert_eq!(of_question(text), ["catalogue-unused-detail: terminal"]);
    good(&format!(
        "{LAB}{SECTION}{QUESTION}expects = ['screenshot | terminal']\nterminal = {{ commands = ['ls'] }}\n"
    ));
}

#[test]
fn every_kind_of_mistake_is_told_by_some_test_of_this_file() {
    let tests = include_str!("tests.rs");
    for rule in MISTAKES {
        assert!(
            tests.contains(&format!("\"{}: ", rule.id)),
            "{} is never asserted",
            rule.id
        );
    }
}

#[test]
fn all_mistakes_of_a_file_are_told_in_the_order_of_their_places() {
    let text = "[lab]\nid = 'docker'\nlangage = 'fr'\nsuppressions = 'no'\n[checks]\nmissing-txt = 'off'\n\
        [[section]]\nid = '1'\n[[section.question]]\nid = '1.a'\nprompt = 'Lancez.'\nexpects = ['txt']\n\
        [[section.question]]\nid = '1.a'\nprompt = 'Encore.'\nterminal = { matches = ['('] }\n";
    assert_eq!(
        mistakes(text),
        [
            "catalogue-unknown-key: langage",
            "catalogue-wrong-type: 'no'",
            "catalogue-unknown-check: missing-txt",
            "catalogue-bad-value: 'txt'",
            "catalogue-duplicate-id: '1.a'",
            "catalogue-unused-detail: terminal",
            "catalogue-bad-pattern: '('",
        ]
    );
}

#[test]
fn a_mistake_in_the_syntax_does_not_hide_the_others() {
    let text = format!("{LAB}titre = 'TP'\n{SECTION}{QUESTION}title = \nexpects = ['txt']\n");
    let found = mistakes(&text);
    assert!(
        found
            .iter()
            .any(|line| line.starts_with("catalogue-syntax")),
        "{found:?}"
    );
    assert!(
        found.contains(&"catalogue-unknown-key: titre".to_owned()),
        "{found:?}"
    );
    assert!(
        found.contains(&"catalogue-bad-value: 'txt'".to_owned()),
        "{found:?}"
    );
}

// What the model holds.

fn expects(question: &Question) -> Vec<Vec<&'static str>> {
    let names = |entry: &Expectation| entry.any_of.iter().map(|kind| kind.name()).collect();
    question.expects.iter().map(names).collect()
}

#[test]
fn a_question_that_says_nothing_expects_text() {
    let catalogue = good(&format!("{LAB}{SECTION}{QUESTION}"));
    assert_eq!(expects(&catalogue.questions[0]), [["text"]]);
    assert_eq!(catalogue.questions[0].counting(), Counting::Counted);
    assert_eq!(
        catalogue.lab.title, "docker",
        "the id stands in for a title"
    );
}

#[test]
fn an_alternative_is_one_entry_and_a_kind_stands_in_it_once() {
    let catalogue = good(&format!(
        "{LAB}{SECTION}{QUESTION}expects = ['screenshot|terminal | screenshot', 'text']\n"
    ));
    assert_eq!(
        expects(&catalogue.questions[0]),
        [vec!["screenshot", "terminal"], vec!["text"]]
    );
}

#[test]
fn nothing_to_hand_in_and_optional_questions_do_not_count() {
    let catalogue = good(&format!(
        "{LAB}{SECTION}{QUESTION}expects = []\n[[section.question]]\nid = '1.b'\nprompt = 'Si vous avez le temps.'\noptional = true\n"
    ));
    let counting: Vec<Counting> = catalogue.questions.iter().map(Question::counting).collect();
    assert_eq!(counting, [Counting::Nothing, Counting::Optional]);
    assert_eq!(catalogue.counted().count(), 0);
}

#[test]
fn the_nearest_defaults_win_and_the_rest_is_inherited() {
    let catalogue = good(&format!(
        "{LAB}[defaults]\nexpects = ['screenshot']\npoints = 2\nscreenshot = {{ min = 2 }}\n\
         {SECTION}{QUESTION}[[section.question]]\nid = '1.b'\nprompt = 'Puis.'\nexpects = ['text']\npoints = 0.5\n\
         [[section]]\nid = '2'\n[section.defaults]\nexpects = ['code']\noptional = true\n\
         [[section.question]]\nid = '2.a'\nprompt = 'Enfin.'\n\
         [[section.question]]\nid = '2.b'\nprompt = 'Fin.'\noptional = false\n"
    ));
    let [first, second, third, fourth] = catalogue.questions.as_slice() else {
        panic!("four questions")
    };
    assert_eq!(
        (
            expects(first),
            first.points,
            first.details.min(Kind::Screenshot)
        ),
        (vec![vec!["screenshot"]], Some(2.0), 2)
    );
    assert_eq!(
        (expects(second), second.points),
        (vec![vec!["text"]], Some(0.5))
    );
    assert_eq!(
        (expects(third), third.points, third.optional),
        (vec![vec!["code"]], Some(2.0), true)
    );
    assert!(!fourth.optional, "a question has the last word");
}

#[test]
fn defaults_of_kinds_that_some_questions_lack_are_no_mistake() {
    good(&format!(
        "{LAB}[defaults]\nscreenshot = {{ min = 2 }}\n{SECTION}{QUESTION}expects = ['text']\n"
    ));
}

#[test]
fn defaults_have_no_identity() {
    assert_eq!(
        mistakes(&format!("{LAB}[defaults]\nid = '0'\n{SECTION}{QUESTION}")),
        ["catalogue-misplaced-key: id"]
    );
}

#[test]
fn a_section_with_expects_is_a_question_before_its_own() {
    let catalogue = good(&format!(
        "{LAB}[defaults]\nexpects = ['code']\n[[section]]\nid = 'bilan'\ntitle = 'Bilan'\nprompt = 'Concluez.'\nexpects = ['text']\npoints = 3\n\
         [[section.question]]\nid = 'bilan.1'\nprompt = 'Et ensuite ?'\n"
    ));
    let section = &catalogue.sections[0];
    assert!(section.asks);
    assert_eq!(section.questions, 0..2);
    let question = &catalogue.questions[0];
    assert!(question.is_section);
    assert_eq!(
        (
            question.id.as_str(),
            question.points,
            question.prompt.as_str()
        ),
        ("bilan", Some(3.0), "Concluez.")
    );
    assert_eq!(expects(question), [["text"]]);
    assert!(!catalogue.questions[1].is_section);
}

#[test]
fn a_section_without_questions_of_its_own_may_ask() {
    let catalogue = good(&format!(
        "{LAB}[[section]]\nid = 'bilan'\ntitle = 'Bilan'\nexpects = []\n"
    ));
    assert_eq!(catalogue.questions.len(), 1);
    assert_eq!(catalogue.questions[0].counting(), Counting::Nothing);
}

#[test]
fn a_label_is_one_text_or_several() {
    let one = good(&format!("{LAB}{SECTION}{QUESTION}label = 'Étape 2'\n"));
    assert_eq!(one.questions[0].labels, ["Étape 2"]);
    let several = good(&format!(
        "{LAB}[[section]]\nid = '1'\nlabel = ['Partie I', 'Début']\n{QUESTION}label = ['Étape 2', '☕']\n"
    ));
    assert_eq!(several.questions[0].labels, ["Étape 2", "☕"]);
    assert_eq!(several.sections[0].labels, ["Partie I", "Début"]);
}

#[test]
fn a_wrong_label_of_a_section_that_asks_is_told_once() {
    let text = format!("{LAB}[[section]]\nid = '1'\nlabel = 7\nexpects = ['text']\n");
    assert_eq!(mistakes(&text), ["catalogue-wrong-type: 7"]);
}

#[test]
fn words_of_the_lab_are_kept_folded() {
    let catalogue = good(&format!(
        "{LAB}[wording]\nsection = ['Étape']\nquestion = ['Tâche', 'ŒUVRE']\n{SECTION}{QUESTION}"
    ));
    assert_eq!(catalogue.wording.section, ["etape"]);
    assert_eq!(catalogue.wording.question[0], "tache");
    assert_eq!(
        mistakes(&format!(
            "{LAB}[wording]\nsection = 'Étape'\n{SECTION}{QUESTION}"
        )),
        ["catalogue-wrong-type: 'Étape'"]
    );
    assert_eq!(
        mistakes(&format!(
            "{LAB}[wording]\nquestions = ['Tâche']\n{SECTION}{QUESTION}"
        )),
        ["catalogue-unknown-key: questions"]
    );
}

#[test]
fn severities_of_checks_are_read() {
    let catalogue = good(&format!(
        "{LAB}[checks]\nmissing-text = 'off'\nmissing-author = 'warning'\npicture-not-found = 'hint'\n{SECTION}{QUESTION}"
    ));
    let mut severities = catalogue.severities.clone();
    severities.sort_by_key(|(id, _)| *id);
    assert_eq!(
        severities,
        [
            ("missing-author", Some(Severity::Warning)),
            ("missing-text", None),
            ("picture-not-found", Some(Severity::Hint))
        ]
    );
}

#[test]
fn details_are_read() {
    let catalogue = good(&format!(
        "{LAB}{SECTION}{QUESTION}expects = ['terminal', 'code', 'text', 'file']\nterminal = {{ min = 2, commands = ['ls'], contains = ['total'], matches = ['\\d+'] }}\n\
         code = {{ language = 'dockerfile', contains = ['FROM'] }}\ntext = {{ min-words = 50 }}\nfile = {{ paths = ['Dockerfile'] }}\n"
    ));
    let details = &catalogue.questions[0].details;
    assert_eq!(
        (details.min(Kind::Terminal), details.min(Kind::Code)),
        (2, 1)
    );
    assert_eq!(
        (
            details.terminal.commands.as_slice(),
            details.terminal.contains.as_slice()
        ),
        (&["ls".to_owned()][..], &["total".to_owned()][..])
    );
    assert!(details.terminal.matches[0].is_match("12"));
    assert_eq!(details.code.language.as_deref(), Some("dockerfile"));
    assert_eq!(details.min_words, Some(50));
    assert_eq!(details.file.paths, ["Dockerfile"]);
}

#[test]
fn windows_line_ends_and_comments_are_no_mistake() {
    let text = format!("# le TP\n{LAB}{SECTION}{QUESTION}").replace('\n', "\r\n");
    assert_eq!(good(&text).questions.len(), 1);
}

#[test]
fn a_file_that_is_asked_for_has_a_path_inside_the_lab() {
    let question = |detail: &str| {
        format!(
            "[lab]\nid = 'x'\n[[section]]\nid = '1'\n[[section.question]]\nid = '1.a'\nprompt = 'p'\nexpects = ['file']\n{detail}\n"
        )
    };
    let told = |detail: &str| {
        let source = Source::from_text("questions.toml", question(detail));
        let found = read(&source, &[]).err().unwrap_or_default();
        found
            .into_iter()
            .map(|mistake| mistake.check)
            .collect::<Vec<_>>()
    };
    assert_eq!(told(""), ["catalogue-missing-key"]);
    assert_eq!(told("file = { paths = ['Dockerfile'] }"), [""; 0]);
    assert_eq!(
        told("file = { paths = ['../x', '/etc/x'] }"),
        ["catalogue-bad-value"; 2]
    );
}

#[test]
fn blanks_around_an_id_make_no_other_one() {
    let text = format!(
        "{LAB}{SECTION}{QUESTION}{}",
        QUESTION.replace("1.a", "1.a ")
    );
    let found = mistakes(&text);
    assert!(
        found
            .iter()
            .any(|told| told.starts_with("catalogue-duplicate-id")),
        "{found:?}"
    );
}

#[test]
fn the_statement_is_a_file_or_several_below_the_catalogue() {
    let lab = |value: &str| format!("{LAB}statement = {value}\n{SECTION}{QUESTION}");
    let paths = |value: &str| -> Vec<String> {
        let files = good(&lab(value)).lab.statement;
        files.into_iter().map(|file| file.path).collect()
    };
    assert_eq!(paths("'enonce.md'"), ["enonce.md"]);
    assert_eq!(paths("['a.md', 'parts/b.md']"), ["a.md", "parts/b.md"]);
    for path in [
        "/enonce.md",
        "../enonce.md",
        "a/../../b.md",
        "C:enonce.md",
        "",
    ] {
        assert_eq!(
            mistakes(&lab(&format!("'{path}'"))),
            [format!("catalogue-bad-value: '{path}'")]
        );
    }
    assert_eq!(mistakes(&lab("3")), ["catalogue-wrong-type: 3"]);
}

#[test]
fn a_file_of_the_statement_that_is_not_read_is_told_where_it_is_named() {
    let text = format!("{LAB}statement = ['a.md', 'b.md']\n{SECTION}{QUESTION}");
    let read = good(&text).with_statement(|path| match path {
        "a.md" => Ok(Source::from_text(path, "# The lab\n")),
        _ => Err(Message::new("catalogue-statement-not-found")),
    });
    let source = Source::from_text("questions.toml", text.as_str());
    let told: Vec<String> = read
        .expect_err("a file is missing")
        .iter()
        .map(|mistake| format!("{}: {}", mistake.check, source.slice(mistake.span)))
        .collect();
    assert_eq!(told, ["catalogue-unreadable-file: 'b.md'"]);
}

//! The words of all languages, and a third language of a few words: what a language is, is data.

use super::messages::Messages;
use super::words::NOTHING;
use super::*;
use crate::author::{derive, written};
use crate::evidence::NoSurroundings;
use crate::finding::Message;
use crate::inspection::Status;
use crate::source::Source;

/// No language that tpreport speaks: all that it takes to speak one, for tests alone.
pub(super) static THIRD: Words = Words {
    tag: "eo",
    messages: "and = kaj\nunanswered-placeholder = mankas respondo al { $question }\n",
    help: "check-missing-text = mankas klarigo\n",
    starter: "[lab]\nid = 'laboro'\nlanguage = 'eo'\n",
    section: &["ekzerco"],
    question: &["demando"],
    placeholder: &["respondota"],
    report_names: &["raporto"],
    grammar: &["kaj", "la", "estas", "kiel", "vi", "al", "kun"],
    orders: &["klarigu", "montru"],
    cues: &[("screenshot", &["ekranfoto"])],
    ..NOTHING
};

#[test]
fn a_third_language_is_data() {
    let third = Language::from_tag("eo_EO.UTF-8").expect("it is known by its tag");
    assert_eq!(third.tag(), "eo");
    // A handout in it makes a catalogue in it.
    let handout = "# La vento\n\n## Ekzerco 1\n\n### Demando 1.a\n\nKlarigu kiel la vento estas farita.\n\n\
        ### Demando 1.b\n\nMontru la vento kun ekranfoto.\n";
    let derived = derive(&Source::from_text("handout.md", handout));
    let toml = written(&derived, None, &Messages::new(third));
    assert!(toml.contains("language = \"eo\""), "{toml}");
    assert!(toml.contains("reports = [\"raporto*.md\"]"), "{toml}");
    assert!(toml.contains("\"screenshot | terminal\""), "{toml}");
    // A report in it is read, and told of in it.
    let catalogue = crate::catalogue::read(&Source::from_text("questions.toml", toml), &[]);
    let catalogue = catalogue.expect("it is right");
    assert_eq!(catalogue.lab.language, Some(third));
    let report = "# Ekzerco 1\n\nDemando 1.a : la maro varmas.\n\nDemando 1.b : respondota\n";
    let report = Source::from_text("raporto.md", report);
    let checked = crate::inspect(&catalogue, &report, &NoSurroundings);
    let statuses = checked
        .inspection
        .answers
        .iter()
        .map(|answer| answer.status);
    let expected = [Status::Answered, Status::Unanswered];
    assert_eq!(statuses.collect::<Vec<_>>(), expected);
    let [finding] = checked.findings.as_slice() else {
        panic!("{:?}", checked.findings);
    };
    let said = Messages::new(third).message(&finding.message);
    assert_eq!(said, "mankas respondo al 1.b");
    // What it doesn't say itself is said by its key.
    let unsaid = Messages::new(third).message(&Message::new("derive-look"));
    assert_eq!(unsaid, "derive-look");
    assert!(is_report_name("Raporto-2"));
    assert!(third.starter().contains("'eo'"));
}

#[test]
fn misspelt_words_still_announce() {
    assert_eq!(announces("exercice"), Some(Announces::Section));
    assert_eq!(announces_misspelt("execice"), Some(Announces::Section));
    assert_eq!(announces_misspelt("quesiton"), Some(Announces::Question));
    assert_eq!(announces("q"), Some(Announces::Question));
    assert_eq!(announces_misspelt("parti"), None);
}

#[test]
fn words_are_written_folded() {
    for words in ALL {
        let kinds = [
            words.section,
            words.step,
            words.question,
            words.ordinal_endings,
            words.and,
            words.to,
            words.answer,
            words.placeholder,
            words.alone,
            words.boxes,
            words.annexed,
            words.concludes,
            words.but,
            words.new_cells,
            words.addresses,
            words.credits,
            words.presents,
            words.fill,
            words.filling,
            words.filling_links,
            words.click,
            words.here,
            words.refers,
            words.beside,
            words.to_be,
            words.stop,
            words.grammar,
            words.first_person,
            words.not_done,
            words.picture,
            words.author,
            words.first_name,
            words.by,
            words.no_name,
            words.closing,
            words.report_names,
            words.orders,
            words.order_endings,
            words.no_orders,
            words.determiners,
            words.thing_endings,
            words.joints,
            words.framing,
            words.bench,
            words.optional,
            words.points,
            words.limits,
            words.denials,
            words.insists,
            words.ties,
        ];
        let tables = words.values.iter().chain(words.cues).chain(words.columns);
        let values = tables.flat_map(|(_, words)| *words);
        for word in kinds.into_iter().flatten().chain(values) {
            assert_eq!(*word, crate::text::fold::fold(word));
        }
    }
}

#[test]
fn tags_of_locales_are_read() {
    assert_eq!(Language::from_tag("fr_FR.UTF-8"), Some(Language::FRENCH));
    assert_eq!(Language::from_tag("EN"), Some(Language::ENGLISH));
    assert_eq!(Language::from_tag("C"), None);
}

#[test]
fn one_thing_is_spoken_of_as_one() {
    let said = |language, key, count| {
        let message = Message::new(key)
            .number("count", count)
            .text("files", "b.png");
        let help = Messages::new(language).help(&message);
        help.unwrap_or_default()
    };
    for (key, count, english, french) in [
        (
            "picture-unused",
            1,
            "show it in the answer",
            "insérez-le dans la réponse",
        ),
        (
            "picture-unused",
            2,
            "show them in the answers",
            "insérez-les dans les réponses",
        ),
        (
            "picture-remote",
            1,
            "to be sure that it lasts",
            "pour être sûr qu’elle reste",
        ),
        (
            "picture-remote",
            2,
            "to be sure that they last",
            "pour être sûr qu’elles restent",
        ),
    ] {
        for (language, help) in [(Language::ENGLISH, english), (Language::FRENCH, french)] {
            let said = said(language, key, count);
            assert!(said.starts_with(help), "{said}");
        }
    }
}

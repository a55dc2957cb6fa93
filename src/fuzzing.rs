//! A door for the fuzzers in `fuzz/` to what the library keeps to itself, there only where `cargo fuzz` builds it.
//!
//! Enters: any text. Leaves: nothing; a panic where a promise is broken. Refuses to know how texts come about, and promises nothing
//! itself: what must hold stands where it holds.

use crate::catalogue::{self, Catalogue};
use crate::class::{self, Class, Given, Handed, Lab, Marks, Roster};
use crate::evidence::NoSurroundings;
use crate::language::Language;
use crate::language::messages::Messages;
use crate::render::promise;
use crate::source::{Source, seal};
use crate::{author, checks, render};
use rustc_hash::FxHashSet;
use std::sync::{Arc, LazyLock};

/// The messages of one language, made once.
static MESSAGES: LazyLock<Arc<Messages>> = LazyLock::new(|| {
    let first = Language::all().next();
    Arc::new(Messages::new(first.expect("there is a language")))
});

/// A report is rendered: nothing of it is lost, its normal form is one, and a sanitiser finds nothing to take off.
pub fn renders(catalogue: &Arc<Catalogue>, text: &str) {
    let of = |text: &str| promise::told(catalogue, Source::from_text("report.md", text), &MESSAGES);
    let told = of(text);
    let kept = [
        promise::nothing_is_lost(&told),
        promise::the_form_is_one(&told, of),
        promise::nothing_is_to_take_off(&told),
        promise::what_passes_by_is_clean(&told).map(|_| ()),
    ];
    for kept in kept {
        kept.unwrap_or_else(|broken| panic!("{broken}"));
    }
    let page = promise::TEMPLATES.html(
        &told,
        &promise::reading(&told),
        "report.md",
        &promise::options(),
    );
    let page = page.unwrap_or_else(|mistake| panic!("{mistake:?}"));
    assert!(seal::is_whole(&seal::sealed(&page, "")));
}

/// A statement makes a catalogue that loads, if it seems to ask anything.
pub fn derives(statement: &str) {
    let source = Source::from_text("statement.md", statement);
    let derived = author::derive(&source);
    if derived.questions() == 0 {
        return;
    }
    let text = author::written(&derived, Some("statement.md"), &MESSAGES);
    let catalogue = Source::from_text("questions.toml", text.as_str());
    let catalogue = catalogue::read(&catalogue, &checks::ids());
    let catalogue = catalogue.unwrap_or_else(|mistakes| panic!("{mistakes:?}\n{text}"));
    assert_eq!(catalogue.questions.len(), derived.questions(), "{text}");
    let again = |_: &str| Ok(Source::from_text("statement.md", statement));
    let catalogue = catalogue.with_statement(again);
    let catalogue = catalogue.unwrap_or_else(|mistakes| panic!("{mistakes:?}\n{text}"));
    let _ = crate::inspect(&catalogue, &source, &NoSurroundings);
}

/// Lines of reports, a list of students and one of marks make a class: its tables are whole, and the list of marks that it
/// writes gives the same marks.
pub fn tables(catalogue: &Arc<Catalogue>, lines: &str, roster: &str, marks: &str) {
    let read = lines
        .lines()
        .map(|line| class::lines::read(line, catalogue));
    let mut handed: Vec<Handed> = read.filter_map(Result::ok).collect();
    handed.sort_by(|a, b| a.path.cmp(&b.path));
    handed.dedup_by(|a, b| a.path == b.path);
    let roster = Roster::read(&Source::from_text("roster.csv", roster)).ok();
    let marks = Marks::read(&Source::from_text("marks.csv", marks)).ok();
    let of = |marks: Option<&Marks>| {
        Class::of(&Given {
            base: class::common(handed.iter().map(|one| one.path.as_str())),
            labs: vec![Lab {
                catalogue: Arc::clone(catalogue),
                path: "questions.toml".to_owned(),
            }],
            handed: &handed,
            others: &[],
            empty: &[],
            links: &[],
            roster: roster.as_ref(),
            marks,
            names: &|_, _| false,
            handed_out: &FxHashSet::default(),
        })
    };
    let class = of(marks.as_ref());
    let written = |write: &dyn Fn(&mut Vec<u8>) -> std::io::Result<()>| {
        let mut text = Vec::new();
        write(&mut text).expect("memory takes all");
        String::from_utf8(text).expect("what is written is text")
    };
    let tables = |class: &Class| {
        let sheets = class.sheets.iter();
        let sheets =
            sheets.map(|sheet| written(&|out| class::csv::write(sheet, b';', &MESSAGES, out)));
        sheets.collect::<Vec<_>>()
    };
    for table in tables(&class) {
        assert!(class::csv::is_ours(&table) && class::csv::is_whole(&table));
    }
    let json = written(&|out| class::json::write(&class, &MESSAGES, out));
    assert!(class::json::is_ours(&json) && class::json::is_whole(&json));
    let page = render::class(&class, &MESSAGES, &|_, _| None);
    let page = page.unwrap_or_else(|mistake| panic!("{mistake}"));
    assert!(seal::is_whole(&seal::sealed(&page, "")));
    let template = written(&|out| class::template(&class.sheets, b';', out));
    let again = Marks::read(&Source::from_text("marks.csv", template.as_str()));
    let again = of(again.ok().as_ref());
    // What is told of a list of marks is of its lines.
    if marks.is_some() && class.wrong.is_empty() && again.wrong.is_empty() {
        assert_eq!(tables(&again), tables(&class), "{template}");
    }
}

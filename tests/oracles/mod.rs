//! What must hold of every text, whoever wrote it: for the tests of properties, and for the fuzzers in `fuzz/`.
//!
//! Enters: any report, any catalogue. Leaves: nothing; a panic where something doesn't hold. Refuses to know where texts come from.
#![allow(unreachable_pub, reason = "fuzzers reach it from their own crates")]

use tpreport::catalogue::{self, Catalogue};
use tpreport::evidence::{NoSurroundings, Reference, Seen, Sight, Surroundings};
use tpreport::source::{NotWritable, Source, Span};
use tpreport::{Checked, LabelIs, checks, fix};

/// Any bytes are text, and written back they are the same. Leaves the text.
pub fn text_of(bytes: &[u8]) -> String {
    let source = Source::from_bytes("r.md", bytes.to_vec());
    match source.rewritten(bytes, source.text()) {
        Ok(same) => assert_eq!(same, bytes),
        Err(why) => assert_eq!(why, NotWritable::Broken),
    }
    let text = source.text();
    for at in [0, 1, text.len() / 2, text.len(), text.len() + 1, usize::MAX] {
        let position = source.position(at);
        assert!(position.line >= 1 && position.column >= 1);
    }
    let whole = Span {
        start: 0,
        end: text.len(),
    };
    assert_eq!(source.slice(whole), text);
    text.to_owned()
}

/// Everything that must hold of a report's reading.
pub fn reads(catalogue: &Catalogue, text: &str) {
    let source = Source::from_text("r.md", text);
    let Checked {
        inspection,
        findings,
        suppressed: _,
    } = tpreport::inspect(catalogue, &source, &NoSurroundings);
    let again = tpreport::inspect(catalogue, &source, &NoSurroundings);
    assert_eq!(
        format!("{inspection:?}"),
        format!("{:?}", again.inspection),
        "the same report reads the same"
    );
    assert_eq!(&findings, &again.findings);
    assert_eq!(inspection.answers.len(), catalogue.questions.len());
    for finding in &findings {
        inside(text, finding.span, &format!("finding {}", finding.check));
    }
    for picture in &inspection.pictures {
        inside(text, picture.span, &format!("picture {}", picture.address));
    }
    let mut passages: Vec<(Span, &str, bool)> = Vec::new();
    for (question, answer) in inspection.each(catalogue) {
        inside(text, answer.place, &format!("place of {}", question.id));
        let shared = answer
            .label
            .as_ref()
            .is_some_and(|label| label.is == LabelIs::Shared);
        if let Some(label) = &answer.label {
            inside(text, label.span, &format!("label of {}", question.id));
            assert!(
                !label.span.is_empty(),
                "the label of {} is empty",
                &question.id
            );
        }
        for &span in &answer.passages {
            inside(text, span, &format!("passage of {}", question.id));
            assert!(!span.is_empty(), "a passage of {} is empty", &question.id);
            passages.push((span, &question.id, shared));
        }
        assert_eq!(answer.satisfied.len(), question.expects.len());
    }
    for (at, (one, id, shared)) in passages.iter().enumerate() {
        for (other, other_id, other_shared) in &passages[at + 1..] {
            let overlap = one.start < other.end && other.start < one.end;
            // A label for several questions gives all of them one answer; nothing else does.
            let may = id != other_id && *shared && *other_shared;
            assert!(
                !overlap || may,
                "{id} {one:?} and {other_id} {other:?} overlap"
            );
        }
    }
}

fn inside(text: &str, span: Span, what: &str) {
    assert!(
        span.start <= span.end,
        "{what}: {span:?} ends before it starts"
    );
    assert!(
        span.end <= text.len(),
        "{what}: {span:?} ends after the text, at {}",
        text.len()
    );
    assert!(
        text.is_char_boundary(span.start) && text.is_char_boundary(span.end),
        "{what}: {span:?} cuts a character"
    );
}

/// A catalogue is read, and then `report` against it; or its mistakes lie in it.
pub fn asks(catalogue: &str, report: &str) {
    let source = Source::from_text("questions.toml", catalogue);
    let read = catalogue::read(&source, &checks::ids());
    let again = catalogue::read(&source, &checks::ids());
    assert_eq!(format!("{read:?}"), format!("{again:?}"));
    match read {
        Ok(catalogue) => reads(&catalogue, report),
        Err(mistakes) => {
            assert!(!mistakes.is_empty());
            for mistake in mistakes {
                inside(
                    source.text(),
                    mistake.span,
                    &format!("mistake {}", mistake.check),
                );
            }
        }
    }
}

/// Everything that must hold of a report's mending.
pub fn mends(catalogue: &Catalogue, text: &str) {
    let source = Source::from_text("r.md", text);
    let check = |source: &Source| tpreport::inspect(catalogue, source, &Beside);
    let checked = check(&source);
    for finding in &checked.findings {
        for edit in finding.fix.iter().flat_map(|fix| &fix.edits) {
            inside(text, edit.span, &format!("edit of {}", finding.check));
        }
    }
    let mended = fix::mend(&source, &checked, &check);
    let Some(after) = mended.source() else {
        assert!(mended.done.is_empty());
        return;
    };
    assert!(!mended.done.is_empty());
    assert_eq!(spoken(after.text()), spoken(text));
    let again = fix::mend(after, &check(after), &check);
    assert_eq!(again.done, []);
    assert_eq!(again.left, mended.left);
}

/// The words of a text, wherever they stand; letters by themselves may be numbers, and so may Roman ones.
fn spoken(text: &str) -> Vec<String> {
    const ROMAN: [&str; 10] = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    let text = percent_encoding::percent_decode_str(text).decode_utf8_lossy();
    let text = text.to_lowercase();
    let words = text.split(|c: char| !c.is_alphabetic());
    let is_number = |word: &str| {
        let is_roman = ROMAN.contains(&word.trim_start_matches('x'));
        is_roman || word.chars().count() == 1
    };
    words
        .filter(|word| !is_number(word))
        .map(str::to_owned)
        .collect()
}

/// A folder with some pictures, on a disk that doesn't care for cases.
struct Beside;

impl Surroundings for Beside {
    fn holds(&self, _: &str) -> Option<bool> {
        None
    }

    fn look(&self, picture: &Reference<'_>) -> Option<Sight> {
        const FILES: &[&str] = &[
            "images/Été 1.png",
            "images/a b.png",
            "capture écran.png",
            "x.PNG",
            "a#1.png",
        ];
        let written = picture.written.unwrap_or(picture.address);
        let cut = picture.address.split(['?', '#']).next().unwrap_or_default();
        let cut = percent_encoding::percent_decode_str(cut).decode_utf8_lossy();
        let readings = [&*cut, picture.address, written].map(|path| path.replace('\\', "/"));
        let found = |same: &dyn Fn(&str, &str) -> bool| {
            let is = |file: &&str| {
                readings
                    .iter()
                    .any(|path| same(path.trim_start_matches("./"), file))
            };
            FILES.iter().copied().find(is)
        };
        let exact = found(&|a, b| a == b);
        let any = found(&|a, b| a.to_lowercase() == b.to_lowercase());
        Some(match exact.or(any) {
            None => Sight::Nowhere { near: None },
            Some(path) => Sight::File(Seen {
                path: path.to_owned(),
                length: 1,
                right_case: exact.is_none().then(|| path.to_owned()),
                trouble: None,
                git: None,
            }),
        })
    }

    fn unshown(&self, _: &[&str]) -> Vec<String> {
        Vec::new()
    }

    fn digest(&self, _: &str) -> Option<[u8; 32]> {
        None
    }
}

//! `tpreport` reads a student's Markdown lab report against the lab's question catalogue.
//!
//! The pipeline, each step a pure function of the one before:
//!
//! 1. [`source`]: bytes to text with a name.
//! 2. [`catalogue`]: what was asked, always valid, or every mistake of the file.
//! 3. `document`: what was written, as blocks with spans and nature. Cannot fail.
//! 4. `align`: which answer belongs to which question.
//! 5. [`evidence`]: what an answer holds.
//! 6. [`inspection`]: per question its status and the expectations met: the narrow waist.
//! 7. [`checks`]: what to say about it, as [`finding`]s.
//! 8. [`fix`]: what of it can be mended without a word of the student's being touched.
//! 9. `output`: telling it; `class`: many of them in one table; `render`: the report in one normal form; `author`: the report
//!    before anybody wrote it, and the catalogue before anybody did. `disk` and `cli` join the steps to files and arguments.
//!
//! [`inspect`] runs steps 3 to 7. The library serves the program and its tests; it promises no stable interface.

mod align;
mod author;
pub mod catalogue;
pub mod checks;
mod class;
pub mod cli;
mod disk;
mod document;
pub mod evidence;
pub mod finding;
pub mod fit;
pub mod fix;
#[cfg(fuzzing)]
pub mod fuzzing;
pub mod inspection;
mod label;
pub mod language;
mod output;
mod render;
pub mod source;
mod text;

pub use align::LabelIs;
use catalogue::Catalogue;
use checks::Policy;
use evidence::Surroundings;
use finding::Finding;
use inspection::Inspection;
use source::Source;

/// A report, checked.
#[derive(Debug)]
pub struct Checked {
    /// What the report says of every question.
    pub inspection: Inspection,
    /// What is to be said about it, in the order of the places.
    pub findings: Vec<Finding>,
    /// What the report's own comments silence.
    pub suppressed: Vec<Finding>,
}

/// A report, read against a catalogue: what was written, and what of it belongs to which question.
pub(crate) struct Reading {
    document: document::Document,
    alignment: align::Alignment,
}

impl Reading {
    /// What each line was tried for, and why it was read as it is.
    pub(crate) fn tried(&self, catalogue: &Catalogue) -> Vec<align::Tried> {
        align::explain(catalogue, &self.document, align::Weights::fitted())
    }
}

/// Reads a report against a catalogue.
fn read(catalogue: &Catalogue, source: &Source) -> Reading {
    let document = document::parse(source);
    let alignment = align::align_source(catalogue, &document, source);
    Reading {
        document,
        alignment,
    }
}

/// Checks a report against a catalogue, with every check as the catalogue wants it.
pub fn inspect(catalogue: &Catalogue, source: &Source, surroundings: &dyn Surroundings) -> Checked {
    let reading = read(catalogue, source);
    inspect_under(
        catalogue,
        source,
        &reading,
        surroundings,
        &Policy::default(),
    )
}

/// Checks what was read of a report, under a policy.
fn inspect_under(
    catalogue: &Catalogue,
    source: &Source,
    reading: &Reading,
    surroundings: &dyn Surroundings,
    policy: &Policy,
) -> Checked {
    let Reading {
        document,
        alignment,
    } = reading;
    let inspection = inspection::inspect(catalogue, source, document, alignment, surroundings);
    let (findings, suppressed) = checks::run(catalogue, &inspection, policy);
    Checked {
        inspection,
        findings,
        suppressed,
    }
}

/// Makes a catalogue of a report's own labels, for a report whose lab has none.
pub fn own_catalogue(source: &Source) -> Catalogue {
    align::own_catalogue(&document::parse(source))
}

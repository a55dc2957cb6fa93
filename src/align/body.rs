//! What the text below a line is about, by its words.
//!
//! Enters: the lines of a report. Leaves: per line whose number doesn't say it all, the questions of whose words most stand
//! below it, up to the next line that parts the report; a report's own title is about the whole lab. Who titles in words of
//! their own still writes of what was asked.

use super::line::{Below, Line};
use super::place::Places;
use super::tally::Tally;
use crate::document::Document;
use crate::text::words::{UNKNOWN, WordId};

/// So many bytes of a block are read: what comes later says no more.
const ENOUGH: usize = 600;
/// As many questions are kept.
const MOST: usize = 5;

/// Notes what the text below each line says.
pub(super) fn look(places: &Places<'_>, document: &Document, lines: &mut [Line]) {
    let catalogue = places.catalogue;
    let vocabulary = &catalogue.vocabulary;
    let mut tally = Tally::new(catalogue);
    let mut next = document.blocks.len();
    let mut words: Vec<WordId> = Vec::new();
    // `Answer 7` says no question of a lab that numbers `2.c`.
    let says_all = |line: &Line| {
        line.says_whole() && !(line.single().is_some() && catalogue.numbers.have_parts)
    };
    for line in lines.iter_mut().rev() {
        let first = line.block + 1;
        let end = next.min(first + Below::FAR);
        if line.parts() {
            next = line.block;
        }
        if line.is_report_title
            || says_all(line)
            || !(line.form.is_title() || line.announcement.is_some())
        {
            continue;
        }
        words.clear();
        // `Answer 7: it rings` goes on in its own line.
        let announced = line.announcement.as_ref();
        let announced = announced.filter(|_| line.form.is_plain() && line.says_whole());
        if let Some(found) = announced {
            let own = &document.blocks[line.block];
            let own_end = (own.plain.end - own.plain.start).min(found.end + ENOUGH);
            words.extend(document.words(own, found.end.min(own_end)..own_end, vocabulary));
        }
        for block in document.blocks.get(first..end).unwrap_or_default() {
            let length = block.plain.end - block.plain.start;
            words.extend(document.words(block, 0..length.min(ENOUGH), vocabulary));
        }
        words.sort_unstable();
        words.dedup();
        let known = words.iter().filter(|&&word| word != UNKNOWN);
        known.for_each(|&word| tally.add(word));
        let said = tally.take().filter_map(|(text, sum)| {
            let question = catalogue.questions.get(text)?;
            let share = sum / question.text.all.known.max(1.0);
            Some((places.of_question[text], share.min(1.0)))
        });
        line.body = said.collect();
        line.body
            .sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        line.body.truncate(MOST);
    }
}

//! What the text below a line is about, by its words.
//!
//! Enters: the lines of a report. Leaves: per line whose number doesn't say it all, the questions of whose words most stand below
//! it, up to the next line that parts the report. Who titles in words of their own still writes of what was asked.

use super::line::Line;
use super::place::Places;
use crate::document::Document;
use crate::text::words::{UNKNOWN, WordId};

/// Blocks and bytes of each below a line that are read: what comes later says no more.
const FAR: usize = 40;
const ENOUGH: usize = 600;
/// As many questions are kept.
const MOST: usize = 5;

/// Notes what the text below each line says.
pub(super) fn look(places: &Places<'_>, document: &Document, lines: &mut [Line]) {
    let catalogue = places.catalogue;
    let vocabulary = &catalogue.vocabulary;
    let questions = catalogue.questions.len();
    // Per question, the weight of its words that stand below; zero between two lines.
    let mut sums = vec![0.0; questions];
    let mut next = document.blocks.len();
    let mut words: Vec<WordId> = Vec::new();
    for line in lines.iter_mut().rev() {
        let first = line.block + 1;
        let end = next.min(first + FAR);
        if line.parts() {
            next = line.block;
        }
        if line.says_whole() || !(line.form.is_title() || line.announcement.is_some()) {
            continue;
        }
        words.clear();
        for block in document.blocks.get(first..end).unwrap_or_default() {
            let length = block.plain.end - block.plain.start;
            words.extend(document.words(block, 0..length.min(ENOUGH), vocabulary));
        }
        words.sort_unstable();
        words.dedup();
        let mut touched = Vec::new();
        for &word in words.iter().filter(|&&word| word != UNKNOWN) {
            let weight = vocabulary.weight(word);
            let texts = vocabulary.postings(word).iter().map(|&text| text as usize);
            for text in texts.filter(|&text| text < questions) {
                if sums[text] == 0.0 {
                    touched.push(text);
                }
                sums[text] += weight;
            }
        }
        let said = touched.into_iter().map(|text| {
            let all = catalogue.questions[text].text.all.known;
            let share = std::mem::take(&mut sums[text]) / all.max(1.0);
            (places.of_question[text], share.min(1.0))
        });
        line.body = said.collect();
        line.body
            .sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        line.body.truncate(MOST);
    }
}

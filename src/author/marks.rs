//! The marks that a handout has for its questions, besides words and numbers.
//!
//! Enters: a document. Leaves: the signs and words that stand again and again before what asks, and whether a line has one.

use super::asks;
use crate::document::{Block, Document};
use rustc_hash::{FxHashMap, FxHashSet};

/// As long the words of a mark may be.
const LONGEST: usize = 30;

/// The marks that a handout has for its questions: a sign such as an emoji, or a bold `To do:`, again and again before what asks.
pub(super) struct Marks {
    known: Vec<String>,
    /// Words that stand again and again behind signs: there a sign says only of which kind the answer is.
    leads: FxHashSet<String>,
}

impl Marks {
    pub(super) fn of(document: &Document) -> Self {
        let mut seen: FxHashSet<&str> = FxHashSet::default();
        let blocks = document.blocks.iter();
        let leads = blocks.filter(|block| block.is_line());
        let leads = leads.filter_map(|block| lead_behind(document.text(block).trim_start()));
        let leads = leads.filter(|&lead| !seen.insert(lead));
        let leads: FxHashSet<String> = leads.map(str::to_owned).collect();
        // The mark with how often it was seen, and how often before what asks.
        let mut counts: FxHashMap<String, (usize, usize)> = FxHashMap::default();
        for block in &document.blocks {
            if let Some(mark) = Self::candidate(document, block, &leads) {
                let (all, asking) = counts.entry(mark.clone()).or_default();
                let rest = document.text(block).trim_start();
                let behind = rest.find(&mark).map_or(0, |at| at + mark.len());
                let rest = rest.get(behind..).unwrap_or_default();
                *all += 1;
                *asking += usize::from(asks::asks(rest));
            }
        }
        let known = counts.into_iter().filter(|(mark, (all, asking))| {
            // What stands under a line with a sign may be what asks.
            let sign = mark.chars().count() == 1;
            *all > 1 && (sign || asking * 4 > all * 3)
        });
        Self {
            known: known.map(|(mark, _)| mark).collect(),
            leads,
        }
    }

    /// What may be a mark at the beginning of a line.
    fn candidate(document: &Document, block: &Block, leads: &FxHashSet<String>) -> Option<String> {
        if !block.is_line() {
            return None;
        }
        let text = document.text(block).trim_start();
        let first = text.chars().next()?;
        if is_picture(first) {
            let lead = lead_behind(text).filter(|lead| leads.contains(*lead));
            let sign = (!ADVICE.contains(&first)).then(|| first.to_string());
            return match lead {
                Some(lead) => (!asks::is_framing(lead)).then(|| lead.to_owned()),
                None => sign,
            };
        }
        let lead = text.get(..block.bold_lead as usize)?.trim_end();
        let named = lead.ends_with(':') || text[lead.len()..].trim_start().starts_with(':');
        (named && lead.len() > 2 && lead.len() < LONGEST && !asks::is_framing(lead))
            .then(|| lead.to_owned())
    }

    /// The mark that a line begins with.
    pub(super) fn of_line(&self, document: &Document, block: &Block) -> Option<String> {
        Self::candidate(document, block, &self.leads).filter(|mark| self.known.contains(mark))
    }
}

fn is_picture(sign: char) -> bool {
    matches!(sign, '\u{2190}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
}

/// The words up to a colon behind a sign: `📸 To hand in: …`.
fn lead_behind(text: &str) -> Option<&str> {
    let said = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let (lead, _) = said
        .split_once(':')
        .filter(|_| text.starts_with(is_picture))?;
    let lead = lead.trim_end();
    (3..LONGEST).contains(&lead.len()).then_some(lead)
}

/// Signs before advice, which asks nothing, and those that say how hard something is.
const ADVICE: &[char] = &[
    '⚠', '💡', 'ℹ', '📌', '❗', '🚨', '📚', '🔗', '✅', '❌', '📝', '🎯', '📖', '👉', '→', '➡',
    '⏱', '⌛', '★', '☆', '⭐', '🌟', '🌶',
];

//! The marks that a handout has for its questions, besides words and numbers.
//!
//! Enters: a document. Leaves: the signs and words that stand again and again before what asks, and whether a line has one.

use super::asks;
use crate::document::{Block, BlockKind, Document};
use rustc_hash::FxHashMap;

/// The marks that a handout has for its questions: a sign such as an emoji, or a bold `To do:`, again and again before what asks.
pub(super) struct Marks(Vec<String>);

impl Marks {
    pub(super) fn of(document: &Document) -> Self {
        // The mark with how often it was seen, and how often before what asks.
        let mut counts: FxHashMap<String, (usize, usize)> = FxHashMap::default();
        for block in &document.blocks {
            if let Some(mark) = Self::candidate(document, block) {
                let (all, asking) = counts.entry(mark.clone()).or_default();
                let rest = document.text(block).trim_start();
                let rest = rest.get(mark.len()..).unwrap_or_default();
                *all += 1;
                *asking += usize::from(asks::asks(rest));
            }
        }
        let known = counts.into_iter().filter(|(mark, (all, asking))| {
            // What stands under a line with a sign may be what asks.
            let sign = mark.chars().count() == 1;
            *all > 1 && (sign || asking * 4 > all * 3)
        });
        Self(known.map(|(mark, _)| mark).collect())
    }

    /// What may be a mark at the beginning of a line.
    fn candidate(document: &Document, block: &Block) -> Option<String> {
        const LONGEST: usize = 30;
        if !matches!(block.kind, BlockKind::Heading { .. } | BlockKind::Line) {
            return None;
        }
        let text = document.text(block).trim_start();
        let first = text.chars().next()?;
        let is_picture = matches!(first, '\u{2190}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}');
        if is_picture {
            return (!ADVICE.contains(&first)).then(|| first.to_string());
        }
        let lead = text.get(..block.bold_lead as usize)?.trim_end();
        let named = lead.ends_with(':') || text[lead.len()..].trim_start().starts_with(':');
        (named && lead.len() > 2 && lead.len() < LONGEST && !asks::is_framing(lead))
            .then(|| lead.to_owned())
    }

    /// The mark that a line begins with.
    pub(super) fn of_line(&self, document: &Document, block: &Block) -> Option<String> {
        Self::candidate(document, block).filter(|mark| self.0.contains(mark))
    }
}

/// Signs before advice, which asks nothing.
const ADVICE: &[char] = &[
    '⚠', '💡', 'ℹ', '📌', '❗', '🚨', '📚', '🔗', '✅', '❌', '📝', '🎯', '📖', '👉', '→', '➡',
    '⏱', '⌛',
];

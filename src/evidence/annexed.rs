//! Parts that follow the last answer of a report and are none: its conclusion, its sources.
//!
//! Enters: the passages of an answer. Leaves: where the last of them ends. Only where nothing answers above such a title: below
//! an answer it does no harm, and who labels nothing else may conclude so.

use super::asked::Asked;
use super::placeholder::is_placeholder;
use crate::align::Passage;
use crate::catalogue::is_annexed;
use crate::document::{Block, BlockKind, Document};
use crate::language::all;
use crate::text::fold::fold;

/// The block before which an answer ends, where its passage is a report's last.
pub(super) fn end(document: &Document, passage: &Passage, asked: &Asked<'_>) -> usize {
    let Passage { blocks, taken } = passage;
    let end = blocks.end;
    let says = |text: &str| text.contains(char::is_alphanumeric);
    let label = document.text(&document.blocks[blocks.start]);
    let is_last = document.blocks[end..].is_empty();
    if !is_last || label.get(*taken..).is_some_and(says) {
        return end;
    }
    let below = blocks.start + 1..end;
    for at in below {
        let block = &document.blocks[at];
        let text = document.text(block);
        let words = || document.words(block, 0..text.len(), asked.statement.vocabulary);
        if begins(block, text) && !asked.statement.says_any(words()) {
            return at;
        }
        let is_copied = || asked.copied.holds_block(at) || asked.statement.holds(words(), false);
        let is_picture = !document.pictures_in(at..at + 1).is_empty();
        let answers = block.heading().is_none() && says(text);
        if is_picture || answers && !is_copied() && !is_placeholder(text, asked.placeholders) {
            return end;
        }
    }
    end
}

/// Whether a title, a line all bold or one before a colon begins such a part; or a sentence that concludes.
fn begins(block: &Block, text: &str) -> bool {
    let is_alone = !text.trim().contains(char::is_whitespace);
    let is_set_off = block.bold || is_alone || text.trim_end().ends_with(':');
    let is_title = block.heading().is_some() || is_set_off;
    if is_title && is_annexed(text) {
        return true;
    }
    let said = fold(text.trim_start_matches(|c: char| !c.is_alphabetic()));
    let mut phrases = all(|words| words.concludes);
    block.kind == BlockKind::Line
        && phrases.any(|phrase| {
            let rest = said.strip_prefix(phrase);
            rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        })
}

#[cfg(test)]
mod tests {
    use crate::evidence::tests::{lab, read};
    use crate::inspection::Status;

    #[test]
    fn what_follows_all_answers_is_none_unless_it_is_asked_for() {
        let kiln = lab("", "Fire the kiln and explain what you see.");
        for (text, status) in [
            ("**Conclusion**\n\nA good lab on heat.", Status::Unanswered),
            ("### 5. Sources\n\n- a book", Status::Unanswered),
            ("### Annexe\n\n![the door](door.png)", Status::Unanswered),
            ("In conclusion, a good lab on heat.", Status::Unanswered),
            ("Temps passé : 3 h", Status::Unanswered),
            ("Sources :\n- a book", Status::Unanswered),
            (
                "In conclusion it is red.\n\nAnd it is hot.",
                Status::Unanswered,
            ),
            ("It is red. In conclusion, it is hot.", Status::Answered),
            (
                "It is red.\n\n**Conclusion**\n\nA good lab.",
                Status::Answered,
            ),
            ("**Conclusion:** it is red.", Status::Answered),
            ("### Observation\n\nIt is red.", Status::Answered),
        ] {
            assert_eq!(read(&kiln, text).status, status, "{text}");
        }
        let asked = lab("", "Write a conclusion on the kiln.");
        let text = "### Conclusion\n\nIt is hot.";
        assert_eq!(read(&asked, text).status, Status::Answered);
    }
}

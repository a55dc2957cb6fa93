//! What an answer is read with in view: the statement's words, the kinds that would do, how the lab marks its holes.
//!
//! Enters: natures and texts of blocks. Leaves: what they are here. Refuses to know whether anything suffices.

use crate::catalogue::{Copied, Kind, Statement};
use crate::document::{Block, Doubt, Nature};
use rustc_hash::FxHashSet;

/// What an answer is read with in view.
pub(crate) struct Asked<'a> {
    /// The statement's words.
    pub(crate) statement: Statement<'a>,
    /// What of the report is the lab's own text, whatever it asks.
    pub(crate) copied: &'a Copied,
    /// The kinds of evidence that are asked for.
    pub(crate) kinds: Vec<Kind>,
    /// How the lab marks the places where answers are to be written, folded.
    pub(crate) placeholders: &'a [String],
    /// The blocks of code that the lab's prompts hand out.
    pub(crate) handouts: &'a [Handout<'a>],
    /// The prompt's own, among them.
    pub(crate) own: Option<usize>,
}

/// The lines of the blocks of code that a prompt hands out.
pub(crate) struct Handout<'a> {
    lines: FxHashSet<&'a str>,
}

impl<'a> Handout<'a> {
    /// The lines between the fences of a prompt, if it has any.
    pub(crate) fn of(prompt: &'a str) -> Option<Self> {
        let mut lines = FxHashSet::default();
        let mut open: Option<&str> = None;
        for line in prompt.lines().map(str::trim) {
            let sign = ["```", "~~~"]
                .into_iter()
                .find(|sign| line.starts_with(sign));
            open = match (open, sign) {
                (None, sign) => sign,
                (Some(open), Some(sign)) if open == sign => None,
                (open, _) => {
                    lines.insert(line);
                    open
                }
            };
        }
        lines.remove("");
        (!lines.is_empty()).then_some(Self { lines })
    }

    fn holds(&self, text: &str) -> bool {
        let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.all(|line| self.lines.contains(line))
    }
}

impl Asked<'_> {
    /// What a block is, as far as its question's expectations tell, and whether code stands beside it.
    pub(super) fn nature(&self, block: &Block, has_code: bool) -> Nature {
        let asks = |kind| self.kinds.contains(&kind);
        let (terminal, code) = (asks(Kind::Terminal), asks(Kind::Code));
        match block.doubt {
            Doubt::Data | Doubt::Commands if code && !terminal && !has_code => Nature::Code,
            Doubt::Data | Doubt::Commands if terminal && !code => Nature::Terminal,
            Doubt::Words if asks(Kind::Text) && !terminal => Nature::Prose,
            Doubt::Formula if asks(Kind::Text) && !code => Nature::Prose,
            _ => block.nature,
        }
    }

    /// Whether a block that is a transcript holds code as well, where code is asked for.
    pub(super) fn shows_code(&self, block: &Block) -> bool {
        block.doubt == Doubt::Shown && self.kinds.contains(&Kind::Code)
    }

    /// Whether a block of code is the lab's, word for word: the prompt's own, or a program that another one hands out. `at`: its
    /// number in the document.
    pub(super) fn hands_out(&self, at: usize, block: &Block, text: &str) -> bool {
        if self.copied.holds_block(at) {
            return true;
        }
        let mut handouts = self.handouts.iter().enumerate();
        handouts.any(|(number, handout)| {
            let may_be = self.own == Some(number)
                || block.nature == Nature::Code && block.doubt == Doubt::None;
            may_be && handout.holds(text)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Handout;

    #[test]
    fn a_handout_is_what_stands_between_the_fences_of_a_prompt() {
        let prompt = "Complete it:\n\n```python\ndef ring():\n    pass\n```\n\nThen run it.";
        let handout = Handout::of(prompt).expect("it has a fence");
        assert!(handout.holds("def ring():\n\n    pass\n"));
        assert!(!handout.holds("def ring():\n    return 3\n"));
        assert!(!handout.holds("Then run it.\n"));
        assert!(Handout::of("Run `ls`.").is_none());
    }
}

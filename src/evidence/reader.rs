//! Reads the blocks of an answer one after the other: what each is worth as evidence.
//!
//! Enters: a block, and what was read before it in the same passage. Leaves: evidence, counted.

use super::asked::Asked;
use super::held::Evidence;
use super::left::{self, Left};
use super::pieces::{self, Piece};
use super::{blank, placeholder, signs, starter};
use crate::document::{self, Block, BlockKind, Document, Doubt, Nature};
use crate::source::Span;
use crate::text::tokens::count_words;
use crate::text::words::WordId;
use std::ops::Range;

/// A line of so many words and a colon announces what follows. So it is with a handout's hint: alone it is no answer.
const ANNOUNCING: usize = 6;

/// What names a box or a figure has no more words; more of them say something.
const NAMING: usize = 10;

/// What is known when a block is read.
pub(super) struct Reader<'a> {
    pub(super) document: &'a Document,
    pub(super) asked: &'a Asked<'a>,
    /// Whether some of the answer is code without a doubt.
    pub(super) has_code: bool,
    pub(super) evidence: &'a mut Evidence,
    /// How many words only announce what follows.
    pub(super) announcing: &'a mut usize,
    /// The run of loose terminal or code that goes on.
    pub(super) loose: Option<Nature>,
    /// The group of a line that was the statement's: its next line may go on with it.
    pub(super) continues: Option<u32>,
    /// The last word of the line before, if that was the statement's.
    pub(super) broke_off: Option<WordId>,
    /// Whether text that isn't loose stands since the last loose line.
    pub(super) parted: bool,
    /// Whether the line before ends in a colon: what follows is shown on purpose.
    pub(super) announced: bool,
    /// The group of a table that nobody has filled in.
    pub(super) hollow: Option<u32>,
    /// The group of a table that is the statement's.
    pub(super) copied_table: Option<u32>,
    /// The group of a text with which the handout helps.
    pub(super) hint: Option<u32>,
    /// The group of a text that only fills the page.
    pub(super) filling: Option<u32>,
    /// Whether the block holds a link.
    pub(super) is_link: bool,
    /// Whether one leads to a file beside the report.
    pub(super) is_file: bool,
    /// Whether the report's last rule stands above.
    pub(super) is_foot: bool,
}

impl<'a> Reader<'a> {
    fn words(&self, block: &Block, part: Range<usize>) -> impl Iterator<Item = WordId> + use<'a> {
        self.document
            .words(block, part, self.asked.statement.vocabulary)
    }

    pub(super) fn read(&mut self, at: usize, taken: usize) {
        let block = &self.document.blocks[at];
        let before = self.evidence.statement_lines + self.evidence.placeholders;
        let text = self.document.text(block);
        let text = text.get(taken..).unwrap_or_default();
        if !matches!(block.kind, BlockKind::Line | BlockKind::Unseen) {
            self.parted = true;
        }
        match block.kind {
            BlockKind::Rule => self.is_foot = self.document.is_last_part(at),
            BlockKind::Unseen => {}
            // A title inside an answer says nothing of its own.
            BlockKind::Heading { .. } => self.loose = None,
            BlockKind::Row { head } => {
                self.loose = None;
                let mut cells = text.split(" | ").filter(|cell| !cell.trim().is_empty());
                let own = self.asked.placeholders;
                let hole = cells.clone().count() > 0
                    && cells.all(|cell| placeholder::is_placeholder(cell, own));
                if hole || self.hollow == Some(block.group) {
                    self.evidence.placeholders += 1;
                } else if self.copied_table == Some(block.group) {
                    self.evidence.statement_lines += 1;
                } else {
                    self.evidence.tables += usize::from(head);
                    text.split('|').for_each(|cell| self.leave(block, cell));
                    let is_students = !self.asked.copied.holds_block(at);
                    let words = usize::from(is_students) * count_words(text);
                    match block.tagged {
                        true => self.evidence.tagged_words += words,
                        false => self.evidence.words += words,
                    }
                }
            }
            BlockKind::Fence | BlockKind::Indented => {
                self.loose = None;
                self.block(at, text, taken);
            }
            // A box that nobody ticked is the handout's.
            BlockKind::Line if block.task == Some(false) => self.evidence.placeholders += 1,
            BlockKind::Line => self.line(at, text, taken),
        }
        let taken_off = self.evidence.statement_lines + self.evidence.placeholders > before;
        // A command that the statement gives is one all the same, when it is typed.
        let typed = taken_off && block.nature == Nature::Terminal;
        if (!taken_off || typed) && !text.is_empty() {
            self.show(block, taken);
        }
        self.announced = !taken_off
            && block.kind == BlockKind::Line
            && text.trim_end().ends_with(':')
            && !placeholder::only_announces(text);
        let ticked = block.heading().is_none() && !taken_off && blank::has_tick(text);
        if block.task == Some(true) || ticked {
            self.evidence.ticks += 1;
        }
    }

    /// Keeps where a block stands; what follows right after it in the plain text is one stretch with it.
    fn show(&mut self, block: &Block, taken: usize) {
        let start = block.plain.start + taken;
        match self.evidence.shown.last_mut() {
            // The end of the line stands between.
            Some(last) if last.end <= start && start <= last.end + 1 => last.end = block.plain.end,
            _ => self.evidence.shown.push(Span {
                start,
                end: block.plain.end,
            }),
        }
    }

    fn block(&mut self, at: usize, text: &str, taken: usize) {
        let block = &self.document.blocks[at];
        let lines = || text.lines().map(str::trim).filter(|line| !line.is_empty());
        let nature = self.asked.nature(block, self.has_code);
        let hole = |line: &str| placeholder::is_placeholder(line, self.asked.placeholders);
        let is_typed = || lines().any(|line| document::typed(line).is_some());
        let is_unfilled =
            || block.nature != Nature::Prose && !is_typed() && starter::is_unfilled(text);
        if nature != Nature::Blank && self.asked.hands_out(at, block, text) {
            self.evidence.statement_lines += 1;
            return;
        }
        if lines().next().is_some() && (lines().all(hole) || is_unfilled()) {
            self.evidence.placeholders += 1;
            return;
        }
        let is_command = |line: &str| {
            let start = taken + line.as_ptr().addr() - text.as_ptr().addr();
            let words = self.words(block, start..start + line.len());
            document::typed(line).is_some() || self.asked.statement.holds_command(line, words)
        };
        // Under a command, the place for what it prints; `...` cuts what it printed.
        let says = |line: &str| line.contains(char::is_alphabetic);
        if nature == Nature::Terminal
            && lines()
                .next_back()
                .is_some_and(|last| hole(last) && says(last))
            && lines().all(|line| hole(line) || is_command(line))
        {
            self.evidence.placeholders += 1;
            return;
        }
        let mut piece = Piece::block(block, nature);
        let copied = || {
            text.lines().all(|line| {
                let line = starter::without_comment(line);
                let typed = document::typed(line).unwrap_or(line);
                // A prompt that came back shows that there was nothing to print.
                if typed.is_empty() && !line.is_empty() {
                    return false;
                }
                let start = taken + typed.as_ptr().addr() - text.as_ptr().addr();
                let words = self.words(block, start..start + typed.len());
                line.trim().is_empty() || self.asked.statement.holds_command(typed, words)
            })
        };
        let is_given = matches!(nature, Nature::Terminal | Nature::Code) && !is_typed();
        if is_given && self.stands_among_copies(at) && copied() {
            self.evidence.statement_lines += 1;
            return;
        }
        match nature {
            Nature::Blank => return,
            Nature::Terminal => {
                self.evidence.copied_commands += usize::from(copied());
                self.evidence.terminals += 1;
                self.evidence.words += usize::from(signs::is_value(text));
                self.evidence.code += usize::from(self.asked.shows_code(block));
            }
            // A command of the statement is no script.
            Nature::Code if block.doubt == Doubt::Commands && copied() => {
                self.evidence.copied_commands += 1;
                self.evidence.terminals += 1;
            }
            Nature::Code => self.evidence.code += 1,
            Nature::Drawing => {
                self.evidence.drawings += 1;
                self.evidence.words += count_words(text);
            }
            Nature::Prose => {
                let before = self.evidence.words;
                let mut start = taken;
                let mut continues = false;
                for line in text.split_inclusive('\n') {
                    let end = start + line.len();
                    let words = self.words(block, start..end);
                    continues = self.prose(block, line, words, continues, false);
                    start = end;
                }
                let words = self.evidence.words - before;
                piece.is_hard_to_read =
                    !self.announced && pieces::is_prose_in_fence(self.document, block, words);
            }
        }
        self.evidence.pieces.push(piece);
    }

    /// Whether the statement stands right before and right after a block, which is then a part of it.
    fn stands_among_copies(&self, at: usize) -> bool {
        let says = |at: &usize| {
            let block = &self.document.blocks[*at];
            !self.document.text(block).trim().is_empty()
        };
        let copied = |at: usize| self.asked.copied.holds_block(at);
        (0..at).rev().find(says).is_some_and(copied)
            && (at + 1..self.document.blocks.len())
                .find(says)
                .is_some_and(copied)
    }

    fn line(&mut self, at: usize, text: &str, taken: usize) {
        let block = &self.document.blocks[at];
        let copied = self.asked.copied.holds_block(at);
        let lead = placeholder::lead(text);
        let words = self.words(block, taken + lead..taken + text.len());
        let nature = self.asked.nature(block, self.has_code);
        let loose = matches!(nature, Nature::Terminal | Nature::Code).then_some(nature);
        if let Some(nature) = loose {
            let is_command = text.trim_start().starts_with(|c: char| c.is_ascii())
                && self.asked.statement.holds_command(text, words)
                && !self.printed_below(at, text);
            if copied || is_command {
                self.evidence.statement_lines += 1;
                self.loose = None;
                return;
            }
            if nature == Nature::Code && (starter::has_hole(text) || blank::is_unset(text.trim())) {
                self.evidence.placeholders += 1;
                return;
            }
            match self.evidence.pieces.last_mut() {
                Some(piece) if self.loose == loose => piece.extend(block, text),
                _ => {
                    match nature {
                        Nature::Terminal => self.evidence.loose_terminals += 1,
                        _ => self.evidence.loose_code += 1,
                    }
                    let piece = Piece::loose(block, nature, text, !self.parted);
                    self.evidence.pieces.push(piece);
                }
            }
            self.loose = loose;
            self.parted = false;
            return;
        }
        if !text.trim().is_empty() {
            self.loose = None;
            self.parted = self.parted || self.parts(block, text);
        }
        let continues = self.continues == Some(block.group);
        let copied = self.prose(block, text, words, continues, copied);
        self.continues = copied.then_some(block.group);
    }

    /// Whether a line shows what its command printed, right below it: whoever copies the command alone has no such thing.
    fn printed_below(&self, at: usize, text: &str) -> bool {
        let block = &self.document.blocks[at];
        let below = self.document.blocks.get(at + 1);
        let Some(below) = below.filter(|below| below.group == block.group) else {
            return false;
        };
        let printed = self.document.text(below);
        let words = || self.words(below, 0..printed.len());
        document::typed(text).is_some()
            && document::typed(printed).is_none()
            && !printed.trim().is_empty()
            && !self.asked.copied.holds_block(at + 1)
            && !self.asked.statement.holds(words(), true)
            && !self.asked.statement.holds_command(printed, words())
            && !placeholder::is_placeholder(printed, self.asked.placeholders)
    }

    /// Whether a line ends the paste above it. A line or two that only look like words don't; a paragraph does.
    fn parts(&self, block: &Block, text: &str) -> bool {
        const FEW: usize = 3;
        let last = self.evidence.pieces.last();
        last.is_none_or(|last| last.group != block.group) && count_words(text) > FEW
    }

    /// Keeps where a place still waits for somebody, the first.
    fn leave(&mut self, block: &Block, hole: &str) {
        if self.evidence.left.is_none() {
            let mark = left::mark(hole.trim(), self.asked.placeholders);
            let span = block.span;
            self.evidence.left = mark.map(|mark| Left {
                span,
                mark: Some(mark),
            });
        }
    }

    /// Whether a line below the report's last rule is set apart as a whole, where the answer above still waits: a handout ends so.
    fn is_note(&self, block: &Block, line: &str) -> bool {
        self.evidence.placeholders > 0 && block.italic_lead as usize >= line.trim_end().len()
    }

    /// Counts a line of prose; whether it was the statement's. `copied`: it is the lab's, whatever its own question asks.
    fn prose(
        &mut self,
        block: &Block,
        line: &str,
        words: impl Iterator<Item = WordId>,
        continues: bool,
        copied: bool,
    ) -> bool {
        let count = count_words(line);
        // A formula of signs alone says something, too.
        let count = match block.doubt == Doubt::Formula && line.contains(char::is_alphanumeric) {
            true => count.max(1),
            false => count,
        };
        let answer = signs::behind_item(placeholder::announced(line).unwrap_or(line));
        if placeholder::is_filling(answer) {
            self.filling = Some(block.group);
        }
        let is_hole = self.filling == Some(block.group)
            || !block.coded && placeholder::is_after_colon(answer)
            || placeholder::is_placeholder(answer, self.asked.placeholders);
        if is_hole {
            self.evidence.placeholders += 1;
            // The prompt itself may say so.
            if !copied && !self.asked.statement.holds(words, continues) {
                self.leave(block, answer);
            }
            return false;
        }
        // `(2 points)` says what it is worth; a number between brackets may be found.
        let worth = signs::worth(line);
        let has_digit = || line.contains(|c: char| c.is_ascii_digit());
        let is_lead = worth >= count
            || placeholder::lead(line) >= line.trim_end().len() && (worth > 0 || !has_digit());
        // A link under a word of the statement is the student's: `[capture](capture.pcap)`.
        const FEW: usize = 4;
        let links = self.is_link && count <= FEW;
        if count == 0
            || is_lead
            || signs::is_layout(line)
            || signs::is_box(line)
            || !links && signs::refers(line)
            || self.is_foot && (signs::credits(line) || self.is_note(block, line))
            || signs::is_note(line)
            || count <= ANNOUNCING && !self.is_link && placeholder::presents(line)
            || !links && placeholder::only_announces(line)
        {
            return false;
        }
        let mut words: Vec<WordId> = words.collect();
        words.truncate(words.len().saturating_sub(worth));
        let all = || words.iter().copied();
        let goes_on = |above: WordId| self.asked.statement.goes_on(above, all());
        let is_piece = self.broke_off.take().is_some_and(goes_on);
        if copied || !links && (is_piece || self.asked.statement.holds(all(), continues)) {
            self.evidence.statement_lines += 1;
            self.broke_off = words.last().copied();
            // `capture the exchange: [capture](capture.pcap)`: what is said is the lab's, the file is the student's.
            self.evidence.words += usize::from(!copied && self.is_file);
            return true;
        }
        if placeholder::is_hint(line) {
            self.hint = Some(block.group);
        }
        let is_hint = block.caption && count <= NAMING
            || self.hint == Some(block.group)
            || signs::only_orders(line)
            || signs::only_asks(line)
            || signs::is_label(line)
            || !links && signs::refers(line);
        match is_hint || count <= ANNOUNCING && line.trim_end().ends_with(':') {
            true => *self.announcing += count,
            false => self.evidence.words += count,
        }
        false
    }
}

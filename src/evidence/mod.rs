//! What an answer holds, after the statement, comments and placeholders are taken off.
//!
//! Enters: a document, the passages of an answer, what it is read with in view. Leaves: [`Evidence`]. What a block is, is decided
//! here, once: `document` says how sure it is, `Asked` what was expected. Whether this suffices is decided in `inspection`.

mod address;
mod alt;
mod asked;
#[cfg(test)]
pub(crate) mod memory;
mod pieces;
mod placeholder;
mod starter;
mod statement;
mod surroundings;
#[cfg(test)]
mod tests;

pub(crate) use address::{Address, decoded, encoded, expires, holds_picture};
pub(crate) use alt::says_nothing;
pub(crate) use asked::{Asked, Handout};
pub(crate) use pieces::Piece;
pub(crate) use placeholder::{announced, is_placeholder};
pub(crate) use statement::Statement;
pub use surroundings::{
    Git, NO_PICTURES, NoSurroundings, Reference, Seen, Sight, Surroundings, Trouble,
};

use crate::catalogue::Kind;
use crate::document::{self, Block, BlockKind, Document, Doubt, Nature};
use crate::source::Span;
use crate::text::tokens::count_words;
use crate::text::words::WordId;
use serde::Serialize;
use std::ops::Range;

/// What an answer holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Evidence {
    /// Words of prose, tables and prose in fences.
    pub words: usize,
    /// Words in tables of HTML, which often only lay out pictures.
    #[serde(skip)]
    pub tagged_words: usize,
    /// Pictures that are referenced, there or not.
    pub screenshots: usize,
    /// Blocks that are a terminal's.
    pub terminals: usize,
    /// Blocks of source or configuration.
    pub code: usize,
    /// Tables.
    pub tables: usize,
    /// Links.
    pub links: usize,
    /// Of the pictures, those that no reader sees.
    #[serde(skip)]
    pub unseen_pictures: usize,
    /// Of the terminal blocks, those that only repeat a command of the statement.
    #[serde(skip)]
    pub copied_commands: usize,
    /// Runs of terminal text outside any block.
    #[serde(skip)]
    pub loose_terminals: usize,
    /// Runs of code outside any block.
    #[serde(skip)]
    pub loose_code: usize,
    /// Blocks of boxes and arrows.
    #[serde(skip)]
    pub drawings: usize,
    /// Ticks: a task box ticked, or a sign.
    #[serde(skip)]
    pub ticks: usize,
    /// Lines that stand where an answer is still to be written.
    #[serde(skip)]
    pub placeholders: usize,
    /// Lines that repeat the statement.
    #[serde(skip)]
    pub statement_lines: usize,
    /// Its blocks of code, and its runs of terminal text and code outside any block, in order.
    #[serde(skip)]
    pub(crate) pieces: Vec<Piece>,
    /// Where all that isn't the statement's stands in the document's plain text, in order.
    #[serde(skip)]
    pub(crate) shown: Vec<Span>,
}

impl Evidence {
    /// Whether anything answers at all.
    pub fn is_answer(&self) -> bool {
        let found = [
            self.words,
            self.tagged_words,
            self.screenshots,
            self.terminals,
            self.code,
            self.tables,
            self.loose_terminals,
            self.loose_code,
            self.drawings,
            self.ticks,
        ];
        found.iter().any(|&count| count > 0)
    }

    /// How much of a kind there is: whoever asks for some counts it so. A command of the statement that was only copied is none, a
    /// picture counts where it is named, and files are no part of an answer.
    pub fn count(&self, kind: Kind) -> usize {
        match kind {
            // A table says something in words.
            Kind::Text => self.words + self.tagged_words,
            Kind::Screenshot => self.screenshots,
            Kind::Terminal => {
                self.terminals.saturating_sub(self.copied_commands) + self.loose_terminals
            }
            Kind::Code => self.code + self.loose_code,
            Kind::Table => self.tables,
            Kind::Link => self.links,
            Kind::File => 0,
        }
    }

    /// The pieces whose form makes the report hard to read; those that go on with one another as one.
    pub(crate) fn hard_to_read(&self) -> Vec<Piece> {
        let mut pastes: Vec<Piece> = Vec::new();
        for piece in &self.pieces {
            match pastes.last_mut() {
                Some(paste) if piece.goes_on => paste.join(piece),
                _ => pastes.push(piece.clone()),
            }
        }
        pastes.retain(|paste| paste.is_hard_to_read);
        pastes
    }
}

/// Gathers what stands in some passages; each is a run of blocks and how many bytes of its first belong to the label. Of each
/// picture it is known whether a reader sees it.
pub(crate) fn gather(
    document: &Document,
    passages: &[(Range<usize>, usize)],
    asked: &Asked<'_>,
    is_seen: &[bool],
) -> Evidence {
    let mut evidence = Evidence::default();
    // Beside a program, what a program may have printed was printed.
    let mut all = passages.iter().flat_map(|(blocks, _)| blocks.clone());
    let has_code = all.any(|at| {
        let block = &document.blocks[at];
        let text = || document.text(block);
        block.nature == Nature::Code
            && !asked.hands_out(at, block, text())
            && !starter::is_unfilled(text())
    });
    // Words that announce what follows, `The measures:`, count where anything follows; without a label, what follows may have
    // gone to another question.
    let mut announcing = 0;
    let has_label = passages.iter().any(|(_, taken)| *taken > 0);
    for (blocks, taken) in passages {
        let pictures = document.picture_numbers_in(blocks.clone());
        for picture in pictures.filter(|&picture| !asked.copied.holds_picture(picture)) {
            evidence.screenshots += 1;
            evidence.unseen_pictures += usize::from(!is_seen[picture]);
        }
        let mut reader = Reader {
            document,
            asked,
            has_code,
            evidence: &mut evidence,
            announcing: &mut announcing,
            loose: None,
            continues: None,
            parted: true,
            announced: false,
            hollow: None,
            copied_table: None,
            filling: None,
            is_link: false,
        };
        for at in blocks.clone() {
            reader.is_link = !document.links_in(at..at + 1).is_empty();
            let block = &document.blocks[at];
            if block.kind == (BlockKind::Row { head: true }) && is_hollow(document, at, asked) {
                reader.hollow = Some(block.group);
            }
            if block.kind == (BlockKind::Row { head: true }) && is_copied(document, at, asked) {
                reader.copied_table = Some(block.group);
            }
            let taken = if at == blocks.start { *taken } else { 0 };
            if !asked.copied.holds_block(at) {
                reader.evidence.links += document.links_in(at..at + 1).len();
            }
            // A label that is the statement may go on in the next line.
            let is_whole = taken > 0 && taken == document.text(block).len();
            if is_whole {
                reader.continues = Some(block.group);
            } else {
                reader.read(at, taken);
            }
            if taken > 0
                && let Some(below) = asked.statement.below_title(document, at)
            {
                reader.continues = Some(below);
            }
        }
    }
    if !has_label || evidence.is_answer() {
        evidence.words += announcing;
    }
    evidence
}

/// Whether the table that begins here is still to be filled in: its rows have names, and nothing else.
fn is_hollow(document: &Document, head: usize, asked: &Asked<'_>) -> bool {
    let group = document.blocks[head].group;
    let rows = document.blocks[head + 1..].iter();
    let mut rows = rows.take_while(|row| row.group == group).peekable();
    let end = head + 1 + rows.clone().count();
    let is_hole = |cell: &str| {
        cell.trim().is_empty() || placeholder::is_placeholder(cell, asked.placeholders)
    };
    rows.peek().is_some()
        && rows.all(|row| {
            let text = document.text(row);
            let mut cells = text.trim_end().trim_end_matches('|').split(" | ");
            let first = cells.next().is_some_and(is_hole);
            let mut rest = cells.peekable();
            (first || rest.peek().is_some()) && rest.all(is_hole)
        })
        && document.pictures_in(head..end).is_empty()
}

/// Whether all rows of the table that begins here are the statement's.
fn is_copied(document: &Document, head: usize, asked: &Asked<'_>) -> bool {
    let group = document.blocks[head].group;
    let mut rows =
        (head..document.blocks.len()).take_while(|&row| document.blocks[row].group == group);
    rows.all(|row| asked.copied.holds_block(row))
}

/// Whether a text holds a sign that ticks something off.
fn has_tick(text: &str) -> bool {
    // All of them begin with one of two bytes in UTF-8.
    memchr::memchr2_iter(0xE2, 0xF0, text.as_bytes())
        .any(|at| text[at..].starts_with(['☑', '✅', '✔', '✓', '🗹']))
}

/// A line of so many words and a colon announces what follows.
const ANNOUNCING: usize = 6;

struct Reader<'a> {
    document: &'a Document,
    asked: &'a Asked<'a>,
    /// Whether some of the answer is code without a doubt.
    has_code: bool,
    evidence: &'a mut Evidence,
    /// How many words only announce what follows.
    announcing: &'a mut usize,
    /// The run of loose terminal or code that goes on.
    loose: Option<Nature>,
    /// The group of a line that was the statement's: its next line may go on with it.
    continues: Option<u32>,
    /// Whether text that isn't loose stands since the last loose line.
    parted: bool,
    /// Whether the line before ends in a colon: what follows is shown on purpose.
    announced: bool,
    /// The group of a table that nobody has filled in.
    hollow: Option<u32>,
    /// The group of a table that is the statement's.
    copied_table: Option<u32>,
    /// The group of a text that only fills the page.
    filling: Option<u32>,
    /// Whether the block holds a link.
    is_link: bool,
}

impl<'a> Reader<'a> {
    fn words(&self, block: &Block, part: Range<usize>) -> impl Iterator<Item = WordId> + use<'a> {
        self.document
            .words(block, part, self.asked.statement.vocabulary)
    }

    fn read(&mut self, at: usize, taken: usize) {
        let block = &self.document.blocks[at];
        let before = self.evidence.statement_lines + self.evidence.placeholders;
        let text = self.document.text(block);
        let text = text.get(taken..).unwrap_or_default();
        if !matches!(block.kind, BlockKind::Line | BlockKind::Unseen) {
            self.parted = true;
        }
        match block.kind {
            BlockKind::Rule | BlockKind::Unseen => {}
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
                    let words = match self.asked.copied.holds_block(at) {
                        true => 0,
                        false => count_words(text),
                    };
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
        let ticked = block.heading().is_none() && !taken_off && has_tick(text);
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
        let mut piece = Piece::block(block, nature);
        let copied = || {
            let mut start = taken;
            text.split_inclusive('\n').all(|line| {
                let typed = statement::without_comment(line);
                let words = self.words(block, start..start + typed.len());
                start += line.len();
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
                for line in text.split_inclusive('\n') {
                    let end = start + line.len();
                    self.prose(block, line, self.words(block, start..end), false, false);
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
        let words = self.words(block, taken..taken + text.len());
        let nature = self.asked.nature(block, self.has_code);
        let loose = matches!(nature, Nature::Terminal | Nature::Code).then_some(nature);
        if let Some(nature) = loose {
            let is_command = text.trim_start().starts_with(|c: char| c.is_ascii())
                && self.asked.statement.holds_command(text, words);
            if copied || is_command {
                self.evidence.statement_lines += 1;
                self.loose = None;
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

    /// Whether a line ends the paste above it. A line or two that only look like words don't; a paragraph does.
    fn parts(&self, block: &Block, text: &str) -> bool {
        const FEW: usize = 3;
        let last = self.evidence.pieces.last();
        last.is_none_or(|last| last.group != block.group) && count_words(text) > FEW
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
        let answer = placeholder::announced(line).unwrap_or(line);
        if placeholder::is_filling(answer) {
            self.filling = Some(block.group);
        }
        let is_hole = self.filling == Some(block.group)
            || !block.coded && placeholder::is_after_colon(answer)
            || placeholder::is_placeholder(answer, self.asked.placeholders);
        if is_hole {
            self.evidence.placeholders += 1;
            return false;
        }
        if count == 0 || placeholder::only_announces(line) {
            return false;
        }
        // A link under a word of the statement is the student's: `[capture](capture.pcap)`.
        const FEW: usize = 4;
        let links = self.is_link && count <= FEW;
        if copied || !links && self.asked.statement.holds(words, continues) {
            self.evidence.statement_lines += 1;
            return true;
        }
        match count <= ANNOUNCING && line.trim_end().ends_with(':') {
            true => *self.announcing += count,
            false => self.evidence.words += count,
        }
        false
    }
}

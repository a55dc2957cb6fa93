//! What an answer holds, counted.

use super::left::Left;
use super::pieces::Piece;
use crate::catalogue::Kind;
use crate::source::Span;
use serde::Serialize;

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
    /// Of the pictures, those that name no file.
    #[serde(skip)]
    pub blank_pictures: usize,
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
    /// The first of these, or of the cells of tables, that surely waits for somebody.
    #[serde(skip)]
    pub(crate) left: Option<Left>,
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
    /// Whether anything answers at all. The statement's own command beside a hole that nobody filled answers nothing.
    pub fn is_answer(&self) -> bool {
        let typed = match self.placeholders {
            0 => self.terminals,
            _ => self.terminals.saturating_sub(self.copied_commands),
        };
        let found = [
            self.words,
            self.tagged_words,
            self.screenshots.saturating_sub(self.blank_pictures),
            typed,
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

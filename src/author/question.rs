//! A question as the catalogue will have it: its names, its prompt, and what an answer seems to hold.
//!
//! Enters: a node that was picked as a question. Leaves: a question; what is guessed says by what.

use super::admonition;
use super::asks;
use super::derived::DerivedQuestion;
use super::guess::{Guess, guess};
use super::node::Node;
use super::pick::Reader;
use super::row;
use crate::document::{BlockKind, Nature};
use crate::label::Part;
use crate::language::Announces;

impl Reader<'_> {
    pub(super) fn question(&self, node: usize, is_section: bool) -> DerivedQuestion {
        let own = self.node(node);
        let (title, mut prompt) = self.passages.asked(own);
        let optional = asks::is_optional(&title);
        let points = self.points(node, &title, &prompt);
        let (title, _) = without_points(&title);
        let title = match own.label.is_some() || own.is_item {
            true => asks::without_optional(&title),
            false => title,
        };
        // The sign that ended the number stands before what it is worth: `Question 5 (4 pts). …`.
        let title = match title.strip_prefix(['.', ':']) {
            Some(rest) if rest.starts_with(' ') => rest.trim_start().to_owned(),
            _ => title,
        };
        let title = if asks::is_only_optional(&title) {
            String::new()
        } else {
            title
        };
        let is_title =
            own.heading().is_some() || own.block.is_some_and(|at| self.document.blocks[at].bold);
        let mut lead = prompt.lines().next().unwrap_or_default().to_owned();
        let shared = match points {
            None if !self.is_report => self.share_of_points(node),
            _ => None,
        };
        let whole = format!("{title}\n\n{prompt}");
        let label = self.printed(node);
        if self.is_report {
            prompt = self.passages.quoted(own);
            lead = String::new();
        }
        // A title with nothing under it is what asks.
        let bare = prompt.trim().is_empty();
        let says = !title.is_empty() && !is_section;
        let keep = is_title && says && (!bare || self.is_report);
        let prompt = match (is_title || self.is_report, bare) {
            (true, true) if !self.is_report => title.clone(),
            (true, _) => prompt,
            (false, true) => title.clone(),
            (false, false) => format!("{title}\n{prompt}").trim_start().to_owned(),
        };
        let guess = match self.is_report {
            true => self.shown(own),
            false => {
                let (code, table) = self.holes(own);
                let guess = guess(&whole, self.language, code, table);
                self.with_what_each_holds(node, guess, &whole)
            }
        };
        // What the parts of a question have in common stands with the first.
        let common = self.common(node).filter(|_| !self.is_report);
        let prompt = match common {
            Some(common) => format!("{common}\n{prompt}"),
            None => prompt,
        };
        // In a report, what follows a number on a plain line is the answer.
        let keep = keep || self.is_report && is_title && !title.is_empty() && !is_section;
        let nameless = prompt.trim().is_empty() && !(keep || is_section);
        DerivedQuestion {
            optional: optional
                || own.is_extra()
                || self.is_boxed_as_optional(own)
                || asks::is_optional(&lead) && is_title,
            label: label.or_else(|| nameless.then(|| self.passages.label(own))),
            title: keep.then_some(title),
            prompt,
            guess,
            points: points.or(shared.map(|(share, _)| share)),
            shared: shared.map(|(_, all)| all),
            line: self.passages.line(own),
            ..DerivedQuestion::default()
        }
    }

    /// Whether the title of the box around a question says that it may be left out.
    fn is_boxed_as_optional(&self, node: &Node) -> bool {
        let blocks = &self.document.blocks;
        let Some(at) = node.block else {
            return false;
        };
        let mut above = (0..=at)
            .rev()
            .take_while(|&line| blocks[line].group == blocks[at].group);
        above.any(|line| {
            let text = self.document.text(&blocks[line]);
            let title = admonition::read(text).and_then(|boxed| boxed.title);
            title.is_some_and(|title| asks::is_optional(&text[title]))
        })
    }

    /// The points that a row of a table gives.
    pub(super) fn points_of_row(&self, at: usize) -> Option<f64> {
        let blocks = &self.document.blocks;
        let is_row = |at: &usize| blocks[*at].is_row();
        let mut above = (0..at).rev().take_while(is_row);
        let is_head = |at: &usize| blocks[*at].kind == (BlockKind::Row { head: true });
        let head = is_row(&at).then(|| above.find(is_head))??;
        row::points(
            self.document.text(&blocks[at]),
            self.document.text(&blocks[head]),
        )
    }

    /// How the handout announces it, where that is more than a known word and a number.
    pub(super) fn printed(&self, node: usize) -> Option<String> {
        let own = self.node(node);
        let label = own.label.as_ref()?;
        let step = label.word == Some(Announces::Step);
        let between = matches!(label.path.as_slice(), [.., Part::Word(_)]) && !own.is_small_roman();
        let capital = label.word.is_none()
            && matches!(label.path.as_slice(), [Part::Letter(_)])
            && own.heading().is_some();
        let text = self.document.text(&self.document.blocks[own.block?]);
        let said = text
            .get(..label.end)?
            .trim_matches(|c: char| !c.is_alphanumeric());
        (step || capital || between).then(|| said.to_owned())
    }

    /// Whether a part of the handout has code, or a table, with holes to fill in.
    fn holes(&self, node: &Node) -> (bool, bool) {
        let blocks = self.document.blocks[node.blocks.clone()].iter();
        let hole = |text: &str| {
            text.contains("___")
                || text.contains("TODO")
                || text.contains("...") && text.contains('#')
        };
        let code = blocks
            .clone()
            .any(|block| block.is_code_block() && hole(self.document.text(block)));
        let mut rows = blocks.filter(|block| matches!(block.kind, BlockKind::Row { head: false }));
        // Beside a row that asks, an empty cell is the answer's place.
        let table = !node.is_row()
            && rows.any(|row| {
                let text = self.document.text(row);
                let cells = text.strip_suffix("| ").unwrap_or(text).split('|');
                cells
                    .skip(1)
                    .any(|cell| cell.chars().all(|c| " ._…?".contains(c)))
            });
        (code, table)
    }

    /// What a report's own answer holds.
    fn shown(&self, node: &Node) -> Guess {
        let mut guess = Guess::default();
        let blocks = node.blocks.clone();
        let mut add = |entry: &'static str| {
            if !guess.expects.contains(&entry) {
                guess.expects.push(entry);
            }
        };
        if !self.document.pictures_in(blocks.clone()).is_empty() {
            add("screenshot | terminal");
        }
        let mut words = 0;
        for at in blocks.skip(1) {
            let block = &self.document.blocks[at];
            match block.kind {
                _ if block.is_code_block() && block.nature == Nature::Code => add("code"),
                _ if block.is_code_block() => add("terminal | screenshot"),
                BlockKind::Row { head: true } => add("table"),
                _ => words += self.document.text(block).split_whitespace().count(),
            }
        }
        if words > 4 {
            add("text");
        }
        if guess.expects.is_empty() {
            guess.expects.push("text");
        }
        guess.unsure = guess.expects == ["text"] && words == 0;
        guess
    }
}

/// A title without the points that it gives.
pub(super) fn without_points(title: &str) -> (String, Option<f64>) {
    let Some((points, range)) = asks::points(title) else {
        return (title.to_owned(), None);
    };
    let before = title[..range.start].trim_end();
    let after = title[range.end..].trim_start();
    let gap = match before.is_empty() || after.starts_with(['.', ',']) {
        true => "",
        false => " ",
    };
    let rest = format!("{before}{gap}{after}");
    // Emphasis that began before the points ends behind them.
    let rest = match before.is_empty() && rest.matches('*').count() % 2 == 1 {
        true => rest.trim_start_matches(['*', '_']),
        false => rest.as_str(),
    };
    let rest = rest.trim_matches([' ', ':', '–', '—', '-']);
    (rest.to_owned(), Some(points))
}

//! The lab's own text: what its statement and its prompts say, ready to be told from what students write.
//!
//! Enters: documents of the lab, then those of reports. Leaves: which blocks and pictures of a report are copies of it. Refuses
//! to know what answers a question. Words are compared as runs of three that follow one another: of a bag of words any short
//! answer is made. A copy also begins and ends where the lab's text does, or `port: yes` would be one of `port: yes/no`.

use crate::document::{Block, BlockKind, Document, Doubt, Nature};
use crate::text::fold::fold;
use crate::text::tokens::{Token, tokens};
use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::Range;

/// How many words a run has; a line of fewer is compared as a whole.
const RUN: usize = 3;

/// The lab's own text.
#[derive(Debug, Default)]
pub(crate) struct LabText {
    /// Every run of words, and whether something begins or ends with it.
    runs: FxHashMap<[Token; RUN], Edges>,
    /// Lines of fewer words, each between the lines before and after it.
    short: FxHashSet<[String; 3]>,
    /// The rows of its tables.
    rows: FxHashSet<String>,
    fences: Vec<Fence>,
    /// The fences that hold a line, by number.
    fences_by_line: FxHashMap<String, Vec<usize>>,
    /// The addresses of its pictures.
    pictures: FxHashSet<String>,
}

/// A block of code of the lab's.
#[derive(Debug)]
struct Fence {
    /// Its lines that aren't blank.
    lines: Vec<String>,
    around: [Neighbour; 2],
}

/// What stands before or after a block.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Neighbour {
    text: String,
    is_heading: bool,
}

/// What may begin or end between two words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Edge {
    #[default]
    Nothing,
    /// What lists name one by one.
    Comma,
    Clause,
}

#[derive(Clone, Copy, Debug, Default)]
struct Edges {
    begins: Edge,
    ends: Edge,
}

/// Which parts of a report are the lab's own text.
#[derive(Debug, Default)]
pub(crate) struct Copied {
    blocks: Vec<bool>,
    pictures: Vec<bool>,
}

impl Copied {
    /// Whether a block is.
    pub(crate) fn holds_block(&self, at: usize) -> bool {
        self.blocks.get(at).copied().unwrap_or(false)
    }

    /// Whether a picture is.
    pub(crate) fn holds_picture(&self, number: usize) -> bool {
        self.pictures.get(number).copied().unwrap_or(false)
    }
}

/// A line of a report that holds words of the lab.
#[derive(Clone, Copy)]
struct Found {
    /// Whether it begins where something of the lab's does, and whether it ends so.
    begins: bool,
    ends: bool,
}

impl LabText {
    /// Takes in a text of the lab.
    pub(crate) fn add(&mut self, text: &Document) {
        let mut paragraph = Paragraph::default();
        let mut group = None;
        for (at, block) in text.blocks.iter().enumerate() {
            let says = text.text(block);
            if group != Some(block.group) {
                self.add_runs(&std::mem::take(&mut paragraph));
                group = Some(block.group);
            }
            match block.kind {
                BlockKind::Line | BlockKind::Heading { .. } => {
                    // What fills a blank is never the lab's, and neither is the line around it.
                    if is_blank(says) {
                        self.add_runs(&std::mem::take(&mut paragraph));
                    } else {
                        paragraph.push(text, block.plain.start..block.plain.end);
                    }
                    if tokens(says).nth(RUN - 1).is_none() {
                        self.short.insert(between(text, at));
                    }
                }
                BlockKind::Row { .. } => {
                    self.rows.insert(fold(says.trim()));
                }
                BlockKind::Fence | BlockKind::Indented => {
                    let lines: Vec<String> = lines(says).map(str::to_owned).collect();
                    for line in &lines {
                        let fences = self.fences_by_line.entry(line.clone()).or_default();
                        fences.push(self.fences.len());
                    }
                    let around = around(text, at);
                    self.fences.push(Fence { lines, around });
                }
                BlockKind::Rule | BlockKind::Unseen => {}
            }
        }
        self.add_runs(&paragraph);
        let addresses = text.pictures.iter().map(|picture| &picture.address);
        self.pictures
            .extend(addresses.map(|address| place(address)));
    }

    fn add_runs(&mut self, paragraph: &Paragraph) {
        let Paragraph { words, edges } = paragraph;
        for (at, run) in words.windows(RUN).enumerate() {
            let Some(run) = run.first_chunk() else {
                continue;
            };
            let known = self.runs.entry(*run).or_default();
            let edge = |at: usize| edges.get(at).copied().unwrap_or(Edge::Clause);
            known.begins = known.begins.max(edge(at));
            known.ends = known.ends.max(edge(at + RUN));
        }
    }

    /// Which parts of a report are this text.
    pub(crate) fn copied_in(&self, report: &Document) -> Copied {
        let pictures = report.pictures.iter();
        let mut lines: Vec<Option<Found>> = Vec::with_capacity(report.blocks.len());
        for (at, block) in report.blocks.iter().enumerate() {
            let found = match block.kind {
                BlockKind::Line | BlockKind::Heading { .. } => {
                    let before = at.checked_sub(1).and_then(|before| lines[before]);
                    let continues = before.is_some() && goes_on(report, at);
                    self.line(report, at, continues)
                }
                _ => None,
            };
            lines.push(found);
        }
        // A line that ends in the middle goes on in the next, and one that begins there went on from the last.
        for at in (0..lines.len()).rev() {
            let next = lines.get(at + 1).is_some_and(Option::is_some) && goes_on(report, at + 1);
            lines[at] = lines[at].filter(|found| found.ends || next);
        }
        for at in 0..lines.len() {
            let before = at.checked_sub(1).is_some_and(|at| lines[at].is_some());
            lines[at] = lines[at].filter(|found| found.begins || before);
        }
        let blocks = report.blocks.iter().zip(&lines).enumerate();
        Copied {
            blocks: blocks
                .map(|(at, (block, line))| match block.kind {
                    BlockKind::Row { .. } => {
                        !self.rows.is_empty()
                            && self.rows.contains(&fold(report.text(block).trim()))
                    }
                    BlockKind::Fence | BlockKind::Indented => self.holds_fence(report, at, block),
                    _ => line.is_some(),
                })
                .collect(),
            pictures: pictures
                .map(|picture| self.pictures.contains(&place(&picture.address)))
                .collect(),
        }
    }

    /// What a line holds of the lab's words, if they are enough. `continues`: the line before did, and is of the same paragraph.
    fn line(&self, report: &Document, at: usize, continues: bool) -> Option<Found> {
        if self.runs.is_empty() && self.short.is_empty() {
            return None;
        }
        let block = &report.blocks[at];
        let of = |block: &Block| report.stems(block.plain.start..block.plain.end);
        let mut words = of(block);
        let mut first = [(0, 0); RUN];
        for number in 0..RUN {
            let Some(word) = words.next() else {
                let few = first[..number].iter().map(|(word, _)| *word);
                return match continues && number > 0 {
                    true => self.end(of(&report.blocks[at - 1]).map(|(word, _)| word).chain(few)),
                    false => self.short(report, at),
                };
            };
            first[number] = word;
        }
        // An item may be one of those that the lab names after one another.
        let least = match block.marker {
            Some(_) => Edge::Comma,
            None => Edge::Clause,
        };
        let begins = self.runs.get(&first.map(|(word, _)| word));
        let begins = begins.is_some_and(|edges| edges.begins >= least);
        if !begins && !continues {
            return None;
        }
        let words: Vec<(Token, usize)> = first.into_iter().chain(words).collect();
        let mut is_held = vec![false; words.len()];
        let mut ends = false;
        for at in 0..=words.len() - RUN {
            let run = [words[at].0, words[at + 1].0, words[at + 2].0];
            let edges = self.runs.get(&run);
            if edges.is_some() {
                is_held[at..at + RUN].fill(true);
            }
            ends = edges.is_some_and(|edges| edges.ends >= least);
        }
        let held = is_held.iter().filter(|held| **held).count();
        // A number that the lab doesn't give was filled in.
        let is_number = |start: usize| report.plain.as_bytes()[start].is_ascii_digit();
        let mut others = words.iter().zip(&is_held).filter(|(_, held)| !**held);
        let is_copy = held * 5 >= words.len() * 4 && !others.any(|((_, at), _)| is_number(*at));
        is_copy.then_some(Found { begins, ends })
    }

    /// A line of few words that stands by itself.
    fn short(&self, report: &Document, at: usize) -> Option<Found> {
        let says = !report.text(&report.blocks[at]).trim().is_empty();
        let is_copy = says && !self.short.is_empty() && self.short.contains(&between(report, at));
        is_copy.then_some(Found {
            begins: true,
            ends: true,
        })
    }

    /// A line of few words that ends a paragraph; `words`: of the line before, too.
    fn end(&self, words: impl Iterator<Item = Token>) -> Option<Found> {
        let words: Vec<Token> = words.collect();
        let edges = self.runs.get(words.last_chunk()?)?;
        Some(Found {
            begins: false,
            ends: edges.ends == Edge::Clause,
        })
    }

    /// Whether a block of code is one of the lab's, four fifths of its lines or more. A program is so wherever it stands; a
    /// command or what one prints only where the lab's words stand around it, as students type and get the same.
    fn holds_fence(&self, report: &Document, at: usize, block: &Block) -> bool {
        let text = report.text(block);
        let Some(known) = lines(text).next().and_then(|l| self.fences_by_line.get(l)) else {
            return false;
        };
        let is_program = block.nature == Nature::Code && block.doubt == Doubt::None;
        known
            .iter()
            .map(|&number| &self.fences[number])
            .any(|fence| {
                let mut rest = fence.lines.iter();
                let is_part = lines(text).all(|line| rest.any(|known| known == line));
                is_part
                    && lines(text).count() * 5 >= fence.lines.len() * 4
                    && (is_program || fence.stands_between(&around(report, at)))
            })
    }
}

impl Fence {
    /// Whether what stands around a block is what stands around this one: words on one side, or titles on both.
    fn stands_between(&self, around: &[Neighbour; 2]) -> bool {
        let mut sides = self.around.iter().zip(around);
        let same = |(own, other): (&Neighbour, &Neighbour)| own == other && !own.text.is_empty();
        self.around == *around || sides.any(|side| same(side) && !side.0.is_heading)
    }
}

/// The words of a paragraph, and what begins or ends before each.
#[derive(Default)]
struct Paragraph {
    words: Vec<Token>,
    edges: Vec<Edge>,
}

impl Paragraph {
    /// Adds a line: at its ends, students cut.
    fn push(&mut self, text: &Document, part: Range<usize>) {
        let mut last: Option<usize> = None;
        for (word, start) in text.stems(part) {
            let between = last.map(|last| &text.plain[last..start]);
            self.edges.push(between.map_or(Edge::Clause, edge));
            self.words.push(word);
            last = Some(start);
        }
    }
}

/// What ends and begins in a text between the beginnings of two words.
fn edge(between: &str) -> Edge {
    let has = |sign: char| {
        let mut after = between.split(sign).skip(1);
        after.any(|after| after.starts_with(char::is_whitespace))
    };
    if between.contains([';', '?', '!', '—', '–']) || has('.') || has(':') {
        Edge::Clause
    } else if has(',') {
        Edge::Comma
    } else {
        Edge::Nothing
    }
}

/// Whether a line of the lab leaves something to fill in; one that only speaks of blanks doesn't.
fn is_blank(line: &str) -> bool {
    let stands = |mark: &str, ends: &[char]| {
        let mut before = line.match_indices(mark).map(|(at, _)| &line[..at]);
        before.any(|before| before.is_empty() || before.ends_with(ends))
    };
    let dots = [' ', ':', '\u{a0}'];
    line.contains("__")
        || ["...", "…"].iter().any(|mark| stands(mark, &dots))
        || line.starts_with("TODO")
        || line.contains(": TODO")
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

/// Where a picture lies, from wherever it is seen.
fn place(address: &str) -> String {
    // Windows parts folders by backslashes, and so do some who write there.
    let slashed = address.replace('\\', "/");
    let mut address = slashed.as_str();
    while let Some(rest) = address
        .strip_prefix("./")
        .or_else(|| address.strip_prefix("../"))
    {
        address = rest;
    }
    address.to_owned()
}

/// Whether a line is of the same paragraph as the block before it.
fn goes_on(document: &Document, at: usize) -> bool {
    let of = |at: usize| document.blocks[at].group;
    at > 0 && of(at) == of(at - 1)
}

/// The nearest blocks before and after one that say something.
fn around(document: &Document, at: usize) -> [Neighbour; 2] {
    let says = |block: &&Block| !document.text(block).trim().is_empty();
    let (before, after) = document.blocks.split_at(at);
    let near = [
        before.iter().rev().find(says),
        after.iter().skip(1).find(says),
    ];
    near.map(|block| {
        block.map_or_else(Neighbour::default, |block| Neighbour {
            text: fold(document.text(block).trim()),
            is_heading: block.heading().is_some(),
        })
    })
}

/// A line between those before and after it.
fn between(document: &Document, at: usize) -> [String; 3] {
    let [before, after] = around(document, at);
    let own = fold(document.text(&document.blocks[at]).trim());
    [before.text, own, after.text]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::parse;
    use crate::source::Source;

    const STATEMENT: &str = "# Glazes of the year\n\nMix the first glaze in the small bucket, then note:\n\n- the water poured in,\n\
        - whether it is thick (yes/no).\n\nHeat: ____ degrees at the back of the big kiln.\n\nResult:\n\n\
        ```bash\nkiln --dry-run\n```\n\nShow what it prints.\n\n![the kiln](img/kiln.png)\n\n| pot | heat |\n|---|---|\n| jug | 900 |\n";

    fn document(text: &str) -> Document {
        parse(&Source::from_text("a.md", text))
    }

    /// The lines of a report that aren't the lab's.
    fn own(report: &str) -> Vec<String> {
        let mut text = LabText::default();
        text.add(&document(STATEMENT));
        let report = document(report);
        let copied = text.copied_in(&report);
        let blocks = report.blocks.iter().enumerate();
        blocks
            .filter(|(at, block)| !copied.holds_block(*at) && !report.text(block).trim().is_empty())
            .map(|(_, block)| report.text(block).trim().to_owned())
            .collect()
    }

    #[test]
    fn a_statement_is_wholly_its_own_but_for_its_blanks() {
        assert_eq!(
            own(STATEMENT),
            ["Heat: ____ degrees at the back of the big kiln."]
        );
        let wrapped = STATEMENT.replace("in the small", "in the\nsmall");
        assert_eq!(own(&wrapped).len(), 1, "{:?}", own(&wrapped));
        let typo = STATEMENT.replace("the small bucket", "the little bucket");
        assert_eq!(own(&typo).len(), 1, "{:?}", own(&typo));
    }

    #[test]
    fn what_is_filled_in_chosen_or_short_is_the_students() {
        for answer in [
            "Heat: 940 degrees at the back of the big kiln.",
            "- whether it is thick (yes)",
            "- the water poured in, 3 l",
            "Small bucket",
            "Mix the first glaze in the small bucket, then note:\nb) 3",
            "Result",
            "In the small bucket",
            "Mix the first glaze in the small",
            "```bash\nkiln --dry-run\n```",
        ] {
            assert_eq!(own(answer).len(), 1, "{answer}");
        }
    }

    #[test]
    fn an_answer_among_copied_lines_stays_by_line() {
        let report = STATEMENT.replace("(yes/no).", "(yes/no).\n  It is thin.");
        assert!(own(&report).contains(&"It is thin.".to_owned()));
    }

    #[test]
    fn pictures_are_known_from_any_folder() {
        let mut text = LabText::default();
        text.add(&document(STATEMENT));
        let report = document("![a](../img/kiln.png)\n\n![b](img/pot.png)\n");
        let copied = text.copied_in(&report);
        assert!(copied.holds_picture(0) && !copied.holds_picture(1));
    }

    #[test]
    fn pictures_are_known_however_their_address_is_written() {
        let statement = "![kiln][k]\n\n<img src=\"img\\Pot.png\">\n\n[k]: img/kiln.png \"hot\"\n";
        let mut text = LabText::default();
        text.add(&document(statement));
        let report = document("![a](img/kiln.png) ![b](../img/Pot.png) ![c](img/cup.png)\n");
        let copied = text.copied_in(&report);
        let held: Vec<bool> = (0..3).map(|at| copied.holds_picture(at)).collect();
        assert_eq!(held, [true, true, false]);
    }
}

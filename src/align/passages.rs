//! Where each answer ends.
//!
//! Enters: a reading. Leaves: per question its label and passages. An answer runs from the line that opens it to the next that
//! opens something, or to a title that closes it. What stands under no label is `silent`'s.

use super::alignment::{Label, LabelIs, Passage, Placement};
use super::line::{Form, Line};
use super::numbers::parted;
use super::place::Places;
use super::reading::Opening;
use super::relabel::{goes_on, outdoes};
use super::relation::Relation;
use super::restated::restates;
use super::scheme::{Numbers, Scheme, shape, way};
use super::turn;
use super::unknown::is_unknown;
use crate::document::{Block, BlockKind, Document};
use crate::language;
use crate::source::Span;
use crate::text::fold::fold;
use std::ops::Range;

/// A reading laid over the report.
pub(super) struct Laid {
    /// Per question.
    pub(super) placements: Vec<Placement>,
    /// Per section, where it starts, by block.
    pub(super) sections: Vec<Option<usize>>,
    /// Labels of questions that the lab doesn't have.
    pub(super) unknown: Vec<Span>,
    /// What lies between two openings, in order.
    pub(super) stretches: Vec<Stretch>,
}

/// The blocks from one opening to the next.
#[derive(Clone, Debug)]
pub(super) struct Stretch {
    /// The place that is open, and the question's own blocks; none above the first opening.
    pub(super) place: Option<usize>,
    /// The blocks that belong to it, the opening line first.
    pub(super) own: Range<usize>,
    /// The blocks after a title that closed it, up to the next opening.
    pub(super) rest: Range<usize>,
    /// Further places that its line opened.
    pub(super) also: Vec<usize>,
    /// Whether a copy of the question opened it, without a number.
    pub(super) is_copied: bool,
    /// Whether the number of a question opened it.
    pub(super) is_numbered: bool,
}

/// Lays a reading over the report.
pub(super) fn lay(
    places: &Places<'_>,
    document: &Document,
    lines: &[Line],
    openings: &[Opening],
    scheme: &Scheme,
) -> Laid {
    let catalogue = places.catalogue;
    let mut openings = opening_lines(lines, openings);
    turn::take_off(places, document, scheme, lines, &mut openings);
    let openings = &openings[..];
    let mut level = 0;
    let levels = document.blocks.iter().map(|block| {
        level = block.heading().unwrap_or(level);
        level
    });
    let labels = openings.iter();
    let labels = labels.filter(|opening| places.list[opening.place].question.is_some());
    let is_title = |opening: &&Opening| lines[opening.line].form.is_title();
    let layer = Layer {
        places,
        document,
        lines,
        scheme,
        levels: levels.collect(),
        are_titles: 2 * labels.clone().filter(is_title).count() > labels.count(),
    };
    let mut laid = Laid {
        placements: vec![Placement::default(); catalogue.questions.len()],
        sections: vec![None; catalogue.sections.len()],
        unknown: Vec::new(),
        stretches: Vec::new(),
    };
    let starts: Vec<usize> = (0..openings.len())
        .map(|at| layer.start(openings, at))
        .collect();
    let length = document.blocks.len();
    laid.stretches.push(Stretch {
        place: None,
        own: 0..0,
        rest: 0..starts.first().copied().unwrap_or(length),
        also: Vec::new(),
        is_copied: false,
        is_numbered: false,
    });
    for (at, opening) in openings.iter().enumerate() {
        let block = lines[opening.line].block;
        let end = starts.get(at + 1).copied().unwrap_or(length).max(block + 1);
        let closed = layer.close(opening, block, end, &mut laid.unknown);
        laid.stretches.push(Stretch {
            place: Some(opening.place),
            own: block..closed,
            rest: closed..end,
            also: opening.also.clone(),
            is_copied: layer.copies(opening),
            is_numbered: opening.relation.agrees() && !places.list[opening.place].heads,
        });
        let place = &places.list[opening.place];
        if places.is_section(opening.place) {
            laid.sections[place.section].get_or_insert(block);
        }
        let before = at.checked_sub(1).map(|before| &openings[before]);
        let goes_on = before.is_some_and(|before| goes_on(lines, before, opening));
        let all = std::iter::once(&opening.place).chain(&opening.also);
        let mut questions = all.clone().filter_map(|&place| places.list[place].question);
        let are_labelled = questions.all(|at| laid.placements[at].label.is_some());
        for &place in all {
            let Some(question) = places.list[place].question else {
                continue;
            };
            let taken = layer.taken(opening, question, block, closed);
            let passage = Passage {
                blocks: block..closed,
                taken,
            };
            let goes_on = goes_on && before.is_some_and(|before| before.opens(place));
            let placement = &mut laid.placements[question];
            // What has a label of its own has no part in a later one of several: `Answer (2 and 3)` below the labels of both is
            // the answer to what stands alone on its line or lines.
            let is_answered = || placement.passages.iter().any(|own| own.blocks.len() > 1);
            if !opening.also.is_empty() && placement.label.is_some() && !goes_on {
                if are_labelled && !is_answered() {
                    placement.passages.push(passage);
                }
                continue;
            }
            if layer.answers_itself(opening, place, closed == block + 1) {
                let taken = 0;
                placement.passages.push(Passage { taken, ..passage });
                continue;
            }
            let is = layer.is(opening, place);
            match &placement.label {
                // A title and the number right under it are one label: the number's line.
                _ if goes_on => {
                    placement.label = Some(Label {
                        span: document.blocks[block].span,
                        is,
                    });
                    placement.passages.pop();
                }
                // What words opened, the number says later.
                Some(_) if outdoes(lines, openings, at, place) => {
                    placement.label = Some(Label {
                        span: document.blocks[block].span,
                        is,
                    });
                }
                Some(_) => {
                    let number = lines[opening.line].announcement.is_some();
                    if number && opening.relation.agrees() && !lines[opening.line].resumes {
                        if placement.twins.is_empty() {
                            let first = placement.passages.first();
                            placement
                                .twins
                                .extend(first.map(|first| first.blocks.start));
                        }
                        placement.twins.push(block);
                    }
                }
                None => {
                    placement.label = Some(Label {
                        span: document.blocks[block].span,
                        is,
                    });
                }
            }
            placement.passages.push(passage);
        }
    }
    laid
}

/// The openings that begin something: a line of running text that says the open question's words again is part of its answer.
fn opening_lines(lines: &[Line], openings: &[Opening]) -> Vec<Opening> {
    let mut kept: Vec<Opening> = Vec::with_capacity(openings.len());
    for opening in openings {
        let open = kept.last().is_some_and(|last| last.place == opening.place);
        let line = &lines[opening.line];
        let plain = !line.form.is_title() && !line.form.runs_in();
        if !(open && plain && !opening.relation.agrees() && opening.also.is_empty()) {
            kept.push(opening.clone());
        }
    }
    kept
}

struct Layer<'a> {
    places: &'a Places<'a>,
    document: &'a Document,
    lines: &'a [Line],
    scheme: &'a Scheme,
    /// Per block the level of the title that it is or stands under; none: 0.
    levels: Vec<u8>,
    /// Whether most labels are titles.
    are_titles: bool,
}

impl Layer<'_> {
    /// Whether a line of running text that says a question's words is its answer rather than its label: it states something,
    /// or nothing stands under it. `alone`: nothing does. What says the prompt again is a label all the same.
    fn answers_itself(&self, opening: &Opening, place: usize, alone: bool) -> bool {
        let line = &self.lines[opening.line];
        let plain = line.form.is_plain() && !line.form.runs_in();
        plain
            && opening.also.is_empty()
            && !opening.relation.agrees()
            && !line.asks
            && (line.is_stated || alone)
            && !line.exact.contains(&place)
            && (line.tells || line.likeness(place).whole < 0.9 && line.likeness(place).part < 0.9)
    }

    /// Whether an opening is a copy of its question, without a number.
    fn copies(&self, opening: &Opening) -> bool {
        let line = &self.lines[opening.line];
        let (exact, place) = (line.exact.contains(&opening.place), opening.place);
        opening.relation == Relation::None
            && opening.also.is_empty()
            && !self.places.list[place].heads
            && (exact || line.likeness(place).whole > 0.8)
    }

    /// Where what an opening begins starts: with the title right above a number, which is one label in two lines.
    fn start(&self, openings: &[Opening], at: usize) -> usize {
        let opening = &openings[at];
        let block = self.lines[opening.line].block;
        let before = at
            .checked_sub(1)
            .map(|before| self.lines[openings[before].line].block);
        let first = before.map_or(0, |before| before + 1);
        let seen = |block: &Block| !matches!(block.kind, BlockKind::Rule | BlockKind::Unseen);
        let above = self.document.blocks[first..block].iter().rposition(seen);
        let Some(above) = above.map(|above| first + above) else {
            return block;
        };
        let is_title = self.document.blocks[above].heading().is_some();
        let number = opening.relation.agrees();
        match is_title && number && self.document.pictures_in(above..above + 1).is_empty() {
            true => above,
            false => block,
        }
    }

    /// Where an answer ends before the next opening: at a title that begins something else.
    fn close(&self, opening: &Opening, start: usize, end: usize, unknown: &mut Vec<Span>) -> usize {
        let blocks = &self.document.blocks;
        let level = self.levels[start];
        let lines = self.lines[opening.line + 1..].iter();
        let lines = lines.take_while(|line| line.block < end);
        let mut closed = self.slot(start, end).unwrap_or(end);
        if opening.relation.agrees() && self.is_one_of_many_rows(start) {
            let group = blocks[start].group;
            let is_row = |at: &usize| blocks[*at].is_row() && blocks[*at].group == group;
            closed = closed.min(
                (start..end)
                    .take_while(is_row)
                    .last()
                    .map_or(end, |last| last + 1),
            );
        }
        for line in lines {
            let is_unknown = self.may_label(line) && is_unknown(self.places, line);
            if is_unknown {
                unknown.push(blocks[line.block].span);
            }
            let closes = match line.form {
                Form::Heading(own) => own < level || own == level && !self.goes_on(line, opening),
                _ => false,
            };
            if is_unknown || closes {
                closed = closed.min(line.block);
            }
        }
        closed
    }

    /// Whether a block is a row among others of its table: what it answers stands in it.
    fn is_one_of_many_rows(&self, at: usize) -> bool {
        let blocks = &self.document.blocks;
        let is_beside = |other: &Block| {
            other.kind == BlockKind::Row { head: false } && other.group == blocks[at].group
        };
        let near = at.saturating_sub(1)..(at + 2).min(blocks.len());
        is_beside(&blocks[at]) && blocks[near].iter().filter(|other| is_beside(other)).count() > 1
    }

    /// Where a slot between two rules ends, which a handout leaves for the answer: what follows is the handout again.
    fn slot(&self, start: usize, end: usize) -> Option<usize> {
        let blocks = &self.document.blocks;
        let is_rule = |at: &usize| blocks[*at].kind == BlockKind::Rule;
        let opens = (start + 1..end).find(is_rule)?;
        let first = blocks.get(opens + 1).filter(|_| opens + 1 < end)?;
        let text = fold(self.document.text(first));
        let (word, _) = text.split_once(':')?;
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        let said = |known: &str| word.split(' ').any(|word| word == known);
        let answers = language::all(|words| words.answer).any(said);
        (opens + 2..end).find(is_rule).filter(|_| answers)
    }

    /// Whether a title of an answer's own level goes on with it: it names a part of it, or numbers one.
    fn goes_on(&self, line: &Line, opening: &Opening) -> bool {
        let number = line.announcement.as_ref();
        let parted = number.and_then(|found| parted(self.places, &found.path));
        if parted.is_some_and(|(place, _)| place == opening.place) {
            return true;
        }
        let text = self.document.text(&self.document.blocks[line.block]);
        let name = fold(text);
        let name = name.trim_matches(|c: char| !c.is_alphanumeric());
        language::all(|words| words.answer).any(|word| name.starts_with(word))
    }

    /// How many bytes of the opening's line are its label.
    fn taken(&self, opening: &Opening, question: usize, start: usize, end: usize) -> usize {
        let line = &self.lines[opening.line];
        let block = &self.document.blocks[start];
        let whole = block.plain.end - block.plain.start;
        let alone = start + 1 == end;
        let restates = |line| restates(self.places.catalogue, self.document, line, question, alone);
        let taken = match line.form {
            Form::Heading(_) | Form::Bold => whole,
            // `**Q4** Speed at the top`: the rest of the title, where it says the question and nothing else.
            Form::Lead if line.announcement.is_some() && restates(line) => whole,
            Form::Lead => {
                let number = line
                    .announcement
                    .as_ref()
                    .map_or(line.named, |found| found.end);
                (block.bold_lead as usize).max(number)
            }
            _ => match &line.announcement {
                // A line that says the question again is no answer, unless it is all there is.
                Some(_) if restates(line) => whole,
                Some(found) => found.end,
                None => line.named,
            },
        };
        taken.min(whole)
    }

    /// Whether a line may be a label here: where labels are titles, running text such as `Task A.` is none.
    fn may_label(&self, line: &Line) -> bool {
        !self.are_titles || line.form.is_title() || line.form == Form::Lead
    }

    /// Whether a line looks as this report's labels do.
    fn is_styled(&self, line: &Line) -> bool {
        self.scheme.style == Some((shape(line), way(line)))
    }

    /// How a label announces the question that it opens.
    fn is(&self, opening: &Opening, place: usize) -> LabelIs {
        let line = &self.lines[opening.line];
        let shifted = matches!(self.scheme.numbers, Numbers::Shifted(_) | Numbers::Off(_));
        match opening.relation {
            _ if !opening.also.is_empty() => LabelIs::Shared,
            Relation::None => LabelIs::Named,
            Relation::Wrong | Relation::Last => match line.single() {
                // A bare number in front of words is a list's, where labels look otherwise.
                Some(_) if line.word().is_none() && !self.is_styled(line) => LabelIs::Named,
                _ => LabelIs::Misnumbered,
            },
            _ if shifted && !self.places.list[place].heads => LabelIs::Misnumbered,
            _ if line.announcement.is_none() => LabelIs::Named,
            _ => LabelIs::Right,
        }
    }
}

//! Which part of a report stands where.
//!
//! Enters: a report with what its lab asks. Leaves: the [`Arrangement`]: the whole text, cut into pieces that follow one another
//! without a gap, each with its place. So nothing is lost: what belongs to no question stands in its section, before the
//! first one, or in the appendix.

mod pieces;

use super::arrangement::{Arrangement, Is, Place};
use super::asked::Asked;
use crate::Reading;
use crate::align::Alignment;
use crate::document::{Block, BlockKind, Document};
use crate::evidence::Statement;
use crate::source::Source;
use rustc_hash::{FxHashMap, FxHashSet};

/// Cuts a report of a lab and places what it says.
pub(super) fn arrange<'a>(asked: &Asked, source: &Source, reading: &'a Reading) -> Arrangement<'a> {
    let Reading {
        document,
        alignment,
    } = reading;
    let mut placer = Placer {
        asked,
        source,
        document,
        slots: vec![None; document.blocks.len()],
        elsewhere: vec![None; asked.catalogue.questions.len()],
        restated: Vec::new(),
        begun: Vec::new(),
    };
    placer.place_answers(alignment);
    placer.place_heads(alignment);
    placer.place_rest(alignment);
    placer.find_elsewhere(alignment);
    placer.fold_statements();
    placer.find_borders();
    let pieces = placer.pieces();
    let mut placed: FxHashMap<Place, Vec<usize>> = FxHashMap::default();
    for (number, piece) in pieces.iter().enumerate() {
        placed.entry(piece.place).or_default().push(number);
    }
    let elsewhere = placer.elsewhere;
    Arrangement {
        document,
        pieces,
        placed,
        elsewhere,
    }
}

/// Where a block stands, and what it is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Slot {
    place: Place,
    is: Is,
    /// Of a label: how many bytes of its plain text it takes.
    taken: usize,
}

struct Placer<'a> {
    asked: &'a Asked,
    source: &'a Source,
    document: &'a Document,
    slots: Vec<Option<Slot>>,
    elsewhere: Vec<Option<Place>>,
    /// The blocks on whose line the statement follows the label.
    restated: Vec<usize>,
    /// The labels that are the beginning of the statement, which goes on in the next line.
    begun: Vec<usize>,
}

impl Placer<'_> {
    fn place_answers(&mut self, alignment: &Alignment) {
        for (question, placement) in alignment.placements.iter().enumerate() {
            for passage in &placement.passages {
                let start = passage.blocks.start;
                for block in passage.blocks.clone() {
                    let taken = if block == start { passage.taken } else { 0 };
                    let is = if taken > 0 { Is::Label } else { Is::Own };
                    let place = Place::Question(question);
                    self.slots[block].get_or_insert(Slot { place, is, taken });
                }
            }
        }
    }

    /// The questions whose answer stands under another one, by one label, or in a table of several.
    fn find_elsewhere(&mut self, alignment: &Alignment) {
        let taken = self.slots.iter().flatten().map(|slot| slot.place);
        let taken: FxHashSet<Place> = taken.collect();
        for (question, placement) in alignment.placements.iter().enumerate() {
            let has_own = taken.contains(&Place::Question(question));
            let first = placement.passages.first().filter(|_| !has_own);
            let slot = first.and_then(|passage| self.slots.get(passage.blocks.start)?.as_ref());
            self.elsewhere[question] = slot.map(|slot| slot.place);
        }
    }

    /// The titles of sections, and the titles right above labels.
    fn place_heads(&mut self, alignment: &Alignment) {
        for (section, head) in alignment.sections.iter().enumerate() {
            let Some(block) = *head else { continue };
            let heads = [Some(block), self.head_above(alignment, section, block)];
            for head in heads.into_iter().flatten() {
                let taken = self.whole(head);
                self.slots[head].get_or_insert(Slot {
                    place: Place::Section(section),
                    is: Is::Label,
                    taken,
                });
            }
        }
        for at in 0..self.slots.len() {
            let Some(Slot {
                place: Place::Question(question),
                is: Is::Label,
                ..
            }) = self.slots[at]
            else {
                continue;
            };
            let above = self.document.blocks[..at]
                .iter()
                .rposition(|block| !matches!(block.kind, BlockKind::Rule | BlockKind::Unseen));
            let Some(above) = above.filter(|&above| self.slots[above].is_none()) else {
                continue;
            };
            let block = &self.document.blocks[above];
            let title = self.document.text(block);
            // Above a copied prompt it is a title of its own: both would be left out for one.
            let label = &self.document.blocks[at];
            let wording = &self.asked.catalogue.wording;
            let sure = label.heading().is_some()
                || label.bold
                || crate::label::read(self.document.text(label), wording).is_some();
            // The lab's own title is the report's.
            let is_labs = self.asked.catalogue.is_called(title);
            if block.heading().is_some() && sure && !is_labs && self.asked.names(question, title) {
                let taken = self.whole(above);
                self.slots[above] = Some(Slot {
                    place: Place::Question(question),
                    is: Is::Label,
                    taken,
                });
            }
        }
    }

    /// A title right above a section's own that says no more than it: `Exercise 1` above `Wool`.
    fn head_above(&self, alignment: &Alignment, section: usize, head: usize) -> Option<usize> {
        let mut above = self.document.blocks[..head].iter();
        let above =
            above.rposition(|block| !matches!(block.kind, BlockKind::Rule | BlockKind::Unseen))?;
        let is_free = self.slots[above].is_none() && !alignment.sections.contains(&Some(above));
        (is_free && self.repeats(section, above)).then_some(above)
    }

    /// Whether a block is a title that says no more than a section's own does.
    fn repeats(&self, section: usize, at: usize) -> bool {
        let block = &self.document.blocks[at];
        let title = self.document.text(block);
        block.heading().is_some()
            && !title.trim().is_empty()
            && self.asked.unsaid(Place::Section(section), title).is_none()
    }

    fn whole(&self, block: usize) -> usize {
        self.document.text(&self.document.blocks[block]).len()
    }

    /// What belongs to no question: to the section that it stands in, or to none.
    fn place_rest(&mut self, alignment: &Alignment) {
        let mut place = Place::Lead;
        let mut level = 0;
        let level_of = |block: &Block| block.heading().unwrap_or(u8::MAX);
        for at in 0..self.slots.len() {
            let block = &self.document.blocks[at];
            if at == 0 && self.is_front_matter(block) {
                self.slots[at] = Some(Slot {
                    place: Place::Front,
                    is: Is::Own,
                    taken: 0,
                });
                continue;
            }
            let head = alignment.sections.iter().position(|head| *head == Some(at));
            if let Some(section) = head {
                level = level_of(block);
                place = Place::Section(section);
            }
            match self.slots[at] {
                Some(slot) => {
                    if let (Place::Question(question), None) = (slot.place, head) {
                        let section = self.asked.catalogue.questions[question].section;
                        let same = place == Place::Section(section);
                        place = Place::Section(section);
                        if !same {
                            let found = alignment.sections[section];
                            level = found.map_or(0, |head| level_of(&self.document.blocks[head]));
                        }
                    }
                }
                None => {
                    if let Place::Section(section) = place
                        && self.repeats(section, at)
                    {
                        self.slots[at] = Some(Slot {
                            place,
                            is: Is::Label,
                            taken: self.whole(at),
                        });
                        continue;
                    }
                    let higher = block.heading().is_some_and(|own| own <= level);
                    if higher && matches!(place, Place::Section(_)) {
                        place = Place::Appendix;
                    }
                    // What stands in a section that asks for itself would be its answer.
                    let kept = match place {
                        Place::Section(section) if self.asked.catalogue.sections[section].asks => {
                            Place::Appendix
                        }
                        place => place,
                    };
                    self.slots[at] = Some(Slot {
                        place: kept,
                        is: Is::Own,
                        taken: 0,
                    });
                }
            }
        }
        self.keep_whole();
    }

    fn is_front_matter(&self, block: &Block) -> bool {
        block.kind == BlockKind::Unseen
            && block.span.start == 0
            && ["---", "+++"]
                .iter()
                .any(|fence| self.source.slice(block.span).starts_with(fence))
    }

    /// A table is never torn: its rows stand where its first one does.
    fn keep_whole(&mut self) {
        for at in 1..self.slots.len() {
            let (before, block) = (&self.document.blocks[at - 1], &self.document.blocks[at]);
            let is_row = |block: &Block| matches!(block.kind, BlockKind::Row { .. });
            let torn = is_row(before) && is_row(block) && before.group == block.group;
            // What stands on one line of the text stays together too.
            let one_line = self.source.line(block.span.start).start < before.span.end;
            if torn || one_line {
                let first = self.slots[at - 1].map(|slot| Slot {
                    is: Is::Own,
                    taken: 0,
                    ..slot
                });
                self.slots[at] = first;
                if let Some(slot) = &mut self.slots[at - 1] {
                    *slot = Slot {
                        is: Is::Own,
                        taken: 0,
                        ..*slot
                    };
                }
            }
        }
    }

    /// Lines that repeat the statement, where more than a few words stand together.
    fn fold_statements(&mut self) {
        let lab = self.asked.catalogue.lab_text.copied_in(self.document);
        let mut continues = None;
        for at in 0..self.slots.len() {
            let block = &self.document.blocks[at];
            let Some(Slot {
                place: Place::Question(question),
                is,
                taken,
            }) = self.slots[at]
            else {
                continues = None;
                continue;
            };
            let whole = self.whole(at);
            let text = &self.asked.catalogue.questions[question].text;
            let statement = Statement::new(&self.asked.catalogue.vocabulary, text);
            let below = match is {
                Is::Label => statement.below_title(self.document, at),
                _ => None,
            };
            if is == Is::Label && taken >= whole {
                // Where a whole paragraph is set as a title each of its lines is taken for one.
                let words = || {
                    let vocabulary = statement.vocabulary;
                    self.document.words(block, 0..whole, vocabulary)
                };
                let before = at.checked_sub(1).and_then(|before| self.slots[before]);
                let same = before.is_some_and(|before| before.place == Place::Question(question));
                if same && continues == Some(block.group) && statement.holds(words(), true) {
                    if before.is_some_and(|before| before.is == Is::Label) {
                        self.begun.push(at - 1);
                    }
                    if let Some(slot) = &mut self.slots[at] {
                        (slot.is, slot.taken) = (Is::Statement, 0);
                    }
                    continue;
                }
                // A label that is the statement may go on in the next line.
                continues = below.or(Some(block.group));
                continue;
            }
            if block.kind != BlockKind::Line || !self.document.pictures_in(at..at + 1).is_empty() {
                continues = None;
                continue;
            }
            let words = || {
                self.document
                    .words(block, taken..whole, statement.vocabulary)
            };
            let goes_on = continues == Some(block.group);
            // A link under a word of the statement is the student's.
            let linked = !self.document.links_in(at..at + 1).is_empty();
            let copied = (goes_on && !linked || words().nth(2).is_some())
                && (lab.holds_block(at) || statement.holds(words(), goes_on));
            continues = below.or(copied.then_some(block.group));
            let before = at.checked_sub(1).filter(|_| copied && goes_on);
            let begins = |before: &usize| {
                let slot = self.slots[*before];
                slot.is_some_and(|slot| slot.is == Is::Label && slot.taken >= self.whole(*before))
            };
            self.begun.extend(before.filter(begins));
            match &mut self.slots[at] {
                Some(_) if copied && is == Is::Label => self.restated.push(at),
                Some(slot) if copied => slot.is = Is::Statement,
                _ => {}
            }
        }
    }

    /// Rules at the end and at the beginning of what stands in one place.
    fn find_borders(&mut self) {
        let place = |slot: &Option<Slot>| slot.map(|slot| slot.place);
        let is_rule = |at: usize| self.document.blocks[at].kind == BlockKind::Rule;
        let count = self.slots.len();
        let mut start = 0;
        while let Some(first) = (start..count).find(|&at| is_rule(at)) {
            let end = (first..count).find(|&at| !is_rule(at)).unwrap_or(count);
            let before = first.checked_sub(1).map(|before| self.slots[before]);
            let after = self.slots.get(end).copied();
            for slot in self.slots[first..end].iter_mut() {
                let ends = after.is_none_or(|after| place(&after) != place(slot));
                let begins = before.is_none_or(|before| {
                    place(&before) != place(slot)
                        || before.is_some_and(|before| before.is == Is::Label)
                });
                if let Some(slot) = slot.as_mut().filter(|_| ends || begins) {
                    slot.is = Is::Border;
                }
            }
            start = end;
        }
    }
}

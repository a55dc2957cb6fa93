//! Whose each block of a report is.
//!
//! Enters: the passages of all answers, and where sections begin. Leaves: per block an [`Owned`]: nobody guesses again what
//! stands where. What belongs to no question is its section's, stands before the first one, or is the appendix's.

use super::alignment::Placement;
use super::copies;
use super::owner::{Owned, Owner, Role};
use crate::catalogue::{Catalogue, Copied, Named};
use crate::document::{Block, BlockKind, Document};
use rustc_hash::FxHashMap;

/// The owners of all blocks. `copied`: what of the report is the lab's own text, whatever it asks.
pub(super) fn find(
    catalogue: &Catalogue,
    document: &Document,
    placements: &[Placement],
    sections: &[Option<usize>],
    copied: &Copied,
) -> Vec<Owned> {
    let mut owners = Owners {
        catalogue,
        document,
        sections,
        heads: FxHashMap::default(),
        found: vec![None; document.blocks.len()],
    };
    for (section, head) in sections.iter().enumerate() {
        if let Some(head) = *head {
            owners.heads.entry(head).or_insert(section);
        }
    }
    owners.take_passages(placements);
    owners.take_heads();
    owners.take_titles_above();
    let mut found = owners.take_rest();
    copies::tell(catalogue, document, copied, &mut found);
    found
}

struct Owners<'a> {
    catalogue: &'a Catalogue,
    document: &'a Document,
    sections: &'a [Option<usize>],
    /// The sections by the blocks that they begin at.
    heads: FxHashMap<usize, usize>,
    found: Vec<Option<Owned>>,
}

impl Owners<'_> {
    fn take_passages(&mut self, placements: &[Placement]) {
        for (question, placement) in placements.iter().enumerate() {
            let owner = Owner::Question(question);
            for passage in &placement.passages {
                for block in passage.blocks.clone() {
                    // What two share is the first one's.
                    self.found[block].get_or_insert(match passage.taken {
                        taken if taken > 0 && block == passage.blocks.start => {
                            Owned::label(owner, taken)
                        }
                        _ => Owned::own(owner),
                    });
                }
            }
        }
    }

    /// The titles of sections, each with one right above it that says no more than it: `Exercise 1` above `Wool`.
    fn take_heads(&mut self) {
        for (section, head) in self.sections.iter().enumerate() {
            let Some(head) = *head else { continue };
            let is_free = |above: &usize| self.is_free(*above) && !self.heads.contains_key(above);
            let above = self.above(head).filter(is_free);
            let above = above.filter(|&above| self.repeats(section, above));
            for at in std::iter::once(head).chain(above) {
                let whole = Owned::label(Owner::Section(section), self.length(at));
                self.found[at].get_or_insert(whole);
            }
        }
    }

    /// The titles right above labels that say what these do.
    fn take_titles_above(&mut self) {
        for at in 0..self.found.len() {
            let label = self.found[at].filter(|owned| owned.role == Role::Label);
            let Some(Owner::Question(question)) = label.map(|label| label.owner) else {
                continue;
            };
            let above = self.above(at).filter(|&above| self.is_free(above));
            let Some(above) = above else { continue };
            let block = &self.document.blocks[above];
            let title = self.document.text(block);
            // Above a copied prompt it is a title of its own: both would be left out for one.
            let label = &self.document.blocks[at];
            let wording = &self.catalogue.wording;
            let is_sure = || {
                let read = || crate::label::read(self.document.text(label), wording);
                label.heading().is_some() || label.bold || read().is_some()
            };
            // The lab's own title is the report's.
            if block.heading().is_some()
                && is_sure()
                && !self.catalogue.is_called(title)
                && self.catalogue.is_named(question, title)
            {
                let whole = Owned::label(Owner::Question(question), self.length(above));
                self.found[above] = Some(whole);
            }
        }
    }

    /// What belongs to no question: the section's that it stands in, or nobody's.
    fn take_rest(&self) -> Vec<Owned> {
        let mut owner = Owner::Lead;
        let mut level = 0;
        let level_of = |at: usize| self.document.blocks[at].heading().unwrap_or(u8::MAX);
        let blocks = self.document.blocks.iter().enumerate();
        let owned = blocks.map(|(at, block)| {
            if at == 0 && self.document.has_front_matter {
                return Owned::own(Owner::Front);
            }
            let head = self.heads.get(&at);
            if let Some(&section) = head {
                level = level_of(at);
                owner = Owner::Section(section);
            }
            if let Some(owned) = self.found[at] {
                if let (Owner::Question(question), None) = (owned.owner, head) {
                    let section = self.catalogue.questions[question].section;
                    if owner != Owner::Section(section) {
                        level = self.sections[section].map_or(0, level_of);
                    }
                    owner = Owner::Section(section);
                }
                return owned;
            }
            if let Owner::Section(section) = owner
                && self.repeats(section, at)
            {
                return Owned::label(owner, self.length(at));
            }
            let is_higher = block.heading().is_some_and(|own| own <= level);
            if is_higher && matches!(owner, Owner::Section(_)) {
                owner = Owner::Appendix;
            }
            match owner {
                // What stands in a section that asks for itself would be its answer.
                Owner::Section(section) if self.catalogue.sections[section].asks => {
                    Owned::own(Owner::Appendix)
                }
                owner => Owned::own(owner),
            }
        });
        owned.collect()
    }

    /// The block that a reader sees right above another.
    fn above(&self, at: usize) -> Option<usize> {
        let seen = |block: &Block| !matches!(block.kind, BlockKind::Rule | BlockKind::Unseen);
        self.document.blocks[..at].iter().rposition(seen)
    }

    fn is_free(&self, at: usize) -> bool {
        self.found[at].is_none()
    }

    /// Whether a block is a title that says no more than a section's own does.
    fn repeats(&self, section: usize, at: usize) -> bool {
        let block = &self.document.blocks[at];
        let title = self.document.text(block);
        block.heading().is_some()
            && !title.trim().is_empty()
            && !self.catalogue.leaves_unsaid(Named::Section(section), title)
    }

    fn length(&self, block: usize) -> usize {
        self.document.text(&self.document.blocks[block]).len()
    }
}

#[cfg(test)]
mod tests {
    use crate::align::align;
    use crate::catalogue;
    use crate::document;
    use crate::source::Source;

    const LAB: &str = "
[lab]
id = 'wool'
title = 'Knitting'

[[section]]
id = '1'
title = 'Wool'

[[section.question]]
id = '1.a'
title = 'Drying'
prompt = 'Wash it in water that is not warmer than thirty degrees. How long does it take to dry in the shade?'
expects = ['text']

[[section.question]]
id = '1.b'
prompt = 'Show the pattern.'
expects = ['code']
";

    /// The blocks that a reader sees, each with whose it is and as what; and the questions whose labels a block of code swallowed.
    fn owned(report: &str) -> (Vec<String>, Vec<(usize, usize)>) {
        let lab = Source::from_text("questions.toml", LAB);
        let lab = catalogue::read(&lab, &[]).expect("the lab is right");
        let document = document::parse(&Source::from_text("r.md", report));
        let alignment = align(&lab, &document);
        let blocks = document.blocks.iter().zip(&alignment.owners);
        let told = blocks.map(|(block, owned)| {
            let first = document.text(block).lines().next().unwrap_or_default();
            format!("{:?} {:?}: {first}", owned.owner, owned.role)
        });
        (told.collect(), alignment.swallowed)
    }

    #[test]
    fn each_block_has_one_owner() {
        let report = "---\nby: Ann\n---\n\n# Knitting\n\nHello.\n\n# Exercise 1\n\n## Wool\n\nA note.\n\n### Drying in the shade\n\n\
                      ### 1.a\n\nWash it in water that is not warmer than thirty degrees.\n\nTwo days.\n\n# My sheep\n\nThree.\n";
        let (told, _) = owned(report);
        assert_eq!(
            told,
            [
                "Front Own: ",
                "Lead Own: Knitting",
                "Lead Own: Hello.",
                "Section(0) Label: Exercise 1",
                "Section(0) Label: Wool",
                "Section(0) Own: A note.",
                "Question(0) Label: Drying in the shade",
                "Question(0) Label: 1.a",
                "Question(0) Statement: Wash it in water that is not warmer than thirty degrees.",
                "Question(0) Own: Two days.",
                "Appendix Own: My sheep",
                "Appendix Own: Three.",
            ]
        );
    }

    #[test]
    fn a_label_in_a_block_of_code_is_of_the_section_that_is_open_with_or_without_its_title() {
        for title in ["## Wool\n\n", ""] {
            let report = format!(
                "{title}### Question 1.a\n\nTwo days.\n\n```\nk2 p2\n\n### Question b\n\nIt is there.\n```\n"
            );
            let (told, swallowed) = owned(&report);
            assert_eq!(swallowed, [(1, told.len() - 1)], "{told:?}");
        }
    }
}

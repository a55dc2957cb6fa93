//! The ids of places in the page, and which of the report's own links lead there.

use super::arrangement::Arrangement;
use crate::align::{Owner, Role};
use crate::catalogue::Catalogue;
use rustc_hash::{FxHashMap, FxHashSet};

/// The ids of a lab's questions: `q-3.2`, so that a link can be written by hand and holds for every report of the lab.
#[derive(Debug)]
pub(super) struct Anchors(Vec<String>);

impl Anchors {
    pub(super) fn new(catalogue: &Catalogue) -> Self {
        let mut taken = FxHashSet::default();
        let questions = catalogue.questions.iter().enumerate();
        let ids = questions.map(|(at, question)| {
            let signs = question.id.chars().map(|c| match c {
                c if c.is_alphanumeric() || matches!(c, '.' | '-' | '_') => c,
                _ => '-',
            });
            let id = format!("q-{}", signs.collect::<String>());
            if taken.insert(id.clone()) {
                return id;
            }
            // Two ids may differ in signs that an address can't hold.
            let id = format!("{id}--{}", at + 1);
            taken.insert(id.clone());
            id
        });
        Self(ids.collect())
    }

    /// A place's id.
    pub(super) fn of(&self, place: Owner) -> String {
        match place {
            Owner::Front | Owner::Lead => "lead".to_owned(),
            Owner::Section(section) => format!("section-{}", section + 1),
            Owner::Question(question) => self.0[question].clone(),
            Owner::Appendix => "appendix".to_owned(),
        }
    }
}

/// By the names of the titles that are labels, the places that stand for them: the titles themselves aren't in the page.
pub(super) fn of_labels(
    places: &Anchors,
    arrangement: &Arrangement,
    anchors: &[(usize, String)],
) -> FxHashMap<String, String> {
    let labels = arrangement
        .pieces
        .iter()
        .filter(|piece| piece.role == Role::Label);
    labels
        .flat_map(|piece| {
            let first = anchors.partition_point(|(block, _)| *block < piece.blocks.start);
            let titles = anchors[first..].iter();
            let titles = titles.take_while(|(block, _)| *block < piece.blocks.end);
            titles.map(|(_, name)| (name.clone(), places.of(piece.owner)))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue;
    use crate::checks;
    use crate::source::Source;

    #[test]
    fn a_question_is_found_by_its_number_and_no_two_share_an_id() {
        let questions = ["3.2", "a b", "a/b"]
            .map(|id| format!("[[section.question]]\nid = '{id}'\nprompt = 'Do it.'\n"));
        let lab = "[lab]\nid = 'x'\ntitle = 'X'\n[[section]]\nid = '3'\ntitle = 'T'\n";
        let source = Source::from_text("questions.toml", format!("{lab}{}", questions.concat()));
        let Ok(lab) = catalogue::read(&source, &checks::ids()) else {
            panic!("it is sound");
        };
        let anchors = Anchors::new(&lab);
        let ids = [0, 1, 2].map(|at| anchors.of(Owner::Question(at)));
        assert_eq!(ids, ["q-3.2", "q-a-b", "q-a-b--3"]);
    }
}

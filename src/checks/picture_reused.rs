//! The same picture for two questions: often the wrong one was pasted.

use super::{Check, pictures};
use crate::catalogue::Catalogue;
use crate::evidence::Sight;
use crate::finding::{Finding, Message, Severity};
use crate::inspection::{Inspection, Picture};
use rustc_hash::FxHashMap;

const ID: &str = "picture-reused";

pub(super) static CHECK: Check = Check::new(ID, Severity::Hint, run);

fn run(catalogue: &Catalogue, inspection: &Inspection, found: &mut Vec<Finding>) {
    let mut first: FxHashMap<&str, usize> = FxHashMap::default();
    for picture in &inspection.pictures {
        let (Some(question), Some(file)) = (picture.question, picture.content()) else {
            continue;
        };
        let before = *first.entry(file).or_insert(question);
        if before == question {
            continue;
        }
        // The next picture of this question is told by this one.
        first.insert(file, question);
        let message = match &picture.copy_of {
            Some(first) => Message::new("picture-copied")
                .text("file", pictures::shown(own_file(picture)))
                .text("first", pictures::shown(first)),
            None => Message::new(ID).text("file", pictures::shown(file)),
        };
        let message = message.text("question", &catalogue.questions[before].id);
        found.push(pictures::at(catalogue, ID, picture, message));
    }
}

fn own_file(picture: &Picture) -> &str {
    match &picture.sight {
        Some(Sight::File(seen)) => &seen.path,
        _ => &picture.address,
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::{found_beside, lab};
    use crate::evidence::Sight;
    use crate::evidence::memory::{Memory, there};

    const TWO: &str = "
        [[section.question]]
        id = '1.a'
        prompt = 'Lancez le serveur.'
        [[section.question]]
        id = '1.b'
        prompt = 'Arrêtez-le.'
    ";

    fn found(a: &str, b: &str) -> Vec<String> {
        let beside = Memory {
            sights: vec![
                ("a.png", Sight::File(there("a.png"))),
                ("./a.png", Sight::File(there("a.png"))),
                ("b.png", Sight::File(there("b.png"))),
                ("c.png", Sight::File(there("c.png"))),
            ],
            bytes: vec![("a.png", 1), ("b.png", 1), ("c.png", 2)],
            ..Memory::default()
        };
        let report = format!("## Question 1.a\n\nFait. {a}\n\n## Question 1.b\n\nOui. {b}\n");
        found_beside(&lab("", TWO), &report, &beside)
    }

    #[test]
    fn a_picture_of_two_questions_is_told_at_the_second() {
        assert_eq!(
            found("![](a.png)", "![x](./a.png) ![y](a.png)"),
            ["picture-reused 1.b: ![x](./a.png)"]
        );
    }

    #[test]
    fn a_copy_under_another_name_is_the_same_picture() {
        let copied = ["picture-reused 1.b: ![y](b.png)"];
        assert_eq!(found("![](a.png)", "![x](c.png) ![y](b.png)"), copied);
        assert_eq!(found("![](a.png) ![](b.png)", "![x](c.png)"), [""; 0]);
    }

    #[test]
    fn a_picture_that_one_answer_shows_twice_is_silent() {
        assert_eq!(found("![](a.png) ![](./a.png)", ""), [""; 0]);
    }
}

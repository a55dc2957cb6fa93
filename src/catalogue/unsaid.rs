//! What the lab's own words leave unsaid.
//!
//! Enters: a report's title or label. Leaves: whether the title names a question, and whether the label says more than its place
//! does.

use super::known::{Said, signs};
use super::model::Catalogue;
use super::names::Named;
use crate::label::Wording;
use crate::language;
use crate::text::fold::{fold, words};

impl Catalogue {
    /// Whether a title above a question's label is its own: it says for the most part what the question does.
    pub(crate) fn is_named(&self, question: usize, title: &str) -> bool {
        let [own, _] = self.said_by(question);
        own.names(title)
    }

    /// Whether a label says what the section's or question's own words leave unsaid.
    pub(crate) fn leaves_unsaid(&self, place: Named, label: &str) -> bool {
        let said = match place {
            Named::Section(at) => {
                let said =
                    self.known.sections[at].get_or_init(|| Said::by_section(&self.sections[at]));
                std::slice::from_ref(said)
            }
            Named::Question(at) => self.said_by(at),
        };
        says_more(&self.wording, said, label)
    }

    /// What a question says, and what its numbers and its section do.
    fn said_by(&self, at: usize) -> &[Said; 2] {
        self.known.questions[at].get_or_init(|| {
            let question = &self.questions[at];
            let section = &self.sections[question.section];
            [Said::by(question), Said::around(question, section)]
        })
    }
}

/// Whether a label says what none of what is said does.
fn says_more(own: &Wording, said: &[Said], label: &str) -> bool {
    let is_known = |word: &str| said.iter().any(|said| said.holds(word));
    let announces = |word: &str| {
        let mut own = own.section.iter().chain(&own.question);
        language::announces(word).is_some() || own.any(|own| own == word)
    };
    // `Q4` is a word and a number.
    let glued = |word: &str| {
        let at = word.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
        let (before, number) = word.split_at(at);
        announces(before) && is_known(number)
    };
    let is_known_sign = |c: char| {
        const TYPOGRAPHY: &str = "’‘«»“”–—…·•\u{a0}\u{202f}";
        TYPOGRAPHY.contains(c) || said.iter().any(|said| said.signs.contains(&c))
    };
    let folded = fold(label);
    // A title of the student's own that says a few of the prompt's words is not the prompt.
    let numbered = |word: &str| announces(word) || word.contains(|c: char| c.is_ascii_digit());
    let tells = |word: &&str| word.len() > 2 && !numbered(word);
    let telling: Vec<&str> = words(&folded).filter(tells).collect();
    let is_own_title = said.iter().any(|said| {
        telling.len() > 1
            && telling.len() * 3 < said.prompt * 2
            && !telling.iter().all(|word| said.title.contains(*word))
    });
    let known = |word: &str| is_known(word) || announces(word) || glued(word);
    is_own_title || !words(&folded).all(known) || !signs(label).all(is_known_sign)
}

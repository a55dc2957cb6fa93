//! What a pair of candidate and question weighs.
//!
//! Enters: one candidate, one reading of its number. Leaves: the questions that it may label, each with the weight of number,
//! words, form and place. Decides nothing: the chain over all pairs does.

use super::LabelIs;
use super::candidates::{Candidate, Form, Strength};
use super::numbering::EQUIVALENT;
use super::questions::Matcher;
use super::wording::likeness;
use crate::catalogue::Catalogue;
use crate::label::Part;

impl Matcher<'_> {
    /// The questions that a candidate may label, with what each pair weighs.
    pub(super) fn weigh(&self, at: usize, path: &[Part], first: bool) -> Vec<(usize, f32)> {
        let candidate = &self.list[at];
        let section = self.sections.of(candidate.block);
        let mut found: Vec<(usize, f32)> = Vec::new();
        if !candidate.heads_section || path.len() > 1 {
            found = self.meant(candidate, path);
        }
        let numbered = !found.is_empty();
        let mut alike: Vec<(usize, f32)> = Vec::new();
        if first {
            for text in alike_questions(candidate, self.catalogue) {
                let weight = self.words(candidate, text, section);
                if weight > 0.0 {
                    alike.push((text, weight));
                }
            }
        }
        // Numbers of one sign label here, so a list with another stands inside an answer.
        let row = self.zones[section.map_or(0, |section| section + 1)].row;
        if candidate.strength == Strength::Weak
            && candidate.announcement.is_some()
            && row.is_some()
            && candidate.sign != row
        {
            return Vec::new();
        }
        // Where numbers label, a plain line without one rather says the question's words in an answer.
        if row.is_some() && candidate.form == Form::Line && candidate.announcement.is_none() {
            alike.iter_mut().for_each(|(_, weight)| *weight *= 0.6);
        }
        let best = alike.iter().map(|&(_, weight)| weight).fold(0.0, f32::max);
        for (question, weight) in &mut found {
            let own = alike
                .iter()
                .find(|(of, _)| of == question)
                .map_or(0.0, |&(_, weight)| weight);
            if !self.admits(candidate, section, own) {
                *weight = 0.0;
                continue;
            }
            // A whole number is not outdone by a step's number and its words.
            *weight += own * if *weight >= EQUIVALENT { 0.2 } else { 0.25 };
            // The words say clearly another question.
            if own < 1.5 && best >= 5.0 {
                *weight -= 2.5;
            }
            if candidate.form == Form::Line
                && candidate.rest > 12
                && own < 1.0
                && candidate.word().is_none()
            {
                *weight -= 1.0;
            }
        }
        for (question, weight) in alike {
            if !found.iter().any(|(of, _)| *of == question) && (!numbered || weight >= 5.0) {
                found.push((question, weight));
            }
        }
        let content = self.has_content(at);
        for (_, weight) in found.iter_mut().filter(|(_, weight)| *weight > 0.0) {
            *weight += candidate.form.weight() + if content { 0.3 } else { 0.0 };
        }
        found
    }

    /// Whether something follows before the next label: of two alike, the one with an answer is meant.
    fn has_content(&self, at: usize) -> bool {
        let next = self
            .list
            .get(at + 1)
            .map_or(self.document.blocks.len(), |next| next.block);
        next > self.list[at].block + 1
    }

    /// Whether a bare number or letter may be a label here: not in a list inside an answer.
    fn admits(&self, candidate: &Candidate, section: Option<usize>, own: f32) -> bool {
        const SUPPORTED: f32 = 3.5;
        if own >= SUPPORTED {
            return true;
        }
        let zone = self.zones[section.map_or(0, |section| section + 1)];
        match candidate.strength {
            Strength::Strong => true,
            Strength::Letter => {
                zone.strong == 0 || zone.first_letter > 1 || zone.letters > zone.strong * 2
            }
            Strength::Weak => {
                zone.strong == 0
                    && zone.letters == 0
                    && candidate.sign.is_some()
                    && candidate.sign == zone.row
            }
        }
    }

    /// What a candidate's words alone say for a question.
    fn words(&self, candidate: &Candidate, question: usize, section: Option<usize>) -> f32 {
        let asked = &self.catalogue.questions[question];
        if asked.is_section {
            return 0.0;
        }
        let like = likeness(&candidate.set, &asked.text, self.catalogue);
        let rare = like.common >= 1.8;
        let own_title = self.title == Some(candidate.block);
        let inside = !own_title && section.is_none_or(|section| section == asked.section);
        let text = self
            .document
            .text(&self.document.blocks[candidate.block])
            .trim_end();
        let asks = text.ends_with([':', '?']);
        let enough = match candidate.form {
            Form::Heading(_) => like.score >= if inside { 0.42 } else { 0.75 },
            Form::Bold => like.score >= if inside { 0.45 } else { 0.8 },
            Form::BoldLead | Form::Item | Form::Quote => {
                like.contained >= 0.7 && like.covered >= 0.3 && (inside || like.score > 0.9)
            }
            Form::Line if announced(candidate) => like.contained >= 0.5,
            Form::Line => {
                let covered = if asks {
                    0.3
                } else if text.ends_with('.') {
                    0.7
                } else {
                    0.45
                };
                // A short line by itself at a paragraph's start is set like a title.
                let titled = inside
                    && (2..=9).contains(&candidate.rest)
                    && !text.ends_with(['.', ',', ';', '!'])
                    && self.starts_paragraph(candidate.block);
                like.contained >= 0.8 && like.covered >= covered && (inside || like.score > 0.9)
                    || titled && like.contained >= 0.62 && like.covered >= 0.4
            }
        };
        // A title that is the question's own needs no rare word.
        let same = || candidate.form.is_title() && asked.is_called(text);
        // A section's title says words of the questions under it.
        if self.sections.is_parting(candidate.block) && !same() {
            return 0.0;
        }
        if !enough || !rare && !same() {
            return 0.0;
        }
        8.0 * like.score * if inside { 1.0 } else { 0.7 }
    }

    fn starts_paragraph(&self, block: usize) -> bool {
        let blocks = &self.document.blocks;
        block
            .checked_sub(1)
            .is_none_or(|above| blocks[above].group != blocks[block].group)
    }

    /// How a label announces the question that it was matched with.
    pub(super) fn is(&self, at: usize, path: &[Part], question: usize) -> LabelIs {
        let candidate = &self.list[at];
        let found = self.meant(candidate, path);
        let as_written = candidate.announcement.as_ref().is_none_or(|announcement| {
            announcement.path == path || announcement.shared.iter().any(|shared| shared == path)
        });
        if found.iter().any(|(of, _)| *of == question) && !as_written {
            LabelIs::Misnumbered
        } else if found.iter().any(|(of, _)| *of == question) {
            LabelIs::Right
        } else if candidate.strength >= Strength::Letter && !found.is_empty() {
            LabelIs::Misnumbered
        } else {
            LabelIs::Named
        }
    }
}

/// Whether a candidate's number is set as one: `0.4 ms` begins with a number and announces nothing.
pub(super) fn announced(candidate: &Candidate) -> bool {
    candidate
        .announcement
        .as_ref()
        .is_some_and(|found| found.word.is_some() || found.closed)
        || candidate.announcement.is_some() && candidate.form.is_title()
}

/// The questions whose texts share a telling word with a candidate.
fn alike_questions<'c>(
    candidate: &'c Candidate,
    catalogue: &Catalogue,
) -> impl Iterator<Item = usize> + use<'c> {
    let questions = catalogue.questions.len();
    candidate
        .alike
        .iter()
        .map(|&text| text as usize)
        .filter(move |&text| text < questions)
}

//! How much each piece of unlabelled text says for each question, and which question it goes to.
//!
//! Enters: pieces and questions, both in order. Leaves: per piece a question's place or nothing. Refuses to know where the
//! pieces stand in the report.

use super::unlabelled::Free;
use crate::catalogue::{Catalogue, Kind, Question};
use crate::document::Nature;
use crate::text::vocabulary::WordId;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// How much each piece says for each question.
#[derive(Clone)]
pub(super) struct Scores<'a> {
    catalogue: &'a Catalogue,
    asked: &'a [usize],
    /// Per piece and place the question's words that the piece says, with what each tells.
    said: Vec<Vec<(WordId, f32)>>,
}

impl<'a> Scores<'a> {
    /// `fit`: how well a piece's form fits what a question expects, as a factor.
    pub(super) fn new(
        catalogue: &'a Catalogue,
        asked: &'a [usize],
        free: &[Free],
        fit: impl Fn(&Question, &Free) -> f32,
    ) -> Self {
        // What most of the section's questions say tells none of them.
        let mut spread: FxHashMap<WordId, usize> = FxHashMap::default();
        for &question in asked {
            for &word in &catalogue.questions[question].text.all.words {
                *spread.entry(word).or_default() += 1;
            }
        }
        let weight = |word: WordId| match spread.get(&word) {
            Some(1) => catalogue.vocabulary.weight(word),
            Some(2) => catalogue.vocabulary.weight(word) * 0.45,
            Some(&many) if many * 3 <= asked.len() => catalogue.vocabulary.weight(word) * 0.3,
            _ => 0.0,
        };
        let mut said = Vec::with_capacity(free.len() * asked.len());
        for piece in free {
            for &question in asked {
                let question = &catalogue.questions[question];
                let all = &question.text.all.words;
                let fit = fit(question, piece);
                let common = piece.words.words.iter().copied();
                let common = common.filter(|word| all.binary_search(word).is_ok());
                let telling = common.map(|word| (word, weight(word) * fit));
                said.push(telling.filter(|(_, weight)| *weight > 0.0).collect());
            }
        }
        Self {
            catalogue,
            asked,
            said,
        }
    }

    /// Says that none of these pieces goes to one of these places.
    pub(super) fn forbid(&mut self, pieces: Range<usize>, places: Range<usize>) {
        for row in self
            .said
            .chunks_mut(self.asked.len())
            .take(pieces.end)
            .skip(pieces.start)
        {
            row[places.clone()].fill(Vec::new());
        }
    }

    /// Leaves of what the pieces say only what may be, by piece and question.
    pub(super) fn keep(&mut self, may: impl Fn(usize, usize) -> bool) {
        let places = self.asked.len();
        for (at, said) in self.said.iter_mut().enumerate() {
            if !said.is_empty() && !may(at / places, self.asked[at % places]) {
                said.clear();
            }
        }
    }

    /// What a piece says for a place.
    pub(super) fn of(&self, piece: usize, place: usize) -> f32 {
        let said = &self.said[piece * self.asked.len() + place];
        said.iter().map(|(_, weight)| weight).sum()
    }

    /// The pieces' questions, rising with the pieces: of all ways to give each question a run of pieces, the one in which
    /// the runs say the most of their questions. A word that a run says again tells nothing more.
    pub(super) fn in_order(&self) -> Vec<Option<usize>> {
        let places = self.asked.len();
        let pieces = self.said.len() / places;
        // Per number of places and of pieces: the most that these say, and where the last place's run begins.
        let mut most = vec![vec![0.0f32; pieces + 1]; places + 1];
        let mut begins = vec![vec![None; pieces + 1]; places + 1];
        for place in 0..places {
            let before = most[place].clone();
            let (now, begins) = (&mut most[place + 1], &mut begins[place + 1]);
            now.copy_from_slice(&before);
            for (start, before) in before.iter().take(pieces).enumerate() {
                let mut run: FxHashMap<WordId, f32> = FxHashMap::default();
                let mut total = *before;
                for end in start..pieces {
                    let said = &self.said[end * places + place];
                    if end == start && said.is_empty() {
                        break;
                    }
                    for &(word, weight) in said {
                        let known = run.entry(word).or_default();
                        total += (weight - *known).max(0.0);
                        *known = known.max(weight);
                    }
                    if total > now[end + 1] {
                        now[end + 1] = total;
                        begins[end + 1] = Some(start);
                    }
                }
            }
            for end in 1..=pieces {
                if now[end - 1] > now[end] {
                    now[end] = now[end - 1];
                    begins[end] = begins[end - 1];
                }
            }
        }
        let mut assigned = vec![None; pieces];
        let mut end = pieces;
        for place in (0..places).rev() {
            let Some(start) = begins[place + 1][end] else {
                continue;
            };
            for (piece, own) in assigned.iter_mut().enumerate().take(end).skip(start) {
                *own = Some(place).filter(|_| self.of(piece, place) > 0.0);
            }
            end = start;
        }
        assigned
    }

    /// Takes back what is too little to tell an answer by.
    pub(super) fn drop_weak(&self, assigned: &mut [Option<usize>]) {
        let mut totals = vec![0.0f32; self.asked.len()];
        for (piece, place) in assigned.iter().enumerate() {
            if let Some(place) = place {
                totals[*place] += self.of(piece, *place);
            }
        }
        for place in assigned.iter_mut() {
            if place.is_some_and(|at| !self.suffices(at, totals[at])) {
                *place = None;
            }
        }
    }

    /// Text between two answers that are known, with one question between: it is that question's.
    pub(super) fn fill(&self, assigned: &mut [Option<usize>], free: &[Free]) {
        const WORDS: f32 = 8.0;
        let mut start = 0;
        let mut before: Option<usize> = None;
        while start < assigned.len() {
            if let Some(place) = assigned[start] {
                before = Some(place);
                start += 1;
                continue;
            }
            let end = (start..assigned.len())
                .find(|&at| assigned[at].is_some())
                .unwrap_or(assigned.len());
            let from = before.map_or(0, |place| place + 1);
            let to = assigned
                .get(end)
                .copied()
                .flatten()
                .unwrap_or(self.asked.len());
            if to == from + 1 && (before.is_some() || end < assigned.len()) {
                let question = &self.catalogue.questions[self.asked[from]];
                for at in start..end {
                    let piece = &free[at];
                    let shows = piece.pictures && expects(question, Kind::Screenshot);
                    if fit(question, piece) >= 1.0 && (shows || piece.words.weight() >= WORDS) {
                        assigned[at] = Some(from);
                    }
                }
            } else {
                self.pair_evidence(assigned, free, start..end, from..to.max(from));
            }
            start = end;
        }
    }

    /// A question with two texts and a picture between them, and then a question with none: students write a text and a
    /// picture a question, so the second text is the second question's.
    pub(super) fn part(&self, assigned: &mut [Option<usize>], free: &[Free]) {
        const WORDS: f32 = 8.0;
        for place in 1..self.asked.len() {
            let before = |at: &Option<usize>| *at == Some(place - 1);
            let (Some(first), Some(last)) = (
                assigned.iter().position(before),
                assigned.iter().rposition(before),
            ) else {
                continue;
            };
            if assigned.contains(&Some(place)) {
                continue;
            }
            let Some(picture) = (first..last).find(|&at| free[at].pictures) else {
                continue;
            };
            let before = (first..picture).map(|at| self.of(at, place - 1));
            let best = before.fold(0.0, f32::max);
            let question = &self.catalogue.questions[self.asked[place]];
            for at in picture + 1..=last {
                let text = fit(question, &free[at]) >= 1.0 && free[at].words.weight() >= WORDS;
                let less = self.of(at, place - 1) < best;
                if assigned[at] == Some(place - 1) && text && less {
                    assigned[at] = Some(place);
                }
            }
        }
    }

    /// As many pictures and blocks as questions that ask for such: each in its turn, if each is what its question asks for.
    fn pair_evidence(
        &self,
        assigned: &mut [Option<usize>],
        free: &[Free],
        pieces: Range<usize>,
        places: Range<usize>,
    ) {
        let shows = |piece: &Free, kind: Kind| match kind {
            Kind::Screenshot => piece.pictures,
            Kind::Terminal => piece.nature == Nature::Terminal,
            Kind::Code => piece.nature == Nature::Code,
            _ => false,
        };
        const SHOWN: [Kind; 3] = [Kind::Screenshot, Kind::Terminal, Kind::Code];
        let accepts = |place: usize, piece: &Free| {
            let expects = &self.catalogue.questions[self.asked[place]].expects;
            let mut kinds = expects.iter().flat_map(|entry| &entry.any_of);
            kinds.any(|&kind| shows(piece, kind))
        };
        let asks_picture = |place: usize| {
            let question = &self.catalogue.questions[self.asked[place]];
            expects(question, Kind::Screenshot)
        };
        let wants = |place: &usize| {
            let expects = &self.catalogue.questions[self.asked[*place]].expects;
            let mut kinds = expects.iter().flat_map(|entry| &entry.any_of);
            kinds.any(|kind| SHOWN.contains(kind))
        };
        let asking: Vec<usize> = places.clone().filter(wants).collect();
        for kinds in [&SHOWN[..], &SHOWN[..1]] {
            let mut shown: Vec<usize> = pieces.clone().collect();
            shown.retain(|&at| kinds.iter().any(|&kind| shows(&free[at], kind)));
            let mut asking = asking.clone();
            asking.retain(|&place| kinds.len() > 1 || asks_picture(place));
            // The last may stand before the text of the next question.
            if shown.len() == asking.len() + 1 && places.end < self.asked.len() {
                asking.push(places.end);
            }
            let mut pairs = shown.iter().zip(&asking);
            let fits = pairs.all(|(&piece, &place)| accepts(place, &free[piece]));
            if shown.len() == asking.len() && fits {
                for (piece, place) in shown.into_iter().zip(asking) {
                    assigned[piece] = Some(place);
                }
                return;
            }
        }
    }

    /// Whether what was found answers a question: two rare words, or a good part of a short prompt.
    pub(super) fn suffices(&self, place: usize, total: f32) -> bool {
        const TWO_RARE: f32 = 4.2;
        let all = self.catalogue.questions[self.asked[place]]
            .text
            .all
            .weight();
        total >= TWO_RARE || total >= 1.5 && total >= all * 0.3
    }
}

/// How well a piece's nature fits what a question expects.
pub(super) fn fit(question: &Question, piece: &Free) -> f32 {
    let expects = |kind: Kind| {
        question.expects.is_empty()
            || question
                .expects
                .iter()
                .any(|entry| entry.any_of.contains(&kind))
    };
    match piece.nature {
        Nature::Terminal if expects(Kind::Terminal) => 1.2,
        Nature::Code if expects(Kind::Code) => 1.2,
        Nature::Prose | Nature::Blank if expects(Kind::Text) => 1.0,
        _ if piece.pictures && expects(Kind::Screenshot) => 1.0,
        _ => 0.6,
    }
}

/// Whether a kind of evidence is among what a question expects.
fn expects(question: &Question, kind: Kind) -> bool {
    let mut kinds = question.expects.iter().flat_map(|entry| &entry.any_of);
    kinds.any(|&own| own == kind)
}

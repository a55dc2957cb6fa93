//! A first catalogue from a statement, or from a teacher's own report.
//!
//! Enters: a handout. Leaves: the sections and questions that it seems to have, each with what spoke for it. Which of the
//! handout's lines are its questions is [`super::pick`]'s; here they get their sections, and the numbers that the handout prints.

use super::asks;
use super::derived::{Derived, DerivedQuestion, DerivedSection};
use super::handed;
use super::ids::Ids;
use super::indent;
use super::node::Family;
use super::outline::Outline;
use super::passage::Passages;
use super::pick::{Pick, Reader};
use super::question::without_points;
use crate::document::parse;
use crate::label::Part;
use crate::language::{self, Announces};
use crate::source::Source;
use crate::text::fold::first_word;
use std::cell::RefCell;

impl Derived {
    /// How many questions were found.
    pub(crate) fn questions(&self) -> usize {
        let sections = self.sections.iter();
        let questions =
            sections.map(|section| section.questions.len() + usize::from(section.own.is_some()));
        questions.sum()
    }
}

/// Reads a handout.
pub(crate) fn derive(source: &Source) -> Derived {
    let set_out = indent::set_out(source);
    let source = set_out.as_ref().unwrap_or(source);
    let document = parse(source);
    let outline = Outline::of(&document);
    let passages = Passages::new(source, &document);
    let mut parents = vec![0; outline.nodes.len()];
    for (parent, node) in outline.nodes.iter().enumerate() {
        node.children
            .iter()
            .for_each(|&child| parents[child] = parent);
    }
    let mut reader = Reader {
        document: &document,
        outline: &outline,
        passages: &passages,
        language: asks::language_of(source.text()),
        is_report: false,
        asks: Vec::new(),
        asks_each: Vec::new(),
        handed: handed::lists(&document, &outline, &passages, &parents),
        mixed: false,
        shares: RefCell::default(),
        parents,
    };
    reader.asks_each = (0..outline.nodes.len())
        .map(|node| reader.says_each(node))
        .collect();
    reader.asks = (0..outline.nodes.len())
        .map(|node| reader.asks_itself(node))
        .collect();
    reader.is_report = reader.is_a_report();
    reader.mixed = reader.has_mixed_steps();
    let (root, title) = reader.top();
    let picked = reader.picks_under(root, 0);
    let mut sections = reader.sections(root, picked, &title);
    let wording = reader.wording(&mut sections);
    let picked: Vec<usize> = sections
        .iter()
        .flat_map(|(_, nodes)| nodes)
        .copied()
        .collect();
    Derived {
        left: reader.left(&picked),
        language: reader.language,
        sections: sections.into_iter().map(|(section, _)| section).collect(),
        title,
        wording,
        is_report: reader.is_report,
    }
}

impl Reader<'_> {
    /// The sections in order, each with the nodes of its questions.
    fn sections(
        &self,
        root: usize,
        picks: Vec<Pick>,
        title: &str,
    ) -> Vec<(DerivedSection, Vec<usize>)> {
        let mut runs: Vec<Run> = Vec::new();
        self.gather(root, picks, &mut runs);
        let through = self.runs_through(&runs);
        // What stands before the first number is none of the questions that are counted through.
        if through {
            let mut begun = false;
            runs.retain(|run| {
                begun |= !run.questions.is_empty();
                begun || self.node(run.head).is_numbered()
            });
            // Nor is a title that bears none of the numbers and of which nothing is handed in.
            let counts = |node: usize| {
                let is_title = self.node(node).heading().is_some();
                !is_title || self.node(node).is_numbered_by_digits() || self.hands_in_under(node)
            };
            for run in &mut runs {
                run.own &= counts(run.head);
                run.questions.retain(|&node| counts(node));
            }
            runs.retain(|run| run.own || !run.questions.is_empty());
        }
        let mut ids = Ids::default();
        let anew = self.counted_anew();
        // The handout's numbers are the questions' before all else.
        let mut sections = Vec::new();
        let mut place = 0;
        for run in runs {
            let own = self.node(run.head);
            let is_root = run.head == root;
            let alone = run.own;
            if !is_root {
                place += 1;
            }
            let number = match own.path.as_slice() {
                _ if is_root => None,
                [] => None,
                path => Some(self.number(run.head, path)),
            };
            let head = if is_root {
                String::new()
            } else {
                self.passages.title(own)
            };
            let (head, _) = without_points(&head);
            let wanted = match (&number, through) {
                (Some(number), true) => {
                    let lemma = own.label.as_ref().map(|label| label.lemma.as_str());
                    format!(
                        "{}-{number}",
                        lemma.filter(|lemma| !lemma.is_empty()).unwrap_or("part")
                    )
                }
                (Some(_), false) if anew.contains(&(own.family.clone(), own.word())) => {
                    self.number_within(run.head)
                }
                (Some(number), false) => number.clone(),
                (None, true) => asks::slug(&head),
                (None, false)
                    if is_root
                        && run
                            .questions
                            .iter()
                            .any(|&node| self.node(node).is_numbered()) =>
                {
                    asks::slug(title)
                }
                (None, false) if is_root => "1".to_owned(),
                (None, false) if alone => asks::slug(&head),
                (None, false) => place.to_string(),
            };
            let optional = asks::is_optional(&head);
            let head = match own.label.is_some() {
                true => asks::without_optional(&head),
                false => head,
            };
            let id = ids.free(&wanted, "part");
            let mut section = DerivedSection {
                label: self.printed(run.head).filter(|_| !is_root),
                title: if is_root {
                    title.to_owned()
                } else {
                    head.clone()
                },
                id: id.clone(),
                ..DerivedSection::default()
            };
            let mut nodes = run.questions;
            for (at, &node) in nodes.iter().enumerate() {
                let mut question = self.question(node, false);
                question.optional |= optional;
                let wanted = self.id(node, &id, at, through || is_root);
                question.id = ids.free(&wanted, &format!("{id}.{}", at + 1));
                section.questions.push(question);
            }
            if run.own {
                let own = self.question(run.head, true);
                section.own = Some(DerivedQuestion {
                    optional: own.optional || optional,
                    id: id.clone(),
                    label: None,
                    ..own
                });
                nodes.insert(0, run.head);
            }
            sections.push((section, nodes));
        }
        sections
    }

    /// Gathers questions under the titles that hold them.
    fn gather(&self, head: usize, picks: Vec<Pick>, runs: &mut Vec<Run>) {
        let mut fresh = true;
        // Titles of a family of which one heads questions are sections all.
        let heads: Vec<(Family, Option<Announces>)> = picks
            .iter()
            .filter_map(|pick| match pick {
                Pick::Section(node, _)
                    if self.node(*node).heading().is_some() || self.is_section_word(*node) =>
                {
                    Some((self.node(*node).family.clone(), self.node(*node).word()))
                }
                _ => None,
            })
            .collect();
        for pick in picks {
            match pick {
                Pick::Nothing => {}
                Pick::Section(node, picks) => {
                    let own = self.asks[node]
                        && !picks.is_empty()
                        && picks.iter().all(|pick| match pick {
                            Pick::Question(part) => self.node(*part).is_extra(),
                            pick => matches!(pick, Pick::Nothing),
                        });
                    let at = runs.len();
                    self.gather(node, picks, runs);
                    if let Some(run) = runs.get_mut(at).filter(|_| own) {
                        run.own = true;
                    }
                    fresh = true;
                }
                Pick::Parts(parts) => {
                    Run::hold(runs, head, std::mem::take(&mut fresh), parts);
                }
                Pick::Question(node) => {
                    let own = self.node(node);
                    let top = self.node(head).block.is_none() || self.is_title_of_all(head);
                    let like_others = runs.last().is_some_and(|run| {
                        let other = self.node(run.head);
                        run.head != head && other.family == own.family && other.word() == own.word()
                    });
                    let heads = heads
                        .iter()
                        .any(|(family, word)| *family == own.family && *word == own.word());
                    let is_title = own.heading().is_some() || self.is_section_word(node);
                    let says = self.says_question(node);
                    let is_section = is_title
                        && (heads && !(says && self.node(head).is_numbered())
                            || top && (!says || like_others))
                        && own.path.len() < 2;
                    if is_section {
                        runs.push(Run {
                            head: node,
                            questions: Vec::new(),
                            own: true,
                        });
                        fresh = true;
                        continue;
                    }
                    Run::hold(runs, head, std::mem::take(&mut fresh), vec![node]);
                }
            }
        }
    }

    /// Whether questions are numbered through all sections: one number each, that never falls.
    fn runs_through(&self, runs: &[Run]) -> bool {
        let mut holding = runs.iter().filter(|run| !run.questions.is_empty());
        let first = holding.next();
        let several = holding.next().is_some();
        // Under one title without a number, they are the handout's.
        let alone = first.is_some_and(|run| !self.node(run.head).is_numbered());
        let questions = runs.iter().flat_map(|run| &run.questions);
        // `4bis` counts nothing.
        let counting =
            questions.filter(|&&node| !matches!(self.node(node).path[..], [.., Part::Word(_)]));
        let number = |node: usize| match (self.node(node).path.as_slice(), self.whole(node)) {
            (_, Some(whole)) => self.node(whole).path.first().and_then(Part::ordinal),
            ([Part::Number(number)], None) => Some(*number),
            _ => None,
        };
        let (counted, others): (Vec<_>, Vec<_>) = counting
            .map(|&node| (node, number(node)))
            .partition(|(_, number)| number.is_some());
        let counted: Vec<u32> = counted
            .into_iter()
            .filter_map(|(_, number)| number)
            .collect();
        let all = others.is_empty() && counted.len() > 1 && counted.is_sorted();
        // One by one from the first to the last they are so whatever titles stand between.
        let is_next = |pair: &[u32]| pair[0] + 1 == pair[1] || pair[0] == pair[1];
        let is_title = |(node, _): &(usize, _)| self.node(*node).heading().is_some();
        let whole = several && others.iter().all(is_title) && counted.windows(2).all(is_next);
        all && (several || alone) || whole && counted.len() > 2 && counted[0] == 1
    }

    /// The words before numbers that aren't the ones that a language says first, where most have one. What few have is the label
    /// of each.
    fn wording(&self, sections: &mut [(DerivedSection, Vec<usize>)]) -> [Option<String>; 2] {
        let parents = sections.iter().filter_map(|(_, nodes)| {
            let parent = self.parents[*nodes.first()?];
            let section = self.word_of(parent, Announces::Section);
            Some(section.or_else(|| self.word_of(parent, Announces::Question)))
        });
        let section = most(parents);
        let questions = sections.iter().flat_map(|(_, nodes)| nodes);
        let question = most(questions.map(|&node| self.word_of(node, Announces::Question)));
        let question = question.filter(|word| section.as_ref() != Some(word));
        for (section, nodes) in sections.iter_mut().filter(|_| question.is_none()) {
            let own = usize::from(section.own.is_some());
            for (question, &node) in section.questions.iter_mut().zip(&nodes[own..]) {
                if self.word_of(node, Announces::Question).is_some() {
                    let label = || self.passages.label(self.node(node));
                    question.label.get_or_insert_with(label);
                }
            }
        }
        [section, question]
    }

    /// The word before a number, where a language says others first.
    fn word_of(&self, node: usize, wanted: Announces) -> Option<String> {
        let own = self.node(node);
        let label = own
            .label
            .as_ref()
            .filter(|label| label.word == Some(wanted))
            .filter(|_| !own.is_thing())?;
        // `Q` is a question all the same.
        let mut all = language::ALL.iter();
        let lemma = label.lemma.as_str();
        let first = all.any(|words| [words.section[0], words.question[0]].contains(&lemma));
        if first || lemma.len() <= 1 {
            return None;
        }
        let text = self.document.text(&self.document.blocks[own.block?]);
        Some(first_word(text).0.to_owned())
    }
}

/// The first of some words, where more than half of what might have one does: a few alone speak for themselves.
fn most(words: impl Iterator<Item = Option<String>>) -> Option<String> {
    let words: Vec<Option<String>> = words.collect();
    let said = words.iter().flatten();
    let is_most = said.clone().count() * 2 > words.len();
    said.clone().next().filter(|_| is_most).cloned()
}

/// Questions that stand together under one title; none where the title is the question.
struct Run {
    head: usize,
    questions: Vec<usize>,
    /// Whether the title asks itself.
    own: bool,
}

impl Run {
    /// Lets questions stand with the last ones, or, where the run is `fresh`, together under a title of their own.
    fn hold(runs: &mut Vec<Self>, head: usize, fresh: bool, questions: Vec<usize>) {
        match runs.last_mut().filter(|_| !fresh) {
            Some(run) => run.questions.extend(questions),
            None => runs.push(Self {
                head,
                questions,
                own: false,
            }),
        }
    }
}

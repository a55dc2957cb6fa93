//! A first catalogue from a statement, or from a teacher's own report.
//!
//! Enters: a handout. Leaves: the sections and questions that it seems to have, each with what spoke for it. Which of the
//! handout's lines are its questions is asked from the top: a line that says that it is one is one; else what stands under a
//! title is tried against the title itself: parts that ask, by their numbers, their form and their number, or the whole.

use super::asks::{self, Guess};
use super::outline::{Node, Outline};
use super::passage::Passages;
use crate::document::{Document, Nature, parse};
use crate::label::Part;
use crate::language::{Announces, Language};
use crate::source::Source;
use rustc_hash::FxHashSet;

/// A catalogue as far as a handout tells it.
#[derive(Debug)]
pub(crate) struct Derived {
    pub(crate) title: String,
    pub(crate) language: Language,
    pub(crate) sections: Vec<DerivedSection>,
    /// The words before the numbers of sections and of questions, where the languages' own differ.
    pub(crate) wording: [Option<String>; 2],
    /// Whether it is a report: it answers more than it asks.
    pub(crate) is_report: bool,
}

/// A section, and the question that it is itself, if it is one.
#[derive(Debug, Default)]
pub(crate) struct DerivedSection {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) label: Option<String>,
    pub(crate) own: Option<DerivedQuestion>,
    pub(crate) questions: Vec<DerivedQuestion>,
}

/// A question, and what is guessed of it.
#[derive(Debug, Default)]
pub(crate) struct DerivedQuestion {
    pub(crate) id: String,
    pub(crate) title: Option<String>,
    pub(crate) label: Option<String>,
    pub(crate) prompt: String,
    pub(crate) guess: Guess,
    pub(crate) optional: bool,
    pub(crate) points: Option<f64>,
    /// The line of the handout that it was read from, from 1.
    pub(crate) line: usize,
}

/// What a part of the handout is.
enum Pick {
    Question(usize),
    /// A question that has lettered parts, each with an answer of its own.
    Parts(Vec<usize>),
    Section(usize, Vec<Pick>),
    Nothing,
}

/// Of a list of which more asks than this, all does.
const MOST: f64 = 0.74;

/// Reads a handout.
pub(crate) fn derive(source: &Source) -> Derived {
    let document = parse(source);
    let outline = Outline::of(&document);
    let passages = Passages::new(source, &document);
    let mut reader = Reader {
        document: &document,
        outline: &outline,
        passages: &passages,
        is_report: false,
        asks: Vec::new(),
        parents: vec![0; outline.nodes.len()],
    };
    for (parent, node) in outline.nodes.iter().enumerate() {
        node.children
            .iter()
            .for_each(|&child| reader.parents[child] = parent);
    }
    reader.asks = (0..outline.nodes.len())
        .map(|node| asks::asks(&passages.own(&outline, node)))
        .collect();
    reader.is_report = reader.is_a_report();
    let (root, title) = reader.top();
    let picked = reader.picks_under(root, 0);
    let sections = reader.sections(root, picked, &title);
    let wording = reader.wording(&sections);
    Derived {
        language: asks::language_of(source.text()),
        sections: sections.into_iter().map(|(section, _)| section).collect(),
        title,
        wording,
        is_report: reader.is_report,
    }
}

struct Reader<'a> {
    document: &'a Document,
    outline: &'a Outline,
    passages: &'a Passages<'a>,
    is_report: bool,
    /// Per node, whether what stands in it before its parts asks.
    asks: Vec<bool>,
    /// Per node, what it stands under.
    parents: Vec<usize>,
}

impl Reader<'_> {
    fn node(&self, node: usize) -> &Node {
        &self.outline.nodes[node]
    }

    /// Whether a text is a report: its questions are announced, and few of them ask.
    fn is_a_report(&self) -> bool {
        const FEW: f64 = 0.34;
        let nodes = 1..self.outline.nodes.len();
        let labelled: Vec<usize> = nodes
            .filter(|&node| self.node(node).label.is_some() && !self.node(node).is_item)
            .filter(|&node| {
                self.node(node)
                    .children
                    .iter()
                    .all(|&child| self.node(child).label.is_none())
            })
            .collect();
        let asking = labelled
            .iter()
            .filter(|&&node| self.asks_under(node))
            .count();
        labelled.len() > 2 && (asking as f64) < FEW * labelled.len() as f64
    }

    /// Whether it, or anything under it, asks.
    fn asks_under(&self, node: usize) -> bool {
        self.outline.under(node).iter().any(|&node| self.asks[node])
    }

    /// The node under which all else stands, and the handout's title.
    fn top(&self) -> (usize, String) {
        let tops = &self.node(0).children;
        let titles: Vec<usize> = tops
            .iter()
            .copied()
            .filter(|&top| self.node(top).heading().is_some())
            .collect();
        match titles.as_slice() {
            // The one highest title is the handout's, if others stand under it.
            [only] if !self.node(*only).is_question && !self.node(*only).children.is_empty() => {
                (*only, self.passages.plain(self.node(*only)))
            }
            [first, ..]
                if !self.node(*first).is_numbered()
                    && self.node(*first).children.is_empty()
                    && !self.asks[*first] =>
            {
                (0, self.passages.plain(self.node(*first)))
            }
            _ => (0, self.passages.first_line()),
        }
    }

    /// Whether a line says itself that it is a question.
    fn says_question(&self, node: usize) -> bool {
        let node_ = self.node(node);
        let worded = node_.word() == Some(Announces::Question);
        worded
            || node_.is_question
                && !self.is_section_word(node)
                && node_.heading().is_none_or(|_| {
                    node_
                        .children
                        .iter()
                        .all(|&child| self.node(child).heading().is_none())
                })
                && self.asks_under(node)
    }

    fn is_section_word(&self, node: usize) -> bool {
        matches!(
            self.node(node).word(),
            Some(Announces::Section | Announces::Step)
        )
    }

    fn holds_questions(&self, node: usize) -> bool {
        let under = self.outline.under(node);
        under.iter().skip(1).any(|&node| self.says_question(node))
    }

    /// What a part of the handout is. `depth`: how many titles stand above it, the handout's aside.
    fn pick(&self, node: usize, depth: usize) -> Pick {
        if self.says_question(node) {
            let parts = self.parts(node);
            return match parts.len() {
                0 | 1 => Pick::Question(node),
                // A title over its parts heads them.
                _ if self.node(node).heading().is_some() => {
                    Pick::Section(node, parts.into_iter().map(Pick::Question).collect())
                }
                _ => Pick::Parts(parts),
            };
        }
        let picks = self.picks_under(node, depth + 1);
        if picks.iter().any(|pick| !matches!(pick, Pick::Nothing)) {
            let is_title = self.node(node).heading().is_some()
                || self.is_section_word(node)
                || self.is_bold(node);
            let parts = picks.iter().map(|pick| match pick {
                Pick::Question(part) if !is_title => Some(*part),
                _ => None,
            });
            return match parts.collect() {
                Some(parts) => Pick::Parts(parts),
                None => Pick::Section(node, picks),
            };
        }
        let own = self.node(node);
        let labelled = own.label.is_some() && !own.is_item && self.is_report;
        match labelled || self.asks_under(node) {
            true => Pick::Question(node),
            false => Pick::Nothing,
        }
    }

    /// The lettered or further numbered parts of a question, where these ask themselves.
    fn parts(&self, node: usize) -> Vec<usize> {
        let own = self.node(node);
        let children = own.children.iter().copied();
        let lettered = children.filter(|&child| {
            let child = self.node(child);
            let letter = matches!(child.path.as_slice(), [Part::Letter(_)]);
            let extends = child.path.len() > own.path.len() && child.path.starts_with(&own.path);
            !child.is_item && (letter || extends || child.word() == Some(Announces::Question))
        });
        let lettered: Vec<usize> = lettered.collect();
        let asking = lettered
            .iter()
            .filter(|&&part| self.asks_under(part) || self.is_report)
            .count();
        match asking * 4 >= lettered.len() * 3 {
            true => lettered,
            false => Vec::new(),
        }
    }

    /// What the parts under a node are.
    fn picks_under(&self, node: usize, depth: usize) -> Vec<Pick> {
        let children = &self.node(node).children;
        // Where questions say that they are, nothing else is one, but for whole titles beside them.
        if self.holds_questions(node) {
            // Marks without numbers may stand beside numbered steps that ask no less.
            let marked = children.iter().filter(|&&child| {
                self.says_question(child) && !self.node(child).is_question_sign()
            });
            let unnumbered = marked.clone().count() > 0
                && marked.clone().all(|&child| !self.node(child).is_numbered());
            let steps: Vec<usize> = self
                .families(node)
                .into_iter()
                .filter(|family| {
                    unnumbered
                        && self.node(family[0]).is_item
                        && self.node(family[0]).is_numbered()
                        && self.worth(family) > 1.0
                })
                .flatten()
                .collect();
            let picks = children.iter().map(|&child| {
                let child_ = self.node(child);
                let title = child_.heading().is_some() && !self.is_framed(child) && depth == 0;
                match self.says_question(child) || self.holds_questions(child) {
                    true => self.pick(child, depth),
                    false if title && self.fits(child, children) => self.pick(child, depth),
                    false if steps.contains(&child) => self.pick(child, depth),
                    false => Pick::Nothing,
                }
            });
            return picks.collect();
        }
        let titles: Vec<usize> = children
            .iter()
            .copied()
            .filter(|&child| self.node(child).heading().is_some())
            .collect();
        let fitting = |&&child: &&usize| !self.is_framed(child) && self.fits(child, &titles);
        let fitting: Vec<usize> = titles.iter().filter(fitting).copied().collect();
        let mut picks: Vec<Pick> = fitting
            .iter()
            .map(|&child| self.pick(child, depth))
            .collect();
        // Among numbered titles that nearly all ask, one whose words don't say so asks too.
        let found = picks
            .iter()
            .filter(|pick| !matches!(pick, Pick::Nothing))
            .count();
        if found as f64 >= 0.66 * picks.len() as f64 {
            for (pick, &child) in picks.iter_mut().zip(&fitting) {
                if matches!(pick, Pick::Nothing) && self.node(child).is_numbered() {
                    *pick = Pick::Question(child);
                }
            }
        }
        if picks.iter().any(|pick| !matches!(pick, Pick::Nothing)) && self.titles_win(node, &picks)
        {
            return picks;
        }
        let claim = self.claim(node, depth);
        let best = self
            .families(node)
            .into_iter()
            .map(|family| (self.worth(&family), family));
        let best = best.max_by(|(a, _), (b, _)| a.total_cmp(b));
        match best {
            Some((worth, family)) if worth > claim => {
                let whole = self.share(&family) > MOST || self.node(family[0]).is_numbered();
                let picks = family
                    .into_iter()
                    .map(|child| match self.pick(child, depth) {
                        // Among many that ask, one whose words don't say so asks too.
                        Pick::Nothing if whole => Pick::Question(child),
                        pick => pick,
                    });
                picks.collect()
            }
            _ => Vec::new(),
        }
    }

    /// Whether titles under a node are more than the parts of one question.
    fn titles_win(&self, node: usize, picks: &[Pick]) -> bool {
        let own = self.node(node);
        let found = picks
            .iter()
            .filter(|pick| !matches!(pick, Pick::Nothing))
            .count();
        let whole = own.path.len() > 1
            || own.word() == Some(Announces::Step) && own.heading().is_some_and(|level| level > 2);
        let numbered = own.children.iter().any(|&child| {
            let child = self.node(child);
            child.heading().is_some() && child.is_numbered()
        });
        !whole || numbered || found > 2
    }

    fn is_framed(&self, node: usize) -> bool {
        let title = self.passages.title(self.node(node));
        asks::is_framing(&title) && !self.is_section_word(node)
    }

    /// Whether a title looks as those beside it do: among numbered ones, one without a number asks nothing.
    fn fits(&self, node: usize, beside: &[usize]) -> bool {
        let same = beside
            .iter()
            .filter(|&&other| self.node(other).family == self.node(node).family);
        let (numbered, others): (Vec<usize>, Vec<usize>) =
            same.partition(|&&other| self.node(other).is_numbered());
        let alone = others.len() <= 2 && asks::is_optional(&self.passages.title(self.node(node)));
        self.node(node).is_numbered() || numbered.len() < 2 || alone || self.closes(node)
    }

    /// Whether it is the last title of all, as a summing up is.
    fn closes(&self, node: usize) -> bool {
        self.node(node).blocks.end >= self.document.blocks.len() && self.asks[node]
    }

    /// The groups of parts that look the same under a node, titles aside.
    fn families(&self, node: usize) -> Vec<Vec<usize>> {
        let mut families: Vec<Vec<usize>> = Vec::new();
        for &child in &self.node(node).children {
            if self.node(child).heading().is_some() {
                continue;
            }
            let family = &self.node(child).family;
            match families
                .iter_mut()
                .find(|known| self.node(known[0]).family == *family)
            {
                Some(known) => known.push(child),
                None => families.push(vec![child]),
            }
        }
        families
    }

    /// The share of a family that asks.
    fn share(&self, family: &[usize]) -> f64 {
        let asks = |node: usize| {
            self.asks_under(node) || self.is_report && self.node(node).label.is_some()
        };
        let asking = family.iter().filter(|&&child| asks(child)).count();
        asking as f64 / family.len() as f64
    }

    /// How much speaks for parts as questions: how surely they are numbered, and how many ask.
    fn worth(&self, family: &[usize]) -> f64 {
        let share = self.share(family);
        let first = self.node(family[0]);
        let kind = match (first.label.is_some(), first.is_item) {
            (true, _) if self.is_report => 1.5,
            _ if self.is_report => 0.0,
            (true, _) if first.path.len() > 1 || self.is_section_word(family[0]) => 3.2,
            (true, _) => 2.2,
            (false, true) if first.is_numbered() => 2.0,
            (false, true) => 1.0,
            (false, false) => 1.2,
        };
        // One item alone is no list of questions.
        let few = if family.len() < 2 { 0.5 } else { 1.0 };
        if share < 0.5 { 0.0 } else { kind * share * few }
    }

    /// How much speaks for a node as one question, whatever its parts.
    fn claim(&self, node: usize, depth: usize) -> f64 {
        let own = self.node(node);
        if own.block.is_none() {
            return 0.0;
        }
        let intro = self.passages.own(self.outline, node);
        let leads = intro.trim_end().ends_with(':');
        let lead = match (self.asks[node], leads) {
            (true, true) => 0.9,
            (true, false) => 0.7,
            (false, _) => 0.0,
        };
        let kind = match (own.heading(), own.path.len()) {
            (_, 2..) => 3.0,
            (None, _) => 1.6,
            _ if own.word() == Some(Announces::Section) => 0.0,
            _ if own.word() == Some(Announces::Step) && depth > 1 => 2.0,
            _ if depth > 1 => 1.2,
            _ => 0.4,
        };
        kind + lead
    }

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
        let mut ids = Ids::default();
        // The handout's numbers are the questions' before all else.
        let mut sections = Vec::new();
        let mut place = 0;
        for run in runs {
            let own = self.node(run.head);
            let is_root = run.head == root;
            let alone = run.questions.is_empty();
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
            let nodes = if alone {
                vec![run.head]
            } else {
                run.questions.clone()
            };
            for (at, &node) in nodes.iter().enumerate() {
                let mut question = self.question(node, alone);
                question.optional |= optional;
                if alone {
                    question.id.clone_from(&id);
                    question.label = None;
                    section.own = Some(question);
                } else {
                    let wanted = self.id(node, &id, at, through || is_root);
                    question.id = ids.free(&wanted, &format!("{id}.{}", at + 1));
                    section.questions.push(question);
                }
            }
            sections.push((section, nodes));
        }
        sections
    }

    /// Gathers questions under the titles that hold them.
    fn gather(&self, head: usize, picks: Vec<Pick>, runs: &mut Vec<Run>) {
        let mut fresh = true;
        for pick in picks {
            match pick {
                Pick::Nothing => {}
                Pick::Section(node, picks) => {
                    self.gather(node, picks, runs);
                    fresh = true;
                }
                Pick::Parts(parts) => {
                    if fresh {
                        runs.push(Run {
                            head,
                            questions: Vec::new(),
                        });
                        fresh = false;
                    }
                    if let Some(run) = runs.last_mut() {
                        run.questions.extend(parts);
                    }
                }
                Pick::Question(node) => {
                    let own = self.node(node);
                    let top = self.node(head).block.is_none() || self.is_title_of_all(head);
                    let like_others = runs.last().is_some_and(|run| {
                        let other = self.node(run.head);
                        run.head != head && other.family == own.family && other.word() == own.word()
                    });
                    let is_section = top
                        && own.heading().is_some()
                        && (!self.says_question(node) || like_others)
                        && own.path.len() < 2;
                    if is_section {
                        runs.push(Run {
                            head: node,
                            questions: Vec::new(),
                        });
                        fresh = true;
                        continue;
                    }
                    if fresh {
                        runs.push(Run {
                            head,
                            questions: Vec::new(),
                        });
                        fresh = false;
                    }
                    if let Some(run) = runs.last_mut() {
                        run.questions.push(node);
                    }
                }
            }
        }
    }

    fn is_title_of_all(&self, node: usize) -> bool {
        let (top, _) = self.top();
        top == node
    }

    /// Whether questions are numbered through all sections: one number each, that never falls.
    fn runs_through(&self, runs: &[Run]) -> bool {
        let several = runs.iter().filter(|run| !run.questions.is_empty()).count() > 1;
        let questions = runs.iter().flat_map(|run| &run.questions);
        let numbers: Vec<Option<u32>> = questions
            .map(
                |&node| match (self.node(node).path.as_slice(), self.whole(node)) {
                    (_, Some(whole)) => self.node(whole).path.first().and_then(Part::ordinal),
                    ([Part::Number(number)], None) => Some(*number),
                    _ => None,
                },
            )
            .collect();
        let all = numbers.iter().all(Option::is_some) && numbers.len() > 1;
        all && several && numbers.is_sorted()
    }

    /// The question that a question is a part of.
    fn whole(&self, node: usize) -> Option<usize> {
        Some(self.parents[node]).filter(|&parent| {
            let own = self.node(parent);
            let is_title =
                own.heading().is_some() || self.is_section_word(parent) || self.is_bold(parent);
            own.block.is_some() && !is_title
        })
    }

    /// Whether a line without a number is set as a title by bold letters.
    fn is_bold(&self, node: usize) -> bool {
        let own = self.node(node);
        let bold = own.block.is_some_and(|at| self.document.blocks[at].bold);
        bold && own.label.is_none() && !own.is_item && !own.is_question
    }

    /// The id of a question: the number that the handout prints, whole.
    fn id(&self, node: usize, section: &str, at: usize, through: bool) -> String {
        let own = self.node(node);
        let outer = own.label.as_ref().and_then(|label| label.section.clone());
        if let Some(whole) = self.whole(node).filter(|_| own.path.len() == 1) {
            let number = self.id(whole, section, at, through);
            return format!("{number}.{}", self.number(node, &own.path));
        }
        match (own.path.as_slice(), outer) {
            ([last], Some(outer)) => self.number(node, &[outer, last.clone()]),
            ([_], None) if !through => format!("{section}.{}", self.number(node, &own.path)),
            ([_, ..], _) => self.number(node, &own.path),
            ([], _) => format!("{section}.{}", at + 1),
        }
    }

    /// A number as an id, its letters as the handout writes them.
    fn number(&self, node: usize, path: &[Part]) -> String {
        let own = self.node(node);
        let text = own
            .block
            .map(|at| self.document.text(&self.document.blocks[at]));
        let end = own.label.as_ref().map_or(0, |label| label.end);
        let said = text.and_then(|text| text.get(..end)).unwrap_or_default();
        let alone = said.split(|c: char| !c.is_alphabetic());
        let capital = alone
            .into_iter()
            .any(|word| word.len() == 1 && word.contains(char::is_uppercase));
        let id = asks::id_of(path);
        let letters = path.iter().all(|part| !matches!(part, Part::Word(_)));
        if capital && letters {
            id.to_uppercase()
        } else {
            id
        }
    }

    /// How the handout announces it, where that is more than a known word and a number.
    fn printed(&self, node: usize) -> Option<String> {
        let own = self.node(node);
        let label = own.label.as_ref()?;
        let step = label.word == Some(Announces::Step);
        let capital = label.word.is_none()
            && matches!(label.path.as_slice(), [Part::Letter(_)])
            && own.heading().is_some();
        let text = self.document.text(&self.document.blocks[own.block?]);
        let said = text
            .get(..label.end)?
            .trim_matches(|c: char| !c.is_alphanumeric());
        (step || capital).then(|| said.to_owned())
    }

    fn question(&self, node: usize, is_section: bool) -> DerivedQuestion {
        let own = self.node(node);
        let (title, mut prompt) = self.passages.asked(own);
        let (title, points) = without_points(&title);
        let optional = asks::is_optional(&title);
        let title = if asks::is_only_optional(&title) {
            String::new()
        } else {
            title
        };
        let is_title =
            own.heading().is_some() || own.block.is_some_and(|at| self.document.blocks[at].bold);
        let mut lead = prompt.lines().next().unwrap_or_default().to_owned();
        let points = points.or_else(|| asks::points(&lead).map(|(points, _)| points));
        let whole = format!("{title}\n{prompt}");
        let label = self.printed(node);
        // What the parts of a question have in common stands with the first.
        let first_of = Some(self.parents[node]).filter(|&whole| {
            let is_whole = self.whole(node).is_some() || self.says_question(whole);
            let mut before = self.node(whole).children.iter();
            is_whole && before.find(|&&child| self.node(child).family == own.family) == Some(&node)
        });
        if self.is_report {
            prompt = self.passages.quoted(own);
            lead = String::new();
        }
        // A title with nothing under it is what asks.
        let bare = prompt.trim().is_empty();
        let says = !title.is_empty() && !is_section;
        let keep = is_title && says && (!bare || self.is_report);
        let prompt = match (is_title || self.is_report, bare) {
            (true, true) if !self.is_report => title.clone(),
            (true, _) => prompt,
            (false, true) => title.clone(),
            (false, false) => format!("{title}\n{prompt}").trim_start().to_owned(),
        };
        let guess = match self.is_report {
            true => self.shown(own),
            false => {
                let (code, table) = self.holes(own);
                asks::guess(&whole, code, table)
            }
        };
        // A number that no other handout writes so is a name of the question.
        let own_number = own.label.as_ref().is_some_and(|label| {
            matches!(label.path.as_slice(), [Part::Letter(_), Part::Number(_)])
                && label.word.is_none()
        });
        let common = first_of
            .filter(|_| !self.is_report)
            .map(|whole| self.passages.own(self.outline, whole));
        let prompt = match common.filter(|common| !common.trim().is_empty()) {
            Some(common) => format!("{}\n{prompt}", common.trim()),
            None => prompt,
        };
        // In a report, what follows a number on a plain line is the answer.
        let keep = keep || self.is_report && is_title && !title.is_empty() && !is_section;
        let nameless = prompt.trim().is_empty() && !(keep || is_section);
        DerivedQuestion {
            optional: optional || asks::is_optional(&lead) && is_title,
            label: label.or_else(|| (nameless || own_number).then(|| self.passages.label(own))),
            title: keep.then_some(title),
            prompt,
            guess,
            points,
            line: self.passages.line(own),
            ..DerivedQuestion::default()
        }
    }

    /// Whether a part of the handout has code, or a table, with holes to fill in.
    fn holes(&self, node: &Node) -> (bool, bool) {
        let blocks = self.document.blocks[node.blocks.clone()].iter();
        let hole = |text: &str| {
            text.contains("___")
                || text.contains("TODO")
                || text.contains("...") && text.contains('#')
        };
        let code = blocks
            .clone()
            .any(|block| block.is_code_block() && hole(self.document.text(block)));
        let mut rows = blocks
            .filter(|block| matches!(block.kind, crate::document::BlockKind::Row { head: false }));
        let table = rows.any(|row| {
            let text = self.document.text(row);
            text.split('|')
                .skip(1)
                .any(|cell| cell.chars().all(|c| " ._…?".contains(c)))
        });
        (code, table)
    }

    /// What a report's own answer holds.
    fn shown(&self, node: &Node) -> Guess {
        let mut guess = Guess::default();
        let blocks = node.blocks.clone();
        let mut add = |entry: &'static str| {
            if !guess.expects.contains(&entry) {
                guess.expects.push(entry);
            }
        };
        if !self.document.pictures_in(blocks.clone()).is_empty() {
            add("screenshot | terminal");
        }
        let mut words = 0;
        for at in blocks.skip(1) {
            let block = &self.document.blocks[at];
            match block.kind {
                _ if block.is_code_block() && block.nature == Nature::Code => add("code"),
                _ if block.is_code_block() => add("terminal | screenshot"),
                crate::document::BlockKind::Row { head: true } => add("table"),
                _ => words += self.document.text(block).split_whitespace().count(),
            }
        }
        if words > 4 {
            add("text");
        }
        if guess.expects.is_empty() {
            guess.expects.push("text");
        }
        guess.unsure = guess.expects == ["text"] && words == 0;
        guess
    }

    /// The words before numbers that aren't the ones that a language says first.
    fn wording(&self, sections: &[(DerivedSection, Vec<usize>)]) -> [Option<String>; 2] {
        const PLAIN: [&str; 4] = ["question", "q", "exercice", "exercise"];
        let word = |node: usize, wanted: Announces| {
            let label = self
                .node(node)
                .label
                .as_ref()
                .filter(|label| label.word == Some(wanted))?;
            let plain = PLAIN.contains(&label.lemma.as_str()) || label.lemma.is_empty();
            let text = self
                .document
                .text(&self.document.blocks[self.node(node).block?]);
            let start = text.trim_start_matches(|c: char| !c.is_alphanumeric());
            let length = start
                .find(|c: char| !c.is_alphabetic())
                .unwrap_or(start.len());
            (!plain).then(|| start[..length].to_owned())
        };
        let parents = sections.iter().filter_map(|(_, nodes)| {
            let first = *nodes.first()?;
            let mut all = 0..self.outline.nodes.len();
            let parent = all.find(|&node| self.node(node).children.contains(&first))?;
            word(parent, Announces::Section).or_else(|| word(parent, Announces::Question))
        });
        let mut questions = sections.iter().flat_map(|(_, nodes)| nodes);
        let question = questions.find_map(|&node| word(node, Announces::Question));
        let section = parents.into_iter().next();
        let question = question.filter(|word| section.as_ref() != Some(word));
        [section, question]
    }
}

/// Questions that stand together under one title; none where the title is the question.
struct Run {
    head: usize,
    questions: Vec<usize>,
}

/// The ids that are taken.
#[derive(Default)]
struct Ids(FxHashSet<String>);

impl Ids {
    /// An id that is free: the one that is wanted, if it is.
    fn free(&mut self, wanted: &str, otherwise: &str) -> String {
        let wanted = if wanted.is_empty() { otherwise } else { wanted };
        let again = (2..).map(|again| format!("{wanted}-{again}"));
        let mut ids = std::iter::once(wanted.to_owned()).chain(again);
        let id = ids.find(|id| !self.0.contains(id)).unwrap_or_default();
        self.0.insert(id.clone());
        id
    }
}

/// A title without the points that it gives.
fn without_points(title: &str) -> (String, Option<f64>) {
    match asks::points(title) {
        Some((points, range)) => {
            let rest = format!(
                "{} {}",
                title[..range.start].trim_end(),
                title[range.end..].trim_start()
            );
            (
                rest.trim_matches([' ', ':', '–', '—', '-']).to_owned(),
                Some(points),
            )
        }
        None => (title.to_owned(), None),
    }
}

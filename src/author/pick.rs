//! Which lines of a handout are its questions, and what holds them.
//!
//! Enters: the outline of a handout. Leaves: picks. It is asked from the top: a line that says that it is a question is one;
//! else what stands under a title is tried against the title itself: parts that ask, by their numbers, their form and how many
//! they are, or the whole.

use super::asks;
use super::node::Node;
use super::outline::Outline;
use super::passage::Passages;
use crate::document::Document;
use crate::label::Part;
use crate::language::Announces;

/// What a part of the handout is.
pub(super) enum Pick {
    Question(usize),
    /// A question that has lettered parts, each with an answer of its own.
    Parts(Vec<usize>),
    Section(usize, Vec<Pick>),
    Nothing,
}

/// Of a list of which more asks than this, all does.
const MOST: f64 = 0.74;

pub(super) struct Reader<'a> {
    pub(super) document: &'a Document,
    pub(super) outline: &'a Outline,
    pub(super) passages: &'a Passages<'a>,
    pub(super) is_report: bool,
    /// Per node, whether what stands in it before its parts asks.
    pub(super) asks: Vec<bool>,
    /// Per node, what it stands under.
    pub(super) parents: Vec<usize>,
}

impl Reader<'_> {
    pub(super) fn node(&self, node: usize) -> &Node {
        &self.outline.nodes[node]
    }

    /// Whether a text is a report: its questions are announced, and few of them ask.
    pub(super) fn is_a_report(&self) -> bool {
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
    pub(super) fn asks_under(&self, node: usize) -> bool {
        self.outline.under(node).iter().any(|&node| self.asks[node])
    }

    /// The node under which all else stands, and the handout's title.
    pub(super) fn top(&self) -> (usize, String) {
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
    pub(super) fn says_question(&self, node: usize) -> bool {
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
            // `Question 2` under `Question 1` is the next one.
            let is_next = child.word() == own.word() && child.path.len() <= own.path.len();
            let worded = child.word() == Some(Announces::Question) && !is_next;
            !child.is_item && (letter || extends || worded)
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
    pub(super) fn picks_under(&self, node: usize, depth: usize) -> Vec<Pick> {
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

    pub(super) fn is_title_of_all(&self, node: usize) -> bool {
        let (top, _) = self.top();
        top == node
    }

    /// The question that a question is a part of.
    pub(super) fn whole(&self, node: usize) -> Option<usize> {
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
}

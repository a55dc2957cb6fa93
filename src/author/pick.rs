//! Which lines of a handout are its questions, and what holds them.
//!
//! Enters: the outline of a handout. Leaves: picks. It is asked from the top: a line that says that it is a question is one;
//! else what stands under a title is tried against the title itself: parts that ask, by their numbers, their form and how many
//! they are, or the whole.

use super::asks;
use super::node::Node;
use super::outline::Outline;
use super::passage::Passages;
use super::shares::Shares;
use crate::document::Document;
use crate::label::Part;
use crate::language::{Announces, Language};
use rustc_hash::FxHashMap;
use std::cell::RefCell;

/// What a part of the handout is.
pub(super) enum Pick {
    Question(usize),
    /// A question that has lettered parts, each with an answer of its own.
    Parts(Vec<usize>),
    Section(usize, Vec<Pick>),
    Nothing,
}

impl Pick {
    /// Whether it is any question, or holds one.
    pub(super) fn asks(&self) -> bool {
        !matches!(self, Self::Nothing)
    }

    /// The first part of the handout that it holds; what holds none comes first.
    fn first(&self) -> Option<usize> {
        match self {
            Self::Question(node) | Self::Section(node, _) => Some(*node),
            Self::Parts(nodes) => nodes.first().copied(),
            Self::Nothing => None,
        }
    }
}

pub(super) struct Reader<'a> {
    pub(super) document: &'a Document,
    pub(super) outline: &'a Outline,
    pub(super) passages: &'a Passages<'a>,
    pub(super) language: Language,
    pub(super) is_report: bool,
    /// Per node, whether what stands in it before its parts asks.
    pub(super) asks: Vec<bool>,
    /// Per node, whether that asks something of each of its parts.
    pub(super) asks_each: Vec<bool>,
    /// Per node, what it stands under.
    pub(super) parents: Vec<usize>,
    /// The nodes under which stands what is to be handed in, in order.
    pub(super) handed: Vec<usize>,
    /// Whether steps hold parts of which only some hand in something.
    pub(super) mixed: bool,
    /// Per question that has parts, what each of them is worth that doesn't say so, with the points of the whole.
    pub(super) shares: RefCell<FxHashMap<usize, Shares>>,
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
        let (top, title) = self.highest();
        (top, self.passages.front_title().unwrap_or(title))
    }

    fn highest(&self) -> (usize, String) {
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
            [first, others @ ..]
                if !self.node(*first).is_numbered()
                    && self.node(*first).children.is_empty()
                    && (!self.asks[*first]
                        || others.len() > 1
                            && others.iter().all(|&other| self.node(other).is_numbered())) =>
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
        // `R2.` counts the questions of a part, whatever its letter stands for.
        let counted = node_.heading().is_none()
            && node_.word().is_none()
            && matches!(node_.path.as_slice(), [Part::Letter(_), Part::Number(_)])
            && self.asks_under(node);
        worded
            || counted
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

    pub(super) fn is_section_word(&self, node: usize) -> bool {
        matches!(
            self.node(node).word(),
            Some(Announces::Section | Announces::Step)
        )
    }

    pub(super) fn holds_questions(&self, node: usize) -> bool {
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
                _ if self.heads(node) => {
                    Pick::Section(node, parts.into_iter().map(Pick::Question).collect())
                }
                _ => Pick::Parts(parts),
            };
        }
        let picks = self.picks_under(node, depth + 1);
        if picks.iter().any(Pick::asks) {
            let is_title = self.heads(node);
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
    pub(super) fn parts(&self, node: usize) -> Vec<usize> {
        let own = self.node(node);
        let mut parts = Vec::new();
        let heads = self.heads_items(node);
        // Those that stand below steps of the question come in their turn.
        let mut left: Vec<(usize, bool)> =
            own.children.iter().rev().map(|&at| (at, true)).collect();
        while let Some((at, is_direct)) = left.pop() {
            let child = self.node(at);
            let letter = child.is_lettered() && is_direct;
            let extends = child.path.len() > own.path.len() && child.path.starts_with(&own.path);
            // `Question 2` under `Question 1` is the next one.
            let is_next = child.word() == own.word() && child.path.len() <= own.path.len();
            let worded = child.word() == Some(Announces::Question) && !is_next;
            let is_part = !child.is_item && !child.is_row() && (letter || extends || worded);
            if is_part || heads && child.is_item && child.is_numbered() {
                parts.push(at);
            } else if child.word() == Some(Announces::Step) || child.is_item {
                left.extend(child.children.iter().rev().map(|&at| (at, false)));
            }
        }
        let asking = parts
            .iter()
            .filter(|&&part| self.asks_under(part) || self.is_report)
            .count();
        // Below what doesn't ask itself, something is asked for.
        let most = if self.asks[node] { 3 } else { 2 };
        match heads || asking * 4 >= parts.len() * most {
            true => parts,
            false => Vec::new(),
        }
    }

    /// What the parts under a node are, those that are asked for besides included.
    pub(super) fn picks_under(&self, node: usize, depth: usize) -> Vec<Pick> {
        let children = self.node(node).children.iter().copied();
        let (extra, children): (Vec<usize>, Vec<usize>) =
            children.partition(|&child| self.node(child).is_extra());
        let mut picks = self.picks_among(node, &children, depth);
        let asking = extra.into_iter().filter(|&extra| self.asks_under(extra));
        picks.extend(asking.map(Pick::Question));
        picks.sort_by_key(Pick::first);
        picks
    }

    /// What those of the parts under a node are that count.
    fn picks_among(&self, node: usize, children: &[usize], depth: usize) -> Vec<Pick> {
        if self.holds_questions(node) {
            return self.picks_beside_questions(node, children, depth);
        }
        let handed = self.handed_in(children);
        if !handed.is_empty() {
            return handed.into_iter().map(Pick::Question).collect();
        }
        let titles: Vec<usize> = children
            .iter()
            .copied()
            .filter(|&child| self.node(child).heading().is_some())
            .collect();
        let others = titles.iter().any(|&title| {
            self.asks_under(title) && !asks::is_bench(&self.passages.title(self.node(title)))
        });
        let fitting = |&&child: &&usize| {
            let is_done = others && self.is_only_done(child);
            !self.is_framed(child) && !is_done && self.fits(child, &titles)
        };
        let fitting: Vec<usize> = titles.iter().filter(fitting).copied().collect();
        let picks = fitting.iter().map(|&child| self.pick(child, depth));
        let mut picks: Vec<Pick> = picks.collect();
        // Among numbered titles that nearly all ask, one whose words don't say so asks too.
        let found = picks.iter().filter(|pick| pick.asks()).count();
        if found as f64 >= 0.66 * picks.len() as f64 {
            for (pick, &child) in picks.iter_mut().zip(&fitting) {
                if !pick.asks() && self.node(child).is_numbered() {
                    *pick = Pick::Question(child);
                }
            }
        }
        self.drop_bare_steps(&fitting, &mut picks);
        if picks.iter().any(Pick::asks) && self.titles_win(node, &picks) {
            return picks;
        }
        let claim = self.claim(node, depth);
        let families = self.families(node).into_iter();
        let best = families
            .map(|family| (self.worth(&family), family))
            .max_by(|(a, _), (b, _)| a.total_cmp(b));
        let Some((_, family)) = best.filter(|(worth, _)| *worth > claim) else {
            return Vec::new();
        };
        let whole = self.asks_as_a_whole(&family) || self.node(family[0]).is_numbered();
        let family = self.without_mere_steps(node, family).into_iter();
        let picks = family.map(|child| match self.pick(child, depth) {
            Pick::Question(child) | Pick::Section(child, _)
                if self.is_headline(child) && self.is_framed(child) =>
            {
                Pick::Nothing
            }
            // Among many that ask, one whose words don't say so asks too.
            Pick::Nothing if whole => Pick::Question(child),
            pick => pick,
        });
        picks.collect()
    }

    /// The same, where questions say that they are: nothing else is one, but for whole titles beside them.
    fn picks_beside_questions(&self, node: usize, children: &[usize], depth: usize) -> Vec<Pick> {
        // Marks without numbers may stand beside numbered steps that ask no less.
        let mut marked = children
            .iter()
            .filter(|&&child| self.says_question(child) && !self.node(child).is_question_sign())
            .peekable();
        let unnumbered =
            marked.peek().is_some() && marked.all(|&child| !self.node(child).is_numbered());
        let families = self.families(node).into_iter();
        let steps = families.filter(|family| {
            let first = self.node(family[0]);
            let counts = first.is_item && first.is_numbered() || first.is_paragraph();
            unnumbered && counts && self.worth(family) > 1.0
        });
        let steps: Vec<usize> = steps.flatten().collect();
        let is_title = |child: usize| {
            let is_whole = self.node(child).heading().is_some() && depth == 0;
            is_whole && !self.is_framed(child) || self.is_like_a_section(child, children)
        };
        let picks = children.iter().map(|&child| {
            let own = self.node(child);
            if self.says_question(child) || self.holds_questions(child) {
                self.pick(child, depth)
            } else if is_title(child)
                && (own.word().is_some() || self.hands_in_under(child))
                && self.fits(child, children)
            {
                match self.pick(child, depth) {
                    Pick::Section(_, parts)
                        if !own.is_numbered()
                            && self.are_steps(&parts)
                            && !self.lists_questions(child) =>
                    {
                        Pick::Nothing
                    }
                    pick => pick,
                }
            } else if steps.contains(&child) {
                self.pick(child, depth)
            } else if own.is_row() && self.questions_itself(child)
                || own.is_handed() && !self.is_of_all(child)
            {
                Pick::Question(child)
            } else {
                Pick::Nothing
            }
        });
        picks.collect()
    }

    /// What is to be handed in, one by one, of what stands under a node: a list of it, or several lines that say so.
    fn handed_in(&self, children: &[usize]) -> Vec<usize> {
        let lists = children
            .iter()
            .filter(|child| self.handed.binary_search(child).is_ok());
        let listed: Vec<usize> = lists
            .flat_map(|&list| self.node(list).children.iter().copied())
            .collect();
        if !listed.is_empty() {
            return listed;
        }
        let lines = children.iter().copied();
        let lines: Vec<usize> = lines
            .filter(|&child| self.node(child).is_handed())
            .collect();
        // One is a part of what asks for it.
        match lines.len() {
            0 | 1 => Vec::new(),
            _ => lines,
        }
    }

    /// The question that a question is a part of.
    pub(super) fn whole(&self, node: usize) -> Option<usize> {
        Some(self.parents[node])
            .filter(|&parent| self.node(parent).block.is_some() && !self.heads(parent))
    }
}

//! The ids of sections and questions, as the handout numbers them.
//!
//! Enters: nodes of the outline. Leaves: ids, each free. Refuses to know how a handout writes a number: that is
//! [`super::printed`]'s.

use super::asks;
use super::node::Family;
use super::pick::Reader;
use super::printed;
use crate::label::Part;
use crate::language::Announces;
use rustc_hash::{FxHashMap, FxHashSet};

impl Reader<'_> {
    /// The id of a question: the number that the handout prints, whole.
    pub(super) fn id(&self, node: usize, section: &str, at: usize, through: bool) -> String {
        let own = self.node(node);
        if own.is_extra() {
            return format!("{section}.{}", asks::id_of(&own.path));
        }
        // What is counted by a name of its own, `Map 2`, is so through all sections.
        if own.is_thing() {
            return self.number(node, &own.path);
        }
        let outer = own.label.as_ref().and_then(|label| label.section.clone());
        if let Some(whole) = self.whole(node).filter(|_| own.path.len() == 1) {
            let number = self.id(whole, section, at, through);
            return format!("{number}.{}", self.number(node, &own.path));
        }
        // Several things that one item has to be handed in are its parts.
        if let Some(whole) = self.whole(node).filter(|_| own.is_handed()) {
            let number = self.id(whole, section, at, through);
            let beside = self.node(whole).children.iter();
            let handed = beside.filter(|&&other| self.node(other).is_handed());
            let before = handed.take_while(|&&other| other != node).count();
            return format!("{number}.{}", before + 1);
        }
        match (own.path.as_slice(), outer) {
            ([last], Some(outer)) => self.number(node, &[outer, last.clone()]),
            ([_], None) if !through => format!("{section}.{}", self.number(node, &own.path)),
            ([_, ..], _) => self.number(node, &own.path),
            ([], _) => format!("{section}.{}", at + 1),
        }
    }

    /// A number as an id, as the handout prints it.
    pub(super) fn number(&self, node: usize, path: &[Part]) -> String {
        let own = self.node(node);
        let text = own
            .block
            .map(|at| self.document.text(&self.document.blocks[at]));
        let end = own.label.as_ref().map_or(0, |label| label.end);
        let said = text.and_then(|text| text.get(..end)).unwrap_or_default();
        printed::number(said, path)
    }

    /// The families of titles that are counted anew under each title above them, as the steps of parts are.
    pub(super) fn counted_anew(&self) -> FxHashSet<(Family, Option<Announces>)> {
        let mut seen = FxHashSet::default();
        let mut anew = FxHashSet::default();
        let is_title = |&node: &usize| self.node(node).heading().is_some();
        let within = |&node: &usize| self.node(self.parents[node]).is_numbered();
        for node in (1..self.outline.nodes.len())
            .filter(is_title)
            .filter(within)
        {
            let own = self.node(node);
            let kind = (own.family.clone(), own.word());
            if own.path.len() == 1 && !seen.insert((kind.clone(), own.path.clone())) {
                anew.insert(kind);
            }
        }
        anew
    }

    /// The number of a title behind that of the one above it: the second step of part 3 is `3.2`.
    pub(super) fn number_within(&self, head: usize) -> String {
        let own = self.number(head, &self.node(head).path);
        let above = self.parents[head];
        let outer = &self.node(above).path;
        match outer.is_empty() || self.node(head).path.len() > 1 {
            true => own,
            false => format!("{}.{own}", self.number(above, outer)),
        }
    }
}

/// The ids that are taken, each with the number behind it that was tried last.
#[derive(Default)]
pub(super) struct Ids(FxHashMap<String, usize>);

impl Ids {
    /// An id that is free: the one that is wanted, if it is.
    pub(super) fn free(&mut self, wanted: &str, otherwise: &str) -> String {
        let wanted = if wanted.is_empty() { otherwise } else { wanted };
        let mut id = wanted.to_owned();
        if let Some(mut again) = self.0.get(wanted).copied() {
            while self.0.contains_key(&id) {
                again += 1;
                id = format!("{wanted}-{again}");
            }
            self.0.insert(wanted.to_owned(), again);
        }
        self.0.insert(id.clone(), 1);
        id
    }
}

//! What a handout lists to be handed in: `Deliverables`, and what stands under it.
//!
//! Enters: the outline of a handout. Leaves: the leads whose lists are the handout's questions, in order. Refuses to know what an
//! item asks for: what is to be handed in asks, however it is worded.

use super::lead::leads as leads_list;
use super::outline::Outline;
use super::passage::Passages;
use crate::document::Document;

/// The nodes whose items are questions, as they lead lists of what is to be handed in. One list alone is a list of files to
/// pack more often, unless nothing else asks. `parents`: per node what it stands under.
pub(super) fn lists(
    document: &Document,
    outline: &Outline,
    passages: &Passages<'_>,
    parents: &[usize],
) -> Vec<usize> {
    const ALONE: usize = 4;
    let nodes = &outline.nodes;
    let leads = |node: &usize| {
        let own = &nodes[*node];
        let Some(block) = own.block.map(|at| &document.blocks[at]) else {
            return false;
        };
        let is_title = own.heading().is_some();
        let items = own.children.iter().filter(|&&child| nodes[child].is_item);
        (is_title && leads_list(document.text(block), true) || own.is_lead()) && items.count() > 0
    };
    let found: Vec<usize> = (1..nodes.len()).filter(leads).collect();
    let [only] = found[..] else {
        // How the whole is handed in stands in titles of their own, side by side.
        let title = |lead: usize| passages.plain(&nodes[lead]);
        let are_stages = found
            .windows(2)
            .any(|pair| parents[pair[0]] != parents[pair[1]] || title(pair[0]) == title(pair[1]));
        return if are_stages { found } else { Vec::new() };
    };
    let own = outline.under(only);
    let mut others = (1..nodes.len()).filter(|node| !own.contains(node));
    let questions =
        others.any(|node| nodes[node].is_question || passages.own(outline, node).contains('?'));
    match nodes[only].children.len() >= ALONE && !questions {
        true => found,
        false => Vec::new(),
    }
}

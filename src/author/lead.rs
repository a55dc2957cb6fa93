//! Lines that say that something is to be handed in: `Deliverables:`, `To hand in: a photo`.
//!
//! Enters: a line. Leaves: whether it leads a list of such things, or names one itself. Refuses to know what stands below.

use super::asks;
use super::node::HANDED;
use crate::label::Announcement;
use crate::language;

/// What a line announces that says itself what is to be handed in: `📸 To hand in: a photo`.
pub(super) fn named(text: &str) -> Option<Announcement> {
    const LONGEST: usize = 40;
    let (lead, rest) = text
        .split_once(':')
        .filter(|(lead, _)| lead.len() <= LONGEST)?;
    let said = asks::words(lead).join(" ");
    let is_lead = known().any(|(known, _)| known == said);
    (is_lead && rest.contains(char::is_alphanumeric)).then(|| Announcement {
        lemma: HANDED.to_owned(),
        ..Announcement::bare(Vec::new(), text.len() - rest.trim_start().len())
    })
}

/// Whether a line leads a list of what is to be handed in: `Deliverables:`, `**To hand in** (4 pts)`.
pub(super) fn leads(text: &str, is_set: bool) -> bool {
    let said = text.trim();
    let points = asks::points(said);
    let bare = points.map_or(said, |(_, range)| &said[..range.start]);
    let words = asks::words(bare);
    let begins = |(known, more): (&str, usize)| {
        let known: Vec<&str> = known.split(' ').collect();
        let rest = words.len().checked_sub(known.len());
        rest.is_some_and(|rest| rest <= more) && words.iter().zip(&known).all(|(a, b)| a == b)
    };
    (is_set || said.ends_with(':')) && known().any(begins) && !said.contains('?')
}

/// What says that something is to be handed in, each with how many words may follow: what it is of.
fn known() -> impl Iterator<Item = (&'static str, usize)> {
    const MORE: usize = 4;
    let with_more = language::all(|words| words.handed).map(|known| (known, MORE));
    with_more.chain(language::all(|words| words.handed_alone).map(|known| (known, 0)))
}

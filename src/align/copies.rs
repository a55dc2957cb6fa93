//! Which lines of the answers repeat the statement, where more than a few words stand together.
//!
//! Enters: whose each block is. Leaves: the same, copies told from what students write. Counts nothing: what an answer holds is
//! `evidence`'s.

use super::owner::{Owned, Owner, Role};
use crate::catalogue::{Catalogue, Copied, Statement};
use crate::document::{BlockKind, Document};

/// Tells the statement's lines. `lab`: what of the report is the lab's own text, whatever it asks.
pub(super) fn tell(catalogue: &Catalogue, document: &Document, lab: &Copied, owners: &mut [Owned]) {
    // The paragraph of a line that was the statement's: its next line may go on with it.
    let mut continues = None;
    for at in 0..owners.len() {
        let block = &document.blocks[at];
        let Owned {
            owner: Owner::Question(question),
            role,
            taken,
            ..
        } = owners[at]
        else {
            continues = None;
            continue;
        };
        let is_label = role == Role::Label;
        let whole = document.text(block).len();
        let text = &catalogue.questions[question].text;
        let statement = Statement::new(&catalogue.vocabulary, text);
        let words = |from: usize| document.words(block, from..whole, statement.vocabulary);
        let goes_on = continues == Some(block.group);
        let below = is_label.then(|| statement.below_title(document, at));
        let below = below.flatten();
        if is_label && taken >= whole {
            // Where a whole paragraph is set as a title each of its lines is taken for one.
            let before = at.checked_sub(1).filter(|_| goes_on);
            let same = before.is_some_and(|before| owners[before].owner == owners[at].owner);
            if same && statement.holds(words(0), true) {
                begin_above(document, owners, at);
                owners[at].role = Role::Statement;
                owners[at].taken = 0;
            } else {
                // A label that is the statement may go on in the next line.
                continues = below.or(Some(block.group));
            }
            continue;
        }
        if block.kind != BlockKind::Line || !document.pictures_in(at..at + 1).is_empty() {
            continues = None;
            continue;
        }
        // A link under a word of the statement is the student's.
        let linked = || !document.links_in(at..at + 1).is_empty();
        let copied = (lab.holds_block(at) || statement.holds(words(taken), goes_on))
            && (goes_on && !linked() || words(taken).nth(2).is_some());
        continues = below.or(copied.then_some(block.group));
        if !copied {
            continue;
        }
        if goes_on {
            begin_above(document, owners, at);
        }
        match is_label {
            true => owners[at].states = true,
            false => owners[at].role = Role::Statement,
        }
    }
}

/// A label right above a line of the statement that takes all of its own line is the statement's beginning.
fn begin_above(document: &Document, owners: &mut [Owned], at: usize) {
    if let Some(before) = at.checked_sub(1) {
        let length = document.text(&document.blocks[before]).len();
        let label = &mut owners[before];
        label.states |= label.role == Role::Label && label.taken >= length;
    }
}

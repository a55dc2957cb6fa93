//! What a lab's author and a report's author start from: the report before anybody wrote it, and the catalogue before anybody did.
//!
//! Enters: a catalogue, or a statement as text. Leaves: text: a skeleton, the stubs that a report lacks, a catalogue to look
//! through. Refuses to touch files, and to say more than it knows: what is guessed says that it is.

mod into;
mod skeleton;
mod style;
#[cfg(test)]
mod tests;

pub(crate) use into::{Completed, into};
pub(crate) use skeleton::Author;

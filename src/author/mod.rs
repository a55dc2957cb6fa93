//! What a lab's author and a report's author start from: the report before anybody wrote it, and the catalogue before anybody did.
//!
//! Enters: a catalogue, or a statement as text. Leaves: text: a skeleton, the stubs that a report lacks, a catalogue to look
//! through. Refuses to touch files, and to say more than it knows: what is guessed says that it is.

mod asks;
mod derive;
mod derived;
mod into;
mod left;
mod line;
mod marks;
mod node;
mod outline;
mod passage;
mod pick;
mod printed;
mod question;
mod skeleton;
mod style;
#[cfg(test)]
mod tests;
mod written;

pub(crate) use derive::derive;
pub(crate) use into::{Completed, Unclosed, into};
pub(crate) use skeleton::Author;
pub(crate) use written::written;

//! What a lab's author and a report's author start from: the report before anybody wrote it, and the catalogue before anybody did.
//!
//! Enters: a catalogue, or a statement as text. Leaves: text: a skeleton, the stubs that a report lacks, a catalogue to look
//! through. Refuses to touch files, and to say more than it knows: what is guessed says that it is.

mod admonition;
mod advice;
mod asks;
mod beside;
mod besides;
mod derive;
mod derived;
mod each;
mod frame;
mod front;
mod guess;
mod handed;
mod heads;
mod ids;
mod indent;
mod into;
mod lead;
mod left;
mod line;
mod marks;
mod node;
mod outline;
mod parts;
mod passage;
mod pick;
mod picture;
mod printed;
mod question;
mod report;
mod row;
mod said;
mod shares;
mod skeleton;
mod steps;
mod stitch;
mod style;
#[cfg(test)]
mod tests;
mod worth;
mod written;

pub(crate) use derive::derive;
pub(crate) use into::{Completed, Refused, into};
pub(crate) use report::Unclosed;
pub(crate) use skeleton::Author;
pub(crate) use written::written;

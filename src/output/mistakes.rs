//! A catalogue's mistakes, each in its place: for the teacher who mends it, and the student who meets it.

use super::paint::{Look, cut};
use super::shown::{Shown, shown};
use super::{excerpt, wrap};
use crate::finding::{Finding, Message};
use crate::language::messages::Messages;
use crate::source::{Source, Span};

/// More mistakes are counted, not told: nobody reads them in one sitting.
const MOST: usize = 50;
/// What a message quotes is cut where it is quoted; several quotes make no more than a page together.
const LONGEST: usize = 1600;

/// Every mistake of a catalogue, an empty line after each.
pub(crate) fn told(
    source: &Source,
    mistakes: &[Finding],
    messages: &Messages,
    look: &Look,
) -> Shown {
    let mut all: Vec<Shown> = Vec::new();
    for mistake in mistakes.iter().take(MOST) {
        let message = Shown::from(cut(&messages.message(&mistake.message), LONGEST));
        let span = first_line(source.text(), mistake.span);
        let place = source.position(span.start);
        let (name, check) = (source.name(), mistake.check);
        let place = shown!(name, ":", place.line, ":", place.column);
        all.push(shown!(place, ": [", check, "]"));
        let drawn = excerpt::draw(source, None, span, mistake.severity, &message, None, look);
        all.push(drawn);
        let help = messages.help(&mistake.message).unwrap_or_default();
        let lines = wrap::wrap(&wrap::tied(&help), look.width.saturating_sub(4));
        for (at, line) in lines.iter().enumerate() {
            let arrow = if at == 0 { "→" } else { " " };
            all.push(shown!("  ", arrow, " ", line));
        }
        all.push(Shown::default());
    }
    if mistakes.len() > MOST {
        let more = Message::new("and-more").number("count", mistakes.len() - MOST);
        all.push(shown!("… ", messages.message(&more)));
        all.push(Shown::default());
    }
    Shown::joined(&all, "\n")
}

/// A table may span a whole section: its first line shows the place.
pub(super) fn first_line(text: &str, span: Span) -> Span {
    let end = text
        .get(span.start..span.end)
        .and_then(|text| text.find('\n'))
        .map_or(span.end, |at| span.start + at);
    Span { end, ..span }
}

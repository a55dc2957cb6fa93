//! Text that may be shown on a terminal, and the only type of which its lines are made.
//!
//! Enters: what anybody wrote, and colours. Leaves: [`Shown`], which a terminal prints and doesn't obey but for colours of
//! our own. Whatever becomes one is made harmless on its way, so that no line can be written that isn't.

use crate::text::steer::{harmless, harmless_lines};
use owo_colors::{OwoColorize, Style};
use std::borrow::Cow;
use std::fmt;
use std::io::{self, Write};

/// Text that may be shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Shown(String);

/// Past so many columns nothing stands under anything else.
const WIDEST: usize = 240;

/// A [`Shown`] of several pieces.
macro_rules! shown {
    ($($piece:expr),* $(,)?) => {{
        let mut all = $crate::output::shown::Shown::default();
        $(all.push($piece);)*
        all
    }};
}
pub(crate) use shown;

impl Shown {
    /// Several lines of text.
    pub(crate) fn lines(text: &str) -> Self {
        Self(harmless_lines(text).into_owned())
    }

    /// What miette drew of texts that may be shown.
    pub(super) fn drawn(drawing: String) -> Self {
        Self(drawing)
    }

    /// In a style.
    pub(super) fn styled(&self, style: Style) -> Self {
        Self(self.0.style(style).to_string())
    }

    /// Adds a piece.
    pub(crate) fn push(&mut self, piece: impl Into<Self>) {
        self.0.push_str(&piece.into().0);
    }

    /// Filled up with spaces to so many columns; colours count, so it is done before them.
    pub(crate) fn padded(self, columns: usize) -> Self {
        let own = super::width::columns(&self.0);
        let spaces = " ".repeat(columns.min(WIDEST).saturating_sub(own));
        Self(self.0 + &spaces)
    }

    /// The same, set at the right.
    pub(super) fn at_right(self, columns: usize) -> Self {
        Self(format!("{:>columns$}", self.0))
    }

    /// Without spaces at its end.
    pub(super) fn trimmed(self) -> Self {
        Self(self.0.trim_end().to_owned())
    }

    /// Several with a separator between them.
    pub(super) fn joined(pieces: &[Self], by: &'static str) -> Self {
        let pieces: Vec<&str> = pieces.iter().map(|piece| piece.0.as_str()).collect();
        Self(pieces.join(by))
    }

    /// As text.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Shown {
    fn from(text: &str) -> Self {
        Self(harmless(text).into_owned())
    }
}

impl From<String> for Shown {
    fn from(text: String) -> Self {
        match harmless(&text) {
            Cow::Borrowed(_) => Self(text),
            Cow::Owned(text) => Self(text),
        }
    }
}

impl From<&String> for Shown {
    fn from(text: &String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<&Self> for Shown {
    fn from(shown: &Self) -> Self {
        shown.clone()
    }
}

impl From<char> for Shown {
    fn from(c: char) -> Self {
        Self::from(c.to_string())
    }
}

impl From<usize> for Shown {
    fn from(number: usize) -> Self {
        Self(number.to_string())
    }
}

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Where lines for people go.
pub(crate) struct Lines<'w>(&'w mut dyn Write);

impl<'w> Lines<'w> {
    /// Lines into a writer.
    pub(crate) fn new(out: &'w mut dyn Write) -> Self {
        Self(out)
    }

    /// Writes a line, or several that are one text.
    pub(crate) fn line(&mut self, text: impl Into<Shown>) -> io::Result<()> {
        writeln!(self.0, "{}", text.into().0)
    }

    /// Writes an empty line.
    pub(crate) fn gap(&mut self) -> io::Result<()> {
        writeln!(self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_becomes_a_line_is_harmless() {
        let text = shown!("a\u{1b}[2J", '\u{9b}', 1, &Shown::lines("b\u{7}\nc"));
        assert_eq!(text.as_str(), "a\u{fffd}[2J\u{fffd}1b\u{fffd}\nc");
        // Formatting knows no width beyond 65,535.
        assert_eq!(Shown::from("a").padded(100_000).as_str().len(), WIDEST);
    }
}

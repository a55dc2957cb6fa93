//! Colours, or none: what stands out on a terminal.
//!
//! Only the sixteen colours that every terminal theme sets itself, so that text is readable on light and dark alike.

use super::shown::Shown;
use super::width;
use crate::finding::Severity;
use owo_colors::Style;

/// How output looks where it goes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Look {
    /// Whether colours are wanted.
    pub(crate) color: bool,
    /// How many columns there are.
    pub(crate) width: usize,
    /// Whether hints are told.
    pub(crate) verbose: bool,
    /// Whether only errors are told.
    pub(crate) quiet: bool,
}

/// What a piece of text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ink {
    Title,
    Dim,
    Good,
    Bad,
    Doubtful,
    Note,
}

impl Ink {
    /// The ink of a severity.
    pub(crate) fn of(severity: Severity) -> Self {
        match severity {
            Severity::Error => Self::Bad,
            Severity::Warning => Self::Doubtful,
            Severity::Hint => Self::Note,
        }
    }

    /// Its style.
    pub(super) fn style(self) -> Style {
        match self {
            Self::Title => Style::new().bold(),
            Self::Dim => Style::new().dimmed(),
            Self::Good => Style::new().green(),
            Self::Bad => Style::new().red().bold(),
            Self::Doubtful => Style::new().yellow(),
            Self::Note => Style::new().cyan(),
        }
    }
}

impl Look {
    /// Whether a line for programs is told of a severity: with `-q`, only what fails.
    pub(super) fn shows(&self, severity: Severity) -> bool {
        severity == Severity::Error || !self.quiet
    }

    /// A text in an ink, if there are colours.
    pub(crate) fn paint(&self, ink: Ink, text: impl Into<Shown>) -> Shown {
        let text = text.into();
        match self.color {
            true => text.styled(ink.style()),
            false => text,
        }
    }
}

/// The first columns of a text, with an ellipsis where it goes on; line ends and runs of spaces become one space.
pub(crate) fn cut(text: &str, room: usize) -> String {
    let mut words = String::new();
    for word in text.split_whitespace() {
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(word);
        // Enough is enough: a prompt may be a page.
        if words.len() > room * 4 {
            break;
        }
    }
    if width::columns(&words) <= room {
        return words;
    }
    let short = width::beginning(&words, room.saturating_sub(1));
    format!("{}…", short.trim_end())
}

/// An id, as far as a line has room for it: a catalogue's author may write a book into one.
pub(super) fn cut_id(id: &str) -> String {
    const ROOM: usize = 40;
    cut(id, ROOM)
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn long_texts_end_with_an_ellipsis() {
        assert_eq!(cut("a  b\nc", 10), "a b c");
        assert_eq!(cut("éléphant rose", 9), "éléphant…");
        assert_eq!(cut("", 3), "");
        // Two columns a letter; an accent of its own none.
        assert_eq!(cut("山田太郎", 8), "山田太郎");
        assert_eq!(cut("山田太郎", 7), "山田太…");
        assert_eq!(cut("山田太郎", 6), "山田…");
        assert_eq!(cut("e\u{301}te\u{301}", 3), "e\u{301}te\u{301}");
    }
}

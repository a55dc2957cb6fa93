//! What is said on standard error.

use crate::output;
use crate::output::shown::Shown;
use std::borrow::Cow;
use std::io;

/// A line on standard error; a closed one is no failure.
pub(super) fn tell(line: &str) {
    tell_shown(&Shown::lines(line));
}

/// The same, of what has colours.
pub(super) fn tell_shown(text: &Shown) {
    use io::Write;
    let _ = writeln!(io::stderr(), "{}", for_log(text.as_str()));
}

/// Text for people, whose log may be read by a runner: what quotes a report must not command it.
pub(super) fn for_log(text: &str) -> Cow<'_, str> {
    match std::env::var_os("GITHUB_ACTIONS") {
        Some(_) => output::github::unheeded(text),
        None => Cow::Borrowed(text),
    }
}

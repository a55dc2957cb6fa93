//! What is said on standard error.

use crate::output;
use crate::output::shown::Shown;
use std::borrow::Cow;
use std::io;
use std::process::ExitCode;

/// A line on standard error; a closed one is no failure.
pub(super) fn tell(line: &str) {
    tell_shown(&Shown::lines(line));
}

/// Tells why nothing is done; so the program ends.
pub(super) fn refuse(why: &str) -> io::Result<ExitCode> {
    tell(why);
    Ok(ExitCode::from(2))
}

/// The same as [`tell`], of what has colours.
pub(super) fn tell_shown(text: &Shown) {
    use io::Write;
    let _ = writeln!(io::stderr(), "{}", for_log(text.as_str()));
}

/// Text for people, whose log may be read by a runner: what quotes a report must not command it.
pub(super) fn for_log(text: &str) -> Cow<'_, str> {
    /// GitHub's, Azure's and TeamCity's say so by names of their own, and most by the first.
    const RUNNERS: [&str; 4] = ["CI", "GITHUB_ACTIONS", "TF_BUILD", "TEAMCITY_VERSION"];
    match RUNNERS.iter().any(|name| std::env::var_os(name).is_some()) {
        true => output::github::unheeded(text),
        false => Cow::Borrowed(text),
    }
}

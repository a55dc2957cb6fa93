//! Whether colours are wanted, and how wide a page is.

use clap::ValueEnum;

/// What `--color` takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    Auto,
    Always,
    Never,
}

/// Whether colours are wanted: `--color`, then `NO_COLOR`, then `FORCE_COLOR` and `CLICOLOR_FORCE`, then a terminal.
pub(super) fn wanted(color: Color, terminal: bool) -> bool {
    let set =
        |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty() && value != "0");
    match color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto if std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) => false,
        Color::Auto if set("FORCE_COLOR") || set("CLICOLOR_FORCE") => true,
        Color::Auto => terminal && std::env::var_os("TERM").is_none_or(|term| term != "dumb"),
    }
}

/// The columns of the terminal; of a pipe, what `COLUMNS` says or a page's worth.
pub(super) fn width() -> usize {
    const PAGE: usize = 100;
    const NARROWEST: usize = 40;
    let terminal = terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    let said = || {
        std::env::var("COLUMNS")
            .ok()
            .and_then(|columns| columns.parse().ok())
    };
    // Lines longer than a page are hard to read, however wide the screen.
    terminal
        .or_else(said)
        .unwrap_or(PAGE)
        .clamp(NARROWEST, PAGE + 20)
}

//! `tpreport render`: reports in their normal form, as pages or as Markdown.

mod run;

use super::heading;
use super::reports::Reports;
use super::size;
use std::path::{Path, PathBuf};

/// How many megabytes of pictures a page takes in.
const EMBEDDED: u64 = 64;

/// What `render` takes.
#[derive(Debug, Default, clap::Args)]
pub(super) struct Render {
    #[command(flatten)]
    reports: Reports,
    /// A page of HTML that needs no other file, NAME.html beside the report (the default)
    #[arg(long, conflicts_with = "markdown", help_heading = heading::OUTPUT)]
    html: bool,
    /// The page as a PDF, NAME.pdf beside the report, by an installed Chromium, Chrome, Edge or Firefox
    #[arg(long, conflicts_with_all = ["html", "markdown", "no_embed"], help_heading = heading::OUTPUT)]
    pub(super) pdf: bool,
    /// The browser that makes the PDF, by its name or its path
    #[arg(long, value_name = "PATH", requires = "pdf", help_heading = heading::OUTPUT)]
    browser: Option<PathBuf>,
    /// Markdown in the catalogue's order and under its headings, on standard output
    #[arg(long, help_heading = heading::OUTPUT)]
    pub(super) markdown: bool,
    /// Where to write: a file, a folder, or `-` for standard output
    #[arg(short, long, value_name = "FILE|FOLDER|-", help_heading = heading::OUTPUT)]
    pub(super) output: Option<PathBuf>,
    /// Your own templates, in place of those of the same name; `tpreport templates` writes them out
    #[arg(long, value_name = "FOLDER", help_heading = heading::OUTPUT)]
    template: Option<PathBuf>,
    /// Leave the remarks out
    #[arg(long, help_heading = heading::OUTPUT)]
    pub(super) no_findings: bool,
    /// Link pictures where they lie: a small page, which needs them beside it
    #[arg(long, conflicts_with = "markdown", help_heading = heading::OUTPUT)]
    pub(super) no_embed: bool,
    /// How many megabytes a page's pictures take in it at most; the rest are linked where they lie
    #[arg(
        long,
        value_name = "MB",
        default_value_t = EMBEDDED,
        value_parser = size::megabytes,
        conflicts_with_all = ["markdown", "no_embed", "pdf"],
        help_heading = heading::OUTPUT
    )]
    pub(super) max_embed: u64,
    /// Show pictures of the web too: their hosts see who reads the page
    #[arg(long, conflicts_with = "markdown", help_heading = heading::OUTPUT)]
    pub(super) remote_pictures: bool,
    /// Overwrite also a file that tpreport didn't write, or that was changed since it did
    #[arg(long, help_heading = heading::OUTPUT)]
    pub(super) force: bool,
    /// Open the page in the browser; of several, the first
    #[arg(long, conflicts_with = "markdown", help_heading = heading::OUTPUT)]
    pub(super) open: bool,
}

impl Render {
    /// The pages of a class, as they are made without a word said otherwise.
    pub(super) fn of_class(folder: &Path, force: bool) -> Self {
        Self {
            reports: Reports::of_folder(folder.to_owned(), None, false),
            html: true,
            max_embed: EMBEDDED,
            force,
            ..Self::default()
        }
    }
}

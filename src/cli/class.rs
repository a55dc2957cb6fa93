//! `tpreport class`: a whole class: who handed in what, who misses what, which question the class fails.
//!
//! Enters: a folder of students' folders, or lines that `check` wrote. Leaves: a table on the terminal, as a page, as CSV, as
//! JSON; each student's page and note. What the table says is [`crate::class`]'s.

mod run;

use super::heading;
use crate::finding::Message;
use std::io;
use std::path::PathBuf;

/// What `class` takes.
#[derive(Debug, clap::Args)]
pub(super) struct Class {
    /// The folder of the class, with a folder or a report a student
    #[arg(
        value_name = "FOLDER",
        required_unless_present = "from",
        conflicts_with = "from"
    )]
    pub(super) folder: Option<PathBuf>,
    /// Files that `check --output-format jsonl` wrote, in place of the folder; `-` is standard input
    #[arg(
        long,
        value_name = "FILE",
        num_args = 1..,
        requires = "catalogue",
        help_heading = heading::REPORTS
    )]
    pub(super) from: Vec<PathBuf>,
    /// The lab's catalogue [default: the class folder's own, never a student's]
    #[arg(long, value_name = "FILE", help_heading = heading::REPORTS)]
    pub(super) catalogue: Option<PathBuf>,
    /// Read reports, and folders of students, that are links out of the lab's folder too
    #[arg(long, conflicts_with = "from", help_heading = heading::REPORTS)]
    pub(super) follow: bool,
    /// A list of the students, in CSV: names, groups, e-mail addresses
    #[arg(long, value_name = "FILE", help_heading = heading::REPORTS)]
    roster: Option<PathBuf>,
    /// Your own marks, in CSV: student, question, points, comment
    #[arg(long, value_name = "FILE", help_heading = heading::REPORTS)]
    marks: Option<PathBuf>,
    /// Write the table as a page that sorts and filters in a browser
    #[arg(long, value_name = "FILE|-", help_heading = heading::OUTPUT)]
    pub(super) html: Option<PathBuf>,
    /// Write the table as CSV, for spreadsheets and learning platforms
    #[arg(long, value_name = "FILE|-", help_heading = heading::OUTPUT)]
    pub(super) csv: Option<PathBuf>,
    /// Write the table as JSON, for programs
    #[arg(long, value_name = "FILE|-", help_heading = heading::OUTPUT)]
    pub(super) json: Option<PathBuf>,
    /// Write each student's report as a page, with links to the next one
    #[arg(long, value_name = "FOLDER", conflicts_with = "from", help_heading = heading::OUTPUT)]
    pub(super) reports: Option<PathBuf>,
    /// Write a note for each student: what is missing, and your marks
    #[arg(long, value_name = "FOLDER", conflicts_with = "from", help_heading = heading::OUTPUT)]
    pub(super) feedback: Option<PathBuf>,
    /// Write a list to put your marks in, for --marks
    #[arg(long, value_name = "FILE|-", help_heading = heading::OUTPUT)]
    pub(super) marks_template: Option<PathBuf>,
    /// What parts the cells of CSV: `,`, `;` (with decimal commas), or `tab`
    #[arg(
        long,
        value_name = "SIGN",
        default_value = ",",
        value_parser = delimiter,
        help_heading = heading::OUTPUT
    )]
    pub(super) delimiter: u8,
    /// Overwrite also files that tpreport didn't write, or that were changed since it did
    #[arg(long, help_heading = heading::OUTPUT)]
    pub(super) force: bool,
}

/// What stands for each sign.
fn delimiter(sign: &str) -> Result<u8, String> {
    match sign {
        "tab" | "\\t" | "\t" => Ok(b'\t'),
        "," | ";" | "|" => Ok(sign.as_bytes()[0]),
        _ => Err("`,`, `;`, `|`, `tab`".to_owned()),
    }
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// Why a run stops.
pub(super) enum Trouble {
    /// What is told already.
    Told,
    /// What isn't.
    Say(Message),
    Io(io::Error),
}

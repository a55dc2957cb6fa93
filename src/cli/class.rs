//! `tpreport class`: a whole class: who handed in what, who misses what, which question the class fails.
//!
//! Enters: a folder of students' folders, or lines that `check` wrote. Leaves: a table on the terminal, as a page, as CSV, as
//! JSON; each student's page and note. What the table says is [`crate::class`]'s.

use super::class_inputs::{Gathered, Source};
use super::class_pages::{Pages, notes};
use super::help::heading;
use super::languages::Languages;
use super::{Context, output_is_read, put_down, tell};
use crate::class::{self, Marks, Roster, Wrong};
use crate::disk::{self, Lost};
use crate::finding::Message;
use crate::language::messages::Messages;
use crate::output::shown::Lines;
use crate::render;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

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
    /// A list of the students, in CSV: names, groups, e-mail addresses
    #[arg(long, value_name = "FILE", help_heading = heading::REPORTS)]
    roster: Option<PathBuf>,
    /// Your own marks, in CSV: student, question, points, comment
    #[arg(long, value_name = "FILE", help_heading = heading::REPORTS)]
    marks: Option<PathBuf>,
    /// Write the table as a page that sorts and filters in a browser
    #[arg(long, value_name = "FILE|-", help_heading = heading::OUTPUT)]
    html: Option<PathBuf>,
    /// Write the table as CSV, for spreadsheets and learning platforms
    #[arg(long, value_name = "FILE|-", help_heading = heading::OUTPUT)]
    csv: Option<PathBuf>,
    /// Write the table as JSON, for programs
    #[arg(long, value_name = "FILE|-", help_heading = heading::OUTPUT)]
    json: Option<PathBuf>,
    /// Write each student's report as a page, with links to the next one
    #[arg(long, value_name = "FOLDER", conflicts_with = "from", help_heading = heading::OUTPUT)]
    pub(super) reports: Option<PathBuf>,
    /// Write a note for each student: what is missing, and your marks
    #[arg(long, value_name = "FOLDER", conflicts_with = "from", help_heading = heading::OUTPUT)]
    pub(super) feedback: Option<PathBuf>,
    /// Write a list to put your marks in, for --marks
    #[arg(long, value_name = "FILE|-", help_heading = heading::OUTPUT)]
    marks_template: Option<PathBuf>,
    /// What parts the cells of CSV: `,`, `;` (with decimal commas), or `tab`
    #[arg(
        long,
        value_name = "SIGN",
        default_value = ",",
        value_parser = delimiter,
        help_heading = heading::OUTPUT
    )]
    delimiter: u8,
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

impl Class {
    pub(super) fn run(self, context: &Context) -> io::Result<ExitCode> {
        let folder: Vec<PathBuf> = self.folder.clone().into_iter().collect();
        let languages = Languages::near(context, self.catalogue.as_deref(), &folder);
        match self.made(&languages, context) {
            Ok(code) => Ok(code),
            Err(Trouble::Io(error)) => Err(error),
            Err(Trouble::Told) => Ok(ExitCode::from(2)),
            Err(Trouble::Say(message)) => {
                tell(&languages.any().message(&message));
                Ok(ExitCode::from(2))
            }
        }
    }

    fn made(&self, languages: &Languages, context: &Context) -> Result<ExitCode, Trouble> {
        let stdout = |path: &&PathBuf| disk::is_stream(path);
        let files = || [&self.html, &self.csv, &self.json, &self.marks_template];
        let piped = files().into_iter().flatten().filter(stdout).count();
        if piped > 1 {
            return Err(Trouble::Say(Message::new("class-several-on-output")));
        }
        let roster = self.list(self.roster.as_deref(), languages, Roster::read)?;
        let marks = self.list(self.marks.as_deref(), languages, Marks::read)?;
        let source = Source::open(self, languages, context)?;
        let gathered = source.gather(self, languages, context)?;
        let messages = languages.of(&source.labs()[0].catalogue);
        let class = gathered.class(&source, roster.as_ref(), marks.as_ref());
        self.refuse_inputs(&gathered, languages)?;
        if let (Some(list), false) = (&self.marks, class.wrong.is_empty()) {
            tell_wrong(list, &class.wrong, &messages);
        }
        let mut failed = !class.wrong.is_empty();
        let pages = match (&self.reports, &source) {
            (Some(folder), Source::Folder(class_folder)) => {
                let pages = Pages::placed(folder, self.html.as_deref(), &class);
                failed |= pages.make(self, class_folder, languages, &messages, context)?;
                Some(pages)
            }
            _ => None,
        };
        if let (Some(folder), Source::Folder(class_folder)) = (&self.feedback, &source) {
            failed |= notes(
                self,
                folder,
                &class,
                class_folder,
                languages,
                &messages,
                context,
            )?;
        }
        if let Some(path) = &self.html {
            let pages = |lab: usize, report: &str| pages.as_ref()?.address(lab, report);
            let page = render::class(&class, &messages, &pages).map_err(io::Error::other)?;
            let lost = |path: &Path| disk::lost(path, render::MARK, render::is_whole);
            self.put(path, &render::sealed(&page), &lost, &messages, context)?;
        }
        for (at, sheet) in class.sheets.iter().enumerate() {
            if let Some(path) = &self.csv {
                let mut text = Vec::new();
                class::csv::write(sheet, self.delimiter, &messages, &mut text)?;
                let path = match class.sheets.len() {
                    1 => path.clone(),
                    _ => of_lab(path, &sheet.lab.catalogue.lab.id, at),
                };
                let text = String::from_utf8_lossy(&text);
                let lost = |path: &Path| unless_ours(path, class::csv::is_ours);
                self.put(&path, &text, &lost, &messages, context)?;
            }
        }
        if let Some(path) = &self.json {
            let mut text = Vec::new();
            class::json::write(&class, &messages, &mut text)?;
            let text = String::from_utf8_lossy(&text);
            let lost = |path: &Path| unless_ours(path, class::json::is_ours);
            self.put(path, &text, &lost, &messages, context)?;
        }
        if let Some(path) = &self.marks_template {
            let mut text = Vec::new();
            class::template(&class.sheets, self.delimiter, &mut text)?;
            let text = String::from_utf8_lossy(&text);
            // Nobody else's work is as dear as a teacher's marks.
            let lost = |path: &Path| disk::lost(path, "student", |_| false);
            self.put(path, &text, &lost, &messages, context)?;
        }
        if piped == 0 {
            let mut text = Vec::new();
            for (at, sheet) in class.sheets.iter().enumerate() {
                if at > 0 {
                    text.push(b'\n');
                }
                class::glance::write(sheet, &messages, &context.out, &mut Lines::new(&mut text))?;
            }
            let mut out = io::stdout().lock();
            out.write_all(&text)?;
            out.flush()?;
        }
        Ok(ExitCode::from(if failed { 2 } else { 0 }))
    }

    /// A list that the command line names, read.
    fn list<T>(
        &self,
        path: Option<&Path>,
        languages: &Languages,
        read: impl Fn(&crate::source::Source) -> Result<T, Wrong>,
    ) -> Result<Option<T>, Trouble> {
        let Some(path) = path else { return Ok(None) };
        let source = disk::read_named(path).map_err(|error| {
            let error = languages.unreadable(path, &error);
            tell(&format!("{}: {error}", disk::shown(path)));
            Trouble::Told
        })?;
        match read(&source) {
            Ok(list) => Ok(Some(list)),
            Err(wrong) => {
                tell_wrong(path, &[wrong], &languages.any());
                Err(Trouble::Told)
            }
        }
    }

    /// Refuses to write where something is read.
    fn refuse_inputs(&self, gathered: &Gathered, languages: &Languages) -> Result<(), Trouble> {
        let lists = [&self.roster, &self.marks, &self.catalogue];
        let lists = lists.into_iter().flatten().chain(&self.from);
        let lists: Vec<PathBuf> = lists.map(|path| disk::real(path)).collect();
        let outputs = [&self.html, &self.csv, &self.json, &self.marks_template];
        for output in outputs.into_iter().flatten() {
            let real = disk::real(output);
            if lists.contains(&real) || gathered.reads(&real) {
                tell(&languages.any().message(&output_is_read(output)));
                return Err(Trouble::Told);
            }
        }
        Ok(())
    }

    /// Writes a text where it belongs, if nothing of anybody else's is lost, as `lost` tells of a file.
    fn put(
        &self,
        path: &Path,
        text: &str,
        lost: &dyn Fn(&Path) -> Lost,
        messages: &Messages,
        context: &Context,
    ) -> Result<(), Trouble> {
        if disk::is_stream(path) {
            let mut out = io::stdout().lock();
            out.write_all(text.as_bytes())?;
            return Ok(out.flush()?);
        }
        put(path, text, self.force, lost, messages, context)
    }
}

/// What would be lost of a file that only tpreport writes, if at all.
fn unless_ours(path: &Path, is_ours: impl Fn(&str) -> bool) -> Lost {
    match disk::is_foreign(path, |text| text.trim().is_empty() || is_ours(text)) {
        true => Lost::Foreign,
        false => Lost::Nothing,
    }
}

/// Writes a file, if nothing of anybody else's is lost.
pub(super) fn put(
    path: &Path,
    text: &str,
    force: bool,
    lost: &dyn Fn(&Path) -> Lost,
    messages: &Messages,
    context: &Context,
) -> Result<(), Trouble> {
    let shown = disk::shown(path);
    let refused = |key| {
        tell(&messages.message(&Message::new(key).text("path", &shown)));
        Err(Trouble::Told)
    };
    let lost = match force {
        true => Lost::Nothing,
        false => lost(path),
    };
    match lost {
        Lost::Nothing => {}
        Lost::Changes => return refused("render-changed"),
        Lost::Foreign => return refused("render-exists"),
    }
    if let Err(why) = put_down(path, text.as_bytes()) {
        tell(&messages.message(&why));
        return Err(Trouble::Told);
    }
    if !context.err.quiet {
        tell(&messages.message(&Message::new("render-written").text("path", shown)));
    }
    Ok(())
}

/// Where a table goes that is one of several: `class.csv` becomes `class.docker.csv`.
fn of_lab(path: &Path, id: &str, at: usize) -> PathBuf {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    let id = match !id.is_empty() && id.chars().all(plain) {
        true => id.to_owned(),
        false => (at + 1).to_string(),
    };
    let ending = path.extension().map(|ending| ending.to_string_lossy());
    path.with_extension(format!("{id}.{}", ending.unwrap_or("csv".into())))
}

/// Tells what is wrong with a list, each at its line; of many, the first.
fn tell_wrong(path: &Path, wrong: &[Wrong], messages: &Messages) {
    const TOLD: usize = 10;
    let shown = disk::shown(path);
    for Wrong { line, message } in wrong.iter().take(TOLD) {
        tell(&format!("{shown}:{line}: {}", messages.message(message)));
    }
    if let Some(more) = wrong.len().checked_sub(TOLD).filter(|more| *more > 0) {
        let more = messages.message(&Message::new("and-more").number("count", more));
        tell(&format!("{shown}: {more}"));
    }
}

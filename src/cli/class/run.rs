//! `class`, from its arguments to how the program ends.

use super::{Class, Trouble};
use crate::class::{self, Marks, Roster, Wrong};
use crate::cli::class_inputs::{Gathered, Source};
use crate::cli::class_pages::{Pages, notes};
use crate::cli::context::Context;
use crate::cli::languages::Languages;
use crate::cli::{class_tables, for_log, output_is_read, put, refuse, tell};
use crate::disk;
use crate::finding::Message;
use crate::language::messages::Messages;
use crate::output::shown::Lines;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

impl Class {
    pub(in crate::cli) fn run(self, context: &Context) -> io::Result<ExitCode> {
        let folder: Vec<PathBuf> = self.folder.clone().into_iter().collect();
        let languages = Languages::near(context, self.catalogue.as_deref(), &folder);
        match self.made(&languages, context) {
            Ok(code) => Ok(code),
            Err(Trouble::Io(error)) => Err(error),
            Err(Trouble::Told) => Ok(ExitCode::from(2)),
            Err(Trouble::Say(message)) => refuse(&languages.any().message(&message)),
        }
    }

    fn made(&self, languages: &Languages, context: &Context) -> Result<ExitCode, Trouble> {
        let piped = self.tables().filter(|(_, path)| disk::is_stream(path));
        let piped = piped.count();
        if piped > 1 {
            return Err(Trouble::Say(Message::new("class-several-on-output")));
        }
        self.refuse_one_file_for_two()?;
        let roster = self.list(self.roster.as_deref(), languages, Roster::read)?;
        let marks = self.list(self.marks.as_deref(), languages, Marks::read)?;
        let source = Source::open(self, languages, context)?;
        let gathered = source.gather(self, languages, context)?;
        let messages = languages.of(&source.labs()[0].catalogue);
        let class = gathered.class(&source, roster.as_ref(), marks.as_ref());
        if class.sheets.iter().all(|sheet| sheet.rows.is_empty()) {
            return Err(Trouble::Say(self.is_empty()));
        }
        self.refuse_inputs(&gathered, languages)?;
        if !context.err.quiet {
            class_tables::tell_twins(source.labs(), &messages);
        }
        if let Some(list) = &self.marks {
            tell_wrong(list, &class.wrong, &messages);
            if !context.err.quiet {
                tell_wrong(list, &class.odd, &messages);
            }
        }
        let found = self.pages(&class, &source, languages, &messages, context)?;
        class_tables::write(self, &class, found.pages.as_ref(), &messages, context)?;
        if piped == 0 {
            glance(&class, &messages, context)?;
        }
        let failed = found.failed || gathered.failed || !class.wrong.is_empty();
        Ok(ExitCode::from(if failed { 2 } else { 0 }))
    }

    /// The tables that the command line names, each by its option.
    fn tables(&self) -> impl Iterator<Item = (&'static str, &PathBuf)> {
        let tables = [
            ("--html", &self.html),
            ("--csv", &self.csv),
            ("--json", &self.json),
            ("--marks-template", &self.marks_template),
        ];
        let named = tables.into_iter();
        named.filter_map(|(option, path)| Some((option, path.as_ref()?)))
    }

    /// Of two tables in one file the second would take the first's place.
    fn refuse_one_file_for_two(&self) -> Result<(), Trouble> {
        let files = self.tables().filter(|(_, path)| !disk::is_stream(path));
        let files = files.map(|(option, path)| {
            let place = disk::place_of(&disk::absolute(path));
            (option, path, place)
        });
        let files: Vec<_> = files.collect();
        for (at, (second, path, place)) in files.iter().enumerate() {
            if let Some((first, ..)) = files[..at].iter().find(|(.., other)| other == place) {
                let message = Message::new("class-one-file").text("path", disk::shown(path));
                let message = message.text("first", *first).text("second", *second);
                return Err(Trouble::Say(message));
            }
        }
        Ok(())
    }

    /// Writes the pages and the notes of the students.
    fn pages(
        &self,
        class: &class::Class,
        source: &Source,
        languages: &Languages,
        messages: &Messages,
        context: &Context,
    ) -> Result<Written, Trouble> {
        let mut written = Written::default();
        let Source::Folder(source) = source else {
            return Ok(written);
        };
        if let Some(folder) = &self.reports {
            let pages = Pages::placed(folder, self.html.as_deref(), class);
            written.failed |= pages.make(self, source, languages, messages, context)?;
            written.pages = Some(pages);
        }
        if let Some(folder) = &self.feedback {
            let failed = notes(self, folder, class, source, languages, messages, context)?;
            written.failed |= failed;
        }
        Ok(written)
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
            tell(&languages.unread(disk::shown(path), path, &error));
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

    /// That there is no student.
    pub(in crate::cli) fn is_empty(&self) -> Message {
        match &self.folder {
            Some(folder) => Message::new("class-empty").text("folder", disk::named(folder)),
            None => Message::new("class-empty-lines"),
        }
    }

    /// Refuses to write where something is read.
    fn refuse_inputs(&self, gathered: &Gathered, languages: &Languages) -> Result<(), Trouble> {
        let lists = [&self.roster, &self.marks, &self.catalogue];
        let lists = lists.into_iter().flatten().chain(&self.from);
        let lists: Vec<PathBuf> = lists.map(|path| disk::real(path)).collect();
        for (_, output) in self.tables() {
            let real = disk::real(output);
            if lists.contains(&real) || gathered.reads(&real) {
                tell(&languages.any().message(&output_is_read(output)));
                return Err(Trouble::Told);
            }
        }
        Ok(())
    }
}

/// What came of the students' pages and notes.
#[derive(Default)]
struct Written {
    pages: Option<Pages>,
    /// Whether one could not be made.
    failed: bool,
}

/// Says the tables on standard output.
fn glance(class: &class::Class, messages: &Messages, context: &Context) -> io::Result<()> {
    let mut text = Vec::new();
    for (at, sheet) in class.sheets.iter().enumerate() {
        if at > 0 {
            text.push(b'\n');
        }
        class::glance::write(sheet, messages, &context.out, &mut Lines::new(&mut text))?;
    }
    let text = String::from_utf8_lossy(&text);
    let mut out = put::Out::lock();
    out.write_all(for_log(&text).as_bytes())?;
    out.flush()
}

/// Tells what is wrong with a list, each at its line; of many, the first.
fn tell_wrong(path: &Path, wrong: &[Wrong], messages: &Messages) {
    const TOLD: usize = 10;
    let shown = disk::shown(path);
    for Wrong { line, message } in wrong.iter().take(TOLD) {
        tell(&messages.of(format_args!("{shown}:{line}"), messages.message(message)));
    }
    if let Some(more) = wrong.len().checked_sub(TOLD).filter(|more| *more > 0) {
        let more = messages.message(&Message::new("and-more").number("count", more));
        tell(&messages.of(&shown, more));
    }
}

//! Arguments to actions: one sub-command, one file.
//!
//! Enters: what was typed. Leaves: text on the standard streams and an exit code: 0 nothing wrong, 1 findings of error
//! level, 2 usage, catalogue, unreadable input or internal failure.

mod catalogue;
mod check;
mod class;
mod class_files;
mod class_inputs;
mod class_outputs;
mod class_pages;
mod class_rest;
mod class_tables;
mod context;
mod explain;
mod heading;
mod help;
mod jobs;
mod languages;
mod look;
mod new;
mod own_folders;
mod pages;
mod press;
mod progress;
mod put;
mod read_reports;
mod refusal;
mod render;
mod report_names;
mod reports;
mod size;
mod stderr;
mod strays;
mod templates;
mod translated;
mod written;

use crate::finding::Message;
use crate::language::Language;
use crate::language::messages::Messages;
use crate::output::paint::Look;
use crate::text::steer::steers;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};
use context::{Context, locale};
use std::io::{self, IsTerminal};
use std::process::ExitCode;
use stderr::{for_log, refuse, tell, tell_shown};
use written::{not_written, output_is_read, put_down};

/// Check Markdown lab reports against the lab's question catalogue.
#[derive(Debug, Parser)]
#[command(
    name = "tpreport",
    // Not what it was started as: on Windows that ends with `.exe`.
    bin_name = "tpreport",
    version,
    arg_required_else_help = true,
    disable_help_subcommand = true
)]
struct Arguments {
    /// The language of messages [default: the catalogue's]
    #[arg(
        long,
        global = true,
        env = "TPREPORT_LANG",
        hide_env_values = true,
        value_name = "LANGUAGE",
        value_parser = tags(),
        help_heading = heading::ALL
    )]
    lang: Option<Language>,
    /// How many threads to use [default: one a processor]
    #[arg(short = 'j', long = "threads", global = true, value_name = "N", help_heading = heading::ALL)]
    threads: Option<std::num::NonZeroUsize>,
    /// When to use colours
    #[arg(
        long,
        global = true,
        value_name = "WHEN",
        default_value = "auto",
        hide_possible_values = true,
        help_heading = heading::ALL
    )]
    color: look::Color,
    /// Say only what fails
    #[arg(short, long, global = true, help_heading = heading::ALL)]
    quiet: bool,
    /// Say hints too, and each report at length, however many there are
    #[arg(short, long, global = true, conflicts_with = "quiet", help_heading = heading::ALL)]
    verbose: bool,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Say which questions are unanswered and which evidence is missing
    Check(check::Check),
    /// Lay a report out: HTML for whoever reads it, Markdown for whoever hands it in
    Render(render::Render),
    /// Write a report to fill in: the lab's titles, its prompts, and a place for each answer
    New(new::New),
    /// Lay a whole class out: who handed in what, who misses what, which question the class fails
    Class(class::Class),
    /// Look at the question catalogue alone
    #[command(subcommand)]
    Catalogue(catalogue::Catalogue),
    /// Write the built-in templates out, to start your own from
    Templates(templates::WriteOut),
    /// Say what a check looks for, and what to do about it
    Explain(explain::Explain),
    /// Write the completions of a shell
    Completions(pages::Completions),
    /// Write the manual page
    Man(pages::Man),
}

/// The languages by their tags.
fn tags() -> impl TypedValueParser<Value = Language> {
    PossibleValuesParser::new(Language::tags())
        .map(|tag| Language::from_tag(&tag).unwrap_or_default())
}

/// The language that the command line or the environment asks for, read before the command line is parsed, as help is part of
/// parsing it.
fn asked() -> Option<Language> {
    let mut arguments = std::env::args().skip(1);
    let mut asked = None;
    while let Some(argument) = arguments.next() {
        if argument == "--lang" {
            asked = arguments.next();
        } else if let Some(value) = argument.strip_prefix("--lang=") {
            asked = Some(value.to_owned());
        }
    }
    let asked = asked.or_else(|| std::env::var("TPREPORT_LANG").ok());
    asked.and_then(|tag| Language::from_tag(&tag))
}

/// Whether an argument holds what a terminal would obey.
fn names_steer() -> bool {
    std::env::args_os().any(|argument| argument.to_string_lossy().contains(steers))
}

fn parse(command: clap::Command) -> Result<Arguments, clap::Error> {
    let matches = command.try_get_matches();
    matches.and_then(|matches| Arguments::from_arg_matches(&matches))
}

/// Says what is wrong with the command line, or the help or the version that it asks for; how the program ends.
fn answer(error: clap::Error) -> ExitCode {
    // Help and version are no errors; whoever closed the stream wants neither.
    let language = asked().unwrap_or_else(|| match error.use_stderr() {
        true => languages::beside(None, &[]).unwrap_or_else(locale),
        false => locale(),
    });
    let again = |command: clap::Command| parse(command).err();
    let dressed = || help::dressed(Arguments::command(), language);
    // What the environment says stands in no usage, as nobody typed it.
    let typed = || dressed().mut_arg("lang", |lang| lang.env(None));
    let told = error.use_stderr().then(|| again(typed())).flatten();
    let error = told.or_else(|| again(dressed())).unwrap_or(error);
    match refusal::said(&error, &Messages::with_help(language)) {
        Some(refusal) => tell(refusal.trim_end()),
        // It quotes what was typed, which may be the name of anybody's file.
        None if names_steer() => tell(error.to_string().trim_end()),
        None => _ = error.print(),
    }
    ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2))
}

/// Runs the program on the process's arguments.
pub fn run() -> ExitCode {
    let arguments = match parse(Arguments::command()) {
        Ok(arguments) => arguments,
        Err(error) => return answer(error),
    };
    if let Some(threads) = arguments.threads {
        // Fails only where a pool was built before, which is nowhere.
        let _ = rayon::ThreadPoolBuilder::new()
            .num_threads(threads.get())
            .build_global();
    }
    let look = |terminal| Look {
        color: look::wanted(arguments.color, terminal),
        width: look::width(),
        verbose: arguments.verbose,
        quiet: arguments.quiet,
    };
    let context = Context {
        lang: arguments.lang,
        out: look(io::stdout().is_terminal()),
        err: look(io::stderr().is_terminal()),
    };
    let command_line = || help::dressed(Arguments::command(), context.language());
    let done = match arguments.command {
        Command::Check(check) => check.run(&context),
        Command::Render(render) => render.run(&context),
        Command::New(new) => new.run(&context),
        Command::Class(class) => class.run(&context),
        Command::Catalogue(catalogue) => catalogue.run(&context),
        Command::Templates(templates) => templates.run(&context),
        Command::Explain(explain) => explain.run(&context),
        Command::Completions(completions) => completions.run(&mut command_line()),
        Command::Man(man) => man.run(command_line(), context.language()),
    };
    match done {
        Ok(code) => code,
        // Whoever read has had enough, as `head` does.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        // All that is written to files tells for itself.
        Err(error) => {
            let message = Message::new("stdout-not-written").text("error", error.to_string());
            tell(&Messages::new(context.language()).message(&message));
            ExitCode::from(2)
        }
    }
}

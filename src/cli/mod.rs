//! Arguments to actions: one sub-command, one file.
//!
//! Enters: what was typed. Leaves: text on the standard streams and an exit code: 0 nothing wrong, 1 findings of error
//! level, 2 usage, catalogue, unreadable input or internal failure.

mod check;

use crate::language::Language;
use clap::{Parser, Subcommand, ValueEnum};
use std::io;
use std::process::ExitCode;

/// Check Markdown lab reports against the lab's question catalogue.
#[derive(Debug, Parser)]
#[command(
    name = "tpreport",
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
        value_name = "LANGUAGE"
    )]
    lang: Option<Lang>,
    /// How many threads to use [default: one a processor]
    #[arg(short = 'j', long = "threads", global = true, value_name = "N")]
    threads: Option<std::num::NonZeroUsize>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Say which questions are unanswered and which evidence is missing
    Check(check::Check),
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Lang {
    Fr,
    En,
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Fr => Self::Fr,
            Lang::En => Self::En,
        }
    }
}

/// What every command may need to know of the command line.
struct Context {
    /// The language that was asked for.
    lang: Option<Language>,
}

/// Runs the program on the process's arguments.
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    if let Some(threads) = arguments.threads {
        // Fails only where a pool was built before, which is nowhere.
        let _ = rayon::ThreadPoolBuilder::new()
            .num_threads(threads.get())
            .build_global();
    }
    let context = Context {
        lang: arguments.lang.map(Language::from),
    };
    let done = match arguments.command {
        Command::Check(check) => check.run(&context),
    };
    match done {
        Ok(code) => code,
        // Whoever read has had enough, as `head` does.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            tell(&format!("tpreport: {error}"));
            ExitCode::from(2)
        }
    }
}

/// A line on standard error; a closed one is no failure.
fn tell(line: &str) {
    use io::Write;
    let _ = writeln!(io::stderr(), "{line}");
}

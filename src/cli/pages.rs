//! `tpreport completions` and `tpreport man`: the command line, told to a shell and to who reads manuals.

use super::{help, put};
use crate::language::Language;
use crate::language::messages::Messages;
use clap_complete::Shell;
use std::io::{self, Write};
use std::process::ExitCode;

/// What `completions` takes.
#[derive(Debug, clap::Args)]
pub(super) struct Completions {
    /// The shell
    #[arg(value_name = "SHELL")]
    shell: Shell,
}

/// What `man` takes.
#[derive(Debug, clap::Args)]
pub(super) struct Man {}

impl Completions {
    pub(super) fn run(self, command: &mut clap::Command) -> io::Result<ExitCode> {
        let mut text = Vec::new();
        clap_complete::generate(self.shell, command, "tpreport", &mut text);
        put::out(&text)
    }
}

impl Man {
    /// One page for all: the program, then each command under a heading of its own.
    pub(super) fn run(
        self,
        mut command: clap::Command,
        language: Language,
    ) -> io::Result<ExitCode> {
        command.build();
        let mut text = Vec::new();
        let messages = Messages::with_help(language);
        let page = clap_mangen::Man::new(command.clone());
        page.render_title(&mut text)?;
        page.render_name_section(&mut text)?;
        page.render_synopsis_section(&mut text)?;
        page.render_description_section(&mut text)?;
        page.render_options_section(&mut text)?;
        for sub in command.get_subcommands() {
            section(sub, &mut text)?;
        }
        let commands = [
            "check",
            "render",
            "new",
            "class",
            "catalogue-check",
            "catalogue-derive",
            "templates",
            "explain",
        ];
        for (kind, of) in [
            ("exit-status", &["check", "render", "class"][..]),
            ("environment", &["tpreport"]),
            ("examples", &commands),
        ] {
            lines(kind, of, &messages, &mut text)?;
        }
        page.render_version_section(&mut text)?;
        let name = messages.text("title-name", None).unwrap_or_default();
        let text = String::from_utf8_lossy(&text);
        // Headings end with the space that French puts before a colon, which the page has not.
        let text = text.replacen(".SH NAME\n", &format!(".SH {name}\n"), 1);
        let text = text.replace("\u{a0}\"\n", "\"\n").replace("\u{a0}\n", "\n");
        put::out(text)
    }
}

/// What help says of one kind, of each command by its name, the lines as they stand.
fn lines(kind: &str, of: &[&str], messages: &Messages, text: &mut Vec<u8>) -> io::Result<()> {
    let parts = of
        .iter()
        .filter_map(|name| Some((name, help::part(messages, kind, name)?)));
    for (at, (name, (title, part))) in parts.enumerate() {
        if at == 0 {
            writeln!(text, ".SH \"{}\"", title.to_uppercase())?;
        }
        writeln!(text, ".PP")?;
        if of.len() > 1 {
            writeln!(text, "\\fBtpreport {}\\fR\n.br", name.replace('-', " "))?;
        }
        writeln!(text, ".nf")?;
        for line in part.lines() {
            let line = line.replace('\\', "\\e").replace('-', "\\-");
            // A line that begins with a dot or a quote is a command to the formatter.
            let guard = if line.starts_with(['.', '\'']) {
                "\\&"
            } else {
                ""
            };
            writeln!(text, "{guard}{line}")?;
        }
        writeln!(text, ".fi")?;
    }
    Ok(())
}

/// A command, and those under it.
fn section(command: &clap::Command, text: &mut Vec<u8>) -> io::Result<()> {
    let name = command.get_bin_name().unwrap_or_else(|| command.get_name());
    writeln!(text, ".SH \"{}\"", name.to_uppercase())?;
    // What every command takes was told at the top.
    let own = command.clone().mut_args(|arg| {
        let shared = arg.is_global_set() || arg.get_id() == "help";
        arg.hide(shared)
    });
    let mut part = Vec::new();
    let page = clap_mangen::Man::new(own);
    page.render_synopsis_section(&mut part)?;
    page.render_description_section(&mut part)?;
    if command.get_positionals().next().is_some() || command.get_opts().next().is_some() {
        page.render_options_section(&mut part)?;
    }
    let part = String::from_utf8_lossy(&part).replace(".SH ", ".SS ");
    text.extend_from_slice(part.as_bytes());
    for sub in command.get_subcommands() {
        section(sub, text)?;
    }
    Ok(())
}

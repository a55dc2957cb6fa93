//! What `--help` says beside the arguments: groups, examples, exit codes; at the terminal's width, in the reader's language.
//!
//! Enters: the command line as it is parsed. Leaves: the same, dressed for people. Help is made when it is asked for alone, as
//! reading its texts takes as long as checking a report.

use super::{heading, look, translated};
use crate::language::Language;
use crate::language::messages::Messages;
use clap::{Arg, ArgAction, Command};

/// The command line with all that help says.
pub(super) fn dressed(command: Command, language: Language) -> Command {
    let messages = Messages::with_help(language);
    let command = with_flags(command.term_width(look::width()), &messages, true);
    let command = translated::translate(command, &messages);
    with_examples(command, &messages, "tpreport")
}

/// A title and the lines under it, such as `examples` of `check`; none where that command has none.
pub(super) fn part(messages: &Messages, part: &str, command: &str) -> Option<(String, String)> {
    let text = messages.text(&format!("{part}-{command}"), None)?;
    Some((messages.text(&format!("title-{part}"), None)?, text))
}

/// The command line with `--help` and `--version` among the options of every command, where clap would put them apart.
fn with_flags(command: Command, messages: &Messages, is_whole: bool) -> Command {
    let text = |key: &str| messages.text(key, None).unwrap_or_default();
    let help = Arg::new("help")
        .short('h')
        .long("help")
        .action(ArgAction::Help)
        .help_heading(heading::ALL)
        .help(text("argument-help"));
    let version = Arg::new("version")
        .short('V')
        .long("version")
        .action(ArgAction::Version)
        .help_heading(heading::ALL)
        .help(text("argument-version"));
    let mut command = command.disable_help_flag(true).arg(help);
    if is_whole {
        command = command.disable_version_flag(true).arg(version);
    }
    command.mut_subcommands(|sub| with_flags(sub, messages, false))
}

fn with_examples(command: Command, messages: &Messages, name: &str) -> Command {
    let colon = messages.text("page-colon", None).unwrap_or_default();
    let parts = ["examples", "exit-status"].into_iter();
    let parts = parts.filter_map(|kind| part(messages, kind, name));
    let texts: Vec<String> = parts
        .map(|(title, text)| format!("{title}{}\n{}", colon.trim_end(), indented(&text)))
        .collect();
    let command = match texts.is_empty() {
        true => command,
        false => command.after_help(texts.join("\n\n")),
    };
    command.mut_subcommands(|sub| {
        let key = translated::key_of(name, sub.get_name());
        with_examples(sub, messages, &key)
    })
}

fn indented(text: &str) -> String {
    let lines = text.lines().map(|line| format!("  {line}"));
    lines.collect::<Vec<_>>().join("\n")
}

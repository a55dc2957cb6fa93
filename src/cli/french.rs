//! The command line in French: help texts and headings. What clap itself says of mistakes stays English.

use super::locale;
use crate::finding::Message;
use crate::language::Language;
use crate::language::messages::Messages;
use clap::Command;
use clap::builder::{PossibleValue, PossibleValuesParser};

/// Whether help is wanted in French: `--lang`, `TPREPORT_LANG`, the locale. Read before the command line is parsed, as help is
/// part of parsing it.
pub(super) fn is_wanted() -> bool {
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
    let asked = asked.and_then(|tag| Language::from_tag(&tag));
    asked.unwrap_or_else(locale) == Language::Fr
}

/// Puts French texts in the places of the English ones.
pub(super) fn translate(command: Command) -> Command {
    translated(command, &Messages::with_help(Language::Fr), "tpreport")
}

fn translated(command: Command, messages: &Messages, name: &str) -> Command {
    let said = |key: String| messages.text(&key, None);
    let ids: Vec<String> = command
        .get_arguments()
        .map(|arg| arg.get_id().to_string())
        .collect();
    let mut command = command
        .disable_help_flag(true)
        .help_template(messages.message(&Message::new("help-template")))
        .subcommand_help_heading(messages.message(&Message::new("help-commands")));
    if let Some(about) = said(format!("command-{name}")) {
        command = command.about(about);
    }
    let options = messages.message(&Message::new("help-options"));
    for id in ids {
        let text = said(format!("argument-{name}-{id}")).or_else(|| said(format!("argument-{id}")));
        command = command.mut_arg(&id, |arg| {
            let arg = match text {
                Some(text) => arg.help(text),
                None => arg,
            };
            let arg = with_values(arg, messages);
            if arg.is_positional() {
                arg
            } else {
                arg.help_heading(options.clone())
            }
        });
    }
    let help = clap::Arg::new("help")
        .short('h')
        .long("help")
        .action(clap::ArgAction::Help)
        .help_heading(options.clone())
        .help(messages.message(&Message::new("argument-help")));
    command = command.arg(help);
    if name == "tpreport" {
        let version = clap::Arg::new("version")
            .short('V')
            .long("version")
            .action(clap::ArgAction::Version)
            .help_heading(options)
            .help(messages.message(&Message::new("argument-version")));
        command = command.disable_version_flag(true).arg(version);
    }
    let parent = name.to_owned();
    let names: Vec<String> = command
        .get_subcommands()
        .map(|sub| sub.get_name().to_owned())
        .collect();
    for name in names {
        let key = key_of(&parent, &name);
        command = command.mut_subcommand(&name, |sub| translated(sub, messages, &key));
    }
    command
}

/// What the key of a command's text ends with: `check`, `catalogue-check`.
fn key_of(parent: &str, name: &str) -> String {
    match parent {
        "tpreport" => name.to_owned(),
        parent => format!("{parent}-{name}"),
    }
}

/// The values that an argument takes, explained in French where they are explained. Only help is made of them: what parses
/// the command line reads them by their own type.
fn with_values(arg: clap::Arg, messages: &Messages) -> clap::Arg {
    let values = arg.get_possible_values();
    if values.iter().all(|value| value.get_help().is_none()) {
        return arg;
    }
    let id = arg.get_id().to_string();
    let in_french = |value: PossibleValue| {
        let text = messages.text(&format!("value-{id}-{}", value.get_name()), None);
        match text {
            Some(text) => value.help(text),
            None => value,
        }
    };
    let values: Vec<_> = values.into_iter().map(in_french).collect();
    arg.value_parser(PossibleValuesParser::new(values))
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    fn every_text_is_there(command: &Command, name: &str, messages: &Messages) {
        assert!(
            messages.text(&format!("command-{name}"), None).is_some(),
            "command-{name}"
        );
        for argument in command.get_arguments() {
            let key = format!("argument-{}", argument.get_id());
            assert!(messages.text(&key, None).is_some(), "{key}");
            let values = argument.get_possible_values().into_iter();
            for value in values.filter(|value| value.get_help().is_some()) {
                let key = format!("value-{}-{}", argument.get_id(), value.get_name());
                assert!(messages.text(&key, None).is_some(), "{key}");
            }
        }
        for sub in command.get_subcommands() {
            every_text_is_there(sub, &key_of(name, sub.get_name()), messages);
        }
    }

    #[test]
    fn every_argument_has_its_french_help() {
        let command = super::super::Arguments::command();
        every_text_is_there(&command, "tpreport", &Messages::with_help(Language::Fr));
        translate(super::super::Arguments::command()).debug_assert();
    }
}

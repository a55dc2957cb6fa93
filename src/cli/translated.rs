//! The command line in another language than its own: help texts and headings. What clap says of mistakes is
//! [`super::refusal`]'s.
//!
//! Enters: the command line, and the messages of a language. Leaves: it in their words, by keys made of its own names; as it is
//! where they have none, as in the language in which the program's code is written.

use super::heading;
use crate::finding::Message;
use crate::language::messages::Messages;
use clap::builder::PossibleValue;
use clap::{Arg, Command};

/// Puts the texts of the messages in the places of the program's own.
pub(super) fn translate(command: Command, messages: &Messages) -> Command {
    match messages.has_help() {
        true => translated(command, messages, "tpreport"),
        false => command,
    }
}

/// The name of an argument's group.
fn heading_of(arg: &Arg, messages: &Messages) -> String {
    let key = match arg.get_help_heading() {
        _ if arg.is_positional() => "help-arguments",
        Some(heading::REPORTS) => "help-heading-reports",
        Some(heading::CHECKS) => "help-heading-checks",
        Some(heading::MENDING) => "help-heading-mending",
        Some(heading::OUTPUT) => "help-heading-output",
        Some(heading::TEACHERS) => "help-heading-teachers",
        Some(heading::ALL) => "help-heading-all",
        _ => "help-options",
    };
    messages.message(&Message::new(key))
}

fn translated(command: Command, messages: &Messages, name: &str) -> Command {
    let said = |key: String| messages.text(&key, None);
    let mut command = command
        .help_template(messages.message(&Message::new("help-template")))
        .subcommand_help_heading(messages.message(&Message::new("help-commands")))
        .subcommand_value_name(messages.message(&Message::new("help-name-command")));
    if let Some(about) = said(format!("command-{name}")) {
        command = command.about(about);
    }
    let command = command.mut_args(|arg| {
        let id = arg.get_id();
        let text = said(format!("argument-{name}-{id}")).or_else(|| said(format!("argument-{id}")));
        let heading = heading_of(&arg, messages);
        let arg = with_details(arg, &text.unwrap_or_default(), messages);
        arg.help_heading(heading)
    });
    command.mut_subcommands(|sub| {
        let key = key_of(name, sub.get_name());
        translated(sub, messages, &key)
    })
}

/// What the key of a command's text ends with: `check`, `catalogue-check`.
pub(super) fn key_of(parent: &str, name: &str) -> String {
    match parent {
        "tpreport" => name.to_owned(),
        parent => format!("{parent}-{name}"),
    }
}

/// An argument with its text, and what clap would add to it in its own words: the default, the values, the variable. Only help
/// is made of it: what parses the command line reads values by their own type.
fn with_details(arg: Arg, text: &str, messages: &Messages) -> Arg {
    let detail = |key, value: String| messages.message(&Message::new(key).text("value", value));
    let values: Vec<PossibleValue> = match arg.get_action().takes_values() {
        true => arg.get_possible_values(),
        false => Vec::new(),
    };
    let id = arg.get_id().to_string();
    let explained: Vec<String> = values
        .iter()
        .filter_map(|value| {
            let name = value.get_name();
            let text = messages.text(&format!("value-{id}-{name}"), None)?;
            Some(format!("- {name} : {text}"))
        })
        .collect();
    let names: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
    let mut details = Vec::new();
    if !names.is_empty() && !arg.is_hide_possible_values_set() {
        details.push(detail("help-detail-values", names.join(", ")));
    }
    let defaults = arg.get_default_values().iter();
    let defaults: Vec<_> = defaults.map(|value| value.to_string_lossy()).collect();
    if !defaults.is_empty() && arg.get_action().takes_values() {
        details.push(detail("help-detail-default", defaults.join(", ")));
    }
    if let Some(variable) = arg.get_env() {
        details.push(detail(
            "help-detail-variable",
            variable.to_string_lossy().into_owned(),
        ));
    }
    let in_words = |name: &clap::builder::Str| {
        let key = format!(
            "help-name-{}",
            name.to_lowercase().trim_end_matches("|-").replace('|', "-")
        );
        messages
            .text(&key, None)
            .unwrap_or_else(|| name.to_string())
    };
    let value_names: Option<Vec<String>> = arg
        .get_value_names()
        .map(|names| names.iter().map(in_words).collect());
    let short = [&[text.to_owned()], details.as_slice()].concat().join(" ");
    let arg = match explained.is_empty() {
        true => arg,
        false => {
            let values = messages.message(&Message::new("help-detail-explained"));
            let list = explained.join("\n");
            let rest = details[1..].join(" ");
            arg.long_help(format!("{text}\n\n{values}\n{list}\n\n{rest}"))
        }
    };
    let arg = match value_names {
        Some(names) if arg.get_action().takes_values() => arg.value_names(names),
        _ => arg,
    };
    let arg = arg.help(short);
    if !arg.get_action().takes_values() {
        return arg;
    }
    arg.hide_possible_values(true)
        .hide_default_value(true)
        .hide_env(true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
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
    fn every_argument_has_its_help_in_each_language() {
        let messages = Language::all().map(Messages::with_help);
        let others: Vec<Messages> = messages.filter(Messages::has_help).collect();
        assert!(!others.is_empty());
        for messages in others {
            let command = super::super::Arguments::command();
            every_text_is_there(&command, "tpreport", &messages);
            translate(command, &messages).debug_assert();
        }
    }

    #[test]
    fn each_language_is_asked_for_by_its_tag() {
        let parsed = |tag| {
            let command = super::super::Arguments::command();
            command.try_get_matches_from(["tpreport", "--lang", tag, "explain"])
        };
        for tag in Language::tags() {
            let matches = parsed(tag).expect("it is known");
            assert_eq!(
                matches.get_one::<Language>("lang").copied(),
                Language::from_tag(tag)
            );
        }
        let refused = parsed("xx").expect_err("nobody speaks it").to_string();
        assert!(refused.contains("fr, en"), "{refused}");
    }
}

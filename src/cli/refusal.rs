//! What is wrong with a command line, in the reader's words.
//!
//! Enters: clap's error. Leaves: the same in words. An error of a rare kind stays as clap says it, and so does each in the language
//! that is clap's own.

use super::size::NoSize;
use crate::finding::Message;
use crate::language::messages::Messages;
use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::num::{IntErrorKind, ParseIntError};

/// The error in the words of the messages, with how the command is used and where to read more.
pub(super) fn said(error: &Error, messages: &Messages) -> Option<String> {
    if !messages.has_help() {
        return None;
    }
    let say = |message: Message| messages.message(&message);
    let invalid = of(error, ContextKind::InvalidArg).unwrap_or_default();
    let value = of(error, ContextKind::InvalidValue).unwrap_or_default();
    let argument = |key| Message::new(key).text("argument", invalid.as_str());
    let (message, near) = match error.kind() {
        ErrorKind::UnknownArgument => {
            let key = match invalid.starts_with('-') {
                true => "help-unknown-option",
                false => "help-unknown-argument",
            };
            (argument(key), ContextKind::SuggestedArg)
        }
        ErrorKind::InvalidSubcommand => {
            let name = of(error, ContextKind::InvalidSubcommand).unwrap_or_default();
            let message = Message::new("help-unknown-command").text("command", name);
            (message, ContextKind::SuggestedSubcommand)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if value.is_empty() => {
            (argument("help-no-value"), ContextKind::SuggestedValue)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let source = std::error::Error::source(error);
            let wants_number = source
                .and_then(|source| source.downcast_ref::<ParseIntError>())
                .is_some_and(|wrong| *wrong.kind() == IntErrorKind::InvalidDigit);
            let wants_size = source.and_then(|source| source.downcast_ref::<NoSize>());
            let key = match (wants_number, wants_size.is_some()) {
                (true, _) => "help-no-number",
                (false, true) => "help-no-size",
                (false, false) => "help-wrong-value",
            };
            let message = argument(key).text("value", value);
            (message, ContextKind::SuggestedValue)
        }
        ErrorKind::ArgumentConflict => {
            let prior = of(error, ContextKind::PriorArg).unwrap_or_default();
            let key = match prior == invalid {
                true => "help-twice",
                false => "help-conflict",
            };
            let message = argument(key).text("prior", prior);
            (message, ContextKind::SuggestedArg)
        }
        ErrorKind::MissingRequiredArgument => {
            let message = argument("help-missing-argument");
            (message, ContextKind::SuggestedArg)
        }
        ErrorKind::TooManyValues | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            let message = argument("help-number-of-values");
            (message, ContextKind::SuggestedArg)
        }
        ErrorKind::MissingSubcommand => {
            let known = of(error, ContextKind::ValidSubcommand).unwrap_or_default();
            let message = Message::new("help-missing-command").text("commands", known);
            (message, ContextKind::SuggestedSubcommand)
        }
        _ => return None,
    };
    let mut lines = vec![say(Message::new("help-error").text("error", say(message)))];
    if let Some(known) = of(error, ContextKind::ValidValue).filter(|known| !known.is_empty()) {
        lines.push(say(Message::new("help-values").text("values", known)));
    }
    if let Some(near) = of(error, near) {
        lines.push(say(Message::new("help-near").text("near", near)));
    }
    let usage = of(error, ContextKind::Usage).unwrap_or_default();
    if let Some((_, usage)) = usage.split_once(": ") {
        let usage = say(Message::new("help-usage").text("usage", usage.trim()));
        lines.push(format!("\n{usage}"));
    }
    let more = say(Message::new("help-more"));
    Some(format!("{}\n\n{more}\n", lines.join("\n")))
}

/// What clap knows of an error, several things in a row.
fn of(error: &Error, kind: ContextKind) -> Option<String> {
    Some(match error.get(kind)? {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        ContextValue::StyledStr(text) => text.to_string(),
        ContextValue::StyledStrs(texts) => {
            let texts: Vec<String> = texts.iter().map(ToString::to_string).collect();
            texts.join(", ")
        }
        ContextValue::Number(number) => number.to_string(),
        _ => return None,
    })
}

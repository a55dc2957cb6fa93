//! A catalogue as TOML, with a comment on each guess.
//!
//! Enters: what was derived of a handout. Leaves: the text of a `questions.toml`.

use super::asks;
use super::derived::{Derived, DerivedQuestion, DerivedSection};
use crate::finding::Message;
use crate::language::messages::Messages;
use std::fmt::Write;
use toml_writer::{ToTomlValue, TomlStringBuilder};

/// The first line of every catalogue, by which editors know its schema.
pub(super) const SCHEMA_LINE: &str =
    "#:schema https://json.schemastore.org/tpreport-questions.json";

/// A text as TOML has it.
fn text(value: &str) -> String {
    let builder = TomlStringBuilder::new(value);
    let literal = builder.as_ml_literal().filter(|_| value.contains('\n'));
    literal
        .unwrap_or_else(|| builder.as_default())
        .to_toml_value()
}

/// The beginning of a line, without what a comment can't hold.
fn cut(said: &str) -> String {
    const LONG: usize = 60;
    let mut plain: String = said
        .chars()
        .filter(|c| !c.is_control())
        .take(LONG)
        .collect();
    if plain.len() < said.len() {
        plain.push('…');
    }
    plain
}

/// The catalogue of a handout. `statement`: the handout, by its path from the catalogue's folder; none where it is elsewhere.
pub(crate) fn written(derived: &Derived, statement: Option<&str>, messages: &Messages) -> String {
    let say = |key: &'static str| messages.text(key, None).unwrap_or_default();
    let mut out = String::new();
    let found = match derived.is_report {
        true => "derive-found-in-report",
        false => "derive-found",
    };
    let found = Message::new(found).number("questions", derived.questions());
    let _ = writeln!(out, "{SCHEMA_LINE}");
    let _ = writeln!(out, "# {}", messages.message(&found));
    let _ = writeln!(out, "# {}", say("derive-look"));
    for (line, said) in &derived.left {
        let doubt = Message::new("derive-left").number("line", *line);
        let doubt = messages.message(&doubt.text("said", cut(said)));
        let _ = writeln!(out, "# {doubt}");
    }
    let id = match asks::slug(&derived.title) {
        empty if empty.is_empty() => "lab".to_owned(),
        id => id,
    };
    let title = if derived.title.is_empty() {
        &id
    } else {
        &derived.title
    };
    let language = derived.language.tag();
    let _ = write!(
        out,
        "schema = 1\n\n[lab]\nid = {}\ntitle = {}\nlanguage = \"{language}\"\n",
        text(&id),
        text(title)
    );
    if derived.is_report {
        let _ = writeln!(out, "# {}", say("derive-report"));
    } else {
        let statement = statement.map(|statement| format!("statement = {}", text(statement)));
        let statement = statement.unwrap_or_else(|| "# statement = \"statement.md\"".to_owned());
        let _ = writeln!(out, "{statement}  # {}", say("derive-statement"));
    }
    let (report, why) = (derived.language.report_name(), say("derive-reports"));
    let _ = writeln!(out, "# reports = [\"{report}*.md\"]  # {why}");
    if derived.wording.iter().any(Option::is_some) {
        let _ = writeln!(out, "\n[wording]  # {}", say("derive-wording"));
        for (key, word) in ["section", "question"].iter().zip(&derived.wording) {
            if let Some(word) = word {
                let _ = writeln!(out, "{key} = [{}]", text(word));
            }
        }
    }
    for section in &derived.sections {
        write_section(&mut out, section, messages);
    }
    out
}

/// What names a section or a question.
fn write_names(out: &mut String, id: &str, label: Option<&str>, title: Option<&str>) {
    let names = [("id", Some(id)), ("label", label), ("title", title)];
    for (key, name) in names {
        if let Some(name) = name {
            let _ = writeln!(out, "{key} = {}", text(name));
        }
    }
}

fn write_section(out: &mut String, section: &DerivedSection, messages: &Messages) {
    out.push_str("\n\n[[section]]\n");
    let title = Some(section.title.as_str()).filter(|title| !title.is_empty());
    write_names(out, &section.id, section.label.as_deref(), title);
    if let Some(own) = &section.own {
        write_rest(out, own, messages);
    }
    for question in &section.questions {
        out.push_str("\n[[section.question]]\n");
        let (label, title) = (question.label.as_deref(), question.title.as_deref());
        write_names(out, &question.id, label, title);
        write_rest(out, question, messages);
    }
}

/// The letters that number a prompt's lines in order, from `a` on: `a.`, `b.`.
fn parts(prompt: &str) -> Vec<String> {
    let mut next = b'a'..=b'z';
    let mut wanted = next.next().map(char::from);
    let mut found = Vec::new();
    for line in prompt.lines() {
        let mut signs = line.trim_start_matches(['-', '*', ' ', '\t', '(']).chars();
        let is_next = wanted.is_some() && signs.next() == wanted;
        if is_next && matches!(signs.next(), Some('.' | ')')) && signs.next() == Some(' ') {
            found.extend(wanted.map(|letter| format!("{letter}.")));
            wanted = next.next().map(char::from);
        }
    }
    found
}

/// What a question says after its names.
fn write_rest(out: &mut String, question: &DerivedQuestion, messages: &Messages) {
    if !question.prompt.is_empty() {
        let _ = writeln!(out, "prompt = {}", text(&question.prompt));
    }
    let parts = parts(&question.prompt);
    if parts.len() > 1 {
        let joined = Message::new("derive-joined").text("parts", parts.join(", "));
        let _ = writeln!(out, "# {}", messages.message(&joined));
    }
    let guess = &question.guess;
    // A file is told by its path.
    let is_nameless = guess.expects.contains(&"file") && guess.files.is_empty();
    let entries = guess.expects.iter();
    let entries = entries.filter(|entry| !is_nameless || **entry != "file");
    let entries: Vec<String> = entries.map(|entry| text(entry)).collect();
    let by: Vec<String> = guess
        .by
        .iter()
        .filter(|by| !by.is_empty())
        .map(|by| messages.message(&Message::new("derive-quoted").text("by", by.as_str())))
        .collect();
    let key = match (guess.unsure, by.is_empty()) {
        (true, _) => "derive-unsure",
        (false, true) => "derive-seen",
        (false, false) => "derive-guessed",
    };
    let comment = Message::new(key)
        .text("by", by.join(", "))
        .number("line", question.line);
    let comment = messages.message(&comment).replace('\n', " ");
    let _ = writeln!(out, "expects = [{}]  # {comment}", entries.join(", "));
    if is_nameless {
        let asked = messages.message(&Message::new("derive-file"));
        let _ = writeln!(out, "# {asked} file = {{ paths = [\"…\"] }}");
    }
    if guess.expects.contains(&"file") && !is_nameless {
        let paths: Vec<String> = guess.files.iter().map(|path| text(path)).collect();
        let _ = writeln!(out, "file = {{ paths = [{}] }}", paths.join(", "));
    }
    if let Some(words) = guess.min_words {
        let _ = writeln!(out, "text = {{ min-words = {words} }}");
    }
    if question.optional {
        let _ = writeln!(out, "optional = true");
    }
    if let Some(points) = question.points.filter(|_| !entries.is_empty()) {
        let shared = question.shared.map(|all| {
            let shared = Message::new("derive-shared").text("points", all.to_string());
            format!("  # {}", messages.message(&shared))
        });
        let _ = writeln!(out, "points = {points}{}", shared.unwrap_or_default());
    }
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[test]
    fn lettered_lines_of_a_prompt_are_its_parts() {
        assert_eq!(
            parts("Which port?\na. Which command?\n  b) Why?"),
            ["a.", "b."]
        );
        assert_eq!(parts("a. Why?\nc. How?"), ["a."]);
        assert_eq!(parts("A vote.\na red one"), [""; 0]);
    }
}

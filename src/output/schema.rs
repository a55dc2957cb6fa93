//! The JSON Schema of catalogues, by which editors complete and check a `questions.toml` while it is written.
//!
//! Enters: the kinds of evidence and the checks. Leaves: the schema as text, the same on every run; `docs/questions.schema.json`
//! is it. The keys are those that `catalogue` reads: a test holds both against each other.

use crate::catalogue::Kind;
use crate::checks;
use crate::language::Language;
use serde_json::{Map, Value, json};

/// The schema, as text.
pub(crate) fn schema() -> String {
    let mut text = serde_json::to_string_pretty(&value()).unwrap_or_default();
    text.push('\n');
    text
}

/// A table that takes these keys and no others.
fn table(description: &str, required: &[&str], keys: &Map<String, Value>) -> Value {
    json!({
        "type": "object",
        "description": description,
        "required": required,
        "additionalProperties": false,
        "properties": keys,
    })
}

fn text(description: &str) -> Value {
    json!({"type": "string", "description": description})
}

fn texts(description: &str) -> Value {
    json!({"type": "array", "items": {"type": "string"}, "description": description})
}

fn text_or_texts(description: &str) -> Value {
    let either = json!([{"type": "string"}, {"type": "array", "items": {"type": "string"}}]);
    json!({"anyOf": either, "description": description})
}

fn count(description: &str) -> Value {
    json!({"type": "integer", "minimum": 1, "maximum": 999_999, "description": description})
}

/// A text that says something.
fn said(description: &str) -> Value {
    json!({"type": "string", "pattern": "\\S", "description": description})
}

/// A path that doesn't lead out of the folder that it is taken from.
fn path() -> Value {
    let up = "(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))";
    json!({"type": "string", "pattern": format!("^(?![/\\\\~])(?!.:){up}")})
}

/// A detail of a kind that its own `expects` doesn't name asks nothing: `terminal` beside `expects = ["text"]`.
fn details_are_expected() -> Vec<Value> {
    let rule = |kind: Kind| {
        let entry = json!({"contains": {"pattern": format!("\\b{}\\b", kind.name())}});
        json!({"if": {"required": ["expects", kind.name()]}, "then": {"properties": {"expects": entry}}})
    };
    Kind::ALL.map(rule).to_vec()
}

fn keys(pairs: Vec<(&str, Value)>) -> Map<String, Value> {
    let pairs = pairs.into_iter();
    pairs.map(|(key, value)| (key.to_owned(), value)).collect()
}

/// What is asked of a kind beyond being there.
fn detail(kind: Kind) -> Value {
    let min = || ("min", count("How many of them an answer needs."));
    let contains = || {
        (
            "contains",
            texts("Texts that must be seen; white space and quotes don't count."),
        )
    };
    let matches = || ("matches", texts("Regular expressions that must match."));
    let (description, pairs) = match kind {
        Kind::Text => (
            "What is asked of a text.",
            vec![("min-words", count("The least number of words."))],
        ),
        Kind::Screenshot => ("What is asked of screenshots.", vec![min()]),
        Kind::Table => ("What is asked of tables.", vec![min()]),
        Kind::Link => ("What is asked of links.", vec![min()]),
        Kind::Terminal => {
            let commands = texts("Commands that must be seen; <id> and ... stand for anything.");
            (
                "What is asked of terminal blocks.",
                vec![min(), ("commands", commands), contains(), matches()],
            )
        }
        Kind::Code => {
            let language = text("The language, by the name that a fence would bear.");
            (
                "What is asked of code.",
                vec![min(), ("language", language), contains(), matches()],
            )
        }
        Kind::File => (
            "Which files must lie beside the report.",
            vec![(
                "paths",
                json!({"type": "array", "items": path(), "description": "Their paths from the root, with /."}),
            )],
        ),
    };
    table(description, &[], &keys(pairs))
}

/// What questions have, and defaults may say for them.
fn expectations() -> Vec<(&'static str, Value)> {
    let names: Vec<&str> = Kind::ALL.iter().map(|kind| kind.name()).collect();
    let any = names.join("|");
    let entry = json!({
        "type": "string",
        "pattern": format!("^\\s*({any})\\s*(\\|\\s*({any})\\s*)*$"),
        "examples": ["text", "screenshot | terminal", "code"],
    });
    let expects = json!({
        "type": "array",
        "items": entry,
        "description": "What an answer must hold, each entry by itself; a | b accepts either; [] is a step with nothing to hand in.",
    });
    let mut pairs = vec![
        ("expects", expects),
        (
            "optional",
            json!({"type": "boolean", "description": "Whether it may be left out without a finding."}),
        ),
        (
            "points",
            json!({"type": "number", "minimum": 0, "exclusiveMaximum": 10000, "description": "What it is worth."}),
        ),
    ];
    pairs.extend(Kind::ALL.map(|kind| (kind.name(), detail(kind))));
    pairs
}

fn question() -> Vec<(&'static str, Value)> {
    let mut pairs = vec![
        (
            "id",
            said("A key, unique in the lab: the number that the handout prints, such as 1.b."),
        ),
        (
            "label",
            text_or_texts("How the handout announces it, where that isn't word and number."),
        ),
        ("title", text("A short title.")),
        (
            "prompt",
            text("What it asks, word for word: by it a copied statement is told from an answer."),
        ),
    ];
    pairs.extend(expectations());
    pairs
}

fn value() -> Value {
    let statement = json!({"allOf": [path(), {"pattern": "\\S"}]});
    let lab = keys(vec![
        ("id", said("A short key.")),
        ("title", text("The title, as handed out.")),
        ("course", text("The course that it belongs to.")),
        (
            "language",
            json!({"enum": Language::tags().collect::<Vec<_>>(), "description": "The language that tpreport writes in."}),
        ),
        (
            "reports",
            texts(
                "Which files answer this lab: .gitignore's patterns, from the repository's root.",
            ),
        ),
        (
            "statement",
            json!({
                "anyOf": [statement, {"type": "array", "items": statement}],
                "description": "The lab's own text, a file or several beside the catalogue: what a report repeats of it is no answer.",
            }),
        ),
        (
            "suppressions",
            json!({"type": "boolean", "description": "Whether a report may silence errors by comments."}),
        ),
    ]);
    let wording = keys(vec![
        ("section", texts("Words before the number of a section.")),
        ("question", texts("Words before the number of a question.")),
        (
            "placeholders",
            texts("How the handout marks the places where answers are to be written."),
        ),
    ]);
    let severity = json!({"enum": ["error", "warning", "hint", "off"]});
    let checks = checks::ALL
        .iter()
        .map(|check| (check.rule.id.to_owned(), severity.clone()));
    let mut section = question();
    let mut question = table(
        "A question of the section above.",
        &["id"],
        &keys(question()),
    );
    // By these it is found.
    question["anyOf"] = json!([
        {"required": ["prompt"], "properties": {"prompt": {"minLength": 1}}},
        {"required": ["title"]},
        {"required": ["label"], "properties": {"label": {"minItems": 1}}},
    ]);
    question["allOf"] = json!(details_are_expected());
    let defaults = |description: &str| table(description, &[], &keys(expectations()));
    section.push((
        "defaults",
        defaults("What the section's questions have unless they say otherwise."),
    ));
    section.push((
        "question",
        json!({"type": "array", "items": question, "description": "Its questions."}),
    ));
    let mut section = table(
        "A section; with expects it is itself a question.",
        &["id"],
        &keys(section),
    );
    section["anyOf"] = json!([
        {"required": ["expects"]},
        {"required": ["question"], "properties": {"question": {"minItems": 1}}},
    ]);
    let own = expectations().into_iter().map(|(key, _)| key);
    let own = own.chain(["prompt"]).filter(|key| *key != "expects");
    let needs = own.map(|key| (key.to_owned(), json!(["expects"])));
    section["dependencies"] = Value::Object(needs.collect());
    section["allOf"] = json!(details_are_expected());
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": "https://json.schemastore.org/tpreport-questions.json",
        "title": "tpreport's question catalogue",
        "description": "What a lab asks: its sections, their questions, and the evidence that each answer must hold.",
        "type": "object",
        "required": ["lab", "section"],
        "additionalProperties": false,
        "properties": {
            "schema": {"type": "integer", "const": 1, "description": "The format's version."},
            "lab": table("The lab itself.", &["id"], &lab),
            "wording": table("The lab's own words for what reports name.", &[], &wording),
            "checks": table("How grave each check is.", &[], &checks.collect()),
            "defaults": defaults("What questions have unless they say otherwise."),
            "section": {"type": "array", "minItems": 1, "items": section, "description": "The sections, in order."},
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue;
    use std::collections::BTreeSet;

    #[test]
    fn a_section_that_asks_nothing_has_none_of_a_questions_keys() {
        let schema = value();
        let needs = &schema["properties"]["section"]["items"]["dependencies"];
        let needs = needs.as_object().expect("it is a table");
        let own: BTreeSet<&str> = needs.keys().map(String::as_str).collect();
        let defaults = catalogue::keys("[defaults]").iter().copied();
        let taken = defaults.chain(["prompt"]).filter(|key| *key != "expects");
        assert_eq!(own, taken.collect());
    }

    #[test]
    fn it_has_the_keys_that_a_catalogue_takes() {
        let schema = value();
        let tables = [
            ("", ""),
            ("[lab]", "/properties/lab"),
            ("[wording]", "/properties/wording"),
            ("[defaults]", "/properties/defaults"),
            ("[[section]]", "/properties/section/items"),
            (
                "[[section.question]]",
                "/properties/section/items/properties/question/items",
            ),
        ];
        for (name, place) in tables {
            let table = schema.pointer(&format!("{place}/properties"));
            let table = table.and_then(Value::as_object).expect("it is a table");
            let own: BTreeSet<&str> = table.keys().map(String::as_str).collect();
            let taken: BTreeSet<&str> = catalogue::keys(name).iter().copied().collect();
            assert_eq!(own, taken, "{name}");
        }
        for kind in Kind::ALL {
            let detail = detail(kind);
            let table = detail["properties"].as_object().expect("it is a table");
            let own: BTreeSet<&str> = table.keys().map(String::as_str).collect();
            let taken: BTreeSet<&str> = catalogue::detail_keys(kind).iter().copied().collect();
            assert_eq!(own, taken, "{kind:?}");
        }
    }
}

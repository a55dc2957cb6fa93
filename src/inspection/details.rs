//! What an answer lacks of the details that its question asks for: words, commands, texts, patterns.
//!
//! Enters: a question, the evidence, and which kinds meet an expectation. Leaves: one [`Incomplete`] per kind that meets an
//! entry, where no other kind meets it in full. A kind that isn't there is no matter of details.

use crate::catalogue::{Kind, Question};
use crate::document::{Document, typed};
use crate::evidence::Evidence;
use crate::source::Span;
use std::borrow::Cow;

/// A kind of evidence that is there, without all that was asked of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incomplete {
    /// The kind.
    pub kind: Kind,
    /// What isn't seen in it, as the catalogue writes it; nothing for text, which is too short.
    pub lacks: Vec<String>,
}

/// Judges the details of an answer. A screenshot may show anything, so it meets its entry in full.
pub(super) fn judge(
    document: &Document,
    question: &Question,
    evidence: &Evidence,
    meets: impl Fn(Kind) -> bool,
) -> Vec<Incomplete> {
    let details = &question.details;
    let asked = details.min_words.is_some() || details.terminal.asks() || details.code.asks();
    let mut found: Vec<Incomplete> = Vec::new();
    for entry in question.expects.iter().filter(|_| asked) {
        let kinds = entry.any_of.iter().filter(|&&kind| meets(kind));
        let mut judged = Vec::new();
        for &kind in kinds {
            judged.push(
                lacks(document, question, evidence, kind).map(|lacks| Incomplete { kind, lacks }),
            );
        }
        // One way in full is enough; of several in part, the first is told.
        let told: Option<Vec<Incomplete>> = judged.into_iter().collect();
        let first = told.and_then(|told| told.into_iter().next());
        found.extend(first.filter(|first| found.iter().all(|known| known.kind != first.kind)));
    }
    found
}

/// What a kind lacks; none: it is complete.
fn lacks(
    document: &Document,
    question: &Question,
    evidence: &Evidence,
    kind: Kind,
) -> Option<Vec<String>> {
    let details = &question.details;
    let (commands, contains, matches) = match kind {
        Kind::Text => {
            let enough = evidence.count(kind) >= details.min_words.unwrap_or(0);
            return (!enough).then(Vec::new);
        }
        Kind::Terminal => {
            let terminal = &details.terminal;
            (
                terminal.commands.as_slice(),
                &terminal.contains,
                &terminal.matches,
            )
        }
        Kind::Code => (&[][..], &details.code.contains, &details.code.matches),
        Kind::Screenshot | Kind::Table | Kind::Link | Kind::File => return None,
    };
    let mut lacks = Vec::new();
    if !commands.is_empty() {
        // A command may stand in a sentence above what it printed.
        let shown = join(document, evidence.shown.iter().copied());
        let lines = command_lines(&shown);
        let absent = commands.iter().filter(|command| !is_typed(command, &lines));
        lacks.extend(absent.cloned());
    }
    if !contains.is_empty() || !matches.is_empty() {
        // What a block looks like is a guess: text that was asked for counts in any of them. Of a paste outside any block
        // some lines read as sentences.
        let loose = evidence.loose_terminals + evidence.loose_code > 0;
        let text = if loose {
            join(document, evidence.shown.iter().copied())
        } else {
            join(document, evidence.pieces.iter().map(|piece| piece.plain))
        };
        // Keywords of languages are written in either case, what programs print is not.
        let squeeze = |text: &str| squeeze(text, kind == Kind::Code);
        let squeezed = squeeze(&text);
        let absent = contains
            .iter()
            .filter(|wanted| !squeezed.contains(&squeeze(wanted)));
        lacks.extend(absent.cloned());
        let absent = matches.iter().filter(|pattern| !pattern.is_match(&text));
        lacks.extend(absent.map(|pattern| pattern.as_str().to_owned()));
    }
    (!lacks.is_empty()).then_some(lacks)
}

/// Some stretches of the plain text, each on lines of its own.
fn join(document: &Document, stretches: impl Iterator<Item = Span>) -> String {
    let mut text = String::new();
    for stretch in stretches {
        text.push_str(
            document
                .plain
                .get(stretch.start..stretch.end)
                .unwrap_or_default(),
        );
        text.push('\n');
    }
    text
}

/// A text without white space, all its quotes alike.
fn squeeze(text: &str, fold_case: bool) -> String {
    let kept = text.chars().filter(|c| !c.is_whitespace());
    let mut squeezed = String::with_capacity(text.len());
    squeezed.extend(kept.map(|c| match c {
        '\'' | '’' | '‘' | '“' | '”' | '«' | '»' => '"',
        c if fold_case => c.to_ascii_lowercase(),
        c => c,
    }));
    squeezed
}

/// The words of every line, prompts taken off; a line that goes on in the next is one with it.
fn command_lines(text: &str) -> Vec<Vec<Cow<'_, str>>> {
    let mut lines: Vec<Vec<Cow<'_, str>>> = Vec::new();
    let mut goes_on = false;
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let line = typed(line).unwrap_or(line).trim();
        let continued = line.strip_suffix(['\\', '`', '^']);
        let words = command_words(continued.unwrap_or(line));
        match lines.last_mut() {
            Some(last) if goes_on => last.extend(words),
            _ => lines.push(words),
        }
        goes_on = continued.is_some();
    }
    lines
}

/// The words of a command: no quotes, no marks around, `--name=web` as two.
fn command_words(line: &str) -> Vec<Cow<'_, str>> {
    let mut words = Vec::new();
    for word in line.split_whitespace() {
        let (name, value) = match word.split_once('=') {
            Some((name, value)) if name.starts_with("--") => (name, value),
            _ => (word, ""),
        };
        for part in [name, value] {
            let bare = match part.contains(is_quote) {
                true => Cow::Owned(bare(&part.replace(is_quote, "")).to_owned()),
                false => Cow::Borrowed(bare(part)),
            };
            if !bare.is_empty() {
                words.push(bare);
            }
        }
    }
    words
}

/// A word without the marks around it.
fn bare(word: &str) -> &str {
    let bare = word.trim_end_matches([';', ',', ':', ')']);
    let bare = bare.trim_start_matches(['$', '>', '#', '%', '(']);
    // The end of a sentence; `.` and `..` are folders.
    let whole = bare.trim_end_matches('.');
    if whole.is_empty() { bare } else { whole }
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\'' | '`' | '’' | '‘' | '“' | '”' | '«' | '»')
}

/// Whether some line holds a command's words in their order; others may stand between, such as further options.
fn is_typed(command: &str, lines: &[Vec<Cow<'_, str>>]) -> bool {
    let command = without_placeholders(command);
    let wanted = command_words(&command);
    lines.iter().any(|line| {
        let mut words = line.iter();
        wanted.iter().all(|wanted| words.any(|word| word == wanted))
    })
}

/// A command without what stands for any value: words with `<id>`, `<two words>`, `...`.
fn without_placeholders(command: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let mut words = command.split_whitespace();
    while let Some(word) = words.next() {
        if let Some((_, opened)) = word
            .split_once('<')
            .filter(|(_, rest)| rest.starts_with(char::is_alphabetic))
        {
            let mut closing = words.clone();
            if opened.contains('>') {
                continue;
            }
            if closing.any(|word| word.ends_with('>')) {
                words = closing;
                continue;
            }
        }
        if !word.contains("...") && !word.contains('…') {
            kept.push(word);
        }
    }
    kept.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(command: &str, text: &str) -> bool {
        is_typed(command, &command_lines(text))
    }

    #[test]
    fn commands_are_compared_as_a_reader_does() {
        assert!(typed(
            "docker run nginx",
            "user@host:~$ sudo docker run -d --rm \"nginx\""
        ));
        assert!(typed("docker ps -a", "C:\\tmp>docker  ps -a"));
        assert!(typed(
            "docker run --name web",
            "docker run -d \\\n  --name=web nginx"
        ));
        assert!(typed("$ grep 'a b' notes", "% grep \"a b\" notes"));
        assert!(typed("docker ps", "J'ai lancé « docker ps »."));
        assert!(typed(
            "docker build .",
            "On construit par docker build -t web ."
        ));
        assert!(!typed("docker ps -a", "$ docker ps\nCONTAINER -a"));
        assert!(!typed("docker run -d nginx", "$ docker run nginx -d"));
    }

    #[test]
    fn a_placeholder_stands_for_any_value() {
        assert!(typed("docker stop <id>", "$ docker stop 8f4e2c1a"));
        assert!(typed("ssh <votre nom>@<hôte> -p 22", "$ ssh moi@vm -p 22"));
        assert!(typed("docker logs ...", "$ docker logs web"));
        assert!(!typed("mysql < dump.sql", "$ mysql"));
        assert!(!typed("docker stop <id>", "$ docker ps"));
    }

    #[test]
    fn texts_are_compared_without_white_space() {
        assert!(squeeze("Server:\n  Version", false).contains(&squeeze("Server: Version", false)));
        assert!(squeeze("from 'alpine'", true).contains(&squeeze("FROM \"alpine\"", true)));
        assert!(!squeeze("server", false).contains(&squeeze("Server", false)));
    }
}

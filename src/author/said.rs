//! A prompt by its words, and the phrases of a language in it.
//!
//! Enters: a prompt. Leaves: whether a phrase is said in it, each word for one phrase only: `give a link` gives nothing besides.
//! What stands after a denial isn't asked for. Refuses to know what a phrase means.

use super::admonition;
use crate::document::is_fence;
use crate::language::{Language, Words, among};
use crate::text::fold::{first_word, fold};
use std::ops::Range;

/// What stands in phrases for a file's name.
const FILE: &str = "*.*";
/// As many words a `*` of a phrase stands for, at most.
const FAR: usize = 3;

/// A prompt by its words.
pub(super) struct Said {
    words: Vec<Word>,
    language: &'static Words,
}

#[derive(Default)]
struct Word {
    /// Folded; nothing where it is a sign of code, a name, or the end of a sentence.
    said: String,
    /// As the prompt has it.
    shown: String,
    /// Whether an order may stand here: a clause begins, or a joint stands before it.
    begins: bool,
    /// Whether it is the first word of a sentence, and whether that ends as questions do.
    opens: bool,
    questioned: bool,
    /// Whether the sentence denies it.
    denied: bool,
    /// Whether it ends a sentence, over which no phrase reaches.
    ends: bool,
    taken: bool,
}

/// Whether a phrase was said, and how.
#[derive(Default)]
pub(super) struct Found {
    /// The words that said it.
    pub(super) by: Option<String>,
    /// The names of files in them, and right behind.
    pub(super) files: Vec<String>,
    /// Whether it was said only to be denied: `do not take a screenshot`.
    pub(super) denied: bool,
}

impl Said {
    pub(super) fn new(prompt: &str, language: Language) -> Self {
        let mut said = Self {
            words: Vec::new(),
            language: language.words(),
        };
        let mut fenced = false;
        // Whether advice goes on, and whether a page would fold it away.
        let (mut hinted, mut folded) = (false, false);
        for line in prompt.lines() {
            let start = line.trim_start();
            let is_fence = is_fence(start);
            fenced ^= is_fence;
            // An item of a list, and a new paragraph, is a sentence of its own.
            let is_apart = ["- ", "* ", "+ ", "|"]
                .iter()
                .any(|mark| start.starts_with(mark));
            if is_fence || start.is_empty() || is_apart {
                said.end(false);
            }
            hinted = match line.contains("<details") || line.contains("<summary") {
                true => hinted || helps(line),
                // Advice goes on to the end of its paragraph, and in HTML to the tag's end.
                false if folded => hinted,
                false => hinted && !start.is_empty() || helps(line),
            };
            folded = (folded || line.contains("<details")) && !line.contains("</details");
            if !fenced && !is_fence && !hinted {
                said.line(line);
            }
            hinted &= folded || !line.contains("</details");
        }
        said.end(false);
        said.deny();
        said
    }

    /// Reads a line; code between backticks is one word.
    fn line(&mut self, line: &str) {
        let mixed = line.contains(char::is_lowercase);
        for (at, part) in line.split('`').enumerate() {
            if at % 2 == 1 {
                let is_file = is_file(part) || is_recipe(part);
                let said = if is_file { FILE } else { "" };
                self.push(said.to_owned(), &format!("`{part}`"));
                continue;
            }
            for chunk in part.split_whitespace() {
                self.chunk(chunk, mixed);
            }
        }
    }

    /// Reads what stands between spaces. `mixed`: whether capitals mean anything in its line.
    fn chunk(&mut self, chunk: &str, mixed: bool) {
        let chunk = chunk.split("](").next().unwrap_or(chunk);
        let bare = chunk.trim_matches(|c: char| !c.is_alphanumeric());
        if chunk.starts_with(['(', '—', '–']) {
            self.pause();
        }
        if is_file(bare) {
            self.push(FILE.to_owned(), bare);
        } else {
            for word in bare.split(|c: char| !c.is_alphanumeric() && !"'’".contains(c)) {
                let folded = fold(word);
                // `EXPLAIN` in a sentence is a name.
                let is_name = mixed
                    && word.len() > 2
                    && !word.contains(char::is_lowercase)
                    && among(&folded, |words| words.orders)
                    && self.words.last().is_some_and(|last| !last.ends);
                let folded = folded.trim_matches('\'').to_owned();
                self.push(if is_name { String::new() } else { folded }, word);
            }
        }
        let end = &chunk[chunk.rfind(char::is_alphanumeric).map_or(0, |at| at)..];
        match end.chars().find(|c| ".?!:;,)—–".contains(*c)) {
            Some('?') => self.end(true),
            Some(',' | ')' | '—' | '–') => self.pause(),
            Some(_) => self.end(false),
            None => {}
        }
    }

    fn push(&mut self, said: String, shown: &str) {
        if shown.is_empty() {
            return;
        }
        let last = self.words.last();
        let opens = last.is_none_or(|last| last.ends && last.shown.is_empty());
        let joined = last.is_some_and(|last| among(&last.said, |words| words.joints));
        self.words.push(Word {
            begins: opens || joined || last.is_some_and(|last| last.ends),
            opens,
            said,
            shown: shown.to_owned(),
            ..Word::default()
        });
    }

    /// Ends a sentence.
    fn end(&mut self, questioned: bool) {
        let is_end = |word: &Word| word.ends && word.shown.is_empty();
        let start = self.words.iter().rposition(is_end).map_or(0, |at| at + 1);
        if start == self.words.len() {
            return;
        }
        self.words[start..]
            .iter_mut()
            .for_each(|word| word.questioned = questioned);
        self.words.push(Word {
            ends: true,
            ..Word::default()
        });
    }

    /// Ends a clause.
    fn pause(&mut self) {
        if let Some(last) = self.words.last_mut() {
            last.ends = true;
        }
    }

    /// Marks what sentences deny, as far as that reaches.
    fn deny(&mut self) {
        const REACH: usize = 6;
        // `Don't forget` denies nothing.
        const NEAR: usize = 3;
        for at in 0..self.words.len() {
            let around = at.saturating_sub(2)..self.words.len().min(at + NEAR);
            let insists = |word: &Word| {
                let mut known = self.language.insists.iter();
                known.any(|known| word.said.ends_with(known))
            };
            if !self
                .language
                .denials
                .contains(&self.words[at].said.as_str())
                || self.words[around].iter().any(insists)
            {
                continue;
            }
            for word in self.words[at..].iter_mut().take(REACH) {
                word.denied = true;
                if word.ends {
                    break;
                }
            }
        }
    }

    /// Takes all that the phrases of a kind say, so that no other phrase is found in it. In a phrase, `*` stands for some words,
    /// `a|b` for one of them, `^` before the first for the place of an order, and `?` for a question's.
    pub(super) fn take(&mut self, kind: &str) -> Found {
        let mut found = Found::default();
        let cues = self.language.cues.iter().filter(|(of, _)| *of == kind);
        for phrase in cues.flat_map(|(_, phrases)| *phrases) {
            let plain = phrase.trim_start_matches(['^', '?']);
            let parts: Vec<&str> = plain.split(' ').collect();
            for at in 0..self.words.len() {
                let word = &self.words[at];
                let may = match phrase.as_bytes().first() {
                    Some(b'^') => word.begins,
                    Some(b'?') => word.questioned || word.opens,
                    _ => true,
                };
                let Some(end) = self.reach(at, &parts).filter(|_| may) else {
                    continue;
                };
                let words = &mut self.words[at..end];
                let denied = words.iter().any(|word| word.denied);
                words.iter_mut().for_each(|word| word.taken = true);
                found.denied |= denied;
                if !denied && found.by.is_none() {
                    found.by = Some(self.shown(at..end));
                }
                if !denied {
                    found.files.extend(self.files(at..end));
                }
            }
        }
        found.denied &= found.by.is_none();
        found
    }

    /// Whether there is a question of which no phrase was found.
    pub(super) fn asks_more(&self) -> bool {
        let sentences = self.words.split(|word| word.shown.is_empty());
        let mut questions = sentences.filter(|words| words.iter().any(|word| word.questioned));
        questions.any(|words| words.iter().all(|word| !word.taken))
    }

    /// Where a phrase ends that begins at a word.
    fn reach(&self, at: usize, parts: &[&str]) -> Option<usize> {
        let Some((part, rest)) = parts.split_first() else {
            return Some(at);
        };
        if *part == "*" {
            // `Write, in C, a program`.
            let over = |word: &&Word| {
                let is_tie = self.language.ties.contains(&word.said.as_str());
                !word.shown.is_empty() && !word.taken && !is_tie
            };
            let gap = self.words.get(at..).unwrap_or_default();
            let gap = gap.iter().take(FAR).take_while(over).count();
            return (at..=at + gap).find_map(|at| self.reach(at, rest));
        }
        let word = self.words.get(at).filter(|word| !word.taken)?;
        let is_said = part.split('|').any(|known| known == word.said);
        let goes_on = rest.first().is_none_or(|next| *next == "*" || !word.ends);
        (is_said && goes_on)
            .then(|| self.reach(at + 1, rest))
            .flatten()
    }

    /// The names of files in some words, and in those that go on with them: `attach a.csv and b.csv`.
    fn files(&self, words: Range<usize>) -> impl Iterator<Item = String> {
        let goes_on = |word: &&Word| {
            word.said == FILE || !word.shown.is_empty() && among(&word.said, |words| words.and)
        };
        let behind = self.words[words.end..].iter().take_while(goes_on);
        let all = self.words[words].iter().chain(behind);
        let names = all.filter(|word| word.said == FILE);
        names.map(|word| word.shown.trim_matches('`').to_owned())
    }

    fn shown(&self, words: Range<usize>) -> String {
        let shown = self.words[words].iter().map(|word| word.shown.as_str());
        shown.collect::<Vec<_>>().join(" ").to_lowercase()
    }
}

/// Whether a line begins with advice: `> 💡 Hint: …`, `<summary>Hint</summary>`.
fn helps(line: &str) -> bool {
    if let Some(boxed) = admonition::read(line.trim_start()) {
        let kind = fold(boxed.kind);
        return among(&kind, |words| words.hint)
            || among(&kind, |words| words.boxes)
            || among(&kind, |words| words.framing);
    }
    let tag = line
        .find("<summary")
        .and_then(|at| line[at..].find('>').map(|end| at + end));
    let said = tag.map_or(line, |at| &line[at..]);
    let (word, after) = first_word(said);
    let after = after.trim_start_matches(['*', '_', ' ', '\u{a0}']);
    let is_set_off = after.starts_with(':') || tag.is_some();
    is_set_off && among(&fold(word), |words| words.hint)
}

/// Whether a word in code is the name of a file that has no ending: `Makefile`.
fn is_recipe(word: &str) -> bool {
    let name = word.rsplit('/').next().unwrap_or(word);
    let stem = name.strip_suffix("file").unwrap_or_default();
    stem.len() > 1
        && stem.starts_with(|c: char| c.is_ascii_uppercase())
        && stem.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// Whether a word is the name of a file: `notes/main.py`.
fn is_file(word: &str) -> bool {
    const LONGEST: usize = 5;
    let Some((stem, ending)) = word.rsplit_once('.') else {
        return false;
    };
    let signs = |c: char| c.is_alphanumeric() || "_-/.".contains(c);
    stem.len() > 1
        && stem.chars().all(signs)
        && stem.contains(char::is_alphabetic)
        && (1..=LONGEST).contains(&ending.len())
        && ending.starts_with(|c: char| c.is_ascii_lowercase())
        && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

//! Patterns that answers must match.
//!
//! Enters: a pattern as a catalogue writes it. Leaves: it compiled, or why not. It is only asked whether a text matches, so what
//! would tell where is never compiled: of the sets of Unicode, `\w` or `\d`, that takes longer than all else of a catalogue.

use regex_automata::hybrid::dfa::{Cache, DFA};
use regex_automata::nfa::thompson::pikevm::PikeVM;
use regex_automata::nfa::thompson::{self, WhichCaptures};
use regex_automata::util::pool::Pool;
use regex_automata::util::prefilter::Prefilter;
use regex_automata::{Input, MatchKind};
use std::fmt;
use std::sync::Arc;

/// A pattern of a catalogue.
#[derive(Clone)]
pub struct Pattern(Arc<Compiled>);

struct Compiled {
    written: String,
    automaton: DFA,
    caches: Pool<Cache, Box<dyn Fn() -> Cache + Send + Sync>>,
}

/// Why a text is no pattern.
pub(super) enum NoPattern {
    /// In the parser's words.
    Wrong(String),
    TooLarge,
}

/// What compiles patterns, one after the other: to be made ready takes it longer than most patterns do.
pub(super) struct Compiler(thompson::Compiler);

impl Compiler {
    pub(super) fn new() -> Self {
        Self(thompson::Compiler::new())
    }

    /// Compiles a pattern; `limit`: how many bytes it may take.
    pub(super) fn compile(&mut self, written: &str, limit: usize) -> Result<Pattern, NoPattern> {
        let parsed = regex_syntax::parse(written).map_err(wrong)?;
        let states = thompson::Config::new()
            .nfa_size_limit(Some(limit))
            .which_captures(WhichCaptures::None);
        let states = self.0.configure(states).build_from_hir(&parsed);
        let states = states.map_err(|error| match error.size_limit() {
            Some(_) => NoPattern::TooLarge,
            None => wrong(error),
        })?;
        let beginning = Prefilter::from_hir_prefix(MatchKind::LeftmostFirst, &parsed);
        let config = DFA::config()
            .specialize_start_states(beginning.is_some())
            .prefilter(beginning)
            .unicode_word_boundary(true)
            .skip_cache_capacity_check(true);
        let automaton = DFA::builder().configure(config).build_from_nfa(states);
        let automaton = automaton.map_err(wrong)?;
        let own = automaton.clone();
        Ok(Pattern(Arc::new(Compiled {
            written: written.to_owned(),
            automaton,
            caches: Pool::new(Box::new(move || own.create_cache())),
        })))
    }
}

impl Pattern {
    /// How many bytes it takes.
    pub(super) fn size(&self) -> usize {
        let automaton = &self.0.automaton;
        automaton.memory_usage() + automaton.get_nfa().memory_usage()
    }

    /// As the catalogue writes it.
    pub(crate) fn as_str(&self) -> &str {
        &self.0.written
    }

    pub(crate) fn is_match(&self, text: &str) -> bool {
        let Compiled {
            automaton, caches, ..
        } = &*self.0;
        let input = Input::new(text).earliest(true);
        match automaton.try_search_fwd(&mut caches.get(), &input) {
            Ok(found) => found.is_some(),
            // Where words end beside letters that aren't ASCII, it gives up.
            Err(_) => PikeVM::new_from_nfa(automaton.get_nfa().clone())
                .is_ok_and(|slow| slow.is_match(&mut slow.create_cache(), input)),
        }
    }
}

impl fmt::Debug for Pattern {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_str().fmt(formatter)
    }
}

/// What is wrong, without the pattern and the place, which stand above it.
fn wrong(error: impl fmt::Display) -> NoPattern {
    let error = error.to_string();
    let last = error.lines().last().unwrap_or_default();
    NoPattern::Wrong(last.trim_start_matches("error: ").to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_match(pattern: &str, text: &str) -> bool {
        let compiled = Compiler::new().compile(pattern, 1 << 20).ok();
        compiled.expect("it compiles").is_match(text)
    }

    #[test]
    fn a_text_matches_whatever_its_letters() {
        for (pattern, text) in [
            (r"Version:\s+\d+", "Client:\n Version:   27\n"),
            (r"(?m)^CMD ", "FROM a\nCMD b\n"),
            (r"\bété\b", "l’été, il pleut"),
            (r"\bb\b", "é b"),
            (r"^(\w+) \w+$", "ça va"),
            (r"(?i)ÉTÉ|hiver", "un été"),
            (r"", ""),
        ] {
            assert!(is_match(pattern, text), "{pattern}");
        }
        for (pattern, text) in [
            (r"Version:\s+\d+", "Version: x"),
            (r"(?m)^CMD ", "RUN a\n CMD b\n"),
            (r"\bt\b", "été"),
            (r"^b$", "a\nb"),
        ] {
            assert!(!is_match(pattern, text), "{pattern}");
        }
    }
}

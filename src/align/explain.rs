//! Why a report was read as it was: which lines competed for each place, and what spoke for each.
//!
//! Enters: a reading. Leaves: per line that was tried, the places it was tried for, each with what it earned where the reading
//! stood. Decides nothing.

use super::decode;
use super::earned;
use super::feature::Feature;
use super::habit;
use super::line::Line;
use super::numbers;
use super::place::{FRONT, Place, Places};
use super::reading::Reading;
use super::step::{self, From};
use super::weights::Weights;
use crate::catalogue::Catalogue;
use crate::document::Document;
use crate::source::Span;

/// A line that was tried for a place.
#[derive(Clone, Debug)]
pub struct Tried {
    /// Where the line stands.
    pub span: Span,
    /// The section, by index.
    pub section: usize,
    /// The question, by index; none where a section only heads others.
    pub question: Option<usize>,
    /// Whether the reading opens the place with it.
    pub chosen: bool,
    /// What it earned; below nothing it opens no place, unless a section's title would be passed over.
    pub score: f32,
    /// What spoke for it and against it, the most telling first.
    pub parts: Vec<(Feature, f32)>,
}

impl Tried {
    /// What spoke for it and against it, summed up by reason, the most telling first.
    pub(crate) fn reasons(&self) -> Vec<(Reason, f32)> {
        let mut reasons: Vec<(Reason, f32)> = Vec::new();
        for &(feature, value) in &self.parts {
            let reason = Reason::of(feature);
            match reasons.iter_mut().find(|(known, _)| *known == reason) {
                Some((_, sum)) => *sum += value,
                None => reasons.push((reason, value)),
            }
        }
        reasons.retain(|(_, sum)| *sum != 0.0);
        reasons.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()));
        reasons
    }
}

/// Declares the reasons: meaning, name, message, features.
macro_rules! reasons {
    ($($(#[doc = $meaning:literal])+ $name:ident = $key:literal: $($feature:ident)|+,)+) => {
        /// What people are told of features that say much the same. Each is a fact, true whether it spoke for a place or
        /// against it, as that is for the weights to say.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Reason {
            $($(#[doc = $meaning])+ $name,)+
        }

        impl Reason {
            /// All of them.
            #[cfg(test)]
            pub(crate) const ALL: &[Self] = &[$(Self::$name,)+];

            /// The key of its message.
            pub(crate) fn key(self) -> &'static str {
                match self {
                    $(Self::$name => $key,)+
                }
            }

            /// The reason that a feature belongs to.
            fn of(feature: Feature) -> Self {
                match feature {
                    $($(Feature::$feature)|+ => Self::$name,)+
                }
            }
        }
    };
}

reasons! {
    /// Its number is the question's.
    Number = "reason-number": NumberWhole | NumberSingle | NumberEquivalent | SectionWorded | SectionBare,
    /// The handout announces the question so.
    Printed = "reason-printed": NumberPrinted,
    /// Its number is the question's within the section.
    Local = "reason-local": NumberLocal | NumberRestart,
    /// Its number is the question's turn in the whole lab.
    Running = "reason-running": NumberRunning,
    /// Only the last part of its number is the question's.
    Partly = "reason-partly": NumberLast,
    /// A letter stands for a number, or a number for a letter.
    Kind = "reason-kind": NumberOtherKind,
    /// Its number isn't the question's.
    Other = "reason-other": NumberWrong | NumberWrongWorded | NumberIgnored | SectionWrong,
    /// It has no number, or a bare one.
    Unannounced = "reason-unannounced": Unnumbered | Bare | BareBelow | BareAmongTitles,
    /// A question's word stands before its number.
    Worded = "reason-worded": WordQuestion | SectionQuestion,
    /// A step's or a section's word does.
    Step = "reason-step": WordStep | WordHeads,
    /// It is a heading.
    Heading = "reason-heading": NamedHeading | NumberedHeading | SectionHeading,
    /// It is bold, or begins so.
    Bold = "reason-bold": NamedBold | NumberedBold | NamedLead | NumberedLead | SectionBold,
    /// It stands in a list or a table.
    Listed = "reason-listed": NamedRow | NamedItem | NumberedItem | NumberedRow | Nested,
    /// It isn't set as a title.
    Plain = "reason-plain": NamedRunIn | NamedLine | NumberedLine | SectionPlain | SectionPlainNumber,
    /// It is a paragraph of its own.
    Alone = "reason-alone": Alone | SectionAlone,
    /// It reads as a sentence of running text.
    Sentence = "reason-sentence": Sentence | Tells | Stated,
    /// It is so long.
    Length = "reason-length": Words,
    /// It ends in a question mark or a colon.
    Asks = "reason-asks": Asks,
    /// It is the report's own title.
    ReportTitle = "reason-report-title": ReportTitle | SectionReportTitle,
    /// Its words are a name of the question, or nearly.
    Title = "reason-title": Title | TitleSurely | TitleExact | SectionTitle | SectionExact,
    /// Its words are the prompt's, or a part's.
    Prompt = "reason-prompt": Part | PartSurely | Prompt | Copied,
    /// It shares telling words with the question.
    Shared = "reason-shared": Telling | BodySays,
    /// Its number and its words agree.
    Both = "reason-both": Both,
    /// It is liker to another place.
    Rival = "reason-rival": Rival | SectionRival | CopiedOther | BodyOther | SaidByOpen | NamedFurther,
    /// Nothing stands under it.
    Hollow = "reason-hollow": Hollow,
    /// What stands under it isn't what the question expects.
    Under = "reason-under": Unmet | UnmetNumbered | Unasked,
    /// The question asks for nothing.
    Nothing = "reason-nothing": Nothing | NothingShown,
    /// It is like the report's other labels.
    Like = "reason-like": InRow | SchemeForm | SchemeWay,
    /// The report's other labels aren't set as it is.
    Unlike = "reason-unlike": SchemeNone | SchemeOther | NamedDeeper,
    /// The level of its heading.
    Level = "reason-level": SectionAbove | SectionBelow,
    /// It is the question's turn.
    Turn = "reason-turn": Next | NumberRepeated | SectionNext,
    /// Questions are passed over.
    PassedOver = "reason-passed-over": Skip | SkipNothing | SectionSkip | SectionLeft,
    /// No line opens its section.
    Across = "reason-across": Across,
    /// Its turn is over.
    Over = "reason-over": Back | BackSection | BackWhole | SectionBack | SectionLate,
    /// The question is open already.
    Open = "reason-open": SectionAgain | Again | AgainWhole | AgainNumbered | Twice | TwiceNumbered,
    /// What any label must outweigh.
    Bar = "reason-bar": Open | Section,
    /// How the report numbers as a whole; no line's own.
    Numbering = "reason-numbering": SectionPassed | QuestionPassed | WholePassed | NumbersOwn | NumbersRunning | NumbersRunningOff | NumbersSections | NumbersShifted | NumbersOff,
    /// What text without a label says and shows; no line's own.
    Silent = "reason-silent": Silent | SilentAfter | SilentSkip | SilentNothing | SilentWords | SilentShown | SilentWanted | SilentUnasked
        | SilentText | SilentStay | SilentOutOfTurn
        | SilentParted | SilentAmong | SilentBetween | SilentOutAmong | SilentLead | SilentFront | SilentMute,
}

/// Explains how a report is read.
pub(crate) fn explain(catalogue: &Catalogue, document: &Document, weights: &Weights) -> Vec<Tried> {
    let places = habit::places(catalogue, document);
    let lines = super::lines::collect(&places, document);
    let reading = decode::read(&places, &lines, weights, &decode::Free);
    tried(&places, document, &lines, &reading, weights)
}

fn tried(
    places: &Places<'_>,
    document: &Document,
    lines: &[Line],
    reading: &Reading,
    weights: &Weights,
) -> Vec<Tried> {
    let spoken = numbers::spoken(places, lines, reading.scheme.numbers);
    let mut openings = reading.openings.iter().peekable();
    let mut open = FRONT;
    let mut before: Option<&Line> = None;
    let mut far = FRONT;
    let mut all = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let mut found = Vec::new();
        numbers::candidates(places, line, &spoken[at], &reading.scheme, open, &mut found);
        let opening = openings.next_if(|opening| opening.line == at);
        let found = found.iter().map(|tried| (tried.place, tried.relation));
        let mut found: Vec<_> = found.collect();
        // A label of several questions opens more than it was tried for one by one.
        for opening in opening.iter().copied() {
            for &place in std::iter::once(&opening.place).chain(&opening.also) {
                if !found.iter().any(|(known, _)| *known == place) {
                    found.push((place, opening.relation));
                }
            }
        }
        for (place, relation) in found {
            let mut parts: Vec<(Feature, f32)> = Vec::new();
            let mut tell = |feature: Feature, value: f32| {
                parts.push((feature, weights.of(feature) * value));
            };
            earned::opening(places, line, place, relation, &reading.scheme, &mut tell);
            // The questions that one label opens together are one step.
            let shared = opening.is_some_and(|opening| opening.also.contains(&place));
            let above = reading.openings.iter();
            let above = above.take_while(|opening| opening.line < at);
            let was_open = |place: usize| above.clone().any(|opening| opening.opens(place));
            if !shared {
                let from = From {
                    line: before,
                    place: open,
                    far,
                };
                let to = (line, place);
                step::step(places, from, to, relation, was_open, &mut tell);
            }
            parts.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()));
            let Place {
                section, question, ..
            } = places.list[place];
            let is = |place: usize| {
                opening
                    .is_some_and(|opening| opening.place == place || opening.also.contains(&place))
            };
            all.push(Tried {
                span: document.blocks[line.block].span,
                section,
                question,
                chosen: is(place),
                score: parts.iter().map(|(_, value)| value).sum(),
                parts,
            });
        }
        if let Some(opening) = opening {
            before = Some(line);
            let last = opening.also.iter().copied().fold(opening.place, usize::max);
            far = step::farther(far, last);
            open = opening.also.iter().copied().fold(opening.place, usize::max);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{catalogue, document, source::Source};

    const LAB: &str = "
        [lab]
        id = 'lab'
        [[section]]
        id = '1'
        [[section.question]]
        id = '1.a'
        prompt = 'Draw the tide at the quay.'
        [[section.question]]
        id = '1.b'
        prompt = 'Why does it lag behind the moon?'
        [[section.question]]
        id = '1.c'
        prompt = 'Measure the swell in the harbour.'
    ";

    fn tried(report: &str) -> Vec<Tried> {
        let lab = Source::from_text("questions.toml", LAB);
        let lab = catalogue::read(&lab, &[]).expect("the lab is right");
        let document = document::parse(&Source::from_text("report.md", report));
        explain(&lab, &document, Weights::fitted())
    }

    #[test]
    fn reasons_add_up_to_what_a_line_earned() {
        for tried in tried("# Tide\n\n## 1.a\n\nIt rises.\n\n- why it lags\n\n2) Friction.\n") {
            let sum: f32 = tried.reasons().iter().map(|(_, value)| value).sum();
            assert!((sum - tried.score).abs() < 0.01, "{tried:?}");
            let keys = tried.reasons().into_iter().map(|(reason, _)| reason.key());
            let mut keys: Vec<_> = keys.collect();
            keys.sort_unstable();
            assert!(
                keys.is_sorted_by(|a, b| a < b),
                "each stands once: {keys:?}"
            );
        }
    }

    #[test]
    fn each_question_of_a_shared_label_is_opened_by_it() {
        for label in ["Questions 1.a, 1.b and 1.c", "Questions 1.a to 1.c"] {
            let all = tried(&format!("## {label}\n\nIt rises, and lags.\n"));
            let chosen = all.iter().filter(|tried| tried.chosen);
            let chosen: Vec<_> = chosen.map(|tried| tried.question).collect();
            assert_eq!(chosen, [Some(0), Some(1), Some(2)], "{label}");
        }
    }
}

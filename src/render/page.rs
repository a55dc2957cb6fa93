//! What the template of a page sees of a report: the [`Page`] filled in.

use super::anchors;
use super::arrange::{Place, arrange};
use super::asked::Asked;
use super::content::{Run, Writer};
use super::safe::{self, Html};
use super::view::{FindingView, Page, QuestionView, RunView, SectionView, SharedView};
use super::{MARK, Options};
use crate::Reading;
use crate::catalogue::{Counting, Expectation, Question};
use crate::finding::{Argument, Finding, Message, Severity};
use crate::inspection::{Answer, Status};
use crate::output::{Told, glance};
use rustc_hash::FxHashMap;

/// The page's own words.
pub(super) const WORDS: &[(&str, &str)] = &[
    ("skip", "page-skip"),
    ("contents", "page-contents"),
    ("lead", "page-lead"),
    ("appendix", "page-appendix"),
    ("notes", "page-notes"),
    ("front", "page-front"),
    ("prompt", "page-prompt"),
    ("statement", "page-statement"),
    ("as_written", "page-as-written"),
    ("answer_with", "page-answer-with"),
    ("remarks", "page-remarks"),
    ("line", "page-line"),
    ("total", "page-total"),
    ("points", "page-points"),
    ("worth", "page-worth"),
];

/// Which pictures a page shows that don't stand in it.
pub(super) struct Shows {
    /// Some that are linked where they lie.
    pub(super) linked: bool,
    /// Those of the web.
    pub(super) remote: bool,
}

/// What the template sees of a report; `policy` says what a browser may load for what it shows.
pub(super) fn page(
    asked: &Asked,
    told: &Told,
    reading: &Reading,
    path: &str,
    style: &Html,
    options: &Options<'_>,
    policy: impl FnOnce(Shows) -> String,
) -> Page {
    let catalogue = &told.catalogue;
    let arrangement = arrange(asked, &told.source, reading);
    let writer = Writer::new(told, &arrangement, options);
    let (runs, notes_html) = writer.runs();
    let mut placed: FxHashMap<Place, Vec<RunView>> = FxHashMap::default();
    for (place, run) in runs {
        placed.entry(place).or_default().push(shown(run));
    }
    let mut at = |wanted: Place| placed.remove(&wanted).unwrap_or_default();
    let word = |key: &str| {
        told.messages
            .text(key, None)
            .unwrap_or_else(|| key.to_owned())
    };
    let sections = (0..catalogue.sections.len()).map(|number| {
        let section = &catalogue.sections[number];
        let (announced, title) = asked.wording.section(catalogue, number);
        let questions = section.questions.clone().map(|question| {
            let elsewhere = arrangement.elsewhere[question];
            let filler = Filler {
                asked,
                told,
                options,
            };
            filler.question(question, at(Place::Question(question)), elsewhere)
        });
        let questions = questions.collect();
        SectionView {
            anchor: anchors::of(Place::Section(number)),
            number: announced,
            title,
            intro: at(Place::Section(number)),
            questions,
        }
    });
    let sections = sections.collect();
    let totals = told.checked.inspection.totals(catalogue);
    let lacking = totals.found() - totals.satisfied;
    let title = match catalogue.lab.title.as_str() {
        "" => path.rsplit('/').next().unwrap_or(path).to_owned(),
        title => title.to_owned(),
    };
    Page {
        made_by_html: safe::html(MARK),
        language: word("page-language"),
        title,
        course: catalogue.lab.course.clone(),
        path: path.to_owned(),
        authors: told.checked.inspection.authors.clone().unwrap_or_default(),
        counted: totals.counted,
        answered: totals.found(),
        lacking: match lacking {
            0 => String::new(),
            count => told
                .messages
                .message(&Message::new("total-lacking").number("count", count)),
        },
        front: at(Place::Front),
        lead: at(Place::Lead),
        appendix: at(Place::Appendix),
        sections,
        notes_html: safe::html(notes_html),
        findings: findings(told, options, None),
        words: WORDS.iter().map(|(name, key)| (*name, word(key))).collect(),
        style_html: style.clone(),
        policy: policy(Shows {
            linked: writer.links_pictures.get(),
            remote: options.remote_pictures,
        }),
    }
}

fn shown(run: Run) -> RunView {
    match run {
        Run::Own(html) => RunView {
            own_html: Some(safe::html(html)),
            ..RunView::default()
        },
        Run::Statement(html) => RunView {
            statement_html: Some(safe::html(html)),
            ..RunView::default()
        },
        Run::Label(label) => RunView {
            label: Some(label),
            ..RunView::default()
        },
    }
}

/// What serves every question of a page.
struct Filler<'a> {
    asked: &'a Asked,
    told: &'a Told,
    options: &'a Options<'a>,
}

impl Filler<'_> {
    fn question(&self, at: usize, answer: Vec<RunView>, elsewhere: Option<Place>) -> QuestionView {
        /// A longer prompt is folded.
        const LONG: usize = 400;
        let Told {
            catalogue,
            checked,
            messages,
            ..
        } = self.told;
        let question = &catalogue.questions[at];
        let found = &checked.inspection.answers[at];
        let mark = glance::mark(question, found);
        let (number, title) = self.asked.wording.question(question);
        QuestionView {
            anchor: anchors::of(Place::Question(at)),
            is_section: question.is_section,
            number: match number.as_str() {
                "" => title.clone(),
                _ => number.clone(),
            },
            id: question.id.clone(),
            title: if number.is_empty() {
                String::new()
            } else {
                title
            },
            prompt_html: self.asked.prompt(at).clone(),
            long_prompt: question.prompt.len() > LONG,
            state: mark.key.trim_start_matches("mark-"),
            sign: mark.sign,
            state_words: messages.message(&Message::new(mark.key)),
            points: question
                .points
                .map_or(String::new(), |points| self.decimal(points)),
            answer,
            shared_with: elsewhere.and_then(|place| self.shared(place)),
            missing: self.missing(question, found),
            findings: findings(
                self.told,
                self.options,
                Some(catalogue.questions[at].id.as_str()),
            ),
        }
    }

    /// A link to where an answer stands with others.
    fn shared(&self, place: Place) -> Option<SharedView> {
        let catalogue = &self.told.catalogue;
        let (number, title) = match place {
            Place::Question(first) => self.asked.wording.question(&catalogue.questions[first]),
            Place::Section(at) => self.asked.wording.section(catalogue, at),
            Place::Front | Place::Lead | Place::Appendix => return None,
        };
        let anchor = anchors::of(place);
        let number = if number.is_empty() { title } else { number };
        Some(SharedView { anchor, number })
    }

    /// A number as the page's language writes it.
    fn decimal(&self, number: f64) -> String {
        let comma = self.told.messages.text("page-decimal", None);
        number.to_string().replace('.', &comma.unwrap_or_default())
    }

    /// What an answer lacks, as the inspection has it.
    fn missing(&self, question: &Question, answer: &Answer) -> Vec<String> {
        let messages = &self.told.messages;
        if question.counting() == Counting::Nothing {
            return Vec::new();
        }
        let key = match (answer.status, question.counting()) {
            (Status::Missing | Status::Unanswered, Counting::Optional) => return Vec::new(),
            (Status::Missing, _) => "page-no-question",
            (Status::Unanswered, _) => "page-no-answer",
            (Status::Answered | Status::Unlabelled, _) => "page-lacks",
        };
        let kinds = |entry: &Expectation| {
            let least = entry.any_of.iter().map(|&kind| question.details.min(kind));
            let names = entry.any_of.iter().map(|kind| kind.name()).collect();
            let message = Message::new("page-kinds").with("kinds", Argument::AnyOf(names));
            messages.message(&message.number("min", least.max().unwrap_or(1)))
        };
        let told = |kinds: String| messages.message(&Message::new(key).text("kinds", kinds));
        if !answer.is_found() {
            let all: Vec<String> = question.expects.iter().map(kinds).collect();
            return vec![told(all.join(", "))];
        }
        let entries = question.expects.iter().zip(&answer.satisfied);
        entries
            .filter(|(_, met)| !**met)
            .map(|(entry, _)| told(kinds(entry)))
            .collect()
    }
}

/// The findings of a question, or of none; what the page shows as missing is not told twice.
fn findings(told: &Told, options: &Options<'_>, question: Option<&str>) -> Vec<FindingView> {
    let shown = |finding: &&Finding| {
        let counted = told.catalogue.derived || finding.check == "missing-author";
        let said = matches!(finding.check, "unanswered-question" | "missing-question")
            || finding.check.starts_with("missing-") && !counted;
        finding.question.as_deref() == question
            && finding.severity != Severity::Hint
            && !said
            && options.findings
    };
    let findings = told.checked.findings.iter().filter(shown);
    findings
        .map(|finding| FindingView {
            severity: finding.severity.name(),
            severity_words: told
                .messages
                .text(&format!("severity-{}", finding.severity.name()), None)
                .unwrap_or_default(),
            line: told.source.position(finding.span.start).line,
            message: told.messages.message(&finding.message),
            help: told.messages.help(&finding.message),
        })
        .collect()
}

//! What the template of a page sees of a report: the [`Page`] filled in.

use super::arrange::arrange;
use super::asked::Asked;
use super::content::{Run, Writer};
use super::findings::Findings;
use super::label;
use super::safe::{self, Html};
use super::view::{ClassView, MarkView, StudentView};
use super::view::{LinkView, Page, QuestionView, RunView, SectionView, StateView};
use super::{InClass, Options};
use crate::Reading;
use crate::align::Owner;
use crate::catalogue::{Counting, Expectation, Question, total};
use crate::class::decimal_in;
use crate::finding::{Argument, Message};
use crate::inspection::{Answer, Standing, Status};
use crate::output::Told;
use crate::source::seal;
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
    ("earned", "page-earned"),
    ("first_lacking", "page-first-lacking"),
    ("next_lacking", "page-next-lacking"),
    ("legend", "page-legend"),
    ("class", "class-page-class"),
    ("mark", "class-page-given"),
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
    let writer = Writer::new(told, &asked.anchors, &arrangement, options);
    let (runs, notes_html) = writer.runs();
    let mut placed: FxHashMap<Owner, Vec<RunView>> = FxHashMap::default();
    for (place, run) in runs {
        placed
            .entry(place)
            .or_default()
            .push(shown(run, || asked.announced(place)));
    }
    let mut at = |wanted: Owner| placed.remove(&wanted).unwrap_or_default();
    let word = |key: &str| {
        told.messages
            .text(key, None)
            .unwrap_or_else(|| key.to_owned())
    };
    let filler = Filler::new(asked, told, options);
    let sections = (0..catalogue.sections.len()).map(|number| {
        let section = &catalogue.sections[number];
        let (announced, title) = asked.wording.section(catalogue, number);
        let questions = section.questions.clone().map(|question| {
            let elsewhere = arrangement.elsewhere[question];
            filler.question(question, at(Owner::Question(question)), elsewhere)
        });
        let questions = questions.collect();
        SectionView {
            anchor: asked.anchors.of(Owner::Section(number)),
            number: announced,
            title,
            intro: at(Owner::Section(number)),
            questions,
        }
    });
    let sections = sections.collect();
    let totals = told.checked.inspection.totals(catalogue);
    let lacking = totals.lacking();
    let title = match catalogue.lab.title.as_str() {
        "" => path.rsplit('/').next().unwrap_or(path).to_owned(),
        title => title.to_owned(),
    };
    Page {
        made_by_html: safe::html(seal::MARK),
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
        first_lacking: filler.lacking(0),
        points: filler.points(catalogue.points()),
        earned: filler.points(told.checked.inspection.earned(catalogue)),
        given: filler.given(),
        class: options.class.map(class),
        legend: filler.legend(),
        front: at(Owner::Front),
        lead: at(Owner::Lead),
        appendix: at(Owner::Appendix),
        sections,
        notes_html: safe::html(notes_html),
        findings: filler.findings.of(None),
        words: WORDS.iter().map(|(name, key)| (*name, word(key))).collect(),
        style_html: style.clone(),
        policy: policy(Shows {
            linked: writer.links_pictures.get(),
            remote: options.remote_pictures,
        }),
    }
}

fn class(place: &InClass) -> ClassView {
    let link = |link: &Option<(String, String)>| {
        let link = link.clone();
        link.map(|(href, student)| StudentView { href, student })
    };
    ClassView {
        table: place.table.clone(),
        previous: link(&place.previous),
        next: link(&place.next),
    }
}

fn shown(run: Run, announced: impl Fn() -> (String, String)) -> RunView {
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
            label: Some(label::differing(&announced(), &label).to_owned()),
            ..RunView::default()
        },
    }
}

/// What serves every question of a page.
struct Filler<'a> {
    asked: &'a Asked,
    told: &'a Told,
    options: &'a Options<'a>,
    findings: Findings<'a>,
    /// Per question, how it stands.
    standings: Vec<Standing>,
    /// Per question, how many of its pictures nobody sees.
    unseen: Vec<usize>,
    /// Per question, and after the last one: the first from there on that lacks something.
    lacking: Vec<Option<usize>>,
}

impl<'a> Filler<'a> {
    fn new(asked: &'a Asked, told: &'a Told, options: &'a Options<'a>) -> Self {
        let inspection = &told.checked.inspection;
        let questions = told.catalogue.questions.iter().zip(&inspection.answers);
        let mut unseen = vec![0; inspection.answers.len()];
        for picture in inspection.pictures.iter().filter(|one| !one.is_seen()) {
            let count = picture.question.and_then(|at| unseen.get_mut(at));
            *count.unwrap_or(&mut 0) += 1;
        }
        let standings: Vec<_> = questions
            .map(|(question, answer)| answer.standing(question))
            .collect();
        let mut lacking = vec![None; standings.len() + 1];
        for at in (0..standings.len()).rev() {
            let lacks = unseen[at] > 0 || !standings[at].is_well();
            lacking[at] = lacks.then_some(at).or(lacking[at + 1]);
        }
        Self {
            asked,
            told,
            options,
            findings: Findings::new(told, options),
            standings,
            unseen,
            lacking,
        }
    }

    /// The next question from one on that lacks something.
    fn lacking(&self, from: usize) -> Option<LinkView> {
        self.link(Owner::Question(self.lacking[from]?))
    }

    /// Points as they are read; empty where there are none.
    fn points(&self, points: Option<f64>) -> String {
        let said = points.map(|points| decimal_in(&self.told.messages, points));
        said.unwrap_or_default()
    }

    /// The points that the teacher gave; of several authors, those of each.
    fn given(&self) -> String {
        let students = self.options.class.map_or(&[][..], |class| &class.marks);
        let sums = students.iter().filter_map(|(_, marks)| {
            let points = marks.iter().flatten().map(|mark| mark.points);
            total(points).map(|points| decimal_in(&self.told.messages, points))
        });
        let mut sums: Vec<String> = sums.collect();
        sums.dedup();
        sums.join(" · ")
    }

    /// What the teacher gave for an answer.
    fn marks(&self, at: usize) -> Vec<MarkView> {
        let students = self.options.class.map_or(&[][..], |class| &class.marks);
        let marks = students
            .iter()
            .filter_map(|(student, marks)| Some((student, marks.get(at)?.as_ref()?)));
        let marks: Vec<_> = marks.collect();
        let is_one =
            marks.len() == students.len() && marks.windows(2).all(|two| two[0].1 == two[1].1);
        let shown = marks.iter().take(if is_one { 1 } else { marks.len() });
        shown
            .map(|(student, mark)| MarkView {
                student: match is_one {
                    true => String::new(),
                    false => (*student).clone(),
                },
                points: self.points(mark.points),
                comment: mark.comment.clone(),
            })
            .collect()
    }

    /// What the signs of the questions mean, the best first.
    fn legend(&self) -> Vec<StateView> {
        let states = Standing::ALL.iter().map(|standing| StateView {
            state: standing.name(),
            sign: standing.sign(),
            state_words: self.told.messages.message(&Message::new(standing.key())),
            count: self.standings.iter().filter(|one| *one == standing).count(),
        });
        states.filter(|state| state.count > 0).collect()
    }

    fn question(&self, at: usize, answer: Vec<RunView>, elsewhere: Option<Owner>) -> QuestionView {
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
        let standing = self.standings[at];
        let (number, title) = match self.asked.wording.question(question) {
            (number, title) if number.is_empty() => (title, number),
            announced => announced,
        };
        QuestionView {
            anchor: self.asked.anchors.of(Owner::Question(at)),
            is_section: question.is_section,
            number,
            id: question.id.clone(),
            title,
            prompt_html: self.asked.prompt(at).clone(),
            long_prompt: question.prompt.len() > LONG,
            state: standing.name(),
            sign: standing.sign(),
            state_words: messages.message(&Message::new(standing.key())),
            unseen_pictures: match self.unseen[at] {
                0 => String::new(),
                count => messages.message(&Message::new("page-unseen").number("count", count)),
            },
            points: self.points(question.points),
            earned: self.points(found.earned(question)),
            marks: self.marks(at),
            answer,
            shared_with: elsewhere.and_then(|place| self.link(place)),
            missing: self.missing(question, found),
            findings: self.findings.of(Some(&question.id)),
            next_lacking: self.lacking(at + 1),
        }
    }

    /// A link to a question or to a section.
    fn link(&self, place: Owner) -> Option<LinkView> {
        if matches!(place, Owner::Front | Owner::Lead | Owner::Appendix) {
            return None;
        }
        let (number, title) = self.asked.announced(place);
        let anchor = self.asked.anchors.of(place);
        let number = if number.is_empty() { title } else { number };
        Some(LinkView { anchor, number })
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
            let ways = question.asked(entry).map(|(kind, count)| (kind, 0, count));
            let message = Message::new("page-kinds");
            messages.message(&message.with("kinds", Argument::Lacking(ways.collect())))
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

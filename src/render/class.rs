//! The page of a class: one file that shows who handed in what, and sorts and filters without a server.
//!
//! Enters: the tables of a class, and where each student's page lies. Leaves: a page. Decides nothing.

use super::anchors::Anchors;
use super::safe;
use super::templates::{digest, environment};
use crate::align::Owner;
use crate::catalogue::Question;
use crate::class::{Answered, Class, Row, Sheet, decimal, decimal_in};
use crate::finding::Message;
use crate::inspection::Standing;
use crate::language::messages::Messages;
use crate::source::seal;
use crate::text::fold::fold;
use minijinja::Value;
use minijinja::value::Serde;
use safe::Html;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

const TEMPLATE: &str = include_str!("../../templates/class.html");
const STYLE: &str = include_str!("../../templates/class.css");
const SCRIPT: &str = include_str!("../../templates/class.js");

/// The page's own words.
const WORDS: &[(&str, &str)] = &[
    ("class", "class-page-class"),
    ("judges", "class-judges-evidence"),
    ("legend", "page-legend"),
    ("hardest", "class-page-hardest"),
    ("tools", "class-page-tools"),
    ("find", "class-page-find"),
    ("group", "class-page-group"),
    ("all", "class-page-all"),
    ("show", "class-page-show"),
    ("lacking", "class-page-lacking"),
    ("with_remark", "class-page-with-remark"),
    ("without_report", "class-page-without-report"),
    ("students", "class-page-students"),
    ("shown", "class-page-shown"),
    ("student", "class-page-student"),
    ("answered", "class-page-answered"),
    ("evidence", "class-page-evidence"),
    ("earned", "class-page-earned"),
    ("mark", "class-page-mark"),
    ("remarks", "class-page-remarks"),
];

#[derive(Serialize)]
struct Page {
    made_by_html: Html,
    language: String,
    style_html: Html,
    script_html: Html,
    policy: String,
    words: BTreeMap<&'static str, String>,
    sheets: Vec<SheetView>,
}

#[derive(Serialize)]
struct SheetView {
    title: String,
    course: Option<String>,
    count: String,
    legend: Vec<LegendView>,
    shared: Vec<String>,
    hard: Vec<HardView>,
    groups: BTreeSet<String>,
    has_points: bool,
    has_marks: bool,
    questions: Vec<HeadView>,
    rows: Vec<RowView>,
}

#[derive(Serialize)]
struct LegendView {
    state: &'static str,
    words: String,
}

/// A question's bar.
#[derive(Serialize)]
struct HardView {
    at: usize,
    id: String,
    title: String,
    said: String,
    parts: Vec<PartView>,
    done: usize,
    of: usize,
}

#[derive(Serialize)]
struct PartView {
    state: &'static str,
    words: String,
    from: String,
    width: String,
}

#[derive(Serialize)]
struct HeadView {
    id: String,
    title: String,
}

#[derive(Serialize)]
struct RowView {
    student: String,
    group: String,
    href: Option<String>,
    authors: String,
    complete: usize,
    answered: String,
    points: String,
    raw_points: String,
    mark: String,
    raw_mark: String,
    why: Option<String>,
    cells: Vec<CellView>,
    lacks: String,
    remarks: Vec<String>,
}

#[derive(Serialize)]
struct CellView {
    state: &'static str,
    href: Option<String>,
    said: String,
}

/// The page of a class. `pages`: the address of a report's own page, by the report's path.
///
/// # Errors
///
/// What the template gets wrong.
pub(crate) fn class(
    class: &Class,
    messages: &Messages,
    pages: &dyn Fn(usize, &str) -> Option<String>,
) -> Result<String, String> {
    let word = |key: &str| messages.text(key, None).unwrap_or_else(|| key.to_owned());
    let sheets = class.sheets.iter().enumerate();
    let style = format!("{}\n{}", STYLE.trim(), runs(class));
    let page = Page {
        made_by_html: safe::html(seal::MARK),
        language: word("page-language"),
        style_html: safe::html(style.as_str()),
        script_html: safe::html(SCRIPT.trim()),
        policy: format!(
            "default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; base-uri 'none'; form-action 'none'",
            digest(&style),
            digest(SCRIPT.trim())
        ),
        words: WORDS.iter().map(|(name, key)| (*name, word(key))).collect(),
        sheets: sheets
            .map(|(at, sheet)| {
                let pages = |report: &str| pages(at, report);
                let filler = Filler {
                    sheet,
                    messages,
                    pages: &pages,
                    anchors: Anchors::new(&sheet.lab.catalogue),
                };
                filler.sheet()
            })
            .collect(),
    };
    let mut environment = environment();
    environment
        .add_template("class.html", TEMPLATE)
        .and_then(|()| {
            environment
                .get_template("class.html")?
                .render(Value::from(Serde(&page)))
        })
        .map_err(|error| error.to_string())
}

/// The signs; how wide the questions of each table are, and where a section begins.
fn runs(class: &Class) -> String {
    let signs = Standing::ALL.iter().map(|standing| {
        format!(
            "i.{0}::before,a.{0}::before{{content:\"{1}\"}}\n",
            standing.name(),
            standing.sign()
        )
    });
    let mut style: String = signs.collect();
    for (number, sheet) in class.sheets.iter().enumerate() {
        let catalogue = &sheet.lab.catalogue;
        let table = format!("#table{}", number + 1);
        let begins = catalogue.sections.iter().skip(1);
        let begins: Vec<usize> = begins.map(|section| section.questions.start).collect();
        let cells = catalogue.questions.len();
        style.push_str(&format!(
            "{table}{{--cells:{cells};--gaps:{}}}\n",
            begins.len()
        ));
        for at in begins {
            style.push_str(&format!(
                "{table} .run>:nth-child({}){{margin-left:var(--gap)}}\n",
                at + 1
            ));
        }
    }
    style
}

/// What serves every row of a page.
struct Filler<'a> {
    sheet: &'a Sheet,
    messages: &'a Messages,
    pages: &'a dyn Fn(&str) -> Option<String>,
    /// The ids of questions in a report's page.
    anchors: Anchors,
}

impl Filler<'_> {
    fn sheet(&self) -> SheetView {
        let sheet = self.sheet;
        let catalogue = &sheet.lab.catalogue;
        let (students, read) = sheet.count();
        let count = Message::new("class-count").number("students", students);
        let is_used = |(at, _): &(usize, _)| sheet.tallies.iter().any(|own| own.counts[*at] > 0);
        let used = Standing::ALL.iter().enumerate().filter(is_used);
        let groups = sheet.rows.iter().map(|row| row.group.clone());
        let questions = catalogue.questions.iter();
        SheetView {
            title: catalogue.lab.title.clone(),
            course: catalogue.lab.course.clone(),
            count: self.messages.message(&count.number("read", read)),
            legend: used
                .map(|(_, standing)| LegendView {
                    state: standing.name(),
                    words: self.messages.message(&Message::new(standing.key())),
                })
                .collect(),
            shared: sheet
                .shared
                .iter()
                .map(|picture| self.messages.message(&picture.message()))
                .collect(),
            hard: sheet
                .hardest()
                .into_iter()
                .map(|at| self.hard(at))
                .collect(),
            groups: groups.filter(|group| !group.is_empty()).collect(),
            has_points: catalogue.points().is_some(),
            has_marks: sheet.rows.iter().any(|row| !row.marks.is_empty()),
            questions: questions
                .map(|question| HeadView {
                    id: question.id.clone(),
                    title: title(question).to_owned(),
                })
                .collect(),
            rows: sheet.rows.iter().map(|row| self.row(row)).collect(),
        }
    }

    fn hard(&self, at: usize) -> HardView {
        let question = &self.sheet.lab.catalogue.questions[at];
        let tally = &self.sheet.tallies[at];
        let share = |count: usize| count as f64 * 100.0 / tally.of.max(1) as f64;
        let mut from = 0;
        let parts = Standing::ALL
            .iter()
            .zip(tally.counts)
            .filter(|(_, count)| *count > 0);
        let parts: Vec<PartView> = parts
            .map(|(standing, count)| {
                let words = self.messages.message(&Message::new(standing.key()));
                let part = PartView {
                    state: standing.name(),
                    words: format!("{words}{} {count}", self.colon()),
                    from: decimal(share(from)),
                    width: decimal(share(count)),
                };
                from += count;
                part
            })
            .collect();
        let said: Vec<&str> = parts.iter().map(|part| part.words.as_str()).collect();
        HardView {
            at,
            id: question.id.clone(),
            title: title(question).to_owned(),
            said: said.join(", "),
            parts,
            done: tally.done(),
            of: tally.of,
        }
    }

    fn row(&self, row: &Row) -> RowView {
        let lab = &self.sheet.lab;
        let href = row.report.as_deref().filter(|_| row.read().is_some());
        let href = href.and_then(self.pages);
        let (found, _) = row.totals(lab);
        let raw = |points: Option<f64>| points.map(decimal).unwrap_or_default();
        let said = |points: Option<f64>| {
            let said = points.map(|points| decimal_in(self.messages, points));
            said.unwrap_or_default()
        };
        let why = row.state.message().map(|why| self.messages.message(&why));
        let remarks = row.remarks.iter();
        let remarks = remarks.map(|remark| self.messages.message(&remark.message()));
        let remarks = remarks.chain(self.comments(row));
        let cells = row.cells().unwrap_or_default();
        let questions = &lab.catalogue.questions;
        let lacking = cells
            .iter()
            .zip(questions)
            .filter(|(cell, _)| !cell.standing.is_well());
        let lacking: Vec<&str> = lacking.map(|(_, question)| question.id.as_str()).collect();
        let authors = row.read().map_or(&[][..], |read| &read.authors);
        // One name twice says nothing more.
        let folded = fold(&row.student);
        let is_same = |author: &String| {
            let author = fold(author);
            author.split_whitespace().all(|word| folded.contains(word))
        };
        RowView {
            student: row.student.clone(),
            group: row.group.clone(),
            authors: {
                let others = authors.iter().filter(|author| !is_same(author));
                others.map(String::as_str).collect::<Vec<_>>().join(", ")
            },
            complete: row.completeness(lab),
            answered: match row.read() {
                Some(_) => format!("{found}/{}", lab.catalogue.counted().count()),
                None => String::new(),
            },
            points: said(row.earned()),
            raw_points: raw(row.earned()),
            mark: said(row.given()),
            raw_mark: raw(row.given()),
            why,
            cells: cells
                .iter()
                .enumerate()
                .map(|(at, cell)| self.cell(at, cell, href.as_deref()))
                .collect(),
            lacks: match lacking.is_empty() {
                true => String::new(),
                false => self.messages.message(
                    &Message::new("class-page-lacks").text("questions", lacking.join(", ")),
                ),
            },
            remarks: remarks.collect(),
            href,
        }
    }

    /// The teacher's comments to a student who has no page that says them.
    fn comments(&self, row: &Row) -> Vec<String> {
        let marked = row.marks.iter().filter(|_| row.read().is_none());
        let marked = marked.zip(&self.sheet.lab.catalogue.questions);
        let commented = marked.filter_map(|(mark, question)| {
            let comment = mark.as_ref()?.comment.as_str();
            (!comment.is_empty()).then(|| format!("{}{} {comment}", question.id, self.colon()))
        });
        commented.collect()
    }

    fn cell(&self, at: usize, cell: &Answered, page: Option<&str>) -> CellView {
        // What is done needs no link, and a thousand students have many.
        let page = page.filter(|_| !cell.standing.is_well());
        let href = page.map(|page| format!("{page}#{}", self.anchors.of(Owner::Question(at))));
        CellView {
            state: cell.standing.name(),
            said: match href {
                Some(_) => format!(
                    "{}{} {}",
                    self.sheet.lab.catalogue.questions[at].id,
                    self.colon(),
                    self.messages.message(&Message::new(cell.standing.key()))
                ),
                None => String::new(),
            },
            href,
        }
    }

    /// A colon as the page's language sets it.
    fn colon(&self) -> String {
        let colon = self.messages.text("page-colon", None).unwrap_or_default();
        colon.trim_end().to_owned()
    }
}

fn title(question: &Question) -> &str {
    question.title.as_deref().unwrap_or(&question.prompt)
}

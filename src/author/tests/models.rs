//! Model reports of the handouts in `tests/handouts`, as teachers write them: each question answered, in several styles. A
//! catalogue that is derived from the handout finds nothing wrong with one, and asks to look again at one question in ten at most.

use super::handouts::{derived, handouts};
use super::{Everything, filled, messages};
use crate::author::Author;
use crate::catalogue::{Catalogue, Kind, Question};
use crate::evidence::NoSurroundings;
use crate::finding::Severity;
use crate::label::Part;
use crate::language::Language;
use crate::source::Source;

/// What a teacher writes, whatever was asked.
const ENGLISH: [&str; 4] = [
    "We tried this twice on the bench, and noted what came out each time.",
    "The second try went better than the first, since nothing had been left to chance.",
    "It comes from the way in which the parts are put together, and from nothing else.",
    "Whoever does it again will see the same, as long as the order is kept.",
];
const FRENCH: [&str; 4] = [
    "Nous avons essayé deux fois sur la table, et noté à chaque fois ce qui en sortait.",
    "Le second essai s’est mieux passé que le premier, car rien n’était laissé au hasard.",
    "Cela vient de la manière dont les pièces sont assemblées, et de rien d’autre.",
    "Qui recommence verra la même chose, pourvu que l’ordre soit gardé.",
];

/// How a model report is written.
#[derive(Clone, Copy, Debug)]
enum Style {
    Skeleton,
    WithoutPrompts,
    Titles,
    Bold,
    Plain,
    Bare,
    IntoHandout,
}

const STYLES: [Style; 7] = [
    Style::Skeleton,
    Style::WithoutPrompts,
    Style::Titles,
    Style::Bold,
    Style::Plain,
    Style::Bare,
    Style::IntoHandout,
];

/// An answer that holds what is expected, the first of what will do.
fn answer(question: &Question, number: usize, language: Language) -> String {
    let sentences = match language == Language::FRENCH {
        true => FRENCH,
        false => ENGLISH,
    };
    let said = |count: usize| {
        let sentences = (0..count).map(|at| sentences[(number + at) % sentences.len()]);
        let topic = topic(question).join(", ");
        format!("{} {topic}.", sentences.collect::<Vec<_>>().join(" "))
    };
    let mut parts = Vec::new();
    if question.expects.is_empty() {
        parts.push(said(1));
    }
    for expected in &question.expects {
        parts.push(match expected.any_of[0] {
            Kind::Text => said(2 + question.details.min_words.unwrap_or(0) / 10),
            Kind::Screenshot => format!("![{}](captures/essai-{number}.png)", said(1)),
            Kind::Terminal => {
                format!("```console\n$ ./essai --tour {number}\ntour {number} : 9 s\n```")
            }
            Kind::Code => {
                format!("```python\ndef essai_{number}(tours):\n    return tours * {number}\n```")
            }
            Kind::Table => format!("| tour | durée |\n|---|---|\n| 1 | {number} s |\n| 2 | 9 s |"),
            Kind::Link => format!("<https://example.org/essai/{number}>"),
            Kind::File => String::new(),
        });
    }
    parts.join("\n\n")
}

/// The words that a question is about: its longest.
fn topic(question: &Question) -> Vec<&str> {
    const FEW: usize = 3;
    let title = question.title.as_deref().unwrap_or_default();
    let words = [title, &question.prompt].into_iter();
    let words = words.flat_map(|text| text.split(|c: char| !c.is_alphanumeric()));
    let mut words: Vec<&str> = words.collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    words.truncate(FEW);
    words
}

/// A question's number as the handout prints it; of one that has none, its title or what it asks.
fn number(question: &Question) -> Option<&str> {
    let is_number = |part: &Part| !matches!(part, Part::Word(_));
    match question.labels.first() {
        Some(label) => Some(label),
        None => question.path.iter().all(is_number).then_some(&question.id),
    }
}

/// What of a question is said where it has no number.
fn name(question: &Question) -> &str {
    let asked = question.prompt.lines().next().unwrap_or_default();
    question.title.as_deref().unwrap_or(asked)
}

fn model(style: Style, catalogue: &Catalogue, handout: &Source) -> String {
    match style {
        Style::Skeleton => return filled(catalogue, true),
        Style::WithoutPrompts => return filled(catalogue, false),
        Style::IntoHandout => return into_handout(catalogue, handout),
        _ => {}
    }
    let messages = messages(catalogue);
    let author = Author::new(catalogue, &messages, false);
    let language = catalogue.lab.language.unwrap_or(Language::ENGLISH);
    let mut report = format!(
        "---\nauthor: Ada Moulin\n---\n\n# {}\n",
        catalogue.lab.title
    );
    for (at, section) in catalogue.sections.iter().enumerate() {
        report += &format!("\n## {}\n", author.section(at));
        for at in section.questions.clone() {
            let question = &catalogue.questions[at];
            let answer = answer(question, at, language);
            let announced = match (question.is_section, style, number(question)) {
                (true, ..) => String::new(),
                (_, Style::Titles, _) => format!("### {}\n\n", author.question(at)),
                (_, Style::Bold, Some(number)) => format!("**{number})** "),
                (_, Style::Bold, None) => format!("**{}**\n\n", name(question)),
                (_, Style::Plain, _) => format!("{}\n\n", author.question(at)),
                (_, _, Some(number)) => format!("### {number}\n\n"),
                (_, _, None) => format!("### {}\n\n", name(question)),
            };
            // Blocks begin lines of their own.
            let gap = match announced.ends_with(' ') && answer.starts_with(['`', '|', '<']) {
                true => "\n\n",
                false => "",
            };
            report += &format!("\n{announced}{gap}{answer}\n");
        }
    }
    report
}

/// The handout with an answer under each question.
fn into_handout(catalogue: &Catalogue, handout: &Source) -> String {
    let language = catalogue.lab.language.unwrap_or(Language::ENGLISH);
    let inspection = crate::inspect(catalogue, handout, &NoSurroundings).inspection;
    let text = handout.text();
    let mut places: Vec<(usize, String)> = Vec::new();
    for (at, (question, found)) in inspection.each(catalogue).enumerate() {
        let ends = found.passages.iter().map(|span| span.end);
        let label = found.label.as_ref().map(|label| label.span.end);
        let end = ends.chain(label).max().expect("each question is announced");
        let line = text[end.saturating_sub(1)..].find('\n');
        let end = line.map_or(text.len(), |line| end.saturating_sub(1) + line + 1);
        places.push((end, answer(question, at, language)));
    }
    places.sort_by_key(|(end, _)| *end);
    let mut report = String::from("---\nauthor: Ada Moulin\n---\n\n");
    let mut from = 0;
    for (end, answer) in places {
        report += &text[from..end];
        report += &format!("\n{answer}\n\n");
        from = end;
    }
    report + &text[from..]
}

#[test]
fn a_model_report_is_right_by_the_catalogue_that_its_handout_makes() {
    const ONE_IN: usize = 10;
    let mut wrong = Vec::new();
    for (name, handout, _) in handouts() {
        let (catalogue, _) = derived(&handout);
        for style in STYLES {
            let text = model(style, &catalogue, &handout);
            let report = Source::from_text("r.md", text.as_str());
            let findings = crate::inspect(&catalogue, &report, &Everything).findings;
            let of = |severity| {
                findings
                    .iter()
                    .filter(move |found| found.severity == severity)
            };
            let warnings = of(Severity::Warning).count();
            let few = catalogue.questions.len().div_ceil(ONE_IN);
            if of(Severity::Error).count() > 0 || warnings > few {
                let told = findings.iter().map(|found| {
                    let line = report.position(found.span.start).line;
                    format!("  {line}: {} {:?}", found.check, found.question)
                });
                let told = told.collect::<Vec<_>>().join("\n");
                wrong.push(format!(
                    "{name} {style:?}, {warnings} warnings\n{told}\n{text}"
                ));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong\n{}",
        wrong.len(),
        wrong.join("\n=====\n")
    );
}

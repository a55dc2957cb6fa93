//! Reports with one answer taken out, label and all: a careful reader finds that question nowhere, whatever stands around it.
//!
//! Enters: a labelled report. Leaves: it once more, with fewer lines, and what is seen in it then. Real reports with one question
//! forgotten among many that are labelled are few; what text without a label is worth there is learned from these.

use tpreport::catalogue::Catalogue;
use tpreport::fit::Gold;
use tpreport::inspection::Status;

/// The report without one of its answers, always the same; none where no answer can be told from the next.
pub(crate) fn without_one(
    catalogue: &Catalogue,
    text: &str,
    gold: &[Gold],
) -> Option<(String, Vec<Gold>)> {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let ends = |at: usize| end_of(catalogue, gold, at, lines.len());
    let answers = (0..gold.len()).filter_map(|at| Some((at, label_of(gold, at)?, ends(at)?)));
    let answers: Vec<(usize, usize, usize)> = answers.collect();
    let turn = text.len() % answers.len().max(1);
    let &(gone, start, end) = answers.get(turn)?;
    let mut left = lines[..start - 1].concat();
    left.push_str(&lines[end - 1..].concat());
    let moved = |line: usize| {
        if line >= end {
            line - (end - start)
        } else {
            line
        }
    };
    let seen = gold.iter().enumerate().map(|(at, gold)| {
        let mut gold = gold.clone();
        if at == gone {
            return Gold {
                status: vec![Status::Missing],
                lines: vec![None],
                ..Gold::default()
            };
        }
        // What answered it may be gone too.
        if gold.status.contains(&Status::Unlabelled) {
            gold.status.push(Status::Missing);
        }
        gold.lines = gold.lines.iter().map(|line| line.map(moved)).collect();
        gold
    });
    Some((left, seen.collect()))
}

/// The line of a label that is the question's own, of a question that is surely answered.
fn label_of(gold: &[Gold], at: usize) -> Option<usize> {
    let (&[Status::Answered], &[Some(line)]) = (&*gold[at].status, &*gold[at].lines) else {
        return None;
    };
    let mut others = gold.iter().enumerate();
    let is_own = others.all(|(other, gold)| other == at || !gold.lines.contains(&Some(line)));
    is_own.then_some(line)
}

/// The line at which the next label of the same section stands, or after the last line where no label follows.
fn end_of(catalogue: &Catalogue, gold: &[Gold], at: usize, lines: usize) -> Option<usize> {
    let own = label_of(gold, at)?;
    let labels = gold.iter().enumerate();
    let further =
        labels.flat_map(|(at, gold)| gold.lines.iter().flatten().map(move |&line| (line, at)));
    let next = further.filter(|&(line, _)| line > own).min();
    let section = |at: usize| catalogue.questions[at].section;
    match next {
        None => Some(lines + 1),
        Some((line, next)) => (section(next) == section(at)).then_some(line),
    }
}

//! The lines of a report that may open a place, in order, and what the lines around each make of it.
//!
//! Enters: the places of a lab, and a document. Leaves: [`Line`]s. Decides nothing: a line that says a little is a line too, and
//! what it is worth is `score`'s.

use super::body;
use super::likeness::{Alike, Likeness};
use super::line::{Below, Form, Line, take_out};
use super::place::Places;
use super::plan::drop_plans;
use super::said::{line, row_says};
use crate::catalogue::closes;
use crate::document::{Block, BlockKind, Document, Nature};
use crate::language::Announces;
use rustc_hash::{FxHashMap, FxHashSet};

/// Collects the lines that may open a place.
pub(super) fn collect(places: &Places<'_>, document: &Document) -> Vec<Line> {
    let mut alike = Alike::new(places);
    let blocks = document.blocks.iter().enumerate();
    let mut lines: Vec<Line> = blocks
        .filter_map(|(at, block)| line(places, &mut alike, document, at, block))
        .collect();
    drop_data_rows(places, document, &mut lines);
    drop_plans(&mut lines);
    look_below(document, &mut lines);
    look_under(places, &mut lines);
    mark_report_title(&mut lines);
    drop_lab_title(places, document, &mut lines);
    body::look(places, document, &mut lines);
    count_titles(places, &mut lines);
    note_further_names(&mut lines);
    if let Some(section) = places.catalogue.names.closing {
        mark_closing(document, &mut lines, places.of_section[section]);
    }
    lines
}

/// Notes what the running text right under a title or a number repeats. A number by itself and the question that is copied
/// right under it are one line, and so are a question's name and its prompt.
fn look_under(places: &Places<'_>, lines: &mut Vec<Line>) {
    const SURE: f32 = 0.8;
    let mut one = vec![false; lines.len()];
    for at in 1..lines.len() {
        let (above, under) = lines.split_at_mut(at);
        let (above, under) = (&mut above[at - 1], &mut under[0]);
        if above.block + 1 != under.block || !under.form.is_plain() || under.announcement.is_some()
        {
            continue;
        }
        let sure = |(_, likeness): &(usize, Likeness)| likeness.best() > SURE;
        let repeats = |place: &usize| {
            let mut alike = under.alike.iter().filter(|found| sure(found));
            under.exact.contains(place) || alike.any(|(known, _)| known == place)
        };
        if above.announcement.is_none() && above.exact.iter().any(repeats) {
            above.under = std::mem::take(&mut under.alike);
            above.below = under.below;
            one[at] = true;
            continue;
        }
        if !above.form.is_title() && above.announcement.is_none() {
            continue;
        }
        // `Part 1` is no number of the question that is copied right under it.
        let says = match above.word() {
            Some(Announces::Section) => under.exact.iter().any(|&place| places.is_section(place)),
            _ => !under.exact.is_empty() || under.alike.iter().any(sure),
        };
        let is_bare = above.announcement.is_some() && above.rest == 0;
        if is_bare && says {
            above.alike = std::mem::take(&mut under.alike);
            above.exact = std::mem::take(&mut under.exact);
            above.below = under.below;
            one[at] = true;
        } else {
            above.under.clone_from(&under.alike);
        }
    }
    take_out(lines, one);
}

/// Notes of each line which of the questions that it is like a line further on names word for word: that line may be the label.
fn note_further_names(lines: &mut [Line]) {
    let mut named: FxHashSet<usize> = FxHashSet::default();
    let mut below = usize::MAX;
    for line in lines.iter_mut().rev() {
        // What stands right under a title repeats it.
        if below > line.block + 1 {
            let alike = line.alike.iter().map(|(place, _)| *place);
            let further =
                alike.filter(|place| named.contains(place) && !line.exact.contains(place));
            line.named_further = further.collect();
        }
        named.extend(&line.exact);
        below = line.block;
    }
}

/// Notes how many titles with something below the report has.
fn count_titles(places: &Places<'_>, lines: &mut [Line]) {
    let is_title =
        |line: &&Line| line.form.is_title() && !line.is_report_title && !line.below.is_empty();
    let titles = lines.iter().filter(is_title).count() as f32;
    let asked = places.list.iter().filter(|place| place.asks());
    let share = (titles / asked.count().max(1) as f32).min(1.0);
    lines.iter_mut().for_each(|line| line.titles = share);
}

/// Takes a title of the highest level that says what a report's last part says for the name of the lab's last section.
fn mark_closing(document: &Document, lines: &mut [Line], place: usize) {
    let level = |line: &Line| match line.form {
        Form::Heading(level) if !line.is_report_title => Some(level),
        _ => None,
    };
    let highest = lines.iter().filter_map(level).min();
    let titles = lines
        .iter_mut()
        .filter(|line| level(line).is_some() && level(line) == highest);
    for line in titles.filter(|line| line.exact.is_empty() && line.announcement.is_none()) {
        if closes(document.text(&document.blocks[line.block])) {
            line.exact.push(place);
        }
    }
}

/// Marks the first title, where no other is as high and it says no question by word and number.
fn mark_report_title(lines: &mut [Line]) {
    let level = |line: &Line| match line.form {
        Form::Heading(level) => Some(level),
        _ => None,
    };
    let highest = lines.iter().filter_map(level).min();
    let mut high = lines
        .iter_mut()
        .filter(|line| level(line).is_some() && level(line) == highest);
    if let (Some(first), None) = (high.next(), high.next()) {
        let first_block = first.block;
        let is_first = lines
            .iter()
            .all(|line| line.block >= first_block || !line.form.is_title());
        for line in lines
            .iter_mut()
            .filter(|line| is_first && line.block == first_block && line.exact.is_empty())
            .filter(|line| line.word() != Some(Announces::Question))
        {
            line.is_report_title = true;
        }
    }
}

/// Drops titles that are the lab's own, word for word: they say no question of it.
fn drop_lab_title(places: &Places<'_>, document: &Document, lines: &mut Vec<Line>) {
    lines.retain(|line| {
        let text = document.text(&document.blocks[line.block]);
        let may_be = line.is_report_title && line.exact.is_empty();
        !(may_be && places.catalogue.is_called(text))
    });
}

/// Drops rows of tables that are data: in a table of answers most rows say what they answer.
fn drop_data_rows(places: &Places<'_>, document: &Document, lines: &mut Vec<Line>) {
    let is_row = |block: &&Block| block.kind == BlockKind::Row { head: false };
    let says = |block: &&Block| row_says(places, document.text(block), false);
    let mut labels: FxHashMap<u32, usize> = FxHashMap::default();
    for block in lines
        .iter()
        .map(|line| &document.blocks[line.block])
        .filter(|block| is_row(block) && says(block))
    {
        *labels.entry(block.group).or_default() += 1;
    }
    let mut rows: FxHashMap<u32, usize> = FxHashMap::default();
    for block in document.blocks.iter().filter(is_row) {
        *rows.entry(block.group).or_default() += 1;
    }
    lines.retain(|line| {
        let block = &document.blocks[line.block];
        let most = || {
            let labels = labels.get(&block.group).copied().unwrap_or(0);
            labels > 1 && labels * 10 >= rows[&block.group] * 6
        };
        match block.kind {
            BlockKind::Row { head: false } => most(),
            // A head is a label where no row below it says anything.
            BlockKind::Row { head: true } => {
                row_says(places, document.text(block), true) && !labels.contains_key(&block.group)
            }
            _ => true,
        }
    });
}

/// Looks at what stands between each line and the next that parts the report.
fn look_below(document: &Document, lines: &mut [Line]) {
    let mut next = document.blocks.len();
    for at in (0..lines.len()).rev() {
        let start = lines[at].block;
        let end = next.min(start + Below::FAR);
        let mut below = Below {
            pictures: document
                .pictures_in(start..end.max(start + 1))
                .len()
                .min(99) as u16,
            prose: lines[at].announcement.is_some()
                && !lines[at].form.is_title()
                && lines[at].rest > 0
                || lines[at].named < document.text(&document.blocks[start]).trim_end().len(),
            ..Below::default()
        };
        for block in &document.blocks[(start + 1).min(end)..end] {
            match (block.kind, block.nature) {
                (BlockKind::Rule | BlockKind::Unseen | BlockKind::Heading { .. }, _) => {}
                (BlockKind::Row { .. }, _) => below.table = true,
                (_, Nature::Terminal) => below.terminal = true,
                (_, Nature::Code) => below.code = true,
                (_, Nature::Prose) => below.prose = true,
                (_, Nature::Blank | Nature::Drawing) => {}
            }
        }
        lines[at].below = below;
        if lines[at].parts() {
            next = start;
        }
    }
}

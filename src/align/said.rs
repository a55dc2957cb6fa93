//! What one line says: what it announces, where its name ends, which places it is like.
//!
//! Enters: a block. Leaves: a [`Line`], as far as it says one by itself; or nothing, where it can open no place.

use super::joined;
use super::likeness::Alike;
use super::line::{Below, Form, Line};
use super::name::{count, leads, name_end, row_names, run_in, word_end};
use super::place::Places;
use super::wrapped;
use crate::document::{Block, BlockKind, Document, Marker, Nature};
use crate::label::{self, Announcement, Part};
use crate::language;
use crate::text::fold::fold;
use crate::text::vocabulary::WordSet;

/// A line of more bytes than this names nothing.
const LONG: usize = 900;

/// A name in running text is at least so like a place.
const SURELY: f32 = 0.45;

/// Reads a line, if it may open a place.
pub(super) fn line(
    places: &Places<'_>,
    alike: &mut Alike<'_, '_>,
    document: &Document,
    at: usize,
    block: &Block,
) -> Option<Line> {
    let catalogue = places.catalogue;
    let names = &catalogue.names;
    let text = text_of(document, block)?;
    if block.toc || text.trim().is_empty() && block.marker.is_none() {
        return None;
    }
    let wording = &*places.wording;
    // A label that quotes a command looks like one; its word says what it is.
    let readable = match block.kind {
        BlockKind::Row { head } => row_says(places, text, head) || row_counts(places, text),
        BlockKind::Heading { .. } | BlockKind::Fence | BlockKind::Indented => true,
        _ => matches!(block.nature, Nature::Prose | Nature::Blank),
    };
    // So does what is bold, where it is its label: `**b)** U = 3`.
    let worded = || {
        let found = label::read(text, wording);
        found.is_some_and(|found| found.word.is_some() || is_set_off(&found, block))
    };
    let numbered = || matches!(block.marker, Some(Marker::Number(..)));
    if !readable && !worded() && !numbered() && (text.len() > LONG || names.of(text).is_empty()) {
        return None;
    }
    let sign = sign(text, block);
    let form = match Form::of(block) {
        // A number in a sign of its own begins an item.
        Form::Line if sign == Some(label::KEYCAP) => Form::Item,
        form => form,
    };
    let announcement = match form {
        Form::Fence => None,
        _ => announcement(places, text, block, form),
    };
    let vocabulary = &catalogue.vocabulary;
    let words = |range| document.words(block, range, vocabulary);
    let start = announcement.as_ref().map_or(0, |found| found.end);
    let start = start + label::shortcodes(text.get(start..).unwrap_or_default());
    let start = match &announcement {
        Some(_) => start,
        None => start + word_end(text.get(start..).unwrap_or_default()),
    };
    let named = match &announcement {
        Some(_) => text.len(),
        None => name_end(text, start, block, form),
    };
    let is_plain_text = matches!(form, Form::Line | Form::Quote);
    let set_off = match &announcement {
        None if is_plain_text && begins(document, at) => run_in(text, block),
        _ => None,
    };
    let set_off = set_off.filter(|&end| {
        end > start && {
            let name = &text[start..end];
            let set = vocabulary.set_of(words(start..end));
            !places.of_names(names.of(name).iter().copied()).is_empty()
                || !alike.to(&set, SURELY).is_empty()
        }
    });
    let (form, named) = match set_off {
        Some(end) => (Form::RunIn, end),
        None => (form, named),
    };
    let plain = matches!(form, Form::Line | Form::Quote | Form::Item | Form::Fence);
    let unknown = announcement.is_none();
    // A wrapped paragraph is read as its one long line would be.
    let is_whole = unknown && plain && form != Form::Fence && named == text.len();
    if unknown && plain && wrapped::goes_on(document, at) {
        return None;
    }
    let reach = match is_whole {
        true => {
            let end = wrapped::end(document, at) - block.plain.start;
            let text = &document.plain[block.plain.start..block.plain.start + end];
            text[start..].find('?').map_or(end, |at| start + at + 1)
        }
        // Beside the name in a row stands the answer.
        false if form == Form::Row && !unknown => {
            start + cell_end(text.get(start..).unwrap_or_default())
        }
        false => named,
    };
    let name = document.plain[block.plain.start..].get(start..reach.max(start));
    let name = name.unwrap_or_default();
    if unknown && name.len() > LONG {
        return None;
    }
    // Most lines say more that the lab doesn't than that it does, and long ones at once: these name nothing.
    if unknown && plain {
        const BEGINNING: usize = 64;
        let little = |end: usize| {
            let (known, unknown) = vocabulary.weights(words(start..end));
            known * 1.5 < unknown || known <= 0.0
        };
        let is_short = reach <= start + BEGINNING;
        let is_told = !is_short && little(start + BEGINNING) && !stands_alone(document, at);
        if is_told || little(reach) {
            return None;
        }
    }
    let set: WordSet = match name.len() > LONG {
        true => WordSet::default(),
        false => vocabulary.set_of(words(start..reach.max(start))),
    };
    // A name has no words that the lab lacks.
    let mut exact = match name.len() > LONG || set.unknown > 0.0 {
        true => Vec::new(),
        false => places.of_names(names.of(name).iter().copied()),
    };
    if exact.is_empty() && form.is_title() && unknown {
        exact = places.of_names(names.misspelt(name));
    }
    let least = match form {
        Form::Heading(_) | Form::Bold => 0.25,
        _ => 0.3,
    };
    let found = alike.to(&set, least);
    let is_alone = stands_alone(document, at);
    let is_title = form.is_title() || is_alone;
    let several = joined::questions(places, alike, (name, &set), &found, is_title);
    let alike = found;
    let stands_out = form.is_title() || form == Form::Lead && leads(text, block);
    // A row of data may be called nearly so.
    if unknown && form == Form::Row && exact.is_empty() {
        return None;
    }
    // `Answer:` says no question, whatever follows.
    let says_one = !alike.is_empty() || !exact.is_empty();
    if unknown && !says_one && (!stands_out || announces_answer(&text[..named])) {
        return None;
    }
    Some(Line {
        block: at,
        form,
        sign,
        rest: count(name),
        named,
        is_alone,
        is_sentence: goes_on(name),
        tells: tells(name),
        resumes: announcement.is_some() && resumes(name),
        depth: block.depth,
        is_stated: name.trim_end().ends_with('.'),
        is_report_title: false,
        asks: name.trim_end().ends_with([':', '?']),
        announcement,
        alike,
        exact,
        named_further: Vec::new(),
        several,
        below: Below::default(),
        under: Vec::new(),
        titles: 0.0,
        body: Vec::new(),
    })
}

/// The text of a block that may announce: a line, a title, a row, the first line of a block of code.
fn text_of<'d>(document: &'d Document, block: &Block) -> Option<&'d str> {
    let text = document.text(block);
    match block.kind {
        BlockKind::Line | BlockKind::Heading { .. } | BlockKind::Row { .. } => Some(text),
        // Sentences that somebody put into a block of code.
        BlockKind::Fence | BlockKind::Indented if block.nature == Nature::Prose => {
            text.lines().find(|line| !line.trim().is_empty())
        }
        _ => None,
    }
}

/// Whether a line is in the middle of a sentence.
fn goes_on(line: &str) -> bool {
    let first = line.chars().find(|c| !c.is_whitespace());
    first.is_some_and(|c| c.is_lowercase() || matches!(c, '(' | '{' | '}' | '/' | ','))
        || line.trim_end().ends_with(',')
}

/// Whether a line begins as a sentence on what its writer did.
fn tells(line: &str) -> bool {
    const LONGEST: usize = 8;
    let end = line.find([' ', '\u{a0}']).unwrap_or(line.len());
    if end > LONGEST {
        return false;
    }
    let first = fold(&line[..end]);
    language::among(&first, |words| words.first_person)
}

/// Whether a line only says that an answer follows.
fn announces_answer(line: &str) -> bool {
    let word = line.trim_matches(|c: char| !c.is_alphanumeric());
    language::among(&fold(word), |words| words.answer)
}

/// Whether what stands after a number says that an answer goes on.
fn resumes(rest: &str) -> bool {
    let rest = rest.trim_matches(|c: char| !c.is_alphanumeric());
    const LONGEST: usize = 16;
    if rest.is_empty() || rest.len() > LONGEST {
        return false;
    }
    let rest = fold(rest);
    language::among(&rest, |words| words.resumed)
}

/// Whether a row of a table says by itself what it answers: by a number, or by a name.
pub(super) fn row_says(places: &Places<'_>, row: &str, head: bool) -> bool {
    row_announces(places, row) || !head && row_names(row)
}

/// Where the name behind a row's number ends: with its cell; where the number fills that, with the next.
fn cell_end(row: &str) -> usize {
    row.find(" | ").unwrap_or(row.len())
}

/// Whether a row begins with a number, as data may: `| 3 | done |` is an answer where most rows of its table are.
fn row_counts(places: &Places<'_>, row: &str) -> bool {
    let cell = row.split(" | ").next();
    let found = cell.and_then(|cell| label::read(cell, &places.wording));
    found.is_some_and(|found| found.closed)
}

/// Whether the first cell of a table's row is a label: `| 1.a | an answer |`.
fn row_announces(places: &Places<'_>, row: &str) -> bool {
    const WORDS: usize = 5;
    let Some(cell) = row.split(" | ").next() else {
        return false;
    };
    let found = label::read(cell, &places.wording);
    found.is_some_and(|found| {
        // `| 50,2 |` is a measure.
        let whole = found.word.is_some() || found.path.len() > 1 && is_of(places, &found);
        // `| 3 | It blows from the north. |` says something of 3; `| 3 | 12 |` is data.
        let says = || row.split(" | ").skip(1).any(|cell| count(cell) > WORDS);
        whole || found.closed && (found.end < cell.trim_end().len() || says())
    })
}

/// Whether a number may be one of the lab's; any may, where nothing is known of it.
fn is_of(places: &Places<'_>, found: &Announcement) -> bool {
    let numbers = &places.catalogue.numbers;
    places.list.is_empty() || numbers.question(&found.path).is_some()
}

/// Whether a number of several parts is set off as a label is, or has a letter, as no measure has.
fn is_label(found: &Announcement) -> bool {
    let is_number = |part: &Part| matches!(part, Part::Number(_));
    found.closed || !found.path.iter().all(is_number)
}

/// Whether what a line begins with in bold is its label, and nothing else.
fn is_set_off(found: &Announcement, block: &Block) -> bool {
    block.bold_lead > 0 && found.end >= block.bold_lead as usize
}

/// Whether a line is a short paragraph by itself that ends as no sentence does.
fn stands_alone(document: &Document, at: usize) -> bool {
    const WORDS: usize = 12;
    let block = &document.blocks[at];
    let other = |at: Option<usize>| {
        at.and_then(|at| document.blocks.get(at))
            .is_none_or(|other| other.group != block.group)
    };
    let text = document.text(block).trim();
    other(at.checked_sub(1))
        && other(at.checked_add(1))
        && count(text) <= WORDS
        && !text.is_empty()
        && !text.ends_with(['.', ',', ';', '!'])
        && document.pictures_in(at..at + 1).is_empty()
}

/// Whether a line is the first of its paragraph.
pub(super) fn begins(document: &Document, at: usize) -> bool {
    let group = document.blocks[at].group;
    let before = at
        .checked_sub(1)
        .and_then(|before| document.blocks.get(before));
    before.is_none_or(|before| before.group != group)
}

fn announcement(
    places: &Places<'_>,
    text: &str,
    block: &Block,
    form: Form,
) -> Option<Announcement> {
    let wording = &*places.wording;
    let titled = form.is_title();
    let mut found = label::read(text, wording);
    // `**1** It blows`: what is bold is set off.
    // `- [x] 3 layers`: so is what is ticked off.
    if let Some(found) = found
        .as_mut()
        .filter(|found| is_set_off(found, block) || block.task.is_some())
    {
        found.closed = true;
    }
    let found = found
        .filter(|found| found.word.is_some() || found.closed || found.path.len() > 1 || titled);
    // `**b, c et d.** We measured …`
    let bold = match form {
        Form::Lead => text.get(..block.bold_lead as usize),
        _ => Some(text).filter(|_| titled),
    };
    let bare = found
        .as_ref()
        .is_none_or(|found| found.word.is_none() && found.shared.is_empty());
    let whole = bold.filter(|_| bare).and_then(label::read_whole);
    let found = whole.or(found);
    let found = match found {
        None if titled => label::read_end(text, wording)
            .or_else(|| label::read_second(text))
            .or_else(|| label::read_capital(text)),
        found => found,
    };
    let Some(Marker::Number(number, _)) = block.marker else {
        return found;
    };
    let number = Part::Number(u32::try_from(number).ok().filter(|&number| number < 1000)?);
    match found {
        // `1. Question 8.a`: the text's own number. `1. 14.2 s`: a measure. `1. a)`: both.
        Some(found)
            if found.word.is_some()
                || found.path.len() > 1 && is_of(places, &found) && is_label(&found) =>
        {
            Some(found)
        }
        Some(found)
            if matches!(found.path[..], [Part::Letter(_)])
                && places.catalogue.numbers.have_parts =>
        {
            let path = vec![number, found.path[0].clone()];
            Some(Announcement { path, ..found })
        }
        // `3) et 4)`: the second number begins the item's text.
        _ => {
            let (shared, end) = label::read_further(text, &number);
            Some(Announcement {
                word: None,
                lemma: String::new(),
                section: None,
                path: vec![number],
                shared,
                closed: true,
                end,
            })
        }
    }
}

/// The sign after a bare number at the outer level, or around it.
fn sign(text: &str, block: &Block) -> Option<char> {
    match block.marker {
        Some(Marker::Number(_, sign)) => Some(sign).filter(|_| block.depth <= 1),
        Some(Marker::Bullet) => None,
        None => {
            let digit = |c: char| c.is_ascii_digit();
            let number = text.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '🔟');
            if label::keycaps(number).is_some() {
                return Some(label::KEYCAP);
            }
            let after = number.trim_start_matches(digit).chars().next();
            after.filter(|sign| matches!(sign, '.' | ')'))
        }
    }
}

//! The lines of a report that may open a place, each with its form, what it announces, and what it is like.
//!
//! Enters: the places of a lab, and a document. Leaves: [`Line`]s in order. Decides nothing: a line that says a little is a line
//! too, and what it is worth is `score`'s.

use super::body;
use super::likeness::{Alike, Likeness};
use super::place::Places;
use crate::catalogue::closes;
use crate::document::{Block, BlockKind, Document, Marker, Nature};
use crate::label::{self, Announcement, Part};
use crate::language::{self, Announces};
use crate::text::fold::fold;
use crate::text::vocabulary::WordSet;
use rustc_hash::FxHashMap;

/// How a line stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Heading(u8),
    /// All bold.
    Bold,
    /// Begins in bold.
    Lead,
    Quote,
    Item,
    Row,
    /// The first line of a block of code.
    Fence,
    Line,
}

impl Form {
    fn of(block: &Block) -> Self {
        match block.kind {
            BlockKind::Heading { level } => Self::Heading(level),
            BlockKind::Fence | BlockKind::Indented => Self::Fence,
            BlockKind::Row { .. } => Self::Row,
            _ if block.bold => Self::Bold,
            _ if block.bold_lead > 0 => Self::Lead,
            _ if block.quoted => Self::Quote,
            _ if block.marker.is_some() => Self::Item,
            _ => Self::Line,
        }
    }

    /// Whether it is one of many such in running text.
    pub(super) fn is_plain(self) -> bool {
        matches!(self, Self::Lead | Self::Quote | Self::Item | Self::Line)
    }

    /// Whether it is set as a title.
    pub(super) fn is_title(self) -> bool {
        matches!(self, Self::Heading(_) | Self::Bold)
    }
}

/// What follows a line before the next that is set as a title or announces something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Below {
    pub(super) pictures: u16,
    pub(super) terminal: bool,
    pub(super) code: bool,
    pub(super) table: bool,
    pub(super) prose: bool,
}

impl Below {
    /// Whether nothing follows.
    pub(super) fn is_empty(self) -> bool {
        self == Self::default()
    }
}

/// A line that may open a place.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// The block, by index.
    pub(super) block: usize,
    pub(super) form: Form,
    pub(super) announcement: Option<Announcement>,
    /// The sign after a bare number, `.` or `)`, or the keycap around it.
    pub(super) sign: Option<char>,
    /// How many words it has beside the announcement.
    pub(super) rest: usize,
    /// How many bytes of its text name something; what follows on the line may be an answer.
    pub(super) named: usize,
    /// Whether it is a paragraph of its own.
    pub(super) is_alone: bool,
    /// Whether it goes on in the middle of a sentence.
    pub(super) is_sentence: bool,
    /// Whether it begins as a sentence on what its writer did.
    pub(super) tells: bool,
    /// Whether it says after its number that an answer goes on: `Question 1 (suite)`.
    pub(super) resumes: bool,
    /// How many lists it stands in.
    pub(super) depth: u8,
    /// Whether it ends in a full stop.
    pub(super) is_stated: bool,
    /// Whether it is the one highest title, above all else.
    pub(super) is_report_title: bool,
    /// Whether it asks: it ends in a question mark or a colon.
    pub(super) asks: bool,
    /// The places that it is like.
    pub(super) alike: Vec<(usize, Likeness)>,
    /// The places whose name it is, word for word.
    pub(super) exact: Vec<usize>,
    /// The questions whose names it says together, in order; empty for less than two.
    pub(super) several: Vec<usize>,
    pub(super) below: Below,
    /// The places that the running text right under it is like: a question may be copied under its number.
    pub(super) under: Vec<(usize, Likeness)>,
    /// How many titles the report has for each question, 1 at most.
    pub(super) titles: f32,
    /// The questions of whose words most stand below it, with the share of them that does.
    pub(super) body: Vec<(usize, f32)>,
}

impl Line {
    /// The number, where it has one part only.
    pub(super) fn single(&self) -> Option<&Part> {
        match self.announcement.as_ref()?.path.as_slice() {
            [part] => Some(part),
            _ => None,
        }
    }

    /// The word's kind, if a word announces.
    pub(super) fn word(&self) -> Option<Announces> {
        self.announcement.as_ref().and_then(|found| found.word)
    }

    /// Whether it says a question's word, or a number of two parts and more.
    pub(super) fn says_whole(&self) -> bool {
        let found = self.announcement.as_ref();
        found.is_some_and(|found| found.word == Some(Announces::Question) || found.path.len() > 1)
    }

    /// How like a place it is.
    pub(super) fn likeness(&self, place: usize) -> Likeness {
        let known = self.alike.iter().find(|(known, _)| *known == place);
        known.map_or_else(Likeness::default, |(_, likeness)| *likeness)
    }

    /// Whether it certainly parts the report: a title, or a whole number.
    pub(super) fn parts(&self) -> bool {
        let whole = |found: &Announcement| found.word.is_some() || found.path.len() > 1;
        self.form.is_title() || self.announcement.as_ref().is_some_and(whole)
    }
}

/// Collects the lines that may open a place.
pub(super) fn collect(places: &Places<'_>, document: &Document) -> Vec<Line> {
    let mut alike = Alike::new(places);
    let blocks = document.blocks.iter().enumerate();
    let mut lines: Vec<Line> = blocks
        .filter_map(|(at, block)| line(places, &mut alike, document, at, block))
        .collect();
    drop_data_rows(document, &mut lines);
    look_below(document, &mut lines);
    look_under(&mut lines);
    body::look(places, document, &mut lines);
    mark_report_title(&mut lines);
    count_titles(places, &mut lines);
    if let Some(section) = places.catalogue.names.closing {
        mark_closing(document, &mut lines, places.of_section[section]);
    }
    lines
}

/// Notes what the running text right under a title or a number repeats. A number by itself and the question that is copied
/// right under it are one line.
fn look_under(lines: &mut Vec<Line>) {
    const SURE: f32 = 0.8;
    let mut one = vec![false; lines.len()];
    for at in 1..lines.len() {
        let (above, under) = lines.split_at_mut(at);
        let (above, under) = (&mut above[at - 1], &mut under[0]);
        if above.block + 1 != under.block || !under.form.is_plain() || under.announcement.is_some()
        {
            continue;
        }
        if !above.form.is_title() && above.announcement.is_none() {
            continue;
        }
        let is_bare = above.announcement.is_some() && above.rest == 0;
        let sure = |(_, likeness): &(usize, Likeness)| likeness.best() > SURE;
        if is_bare && (!under.exact.is_empty() || under.alike.iter().any(sure)) {
            above.alike = std::mem::take(&mut under.alike);
            above.exact = std::mem::take(&mut under.exact);
            above.below = under.below;
            one[at] = true;
        } else {
            above.under.clone_from(&under.alike);
        }
    }
    let mut one = one.into_iter();
    lines.retain(|_| !one.next().unwrap_or(false));
}

/// Notes how many titles with something below the report has.
fn count_titles(places: &Places<'_>, lines: &mut [Line]) {
    let is_title =
        |line: &&Line| line.form.is_title() && !line.is_report_title && !line.below.is_empty();
    let titles = lines.iter().filter(is_title).count() as f32;
    let asked = places
        .list
        .iter()
        .filter(|place| place.question.is_some() && !place.asks_nothing);
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

/// Marks the first title, where no other is as high.
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
        {
            line.is_report_title = true;
        }
    }
}

/// A line of more bytes than this names nothing.
const LONG: usize = 900;

fn line(
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
    let wording = &catalogue.wording;
    // A label that quotes a command looks like one; its word says what it is.
    let readable = match block.kind {
        BlockKind::Row { .. } => row_announces(places, text),
        BlockKind::Heading { .. } | BlockKind::Fence | BlockKind::Indented => true,
        _ => matches!(block.nature, Nature::Prose | Nature::Blank),
    };
    let worded = || label::read(text, wording).is_some_and(|found| found.word.is_some());
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
    let name = text.get(start..named.max(start)).unwrap_or_default();
    let plain = matches!(form, Form::Line | Form::Quote | Form::Item | Form::Fence);
    let unknown = announcement.is_none();
    if unknown && name.len() > LONG {
        return None;
    }
    let vocabulary = &catalogue.vocabulary;
    let words = |range| document.words(block, range, vocabulary);
    // Most lines say more that the lab doesn't than that it does, and long ones at once: these name nothing.
    if unknown && plain {
        const BEGINNING: usize = 64;
        let little = |end: usize| {
            let (known, unknown) = vocabulary.weights(words(start..end));
            known * 1.5 < unknown || known <= 0.0
        };
        let is_short = named <= start + BEGINNING;
        let is_told = !is_short && little(start + BEGINNING) && !stands_alone(document, at);
        if is_told || little(named) {
            return None;
        }
    }
    let set: WordSet = match name.len() > LONG {
        true => WordSet::default(),
        false => vocabulary.set_of(words(start..named.max(start))),
    };
    // A name has no words that the lab lacks.
    let mut exact = match name.len() > LONG || set.unknown > 0.0 {
        true => Vec::new(),
        false => places.of_names(names.of(name).iter().copied()),
    };
    if exact.is_empty() && form.is_title() && unknown {
        exact = places.of_names(names.misspelt(name));
    }
    let found = alike.to(&set, if form.is_title() { 0.25 } else { 0.3 });
    let mut several = several(places, &set, &found, count(name));
    if several.is_empty() && form.is_title() {
        several = joined(places, alike, name);
    }
    let alike = found;
    if unknown && !form.is_title() && alike.is_empty() && exact.is_empty() {
        return None;
    }
    Some(Line {
        block: at,
        form,
        sign,
        rest: count(name),
        named,
        is_alone: stands_alone(document, at),
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

/// The questions of one section whose names a short line holds whole, each with words of its own: `Opening and closing`.
fn several(
    places: &Places<'_>,
    line: &WordSet,
    alike: &[(usize, Likeness)],
    words: usize,
) -> Vec<usize> {
    const WORDS: usize = 12;
    let whole = alike.iter().filter(|(_, likeness)| likeness.holds > 0.99);
    let mut held: Vec<usize> = whole.map(|(place, _)| *place).collect();
    held.retain(|&place| !places.list[place].heads);
    if held.len() < 2 || words > WORDS {
        return Vec::new();
    }
    held.sort_unstable();
    let catalogue = places.catalogue;
    let of = |place: usize| {
        places.list[place]
            .question
            .map(|at| &catalogue.questions[at].text)
    };
    let section = places.list[held[0]].section;
    let mut said: Vec<u32> = Vec::new();
    let mut own = 0;
    for &place in &held {
        let Some(text) = of(place) else { continue };
        let held_name = text.names.iter().filter(|name| {
            name.words
                .iter()
                .all(|word| line.words.binary_search(word).is_ok())
        });
        let Some(name) = held_name.max_by_key(|name| name.words.len()) else {
            continue;
        };
        own += usize::from(name.words.iter().any(|word| !said.contains(word)));
        said.extend(&name.words);
    }
    let one_section = held
        .iter()
        .all(|&place| places.list[place].section == section);
    let all = line.words.iter().all(|word| said.contains(word)) && line.unknown <= 0.0;
    match one_section && all && own == held.len() {
        true => held,
        false => Vec::new(),
    }
}

/// The questions of one section, one after the other, that the parts of a title name one by one: `Cleaning + duplicates`.
fn joined(places: &Places<'_>, alike: &mut Alike<'_, '_>, title: &str) -> Vec<usize> {
    const WORDS: usize = 12;
    const LIKE: f32 = 0.6;
    let vocabulary = &places.catalogue.vocabulary;
    if count(title) > WORDS {
        return Vec::new();
    }
    let mut found: Vec<usize> = Vec::new();
    for part in parts(title) {
        let named = alike.to(&vocabulary.set(part), LIKE);
        let Some(&(place, likeness)) = named.first() else {
            return Vec::new();
        };
        let follows = found.last().is_none_or(|&last| {
            place == last + 1 && places.list[place].section == places.list[last].section
        });
        if likeness.title < LIKE || places.list[place].heads || !follows {
            return Vec::new();
        }
        found.push(place);
    }
    match found.len() {
        0 | 1 => Vec::new(),
        _ => found,
    }
}

/// The parts of a title between `+`, `&`, `/`, a comma, and words such as `and`.
fn parts(title: &str) -> impl Iterator<Item = &str> {
    let joins = |word: &str| {
        matches!(word, "+" | "&" | "/")
            || language::all(|words| words.and).any(|known| known == fold(word))
    };
    let at = |word: &str| word.as_ptr() as usize - title.as_ptr() as usize;
    let mut cuts = vec![0];
    for word in title.split_whitespace() {
        if joins(word) {
            cuts.extend([at(word), at(word) + word.len()]);
        } else if word.ends_with(',') {
            cuts.extend([at(word) + word.len(); 2]);
        }
    }
    cuts.push(title.len());
    let parts: Vec<&str> = cuts
        .chunks_exact(2)
        .map(|cut| title[cut[0]..cut[1]].trim())
        .collect();
    parts.into_iter().filter(|part| !part.is_empty())
}

/// How many words a text has, nearly.
fn count(text: &str) -> usize {
    text.split(' ').filter(|word| !word.is_empty()).count()
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
    language::all(|words| words.first_person).any(|word| word == first)
}

/// Whether what stands after a number says that an answer goes on.
fn resumes(rest: &str) -> bool {
    let rest = rest.trim_matches(|c: char| !c.is_alphanumeric());
    const LONGEST: usize = 16;
    if rest.is_empty() || rest.len() > LONGEST {
        return false;
    }
    let rest = fold(rest);
    language::all(|words| words.resumed).any(|word| word == rest)
}

/// Whether the first cell of a table's row is a label: `| 1.a | an answer |`.
fn row_announces(places: &Places<'_>, row: &str) -> bool {
    let Some(cell) = row.split(" | ").next() else {
        return false;
    };
    let found = label::read(cell, &places.catalogue.wording);
    found.is_some_and(|found| {
        let whole = found.word.is_some() || found.path.len() > 1;
        whole || found.closed && found.end < cell.trim_end().len()
    })
}

/// Drops rows of tables that are data: in a table of answers most rows begin with labels.
fn drop_data_rows(document: &Document, lines: &mut Vec<Line>) {
    let is_row = |block: &&Block| block.kind == BlockKind::Row { head: false };
    let mut labels: FxHashMap<u32, usize> = FxHashMap::default();
    for block in lines
        .iter()
        .map(|line| &document.blocks[line.block])
        .filter(is_row)
    {
        *labels.entry(block.group).or_default() += 1;
    }
    if labels.is_empty() {
        return;
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
        !matches!(block.kind, BlockKind::Row { .. }) || is_row(&block) && most()
    });
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

/// Where the name of a line without a number ends: with its bold beginning, or with its question mark.
fn name_end(text: &str, start: usize, block: &Block, form: Form) -> usize {
    match form {
        // `**Question :** why …` says what it asks behind the bold word.
        Form::Lead => match (block.bold_lead as usize).min(text.len()) {
            lead if announces_alone(text.get(..lead).unwrap_or_default()) => text.len(),
            lead => lead,
        },
        Form::Heading(_) | Form::Bold => text.len(),
        _ => {
            let asked = text.get(start..).and_then(|rest| rest.find('?'));
            asked.map_or(text.len(), |at| start + at + 1)
        }
    }
}

/// Where a text goes on after a word that announces and a colon: `Q: why …`.
fn word_end(text: &str) -> usize {
    match text.split_once([':', '.']) {
        Some((word, rest)) if announces_alone(word) => text.len() - rest.len(),
        _ => 0,
    }
}

/// Whether a text is a word that announces, and nothing else.
fn announces_alone(text: &str) -> bool {
    let word = text.trim_matches(|c: char| !c.is_alphanumeric());
    word.len() <= 16 && language::announces(&fold(word)).is_some()
}

fn announcement(
    places: &Places<'_>,
    text: &str,
    block: &Block,
    form: Form,
) -> Option<Announcement> {
    let wording = &places.catalogue.wording;
    let titled = form.is_title();
    let mut found = label::read(text, wording);
    // `**1** It blows`: what is bold is set off.
    let is_bold = |found: &Announcement| found.end >= block.bold_lead as usize;
    if let Some(found) = found
        .as_mut()
        .filter(|found| form == Form::Lead && is_bold(found))
    {
        found.closed = true;
    }
    let found = found
        .filter(|found| found.word.is_some() || found.closed || found.path.len() > 1 || titled);
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
        // `1. Question 8.a`: the text's own number. `1. a)`: both.
        Some(found) if found.word.is_some() || found.path.len() > 1 => Some(found),
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

/// Looks at what stands between each line and the next that parts the report.
fn look_below(document: &Document, lines: &mut [Line]) {
    /// More blocks say no more.
    const FAR: usize = 40;
    let mut next = document.blocks.len();
    for at in (0..lines.len()).rev() {
        let start = lines[at].block;
        let end = next.min(start + FAR);
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

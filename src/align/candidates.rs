//! Every block that may announce a section or a question, with what it says.
//!
//! Enters: a document and its words. Leaves: [`Candidate`]s in order. Decides nothing but what a word announces in this
//! report: `Exercice` heads sections in one report and counts questions under `Partie` in another.

use super::wording::Alike;
use crate::catalogue::Catalogue;
use crate::document::{Block, BlockKind, Document, Marker, Nature};
use crate::label::Part;
use crate::label::{self as announcement, Announcement};
use crate::language::{self, Announces};
use crate::text::fold::fold;
use crate::text::vocabulary::WordSet;
use rustc_hash::{FxHashMap, FxHashSet};

/// How a candidate stands out; the stronger, the likelier a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Heading(u8),
    /// A line that is all bold.
    Bold,
    /// A line that begins in bold.
    BoldLead,
    Quote,
    Item,
    Line,
}

impl Form {
    fn of(block: &Block) -> Self {
        match block.kind {
            BlockKind::Heading { level } => Self::Heading(level),
            _ if block.bold => Self::Bold,
            _ if block.bold_lead > 0 => Self::BoldLead,
            _ if block.quoted => Self::Quote,
            _ if block.marker.is_some() => Self::Item,
            BlockKind::Row { .. } => Self::Item,
            _ => Self::Line,
        }
    }

    /// Whether it is set as a title.
    pub(super) fn is_title(self) -> bool {
        matches!(self, Self::Heading(_) | Self::Bold)
    }

    /// A small weight, to decide between equals.
    pub(super) fn weight(self) -> f32 {
        match self {
            Self::Heading(_) => 0.5,
            Self::Bold => 0.4,
            Self::BoldLead => 0.3,
            Self::Item | Self::Quote => 0.1,
            Self::Line => 0.0,
        }
    }
}

/// How much an announcement's form alone speaks for a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Strength {
    /// A bare number at the start of a list item or a line: most lists are no labels.
    Weak,
    /// A bare letter: `a)`.
    Letter,
    /// A word and a number, a number of two parts, or a number set as a title.
    Strong,
}

/// A block that may announce something.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    /// The block, by index.
    pub(super) block: usize,
    pub(super) form: Form,
    pub(super) announcement: Option<Announcement>,
    /// Whether its word heads sections in this report.
    pub(super) heads_section: bool,
    pub(super) strength: Strength,
    /// The sign after a bare number at the outer level, `.` or `)`, or the keycap around it.
    pub(super) sign: Option<char>,
    /// Its words, the announcement's own left out.
    pub(super) set: WordSet,
    /// The texts of the lab that hold a good part of its words.
    pub(super) alike: Vec<u32>,
    /// How many words it has beside the announcement.
    pub(super) rest: usize,
    /// How many bytes of its text name something; what follows on the line may be an answer.
    pub(super) named: usize,
    /// Whether it is set as a title without a number: a heading, a line all bold, a short line by itself.
    pub(super) is_name: bool,
}

impl Candidate {
    /// The number, where it has one part only.
    pub(super) fn single(&self) -> Option<&Part> {
        match self.announcement.as_ref()?.path.as_slice() {
            [part] => Some(part),
            _ => None,
        }
    }

    /// Takes off its number, which is no label's: it is set as a title in words. `length`: that of its text.
    pub(super) fn forget_number(&mut self, length: usize) {
        self.announcement = None;
        self.heads_section = false;
        self.strength = Strength::Weak;
        self.sign = None;
        self.named = length;
        self.is_name = true;
    }

    /// The word's kind, if a word announces.
    pub(super) fn word(&self) -> Option<Announces> {
        self.announcement
            .as_ref()
            .and_then(|announcement| announcement.word)
    }
}

/// The candidates of a document.
pub(super) struct Candidates {
    /// In the order of their blocks.
    pub(super) list: Vec<Candidate>,
}

impl Candidates {
    /// Collects all but plain lines that bear no number.
    pub(super) fn collect(catalogue: &Catalogue, document: &Document) -> Self {
        let mut alike = Alike::new(catalogue);
        let of = |(at, block)| candidate(&mut alike, document, at, block, false);
        let mut list: Vec<Candidate> = document.blocks.iter().enumerate().filter_map(of).collect();
        drop_data_rows(document, &mut list);
        decide_words(catalogue, &mut list);
        Self { list }
    }

    /// Adds the plain lines of open blocks; whether there were any.
    pub(super) fn add_lines(
        &mut self,
        catalogue: &Catalogue,
        document: &Document,
        open: impl Fn(usize) -> bool,
    ) -> bool {
        let before = self.list.len();
        let known: FxHashSet<usize> = self.list.iter().map(|candidate| candidate.block).collect();
        let lines = document.blocks.iter().enumerate();
        let lines = lines.filter(|(at, block)| {
            block.kind == BlockKind::Line && !known.contains(at) && open(*at)
        });
        let mut alike = Alike::new(catalogue);
        let lines =
            lines.filter_map(|(at, block)| candidate(&mut alike, document, at, block, true));
        self.list.extend(lines);
        self.list.sort_by_key(|candidate| candidate.block);
        self.list.len() > before
    }

    /// The place of the first candidate at or after a block.
    pub(super) fn first_from(&self, block: usize) -> usize {
        self.list
            .partition_point(|candidate| candidate.block < block)
    }
}

fn candidate(
    alike: &mut Alike<'_>,
    document: &Document,
    at: usize,
    block: &Block,
    lines: bool,
) -> Option<Candidate> {
    let catalogue = alike.catalogue;
    let heading = block.heading().is_some();
    let text = document.text(block);
    let kind = match block.kind {
        BlockKind::Row { .. } => label_cell(catalogue, document, block).is_some(),
        BlockKind::Line | BlockKind::Heading { .. } => true,
        _ => false,
    };
    if !kind || block.toc {
        return None;
    }
    // A label that quotes a command looks like one; its word says what it is.
    let readable = heading || matches!(block.nature, Nature::Prose | Nature::Blank);
    let worded =
        || announcement::read(text, &catalogue.wording).is_some_and(|found| found.word.is_some());
    if !readable && !worded() {
        return None;
    }
    if text.trim().is_empty() && block.marker.is_none() {
        return None;
    }
    let sign = sign(text, block);
    let form = match Form::of(block) {
        // A number in a sign of its own begins an item.
        Form::Line if sign == Some(announcement::KEYCAP) => Form::Item,
        form => form,
    };
    let announcement = announcement(catalogue, text, block, form);
    let mut named = text.len();
    let mut is_name = false;
    let (set, rest) = match &announcement {
        Some(announcement) => {
            let after = text.get(announcement.end..).unwrap_or_default();
            let words = document.words(block, announcement.end..text.len(), &catalogue.vocabulary);
            (catalogue.vocabulary.set_of(words), rough_count(after))
        }
        None => {
            if form == Form::Line && !lines {
                return None;
            }
            named = name_end(text, block, form);
            let name = text.get(..named).unwrap_or(text);
            const LONG: usize = 600;
            const BEGINNING: usize = 64;
            if name.len() > LONG || form == Form::Line && (goes_on(name) || tells(name)) {
                return None;
            }
            // Most lines say more that the lab doesn't than that it does, and long ones at once: these name nothing.
            let says_little = |(known, unknown)| known < unknown || known <= 0.0;
            let start = shortcodes(name);
            let vocabulary = &catalogue.vocabulary;
            let words = |end| document.words(block, start..end, vocabulary);
            let title = form.is_title() || form == Form::Line && stands_alone(document, at);
            if !title && form == Form::Line {
                let beginning = words(named.min(start + BEGINNING));
                if says_little(vocabulary.weights(beginning)) {
                    return None;
                }
            }
            if !title && says_little(vocabulary.weights(words(named))) {
                return None;
            }
            let set = vocabulary.set_of(words(named));
            if !title && says_little((set.known, set.unknown)) {
                return None;
            }
            is_name = title;
            (set, rough_count(name))
        }
    };
    let strength = strength(announcement.as_ref(), form);
    Some(Candidate {
        block: at,
        form,
        announcement,
        heads_section: false,
        strength,
        sign,
        alike: alike.to(&set, if form == Form::Line { 0.6 } else { 0.4 }),
        set,
        rest,
        named,
        is_name,
    })
}

/// How many words a text has, nearly.
fn rough_count(text: &str) -> usize {
    let text = text.trim().as_bytes();
    if text.is_empty() {
        0
    } else {
        text.iter().filter(|byte| **byte == b' ').count() + 1
    }
}

/// Whether a plain line is in the middle of a sentence, which names nothing.
fn goes_on(line: &str) -> bool {
    let first = line.chars().find(|c| !c.is_whitespace());
    first.is_some_and(|c| c.is_lowercase() || matches!(c, '(' | '{' | '}' | '/' | '.' | ','))
        || line.trim_end().ends_with(',')
}

/// The label that the first cell of a table's row is, if it is one: `| 1.a | an answer |`.
fn label_cell(catalogue: &Catalogue, document: &Document, block: &Block) -> Option<Announcement> {
    let cell = document.text(block).split(" | ").next()?;
    let found = announcement::read(cell, &catalogue.wording)?;
    let whole = found.word.is_some() || found.path.len() > 1;
    (whole || found.closed && found.end < cell.trim_end().len()).then_some(found)
}

/// Drops rows of tables that are data: in a table of answers most rows begin with labels.
fn drop_data_rows(document: &Document, list: &mut Vec<Candidate>) {
    let is_row = |block: &&Block| block.kind == BlockKind::Row { head: false };
    let mut labels: FxHashMap<u32, usize> = FxHashMap::default();
    let rows = list
        .iter()
        .map(|candidate| &document.blocks[candidate.block]);
    for block in rows.filter(is_row) {
        *labels.entry(block.group).or_default() += 1;
    }
    if labels.is_empty() {
        return;
    }
    let mut rows: FxHashMap<u32, usize> = FxHashMap::default();
    for block in document.blocks.iter().filter(is_row) {
        *rows.entry(block.group).or_default() += 1;
    }
    list.retain(|candidate| {
        let block = &document.blocks[candidate.block];
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
        && rough_count(text) <= WORDS
        && !text.is_empty()
        && !text.ends_with(['.', ',', ';', '!'])
        && document.pictures_in(at..at + 1).is_empty()
}

/// Whether a line begins as a sentence on what its writer did, which answers and names nothing.
fn tells(line: &str) -> bool {
    const LONGEST: usize = 8;
    let end = line.find([' ', '\u{a0}']).unwrap_or(line.len());
    if end > LONGEST {
        return false;
    }
    let first = fold(&line[..end]);
    language::all(|words| words.first_person).any(|word| word == first)
}

/// Where a name begins after emoji by name: `:rocket: Run the server`.
fn shortcodes(name: &str) -> usize {
    let mut at = 0;
    loop {
        let rest = name[at..].trim_start();
        let code = rest.strip_prefix(':').and_then(|code| code.split_once(':'));
        let sign = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '+');
        match code {
            Some((code, after)) if !code.is_empty() && code.chars().all(sign) => {
                at = name.len() - after.len();
            }
            _ => return at,
        }
    }
}

/// Where the name of a line without a number ends: with its bold beginning, or with its question mark.
fn name_end(text: &str, block: &Block, form: Form) -> usize {
    const SHORT: usize = 12;
    match form {
        Form::BoldLead if block.bold_lead as usize >= SHORT => {
            (block.bold_lead as usize).min(text.len())
        }
        Form::Heading(_) | Form::Bold => text.len(),
        _ => text.find('?').map_or(text.len(), |at| at + 1),
    }
}

fn announcement(
    catalogue: &Catalogue,
    text: &str,
    block: &Block,
    form: Form,
) -> Option<Announcement> {
    let found = announcement::read(text, &catalogue.wording).filter(|found| {
        found.word.is_some()
            || found.closed
            || found.path.len() > 1
            || matches!(form, Form::Heading(_) | Form::Bold)
    });
    let found = match found {
        None if matches!(form, Form::Heading(_) | Form::Bold) => announcement::read_end(text)
            .or_else(|| announcement::read_second(text))
            .or_else(|| announcement::read_capital(text)),
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
            if matches!(found.path[..], [Part::Letter(_)]) && catalogue.numbers.have_parts =>
        {
            let path = vec![number, found.path[0].clone()];
            Some(Announcement { path, ..found })
        }
        // `3) et 4)`: the second number begins the item's text.
        _ => {
            let (shared, end) = announcement::read_further(text, &number);
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

fn strength(announcement: Option<&Announcement>, form: Form) -> Strength {
    let Some(announcement) = announcement else {
        return Strength::Weak;
    };
    let titled = matches!(form, Form::Heading(_) | Form::Bold | Form::BoldLead);
    // `C1` names as much as it numbers.
    let glued = matches!(announcement.path[..], [Part::Letter(_), Part::Number(_)]);
    if announcement.word.is_none() && glued && !titled {
        return Strength::Letter;
    }
    if announcement.word.is_some() || announcement.path.len() > 1 || titled {
        Strength::Strong
    } else if matches!(announcement.path[..], [Part::Letter(_)]) {
        Strength::Letter
    } else {
        Strength::Weak
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
            if announcement::keycaps(number).is_some() {
                return Some(announcement::KEYCAP);
            }
            let after = number.trim_start_matches(digit).chars().next();
            after.filter(|sign| matches!(sign, '.' | ')'))
        }
    }
}

/// Decides for each word that precedes numbers whether it heads sections here. The catalogue's own words say so, if they
/// do; else a word whose numbers start again and again counts questions, and so does one that stands under another.
fn decide_words(catalogue: &Catalogue, list: &mut [Candidate]) {
    struct Use {
        word: Announces,
        descents: usize,
        count: usize,
        last: Option<u32>,
        under: Option<String>,
        level: Option<u8>,
    }
    let mut uses: FxHashMap<String, Use> = FxHashMap::default();
    let mut outer: Option<String> = None;
    for candidate in list.iter() {
        let Some(announcement) = &candidate.announcement else {
            continue;
        };
        let Some(word) = announcement
            .word
            .filter(|word| *word != Announces::Question)
        else {
            continue;
        };
        let [part] = announcement.path.as_slice() else {
            continue;
        };
        let level = match candidate.form {
            Form::Heading(level) => Some(level),
            _ => None,
        };
        let used = uses
            .entry(announcement.lemma.clone())
            .or_insert_with(|| Use {
                word,
                descents: 0,
                count: 0,
                last: None,
                under: outer.clone(),
                level,
            });
        used.count += 1;
        let ordinal = part.ordinal();
        if used.last.is_some() && ordinal < used.last {
            used.descents += 1;
        }
        used.last = ordinal;
        if outer.is_none() {
            outer = Some(announcement.lemma.clone());
        }
    }
    let heads: FxHashMap<&String, bool> = uses
        .iter()
        .map(|(lemma, used)| {
            let under = used.under.as_ref().and_then(|outer| uses.get(outer));
            let deeper = under.is_some_and(|outer| match (outer.level, used.level) {
                (Some(outer), Some(inner)) => inner > outer,
                (Some(_), None) => true,
                (None, Some(_)) => false,
                (None, None) => used.descents > outer.descents,
            });
            let heads = match catalogue.numbers.heads.get(lemma) {
                Some(heads) => *heads,
                None if used.descents > 0 && used.descents * 6 >= used.count => false,
                None if deeper => false,
                None => used.word == Announces::Section || under.is_none(),
            };
            (lemma, heads)
        })
        .collect();
    let decided: Vec<bool> = list
        .iter()
        .map(|candidate| {
            candidate.announcement.as_ref().is_some_and(|announcement| {
                announcement.path.len() == 1
                    && heads.get(&announcement.lemma).copied().unwrap_or(false)
            })
        })
        .collect();
    for (candidate, heads) in list.iter_mut().zip(decided) {
        candidate.heads_section = heads;
    }
}

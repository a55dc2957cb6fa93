//! Where plain text stands in the report. Kept while the report is read, so that nobody searches for it afterwards.
//!
//! Enters: each run of plain text as it is read, with where it stands. Leaves: the place of any of it.

use std::ops::Range;

/// A run of plain text.
#[derive(Clone, Debug)]
pub(super) struct Origin {
    /// Where it stands in the plain text.
    pub(super) plain: Range<usize>,
    /// Where in the report; of the same length where it is written as it is read.
    pub(super) source: Range<usize>,
    /// Whether it is set as code.
    pub(super) is_code: bool,
}

impl Origin {
    fn is_exact(&self) -> bool {
        self.source.len() == self.plain.len()
    }

    /// A part of it, which ends up at a place of the plain text.
    fn part(&self, part: Range<usize>, plain: usize) -> Self {
        let source = match self.is_exact() {
            true => {
                let start = self.source.start + (part.start - self.plain.start);
                start..start + part.len()
            }
            false => self.source.clone(),
        };
        Self {
            plain: plain..plain + part.len(),
            source,
            ..*self
        }
    }
}

/// Where the runs of a plain text stand, in order.
#[derive(Debug, Default)]
pub(crate) struct Origins(Vec<Origin>);

impl Origins {
    /// Adds the run that ends the plain text.
    pub(super) fn push(&mut self, new: Origin) {
        if new.plain.is_empty() {
            return;
        }
        match self.0.last_mut() {
            Some(last)
                if last.is_exact()
                    && new.is_exact()
                    && last.is_code == new.is_code
                    && last.plain.end == new.plain.start
                    && last.source.end == new.source.start =>
            {
                last.plain.end = new.plain.end;
                last.source.end = new.source.end;
            }
            _ => self.0.push(new),
        }
    }

    /// Takes stretches out of the plain text, which stand apart and in order.
    pub(super) fn cut(&mut self, out: &[Range<usize>]) {
        let Some(first) = out.first() else { return };
        let from = self.0.partition_point(|run| run.plain.end <= first.start);
        let mut out = out.iter().peekable();
        let mut taken = 0;
        for run in self.0.split_off(from) {
            let end = run.plain.end;
            let mut at = run.plain.start;
            while let Some(cut) = out.next_if(|cut| cut.end <= end) {
                if at < cut.start {
                    self.0.push(run.part(at..cut.start, at - taken));
                }
                at = at.max(cut.end);
                taken += cut.len();
            }
            // The next one may take more than this run.
            let kept = out.peek().map_or(end, |cut| cut.start.min(end));
            if at < kept {
                self.0.push(run.part(at..kept, at - taken));
            }
        }
    }

    /// The run that holds a place of the plain text, or the last one before it.
    fn run(&self, at: usize) -> Option<&Origin> {
        let next = self.0.partition_point(|run| run.plain.start <= at);
        self.0.get(next.checked_sub(1)?)
    }

    /// Where in the report a place of the plain text stands; what the report lacks stands where what comes before it ends.
    pub(crate) fn at(&self, plain: usize) -> Option<usize> {
        let run = self.run(plain)?;
        Some(match plain < run.plain.end {
            true if run.is_exact() => run.source.start + (plain - run.plain.start),
            true => run.source.start,
            false => run.source.end,
        })
    }

    /// Where in the report what ends at a place of the plain text ends.
    pub(crate) fn end(&self, plain: usize) -> Option<usize> {
        let run = self.run(plain.checked_sub(1)?)?;
        Some(match plain < run.plain.end {
            true if run.is_exact() => run.source.start + (plain - run.plain.start),
            _ => run.source.end,
        })
    }

    /// Whether a place of the plain text is set as code.
    pub(super) fn is_code(&self, plain: usize) -> bool {
        self.run(plain).is_some_and(|run| run.is_code)
    }
}

#[cfg(test)]
mod tests {
    use super::super::parse;
    use crate::source::Source;

    #[test]
    fn whatever_is_read_says_where_it_is_written() {
        for (text, word, written) in [
            ("one *two* **three** `four` five\n", "three", "three"),
            ("> - [one](x.md) `two three`\n", "three", "three"),
            ("a &amp; b\n", "b", "b"),
            ("a &amp; b\n", "&", "&amp;"),
            ("a \\* b\n", "* b", "* b"),
            ("| a | b |\n|---|---|\n| c | *d* |\n", "d", "d"),
            ("<p>a <b>b</b></p>\n", "b", "b"),
            ("> [!note] Title\n", "Title", "Title"),
            ("a ![x](y z.png) b\n", "b", "b"),
            ("```sh\nls\n```\n", "ls", "ls"),
            ("# T {#id}\n\nA\n", "T", "T"),
        ] {
            let document = parse(&Source::from_text("r.md", text));
            let at = document.plain.rfind(word).expect(word);
            let start = document.origins.at(at).expect(word);
            let end = document.origins.end(at + word.len()).expect(word);
            assert_eq!(&text[start..end], written, "{text}");
        }
    }

    #[test]
    fn what_is_open_around_a_word_is_known() {
        for (text, word, mark) in [
            (
                "one **two *three*** four\n",
                "three",
                Some("**two *three***"),
            ),
            ("one **two** four\n", "four", None),
            ("one `two` four\n", "two", Some("`two`")),
            ("[one](x.md) two\n", "one", Some("[one](x.md)")),
            ("**one** [two](x.md)\n", "one", Some("**one**")),
        ] {
            let document = parse(&Source::from_text("r.md", text));
            let at = text.find(word).expect(word);
            let found = document.mark_around(at);
            assert_eq!(
                found.map(|found| &text[found.start..found.end]),
                mark,
                "{text}"
            );
        }
    }
}

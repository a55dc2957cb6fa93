//! The line that closes a block of code which is open to the end of the report.
//!
//! Enters: the block. Leaves: the line, where nothing in the block looks like the report going on: otherwise only its writer
//! knows where the block ends. Refuses to know which questions there are.

use crate::document::{self, Block, BlockKind, Document, Nature};
use crate::finding::Edit;
use crate::source::{Source, Span};

/// What closes a block at the end of the report; none where its end isn't sure.
pub(super) fn line(source: &Source, document: &Document, block: &Block) -> Option<Edit> {
    let text = source.text();
    let last = text.trim_end().len();
    let is_last = document
        .blocks
        .last()
        .is_some_and(|last| last.span == block.span);
    let is_code = matches!(block.nature, Nature::Terminal | Nature::Code);
    if !is_last || !is_code {
        return None;
    }
    let opening = source.line(block.span.start);
    let first = source.slice(opening);
    let sign = first.find(['`', '~'])?;
    let (before, fence) = first.split_at(sign);
    let kind = fence.chars().next()?;
    let length = fence.chars().take_while(|&c| c == kind).count();
    let content = text.get(opening.end..last)?;
    if length < 3 || goes_on(content) {
        return None;
    }
    let line_break = ["\r\n", "\n", "\r"]
        .into_iter()
        .find(|line_break| content.starts_with(line_break))?;
    // In a quote or a list the line stands where the block does.
    let indent = before.chars().map(|c| match c {
        '>' | '\t' => c,
        _ => ' ',
    });
    let indent: String = indent.collect();
    let end = source.line(last).end;
    Some(Edit {
        span: Span { start: end, end },
        text: format!("{line_break}{indent}{}", &fence[..length]),
    })
}

/// Whether a block's content looks like the report going on after what the block was opened for: past an empty line, sentences, a
/// title or a picture.
fn goes_on(content: &str) -> bool {
    let mut empty = false;
    let rest: Vec<&str> = content
        .lines()
        .skip(1)
        .skip_while(|line| {
            empty |= line.trim().is_empty();
            !empty
        })
        .collect();
    let rest = Source::from_text("", rest.join("\n"));
    let below = document::parse(&rest);
    let says = |block: &Block| match block.kind {
        // A `#` is a comment of code, or the prompt of a terminal.
        BlockKind::Heading { level } => level > 1,
        BlockKind::Line => block.nature == Nature::Prose,
        BlockKind::Fence => true,
        _ => false,
    };
    !below.pictures.is_empty() || below.blocks.iter().any(says)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The report with what closes its last block.
    fn closed(text: &str) -> Option<String> {
        let source = Source::from_text("r.md", text);
        let document = document::parse(&source);
        let block = *document.unclosed.last()?;
        let edit = line(&source, &document, &document.blocks[block as usize])?;
        let (before, after) = text.split_at(edit.span.start);
        Some(format!("{before}{}{after}", edit.text))
    }

    #[test]
    fn the_line_stands_after_the_last_and_as_the_first_does() {
        for (open, right) in [
            (
                "```console\n$ ls -l\ntotal 0\n",
                "```console\n$ ls -l\ntotal 0\n```\n",
            ),
            (
                "~~~~ sh\r\n$ ls\r\na  \r\n\r\n",
                "~~~~ sh\r\n$ ls\r\na  \r\n~~~~\r\n\r\n",
            ),
            (
                "```console\n$ ls -l\ntotal 0",
                "```console\n$ ls -l\ntotal 0\n```",
            ),
            (
                "> ```console\n> $ ls -l\n> total 0\n",
                "> ```console\n> $ ls -l\n> total 0\n> ```\n",
            ),
            (
                "- ```console\n  $ ls -l\n  total 0\n",
                "- ```console\n  $ ls -l\n  total 0\n  ```\n",
            ),
            (
                "```python\nimport os\n\n# one\nos.exit(1)\n",
                "```python\nimport os\n\n# one\nos.exit(1)\n```\n",
            ),
        ] {
            assert_eq!(closed(open).as_deref(), Some(right), "{open}");
            let again = document::parse(&Source::from_text("r.md", right));
            assert!(again.unclosed.is_empty(), "{right}");
        }
    }

    #[test]
    fn where_the_report_may_go_on_nobody_but_its_writer_knows_the_end() {
        for open in [
            "```console\n$ ls -l\ntotal 0\n\nOn voit que le dossier est vide.\n",
            "```console\n$ ls -l\ntotal 0\n\n## Question 2\n",
            "```console\n$ ls -l\ntotal 0\n\n![](a.png)\n",
            "Fini.\n\n```\n",
            "- ```console\n  $ ls -l\n  total 0\n\nFini.\n",
        ] {
            assert_eq!(closed(open), None, "{open}");
        }
    }
}

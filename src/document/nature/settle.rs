//! What the lines around one make of it, once all are read: a title among code, an equation in a program.

use crate::document::block::{Block, BlockKind, Doubt, Nature};
use crate::document::fence::announces;
use crate::document::report::Document;

/// Takes back titles that are comments of code pasted without a fence: `# TODO` above lines of code.
pub(in crate::document) fn settle_headings(document: &mut Document, text: &str) {
    let mut after: Option<(usize, bool)> = None;
    // Backwards, as a comment may stand above a comment above the code.
    for at in (0..document.blocks.len()).rev() {
        let block = &document.blocks[at];
        let coded =
            matches!(block.nature, Nature::Code | Nature::Terminal) && !block.is_code_block();
        let mut is_code = coded;
        if block.kind == (BlockKind::Heading { level: 1 }) && document.blocks.len() > 1 {
            let title = document.text(block);
            let numbered = announces(title) || title.starts_with(|c: char| c.is_ascii_digit());
            // With blank lines between too: scripts have them. A number is a title's.
            let below = after.is_some_and(|(start, code)| {
                let between = text.get(block.span.end..start);
                between.is_some_and(|between| {
                    let is_right_above = between.matches('\n').count() == 1;
                    let is_comment = !numbered || is_right_above && !is_dotted(title);
                    code && between.trim().is_empty() && is_comment
                })
            });
            is_code = below || title.starts_with('/');
        }
        let start = block.span.start;
        if is_code && !coded {
            let block = &mut document.blocks[at];
            block.kind = BlockKind::Line;
            block.nature = Nature::Code;
        }
        after = Some((start, is_code));
    }
}

/// Whether a title begins with a number of parts and a name, `1.2 Kettles`: comments count by one.
fn is_dotted(title: &str) -> bool {
    let end = title.find(|c: char| !c.is_ascii_digit() && c != '.');
    let (number, name) = title.split_at(end.unwrap_or(title.len()));
    let mut parts = number.trim_end_matches('.').split('.');
    parts.clone().count() > 1
        && parts.all(|part| (1..=2).contains(&part.len()) && !part.starts_with('0'))
        && name.starts_with(' ')
        && name.trim_start().starts_with(char::is_alphabetic)
}

/// Among lines of a program an equation is one of them.
pub(in crate::document) fn settle_formulas(document: &mut Document) {
    let is_written = |nature: Nature| matches!(nature, Nature::Code | Nature::Terminal);
    for run in document.blocks.chunk_by_mut(|a, b| a.group == b.group) {
        let program = run.iter().any(|block| {
            block.kind == BlockKind::Line
                && is_written(block.nature)
                && block.doubt != Doubt::Formula
        });
        if program {
            let is_equation =
                |block: &&mut Block| is_written(block.nature) && block.doubt == Doubt::Formula;
            for equation in run.iter_mut().filter(is_equation) {
                equation.doubt = Doubt::None;
            }
        }
    }
}

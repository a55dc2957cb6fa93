//! What the lines around one make of it, once all are read: a title among code, an equation in a program.

use crate::document::block::{BlockKind, Doubt, Nature};
use crate::document::report::Document;

/// Takes back titles that are comments of code pasted without a fence: `# TODO` glued to lines of code.
pub(in crate::document) fn settle_headings(document: &mut Document, text: &str) {
    // With a blank line between too: scripts have them.
    let glued = |a: usize, b: usize| {
        const LINES: usize = 2;
        text.get(a..b).is_some_and(|between| {
            between.trim().is_empty() && between.matches('\n').count() <= LINES
        })
    };
    let mut after: Option<(usize, bool)> = None;
    // Backwards, as a comment may stand above a comment above the code.
    for at in (0..document.blocks.len()).rev() {
        let block = &document.blocks[at];
        let coded =
            matches!(block.nature, Nature::Code | Nature::Terminal) && !block.is_code_block();
        let mut is_code = coded;
        if block.kind == (BlockKind::Heading { level: 1 }) && document.blocks.len() > 1 {
            let below = after.is_some_and(|(start, code)| code && glued(block.span.end, start));
            let above = at > 0 && {
                let above = &document.blocks[at - 1];
                !above.is_code_block()
                    && matches!(above.nature, Nature::Code | Nature::Terminal)
                    && glued(above.span.end, block.span.start)
            };
            let path = document.text(block).starts_with('/');
            is_code = below || above || path;
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
            for block in run.iter_mut().filter(|block| is_written(block.nature)) {
                block.doubt = Doubt::None;
            }
        }
    }
}

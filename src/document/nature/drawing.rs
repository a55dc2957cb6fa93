//! Boxes and arrows drawn with characters: neither terminal nor code.
//!
//! Enters: a block's text. Leaves: whether it is a drawing. Tables that programs draw, trees of folders and the arrows of
//! compilers are none: a drawing has arrows, or boxes side by side, in most of its lines.

use super::{output, terminal};
use memchr::memmem;

/// Whether a block is a drawing.
pub(super) fn is_drawing(text: &str) -> bool {
    const FAR: usize = 100;
    let lines = || {
        let lines = text.lines().filter(|line| !line.trim().is_empty());
        lines.take(FAR)
    };
    // Few blocks hold any arrow or box at all.
    let bytes = text.as_bytes();
    let may_be = memmem::find(bytes, b"--").is_some()
        || memmem::find(bytes, b"->").is_some()
        || memchr::memchr(0xE2, bytes).is_some();
    if !may_be {
        return false;
    }
    let all = lines().count();
    let drawn = lines().filter(|line| is_drawn(line)).count();
    let parts =
        || lines().any(|line| has_arrow(line) || points(line) || has_boxes_side_by_side(line));
    let printed = |line: &str| {
        terminal::prompt(line).is_some()
            || !line.trim_start().starts_with(is_box)
                && !is_drawn(line)
                && output::sign(line) >= output::SURE
    };
    drawn * 3 >= all * 2 && parts() && !lines().any(printed) && !has_places(text)
}

/// Signs that boxes and lines are drawn with.
fn is_box(c: char) -> bool {
    matches!(c, '+' | '|' | '\u{2500}'..='\u{257f}')
}

/// Signs that arrows end with.
fn is_tip(c: char) -> bool {
    matches!(
        c,
        '→' | '←'
            | '↑'
            | '↓'
            | '↔'
            | '⇒'
            | '⇐'
            | '►'
            | '◄'
            | '▶'
            | '◀'
            | '▲'
            | '▼'
            | '⟶'
            | '⟵'
    )
}

/// An arrow with a shaft, or between two boxes: `--->`, `<--`, `──►`, `[a] -> [b]`.
fn has_arrow(line: &str) -> bool {
    const ARROWS: [&str; 4] = ["-->", "<--", "──>", "<──"];
    let boxed = || line.contains(']') && (line.contains("] ->") || line.contains("]->"));
    // Comments of HTML have the same signs.
    !line.contains("<!--")
        && (line.contains(is_tip) || ARROWS.iter().any(|arrow| line.contains(arrow)) || boxed())
}

/// A line of nothing but tips and shafts that go up or down.
fn points(line: &str) -> bool {
    let mut tips = line
        .chars()
        .filter(|c| matches!(c, 'v' | 'V' | '^' | '▼' | '↓' | '▲' | '↑'));
    tips.next().is_some()
        && line.chars().all(|c| {
            c.is_whitespace() || is_box(c) || is_tip(c) || matches!(c, 'v' | 'V' | '^' | '-')
        })
}

/// `+---+   +---+`: a table that a program draws has no gap between its columns.
fn has_boxes_side_by_side(line: &str) -> bool {
    let edges = |part: &&str| {
        let part = part.trim();
        let corners = ['+', '┌', '└', '╔', '╚', '╭', '╰'];
        part.len() > 3
            && part.starts_with(corners)
            && part.chars().all(|c| is_box(c) || c == '-' || c == '=')
    };
    line.split("  ").filter(edges).count() > 1
}

/// Whether a line is drawn rather than written: half its signs are those of boxes, a box stands around it, or an arrow in it.
fn is_drawn(line: &str) -> bool {
    let line = line.trim();
    let signs = line.chars().filter(|c| !c.is_whitespace()).count();
    let drawn = line
        .chars()
        .filter(|&c| {
            is_box(c) || is_tip(c) || matches!(c, '-' | '=' | '<' | '>' | '/' | '\\' | '_' | '^')
        })
        .count();
    let framed = line.starts_with(is_box) && line.ends_with(is_box);
    drawn * 2 >= signs || framed || points(line) || has_arrow(line)
}

/// ` --> src/main.rs:3:5`, as compilers say where.
fn has_places(text: &str) -> bool {
    text.lines().any(|line| {
        let place = line.trim_start().strip_prefix("--> ");
        place.is_some_and(|place| place.contains(':') && !place.contains(' '))
    })
}

#[cfg(test)]
mod tests {
    use super::is_drawing;

    #[test]
    fn boxes_and_arrows_are_drawings() {
        for text in [
            "+----+    +----+\n| a  |    | b  |\n+----+    +----+\n",
            "+-----+\n| tap |\n+-----+\n   |\n   v\n+-----+\n| cup |\n+-----+\n",
            "client ---> proxy ---> shop\n",
            "[a] -> [b] -> [c]\n",
            "┌─────┐     ┌─────┐\n│ tap │ ──► │ cup │\n└─────┘     └─────┘\n",
            "tap → pipe → cup\n",
        ] {
            assert!(is_drawing(text), "{text}");
        }
    }

    #[test]
    fn what_programs_draw_is_none() {
        for text in [
            "+----+-------+\n| id | name  |\n+----+-------+\n|  1 | Ida   |\n+----+-------+\n",
            "+----+\n| id |\n+----+\n|  1 |\n+----+\n",
            ".\n├── api\n│   └── main.py\n└── notes.md\n",
            "error[E0308]: mismatched types\n --> src/main.rs:2:5\n  |\n2 |     x\n  |     ^\n",
            "lrwxrwxrwx 1 a a 7 May 3 lib -> usr/lib\n",
            "fn area(r: f64) -> f64 {\n    r * r\n}\n",
            "$ ls | sort\na --> b\n",
            "| a | b |\n|---|---|\n| 1 | 2 |\n",
            "<!-- a -->\n<b>x</b>\n",
            "┌────┬──────┐\n│ id │ name │\n├────┼──────┤\n│  1 │ Ida  │\n└────┴──────┘\n",
        ] {
            assert!(!is_drawing(text), "{text}");
        }
    }
}

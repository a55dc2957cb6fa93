//! Whether a report's tables can be read as tables.
//!
//! Enters: a text. Leaves: yes or no. The parser gives each row all the columns of its table's head: by rows of one letter, a
//! few kilobytes would become millions of cells. Refuses to know what stands in a table.

/// The most cells that all rows together may lack.
const MOST: usize = 1 << 18;

/// Whether the rows of a text, taken together, lack few cells. Rather more are counted than there are.
pub(super) fn are_filled(text: &str) -> bool {
    // No row lacks more cells than the text has bars.
    let bars = memchr::memchr_iter(b'|', text.as_bytes()).count();
    let rows = memchr::memchr2_iter(b'\n', b'\r', text.as_bytes()).count();
    if (bars + 1).saturating_mul(rows + 1) <= MOST {
        return true;
    }
    let mut lacking: usize = 0;
    let mut columns: usize = 0;
    for line in text.lines().flat_map(|line| line.split('\r')) {
        let cells = line.bytes().filter(|&sign| sign == b'|').count() + 1;
        if line.trim_matches([' ', '\t', '>']).is_empty() {
            columns = 0;
        } else {
            lacking += columns.saturating_sub(cells);
        }
        let parts_head = |sign: u8| b"|-: \t>".contains(&sign);
        if cells > columns && line.contains('-') && line.bytes().all(parts_head) {
            columns = cells;
        }
    }
    lacking <= MOST
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(columns: usize, row: &str, rows: usize) -> String {
        let (head, parts) = ("x|".repeat(columns), "-|".repeat(columns));
        format!("|{head}\n|{parts}\n{}\nend\n\n", row.repeat(rows))
    }

    #[test]
    fn wide_and_long_tables_are_read() {
        assert!(are_filled(&table(40, &"|a".repeat(40), 20_000)));
        assert!(are_filled(&table(12, "a\n", 2_000)));
        assert!(are_filled(&"a - b\n".repeat(100_000)));
    }

    #[test]
    fn cells_that_nobody_wrote_are_few() {
        let ragged = table(400, "a\n", 400);
        assert!(are_filled(&ragged));
        assert!(!are_filled(&ragged.repeat(2)));
        assert!(!are_filled(&table(400, "a\n|-|\n", 400)));
        assert!(!are_filled(&ragged.repeat(2).replace('\n', "\r")));
        let quoted = ragged.repeat(2).replace('\n', "\n> ");
        assert!(!are_filled(&quoted));
    }
}

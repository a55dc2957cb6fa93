//! Comments by which a report silences checks.
//!
//! `<!-- tpreport-disable-next-line CHECK, CHECK -->`, `<!-- tpreport-disable CHECK -->` and `<!-- tpreport-enable CHECK -->`,
//! each on one line; without a name they speak of every check. Whether they may silence anything is not known here.

use crate::source::Span;

/// What a comment asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    /// Silence on the next line that isn't blank.
    NextLine,
    /// Silence from here on.
    Disable,
    /// No more silence.
    Enable,
}

/// A comment that silences checks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Directive {
    pub(crate) order: Order,
    /// The checks or their prefixes; none: all of them.
    pub(crate) checks: Vec<String>,
    /// Where the comment stands.
    pub(crate) span: Span,
}

/// Reads the comments of a piece of HTML that starts at `start`.
pub(super) fn read(html: &str, start: usize) -> impl Iterator<Item = Directive> {
    let comments = html.match_indices("<!--").filter_map(move |(at, _)| {
        let length = html[at..].find("-->")? + "-->".len();
        let text = html[at..at + length].trim_start_matches("<!--");
        let text = text
            .trim_end_matches("-->")
            .trim()
            .strip_prefix("tpreport-")?;
        let (order, checks) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
        let order = match order {
            "disable-next-line" => Order::NextLine,
            "disable" => Order::Disable,
            "enable" => Order::Enable,
            _ => return None,
        };
        let names = checks
            .split([',', ' ', '\t', '\n'])
            .filter(|name| !name.is_empty());
        Some(Directive {
            order,
            checks: names.map(str::to_owned).collect(),
            span: (start + at..start + at + length).into(),
        })
    });
    // Nearly every piece of HTML is no such comment.
    html.contains("tpreport-")
        .then_some(comments)
        .into_iter()
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_name_checks_or_none() {
        let found: Vec<_> = read(
            "a <!-- tpreport-disable-next-line picture, missing-text --> b",
            10,
        )
        .collect();
        assert_eq!(found[0].order, Order::NextLine);
        assert_eq!(found[0].checks, ["picture", "missing-text"]);
        assert_eq!(found[0].span, Span { start: 12, end: 69 });
        let all: Vec<_> = read("<!-- tpreport-disable --><!-- tpreport-enable x -->", 0).collect();
        assert_eq!(all.len(), 2);
        assert!(all[0].checks.is_empty());
        assert_eq!(read("<!-- tpreport-disable", 0).count(), 0);
        assert_eq!(read("<!-- tpreport-unknown -->", 0).count(), 0);
    }
}

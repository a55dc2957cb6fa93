//! Where a fence begins and ends, for a reader: right below a tag as well, and before the next title if its second line was
//! forgotten.
//!
//! Enters: a fence or a block of HTML, with all that the parser takes for it. Leaves: where it ends before its time, if it does.

use super::html::AS_IT_STANDS;
use crate::language::{self, Announces};
use crate::text::fold::fold;

/// Whether a line, without the white space before it, opens a fence or ends one.
pub(crate) fn is_fence(line: &str) -> bool {
    line.starts_with("```") || line.starts_with("~~~")
}

/// Where a reader ends a fence whose end was forgotten: before the first title after a blank line; where another fence begins
/// inside it, there at the latest.
pub(super) fn forgotten_end(fence: &str) -> Option<usize> {
    let sign = fence.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let opening = fence.bytes().take_while(|&b| b == sign as u8).count();
    let open = !is_closed(fence);
    let signs = &fence[..opening];
    let inside = fence[opening..].trim_end().trim_end_matches(sign);
    if !open && memchr::memmem::find(inside.as_bytes(), signs.as_bytes()).is_none() {
        return None;
    }
    let mut lines = fence.split_inclusive('\n');
    let mut at = lines.next()?.len();
    let tag = fence[opening..at].trim();
    if ["md", "markdown"].contains(&tag) {
        return None;
    }
    let begins = |line: &str| {
        let info = line.trim_start_matches(sign);
        line.starts_with(signs)
            && !info.trim_end().is_empty()
            && info.trim_end().bytes().all(is_tag)
    };
    let mut lines = lines.peekable();
    let mut blank = false;
    let mut title = None;
    while let Some(line) = lines.next() {
        let alone = lines.peek().is_none_or(|next| next.trim().is_empty());
        if title.is_none() && blank && is_title(line, alone) {
            title = Some(at);
            if open {
                return title;
            }
        }
        if begins(line) {
            return title.or(Some(at));
        }
        blank = line.trim().is_empty();
        at += line.len();
    }
    None
}

fn is_tag(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'_' | b'#')
}

/// Whether a line after a blank one is a title or shows a picture: no program has such. `alone`: a blank line follows, too,
/// which tells a title from a comment.
fn is_title(line: &str, alone: bool) -> bool {
    let line = line.trim_end();
    let hashes = line.len() - line.trim_start_matches('#').len();
    if hashes > 0 {
        return line[hashes..].starts_with(' ') && (hashes > 1 || alone) && hashes <= 6;
    }
    let mut markers = ["- ", "* ", "+ "].iter();
    let item = markers.find_map(|marker| line.strip_prefix(marker));
    let bold = item.unwrap_or(line).strip_prefix("**");
    bold.is_some_and(|bold| bold.contains("**"))
        || ["![", "<img "].iter().any(|sign| line.starts_with(sign))
        || announces(line)
}

/// Whether a line begins with a section's or a question's word and a number.
pub(super) fn announces(line: &str) -> bool {
    const SHORT: usize = 4;
    let word = line.find(|c: char| !c.is_alphabetic()).unwrap_or(0);
    let number = line[word..].trim_start_matches([' ', 'n', '°']);
    word >= SHORT
        && number.len() < line.len() - word
        && number.starts_with(|c: char| c.is_ascii_digit())
        && matches!(
            language::announces(&fold(&line[..word])),
            Some(Announces::Question | Announces::Section)
        )
}

/// Where within a block of HTML a fence begins: students forget the blank line that Markdown wants between a tag and it. What
/// a tag shows as it stands, and a comment, holds none.
pub(super) fn begins_in_html(html: &str) -> Option<usize> {
    let mut at = 0;
    let found = html.split_inclusive('\n').find_map(|line| {
        let start = at;
        at += line.len();
        let written = line.trim_start_matches(' ');
        let signs = written.len() - written.trim_start_matches(['`', '~']).len();
        let indent = line.len() - written.len();
        let begins = is_fence(written);
        // Signs around words on one line are code within it.
        let tag = &written[signs..];
        (start > 0 && begins && indent < 4 && !tag.contains(['`', '~'])).then_some(start)
    })?;
    let above = html[..found].to_ascii_lowercase();
    let is_tag = above
        .trim_start()
        .as_bytes()
        .get(1)
        .is_some_and(|byte| byte.is_ascii_alphabetic() || *byte == b'/');
    let in_comment = above.matches("<!--").count() > above.matches("-->").count();
    let mut tags = AS_IT_STANDS.iter();
    let is_shown = tags.any(|tag| above.contains(&format!("<{tag}")));
    (is_tag && !in_comment && !is_shown).then_some(found)
}

/// Whether a fence has its second line of signs.
pub(super) fn is_closed(fence: &str) -> bool {
    let fence = fence.trim();
    let sign = fence.chars().next().unwrap_or('`');
    let opening = fence.chars().take_while(|&c| c == sign).count();
    let last = fence.rsplit_once(['\n', '\r']).map_or("", |(_, last)| last);
    let signs = last.trim_start_matches(['>', ' ', '\t']);
    signs.len() >= opening && signs.chars().all(|c| c == sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn end(fence: &str) -> Option<&str> {
        forgotten_end(fence).map(|end| &fence[end..])
    }

    #[test]
    fn a_forgotten_end_stands_before_the_next_title() {
        assert_eq!(
            end("```c\nint a;\n\n## Next\n\nwords\n"),
            Some("## Next\n\nwords\n")
        );
        assert_eq!(
            end("```\n$ ls\n\n**Question 2:** x\n"),
            Some("**Question 2:** x\n")
        );
        assert_eq!(end("```\n$ ls\n\n- **Q2** x\n"), Some("- **Q2** x\n"));
        assert_eq!(end("```\n$ ls\n\nExercice 2\n"), Some("Exercice 2\n"));
        assert_eq!(end("```\n$ ls\n\n![](a.png)\n"), Some("![](a.png)\n"));
        assert_eq!(
            end("```sh\nls\n\n# Next\n\ntext\n"),
            Some("# Next\n\ntext\n")
        );
    }

    #[test]
    fn right_below_a_tag_a_fence_begins() {
        fn begun(html: &str) -> Option<&str> {
            begins_in_html(html).map(|at| &html[at..])
        }
        for tag in [
            "<img src=\"a.png\">",
            "<details>\n<summary>Log</summary>",
            "</div>",
        ] {
            let html = format!("{tag}\n```sh\nls\n");
            assert_eq!(begun(&html), Some("```sh\nls\n"), "{tag}");
        }
        for html in [
            "<img src=\"a.png\">\n```ls``` lists\n",
            "<pre>\n```\nls\n```\n</pre>\n",
            "<div><!-- not yet\n```\nls\n",
            "<!-- not yet\n```\nls\n```\n-->\n",
            "<div>\n    ```\n",
        ] {
            assert_eq!(begun(html), None, "{html}");
        }
    }

    #[test]
    fn where_another_fence_begins_the_first_has_ended() {
        let two = "```console\n$ ls\n\n```python\nx = 1\n```\n";
        assert_eq!(end(two), Some("```python\nx = 1\n```\n"));
        let letter = "```console\n$ ls\n\n```c\nint x;\n```\n";
        assert_eq!(end(letter), Some("```c\nint x;\n```\n"));
        let titled = "```console\n$ ls\n\n## Next\n\n```python\nx = 1\n```\n";
        assert_eq!(end(titled), Some("## Next\n\n```python\nx = 1\n```\n"));
    }

    #[test]
    fn what_is_closed_or_looks_like_code_goes_on() {
        for fence in [
            "```\n\n## a\n```\n",
            "```sh\nls\n\n# list them\nls -l\n",
            "```py\nf(\n\n**rest)\n",
            "````\n\n```c\nx\n```\n````\n",
            "```md\n\n## a\n\n```c\nx\n```\n",
            "```\nx\n",
            "```",
        ] {
            assert_eq!(end(fence), None, "{fence}");
        }
    }
}

//! Reports at their worst: bytes, encodings, sizes, nesting, and everything left open.

use super::{Case, SCALE};

/// The whole of an honest answer, after which comes what is hostile.
const ANSWER: &str = "## Question 1.a\n\nBecause it is so.\n\n## Question 1.b\n\n![](a.png)\n\n";

/// An answer, then something so many times.
fn many(name: &str, text: &str, times: usize) -> Case {
    let times = times.div_ceil(if times > 1000 { *SCALE } else { 1 });
    Case::report(name, format!("{ANSWER}{}", text.repeat(times)), 1, "1.b")
}

/// All cases.
pub(super) fn all() -> Vec<Case> {
    let mut all = bytes();
    all.extend(sizes());
    all.extend(nesting());
    all.extend(unclosed());
    all
}

fn bytes() -> Vec<Case> {
    let every: Vec<u8> = (0..=255).cycle().take(4096).collect();
    let text = "## Question 1.a\n\nÀ l’été, déjà.\n";
    let utf16: Vec<u8> = [0xfeff_u16]
        .into_iter()
        .chain(text.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let mut half = utf16.clone();
    half.pop();
    // A surrogate without its other half.
    let lone: Vec<u8> = [utf16.clone(), vec![0x00, 0xd8, b'a', 0]].concat();
    vec![
        Case::report("nothing", "", 1, "the report is empty"),
        Case::report(
            "white space",
            " \t\r\n\u{a0}\u{3000}".repeat(1000),
            1,
            "the report is empty",
        ),
        Case::report("a mark alone", "\u{feff}", 1, "the report is empty"),
        Case::report("two marks", format!("\u{feff}\u{feff}{text}"), 1, "1.a"),
        Case::report("NULs alone", [0; 1000], 2, "not text"),
        Case::report("every byte", every, 2, "not text"),
        Case::report(
            "one stray byte",
            [text.as_bytes(), b"\xff"].concat(),
            1,
            "no UTF-8: line 4",
        ),
        Case::report(
            "a letter cut in two",
            [text.as_bytes(), b"\xc3"].concat(),
            1,
            "no UTF-8",
        ),
        Case::report(
            "surrogates in UTF-8",
            [text.as_bytes(), b"\xed\xa0\x80"].concat(),
            1,
            "no UTF-8",
        ),
        Case::report(
            "letters written too long",
            [text.as_bytes(), b"\xc0\xaf"].concat(),
            1,
            "no UTF-8",
        ),
        Case::report("UTF-16", utf16, 1, "UTF-16"),
        Case::report("UTF-16 with an odd end", half, 1, "UTF-16"),
        Case::report("half a pair", lone, 1, "no UTF-8"),
        Case::report(
            "Windows-1252",
            b"## Question 1.a\n\nd\xe9j\xe0 vu l'\xe9t\xe9\n",
            1,
            "Windows-1252",
        ),
        Case::report("lone carriage returns", text.replace('\n', "\r"), 1, "1.b"),
        Case::report(
            "an archive",
            b"PK\x03\x04\x14\0\0\0src/main.c",
            2,
            "archive",
        ),
        Case::report(
            "a Word document",
            b"PK\x03\x04\x14\0\0\0[Content_Types].xml",
            2,
            "Word",
        ),
        Case::report("an RTF document", "{\\rtf1\\ansi x}", 2, "RTF"),
        Case::report("a picture", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 2, "picture"),
        Case::report(
            "a program",
            b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0",
            2,
            "not text",
        ),
        Case::report(
            "what a terminal obeys",
            format!("{ANSWER}\u{1b}[2J\u{9b}2J\u{202e}\n"),
            1,
            "1.b",
        ),
        Case::report(
            "marks of letters",
            format!("{ANSWER}a{}\n", "\u{301}".repeat(100_000 / *SCALE)),
            1,
            "1.b",
        ),
        Case::report(
            "signs that are not seen",
            format!(
                "{ANSWER}{}\n",
                "\u{200b}\u{2060}\u{feff}".repeat(50_000 / *SCALE)
            ),
            1,
            "1.b",
        ),
    ]
}

fn sizes() -> Vec<Case> {
    const LINE: usize = 10 * 1024 * 1024;
    let more_than_is_read = vec![b'a'; 64 * 1024 * 1024 + 1];
    let shown = "![a](a.png)\n\n".repeat(4000 / *SCALE);
    vec![
        Case::report(
            "more than is read",
            more_than_is_read,
            2,
            "larger than 64 MiB",
        ),
        many("a line of 10 MB", "a", LINE),
        many("a line of 10 MB of words", "word ", LINE / 5),
        many("100,000 headings", "## Title\n\n", 100_000),
        many("20,000 numbered headings", "## Question 3.a\n\n", 20_000),
        many("20,000 pictures", "![a](b/c.png)\n\n", 20_000),
        Case::report(
            "one picture 4,000 times",
            format!("{ANSWER}{shown}"),
            0,
            "2/2",
        )
        .with("a.png", PNG),
        many(
            "40,000 marks of pictures with a space, in one line",
            "![a](b c.png) and so on ",
            40_000,
        ),
        many("30,000 items with one label", "- 1.a tide\n", 30_000),
        many("40,000 letters parted by rules", "1. a\n---\n\n", 40_000),
        many("100,000 links", "[a](b) ", 100_000),
        many("20,000 footnotes", "a[^1]\n\n[^1]: b\n\n", 20_000),
        many("20,000 definitions", "[a]: b\n", 20_000),
        many("50,000 items", "- a\n", 50_000),
        many("100,000 rows", "| a | b |\n|---|---|\n", 50_000),
        Case::report(
            "a row of 20,000 cells",
            format!(
                "{ANSWER}{}|\n{}|\n{}|\n",
                "|a".repeat(20_000 / *SCALE),
                "|-".repeat(20_000 / *SCALE),
                "|b".repeat(20_000 / *SCALE)
            ),
            1,
            "1.b",
        ),
        many("10,000 fences", "```sh\n$ ls\n```\n\n", 10_000),
        many("20,000 rules", "---\n\n", 20_000),
        many("50,000 entities", "&amp;&#x41;&copy; ", 50_000),
        many("an address of 5 MB", "[a](", 1)
            .and(&"b".repeat(LINE / 2 / *SCALE))
            .and(")\n"),
        many("a language of 1 MB", "```", 1)
            .and(&"a".repeat(1024 * 1024))
            .and("\nx\n```\n"),
    ]
}

fn nesting() -> Vec<Case> {
    vec![
        many("20,000 quotes in one another", ">", 20_000),
        many("10,000 lists in one another", "- ", 10_000),
        many("50,000 opening brackets", "[", 50_000),
        many("50,000 pictures in one another", "![", 50_000),
        many("50,000 opening parentheses", "[a](", 50_000),
        many("50,000 stars", "*a **a ", 25_000),
        many("50,000 underscores", "_a __a ", 25_000),
        many("strikes", "~~a ~b ", 25_000),
        many("backticks of every length", "`a``b```c", 20_000),
        many("tags in one another", "<div><b><i>", 10_000),
        many(
            "folded parts in one another",
            "<details><summary>a</summary>\n\n",
            5_000,
        ),
        many("tables in one another", "<table><tr><td>", 5_000),
        many("formulas", "$a $$b ", 25_000),
        Case::report(
            "lists ever deeper",
            format!(
                "{ANSWER}{}",
                (0..500)
                    .map(|depth| format!("{}- a\n", " ".repeat(depth * 2)))
                    .collect::<String>()
            ),
            1,
            "1.b",
        ),
    ]
}

fn unclosed() -> Vec<Case> {
    vec![
        many("a fence", "```sh\n$ ls\n", 1),
        many("a comment", "<!-- a\n", 1),
        many("50,000 comments", "<!-- a ", 50_000),
        many("50,000 tags", "<a ", 50_000),
        many("50,000 quotes of tags", "<a b='", 50_000),
        many("50,000 declarations", "<!A <?b <![CDATA[", 10_000),
        many("a script", "<script>\n", 1),
        many("a style", "<style>\n", 1),
        many("an address", "[a](<b\n", 1),
        many("50,000 addresses", "[a](<b ", 50_000),
        many("50,000 pictures of wikis", "![[a ", 50_000),
        many("50,000 links of wikis", "[[a|", 50_000),
        many("attributes", "{#a .b ", 50_000),
        many("directives", "<!-- tpreport-disable x -->\n", 5_000),
        Case::report("front matter", format!("---\na: b\n{ANSWER}"), 1, "1.b"),
    ]
}

impl Case {
    /// More at the report's end.
    fn and(mut self, text: &str) -> Self {
        let (_, report) = self.files.last_mut().expect("a case has a report");
        report.extend(text.as_bytes());
        self
    }
}

/// A picture that browsers show.
const PNG: &[u8] = include_bytes!("../../examples/reports/captures/carte-avant.png");

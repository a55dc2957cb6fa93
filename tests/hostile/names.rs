//! Names at their worst: line ends, quotes, tags, commands, bytes that are no UTF-8, and many folders in one another.

use super::Case;

const ANSWER: &[u8] = b"## Question 1.a\n\nBecause it is so.\n\n## Question 1.b\n\n![](a.png)\n";

/// A report of such a name, beside an honest one.
fn called(name: &str, path: &[u8]) -> Case {
    Case::report(name, ANSWER, 1, "2 reports").with(path, ANSWER)
}

/// All cases.
pub(super) fn all() -> Vec<Case> {
    let deep = "d/".repeat(200) + "rapport.md";
    vec![
        called("a line end", b"rapport\nb.md"),
        called("quotes", b"rapport \"'`$(ls)`.md"),
        called("tags", b"rapport <script>alert(1)<b onclick=x>.md"),
        called("a command of a forge", b"::error::rapport.md"),
        called("an option", b"--rapport.md"),
        called(
            "what a terminal obeys",
            "rapport \u{1b}[2J\u{202e}.md".as_bytes(),
        ),
        called("what Markdown reads", b"rapport](x) **a** |.md"),
        called("what an address reads", b"rapport %41?a=b#c.md"),
        called("no UTF-8", b"rapport \xff\xfe.md"),
        called(
            "a name as long as there are",
            format!("rapport{}.md", "a".repeat(240)).as_bytes(),
        ),
        called("folders in one another", deep.as_bytes()),
        called("spaces alone", b"   /rapport.md"),
        called("a folder that looks like a report", b"x.md/rapport.md"),
    ]
}

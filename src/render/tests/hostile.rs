//! What people and fuzzers write that no reading case holds: signs in titles, comments and fences in odd places.

use super::*;

#[test]
fn a_comment_in_a_sentence_is_no_block() {
    let shown = |text: &str| {
        let told = told(&EXAMPLE, text);
        BUILT_IN
            .html(&told, &read(&told), "r.md", &options())
            .unwrap()
    };
    let folded = "<details class=\"unseen\">";
    for text in [
        "so <!-- on\nand on --> it ends",
        "# <!-- on\nand on -->",
        "![a](b.png)<!-- on\nand on -->",
    ] {
        assert!(!shown(text).contains(folded), "{text}");
    }
    for text in [
        "<!-- on\nand on -->",
        "- <!-- on\n  and on -->",
        "```\nls\n```\n<!-- on\nand on -->",
    ] {
        assert!(shown(text).contains(folded), "{text}");
    }
}

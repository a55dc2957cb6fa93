//! What passes by the sanitiser is what the sanitiser would leave of it.

use super::promise::what_passes_by_is_clean;
use super::{EXAMPLE, any_text, told};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

#[test]
fn markdown_needs_no_sanitiser() {
    let text = "# a\n\nb **c *d* `<e>`**\\\n[f](#a \"g\") <https://a.org> ~~h~~ &lt;b>[^1]\n\n- [ ] i\n- j\n\n  1. k\n\n> l\n\n\
        ---\n\n| m | n |\n|--:|---|\n| o | p |\n\n```c\nint q;\n```\n\n![r](s.png)\n\n[^1]: t\n";
    // Both halves, and the notes.
    assert_eq!(what_passes_by_is_clean(&told(&EXAMPLE, text)), Ok(3));
    let html = what_passes_by_is_clean(&told(&EXAMPLE, "a <b>c</b>\n"));
    assert!(html.is_ok_and(|passed| passed < 3));
}

/// What a report says in Markdown alone, links of all kinds among it.
fn text_without_html() -> impl Strategy<Value = String> {
    let links = prop::sample::select(vec![
        "[a](https://a.org/b?c=d&e='f')",
        "[*a* `b`](#question-2a \"c > d\")",
        "[a](javascript:alert(1))",
        "[a](//b.org)",
        "[a](http://[b)",
        "[a ![b](c.png)](d.md)",
        "[a www.b.org](c)",
        "[x] ",
        "# a\n\n## a\n\n",
        "> [!NOTE]\n> a\n",
        "a\u{a0}: \"b\" & 'c'\n",
        "| a |\n|:-:|\n| [b](#c) ",
        "~~a~~ __b__ a@b.org",
        "\n7. a\n",
    ]);
    let pieces = (any_text(), links.prop_map(str::to_owned));
    let texts = prop::collection::vec(pieces, 0..6);
    texts.prop_map(|texts| {
        let texts = texts
            .into_iter()
            .map(|(text, link)| text.replace('<', "") + &link);
        texts.collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, rng_seed: RngSeed::Fixed(1), ..ProptestConfig::default() })]

    #[test]
    fn what_needs_no_sanitiser_is_what_a_sanitiser_leaves(text in text_without_html()) {
        if let Err(error) = what_passes_by_is_clean(&told(&EXAMPLE, &text)) {
            return Err(TestCaseError::fail(error));
        }
    }
}

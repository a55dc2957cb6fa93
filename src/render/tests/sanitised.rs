//! What passes by the sanitiser is what the sanitiser would leave of it.

use super::{EXAMPLE, any_text, options, read, told};
use crate::document::{self, Slice};
use crate::render::arrange::arrange;
use crate::render::asked::Asked;
use crate::render::content::{Writer, aligned, is_sound};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// The two halves of a text and its notes as HTML, where they need no sanitiser; and sanitised all the same.
fn sound_and_cleaned(text: &str) -> Vec<Option<(String, String)>> {
    let told = told(&EXAMPLE, text);
    let reading = read(&told);
    let asked = Asked::new(&told.catalogue, &told.messages);
    let arrangement = arrange(&asked, &told.source, &reading);
    let anchors = document::anchors(&reading.document);
    let middle = (0..=text.len() / 2).rev();
    let middle = middle.into_iter().find(|&at| text.is_char_boundary(at));
    let middle = middle.unwrap_or_default();
    let halves = [0..middle, middle..text.len()].map(|span| Slice {
        span: span.into(),
        shift: 2,
    });
    let options = options();
    // An id is given once a page.
    let [one, other] = [(); 2].map(|()| Writer::new(&told, &asked.anchors, &arrangement, &options));
    let slices = document::slices(text, &reading.document, &anchors, &halves);
    let slices = slices.into_iter().map(|parts| {
        let parts = aligned(parts);
        is_sound(&parts).then(|| {
            let sound = one.sound(&parts, 3, &mut 2);
            let cleaned = other.cleaned(parts, 3, &mut 2);
            // Both are the same sign.
            (sound, cleaned.replace("&nbsp;", "\u{a0}"))
        })
    });
    slices.collect()
}

#[test]
fn markdown_needs_no_sanitiser() {
    let text = "# a\n\nb **c *d* `<e>`**\\\n[f](#a \"g\") <https://a.org> ~~h~~ &lt;b>[^1]\n\n- [ ] i\n- j\n\n  1. k\n\n> l\n\n\
        ---\n\n| m | n |\n|--:|---|\n| o | p |\n\n```c\nint q;\n```\n\n![r](s.png)\n\n[^1]: t\n";
    for (sound, cleaned) in sound_and_cleaned(text).into_iter().map(Option::unwrap) {
        assert_eq!(sound, cleaned);
    }
    assert!(sound_and_cleaned("a <b>c</b>\n").contains(&None));
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
        for (sound, cleaned) in sound_and_cleaned(&text).into_iter().flatten() {
            prop_assert_eq!(sound, cleaned);
        }
    }
}

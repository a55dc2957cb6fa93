//! What people and fuzzers write that no reading case holds: signs in titles, comments and fences in odd places.

use super::*;

/// The normal form of a report without a catalogue.
fn own_form(text: &str) -> String {
    let catalogue = own_catalogue(&Source::from_text("r.md", text));
    markdown(&told(&Arc::new(catalogue), text))
}

#[test]
fn signs_in_a_reports_own_titles_stay_signs() {
    for title in [
        "Which \\*.log files?",
        "What does `a\\_b` print, what `**`?",
        "Is &amp;lt; an entity?",
        "Compare `<b>` and `<i>`",
        "See [1]: why?",
        "Twice 4×8 bits ✅",
    ] {
        let text = format!("# Exercise 1: {title}\n\n## Question 1 {title}\n\nYes.\n");
        let form = own_form(&text);
        assert_eq!(form, own_form(&form), "{text}");
    }
}

#[test]
fn a_fence_that_ends_with_its_item_is_closed_there() {
    for fence in ["~~~ a ~~~", "~~~~ sh ~~", "```", "~~~ ```", "``` sh"] {
        for marker in ["- ", "1. ", "> ", "[^n]: ", "> - "] {
            let text = format!("## Question 1\n\n[^n]\n\n{marker}{fence}\n\n\nAfter it.\n");
            let form = own_form(&text);
            assert_eq!(form, own_form(&form), "{text}");
        }
    }
}

#[test]
fn an_answer_in_one_block_with_its_label_is_shown() {
    for end in ["\n```\n", "\n"] {
        let asks = "Comparez image et conteneur dans un tableau d’au moins trois critères.";
        let text = format!("## Exercice 2\n\n```\n{asks}\nOne runs, one waits.{end}");
        let told = told(&EXAMPLE, &text);
        let page = BUILT_IN.html(&told, &read(&told), "r.md", &options());
        assert!(page.unwrap().contains("One runs, one waits."), "{text}");
        let form = markdown(&told);
        assert!(
            form.contains(&format!("```\n{asks}\nOne runs, one waits.\n```")),
            "{form}"
        );
    }
}

#[test]
fn front_matter_in_toml_serves_as_in_yaml() {
    let yaml = "---\ntitle: Wool\nauthor: Ann Lee\n---";
    let toml = "+++\n# ours\ntitle = \"Wool\"\nauthor = \"Ann Lee\"\n+++";
    let of = |front: &str| {
        let text = format!("{front}\n\n## Question 1\n\nYes.\n");
        let told = told(&EXAMPLE, &text);
        let page = BUILT_IN.html(&told, &read(&told), "r.md", &options());
        let authors = told.checked.inspection.authors;
        // What it says is shown as it is written: of the rest nothing differs.
        let page = page
            .unwrap()
            .replace(super::super::safe::escaped(front).as_str(), "FRONT");
        (
            authors,
            page,
            unmarked(&own_form(&text)).replace(front, "FRONT"),
        )
    };
    let (authors, page, form) = of(toml);
    assert_eq!(authors.as_deref(), Some(&["Ann Lee".to_owned()][..]));
    assert!(
        page.contains("FRONT") && form.starts_with("FRONT\n"),
        "{form}"
    );
    assert_eq!((authors, page, form), of(yaml));
}

#[test]
fn front_matter_opens_no_comment() {
    let form = own_form("---\ntitle: from <!-- to\n---\n\n## Question 1\n\nYes.\n");
    assert_eq!(unmarked(&form).matches("-->").count(), 0, "{form}");
    assert_eq!(form, own_form(&form));
}

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

#[test]
fn what_looks_like_a_tag_in_a_tag_is_kept() {
    for text in [
        "<d>\n<e<td>",
        "<p>\n<capture <td> ici>\n</p>",
        "<p g=\">\">\"1>",
        "<table>\n&nbsp<tr>",
    ] {
        nothing_is_lost(&EXAMPLE, text).unwrap_or_else(|lost| panic!("{text}: {lost}"));
    }
}

#[test]
fn a_line_that_is_a_label_only_where_its_place_puts_it_is_said_by_the_place() {
    for text in [
        "## 1\nPART 1 CU",
        "e\n\nN M S.\nte 1\n# Exercice 0 r dp\nI G p v i",
        "w)\n\ns\np) a u i\n# Step 0:et u\nf\n2. te a f",
    ] {
        nothing_is_lost(&EXAMPLE, text).unwrap_or_else(|lost| panic!("{text}: {lost}"));
    }
}

#[test]
fn what_would_open_a_fence_behind_its_label_is_kept() {
    for text in [
        "\nTask 1:```ss",
        "Q1: ~~~ls\n\nQ2: so",
        "\nQ1 > [!fo]",
        "Q1: ```ls``` so",
    ] {
        let catalogue = Arc::new(own_catalogue(&Source::from_text("r.md", text)));
        nothing_is_lost(&catalogue, text).unwrap_or_else(|lost| panic!("{text}: {lost}"));
    }
    assert!(own_form("Q1: ```ls``` so").contains("\n```ls``` so"));
}

#[test]
fn a_comment_left_open_at_the_front_hides_nothing_below() {
    for text in ["    LLi\n <!-- ", "    LLi\n <!--\nso"] {
        nothing_is_lost(&EXAMPLE, text).unwrap_or_else(|lost| panic!("{text}: {lost}"));
    }
}

//! Statements that students copy and wrap, and titles that say what the lab's own do: none comes out twice, and no half of a
//! statement as the student's.

use super::*;

const QUESTIONS: &str = "
[[section.question]]
id = '1.a'
prompt = 'Wash it in water that is not warmer than thirty degrees. How long does it take to dry in the shade of the yard?'
expects = ['text']
";

/// The normal form of a report, whose own normal form it is, and how many words of the answer count before and after.
fn formed(text: &str) -> (String, [usize; 2]) {
    let lab = lab_of(format!("{KNITTING}{QUESTIONS}"));
    let mut before = told(&lab, text);
    before.messages = Arc::new(Messages::new(Language::ENGLISH));
    let form = markdown(&before);
    let mut after = told(&lab, &form);
    after.messages = Arc::clone(&before.messages);
    assert_eq!(markdown(&after), form, "{text}");
    let words = |told: &Told| told.checked.inspection.answers[0].evidence.words;
    let counted = [words(&before), words(&after)];
    (unmarked(&form), counted)
}

#[test]
fn no_half_of_a_copied_statement_is_the_students() {
    let rest = "than thirty degrees. How long does it\ntake to dry in the shade of the yard?";
    let begin = "Wash it in water that is not warmer";
    let heading = "# Knitting\n\n## Exercise 1: Wool\n\n### Question 1.a";
    for label in [
        "### 1.a ",
        "### Question 1.a: ",
        "1.a ",
        "**Question 1.a** ",
        "- ",
        "",
    ] {
        let (form, words) = formed(&format!("## Wool\n\n{label}{begin}\n{rest}\n\nTwo days.\n"));
        let right = format!("{heading}\n\n{begin}\n{rest}\n\nTwo days.\n");
        assert_eq!((form, words), (right, [2, 2]), "{label}");
    }
    // Set in one with its number, it stays so.
    let bold = format!("**1.a {begin}\n{rest}**");
    let (form, words) = formed(&format!("## Wool\n\n{bold}\n\nTwo days.\n"));
    assert_eq!(
        (form, words),
        (format!("{heading}\n\n{bold}\n\nTwo days.\n"), [2, 2])
    );
    let quoted = format!(
        "> {begin}\n> than thirty degrees. How long does it\n> take to dry in the shade of the yard?"
    );
    let (form, words) = formed(&format!("## Wool\n\n{quoted}\n\nTwo days.\n"));
    assert_eq!(
        (form, words),
        (format!("{heading}\n\n{quoted}\n\nTwo days.\n"), [2, 2])
    );
    let slanted = format!("*{begin}\n{rest}*");
    let (form, _) = formed(&format!("## Wool\n\n**1.a** {slanted}\n\nTwo days.\n"));
    assert_eq!(form, format!("{heading}\n\n{slanted}\n\nTwo days.\n"));
    // A title of one's own that says a few of its words is no half of it.
    let (form, _) = formed("## Wool\n\n### 1.a The water\n\nis cold, two days.\n");
    assert!(
        form.contains("### Question 1.a — The water\n\nis cold, two days."),
        "{form}"
    );
}

#[test]
fn what_is_set_apart_is_never_torn() {
    let heading = "# Knitting\n\n## Exercise 1: Wool\n\n### Question 1.a";
    for (line, kept) in [
        // An answer in one with its label stays so.
        ("*1.a: mine took a week*", "*1.a: mine took a week*"),
        ("1.a: *a* week, a", "*a* week, a"),
        (
            "1.a: <https://wool.org>. A week.",
            "<https://wool.org>. A week.",
        ),
    ] {
        let (form, _) = formed(&format!("## Wool\n\n{line}\n\nTwo days.\n"));
        let right = format!("{heading}\n\n{kept}\n\nTwo days.\n");
        assert_eq!(form, right, "{line}");
    }
    // Signs that the plain text lacks hide no half of a statement.
    let begin = "Wash it in *water* that is not `warmer`";
    let rest = "than thirty degrees. How long does it\ntake to dry in the shade of the yard?";
    let (form, _) = formed(&format!(
        "## Wool\n\n### 1.a {begin}\n{rest}\n\nTwo days.\n"
    ));
    assert_eq!(form, format!("{heading}\n\n{begin}\n{rest}\n\nTwo days.\n"));
}

#[test]
fn no_title_is_doubled() {
    let (right, _) = formed("## Exercise 1: Wool\n\n### Question 1.a\n\nTwo days.\n");
    for titles in [
        "# Knitting\n\n## Wool",
        "## Wool\n\n## Exercise 1: Wool",
        "## Wool\n\n## Exercise 1",
        "# Exercise 1\n\n## Wool",
        "## Wool\n\n# Exercise 1",
        "# Knitting\n\n## Wool\n\n---\n\n## Exercise 1: Wool\n\n### Wool",
        "Wool\n====\n\nExercise 1\n----------",
    ] {
        let (form, _) = formed(&format!("{titles}\n\n### Question 1.a\n\nTwo days.\n"));
        assert_eq!(form, right, "{titles}");
    }
    // What says more is kept, and so is what stands between two titles.
    let (form, _) = formed("## Wool\n\nMy own words.\n\n## Exercise 1\n\n### 1.a\n\nTwo days.\n");
    assert_eq!(form, right.replace(": Wool\n", ": Wool\n\nMy own words.\n"));
    let (form, _) = formed("# Wool of Ann\n\n## Exercise 1: Wool\n\n### 1.a\n\nTwo days.\n");
    assert!(form.contains("Wool of Ann"), "{form}");
}

//! A normal form that its student goes on with: its headings hold, and so does a label of the student's own.

use super::*;

const QUESTIONS: &str = "
[[section.question]]
id = '1.a'
prompt = 'How long does it take to dry?'
expects = ['text']

[[section.question]]
id = '1.b'
prompt = 'Name your sheep.'
expects = ['text']

[[section.question]]
id = '1.c'
prompt = 'What do they eat?'
expects = ['text']
optional = true
";

fn statuses(told: &Told) -> Vec<Status> {
    let answers = told.checked.inspection.answers.iter();
    answers.map(|answer| answer.status).collect()
}

#[test]
fn headings_hold_whatever_is_written_below_them() {
    use Status::{Answered, Missing, Unanswered};
    let lab = lab_of(format!("{KNITTING}{QUESTIONS}"));
    let form = markdown(&told(&lab, "## Wool\n\n### 1.a\n\nTwo days, says Ann.\n"));
    assert_eq!(
        statuses(&told(&lab, &form)),
        [Answered, Unanswered, Missing]
    );
    for (written, read) in [
        ("Two days, says Bob.", [Answered, Unanswered, Missing]),
        ("#### My wool\n\nTwo days.", [Answered, Unanswered, Missing]),
        (
            "Two days.\n\n### Question 1.b — of mine\n\nMary and Dolly.",
            [Answered, Answered, Missing],
        ),
        // A label of one's own counts where nothing stands below the form's.
        (
            "Two days.\n\n**1.b** Mary and Dolly.",
            [Answered, Answered, Missing],
        ),
        (
            "Two days.\n\n**Question 1.c**\n\nThey eat grass.",
            [Answered, Unanswered, Answered],
        ),
    ] {
        let changed = form.replace("Two days, says Ann.", written);
        assert_ne!(changed, form);
        assert_eq!(statuses(&told(&lab, &changed)), read, "{changed}");
    }
    // Another lab's headings are none of this one's.
    let text = format!("{KNITTING}{QUESTIONS}");
    let other = lab_of(text.replace("1.", "2.").replace("id = '1'", "id = '2'"));
    let again = markdown(&told(&other, &form));
    assert!(
        again.contains("### Question 2.a\n\nTwo days, says Ann."),
        "{again}"
    );
}

#[test]
fn a_comment_of_code_that_says_the_labs_title_stays() {
    let lab = lab_of(format!("{KNITTING}{QUESTIONS}"));
    let form = markdown(&told(
        &lab,
        "## Wool\n\n### 1.a\n\n# Knitting\nrows = load(\"a.csv\")\n",
    ));
    assert_eq!(form.matches("\n# Knitting\n").count(), 2, "{form}");
    assert_eq!(markdown(&told(&lab, &unsealed(&form))), form);
}

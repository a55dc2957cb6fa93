//! What `new --into` adds to a report that isn't easily added to: nothing that was there is read otherwise, or nothing is added.

use super::super::Completed;
use super::super::into::Refused;
use super::*;

/// A lab with letters in two sections, a bonus, a step, and a section that is a question.
const LAB: &str = "[lab]\nid = 'mills'\nlanguage = 'en'\n[[section]]\nid = '1'\ntitle = 'Wind'\n\
    [[section.question]]\nid = '1.a'\nprompt = 'Where does the wind come from?'\n\
    [[section.question]]\nid = '1.b'\nprompt = 'Why do the sails turn?'\n\
    [[section.question]]\nid = '1.c'\nprompt = 'Show the sails at work.'\nexpects = ['screenshot']\n\
    [[section]]\nid = '2'\ntitle = 'Flour'\n\
    [[section.question]]\nid = '2.a'\nprompt = 'Weigh the flour.'\noptional = true\n\
    [[section.question]]\nid = '2.b'\nprompt = 'Clean the mill.'\nexpects = []\n\
    [[section]]\nid = 'end'\ntitle = 'What you learnt'\nexpects = ['text']\n";

fn completed(report: &str) -> Result<Completed, Refused> {
    let source = Source::from_text("questions.toml", LAB);
    let catalogue = catalogue::read(&source, &checks::ids()).expect("the lab is right");
    let messages = messages(&catalogue);
    let author = Author::new(&catalogue, &messages, false);
    into(&author, &Source::from_text("r.md", report))
}

fn added(report: &str) -> Completed {
    completed(report).unwrap_or_else(|refused| panic!("{refused:?}: {report}"))
}

#[test]
fn a_table_of_answers_is_never_cut() {
    let table =
        "| Question | Answer |\n|---|---|\n| 1.a | From the sea |\n| 1.c | None was there |\n";
    let completed = added(&format!("# Mills\n\n{table}"));
    assert_eq!(completed.added, ["1.b", "end"]);
    assert!(completed.text.contains(table), "{}", completed.text);
}

#[test]
fn what_is_added_stands_in_its_section_and_takes_in_no_other() {
    let report = "# Mills\n\n**Exercise 1**\n\n  a) from the sea\n\n  b) they are bent\n\n**Exercise 2**\n\n  a) 3 kg\n";
    let completed = added(report);
    assert_eq!(completed.added, ["1.c", "end"]);
    let lines: Vec<&str> = completed.text.lines().collect();
    let at = |said: &str| {
        lines
            .iter()
            .position(|line| *line == said)
            .unwrap_or_else(|| panic!("{said}: {lines:#?}"))
    };
    assert!(at("  b) they are bent") < at("  c)") && at("  c)") < at("**Exercise 2**"));
    assert!(at("  a) 3 kg") < at("**What you learnt**"));
}

#[test]
fn a_line_that_may_announce_what_is_missing_is_told_and_nothing_is_added() {
    // A letter that is passed over is read with what stands before it.
    for (report, line) in [
        (
            "# Mills\n\n## Exercise 1\n\na) From the sea.\n\nc) The picture is below.\n\n## Exercise 2\n\nb) done.\n\n## What you learnt\n\nMuch.\n",
            7,
        ),
        (
            "# Mills\n\n**Exercise 1**\n\n**a)** From the sea\n\n**c)** none\n\n**Exercise 2**\n\n**b)** done\n",
            7,
        ),
    ] {
        let refused = completed(report).map(|completed| completed.text);
        assert_eq!(
            refused,
            Err(Refused::Announced(line, "1.c".to_owned())),
            "{report}"
        );
    }
}

#[test]
fn what_may_be_left_out_and_what_is_unsure_is_told() {
    let whole = "## Question 1.a\n\nFrom the sea.\n\n## Question 1.b\n\nThey are bent.\n\n## Question 1.c\n\n![sails](a.png)\n\n## What you learnt\n\nMuch.\n";
    let completed = added(whole);
    assert_eq!((completed.added.len(), completed.text.as_str()), (0, whole));
    assert_eq!(completed.left, ["2.a", "2.b"]);
    assert_eq!(completed.unsure, [""; 0]);
    let own = whole.replace(
        "Question 1.b\n\nThey are bent.",
        "Question 4.b\n\nThe miller sang.",
    );
    assert_eq!(added(&own).unsure, ["1.b"]);
}

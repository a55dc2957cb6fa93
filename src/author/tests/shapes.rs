//! Shapes of handouts, each by itself: what else hands in something beside announced questions, what frames them, what they share.

use super::super::derive;
use super::super::derived::Derived;
use super::handouts::derived as catalogue_of;
use crate::source::Source;

fn read(text: &str) -> Derived {
    derive(&Source::from_text("a.md", text))
}

/// The ids of a handout's questions, and what each asks.
fn questions(text: &str) -> Vec<(String, String)> {
    let (catalogue, _) = catalogue_of(&Source::from_text("a.md", text));
    let questions = catalogue.questions.into_iter();
    questions
        .map(|question| (question.id, question.prompt))
        .collect()
}

fn ids(text: &str) -> Vec<String> {
    questions(text).into_iter().map(|(id, _)| id).collect()
}

#[test]
fn things_to_hand_in_stand_beside_signs_of_questions() {
    let text = "# L'atelier du luthier\n\n## Étape 1 : la table\n\nRabotez la table.\n\n📝 **À rendre :** le plan de la table.\n\n\
        ❓ Pourquoi l'épicéa vibre-t-il mieux que le chêne ?\n\n📸 Une photo de la table sous la lampe.\n\n## Étape 2 : les éclisses\n\n\
        Cintrez les éclisses.\n\n❓ À quelle température le bois plie-t-il ?\n\n📝 **À rendre :** le relevé du thermomètre.\n\n\
        📸 Une photo des éclisses serrées.\n";
    let found = questions(text);
    assert_eq!(found.len(), 6, "{found:?}");
    assert!(found[0].1.contains("le plan"), "{found:?}");
    assert!(found[5].1.contains("serrées"), "{found:?}");
}

#[test]
fn what_one_item_hands_in_by_turns_is_numbered_under_it() {
    let text = "# Le moulin\n\n1. Mesurez le vent.\n\n   À rendre : une photo de l'anémomètre.\n\n   Recommencez à midi.\n\n   \
        À rendre : les deux valeurs, dans un tableau.\n\n2. Faites tourner la meule.\n\n   À rendre : expliquez pourquoi elle chauffe.\n";
    assert_eq!(ids(text), ["1.1", "1.2", "2"]);
}

#[test]
fn among_numbered_titles_one_that_lists_questions_or_may_be_left_out_counts() {
    let text = "# The kiln\n\n## Goals\n\nLearn to fire clay.\n\n## Tools\n\nAsk for gloves.\n\n## Part 1: Loading\n\n1. Why is the shelf \
        bare?\n2. How many bowls fit?\n\n## Part 2: Firing\n\n1. When does it glow?\n2. Which cone bends first?\n\n## Looking back\n\n\
        1. What cracked?\n2. What would you change?\n\n## One more firing (optional)\n\nFire it twice and explain the colour.\n";
    let (catalogue, text) = catalogue_of(&Source::from_text("a.md", text));
    let prompts = catalogue.questions.iter().map(|q| q.prompt.as_str());
    let prompts = prompts.collect::<Vec<_>>().join("\n");
    assert_eq!(catalogue.questions.len(), 7, "{text}");
    assert!(prompts.contains("What cracked?") && prompts.contains("Fire it twice"));
    assert_eq!(text.matches("optional = true").count(), 1, "{text}");
}

#[test]
fn shares_of_points_add_up() {
    let text = "# Lab\n\n**Question 1 (10 pts).** Three things:\n\na) Why does it turn?\n\nb) What does it weigh?\n\nc) Who pays?\n";
    let (catalogue, text) = catalogue_of(&Source::from_text("a.md", text));
    let points = catalogue
        .questions
        .iter()
        .filter_map(|question| question.points);
    let points: Vec<f64> = points.collect();
    assert_eq!(points, [3.34, 3.33, 3.33], "{text}");
}

#[test]
fn points_at_the_end_of_a_question_count_before_a_hint() {
    let text = "# Lab\n\n## Exercise 1\n\n(a) Draw the four sails. What do they tell you? [4]\n\n*Hint: look from below.*\n\n\
        (b) Fit a new sail. [2]\nThen weigh it. [1]\n\n(c) Who made it? [2]\n";
    let found = read(text);
    let points = found.sections[0]
        .questions
        .iter()
        .map(|question| question.points);
    assert_eq!(
        points.collect::<Vec<_>>(),
        [Some(4.0), Some(3.0), Some(2.0)],
        "{found:?}"
    );
}

#[test]
fn parts_that_give_points_are_questions_whatever_stands_above() {
    let text = "# Lab\n\n1. Fit the sail and explain how it holds:\n\n   a) Write down its weight. [2]\n\n   b) Name its maker. [1]\n\n\
        2. Why does it turn? [2]\n";
    assert_eq!(ids(text), ["1.a", "1.b", "2"]);
}

#[test]
fn a_lab_of_plain_lines_bears_the_title_that_says_so() {
    let text = "Valley School of Crafts\nAutumn term\n\nLab 4: the loom\n\n1) Why is the warp tight?\n\n2) What holds the heddle?\n";
    assert_eq!(read(text).title, "Lab 4: the loom");
    let text = "The loom\n\n1) Why is the warp tight?\n\n2) What holds the heddle?\n";
    assert_eq!(read(text).title, "The loom");
}

#[test]
fn small_roman_numbers_count_parts_side_by_side() {
    let text = "# Lab\n\n**Question 1.** Of the sail:\n\n(i) Why does it turn?\n\n(ii) What does it weigh?\n\n**Question 2.** Of \
        the mill:\n\n(a) Who built it?\n\n(b) Say of each stone:\n\n   (i) its weight,\n\n   (ii) its age.\n\n**Question 3.** Of \
        the grain.\n\n- (h) Where does it grow?\n- (i) Who cuts it?\n";
    assert_eq!(ids(text), ["1.i", "1.ii", "2.a", "2.b", "3.h", "3.i"]);
}

#[test]
fn a_sentence_that_sends_to_another_part_asks_and_a_table_of_contents_does_not() {
    let text = "# Lab\n\n1. [Why it turns?](#turns)\n2. [What it weighs?](#weighs)\n\n## Turns\n\n1. Draw it.\n2. Is the rule \
        of the part [below](#weighs) right? Explain.\n\n## Weighs\n\n1. Weigh it.\n2. Why so much?\n";
    assert_eq!(ids(text), ["1.1", "1.2", "2.1", "2.2"]);
}

#[test]
fn points_before_an_item_are_no_number_and_the_whole_is_not_counted_beside_its_parts() {
    let text = "# Lab\n\n## Part 1 - The pair (10 points)\n\nOpen the folder.\n\n* **(6 points)** Implement the swap.\n* **(4 \
        points)** Explain why it works.\n\n## Part 2 - The map\n\n* **(3 points)** When would you use it?\n* **(3 points)** \
        Write one.\n";
    assert_eq!(ids(text), ["1.1", "1.2", "2.1", "2.2"]);
    let text = "# Lab\n\n## Exercise 1\n\n(a) Of the sails: [6]\nDraw them. [2]\nWhat do they tell you? [4]\n\n(b) Who made it? \
        [2]\n\n## Exercise 2\n\nDraw the mill. (4 pts)\n\nExplain the wheel. (3 pts)\n";
    let (catalogue, text) = catalogue_of(&Source::from_text("a.md", text));
    let points = catalogue.questions.iter().map(|question| question.points);
    let expected = [6.0, 2.0, 7.0].map(Some);
    assert_eq!(points.collect::<Vec<_>>(), expected, "{text}");
    // The last part may be worth as much as the others together.
    let text = "# Lab\n\n## Exercise 1\n\n(a) Draw the mill.\nName the sails. [1]\nCount them. [2]\nWhat turns them? [3]\n";
    let (catalogue, text) = catalogue_of(&Source::from_text("a.md", text));
    assert_eq!(catalogue.questions[0].points, Some(6.0), "{text}");
}

#[test]
fn numbers_under_the_only_title_that_holds_any_are_the_handouts() {
    let text = "# The press\n\n**Document 1**: a press of oak\n\n### Questions\n\n1. Describe document 1.\n2. Who turned it?\n\n\
        ### Summary\n\nWrite a paragraph of twenty lines on the press.\n";
    assert_eq!(ids(text), ["1", "2", "summary"]);
}

#[test]
fn a_task_without_parts_is_numbered_as_those_with_parts_are() {
    let text = "# Press\n\n## Sheet of autumn\n\n### Task 1: Ink\n\nMix the ink. Explain what it is made of.\n\n### Task 2: Paper\n\n\
        1. Why is it damp?\n2. Who makes it?\n\n### Task 3: Text\n\nWrite a page on the press.\n";
    assert_eq!(ids(text), ["1", "2.1", "2.2", "3"]);
}

#[test]
fn a_colon_leads_to_lettered_parts_that_ask_and_to_no_steps() {
    let text = "# Press\n\n1. Compare both plates:\n   (a) Which one is worn?\n   (b) Is any letter upside down?\n2. Write a text that:\n   \
        (a) names the printer,\n   (b) has twenty lines.\n3. Why is it damp?\n";
    assert_eq!(ids(text), ["1.a", "1.b", "2", "3"]);
}

#[test]
fn stars_say_how_hard_an_item_is_and_mark_no_question_of_their_own() {
    let text = "# Press\n\n## I - Ink\n\n1. Why is it black?\n2. List its parts.\n\n## II - Paper\n\n1. Write a label for the \
        roll.\n2. Cut it and add a photo.\n\n## III - Text\n\n1. Write a page.\n2. Show that it holds.\n3. ★ Add a margin.\n\
        4. ★ Print three copies of it.\n";
    let found = ids(text);
    let expected = [
        "I.1", "I.2", "II.1", "II.2", "III.1", "III.2", "III.3", "III.4",
    ];
    assert_eq!(found, expected);
}

#[test]
fn numbers_that_go_on_one_by_one_do_so_past_titles_of_what_is_done() {
    let text = "# Yeast\n\n## Before\n\n1. What does it feed on?\n2. How many grams are needed?\n\n## Experiment\n\n### Part A: Warmth\n\n\
        Prepare the mixtures. Do each run twice.\n\n### Part B: Salt\n\nWait for run 1 in an ice bath.\n\n## Analysis\n\n\
        3. Tabulate all times.\n4. Determine the best warmth.\n\n## Discussion\n\n5. What does the salt do?\n";
    assert_eq!(ids(text), ["1", "2", "3", "4", "5"]);
}

#[test]
fn what_is_done_at_the_bench_is_told_and_asked_of_nobody() {
    let text = "# Clay\n\n## Procedure\n\n1. Measure the bowl.\n2. Fire it.\n3. Stop when it glows.\n\n## Questions\n\n1. Why does \
        it shrink?\n2. Sketch it.\n";
    let found = read(text);
    assert_eq!(found.questions(), 2, "{found:?}");
    assert_eq!(found.left, [(3, "Procedure".to_owned())]);
    let alone = "# Clay\n\n## Procedure\n\n1. Measure the bowl.\n2. Explain why it glows.\n";
    assert_eq!(read(alone).questions(), 2);
}

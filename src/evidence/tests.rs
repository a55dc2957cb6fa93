//! What answers hold, on small labs: natures that aren't sure, holes in every dress, starter code, tables and blocks of HTML.

mod little;

use crate::catalogue::{self, Catalogue, Kind, StatementFile};
use crate::evidence::NoSurroundings;
use crate::inspection::{Answer, Status, Why};
use crate::source::{Source, Span};

/// A lab of one question that expects these, with this prompt.
pub(super) fn lab(expects: &str, prompt: &str) -> Catalogue {
    let text = format!(
        "[lab]\nid = 'kiln'\n[wording]\nplaceholders = ['À VOUS DE JOUER']\n[[section]]\nid = '1'\ntitle = 'The kiln'\n\
         [[section.question]]\nid = '1.a'\nprompt = '''\n{prompt}\n'''\nexpects = [{expects}]\n"
    );
    let source = Source::from_text("questions.toml", text);
    catalogue::read(&source, &crate::checks::ids()).expect("the case's catalogue is right")
}

pub(super) fn read(lab: &Catalogue, text: &str) -> Answer {
    let report = format!("# The kiln\n\n## Question 1.a\n\n{text}\n");
    let source = Source::from_text("report.md", report);
    let mut answers = crate::inspect(lab, &source, &NoSurroundings)
        .inspection
        .answers;
    answers.remove(0)
}

/// How many words, terminal blocks and blocks of code an answer holds where these are expected.
fn counts(expects: &str, text: &str) -> [usize; 3] {
    let answer = read(&lab(expects, "Fire it."), text);
    [Kind::Text, Kind::Terminal, Kind::Code].map(|kind| answer.evidence.count(kind))
}

fn fenced(text: &str) -> String {
    format!("```\n{text}\n```")
}

#[test]
fn data_is_what_is_asked_for_and_counts_once() {
    for data in [
        "heat: 900\nstate: firing",
        "{\n  \"heat\": 900\n}",
        "[air]\nflow = 3",
        "heat_total{side=\"left\"} 900\nheat_total{side=\"right\"} 880",
        "10 20 30\n11 21 31",
        "pots.txt\nglazes/",
    ] {
        assert_eq!(counts("'terminal'", &fenced(data)), [0, 1, 0], "{data}");
        assert_eq!(counts("'code'", &fenced(data)), [0, 0, 1], "{data}");
    }
}

#[test]
fn a_file_shown_in_a_transcript_is_both() {
    let shown = fenced("$ cat kiln.conf\n[heat]\nlimit = 900");
    assert_eq!(counts("'terminal', 'code'", &shown), [0, 1, 1]);
    let listed = fenced("$ ls\nkiln.conf");
    assert_eq!(counts("'terminal', 'code'", &listed), [0, 1, 0]);
}

#[test]
fn commands_alone_are_a_script_where_one_is_asked_for() {
    for commands in [
        "while true; do fire --once; sleep 9; done",
        "HEAT=900\necho \"$HEAT\"\nfire --once",
    ] {
        let fence = format!("```bash\n{commands}\n```");
        assert_eq!(counts("'code'", &fence), [0, 0, 1], "{commands}");
        assert_eq!(counts("'terminal'", &fence), [0, 1, 0], "{commands}");
    }
}

#[test]
fn a_sentence_in_a_fence_is_prose_and_a_drawing_neither() {
    assert_eq!(counts("'text'", &fenced("No, 80 degrees.")), [3, 0, 0]);
    assert_eq!(
        counts("'terminal'", &fenced("Je n'ai pas fini la cuisson.")),
        [6, 0, 0]
    );
    let drawn = fenced("[kiln] ---> [shelf]\n   ^           |\n   +-----------+");
    assert_eq!(counts("'terminal'", &drawn)[1..], [0, 0]);
    assert_eq!(
        read(&lab("'terminal'", "Fire it."), &drawn).status,
        Status::Answered
    );
}

#[test]
fn a_formula_is_an_answer_in_words() {
    for formula in [
        "$$\nq = \\frac{m}{t}\n$$",
        "F = 12",
        "$x = 3$",
        "\\[ E = m c^2 \\]",
    ] {
        assert!(counts("'text'", formula)[0] > 0, "{formula}");
    }
    assert_eq!(counts("'code'", "x = 3"), [0, 0, 1]);
    // A program that was pasted stays one.
    assert_eq!(counts("'text'", "x = 3\nprint(\"hot\")"), [0, 0, 1]);
}

#[test]
fn attributes_are_no_words() {
    for picture in [
        "![](a.png){width=\"6in\" height=\"3in\"}",
        "![](a.png){: .center }",
        "![](a.png){width=3\nheight=4}",
        "<img src=\"a.png\">{width=50%}",
    ] {
        let answer = read(&lab("'text'", "Show it."), picture);
        assert_eq!(
            (answer.evidence.words, answer.evidence.screenshots),
            (0, 1),
            "{picture}"
        );
    }
}

#[test]
fn tables_and_blocks_of_html_are_what_they_are() {
    let table = "<table>\n<tr><th>pot</th><th>heat</th></tr>\n<tr>\n  <td>jug</td>\n  <td>900</td>\n</tr>\n</table>";
    let answer = read(&lab("'table'", "Compare."), table);
    assert_eq!((answer.evidence.tables, answer.evidence.words), (1, 0));
    assert_eq!(read(&lab("'text'", "Compare."), table).satisfied, [true]);
    assert_eq!(
        counts(
            "'code'",
            "<pre><code>int main(void) {\n\n  fire(3);\n}\n</code></pre>"
        ),
        [0, 0, 1]
    );
    assert_eq!(
        counts("'terminal'", "<pre>\n$ fire --once\n900 &deg;\n</pre>"),
        [0, 1, 0]
    );
}

#[test]
fn holes_are_holes_in_any_dress() {
    for hole in [
        "**À RENDRE : votre texte ici...**",
        "> _Insérez ici la capture du four._",
        "Réponse : **type your answer here**",
        "```python\n# votre code ici\n```",
        "Lorem ipsum dolor sit amet,\nconsectetur adipiscing elit.",
        "- Heat: ____ degrees\n- Time: ........ hours",
        "- [ ] picture inserted",
        "| pot | heat |\n|---|---|\n| jug | ... |\n| bowl | ____ |",
        "<table><tr><th>pot</th><th>heat</th></tr><tr><td>jug</td><td>...</td></tr></table>",
        "> **à vous de jouer :** la conclusion",
        "```python\ndef fire(n):\n    # TODO: n times\n    pass\n```",
        "```\nheat = ____\n```",
    ] {
        let answer = read(&lab("'text | code'", "Fire it."), hole);
        assert_eq!(
            (answer.status, answer.why),
            (Status::Unanswered, Why::Placeholder),
            "{hole}"
        );
    }
}

#[test]
fn what_is_filled_in_is_an_answer() {
    for answer in [
        "| pot | heat |\n|---|---|\n| jug | 900 |\n| bowl | ... |",
        "- [x] fired\n- [ ] glazed",
        "- Heat: 900 degrees",
        "```python\n# TODO: n times\nfire(n)\n```",
        "Insert a probe through the spy hole and the heat is known.",
        "![](jug.png) is the jug",
        "[output](firing.log)",
    ] {
        let read = read(&lab("'text | code'", "Fire it."), answer);
        assert_eq!(read.status, Status::Answered, "{answer}");
    }
}

#[test]
fn a_block_of_the_prompt_is_the_prompts() {
    let prompt =
        "Complete the program:\n\n```python\nimport kiln\n\ndef fire():\n    return kiln.heat\n```";
    let lab = lab("'code'", prompt);
    let copied = "```python\nimport kiln\n\ndef fire():\n    return kiln.heat\n```";
    let answer = read(&lab, copied);
    assert_eq!(
        (answer.status, answer.why),
        (Status::Unanswered, Why::Statement)
    );
    let own = copied.replace("kiln.heat", "kiln.heat + 3");
    assert_eq!(read(&lab, &own).satisfied, [true]);
}

/// A lab with a statement.
fn with_statement(prompt: &str, statement: &str) -> Catalogue {
    let mut lab = lab("'text | code | screenshot'", prompt);
    lab.lab.statement.push(StatementFile {
        path: "enonce.md".to_owned(),
        span: Span::default(),
    });
    let said = lab.with_statement(|path| Ok(Source::from_text(path, statement)));
    said.expect("the statement is read")
}

const ASKED: &str = "Mix the glaze and fire the jug at once:\n\n```bash\nkiln --dry-run\n```\n\n\
    Say in your report:\n\n- how much water you poured in,\n- whether the glaze is thick: yes/no.";

#[test]
fn a_prompt_handed_in_untouched_is_no_answer() {
    for copied in [
        ASKED.to_owned(),
        ASKED.replace("\n- ", "\n* **").replace(',', "**,"),
        ASKED.replace("and fire", "and\nfire"),
        ASKED.replace("and fire", "and then fire"),
    ] {
        let answer = read(&lab("'text | terminal'", ASKED), &copied);
        assert_eq!(
            (answer.status, answer.why),
            (Status::Unanswered, Why::Statement),
            "{copied}"
        );
    }
    // The same, with the command in the sentence.
    let inline = "Mix the glaze and fire the jug at once: kiln --dry-run. Say in your report: how much water you poured in.";
    let copied = "Mix the glaze and fire the jug at once:\n\n```\nkiln --dry-run\n```\n\nSay in your report: how much water you poured in.";
    let answer = read(&lab("'text | terminal'", inline), copied);
    assert_eq!(answer.status, Status::Unanswered);
}

#[test]
fn what_stands_among_the_statements_lines_is_the_students() {
    for own in [
        ASKED.replace("poured in,", "poured in,\n\n  Three litres."),
        ASKED.replace("poured in,", "poured in, 3 litres,"),
        ASKED.replace("yes/no", "yes"),
        ASKED.replace("kiln --dry-run\n", "$ kiln --dry-run\nheat 900\n"),
    ] {
        let answer = read(&lab("'text | terminal'", ASKED), &own);
        assert_eq!(answer.status, Status::Answered, "{own}");
    }
}

#[test]
fn what_the_statement_holds_is_no_answer_wherever_it_stands() {
    let statement = "A kiln keeps its heat for a whole night, so plan the cooling before you fire it.\n\n\
        ```python\nimport kiln\n\ndef fire(heat):\n    kiln.burn(____)\n    return kiln.heat\n```\n\n\
        ![the kiln](img/kiln.png)\n\n| pot | heat |\n|---|---|\n| jug | 900 |\n| bowl | 940 |\n";
    let lab = with_statement("Complete the program.", statement);
    let answer = read(&lab, statement);
    assert_eq!(
        (answer.status, answer.why),
        (Status::Unanswered, Why::Statement)
    );
    assert_eq!(answer.evidence.count(Kind::Screenshot), 0);
    let filled = read(&lab, &statement.replace("____", "heat"));
    assert_eq!(filled.evidence.count(Kind::Code), 1);
    let more = read(&lab, &format!("{statement}| dish | 880 |\n"));
    assert_eq!((more.evidence.tables, more.evidence.words), (1, 2));
    let shown = read(&lab, "![mine](img/mine.png)");
    assert_eq!(shown.evidence.count(Kind::Screenshot), 1);
}

#[test]
fn a_copied_prompt_that_is_wrapped_in_a_title_is_no_answer() {
    let lab = lab(
        "'text'",
        "Fire it at a heat that does not crack the glaze of the bowl, and say how long it takes to cool.",
    );
    let report = |below: &str| {
        let title = "## Question 1.a Fire it at a heat that does not crack";
        let source = Source::from_text("report.md", format!("# The kiln\n\n{title}\n{below}\n"));
        let inspection = crate::inspect(&lab, &source, &NoSurroundings).inspection;
        let answer = &inspection.answers[0];
        (answer.status, answer.evidence.words)
    };
    let rest = "the glaze of the bowl, and say how long\nit takes to cool.";
    assert_eq!(report(rest), (Status::Unanswered, 0));
    assert_eq!(report(&format!("\n{rest}")), (Status::Unanswered, 0));
    assert_eq!(
        report(&format!("{rest}\n\nTwo days.")),
        (Status::Answered, 2)
    );
    // What only begins with the next word is the student's.
    assert_eq!(report("the lid, after two days."), (Status::Answered, 5));
    assert_eq!(report("the").0, Status::Answered);
}

#[test]
fn a_copied_prompt_is_one_until_something_follows_it() {
    let lab = lab("'text'", "How many pots does the kiln take at most?");
    for text in [
        "How many pots does the kiln take at most?",
        "(2 pts) How many pots does the kiln take at most?",
        "Question: How many pots does the kiln take at most?",
        "> How many pots does the kiln take at most?",
        "How many pots does the kiln take at most?\n\nI don't know.",
        "Sorry, no time for this one.",
        "Write your answer here:",
    ] {
        assert_eq!(read(&lab, text).status, Status::Unanswered, "{text}");
    }
    for text in [
        "How many pots does the kiln take at most? 30",
        "How many pots does the kiln take at most? Thirty.",
        "How many pots does the kiln take at most? **30**",
        "Write your answer here: it takes thirty pots",
        "I don't know how they counted, but thirty.",
    ] {
        assert_eq!(read(&lab, text).status, Status::Answered, "{text}");
    }
}

#[test]
fn what_only_announces_an_answer_is_none() {
    let lab = lab("'text'", "Why does the glaze run?");
    for text in [
        "Rép :",
        "R :",
        "Rép.",
        "Ans:",
        "**Answer 1.a:**",
        "Solution",
        "Réponse à la question 1.a",
        "(2 points)",
        "Here is the output:",
        "Not answered",
        "Réponse à la question 1 :",
        "Observation :\n\nJustification :",
        "Here is the picture:",
    ] {
        assert_eq!(read(&lab, text).status, Status::Unanswered, "{text}");
    }
    for (text, words) in [
        ("Observation :\n\n- it runs down", 4),
        ("The heat:\n\n900", 3),
        ("It ran because the kiln was far too hot:", 9),
    ] {
        let answer = read(&lab, text);
        assert_eq!(answer.status, Status::Answered, "{text}");
        assert_eq!(answer.evidence.count(Kind::Text), words, "{text}");
    }
}

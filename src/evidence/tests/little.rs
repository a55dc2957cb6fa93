//! Answers of few words, and words that are no answer: each kind with what looks like it and says something.

use super::{lab, read};
use crate::inspection::Status;

/// Each text under a question for words alone has this status.
fn all_are(status: Status, texts: &[&str]) {
    let asking = lab(
        "",
        "Fire the kiln with `kiln --fire` and explain what you see.",
    );
    for text in texts {
        assert_eq!(read(&asking, text).status, status, "{text}");
    }
}

#[test]
fn what_says_nothing_answers_nothing() {
    let holes = [
        "N/A",
        "Ici votre réponse",
        "**Q:** type your answer here",
        "Type something",
        "Speed: [    ] km/h",
        "Vitesse : … km/h",
        "x = ...",
        "x = ?",
        "$ \\ldots $",
        "( ) oui ( ) non",
        "Dolor sit amet, consectetur",
        "{{answer}}",
        "FROM ____\nRUN ____",
        "____",
        "[TOC]",
        "\\newpage",
        "See below.",
        "cf. capture",
        "Figure 1",
        "Notez la température. Puis comparez.",
        "Not enough time, sorry.",
        "Pas fait, manque de temps",
        "*Double-click to write your answer*",
        "Cliquez ici pour ajouter du texte.",
        "![the kiln]()",
        "<script>fire()</script>",
        "<div hidden>It is hot.</div>",
        "<details>\n<summary>The whole statement</summary>\n\n</details>",
        "<details><summary>\nThe whole statement</summary></details>",
        "[⬆ Back to the top](#the-kiln)",
        "<figure>\n<figcaption>The kiln at noon</figcaption>\n</figure>",
        "```python\ndef fire():\n    pass\n```",
        "| Time | Heat |\n|---|---|",
        "| Time | Heat |\n|---|---|\n| noon | - |\n| night | - |",
        "```bash\nkiln --fire\n```\n\nTODO",
        "```\nFire the kiln with `kiln --fire`\nand explain what you see.\n```",
        "TO-DO",
        "b. TODO",
        "a) à compléter",
        "T.B.D.",
        "Votre texte",
        "aucune réponse",
        "Réponse à venir",
        "work in progress",
        "🚧 en construction",
        "skip",
        "Pas compris",
        "Je n'ai pas compris la question.",
        "I didn't understand the question.",
        "Je compléterai demain.",
        "I'll do it tomorrow.",
        "À demander au prof",
        "To ask the teacher",
        "Start typing here",
        "Voir question précédente",
        "See the previous question.",
        "[^1]",
        "> **Note**\n> À compléter.",
        "> [!NOTE]\n> To do",
        "*Rappel de la question* : Fire the kiln with `kiln --fire` and explain what you see.",
        "Reminder of the question: Fire the kiln with `kiln --fire` and explain what you see.",
        "Réponse attendue : une explication",
        "Expected answer: an explanation",
        "| Time | Heat |\n|---|---|\n| noon | ? |\n| night | ? |",
        "```\n$ kiln --fire\n(coller la sortie ici)\n```",
        "```\n$ kiln --heat\n# TODO paste the output\n```",
        "```\nkiln --fire\n<sortie>\n```",
        "```\n$ kiln --fire\n<your output>\n```",
        "![the kiln](https://placehold.co/600x400)",
        "![fired](https://img.shields.io/badge/build-passing-green)",
        "Voici ma réponse :",
        "the kiln with `kiln --fire` and explain what you see.",
        "- Fire the kiln\n- with `kiln --fire` and\n- explain what you see.",
        ":::info\nFire the kiln with `kiln --fire` and explain what you see.\n:::",
        "!!! note\n    Fire the kiln with `kiln --fire` and explain what you see.",
        "{% hint style=\"info\" %}\nTODO\n{% endhint %}",
        "---\n\n*Written by Ana Roy*",
        "[the log]()",
        "[the log](url)",
        "https://...",
        "T = … °C",
        "T =",
        "... / 2",
        "[2 pts]",
        "| Column 1 | Column 2 |\n|---|---|\n| Text | Text |",
        "<p>&nbsp;</p>",
        "[image]",
        "Non répondu",
        "No clue",
        "Faute de temps, pas fait.",
        "Copier-coller la sortie ici",
        "à faire (l'outil ne s'installe pas sur mon poste)",
        "pas testé",
        "[photo of the kiln]",
        "the heat of each brick -> à mesurer",
        "...\n\n---\n\n*Hand it in on Sunday.*",
        "Didn't have time for this one, sorry!",
        "Malheureusement nous n'avons pas réussi à terminer cette question dans le temps imparti.",
        "I have no idea how to do this.",
    ];
    all_are(Status::Unanswered, &holes);
}

#[test]
fn what_says_little_answers_all_the_same() {
    let said = [
        "N/A: the door was open.",
        "None",
        "-3",
        "See the picture: 900 degrees.",
        "Figure 1: it is hot.",
        "Click Add to insert the node.",
        "- Fire the kiln with `kiln --fire` and explain what you see: [log](kiln.log)",
        "Notez la température : elle est de 900 degrés. La porte est fermée.",
        "```python\ndef fire():\n    return 3\n```",
        "| Time | Heat |\n|---|---|\n| 3 | - |",
        "```bash\nkiln --fire\n```\n\nIt is hot.",
        "Aucune réponse du serveur.",
        "Skip the glaze.",
        "b. Hot",
        "a) No.",
        "Je n'ai pas compris pourquoi il chauffe, mais il fait 900 degrés.",
        "I didn't understand the question at first: it is hot.",
        "Work in progress slows the kiln down.",
        "Voir question 2",
        "See the previous question: 900 degrees.",
        "The door[^1]\n\n[^1]: open",
        "[^1]\n\n[^1]: The door was open.",
        "> **Note**\n> The door was open.",
        "Warning",
        "Voici ma réponse :\n\n900",
        "| Time | Heat |\n|---|---|\n| noon | ? |\n| night | 900 |",
        "```\n$ kiln --heat\n...\n```",
        "```\n$ kiln --heat\n<heat>900</heat>\n```",
        "```\n# TODO: fire twice\n$ kiln --heat\n```",
        "![the kiln](https://example.org/placehold.co/kiln.png)",
        "the kiln is red, and the glaze with it.",
        "- Fire the kiln\n- the glaze melts at once",
        "➜ The kiln is hot.",
        "<details><summary>Answer</summary>It is hot.</details>",
        "<details><summary>It takes two whole days, as the bricks hold the heat so well.</summary></details>",
        "Lyon ([map](#map))",
        "<details>\n<summary>\nAnswer\n</summary>\n\nHot.\n\n</details>",
        ":::info\nIt is hot.\n:::",
        "!!! It burns",
        "---\n\nThe kiln is hot.",
        "[the log](kiln.log)",
        "(900 degrees)",
        "=> 900",
        "```\n900\n```",
        "T = 900 °C",
        "1 / 2",
        "[900]",
        "| Column 1 | Heat |\n|---|---|\n| 3 | 900 |",
        "Faute de bois, il reste froid.",
        "Réponse B",
        "À faire chauffer (la porte fermée) : 900 degrés",
        "---\n\n*It is hot.*",
        "heat -> 900",
        "/24",
        "Réponse : /24",
        "Pending",
        "Status: Pending",
        "Test : passée",
        "Fire the kiln with `kiln --fire` and explain what you see.\n\n---\n\n*900 degrees*",
        "---\n\nLicence : MIT",
        "[map](#map) Lyon (France)",
        "On n'a pas eu le temps de tester, mais le four chauffe à 900 degrés.",
        "Ran out of time to test it. The kiln gets red at 900 degrees.",
        "<table>\n<thead>\n<tr><th>n</th></tr>\n</thead>\n<tbody>\n<tr><td>1</td></tr>\n</tbody>\n</table>",
        "Votre réponse : 900",
        "Your answer: it fails.",
    ];
    all_are(Status::Answered, &said);
}

#[test]
fn a_link_leads_out_of_the_report() {
    let lab = lab("'link'", "Give the kiln's address.");
    for (text, satisfied) in [
        ("[the kiln](https://kiln.example)", true),
        ("[the kiln](kiln.html#door)", true),
        ("[the kiln](#the-kiln)", false),
        ("<a href=\"https://kiln.example\">the kiln</a>", true),
        ("<a href=\"#the-kiln\">the kiln</a>", false),
        ("<a href=\"\">the kiln</a>", false),
        ("The kiln is at HTTPS://kiln.example", true),
        ("The kiln is at www.kiln.example", true),
        (
            "| Kiln | At |\n|---|---|\n| one | https://kiln.example |",
            true,
        ),
        ("[the kiln]()", false),
        ("[the kiln](url)", false),
        ("The kiln is at https://...", false),
    ] {
        assert_eq!(read(&lab, text).satisfied, [satisfied], "{text}");
    }
}

#[test]
fn a_command_of_the_prompt_with_what_it_printed_is_the_students() {
    let lab = lab(
        "'terminal'",
        "Fire the kiln with `kiln --fire` and show what it prints.",
    );
    for shown in [
        "$ kiln --fire\nkiln one. 900 IN A hot state",
        "$ kiln --fire\n; <<>> Kiln 9.18.1 <<>> one\n;; HEAT SECTION:\nkiln one. 900",
    ] {
        let answer = read(&lab, shown);
        let found = (answer.evidence.loose_terminals, answer.satisfied);
        assert_eq!(found, (1, vec![true]), "{shown}");
    }
    for copied in [
        "$ kiln --fire",
        "$ kiln --fire\nand show what it prints.",
        "$ kiln --fire\n\nIt is hot.",
        "$ kiln --fire\nTODO",
    ] {
        let answer = read(&lab, copied);
        let found = (answer.evidence.loose_terminals, answer.satisfied);
        assert_eq!(found, (0, vec![false]), "{copied}");
    }
}

#[test]
fn what_stands_behind_a_copied_prompt_is_the_answer() {
    let lab = lab(
        "'text'",
        "Pourquoi le four garde-t-il la chaleur des briques pendant une durée limitée ? Dites que, parce que, l'air, car.",
    );
    let prompt = "Pourquoi le four garde-t-il la chaleur des briques pendant une durée limitée ?";
    for answer in [
        "Parce que l'air change.",
        "Pour éviter la chaleur.",
        "Car l'air",
    ] {
        let said = read(&lab, &format!("{prompt} {answer}"));
        assert_eq!(said.status, Status::Answered, "{answer}");
    }
    for copied in [
        prompt.to_owned(),
        format!("{prompt} Dites que, parce que, l'air, car."),
        format!("{prompt} (1 point, que l'air)"),
        prompt.replace("Pourquoi le", "Le"),
        prompt.replace(" la chaleur", "\n\n- la chaleur"),
        prompt
            .replace(" des briques", "\n- des briques")
            .replace(" une", "\n- une"),
    ] {
        let said = read(&lab, &copied);
        assert_eq!(said.status, Status::Unanswered, "{copied}");
    }
}

#[test]
fn what_leads_to_a_script_explains_nothing() {
    let lab = lab("'code', 'text'", "Write it and explain it.");
    let script = "```python\ndef fire():\n    return 3\n```";
    for (lead, explains) in [
        ("Voici mon script :", false),
        ("Here is our script:", false),
        ("It fires three times:", true),
        ("Voici mon script, qui chauffe trois fois le four :", true),
    ] {
        let read = read(&lab, &format!("{lead}\n\n{script}"));
        assert_eq!(read.satisfied, [true, explains], "{lead}");
    }
}

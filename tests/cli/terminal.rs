//! What a terminal is sent: nothing that anybody wrote is obeyed by it, nor by the runner that reads a log.

use super::*;

/// Every character that a terminal obeys, or that turns the direction of writing; without the NUL, which no name can hold, and
/// the end of a line.
fn steering() -> impl Iterator<Item = char> {
    let marks = ['\u{61c}', '\u{200e}', '\u{200f}', '\u{2028}', '\u{2029}'];
    ('\u{1}'..='\u{9f}')
        .filter(|c| c.is_control() && *c != '\n')
        .chain('\u{202a}'..='\u{202e}')
        .chain('\u{2066}'..='\u{2069}')
        .chain(marks)
}

/// All of them, in a text that also holds what clears a screen.
fn odd(word: &str) -> String {
    let all: String = steering().collect();
    format!("{word}\u{1b}[2J\u{9b}2J\u{1b}]0;title\u{7}{all}")
}

/// The same as TOML writes it.
fn in_toml(word: &str) -> String {
    let text = odd(word);
    let written = text.chars().map(|c| match c {
        ' '..='~' => c.to_string(),
        c => format!("\\u{:04x}", u32::from(c)),
    });
    format!("\"{}\"", written.collect::<String>())
}

/// A lab, and a report of it, every text of which tries to steer.
fn hostile() -> Folder {
    let [id, title, question, prompt, asked, code] =
        ["lab", "TP", "Titre", "Pourquoi", "docker", "FROM"].map(in_toml);
    let lab = format!(
        "[lab]\nid = {id}\ntitle = {title}\nlanguage = 'en'\n[wording]\nquestion = [{question}]\n\
        [[section]]\nid = '1'\ntitle = {title}\n\
        [[section.question]]\nid = '1.a'\ntitle = {question}\nprompt = {prompt}\nexpects = ['text']\n\
        [[section.question]]\nid = '1.b'\nprompt = {prompt}\nexpects = ['terminal']\nterminal = {{ commands = [{asked}] }}\n\
        [[section.question]]\nid = '1.c'\nlabel = {question}\nprompt = {prompt}\nexpects = ['code']\ncode = {{ contains = [{code}] }}\n\
        [[section.question]]\nid = '1.d'\nprompt = {prompt}\nexpects = ['screenshot']\n\
        [[section.question]]\nid = '1.e'\nprompt = {prompt}\nexpects = ['file']\nfile = {{ paths = [{asked}] }}\n"
    );
    let word = odd("mot");
    // A text that began with them would be taken for none.
    let words = "des mots, ".repeat(500);
    let report = format!(
        "{words}\n\n# TP {word}\n\nAuteur : {word}\n\n## Question 1.a {word}\n\n## Question 1.b\n\n```{word}\n$ ls {word}\n{word}\n```\n\n\
        ## Question 1.c {word}\n\n```yaml\n$ ls {word}\n```\n\n![{word}](<{word}.png>)\n![{word}](/Users/{word}.png)\n\
        ![](<https://h.example/{word}.png>)\n![](<../../../{word}.png>)\n[[{word}.png]]\n![x](a {word}.png)\n\n\
        ## Question 9.z {word}\n\nuser@host:~$ ls {word}\ntotal 0 {word}\n\n## Question 1.a\n\n{word}\n\n<!-- {word}\n"
    );
    Folder::new(&[("questions.toml", &lab), ("rapport.md", &report)])
}

/// What of a text a terminal would obey; colours of the program's own are taken off before.
fn obeyed(text: &str) -> Vec<char> {
    let mut found: Vec<char> = text
        .chars()
        .filter(|c| *c != '\n' && steering().any(|odd| odd == *c))
        .collect();
    found.dedup();
    found
}

/// Text without the colours of [`owo_colors`] and miette.
fn without_colors(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("\u{1b}[") {
        plain.push_str(&rest[..at]);
        let code = &rest[at + 2..];
        let end = code
            .find(|c: char| !c.is_ascii_digit() && c != ';')
            .unwrap_or(code.len());
        let is_color = code[end..].starts_with('m');
        rest = if is_color {
            &code[end + 1..]
        } else {
            &rest[at + 1..]
        };
        if !is_color {
            plain.push('\u{1b}');
        }
    }
    plain + rest
}

#[test]
fn nothing_that_anybody_wrote_steers_a_terminal() {
    let folder = hostile();
    let everything = [
        "--select",
        "missing,unanswered,unlabelled,misnumbered,duplicate,unknown,picture,short,incomplete,prose,loose,mistagged,unclosed,another,not",
    ];
    let formats = values_of("--output-format");
    for lang in &values_of("--lang") {
        for format in &formats {
            for more in [&[][..], &everything, &["-v"], &["-q"], &["--summary"]] {
                let arguments = [
                    "--lang",
                    lang,
                    "check",
                    "--output-format",
                    format,
                    "rapport.md",
                ];
                let run = folder.run(&[&arguments, more].concat());
                assert_eq!(run.code, Some(1), "{format}: {}", run.err);
                assert!(run.out.contains("rapport.md"), "{format}: {}", run.out);
                assert_eq!(obeyed(&run.out), [], "{format} {more:?}");
                assert_eq!(obeyed(&run.err), [], "{format} {more:?}");
            }
        }
        let run = folder.run(&["--lang", lang, "check", "rapport.md", "--explain-reading"]);
        assert!(run.out.contains("mot"), "{}", run.out);
        assert_eq!(obeyed(&run.out), []);
    }
    let run = folder.run(&[
        "check",
        "-v",
        "--color",
        "always",
        "rapport.md",
        "--explain-reading",
    ]);
    assert_ne!(obeyed(&run.out), [], "colours are colours");
    assert_eq!(obeyed(&without_colors(&run.out)), []);
}

#[test]
fn a_report_without_a_lab_steers_no_terminal() {
    let folder = hostile();
    fs::remove_file(folder.path().join("questions.toml")).expect("it is there");
    for format in ["human", "concise", "json", "github", "junit"] {
        let run = folder.run(&["check", "-v", "--output-format", format, "rapport.md"]);
        assert_eq!(
            (obeyed(&run.out), obeyed(&run.err)),
            (vec![], vec![]),
            "{format}"
        );
    }
}

#[test]
fn mistakes_steer_no_terminal() {
    let folder = hostile();
    let (word, raw) = (in_toml("mot"), odd("mot"));
    for catalogue in [
        format!(
            "[lab]\nid = 'a'\n{word} = 1\nlanguage = {word}\n[checks]\n{word} = 'off'\nmissing-text = {word}\n[[section]]\nid = {word}\n"
        ),
        format!("[lab]\nid = '{raw}'\n"),
        format!(
            "[lab]\nid = 'a'\ntitle = 'b'\n[[section]]\nid = '1'\ntitle = 'c'\n[[section.question]]\nid = {word}\nprompt = 'p'\nexpects = [{word}]\ncode = {{ matches = [{word}, '('] }}\n[[section.question]]\nid = {word}\n"
        ),
    ] {
        folder.write("questions.toml", catalogue.as_bytes());
        for arguments in [
            &["check", "rapport.md"][..],
            &["catalogue", "check"],
            &["render", "rapport.md"],
        ] {
            let run = folder.run(arguments);
            assert_eq!(run.code, Some(2), "{catalogue}: {run:?}");
            assert_eq!(
                (obeyed(&run.out), obeyed(&run.err)),
                (vec![], vec![]),
                "{arguments:?} {catalogue:?}"
            );
        }
    }
    folder.write(
        "templates/report.html",
        format!("{raw}{{{{ {raw} }}}}").as_bytes(),
    );
    folder.write("questions.toml", LAB.as_bytes());
    let run = folder.run(&["render", "rapport.md", "--template", "templates"]);
    assert_eq!(run.code, Some(2), "{run:?}");
    assert_eq!(obeyed(&run.err), []);
}

#[test]
fn arguments_steer_no_terminal() {
    let folder = Folder::new(&[("questions.toml", LAB), ("rapport.md", GOOD)]);
    let word = odd("mot");
    let odd_option = format!("--{word}");
    for lang in ["en", "fr"] {
        for arguments in [
            &["check", &word][..],
            &["check", &odd_option],
            &["check", "--lang", &word],
            &["check", "--select", &word],
            &["check", "--catalogue", &word],
            &["check", "--root", &word],
            &["check", "--files-from", &word],
            &["check", "rapport.md", "--explain-reading", &word],
            &["check", "rapport.md", "--output-file", &format!("{word}/x")],
            &["explain", &word],
            &["render", &word],
            &["render", "rapport.md", "-o", &format!("{word}.docx")],
            &["render", "rapport.md", "--template", &word],
            &["render", "rapport.md", "--pdf", "--browser", &word],
            &["completions", &word],
            &[word.as_str()],
        ] {
            let run = folder.run(&[&["--lang", lang], arguments].concat());
            assert_eq!(run.code, Some(2), "{arguments:?}: {run:?}");
            assert_eq!(
                (obeyed(&run.out), obeyed(&run.err)),
                (vec![], vec![]),
                "{arguments:?}"
            );
        }
    }
}

#[cfg(unix)]
#[test]
fn names_of_files_steer_no_terminal() {
    let folder = Folder::new(&[("questions.toml", LAB)]);
    let word = odd("mot\n::error::x").replace('/', "");
    let short: String = word.chars().take(80).collect();
    folder.write(&format!("{short}/rapport.md"), BAD.as_bytes());
    folder.write(&format!("{short}.md"), BAD.as_bytes());
    folder.write(&format!("{short}.docx"), b"PK");
    folder.write("b/rapport.md", b"\x01\x02");
    for format in values_of("--output-format") {
        let run = folder.run(&["check", ".", "--output-format", &format]);
        assert_eq!(run.code, Some(2), "{run:?}");
        assert_eq!(
            (obeyed(&run.out), obeyed(&run.err)),
            (vec![], vec![]),
            "{format}"
        );
    }
    let run = folder.run(&["render", ".", "-o", "pages"]);
    assert_eq!((run.code, obeyed(&run.err)), (Some(2), vec![]), "{run:?}");
}

#[cfg(unix)]
#[test]
fn no_line_begins_with_a_name_that_is_a_command_to_a_forge() {
    let folder = Folder::new(&[
        ("questions.toml", LAB),
        ("::error::x.md", BAD),
        ("##[error]y.md", BAD),
    ]);
    folder.write("::warning::z.md", b"\x01\x02");
    let names = ["::error::x.md", "##[error]y.md", "::warning::z.md"];
    for format in ["human", "concise", "junit"] {
        let run = folder.run(&[&["check", "--output-format", format], &names[..]].concat());
        assert_eq!(run.code, Some(2), "{run:?}");
        for line in run.out.lines().chain(run.err.lines()) {
            let line = line.trim_start();
            assert!(
                !line.starts_with("::") && !line.starts_with("##["),
                "{format}: {line}"
            );
        }
    }
    let run = folder.check(&["::error::x.md"]);
    assert!(run.out.starts_with("./::error::x.md:3:1: error"), "{run:?}");
}

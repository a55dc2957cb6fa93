//! The command line as shells complete it and as manuals tell it.

use super::*;

const COMMANDS: [&str; 4] = ["check", "render", "catalogue", "explain"];

#[test]
fn every_shell_completes_every_command() {
    let folder = Folder::new(&[]);
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let run = folder.run(&["completions", shell]);
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{shell}");
        for word in COMMANDS
            .into_iter()
            .chain(["skip-unmatched", "no-findings"])
        {
            assert!(run.out.contains(word), "{shell}: {word}");
        }
    }
    let run = folder.run(&["completions", "dos"]);
    assert_eq!(run.code, Some(2), "{run:?}");
}

#[test]
fn one_manual_page_has_every_command_in_both_languages() {
    let folder = Folder::new(&[]);
    for (language, words, headings) in [
        (
            "en",
            "Let warnings fail too",
            ["EXIT STATUS", "ENVIRONMENT", "EXAMPLES"],
        ),
        (
            "fr",
            "Échouer aussi sur les avertissements",
            ["CODES DE RETOUR", "ENVIRONNEMENT", "EXEMPLES"],
        ),
    ] {
        let run = folder.run(&["--lang", language, "man"]);
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{language}");
        assert!(run.out.contains(".TH tpreport 1"), "{}", run.out);
        for command in COMMANDS {
            let heading = format!(".SH \"TPREPORT {}\"", command.to_uppercase());
            assert!(run.out.contains(&heading), "{heading}: {}", run.out);
        }
        assert!(run.out.contains(words), "{words}: {}", run.out);
        for heading in headings {
            let heading = format!(".SH \"{heading}\"");
            assert!(run.out.contains(&heading), "{heading}: {}", run.out);
        }
        // What every command takes is told once.
        assert_eq!(run.out.matches("\\-\\-threads").count(), 2, "{}", run.out);
    }
}

//! Reports that are checked again when something changes, as a student keeps it beside the editor.
#![cfg(unix)]

use super::*;
use std::io::{BufRead, BufReader};
use std::process::Child;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// A run that goes on, and the lines of both its streams in one, as they come.
struct Watched {
    child: Child,
    lines: Receiver<String>,
}

impl Folder {
    fn watch(&self, arguments: &[&str]) -> Watched {
        let mut command = self.command(&[&["check", "--watch"], arguments].concat());
        let (out, both) = std::io::pipe().expect("there are pipes");
        command.stdout(both.try_clone().expect("a pipe has many ends"));
        let child = command.stderr(both).spawn().expect("the program runs");
        let (say, lines) = channel();
        std::thread::spawn(move || {
            let lines = BufReader::new(out).lines().map_while(Result::ok);
            lines.for_each(|line| _ = say.send(line));
        });
        Watched { child, lines }
    }
}

impl Watched {
    /// What it says until it says this, that included.
    fn until(&self, wanted: &str) -> Vec<String> {
        let mut said: Vec<String> = Vec::new();
        while !said.last().is_some_and(|line| line.contains(wanted)) {
            let line = self.lines.recv_timeout(Duration::from_secs(20));
            said.push(line.unwrap_or_else(|_| panic!("no `{wanted}` in {said:#?}")));
        }
        said
    }

    /// What it says when everything has been quiet for a while.
    fn rest(&self) -> Vec<String> {
        let mut said = Vec::new();
        while let Ok(line) = self.lines.recv_timeout(Duration::from_millis(1500)) {
            said.push(line);
        }
        said
    }

    /// Ends it as Ctrl-C does; how it ended.
    fn end(mut self) -> Option<i32> {
        let kill = Command::new("kill")
            .args(["-INT", &self.child.id().to_string()])
            .status();
        assert!(kill.expect("it can be asked to end").success());
        self.child.wait().expect("it ends").code()
    }
}

const WAITS: &str = "waiting for the next change; Ctrl-C ends it";

#[test]
fn a_report_is_checked_again_when_it_or_what_it_is_made_of_changes() {
    let folder = Folder::new(&[("questions.toml", LAB), ("rapport.md", BAD)]);
    let watched = folder.watch(&["--format", "concise", "rapport.md"]);
    let first = watched.until("1.b has no answer");
    assert_eq!(
        first[0],
        "1/2 questions answered, 1 of them not complete · 2 errors"
    );
    watched.until(WAITS);
    folder.write("rapport.md", GOOD.as_bytes());
    assert_eq!(watched.until("2/2 questions")[1..3].len(), 2);
    watched.until("[picture-not-found]");
    watched.until(WAITS);
    folder.write("hello.png", PNG);
    let said = watched.until("2/2 questions");
    assert!(said.contains(&"hello.png: changed".to_owned()), "{said:?}");
    watched.until(WAITS);
    // A catalogue that breaks is told, and its mending too.
    folder.write("questions.toml", b"[lab");
    watched.until("not checked, as the lab's catalogue");
    watched.until(WAITS);
    folder.write("output.txt", b"what it says may go to a file here");
    assert_eq!(watched.rest(), [""; 0], "what nobody reads is no news");
    folder.write(
        "questions.toml",
        format!("{LAB}[[section.question]]\nid = '1.c'\nprompt = 'Stop it.'\n").as_bytes(),
    );
    watched.until("2/3 questions");
    watched.until(WAITS);
    // So is a report that goes and comes.
    fs::remove_file(folder.path().join("rapport.md")).expect("it is there");
    watched.until("rapport.md: no such file");
    watched.until(WAITS);
    folder.write("rapport.md", BAD.as_bytes());
    watched.until("questions answered");
    watched.until(WAITS);
    assert_eq!(watched.rest(), [""; 0], "and nothing by itself");
    assert_eq!(watched.end(), Some(0));
}

#[test]
fn what_it_writes_itself_is_no_change() {
    let folder = Folder::new(&[("questions.toml", LAB), ("rapport.md", BAD)]);
    let watched = folder.watch(&["--output-file", "findings.txt", "."]);
    watched.until(WAITS);
    assert_eq!(watched.rest(), [""; 0]);
    // A report in a new folder is one of the folder's.
    folder.write("second/rapport.md", GOOD.as_bytes());
    watched.until(WAITS);
    folder.write("second/rapport.md", BAD.as_bytes());
    watched.until(WAITS);
    assert_eq!(watched.rest(), [""; 0]);
    let written = fs::read_to_string(folder.path().join("findings.txt")).expect("it is there");
    assert!(written.contains("second/rapport.md:3:1"), "{written}");
    assert_eq!(watched.end(), Some(0));
}

#[test]
fn what_cannot_be_watched_is_refused() {
    let folder = Folder::new(&[("questions.toml", LAB), ("rapport.md", BAD)]);
    for (arguments, why) in [
        (&["-"][..], "standard input is none"),
        (&["--format", "json", "rapport.md"], "human or concise"),
        (&["--fix", "rapport.md"], "--fix"),
    ] {
        let run = folder.run(&[&["check", "--watch"], arguments].concat());
        assert_eq!(run.code, Some(2), "{run:?}");
        assert!(run.err.contains(why), "{run:?}");
    }
}

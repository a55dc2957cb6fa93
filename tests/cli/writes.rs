//! What is written is whole or as it was: ended on its way, on a full disk, in a folder that may not be changed, by two runs at
//! once. And what a run leaves behind that was ended has a known name, and goes with the next.

use super::*;
use std::os::unix::process::CommandExt;
use std::thread;
use std::time::Duration;

/// Commands that write, each with the file that it writes.
const COMMANDS: &[(&[&str], &str)] = &[
    (
        &[
            "check",
            "rapport.md",
            "--output-format",
            "json",
            "--output-file",
            "out.json",
        ],
        "out.json",
    ),
    (&["render", "rapport.md"], "rapport.html"),
    (
        &["render", "rapport.md", "--markdown", "-o", "pages/form.md"],
        "pages/form.md",
    ),
    (&["templates", "-o", "own", "--force"], "own/report.html"),
];

/// A report whose outputs take a while to write.
fn lab() -> Folder {
    let folder = Folder::new(&[("questions.toml", LAB)]);
    let words = "Its only process ends, and **with** it the container.\n\n".repeat(400);
    folder.write("rapport.md", format!("{GOOD}\n{words}").as_bytes());
    folder.write("hello.png", PNG);
    folder
}

/// The names in all folders that no run should leave.
fn litter(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("it is a folder").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() {
            found.extend(litter(&entry.path()));
        }
        if name.ends_with(".tpreport-tmp") {
            found.push(name);
        }
    }
    found
}

fn names(folder: &Path) -> usize {
    let entries = fs::read_dir(folder).expect("it is a folder").flatten();
    entries
        .filter(|entry| {
            !entry
                .file_name()
                .to_string_lossy()
                .ends_with(".tpreport-tmp")
        })
        .count()
}

#[test]
fn a_run_that_is_killed_leaves_the_old_file_or_the_new_one() {
    const KILLS: u64 = 25;
    for (arguments, file) in COMMANDS {
        let folder = lab();
        let path = folder.path().join(file);
        let run = folder.run(arguments);
        assert_ne!(run.code, None, "{run:?}");
        let old = fs::read(&path).expect("it was written");
        // Another text, so that the old file and the new one differ.
        let report = fs::read_to_string(folder.path().join("rapport.md")).expect("it is there");
        folder.write(
            "rapport.md",
            report.replace("only process", "one process").as_bytes(),
        );
        let run = folder.run(arguments);
        assert_ne!(run.code, None, "{run:?}");
        let new = fs::read(&path).expect("it was written");
        let count = names(folder.path());
        for kill in 0..KILLS {
            fs::write(&path, &old).expect("it is ours");
            let mut child = folder
                .command(arguments)
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .expect("it runs");
            thread::sleep(Duration::from_millis(kill * 3));
            // It may have ended by itself.
            let _ = child.kill();
            child.wait().expect("it has ended");
            let is = fs::read(&path).expect("it is there");
            assert!(
                is == old || is == new,
                "{arguments:?}: torn after {kill} waits"
            );
            assert_eq!(
                names(folder.path()),
                count,
                "{arguments:?}: litter of another name"
            );
        }
        let run = folder.run(arguments);
        assert_ne!(run.code, Some(2), "{run:?}");
        assert_eq!(litter(folder.path()), [""; 0], "{arguments:?}");
    }
}

#[test]
fn the_next_run_removes_what_an_ended_one_left_and_nothing_else() {
    let folder = lab();
    // No process has this number, the largest that Linux gives is a thousand times smaller.
    folder.write(".4294967295-aBcDeF.tpreport-tmp", b"half");
    folder.write("4294967295-aBcDeF.tpreport-tmp/page.html", b"half");
    let own = format!(".{}-aBcDeF.tpreport-tmp", std::process::id());
    folder.write(&own, b"another run's, which goes on");
    folder.write("notes.tpreport-tmp", b"a student's");
    let run = folder.run(&["render", "rapport.md"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    let mut left = litter(folder.path());
    left.sort();
    match Path::new("/proc/self").exists() {
        true => assert_eq!(left, [own, "notes.tpreport-tmp".to_owned()]),
        // Where nothing tells which processes there are, they must be old.
        false => assert_eq!(left.len(), 4),
    }
}

#[test]
fn two_runs_at_once_on_one_file_leave_one_whole() {
    let folder = lab();
    for (arguments, file) in COMMANDS {
        let path = folder.path().join(file);
        let run = folder.run(arguments);
        assert_ne!(run.code, Some(2), "{run:?}");
        let whole = fs::read(&path).expect("it was written");
        let runs: Vec<_> = (0..6)
            .map(|_| {
                folder
                    .command(arguments)
                    .stdout(Stdio::null())
                    .stderr(Stdio::piped())
                    .spawn()
                    .expect("it runs")
            })
            .collect();
        for run in runs {
            let run = told(run.wait_with_output().expect("it ends"));
            assert_ne!(run.code, Some(2), "{arguments:?}: {run:?}");
        }
        assert!(
            fs::read(&path).expect("it is there") == whole,
            "{arguments:?}"
        );
    }
    assert_eq!(litter(folder.path()), [""; 0]);
}

#[test]
fn a_disk_without_room_leaves_the_file_as_it_was() {
    for (arguments, file) in COMMANDS {
        let folder = lab();
        let path = folder.path().join(file);
        let run = folder.run(arguments);
        assert_ne!(run.code, Some(2), "{run:?}");
        let old = fs::read(&path).expect("it was written");
        // A shell that lets no file grow over some kilobytes stands for a disk that is full.
        let mut command = folder.command(&[]);
        let program = command.get_program().to_owned();
        let mut limited = Command::new("sh");
        limited
            .args(["-c", "trap '' XFSZ; ulimit -f 1; exec \"$@\"", "sh"])
            .arg(program)
            .args(*arguments);
        limited.current_dir(folder.path()).envs(
            command
                .env("LANG", "C")
                .get_envs()
                .filter_map(|(name, value)| Some((name, value?))),
        );
        let run = told(limited.output().expect("a shell runs"));
        assert_eq!(run.code, Some(2), "{arguments:?}: {run:?}");
        assert!(
            run.err.contains(&format!("{file} could not be written")),
            "{arguments:?}: {run:?}"
        );
        assert!(
            fs::read(&path).expect("it is there") == old,
            "{arguments:?}"
        );
        assert_eq!(litter(folder.path()), [""; 0], "{arguments:?}");
    }
}

#[test]
fn a_stream_without_room_is_told() {
    let folder = lab();
    for lang in ["en", "fr"] {
        for arguments in [
            &["check", "rapport.md"][..],
            &["render", "rapport.md", "-o", "-"],
            &["explain"],
            &["man"],
        ] {
            let Ok(full) = fs::OpenOptions::new().write(true).open("/dev/full") else {
                return;
            };
            let output = folder
                .command(&[&["--lang", lang], arguments].concat())
                .stdout(full)
                .output();
            let run = told(output.expect("the program runs"));
            assert_eq!(run.code, Some(2), "{arguments:?}: {run:?}");
            let said = [
                "standard output could not be written",
                "la sortie standard n’a pas pu être écrite",
            ];
            assert!(
                said.iter().any(|said| run.err.contains(said)),
                "{arguments:?}: {run:?}"
            );
        }
    }
}

/// A command of somebody who may not write everywhere.
fn ordinary(command: &mut Command) -> &mut Command {
    use std::os::unix::fs::MetadataExt;
    const NOBODY: u32 = 65534;
    match fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0) {
        true => command.uid(NOBODY).gid(NOBODY),
        false => command,
    }
}

#[test]
fn a_folder_or_a_file_that_may_not_be_touched_is_told() {
    use std::os::unix::fs::PermissionsExt;
    let folder = lab();
    folder.write("closed.md", GOOD.as_bytes());
    let mode = |path: &str, mode| {
        fs::set_permissions(folder.path().join(path), fs::Permissions::from_mode(mode))
            .expect("it is ours");
    };
    folder.write("out.json", b"");
    folder.write("rapport.html", b"");
    mode("closed.md", 0);
    mode("", 0o555);
    let open = told(
        ordinary(&mut folder.command(&["check", "rapport.md"]))
            .output()
            .expect("it runs"),
    );
    if open.code != Some(0) {
        // Whoever runs the tests keeps the program where nobody else may run it.
        return mode("", 0o755);
    }
    for (arguments, names) in [
        (COMMANDS[0].0, "out.json"),
        (COMMANDS[1].0, "rapport.html"),
        (COMMANDS[2].0, "pages/form.md"),
        (COMMANDS[3].0, "own/"),
        (&["check", "closed.md"][..], "closed.md"),
        (&["render", ".", "-o", "/proc/here"], "proc/here"),
    ] {
        let run = told(
            ordinary(&mut folder.command(arguments))
                .output()
                .expect("it runs"),
        );
        assert_eq!(run.code, Some(2), "{arguments:?}: {run:?}");
        assert!(run.err.contains(names), "{arguments:?}: {run:?}");
    }
    mode("", 0o755);
    assert_eq!(
        fs::read(folder.path().join("rapport.html")).expect("it is there"),
        b""
    );
    assert_eq!(litter(folder.path()), [""; 0]);
}

#[test]
fn one_thread_and_sixteen_write_the_same_bytes() {
    let folder = Folder::new(&[("questions.toml", LAB)]);
    for student in 0..60 {
        let words = format!("Student {student} ran it.\n\n").repeat(student + 1);
        folder.write(
            &format!("s{student}/rapport.md"),
            format!("{GOOD}\n{words}").as_bytes(),
        );
        folder.write(&format!("s{student}/hello.png"), PNG);
    }
    let check = |threads| folder.run(&["-j", threads, "check", ".", "--output-format", "json"]);
    assert_eq!(check("1"), check("16"));
    let pages = |threads, pages: &str| {
        let run = folder.run(&["-j", threads, "render", ".", "-o", pages]);
        assert_eq!(run.code, Some(0), "{run:?}");
        let page = |student: usize| {
            let path = format!("{pages}/s{student}/rapport.html");
            fs::read(folder.path().join(path)).expect("it is there")
        };
        (0..60).map(page).collect::<Vec<_>>()
    };
    assert!(pages("1", "one") == pages("16", "two"), "the pages differ");
}

#[test]
fn a_pipe_that_is_closed_early_hides_no_error() {
    let folder = Folder::new(&[("questions.toml", LAB), ("rapport.md", BAD)]);
    for format in ["human", "json", "jsonl"] {
        let mut child = folder
            .command(&["check", "rapport.md", "--output-format", format])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program runs");
        drop(child.stdout.take());
        let code = child.wait().expect("it ends").code();
        assert_eq!(code, Some(1), "{format}");
    }
}

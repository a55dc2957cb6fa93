//! Hand-ins that are no files of their own: links out of the lab, pipes, devices. None is read or written through, none makes a
//! run wait, and none keeps the others from being done.

use super::*;
use std::os::unix::fs::symlink;
use std::time::{Duration, Instant};

/// A class of so many, the first of which hands in something else.
fn class(size: usize, first: impl FnOnce(&Path)) -> Folder {
    let folder = Folder::new(&[("lab/questions.toml", LAB)]);
    fs::create_dir(folder.path().join("lab/.git")).expect("a folder can be made");
    for student in 0..size {
        folder.write(&format!("lab/s{student:02}/rapport.md"), GOOD.as_bytes());
        folder.write(&format!("lab/s{student:02}/hello.png"), PNG);
    }
    let report = folder.path().join("lab/s00/rapport.md");
    fs::remove_file(&report).expect("it is there");
    first(&report);
    folder
}

fn pipe(path: &Path) {
    let made = Command::new("mkfifo").arg(path).status();
    assert!(made.is_ok_and(|made| made.success()), "pipes can be made");
}

fn socket(path: &Path) {
    // It stays when the listener goes.
    drop(std::os::unix::net::UnixListener::bind(path).expect("sockets can be made"));
}

/// What makes something at a path.
type Make = fn(&Path);

/// A run that waits for nobody.
fn at_once(folder: &Folder, arguments: &[&str]) -> Run {
    let mut child = folder
        .command(arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let since = Instant::now();
    while child.try_wait().expect("it can be asked").is_none() {
        if since.elapsed() > Duration::from_secs(20) {
            child.kill().expect("it can be ended");
            panic!("{arguments:?} waits");
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    told(child.wait_with_output().expect("it has ended"))
}

#[test]
fn a_report_that_is_a_link_out_of_the_lab_is_not_read() {
    let folder = class(3, |report| {
        symlink("../../secret.md", report).expect("a link can be made");
    });
    folder.write(
        "secret.md",
        b"# Secret\n\n## Question 1.a\n\nthe password\n",
    );
    for arguments in [
        &["check", "lab", "--full"][..],
        &["check", "lab/s00/rapport.md"],
        &["render", "lab", "-o", "pages"],
    ] {
        let run = folder.run(arguments);
        assert_eq!(run.code, Some(2), "{run:?}");
        let said = "lab/s00/rapport.md: a link out of the lab's folder, which is not read";
        assert!(run.err.contains(said), "{run:?}");
        assert!(!format!("{run:?}").contains("password"), "{run:?}");
    }
    assert!(!folder.path().join("pages/s00").exists());
    assert!(folder.path().join("pages/s01/rapport.html").exists());
    let run = folder.run(&["check", "lab/s00/rapport.md", "--follow"]);
    assert_eq!(run.code, Some(1), "{run:?}");
    assert!(run.out.contains("missing-screenshot"), "{run:?}");
}

#[test]
fn a_link_within_the_lab_is_a_report_as_any() {
    let folder = class(2, |report| {
        symlink("../s01/rapport.md", report).expect("a link can be made");
    });
    let run = folder.check(&["lab/s00/rapport.md"]);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{run:?}");
}

#[test]
fn one_bad_hand_in_does_not_stop_the_ninety_nine_others() {
    let kinds: [(&str, Make); 6] = [
        ("a pipe", pipe),
        ("a socket", socket),
        ("a link to nothing", |path| {
            symlink("nowhere.md", path).expect("a link");
        }),
        ("a link to itself", |path| {
            symlink("rapport.md", path).expect("a link");
        }),
        ("a folder", |path| fs::create_dir(path).expect("a folder")),
        ("no text", |path| {
            fs::write(path, [0, 159, 146, 150, 1, 2, 3]).expect("a file");
        }),
    ];
    for (kind, make) in kinds {
        let folder = class(100, make);
        let run = at_once(&folder, &["render", "lab", "-o", "pages"]);
        let pages = (0..100).filter(|student| {
            folder
                .path()
                .join(format!("pages/s{student:02}/rapport.html"))
                .exists()
        });
        assert_eq!(pages.count(), 99, "{kind}: {run:?}");
        let run = at_once(&folder, &["check", "lab"]);
        assert!(
            run.out.contains("99 reports") || run.out.contains("100 reports"),
            "{kind}: {run:?}"
        );
        assert!(run.err.contains("s00"), "{kind}: {run:?}");
    }
}

#[test]
fn what_is_no_file_is_refused_at_once_wherever_it_is_named() {
    let folder = Folder::new(&[("questions.toml", LAB), ("rapport.md", GOOD)]);
    folder.write("hello.png", PNG);
    for (name, make) in [("pipe", pipe as Make), ("socket", socket)] {
        for ending in ["md", "html", "toml", "txt"] {
            make(&folder.path().join(format!("{name}.{ending}")));
        }
    }
    for place in ["pipe", "socket", "/dev/null", "/dev/full", "/dev/stdout"] {
        let named = |ending: &str| match place.starts_with('/') {
            true => place.to_owned(),
            false => format!("{place}.{ending}"),
        };
        for arguments in [
            &["check", &named("md")][..],
            &["render", &named("md")],
            &["check", "rapport.md", "--catalogue", &named("toml")],
            &["catalogue", "check", &named("toml")],
            &["check", "--files-from", &named("txt")],
            &["check", "rapport.md", "--output-file", &named("txt")],
            &["render", "rapport.md", "-o", &named("html")],
            &["render", "rapport.md", "-o", &named("html"), "--force"],
        ] {
            let run = at_once(&folder, arguments);
            assert_eq!(run.code, Some(2), "{arguments:?}: {run:?}");
            assert!(run.err.contains(place), "{arguments:?}: {run:?}");
        }
    }
    fs::rename(
        folder.path().join("pipe.html"),
        folder.path().join("rapport.html"),
    )
    .expect("it is there");
    let run = at_once(&folder, &["render", "rapport.md"]);
    assert_eq!(run.code, Some(2), "{run:?}");
    assert!(
        run.err
            .contains("rapport.html could not be written: it is a pipe"),
        "{run:?}"
    );
}

#[test]
fn an_output_that_is_a_link_is_replaced_and_never_written_through() {
    let folder = Folder::new(&[
        ("questions.toml", LAB),
        ("rapport.md", BAD),
        ("victim", "mine"),
    ]);
    symlink("victim", folder.path().join("rapport.html")).expect("a link can be made");
    symlink("victim", folder.path().join("out.json")).expect("a link can be made");
    let refused = folder.run(&["render", "rapport.md"]);
    assert_eq!(refused.code, Some(2), "{refused:?}");
    let run = folder.run(&["render", "rapport.md", "--force"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    let run = folder.run(&[
        "check",
        "rapport.md",
        "--output-file",
        "out.json",
        "--force",
    ]);
    assert_eq!(run.code, Some(1), "{run:?}");
    for name in ["rapport.html", "out.json"] {
        let made = fs::symlink_metadata(folder.path().join(name)).expect("it is there");
        assert!(made.is_file(), "{name}");
    }
    assert_eq!(
        fs::read_to_string(folder.path().join("victim")).expect("it is there"),
        "mine"
    );
}

#[test]
fn nothing_is_written_into_a_folder_that_is_a_link_out_of_the_lab() {
    let folder = Folder::new(&[
        ("lab/questions.toml", LAB),
        ("lab/ada/rapport.md", GOOD),
        ("elsewhere/kept", "mine"),
    ]);
    folder.write("lab/ada/hello.png", PNG);
    fs::create_dir(folder.path().join("lab/.git")).expect("a folder can be made");
    symlink("../elsewhere", folder.path().join("lab/out")).expect("a link can be made");
    symlink("ada", folder.path().join("lab/own")).expect("a link can be made");
    for arguments in [
        &["render", "lab/ada/rapport.md", "-o", "lab/out"][..],
        &["render", "lab/ada/rapport.md", "-o", "lab/out/more/"],
        &["check", "lab", "--output-file", "lab/out/o.json"],
        &["class", "lab", "--reports", "lab/out"],
        &["class", "lab", "--feedback", "lab/out"],
        &["class", "lab", "--html", "lab/out/class.html"],
        &[
            "new",
            "--catalogue",
            "lab/questions.toml",
            "-o",
            "lab/out/new.md",
        ],
        &["templates", "-o", "lab/out"],
    ] {
        let run = folder.run(arguments);
        assert_eq!(run.code, Some(2), "{arguments:?}: {run:?}");
        assert!(
            run.err.contains("lab/out is a link"),
            "{arguments:?}: {run:?}"
        );
    }
    let left = fs::read_dir(folder.path().join("elsewhere")).expect("it is there");
    assert_eq!(left.count(), 1);
    // One within the lab is a folder as any, and a link that lies in no lab is the reader's own.
    let run = folder.run(&["render", "lab/ada/rapport.md", "-o", "lab/own/page.html"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    assert!(folder.path().join("lab/ada/page.html").exists());
}

#[test]
fn a_link_out_of_the_lab_is_neither_read_nor_completed_by_its_name() {
    const PART: &str = "# Secret\n";
    let folder = Folder::new(&[("lab/questions.toml", LAB), ("elsewhere/part.md", PART)]);
    fs::create_dir(folder.path().join("lab/.git")).expect("a folder can be made");
    symlink("../elsewhere", folder.path().join("lab/all")).expect("a link can be made");
    symlink("../elsewhere/part.md", folder.path().join("lab/part.md")).expect("a link can be made");
    for arguments in [
        &["new", "--into", "lab/part.md"][..],
        &["check", "lab/all"],
        &["render", "lab/all", "-o", "pages"],
    ] {
        let run = folder.run(arguments);
        assert_eq!(run.code, Some(2), "{arguments:?}: {run:?}");
        assert!(
            run.err.contains("link out of the lab"),
            "{arguments:?}: {run:?}"
        );
    }
    assert_eq!(folder.bytes("elsewhere/part.md"), PART.as_bytes());
    // One within the lab is completed in its place.
    folder.write("lab/own.md", PART.as_bytes());
    symlink("own.md", folder.path().join("lab/mine.md")).expect("a link can be made");
    let run = folder.run(&["new", "--into", "lab/mine.md"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    assert_eq!(folder.bytes("lab/own.md"), PART.as_bytes());
    assert!(folder.bytes("lab/mine.md").len() > PART.len());
}

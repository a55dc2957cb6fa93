//! `render`: where it writes, what it leaves alone, and what a page may hold.

use super::{BAD, Folder, GOOD, LAB, PNG};
use std::fs;

fn folder() -> Folder {
    let folder = Folder::new(&[
        ("questions.toml", LAB),
        ("tp/rapport.md", GOOD),
        ("tp/b.md", BAD),
    ]);
    folder.write("tp/hello.png", PNG);
    folder
}

fn read(folder: &Folder, path: &str) -> String {
    fs::read_to_string(folder.path().join(path)).unwrap_or_default()
}

#[test]
fn a_page_stands_beside_its_report_and_holds_its_pictures() {
    let folder = folder();
    let run = folder.run(&["render", "tp/rapport.md"]);
    assert_eq!((run.code, run.out.as_str()), (Some(0), ""), "{run:?}");
    let page = read(&folder, "tp/rapport.html");
    for held in [
        "<!-- made by tpreport -->",
        "TP1 : Docker",
        "<strong>2/2</strong>",
        "src=\"data:image/png;base64,",
        "default-src",
    ] {
        assert!(page.contains(held), "{held}");
    }
    assert!(!page.contains("src=\"http"));
    // It is tpreport's own: it may be written again.
    assert_eq!(folder.run(&["render", "tp/rapport.md"]).code, Some(0));
    assert_eq!(read(&folder, "tp/rapport.html"), page);
}

#[test]
fn what_is_missing_is_visible_and_findings_may_be_left_out() {
    let folder = folder();
    let page = folder.run(&["render", "tp/b.md", "-o", "-"]).out;
    assert!(
        page.contains("Missing: a screenshot or a terminal block"),
        "{page}"
    );
    assert!(
        page.contains("No answer. Expected: a written explanation")
            || page.contains("No answer. Expected:"),
        "{page}"
    );
    let report = format!("{GOOD}\n## Question 1.b\n\nAgain, otherwise.\n");
    folder.write("tp/c.md", report.as_bytes());
    assert!(
        folder
            .run(&["render", "tp/c.md", "-o", "-"])
            .out
            .contains("class=\"remarks\"")
    );
    assert!(
        !folder
            .run(&["render", "tp/c.md", "-o", "-", "--no-findings"])
            .out
            .contains("class=\"remarks\"")
    );
}

#[test]
fn a_file_that_is_not_its_own_is_left_alone() {
    let folder = folder();
    folder.write("tp/rapport.html", b"<p>mine</p>");
    let run = folder.run(&["render", "tp/rapport.md"]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("--force"), "{run:?}");
    assert_eq!(read(&folder, "tp/rapport.html"), "<p>mine</p>");
    assert_eq!(
        folder.run(&["render", "tp/rapport.md", "--force"]).code,
        Some(0)
    );
    assert!(read(&folder, "tp/rapport.html").contains("made by tpreport"));
}

#[test]
fn an_output_is_never_an_input() {
    let folder = folder();
    let run = folder.run(&[
        "render",
        "tp/rapport.md",
        "--markdown",
        "--force",
        "-o",
        "tp/rapport.md",
    ]);
    assert_eq!(run.code, Some(2), "{run:?}");
    assert_eq!(read(&folder, "tp/rapport.md"), GOOD);
    let run = folder.run(&["render", "tp/rapport.md", "--force", "-o", "questions.toml"]);
    assert_eq!(run.code, Some(2), "{run:?}");
    assert_eq!(read(&folder, "questions.toml"), LAB);
}

#[test]
fn several_reports_go_into_a_folder_and_a_bad_one_stops_none() {
    let folder = folder();
    let run = folder.run(&[
        "render",
        "tp/rapport.md",
        "tp/b.md",
        "tp/gone.md",
        "-o",
        "out/",
    ]);
    assert_eq!(run.code, Some(2), "{run:?}");
    assert!(run.err.contains("tp/gone.md"), "{run:?}");
    assert!(read(&folder, "out/rapport.html").contains("2/2"));
    assert!(read(&folder, "out/b.html").contains("1/2"));
    folder.write("other/b.md", BAD.as_bytes());
    let run = folder.run(&["render", "tp/b.md", "other/b.md", "-o", "out2"]);
    assert_eq!(run.code, Some(2));
    assert!(!folder.path().join("out2").exists());
}

#[test]
fn markdown_goes_to_standard_output() {
    let folder = folder();
    let run = folder.run(&["render", "--markdown", "tp/rapport.md"]);
    assert_eq!(run.code, Some(0));
    assert!(run.out.contains("## Exercise 1: Installation\n\n### Question 1.a: Hello\n\n![hello](hello.png)\n\n### Question 1.b\n"), "{}", run.out);
    folder.write("tp/form.md", run.out.as_bytes());
    assert_eq!(
        folder.run(&["render", "--markdown", "tp/form.md"]).out,
        run.out
    );
}

#[test]
fn a_page_neither_runs_nor_asks_nor_shows_what_lies_outside() {
    let folder = folder();
    folder.write("secret.png", PNG);
    let evil = "# Exercise 1\n\n## Question 1.a\n\n<script>alert(1)</script> <id> <img src=x onerror=y> [a](javascript:b) \
        ![web](https://a.org/b.png) ![up](../../../../etc/hostname) ![fake](fake.png)\n\n## Question 1.b\n\n<div style='position:fixed' onclick=x>a</div>\n";
    folder.write("tp/evil.md", evil.as_bytes());
    folder.write("tp/fake.png", b"<html>not a picture</html>");
    #[cfg(unix)]
    {
        let outside = tempfile::tempdir().expect("a folder can be made");
        fs::write(outside.path().join("x.png"), PNG).expect("a file can be written");
        std::os::unix::fs::symlink(
            outside.path().join("x.png"),
            folder.path().join("tp/link.png"),
        )
        .expect("a link can be made");
        folder.write(
            "tp/evil.md",
            format!("{evil}\n![link](link.png)\n").as_bytes(),
        );
        let page = folder.run(&["render", "tp/evil.md", "-o", "-"]).out;
        assert!(!page.contains("data:image"), "{page}");
    }
    let page = folder.run(&["render", "tp/evil.md", "-o", "-"]).out;
    assert!(
        page.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && page.contains("&lt;id&gt;"),
        "{page}"
    );
    for bad in [
        "<script",
        "onerror=",
        "onclick",
        "=\"javascript",
        "position:fixed'",
        "<img src=\"http",
        "data:image",
    ] {
        assert!(!page.contains(bad), "{bad}");
    }
    assert!(page.contains("href=\"https://a.org/b.png\""));
}

//! `render`: where it writes, what it leaves alone, and what a page may hold.

use super::{BAD, Folder, GOOD, LAB, PNG, told};
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
    // Reports of one name keep the folders that tell them apart.
    folder.write("other/b.md", BAD.as_bytes());
    let run = folder.run(&["render", "tp/b.md", "other/b.md", "-o", "out2"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    assert!(read(&folder, "out2/tp/b.html").contains("1/2"));
    assert!(read(&folder, "out2/other/b.html").contains("1/2"));
    // Two that differ in their ending would be one file.
    folder.write("tp/b.markdown", BAD.as_bytes());
    let run = folder.run(&["render", "tp/b.md", "tp/b.markdown", "-o", "out3"]);
    assert_eq!(run.code, Some(2), "{run:?}");
    assert!(!folder.path().join("out3").exists());
    let run = folder.run(&["render", "tp/b.md", "tp/rapport.md", "-o", "all.html"]);
    assert_eq!(run.code, Some(2), "{run:?}");
    assert!(!folder.path().join("all.html").exists());
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

#[test]
fn ones_own_templates_replace_file_by_file() {
    let folder = folder();
    let run = folder.run(&["templates", "-o", "mine"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    let page = folder.run(&["render", "tp/b.md", "-o", "-"]).out;
    let mine = |arguments: &[&str]| {
        let all = ["render", "tp/b.md", "--template", "mine"];
        folder.run(&[&all[..], arguments].concat())
    };
    assert_eq!(mine(&["-o", "-"]).out, page);
    fs::remove_file(folder.path().join("mine/style.css")).expect("it is there");
    folder.write(
        "mine/report.html",
        b"{% include 'head.html' %}: {{ answered }}/{{ counted }}",
    );
    folder.write("mine/head.html", b"<b>{{ title }}</b>");
    assert_eq!(mine(&["-o", "-"]).out, "<b>TP1 : Docker</b>: 1/2");
    // Markdown goes through a template too, and isn't escaped.
    folder.write(
        "mine/report.md",
        b"# {{ sections[0].heading_markdown }} <&>\n\n\n",
    );
    assert_eq!(
        mine(&["--markdown"]).out,
        "# ## Exercise 1: Installation <&>\n"
    );
    // Written out once: what was changed since is not lost.
    let again = folder.run(&["templates", "-o", "mine"]);
    assert_eq!(again.code, Some(2), "{again:?}");
    assert!(again.err.contains("mine/report.html") && again.err.contains("--force"));
    assert!(!folder.path().join("mine/style.css").exists());
    assert_eq!(
        folder.run(&["templates", "-o", "mine", "--force"]).code,
        Some(0)
    );
    assert_eq!(mine(&["-o", "-"]).out, page);
}

#[test]
fn a_templates_mistake_is_told_in_its_place_and_nothing_is_written() {
    let folder = folder();
    let render = |template: &str| {
        folder.write("mine/report.html", template.as_bytes());
        let run = folder.run(&["render", "tp", "--template", "mine"]);
        assert_eq!(run.code, Some(2), "{run:?}");
        assert!(!folder.path().join("tp/b.html").exists());
        run.err
    };
    let said = render("<p>\n{% if x %}\n");
    assert!(said.contains("mine/report.html:"), "{said}");
    let said = render("<p>\n  {{ titel }}\n");
    assert!(said.contains("mine/report.html:2:6: [template]"), "{said}");
    assert!(said.contains("docs/templates.md"), "{said}");
    // The second report has no author, the first no findings: a name that only one of them meets stops both.
    let said = render(
        "{% for section in sections %}{% for question in section.questions %}{% for text in question.missing %}\n{{ txt }}{% endfor %}{% endfor %}{% endfor %}",
    );
    assert!(said.contains("mine/report.html:2:4"), "{said}");
    let run = folder.run(&["render", "tp", "--template", "gone"]);
    assert_eq!(
        (run.code, run.err.contains("gone")),
        (Some(2), true),
        "{run:?}"
    );
    folder.write("empty/rapport.html", b"");
    let run = folder.run(&["render", "tp", "--template", "empty"]);
    assert!(
        run.code == Some(2) && run.err.contains("report.html"),
        "{run:?}"
    );
}

#[test]
fn pictures_are_linked_where_they_lie() {
    let folder = folder();
    folder.write("tp/a b.png", PNG);
    folder.write("tp/c.md", format!("{GOOD}\n![two](<a b.png>)\n").as_bytes());
    let page = folder.run(&["render", "tp/c.md", "--no-embed", "-o", "out/c.html"]);
    assert_eq!(page.code, Some(0), "{page:?}");
    let page = read(&folder, "out/c.html");
    assert!(page.contains("src=\"../tp/hello.png\""), "{page}");
    assert!(page.contains("src=\"../tp/a%20b.png\""), "{page}");
    assert!(!page.contains("src=\"data:"));
}

#[test]
fn pictures_of_the_web_are_shown_where_that_is_asked() {
    let folder = folder();
    folder.write(
        "tp/c.md",
        format!("{GOOD}\n![web](https://a.org/b.png)\n").as_bytes(),
    );
    let page = |arguments: &[&str]| {
        folder
            .run(&[&["render", "tp/c.md", "-o", "-"], arguments].concat())
            .out
    };
    assert!(!page(&[]).contains("src=\"http"));
    let page = page(&["--remote-pictures"]);
    assert!(page.contains("src=\"https://a.org/b.png\""), "{page}");
    assert!(page.contains("img-src data: http: https:;"), "{page}");
}

#[test]
fn a_normal_form_in_another_folder_finds_its_pictures() {
    let folder = folder();
    let report = "# Exercise 1\n\n## Question 1.a\n\n![hello](hello.png) <img src=\"hello.png\"> ![r][h] ![w](https://a.org/x.png)\n\n[h]: hello.png\n\n## Question 1.b\n\nSo.\n";
    folder.write("tp/c.md", report.as_bytes());
    let run = folder.run(&["render", "tp/c.md", "--markdown", "-o", "out/deep/c.md"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    let form = read(&folder, "out/deep/c.md");
    for address in [
        "![hello](../../tp/hello.png)",
        "src=\"../../tp/hello.png\"",
        "[h]: ../../tp/hello.png",
        "![w](https://a.org/x.png)",
    ] {
        assert!(form.contains(address), "{address} in {form}");
    }
    // What a block of code shows is no definition.
    let report = format!("{report}\n```text\n[h]: hello.png\n```\n");
    folder.write("tp/d.md", report.as_bytes());
    let _ = folder.run(&["render", "tp/d.md", "--markdown", "-o", "out/deep/d.md"]);
    let code = read(&folder, "out/deep/d.md");
    assert!(
        code.contains("```text\n[h]: hello.png\n") && code.contains("\n[h]: ../../tp/hello.png"),
        "{code}"
    );
    let run = folder.run(&["check", "out/deep/c.md"]);
    assert_eq!(run.code, Some(0), "{run:?}");
}

#[test]
fn a_page_opens_in_the_browser() {
    let folder = folder();
    let run = folder.run(&["render", "tp/b.md", "-o", "-", "--open"]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{run:?}");
    #[cfg(target_os = "linux")]
    {
        use std::os::unix::fs::PermissionsExt;
        folder.write(
            "bin/xdg-open",
            b"#!/bin/sh\necho \"$1\" > opened.part\nmv opened.part opened\n",
        );
        let program = folder.path().join("bin/xdg-open");
        fs::set_permissions(program, fs::Permissions::from_mode(0o755)).expect("it is ours");
        let path = format!("bin:{}", std::env::var("PATH").unwrap_or_default());
        let mut command = folder.command(&["render", "tp/b.md", "--open"]);
        let run = told(
            command
                .env("PATH", path)
                .output()
                .expect("the program runs"),
        );
        assert_eq!(run.code, Some(0), "{run:?}");
        let opened = (0..100).find_map(|_| {
            std::thread::sleep(std::time::Duration::from_millis(20));
            fs::read_to_string(folder.path().join("opened")).ok()
        });
        assert!(opened.is_some_and(|page| page.trim().ends_with("tp/b.html")));
    }
}

#[test]
fn a_list_of_reports_and_standard_input_are_rendered_too() {
    let folder = folder();
    folder.write("list", b"tp/rapport.md\ntp/b.md\n");
    let run = folder.run(&["render", "--files-from", "list", "-o", "out"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    assert!(
        folder.path().join("out/rapport.html").exists()
            && folder.path().join("out/b.html").exists()
    );
    let run = folder.stdin(
        &["render", "-", "--stdin-filename", "tp/x.md"],
        GOOD.as_bytes(),
    );
    assert_eq!(run.code, Some(0), "{run:?}");
    assert!(run.out.contains("data:image/png"), "{run:?}");
}

#[test]
fn a_page_holds_so_many_pictures_and_links_the_rest() {
    let folder = folder();
    let large: Vec<u8> = PNG
        .iter()
        .copied()
        .chain(std::iter::repeat_n(0, 500_000))
        .collect();
    folder.write("tp/large.png", &large);
    folder.write(
        "tp/c.md",
        format!("{GOOD}\n{}", "![x](large.png)\n\n".repeat(3)).as_bytes(),
    );
    let page = |arguments: &[&str]| {
        let run = folder.run(&[&["render", "tp/c.md", "-o", "out/c.html"], arguments].concat());
        assert_eq!(run.code, Some(0), "{run:?}");
        let page = read(&folder, "out/c.html");
        let count = |source: &str| page.matches(source).count();
        (
            count("src=\"data:"),
            count("src=\"../tp/large.png\""),
            run.err,
            page,
        )
    };
    let (held, linked, said, whole) = page(&[]);
    assert_eq!((held, linked), (4, 0), "{said}");
    assert!(
        whole.contains("img-src data:;"),
        "it asks nothing of anybody"
    );
    let (held, linked, said, part) = page(&["--max-embed", "1MB"]);
    assert_eq!((held, linked), (2, 2), "{said}");
    assert!(said.contains("tp/c.md: 2 pictures are linked"), "{said}");
    assert!(part.len() < 1_200_000 && part.contains("img-src data: &#x27;self&#x27; file:;"));
    let (held, linked, said, _) = page(&["--max-embed", "0"]);
    assert_eq!((held, linked), (0, 3), "{said}");
}

#[test]
fn a_file_that_was_changed_since_is_left_alone() {
    let folder = folder();
    for (arguments, path) in [
        (&["render", "tp/rapport.md"][..], "tp/rapport.html"),
        (
            &["render", "tp/rapport.md", "--markdown", "-o", "tp/form.md"],
            "tp/form.md",
        ),
    ] {
        for _ in 0..2 {
            let run = folder.run(arguments);
            assert_eq!(run.code, Some(0), "{run:?}");
        }
        let changed = read(&folder, path).replace("Hello", "Hallo");
        folder.write(path, changed.as_bytes());
        let run = folder.run(arguments);
        assert_eq!(run.code, Some(2), "{run:?}");
        assert!(
            run.err.contains(path) && run.err.contains("--force"),
            "{run:?}"
        );
        assert_eq!(read(&folder, path), changed);
        let run = folder.run(&[arguments, &["--force"]].concat());
        assert_eq!(run.code, Some(0), "{run:?}");
        assert!(!read(&folder, path).contains("Hallo"));
    }
    // What tells so is no part of the form.
    let whole = folder.run(&["render", "tp/rapport.md", "--markdown"]).out;
    assert_eq!(
        folder.run(&["render", "tp/form.md", "--markdown"]).out,
        whole
    );
}

#[test]
fn a_name_that_promises_something_else_is_refused() {
    let folder = folder();
    for arguments in [
        &["-o", "a.pdf"][..],
        &["-o", "a.DOCX"],
        &["-o", "a.md"],
        &["--markdown", "-o", "a.html"],
        &["--pdf", "-o", "a.html"],
        &["--pdf", "-o", "a.docx"],
    ] {
        let run = folder.run(&[&["render", "tp/rapport.md"], arguments].concat());
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{run:?}");
        assert!(
            run.err.contains(arguments.last().expect("it has a name")),
            "{run:?}"
        );
    }
    let names = fs::read_dir(folder.path()).expect("it is there").flatten();
    assert_eq!(
        names
            .filter(|name| name.file_name().to_string_lossy().starts_with("a."))
            .count(),
        0
    );
}

#[test]
fn a_folder_of_reports_makes_a_folder_of_pages_even_of_one() {
    let folder = folder();
    let run = folder.run(&["render", "tp", "-o", "pages"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    assert!(read(&folder, "pages/rapport.html").contains("2/2"));
    folder.write("one/rapport.md", GOOD.as_bytes());
    let run = folder.run(&["render", "one", "-o", "new/pages"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    assert!(read(&folder, "new/pages/rapport.html").contains("2/2"));
}

#[test]
fn without_a_browser_there_is_no_pdf_and_it_is_said() {
    let folder = folder();
    let run = folder.run(&["render", "tp/rapport.md", "--pdf", "--browser", "no-such"]);
    assert_eq!(run.code, Some(2), "{run:?}");
    assert!(run.err.contains("no-such is no browser"), "{run:?}");
    assert!(!folder.path().join("tp/rapport.pdf").exists());
    // Elsewhere a browser may lie where no search path leads.
    #[cfg(target_os = "linux")]
    {
        let mut command = folder.command(&["render", "tp/rapport.md", "--pdf"]);
        let run = told(command.env("PATH", "").output().expect("the program runs"));
        assert_eq!(run.code, Some(2), "{run:?}");
        assert!(
            run.err
                .contains("install Chromium, Chrome, Edge or Firefox")
        );
    }
    let run = folder.run(&["render", "tp/rapport.md", "--browser", "chromium"]);
    assert_eq!(
        run.code,
        Some(2),
        "a browser makes nothing but PDFs: {run:?}"
    );
}

#[cfg(unix)]
#[test]
fn a_pdf_is_what_the_browser_prints() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder();
    let program = |name: &str, script: &str| {
        folder.write(name, format!("#!/bin/sh\n{script}\n").as_bytes());
        let path = folder.path().join(name);
        fs::set_permissions(path, fs::Permissions::from_mode(0o755)).expect("it is ours");
    };
    program(
        "bin/chromium",
        "for one; do case $one in --print-to-pdf=*) printf '%%PDF-1.4 fine' > \"${one#*=}\";; esac; done",
    );
    // It prints the page as it reads it, and the pictures beside it.
    program(
        "reader",
        "for one; do case $one in --print-to-pdf=*) pdf=${one#*=};; file:*) page=${one#file://};; esac; done\n\
         cd \"$(dirname \"$page\")\"\n\
         { printf '%%PDF-1.4 '; grep -o 'src=\"[^\"]*large.png' page.html; ls -L ../large.png; } > \"$pdf\"",
    );
    program("broken", "echo 'no display' >&2\nexit 3");
    let pdf = |more: &[&str]| {
        let mut command = folder.command(&[&["render", "tp/b.md", "--pdf"], more].concat());
        let path = format!("bin:{}", std::env::var("PATH").unwrap_or_default());
        told(
            command
                .env("PATH", path)
                .output()
                .expect("the program runs"),
        )
    };
    for run in [pdf(&[]), pdf(&[])] {
        assert_eq!(run.code, Some(0), "its own is written again: {run:?}");
    }
    assert!(read(&folder, "tp/b.pdf").starts_with("%PDF-1.4 fine"));
    let run = pdf(&["-o", "-"]);
    assert!(run.out.starts_with("%PDF-1.4 fine"), "{run:?}");
    let run = pdf(&["-o", "new/folder/"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    assert!(folder.path().join("new/folder/b.pdf").exists());
    // A picture too large for a page is in the PDF all the same, where its page would find it.
    let large: Vec<u8> = PNG
        .iter()
        .copied()
        .chain(std::iter::repeat_n(0, 11_000_000))
        .collect();
    folder.write("tp/large.png", &large);
    folder.write("tp/c.md", format!("{GOOD}\n![x](large.png)\n").as_bytes());
    let mut command = folder.command(&["render", "tp/c.md", "--pdf", "--browser", "./reader"]);
    let run = told(command.output().expect("the program runs"));
    assert_eq!(run.code, Some(0), "{run:?}");
    assert!(!run.err.contains("linked"), "{run:?}");
    let printed = read(&folder, "tp/c.pdf");
    assert!(
        printed.contains("src=\"../large.png\n../large.png"),
        "{printed}"
    );
    folder.write("tp/mine.pdf", b"%PDF-1.7 mine");
    let run = pdf(&["-o", "tp/mine.pdf"]);
    assert_eq!(run.code, Some(2), "{run:?}");
    assert_eq!(read(&folder, "tp/mine.pdf"), "%PDF-1.7 mine");
    // What its reader wrote into one of ours stands behind what we wrote.
    let noted = format!("{}\n%%EOF a note\n", read(&folder, "tp/b.pdf"));
    folder.write("tp/b.pdf", noted.as_bytes());
    let run = pdf(&[]);
    assert_eq!(run.code, Some(2), "{run:?}");
    assert_eq!(read(&folder, "tp/b.pdf"), noted);
    let run = pdf(&["--browser", "./broken", "-o", "tp/other.pdf"]);
    assert_eq!(run.code, Some(2), "{run:?}");
    assert!(run.err.contains("no display"), "{run:?}");
    assert!(!folder.path().join("tp/other.pdf").exists());
}

#[test]
fn no_word_of_a_mark_is_lost_and_links_lead_where_they_led() {
    let report = "## Question 1.a\n\n[a](https://a.example \"first title\") ![b](hello.png \"second title\") \
        ![c ![inner](x.png \"fourth title\") d](hello.png)\n\n<img src='hello.png' alt='j' title='fifth title'>\n\n\
        ![k <img src='x.png' alt='an alt' title='sixth title'>](hello.png) \
        [![l](hello.png \"seventh title\")](https://b.example \"eighth title\")\n\n```python title=\"main.py\"\nx = 1\n```\n\n> [!WARNING]\n> care\n\n\
        [e](foo\\)\\:) [[1]] [f](/docs/g.md) [h](i.md)\n\n[1]: https://one.example \"third title\"\n";
    let folder = Folder::new(&[("questions.toml", LAB), ("tp/rapport.md", report)]);
    folder.write("tp/hello.png", PNG);
    let run = folder.run(&["render", "tp/rapport.md", "-o", "out/deep/page.html"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    let page = read(&folder, "out/deep/page.html");
    for said in [
        "first title",
        "second title",
        "third title",
        "fourth title",
        "fifth title",
        "sixth title",
        "seventh title",
        "eighth title",
        "an alt",
        "c inner d",
        "title=&quot;main.py&quot;",
        "<strong>WARNING</strong>",
        "href=\"../../tp/foo):\"",
        "href=\"https://one.example\"",
        "href=\"../../docs/g.md\"",
        "href=\"../../tp/i.md\"",
    ] {
        assert!(page.contains(said), "{said}");
    }
    let run = folder.run(&[
        "render",
        "tp/rapport.md",
        "--markdown",
        "-o",
        "out/deep/form.md",
    ]);
    assert_eq!(run.code, Some(0), "{run:?}");
    let form = read(&folder, "out/deep/form.md");
    for said in [
        "[f](/docs/g.md)",
        "[h](../../tp/i.md)",
        "[e](../../tp/foo\\)\\:)",
        "(../../tp/hello.png \"second title\")",
    ] {
        assert!(form.contains(said), "{said}: {form}");
    }
}

//! Pictures and files on a real disk: what the program says of them, from a report in a folder with a catalogue.
//!
//! A case is a folder, the picture of its report as Markdown, and the findings about it as `severity[check] message`.
#![allow(clippy::disallowed_methods)] // Files are what these tests are about.

use std::fs;
use std::path::Path;
use std::process::Command;

const LAB: &str = "
[lab]
id = 'docker'
title = 'TP1 : Docker'
language = 'en'

[[section]]
id = '1'
title = 'Installation'

[[section.question]]
id = '1.a'
prompt = 'Run hello-world and show it.'
expects = ['screenshot']
";

/// A repository `lab` in a folder of its own, with a report in `rendu/`.
struct Folder(tempfile::TempDir);

impl Folder {
    /// The files are pictures, by their paths from the repository's root.
    fn new(pictures: &[&str]) -> Self {
        let folder = Self(tempfile::tempdir().expect("a folder can be made"));
        folder.write("questions.toml", LAB.as_bytes());
        // An empty `.git` is where the program stops looking up, and says nothing of what git has.
        fs::create_dir(folder.root().join(".git")).expect("a folder can be made");
        for picture in pictures {
            folder.write(picture, &png());
        }
        folder
    }

    fn root(&self) -> std::path::PathBuf {
        self.0.path().join("lab")
    }

    fn write(&self, path: &str, bytes: &[u8]) {
        let path = self.root().join(path);
        let folder = path.parent().expect("a file has a folder");
        fs::create_dir_all(folder).expect("a folder can be made");
        fs::write(path, bytes).expect("a file can be written");
    }

    fn git(&self, arguments: &[&str]) {
        let done = Command::new("git")
            .args(["-c", "user.name=A", "-c", "user.email=a@example.org"])
            .args(arguments)
            .current_dir(self.root())
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env_remove("GIT_INDEX_FILE")
            .output()
            .expect("git runs");
        assert!(done.status.success(), "{arguments:?}: {done:?}");
    }

    /// Writes the report with these pictures and checks it.
    fn says(&self, pictures: &str) -> Vec<String> {
        self.says_with(pictures, &[])
    }

    fn says_with(&self, pictures: &str, arguments: &[&str]) -> Vec<String> {
        let report = format!("# Exercise 1\n\n## Question 1.a\n\nIt runs.\n\n{pictures}\n");
        self.write("rendu/rapport.md", report.as_bytes());
        let done = Command::new(env!("CARGO_BIN_EXE_tpreport"))
            .args(["check", "--output-format", "concise", "rendu/rapport.md"])
            .args(arguments)
            .current_dir(self.root())
            .env_remove("GIT_INDEX_FILE")
            .env_remove("TPREPORT_LANG")
            .output()
            .expect("the program runs");
        let said = String::from_utf8(done.stdout).expect("the program writes UTF-8");
        assert_eq!(done.stderr, b"");
        let severity = |line: &str| line.split_once(": ").map(|(_, rest)| rest.to_owned());
        said.lines().filter_map(severity).collect()
    }

    /// The first finding that is no hint of the report that was written last.
    fn json_of_last_run(&self) -> serde_json::Value {
        let run = Command::new(env!("CARGO_BIN_EXE_tpreport"))
            .args(["check", "--output-format", "json", "rendu/rapport.md"])
            .current_dir(self.root())
            .output()
            .expect("the program runs");
        let told: serde_json::Value = serde_json::from_slice(&run.stdout).expect("it is JSON");
        let findings = told["reports"][0]["findings"].as_array();
        let mut findings = findings.expect("findings are a list").iter();
        let first = findings.find(|finding| finding["severity"] != "hint");
        first.cloned().unwrap_or_default()
    }

    /// The only finding about a picture, hints left out: its severity and check.
    fn says_one(&self, picture: &str) -> String {
        let mut said = self.says(picture);
        said.retain(|line| !line.starts_with("hint"));
        assert!(said.len() < 2, "{picture}: {said:?}");
        let line = said.pop().unwrap_or_default();
        line.split_once(' ')
            .map_or(line.clone(), |(check, _)| check.to_owned())
    }
}

/// A whole picture of one grey point.
fn png() -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut chunk = |name: &[u8], data: &[u8]| {
        let named = [name, data].concat();
        bytes.extend((data.len() as u32).to_be_bytes());
        bytes.extend(&named);
        bytes.extend(crc(&named).to_be_bytes());
    };
    chunk(b"IHDR", &[0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
    chunk(
        b"IDAT",
        b"\x78\x01\x01\x02\x00\xfd\xff\x00\x80\x00\x82\x00\x81",
    );
    chunk(b"IEND", b"");
    bytes
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc, &byte| {
        (0..8).fold(crc ^ u32::from(byte), |crc, _| {
            (crc >> 1) ^ if crc & 1 == 1 { 0xedb8_8320 } else { 0 }
        })
    })
}

/// The bones of a JPEG.
fn jpeg() -> Vec<u8> {
    let mut bytes =
        b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xda\0\x02".to_vec();
    bytes.extend((0..9000_u32).map(|n| (n % 255) as u8));
    bytes.extend(b"\xff\xd9");
    bytes
}

#[test]
fn every_way_to_write_a_picture_that_is_there_is_silent() {
    let folder = Folder::new(&[
        "rendu/a.png",
        "rendu/img/mon e\u{301}cran (2).png",
        "rendu/100%#1.png",
        "media/b.png",
    ]);
    for picture in [
        "![](a.png)",
        "![](./a.png \"title\")",
        "![](img/../a.png)",
        "![](a.png?raw=true#x)",
        "![](<img/mon écran (2).png>)",
        "| a | b |\n|---|---|\n| ![[a.png\\|300]] | ![[b.png\\|300x200]] |",
        "[![](a.png)](../media/b.png)",
        "![](img/mon%20%C3%A9cran%20(2).png)",
        "![](img/mon%20e%CC%81cran%20\\(2\\).png)",
        "![x][y]\n\n[y]: img/mon%20écran%20(2).png",
        "<img src=\"img/mon écran (2).png\" width=50%>",
        "<p align=center>\n<img\n  src='../media/b.png'>\n</p>",
        "![](100%25%231.png)",
        "![](../media/b.png)",
        "![](/media/b.png)",
        "![](/lab/media/b.png)",
        "![](../../lab/media/b.png)",
        "![[b.png]]",
        "![[a.png|300]]",
        "![](data:image/png;base64,AAAA)",
    ] {
        assert_eq!(folder.says_one(picture), "", "{picture}");
    }
}

#[test]
fn what_only_some_programs_find_is_told_with_what_to_write() {
    let folder = Folder::new(&[
        "rendu/img/mon e\u{301}cran (2).png",
        "rendu/100%#1.png",
        "media/b.png",
    ]);
    for (picture, right) in [
        (
            "![](img\\mon%20écran%20(2).png)",
            "`img/mon%20écran%20(2).png`",
        ),
        ("![](..\\media\\b.png)", "`../media/b.png`"),
        ("![](100%#1.png)", "`100%25%231.png`"),
    ] {
        assert_eq!(folder.says_one(picture), "warning[picture-malformed]");
        let finding = folder.json_of_last_run();
        let help = finding["help"].as_str().unwrap_or_default();
        assert_eq!(help, format!("write {right}"), "{picture}");
    }
}

#[test]
fn a_mark_with_a_slip_is_told_at_its_line_with_what_to_write() {
    let folder = Folder::new(&["rendu/a.png", "rendu/mon écran (2).png"]);
    folder.write("rendu/notes.yaml", b"a: 1\n");
    for (mark, right) in [
        (
            "![x](mon écran (2).png)",
            "`![x](mon%20écran%20%282%29.png)`",
        ),
        (
            "| a |\n|---|\n| ![x](mon écran (2).png) |",
            "`![x](mon%20écran%20%282%29.png)`",
        ),
        (
            "![x](a.png =300x)",
            "`<img src=\"a.png\" alt=\"x\" width=\"300\">`",
        ),
        ("![x] (a.png)", "`![x](a.png)`"),
        ("![x][a.png]", "`![x](a.png)`"),
        ("!(x)[a.png]", "`![x](a.png)`"),
        ("[x](a.png)", "`![x](a.png)`"),
        ("[[a.png]]", "`![[a.png]]`"),
        ("| a |\n|---|\n| ![[a.png|300]] |", "`![[a.png\\|300]]`"),
        ("<div>\n![x](a.png)\n</div>", "`![x](a.png)`"),
        ("![[notes.yaml]]", "`[name](notes.yaml)`"),
    ] {
        let said = folder.says(mark);
        let said = said.iter().filter(|line| !line.starts_with("hint"));
        assert_eq!(said.count(), 1, "{mark}");
        let finding = folder.json_of_last_run();
        let help = finding["help"].as_str().unwrap_or_default();
        assert!(help.contains(right), "{mark}: {finding}");
        let line = 7 + mark
            .split("![")
            .next()
            .map_or(0, |before| before.matches('\n').count());
        assert_eq!(finding["start"]["line"], line, "{mark}: {finding}");
    }
}

#[test]
fn a_name_that_is_advised_can_be_pasted() {
    let folder = Folder::new(&["rendu/Mon écran (2).png"]);
    for (mark, advised) in [
        ("![](mon_ecran-2.png)", "`Mon%20écran%20%282%29.png`"),
        ("![](<mon écran (2).png>)", "`Mon%20écran%20%282%29.png`"),
        ("![[mon écran (2).png]]", "`Mon écran (2).png`"),
    ] {
        folder.says(mark);
        let finding = folder.json_of_last_run();
        let help = finding["help"].as_str().unwrap_or_default();
        assert!(help.contains(advised), "{mark}: {finding}");
    }
}

#[test]
fn a_broken_picture_is_told_under_steps_that_ask_for_nothing_too() {
    let folder = Folder::new(&["rendu/a.png"]);
    folder.write("rendu/vide.png", b"");
    for (asks, picture, severity) in [
        (
            "expects = []",
            "![](gone.png)",
            "warning[picture-not-found]",
        ),
        (
            "expects = []",
            "![](vide.png)",
            "warning[picture-unreadable]",
        ),
        (
            "expects = []",
            "![](../../x.png)",
            "warning[picture-outside]",
        ),
        ("expects = []", "![] (a.png)", "warning[picture-malformed]"),
        ("expects = []", "![](a.png)", ""),
        (
            "expects = []\noptional = true",
            "![](gone.png)",
            "warning[picture-not-found]",
        ),
        (
            "expects = ['text']\noptional = true",
            "![](gone.png)",
            "warning[picture-not-found]",
        ),
    ] {
        let lab = LAB.replace("expects = ['screenshot']", asks);
        folder.write("questions.toml", lab.as_bytes());
        assert_eq!(folder.says_one(picture), severity, "{asks}: {picture}");
    }
    // What is wrong with a file is as grave as where it matters most.
    let second = "[[section.question]]\nid = '1.b'\nprompt = 'And why?'\n";
    let lab = LAB.replace("expects = ['screenshot']", "optional = true");
    folder.write("questions.toml", format!("{lab}{second}").as_bytes());
    assert_eq!(
        folder.says_one("![](vide.png)\n\n## Question 1.b\n\nSo. ![](vide.png)"),
        "error[picture-unreadable]"
    );
}

#[test]
fn addresses_that_expire_are_warnings() {
    let folder = Folder::new(&["rendu/a.png"]);
    assert_eq!(
        folder.says("![](https://a.org/b.png?X-Amz-Expires=60&X-Amz-Signature=c) ![](a.png)"),
        [
            "warning[picture-expires] the address of this picture is signed for a limited time: later, nobody will see it"
        ]
    );
}

#[test]
fn a_picture_that_is_not_there_is_an_error_and_the_nearest_name_is_told() {
    let folder = Folder::new(&["rendu/img/capture-1.png", "media/schéma.png"]);
    assert_eq!(
        folder.says("![](nulle/part.png)\n\n![](img/capture_1.png)\n\n![](schema.jpg)")[1..],
        [
            "error[picture-not-found] no such picture: nulle/part.png",
            "error[picture-not-found] no such picture: img/capture_1.png",
            "error[picture-not-found] no such picture: schema.jpg",
        ]
    );
    let json = Command::new(env!("CARGO_BIN_EXE_tpreport"))
        .args(["check", "--output-format", "json", "rendu/rapport.md"])
        .current_dir(folder.root())
        .output()
        .expect("the program runs");
    let said = String::from_utf8(json.stdout).expect("the program writes UTF-8");
    for near in ["`img/capture-1.png`", "`../media/schéma.png`"] {
        assert!(
            said.contains(&format!("did you mean {near}?")),
            "{near}: {said}"
        );
    }
    for picture in [
        "![](chemin/vers/capture.png)",
        "![]()",
        "<img src=''>",
        "<img>",
        "![](#x)",
        "![](https://...)",
        "![](data:image/png;base64,)",
    ] {
        assert_eq!(
            folder.says_one(picture),
            "error[picture-not-found]",
            "{picture}"
        );
    }
}

#[test]
fn another_case_is_a_warning_on_every_disk() {
    let folder = Folder::new(&["rendu/Img/Été.PNG"]);
    for picture in [
        "![](img/été.png)",
        "![](Img/e\u{301}te\u{301}.PNG)",
        "![](Img/ÉTÉ.PNG)",
    ] {
        assert_eq!(
            folder.says_one(picture),
            "warning[picture-wrong-case]",
            "{picture}"
        );
    }
    let said = folder.says("![](img/%C3%89t%C3%A9.png)");
    assert!(said[0].contains("Img/Été.PNG"), "{said:?}");
    // The right one is there too.
    folder.write("rendu/img/été.png", &png());
    assert_eq!(folder.says_one("![](img/été.png)"), "");
}

#[test]
fn paths_of_one_computer_are_warnings() {
    let folder = Folder::new(&["rendu/a.png"]);
    let here = folder.root().join("rendu/a.png");
    let here = format!("![](<{}>)", here.display());
    for picture in [
        "![](C:\\Users\\bob\\a.png)",
        "![](<D:/mes images/a.png>)",
        "![](file:///home/bob/a.png)",
        "![](/home/bob/a.png)",
        "![](/Users/bob/Desktop/a.png)",
        "![](\\\\serveur\\a.png)",
        "![](~/a.png)",
        "![](http://localhost:8080/a.png)",
        &here,
    ] {
        assert_eq!(
            folder.says_one(picture),
            "warning[picture-absolute]",
            "{picture}"
        );
    }
}

#[test]
fn pictures_outside_the_root_are_never_read() {
    let folder = Folder::new(&["../ailleurs/a.png", "rendu/b.png"]);
    // Reading it would say that it is no picture.
    folder.write("../ailleurs/faux.png", b"text");
    for picture in [
        "![](../../ailleurs/a.png)",
        "![](../../ailleurs/faux.png)",
        "![](..\\..\\nulle\\part.png)",
        "![](%2e%2e/../ailleurs/a.png)",
        "![](/../ailleurs/a.png)",
    ] {
        assert_eq!(
            folder.says_one(picture),
            "warning[picture-outside]",
            "{picture}"
        );
    }
}

#[cfg(unix)]
#[test]
fn symbolic_links_are_followed_within_the_root_alone() {
    use std::os::unix::fs::symlink;
    let folder = Folder::new(&["../ailleurs/a.png", "media/b.png"]);
    folder.write("rendu/.keep", b"");
    let link = |to: &str, from: &str| {
        symlink(to, folder.root().join("rendu").join(from)).expect("a link can be made");
    };
    link("../media/b.png", "dedans.png");
    link("../media", "dedans");
    link("../../ailleurs/a.png", "dehors.png");
    link("../../ailleurs", "dehors");
    link("nulle-part.png", "rien.png");
    link("tour.png", "tour.png");
    for (picture, says) in [
        ("![](dedans.png)", ""),
        ("![](dedans/b.png)", ""),
        ("![](dehors.png)", "warning[picture-outside]"),
        ("![](dehors/a.png)", "warning[picture-outside]"),
        ("![](rien.png)", "error[picture-not-found]"),
        ("![](tour.png)", "error[picture-not-found]"),
    ] {
        assert_eq!(folder.says_one(picture), says, "{picture}");
    }
}

#[test]
fn a_file_that_no_browser_shows_is_an_error_that_says_why() {
    let folder = Folder::new(&["rendu/dossier/a.png"]);
    let whole = png();
    let photo = jpeg();
    // A film behind the photo, as telephones write it.
    let mut film = photo.clone();
    film.extend(b"\0\0\0\x18ftypmp42".repeat(2000));
    film.extend(b"\xff\x01\xff\x02\xff\x03".repeat(1000));
    let mut more = whole.clone();
    more.extend([0xab; 10_000]);
    let big = [&png()[..20], &[7; 9000]].concat();
    for (name, bytes, says) in [
        ("vide.png", &b""[..], "is empty"),
        ("coupe.png", &whole[..whole.len() - 14], "cut short"),
        ("coupe2.png", &big, "cut short"),
        ("coupe.jpg", &photo[..5000], "cut short"),
        ("debut.jpg", &photo[..12], "cut short"),
        ("a.heic", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIC"),
        ("heic.png", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIC"),
        ("a.tiff", b"II*\0\x08\0\0\0", "TIFF"),
        ("a.pdf", b"%PDF-1.7\n", "a PDF"),
        ("a.mp4", b"\0\0\0\x20ftypisom\0\0\x02\0", "a video"),
        ("page.png", b"\n<!DOCTYPE html><html>", "a web page"),
        ("a.docx", b"PK\x03\x04\x14\0", "an archive"),
        (
            "lfs.png",
            b"version https://git-lfs.github.com/spec/v1\noid sha256:0\n",
            "Git LFS",
        ),
        ("texte.png", b"capture ici", "text"),
    ] {
        folder.write(&format!("rendu/{name}"), bytes);
        let said = folder.says(&format!("![]({name})"));
        let said: Vec<&String> = said
            .iter()
            .filter(|line| !line.starts_with("hint"))
            .collect();
        assert!(
            said.len() == 1
                && said[0].starts_with("error[picture-unreadable]")
                && said[0].contains(says),
            "{name}: {said:?}"
        );
    }
    assert_eq!(folder.says_one("![](dossier)"), "error[picture-unreadable]");
    for (name, bytes) in [
        ("b.png", &whole[..]),
        ("c.png", &more),
        ("d.jpg", &photo),
        ("e.jpg", &film),
        ("f.gif", b"GIF89a\x01\0\x01\0"),
        (
            "g.svg",
            b"<!-- x --><svg xmlns='http://www.w3.org/2000/svg'/>",
        ),
        ("h.webp", b"RIFF\x10\0\0\0WEBPVP8 "),
        ("i.avif", b"\0\0\0\x18ftypavif"),
        ("jpeg.png", &photo),
    ] {
        folder.write(&format!("rendu/{name}"), bytes);
        assert_eq!(folder.says_one(&format!("![]({name})")), "", "{name}");
    }
}

#[cfg(unix)]
#[test]
fn what_never_ends_is_not_opened() {
    let folder = Folder::new(&["rendu/a.png"]);
    let pipe = folder.root().join("rendu/tuyau.png");
    let made = Command::new("mkfifo").arg(&pipe).status();
    if made.is_ok_and(|made| made.success()) {
        assert_eq!(
            folder.says_one("![](tuyau.png)"),
            "error[picture-unreadable]"
        );
    }
}

#[test]
fn git_says_which_pictures_are_handed_in() {
    let folder = Folder::new(&["rendu/committed.png", "rendu/staged.png", "rendu/left.png"]);
    folder.write(".gitignore", b"ignored/\n*.tmp.png\n");
    folder.write("rendu/ignored/a.png", &png());
    folder.write("rendu/b.tmp.png", &png());
    folder.write("rendu/forced.tmp.png", &png());
    fs::remove_dir(folder.root().join(".git")).expect("it is empty");
    folder.git(&["init", "-q"]);
    assert_eq!(
        folder.says_one("![](left.png)"),
        "warning[picture-untracked]",
        "nothing is staged"
    );
    folder.git(&["add", "rendu/committed.png", "questions.toml"]);
    folder.git(&["add", "-f", "rendu/forced.tmp.png"]);
    folder.git(&["commit", "-q", "-m", "Add"]);
    folder.git(&["add", "rendu/staged.png"]);
    for version in ["2", "4"] {
        folder.git(&["update-index", "--index-version", version]);
        for (picture, says) in [
            ("committed.png", ""),
            ("staged.png", ""),
            ("forced.tmp.png", ""),
            ("left.png", "warning[picture-untracked]"),
            ("ignored/a.png", "warning[picture-untracked]"),
            ("b.tmp.png", "warning[picture-untracked]"),
        ] {
            assert_eq!(
                folder.says_one(&format!("![]({picture})")),
                says,
                "{version}: {picture}"
            );
        }
    }
    let said = folder.says("![](ignored/a.png)");
    assert!(
        said.iter().any(|line| line.contains(".gitignore")),
        "{said:?}"
    );
    // A hook is the last to say so.
    let said = folder.says_with("![](left.png)", &["--skip-unmatched"]);
    let error = "error[picture-untracked]";
    assert!(said.iter().any(|line| line.starts_with(error)), "{said:?}");
    // Staged in part only: what git can't say is not said.
    folder.git(&["update-index", "--split-index"]);
    assert_eq!(folder.says_one("![](left.png)"), "");
}

#[test]
fn what_another_repository_in_this_one_has_is_not_known() {
    let folder = Folder::new(&["rendu/sub/a.png"]);
    fs::remove_dir(folder.root().join(".git")).expect("it is empty");
    folder.git(&["init", "-q"]);
    folder.git(&["init", "-q", "rendu/sub"]);
    folder.git(&["-C", "rendu/sub", "add", "a.png"]);
    folder.git(&["-C", "rendu/sub", "commit", "-q", "-m", "Add"]);
    folder.git(&["-c", "advice.addEmbeddedRepo=false", "add", "rendu/sub"]);
    assert_eq!(folder.says_one("![](sub/a.png)"), "");
}

#[test]
fn files_that_no_markdown_file_shows_are_one_hint() {
    let folder = Folder::new(&[
        "rendu/a.png",
        "rendu/captures/b.png",
        "rendu/captures/c d.png",
        "rendu/captures/oubli.png",
        "rendu/site/static/logo.png",
        "autre/e.png",
    ]);
    folder.write("rendu/site/index.html", b"<img src=static/logo.png>");
    folder.write("notes.md", b"![](rendu/captures/c%20d.png)");
    let hint = "hint[picture-unused] one picture file is shown by no Markdown file: rendu/captures/oubli.png";
    assert_eq!(folder.says("![](a.png) ![](captures/b.png)"), [hint]);
    let hint = "hint[picture-unused] 3 picture files are shown by no Markdown file: \
                rendu/a.png, rendu/captures/b.png, rendu/captures/oubli.png";
    assert!(folder.says("").contains(&hint.to_owned()));
    folder.write(".gitignore", b"captures/\na.png\n");
    assert!(
        !folder
            .says("")
            .iter()
            .any(|line| line.contains("picture-unused"))
    );
}

#[test]
fn pictures_on_the_web_and_twice_are_hints() {
    let folder = Folder::new(&["rendu/a.png"]);
    assert_eq!(
        folder
            .says("![](https://example.org/a.png)\n\n<img src=http://example.org/b>\n\n![](a.png)"),
        ["hint[picture-remote] 2 pictures lie on the web, and aren't checked"]
    );
    let second = "[[section.question]]\nid = '1.b'\nprompt = 'And why?'\n";
    folder.write("questions.toml", format!("{LAB}{second}").as_bytes());
    assert_eq!(
        folder.says("![](a.png)\n\n## Question 1.b\n\nSo. ![](./a.png)"),
        ["hint[picture-reused] rendu/a.png is the picture of question 1.a too"]
    );
    folder.write("rendu/b.png", &png());
    let other = [&png()[..], b"more"].concat();
    folder.write("rendu/c.png", &other);
    folder.write("rendu/d.png", &[&png()[..], b"MORE"].concat());
    assert_eq!(
        folder.says("![](a.png) ![](d.png)\n\n## Question 1.b\n\nSo. ![](b.png) ![](c.png)"),
        ["hint[picture-reused] rendu/b.png is a copy of rendu/a.png, the picture of question 1.a"]
    );
}

#[test]
fn a_folder_without_a_repository_is_looked_at_too() {
    let folder = Folder::new(&["rendu/a.png", "rendu/oubli.png"]);
    fs::remove_dir(folder.root().join(".git")).expect("it is empty");
    assert_eq!(
        folder.says("![](a.png)"),
        ["hint[picture-unused] one picture file is shown by no Markdown file: rendu/oubli.png"]
    );
    assert_eq!(
        folder.says_one("![](../questions.png)"),
        "error[picture-not-found]"
    );
    assert_eq!(
        folder.says_one("![](../../a.png)"),
        "warning[picture-outside]"
    );
}

#[test]
fn files_that_are_asked_for_are_looked_for_by_their_exact_name() {
    let folder = Folder::new(&["rendu/a.png"]);
    let asks = |paths: &str| {
        let lab = LAB.replace(
            "['screenshot']",
            &format!("['file']\nfile = {{ paths = [{paths}] }}"),
        );
        folder.write("questions.toml", lab.as_bytes());
        folder.says("")
    };
    folder.write("src/Dockerfile", b"FROM scratch\n");
    let silent = |said: Vec<String>| said.iter().all(|line| line.starts_with("hint"));
    assert!(silent(asks("'src/Dockerfile'")));
    for wrong in ["'Dockerfile'", "'src/dockerfile'", "'src'"] {
        let said = asks(wrong);
        assert!(
            said.iter()
                .any(|line| line.starts_with("error[missing-file]")),
            "{wrong}: {said:?}"
        );
    }
}

#[test]
fn a_broken_picture_is_told_and_the_screenshot_is_not_missing_too() {
    let folder = Folder::new(&["rendu/a.png"]);
    let lab = LAB.replace("['screenshot']", "['screenshot']\nscreenshot = { min = 2 }");
    folder.write("questions.toml", lab.as_bytes());
    assert_eq!(
        folder.says_one("![](a.png) ![](b.png)"),
        "error[picture-not-found]"
    );
    assert_eq!(folder.says_one("![](a.png)"), "error[missing-screenshot]");
    assert!(Path::new(&folder.root()).is_dir());
    assert_eq!(
        folder.says_one("![](a.png) ![](a.png)"),
        "error[missing-screenshot]"
    );
}

#[test]
fn a_report_above_the_working_folder_has_its_own_root() {
    let folder = Folder::new(&["rendu/a.png"]);
    folder.write(
        "rendu/rapport.md",
        b"# Exercice 1\n\n## Question 1.a\n\n![](a.png)\n",
    );
    folder.write("elsewhere/.git/HEAD", b"ref: refs/heads/main\n");
    let run = std::process::Command::new(env!("CARGO_BIN_EXE_tpreport"))
        .args(["check", "--format", "concise", "../rendu/rapport.md"])
        .current_dir(Path::new(&folder.root()).join("elsewhere"))
        .output()
        .expect("the program runs");
    let said = String::from_utf8(run.stdout).expect("the program writes UTF-8");
    assert!(!said.contains("picture-outside"), "{said}");
}

#[test]
fn a_mark_over_two_lines_is_one_picture_told_where_it_begins() {
    let shown = Folder::new(&["rendu/there.png"]);
    for (mark, line, column) in [
        ("![the tug\nin the harbour](gone.png)", 7, 1),
        ("![the tug](\ngone.png)", 7, 1),
        (
            "So ![the tug\nand so on](\ngone.png\n\"a title\") it is.",
            7,
            4,
        ),
        ("> ![the tug\n> at sea](gone.png)", 7, 3),
        ("- ![the tug](\n  gone.png)", 7, 3),
        ("<img alt='the tug'\n  src='gone.png'>", 7, 1),
        (
            "<picture><source srcset='dark.png'><img src='gone.png' alt='x'></picture>",
            7,
            36,
        ),
        (
            "<picture>\n  <source\n    srcset='dark.png 2x, small.png'>\n  <img src='gone.png' alt='x'>\n</picture>",
            10,
            3,
        ),
        (
            "So <picture><source srcset='dark.png'>\n<img src='gone.png' alt='x'></picture> it is.",
            8,
            1,
        ),
    ] {
        let mut said = shown.says(mark);
        said.retain(|line| !line.starts_with("hint"));
        assert_eq!(
            said,
            ["error[picture-not-found] no such picture: gone.png"],
            "{mark}"
        );
        let place = &shown.json_of_last_run()["start"];
        assert_eq!(
            (&place["line"], &place["column"]),
            (&line.into(), &column.into()),
            "{mark}"
        );
        assert_eq!(
            shown.says(&mark.replace("gone.png", "there.png")),
            [""; 0],
            "{mark}"
        );
    }
}

#[test]
fn a_mark_with_a_slip_is_told_over_two_lines_too() {
    let folder = Folder::new(&["rendu/my tug.png"]);
    for mark in [
        "![the tug\nat sea](my tug.png)",
        "![the tug](\nmy tug.png)",
        "![the tug]\n(my tug.png)",
    ] {
        assert_eq!(
            folder.says_one(mark),
            "warning[picture-malformed]",
            "{mark}"
        );
        assert_eq!(folder.json_of_last_run()["start"]["line"], 7, "{mark}");
        let gone = mark.replace("my tug", "gone away");
        assert_eq!(folder.says_one(&gone), "error[picture-not-found]", "{gone}");
    }
}

//! Prints a page as a PDF: what lays pages out well is a browser, and nearly every computer has one.
//!
//! Enters: a page's HTML. Leaves: the bytes of a PDF, or why there are none. The browser gets a profile of its own, which goes
//! with it, and some time, no more. Those made of Chromium print by their command line; Firefox is asked, see [`super::firefox`].

use super::started::Started;
use super::{firefox, write};
use std::ffi::OsString;
use std::fs;
use std::io::{Error, ErrorKind, Result};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// How browsers are called, those first that print best.
const NAMES: &[&str] = &[
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
    "firefox",
    "firefox-esr",
];

/// Where browsers are that no search path leads to: below the folders of applications.
const PLACES: &[&str] = &[
    "Chromium.app/Contents/MacOS/Chromium",
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "Firefox.app/Contents/MacOS/firefox",
    "Chromium/Application/chrome.exe",
    "Google/Chrome/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
    "Mozilla Firefox/firefox.exe",
];

/// An installed browser.
#[derive(Debug)]
pub(crate) struct Browser(PathBuf);

impl Browser {
    /// The browser of a name or a path, or else one that is installed; none where there is none.
    pub(crate) fn find(named: Option<&Path>) -> Option<Self> {
        if let Some(named) = named {
            return which::which(named).ok().map(Self);
        }
        let on_path = NAMES.iter().find_map(|name| which::which(name).ok());
        let found = on_path.or_else(|| {
            let folders = folders();
            let places = PLACES.iter().flat_map(|place| {
                let folders = folders.iter();
                folders.map(move |folder| folder.join(place))
            });
            places.into_iter().find(|place| place.is_file())
        });
        found.map(Self)
    }

    /// Prints a page. Its file lies for a moment in a folder beside where the PDF goes: a browser that is shut off from the
    /// rest of the system sees what its user works on.
    pub(crate) fn print(&self, html: &str, beside: &Path) -> Result<Vec<u8>> {
        let desk = write::desk(beside)?;
        let page = desk.path().join("page.html");
        fs::write(&page, html)?;
        let address = url::Url::from_file_path(&page).map_err(|()| ErrorKind::InvalidInput)?;
        let pdf = match self.is_firefox() {
            true => firefox::print(&self.0, address.as_str())?,
            false => self.printed_by_chromium(&desk, address.as_str())?,
        };
        match pdf.starts_with(b"%PDF") {
            true => Ok(pdf),
            false => Err(Error::new(ErrorKind::InvalidData, "no PDF came of it")),
        }
    }

    fn is_firefox(&self) -> bool {
        const FAMILY: [&str; 3] = ["firefox", "librewolf", "waterfox"];
        let name = self.0.file_stem().unwrap_or_default();
        let name = name.to_string_lossy().to_lowercase();
        FAMILY.iter().any(|member| name.contains(member))
    }

    fn printed_by_chromium(&self, desk: &TempDir, address: &str) -> Result<Vec<u8>> {
        const ARGUMENTS: &[&str] = &[
            "--headless",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--no-default-browser-check",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-extensions",
            "--disable-sync",
            // The newer and the older name.
            "--no-pdf-header-footer",
            "--print-to-pdf-no-header",
        ];
        let profile = write::desk(&std::env::temp_dir())?;
        let pdf = desk.path().join("page.pdf");
        let with = |name: &str, path: &Path| {
            let mut argument = OsString::from(name);
            argument.push(path);
            argument
        };
        let said = desk.path().join("said");
        let mut command = Command::new(&self.0);
        command
            .args(ARGUMENTS)
            .arg(with("--user-data-dir=", profile.path()))
            .arg(with("--print-to-pdf=", &pdf))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(fs::File::create(&said)?);
        if is_root(profile.path()) {
            // It doesn't start as root otherwise.
            command.arg("--no-sandbox");
        }
        let mut browser = Started(command.arg(address).spawn()?);
        let status = browser.ended()?;
        fs::read(&pdf).map_err(|_| {
            // Of all that a browser says, the last is why it went.
            let said = fs::read(&said).unwrap_or_default();
            let said = String::from_utf8_lossy(&said);
            let last = said.lines().rev().find(|line| !line.trim().is_empty());
            Error::other(last.map_or_else(|| status.to_string(), |line| line.trim().to_owned()))
        })
    }
}

/// The folders of applications.
fn folders() -> Vec<PathBuf> {
    const NAMED: [&str; 4] = [
        "ProgramFiles",
        "ProgramFiles(x86)",
        "ProgramW6432",
        "LOCALAPPDATA",
    ];
    let named = NAMED.iter().filter_map(std::env::var_os);
    let home = std::env::var_os("HOME").map(|home| Path::new(&home).join("Applications"));
    let folders = named.map(PathBuf::from).chain(home);
    folders.chain([PathBuf::from("/Applications")]).collect()
}

/// Whether a folder that this process made is root's.
#[cfg(unix)]
fn is_root(own: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(own).is_ok_and(|found| found.uid() == 0)
}

#[cfg(not(unix))]
fn is_root(_: &Path) -> bool {
    false
}

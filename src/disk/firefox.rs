//! Firefox prints no page by its command line; asked over Marionette, its protocol for machines, it does.
//!
//! Enters: a page's address. Leaves: a PDF. A message is its length, a colon, and JSON: `[0, number, command, parameters]` there,
//! `[1, number, error, result]` back. See `https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html`.

use super::started::{LONGEST_RUN, Started};
use super::write;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::fs;
use std::io::{Error, ErrorKind, Read, Result, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// A4, the margins left to the page's own style; sizes are centimetres.
const PAPER: &str = r#"{"background":true,"shrinkToFit":false,"page":{"width":21.0,"height":29.7},"margin":{"top":1.8,"bottom":2.0,"left":1.6,"right":1.6}}"#;

/// Prints a page.
pub(super) fn print(program: &Path, address: &str) -> Result<Vec<u8>> {
    let profile = write::desk(&std::env::temp_dir())?;
    // Port 0: one that is free, which the profile then names.
    let own = "user_pref(\"marionette.port\", 0);\nuser_pref(\"datareporting.policy.dataSubmissionEnabled\", false);\n\
        user_pref(\"app.update.disabledForTesting\", true);\nuser_pref(\"network.captive-portal-service.enabled\", false);\n\
        user_pref(\"network.connectivity-service.enabled\", false);\nuser_pref(\"services.settings.server\", \"data:,\");\n";
    fs::write(profile.path().join("user.js"), own)?;
    let started = Command::new(program)
        .args(["--headless", "--no-remote", "--marionette", "--profile"])
        .arg(profile.path())
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    let mut browser = Started(started);
    let port = port(profile.path(), &mut browser)?;
    let mut line = Line::new(port)?;
    line.ask("WebDriver:NewSession", "{}")?;
    // An address holds neither quotes nor backslashes.
    line.ask("WebDriver:Navigate", &format!("{{\"url\":\"{address}\"}}"))?;
    let printed = line.ask("WebDriver:Print", PAPER)?;
    // Its profile can go only after it.
    let _ = line.ask("Marionette:Quit", "{}");
    let pdf = printed
        .split_once("{\"value\":\"")
        .and_then(|(_, value)| value.split_once('"'));
    let pdf = pdf.and_then(|(value, _)| STANDARD.decode(value).ok());
    pdf.ok_or_else(|| Error::new(ErrorKind::InvalidData, shortened(&printed)))
}

/// The port that a browser that was just started listens at.
fn port(profile: &Path, browser: &mut Started) -> Result<u16> {
    let start = Instant::now();
    while start.elapsed() < LONGEST_RUN {
        let port = fs::read_to_string(profile.join("MarionetteActivePort")).ok();
        if let Some(port) = port.and_then(|port| port.trim().parse().ok()) {
            return Ok(port);
        }
        if let Some(status) = browser.0.try_wait()? {
            return Err(Error::other(status.to_string()));
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    Err(ErrorKind::TimedOut.into())
}

/// A line to a browser.
struct Line {
    stream: TcpStream,
    asked: usize,
}

impl Line {
    fn new(port: u16) -> Result<Self> {
        let stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
        stream.set_read_timeout(Some(LONGEST_RUN))?;
        stream.set_write_timeout(Some(LONGEST_RUN))?;
        let mut line = Self { stream, asked: 0 };
        // It says first who it is.
        line.heard()?;
        Ok(line)
    }

    /// What comes of a command.
    fn ask(&mut self, command: &str, parameters: &str) -> Result<String> {
        self.asked += 1;
        let message = format!("[0,{},\"{command}\",{parameters}]", self.asked);
        write!(self.stream, "{}:{message}", message.len())?;
        let answer = self.heard()?;
        match answer.starts_with(&format!("[1,{},null,", self.asked)) {
            true => Ok(answer),
            false => Err(Error::other(shortened(&answer))),
        }
    }

    /// The next message.
    fn heard(&mut self) -> Result<String> {
        /// A PDF of some hundred screenshots.
        const LARGEST: usize = 1 << 30;
        let mut length = 0_usize;
        let mut byte = [0];
        loop {
            self.stream.read_exact(&mut byte)?;
            match byte[0] {
                b':' => break,
                digit @ b'0'..=b'9' if length < LARGEST => {
                    length = length * 10 + usize::from(digit - b'0');
                }
                _ => return Err(ErrorKind::InvalidData.into()),
            }
        }
        let mut message = Vec::new();
        let read = (&mut self.stream)
            .take(length as u64)
            .read_to_end(&mut message)?;
        match String::from_utf8(message) {
            Ok(message) if read == length => Ok(message),
            _ => Err(ErrorKind::InvalidData.into()),
        }
    }
}

/// The beginning of what a browser says.
fn shortened(text: &str) -> String {
    text.chars().take(200).collect()
}

//! Writing: a file is whole or as it was, whatever happens on the way.
//!
//! Enters: a path and bytes. Leaves: the file, made beside its place under a name of ours and then put there; what takes the
//! place of a link is a file, so that nothing is written where the link leads. What is no file is refused: a pipe may never end,
//! and a device takes no place; so is a folder to which a link leads out of the lab. A run that is ended on its way leaves such a name behind; the next one that writes there removes it.

use super::kept::Kept;
use super::paths::is_link;
use super::way::within;
use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::Path;
use std::sync::LazyLock;
use std::time::Duration;
use tempfile::{Builder, TempDir};

/// What the names of half-made files and folders end with: before it stand the number of the process and something of its own.
const HALF_MADE: &str = ".tpreport-tmp";

/// Writes a file whole or not at all.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    write_by(path, |out| out.write_all(bytes))
}

/// The same, of what comes bit by bit.
pub(crate) fn write_by(
    path: &Path,
    each: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    let before = fs::metadata(path).ok();
    // `/dev/stdout` is a link that may lead to a file: it is no place for another.
    let is_systems = path.starts_with("/dev") || path.starts_with("/proc");
    if is_systems || before.as_ref().is_some_and(|before| !before.is_file()) {
        return Err(ErrorKind::InvalidInput.into());
    }
    within(path)?;
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    tidy(folder);
    let start = start(".");
    let mut made = Builder::new();
    let made = shared(made.prefix(&start).suffix(HALF_MADE));
    let mut file = made.tempfile_in(folder).map_err(unnamed)?;
    let mut buffered = io::BufWriter::new(&mut file);
    each(&mut buffered).map_err(unnamed)?;
    buffered.flush().map_err(unnamed)?;
    drop(buffered);
    if let Some(before) = before.filter(|_| !is_link(path)) {
        fs::set_permissions(file.path(), before.permissions())?;
    }
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// Writes after what a file holds already; it need not be there.
pub(crate) fn append(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if fs::metadata(path).is_ok_and(|found| !found.is_file()) {
        return Err(ErrorKind::InvalidInput.into());
    }
    let mut file = fs::OpenOptions::new()
        .append(true)
        .create(true)
        .open(path)?;
    file.write_all(bytes)
}

/// A folder for what is made on the way, which goes when it is dropped. It isn't hidden: some browsers see no hidden ones.
pub(super) fn desk(beside: &Path) -> io::Result<TempDir> {
    tidy(beside);
    let start = start("");
    let mut made = Builder::new();
    let made = made.prefix(&start).suffix(HALF_MADE);
    made.tempdir_in(beside).map_err(unnamed)
}

/// What a half-made name begins with.
fn start(hidden: &str) -> String {
    format!("{hidden}{}-", std::process::id())
}

/// The error of a file that nobody named would name it.
#[expect(clippy::needless_pass_by_value, reason = "as errors are mapped")]
fn unnamed(error: io::Error) -> io::Error {
    match error.raw_os_error() {
        Some(code) => io::Error::from_raw_os_error(code),
        None => error.kind().into(),
    }
}

/// Removes from a folder what runs left there that were ended on their way; once a run.
fn tidy(folder: &Path) {
    static KNOWN: LazyLock<Kept<()>> = LazyLock::new(Kept::default);
    KNOWN.of(folder, || {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let name = entry.file_name();
            let is_left = name.to_str().and_then(maker).is_some_and(|maker| {
                let written = entry.metadata().and_then(|found| found.modified());
                let age = written.ok().and_then(|written| written.elapsed().ok());
                is_gone(maker, age.unwrap_or_default())
            });
            // What can't be removed is in nobody's way.
            if is_left {
                let path = entry.path();
                _ = fs::remove_file(&path).or_else(|_| fs::remove_dir_all(&path));
            }
        }
    });
}

/// The process that gave a half-made file its name.
fn maker(name: &str) -> Option<u32> {
    let own = name.strip_suffix(HALF_MADE)?;
    let (maker, _) = own.trim_start_matches('.').split_once('-')?;
    maker.parse().ok()
}

/// Whether a process has ended. Where the system doesn't tell, nobody writes for as long as an hour.
fn is_gone(process: u32, age: Duration) -> bool {
    const LONG: Duration = Duration::from_secs(60 * 60);
    let all = Path::new("/proc");
    let tells = all.join("self").exists();
    age > LONG || tells && !all.join(process.to_string()).exists()
}

/// A temporary file is its owner's alone; what is written for others is theirs whom the system's mask lets read.
#[cfg(unix)]
fn shared<'b, 'n>(made: &'b mut Builder<'n, 'n>) -> &'b mut Builder<'n, 'n> {
    use std::os::unix::fs::PermissionsExt;
    made.permissions(fs::Permissions::from_mode(0o666))
}

#[cfg(not(unix))]
fn shared<'b, 'n>(made: &'b mut Builder<'n, 'n>) -> &'b mut Builder<'n, 'n> {
    made
}

/// Makes the folder of a file that is to be written.
pub(crate) fn make_folder_of(path: &Path) -> std::io::Result<()> {
    within(path)?;
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => fs::create_dir_all(folder),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_ours_are_half_made() {
        assert_eq!(maker(".12-aBc.tpreport-tmp"), Some(12));
        assert_eq!(maker("12-aBc.tpreport-tmp"), Some(12));
        for other in [
            "notes.tpreport-tmp",
            ".tpreport-tmp",
            "12-aBc",
            "12-a.tpreport-tmp.md",
        ] {
            assert_eq!(maker(other), None, "{other}");
        }
    }
}

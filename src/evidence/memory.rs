//! Surroundings in memory, for tests: what each address leads to is said, and all others lead nowhere.

use super::{Reference, Seen, Sight, Surroundings};

/// What lies beside a report, said.
#[derive(Default)]
pub(crate) struct Memory {
    /// Addresses, and what they lead to.
    pub(crate) sights: Vec<(&'static str, Sight)>,
    /// Pictures that no Markdown file shows.
    pub(crate) unshown: Vec<&'static str>,
    /// What the files hold, by their paths.
    pub(crate) bytes: Vec<(&'static str, u8)>,
}

impl Surroundings for Memory {
    fn holds(&self, path: &str) -> Option<bool> {
        Some(self.sights.iter().any(|(known, _)| *known == path))
    }

    fn look(&self, picture: &Reference<'_>) -> Option<Sight> {
        let known = self
            .sights
            .iter()
            .find(|(known, _)| *known == picture.address);
        Some(known.map_or(Sight::Nowhere { near: None }, |(_, sight)| sight.clone()))
    }

    fn unshown(&self, shown: &[&str]) -> Vec<String> {
        let unshown = self.unshown.iter().filter(|path| !shown.contains(path));
        unshown.map(|&path| path.to_owned()).collect()
    }

    fn digest(&self, path: &str) -> Option<[u8; 32]> {
        let known = self.bytes.iter().find(|(known, _)| *known == path);
        known.map(|(_, byte)| [*byte; 32])
    }
}

/// A picture that is there.
pub(crate) fn there(path: &str) -> Seen {
    Seen {
        path: path.to_owned(),
        length: 1,
        right_case: None,
        trouble: None,
        git: None,
    }
}

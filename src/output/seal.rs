//! A seal on what tpreport writes into files: it tells whether anybody changed the rest since.
//!
//! Enters: the parts of a text. Leaves: a number that is another where any of them is. Refuses to know where it is written.

use sha2::{Digest, Sha256};

/// The seal of some parts; the ends of lines, which git and spreadsheets may change, are none of it.
pub(crate) fn of<'t>(parts: impl IntoIterator<Item = &'t str>) -> String {
    let mut digest = Sha256::new();
    for part in parts.into_iter().flat_map(|part| part.split('\r')) {
        digest.update(part);
    }
    let digest: [u8; 32] = digest.finalize().into();
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

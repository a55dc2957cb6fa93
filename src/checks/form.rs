//! What the checks of form share: one finding per stretch of an answer that is hard to read, which was decided in
//! `evidence`. A stretch that answers several questions is told once.

use crate::catalogue::{Catalogue, Counting};
use crate::document::Nature;
use crate::finding::{Finding, Message};
use crate::inspection::Inspection;
use rustc_hash::FxHashSet;

/// Finds the stretches of one nature, outside blocks of code or in one, that are hard to read.
pub(super) fn hard_to_read(
    catalogue: &Catalogue,
    inspection: &Inspection,
    check: &'static str,
    nature: Nature,
    is_loose: bool,
    found: &mut Vec<Finding>,
) {
    let mut told = FxHashSet::default();
    for (question, answer) in inspection.each(catalogue) {
        if question.counting() == Counting::Nothing {
            continue;
        }
        for piece in answer.evidence.hard_to_read() {
            let is_so = piece.nature == nature && piece.is_loose == is_loose;
            if is_so && told.insert(piece.span) {
                found.push(Finding::of(check, piece.span, Message::new(check)).about(&question.id));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::{answer, expecting, found};

    #[test]
    fn a_paste_outside_any_block_is_one_finding_from_its_first_line_to_its_last() {
        let lab = expecting("'terminal | code'");
        let paste = "moi@vm:~$ cat /etc/os-release\nPRETTY_NAME=\"Ubuntu 22.04\"\nID=ubuntu\nmoi@vm:~$ uname -r\n5.15.0-91-generic\nmoi@vm:~$ ./sauvegarde.sh";
        assert_eq!(
            found(&lab, &answer(paste)),
            [format!("loose-terminal 1.a: {paste}")]
        );
        let code = "from math import pi\n\ndef aire(r):\n    return carre(r);";
        assert_eq!(
            found(&lab, &answer(code)),
            [format!("loose-code 1.a: {code}")]
        );
    }
}

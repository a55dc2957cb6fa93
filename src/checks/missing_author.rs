//! Reports that name no author at their top. Off unless a catalogue asks for it: a forge knows whose report it is.

use super::Check;
use crate::catalogue::Catalogue;
use crate::finding::{Finding, Message};
use crate::inspection::Inspection;

const ID: &str = "missing-author";

pub(super) static CHECK: Check = Check::off(ID, run);

fn run(_: &Catalogue, inspection: &Inspection, found: &mut Vec<Finding>) {
    if inspection.authors.is_none() {
        found.push(Finding::of(ID, inspection.first_line, Message::new(ID)));
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::{NONE, THREE, found, lab};

    #[test]
    fn an_author_is_asked_for_only_where_the_catalogue_does() {
        let report = "# Compte rendu\n\n## Exercice 1\n\n### Question 1.a\n\nIl relie nos postes.\n\n### Question 1.b\n\nTout tient sur une machine.\n\n### Question 1.c\n\nElles diffèrent par le masque.\n\nAuteur : Jean Dupont\n";
        assert_eq!(found(&lab("", THREE), report), NONE);
        let asked = lab("[checks]\nmissing-author = 'warning'", THREE);
        assert_eq!(
            found(&asked, report),
            ["missing-author -: # Compte rendu"],
            "a name at the end is no author's"
        );
        let named = report.replace("# Compte rendu\n", "# Compte rendu\n\nAutrice : Inès Ba\n");
        assert_eq!(found(&asked, &named), NONE);
    }
}

//! Sentences in a fence: the page shows them as code, in long lines.

use super::{Check, form};
use crate::document::Nature;
use crate::finding::Severity;

const ID: &str = "prose-in-fence";

pub(super) static CHECK: Check =
    Check::new(ID, Severity::Warning, |catalogue, inspection, found| {
        form::hard_to_read(catalogue, inspection, ID, Nature::Prose, false, found);
    });

#[cfg(test)]
mod tests {
    use crate::checks::tests::{NONE, answer, expecting, found, lab};

    const SENTENCES: &str = "La commande affiche tous les conteneurs de la machine.\nCeux qui sont arrêtés restent là, avec leur code de sortie.";

    #[test]
    fn sentences_in_a_fence_are_told_once() {
        let lab = expecting("'text'");
        let fenced = |tag: &str, text: &str| answer(&format!("```{tag}\n{text}\n```"));
        let whole = format!("prose-in-fence 1.a: ```\n{SENTENCES}\n```");
        assert_eq!(found(&lab, &fenced("", SENTENCES)), [whole]);
        for tag in ["text", "md", "console", "python"] {
            assert_eq!(found(&lab, &fenced(tag, SENTENCES)), NONE, "{tag}");
        }
        assert_eq!(
            found(&lab, &fenced("", "C'est la commande vue en cours.")),
            NONE
        );
        assert_eq!(found(&lab, &answer(SENTENCES)), NONE);
    }

    #[test]
    fn what_programs_print_in_sentences_is_no_prose() {
        let lab = expecting("'text'");
        let hello = "Ça marche.\n\n```\nHello from Docker!\nThis message shows that your installation appears to be working correctly.\nTo generate this message, the daemon took the following steps.\n```";
        assert_eq!(found(&lab, &answer(hello)), NONE);
        let shown = format!("Le fichier contient :\n\n```\n{SENTENCES}\n```");
        assert_eq!(found(&lab, &answer(&shown)), NONE);
    }

    #[test]
    fn a_copied_statement_in_a_fence_is_no_prose() {
        let prompt = "Affichez tous les conteneurs de la machine et expliquez pourquoi certains restent là avec leur code de sortie.";
        let lab = lab(
            "",
            &format!("[[section.question]]\nid = '1.a'\nprompt = '{prompt}'"),
        );
        let report = format!("```\n{prompt}\n```\n\nIls gardent leur état.");
        assert_eq!(found(&lab, &answer(&report)), NONE);
    }
}

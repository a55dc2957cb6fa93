//! What a line says at its start about where it belongs: a word, a number, a letter.
//!
//! Enters: a line's plain text. Leaves: an [`Announcement`], or nothing. Refuses to know which questions there are: it reads
//! the lab's own prompts and titles as it reads the lines of reports.
//!
//! `Question 1.b : …`, `Exercice 2 – Question 3`, `1-a)`, `a)`, `Q3`, `Étape 4`, `II.`, `Questions 1.a et 1.b`, `1O` for 10.

mod announcement;
mod joint;
mod literal;
mod number;
mod ornament;
mod part;
mod prefix;
mod read;
mod roman;
mod shared;
mod spelt;
mod word;

pub(crate) use announcement::Announcement;
pub(crate) use literal::spellings;
pub(crate) use number::{KEYCAP, keycaps};
pub(crate) use ornament::shortcodes;
pub(crate) use part::{Part, Wording};
pub(crate) use prefix::{Least, Prominent, prefixes};
pub(crate) use read::{read, read_capital, read_end, read_second};
pub(crate) use roman::{in_roman, roman};
pub(crate) use shared::{read_further, read_whole};
pub(crate) use word::counted;

#[cfg(test)]
mod tests {
    use super::*;

    /// `word path [+ shared] @ rest`
    fn say(text: &str) -> String {
        let Some(found) = read(text, &Wording::default()) else {
            return "none".to_owned();
        };
        let path = |path: &[Part]| -> String {
            let parts: Vec<String> = path
                .iter()
                .map(|part| match part {
                    Part::Number(number) => number.to_string(),
                    Part::Letter(letter) => letter.to_string(),
                    Part::Word(word) => word.clone(),
                })
                .collect();
            parts.join(".")
        };
        let mut said = String::new();
        if let Some(section) = &found.section {
            said += &format!("{}/", path(std::slice::from_ref(section)));
        }
        said += &path(&found.path);
        for shared in &found.shared {
            said += &format!("+{}", path(shared));
        }
        format!("{} {said} @{}", found.lemma, &text[found.end..])
    }

    #[test]
    fn the_ways_in_which_students_write_numbers() {
        for (text, said) in [
            ("Question 1.b : la suite", "question 1.b @la suite"),
            ("Question 1-a", "question 1.a @"),
            ("Q1.b", "q 1.b @"),
            ("Q3:", "q 3 @"),
            ("1.c.", " 1.c @"),
            ("1d", " 1.d @"),
            ("1. a) Réponse", " 1.a @Réponse"),
            ("T1.2 Trier", " 1.2 @Trier"),
            ("T2 Trier", "none"),
            ("Question 1 a : x", "question 1.a @x"),
            ("a) ☑", " a @☑"),
            ("b)docker compose", " b @docker compose"),
            ("(c) text", " c @text"),
            ("Exercice 6:Interagir", "exercice 6 @Interagir"),
            ("Execice 7: ", "execice 7 @"),
            ("Étape 1 — Lancer", "etape 1 @Lancer"),
            ("E\u{301}tape 1 — Lancer", "etape 1 @Lancer"),
            ("Questions 1.a a\u{300} 1.c", "question 1.a+1.b+1.c @"),
            ("Etape 1:se connecter", "etape 1 @se connecter"),
            ("🚀 Étape 2 – Images", "etape 2 @Images"),
            ("1. Question 8.a:", "question 8.a @"),
            ("Exercice 2 – Question 3", "question 2/3 @"),
            ("Part 2 - Question 1", "question 2/1 @"),
            ("Question n°4", "question 4 @"),
            ("Question 1O", "question 10 @"),
            ("Partie II - Réseau", "partie 2 @Réseau"),
            ("3.1 API", " 3.1 @API"),
            ("3.b — titre", " 3.b @titre"),
            ("Questions 1.a et 1.b", "question 1.a+1.b @"),
            ("Questions 2.a, b & c", "question 2.a+2.b+2.c @"),
            ("Question 3.b à 3.d", "question 3.b+3.c+3.d @"),
            ("Exercice 1.a", "exercice 1.a @"),
            ("Q7. / Q8.", "q 7+8 @"),
            ("1️⃣ Fait.", " 1 @Fait."),
            ("1️⃣2️⃣", " 12 @"),
            ("2️⃣.1️⃣ Suite", " 2.1 @Suite"),
            ("② Suite", " 2 @Suite"),
            ("🔟 Suite", " 10 @Suite"),
            ("Question 3️⃣ : x", "question 3 @x"),
            ("Question C2 : x", "question c.2 @x"),
            ("Questions C2 et C3", "question c.2+c.3 @"),
            ("2) + 3) les courbes", " 2+3 @les courbes"),
            ("4. et 5. Le bouton", " 4+5 @Le bouton"),
            ("a) and b) Both", " a+b @Both"),
            ("Question : B", "question b @"),
            ("Question n°\u{a0}4", "question 4 @"),
            ("1 – b", " 1.b @"),
            ("I - b", " 1.b @"),
            ("II - 1 : la pente", " 2.1 @la pente"),
            ("II – 3", " 2.3 @"),
            ("IV - 1 et 2 : le sel", " 4.1+4.2 @le sel"),
            ("II - 3 couteaux", " 2 @3 couteaux"),
            ("2 - 1 : le score", " 2 @1 : le score"),
            ("1° b)", " 1.b @"),
            ("1️⃣ b", " 1.b @"),
            ("1 / b", " 1.b @"),
            ("1 b", " 1.b @"),
            ("Question 1: b", "question 1 @b"),
            ("Exercise 1, question b", "question 1/b @"),
            ("1.b /2", " 1.b @2"),
            ("b- La suite", " b @La suite"),
        ] {
            assert_eq!(say(text), said, "{text}");
        }
    }

    #[test]
    fn numbers_in_words_and_signs_before_numbers() {
        for (text, said) in [
            ("Première question", "question 1 @"),
            ("Second exercice", "exercice 2 @"),
            ("3rd task: the loop", "task 3 @the loop"),
            ("2e question", "question 2 @"),
            ("Step Three: Run it", "step 3 @Run it"),
            ("Question deux :", "question 2 @"),
            (":pencil2: 1.a", " 1.a @"),
            ("n°1.b", " 1.b @"),
            ("N° 1.e", " 1.e @"),
            ("==1.c==", " 1.c @=="),
            ("4️⃣ 1.d", " 1.d @"),
            ("5.a/c", " 5.a+5.c @"),
        ] {
            assert_eq!(say(text), said, "{text}");
        }
        assert_eq!(say("Step one of the way"), "none");
        assert_eq!(say("Premier essai"), "none");
        assert_eq!(say("13/03 02:17 the bell"), "none");
        // A unit is no row of letters.
        assert_eq!(say("Q (L/s) | h (mm)"), "none");
    }

    #[test]
    fn a_text_that_is_nothing_but_numbers() {
        let all = |text: &str| read_whole(text).map(|found| 1 + found.shared.len());
        assert_eq!(all("b, c et d."), Some(3));
        assert_eq!(all("a and b"), Some(2));
        assert_eq!(all("d (optionnel)."), Some(1));
        assert_eq!(all("b, a"), None);
        assert_eq!(all("a"), None);
        assert_eq!(all("a (first try)"), None);
        assert_eq!(all("a bell"), None);
    }

    #[test]
    fn a_number_at_the_end_of_a_title() {
        let path = |text: &str| {
            read_end(text, &Wording::default()).map(|found| (found.path.len(), found.shared.len()))
        };
        assert_eq!(path("Se connecter (1.a)"), Some((2, 0)));
        assert_eq!(path("Relevés (3a) et courbe (3b)"), Some((2, 1)));
        assert_eq!(path("Relevés (2 L) et courbe (3b)"), Some((2, 0)));
        assert_eq!(path("Le script et ses essais (1.e + 1.f)"), Some((2, 1)));
        assert_eq!(path("Clé privée — 3.b"), Some((2, 0)));
        assert_eq!(path("Python (3)"), None);
        assert_eq!(path("Version 3.11"), None);
    }

    #[test]
    fn what_is_no_number() {
        for text in [
            "Question : pourquoi ?",
            "C2 : x",
            "Answer: I did both",
            "Answer: B",
            "Answer: A4",
            "Réponse : 42",
            "Question : a été lancé",
            "-v supprime",
            "a été lancé",
            "2025-12-05",
            "10h30",
            "1er essai",
            "3D printing",
            "$ ls",
            "C:\\Users",
            "e.g. this",
            "./run",
        ] {
            assert_eq!(say(text), "none", "{text}");
        }
        assert!(
            !read("3 conteneurs tournent", &Wording::default()).is_some_and(|found| found.closed)
        );
    }
}

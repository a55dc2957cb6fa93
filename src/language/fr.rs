//! The words of French.

use super::Words;

pub(super) static WORDS: Words = Words {
    section: &["exercice", "exercices", "exo", "ex", "partie", "section", "chapitre", "volet", "module", "atelier"],
    step: &["etape", "etapes", "phase"],
    question: &["question", "questions", "quest", "qu", "q", "tache", "consigne", "reponse", "rep", "activite", "item"],
    and: &["et", "ou", "puis"],
    to: &["a", "jusqu'a"],
    answer: &["reponse", "ma reponse", "notre reponse", "reponses", "capture", "capture d'ecran", "captures d'ecran", "resultat", "resultats", "explication", "explications", "commande", "sortie", "preuve"],
    placeholder: &[
        "a completer", "a faire", "a rediger", "a remplir", "a venir", "en cours", "votre reponse", "votre reponse ici",
        "ecrire ici", "ecrivez ici", "repondre ici", "repondez ici", "reponse ici", "inserer", "inserez", "mettre ici",
        "ajouter ici", "capture ici", "capture a inserer", "capture a ajouter", "screenshot ici", "non fait", "pas fait",
        "pas encore fait", "pas eu le temps", "texte ici", "reponse a completer", "completer ici", "collez ici", "coller ici",
    ],
    author: &["auteur", "auteurs", "auteure", "autrice", "nom", "noms", "etudiant", "etudiante", "etudiants", "realise par", "redige par", "binome", "groupe"],
    stop: &[
        "au", "aux", "avec", "ce", "ces", "cet", "cette", "ceci", "cela", "ci", "comme", "comment", "dans", "de", "des", "du", "elle",
        "en", "entre", "est", "et", "eux", "il", "ils", "je", "la", "le", "les", "leur", "leurs", "lui", "ma", "mais", "me", "mes", "mon", "ne",
        "nos", "notre", "nous", "on", "ont", "ou", "par", "pas", "plus", "pour", "pourquoi", "qu", "que", "quel", "quelle", "quelles", "quels",
        "qui", "sa", "sans", "se", "ses", "si", "son", "sont", "sur", "ta", "tes", "ton", "tous", "tout", "toute", "toutes", "tu", "un", "une",
        "vos", "votre", "vous", "etre", "avoir", "fait", "faire", "peut", "ainsi", "afin", "puis", "donc", "lors", "lorsque", "sous", "ici",
        "aussi", "bien", "chaque", "exemple", "expliquer", "expliquez", "explique", "decrire", "decrivez", "decris", "indiquer", "indiquez",
        "indique", "preciser", "precisez", "noter", "notez", "rapport", "reponse", "question", "exercice", "ajouter", "ajoutez", "ajoute",
        "capture", "ecran", "suivante", "suivant", "suivantes", "suivants", "brievement", "quelques", "phrases", "lignes", "commande",
        "commandes", "etape", "utiliser", "utilisez", "executer", "executez", "observer", "observez", "verifier", "verifiez", "verifie",
        "affiche", "afficher", "affichez", "resultat", "obtenu", "deux", "trois", "partie", "maintenant", "dessous", "dessus", "recommandee",
    ],
    grammar: &[
        "le", "la", "les", "un", "une", "des", "du", "de", "est", "sont", "et", "dans", "que", "qui", "pour", "pas", "ce", "cette", "sur", "avec",
        "par", "on", "nous", "il", "elle", "au", "aux", "en", "car", "donc", "mais", "ne", "plus", "comme", "ou", "se", "son", "sa", "ses", "je",
        "a", "ont", "etre", "fait", "j'ai", "c'est", "permet",
    ],
    report_names: &["rapport", "rendu", "compte-rendu", "compte_rendu"],
};

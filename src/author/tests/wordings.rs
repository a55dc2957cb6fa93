//! What prompts ask for, as a teacher would say: wordings of the sort that handouts have, with what an answer to each holds.

use super::super::guess::guess;
use crate::language::Language;

const SHOT: &str = "screenshot | terminal";
const CONSOLE: &str = "terminal | screenshot";
/// A command, named in a sentence or run.
const COMMAND: &str = "text | terminal";

const ENGLISH: &[(&str, &[&str])] = &[
    ("Write a script that renames the pictures.", &["code"]),
    ("Write a short shell script.", &["code"]),
    ("Write, in Python, a function that sorts a list.", &["code"]),
    ("Attach the file.", &["file"]),
    ("Upload your `measures.csv`.", &["file"]),
    ("Capture packets between both hosts.", &[]),
    (
        "Capture the traffic for ten seconds, then explain what you see.",
        &["text"],
    ),
    ("Paste the output of EXPLAIN.", &[CONSOLE]),
    ("Paste the output of `docker ps`.", &[CONSOLE]),
    ("Do not take a screenshot: paste the output.", &["terminal"]),
    ("Explain the result. Do not take a screenshot.", &["text"]),
    ("Don't forget to take a screenshot.", &[SHOT]),
    ("Give a link to your repository.", &["link"]),
    ("Paste the URL of your page here.", &["link"]),
    ("Open the link and describe the page.", &["text"]),
    ("Fill in the file.", &["code"]),
    ("Complete `main.py`.", &["code"]),
    ("Complete the missing parts of the script.", &["code"]),
    ("Fill in the following table.", &["table"]),
    ("Compare both methods in a table.", &["table"]),
    (
        "Read the table below and say which one is faster.",
        &["text"],
    ),
    ("Run the script and paste its output.", &[CONSOLE]),
    ("Run the script.", &[CONSOLE]),
    ("Run it on the file and report what you see.", &["text"]),
    ("Restart the lamp, and note what happens.", &["text"]),
    ("Your code for both lamps.", &["code"]),
    (
        "Write a query that lists the names, and show its output.",
        &["code", CONSOLE],
    ),
    ("Which command lists the open ports?", &[COMMAND]),
    ("Which command did you use, and why?", &[COMMAND, "text"]),
    (
        "Take a screenshot that shows which containers run.",
        &[SHOT],
    ),
    ("Include a screenshot of the running page.", &[SHOT]),
    ("Draw the diagram of the network.", &["screenshot"]),
    ("Plot the temperature against time.", &["screenshot"]),
    ("Take a photo of your circuit.", &[SHOT]),
    ("What is the role of the gateway?", &["text"]),
    ("Explain why it fails without the option.", &["text"]),
    ("List three advantages of this design.", &["text"]),
    ("State the hypotheses of the test.", &["text"]),
    ("Describe the state of the container.", &["text"]),
    ("Install the package.", &[]),
    ("Clone the repository.", &[]),
    (
        "Implement the class `Stack` and explain its methods.",
        &["code", "text"],
    ),
    ("Calculate the mean, in two decimals.", &["text"]),
    ("What happens if you remove the cable?", &["text"]),
    ("How many packets were lost?", &["text"]),
    ("Show that the service is running.", &[CONSOLE]),
    ("Add a method `size` to the class.", &["code"]),
    ("Show your code.", &["code"]),
    ("Show your working.", &["text"]),
    (
        "Submit your notebook file and a link to the data.",
        &["link", "file"],
    ),
    (
        "Give the command and its output, and comment on it.",
        &[CONSOLE, "text"],
    ),
    ("In your own words, what is a socket?", &["text"]),
    ("Is the result what you expected?", &["text"]),
    ("Download the archive and unzip it.", &[]),
    ("Give the contents of the file `hosts`.", &["code"]),
    ("Verify with curl that the page answers.", &[CONSOLE]),
    (
        "Write the firewall rule that blocks port 80.",
        &["code | text | terminal"],
    ),
    (
        "Give the SQL command that creates the table.",
        &["code | text | terminal"],
    ),
    ("Give a screenshot of the panel.", &[SHOT]),
    ("Paste the Python code of your function.", &["code"]),
    ("Paste the Python 3 sorting code.", &["code"]),
    ("Submit the file `Makefile`.", &["file"]),
    ("Prove that the algorithm terminates.", &["text"]),
    ("Prove that the service is running.", &[CONSOLE]),
    ("Restart the machine.", &[]),
    ("Restart the container.", &[CONSOLE]),
    ("Explain the diagram above.", &["text"]),
    (
        "Produce a scatterplot of height against weight.",
        &["screenshot"],
    ),
    ("Insert a map of the valley.", &["screenshot"]),
    ("Measure the output voltage.", &["text"]),
    ("Ping the gateway. Did it answer?", &["text"]),
    ("Move the port and document the commands.", &[CONSOLE]),
    (
        "Paste the relevant part of the configuration.",
        &["code | terminal | text"],
    ),
];

const FRENCH: &[(&str, &[&str])] = &[
    ("Écrivez un script qui renomme les images.", &["code"]),
    ("Écrivez un petit script Bash.", &["code"]),
    ("Proposez une requête SQL qui liste les clients.", &["code"]),
    ("Complétez le fichier `main.c`.", &["code"]),
    ("Complétez `docker-compose.yml`.", &["code"]),
    ("Remplissez les trous du programme.", &["code"]),
    ("Joignez le fichier.", &["file"]),
    ("Déposez votre fichier `mesures.csv`.", &["file"]),
    ("Capturez les paquets échangés.", &[]),
    (
        "Faites une capture de trames avec Wireshark, puis décrivez le premier paquet.",
        &["text"],
    ),
    ("Insérez une capture d’écran de la page.", &[SHOT]),
    ("Joignez une capture.", &[SHOT]),
    (
        "Lancez une capture de trafic. Combien de paquets voyez-vous ?",
        &["text"],
    ),
    ("Détaillez vos calculs.", &["text"]),
    ("N’oubliez pas la capture d’écran.", &[SHOT]),
    ("Copiez la sortie, sans capture d’écran.", &["terminal"]),
    ("Expliquez le résultat ; pas de capture.", &["text"]),
    ("Collez la sortie de EXPLAIN.", &[CONSOLE]),
    ("Donnez un lien vers votre dépôt.", &["link"]),
    ("Indiquez l’URL de la page.", &["link"]),
    ("Suivez le lien et résumez l’article.", &["text"]),
    ("Complétez le tableau suivant.", &["table"]),
    ("Comparez les deux méthodes dans un tableau.", &["table"]),
    (
        "Lisez le tableau ci-dessous et dites lequel est le plus rapide.",
        &["text"],
    ),
    ("Exécutez le script.", &[CONSOLE]),
    ("Exécutez le script et collez sa sortie.", &[CONSOLE]),
    (
        "Écrivez la requête et donnez son résultat affiché.",
        &["code", CONSOLE],
    ),
    ("Quelle commande liste les ports ouverts ?", &[COMMAND]),
    (
        "Quelle commande avez-vous utilisée, et pourquoi ?",
        &[COMMAND, "text"],
    ),
    ("Dessinez le schéma du réseau.", &["screenshot"]),
    ("Tracez la courbe de la température.", &["screenshot"]),
    ("Prenez une photo du montage.", &[SHOT]),
    ("Quel est le rôle de la passerelle ?", &["text"]),
    ("Expliquez pourquoi cela échoue sans l’option.", &["text"]),
    ("Citez trois avantages de cette méthode.", &["text"]),
    ("Listez les avantages de cette méthode.", &["text"]),
    ("Listez les conteneurs.", &[CONSOLE]),
    ("Installez le paquet.", &[]),
    ("Clonez le dépôt.", &[]),
    (
        "Implémentez la classe `Pile` et expliquez ses méthodes.",
        &["code", "text"],
    ),
    ("Calculez la moyenne.", &["text"]),
    ("Que se passe-t-il si l’on retire le câble ?", &["text"]),
    ("Combien de paquets ont été perdus ?", &["text"]),
    ("Ajoutez une méthode `taille` à la classe.", &["code"]),
    ("Donnez le contenu du fichier `hosts`.", &["code"]),
    (
        "Donnez la commande et sa sortie, puis commentez.",
        &[CONSOLE, "text"],
    ),
    ("Vérifiez avec curl que la page répond.", &[CONSOLE]),
    ("Téléchargez l’archive et décompressez-la.", &[]),
    ("À quoi sert ce paramètre ?", &["text"]),
    ("Comment le serveur répond-il ?", &["text"]),
    ("Le résultat est-il conforme à vos attentes ?", &["text"]),
    ("Afficher la liste des processus.", &[CONSOLE]),
    ("Donner les étapes du protocole.", &["text"]),
    ("Modifiez votre Dockerfile.", &["code"]),
    (
        "Écrivez la règle qui bloque le port 80.",
        &["code | text | terminal"],
    ),
    (
        "Donnez la commande SQL qui crée la table.",
        &["code | text | terminal"],
    ),
    ("Donnez une capture d’écran du panneau.", &[SHOT]),
    ("Réalisez le schéma de votre réseau.", &["screenshot"]),
    ("Expliquez le schéma ci-dessus.", &["text"]),
    ("Combien de tables le schéma contient-il ?", &["text"]),
    ("Rendez le fichier `Makefile` complété.", &["file"]),
    ("Redémarrez la machine.", &[]),
    ("Redémarrez le conteneur.", &[CONSOLE]),
    (
        "Lancez le programme et décrivez ce que vous observez.",
        &["text"],
    ),
    ("Les sources de la lampe.", &["code"]),
    ("Fermez la fenêtre.", &[]),
    ("Que répond le terminal ? Recopiez-le.", &[CONSOLE]),
    ("Prouvez que le service tourne.", &[CONSOLE]),
    ("Joignez un chronogramme.", &["screenshot"]),
    ("Mesurez le signal de sortie.", &["text"]),
    ("Pinguez la passerelle. Répond-elle ?", &["text"]),
    ("Le code du filtre.", &["code"]),
    (
        "Collez la partie utile de la configuration.",
        &["code | terminal | text"],
    ),
];

#[test]
fn what_a_prompt_asks_for_is_what_a_teacher_would_say() {
    let mut wrong = Vec::new();
    for (tag, wordings) in [("en", ENGLISH), ("fr", FRENCH)] {
        let language = Language::from_tag(tag).expect("it is known");
        assert!(wordings.len() > 50);
        for (prompt, expected) in wordings {
            let guess = guess(prompt, language, false, false);
            if guess.expects != *expected {
                wrong.push(format!("{prompt} {:?} by {:?}", guess.expects, guess.by));
            }
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}

# Messages : ce qui ne va pas, en minuscules, sans point. Help : le geste suivant.

or = ou
kind-text = une explication rédigée
kind-screenshot = une capture d’écran
kind-terminal = un bloc de terminal
kind-code = du code
kind-table = un tableau
kind-link = un lien
kind-file = un fichier

unanswered-empty = la question { $question } n’a pas de réponse : rien sous son titre
    .help = écrivez la réponse sous cette ligne
unanswered-statement = la question { $question } ne contient que l’énoncé
    .help = écrivez la réponse sous l’énoncé recopié
unanswered-placeholder = la question { $question } contient encore un texte à remplacer
    .help = remplacez ce texte par la réponse
missing-question = la question { $question } n’est pas dans le rapport
    .help = ajoutez ici une ligne « Question { $question } » et la réponse dessous
unlabelled-answer = une réponse à la question { $question } semble se trouver ici, sans son numéro
    .help = écrivez « Question { $question } » sur une ligne au-dessus
misnumbered-question = ce titre porte un autre numéro, mais par sa place et ses mots c’est la question { $question }
    .help = écrivez { $question } dans le titre
missing-evidence = il manque { $kinds } à la question { $question }{ $min ->
        [1] {""}
       *[other] {" "}(au moins { $min })
    }
    .help = ajoutez { $kinds } à la réponse
missing-file = la question { $question } demande un fichier qui n’est pas là : { $files }
    .help = mettez le fichier à cet endroit, dans le dossier du TP
duplicate-question = la question { $question } a deux titres, chacun avec une réponse
    .help = donnez à celui-ci le numéro de la question à laquelle il répond, ou réunissez les deux réponses
unknown-question = le TP n’a pas de question de ce numéro
    .help = vérifiez le numéro dans l’énoncé
short-answer = la réponse à la question { $question } est trop courte : { $words ->
        [one] { $words } mot
       *[other] { $words } mots
    } sur { $asked } demandés
    .help = développez la réponse
incomplete-terminal = dans le terminal de la question { $question }, on ne voit pas { $lacks }
    .help = montrez la commande demandée et ce qu’elle affiche
incomplete-code = dans le code de la question { $question }, on ne voit pas { $lacks }
    .help = complétez le code
prose-in-fence = ces phrases sont dans un bloc de code
    .help = enlevez les lignes ``` qui les entourent
loose-terminal = ce texte de terminal n’est pas dans un bloc : ses lignes se mélangeront à l’affichage
    .help = mettez une ligne ```console au-dessus et une ligne ``` en dessous
loose-code = ce code n’est pas dans un bloc : ses lignes se mélangeront à l’affichage
    .help = mettez une ligne ``` suivie du nom du langage au-dessus et une ligne ``` en dessous
mistagged-fence = ce bloc est marqué `{ $tag }`, mais c’est du texte de terminal{ $others ->
        [0] {""}
        [one] {" "}(et un autre bloc plus bas)
       *[other] {" "}(et { $others } autres blocs plus bas)
    }
    .help = écrivez ```console à la place
missing-author = aucun nom d’auteur en haut du rapport
    .help = ajoutez sous le titre une ligne « Auteur : » et votre nom

no-catalogue = pas de questions.toml : les titres du rapport servent de liste de questions
nothing-to-check = rien à vérifier ici : nommez un rapport, ou un dossier qui contient des rapports d’un TP
several-catalogues = plusieurs catalogues conviennent : { $catalogues } ; choisissez avec --catalogue
catalogue-not-read = non vérifié, car le catalogue { $catalogue } n’a pas pu être lu
catalogue-is-wrong = non vérifié, car le catalogue du TP, { $catalogue }, contient des erreurs
tell-the-teacher = { $mistakes ->
        [one] le catalogue du TP contient une erreur : si vous n’en êtes pas l’auteur, prévenez votre enseignant
       *[other] le catalogue du TP contient { $mistakes } erreurs : si vous n’en êtes pas l’auteur, prévenez votre enseignant
    }
file-not-found = fichier introuvable
file-not-a-file = ni un fichier ni un dossier de rapports
file-too-large = plus de { $limit } Mio, ce qu’aucun rapport n’atteint
file-unreadable = illisible : { $error }

catalogue-syntax = ce n’est pas du TOML : { $error }
    .help = corrigez le texte ici ; les chaînes sont entre guillemets, les tables entre crochets
catalogue-bad-schema = cette version de tpreport ne connaît pas schema { $value }
    .help = écrivez `schema = 1`
catalogue-unknown-key = `{ $key }` n’est pas une clé de { $place }
    .help = clés connues : { $known }
catalogue-unknown-key-near = `{ $key }` n’est pas une clé de { $place }
    .help = vouliez-vous dire `{ $near }` ?
catalogue-misplaced-key = `{ $key }` n’est pas une clé de { $place }
    .help = sa place est dans { $home } : TOML range une clé dans la dernière table ouverte
catalogue-section-without-expects = `{ $key }` n’a pas d’effet sur une section qui n’attend rien
    .help = donnez `expects` à la section, ce qui en fait une question, ou déplacez la clé dans [[section.question]] ou [section.defaults]
catalogue-missing-key = il manque `{ $key }`
    .help = ajoutez-le
catalogue-wrong-type = `{ $key }` est de type { $found }, mais doit être de type { $wanted }
    .help = écrivez une valeur de type { $wanted }
catalogue-bad-value = `{ $key }` ne peut pas valoir `{ $value }`
    .help = valeurs possibles : { $known }
catalogue-bad-pattern = `{ $pattern }` ne compile pas : { $error }
    .help = corrigez le motif ; une chaîne entre apostrophes garde ses barres obliques inverses
catalogue-duplicate-id = l’identifiant `{ $id }` figure deux fois
    .help = donnez à chaque section et à chaque question un identifiant à elle
catalogue-empty-section = la section `{ $section }` n’a ni questions ni `expects`
    .help = ajoutez des tables [[section.question]], ou `expects` si la section interroge elle-même
catalogue-unknown-check = `{ $check }` n’est pas un contrôle
    .help = la documentation donne la liste des contrôles
catalogue-unknown-check-near = `{ $check }` n’est pas un contrôle
    .help = vouliez-vous dire `{ $near }` ?
catalogue-unused-detail = des détails sur `{ $kind }`, mais `expects` ne nomme pas { $kind }
    .help = ajoutez "{ $kind }" à `expects`, ou enlevez ces détails

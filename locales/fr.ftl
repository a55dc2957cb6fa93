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

picture-not-found = image introuvable : { $address }
    .help = mettez le fichier à cet endroit, ou corrigez le chemin
picture-not-found-near = image introuvable : { $address }
    .help = vouliez-vous dire `{ $near }` ?
picture-no-address = cette image n’a pas de chemin
    .help = écrivez le chemin de son fichier entre les parenthèses
picture-empty = l’image { $file } est vide
    .help = enregistrez-la de nouveau, et vérifiez qu’elle s’ouvre
picture-cut-short = l’image { $file } est tronquée : il en manque la fin
    .help = copiez-la ou enregistrez-la de nouveau, et vérifiez qu’elle s’ouvre
picture-heic = { $file } est une image HEIC, que les navigateurs n’affichent pas
    .help = exportez-la en PNG ou en JPEG (sur Mac : Aperçu, Fichier, Exporter ; sur iPhone : Réglages, Appareil photo, Formats, Le plus compatible), et insérez ce fichier
picture-format = { $file } est une image { $format }, que les navigateurs n’affichent pas
    .help = exportez-la en PNG ou en JPEG, et insérez ce fichier
picture-pointer = { $file } ne fait que renvoyer à l’image, que garde Git LFS
    .help = lancez `git lfs pull`, ou validez l’image elle-même
picture-no-picture = { $file } n’est pas une image, mais { $what ->
        [folder] un dossier
        [pdf] un PDF
        [video] une vidéo
        [archive] une archive, comme le sont les fichiers ZIP ou Word
        [page] une page web
        [text] du texte
       *[other] un fichier que les navigateurs n’affichent pas
    }
    .help = { $what ->
        [folder] écrivez le chemin d’un fichier de ce dossier
        [pdf] faites une capture de la page, ou mettez un lien vers le PDF : `[nom](fichier.pdf)`
        [video] faites une capture du moment utile, ou mettez un lien vers la vidéo : `[nom](fichier.mp4)`
        [page] enregistrez l’image elle-même, pas la page qui l’affiche
       *[other] exportez-le en PNG ou en JPEG, et insérez ce fichier
    }
picture-denied = l’image { $file } n’a pas pu être lue : { $error }
    .help = vérifiez les droits du fichier
picture-untracked = l’image { $file } n’est que sur cet ordinateur : git ne l’a pas
    .help = lancez `git add "{ $file }"`, puis validez (commit)
picture-ignored = l’image { $file } n’est que sur cet ordinateur : .gitignore l’écarte de git
    .help = lancez `git add -f "{ $file }"`, puis validez (commit)
picture-wrong-case = { $address } n’a pas les mêmes majuscules que son fichier, { $right } : la plupart des ordinateurs ne le trouveront pas
    .help = écrivez `{ $right }`
picture-absolute = { $address } est un chemin propre à un ordinateur : personne d’autre ne verra l’image
    .help = mettez l’image à côté du rapport, et écrivez son chemin à partir de là, par exemple `captures/nom.png`
picture-outside = { $address } mène hors du dossier du TP : qui reçoit le rapport ne reçoit pas l’image
    .help = copiez l’image dans le dossier du rapport, et écrivez son chemin à partir de là
picture-remote = { $count ->
        [one] une image est sur le web, et n’est pas vérifiée
       *[other] { $count } images sont sur le web, et ne sont pas vérifiées
    }
    .help = pour être sûr qu’elles restent, mettez-les à côté du rapport
picture-unused = { $count ->
        [one] un fichier d’image n’est affiché par aucun fichier Markdown : { $files }
       *[other] { $count } fichiers d’images ne sont affichés par aucun fichier Markdown : { $files }
    }
    .help = insérez-les dans les réponses auxquelles ils se rapportent, ou supprimez-les
picture-reused = { $file } est aussi l’image de la question { $question }
    .help = vérifiez que c’est bien la bonne ici
picture-alt = le texte alternatif de cette image ne dit rien
    .help = écrivez entre les crochets ce que montre l’image
unclosed-fence = ce bloc n’est jamais fermé : tout ce qui suit est pris pour du code
    .help = écrivez la ligne de fermeture (```) après la dernière ligne du bloc
not-utf8 = le rapport n’est pas en UTF-8, mais en { $encoding }
    .help = enregistrez-le en UTF-8 dans votre éditeur

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

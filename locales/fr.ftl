# Messages : ce qui ne va pas, en minuscules, sans point. Help : le geste suivant.

or = ou
and = et
kind-text = une explication rédigée
kind-screenshot = une capture d’écran
kind-terminal = un bloc de terminal
kind-code = du code
kind-table = un tableau
kind-link = un lien
kind-file = un fichier

unanswered-empty = la question { $question } n’a pas de réponse : rien sous son titre
    .many = { $count } questions n’ont pas de réponse, rien sous leur titre : { $questions }
    .many-help = écrivez chaque réponse sous son titre
    .help = écrivez la réponse sous cette ligne ; attendu : { $expects }
unanswered-statement = la question { $question } ne contient que l’énoncé
    .many = { $count } questions ne contiennent que l’énoncé : { $questions }
    .many-help = écrivez chaque réponse sous l’énoncé recopié
    .help = écrivez la réponse sous l’énoncé recopié ; attendu : { $expects }
unanswered-placeholder = la question { $question } contient encore un texte à remplacer
    .many = { $count } questions contiennent encore un texte à remplacer : { $questions }
    .many-help = remplacez chacun de ces textes par la réponse
    .help = remplacez ce texte par la réponse ; attendu : { $expects }
missing-question = la question { $question } n’est pas dans le rapport
    .many = { $count } questions ne sont pas dans le rapport : { $questions }
    .many-help = ajoutez pour chacune un titre avec son numéro, à la ligne indiquée, et la réponse dessous
    .help = ajoutez une ligne « Question { $question } » après celle-ci, et la réponse dessous ; attendu : { $expects }
missing-in-fence = la question { $question } est prise pour du code : le bloc qui commence ici n’est pas fermé où il faut
    .many = { $count } questions sont prises pour du code, car un bloc n’est pas fermé où il faut : { $questions }
    .many-help = écrivez la ligne de fermeture (```) après la dernière ligne du bloc qui commence à la ligne indiquée
    .help = écrivez la ligne de fermeture (```) après la dernière ligne du bloc
unlabelled-answer = une réponse à la question { $question } semble se trouver ici, sans son numéro
    .many = { $count } réponses semblent se trouver dans le rapport sans leur numéro : { $questions }
    .many-help = écrivez chaque numéro sur une ligne au-dessus de sa réponse
    .help = écrivez « Question { $question } » sur une ligne au-dessus
misnumbered-question = ce titre porte un autre numéro, mais par sa place et ses mots c’est la question { $question }
    .help = écrivez { $question } dans le titre
missing-evidence = il manque { $kinds } à la question { $question }{ $min ->
        [1] {""}
       *[other] {" "}({ $have } sur { $min })
    }
    .many = il manque { $kinds }{ $min ->
        [1] {""}
       *[other] {" "}(au moins { $min })
    } à { $count } questions : { $questions }
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
    .many = { $count } passages rédigés sont dans des blocs de code : { $questions }
    .help = enlevez les lignes ``` qui les entourent
loose-terminal = ce texte de terminal n’est pas dans un bloc : ses lignes se mélangeront à l’affichage
    .many = { $count } textes de terminal ne sont pas dans un bloc, leurs lignes se mélangeront à l’affichage : { $questions }
    .help = mettez une ligne ```console au-dessus et une ligne ``` en dessous
loose-code = ce code n’est pas dans un bloc : ses lignes se mélangeront à l’affichage
    .many = { $count } passages de code ne sont pas dans un bloc, leurs lignes se mélangeront à l’affichage : { $questions }
    .help = mettez une ligne ``` suivie du nom du langage au-dessus et une ligne ``` en dessous
mistagged-fence = ce bloc est marqué `{ $tag }`, mais c’est du texte de terminal{ $others ->
        [0] {""}
        [one] {" "}(et un autre bloc plus bas)
       *[other] {" "}(et { $others } autres blocs plus bas)
    }
    .help = écrivez ```console à la place
missing-author = aucun nom d’auteur en haut du rapport
    .help = ajoutez sous le titre une ligne « Auteur : » et votre nom

picture-not-found = image introuvable : { $address }
    .help = mettez le fichier à cet endroit, ou corrigez le chemin
picture-not-found-near = image introuvable : { $address }
    .help = vouliez-vous dire `{ $near }` ?
picture-folder-not-found = aucune des { $count } images { $folder ->
        [here] à côté du rapport
       *[other] de `{ $folder }`
    } n’est là
    .help = mettez le dossier des images à côté du rapport, ou corrigez les chemins
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
picture-wrong-case = { $address } n’a pas les mêmes majuscules que son fichier, { $right } : Linux et les forges ne le trouveront pas
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

# La page du terminal : totaux, signes, le geste suivant.
range = { $first } à { $last }
and-more = et { $count } de plus
mark-done = faite
mark-lacking = incomplète
mark-unlabelled = réponse sans numéro
mark-empty = sans réponse
mark-missing = absente du rapport
mark-free = rien à rendre, ou facultative
total = { $answered }/{ $counted } questions traitées
total-lacking = { $count ->
        [one] dont { $count } incomplète
       *[other] dont { $count } incomplètes
    }
count-errors = { $count ->
        [one] { $count } erreur
       *[other] { $count } erreurs
    }
count-warnings = { $count ->
        [one] { $count } avertissement
       *[other] { $count } avertissements
    }
count-hints = { $count ->
        [one] { $count } conseil
       *[other] { $count } conseils
    }
count-hidden-hints = { $count ->
        [one] { $count } conseil (affiché avec -v)
       *[other] { $count } conseils (affichés avec -v)
    }
count-suppressed = { $count ->
        [one] { $count } masqué par le rapport
       *[other] { $count } masqués par le rapport
    }
next-error = À faire ensuite : { $place } : { $help }
next-warning = Plus d’erreur ; à améliorer : { $place } : { $help }
all-done = Plus rien à faire : le rapport peut être rendu.
summary = { $reports } rapports, dont { $clean } sans erreur ; { $answered }/{ $counted } questions traitées

no-catalogue = pas de questions.toml : les titres du rapport servent de liste de questions
nothing-to-check = rien à vérifier ici : nommez un rapport, ou un dossier qui contient des rapports d’un TP
nothing-named = rien à vérifier ici : { $catalogue } désigne les rapports { $patterns }, et aucun fichier d’ici n’y répond ; nommez le vôtre : tpreport check FICHIER
several-catalogues = plusieurs catalogues conviennent : { $catalogues } ; choisissez avec --catalogue
catalogue-not-read = non vérifié, car le catalogue { $catalogue } n’a pas pu être lu
catalogue-is-wrong = non vérifié, car le catalogue du TP, { $catalogue }, contient des erreurs
tell-the-teacher = { $mistakes ->
        [one] le catalogue du TP contient une erreur : si vous n’en êtes pas l’auteur, prévenez votre enseignant
       *[other] le catalogue du TP contient { $mistakes } erreurs : si vous n’en êtes pas l’auteur, prévenez votre enseignant
    }
file-not-found = fichier introuvable
unknown-check = `{ $check }` n’est pas une vérification : `tpreport explain` en donne la liste
unknown-check-near = `{ $check }` n’est pas une vérification : vouliez-vous dire `{ $near }` ?
file-not-found-near = fichier introuvable : vouliez-vous dire { $near } ?
severity-error = erreur
severity-warning = avertissement
severity-hint = conseil
severity-off = désactivée
output-is-input = rien n’a été fait : { $file } est lu ici, et les résultats prendraient sa place ; donnez un autre fichier à --output-file
stdin-twice = l’entrée standard ne peut pas être à la fois un rapport et la liste des rapports
stdin-not-read = --stdin-filename nomme un rapport lu sur l’entrée standard : donnez `-` comme chemin
nothing-found = Les vérifications faites n’ont rien trouvé ; il manque pourtant quelque chose à des réponses.
file-not-a-file = ni un fichier ni un dossier de rapports ; ce qui vient par un tube se nomme `-`
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
    .help = ajoutez-la
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
catalogue-unknown-check = `{ $check }` n’est pas une vérification
    .help = `tpreport explain` en donne la liste
catalogue-unknown-check-near = `{ $check }` n’est pas une vérification
    .help = vouliez-vous dire `{ $near }` ?
catalogue-unused-detail = des détails sur `{ $kind }`, mais `expects` ne nomme pas { $kind }
    .help = ajoutez "{ $kind }" à `expects`, ou enlevez ces détails

# L’aide de la ligne de commande ; l’anglaise est celle du programme.
help-template =
    {"{"}about-with-newline{"}"}
    Utilisation : {"{"}usage{"}"}

    {"{"}all-args{"}"}
help-commands = Commandes
help-options = Options
command-tpreport = Vérifier des comptes rendus de TP en Markdown d’après le catalogue des questions
command-check = Dire quelles questions n’ont pas de réponse et quelles preuves manquent
command-explain = Dire ce que cherche une vérification, et que faire
argument-help = Afficher l’aide
argument-version = Afficher la version
argument-lang = La langue des messages [défaut : celle du catalogue]
argument-threads = Le nombre de fils d’exécution [défaut : un par processeur]
argument-color = Quand utiliser des couleurs : auto, always (toujours), never (jamais)
argument-quiet = Ne dire que les erreurs
argument-verbose = Dire aussi les conseils
argument-paths = Rapports, ou dossiers de rapports ; `-` est l’entrée standard [défaut : le dossier courant]
argument-catalogue = Le catalogue du TP [défaut : le questions.toml trouvé en remontant depuis le dossier du rapport]
argument-root = Le dossier où se trouve le TP [défaut : la racine du dépôt]
argument-skip_unmatched = Ignorer sans rien dire les fichiers qu’aucun catalogue ne nomme
argument-files_from = Lire les chemins des rapports dans un fichier, un par ligne ; `-` est l’entrée standard
argument-stdin_filename = Le nom du rapport lu sur l’entrée standard, pour trouver son catalogue et ses images
argument-select = Seulement ces vérifications ; le début d’un nom en désigne plusieurs, comme `picture`
argument-ignore = Sauf ces vérifications
argument-strict = Échouer aussi sur les avertissements
argument-exit_zero = Sortir avec 0 quoi qu’il soit trouvé
argument-output_format = L’écriture des résultats
argument-output_file = Où écrire les résultats [défaut : la sortie standard]
argument-check = Une vérification, ou le début de plusieurs, comme `picture` ; aucune : toutes, en bref

# Les vérifications : ce qu’elles trouvent, et pourquoi.
check-unanswered-question = une question a son titre mais pas de réponse
    .explanation =
        Le titre de la question est dans le rapport, mais dessous il n’y a rien, ou seulement l’énoncé recopié, ou un texte à remplacer comme « TODO » ou « à compléter ».

        Écrivez la réponse sous le titre. L’énoncé recopié peut rester : il n’est pas compté. Une question facultative peut rester vide.
check-missing-question = une question n’est nulle part dans le rapport
    .explanation =
        Ni le titre de la question ni un texte qui y répond n’ont été trouvés. L’endroit indiqué est celui où la réponse irait, après la question précédente.

        Ajoutez un titre avec le numéro de la question et la réponse dessous. Si la réponse est là sous un autre titre, mettez-y le numéro.
check-unlabelled-answer = une réponse est là, mais rien ne dit à quelle question
    .explanation =
        Un texte, une capture ou un bloc semble répondre à la question, d’après ce qu’il nomme et sa place, mais aucun titre ne l’annonce. Qui corrige doit deviner.

        Écrivez le numéro de la question sur une ligne au-dessus.
check-misnumbered-question = un titre porte le numéro d’une autre question
    .explanation =
        Par sa place et ses mots, le titre est celui d’une question, mais il porte le numéro d’une autre : souvent un copier-coller, ou toute une section décalée d’un cran.

        Corrigez le numéro.
check-missing-text = une réponse est sans l’explication attendue
    .explanation =
        La question demande des mots, et sa réponse n’en a pas : une capture ou un bloc seul ne dit pas ce que vous en concluez.

        Ajoutez une phrase ou deux.
check-missing-screenshot = une réponse est sans la capture d’écran attendue
    .explanation =
        La question demande une capture d’écran et sa réponse ne montre pas d’image, ou pas assez.

        Ajoutez l’image au dossier du rapport et montrez-la : `![ce qu’on y voit](captures/nom.png)`. Quand la question admet aussi un bloc de terminal, l’un des deux suffit.
check-missing-terminal = une réponse est sans le bloc de terminal attendu
    .explanation =
        La question demande ce que le terminal a montré : la commande tapée et sa sortie. Une commande recopiée de l’énoncé, seule, ne suffit pas.

        Collez la commande et sa sortie entre deux lignes de trois accents graves.
check-missing-code = une réponse est sans le code attendu
    .explanation =
        La question demande un programme ou un fichier de configuration, et sa réponse n’en montre pas.

        Collez-le entre deux lignes de trois accents graves.
check-missing-table = une réponse est sans le tableau attendu
    .explanation =
        La question demande un tableau.

        Écrivez-le en Markdown : une ligne de titres, une ligne `|---|---|`, puis une ligne par entrée.
check-missing-link = une réponse est sans le lien attendu
    .explanation =
        La question demande un lien, vers un dépôt ou une page.

        Collez l’adresse entière, avec `https://`.
check-missing-file = un fichier demandé n’est pas là
    .explanation =
        La question demande un fichier à côté du rapport, et il n’est pas au chemin attendu dans le dossier du TP.

        Mettez-le à cet endroit, avec ce nom exactement.
check-picture-not-found = une image que montre le rapport n’est pas là
    .explanation =
        Le chemin de l’image ne mène à aucun fichier : il est mal écrit, ou le fichier n’a pas été copié. Sur une forge, `/x` se lit depuis la racine du dépôt.

        Mettez le fichier à cet endroit, ou corrigez le chemin. Les espaces s’écrivent `%20`, ou le chemin entre `<` et `>`.
check-picture-unreadable = une image est là mais ne s’affichera pas
    .explanation =
        Le fichier est vide, tronqué, dans un format que les navigateurs n’affichent pas (HEIC, TIFF), ou n’est pas une image (un PDF, une vidéo).

        Exportez-le en PNG ou en JPEG, ou mettez un lien.
check-picture-untracked = une image n’est que sur cet ordinateur
    .explanation =
        Le fichier est là, mais git ne l’a pas : jamais ajouté, ou écarté par .gitignore. Qui clonera le dépôt ne l’aura pas. Dans un hook, c’est une erreur.

        Lancez `git add` sur le fichier avant de valider.
check-picture-wrong-case = un chemin d’image n’a pas les majuscules de son fichier
    .explanation =
        Windows et macOS trouvent `Capture.PNG` sous le nom `capture.png` ; Linux et les forges ne le trouvent pas.

        Écrivez le nom exactement comme celui du fichier.
check-picture-absolute = un chemin d’image ne vaut que sur un ordinateur
    .explanation =
        `C:\Users\…`, `/Users/…` ou `file:` ne mènent quelque part que sur l’ordinateur où le rapport a été écrit.

        Mettez l’image à côté du rapport, et écrivez son chemin à partir de là.
check-picture-outside = une image est hors du dossier du TP
    .explanation =
        Le chemin sort du dépôt ou du dossier du TP, par `..` ou par un lien symbolique : qui reçoit le rapport ne reçoit pas l’image.

        Copiez l’image dans le dossier du rapport.
check-picture-remote = des images sont sur le web
    .explanation =
        Une image sur le web n’est pas vérifiée, et peut disparaître ou demander une connexion.

        Pour être sûr qu’elle reste, mettez-la à côté du rapport.
check-picture-unused = des fichiers d’image ne sont affichés nulle part
    .explanation =
        Des images sont dans le dossier des captures, mais aucun fichier Markdown du dépôt ne les montre : une réponse a peut-être perdu la sienne.

        Insérez-les dans leur réponse, ou supprimez-les.
check-picture-reused = la même image sert à deux questions
    .explanation =
        Le même fichier est montré dans deux réponses : souvent une copie oubliée.

        Vérifiez que c’est bien la bonne image aux deux endroits.
check-picture-alt = le texte alternatif d’une image ne dit rien
    .explanation =
        `![image](…)` ou `![alt text](…)` ne disent rien à qui ne voit pas l’image. Désactivée, sauf si le catalogue la demande.

        Écrivez entre les crochets ce que montre l’image.
check-unclosed-fence = un bloc de code n’est jamais fermé
    .explanation =
        Après la ligne d’ouverture (trois accents graves), aucune ligne ne ferme le bloc : tout ce qui suit est pris pour du code, titres compris.

        Écrivez la ligne de fermeture après la dernière ligne du bloc.
check-not-utf8 = le rapport n’est pas en UTF-8
    .explanation =
        Le fichier a été lu dans un autre encodage (UTF-16, Windows-1252) : les accents peuvent s’afficher mal ailleurs.

        Enregistrez-le en UTF-8 dans votre éditeur.
check-duplicate-question = deux titres portent le même numéro, chacun avec sa réponse
    .explanation =
        Le numéro d’une question est deux fois dans le rapport, avec un texte sous chacun : l’un des deux est sans doute celui d’une autre question.

        Corrigez un des numéros, ou réunissez les deux réponses.
check-unknown-question = un titre porte un numéro que le TP n’a pas
    .explanation =
        Le mot est celui d’une question, mais le TP n’a pas ce numéro : une faute de frappe, ou un autre énoncé.

        Vérifiez le numéro.
check-short-answer = une réponse a moins de mots que demandé
    .explanation =
        L’énoncé demande un minimum de mots. Les mots de l’énoncé recopié et des blocs ne comptent pas.

        Développez la réponse.
check-incomplete-terminal = un bloc de terminal ne montre pas tout ce qui est demandé
    .explanation =
        Le bloc est là, mais une commande ou un texte attendu n’y est pas.

        Relancez la commande demandée, et collez-la avec sa sortie entière.
check-incomplete-code = un bloc de code ne contient pas tout ce qui est demandé
    .explanation =
        Le bloc est là, mais un texte attendu n’y est pas.

        Complétez le code.
check-prose-in-fence = des phrases sont dans un bloc de code
    .explanation =
        Des phrases entre des lignes d’accents graves se lisent mal : pas de retour à la ligne, pas de mise en forme.

        Sortez-les du bloc.
check-loose-terminal = une sortie de terminal est hors de tout bloc
    .explanation =
        Collée en texte courant, une sortie de terminal perd ses colonnes et ses retours à la ligne.

        Mettez-la entre deux lignes de trois accents graves.
check-loose-code = du code est hors de tout bloc
    .explanation =
        Collé en texte courant, du code perd son indentation, et ses `#` deviennent des titres.

        Mettez-le entre deux lignes de trois accents graves.
check-mistagged-fence = l’étiquette d’un bloc contredit son contenu
    .explanation =
        Un bloc étiqueté `yaml` qui contient une sortie de terminal est coloré de travers.

        Changez l’étiquette, ou enlevez-la.
check-missing-author = le rapport ne nomme pas son auteur
    .explanation =
        Ni l’en-tête ni le haut du rapport ne donnent de nom. Désactivée, sauf si le catalogue la demande.

        Écrivez votre nom en haut du rapport, par exemple « Nom : … ».

# Le rapport mis en page : ses propres mots.
page-language = fr
page-section = Exercice
page-question = Question
page-and = et
page-skip = Aller au rapport
page-contents = Sommaire
page-lead = Début du rapport
page-appendix = Annexe
page-notes = Notes
page-front = En-tête du fichier
page-prompt = Afficher l’énoncé
page-statement = Énoncé recopié
page-as-written = Écrit ainsi :
page-answer-with = Répondue avec la
page-remarks = Remarques
page-line = ligne
page-total = questions traitées
page-points = pt
page-terminal = terminal
page-code = code
page-ticked = fait
page-open = à faire
page-close = Fermer
page-picture = Image { $number }
page-picture-not-shown = Image qui ne peut pas être affichée :
page-picture-too-large = Image trop lourde pour cette page :
page-picture-remote = Image sur le web :
page-no-question = Absente du rapport. Attendu : { $kinds }
page-no-answer = Pas de réponse. Attendu : { $kinds }
page-lacks = Il manque : { $kinds }
page-kinds = { $kinds }
render-exists = { $path } existe déjà et ne vient pas de tpreport : --force pour l’écraser, ou -o pour un autre fichier
render-input = { $path } est lui-même un rapport : choisissez un autre fichier avec -o
render-same = plusieurs rapports seraient écrits dans { $path } : nommez un dossier avec -o
render-not-written = { $path } n’a pas pu être écrit : { $error }
render-template = une erreur dans un modèle : { $error }
render-nothing = pas de rapport ici : nommez-en un, ou un dossier qui contient des rapports d’un TP
render-written = { $path } écrit
command-render = Mettre un rapport en page : HTML pour qui le lit, Markdown pour qui le rend
argument-html = Une page HTML qui se suffit à elle-même, NOM.html à côté du rapport (par défaut)
argument-markdown = Le rapport en Markdown, dans l’ordre et sous les titres du catalogue, sur la sortie standard
argument-output = Où écrire : un fichier, un dossier, ou `-` pour la sortie standard
argument-no_findings = Sans les remarques
argument-force = Écraser aussi un fichier qui ne vient pas de tpreport

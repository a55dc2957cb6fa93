# Messages : ce qui ne va pas, en minuscules, sans point. Help : le geste suivant.

or = ou
and = et
kind-text = une explication rédigée
    .several = une explication d’au moins { $count } mots
kind-screenshot = une capture d’écran
    .several = { $count } captures d’écran
    .second = une seconde capture d’écran
    .more = encore { $count ->
        [one] une capture
       *[other] { $count } captures
    } d’écran
kind-terminal = un bloc de terminal
    .several = { $count } blocs de terminal
    .second = un second bloc de terminal
    .more = encore { $count ->
        [one] un bloc
       *[other] { $count } blocs
    } de terminal
kind-code = du code
    .several = { $count } blocs de code
    .second = un second bloc de code
    .more = encore { $count ->
        [one] un bloc
       *[other] { $count } blocs
    } de code
kind-table = un tableau
    .several = { $count } tableaux
    .second = un second tableau
    .more = encore { $count ->
        [one] un tableau
       *[other] { $count } tableaux
    }
kind-link = un lien
    .several = { $count } liens
    .second = un second lien
    .more = encore { $count ->
        [one] un lien
       *[other] { $count } liens
    }
kind-file = un fichier

another-lab = ce rapport semble être celui d’un autre TP que « { $lab } » : ses titres et ses mots sont autres
    .help = vérifiez que c’est le bon fichier, et que le bon questions.toml est lu (--catalogue)
another-lab-part = à partir d’ici, ce rapport semble être celui d’un autre TP que « { $lab } »
    .help = rendez chaque TP dans un fichier à part
unanswered-empty = la question { $question } n’a pas de réponse : rien sous son titre
    .many = { $count } questions n’ont pas de réponse, rien sous leur titre : { $questions }
    .many-help = écrivez chaque réponse sous son titre
    .help = écrivez la réponse sous cette ligne ; attendu : { $expects }
unanswered-hollow = la question { $question } n’a pas de réponse : ce qui est sous son titre n’y répond pas
    .many = { $count } questions n’ont pas de réponse, ce qui est sous leur titre n’y répond pas : { $questions }
    .many-help = écrivez chaque réponse à la place de ce qui est là
    .help = écrivez la réponse à la place de ce qui est là ; attendu : { $expects }
unanswered-statement = la question { $question } ne contient que l’énoncé
    .many = { $count } questions ne contiennent que l’énoncé : { $questions }
    .many-help = écrivez chaque réponse sous l’énoncé recopié
    .help = écrivez la réponse sous l’énoncé recopié ; attendu : { $expects }
unanswered-placeholder = la question { $question } contient encore « { $hole } »
    .place = « { $hole } »
    .many = { $count } questions contiennent encore un texte à remplacer : { $questions }
    .many-help = remplacez chacun de ces textes par la réponse
    .help = remplacez ce texte par la réponse ; attendu : { $expects }
missing-question = la question { $question } n’est pas dans le rapport
    .many = { $count } questions ne sont pas dans le rapport : { $questions }
    .many-help = ajoutez pour chacune un titre avec son numéro ou son nom, à la ligne indiquée, et la réponse dessous
    .help = ajoutez une ligne « { $label } » { $side ->
        [above] avant
       *[below] après
    } celle-ci, et la réponse dessous ; attendu : { $expects }
missing-in-fence = la question { $question } est prise pour du code : le bloc qui commence ici n’est pas fermé où il faut
    .many = { $count } questions sont prises pour du code, car un bloc n’est pas fermé où il faut : { $questions }
    .many-help = écrivez la ligne de fermeture (```) après la dernière ligne du bloc qui commence à la ligne indiquée
    .help = écrivez la ligne de fermeture (```) après la dernière ligne du bloc
unlabelled-answer = une réponse à la question { $question } semble se trouver ici, sans son numéro{ $lacks ->
        [0] {""}
       *[other] {" "}(on n’y voit pas : { $kinds })
    }
    .many = { $count } réponses semblent se trouver dans le rapport sans leur numéro{ $lacks ->
        [0] {""}
       *[other] {" "}(on n’y voit pas : { $kinds })
    } : { $questions }
    .many-help = écrivez chaque numéro sur une ligne au-dessus de sa réponse{ $lacks ->
        [0] {""}
       *[other] , puis vérifiez à nouveau
    }
    .help = écrivez « { $label } » sur une ligne au-dessus{ $lacks ->
        [0] {""}
       *[other] , puis vérifiez à nouveau
    }
unlabelled-misnumbered = le TP n’a pas de question de ce numéro ; ce qui suit semble répondre à la question { $question }{ $lacks ->
        [0] {""}
       *[other] {" "}(on n’y voit pas : { $kinds })
    }
    .help = écrivez { $question } dans le titre{ $lacks ->
        [0] {""}
       *[other] , puis vérifiez à nouveau
    }
misnumbered-question = ce titre porte un autre numéro, mais par sa place et ses mots c’est la question { $question }{ $others ->
        [0] {""}
        [one] {" "}(le titre suivant est décalé aussi)
       *[other] {" "}(les { $others } titres suivants sont décalés aussi)
    }
    .help = écrivez { $right } dans le titre
misnumbered-unsure = ce titre porte un autre numéro : est-ce bien la question { $question } ?{ $others ->
        [0] {""}
        [one] {" "}(le titre suivant est décalé aussi)
       *[other] {" "}(les { $others } titres suivants sont décalés aussi)
    }
    .help = écrivez { $question } dans le titre si c’est elle ; sinon, la question { $question } reste à traiter
misnumbered-section = ce titre porte le numéro d’une autre section, mais par sa place et ses mots c’est la section { $section }
    .help = écrivez { $section } dans le titre
miswritten-number = une lettre O tient lieu de zéro dans le numéro de ce titre
    .help = écrivez { $right } dans le titre
missing-evidence = il manque { $kinds } à la question { $question }
    .many = il manque { $kinds } à { $count } questions : { $questions }
    .many-help = ajoutez { $kinds } à chacune de ces réponses
    .help = ajoutez { $kinds } à la réponse
missing-as-repeated = il manque { $kinds } à la question { $question } : cette image est déjà dans sa réponse
    .help = montrez une autre image à la place de celle-ci
missing-but-pictured = il manque { $kinds } à la question { $question }
    .many = il manque { $kinds } à { $count } questions : { $questions }
    .many-help = ces réponses montrent une image ; { $kind ->
        [terminal] copiez le texte du terminal dans un bloc
        [code] copiez le code dans un bloc
       *[table] écrivez le tableau en Markdown
    }
    .help = la réponse montre une image ; { $kind ->
        [terminal] copiez le texte du terminal dans un bloc
        [code] copiez le code dans un bloc
       *[table] écrivez le tableau en Markdown
    }
missing-file = la question { $question } demande un fichier qui n’est pas là : { $files }
    .help = mettez le fichier à cet endroit, dans le dossier du TP
duplicate-question = la question { $question } a deux titres, chacun avec une réponse
    .help = donnez à celui-ci le numéro de la question à laquelle il répond, ou réunissez les deux réponses
unknown-question = le TP n’a pas de question de ce numéro
    .help = vérifiez le numéro dans l’énoncé
placeholder-left = la réponse à la question { $question } contient encore « { $hole } »
    .help = remplissez cet endroit, ou enlevez la ligne
table-half-empty = au moins la moitié du tableau de la question { $question } est encore vide
    .help = remplissez ses cases, ou enlevez les lignes en trop
short-answer = la réponse à la question { $question } est trop courte : { $words ->
        [one] { $words } mot
       *[other] { $words } mots
    } sur { $asked } demandés
    .help = écrivez encore { $more ->
        [one] un mot
       *[other] { $more } mots
    } au moins
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
mistagged-fence = ce bloc est étiqueté `{ $tag }`, mais c’est du texte de terminal{ $others ->
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
    .help = exportez-la en PNG ou en JPEG (sous Windows : Photos, Enregistrer sous ; sur Mac : Aperçu, Fichier, Exporter ; sur iPhone : Réglages, Appareil photo, Formats, Le plus compatible), et insérez ce fichier
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
picture-is-text = { $file } n’est pas une image, mais du texte
    .help = collez son texte dans un bloc de code, ou mettez un lien : `[nom]({ $address })`
picture-spaces = Markdown n’affiche pas d’image ici, car son chemin contient des espaces
    .many = Markdown n’affiche pas d’image à { $count } endroits, car les chemins contiennent des espaces : { $questions }
    .many-help = écrivez `%20` pour chaque espace, ou le chemin entre `<` et `>`
    .help = écrivez `{ $right }`, ou le chemin entre `<` et `>`
picture-more-in-brackets = Markdown n’affiche pas d’image ici, car les parenthèses contiennent plus que son chemin
    .help = écrivez `{ $right }`
picture-parted = Markdown n’affiche pas d’image ici, car une espace sépare les crochets des parenthèses
    .help = écrivez `{ $right }`
picture-brackets = Markdown n’affiche pas d’image ici : ses crochets ou parenthèses ne sont pas les bons, ou il en manque
    .help = écrivez `{ $right }`
picture-bar = le tableau coupe cette image en deux à son `|`
    .help = mettez une barre oblique inverse devant : `{ $right }`
picture-backslashes = Markdown n’affiche pas d’image ici, car des barres obliques inverses séparent les dossiers de son chemin
    .many = Markdown n’affiche pas d’image à { $count } endroits, car des barres obliques inverses séparent les dossiers des chemins : { $questions }
    .many-help = écrivez `/` pour chaque barre oblique inverse
    .help = écrivez `{ $right }`
picture-signs = les navigateurs ne trouvent pas d’image ici, car un signe du nom du fichier veut dire autre chose dans un chemin
    .help = écrivez `{ $right }`
picture-out-of-place = Markdown n’affiche pas d’image ici, car il n’est pas lu à l’intérieur du HTML
    .help = laissez une ligne vide avant et après `{ $right }`
picture-only-linked = la question { $question } demande une capture, et ceci n’est qu’un lien vers une image
    .help = mettez `!` juste devant, ce qui montre l’image : `{ $right }`
picture-denied = l’image { $file } n’a pas pu être lue : { $error }
    .help = vérifiez les droits du fichier
picture-untracked = l’image { $file } n’est que sur cet ordinateur : git ne l’a pas
    .help = lancez `git add "{ $file }"`, puis validez (commit)
picture-ignored = l’image { $file } n’est que sur cet ordinateur : .gitignore l’écarte de git
    .help = lancez `git add -f "{ $file }"`, puis validez (commit)
picture-wrong-case = { $address } n’a pas les mêmes majuscules que son fichier, { $right } : Linux et les forges ne le trouveront pas
    .help = écrivez `{ $written }`
picture-absolute = { $address } est un chemin propre à un ordinateur : personne d’autre ne verra l’image
    .help = mettez l’image à côté du rapport, et écrivez son chemin à partir de là, par exemple `captures/nom.png`
picture-outside = { $address } mène hors du dossier du TP : qui reçoit le rapport ne reçoit pas l’image
    .help = copiez l’image dans le dossier du rapport, et écrivez son chemin à partir de là
picture-expires = l’adresse de cette image n’est signée que pour un temps : plus tard, personne ne la verra
    .many = les adresses de { $count } images ne sont signées que pour un temps, plus tard personne ne les verra : { $questions }
    .many-help = enregistrez les images, mettez-les à côté du rapport, et écrivez leurs chemins à partir de là
    .help = enregistrez l’image, mettez-la à côté du rapport, et écrivez son chemin à partir de là
picture-remote = { $count ->
        [one] une image est sur le web, et n’est pas vérifiée
       *[other] { $count } images sont sur le web, et ne sont pas vérifiées
    }
    .help =
        { $count ->
            [one] pour être sûr qu’elle reste, mettez-la à côté du rapport
           *[other] pour être sûr qu’elles restent, mettez-les à côté du rapport
        }
picture-unused = { $count ->
        [one] un fichier d’image n’est affiché par aucun fichier Markdown : { $files }
       *[other] { $count } fichiers d’image ne sont affichés par aucun fichier Markdown : { $files }
    }
    .help =
        { $count ->
            [one] insérez-le dans la réponse à laquelle il se rapporte, ou supprimez-le
           *[other] insérez-les dans les réponses auxquelles ils se rapportent, ou supprimez-les
        }
picture-reused = { $file } est aussi l’image de la question { $question }
    .help = vérifiez que c’est bien la bonne ici
picture-copied = { $file } est une copie de { $first }, l’image de la question { $question }
    .help = vérifiez que c’est bien la bonne ici
picture-alt = le texte alternatif de cette image ne dit rien
    .help = écrivez entre les crochets ce que montre l’image
unclosed-fence = ce bloc n’est jamais fermé : tout ce qui suit est pris pour du code
    .help = écrivez la ligne de fermeture (```) après la dernière ligne du bloc
unclosed-comment = ce commentaire n’est jamais fermé : aucun lecteur ne voit la suite
    .help = écrivez `-->` là où finit le commentaire, ou enlevez `<!--`
not-utf8 = le rapport n’est pas en UTF-8, mais en { $encoding }
    .help = enregistrez-le en UTF-8 dans votre éditeur
not-utf8-strays = { $count ->
        [one] un caractère est illisible, car ses octets ne sont pas de l’UTF-8
       *[other] { $count } caractères sont illisibles, car leurs octets ne sont pas de l’UTF-8
    } : { $of ->
        [one] ligne
       *[other] lignes
    } { $lines }
    .help = écrivez ce qui doit être là où � s’affiche, puis enregistrez le fichier en UTF-8

# La page du terminal : totaux, signes, le geste suivant.
range = { $first } à { $last }
cut = { $beginning }… ({ $count } caractères)
and-more = et { $count } de plus
mark-done = faite
mark-lacking = incomplète
mark-unlabelled = réponse sans numéro
mark-empty = sans réponse
mark-missing = absente du rapport
mark-free = rien à rendre
mark-optional = facultative
total = { $answered }/{ $counted } { $counted ->
        [one] question traitée
       *[other] questions traitées
    }
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
count-mendable = --fix peut en corriger { $count }
count-suppressed = { $count ->
        [one] { $count } masqué par le rapport
       *[other] { $count } masqués par le rapport
    }
next-error = À faire ensuite : { $place } : { $help }
next-warning = Plus d’erreur ; à améliorer : { $place } : { $help }
no-question = Aucune question trouvée ici : écrivez le numéro de chacune au-dessus de sa réponse, comme `## Question 1`.
nothing-here = Aucune question trouvée ici : le rapport est vide.
nothing-lacks-but-unknown = Rien ne manque dans ce qui est là ; ce que demande le TP n’est pas connu sans son questions.toml. Votre enseignant l’a : mettez-le à côté du rapport, ou nommez-le avec --catalogue.
all-done = Plus rien à faire : le rapport peut être rendu.
summary = { $reports } rapports{ $unread ->
        [0] {""}
        [one] {" "}(un non vérifié)
       *[other] {" "}({ $unread } non vérifiés)
    }, { $clean ->
        [0] aucun
        [1] un
       *[other] { $clean }
    } sans erreur ; { $answered }/{ $counted } { $counted ->
        [one] question traitée
       *[other] questions traitées
    }
standard-input = entrée standard

# Ce qu’un dossier contient d’autre que des rapports.
folders-linked = { $count ->
        [one] Ce dossier est un lien et n’a pas été lu (--follow le lit) : { $folders }
       *[other] Ces { $count } dossiers sont des liens et n’ont pas été lus (--follow les lit) : { $folders }
    }
folders-without-report = { $count ->
        [one] Pas de rapport dans ce dossier : { $folders }
       *[other] Pas de rapport dans ces { $count } dossiers : { $folders }
    }
    .help = un fichier entre parenthèses est en Markdown, mais rien n’y montre un rapport du TP ; nommez-le pour le vérifier
documents = { $count ->
        [one] Ce fichier n’est pas en Markdown, et n’est donc pas vérifié : { $files }
       *[other] Ces { $count } fichiers ne sont pas en Markdown, et ne sont donc pas vérifiés : { $files }
    }
conversion = { $what ->
        [pdf] un PDF se convertit mal : partez du document dont il est issu
        [archive] décompressez l’archive, puis vérifiez le rapport qu’elle contient
        [picture] écrivez le rapport en Markdown, et insérez-y l’image
        [bytes] écrivez le rapport en Markdown, dans un éditeur de texte
        [old-word] enregistrez-le au format .docx, puis, dans son dossier, avec Pandoc (pandoc.org) : pandoc { $from } -t gfm --extract-media=captures -o { $to }
        [notebook] dans son dossier, avec Jupyter : jupyter nbconvert --to markdown { $from } --output { $to } ; ou avec Pandoc (pandoc.org) : pandoc { $from } -t gfm --extract-media=captures -o { $to }
        [renamed] renommez-le en { $from }, puis, dans son dossier, avec Pandoc (pandoc.org) : pandoc { $from } -t gfm --extract-media=captures -o { $to }
       *[other] dans son dossier, avec Pandoc (pandoc.org) : pandoc { $from } -t gfm --extract-media=captures -o { $to }
    }
file-foreign = { $what ->
        [word] c’est un document Word, pas du Markdown
        [old-word] c’est un document d’un traitement de texte, pas du Markdown
        [open-document] c’est un document OpenDocument, pas du Markdown
        [rich-text] c’est un document RTF, pas du Markdown
        [latex] c’est un document LaTeX, pas du Markdown
        [notebook] c’est un notebook, pas du Markdown
        [pdf] c’est un PDF, pas du Markdown
        [archive] c’est une archive, pas du Markdown
        [picture] c’est une image, pas du Markdown
       *[bytes] ce n’est pas du texte
    }

# Where reports are checked: a job's summary, test results, hooks.
table-report = Rapport
table-answered = Réponses
table-incomplete = Incomplètes
table-errors = Erreurs
table-warnings = Avertissements
table-line = Ligne
table-finding = Ce qui ne va pas, et que faire
junit-whole = le rapport dans son ensemble
commit-anyway = valider quand même : `git commit --no-verify`
push-anyway = envoyer quand même : `git push --no-verify`

mend-replaced = `{ $before }` est maintenant `{ $after }`
mend-added = la ligne { $after } est ajoutée
mend-places = { $count ->
        [one] { $count } endroit corrigé
       *[other] { $count } endroits corrigés
    }
mend-left = { $count ->
        [one] une remarque vous est laissée : la corriger changerait la lecture du rapport
       *[other] { $count } remarques vous sont laissées : les corriger changerait la lecture du rapport
    }
mend-nothing = rien ici ne peut être corrigé sans vous
mend-clean = rien à corriger
mend-changed = laissé tel quel : un autre programme a enregistré le fichier entre-temps ; relancez
mend-read-only = laissé tel quel : le fichier est en lecture seule
mend-io = laissé tel quel : { $error }
mend-lacks = laissé tel quel : le fichier est écrit en { $encoding }, qui n’a pas de « { $character } » ; enregistrez-le en UTF-8 dans votre éditeur, puis relancez
mend-broken = laissé tel quel : certains de ses octets ne sont pas du texte et seraient perdus ; enregistrez-le en UTF-8 dans votre éditeur, puis relancez
watch-changed = { $files }{ $more ->
        [0] {""}
       *[other] {" "}et { $more } de plus
    } : changement{ $same ->
        [yes] {""}, et rien de nouveau
       *[no] {""}
    }
watch-waits = en attente du prochain changement ; Ctrl-C arrête
watch-stdin = --watch demande un fichier qui puisse changer, et l’entrée standard n’en est pas un : nommez un rapport
watch-format = --watch écrit pour des personnes : prenez --output-format human ou concise

no-catalogue = pas de questions.toml : les titres du rapport servent de liste de questions
nothing-to-check = rien à vérifier ici : nommez un rapport, ou un dossier qui contient des rapports d’un TP
nothing-named = rien à vérifier ici : { $catalogue } désigne les rapports { $patterns }, et aucun fichier d’ici n’y répond ; nommez le vôtre
several-catalogues = plusieurs catalogues conviennent : { $catalogues } ; choisissez avec --catalogue
no-catalogue-there = pas de questions.toml pour les rapports de { $folder }
catalogue-is-right = { $catalogue } : pas d’erreur, { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    } dans { $sections ->
        [one] { $sections } section
       *[other] { $sections } sections
    }{ $optional ->
        [0] {""}
        [one] , { $optional } facultative
       *[other] , { $optional } facultatives
    }{ $points ->
        [none] {""}
       *[other] , { $points } points
    }
catalogue-doubt-twins = la question { $question } dit la même chose que la question { $other } : sans son numéro, rien ne les distingue
    .help = donnez un titre à l’une des deux, ou dites dans son énoncé ce qui change
catalogue-doubt-same-number = les id des questions { $question } et { $other } se lisent comme un même numéro : aucun rapport ne peut les distinguer
    .help = donnez à l’une des deux un autre numéro, ou un titre à elle (label = "…")
catalogue-doubt-short = l’énoncé de la question { $question } est trop court pour être reconnu
    .help = écrivez-le mot pour mot comme sur l’énoncé, ou ajoutez un titre
catalogue-doubt-dead = aucune réponse ne peut correspondre à `{ $said }`, que demande la question { $question }
    .help = `^` et `$` sont les bouts de tout ce que montre la réponse, fins de lignes comprises ; écrivez `(?m)` devant s’il s’agit de ceux d’une ligne
catalogue-doubt-path = la question { $question } demande un fichier nommé `{ $said }` : un chemin n’est pas un motif
    .help = nommez chaque fichier par son chemin depuis la racine
catalogue-doubt-glob = `{ $glob }` ne nomme aucun fichier
    .help = les motifs sont ceux d’un .gitignore, depuis la racine : `rapport*.md`, `lab2/**`
catalogue-doubt-only-not = `{ $glob }` exclut, et aucun motif ne nomme rien
    .help = nommez d’abord les rapports, comme par `*.md`
catalogue-doubt-idle = `{ $glob }` ne nomme aucun fichier du dossier du catalogue, et aucun motif ne nomme { $other }
    .help = voyez s’il est écrit comme le nom du fichier ; les motifs partent de la racine
catalogue-is-folder = { $path } est un dossier → nommez le catalogue lui-même, comme { $path }/questions.toml
catalogue-not-read = non vérifié, car le catalogue { $catalogue } n’a pas pu être lu
catalogue-is-wrong = non vérifié, car le catalogue du TP, { $catalogue }, contient des erreurs
catalogue-has-mistakes = { $catalogue } : { $mistakes ->
        [one] une erreur
       *[other] { $mistakes } erreurs
    }
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
root-no-folder = --root { $root } n’est pas un dossier : nommez celui où se trouve le TP
stdin-not-read = --stdin-filename nomme un rapport lu sur l’entrée standard : donnez `-` comme chemin
nothing-found = Les vérifications faites n’ont rien trouvé ; il manque pourtant quelque chose à des réponses.
file-not-a-file = ni un fichier ni un dossier de rapports ; ce qui vient par un tube se nomme `-`
file-leads-out = un lien hors du dossier du TP, qui n’est pas lu : nommez le fichier lui-même, ou utilisez --follow
file-too-large = plus de { $limit } Mio, ce qu’aucun rapport n’atteint
file-unreadable = illisible : { $error }

catalogue-syntax = { $kind ->
        [quote] il manque le guillemet de fin
        [unquoted] un texte sans guillemets, ou rien après le signe =
        [equals] il manque un signe = après la clé
        [comma] il manque une virgule dans la liste
        [list] cette liste n’est pas fermée
        [bracket] il manque un crochet
        [backslash] une barre oblique inverse veut dire autre chose entre guillemets
        [rest] la ligne devrait s’arrêter ici
        [key] il manque la clé avant le signe =
       *[other] ce n’est pas du TOML : { $error }
    }
    .help = { $kind ->
        [quote] ajoutez-le ; un texte sur plusieurs lignes s’écrit entre trois apostrophes
        [unquoted] écrivez la valeur entre guillemets droits : `"…"`
        [equals] écrivez `clé = "valeur"`
        [comma] écrivez `["un", "deux"]`
        [list] écrivez `{ $closing }` après sa dernière valeur
        [bracket] écrivez `[lab]`, ou `[[section]]` avec deux crochets de chaque côté
        [backslash] mettez le texte entre apostrophes, qui la gardent : `'C:\dossier'`
        [rest] un nombre s’écrit avec un point (`0.5`), un texte qui contient une apostrophe entre guillemets (`"l'eau"`)
        [key] écrivez `clé = "valeur"`
       *[other] corrigez le texte ici ; les textes sont entre guillemets, les tables entre crochets
    }
catalogue-duplicate-key = `{ $key }` est écrit deux fois dans la même table
    .help = gardez-en un ; une autre question commence par une ligne [[section.question]]
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
catalogue-missing-key = il manque `{ $key }`{ $table ->
        [none] {""}
       *[other] {" "}sous `{ $table }`
    }
    .help = ajoutez-la
catalogue-wrong-type = `{ $key }` est { $found ->
        [string] un texte
        [integer] un nombre
        [float] un nombre à virgule
        [boolean] vrai ou faux
        [array] une liste
        [table] une table
       *[datetime] une date
    }, il faut { $wanted ->
        [string] un texte entre guillemets
        [number] un nombre
        [integer] un nombre entier
        [boolean] `true` ou `false`
        [array-of-strings] une liste de textes
        [array-of-tables] une table entre doubles crochets
       *[table] une table
    }
    .help = écrivez `{ $example }`
catalogue-single-table = `[{ $table }]` ouvre une seule table, alors qu’il peut y en avoir plusieurs
    .help = écrivez `[[{ $table }]]`, ici et partout dans le fichier
catalogue-bad-value = `{ $key }` ne peut pas valoir `{ $value }`
    .help = valeurs possibles : { $known }
catalogue-bad-value-near = `{ $key }` ne peut pas valoir `{ $value }`
    .help = vouliez-vous dire `{ $near }` ? valeurs possibles : { $known }
catalogue-bad-pattern = `{ $pattern }` ne compile pas : { $error }
    .help = corrigez le motif ; une chaîne entre apostrophes garde ses barres obliques inverses
catalogue-large-pattern = `{ $pattern }` prend plus de mémoire qu’un motif ne peut en prendre
    .help = réduisez les répétitions ou les signes : `[a-z]` prend bien moins que `\w`, et `.*` moins qu’un nombre comme `.{ "{" }1,500{ "}" }`
catalogue-many-large-patterns = les motifs ci-dessus prennent toute la mémoire prévue pour les motifs : celui-ci et les suivants n’ont pas été regardés
    .help = demandez-en moins, ou réduisez les grands : répétez moins, ou moins de signes, comme `[a-z]` pour `\w`
catalogue-bad-id = un id est une ligne de signes visibles
    .help = écrivez le numéro ou le mot du sujet, comme `1.a`
catalogue-duplicate-id = l’identifiant `{ $id }` sert déjà à la ligne { $line }
    .help = donnez à chaque section et à chaque question un identifiant à elle
catalogue-empty-section = la section `{ $section }` n’a ni questions ni `expects`
    .help = ajoutez des tables [[section.question]], ou `expects` si la section interroge elle-même
catalogue-unknown-check = `{ $check }` n’est pas une vérification
    .help = `tpreport explain` en donne la liste
catalogue-unknown-check-near = `{ $check }` n’est pas une vérification
    .help = vouliez-vous dire `{ $near }` ?
catalogue-statement-not-found = pas de fichier `{ $path }` à côté du catalogue
    .help = un chemin de `statement` part du dossier du catalogue
catalogue-statement-not-a-file = `{ $path }` est un dossier
    .help = nommez un à un les fichiers de l’énoncé
catalogue-statement-outside = `{ $path }` mène hors du dossier du catalogue
    .help = placez l’énoncé à côté du catalogue ou plus bas
catalogue-statement-too-large = `{ $path }` dépasse { $limit } Mio
    .help = nommez le Markdown de l’énoncé
catalogue-statement-no-text = `{ $path }` n’est pas du texte
    .help = nommez le Markdown de l’énoncé, pas ce qu’on en a tiré
catalogue-statement-unreadable = `{ $path }` est illisible : { $error }
    .help = rendez-le lisible, ou retirez-le de `statement`
catalogue-unused-detail = des détails sur `{ $kind }`, mais `expects` ne nomme pas { $kind }
    .help = ajoutez "{ $kind }" à `expects`, ou enlevez ces détails

# Le rapport mis en page : ses propres mots.
page-language = fr
page-colon = { " : " }
page-semicolon = { " ; " }
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
page-answer-with = Répondue sous :
page-remarks = Remarques
page-line = ligne
page-total = questions traitées
page-points = pt
page-earned = selon les preuves :
page-first-lacking = Première à reprendre :
page-next-lacking = Suivante à reprendre :
page-legend = Légende
page-unseen = { $count ->
    [one] 1 image ne s’affiche pas
   *[other] { $count } images ne s’affichent pas
}
page-decimal = ,
page-terminal = terminal
page-code = code
page-comment = Commentaire caché
page-ticked = fait
page-open = à faire
page-enlarge = Image { $number } en grand
page-own-size = Image { $number } à sa taille
page-picture = Image { $number }
page-picture-not-shown = Image qui ne peut pas être affichée :
page-picture-remote = Image sur le web :
page-no-question = Absente du rapport. Attendu : { $kinds }
page-no-answer = Pas de réponse. Attendu : { $kinds }
page-lacks = Il manque : { $kinds }
page-kinds = { $kinds }
render-exists = { $path } existe déjà et ne vient pas de tpreport : --force pour l’écraser, ou -o pour un autre fichier
render-changed = { $path } a été modifié depuis que tpreport l’a écrit : --force pour l’écraser, ou -o pour un autre fichier
render-input = { $path } est lu par cette commande : choisissez un autre fichier avec -o
render-same = plusieurs rapports seraient écrits dans { $path } : nommez un dossier avec -o
not-written = { $path } n’a pas pu être écrit : { $error }
output-exists = { $path } ne vient pas de tpreport, et reste tel quel : nommez un autre fichier, ou utilisez --force
output-there = { $path } existe déjà et ne vient pas de tpreport : --force l’écrase, ou nommez un autre fichier
output-changed = { $path } a été modifié depuis que tpreport l’a écrit : --force l’écrase, ou nommez un autre fichier
not-written-no-file = { $path } n’a pas pu être écrit : c’est un tube, un périphérique ou un dossier, pas un fichier ; sans fichier nommé, tout va à la sortie standard
not-written-no-folder = { $path } n’a pas pu être écrit : son dossier n’existe pas
not-written-denied = { $path } n’a pas pu être écrit : ce dossier ou ce fichier ne peut pas être modifié
not-written-leads-out = { $path } n’a pas pu être écrit : { $link } est un lien vers un dossier hors du TP ; nommez ce dossier lui-même
not-written-full = { $path } n’a pas pu être écrit : le disque est plein ; rien n’a été changé
stdout-not-written = la sortie standard n’a pas pu être écrite : { $error }
render-no-browser = aucun navigateur pour faire le PDF : installez Chromium, Chrome, Edge ou Firefox, ou donnez-en un par --browser
render-no-such-browser = { $path } n’est pas un navigateur : donnez à --browser le nom ou le chemin d’un programme
render-not-printed = { $path } : le navigateur n’a pas fait de PDF : { $error }
render-nothing = pas de rapport ici : nommez-en un, ou un dossier qui contient des rapports d’un TP
render-written = { $path } écrit
render-written-many = { $count } fichiers écrits
render-linked = { $report } : { $count ->
        [one] une image est liée là où elle est
       *[other] { $count } images sont liées là où elles sont
    }, car la page contient au plus { $most } Mo d’images, de 10 Mo chacune : laissez-les là, ou voyez --max-embed
render-strays = { $report } : { $count ->
        [one] un caractère est illisible, et ce qui est écrit montre � à sa place
       *[other] { $count } caractères sont illisibles, et ce qui est écrit montre � à leur place
    } : { $of ->
        [one] ligne
       *[other] lignes
    } { $lines }
render-no-page = { $path } ne serait pas une page : nommez un fichier en .html, ou un dossier ; --pdf fait un PDF, et --markdown écrit du Markdown
render-no-pdf = { $path } serait un PDF : nommez un fichier en .pdf, ou un dossier
render-no-markdown = { $path } contiendrait du Markdown : nommez un fichier en .md, ou un dossier
render-not-opened = la page est écrite mais n’a pas pu être ouverte : { $error }
render-open-nothing = --open ouvre un fichier : enlevez `-o -`
templates-exist = { $path } existe déjà : --force pour l’écraser, ou un autre dossier avec -o
templates-next = modifiez ce que vous voulez, supprimez les fichiers que vous gardez tels quels, puis : tpreport render --template { $folder } RAPPORT
templates-none = { $folder } ne contient aucun modèle ({ $names }) : `tpreport templates -o { $folder }` les y écrit
template-undefined = rien ne porte ce nom ici
    .help = docs/templates.md énumère ce qu’un modèle voit
template-wrong = { $error }
    .help = les modèles s’écrivent comme dans minijinja, presque comme dans Jinja

# Pourquoi un rapport a été lu ainsi, pour les enseignants. Chaque raison peut parler pour une ligne ou contre elle.
reading-title = { $report } : pourquoi chaque question a été lue ainsi
reading-label = ligne { $line }, son titre :
reading-also = ligne { $line }, y appartient aussi :
reading-question = ligne { $line }, lue comme { $place } :
reading-section = ligne { $line }, lue comme la section { $place } :
reading-nothing = ligne { $line }, pas lue comme un titre :
reading-for = pour : { $reasons }
reading-against = contre : { $reasons }
reading-taken-all-the-same = prise quand même, car les lignes autour vont mieux ainsi
reading-left-all-the-same = laissée quand même, car les lignes autour vont mieux ainsi
reading-no-label = Aucune ligne n’a été lue comme son titre.
reading-attributed = { $count ->
        [one] La ligne { $lines } est lue comme sa réponse.
       *[other] Les lignes { $lines } sont lues comme sa réponse.
    }
reading-nearest = Les plus proches :
reading-untried = Aucune n’y ressemblait.
reading-not-in-format = --explain-reading n’existe que dans les formats human et json : choisissez l’un d’eux par --output-format
reading-unknown = `{ $question }` n’est pas une question du TP : --explain-reading seul les explique toutes
reading-unknown-near = `{ $question }` n’est pas une question du TP : vouliez-vous dire `{ $near }` ?
reading-path = `{ $path }` n’est pas une question du TP : nommez les rapports avant --explain-reading
reason-number = son numéro est celui de la question
reason-printed = l’énoncé annonce ainsi la question
reason-local = son numéro est celui de la question dans sa section
reason-running = son numéro est le rang de la question dans tout le TP
reason-partly = seule la fin de son numéro est celle de la question
reason-kind = elle a un chiffre pour une lettre ou une lettre pour un chiffre
reason-other = son numéro est un autre
reason-unannounced = aucun mot suivi d’un numéro ne l’annonce
reason-worded = un mot pour les questions précède son numéro
reason-step = un mot pour les étapes ou les sections précède son numéro
reason-heading = elle est mise en titre
reason-bold = elle est en gras ou commence ainsi
reason-listed = elle est dans une liste ou un tableau
reason-plain = elle n’est pas mise en forme comme un titre
reason-alone = elle est un paragraphe à elle seule
reason-sentence = elle se lit comme une phrase du texte
reason-length = sa longueur
reason-asks = elle finit par un point d’interrogation ou deux-points
reason-report-title = c’est le titre du rapport lui-même
reason-title = elle dit le titre de la question ou presque
reason-prompt = elle reprend l’énoncé de la question ou une partie
reason-shared = elle partage avec la question des mots qui en disent long
reason-both = son numéro et ses mots s’accordent
reason-rival = elle ressemble plus à une autre question
reason-hollow = rien ne suit
reason-under = ce qui suit n’est pas tout à fait ce que la question demande
reason-nothing = la question ne demande rien à rendre
reason-like = elle est comme les autres titres du rapport
reason-unlike = les autres titres du rapport ne sont pas ainsi
reason-level = le niveau de son titre
reason-turn = c’est le tour de la question
reason-passed-over = des questions sont sautées
reason-across = aucune ligne n’ouvre sa section
reason-over = le tour de la question est passé
reason-open = la question est déjà ouverte
reason-bar = ce que tout titre doit dépasser
reason-numbering = la numérotation du rapport entier
reason-silent = ce que dit et montre un texte sans titre

skeleton-author = Auteur : ____
skeleton-expected = attendu : { $expects }
skeleton-nothing = rien à rendre
skeleton-optional = facultatif
skeleton-commands = avec { $commands }
skeleton-files = à côté du rapport : { $files }
skeleton-text = Écrivez votre réponse ici.
skeleton-screenshot = Insérez votre capture d’écran ici.
skeleton-link = Collez votre lien ici.
new-no-catalogue = pas de questions.toml ici ni plus haut, donc rien à demander → mettez celui de votre enseignant à côté du rapport, ou nommez-le avec --catalogue
new-exists = { $path } existe déjà → --force l’écrase, --into { $path } n’y ajoute que ce qui manque
put-is-folder = { $path } est un dossier → nommez un fichier, comme { $path }/{ $such ->
        [report] rapport.md
       *[other] { $such }
    }
new-next = { $path } écrit → remplissez chaque place, puis : tpreport check { $path }
new-nothing = { $path } a déjà toutes les questions : rien n’a été ajouté
new-added = { $path } : { $count ->
        [one] une question ajoutée
       *[other] { $count } questions ajoutées
    } ({ $questions })
new-leads-out = { $path } est un lien hors du dossier du TP, qui n’est ni lu ni complété : nommez le fichier lui-même
new-unsure = { $path } : il n’est pas sûr que ces questions soient là où elles semblent l’être : { $questions } → tpreport check { $path }, et écrivez leur numéro au-dessus de leur réponse
new-left = { $path } : pas ajoutées, car facultatives ou sans rien à rendre : { $questions }
new-at-end = { $path } : ajouté à la fin, car à sa place il serait pris pour une partie d’autres réponses → déplacez-le où il faut
new-announced = { $path }:{ $line } : ceci est peut-être le titre de la question { $question }, mais n’est pas lu comme tel : rien n’a été ajouté → écrivez-y « Question { $question } » si c’est lui, un autre titre sinon
new-misread = { $path } : rien n’a été ajouté : des réponses seraient prises pour celles d’autres questions → écrivez le numéro entier de chaque question sur une ligne au-dessus de sa réponse (« Question 1.a »)
new-unclosed-fence = { $path }:{ $line } : ce bloc n’est jamais refermé, et ce qui serait ajouté en ferait partie → refermez-le d’abord ; s’il termine le rapport, tpreport check --fix { $path } le fait
new-unclosed-comment = { $path }:{ $line } : ce commentaire n’est jamais refermé, et ce qui serait ajouté y serait caché → refermez-le d’abord par -->
new-not-utf8 = { $path } n’est pas en UTF-8, et seul l’UTF-8 est écrit → enregistrez-le d’abord en UTF-8 dans votre éditeur

derive-found = { $questions ->
        [one] Une question trouvée
       *[other] { $questions } questions trouvées
    } dans l’énoncé ; ce qui est deviné dit d’après quel mot.
derive-found-in-report = { $questions ->
        [one] Une question trouvée
       *[other] { $questions } questions trouvées
    } dans le rapport modèle ; chacune attend ce que contient sa réponse.
derive-look = Relisez, puis : tpreport catalogue check
derive-statement = le texte du TP : ce qu’un rapport en recopie n’est pas une réponse
derive-report = ses réponses ne sont pas le texte du TP ; s’il y a un énoncé, nommez-le ici : statement = "enonce.md"
derive-reports = quels fichiers répondent à ce TP
derive-wording = les mots de l’énoncé devant ses numéros
derive-nothing = { $path } : aucune question trouvée → numérotez-les ou mettez « Question » devant chacune ; ou partez d’un catalogue à remplir : tpreport catalogue derive -o questions.toml
derive-left = la ligne { $line } ressemble à une question, et n’est pas ici : { $said }
derive-left-out = { $path } : { $count ->
        [one] un endroit ressemble à une question et a été laissé de côté (ligne { $lines })
       *[other] { $count } endroits ressemblent à des questions et ont été laissés de côté (lignes { $lines })
    } → regardez les commentaires au début du catalogue, et ajoutez ce qui manque
derive-quoted = « { $by } »
derive-guessed = deviné d’après { $by }
derive-seen = comme dans la réponse du modèle (ligne { $line })
derive-joined = { $parts } sont réunies ici en une question : si chacune a sa réponse, donnez-lui sa propre table [[section.question]]
derive-shared = sa part des { $points } points de l’ensemble
derive-unsure = pas sûr, voyez la ligne { $line }
derive-file = demande un fichier : ajoutez "file" à expects, et son chemin :
derive-exists = { $path } existe déjà → --force l’écrase, -o nomme un autre fichier
derive-next = { $path } écrit → relisez ce qui est deviné, puis : tpreport catalogue check { $path }

# Une classe entière.
class-count = { $students ->
        [one] { $students } étudiant
       *[other] { $students } étudiants
    }, dont { $read } avec un rapport
class-judges-evidence = Ceci dit si les preuves sont là, pas si elles sont justes.
class-to-know = À savoir
class-hardest = Les moins souvent complètes
class-others = { $count ->
        [one] un autre rapport à côté de celui qui est montré : { $paths }
       *[other] { $count } autres rapports à côté de celui qui est montré : { $paths }
    }
class-odd-name = le rapport s’appelle { $name }
class-other-catalogue = son propre questions.toml dit autre chose : { $path }
class-suppressed = { $count ->
        [one] une remarque réduite au silence dans le rapport
       *[other] { $count } remarques réduites au silence dans le rapport
    }
class-another-lab = semble être, tout ou partie, le rapport d’un autre TP
class-not-on-roster = absent de la liste
class-same-name = quelqu’un d’autre porte ce nom{ $key ->
        [none] , et ni adresse ni groupe ne les distinguent : ajoutez les adresses à la liste
       *[other] {" "}: ici { $key }
    }
class-one-of-several = peut-être le dossier de { $students } : donnez au dossier l’adresse pour nom, ou mettez-le dans un dossier au nom du groupe
class-unclear = plusieurs portent ce nom, et rien ne dit de qui est { $folders } : donnez au dossier l’adresse pour nom, ou mettez-le dans un dossier au nom du groupe
class-same-picture = { $question ->
        [none] montre une image
       *[other] { $question } montre l’image
    } qui est aussi chez { $others }{ $more ->
        [0] {""}
       *[other] {" "}et { $more } autres
    }
class-shared-picture = { $reports } rapports sur { $of } montrent la même image{ $question ->
        [none] {""}
       *[other] {" "}à la question { $question }
    } ({ $name } chez { $student }) : copiée, ou distribuée (alors mettez-la à côté du catalogue) ?
class-unreadable = pas lu : { $error }
class-no-report = pas de rapport de ce TP en Markdown parmi ces fichiers : { $files }{ $more ->
        [0] {""}
        [one] {" "}et { $more } autre
       *[other] {" "}et { $more } autres
    }
class-link = un lien vers un dossier, qui n’est pas suivi : --follow le lit
class-nothing = rien rendu
class-no-folder = { $path } n’est pas un dossier : nommez celui qui contient un dossier par étudiant
class-folder-not-found = pas de tel dossier : { $path }
class-no-catalogue = pas de questions.toml pour { $folder } (ceux des dossiers d’étudiants ne sont pas lus) : mettez-y celui du TP, ou nommez-le avec --catalogue
class-empty = rien n’a été rendu ici : { $folder } n’a ni dossiers ni rapports → nommez le dossier qui contient un dossier par étudiant
class-empty-lines = rien n’a été rendu : les fichiers ne contiennent aucune ligne
class-line-no-report = pas une ligne de `check --output-format jsonl` : { $error }
class-line-other-lab = { $path } a été vérifié avec un autre catalogue que celui qui est nommé ici
class-several-on-output = la sortie standard prend un seul de --html, --csv, --json et --marks-template : donnez un fichier aux autres
class-one-file = rien n’a été fait : { $first } et { $second } iraient tous deux dans { $path } ; donnez un fichier à chacun
class-several-tables = plusieurs TP font chacun un tableau, et la sortie standard en prend un : donnez un fichier à --csv, ou un seul TP à --catalogue
class-labs-of-one-id = { $first } et { $second } ont le même identifiant, `{ $id }` : leurs tableaux sont numérotés, et les notes ne peuvent pas dire de quel TP elles sont → donnez à chacun son propre `id` sous [lab]
class-output-is-class = { $path } est le dossier de la classe, et les pages et les mots s’y mêleraient aux travaux des étudiants → nommez un dossier à part, comme { $path }/pages
class-output-is-students = { $path } est parmi ce que des étudiants ont rendu → nommez un dossier à part pour les pages et les mots
output-is-read = rien n’a été fait : { $file } est lu ici, et la sortie prendrait sa place ; nommez un autre fichier
class-roster-without-names = pas de colonne de noms : intitulez-en une « étudiant », ou deux « prénom » et « nom »
class-marks-without-columns = il faut les colonnes « student », « question » et « points » : --marks-template écrit une telle liste
class-list-unreadable = pas du CSV : { $error }
class-mark-no-number = { $points } n’est pas un nombre de points, et la ligne est ignorée → écrivez-le comme 1.5 ou 1,5
class-mark-no-student = une note pour { $student }, qui n’est pas un étudiant d’ici
class-mark-no-question = une note pour la question { $question }, que le TP n’a pas
class-mark-several-students = une note pour { $student }, qui peut être plusieurs étudiants : écrivez le nom qu’écrit --marks-template, comme l’adresse de courriel
class-mark-several-labs = une note pour { $student } à la question { $question }, que plusieurs TP ont : dites lequel par son id, dans une colonne « lab » comme l’écrit --marks-template
class-mark-twice = une deuxième note pour { $student } à la question { $question } : celle de la ligne { $first } est prise → gardez l’une des deux lignes
class-mark-negative = { $points } pour { $student } à la question { $question } est moins que rien : pris tel quel
class-mark-beyond = { $points } pour { $student } à la question { $question }, qui en vaut { $of } : pris tel quel
class-marks-there = { $path } existe déjà et contient peut-être vos notes : nommez un autre fichier, ou --force l’écrase ; --marks { $path } le lit
class-note-missing = Ce qui manque
class-note-line = ligne { $line } :
class-note-marks = Notes
class-note-mark = Note : { $points }{ $of ->
        [none] {""}
       *[other] {" "}/ { $of }
    }
class-note-nothing = Il n’y a pas de rapport dont parler : { $why }.
class-notes-written = { $count ->
        [one] Un mot à un étudiant écrit dans { $folder }
       *[other] { $count } mots aux étudiants écrits dans { $folder }
    }
class-page-class = La classe
class-page-hardest = Les questions, la plus difficile d’abord
class-page-tools = Trier et filtrer
class-page-find = Chercher
class-page-group = Groupe
class-page-all = tout
class-page-show = Montrer
class-page-lacking = ce qui n’est pas complet
class-page-with-remark = avec une remarque
class-page-without-report = sans rapport
class-page-students = Étudiants
class-page-shown = # affichés
class-page-student = Étudiant
class-page-answered = Répondu
class-page-evidence = Points
class-page-earned = Les points que valent les preuves, qui ne sont pas une note
class-page-mark = Note
class-page-given = Note
class-page-remarks = Remarques
class-page-lacks = il manque : { $questions }

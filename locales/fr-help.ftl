# L’aide de la ligne de commande ; l’anglaise est celle du programme.
help-template =
    {"{"}about-with-newline{"}"}
    Utilisation : {"{"}usage{"}"}

    {"{"}all-args{"}"}{"{"}after-help{"}"}
help-commands = Commandes{"\u00A0"}
help-options = Options{"\u00A0"}
help-heading-reports = Rapports{"\u00A0"}
help-heading-checks = Vérifications{"\u00A0"}
help-heading-mending = Corrections{"\u00A0"}
help-heading-output = Résultats{"\u00A0"}
help-heading-teachers = Pour les enseignants{"\u00A0"}
help-heading-all = Pour toutes les commandes{"\u00A0"}
help-arguments = Arguments{"\u00A0"}
help-name-path = CHEMIN
help-name-file = FICHIER
help-name-folder = DOSSIER
help-name-file-folder = FICHIER|DOSSIER|-
help-name-sign = SIGNE
help-name-name = NOM
help-name-mb = MO
help-name-question = QUESTION
help-name-check = VÉRIFICATION
help-name-language = LANGUE
help-name-when = QUAND
help-name-command = COMMANDE
help-detail-values = [valeurs{"\u00A0"}: { $value }]
help-detail-default = [défaut{"\u00A0"}:{"\u00A0"}{ $value }]
help-detail-variable = [variable{"\u00A0"}:{"\u00A0"}{ $value }]
help-detail-explained = Valeurs possibles :
help-missing-command = il manque une commande : { $commands }
help-error = erreur : { $error }
help-unknown-option = l’option `{ $argument }` n’existe pas
help-unknown-argument = `{ $argument }` est en trop
help-unknown-command = `{ $command }` n’est pas une commande
help-no-value = il manque une valeur à `{ $argument }`
help-no-number = `{ $argument }` attend un nombre entier, et non `{ $value }`
help-no-size = `{ $argument }` attend une taille en mégaoctets entiers, comme `64MB` ou `64Mo`, et non `{ $value }`
help-wrong-value = `{ $argument }` ne peut pas valoir `{ $value }`
help-conflict = `{ $argument }` ne va pas avec `{ $prior }`
help-twice = `{ $argument }` ne se donne qu’une fois
help-missing-argument = il manque `{ $argument }`
help-number-of-values = `{ $argument }` n’a pas le bon nombre de valeurs
help-values = valeurs possibles : { $values }
help-near = vouliez-vous dire `{ $near }` ?
help-usage = Utilisation : { $usage }
help-more = L’aide en dit plus : ajoutez `--help`.
argument-summary = Une ligne par rapport [défaut : au-delà de dix]
argument-full = Chaque rapport en entier [défaut : jusqu’à dix]
command-tpreport = Vérifier des comptes rendus de TP en Markdown d’après le catalogue des questions
command-check = Dire quelles questions n’ont pas de réponse et quelles preuves manquent
command-explain = Dire ce que cherche une vérification, et que faire
argument-help = Afficher l’aide
argument-version = Afficher la version
argument-lang = La langue des messages [défaut : celle du catalogue]
argument-threads = Le nombre de fils d’exécution [défaut : un par processeur]
argument-color = Quand utiliser des couleurs : auto, always (toujours), never (jamais)
argument-quiet = Ne dire que les erreurs
argument-verbose = Dire aussi les conseils, et chaque rapport en entier, si nombreux soient-ils
argument-paths = Rapports, ou dossiers de rapports ; `-` est l’entrée standard [défaut : le dossier courant]
argument-catalogue = Le catalogue du TP [défaut : le questions.toml trouvé en remontant depuis le dossier du rapport]
argument-root = Le dossier où se trouve le TP [défaut : la racine du dépôt]
argument-follow = Lire aussi les rapports, et les dossiers d’étudiants, qui sont des liens hors du dossier du TP
argument-skip_unmatched = Ignorer sans rien dire les fichiers qu’aucun catalogue ne nomme
argument-files_from = Lire les chemins des rapports dans un fichier, un par ligne ; `-` est l’entrée standard
argument-stdin_filename = Le nom du rapport lu sur l’entrée standard, pour trouver son catalogue et ses images
argument-select = Seulement ces vérifications ; le début d’un nom en désigne plusieurs, comme `picture`
argument-ignore = Sauf ces vérifications
argument-strict = Échouer aussi sur les avertissements
argument-exit_zero = Sortir avec 0 quoi qu’il soit trouvé
argument-fix = Corriger, dans les rapports eux-mêmes, ce qui peut l’être sans toucher à un mot ; dire ce qui reste
argument-diff = Montrer ce que changerait --fix, sans rien changer, même à côté de lui ; sortir avec 1 si c’est le cas
argument-watch = Vérifier à nouveau dès qu’un rapport, une image ou le catalogue change, jusqu’à Ctrl-C
argument-output_format = L’écriture des résultats
value-output_format-human = Les remarques à leur place, les questions d’un coup d’œil, le geste suivant
value-output_format-concise = Une ligne par remarque
value-output_format-json = Un objet JSON
value-output_format-jsonl = Un objet JSON par ligne, un par rapport
value-output_format-sarif = SARIF 2.1.0, pour les outils d’analyse de code
value-output_format-github = Les annotations d’un workflow GitHub, et un tableau dans son résumé
value-output_format-gitlab = Un rapport de qualité de code pour GitLab
value-output_format-junit = Le XML de JUnit : une suite par rapport, un cas par question
argument-explain_reading = Dire de chaque question, ou de celle-ci, quelles lignes pouvaient être son titre et pourquoi l’une a été choisie
argument-output_file = Où écrire les résultats [défaut : la sortie standard]
argument-check = Une vérification, ou le début de plusieurs, comme `picture` ; aucune : toutes, en bref
command-render = Mettre un rapport en page : HTML pour qui le lit, Markdown pour qui le rend
argument-html = Une page HTML qui se suffit à elle-même, NOM.html à côté du rapport (par défaut)
argument-markdown = Le rapport en Markdown, dans l’ordre et sous les titres du catalogue, sur la sortie standard
argument-output = Où écrire : un fichier, un dossier, ou `-` pour la sortie standard
argument-no_findings = Sans les remarques
argument-force = Écraser aussi un fichier qui ne vient pas de tpreport, ou qui a été modifié depuis
argument-template = Vos propres modèles, à la place de ceux du même nom ; `tpreport templates` les écrit
argument-pdf = La page en PDF, NOM.pdf à côté du rapport, par un Chromium, Chrome, Edge ou Firefox installé
argument-browser = Le navigateur qui fait le PDF, par son nom ou son chemin
argument-no_embed = Lier les images là où elles sont : une page légère, qui a besoin d’elles à côté
argument-max_embed = La place des images dans une page, en mégaoctets, au plus ; les autres sont liées là où elles sont
argument-remote_pictures = Montrer aussi les images du web : leurs hôtes voient qui lit la page
argument-open = Ouvrir la page dans le navigateur ; la première s’il y en a plusieurs
command-class = Mettre une classe en tableau : qui a rendu quoi, à qui il manque quoi, quelle question la classe rate
argument-folder = Le dossier de la classe, avec un dossier ou un rapport par étudiant
argument-from = Des fichiers écrits par `check --output-format jsonl`, à la place du dossier ; `-` est l’entrée standard
argument-class-catalogue = Le catalogue du TP [défaut : celui du dossier de la classe, jamais celui d’un étudiant]
argument-roster = La liste des étudiants, en CSV : noms, groupes, adresses de courriel
argument-marks = Vos propres notes, en CSV : student, question, points, comment
argument-class-html = Écrire le tableau en une page qui se trie et se filtre dans un navigateur
argument-csv = Écrire le tableau en CSV, pour les tableurs et les plateformes d’enseignement
argument-json = Écrire le tableau en JSON, pour les programmes
argument-reports = Écrire le rapport de chaque étudiant en une page, avec des liens vers le suivant
argument-feedback = Écrire un mot à chaque étudiant : ce qui manque, et vos notes
argument-marks_template = Écrire une liste où mettre vos notes, pour --marks
argument-delimiter = Ce qui sépare les cases du CSV : `,`, `;` (avec des virgules décimales) ou `tab`
argument-class-force = Écraser aussi les fichiers qui ne viennent pas de tpreport, ou qui ont été modifiés depuis
command-templates = Écrire les modèles fournis, pour en faire les vôtres
argument-templates-output = Le dossier où les écrire
argument-templates-force = Écraser les modèles qui s’y trouvent

# Les vérifications : ce qu’elles trouvent, et pourquoi.
check-another-lab = le rapport est celui d’un autre TP
    .explanation =
        Ses titres, ses numéros et ses mots n’ont presque rien en commun avec ce que demande ce TP : le fichier d’un autre TP a été rendu ou lu, ou deux TP sont dans un seul fichier. Ce qui en découle n’est pas signalé point par point.

        Rendez le rapport de ce TP, ou lisez-le avec son propre questions.toml (`--catalogue`).
check-unanswered-question = une question a son titre mais pas de réponse
    .explanation =
        Le titre de la question est dans le rapport, mais dessous il n’y a rien, ou seulement l’énoncé recopié, un texte à remplacer comme « TODO » ou « à compléter », ou ce qui ne répond à rien, comme « ? », un tableau vide, les mots de qui n’a pas eu le temps, ou la conclusion et les sources qui suivent la dernière question.

        Écrivez la réponse sous le titre. L’énoncé recopié peut rester : il n’est pas compté. Une question facultative peut rester vide.
check-missing-question = une question n’est nulle part dans le rapport
    .explanation =
        Ni le titre de la question ni un texte qui y répond n’ont été trouvés. L’endroit indiqué est celui où la réponse irait, après la question précédente ou avant la suivante.

        Ajoutez un titre avec le numéro de la question et la réponse dessous. Si la réponse est là sous un autre titre, mettez-y le numéro.
check-unlabelled-answer = une réponse est là, mais rien ne dit à quelle question
    .explanation =
        Un texte, une capture ou un bloc semble répondre à la question, d’après ce qu’il nomme et sa place, mais aucun titre ne l’annonce ; ou un titre sans numéro est à la place de celui de la question, quand tous les autres ont le leur. Qui corrige doit deviner. Ce qu’on n’y voit pas de ce que la question demande est dit avec.

        Écrivez le numéro de la question sur une ligne au-dessus, ou dans le titre.
check-misnumbered-question = un titre porte le numéro d’une autre question
    .explanation =
        Par sa place et ses mots, le titre est celui d’une question, mais il porte le numéro d’une autre : souvent un copier-coller, ou toute une section décalée d’un cran. Le titre d’une section qui porte le numéro d’une autre, et une lettre O pour un zéro (`Question 1O`), sont signalés aussi. Quand seule sa place désigne la question, l’outil vous le demande.

        Corrigez le numéro : `tpreport check --fix` le fait, quand la réponse et les titres autour s’accordent.
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
check-picture-malformed = la syntaxe d’une image est fautive, et Markdown ne l’affiche pas
    .explanation =
        Une espace dans le chemin (`![x](ma capture.png)`), une taille derrière (`![x](a.png =300x)`), une espace entre crochets et parenthèses, d’autres crochets : on devine ce qui est voulu, la page montre les lettres. De même pour Markdown à l’intérieur du HTML, sans lignes vides autour. Des barres obliques inverses entre les dossiers (`img\a.png`) et des signes comme `#` dans le nom d’un fichier mènent les navigateurs ailleurs. L’image compte quand même comme capture.

        Écrivez `![ce qu’elle montre](captures/nom.png)` ; les espaces du chemin sous la forme `%20`, ou le chemin entre `<` et `>` ; `/` entre les dossiers ; une taille par `<img src="captures/nom.png" width="300">`. `tpreport check --fix` corrige les chemins.
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

        Écrivez le nom exactement comme celui du fichier : `tpreport check --fix` le fait.
check-picture-absolute = un chemin d’image ne vaut que sur un ordinateur
    .explanation =
        `C:\Users\…`, `/Users/…`, `file:` ou `http://localhost` ne mènent quelque part que sur l’ordinateur où le rapport a été écrit.

        Mettez l’image à côté du rapport, et écrivez son chemin à partir de là.
check-picture-outside = une image est hors du dossier du TP
    .explanation =
        Le chemin sort du dépôt ou du dossier du TP, par `..` ou par un lien symbolique : qui reçoit le rapport ne reçoit pas l’image.

        Copiez l’image dans le dossier du rapport.
check-picture-expires = une image du web n’y restera pas
    .explanation =
        Les stockages en ligne, messageries et forges privées signent les adresses de leurs fichiers pour quelques minutes ou jours (`X-Amz-Expires`, `Signature`, `token` et autres) : qui lira le rapport plus tard ne verra pas l’image.

        Enregistrez l’image, mettez-la à côté du rapport, et écrivez son chemin à partir de là.
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
        Le même fichier, ou un autre de même contenu, est montré dans deux réponses : souvent une copie oubliée.

        Vérifiez que c’est bien la bonne image aux deux endroits.
check-picture-alt = le texte alternatif d’une image ne dit rien
    .explanation =
        `![image](…)` ou `![alt text](…)` ne disent rien à qui ne voit pas l’image. Désactivée, sauf si le catalogue la demande.

        Écrivez entre les crochets ce que montre l’image.
check-unclosed-fence = un bloc de code n’est jamais fermé
    .explanation =
        Après la ligne d’ouverture (trois accents graves), aucune ligne ne ferme le bloc : tout ce qui suit est pris pour du code, titres compris.

        Écrivez la ligne de fermeture après la dernière ligne du bloc : `tpreport check --fix` le fait, quand le rapport finit avec le bloc et que rien n’y ressemble à la suite du texte.
check-unclosed-comment = un commentaire n’est jamais fermé
    .explanation =
        Après `<!--`, aucun `-->` ne ferme le commentaire : tout ce qui suit est caché à chaque lecteur. Les questions qui peuvent s’y trouver ne sont pas citées une à une.

        Écrivez `-->` là où finit le commentaire.
check-not-utf8 = le rapport n’est pas en UTF-8
    .explanation =
        Le fichier a été lu dans un autre encodage (UTF-16, Windows-1252) : les accents peuvent s’afficher mal ailleurs. Ou bien
        c’est de l’UTF-8 où d’autres octets se sont glissés, comme par une copie coupée au milieu d’une lettre : � s’affiche alors, et
        les lignes sont nommées.

        Enregistrez-le en UTF-8 dans votre éditeur.
check-duplicate-question = deux titres portent le même numéro, chacun avec sa réponse
    .explanation =
        Le numéro d’une question est deux fois dans le rapport, avec un texte sous chacun : l’un des deux est sans doute celui d’une autre question.

        Corrigez un des numéros, ou réunissez les deux réponses.
check-unknown-question = un titre porte un numéro que le TP n’a pas
    .explanation =
        Le mot est celui d’une question, mais le TP n’a pas ce numéro : une faute de frappe, ou un autre énoncé. Quand les titres des réponses sont des titres, une ligne de texte qui compte (`Tâche B.`) n’en est pas un.

        Vérifiez le numéro.
check-placeholder-left = à côté d’une réponse, un endroit reste à remplir
    .explanation =
        La question a sa réponse, mais une marque comme « TODO » ou « écrivez votre réponse ici » est restée à côté ou dans une case d’un tableau,
        ou la moitié des lignes d’un tableau n’ont que leur nom.

        Remplissez cet endroit, ou enlevez la marque. Dans une case où rien ne va, un tiret le dit.
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

command-new = Écrire un rapport à remplir : les titres du TP, ses énoncés, et une place par réponse
argument-new-output = Où écrire le rapport [défaut : la sortie standard]
argument-into = Ajouter à un rapport ce qui lui manque, à sa place, sans toucher au reste ; `-` est l’entrée standard, écrite sur la sortie standard
argument-no_prompts = Sans les énoncés
argument-new-force = Écraser un fichier qui est là
command-catalogue = S’occuper du seul catalogue des questions
command-catalogue-check = Dire quelles fautes a un catalogue
command-catalogue-derive = Écrire un premier catalogue, d’après un énoncé ou un rapport modèle
argument-statement = L’énoncé, ou un rapport modèle, en Markdown ; `-` est l’entrée standard [défaut : aucun, pour un modèle commenté]
argument-catalogue-derive-output = Où écrire le catalogue [défaut : la sortie standard]
argument-catalogue-derive-force = Écraser un fichier qui est là
command-catalogue-schema = Écrire le schéma JSON des catalogues, pour les éditeurs
argument-catalogue-check-output_format = L’écriture de ce qui est trouvé
argument-catalogues = Des catalogues, ou les dossiers dont ils servent les rapports [défaut : le dossier courant]
command-completions = Écrire de quoi compléter la ligne de commande dans un shell
argument-shell = Le shell
command-man = Écrire la page de manuel

# Ce que disent l’aide et le manuel à côté des arguments.
title-name = NOM
title-examples = Exemples
title-exit-status = Codes de retour
title-environment = Environnement
examples-check =
    tpreport check rapport.md
        un rapport, avec le catalogue trouvé à côté ou plus haut
    tpreport check
        tous les rapports sous le dossier courant
    tpreport check classe/ --catalogue questions.toml
        une classe, un dossier par étudiant ; sans git
    tpreport check --select missing,picture --strict rapport.md
        certaines vérifications seulement, les avertissements comptent
    tpreport check --fix rapport.md
        numéros et chemins d’images corrigés ; --diff les montre d’abord
    tpreport check --watch rapport.md
        à garder à côté de l’éditeur
    pandoc rapport.docx -t gfm | tpreport check -
        ce qu’écrit un autre programme
exit-status-check =
    0  pas d’erreur ; peut-être des avertissements
    1  au moins une erreur ; avec --strict, au moins un avertissement
    2  non vérifié : mauvais arguments, pas de rapport, fichier illisible,
       erreurs dans le catalogue
examples-render =
    tpreport render rapport.md
        rapport.html, à côté du rapport
    tpreport render classe/ -o pages/
        une page par rapport, dans un dossier à part
    tpreport render --markdown rapport.md -o propre.md
        le rapport dans l’ordre du catalogue
exit-status-render =
    0  tout est écrit
    2  quelque chose ne l’est pas : mauvais arguments, fichier illisible ou
       impossible à écrire
examples-new =
    tpreport new -o rapport.md
        un rapport à remplir, d’après le questions.toml trouvé ici ou plus haut
    tpreport new --into rapport.md
        dans un rapport commencé, seulement ce qui lui manque
exit-status-new =
    0  tout est écrit
    2  rien n’est écrit : mauvais arguments, pas de catalogue, un fichier
       déjà là
examples-class =
    tpreport class classe/ --html classe.html
        un dossier par étudiant, en un tableau qui se trie et se filtre
    tpreport class classe/ --roster liste.csv --csv classe.csv
        aussi qui n’a rien rendu, et un fichier pour tableurs
    tpreport class classe/ --html classe.html --reports pages/ --feedback mots/
        le rapport de chacun en page, et un mot à chacun
    tpreport class classe/ --marks-template notes.csv
        une liste pour vos notes, que lit --marks
exit-status-class =
    0  tout est écrit, quoi qu’il manque aux rapports
    2  quelque chose ne l’est pas : mauvais arguments, pas de catalogue, une
       note pour personne, fichier illisible ou impossible à écrire
examples-catalogue-check =
    tpreport catalogue check questions.toml
        chaque erreur d’un catalogue, à sa ligne
examples-catalogue-derive =
    tpreport catalogue derive enonce.md -o questions.toml
        un premier catalogue, à relire : ce qui est deviné le dit
    tpreport catalogue derive
        un modèle commenté
examples-catalogue-schema =
    tpreport catalogue schema > questions.schema.json
        pour un éditeur qui ne le trouve pas tout seul
examples-templates =
    tpreport templates -o modeles/
        les modèles fournis, à modifier
    tpreport render --template modeles/ rapport.md
        une page d’après les vôtres
examples-explain =
    tpreport explain
        toutes les vérifications, une ligne chacune
    tpreport explain missing-screenshot
        une seule, avec ce qu’il faut faire
environment-tpreport =
    TPREPORT_LANG           langue des messages : fr ou en
    TPREPORT_OUTPUT_FORMAT  l’écriture des résultats, comme --output-format
    LC_ALL, LC_MESSAGES, LANG
                            langue, si ni la ligne ci-dessus ni un TP n’en dit une
    NO_COLOR                pas de couleurs
    FORCE_COLOR, CLICOLOR_FORCE
                            des couleurs, même dans un tube
    COLUMNS                 largeur de ce qui part dans un tube
    GITHUB_STEP_SUMMARY     fichier auquel --output-format github ajoute un résumé

# Messages: what is wrong, lower case, no full stop. Help: the next act.

or = or
kind-text = an explanation in words
kind-screenshot = a screenshot
kind-terminal = a terminal block
kind-code = code
kind-table = a table
kind-link = a link
kind-file = a file

unanswered-empty = question { $question } has no answer: nothing stands under its label
    .help = write the answer under this line
unanswered-statement = question { $question } holds only the statement
    .help = write the answer under the copied statement
unanswered-placeholder = question { $question } still holds a placeholder
    .help = replace the placeholder by the answer
missing-question = question { $question } is not in the report
    .help = add a line “Question { $question }” here and the answer under it
unlabelled-answer = an answer to question { $question } seems to stand here without its label
    .help = write “Question { $question }” on a line above it
misnumbered-question = this label bears another number, but by its place and words it is question { $question }
    .help = write { $question } in the label
missing-evidence = question { $question } lacks { $kinds }{ $min ->
        [1] {""}
       *[other] {" "}(at least { $min })
    }
    .help = add { $kinds } to the answer
missing-file = question { $question } asks for a file that is not there: { $files }
    .help = put the file there, under the lab's folder
duplicate-question = question { $question } has two labels, each with an answer
    .help = give this one the number of the question that it answers, or join the two answers
unknown-question = the lab has no question of this number
    .help = look the number up in the statement
short-answer = the answer to question { $question } is too short: { $words ->
        [one] { $words } word
       *[other] { $words } words
    } of the { $asked } asked for
    .help = say more
incomplete-terminal = the terminal text of question { $question } doesn't show { $lacks }
    .help = show the command asked for and what it prints
incomplete-code = the code of question { $question } doesn't show { $lacks }
    .help = complete the code
prose-in-fence = these sentences stand in a code block
    .help = take the ``` lines around them out
loose-terminal = this terminal text stands outside a block: the page runs its lines together
    .help = put a line ```console above it and a line ``` below it
loose-code = this code stands outside a block: the page runs its lines together
    .help = put a line ``` with the language's name above it and a line ``` below it
mistagged-fence = this block is tagged `{ $tag }`, but holds terminal text{ $others ->
        [0] {""}
        [one] {" "}(and one more below)
       *[other] {" "}(and { $others } more below)
    }
    .help = write ```console instead
missing-author = no author is named at the top of the report
    .help = add a line “Author:” with your name under the title

no-catalogue = no questions.toml found: the report's own labels serve as the list of questions
nothing-to-check = nothing to check here: name a report, or a folder that holds reports of a lab
several-catalogues = several catalogues could serve: { $catalogues }; say which with --catalogue
catalogue-not-read = not checked, as the catalogue { $catalogue } can't be read
catalogue-is-wrong = not checked, as the lab's catalogue { $catalogue } has mistakes
tell-the-teacher = { $mistakes ->
        [one] the lab's catalogue has a mistake: if you are not its author, tell your teacher
       *[other] the lab's catalogue has { $mistakes } mistakes: if you are not its author, tell your teacher
    }
file-not-found = no such file
file-not-a-file = neither a file nor a folder of reports
file-too-large = larger than { $limit } MiB, which no report is
file-unreadable = can't be read: { $error }

catalogue-syntax = not TOML: { $error }
    .help = mend the text here; strings stand in quotes, tables in brackets
catalogue-bad-schema = schema { $value } is unknown to this version of tpreport
    .help = write `schema = 1`
catalogue-unknown-key = `{ $key }` is no key of { $place }
    .help = known keys: { $known }
catalogue-unknown-key-near = `{ $key }` is no key of { $place }
    .help = did you mean `{ $near }`?
catalogue-misplaced-key = `{ $key }` is no key of { $place }
    .help = it belongs in { $home }: TOML puts a key into the table that was opened last
catalogue-section-without-expects = `{ $key }` has no effect on a section that expects nothing
    .help = give the section `expects`, which makes it a question, or move the key to [[section.question]] or [section.defaults]
catalogue-missing-key = `{ $key }` is missing
    .help = add it
catalogue-wrong-type = `{ $key }` is of type { $found }, but must be of type { $wanted }
    .help = write a value of type { $wanted }
catalogue-bad-value = `{ $key }` can't be `{ $value }`
    .help = it takes: { $known }
catalogue-bad-pattern = `{ $pattern }` doesn't compile: { $error }
    .help = mend the pattern; a literal string in single quotes keeps its backslashes
catalogue-duplicate-id = the id `{ $id }` stands twice
    .help = give each section and question an id of its own
catalogue-empty-section = section `{ $section }` has neither questions nor `expects`
    .help = add [[section.question]] tables, or `expects` if the section itself asks
catalogue-unknown-check = `{ $check }` is no check
    .help = see the list of checks in the documentation
catalogue-unknown-check-near = `{ $check }` is no check
    .help = did you mean `{ $near }`?
catalogue-unused-detail = details of `{ $kind }`, but `expects` doesn't name { $kind }
    .help = add "{ $kind }" to `expects`, or take the details out

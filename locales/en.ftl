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
    .many = { $count } questions have no answer: nothing stands under their labels ({ $questions })
    .help = write the answer under this line
unanswered-statement = question { $question } holds only the statement
    .many = { $count } questions hold only the statement: { $questions }
    .help = write the answer under the copied statement
unanswered-placeholder = question { $question } still holds a placeholder
    .many = { $count } questions still hold a placeholder: { $questions }
    .help = replace the placeholder by the answer
missing-question = question { $question } is not in the report
    .many = { $count } questions are not in the report: { $questions }
    .many-help = add for each a title with its number where the line number says, and the answer under it
    .help = add a line “Question { $question }” here and the answer under it
unlabelled-answer = an answer to question { $question } seems to stand here without its label
    .many = { $count } answers seem to stand in the report without their labels: { $questions }
    .many-help = write each number on a line above its answer
    .help = write “Question { $question }” on a line above it
misnumbered-question = this label bears another number, but by its place and words it is question { $question }
    .help = write { $question } in the label
missing-evidence = question { $question } lacks { $kinds }{ $min ->
        [1] {""}
       *[other] {" "}(at least { $min })
    }
    .many = { $count } questions lack { $kinds }{ $min ->
        [1] {""}
       *[other] {" "}(at least { $min })
    }: { $questions }
    .help = add { $kinds } to the answer
missing-file = question { $question } asks for a file that is not there: { $files }
    .help = put the file there, under the lab's folder

# The terminal's page: totals, signs, the next act.
range = { $first } to { $last }
and-more = and { $count } more
mark-done = done
mark-lacking = answered, something lacks
mark-unlabelled = answered without its label
mark-empty = labelled, no answer
mark-missing = not in the report
mark-free = nothing to hand in
total = { $answered }/{ $counted } questions answered
total-lacking = { $count } of them not complete
count-errors = { $count ->
        [one] { $count } error
       *[other] { $count } errors
    }
count-warnings = { $count ->
        [one] { $count } warning
       *[other] { $count } warnings
    }
count-hints = { $count ->
        [one] { $count } hint
       *[other] { $count } hints
    }
count-hidden-hints = { $count ->
        [one] { $count } hint (shown with -v)
       *[other] { $count } hints (shown with -v)
    }
count-suppressed = { $count } silenced by the report
next-error = Next: { $place }: { $help }
next-warning = Nothing is missing; to make it easier to read: { $place }: { $help }
all-done = Nothing left to do: the report can be handed in.
summary = { $reports } reports, { $clean } without errors; { $answered }/{ $counted } questions answered

no-catalogue = no questions.toml found: the report's own labels serve as the list of questions
nothing-to-check = nothing to check here: name a report, or a folder that holds reports of a lab
nothing-named = nothing to check here: no file is named by `reports` in { $catalogue }; name a report, or mend the patterns (`**/rapport*.md`)
several-catalogues = several catalogues could serve: { $catalogues }; say which with --catalogue
catalogue-not-read = not checked, as the catalogue { $catalogue } can't be read
catalogue-is-wrong = not checked, as the lab's catalogue { $catalogue } has mistakes
tell-the-teacher = { $mistakes ->
        [one] the lab's catalogue has a mistake: if you are not its author, tell your teacher
       *[other] the lab's catalogue has { $mistakes } mistakes: if you are not its author, tell your teacher
    }
file-not-found = no such file
unknown-check = `{ $check }` is no check: `tpreport explain` lists them
unknown-check-near = `{ $check }` is no check: did you mean `{ $near }`?
file-not-found-near = no such file: did you mean { $near }?
severity-error = error
severity-warning = warning
severity-hint = hint
severity-off = off
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

# The checks: what they find, and why.
check-unanswered-question = a question is labelled but not answered
    .explanation =
        The question's label is in the report, but under it stands nothing, or only the copied statement, or a placeholder such as “TODO”.

        Write the answer under the label. A copied statement may stay: it isn't counted. An optional question may be left empty.
check-missing-question = a question is nowhere in the report
    .explanation =
        Neither the question's label nor a text that answers it was found. The place shown is where the answer would go, after the question before it.

        Add a title with the question's number and the answer under it. If the answer stands under another title, add the number there.
check-unlabelled-answer = an answer is there, but nothing says to which question
    .explanation =
        A text, screenshot or block seems to answer the question, by what it names and where it stands, but no label announces it. Whoever marks the report has to guess.

        Write the question's number on a line above.
check-misnumbered-question = a label bears another question's number
    .explanation =
        By its place and words the label is one question's, but it bears the number of another: often a copied line, or a whole section that is one off.

        Correct the number.
check-missing-text = an answer lacks the explanation that is expected
    .explanation =
        The question asks for words and its answer has none: a screenshot or a block alone doesn't say what you conclude from it.

        Add a sentence or two.
check-missing-screenshot = an answer lacks the screenshot that is expected
    .explanation =
        The question asks for a screenshot and its answer shows no picture, or not enough.

        Put the picture beside the report and show it: `![what it shows](captures/name.png)`. Where the question takes a terminal block as well, either will do.
check-missing-terminal = an answer lacks the terminal block that is expected
    .explanation =
        The question asks for what the terminal showed: the command typed and its output. A command copied from the statement, alone, isn't enough.

        Paste the command and its output between two lines of three backticks.
check-missing-code = an answer lacks the code that is expected
    .explanation =
        The question asks for a program or a configuration file, and its answer shows none.

        Paste it between two lines of three backticks.
check-missing-table = an answer lacks the table that is expected
    .explanation =
        The question asks for a table.

        Write it in Markdown: a line of titles, a line `|---|---|`, then a line an entry.
check-missing-link = an answer lacks the link that is expected
    .explanation =
        The question asks for a link, to a repository or a page.

        Paste the whole address, with `https://`.
check-missing-file = a file that is asked for is not there
    .explanation =
        The question asks for a file beside the report, and it isn't at the expected path in the lab's folder.

        Put it there, under exactly this name.

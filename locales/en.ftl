# Messages: what is wrong, lower case, no full stop. Help: the next act.

or = or
and = and
kind-text = an explanation in words
kind-screenshot = a screenshot
kind-terminal = a terminal block
kind-code = code
kind-table = a table
kind-link = a link
kind-file = a file

another-lab = this seems to be the report of another lab than “{ $lab }”: its titles and words are others
    .help = check that it is the right file, and that the right questions.toml is read (--catalogue)
another-lab-part = from here on this seems to be the report of another lab than “{ $lab }”
    .help = hand in each lab in a file of its own
unanswered-empty = question { $question } has no answer: nothing stands under its label
    .many = { $count } questions have no answer: nothing stands under their labels ({ $questions })
    .many-help = write each answer under its label
    .help = write the answer under this line; expected: { $expects }
unanswered-statement = question { $question } holds only the statement
    .many = { $count } questions hold only the statement: { $questions }
    .many-help = write each answer under its copied statement
    .help = write the answer under the copied statement; expected: { $expects }
unanswered-placeholder = question { $question } still holds a placeholder
    .many = { $count } questions still hold a placeholder: { $questions }
    .many-help = replace each placeholder by the answer
    .help = replace the placeholder by the answer; expected: { $expects }
missing-question = question { $question } is not in the report
    .many = { $count } questions are not in the report: { $questions }
    .many-help = add for each a title with its number where the line number says, and the answer under it
    .help = add a line “Question { $question }” after this one and the answer under it; expected: { $expects }
missing-in-fence = question { $question } is taken for code: the block that begins here isn't closed where it should be
    .many = { $count } questions are taken for code, as a block isn't closed where it should be: { $questions }
    .many-help = write the closing line (```) after the last line of the block that begins at the line shown
    .help = write the closing line (```) after the last line of the block
unlabelled-answer = an answer to question { $question } seems to stand here without its label
    .many = { $count } answers seem to stand in the report without their labels: { $questions }
    .many-help = write each number on a line above its answer
    .help = write “Question { $question }” on a line above it
misnumbered-question = this label bears another number, but by its place and words it is question { $question }
    .help = write { $question } in the label
missing-evidence = question { $question } lacks { $kinds }{ $min ->
        [1] {""}
       *[other] {" "}({ $have } of { $min })
    }
    .many = { $count } questions lack { $kinds }{ $min ->
        [1] {""}
       *[other] {" "}(at least { $min })
    }: { $questions }
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
    .many = sentences stand in { $count } code blocks: { $questions }
    .help = take the ``` lines around them out
loose-terminal = this terminal text stands outside a block: the page runs its lines together
    .many = terminal text stands outside a block in { $count } places, where the page runs its lines together: { $questions }
    .help = put a line ```console above it and a line ``` below it
loose-code = this code stands outside a block: the page runs its lines together
    .many = code stands outside a block in { $count } places, where the page runs its lines together: { $questions }
    .help = put a line ``` with the language's name above it and a line ``` below it
mistagged-fence = this block is tagged `{ $tag }`, but holds terminal text{ $others ->
        [0] {""}
        [one] {" "}(and one more below)
       *[other] {" "}(and { $others } more below)
    }
    .help = write ```console instead
missing-author = no author is named at the top of the report
    .help = add a line “Author:” with your name under the title

picture-not-found = no such picture: { $address }
    .help = put the file there, or mend the address
picture-not-found-near = no such picture: { $address }
    .help = did you mean `{ $near }`?
picture-folder-not-found = none of the { $count } pictures in { $folder ->
        [here] the report's folder
       *[other] `{ $folder }`
    } is there
    .help = put the folder of pictures beside the report, or mend the paths
picture-no-address = this picture has no address
    .help = write the path of its file between the parentheses
picture-empty = the picture { $file } is empty
    .help = save it again, and check that it opens
picture-cut-short = the picture { $file } is cut short: its end is missing
    .help = copy or save it again, and check that it opens
picture-heic = { $file } is a HEIC picture, which browsers don't show
    .help = export it as PNG or JPEG (on a Mac: Preview, File, Export; on an iPhone: Settings, Camera, Formats, Most Compatible), and show that file
picture-format = { $file } is a { $format } picture, which browsers don't show
    .help = export it as PNG or JPEG, and show that file
picture-pointer = { $file } only stands in for the picture, which Git LFS keeps
    .help = run `git lfs pull`, or commit the picture itself
picture-no-picture = { $file } is no picture but { $what ->
        [folder] a folder
        [pdf] a PDF
        [video] a video
        [archive] an archive, as ZIP or Word files are
        [page] a web page
        [text] text
       *[other] something that browsers don't show
    }
    .help = { $what ->
        [folder] write the path of a file in it
        [pdf] take a screenshot of the page, or link the PDF: `[name](file.pdf)`
        [video] take a screenshot of the moment that matters, or link the video: `[name](file.mp4)`
        [page] save the picture itself, not the page that shows it
       *[other] export it as PNG or JPEG, and show that file
    }
picture-denied = the picture { $file } can't be read: { $error }
    .help = check the rights of the file
picture-untracked = the picture { $file } is on this computer only: git doesn't have it
    .help = run `git add "{ $file }"`, then commit
picture-ignored = the picture { $file } is on this computer only: .gitignore keeps it out of git
    .help = run `git add -f "{ $file }"`, then commit
picture-wrong-case = { $address } is spelt in other cases than its file, { $right }: Linux and forges won't find it
    .help = write `{ $right }`
picture-absolute = { $address } is a path of one computer: nobody else sees the picture
    .help = put the picture beside the report, and write its path from there, such as `captures/name.png`
picture-outside = { $address } leads out of the lab's folder: whoever gets the report doesn't get the picture
    .help = copy the picture into the folder of the report, and write its path from there
picture-remote = { $count ->
        [one] one picture lies on the web, and isn't checked
       *[other] { $count } pictures lie on the web, and aren't checked
    }
    .help = to be sure that they last, put them beside the report
picture-unused = { $count ->
        [one] one picture file is shown by no Markdown file: { $files }
       *[other] { $count } picture files are shown by no Markdown file: { $files }
    }
    .help = show them in the answers that they belong to, or delete them
picture-reused = { $file } is the picture of question { $question } too
    .help = check that it is the right one here
picture-alt = the alternative text of this picture says nothing
    .help = write between the brackets what the picture shows
unclosed-fence = this block is never closed: all that follows is taken for code
    .help = write the closing line (```) after the last line of the block
unclosed-comment = this comment is never closed: no reader sees what follows
    .help = write `-->` where the comment ends, or take `<!--` away
not-utf8 = the report is not written in UTF-8, but in { $encoding }
    .help = save it as UTF-8 in your editor

# The terminal's page: totals, signs, the next act.
range = { $first } to { $last }
and-more = and { $count } more
mark-done = done
mark-lacking = answered, something lacks
mark-unlabelled = answered without its label
mark-empty = labelled, no answer
mark-missing = not in the report
mark-free = nothing to hand in, or optional
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
next-warning = No error is left; to make it better: { $place }: { $help }
no-question = No question found here: write each one's number above its answer, such as `## Question 1`.
nothing-here = No question found here: the report is empty.
nothing-lacks-but-unknown = Nothing lacks in what is here; what the lab asks is unknown without its questions.toml. Your teacher has it: put it beside the report, or name it with --catalogue.
all-done = Nothing left to do: the report can be handed in.
summary = { $reports } reports, { $clean } without errors; { $answered }/{ $counted } questions answered

# Where reports are checked: a job's summary, test results, hooks.
table-report = Report
table-answered = Answered
table-errors = Errors
table-warnings = Warnings
table-line = Line
table-finding = What is wrong, and what to do
junit-whole = the report as a whole
commit-anyway = commit anyway: `git commit --no-verify`
push-anyway = push anyway: `git push --no-verify`

no-catalogue = no questions.toml found: the report's own labels serve as the list of questions
nothing-to-check = nothing to check here: name a report, or a folder that holds reports of a lab
nothing-named = nothing to check here: { $catalogue } names the reports { $patterns }, and no file here fits; name yours
several-catalogues = several catalogues could serve: { $catalogues }; say which with --catalogue
no-catalogue-there = no questions.toml for the reports of { $folder }
catalogue-is-right = { $catalogue }: no mistakes, { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    }
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
output-is-input = nothing done: { $file } is read here, and the findings would take its place; name another file with --output-file
stdin-twice = standard input can't be both a report and the list of reports
stdin-not-read = --stdin-filename names a report on standard input: give `-` as its path
nothing-found = The checks that ran found nothing; some answers lack something all the same.
file-not-a-file = neither a file nor a folder of reports; what comes through a pipe is named `-`
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
    .help = `tpreport explain` lists them
catalogue-unknown-check-near = `{ $check }` is no check
    .help = did you mean `{ $near }`?
catalogue-unused-detail = details of `{ $kind }`, but `expects` doesn't name { $kind }
    .help = add "{ $kind }" to `expects`, or take the details out

# The rendered report: its own words.
page-language = en
page-colon = { ": " }
page-section = Exercise
page-question = Question
page-and = and
page-skip = Skip to the report
page-contents = Contents
page-lead = Beginning of the report
page-appendix = Appendix
page-notes = Notes
page-front = Front matter
page-prompt = Show the question
page-statement = The lab’s text, copied
page-as-written = Written as:
page-answer-with = Answered under:
page-remarks = Remarks
page-line = line
page-total = answered
page-points = pt
page-worth = worth
page-decimal = .
page-terminal = terminal
page-code = code
page-comment = Hidden comment
page-ticked = done
page-open = to do
page-close = Close
page-picture = Picture { $number }
page-picture-not-shown = Picture that can’t be shown:
page-picture-too-large = Picture too large for this page:
page-picture-remote = Picture on the web:
page-no-question = Not in the report. Expected: { $kinds }
page-no-answer = No answer. Expected: { $kinds }
page-lacks = Missing: { $kinds }
page-kinds = { $kinds }{ $min ->
        [0] {""}
        [1] {""}
       *[other] {" "}(at least { $min })
    }
render-exists = { $path } is there and tpreport didn’t write it: --force to overwrite it, or -o for another file
render-input = { $path } is read in this run: choose another file with -o
render-same = several reports would be written into { $path }: name a folder with -o
not-written = { $path } could not be written: { $error }
render-nothing = no report here: name one, or a folder that holds reports of a lab
render-written = { $path } written
render-written-many = { $count } files written
render-not-opened = the page is written but could not be opened: { $error }
render-open-nothing = --open opens a file: take `-o -` away
templates-exist = { $path } is there already: --force to overwrite it, or another folder with -o
templates-next = change what you like, remove the files that you keep as they are, then: tpreport render --template { $folder } REPORT
templates-none = { $folder } holds no template ({ $names }): `tpreport templates -o { $folder }` writes them there
template-undefined = nothing bears this name here
    .help = docs/templates.md lists all that a template sees
template-wrong = { $error }
    .help = templates are written as minijinja has them, nearly as Jinja

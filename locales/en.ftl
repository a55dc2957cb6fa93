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
all-done = Nothing left to do: the report can be handed in.
summary = { $reports } reports, { $clean } without errors; { $answered }/{ $counted } questions answered

no-catalogue = no questions.toml found: the report's own labels serve as the list of questions
nothing-to-check = nothing to check here: name a report, or a folder that holds reports of a lab
nothing-named = nothing to check here: { $catalogue } names the reports { $patterns }, and no file here fits; name yours: tpreport check FILE
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
check-picture-not-found = a picture that the report shows is not there
    .explanation =
        The picture's address leads to no file: it is misspelt, or the file wasn't copied. As on a forge, `/x` is read from the repository's root.

        Put the file there, or mend the address. Spaces are written `%20`, or the address between `<` and `>`.
check-picture-unreadable = a picture is there but won't be shown
    .explanation =
        The file is empty, cut short, of a format that browsers don't show (HEIC, TIFF), or no picture at all (a PDF, a video).

        Export it as PNG or JPEG, or link it.
check-picture-untracked = a picture is on this computer only
    .explanation =
        The file is there, but git doesn't have it: never added, or kept out by .gitignore. Whoever clones the repository won't get it. In a hook it is an error.

        Run `git add` on the file before you commit.
check-picture-wrong-case = a picture's address isn't in the case of its file
    .explanation =
        Windows and macOS find `Capture.PNG` by the name `capture.png`; Linux and forges don't.

        Write the name exactly as the file has it.
check-picture-absolute = a picture's address is a path of one computer
    .explanation =
        `C:\Users\…`, `/Users/…` or `file:` lead somewhere only on the computer on which the report was written.

        Put the picture beside the report, and write its path from there.
check-picture-outside = a picture lies outside the lab's folder
    .explanation =
        The address leads out of the repository or the lab's folder, by `..` or a symbolic link: whoever gets the report doesn't get the picture.

        Copy the picture into the folder of the report.
check-picture-remote = pictures lie on the web
    .explanation =
        A picture on the web isn't checked, and may vanish or ask for a login.

        To be sure that it lasts, put it beside the report.
check-picture-unused = picture files are shown nowhere
    .explanation =
        Pictures lie in the folder of captures, but no Markdown file of the repository shows them: an answer may have lost its own.

        Show them in the answers that they belong to, or delete them.
check-picture-reused = one picture serves two questions
    .explanation =
        The same file is shown in two answers: often a copy that was forgotten.

        Check that it is the right picture in both places.
check-picture-alt = a picture's alternative text says nothing
    .explanation =
        `![image](…)` or `![alt text](…)` say nothing to who can't see the picture. Off, unless the catalogue asks for it.

        Write between the brackets what the picture shows.
check-unclosed-fence = a block of code is never closed
    .explanation =
        After the opening line (three backticks) no line closes the block: all that follows is taken for code, labels included.

        Write the closing line after the last line of the block.
check-not-utf8 = the report isn't written in UTF-8
    .explanation =
        The file was read in another encoding (UTF-16, Windows-1252): accents may look wrong elsewhere.

        Save it as UTF-8 in your editor.
check-duplicate-question = two labels bear one number, each with an answer
    .explanation =
        A question's number stands twice in the report, with text under each: one of them is probably another question's.

        Correct one of the numbers, or join the two answers.
check-unknown-question = a label bears a number that the lab doesn't have
    .explanation =
        The word is a question's, but the lab has no such number: a slip, or another version of the statement.

        Check the number.
check-short-answer = an answer has fewer words than asked for
    .explanation =
        The lab asks for a least number of words. Words of a copied statement and of blocks don't count.

        Say more.
check-incomplete-terminal = a terminal block doesn't show all that is asked for
    .explanation =
        The block is there, but a command or text that is expected isn't in it.

        Run the command that is asked for, and paste it with its whole output.
check-incomplete-code = a block of code doesn't hold all that is asked for
    .explanation =
        The block is there, but a text that is expected isn't in it.

        Complete the code.
check-prose-in-fence = sentences stand in a block of code
    .explanation =
        Sentences between lines of backticks are hard to read: no wrapping, no formatting.

        Take them out of the block.
check-loose-terminal = terminal output stands outside any block
    .explanation =
        Pasted as running text, terminal output loses its columns and line ends.

        Put it between two lines of three backticks.
check-loose-code = code stands outside any block
    .explanation =
        Pasted as running text, code loses its indentation, and its `#` become titles.

        Put it between two lines of three backticks.
check-mistagged-fence = a block's tag contradicts what it holds
    .explanation =
        A block tagged `yaml` that holds terminal output is coloured wrongly.

        Change the tag, or take it off.
check-missing-author = the report doesn't name its author
    .explanation =
        Neither the front matter nor the top of the report gives a name. Off, unless the catalogue asks for it.

        Write your name at the top of the report, such as “Name: …”.

# The rendered report: its own words.
page-language = en
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
page-answer-with = Answered together with
page-remarks = Remarks
page-line = line
page-total = answered
page-points = pt
page-terminal = terminal
page-code = code
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
page-kinds = { $kinds }
render-exists = { $path } is there and tpreport didn’t write it: --force to overwrite it, or -o for another file
render-input = { $path } is a report itself: choose another file with -o
render-same = several reports would be written into { $path }: name a folder with -o
render-not-written = { $path } could not be written: { $error }
render-template = a mistake in a template: { $error }
render-nothing = no report here: name one, or a folder that holds reports of a lab
render-written = { $path } written

# Messages: what is wrong, lower case, no full stop. Help: the next act.

or = or
and = and
kind-text = an explanation in words
    .several = an explanation of at least { $count } words
kind-screenshot = a screenshot
    .several = { $count } screenshots
    .second = a second screenshot
    .more = { $count ->
        [one] one more screenshot
       *[other] { $count } more screenshots
    }
kind-terminal = a terminal block
    .several = { $count } terminal blocks
    .second = a second terminal block
    .more = { $count ->
        [one] one more terminal block
       *[other] { $count } more terminal blocks
    }
kind-code = code
    .several = { $count } blocks of code
    .second = a second block of code
    .more = { $count ->
        [one] one more block of code
       *[other] { $count } more blocks of code
    }
kind-table = a table
    .several = { $count } tables
    .second = a second table
    .more = { $count ->
        [one] one more table
       *[other] { $count } more tables
    }
kind-link = a link
    .several = { $count } links
    .second = a second link
    .more = { $count ->
        [one] one more link
       *[other] { $count } more links
    }
kind-file = a file

another-lab = this seems to be the report of another lab than “{ $lab }”: its titles and words differ
    .help = check that it is the right file, and that the right questions.toml is read (--catalogue)
another-lab-part = from here on this seems to be the report of another lab than “{ $lab }”
    .help = hand in each lab in a file of its own
unanswered-empty = question { $question } has no answer: nothing stands under its label
    .many = { $count } questions have no answer: nothing stands under their labels ({ $questions })
    .many-help = write each answer under its label
    .help = write the answer under this line; expected: { $expects }
unanswered-hollow = question { $question } has no answer: what stands under its label doesn't answer it
    .many = { $count } questions have no answer, what stands under their labels doesn't answer them: { $questions }
    .many-help = write each answer in place of what stands there
    .help = write the answer in place of what stands there; expected: { $expects }
unanswered-statement = question { $question } holds only the statement
    .many = { $count } questions hold only the statement: { $questions }
    .many-help = write each answer under its copied statement
    .help = write the answer under the copied statement; expected: { $expects }
unanswered-placeholder = question { $question } still holds the placeholder “{ $hole }”
    .place = “{ $hole }”
    .many = { $count } questions still hold a placeholder: { $questions }
    .many-help = replace each placeholder by the answer
    .help = replace the placeholder by the answer; expected: { $expects }
missing-question = question { $question } is not in the report
    .many = { $count } questions are not in the report: { $questions }
    .many-help = add for each a title with its number or its name at the line shown, and the answer under it
    .help = add a line “{ $label }” { $side ->
        [above] before this one
       *[below] after this one
    } and the answer under it; expected: { $expects }
missing-in-fence = question { $question } is taken for code: the block that begins here isn't closed where it should be
    .many = { $count } questions are taken for code, as a block isn't closed where it should be: { $questions }
    .many-help = write the closing line (```) after the last line of the block that begins at the line shown
    .help = write the closing line (```) after the last line of the block
unlabelled-answer = an answer to question { $question } seems to stand here without its label{ $lacks ->
        [0] {""}
       *[other] {" "}(not seen in it: { $kinds })
    }
    .many = { $count } answers seem to stand in the report without their labels{ $lacks ->
        [0] {""}
       *[other] {" "}(not seen in them: { $kinds })
    }: { $questions }
    .many-help = write each number on a line above its answer{ $lacks ->
        [0] {""}
       *[other] , then check again
    }
    .help = write “{ $label }” on a line above it{ $lacks ->
        [0] {""}
       *[other] , then check again
    }
unlabelled-misnumbered = the lab has no question of this number; what stands below seems to answer question { $question }{ $lacks ->
        [0] {""}
       *[other] {" "}(not seen in it: { $kinds })
    }
    .help = write { $question } in the label{ $lacks ->
        [0] {""}
       *[other] , then check again
    }
misnumbered-question = this label bears another number, but by its place and words it is question { $question }{ $others ->
        [0] {""}
        [one] {" "}(the label after it is off too)
       *[other] {" "}(the { $others } labels after it are off too)
    }
    .help = write { $right } in the label
misnumbered-unsure = this label bears another number: is it question { $question }?{ $others ->
        [0] {""}
        [one] {" "}(the label after it is off too)
       *[other] {" "}(the { $others } labels after it are off too)
    }
    .help = write { $question } in the label if it is; if not, question { $question } still lacks its answer
misnumbered-section = this title bears another section’s number, but by its place and words it is section { $section }
    .help = write { $section } in the title
miswritten-number = a letter O stands for a zero in the number of this label
    .help = write { $right } in the label
missing-evidence = question { $question } lacks { $kinds }
    .many = { $count } questions lack { $kinds }: { $questions }
    .many-help = add { $kinds } to each of these answers
    .help = add { $kinds } to the answer
missing-as-repeated = question { $question } lacks { $kinds }: this picture already stands in its answer
    .help = show another picture in place of this one
missing-but-pictured = question { $question } lacks { $kinds }
    .many = { $count } questions lack { $kinds }: { $questions }
    .many-help = these answers show a picture; { $kind ->
        [terminal] copy the terminal’s text into a block
        [code] copy the code into a block
       *[table] write the table in Markdown
    }
    .help = the answer shows a picture; { $kind ->
        [terminal] copy the terminal’s text into a block
        [code] copy the code into a block
       *[table] write the table in Markdown
    }
missing-file = question { $question } asks for a file that is not there: { $files }
    .help = put the file there, under the lab's folder
duplicate-question = question { $question } has two labels, each with an answer
    .help = give this one the number of the question that it answers, or join the two answers
unknown-question = the lab has no question of this number
    .help = look the number up in the statement
placeholder-left = the answer to question { $question } still holds “{ $hole }”
    .help = fill this place, or take the line out
table-half-empty = at least half of the table of question { $question } is still empty
    .help = fill its cells, or take out the rows that don't count
short-answer = the answer to question { $question } is too short: { $words ->
        [one] { $words } word
       *[other] { $words } words
    } of the { $asked } asked for
    .help = write at least { $more ->
        [one] one word
       *[other] { $more } words
    } more
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
    .help = export it as PNG or JPEG (on Windows: Photos, Save as; on a Mac: Preview, File, Export; on an iPhone: Settings, Camera, Formats, Most Compatible), and show that file
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
picture-is-text = { $file } is no picture but text
    .help = paste its text into a block of code, or link it: `[name]({ $address })`
picture-spaces = Markdown shows no picture here, as there are spaces in its address
    .many = Markdown shows no picture in { $count } places, as there are spaces in the addresses: { $questions }
    .many-help = write each space as `%20`, or the address between `<` and `>`
    .help = write `{ $right }`, or the address between `<` and `>`
picture-more-in-brackets = Markdown shows no picture here, as more than its address stands between the brackets
    .help = write `{ $right }`
picture-parted = Markdown shows no picture here, as a space stands between the brackets
    .help = write `{ $right }`
picture-brackets = Markdown shows no picture here: its brackets are others, or one is missing
    .help = write `{ $right }`
picture-bar = the table cuts this picture in two at its `|`
    .help = put a backslash before it: `{ $right }`
picture-backslashes = Markdown shows no picture here, as backslashes stand between the folders of its address
    .many = Markdown shows no picture in { $count } places, as backslashes stand between the folders of the addresses: { $questions }
    .many-help = write `/` for each backslash
    .help = write `{ $right }`
picture-signs = browsers find no picture here, as a sign of the file's name means something else in an address
    .help = write `{ $right }`
picture-out-of-place = Markdown shows no picture here, as it isn't read inside HTML
    .help = leave an empty line before and after `{ $right }`
picture-only-linked = question { $question } asks for a screenshot, and this only links one
    .help = put `!` right before it, which shows the picture: `{ $right }`
picture-denied = the picture { $file } can't be read: { $error }
    .help = check the file’s permissions
picture-untracked = the picture { $file } is on this computer only: git doesn't have it
    .help = run `git add "{ $file }"`, then commit
picture-ignored = the picture { $file } is on this computer only: .gitignore keeps it out of git
    .help = run `git add -f "{ $file }"`, then commit
picture-wrong-case = { $address } is spelt in other cases than its file, { $right }: Linux and forges won't find it
    .help = write `{ $written }`
picture-absolute = { $address } is a path of one computer: nobody else sees the picture
    .help = put the picture beside the report, and write its path from there, such as `captures/name.png`
picture-outside = { $address } leads out of the lab's folder: whoever gets the report doesn't get the picture
    .help = copy the picture into the folder of the report, and write its path from there
picture-expires = the address of this picture is signed for a limited time: later, nobody will see it
    .many = the addresses of { $count } pictures are signed for a limited time, and later nobody will see them: { $questions }
    .many-help = save the pictures, put them beside the report, and write their paths from there
    .help = save the picture, put it beside the report, and write its path from there
picture-remote = { $count ->
        [one] one picture lies on the web, and isn't checked
       *[other] { $count } pictures lie on the web, and aren't checked
    }
    .help =
        { $count ->
            [one] to be sure that it lasts, put it beside the report
           *[other] to be sure that they last, put them beside the report
        }
picture-unused = { $count ->
        [one] one picture file is shown by no Markdown file: { $files }
       *[other] { $count } picture files are shown by no Markdown file: { $files }
    }
    .help =
        { $count ->
            [one] show it in the answer that it belongs to, or delete it
           *[other] show them in the answers that they belong to, or delete them
        }
picture-reused = { $file } is the picture of question { $question } too
    .help = check that it is the right one here
picture-copied = { $file } is a copy of { $first }, the picture of question { $question }
    .help = check that it is the right one here
picture-alt = the alternative text of this picture says nothing
    .help = write between the brackets what the picture shows
unclosed-fence = this block is never closed: all that follows is taken for code
    .help = write the closing line (```) after the last line of the block
unclosed-comment = this comment is never closed: no reader sees what follows
    .help = write `-->` where the comment ends, or take `<!--` away
not-utf8 = the report is not written in UTF-8, but in { $encoding }
    .help = save it as UTF-8 in your editor
not-utf8-strays = { $count ->
        [one] a character can't be read, as its bytes are no UTF-8
       *[other] { $count } characters can't be read, as their bytes are no UTF-8
    }: { $of ->
        [one] line
       *[other] lines
    } { $lines }
    .help = write what should stand where � is shown, and save the file as UTF-8

# The terminal's page: totals, signs, the next act.
range = { $first } to { $last }
cut = { $beginning }… ({ $count } characters)
and-more = and { $count } more
mark-done = done
mark-lacking = answered, something lacks
mark-unlabelled = answered without its label
mark-empty = labelled, no answer
mark-missing = not in the report
mark-free = nothing to hand in
mark-optional = optional
total = { $answered }/{ $counted } { $counted ->
        [one] question
       *[other] questions
    } answered
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
count-mendable = of which --fix may mend { $count }
count-suppressed = { $count } silenced by the report
next-error = Next: { $place }: { $help }
next-warning = No error is left; to make it better: { $place }: { $help }
no-question = No question found here: write each one's number above its answer, such as `## Question 1`.
nothing-here = No question found here: the report is empty.
nothing-lacks-but-unknown = Nothing is missing in what is here; what the lab asks is unknown without its questions.toml. Your teacher has it: put it beside the report, or name it with --catalogue.
all-done = Nothing left to do: the report can be handed in.
summary = { $reports } reports{ $unread ->
        [0] {""}
       *[other] {" "}({ $unread } not checked)
    }, { $clean ->
        [0] none
       *[other] { $clean }
    } without errors; { $answered }/{ $counted } { $counted ->
        [one] question
       *[other] questions
    } answered
standard-input = standard input

# What a folder holds besides reports.
folders-linked = { $count ->
        [one] This folder is a link and was not looked into (--follow reads it): { $folders }
       *[other] These { $count } folders are links and were not looked into (--follow reads them): { $folders }
    }
folders-without-report = { $count ->
        [one] This folder holds no report: { $folders }
       *[other] These { $count } folders hold no report: { $folders }
    }
    .help = a file in parentheses is Markdown, but nothing shows that it is a report of the lab; name it to check it
documents = { $count ->
        [one] This file is not Markdown, so it is not checked: { $files }
       *[other] These { $count } files are not Markdown, so they are not checked: { $files }
    }
conversion = { $what ->
        [pdf] a PDF converts badly: start from the document that it was made of
        [archive] unpack the archive, then check the report that it holds
        [picture] write the report in Markdown, and show the picture in it
        [bytes] write the report in Markdown, with a text editor
        [old-word] save it as .docx, then, in its folder, with Pandoc (pandoc.org): pandoc { $from } -t gfm --extract-media=captures -o { $to }
        [notebook] in its folder, with Jupyter: jupyter nbconvert --to markdown { $from } --output { $to }; or with Pandoc (pandoc.org): pandoc { $from } -t gfm --extract-media=captures -o { $to }
        [renamed] name it { $from }, then, in its folder, with Pandoc (pandoc.org): pandoc { $from } -t gfm --extract-media=captures -o { $to }
       *[other] in its folder, with Pandoc (pandoc.org): pandoc { $from } -t gfm --extract-media=captures -o { $to }
    }
file-foreign = { $what ->
        [word] this is a Word document, not Markdown
        [old-word] this is a word processor’s document, not Markdown
        [open-document] this is an OpenDocument text, not Markdown
        [rich-text] this is an RTF document, not Markdown
        [latex] this is a LaTeX document, not Markdown
        [notebook] this is a notebook, not Markdown
        [pdf] this is a PDF, not Markdown
        [archive] this is an archive, not Markdown
        [picture] this is a picture, not Markdown
       *[bytes] this is not text
    }

# Where reports are checked: a job's summary, test results, hooks.
table-report = Report
table-answered = Answered
table-incomplete = Not complete
table-errors = Errors
table-warnings = Warnings
table-line = Line
table-finding = What is wrong, and what to do
junit-whole = the report as a whole
commit-anyway = commit anyway: `git commit --no-verify`
push-anyway = push anyway: `git push --no-verify`

mend-replaced = `{ $before }` is now `{ $after }`
mend-added = the line { $after } is added
mend-places = { $count ->
        [one] one place mended
       *[other] { $count } places mended
    }
mend-left = { $count ->
        [one] one finding is left to you: mending it would change how the report is read
       *[other] { $count } findings are left to you: mending them would change how the report is read
    }
mend-nothing = nothing here that can be mended without you
mend-clean = nothing to mend
mend-changed = left as it is: another program has saved the file meanwhile; run it again
mend-read-only = left as it is: the file is read-only
mend-io = left as it is: { $error }
mend-lacks = left as it is: the file is written in { $encoding }, which has no “{ $character }”; save it as UTF-8 in your editor, then run it again
mend-broken = left as it is: some of its bytes are no text, and would be lost; save it as UTF-8 in your editor, then run it again
watch-changed = { $files }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }: changed{ $same ->
        [yes] {""}, and nothing new is found
       *[no] {""}
    }
watch-waits = waiting for the next change; Ctrl-C ends it
watch-stdin = --watch needs a file that can change, and standard input is none: name a report
watch-format = --watch writes for people: use --output-format human or concise

no-catalogue = no questions.toml found: the report's own labels serve as the list of questions
nothing-to-check = nothing to check here: name a report, or a folder that holds reports of a lab
nothing-named = nothing to check here: { $catalogue } names the reports { $patterns }, and no file here fits; name yours
several-catalogues = several catalogues could serve: { $catalogues }; say which with --catalogue
no-catalogue-there = no questions.toml for the reports of { $folder }
catalogue-is-right = { $catalogue }: no mistakes, { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    } in { $sections ->
        [one] { $sections } section
       *[other] { $sections } sections
    }{ $optional ->
        [0] {""}
       *[other] , { $optional } optional
    }{ $points ->
        [none] {""}
       *[other] , { $points } points
    }
catalogue-doubt-twins = question { $question } says the same as question { $other }: without its number nothing tells them apart
    .help = give one of them a title, or say in its prompt what is different
catalogue-doubt-same-number = the ids of questions { $question } and { $other } are read as one number: no report can tell them apart
    .help = give one of them another number, or a label of its own (label = "…")
catalogue-doubt-short = the prompt of question { $question } is too short to be recognised
    .help = write it as the handout has it, word for word, or add a title
catalogue-doubt-dead = no answer can match `{ $said }`, which question { $question } asks for
    .help = `^` and `$` are the ends of all that the answer shows, each line's end included; write `(?m)` before them where those of a line are meant
catalogue-doubt-path = question { $question } asks for a file that is called `{ $said }`: a path is no pattern
    .help = name each file by its path from the root
catalogue-doubt-glob = `{ $glob }` names no file
    .help = patterns are as in a .gitignore, from the root: `rapport*.md`, `lab2/**`
catalogue-doubt-only-not = `{ $glob }` takes away, and no pattern names anything
    .help = name the reports first, as by `*.md`
catalogue-doubt-idle = `{ $glob }` names no file in the catalogue's folder, and no pattern names { $other }
    .help = look whether it is written as the file's name is; patterns begin at the root
catalogue-is-folder = { $path } is a folder → name the catalogue itself, such as { $path }/questions.toml
catalogue-not-read = not checked, as the catalogue { $catalogue } can't be read
catalogue-is-wrong = not checked, as the lab's catalogue { $catalogue } has mistakes
catalogue-has-mistakes = { $catalogue }: { $mistakes ->
        [one] one mistake
       *[other] { $mistakes } mistakes
    }
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
root-no-folder = --root { $root } is no folder: name the one that the lab lies in
stdin-not-read = --stdin-filename names a report on standard input: give `-` as its path
nothing-found = The checks that ran found nothing; still, some answers lack something.
file-not-a-file = neither a file nor a folder of reports; what comes through a pipe is named `-`
file-leads-out = a link out of the lab's folder, which is not read: name the file itself, or use --follow
file-too-large = larger than { $limit } MiB, which no report should be
file-unreadable = can't be read: { $error }

catalogue-syntax = { $kind ->
        [quote] the closing quote is missing
        [unquoted] a text without quotes, or nothing after the sign =
        [equals] a sign = is missing after the key
        [comma] a comma is missing in the list
        [list] this list is never closed
        [bracket] a bracket is missing
        [backslash] a backslash means something else between double quotes
        [rest] the line should end here
        [key] the key is missing before the sign =
       *[other] not TOML: { $error }
    }
    .help = { $kind ->
        [quote] add it; a text over several lines stands between three single quotes
        [unquoted] write the value in straight quotes: `"…"`
        [equals] write `key = "value"`
        [comma] write `["one", "two"]`
        [list] write `{ $closing }` after its last value
        [bracket] write `[lab]`, or `[[section]]` with two brackets on each side
        [backslash] put the text in single quotes, which keep it: `'C:\folder'`
        [rest] a number has a point (`0.5`), a text with an apostrophe stands in double quotes (`"it's"`)
        [key] write `key = "value"`
       *[other] mend the text here; texts stand in quotes, tables in brackets
    }
catalogue-duplicate-key = `{ $key }` stands twice in one table
    .help = keep one of them; another question begins with a line [[section.question]]
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
catalogue-missing-key = `{ $key }` is missing{ $table ->
        [none] {""}
       *[other] {" "}under `{ $table }`
    }
    .help = add it
catalogue-wrong-type = `{ $key }` is { $found ->
        [string] a text
        [integer] a number
        [float] a decimal number
        [boolean] true or false
        [array] a list
        [table] a table
       *[datetime] a date
    }, but must be { $wanted ->
        [string] a text in quotes
        [number] a number
        [integer] a whole number
        [boolean] `true` or `false`
        [array-of-strings] a list of texts
        [array-of-tables] a table in double brackets
       *[table] a table
    }
    .help = write `{ $example }`
catalogue-single-table = `[{ $table }]` opens one table, where there may be several
    .help = write `[[{ $table }]]`, here and all through the file
catalogue-bad-value = `{ $key }` can't be `{ $value }`
    .help = it takes: { $known }
catalogue-bad-value-near = `{ $key }` can't be `{ $value }`
    .help = did you mean `{ $near }`? it takes: { $known }
catalogue-bad-pattern = `{ $pattern }` doesn't compile: { $error }
    .help = mend the pattern; a literal string in single quotes keeps its backslashes
catalogue-large-pattern = `{ $pattern }` takes more memory than a pattern may
    .help = repeat less, or fewer signs: `[a-z]` takes much less than `\w`, `.*` less than a count such as `.{ "{" }1,500{ "}" }`
catalogue-many-large-patterns = the patterns above take all the memory that patterns may: this one and those below weren’t looked at
    .help = ask for fewer, or make the large ones smaller: repeat less, or fewer signs, such as `[a-z]` for `\w`
catalogue-bad-id = an id is one line of signs that can be seen
    .help = write the number or the word that the handout uses, such as `1.a`
catalogue-duplicate-id = the id `{ $id }` is taken already, by line { $line }
    .help = give each section and question an id of its own
catalogue-empty-section = section `{ $section }` has neither questions nor `expects`
    .help = add [[section.question]] tables, or `expects` if the section itself asks
catalogue-unknown-check = `{ $check }` is no check
    .help = `tpreport explain` lists them
catalogue-unknown-check-near = `{ $check }` is no check
    .help = did you mean `{ $near }`?
catalogue-statement-not-found = no file `{ $path }` beside the catalogue
    .help = a path in `statement` starts at the catalogue's folder
catalogue-statement-not-a-file = `{ $path }` is a folder
    .help = name the files of the statement one by one
catalogue-statement-outside = `{ $path }` leads out of the catalogue's folder
    .help = put the statement beside the catalogue or below it
catalogue-statement-too-large = `{ $path }` is larger than { $limit } MiB
    .help = name the statement's Markdown
catalogue-statement-no-text = `{ $path }` is no text
    .help = name the statement's Markdown, not what was made of it
catalogue-statement-unreadable = `{ $path }` can't be read: { $error }
    .help = make it readable, or take it out of `statement`
catalogue-unused-detail = details of `{ $kind }`, but `expects` doesn't name { $kind }
    .help = add "{ $kind }" to `expects`, or take the details out

# The rendered report: its own words.
page-language = en
page-colon = { ": " }
page-semicolon = { "; " }
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
page-earned = by the evidence:
page-first-lacking = First to mend:
page-next-lacking = Next to mend:
page-legend = Signs
page-unseen = { $count ->
    [one] 1 picture doesn’t show
   *[other] { $count } pictures don’t show
}
page-decimal = .
page-terminal = terminal
page-code = code
page-comment = Hidden comment
page-ticked = done
page-open = to do
page-enlarge = Picture { $number }, large
page-own-size = Picture { $number } in its own size
page-picture = Picture { $number }
page-picture-not-shown = Picture that can’t be shown:
page-picture-remote = Picture on the web:
page-no-question = Not in the report. Expected: { $kinds }
page-no-answer = No answer. Expected: { $kinds }
page-lacks = Missing: { $kinds }
page-kinds = { $kinds }
render-exists = { $path } is there and tpreport didn’t write it: --force to overwrite it, or -o for another file
render-changed = { $path } was changed since tpreport wrote it: --force to overwrite it, or -o for another file
render-input = { $path } is read in this run: choose another file with -o
render-same = several reports would be written into { $path }: name a folder with -o
not-written = { $path } could not be written: { $error }
output-exists = { $path } was not written by tpreport, and is left as it is: name another file, or use --force
output-there = { $path } is there and tpreport didn’t write it: --force overwrites it, or name another file
output-changed = { $path } was changed since tpreport wrote it: --force overwrites it, or name another file
not-written-no-file = { $path } could not be written: it is a pipe, a device or a folder, not a file; standard output takes the output where no file is named
not-written-no-folder = { $path } could not be written: its folder isn't there
not-written-denied = { $path } could not be written: that folder or file may not be changed
not-written-leads-out = { $path } could not be written: { $link } is a link to a folder out of the lab; name that folder itself
not-written-full = { $path } could not be written: the disk is full; nothing was changed
stdout-not-written = standard output could not be written: { $error }
render-no-browser = no browser to make the PDF with: install Chromium, Chrome, Edge or Firefox, or name one by --browser
render-no-such-browser = { $path } is no browser: give --browser the name or the path of a program
render-not-printed = { $path }: the browser made no PDF: { $error }
render-nothing = no report here: name one, or a folder that holds reports of a lab
render-written = { $path } written
render-written-many = { $count } files written
render-linked = { $report }: { $count ->
        [one] one picture is linked where it lies
       *[other] { $count } pictures are linked where they lie
    }, as the page holds { $most } MB of pictures, 10 MB each, at most: keep them there, or see --max-embed
render-strays = { $report }: { $count ->
        [one] a character can't be read, and what is written shows � for it
       *[other] { $count } characters can't be read, and what is written shows � for each
    }: { $of ->
        [one] line
       *[other] lines
    } { $lines }
render-no-page = { $path } wouldn’t be a page: name a file that ends in .html, or a folder; --pdf makes a PDF, and --markdown writes Markdown
render-no-pdf = { $path } would be a PDF: name a file that ends in .pdf, or a folder
render-no-markdown = { $path } would hold Markdown: name a file that ends in .md, or a folder
render-not-opened = the page is written but could not be opened: { $error }
render-open-nothing = --open opens a file: take `-o -` away
templates-exist = { $path } is there already: --force to overwrite it, or another folder with -o
templates-next = change what you like, remove the files that you keep as they are, then: tpreport render --template { $folder } REPORT
templates-none = { $folder } holds no template ({ $names }): `tpreport templates -o { $folder }` writes them there
template-undefined = nothing bears this name here
    .help = docs/templates.md lists all that a template sees
template-wrong = { $error }
    .help = templates are written as minijinja has them, nearly as Jinja

# Why a report was read as it was, for teachers. Each reason may stand for a line or against it.
reading-title = { $report }: why each question was read so
reading-label = line { $line }, its label:
reading-also = line { $line }, belongs to it too:
reading-question = line { $line }, taken for { $place }:
reading-section = line { $line }, taken for section { $place }:
reading-nothing = line { $line }, taken for no label:
reading-for = for: { $reasons }
reading-against = against: { $reasons }
reading-taken-all-the-same = taken all the same, as the lines around it fit better so
reading-left-all-the-same = left all the same, as the lines around it fit better so
reading-no-label = No line was taken for its label.
reading-attributed = { $count ->
        [one] Line { $lines } is read as its answer.
       *[other] Lines { $lines } are read as its answer.
    }
reading-nearest = These came nearest:
reading-untried = None was like one.
reading-not-in-format = --explain-reading is told in the formats human and json: name one by --output-format
reading-unknown = `{ $question }` is no question of the lab: --explain-reading alone tells of all
reading-unknown-near = `{ $question }` is no question of the lab: did you mean `{ $near }`?
reading-path = `{ $path }` is no question of the lab: name reports before --explain-reading
reason-number = its number is the question's
reason-printed = the handout announces the question so
reason-local = its number is the question's within the section
reason-running = its number is the question's rank in the whole lab
reason-partly = only the end of its number is the question's
reason-kind = it has a number for a letter or a letter for a number
reason-other = its number is another one
reason-unannounced = no word and number announce it
reason-worded = a word for questions stands before its number
reason-step = a word for steps or sections stands before its number
reason-heading = it is a heading
reason-bold = it is bold or begins so
reason-listed = it stands in a list or a table
reason-plain = it isn't set as a title
reason-alone = it is a paragraph of its own
reason-sentence = it reads as a sentence of running text
reason-length = its length
reason-asks = it ends in a question mark or a colon
reason-report-title = it is the report's own title
reason-title = it says the question's title or nearly
reason-prompt = it says the prompt or a part of it
reason-shared = it shares telling words with the question
reason-both = its number and its words agree
reason-rival = it is more like another question
reason-hollow = nothing stands under it
reason-under = what stands under it isn't quite what the question asks for
reason-nothing = the question asks for nothing to hand in
reason-like = it is like the report's other labels
reason-unlike = the report's other labels aren't set so
reason-level = the level of its heading
reason-turn = it is the question's turn
reason-passed-over = questions are passed over
reason-across = no line opens its section
reason-over = the question's turn is over
reason-open = the question is open already
reason-bar = what any label must outweigh
reason-numbering = how the report numbers as a whole
reason-silent = what text without a label says and shows

skeleton-author = Author: ____
skeleton-expected = expected: { $expects }
skeleton-nothing = nothing to hand in
skeleton-optional = optional
skeleton-commands = with { $commands }
skeleton-files = beside the report: { $files }
skeleton-text = Write your answer here.
skeleton-screenshot = Insert your screenshot here.
skeleton-link = Paste your link here.
new-no-catalogue = no questions.toml here or above, so there is nothing to ask → put your teacher’s questions.toml beside the report, or name it with --catalogue
new-exists = { $path } is there already → --force overwrites it, --into { $path } adds only what it lacks
put-is-folder = { $path } is a folder → name a file, such as { $path }/{ $such ->
        [report] report.md
       *[other] { $such }
    }
new-next = { $path } written → fill in each place, then: tpreport check { $path }
new-nothing = { $path } has every question already: nothing was added
new-added = { $path }: { $count ->
        [one] one question
       *[other] { $count } questions
    } added ({ $questions })
new-leads-out = { $path } is a link out of the lab’s folder, and is neither read nor completed: name the file itself
new-unsure = { $path }: it isn’t sure that these stand where they seem to: { $questions } → tpreport check { $path }, and write their numbers above their answers
new-left = { $path }: not added, as they may be left out or hand in nothing: { $questions }
new-at-end = { $path }: added at its end, as in its place it would be taken for a part of other answers → move it where it belongs
new-announced = { $path }:{ $line }: this may be the label of question { $question }, which isn’t read as such: nothing was added → write “Question { $question }” there if it is, another label if not
new-misread = { $path }: nothing was added: answers would be taken for other questions’ → write the number of each question whole, on a line above its answer (“Question 1.a”)
new-unclosed-fence = { $path }:{ $line }: this block is never closed, and what is added would be a part of it → close it first; where it ends the report, tpreport check --fix { $path } does
new-unclosed-comment = { $path }:{ $line }: this comment is never closed, and what is added would be hidden in it → close it by --> first
new-not-utf8 = { $path } isn’t UTF-8, and only UTF-8 is written → save it as UTF-8 in your editor first

derive-found = { $questions ->
        [one] One question was found
       *[other] { $questions } questions were found
    } in the handout; what is guessed says by which word.
derive-found-in-report = { $questions ->
        [one] One question was found
       *[other] { $questions } questions were found
    } in the model report; each expects what its answer holds.
derive-look = Look through it, then: tpreport catalogue check
derive-statement = the lab’s own text: what a report repeats of it is no answer
derive-report = its answers are not the lab’s text; if there is a statement, name it here: statement = "statement.md"
derive-reports = which files answer this lab
derive-wording = the handout’s own words before its numbers
derive-nothing = { $path }: no question was found → number them or put “Question” before each; or begin with a catalogue to fill in: tpreport catalogue derive -o questions.toml
derive-left = line { $line } looks like a question, and isn’t in here: { $said }
derive-left-out = { $path }: { $count ->
        [one] one place looks like a question, and was left out (line { $lines })
       *[other] { $count } places look like questions, and were left out (lines { $lines })
    } → look at the comments that begin the catalogue, and add what is missing
derive-quoted = “{ $by }”
derive-guessed = guessed by { $by }
derive-seen = as in the model’s answer (line { $line })
derive-joined = { $parts } are joined here into one question: where each has its own answer, give it a table [[section.question]] of its own
derive-shared = its share of the { $points } points for all parts
derive-unsure = not sure, look at line { $line }
derive-file = asks for a file: add "file" to expects, and its path:
derive-exists = { $path } is there already → --force overwrites it, -o names another file
derive-next = { $path } written → look through what is guessed, then: tpreport catalogue check { $path }

# A whole class.
class-count = { $students ->
        [one] one student
       *[other] { $students } students
    }, { $read } with a report
class-judges-evidence = It says whether the evidence is there, not whether it is true.
class-to-know = To know
class-hardest = Answered in full by the fewest
class-others = { $count ->
        [one] another report beside the one shown: { $paths }
       *[other] { $count } other reports beside the one shown: { $paths }
    }
class-odd-name = the report is called { $name }
class-other-catalogue = a questions.toml of its own that says something else: { $path }
class-suppressed = { $count ->
        [one] one finding silenced in the report
       *[other] { $count } findings silenced in the report
    }
class-another-lab = seems to be the report of another lab, wholly or in part
class-not-on-roster = not on the roster
class-same-name = another student bears this name{ $key ->
        [none] , and neither an e-mail address nor a group tells them apart: put addresses into the roster
       *[other] : this one is { $key }
    }
class-one-of-several = may be { $students }: name the folder by the e-mail address, or put it into one named as the group
class-unclear = whose { $folders } is can’t be told, as several bear this name: name the folder by the e-mail address, or put it into one named as the group
class-same-picture = { $question ->
        [none] shows a picture
       *[other] { $question } shows the picture
    } that is also in { $others }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
class-shared-picture = { $reports } of { $of } reports show the same picture{ $question ->
        [none] {""}
       *[other] {" "}at question { $question }
    } ({ $name } in { $student }’s): copied, or handed out (then put it beside the catalogue)?
class-unreadable = not read: { $error }
class-no-report = no Markdown report of this lab among these files: { $files }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
class-link = a link to a folder, which isn’t followed: --follow reads it
class-nothing = nothing handed in
class-no-folder = { $path } is no folder: name the one that holds a folder for each student
class-folder-not-found = no such folder: { $path }
class-no-catalogue = no questions.toml for { $folder } (those in students’ folders aren’t read): put the lab’s into it, or name it with --catalogue
class-empty = nothing was handed in here: { $folder } holds neither folders nor reports → name the folder that holds a folder for each student
class-empty-lines = nothing was handed in: the files hold no line
class-line-no-report = no line of `check --output-format jsonl`: { $error }
class-line-other-lab = { $path } was checked with another catalogue than the one named here
class-several-on-output = standard output takes one of --html, --csv, --json and --marks-template: give the others a file
class-one-file = nothing done: { $first } and { $second } would both be written to { $path }; give each a file of its own
class-several-tables = several labs make a table each, and standard output takes one: give --csv a file, or --catalogue one lab
class-labs-of-one-id = { $first } and { $second } have one id, `{ $id }`: their tables get numbers, and marks can’t say which lab they are for → give each an `id` of its own under [lab]
class-output-is-class = { $path } is the class’s folder, and pages and notes would lie among the students’ work → name a folder of its own, such as { $path }/pages
class-output-is-students = { $path } is among what students handed in → name a folder of its own for pages and notes
output-is-read = nothing done: { $file } is read here, and the output would take its place; name another file
class-roster-without-names = no column of names: title one “student”, or two “first name” and “last name”
class-marks-without-columns = the columns “student”, “question” and “points” are needed: --marks-template writes such a list
class-list-unreadable = not CSV: { $error }
class-mark-no-number = { $points } is no number of points, and the line is passed over → write it as 1.5 or 1,5
class-mark-no-student = a mark for { $student }, who is no student here
class-mark-no-question = a mark for question { $question }, which the lab doesn’t have
class-mark-several-students = a mark for { $student }, which may be several students: write the name that --marks-template writes, such as the e-mail address
class-mark-several-labs = a mark for { $student } and question { $question }, which several labs have: say which by its id, in a column “lab” as --marks-template writes it
class-mark-twice = a second mark for { $student } and question { $question }: the first, at line { $first }, is taken → keep one of the two lines
class-mark-negative = { $points } for { $student } and question { $question } is less than nothing: taken as it stands
class-mark-beyond = { $points } for { $student } and question { $question }, which is worth { $of }: taken as it stands
class-marks-there = { $path } is there already, and may hold your marks: name another file, or --force overwrites it; --marks { $path } reads it
class-note-missing = What is missing
class-note-line = line { $line }:
class-note-marks = Marks
class-note-mark = Mark: { $points }{ $of ->
        [none] {""}
       *[other] {" "}/ { $of }
    }
class-note-nothing = There is nothing to say of a report: { $why }.
class-notes-written = { $count ->
        [one] One note written to { $folder }
       *[other] { $count } notes written to { $folder }
    }
class-page-class = The class
class-page-hardest = Questions, the hardest first
class-page-tools = Sort and filter
class-page-find = Find
class-page-group = Group
class-page-all = all
class-page-show = Show
class-page-lacking = what lacks something
class-page-with-remark = with a remark
class-page-without-report = without a report
class-page-students = Students
class-page-shown = # shown
class-page-student = Student
class-page-answered = Answered
class-page-evidence = Points
class-page-earned = The points that the evidence earns, which are no grade
class-page-mark = Mark
class-page-given = Mark
class-page-remarks = Remarks
class-page-lacks = lacks: { $questions }

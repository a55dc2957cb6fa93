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

picture-not-found = no such picture: { $address }
    .help = put the file there, or mend the address
picture-not-found-near = no such picture: { $address }
    .help = did you mean `{ $near }`?
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
picture-wrong-case = { $address } is spelt in other cases than its file, { $right }: most computers won't find it
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

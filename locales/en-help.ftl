# The checks: what they find, and why.
check-another-lab = the report is another lab's
    .explanation =
        Its titles, numbers and words have next to nothing in common with what this lab asks: a file of another lab was handed in or read, or two labs stand in one file. What follows from that isn't told one by one.

        Hand in the report of this lab, or read it with its own questions.toml (`--catalogue`).
check-unanswered-question = a question is labelled but not answered
    .explanation =
        The question's label is in the report, but under it stands nothing, or only the copied statement, a placeholder such as “TODO”, or something that answers nothing, such as “?”, an empty table, words of who had no time, or the conclusion and the sources that follow the last question.

        Write the answer under the label. A copied statement may stay: it isn't counted. An optional question may be left empty.
check-missing-question = a question is nowhere in the report
    .explanation =
        Neither the question's label nor a text that answers it was found. The place shown is where the answer would go, after the question before it, or before the next one.

        Add a title with the question's number and the answer under it. If the answer stands under another title, add the number there.
check-unlabelled-answer = an answer is there, but nothing says to which question
    .explanation =
        A text, screenshot or block seems to answer the question, by what it names and where it stands, but no label announces it; or a title without a number stands where the question's label would, and all other labels bear theirs. Whoever marks the report has to guess. What isn't seen in it of what the question asks for is told with it.

        Write the question's number on a line above, or into the title.
check-misnumbered-question = a label bears another question's number
    .explanation =
        By its place and words the label is one question's, but it bears the number of another: often a copied line, or a whole section that is one off. A section's title with another section's number, and a letter O for a zero (`Question 1O`), are told too. Where nothing but its place speaks for the question, you are asked.

        Correct the number: `tpreport check --fix` does, where the answer and the labels around it agree.
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
check-picture-malformed = a picture's mark has a slip, and Markdown shows none
    .explanation =
        A space in the address (`![x](my shot.png)`), a size behind it (`![x](a.png =300x)`), a space between the brackets, other brackets: a reader guesses what is meant, a page shows the letters. So does Markdown inside HTML without empty lines around it. Backslashes between folders (`img\a.png`) and signs such as `#` in a file's name lead browsers elsewhere. The picture counts as a screenshot all the same.

        Write `![what it shows](captures/name.png)`; spaces in the address as `%20`, or the address between `<` and `>`; `/` between folders; a size by `<img src="captures/name.png" width="300">`. `tpreport check --fix` mends addresses.
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

        Write the name exactly as the file has it: `tpreport check --fix` does.
check-picture-absolute = a picture's address is a path of one computer
    .explanation =
        `C:\Users\…`, `/Users/…`, `file:` or `http://localhost` lead somewhere only on the computer on which the report was written.

        Put the picture beside the report, and write its path from there.
check-picture-outside = a picture lies outside the lab's folder
    .explanation =
        The address leads out of the repository or the lab's folder, by `..` or a symbolic link: whoever gets the report doesn't get the picture.

        Copy the picture into the folder of the report.
check-picture-expires = a picture on the web won't be there for long
    .explanation =
        Stores, chats and private forges sign the addresses of their files for minutes or days (`X-Amz-Expires`, `Signature`, `token` and the like): whoever reads the report later sees no picture.

        Save the picture, put it beside the report, and write its path from there.
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
        The same file, or another that holds the same bytes, is shown in two answers: often a copy that was forgotten.

        Check that it is the right picture in both places.
check-picture-alt = a picture's alternative text says nothing
    .explanation =
        `![image](…)` or `![alt text](…)` say nothing to who can't see the picture. Off, unless the catalogue asks for it.

        Write between the brackets what the picture shows.
check-unclosed-fence = a block of code is never closed
    .explanation =
        After the opening line (three backticks) no line closes the block: all that follows is taken for code, labels included.

        Write the closing line after the last line of the block: `tpreport check --fix` does, where the report ends with the block and nothing in it looks like text that goes on.
check-unclosed-comment = a comment is never closed
    .explanation =
        After `<!--` no `-->` closes the comment: all that follows is hidden from every reader. Questions that may stand in it are not told one by one.

        Write `-->` where the comment ends.
check-not-utf8 = the report isn't written in UTF-8
    .explanation =
        The file was read in another encoding (UTF-16, Windows-1252): accents may look wrong elsewhere. Or it is UTF-8 into which
        other bytes strayed, as by a copy cut in the middle of a letter: there � is shown, and the lines are named.

        Save it as UTF-8 in your editor.
check-duplicate-question = two labels bear one number, each with an answer
    .explanation =
        A question's number stands twice in the report, with text under each: one of them is probably another question's.

        Correct one of the numbers, or join the two answers.
check-unknown-question = a label bears a number that the lab doesn't have
    .explanation =
        The word is a question's, but the lab has no such number: a slip, or another version of the statement. Where labels are titles, running text that counts (`Task B.`) is none.

        Check the number.
check-placeholder-left = beside an answer a place is still to be filled
    .explanation =
        The question is answered, but a mark such as “TODO” or “write your answer here” was left beside the answer or in a cell of a table, or
        half of the rows of a table have only their names.

        Fill the place, or take the mark out. In a cell to which nothing belongs, a dash says so.
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

# What help and the manual say beside the arguments.
argument-help = Print help
argument-version = Print the version
title-name = NAME
title-examples = Examples
title-exit-status = Exit status
title-environment = Environment
examples-check =
    tpreport check rapport.md
        one report, by the catalogue beside it or above
    tpreport check
        all reports under the working folder
    tpreport check class/ --catalogue questions.toml
        a class, a folder a student; no git is needed
    tpreport check --select missing,picture --strict rapport.md
        some checks only, warnings fail too
    tpreport check --fix rapport.md
        numbers and paths of pictures mended; --diff shows them first
    tpreport check --watch rapport.md
        to keep beside the editor
    pandoc rapport.docx -t gfm | tpreport check -
        what another program writes
exit-status-check =
    0  no error; there may be warnings
    1  at least one error; with --strict, at least one warning
    2  not checked: wrong arguments, no report, a file that can't be read,
       mistakes in the catalogue
examples-render =
    tpreport render rapport.md
        rapport.html, beside the report
    tpreport render class/ -o pages/
        a page a report, in a folder of their own
    tpreport render --markdown rapport.md -o clean.md
        the report in the catalogue's order
exit-status-render =
    0  all is written
    2  something is not: wrong arguments, a file that can't be read or written
examples-new =
    tpreport new -o rapport.md
        a report to fill in, from the questions.toml found here or above
    tpreport new --into rapport.md
        in a report that is begun, only what it lacks
exit-status-new =
    0  all is written
    2  nothing is: wrong arguments, no catalogue, a file that is there
       already
examples-class =
    tpreport class class/ --html class.html
        a folder a student, as a table that sorts and filters
    tpreport class class/ --roster roster.csv --csv class.csv
        who handed in nothing too, and a file for spreadsheets
    tpreport class class/ --html class.html --reports pages/ --feedback notes/
        each student's report as a page, and a note to each
    tpreport class class/ --marks-template marks.csv
        a list for your marks, which --marks reads
exit-status-class =
    0  all is written, whatever the reports lack
    2  something is not: wrong arguments, no catalogue, a mark for nobody,
       a file that can't be read or written
examples-catalogue-check =
    tpreport catalogue check questions.toml
        every mistake of a catalogue, at its line
examples-catalogue-derive =
    tpreport catalogue derive statement.md -o questions.toml
        a first catalogue to look through: what is guessed says so
    tpreport catalogue derive
        a starter with comments
examples-catalogue-schema =
    tpreport catalogue schema > questions.schema.json
        for an editor that doesn't find it by itself
examples-templates =
    tpreport templates -o templates/
        the built-in ones, to change
    tpreport render --template templates/ rapport.md
        a page by your own
examples-explain =
    tpreport explain
        all checks, a line each
    tpreport explain missing-screenshot
        one, with what to do
environment-tpreport =
    TPREPORT_LANG           language of messages: fr or en
    TPREPORT_OUTPUT_FORMAT  how check writes findings, as --output-format
    LC_ALL, LC_MESSAGES, LANG
                            language where neither the above nor a lab says one
    NO_COLOR                no colours
    FORCE_COLOR, CLICOLOR_FORCE
                            colours, also in a pipe
    COLUMNS                 width of what goes into a pipe
    GITHUB_STEP_SUMMARY     file to which --output-format github adds a summary

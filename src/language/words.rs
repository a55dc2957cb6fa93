//! What tpreport knows of a language, kind by kind; one file a language fills it.

/// What a word that precedes a number announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Announces {
    /// A section (`Exercice 1`); in some reports such a word counts questions instead.
    Section,
    /// A step (`Étape 2`): a section or a question, as the lab has it.
    Step,
    /// A question (`Question 1.a`).
    Question,
}

/// All that is one language's: its words, folded (see `text::fold`), and the files in which it speaks.
pub(crate) struct Words {
    /// How catalogues and the command line call it.
    pub(crate) tag: &'static str,
    /// The Fluent file of what checks, outputs and the command line say.
    pub(super) messages: &'static str,
    /// The Fluent file of help and explanations, which most runs never say.
    pub(super) help: &'static str,
    /// A catalogue with comments, for whoever starts from nothing.
    pub(super) starter: &'static str,
    /// Words before a section's number.
    pub(crate) section: &'static [&'static str],
    /// Words before a step's number.
    pub(crate) step: &'static [&'static str],
    /// Words before a question's number.
    pub(crate) question: &'static [&'static str],
    /// Words that ask.
    pub(crate) interrogatives: &'static [&'static str],
    /// Signs before a number: `n°`. Where they begin with a letter it is a small one, and a capital does as well.
    pub(crate) number_signs: &'static [&'static str],
    /// What else may stand between such a word and its number: `no.`.
    pub(crate) number_words: &'static [&'static str],
    /// The numbers from one on, as words after what they count: `Step Three`.
    pub(crate) cardinals: &'static [&'static [&'static str]],
    /// The same as words before it, every form of each: `third`, `troisième`.
    pub(crate) ordinals: &'static [&'static [&'static str]],
    /// What follows the digits of such a number: `3rd`, `3e`.
    pub(crate) ordinal_endings: &'static [&'static str],
    /// Words that join two numbers of one label.
    pub(crate) and: &'static [&'static str],
    /// Words that join the ends of a range of numbers.
    pub(crate) to: &'static [&'static str],
    /// Words that announce an answer and are none themselves.
    pub(crate) answer: &'static [&'static str],
    /// Words before a colon that announce a copy of what is asked.
    pub(crate) statement: &'static [&'static str],
    /// Words before a colon with which handouts help.
    pub(crate) hint: &'static [&'static str],
    /// What stands by itself above a text in a box.
    pub(crate) boxes: &'static [&'static str],
    /// How the title of a part begins that follows all answers and is none: `Sources`, `Appendix`.
    pub(crate) annexed: &'static [&'static str],
    /// How a paragraph begins that concludes a report, or says what it took: `In conclusion`.
    pub(crate) concludes: &'static [&'static str],
    /// Words after which the contrary is said: `mais`, `but`.
    pub(crate) but: &'static [&'static str],
    /// What editors write into the cells of a new table: `Column 1`, `Text`.
    pub(crate) new_cells: &'static [&'static str],
    /// What stands for the address of a link that is still to come: `[capture](url)`.
    pub(crate) addresses: &'static [&'static str],
    /// How a line begins that tells who wrote or made the page, below its last rule: `rédigé par`, `made with`.
    pub(crate) credits: &'static [&'static str],
    /// What says after a label that its answer goes on.
    pub(crate) resumed: &'static [&'static str],
    /// Words behind a number that a question bears which was put in after it: `4bis`.
    pub(crate) between: &'static [&'static str],
    /// What stands where an answer is still to be written.
    pub(crate) placeholder: &'static [&'static str],
    /// What is such a thing only where a line says nothing else: `skip`, `aucune réponse`.
    pub(crate) alone: &'static [&'static str],
    /// Verbs that tell to write something where they stand.
    pub(crate) fill: &'static [&'static str],
    /// What they tell to write.
    pub(crate) filling: &'static [&'static str],
    /// Small words beside these, and verbs that say where it goes.
    pub(crate) filling_links: &'static [&'static str],
    /// What a program tells to do with a pointer before that: `click`.
    pub(crate) click: &'static [&'static str],
    /// Words at the beginning of a line that shows what follows it.
    pub(crate) presents: &'static [&'static str],
    /// Words for the place where they stand.
    pub(crate) here: &'static [&'static str],
    /// Words with which a line sends its reader elsewhere: `see below`.
    pub(crate) refers: &'static [&'static str],
    /// Where it sends them, besides to a picture.
    pub(crate) beside: &'static [&'static str],
    /// Verbs that make a statement of what would be such a call.
    pub(crate) to_be: &'static [&'static str],
    /// Words that tell texts of a lab apart badly: grammar, and what all prompts say.
    pub(crate) stop: &'static [&'static str],
    /// Frequent words of running text, which code and terminals lack.
    pub(crate) grammar: &'static [&'static str],
    /// Words that begin a sentence on what its writer did: such a line answers, it announces nothing.
    pub(crate) first_person: &'static [&'static str],
    /// Whether programs print it, too.
    pub(crate) printed: bool,
    /// How a student says that a question is left out.
    pub(crate) not_done: &'static [&'static str],
    /// Alternative texts that say of a picture only that it is one.
    pub(crate) picture: &'static [&'static str],
    /// Words that say before a colon that an author follows.
    pub(crate) author: &'static [&'static str],
    /// Of these, the words for a first name.
    pub(crate) first_name: &'static [&'static str],
    /// How a line begins that goes on with its author's name.
    pub(crate) by: &'static [&'static str],
    /// Words at the top of reports that are written as names and are none.
    pub(crate) no_name: &'static [&'static str],
    /// How a report's last part is called, whatever the lab calls it.
    pub(crate) closing: &'static [&'static str],
    /// What names of report files contain; the first is what one may be called.
    pub(crate) report_names: &'static [&'static str],
    /// Words that tell to do something, at the beginning of a sentence or after a joint.
    pub(crate) orders: &'static [&'static str],
    /// How further such words end, wherever they stand.
    pub(crate) order_endings: &'static [&'static str],
    /// Words that end so and tell nothing, and words before one that make a statement of it.
    pub(crate) no_orders: &'static [&'static str],
    /// Small words before a thing: after the first word of a sentence they make an order of it, `weigh the flour`.
    pub(crate) determiners: &'static [&'static str],
    /// How words end that make none.
    pub(crate) thing_endings: &'static [&'static str],
    /// Words between which and what was told before nothing else need stand.
    pub(crate) joints: &'static [&'static str],
    /// Titles of a handout's parts that ask nothing of their own, by their first words.
    pub(crate) framing: &'static [&'static str],
    /// Titles of what is done at the bench: of it only what asks in so many words is handed in.
    pub(crate) bench: &'static [&'static str],
    /// What leads a list of what is to be handed in.
    pub(crate) handed: &'static [&'static str],
    /// What leads such a list where nothing else is on its line: `Report:`.
    pub(crate) handed_alone: &'static [&'static str],
    /// Words before what something is a part of: `two lines of the log`.
    pub(crate) of: &'static [&'static str],
    /// Words that begin a lab's title: `TP 3`.
    pub(crate) lab: &'static [&'static str],
    /// Words for all things of a kind, one by one: `for each question`.
    pub(crate) each: &'static [&'static str],
    /// Words for what may be left out.
    pub(crate) optional: &'static [&'static str],
    /// Words after a number of points.
    pub(crate) points: &'static [&'static str],
    /// Words after a length, and how many words each stands for.
    pub(crate) lengths: &'static [(&'static str, usize)],
    /// Phrases beside a length that make it the most, not the least.
    pub(crate) limits: &'static [&'static str],
    /// Words after which a clause doesn't ask for what it says.
    pub(crate) denials: &'static [&'static str],
    /// Words beside these with which it asks all the more: `don't forget`.
    pub(crate) insists: &'static [&'static str],
    /// Small words over which the `*` of a phrase doesn't reach, as what follows them is another thing.
    pub(crate) ties: &'static [&'static str],
    /// Phrases of a prompt by what an answer to it holds: a value of the catalogue, or what only hints at one: `drawing`, of a
    /// picture that no terminal is, `telling`, of a text that is shown, `pasted`, of what is copied from somewhere, `seen`, of one on what was run, `run`, of what leaves something in a terminal, `nothing`, of what leaves nothing, and
    /// `aside`, which looks like a phrase of these and speaks of something else. `author::said` has how they are written.
    pub(crate) cues: &'static [(&'static str, &'static [&'static str])],
    /// What people write in a catalogue for values that it takes.
    pub(crate) values: &'static [(&'static str, &'static [&'static str])],
    /// Months, in full and as spreadsheets shorten them.
    pub(crate) months: &'static [&'static str],
    /// How the columns of a list of students or marks may be called, besides the project's own names.
    pub(crate) columns: &'static [(&'static str, &'static [&'static str])],
}

/// No words at all, for a language of a few.
#[cfg(test)]
pub(super) const NOTHING: Words = Words {
    tag: "",
    messages: "",
    help: "",
    starter: "",
    section: &[],
    step: &[],
    question: &[],
    number_signs: &[],
    number_words: &[],
    cardinals: &[],
    ordinals: &[],
    ordinal_endings: &[],
    and: &[],
    to: &[],
    interrogatives: &[],
    answer: &[],
    statement: &[],
    hint: &[],
    boxes: &[],
    annexed: &[],
    concludes: &[],
    but: &[],
    new_cells: &[],
    addresses: &[],
    credits: &[],
    resumed: &[],
    between: &[],
    placeholder: &[],
    alone: &[],
    fill: &[],
    filling: &[],
    filling_links: &[],
    click: &[],
    presents: &[],
    here: &[],
    refers: &[],
    beside: &[],
    to_be: &[],
    stop: &[],
    grammar: &[],
    first_person: &[],
    printed: true,
    not_done: &[],
    picture: &[],
    author: &[],
    first_name: &[],
    by: &[],
    no_name: &[],
    closing: &[],
    report_names: &[],
    orders: &[],
    order_endings: &[],
    no_orders: &[],
    determiners: &[],
    thing_endings: &[],
    joints: &[],
    framing: &[],
    bench: &[],
    handed: &[],
    handed_alone: &[],
    of: &[],
    lab: &[],
    each: &[],
    optional: &[],
    points: &[],
    lengths: &[],
    limits: &[],
    denials: &[],
    insists: &[],
    ties: &[],
    cues: &[],
    values: &[],
    months: &[],
    columns: &[],
};

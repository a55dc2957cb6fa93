//! What is known about how reports label: the features of a reading, each with its meaning.
//!
//! A reading's score is the sum over its features, each times its weight. Hand values are where the fit begins and what it is
//! held to; the fitted ones are in `weights`.

/// Declares the features: meaning, name, hand value.
macro_rules! features {
    ($($(#[doc = $meaning:literal])+ $name:ident = $hand:literal,)+) => {
        /// A thing that speaks for a reading or against it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        pub enum Feature {
            $($(#[doc = $meaning])+ $name,)+
        }

        impl Feature {
            /// All of them, in the order of their numbers.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// The value by hand.
            pub fn hand(self) -> f32 {
                match self {
                    $(Self::$name => $hand,)+
                }
            }

            /// Whether it speaks of text without a label, which no label teaches.
            pub fn is_silent(self) -> bool {
                self.name().starts_with("Silent")
            }

            /// The name in the table of weights.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$name => stringify!($name),)+
                }
            }
        }
    };
}

features! {
    /// A line opens a question: what it must earn.
    Open = -3.0,
    /// Its number is the question's id.
    NumberWhole = 6.0,
    /// Its single number, without a word, is the question's id.
    NumberSingle = 2.0,
    /// Its word and number are what the handout prints before the question.
    NumberPrinted = 4.0,
    /// Its number is the id in other signs, `1.1` for 1.a, or the section's and the place in it.
    NumberEquivalent = 4.5,
    /// Its single number is the question's within the open section.
    NumberLocal = 2.4,
    /// Its single number is the question's within a section that no line opened.
    NumberRestart = 1.4,
    /// Its single number counts the questions of the whole lab.
    NumberRunning = 2.0,
    /// The last part of its number is the question's, the others are not.
    NumberLast = 1.0,
    /// It bears a number that says another place, or none.
    NumberWrong = -3.0,
    /// So it does, after a question's word.
    NumberWrongWorded = -2.0,
    /// It bears the number of the label before it again, and it is the next question's turn.
    NumberRepeated = 3.5,
    /// It bears a number, and this report's numbers are taken for its own.
    NumberIgnored = -1.0,
    /// A letter stands for a single number, or a number for a letter.
    NumberOtherKind = -0.7,
    /// A question's word stands before its number.
    WordQuestion = 1.0,
    /// A step's or a section's word does.
    WordStep = 0.4,
    /// The word before its number is the lab's own for sections.
    WordHeads = -3.0,
    /// It stands in a list within a list.
    Nested = -1.5,
    /// Its number has one part and no word.
    Bare = -0.8,
    /// So it has in running text under a label that says its number whole or is a title, or in a list within the label's item:
    /// a list in an answer counts so.
    BareBelow = -3.0,
    /// Its number has one part and no word, in running text of a report with as many titles as the lab has questions: by their
    /// share.
    BareAmongTitles = -1.0,
    /// It has no number.
    Unnumbered = 0.0,
    /// A heading says the question in words.
    NamedHeading = 1.0,
    /// A line all bold does.
    NamedBold = 0.7,
    /// The bold beginning of a line does.
    NamedLead = 0.2,
    /// A name that a colon, a dash or emphasis sets off at the beginning of a line does.
    NamedRunIn = -0.5,
    /// The first cell of a table's row does.
    NamedRow = -0.5,
    /// An item of a list does.
    NamedItem = -1.0,
    /// A line of running text, of a quote, or of a block does.
    NamedLine = -1.0,
    /// A heading says the question's number.
    NumberedHeading = 1.0,
    /// A line all bold does.
    NumberedBold = 0.7,
    /// The bold beginning of a line does.
    NumberedLead = 0.4,
    /// An item of a list does.
    NumberedItem = -0.4,
    /// A row of a table does.
    NumberedRow = 0.5,
    /// A line of running text, of a quote, or of a block does.
    NumberedLine = -0.3,
    /// It is a plain line that is a paragraph of its own.
    Alone = 0.4,
    /// It goes on in a sentence, and is no heading.
    Sentence = -1.2,
    /// It tells what its writer did, and is no heading.
    Tells = -3.5,
    /// It states something that is no name of the question: it ends in a full stop, and is no heading.
    Stated = -3.0,
    /// It is the report's own title.
    ReportTitle = -2.0,
    /// It ends in a question mark or a colon.
    Asks = 0.4,
    /// It has many words and no number that says the question: by their logarithm.
    Words = -0.2,
    /// It is like a name of the question.
    Title = 3.0,
    /// It is very like one.
    TitleSurely = 1.5,
    /// It is a name of the question, word for word.
    TitleExact = 2.0,
    /// It is like a part of the prompt.
    Part = 1.5,
    /// It says a part of the prompt nearly whole.
    PartSurely = 1.0,
    /// It says the whole prompt again.
    Prompt = 2.0,
    /// The running text right under it says the question again.
    Copied = 2.0,
    /// It says another question's again: by how much more.
    CopiedOther = -1.5,
    /// The text below it says words of the question: their share.
    BodySays = 1.0,
    /// It says more of another question's: by how much.
    BodyOther = -1.0,
    /// How much the words that it shares with the question tell.
    Telling = 1.0,
    /// Its number and its words say the same question: by how much the words do.
    Both = 1.0,
    /// It is liker to another place: by how much.
    Rival = -2.5,
    /// Nothing stands under it.
    Hollow = -0.8,
    /// What the question expects doesn't stand under it: by the share of what is expected.
    Unmet = -0.5,
    /// So it doesn't, though the line's number says the question.
    UnmetNumbered = -0.2,
    /// Pictures, code or a terminal stand under a name, for which the question doesn't ask.
    Unasked = -0.3,
    /// The question asks for nothing, and only words say that it is meant.
    Nothing = -1.0,
    /// So it is, and pictures, code or a terminal stand under it.
    NothingShown = -2.5,
    /// It goes on with the number of the label before, in the same form.
    InRow = 1.5,
    /// This report's labels are of no one form.
    SchemeNone = -0.8,
    /// It is set as most labels of this report are.
    SchemeForm = 0.8,
    /// It announces as most labels of this report do.
    SchemeWay = 0.8,
    /// Labels are of one form here, and it is of another.
    SchemeOther = -0.6,
    /// A title says a section by its word and number, and opens nothing.
    SectionPassed = -1.5,
    /// A title says by its word and number a question that nothing opened yet, and opens nothing.
    QuestionPassed = -2.0,
    /// A line that stands out says by a number of two parts or more a question that nothing opened yet, and opens nothing.
    WholePassed = -4.0,
    /// It is a heading whose number doesn't say the question, of a lower level than this report's labels.
    NamedDeeper = -1.0,
    /// The question is the next one.
    Next = 1.0,
    /// Questions that ask for something are passed over: by the logarithm of their number.
    Skip = -0.9,
    /// Steps that ask for nothing, or optional questions, are.
    SkipNothing = -0.3,
    /// It stands in a section that no line opened.
    Across = -0.8,
    /// It stands before what is open.
    Back = -2.0,
    /// It was opened further above already, by its number or by words.
    Twice = -2.0,
    /// It was, and now its number says it.
    TwiceNumbered = 2.0,
    /// It is in an earlier section.
    BackSection = -2.0,
    /// So it is, and its number says the section too.
    BackWhole = 1.0,
    /// It is open already: its words open it again.
    Again = -0.5,
    /// So it is, by a name or a prompt said whole: it rather begins here.
    AgainWhole = -2.0,
    /// It is open already, and its number says it again.
    AgainNumbered = -2.2,
    /// A line opens a section.
    Section = -3.0,
    /// Its number is the section's, after a word for sections.
    SectionWorded = 4.0,
    /// Its number is the section's, without a word.
    SectionBare = 2.5,
    /// It bears another number.
    SectionWrong = -1.5,
    /// It is a question's word that stands before its number.
    SectionQuestion = -2.0,
    /// It is like the section's title.
    SectionTitle = 3.5,
    /// It is the section's title, word for word.
    SectionExact = 3.0,
    /// It is liker to another place: by how much.
    SectionRival = -2.0,
    /// It is a heading.
    SectionHeading = 1.5,
    /// It is all bold.
    SectionBold = 0.5,
    /// It is a paragraph of its own that says a section's word and number, and nothing else.
    SectionAlone = 0.3,
    /// It is neither.
    SectionPlain = -1.5,
    /// It is neither, and nothing but its number says the section.
    SectionPlainNumber = -2.0,
    /// It is the report's own title.
    SectionReportTitle = -1.0,
    /// It is of a higher level than this report's labels.
    SectionAbove = 1.0,
    /// It is of a lower level than they are.
    SectionBelow = -2.0,
    /// It is the next section.
    SectionNext = 1.0,
    /// Sections are passed over: by the logarithm of their number.
    SectionSkip = -0.7,
    /// It is an earlier section.
    SectionBack = -3.0,
    /// It is the open one again, by its number or its title.
    SectionAgain = -1.5,
    /// It is the open one, of which a question is open already.
    SectionLate = -2.5,
    /// Questions are passed over before it: by the logarithm of their number.
    SectionLeft = -0.1,
    /// The question that is open says these words as well: what the lab says of many questions opens none.
    SaidByOpen = -1.5,
    /// It says the question in words, and a line further on names it word for word.
    NamedFurther = -1.5,
    /// Text without a label begins to answer a question, where no question is open.
    Silent = -1.5,
    /// So it does after the answer of another.
    SilentAfter = -3.0,
    /// So it does in a report that labels: by the share of the other questions that are labelled.
    SilentAmong = -1.0,
    /// So it does for a question between two that are labelled.
    SilentBetween = -1.0,
    /// So it does out of turn, by the same share.
    SilentOutAmong = -1.0,
    /// So it does above the first label of its section, where the section is introduced.
    SilentLead = -1.0,
    /// So it does above the first label of the report.
    SilentFront = -0.5,
    /// Text that is taken for its answer says no word of the question: by the share of the other questions that are labelled.
    SilentMute = -1.0,
    /// It passes over a question that asks for something.
    SilentSkip = -0.5,
    /// It answers a step that asks for nothing.
    SilentNothing = -1.5,
    /// It says words of the question: by their weight.
    SilentWords = 1.5,
    /// It shows what the question asks for.
    SilentShown = 1.5,
    /// So it does, and what is open doesn't ask for it.
    SilentWanted = 1.0,
    /// It shows what the question doesn't ask for.
    SilentUnasked = -1.0,
    /// It says something, and the question asks for text.
    SilentText = 0.4,
    /// It goes on with what is open.
    SilentStay = 0.3,
    /// A text without a label for a question of the section that is not the next in turn.
    SilentOutOfTurn = -2.0,
    /// What a line announces by a colon is taken for another question's than that line.
    SilentParted = -2.0,
    /// The report numbers in a way of its own.
    NumbersOwn = -1.0,
    /// Its numbers run through the whole lab.
    NumbersRunning = -1.0,
    /// So they do, and are all off by as much.
    NumbersRunningOff = -2.5,
    /// Its questions' single numbers are the sections'.
    NumbersSections = -1.0,
    /// Its numbers are all off by as much.
    NumbersShifted = -3.0,
    /// Its questions' numbers are all off by so many.
    NumbersOff = -3.0,
}

/// How many features there are.
pub const FEATURES: usize = Feature::ALL.len();

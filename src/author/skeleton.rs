//! A report that is still to be written: the lab's titles and prompts, and a place for all that is expected.
//!
//! Enters: a catalogue. Leaves: what `skeleton.md` sees. Each place says itself that it is to be filled in, in words by which
//! `evidence` knows such places, so that a skeleton answers nothing.

use crate::catalogue::{Catalogue, HeadingWords, Kind, Question, titled};
use crate::finding::Message;
use crate::label;
use crate::language::messages::Messages;
use crate::render::{Skeleton, SkeletonSection, Stub};

/// Writes what stands before anybody has answered.
pub(crate) struct Author<'a> {
    pub(super) catalogue: &'a Catalogue,
    messages: &'a Messages,
    wording: HeadingWords,
    /// Whether prompts are written too.
    prompts: bool,
}

impl<'a> Author<'a> {
    /// For a lab, in the language of the messages.
    pub(crate) fn new(catalogue: &'a Catalogue, messages: &'a Messages, prompts: bool) -> Self {
        Self {
            catalogue,
            messages,
            wording: HeadingWords::new(catalogue, messages),
            prompts,
        }
    }

    /// The same without prompts.
    pub(super) fn without_prompts(&self) -> Self {
        Self::new(self.catalogue, self.messages, false)
    }

    /// The whole report.
    pub(crate) fn skeleton(&self) -> Skeleton {
        let sections = self.catalogue.sections.iter().enumerate();
        let sections = sections.map(|(at, section)| SkeletonSection {
            heading_markdown: titled(2, &self.section(at)),
            questions: section.questions.clone().map(|at| self.stub(at)).collect(),
        });
        Skeleton {
            heading_markdown: titled(1, self.catalogue.lab.title.trim()),
            author_markdown: self.text("skeleton-author"),
            sections: sections.collect(),
        }
    }

    /// How a section is announced.
    pub(super) fn section(&self, at: usize) -> String {
        self.wording.line(&self.wording.section(self.catalogue, at))
    }

    /// How a question is announced.
    pub(super) fn question(&self, at: usize) -> String {
        let question = &self.catalogue.questions[at];
        let (number, title) = self.wording.question(question);
        let read = label::read(&number, &self.catalogue.wording);
        let is_read = read.is_some_and(|found| found.path == question.path);
        // `Question I.1` says 1.1 to a reader; under its section, `Question 1` says it all.
        let last = question.id.rsplit(|c: char| !c.is_alphanumeric()).next();
        let number = match number.strip_suffix(&question.id).zip(last) {
            Some((word, last)) if !is_read => format!("{word}{last}"),
            _ => number,
        };
        self.wording.line(&(number, title))
    }

    /// A question without its answer.
    pub(super) fn stub(&self, at: usize) -> Stub {
        let question = &self.catalogue.questions[at];
        Stub {
            heading_markdown: match question.is_section {
                true => String::new(),
                false => titled(3, &self.question(at)),
            },
            prompt_markdown: match self.prompts {
                true => quoted(question.prompt.trim()),
                false => String::new(),
            },
            guide_markdown: self.guide(question),
            places_markdown: self.places(question),
        }
    }

    /// What is expected, as a comment.
    fn guide(&self, question: &Question) -> String {
        let details = &question.details;
        let mut said = Vec::new();
        let mut say = |message: Message| said.push(self.messages.message(&message));
        if question.expects.is_empty() {
            say(Message::new("skeleton-nothing"));
        } else {
            say(Message::new("skeleton-expected").with("expects", question.expected()));
        }
        let listed = |list: &[String]| list.join(", ");
        if !details.terminal.commands.is_empty() {
            let commands = listed(&details.terminal.commands);
            say(Message::new("skeleton-commands").text("commands", commands));
        }
        if !details.file.paths.is_empty() {
            let files = listed(&details.file.paths);
            say(Message::new("skeleton-files").text("files", files));
        }
        if question.optional {
            say(Message::new("skeleton-optional"));
        }
        // What the catalogue says must not end the comment.
        let said = said.join(" · ").replace("-->", "-- >");
        format!("<!-- {} -->", said.replace('\n', " "))
    }

    /// A place for each expectation: for its first kind, where it has several.
    fn places(&self, question: &Question) -> String {
        let entries = question.expects.iter();
        let kinds = entries.filter_map(|entry| entry.any_of.first().copied());
        let places = kinds.flat_map(|kind| {
            let place = self.place(question, kind);
            std::iter::repeat_n(place, question.details.min(kind))
        });
        let places: Vec<String> = places.filter(|place| !place.is_empty()).collect();
        places.join("\n\n")
    }

    fn place(&self, question: &Question, kind: Kind) -> String {
        let fence = |tag: &str| format!("```{tag}\n…\n```");
        match kind {
            Kind::Text => self.text("skeleton-text"),
            Kind::Screenshot => self.text("skeleton-screenshot"),
            Kind::Link => self.text("skeleton-link"),
            Kind::Terminal => fence("console"),
            Kind::Code => fence(
                question
                    .details
                    .code
                    .language
                    .as_deref()
                    .unwrap_or_default(),
            ),
            Kind::Table => "| … | … |\n|---|---|\n| … | … |".to_owned(),
            // It lies beside the report.
            Kind::File => String::new(),
        }
    }

    fn text(&self, key: &str) -> String {
        self.messages.text(key, None).unwrap_or_default()
    }
}

impl Stub {
    /// What stands under the heading.
    pub(super) fn body(&self) -> String {
        let blocks = [
            &self.prompt_markdown,
            &self.guide_markdown,
            &self.places_markdown,
        ];
        let blocks = blocks.into_iter().filter(|block| !block.is_empty());
        blocks.map(String::as_str).collect::<Vec<_>>().join("\n\n")
    }
}

fn quoted(text: &str) -> String {
    let lines = text.lines().map(|line| format!("> {line}"));
    let lines: Vec<String> = lines.map(|line| line.trim_end().to_owned()).collect();
    lines.join("\n")
}

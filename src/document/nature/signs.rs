//! The signs of a block's lines, counted, and what they make of it together with its fence's tag.

use super::tag::Tag;
use super::{code, data, output, prose, terminal};
use crate::document::block::{Doubt, Nature};

/// How many lines bear which sign.
#[derive(Debug, Default)]
pub(super) struct Signs {
    lines: usize,
    pub(super) prompts: usize,
    /// `# ls`: a root's prompt, or a comment.
    hashes: usize,
    commands: usize,
    outputs: usize,
    sure_outputs: usize,
    code: usize,
    sure_code: usize,
    script: usize,
    prose: usize,
    comments: usize,
    /// What the line before gave a number.
    name: String,
}

impl Signs {
    pub(super) fn read(&mut self, line: &str) {
        let trimmed = line.trim();
        self.lines += 1;
        if terminal::prompt(trimmed).is_some() {
            if trimmed.starts_with('#') {
                self.hashes += 1;
                self.comments += 1;
            } else {
                self.prompts += 1;
            }
            return;
        }
        let output = output::sign(line);
        let again = self.is_printed_again(trimmed);
        let code = if again { 0 } else { code::sign(line) };
        self.sure_outputs += usize::from(output >= output::SURE);
        self.sure_code += usize::from(code >= code::SURE);
        self.script += usize::from(code::is_script(trimmed));
        if trimmed.starts_with('#') && !trimmed.starts_with("#include") || trimmed.starts_with("//")
        {
            self.comments += 1;
        } else if terminal::is_command(trimmed) {
            self.commands += 1;
        } else if output >= output::SURE || again {
            self.outputs += 1;
        } else if prose::is_sentence(trimmed) && !code::is_loop(trimmed) || prose::is_begun(trimmed)
        {
            self.prose += 1;
        } else if output >= code && output > 0 {
            self.outputs += 1;
        } else if code > 0 {
            self.code += 1;
        }
    }

    /// Whether a line gives another number to the name that the line before gave one, as programs do that print what they
    /// measure.
    fn is_printed_again(&mut self, line: &str) -> bool {
        let name = code::numbered(line).map_or("", |(name, _)| name);
        let again = !name.is_empty() && name == self.name;
        name.clone_into(&mut self.name);
        again
    }

    pub(super) fn decide(&self, tag: &Tag) -> Nature {
        if self.lines == 0 {
            return Nature::Blank;
        }
        if self.hashes > 0 && self.code == 0 {
            return Nature::Terminal;
        }
        let lines = self.lines - self.comments.min(self.lines - 1);
        let terminal = self.commands + self.outputs;
        let unsure = lines - (terminal + self.code + self.prose).min(lines);
        if self.script > 0 && self.script * 6 >= lines && self.sure_outputs == 0 {
            return Nature::Code;
        }
        // A loop reads like a sentence; where a language is named, the program has it.
        let code = self.sure_code + usize::from(*tag == Tag::Code);
        if self.prose * 2 > lines && self.commands <= self.prose && code <= self.prose {
            return Nature::Prose;
        }
        match tag {
            Tag::Terminal => Nature::Terminal,
            Tag::Shell if self.code > terminal + unsure => Nature::Code,
            Tag::Shell => Nature::Terminal,
            Tag::Code if self.commands > self.code || self.sure_outputs > self.code => {
                Nature::Terminal
            }
            Tag::Code if self.prose > self.code.max(self.sure_code) => Nature::Prose,
            Tag::Code if self.code == 0 && self.outputs > 0 => Nature::Terminal,
            Tag::Code
                if self.code == 0 && unsure > 0 && self.sure_code == 0 && !self.looks_written() =>
            {
                Nature::Prose
            }
            Tag::Code => Nature::Code,
            Tag::Data if self.sure_outputs * 2 > lines => Nature::Terminal,
            // What a program answered in one line; a file has many.
            Tag::Data if self.lines == 1 => Nature::Terminal,
            Tag::Data => Nature::Code,
            Tag::None if self.code > terminal && self.code + self.comments >= unsure => {
                Nature::Code
            }
            Tag::None if self.prose > terminal + self.code => Nature::Prose,
            Tag::None if terminal == 0 && self.sure_code > 0 => Nature::Code,
            Tag::None => Nature::Terminal,
        }
    }

    /// Whether nothing in a block speaks of a terminal but that it is a block.
    pub(super) fn is_said(&self, tag: &Tag) -> bool {
        matches!(tag, Tag::None | Tag::Shell)
            && self.commands + self.hashes + self.sure_outputs + self.sure_code == 0
    }

    /// What else a block without a prompt may be.
    pub(super) fn doubt(&self, tag: &Tag, text: &str, info: &str) -> Doubt {
        let is_yaml = matches!(Tag::name(info).as_str(), "yaml" | "yml");
        if *tag == Tag::Code && !is_yaml || self.script > 0 {
            return Doubt::None;
        }
        if data::is_data(text, is_yaml) && self.commands == 0 {
            return Doubt::Data;
        }
        let is_typed = self.commands > 0 && self.outputs == 0 || *tag == Tag::Shell;
        if is_typed && self.sure_outputs == 0 && !is_yaml {
            return Doubt::Commands;
        }
        // Nothing says what it is.
        match *tag == Tag::None && self.is_said(tag) && self.code == 0 {
            true => Doubt::Data,
            false => Doubt::None,
        }
    }

    /// Whether comments or odd lines of a language that the signs don't know make up a block.
    fn looks_written(&self) -> bool {
        self.comments > 0 || self.prose == 0
    }
}

//! The templates: built in, or a teacher's own file by file, and what comes of a report in them.
//!
//! Enters: the texts of templates, and checked reports or a skeleton. Leaves: a page, a normal form, a skeleton's text, or a
//! template's mistake in its place.

use super::asked::{Asked, Labs};
use super::moved::moved;
use super::safe::{self, Html};
use super::view::Skeleton;
use super::{Options, form, page};
use crate::Reading;
use crate::catalogue::Counting;
use crate::finding::{Finding, Message};
use crate::output::Told;
use crate::source::{Source, Span, seal};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, Error, ErrorKind, UndefinedBehavior, Value};
use serde::Serialize;
use sha2::{Digest, Sha256};

const PAGE: &str = "report.html";
const FORM: &str = "report.md";
const SKELETON: &str = "skeleton.md";
const STYLE: &str = "style.css";

/// The built-in templates, by the names under which a folder may replace them.
pub(crate) const BUILT_IN: [(&str, &str); 4] = [
    (PAGE, include_str!("../../templates/report.html")),
    (FORM, include_str!("../../templates/report.md")),
    (SKELETON, include_str!("../../templates/skeleton.md")),
    (STYLE, include_str!("../../templates/style.css")),
];

/// A mistake in a template that was given.
#[derive(Debug)]
pub(crate) struct Mistake {
    /// The template.
    pub(crate) source: Source,
    /// What is wrong, in its place.
    pub(crate) finding: Finding,
}

/// Templates that are ready to be filled in.
pub(crate) struct Templates {
    environment: Environment<'static>,
    given: Vec<(String, Source)>,
    style: Html,
    /// The style's digest, as a policy names it.
    digest: String,
    labs: Labs,
}

impl Templates {
    /// The built-in templates; those that are given by name take their place, or can be included by them.
    ///
    /// # Errors
    ///
    /// The first mistake of each template that doesn't compile.
    pub(crate) fn new(given: Vec<(String, Source)>) -> Result<Self, Vec<Mistake>> {
        let mut templates = Self {
            labs: Labs::default(),
            environment: environment(),
            style: Html::default(),
            digest: String::new(),
            given,
        };
        let own = |name: &str| templates.given.iter().any(|(given, _)| given == name);
        let built_in = BUILT_IN.iter().filter(|(name, _)| !own(name));
        let built_in = built_in.map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
        let given = templates.given.iter();
        let given = given.map(|(name, source)| (name.clone(), source.text().to_owned()));
        let mut mistakes = Vec::new();
        for (name, text) in built_in.chain(given).collect::<Vec<_>>() {
            if name == STYLE {
                // As browsers read it before they compare its digest.
                let text = text.trim().replace("\r\n", "\n").replace('\r', "\n");
                templates.digest = digest(&text);
                templates.style = safe::html(text);
            } else if let Err(error) = templates.environment.add_template_owned(name, text) {
                mistakes.push(templates.mistake(&error));
            }
        }
        match mistakes.is_empty() {
            true => Ok(templates),
            false => Err(mistakes),
        }
    }

    /// A report as one self-contained page.
    ///
    /// # Errors
    ///
    /// A mistake in the template that shows only now, such as a name that nothing bears.
    pub(crate) fn html(
        &self,
        told: &Told,
        reading: &Reading,
        path: &str,
        options: &Options<'_>,
    ) -> Result<String, Box<Mistake>> {
        let asked = self.labs.asked(&told.catalogue, &told.messages);
        let policy = |shows| policy(&self.digest, &shows);
        let view = page::page(&asked, told, reading, path, &self.style, options, policy);
        self.filled(PAGE, &view)
    }

    /// A report in its normal form, sealed; what was written so and changed by nobody since is its own normal form. `way`: from
    /// the folder where it goes to the report's, empty where they are one.
    ///
    /// # Errors
    ///
    /// As [`Self::html`].
    pub(crate) fn markdown(
        &self,
        told: &Told,
        reading: &Reading,
        way: &str,
    ) -> Result<String, Box<Mistake>> {
        let asked = self.labs.asked(&told.catalogue, &told.messages);
        let kind = self.kind(&asked);
        let text = told.source.text();
        let mut form = match seal::kind(text) {
            Some(own) if own == kind => text.replace('\r', ""),
            _ => self.filled(FORM, &form::form(&asked, &told.source, reading))?,
        };
        form = form.trim_matches('\n').to_owned() + "\n";
        if !way.is_empty() {
            form = moved(&form, way);
        }
        Ok(seal::sealed(&form, &kind))
    }

    /// What a normal form is made of beside the report: the headings of its lab, the templates, the version of the program.
    fn kind(&self, asked: &Asked) -> String {
        const LENGTH: usize = 16;
        let headings = &asked.headings;
        let given = self.given.iter().map(|(_, source)| source.text());
        let counted = asked.catalogue.questions.iter();
        let counted = counted.map(|question| match question.counting() {
            Counting::Counted => "\n",
            _ => "",
        });
        let parts = headings
            .others()
            .chain(headings.questions.iter().map(String::as_str));
        let parts = parts
            .chain(given)
            .chain(counted)
            .chain([env!("CARGO_PKG_VERSION")]);
        let mut kind = seal::of(parts);
        kind.truncate(LENGTH);
        kind
    }

    /// A report that is still to be written.
    ///
    /// # Errors
    ///
    /// As [`Self::html`].
    pub(crate) fn skeleton(&self, skeleton: &Skeleton) -> Result<String, Box<Mistake>> {
        let text = self.filled(SKELETON, skeleton)?;
        Ok(text.trim_matches('\n').to_owned() + "\n")
    }

    fn filled(&self, name: &str, view: &impl Serialize) -> Result<String, Box<Mistake>> {
        let template = self.environment.get_template(name);
        let filled = template.and_then(|template| template.render(Value::from(Serde(view))));
        filled.map_err(|error| Box::new(self.mistake(&error)))
    }

    /// What an error says, at its place in the template that was given.
    fn mistake(&self, error: &Error) -> Mistake {
        // Of a template that another includes, the mistake itself is the innermost error.
        let inner = std::error::Error::source(error).and_then(|inner| inner.downcast_ref());
        if let Some(inner) = inner {
            return self.mistake(inner);
        }
        let name = error.name().unwrap_or_default();
        let given = self.given.iter().find(|(given, _)| given == name);
        let built_in = BUILT_IN.iter().find(|(known, _)| *known == name);
        let source = match (given, built_in) {
            (Some((_, source)), _) => Source::from_text(source.name(), source.text()),
            (None, Some((_, text))) => Source::from_text(name, *text),
            (None, None) => Source::from_text(name, ""),
        };
        let text = source.text();
        let line = error.line().unwrap_or(1).saturating_sub(1);
        let start = text.split_inclusive('\n').take(line).map(str::len).sum();
        let span = error
            .range()
            .filter(|range| text.get(range.clone()).is_some())
            .map_or_else(|| source.line(start), Span::from);
        let message = match error.kind() {
            ErrorKind::UndefinedError => Message::new("template-undefined"),
            _ => {
                let detail = error.detail().map(str::to_owned);
                let said = detail.unwrap_or_else(|| error.kind().to_string());
                Message::new("template-wrong").text("error", said)
            }
        };
        let finding = Finding::of("template", span, message);
        Mistake { source, finding }
    }
}

pub(super) fn environment() -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_debug(true);
    environment.set_auto_escape_callback(|name| match name.ends_with(".html") {
        true => AutoEscape::Html,
        false => AutoEscape::None,
    });
    let syntax = SyntaxConfig::builder()
        .trim_blocks(true)
        .lstrip_blocks(true)
        .build();
    // Fails only where delimiters are wrong, and these are the usual ones.
    environment.set_syntax(syntax.unwrap_or_default());
    environment
}

/// What a policy names a style or a script by.
pub(super) fn digest(text: &str) -> String {
    STANDARD.encode(Sha256::digest(text.as_bytes()))
}

/// The page may show the pictures that it has, and use its own style; nothing else.
fn policy(digest: &str, shows: &page::Shows) -> String {
    // From a disk, a page's own place is the scheme.
    let beside = if shows.linked { " 'self' file:" } else { "" };
    let web = if shows.remote { " http: https:" } else { "" };
    format!(
        "default-src 'none'; img-src data:{beside}{web}; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
}

//! The page: the template filled in.

use super::{Options, view};
use crate::output::Told;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{Environment, UndefinedBehavior, Value};
use sha2::{Digest, Sha256};

const TEMPLATE: &str = include_str!("../../templates/report.html");
const STYLE: &str = include_str!("../../templates/style.css");

/// A report as one self-contained page; the error is a mistake in the template, at its line.
pub(crate) fn html(told: &Told, path: &str, options: &Options<'_>) -> Result<String, String> {
    let mut page = view::of(told, path, options);
    STYLE.trim().clone_into(&mut page.style_html);
    page.policy = policy(&page.style_html);
    let fill = || {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        let syntax = SyntaxConfig::builder()
            .trim_blocks(true)
            .lstrip_blocks(true)
            .build()?;
        environment.set_syntax(syntax);
        environment.add_template("report.html", TEMPLATE)?;
        environment
            .get_template("report.html")?
            .render(Value::from(Serde(&page)))
    };
    fill().map_err(|error: minijinja::Error| format!("{error:#}"))
}

/// The page may show pictures that stand in it, and use its own style; nothing else.
fn policy(style: &str) -> String {
    let hash = STANDARD.encode(Sha256::digest(style.as_bytes()));
    format!(
        "default-src 'none'; img-src data:; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'"
    )
}

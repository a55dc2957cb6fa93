//! Pictures: one that is under the root stands in the page; one that is on the web is a box with a link, for the page asks
//! nothing of anybody; one that can't be shown is a box that says so.

use super::ShownPicture;
use super::content::Writer;
use super::safe::{escaped, link};
use crate::evidence::{Sight, encoded, holds_picture};
use crate::finding::Message;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::borrow::Cow;

/// How a picture is shown.
struct Shot<'a> {
    number: usize,
    address: &'a str,
    alt: &'a str,
    title: &'a str,
    /// Whether the alternative text says anything.
    says_nothing: bool,
    /// Whether it stands in a link of the report, where it can't be one itself.
    linked: bool,
}

impl Writer<'_> {
    /// A picture of the report as HTML.
    pub(super) fn picture(&self, number: usize, linked: bool) -> String {
        let Some(picture) = self.told.checked.inspection.pictures.get(number) else {
            return String::new();
        };
        let alt = self.arrangement.document.pictures.get(number);
        let address = picture.address.trim();
        let shot = Shot {
            number: number + 1,
            address,
            alt: alt.map_or("", |picture| picture.alt.trim()),
            title: alt.map_or("", |picture| picture.title.trim()),
            says_nothing: picture.says_nothing,
            linked,
        };
        match &picture.sight {
            Some(Sight::Web { .. }) => return self.on_the_web(&shot),
            Some(Sight::Embedded) if holds_picture(address) => return self.shown(&shot, address),
            Some(Sight::File(seen)) if seen.trouble.is_none() => {
                match (self.options.pictures)(&seen.path) {
                    Some(ShownPicture::Embedded(media, bytes)) => {
                        let data = format!("data:{media};base64,{}", STANDARD.encode(bytes));
                        return self.shown(&shot, &data);
                    }
                    Some(ShownPicture::Linked(way)) => {
                        self.links_pictures.set(true);
                        return self.shown(&shot, &encoded(&way));
                    }
                    None => {}
                }
            }
            _ => {}
        }
        self.boxed("page-picture-not-shown", &shot, None)
    }

    /// A picture that opens large, and there in its own size. It is its own popover, which the style shows in its place while it
    /// is closed: so its bytes stand in the page once, Escape closes it, and no script is needed.
    fn shown(&self, shot: &Shot<'_>, source: &str) -> String {
        let number = shot.number;
        let alt = match shot.says_nothing {
            true => self.message(&Message::new("page-picture").number("number", number)),
            false => shot.alt.to_owned(),
        };
        let mut caption = match shot.says_nothing {
            true => String::new(),
            // Who hears the picture's text need not hear it again.
            false => format!(
                "<span class=\"caption\" aria-hidden=\"true\">{}</span>",
                escaped(&alt)
            ),
        };
        caption.push_str(&captioned(shot.title));
        let picture = format!(
            "<img src=\"{}\" alt=\"{}\">",
            escaped(source),
            escaped(&alt)
        );
        if shot.linked {
            return format!(
                "<span class=\"shot\" id=\"picture-{number}\">{picture}{caption}</span>"
            );
        }
        let word = |key| escaped(&self.message(&Message::new(key).number("number", number)));
        format!(
            "<span class=\"shot\" id=\"picture-{number}\"><span class=\"zoom\" id=\"large-{number}\" popover>\
             <label><input type=\"checkbox\" aria-label=\"{}\">{picture}</label>\
             <button popovertarget=\"large-{number}\" aria-label=\"{}\"></button></span>{caption}</span>",
            word("page-own-size"),
            word("page-enlarge"),
        )
    }

    fn on_the_web(&self, shot: &Shot<'_>) -> String {
        match link(shot.address) {
            Some(address) if self.options.remote_pictures => self.shown(shot, &address),
            address => self.boxed("page-picture-remote", shot, address),
        }
    }

    /// What stands where a picture can't, with a link to it.
    fn boxed(&self, key: &'static str, shot: &Shot<'_>, to: Option<Cow<'_, str>>) -> String {
        let said = escaped(&self.message(&Message::new(key)));
        let name = if shot.address.starts_with("data:") {
            "data:"
        } else {
            to.as_deref().unwrap_or(shot.address)
        };
        let name = escaped(name);
        let name = match to.filter(|_| !shot.linked) {
            Some(to) => format!(
                "<a href=\"{}\" rel=\"noopener noreferrer\">{name}</a>",
                escaped(&to)
            ),
            None => format!("<code>{name}</code>"),
        };
        let (alt, title) = (captioned(shot.alt), captioned(shot.title));
        format!("<span class=\"no-picture\"><strong>{said}</strong> {name}{alt}{title}</span>")
    }
}

/// What stands under a picture, its alternative text or its title: a pointer's hint nobody sees on paper or a telephone.
fn captioned(text: &str) -> String {
    match text {
        "" => String::new(),
        text => format!("<span class=\"caption\">{}</span>", escaped(text)),
    }
}

//! Pictures: one that is under the root stands in the page; one that is on the web is a box with a link, for the page asks
//! nothing of anybody; one that can't be shown is a box that says so.

use super::content::Writer;
use super::safe::{escaped, link};
use super::{NotShown, Picture};
use crate::evidence::Sight;
use crate::finding::Message;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

impl Writer<'_> {
    /// A picture of the report as HTML.
    pub(super) fn picture(&self, number: usize) -> String {
        let Some(picture) = self.told.checked.inspection.pictures.get(number) else {
            return String::new();
        };
        let alt = self.arrangement.document.pictures.get(number);
        let alt = alt.map_or("", |picture| picture.alt.trim());
        let address = picture.address.trim();
        match &picture.sight {
            Some(Sight::Web) => {
                return self.on_the_web(number, address, alt, picture.says_nothing);
            }
            Some(Sight::Embedded) if is_picture_data(address) => {
                return self.shown(number, address, alt, picture.says_nothing);
            }
            Some(Sight::File(seen)) if seen.trouble.is_none() => {
                match (self.options.pictures)(&seen.path) {
                    Ok(Picture::Embedded(media, bytes)) => {
                        let data = format!("data:{media};base64,{}", STANDARD.encode(bytes));
                        return self.shown(number, &data, alt, picture.says_nothing);
                    }
                    Ok(Picture::Linked(way)) => {
                        return self.shown(number, &encoded(&way), alt, picture.says_nothing);
                    }
                    Err(NotShown::TooLarge) => {
                        return self.boxed("page-picture-too-large", address, alt, Some(address));
                    }
                    Err(NotShown::Unreadable) => {}
                }
            }
            _ => {}
        }
        self.boxed("page-picture-not-shown", address, alt, None)
    }

    /// A picture that opens large: the link's target is the link itself, which the style then spreads over the page.
    fn shown(&self, number: usize, source: &str, alt: &str, says_nothing: bool) -> String {
        let number = number + 1;
        let alt = match says_nothing {
            true => self.message(&Message::new("page-picture").number("number", number)),
            false => alt.to_owned(),
        };
        let caption = match says_nothing {
            true => String::new(),
            false => format!("<span class=\"caption\">{}</span>", escaped(&alt)),
        };
        format!(
            "<span class=\"shot\" id=\"picture-{number}\"><a class=\"zoom\" id=\"large-{number}\" href=\"#large-{number}\">\
             <img src=\"{}\" alt=\"{}\"></a>{caption}<a class=\"back\" href=\"#picture-{number}\">{}</a></span>",
            escaped(source),
            escaped(&alt),
            escaped(&self.message(&Message::new("page-close"))),
        )
    }

    fn on_the_web(&self, number: usize, address: &str, alt: &str, says_nothing: bool) -> String {
        let address = match address.strip_prefix("//") {
            Some(rest) => format!("https://{rest}"),
            None => address.to_owned(),
        };
        match link(&address) {
            Some(address) if self.options.remote_pictures => {
                self.shown(number, address, alt, says_nothing)
            }
            _ => self.boxed("page-picture-remote", &address, alt, Some(&address)),
        }
    }

    fn boxed(&self, key: &'static str, address: &str, alt: &str, to: Option<&str>) -> String {
        let said = escaped(&self.message(&Message::new(key)));
        let name = escaped(if address.starts_with("data:") {
            "data:"
        } else {
            address
        });
        let name = match to.and_then(link) {
            Some(to) => format!(
                "<a href=\"{}\" rel=\"noopener noreferrer\">{name}</a>",
                escaped(to)
            ),
            None => format!("<code>{name}</code>"),
        };
        let alt = match alt {
            "" => String::new(),
            alt => format!("<span class=\"caption\">{}</span>", escaped(alt)),
        };
        format!("<span class=\"no-picture\"><strong>{said}</strong> {name}{alt}</span>")
    }
}

/// A path as an address: what would end it or mean something else is written as a number.
pub(super) fn encoded(path: &str) -> String {
    let mut address = String::with_capacity(path.len());
    for character in path.chars() {
        match character {
            ' ' | '%' | '(' | ')' | '<' | '>' | '"' | '\\' | '?' | '#' | ':' => {
                address.push_str(&format!("%{:02X}", u32::from(character)));
            }
            character => address.push(character),
        }
    }
    address
}

/// Whether an address holds a picture itself, in a format that browsers show.
fn is_picture_data(address: &str) -> bool {
    const FORMATS: &[&str] = &[
        "png", "jpeg", "jpg", "gif", "webp", "avif", "bmp", "svg+xml",
    ];
    let format = address
        .get(..11)
        .filter(|start| start.eq_ignore_ascii_case("data:image/"))
        .and_then(|_| address[11..].split([';', ',']).next());
    format.is_some_and(|format| {
        FORMATS
            .iter()
            .any(|known| format.eq_ignore_ascii_case(known))
    })
}

//! Addresses of pictures, read as a forge reads them.
//!
//! Enters: a picture's reference. Leaves: the web, the address itself, one computer, or paths to try. Refuses to know files.

use super::Reference;
use percent_encoding::{percent_decode_str, percent_encode_byte};
use std::borrow::Cow;

/// Where an address leads, before anything is looked at.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Address {
    /// To the web.
    Web,
    /// Nowhere: the picture stands in it.
    Embedded,
    /// Into one computer, whatever the system.
    Computer,
    /// To one of these paths, with `/`; the first that is there. One that begins with `/` begins at the root.
    Paths(Vec<String>),
}

impl Address {
    /// Reads an address: its scheme, and as a path without query and fragment, percent signs decoded, backslashes turned.
    /// A file may be named as it is written too, with `#`, `?` or `%` in its name.
    pub(crate) fn read(picture: &Reference<'_>) -> Self {
        let address = picture.address.trim();
        let scheme = address.split_once(':').map(|(scheme, _)| scheme);
        match scheme.map(str::to_ascii_lowercase).as_deref() {
            Some("http" | "https" | "ftp") => return Self::on_the_web(address),
            Some("data") if holds_picture(address) => return Self::Embedded,
            Some("data") => return Self::Paths(Vec::new()),
            Some("file" | "blob" | "vscode-resource" | "app") => return Self::Computer,
            Some(drive) if drive.len() == 1 && drive.as_bytes()[0].is_ascii_alphabetic() => {
                return Self::Computer;
            }
            _ => {}
        }
        // `\\server\share`; Markdown reads the first two backslashes as one.
        let written = picture.written.unwrap_or(address).trim();
        if written.starts_with("\\\\") || address.starts_with("~/") {
            return Self::Computer;
        }
        if address.starts_with("//") {
            return Self::on_the_web(address);
        }
        let cut = address.split(['?', '#']).next().unwrap_or_default();
        let mut paths = Vec::with_capacity(1);
        for path in [decoded(cut), address.to_owned(), written.to_owned()] {
            let path = path.replace('\\', "/");
            if !path.is_empty() && !path.contains('\0') && !paths.contains(&path) {
                paths.push(path);
            }
        }
        Self::Paths(paths)
    }

    /// An address with a host; a server on one's own computer is nobody else's, and `https://...` none.
    fn on_the_web(address: &str) -> Self {
        let host = host(address);
        let name = host.split(':').next().unwrap_or_default();
        let name = name.to_ascii_lowercase();
        let own = name == "localhost" || name.ends_with(".localhost") || name == "0.0.0.0";
        if own || name.starts_with("127.") || host.starts_with("[::1]") {
            Self::Computer
        } else if host.contains(char::is_alphanumeric) {
            Self::Web
        } else {
            Self::Paths(Vec::new())
        }
    }
}

/// The host of an address of the web, its port included.
fn host(address: &str) -> &str {
    let (_, rest) = address.split_once("//").unwrap_or(("", address));
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    host.rsplit('@').next().unwrap_or_default()
}

/// A picture that a service draws for anybody, and that nobody captured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stock {
    /// It stands where a picture is still to come.
    StandIn,
    /// A badge: it adorns the page.
    Badge,
}

/// What a service draws at an address, if it does.
pub(super) fn stock(address: &str) -> Option<Stock> {
    const STAND_INS: &[&str] = &[
        "placehold.co",
        "placehold.it",
        "placeholder.com",
        "placeholder.co",
        "dummyimage.com",
        "fakeimg.pl",
        "placekitten.com",
        "placeimg.com",
        "lorempixel.com",
        "loremflickr.com",
        "picsum.photos",
    ];
    const BADGES: &[&str] = &[
        "shields.io",
        "badgen.net",
        "badge.fury.io",
        "forthebadge.com",
    ];
    if !address.contains("//") {
        return None;
    }
    let host = host(address).to_ascii_lowercase();
    let is_of = |service: &&str| {
        let before = host.strip_suffix(*service);
        before.is_some_and(|before| before.is_empty() || before.ends_with('.'))
    };
    if STAND_INS.iter().any(is_of) {
        return Some(Stock::StandIn);
    }
    BADGES.iter().any(is_of).then_some(Stock::Badge)
}

/// Whether an address of the scheme `data:` holds a picture, in a format that browsers show.
pub(crate) fn holds_picture(address: &str) -> bool {
    const FORMATS: &[&str] = &[
        "png", "jpeg", "jpg", "gif", "webp", "avif", "bmp", "svg+xml",
    ];
    const START: &str = "data:image/";
    let start = address.get(..START.len());
    let is_image = start.is_some_and(|start| start.eq_ignore_ascii_case(START));
    let parts = address.split_once(',').filter(|_| is_image);
    parts.is_some_and(|(head, bytes)| {
        let format = head[START.len()..].split(';').next().unwrap_or_default();
        !bytes.trim().is_empty()
            && FORMATS
                .iter()
                .any(|known| format.eq_ignore_ascii_case(known))
    })
}

/// Whether an address of the web is signed for some time only, as those of stores, chats and private forges are.
pub(crate) fn expires(address: &str) -> bool {
    const SIGNS: &[&str] = &[
        "access_token",
        "awsaccesskeyid",
        "exp",
        "expire",
        "expires",
        "expiry",
        "jwt",
        "key-pair-id",
        "private_token",
        "sig",
        "sign",
        "signature",
        "token",
        "x-amz-expires",
        "x-amz-security-token",
        "x-amz-signature",
        "x-goog-expires",
        "x-goog-signature",
        "x-oss-signature",
        "x-oss-expires",
    ];
    // A chat's: when it ends, when it was given, and its signature.
    const TOGETHER: &[&str] = &["ex", "is", "hm"];
    let Some((_, query)) = address.split_once('?') else {
        return false;
    };
    let query = query.split('#').next().unwrap_or_default();
    // A mark that Markdown doesn't see keeps its entities.
    let names = || {
        query
            .split(['&', ';'])
            .filter_map(|part| part.split_once('='))
    };
    let has = |wanted: &&str| names().any(|(name, _)| name.eq_ignore_ascii_case(wanted));
    SIGNS.iter().any(has) || TOGETHER.iter().all(has)
}

/// A path as an address: what would end it or mean something else is written as a number.
pub(crate) fn encoded(path: &str) -> String {
    numbered(
        path,
        &[' ', '%', '(', ')', '<', '>', '"', '\\', '?', '#', ':'],
    )
}

/// A text with some of ASCII's signs as the numbers that stand for them in an address.
pub(crate) fn numbered(text: &str, signs: &[char]) -> String {
    let mut numbered = String::with_capacity(text.len());
    for part in text.split_inclusive(signs) {
        let bare = part.trim_end_matches(signs);
        numbered.push_str(bare);
        let sign = part[bare.len()..].bytes();
        numbered.extend(sign.map(percent_encode_byte));
    }
    numbered
}

/// Percent signs read; what isn't UTF-8 then stays as it was.
pub(crate) fn decoded(path: &str) -> String {
    let decoded = percent_decode_str(path).decode_utf8();
    decoded.map_or_else(|_| path.to_owned(), Cow::into_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(address: &str) -> Address {
        Address::read(&Reference {
            address,
            written: None,
            wiki: false,
        })
    }

    fn first(address: &str) -> String {
        match read(address) {
            Address::Paths(paths) => paths.into_iter().next().unwrap_or_default(),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn addresses_that_lead_elsewhere_are_told_apart() {
        for web in ["https://a.org/b.png", "HTTP://a.org", "//a.org/b.png"] {
            assert_eq!(read(web), Address::Web, "{web}");
        }
        for computer in [
            r"C:\Users\a.png",
            "d:/a.png",
            "file:///home/a.png",
            "~/a.png",
            r"\\server\a.png",
        ] {
            assert_eq!(read(computer), Address::Computer, "{computer}");
        }
        for own in [
            "http://localhost:8888/a.png",
            "//127.0.0.1/a.png",
            "http://[::1]/a.png",
        ] {
            assert_eq!(read(own), Address::Computer, "{own}");
        }
        assert_eq!(read("data:image/png;base64,AA"), Address::Embedded);
        for nothing in [
            "data:image/png;base64,",
            "data:text/plain,a",
            "https://",
            "https://...",
        ] {
            assert_eq!(read(nothing), Address::Paths(vec![]), "{nothing}");
        }
        assert_eq!(first("Capture 12:30.png"), "Capture 12:30.png");
    }

    #[test]
    fn what_a_service_draws_for_anybody_is_told_from_pictures() {
        for (address, service) in [
            ("https://placehold.co/600x400", Some(Stock::StandIn)),
            (
                "https://via.placeholder.com/150?text=a",
                Some(Stock::StandIn),
            ),
            (
                "//img.shields.io/badge/build-passing-green",
                Some(Stock::Badge),
            ),
            ("https://a.org/placehold.co/b.png", None),
            ("https://notshields.io/b.png", None),
            ("placehold.co/b.png", None),
        ] {
            assert_eq!(stock(address), service, "{address}");
        }
    }

    #[test]
    fn paths_are_decoded_and_cut() {
        assert_eq!(first("a%20b%C3%A9.png?raw=true#x"), "a bé.png");
        assert_eq!(first(r".\images\a.png"), "./images/a.png");
        assert_eq!(first("100%.png"), "100%.png");
        assert_eq!(first("caf%E9.png"), "caf%E9.png");
        assert_eq!(first("/media/a.png"), "/media/a.png");
        assert_eq!(read(""), Address::Paths(vec![]));
        let literal = Address::Paths(vec!["a".to_owned(), "a#1.png".to_owned()]);
        assert_eq!(read("a#1.png"), literal);
    }

    #[test]
    fn an_address_that_is_signed_ends_some_day() {
        for signed in [
            "https://a.org/b.png?X-Amz-Algorithm=c&X-Amz-Expires=300",
            "https://a.org/b.png?x=y&amp;X-Goog-Signature=0a",
            "https://a.org/b.png?Expires=17&Signature=c&Key-Pair-Id=d",
            "https://a.org/b.png?sv=1&se=2&sig=c",
            "https://a.org/b?alt=media&token=c",
            "//a.org/b.png?jwt=c#d",
            "https://a.org/b.png?ex=1&is=2&hm=3",
        ] {
            assert!(expires(signed), "{signed}");
        }
        for lasting in [
            "https://a.org/b.png",
            "https://a.org/b.png?raw=true",
            "https://a.org/token=c.png",
            "https://a.org/b.png?size=2&design=3#token=c",
            "https://a.org/b.png?is=2",
        ] {
            assert!(!expires(lasting), "{lasting}");
        }
    }

    #[test]
    fn backslashes_that_markdown_takes_for_escapes_are_folders_too() {
        let picture = Reference {
            address: "images_1.png",
            written: Some(r"images\_1.png"),
            wiki: false,
        };
        let paths = vec!["images_1.png".to_owned(), "images/_1.png".to_owned()];
        assert_eq!(Address::read(&picture), Address::Paths(paths));
    }
}

//! Reports in another encoding than UTF-8: they were read, but other programs show wrong letters.

use super::Check;
use crate::catalogue::Catalogue;
use crate::finding::{Finding, Message, Severity};
use crate::inspection::Inspection;
use crate::source::Encoding;

const ID: &str = "not-utf8";

pub(super) static CHECK: Check = Check::new(ID, Severity::Warning, run);

fn run(_catalogue: &Catalogue, inspection: &Inspection, found: &mut Vec<Finding>) {
    let strays = &inspection.strays;
    if let Some(span) = strays.first {
        let message = Message::new("not-utf8-strays").strays(strays);
        found.push(Finding::of(ID, span, message));
    }
    let encoding = match inspection.encoding {
        Encoding::Utf8 => return,
        Encoding::Utf16 => "UTF-16",
        Encoding::Windows1252 => "Windows-1252",
    };
    let message = Message::new(ID).text("encoding", encoding);
    found.push(Finding::of(ID, inspection.first_line, message));
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::{answer, expecting};
    use crate::evidence::NoSurroundings;
    use crate::source::Source;

    fn found(bytes: Vec<u8>) -> Vec<&'static str> {
        let source = Source::from_bytes("r.md", bytes);
        let findings = crate::inspect(&expecting("'text'"), &source, &NoSurroundings).findings;
        findings.iter().map(|finding| finding.check).collect()
    }

    #[test]
    fn other_encodings_are_told_and_read() {
        let report = answer("Été.");
        let utf16 = report.encode_utf16().flat_map(u16::to_le_bytes);
        assert_eq!(found(utf16.collect()), ["not-utf8"]);
        let windows = report
            .chars()
            .map(|c| u8::try_from(c).expect("it is Latin"));
        assert_eq!(found(windows.collect()), ["not-utf8"]);
    }

    #[test]
    fn bytes_that_strayed_into_utf8_are_told_with_their_lines() {
        let report = [
            answer("Été à Orléans.").as_bytes(),
            b"\n\xff\n\na\xff\xff\n",
        ]
        .concat();
        let source = Source::from_bytes("r.md", report);
        let checked = crate::inspect(&expecting("'text'"), &source, &NoSurroundings);
        let [finding] = &checked.findings[..] else {
            panic!("{:?}", checked.findings);
        };
        assert_eq!(finding.check, "not-utf8");
        assert_eq!(source.slice(finding.span), "\u{fffd}");
        assert_eq!(checked.inspection.strays.count, 3);
        assert_eq!(checked.inspection.strays.lines.len(), 2);
    }

    #[test]
    fn utf8_is_silent_with_and_without_its_mark() {
        let report = answer("Été.");
        assert_eq!(found(report.clone().into_bytes()), [""; 0]);
        assert_eq!(found(format!("\u{feff}{report}").into_bytes()), [""; 0]);
    }
}

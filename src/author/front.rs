//! The title that a handout bears before its text: in its front matter, or on Pandoc's title line.
//!
//! Enters: the first block. Leaves: its title. Refuses to read more of front matter than one line says.

/// The title of a handout by its first block, where it stands in front.
pub(super) fn title(first: &str, is_front_matter: bool) -> Option<String> {
    let said = match is_front_matter {
        true => first.lines().find_map(|line| {
            let rest = line.strip_prefix("title")?.trim_start();
            rest.strip_prefix([':', '='])
        })?,
        false => first.strip_prefix("% ")?,
    };
    let said = said.trim();
    let quoted = ['"', '\''].iter().find_map(|&quote| {
        let inner = said.strip_prefix(quote)?;
        inner.strip_suffix(quote)
    });
    let said = quoted.unwrap_or(said).trim();
    // `title: |` goes on below.
    (said.contains(char::is_alphanumeric)).then(|| said.to_owned())
}

#[cfg(test)]
mod tests {
    use super::title;

    #[test]
    fn a_title_in_front_is_read_where_one_line_says_it() {
        let yaml = "---\nauthor: A. Roche\ntitle: \"Lab 2: the kite\"\n---";
        assert_eq!(title(yaml, true).as_deref(), Some("Lab 2: the kite"));
        let toml = "+++\ntitle = 'Cerfs-volants'\n+++";
        assert_eq!(title(toml, true).as_deref(), Some("Cerfs-volants"));
        assert_eq!(title("% The kite", false).as_deref(), Some("The kite"));
        for (text, is_front) in [
            ("---\ntitle: |\n  The kite\n---", true),
            ("---\nsubtitle: The kite\n---", true),
            ("title: the kite", false),
            ("# The kite", false),
        ] {
            assert_eq!(title(text, is_front), None, "{text}");
        }
    }
}

//! What stands above a report for programs, and no reader of the page sees.

/// Where the report begins after its front matter: YAML between `---` lines, or TOML between `+++` lines, at the very start. Not
/// left to the parser, which takes what stands between any two rules for front matter.
pub(super) fn front_matter(text: &str) -> usize {
    const LONG: usize = 60;
    let toml = text.starts_with("+++");
    let (fence, names) = if toml { ("+++", '=') } else { ("---", ':') };
    let mut at = 0;
    let mut named = false;
    for (number, line) in text.split_inclusive('\n').enumerate().take(LONG) {
        let trimmed = line.trim_end();
        at += line.len();
        match number {
            0 if trimmed != fence => return 0,
            0 => {}
            _ if trimmed == fence || !toml && trimmed == "..." => {
                return if named { at } else { 0 };
            }
            _ if !toml && (trimmed.starts_with('#') || trimmed.is_empty()) => return 0,
            _ => named |= trimmed.contains(names),
        }
    }
    0
}

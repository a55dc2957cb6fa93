//! What a fence's tag claims, by its first word.

/// Whether a fence's tag is the name of a language, data formats included.
pub(super) fn names_language(tag: &str) -> bool {
    let name = Tag::name(tag);
    matches!(
        name.as_str(),
        "yaml"
            | "yml"
            | "json"
            | "xml"
            | "html"
            | "css"
            | "toml"
            | "ini"
            | "csv"
            | "python"
            | "py"
            | "java"
            | "javascript"
            | "js"
            | "typescript"
            | "ts"
            | "c"
            | "cpp"
            | "c++"
            | "csharp"
            | "cs"
            | "go"
            | "rust"
            | "php"
            | "ruby"
            | "kotlin"
            | "scala"
            | "swift"
            | "dockerfile"
            | "docker"
            | "makefile"
            | "make"
    )
}

/// What a fence's tag claims.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Tag {
    Terminal,
    Shell,
    Code,
    Data,
    None,
}

impl Tag {
    /// The first word of an info string, without the marks that some tools write around it.
    pub(super) fn name(info: &str) -> String {
        let word = info
            .split([' ', ',', '{', '}', ':'])
            .find(|word| !word.is_empty());
        let word = word.unwrap_or_default().trim_start_matches('.');
        word.to_ascii_lowercase()
    }

    pub(super) fn of(info: &str) -> Self {
        match Self::name(info).as_str() {
            "console" | "terminal" | "terminaloutput" | "output" | "log" | "logs"
            | "shell-session" | "session" => Self::Terminal,
            "bash" | "sh" | "shell" | "zsh" | "fish" | "powershell" | "ps1" | "ps" | "cmd"
            | "bat" | "batch" | "pwsh" => Self::Shell,
            "json" | "csv" | "xml" => Self::Data,
            "" | "text" | "txt" | "plaintext" | "plain" | "markdown" | "md" | "none" => Self::None,
            _ => Self::Code,
        }
    }
}

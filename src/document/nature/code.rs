//! Signs of source and configuration, over the languages that labs use.

/// The strength from which a sign suffices outside a fence.
pub(super) const SURE: u8 = 2;

/// How much a line looks written for a machine: 0 not at all, 1 maybe, `SURE` surely.
pub(super) fn sign(line: &str) -> u8 {
    let trimmed = line.trim();
    if trimmed.is_empty() {
        return 0;
    }
    const SURE_STARTS: &[&str] = &[
        "#include",
        "#define",
        "#!/",
        "import java",
        "public class",
        "public static",
        "private ",
        "@app.",
        "@Override",
        "@pytest",
        "<?php",
        "<!DOCTYPE",
        "<html",
        "<div",
        "<script",
        "CREATE TABLE",
        "CREATE INDEX",
        "CREATE UNIQUE",
        "CREATE VIEW",
        "INSERT INTO",
        "SELECT ",
        "ALTER TABLE",
        "DROP TABLE",
        "DELETE FROM",
        "LEFT JOIN",
        "INNER JOIN",
        "GROUP BY",
        "ORDER BY",
        "WITH ",
        "EXPLAIN ",
        "FOREIGN KEY",
        "PRIMARY KEY",
        "def ",
        "async def ",
        "elif ",
        "except ",
        "raise ",
        "const ",
        "function ",
        "fn ",
        "pub fn",
        "use std",
        "println!",
        "System.out",
        "std::",
        "printf(",
        "console.log",
        "apiVersion:",
        "WORKDIR ",
        "ENTRYPOINT",
        "COPY ",
        "EXPOSE ",
        "ENV ",
        "CMD [",
        "RUN ",
        "HEALTHCHECK ",
        "try:",
        "finally:",
        "else:",
        "while True",
        "if __name__",
        "typedef ",
        "#pragma",
        "template<",
        "namespace ",
        "export default",
        "module.exports",
        "impl ",
        "func ",
    ];
    let byte = trimmed.as_bytes()[0];
    if SURE_STARTS
        .iter()
        .any(|start| start.as_bytes()[0] == byte && trimmed.starts_with(start))
    {
        return SURE;
    }
    if let Some(rest) = trimmed
        .strip_prefix("import ")
        .or_else(|| trimmed.strip_prefix("from "))
    {
        let words = rest.split_whitespace().count();
        return if words == 1
            || rest.contains(" import ")
            || rest.contains(" as ")
            || rest.ends_with(';')
        {
            SURE
        } else {
            0
        };
    }
    if let Some(rest) = trimmed.strip_prefix("FROM ") {
        return if rest.split_whitespace().count() <= 3 {
            SURE
        } else {
            0
        };
    }
    let block = trimmed.starts_with("if ")
        || trimmed.starts_with("for ")
        || trimmed.starts_with("while ")
        || trimmed.starts_with("class ")
        || trimmed.starts_with("with ");
    if block && trimmed.ends_with([':', '{']) && !trimmed.ends_with(" :") {
        return SURE;
    }
    if is_loop(trimmed) {
        return SURE;
    }
    if let Some(rest) = trimmed.strip_prefix("return") {
        return if rest.is_empty()
            || rest.starts_with([' ', '('])
                && (trimmed.ends_with([';', '}', ')', ']']) || rest.split_whitespace().count() <= 2)
        {
            SURE
        } else {
            0
        };
    }
    if trimmed.ends_with(");")
        || trimmed.ends_with(" {")
        || trimmed.ends_with("};")
        || trimmed.ends_with("){")
        || trimmed.ends_with(") {")
        || trimmed.ends_with("):")
    {
        return SURE;
    }
    if matches!(
        trimmed,
        "{" | "}" | "]" | "[" | ")" | "(" | "]," | "}," | "})" | "});" | "} else {"
    ) {
        return 1;
    }
    // R chains calls by signs of its own.
    let chained = trimmed.contains("%>%") || trimmed.ends_with("|>");
    if chained || is_assignment(trimmed) || is_call(trimmed) || is_typed(trimmed) {
        return SURE;
    }
    if is_setting(trimmed) || is_schedule(trimmed) {
        return SURE;
    }
    if is_directive(trimmed) {
        return 1;
    }
    if is_key_value(trimmed)
        || trimmed.ends_with([';', '{'])
        || trimmed.starts_with("//")
        || trimmed.starts_with("/*")
        || is_script(trimmed)
    {
        return 1;
    }
    let indented_item = line.starts_with("  ") && trimmed.starts_with("- ");
    let tag = trimmed.starts_with('<') && trimmed.ends_with('>') && trimmed.contains("</")
        || trimmed.starts_with("</");
    let pinned = trimmed.split_once("==").is_some_and(|(name, version)| {
        is_name(name) && version.starts_with(|c: char| c.is_ascii_digit())
    });
    let table = trimmed.starts_with('[')
        && trimmed.ends_with(']')
        && trimmed.len() > 2
        && is_name(trimmed.trim_matches(['[', ']']));
    // Patterns of file names, as ignore files list them.
    let pattern = !trimmed.contains(' ')
        && (trimmed.contains('*') || trimmed.ends_with('/') || trimmed.starts_with(['.', '!']))
        && trimmed.len() > 2;
    u8::from(
        pattern
            || indented_item
            || tag
            || pinned
            || table
            || trimmed.starts_with('@')
            || trimmed.starts_with('"') && trimmed.contains("\":"),
    )
}

/// Whether a line is a crontab's: five fields of a time, and a command.
fn is_schedule(trimmed: &str) -> bool {
    const FIELDS: usize = 5;
    let mut fields = trimmed.split_whitespace();
    let time = |field: &str| {
        field
            .bytes()
            .all(|b| b.is_ascii_digit() || b"*/,-".contains(&b))
    };
    let timed = fields
        .by_ref()
        .take(FIELDS)
        .filter(|field| time(field))
        .count()
        == FIELDS;
    timed && trimmed.contains('*') && fields.next().is_some_and(|command| !time(command))
}

/// Whether a line is a whole loop of a shell: `for f in *; do echo $f; done`.
pub(super) fn is_loop(line: &str) -> bool {
    let begins = ["for ", "while ", "until "];
    let begins = begins.iter().any(|word| line.starts_with(word));
    begins && line.contains("; do ") && line.ends_with("done")
}

/// Whether a line is of a shell script, not of a session: flow control, functions, a shebang.
pub(super) fn is_script(trimmed: &str) -> bool {
    trimmed.starts_with("#!")
        || matches!(trimmed, "fi" | "done" | "then" | "else" | "esac" | "do")
        || trimmed.ends_with("; then")
        || trimmed.ends_with("; do")
        || trimmed.ends_with("() {")
        || trimmed.starts_with("if [")
        || trimmed.starts_with("set -e")
        || trimmed.starts_with("local ")
}

fn is_name(text: &str) -> bool {
    !text.is_empty()
        && text
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '_' | '.' | '-' | '[' | ']' | '"' | '\''))
}

/// The name and the number of a line such as `speed = 12.5`, which programs print, too.
pub(super) fn numbered(line: &str) -> Option<(&str, &str)> {
    let (name, value) = line.split_once('=')?;
    let (name, value) = (name.trim(), value.trim());
    // A unit may follow.
    let mut words = value.split_whitespace();
    let number = words.next().is_some_and(|word| word.parse::<f64>().is_ok());
    let unit = words
        .next()
        .is_none_or(|unit| unit.starts_with(char::is_alphabetic));
    (is_name(name) && number && unit && words.next().is_none()).then_some((name, value))
}

/// `t = 8.11, df = 17.9`: values that a program prints side by side; no language assigns so.
pub(super) fn is_values(line: &str) -> bool {
    let mut parts = line.split(", ");
    let value = |part: &str| part.contains(" = ") && numbered(part).is_some();
    line.contains(", ") && parts.all(value)
}

/// `x = …`, `let x = …`, `self.x += …`; in R `x <- …`.
fn is_assignment(line: &str) -> bool {
    if let Some((name, value)) = line.split_once("<- ") {
        let name = name.trim_end();
        let signs = ['(', '[', '$', '"', '\'', '+', '*', '/'];
        let written = !value.contains(' ') || value.contains(signs);
        if is_name(name.split(['$', '[']).next().unwrap_or(name)) && written {
            return true;
        }
    }
    let Some((name, value)) = line.split_once('=') else {
        return false;
    };
    if is_values(line) {
        return false;
    }
    let name = name.trim_end_matches(['+', '-', '*', ':', '|']).trim();
    let name = [
        "let ", "var ", "const ", "int ", "auto ", "export ", "local ",
    ]
    .iter()
    .find_map(|keyword| name.strip_prefix(keyword))
    .unwrap_or(name);
    let name = name.split_once(": ").map_or(name, |(name, _)| name);
    let tight = !line.contains(" =");
    let named = !name.is_empty()
        && name.split(", ").all(is_name)
        && name.chars().any(char::is_alphabetic)
        && !name.starts_with('-');
    let value = value.trim_start_matches('=').trim();
    named
        && !value.is_empty()
        && !(tight && value.contains(' ') && !value.starts_with(['"', '\'', '$', '(']))
}

/// `PermitRootLogin no`: a name with capitals inside, and a word or two.
fn is_directive(line: &str) -> bool {
    let mut words = line.split_whitespace();
    let name = words.next().unwrap_or_default();
    let capitals = name
        .chars()
        .skip(1)
        .filter(char::is_ascii_uppercase)
        .count();
    let camel = name.chars().all(|c| c.is_ascii_alphanumeric())
        && name.starts_with(|c: char| c.is_ascii_uppercase());
    camel && capitals > 0 && capitals * 2 < name.len() && (1..=2).contains(&words.count())
}

/// `ExecStart=/usr/bin/app`: a capital, no spaces up to the value, as unit files have it.
fn is_setting(line: &str) -> bool {
    line.split_once('=').is_some_and(|(key, value)| {
        key.starts_with(|c: char| c.is_ascii_uppercase())
            && key.len() > 2
            && key.chars().all(|c| c.is_ascii_alphanumeric())
            && !value.is_empty()
            && !value.starts_with([' ', '='])
    })
}

/// `name(…)` as a statement.
fn is_call(line: &str) -> bool {
    let Some((name, rest)) = line.split_once('(') else {
        return false;
    };
    is_name(name)
        && name.is_ascii()
        && (rest.ends_with(')') || rest.ends_with(','))
        && (rest.len() < 2
            || name.contains(['.', '_'])
            || rest.contains(['"', '\'', ',', '=', '('])
            || rest.len() > 2 && !rest.trim_end_matches(')').contains(' '))
}

/// `int main(void)`, `char *p;`: C and its heirs.
fn is_typed(line: &str) -> bool {
    let first = line.split([' ', '*']).next().unwrap_or_default();
    matches!(
        first,
        "int"
            | "void"
            | "char"
            | "float"
            | "double"
            | "long"
            | "unsigned"
            | "struct"
            | "static"
            | "bool"
            | "String"
            | "size_t"
    ) && (line.ends_with([';', '{', ')', ',']))
}

/// `key: value` and `- item`, as YAML has them: lower case, no sentence.
fn is_key_value(line: &str) -> bool {
    let line = line.strip_prefix("- ").unwrap_or(line);
    let Some((key, value)) = line.split_once(':') else {
        return false;
    };
    let key = key.trim_matches(['"', '\'']);
    let named = is_name(key) && key.is_ascii() && !key.starts_with(|c: char| c.is_ascii_digit());
    named
        && (value.is_empty() || value.starts_with(' ') && value.split_whitespace().count() <= 6)
        && !value.ends_with('.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_many_languages() {
        for line in [
            "from fastapi import FastAPI",
            "app = FastAPI()",
            "return {\"status\": \"ok\"}",
            "CMD [\"sh\"]",
            "int main(void) {",
            "for i in range(3):",
            "SELECT name FROM clients;",
            "const x = 3;",
            "print(\"hello\")",
            "#include <stdio.h>",
            "speeds <- c(3, 4)",
            "d$ratio <- d$a / d$b",
            "cars %>% filter(speed > 3)",
        ] {
            assert!(sign(line) >= SURE, "{line}");
        }
    }

    #[test]
    fn words_are_not_code() {
        for line in [
            "from the start",
            "return to the shell and see",
            "if it works:  yes, it does.",
            "hostname : db",
            "(voir plus haut)",
            "Docker (Desktop)",
            "F = 3.2, df = 12, p = 0.08",
            "a <- b points the other way",
        ] {
            assert!(sign(line) < SURE, "{line}");
        }
    }
}

//! Signs of what is typed in a terminal: prompts and commands.

use super::code;
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

/// Programs that people type in shells; general, no lab's.
static COMMANDS: LazyLock<FxHashSet<&'static str>> = LazyLock::new(|| {
    "alembic ansible apk apt apt-get awk aws az bash black brew bun bundle bunzip2 bzip2 cal cargo cat cd chgrp chmod chown chsh clang clear cmake \
     cmp column composer conda cp cron crontab curl cut date dd deno df dhclient diff dig dmesg dnf docker docker-compose dotnet dpkg du echo egrep env \
     exit export fdisk ffmpeg fgrep file find firewall-cmd flask free ftp g++ gcc gdb gem getent gh git go gpg gradle grep groupadd groups gunzip gunicorn \
     gzip head helm history hostname hostnamectl htop http iconv id ifconfig insmod install ip iperf iperf3 iptables java javac jest journalctl jq jupyter \
     k3d k3s k9s kill killall kind kubectl kustomize less ln loadkeys locate logout ls lsblk lscpu lsmod lsof lsusb make man md5sum minikube mkdir mkfs \
     mlflow mongo mongosh more mosquitto_pub mosquitto_sub mount mv mvn mypy mysql mysqldump nano nc netstat nft nginx ngrok nmap nmcli node npm npx nslookup \
     nvidia-smi nvim openssl packer passwd patch perl pg_dump php ping pip pip3 pipx pkill pnpm podman poetry prefect printenv printf ps psql pushd pwd pylint \
     pytest python python2 python3 rails rake redis-cli resolvectl rm rmdir rmmod route rpm rsync ruby ruff rustc rustup sar scp screen sed seq service \
     sftp sh sha256sum sleep snap sort source sqlite3 ss ssh ssh-copy-id ssh-keygen stat strace su sudo sysctl systemctl systemd-analyze tail tar tcpdump \
     tee telnet terraform tmux top touch tox tr traceroute tree tsc ufw umount uname uniq unzip uptime useradd userdel usermod uv uvicorn vagrant valgrind vi \
     vim vmstat wc wget whereis which whoami winget xargs yarn yum zip zsh alias dir cls ipconfig tracert get-content get-childitem set-location get-process \
     tasklist netsh"
        .split_whitespace()
        .collect()
});

/// Programs whose names often begin a sentence, so that a first word alone says nothing.
const ALSO_WORDS: &[&str] = &[
    "alias",
    "at",
    "cal",
    "cat",
    "clear",
    "column",
    "cut",
    "date",
    "dir",
    "exit",
    "export",
    "file",
    "find",
    "free",
    "go",
    "groups",
    "head",
    "history",
    "http",
    "id",
    "install",
    "kill",
    "kind",
    "less",
    "locate",
    "logout",
    "make",
    "man",
    "more",
    "mount",
    "node",
    "patch",
    "route",
    "screen",
    "service",
    "sleep",
    "snap",
    "sort",
    "source",
    "split",
    "tail",
    "time",
    "top",
    "touch",
    "tree",
    "type",
    "which",
    "who",
    "env",
    "flask",
    "helm",
    "su",
    "tar",
    "ping",
    "service",
    "python",
    "java",
    "go",
    "perl",
    "ruby",
    "docker",
    "git",
    "node",
    "echo",
    "nginx",
    "mysql",
    "minikube",
    "terraform",
    "vagrant",
    "jupyter",
    "conda",
    "bash",
];

/// Interactive programs by what stands before their `>`.
const CONSOLES: &[&str] = &[
    "mysql", "sqlite", "mariadb", "redis", "mongo", "psql", "irb", "scala", "jshell", "ghci",
    "iex", "ftp", "sftp", "telnet",
];

/// Where what was typed starts, after a prompt at the line's start.
pub(super) fn prompt(line: &str) -> Option<usize> {
    let line = line.trim_start();
    if let Some(rest) = line
        .strip_prefix(">>> ")
        .or_else(|| line.strip_prefix("... "))
    {
        return line.starts_with(">>>").then_some(line.len() - rest.len());
    }
    if line == ">>>" || line.starts_with("In [") && line.contains("]:") {
        return Some(line.len());
    }
    const FAR: usize = 120;
    let near = &line.as_bytes()[..FAR.min(line.len())];
    // Few lines hold any sign of a prompt; the arrows begin with these two bytes in UTF-8.
    if memchr::memchr3(b'$', b'#', b'%', near).is_none()
        && memchr::memchr3(b'>', 0xE2, 0xCE, near).is_none()
    {
        return None;
    }
    let sign = |byte: &u8| matches!(byte, b'$' | b'#' | b'%' | b'>' | 0xE2 | 0xCE);
    let places = near.iter().enumerate().filter(|(_, byte)| sign(byte));
    for (at, &byte) in places {
        if !byte.is_ascii() {
            let arrow = line[at..].strip_prefix(['❯', '➜', 'λ']);
            // `➜ The address may change.`: people point with arrows, too.
            let says = |rest: &str| {
                let said = rest.trim();
                said.starts_with(char::is_uppercase)
                    && said.ends_with(['.', '!', '?', ':', '…'])
                    && said.contains(' ')
            };
            if let Some(rest) = arrow.filter(|rest| rest.starts_with(' ') && !says(rest)) {
                return Some(line.len() - rest.len());
            }
            continue;
        }
        let sign = char::from(byte);
        let before = line[..at].trim_end();
        let rest = &line[at + 1..];
        let set_off = rest.is_empty() || rest.starts_with([' ', '\u{a0}']);
        let drive = sign == '>' && before.get(1..3) == Some(":\\");
        if !set_off && !drive && !before.contains('@') {
            continue;
        }
        if is_prompt(before, sign, rest.trim()) {
            return Some(at + 1);
        }
        // `<name>` and `->` inside what is read so far: no prompt goes on past them.
        if sign == '>' && !before.contains('@') {
            break;
        }
    }
    None
}

fn is_prompt(before: &str, sign: char, typed: &str) -> bool {
    let single = !before.contains(char::is_whitespace);
    match sign {
        '$' | '#' if before.ends_with('─') => true,
        '$' | '%' if before.is_empty() => typed
            .chars()
            .next()
            .is_some_and(|c| c.is_alphabetic() || matches!(c, '.' | '/' | '~')),
        '#' if before.is_empty() => is_plain_command(typed),
        '#' | '>' if single && before.ends_with(['=', '-', '(']) => {
            // psql: `db=#`, `db=>`, `db-#`.
            before.len() > 1
                && before[..before.len() - 1]
                    .chars()
                    .all(|c| c.is_alphanumeric() || c == '_')
        }
        // R and others prompt with the sign alone; so do quotes, but nobody quotes code so.
        '>' if before.is_empty() => code::sign(typed) >= code::SURE,
        '>' => {
            let drive = before.strip_prefix("PS ").unwrap_or(before);
            let drive = drive
                .rsplit(") ")
                .next()
                .unwrap_or(drive)
                .trim_start_matches("PS ");
            let mut chars = drive.chars();
            let is_drive = chars.next().is_some_and(|c| c.is_ascii_alphabetic())
                && chars.next() == Some(':')
                && matches!(chars.next(), Some('\\' | '/') | None);
            is_drive
                || CONSOLES
                    .iter()
                    .any(|console| before.starts_with(console) && before.len() < 24 && single)
        }
        _ => {
            let last = before.split_whitespace().next_back().unwrap_or_default();
            let host = before.split_whitespace().any(|word| {
                word.trim_start_matches(['[', '('])
                    .split_once('@')
                    .is_some_and(|(user, host)| {
                        let name =
                            |text: &str| text.chars().next().is_some_and(char::is_alphanumeric);
                        name(user) && name(host) && !host.ends_with(['.', ','])
                    })
            });
            let path = last.starts_with(['~', '/']) && !last.contains('=');
            let few = before.split_whitespace().count() <= 5;
            few && (host || path && single || single && before.contains(":~"))
        }
    }
}

/// Whether a line is a command, as one types it.
pub(super) fn is_command(line: &str) -> bool {
    let line = line.trim();
    const LONG: usize = 400;
    if line.len() > LONG
        || line.ends_with([':', '.', ',', ';', '?'])
            && !line.ends_with(" .")
            && !line.ends_with("..")
    {
        return false;
    }
    is_plain_command(line)
}

fn is_plain_command(line: &str) -> bool {
    let mut words = line.split_whitespace().peekable();
    let mut first = words.next().unwrap_or_default();
    let sudo = first == "sudo";
    while first == "sudo" || is_assignment(first) && words.peek().is_some() {
        first = words.next().unwrap_or_default();
    }
    if first.starts_with("./") && first.len() > 2 {
        return true;
    }
    let lower = first.to_ascii_lowercase();
    if lower != first && !lower.contains('-') || !COMMANDS.contains(lower.as_str()) {
        return false;
    }
    let rest: Vec<&str> = words.collect();
    if rest
        .iter()
        .any(|word| *word == "=" || word.starts_with('('))
    {
        return false;
    }
    if sudo || rest.is_empty() && !ALSO_WORDS.contains(&first) {
        return true;
    }
    let telling = |word: &&str| {
        word.starts_with('-') && word.len() > 1
            || word.contains(['/', '=', '|', '>', '<', '$', '*', '"', '~', '_'])
            || word.contains('.') && !word.ends_with('.')
            || word.chars().any(|c| c.is_ascii_digit())
    };
    let plain = rest
        .iter()
        .all(|word| word.is_ascii() && !word.ends_with([',', ':', ')']));
    plain
        && (rest.iter().any(telling)
            || rest.len() <= 3 && !ALSO_WORDS.contains(&first)
            || (1..=3).contains(&rest.len()) && !has_grammar(&rest))
}

fn is_assignment(word: &str) -> bool {
    word.split_once('=').is_some_and(|(name, _)| {
        !name.is_empty()
            && name
                .chars()
                .all(|c| c.is_ascii_uppercase() || c == '_' || c.is_ascii_digit())
    })
}

fn has_grammar(words: &[&str]) -> bool {
    words
        .iter()
        .any(|word| crate::language::among(word, |words| words.grammar))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prompts_of_many_shells() {
        for line in [
            "$ ls",
            "user@host:~/lab$ ls",
            "[root@vm1 ~]# id",
            "(venv) me@Mac dir % python x.py",
            "~/...$ curl x",
            "PS C:\\Users\\me> dir",
            "C:\\tmp>dir",
            ">>> 1 + 1",
            "shop=# \\d",
            "mysql> show tables;",
            "➜  lab git status",
            "# ls",
            "root@3f2:/# exit",
            "/app # ls",
            "~$ pwd",
            "> mean(cars$speed)",
        ] {
            assert!(prompt(line).is_some(), "{line}");
        }
        for line in [
            "# TODO: import",
            "5 $ each",
            "# Titre",
            "a -> b",
            "<name> is",
            "prix > 3",
            "50 % of the",
            "> as he said",
            "➜ L'adresse peut changer.",
            "❯ The address may change.",
        ] {
            assert!(prompt(line).is_none(), "{line}");
        }
    }

    #[test]
    fn commands_are_told_from_words() {
        for line in [
            "docker ps",
            "git commit -m \"x\"",
            "sudo apt update",
            "ls",
            "./run.sh",
            "make test",
            "ping 8.8.8.8",
            "systemctl status ssh",
        ] {
            assert!(is_command(line), "{line}");
        }
        for line in [
            "find the error",
            "date = today()",
            "Docker ps",
            "cat and dog",
            "import os",
            "which one is faster?",
            "make",
        ] {
            assert!(!is_command(line), "{line}");
        }
    }
}

//! Arguments in, exit code out.

use std::process::ExitCode;

fn main() -> ExitCode {
    // A panic is a bug: the hook has told of it, and the exit code must not be taken for findings.
    std::panic::catch_unwind(tpreport::cli::run).unwrap_or_else(|_| ExitCode::from(2))
}

//! Catalogues: each is read, and a report against it; or all of its mistakes lie in it.
#![no_main]

use tpreport_fuzz::{REPORT, oracles};

libfuzzer_sys::fuzz_target!(|text: &str| oracles::asks(text, REPORT));

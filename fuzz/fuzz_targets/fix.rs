//! Mending a report: no word of it is touched, and a second time nothing; by the examples' lab and by its own labels.
#![no_main]

use tpreport_fuzz::{LAB, oracles, own};

libfuzzer_sys::fuzz_target!(|text: &str| {
    oracles::mends(&LAB, text);
    oracles::mends(&own(text), text);
});

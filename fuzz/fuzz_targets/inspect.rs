//! Reading a report: any bytes are text, every place that is told lies in it, and it reads the same twice; by the examples' lab
//! and by its own labels.
#![no_main]

use tpreport_fuzz::{LAB, oracles, own};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let text = oracles::text_of(bytes);
    oracles::reads(&LAB, &text);
    oracles::reads(&own(&text), &text);
});

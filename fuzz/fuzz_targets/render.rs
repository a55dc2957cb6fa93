//! Pages and normal forms: no word is lost, the normal form is one, and a sanitiser finds nothing to take off. Half of the texts
//! answer the examples' lab, half have their own labels for one: with both each would take twice as long.
#![no_main]

use tpreport_fuzz::{LAB, own};

libfuzzer_sys::fuzz_target!(|text: &str| match text.len() % 2 {
    0 => tpreport::fuzzing::renders(&LAB, text),
    _ => tpreport::fuzzing::renders(&own(text), text),
});

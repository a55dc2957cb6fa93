//! Statements: what seems to ask anything makes a catalogue that loads.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| tpreport::fuzzing::derives(text));

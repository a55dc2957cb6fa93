//! `check` against the bare pass, as functions and as whole processes.
//!
//! `cargo bench --bench check` prints both; the figures to quote are the ratios, as machines differ. CPU time of processes is
//! read from the system's own accounting (`getrusage` by way of the shell's `times`).

#![allow(missing_docs, reason = "tests and benches are read, not linked to")]
#![allow(
    clippy::disallowed_methods,
    clippy::needless_pass_by_value,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test may touch files, print and fail"
)]

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;
use tpreport::catalogue;
use tpreport::evidence::NoSurroundings;
use tpreport::source::Source;

const REPORT: &str = include_str!("../examples/reports/complete.md");
const CATALOGUE: &str = include_str!("../questions.toml");

fn functions(criterion: &mut Criterion) {
    let lab = Source::from_text("questions.toml", CATALOGUE);
    let Ok(catalogue) = catalogue::read(&lab, &tpreport::checks::ids()) else {
        return;
    };
    let mut group = criterion.benchmark_group("one report");
    let _ = group.throughput(Throughput::Bytes(REPORT.len() as u64));
    let _ = group.bench_function("bare", |bencher| {
        bencher.iter(|| {
            pulldown_cmark::Parser::new_ext(black_box(REPORT), pulldown_cmark::Options::all())
                .into_offset_iter()
                .count()
        });
    });
    let _ = group.bench_function("inspect", |bencher| {
        bencher.iter(|| {
            let source = Source::from_text("report.md", black_box(REPORT));
            tpreport::inspect(&catalogue, &source, &NoSurroundings)
        });
    });
    let _ = group.bench_function("catalogue", |bencher| {
        bencher.iter(|| catalogue::read(black_box(&lab), &tpreport::checks::ids()).is_ok());
    });
    group.finish();
}

criterion_group!(benches, functions);
criterion_main!(benches);

//! Fits the reader's weights on labelled reports, and says how well labs are read that the fit hasn't seen.
//!
//! `cargo run --release --example fit -- FOLDER...`: each folder is a lab (`questions.toml`, `gold.json`, its reports there or in
//! `reports/`), or a folder of labs. Prints, per lab, how it is read by the hand values, by weights fitted without it, and by
//! those fitted on all; then the table for `src/align/weights.rs`. The same input gives the same output.
//!
//! Labs of the first folder are left out in turn; `--each`: those of the others too. `--all-only` leaves out these fits, `--hand`
//! every fit; `--left` makes these alone, and prints each question that they read otherwise. `--write` writes the table, `--check`
//! fails where the table in the source is another; with `--left`, `--floor FILE` fails where a group of labs is read worse than
//! FILE says, and writes it with `--write`; it leaves out ten labs at once. Folders after `--held` are read and not fitted.
//! Groups that end in `-` are the real labs with an answer taken out of each report, where no floor is held.
//! `--misses` prints each question that the weights in the source read otherwise, `--trace LAB/REPORT` what competed in one report.

#![allow(clippy::disallowed_methods, clippy::exit, clippy::print_stdout)] // A program of its own.

mod gone;
mod silent;

use rayon::prelude::*;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tpreport::catalogue::{self, Catalogue};
use tpreport::fit::{FEATURES, Feature, Gold, Sample, Score, Weights};
use tpreport::inspection::Status;
use tpreport::source::Source;

struct Lab {
    name: String,
    /// Which labs it is counted with.
    group: String,
    /// Whether it is read and not fitted.
    is_held: bool,
    /// Whether each report lacks an answer that was taken out.
    lacks: bool,
    catalogue: Arc<Catalogue>,
    reports: Vec<(String, Source, Vec<Gold>)>,
}

impl Lab {
    /// The same lab, where each report lacks an answer.
    fn gone(&self) -> Option<Self> {
        let reports = self.reports.iter().filter_map(|(name, source, gold)| {
            let (text, gold) = gone::without_one(&self.catalogue, source.text(), gold)?;
            Some((name.clone(), Source::from_text(name, text), gold))
        });
        (!self.is_held).then(|| Self {
            name: format!("{}-", self.name),
            group: format!("{}-", self.group),
            is_held: false,
            lacks: true,
            catalogue: Arc::clone(&self.catalogue),
            reports: reports.collect(),
        })
    }
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let flag = |name: &str| arguments.iter().any(|argument| argument == name);
    let mut labs: Vec<Lab> = Vec::new();
    let mut is_held = false;
    let mut traced = None;
    let mut floor = None;
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match argument.as_str() {
            "--held" => is_held = true,
            "--trace" => traced = rest.next(),
            "--floor" => floor = rest.next(),
            flag if flag.starts_with("--") => {}
            folder => {
                for path in folders(Path::new(folder)) {
                    for file in ["questions.toml", "questions-full.toml"] {
                        if path.join(file).is_file() {
                            labs.push(lab(folder, &path, file, is_held));
                        }
                    }
                }
            }
        }
    }
    // Of real reports, as in the world answers are forgotten; a floor is held without them in half the time.
    if floor.is_none() {
        let real = first(&labs).to_owned();
        let gone = labs.iter().filter(|lab| base(&lab.group) == real);
        let gone: Vec<Lab> = gone.filter_map(Lab::gone).collect();
        labs.extend(gone);
    }
    let samples: Vec<Vec<Sample<'_>>> = labs
        .par_iter()
        .map(|lab| {
            let reports = lab.reports.iter();
            let samples = reports.map(|(_, source, gold)| {
                let source = Source::from_text(source.name(), source.text());
                Sample::new(&lab.catalogue, source, gold.clone())
            });
            samples.collect()
        })
        .collect();
    for label in samples.iter().flatten().flat_map(Sample::untried) {
        println!("not tried: {}", label.lines().next().unwrap_or_default());
    }
    if let Some(wanted) = traced {
        trace(&labs, &samples, wanted);
        return;
    }
    if flag("--misses") {
        misses(&labs, &samples, |_| Some(written()));
        return;
    }
    let hand = Weights::hand();
    println!(
        "{:34} {:>5}  status  label  exact  wolf/100  clear/100",
        "by hand", ""
    );
    tell_all(&labs, &samples, |_| hand.clone());
    if flag("--hand") {
        return;
    }
    if flag("--left") {
        // A floor is held as well by fits that do without ten labs each, in a tenth of the time.
        let at_once = if floor.is_some() { 10 } else { 1 };
        let (without, groups) = left_out(&labs, &samples, flag("--each"), at_once);
        if let Some(path) = floor {
            hold(Path::new(path), &groups, flag("--write"));
            return;
        }
        misses(&labs, &samples, |at| without[at].clone());
        return;
    }
    let fitted = fit(&labs, &samples, |at| !labs[at].is_held);
    println!("\nfitted on all");
    tell_all(&labs, &samples, |_| fitted.clone());
    if !flag("--all-only") {
        left_out(&labs, &samples, flag("--each"), 1);
    }
    let row = |&feature: &Feature| {
        format!(
            "    (Feature::{}, {:.3}),\n",
            feature.name(),
            fitted.of(feature)
        )
    };
    let rows: String = Feature::ALL.iter().map(row).collect();
    println!("\n{rows}");
    if flag("--check") {
        let file = std::fs::read_to_string("src/align/weights.rs").expect("the weights");
        if !file.contains(&rows) {
            println!("src/align/weights.rs holds other weights: fit with --write");
            std::process::exit(1);
        }
    }
    if flag("--write") {
        let path = "src/align/weights.rs";
        let file = std::fs::read_to_string(path).expect("the weights");
        let (before, rest) = file
            .split_once("// fitted: begin\n")
            .expect("where they begin");
        let (_, after) = rest
            .split_once("    // fitted: end")
            .expect("where they end");
        let file = format!("{before}// fitted: begin\n{rows}    // fitted: end{after}");
        std::fs::write(path, file).expect("written");
    }
}

/// The first folder: labs of real reports.
fn first(labs: &[Lab]) -> &str {
    labs.first().map_or("", |lab| base(&lab.group))
}

/// Says how labs of the first folder are read by weights that were fitted without them, and leaves these per lab; `each`: the
/// labs of all folders. And how groups of labs are read. `at_once`: how many labs a fit does without.
fn left_out(
    labs: &[Lab],
    samples: &[Vec<Sample<'_>>],
    each: bool,
    at_once: usize,
) -> (Vec<Option<Weights>>, Vec<(String, Score)>) {
    println!("\neach lab by weights that were fitted without it");
    let first = first(labs);
    let mut without: Vec<Option<Weights>> = vec![None; labs.len()];
    let left = labs.iter().filter(|lab| each || base(&lab.group) == first);
    let mut names: Vec<&str> = left.map(|lab| base(&lab.name)).collect();
    names.dedup();
    let fits = names.par_chunks(at_once).map(|names| {
        let is_it = |other: usize| names.contains(&base(&labs[other].name));
        let weights = fit(labs, samples, |other| !labs[other].is_held && !is_it(other));
        let left: Vec<usize> = (0..labs.len()).filter(|&other| is_it(other)).collect();
        (left, weights)
    });
    let fits: Vec<(Vec<usize>, Weights)> = fits.collect();
    for (left, weights) in fits {
        for other in left {
            without[other] = Some(weights.clone());
        }
    }
    let groups = tell_all(labs, samples, |at| {
        without[at].clone().unwrap_or_else(Weights::hand)
    });
    let is_left = |group: &str| base(group) == first;
    let groups = groups.into_iter().filter(|(name, _)| each || is_left(name));
    let groups = groups.collect();
    (without, groups)
}

/// Holds labs that were left out to what they were read like when FILE was written.
fn hold(path: &Path, groups: &[(String, Score)], write: bool) {
    let now: serde_json::Map<String, Value> = groups
        .iter()
        .map(|(name, score)| {
            let counts = [score.questions, score.status, score.label, score.exact];
            (
                name.clone(),
                Value::from(counts.map(|count| count as u64).to_vec()),
            )
        })
        .collect();
    if write {
        let text = serde_json::to_string(&now).expect("plain data");
        std::fs::write(path, text + "\n").expect("written");
        return;
    }
    let file = std::fs::read_to_string(path).expect("the floor");
    let floor: Value = serde_json::from_str(&file).expect("a floor that --write wrote");
    for (name, counts) in &now {
        let number = |value: &Value, at: usize| value[at].as_u64().unwrap_or(0);
        let is_lower = (1..4).any(|at| number(counts, at) < number(&floor[name], at));
        if is_lower {
            println!("{name}: {counts} now, where {} was reached", floor[name]);
            std::process::exit(1);
        }
    }
}

/// The weights as they are written down now.
fn written() -> Weights {
    let file = std::fs::read_to_string("src/align/weights.rs").expect("the weights");
    let mut weights = Weights::hand();
    for (name, value) in file
        .lines()
        .filter_map(|line| line.trim().strip_prefix("(Feature::")?.split_once(", "))
    {
        let feature = Feature::ALL.iter().find(|feature| feature.name() == name);
        let value = value.trim_end_matches("),").parse();
        if let (Some(&feature), Ok(value)) = (feature, value) {
            weights.0[feature as usize] = value;
        }
    }
    weights
}

/// The lab of a name, whichever of its catalogues, and whether or not its answers are whole.
fn base(name: &str) -> &str {
    name.trim_end_matches(['+', '-'])
}

/// A folder that is a lab, or the labs in it.
fn folders(path: &Path) -> Vec<PathBuf> {
    if path.join("gold.json").is_file() {
        return vec![path.to_owned()];
    }
    let inside = std::fs::read_dir(path).into_iter().flatten().flatten();
    let mut inside: Vec<PathBuf> = inside.map(|entry| entry.path()).collect();
    inside.retain(|path| path.join("gold.json").is_file());
    inside.sort();
    inside
}

fn lab(group: &str, folder: &Path, file: &str, is_held: bool) -> Lab {
    let text = std::fs::read_to_string(folder.join(file)).expect("a catalogue");
    let catalogue = catalogue::read(&Source::from_text(file, text), &[])
        .unwrap_or_else(|_| panic!("{}/{file} is wrong", folder.display()));
    let gold = std::fs::read_to_string(folder.join("gold.json")).expect("gold.json");
    let gold: Value = serde_json::from_str(&gold).expect("JSON");
    let mut reports = Vec::new();
    for (name, report) in gold["reports"].as_object().expect("reports") {
        let path = [folder.join("reports").join(name), folder.join(name)];
        let path = path.iter().find(|path| path.is_file()).expect("a report");
        let source =
            Source::from_bytes(name, std::fs::read(path).expect("a report")).without_nuls();
        let of = |id: &str| gold_of(&report["questions"][id]);
        let gold = catalogue.questions.iter().map(|question| of(&question.id));
        reports.push((name.clone(), source, gold.collect()));
    }
    let full = if file == "questions.toml" { "" } else { "+" };
    Lab {
        name: format!(
            "{}{full}",
            folder.file_name().unwrap_or_default().to_string_lossy()
        ),
        group: format!("{group}{full}"),
        is_held,
        lacks: false,
        catalogue: Arc::new(catalogue),
        reports,
    }
}

fn gold_of(question: &Value) -> Gold {
    let status = |value: &Value| match value.as_str() {
        Some("answered") => Status::Answered,
        Some("empty" | "unanswered") => Status::Unanswered,
        Some("unlabelled") => Status::Unlabelled,
        _ => Status::Missing,
    };
    let number = |value: &Value| {
        value
            .as_u64()
            .and_then(|number| usize::try_from(number).ok())
    };
    let list = |key: &str, own: &str| -> Vec<Value> {
        match question[key].as_array() {
            Some(list) => list.clone(),
            None => vec![question[own].clone()],
        }
    };
    let truth = |key: &str| question[key].as_bool();
    Gold {
        status: list("status_ok", "status").iter().map(status).collect(),
        lines: list("line_ok", "line").iter().map(number).collect(),
        pictures: match question["screenshots"].is_null() {
            true => Vec::new(),
            false => list("pictures_ok", "screenshots")
                .iter()
                .filter_map(number)
                .collect(),
        },
        terminal: truth("terminal"),
        code: truth("code"),
        either: truth("either").unwrap_or(false),
    }
}

/// Says how each lab is read, and each group of labs; leaves the groups.
fn tell_all(
    labs: &[Lab],
    samples: &[Vec<Sample<'_>>],
    weights: impl Fn(usize) -> Weights + Sync,
) -> Vec<(String, Score)> {
    let scores: Vec<Score> = samples
        .par_iter()
        .enumerate()
        .map(|(at, samples)| {
            let weights = weights(at);
            let mut sum = Score::default();
            samples
                .iter()
                .for_each(|sample| sum.add(sample.score(&weights)));
            sum
        })
        .collect();
    let mut groups: Vec<(String, Score)> = Vec::new();
    for (lab, score) in labs.iter().zip(&scores) {
        tell(&lab.name, *score);
        match groups.iter_mut().find(|(name, _)| *name == lab.group) {
            Some((_, total)) => total.add(*score),
            None => groups.push((lab.group.clone(), *score)),
        }
    }
    for (name, total) in &groups {
        tell(&format!("ALL {name}"), *total);
    }
    groups
}

fn tell(name: &str, score: Score) {
    let share = |part: usize| part as f32 / score.questions.max(1) as f32;
    println!(
        "{name:34} {:5}   {:.3}  {:.3}  {:.3}  {:.2}  {:.2}",
        score.questions,
        share(score.status),
        share(score.label),
        share(score.exact),
        share(score.wolf) * 100.0,
        share(score.clear) * 100.0
    );
}

/// Fits weights on some labs: an averaged perceptron over whole readings, held to the hand values.
fn fit(labs: &[Lab], samples: &[Vec<Sample<'_>>], used_labs: impl Fn(usize) -> bool) -> Weights {
    const ROUNDS: usize = 80;
    const RATE: f32 = 0.5;
    /// How strongly a weight is drawn back to its hand value: what reads labs left out best.
    const HELD: f32 = 0.8;
    const MARGIN: f32 = 1.0;
    /// What a question of a real report counts, where those that were invented count one.
    const REAL: f32 = 2.0;
    /// What one of a report counts that lacks an answer: there are as many of these as of whole ones, in the world few.
    const GONE: f32 = 0.2;
    let first = first(labs);
    let used: Vec<(&Sample<'_>, f32)> = (0..samples.len())
        .filter(|&at| used_labs(at))
        .flat_map(|at| {
            let is_real = base(&labs[at].group) == first;
            let whole = if is_real { REAL } else { 1.0 };
            let share = if labs[at].lacks { whole * GONE } else { whole };
            samples[at].iter().map(move |sample| (sample, share))
        })
        .collect();
    // Where an answer is gone, labels teach what they teach where it isn't.
    let whole = (0..samples.len()).filter(|&at| used_labs(at) && !labs[at].lacks);
    let whole: Vec<&Sample<'_>> = whole.flat_map(|at| &samples[at]).collect();
    let hand = Weights::hand();
    let mut weights = hand.clone();
    let mut mean = [0.0; FEATURES];
    let mut counted = 0.0;
    for round in 0..ROUNDS {
        // A long report teaches more than a small case.
        let share = |sample: &Sample<'_>| (sample.questions() as f32 / 16.0).sqrt();
        let lessons: Vec<(f32, [f32; FEATURES])> = whole
            .par_iter()
            .filter_map(|sample| Some((share(sample), sample.lesson(&weights, MARGIN)?)))
            .collect();
        let rate = RATE / (1.0 + round as f32 * 0.3);
        let shared = rate / (whole.len() as f32).sqrt();
        for (weight, by_hand) in weights.0.iter_mut().zip(hand.0) {
            *weight += rate * HELD * (by_hand - *weight);
        }
        for (share, lesson) in &lessons {
            for (weight, step) in weights.0.iter_mut().zip(lesson) {
                *weight += shared * share * step.clamp(-3.0, 3.0);
            }
        }
        Feature::ALL
            .iter()
            .for_each(|&feature| weights.bound(feature));
        if round < ROUNDS / 8 {
            continue;
        }
        for (mean, weight) in mean.iter_mut().zip(weights.0) {
            *mean += weight;
        }
        counted += 1.0;
    }
    silent::search(&used, Weights(mean.map(|sum| sum / counted)))
}

/// Prints which lines competed in one report.
fn trace(labs: &[Lab], samples: &[Vec<Sample<'_>>], wanted: &str) {
    for (lab, samples) in labs.iter().zip(samples) {
        for ((name, source, _), sample) in lab.reports.iter().zip(samples) {
            if format!("{}/{name}", lab.name) != wanted {
                continue;
            }
            let mut last = usize::MAX;
            for tried in sample.tried(&written()) {
                let line = source.position(tried.span.start).line;
                if line != last {
                    let text: String = source.slice(tried.span).chars().take(90).collect();
                    println!("{line}: {}", text.replace('\n', " "));
                    last = line;
                }
                let id = match tried.question {
                    Some(at) => &lab.catalogue.questions[at].id,
                    None => &lab.catalogue.sections[tried.section].id,
                };
                let sign = if tried.chosen { ">>" } else { "  " };
                let kind = if tried.question.is_none() { "§" } else { "" };
                let parts = tried.parts.iter().take(12);
                let parts: Vec<String> = parts
                    .map(|(feature, value)| format!("{} {value:.1}", feature.name()))
                    .collect();
                println!(
                    "   {sign} {kind}{id} {:.1}  {}",
                    tried.score,
                    parts.join(", ")
                );
            }
        }
    }
}

/// Prints each question that is read otherwise.
fn misses(labs: &[Lab], samples: &[Vec<Sample<'_>>], weights: impl Fn(usize) -> Option<Weights>) {
    for (at, (lab, samples)) in labs.iter().zip(samples).enumerate() {
        let Some(weights) = weights(at) else {
            continue;
        };
        for ((name, source, gold), sample) in lab.reports.iter().zip(samples) {
            let lines: Vec<&str> = source.text().lines().collect();
            let said = |line: Option<usize>| {
                let text = line
                    .and_then(|line| lines.get(line - 1))
                    .copied()
                    .unwrap_or_default();
                let text: String = text.chars().take(50).collect();
                format!(
                    "{}«{text}»",
                    line.map_or_else(String::new, |line| format!("{line} "))
                )
            };
            let read = sample.read(&weights);
            let wrong: Vec<usize> = (0..gold.len())
                .filter(|&at| !read[at].is_right(&gold[at]))
                .collect();
            if !wrong.is_empty() {
                println!("{}/{name}: {} of {}", lab.name, wrong.len(), gold.len());
            }
            for at in wrong {
                let (gold, read) = (&gold[at], &read[at]);
                let wanted = gold.lines.first().copied().flatten();
                println!(
                    "  {}: {:?} {} ({:?} pictures, terminal {:?}, code {:?}) but {:?} {} {}",
                    lab.catalogue.questions[at].id,
                    gold.status[0],
                    said(wanted),
                    gold.pictures,
                    gold.terminal,
                    gold.code,
                    read.status,
                    said(read.line),
                    read.holds
                );
            }
        }
    }
}

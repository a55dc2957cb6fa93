//! Statements at their worst, from which a catalogue is derived.

use super::SCALE;

/// All statements, by their names.
pub(super) fn all() -> Vec<(&'static str, String)> {
    let many = |text: &str, times: usize| text.repeat(times / *SCALE);
    vec![
        (
            "8,000 bonuses under one title that asks nothing",
            format!("### 1.1 The tide\n\n{}", many("Bonus: the moon\n\n", 8000)),
        ),
        (
            "16,000 brackets in one title",
            format!("## Question 1 {}\n\nWhy?\n", many("( a", 16_000)),
        ),
        (
            "16,000 rows that ask",
            format!(
                "| N | Task |\n|---|---|\n{}",
                many("| 1 | Describe the tide |\n", 16_000)
            ),
        ),
        (
            "20,000 titles that ask",
            many("## Question 3.a\n\nWhy does the tide turn?\n\n", 20_000),
        ),
    ]
}

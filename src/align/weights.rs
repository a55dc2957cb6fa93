//! The weights of a reading's features.

use super::feature::{FEATURES, Feature};

/// A weight for each feature.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights(pub [f32; FEATURES]);

impl Weights {
    /// The hand values.
    pub fn hand() -> Self {
        let mut weights = [0.0; FEATURES];
        for &feature in Feature::ALL {
            weights[feature as usize] = feature.hand();
        }
        Self(weights)
    }

    /// The weights that reports are read by.
    pub fn fitted() -> &'static Self {
        static READY: std::sync::LazyLock<Weights> = std::sync::LazyLock::new(|| {
            let mut weights = Weights::hand();
            for &(feature, weight) in FITTED {
                weights.0[feature as usize] = weight;
            }
            weights
        });
        &READY
    }

    /// Keeps a weight on the side where its meaning is: what speaks against a reading never speaks for it, though some reports
    /// would be read better so.
    pub fn bound(&mut self, feature: Feature) {
        let against = [
            Feature::NumberWrong,
            Feature::NumberWrongWorded,
            Feature::NumberOtherKind,
            Feature::NumberIgnored,
            Feature::WordHeads,
            Feature::Rival,
            Feature::CopiedOther,
            Feature::Hollow,
            Feature::Unmet,
            Feature::UnmetNumbered,
            Feature::Unasked,
            Feature::Nothing,
            Feature::NothingShown,
            Feature::SectionPassed,
            Feature::Skip,
            Feature::SkipNothing,
            Feature::Across,
            Feature::Back,
            Feature::BackSection,
            Feature::Twice,
            Feature::AgainWhole,
            Feature::AgainNumbered,
            Feature::SilentNothing,
            Feature::NumbersShifted,
            Feature::NumbersOwn,
            Feature::NumbersRunning,
            Feature::NumbersSections,
        ];
        // A whole number is not outweighed by a turn or a form.
        if matches!(feature, Feature::NumberWhole | Feature::NumberEquivalent) {
            let weight = &mut self.0[feature as usize];
            *weight = weight.max(feature.hand());
        }
        // Jumps are dear, not forbidden: a question told out of turn under its own number is found.
        if matches!(feature, Feature::Back | Feature::BackSection) {
            let weight = &mut self.0[feature as usize];
            *weight = weight.max(2.0 * feature.hand());
        }
        if against.contains(&feature) {
            let weight = &mut self.0[feature as usize];
            *weight = weight.min(feature.hand() / 2.0);
        }
    }

    /// The weight of a feature.
    pub fn of(&self, feature: Feature) -> f32 {
        self.0[feature as usize]
    }
}

/// What `examples/fit.rs` printed last.
#[rustfmt::skip]
static FITTED: &[(Feature, f32)] = &[
    // fitted: begin
    (Feature::Open, -2.895),
    (Feature::NumberWhole, 6.012),
    (Feature::NumberSingle, 2.187),
    (Feature::NumberPrinted, 4.059),
    (Feature::NumberEquivalent, 4.500),
    (Feature::NumberLocal, 2.283),
    (Feature::NumberRestart, 1.379),
    (Feature::NumberRunning, 2.143),
    (Feature::NumberLast, 1.077),
    (Feature::NumberWrong, -1.565),
    (Feature::NumberWrongWorded, -1.179),
    (Feature::NumberRepeated, 3.644),
    (Feature::NumberIgnored, -1.174),
    (Feature::NumberOtherKind, -1.792),
    (Feature::WordQuestion, 0.495),
    (Feature::WordStep, 0.504),
    (Feature::WordHeads, -3.058),
    (Feature::Bare, -0.517),
    (Feature::Unnumbered, -1.141),
    (Feature::NamedHeading, 2.134),
    (Feature::NamedBold, 1.100),
    (Feature::NamedLead, 0.025),
    (Feature::NamedItem, -1.604),
    (Feature::NamedLine, -1.725),
    (Feature::NumberedHeading, -0.123),
    (Feature::NumberedBold, 0.778),
    (Feature::NumberedLead, -0.025),
    (Feature::NumberedItem, -0.471),
    (Feature::NumberedRow, 0.511),
    (Feature::NumberedLine, 0.187),
    (Feature::Alone, 0.311),
    (Feature::Sentence, -1.282),
    (Feature::Tells, -3.661),
    (Feature::Stated, -3.482),
    (Feature::ReportTitle, -2.304),
    (Feature::Asks, 0.178),
    (Feature::Words, 0.456),
    (Feature::Title, 2.803),
    (Feature::TitleSurely, 1.688),
    (Feature::TitleExact, 2.506),
    (Feature::Part, 0.925),
    (Feature::PartSurely, 0.420),
    (Feature::Prompt, 2.276),
    (Feature::Copied, 2.122),
    (Feature::CopiedOther, -1.543),
    (Feature::Telling, 0.662),
    (Feature::Both, 0.768),
    (Feature::Rival, -2.572),
    (Feature::Hollow, -1.063),
    (Feature::Unmet, -0.395),
    (Feature::UnmetNumbered, -0.599),
    (Feature::Unasked, -0.577),
    (Feature::Nothing, -1.106),
    (Feature::NothingShown, -2.153),
    (Feature::InRow, 1.196),
    (Feature::SchemeNone, -0.479),
    (Feature::SchemeForm, 1.324),
    (Feature::SchemeWay, 0.175),
    (Feature::SchemeOther, -1.140),
    (Feature::SectionPassed, -1.311),
    (Feature::Next, 1.066),
    (Feature::Skip, -1.511),
    (Feature::SkipNothing, -0.640),
    (Feature::Across, -0.585),
    (Feature::Back, -2.549),
    (Feature::Twice, -2.754),
    (Feature::TwiceNumbered, 1.563),
    (Feature::BackSection, -2.216),
    (Feature::Again, 0.171),
    (Feature::AgainWhole, -1.910),
    (Feature::AgainNumbered, -2.101),
    (Feature::Section, -3.037),
    (Feature::SectionWorded, 4.070),
    (Feature::SectionBare, 2.588),
    (Feature::SectionWrong, -1.440),
    (Feature::SectionQuestion, -2.007),
    (Feature::SectionTitle, 3.490),
    (Feature::SectionExact, 3.192),
    (Feature::SectionRival, -2.059),
    (Feature::SectionHeading, 1.156),
    (Feature::SectionBold, 0.464),
    (Feature::SectionAlone, 0.503),
    (Feature::SectionPlain, -1.395),
    (Feature::SectionPlainNumber, -1.927),
    (Feature::SectionReportTitle, -1.071),
    (Feature::SectionAbove, 0.360),
    (Feature::SectionBelow, -1.998),
    (Feature::SectionNext, 1.130),
    (Feature::SectionSkip, -0.639),
    (Feature::SectionBack, -3.200),
    (Feature::SectionAgain, -1.548),
    (Feature::SectionLate, -2.607),
    (Feature::SectionLeft, -1.426),
    (Feature::Silent, 0.000),
    (Feature::SilentAfter, -3.000),
    (Feature::SilentSkip, -2.600),
    (Feature::SilentNothing, -1.500),
    (Feature::SilentWords, 2.000),
    (Feature::SilentShown, 1.500),
    (Feature::SilentWanted, 1.000),
    (Feature::SilentUnasked, -1.000),
    (Feature::SilentText, 1.000),
    (Feature::SilentStay, 0.300),
    (Feature::NumbersOwn, -0.981),
    (Feature::NumbersRunning, -1.032),
    (Feature::NumbersSections, -0.971),
    (Feature::NumbersShifted, -3.081),
    // fitted: end
];

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

    /// The weight of a feature.
    pub fn of(&self, feature: Feature) -> f32 {
        self.0[feature as usize]
    }
}

/// What `examples/fit.rs` printed last.
#[rustfmt::skip]
static FITTED: &[(Feature, f32)] = &[
    // fitted: begin
    (Feature::Open, -3.179),
    (Feature::NumberWhole, 7.155),
    (Feature::NumberSingle, 2.000),
    (Feature::NumberPrinted, 4.612),
    (Feature::NumberEquivalent, 3.935),
    (Feature::NumberLocal, 1.378),
    (Feature::NumberRestart, 0.105),
    (Feature::NumberRunning, 2.234),
    (Feature::NumberLast, 0.687),
    (Feature::NumberWrong, -0.691),
    (Feature::NumberWrongWorded, -1.419),
    (Feature::NumberOtherKind, -3.609),
    (Feature::WordQuestion, 3.803),
    (Feature::WordStep, -2.200),
    (Feature::Bare, -1.848),
    (Feature::Unnumbered, -2.798),
    (Feature::NamedHeading, 2.246),
    (Feature::NamedBold, 1.069),
    (Feature::NamedLead, -0.999),
    (Feature::NamedItem, -3.266),
    (Feature::NamedLine, -3.768),
    (Feature::NumberedHeading, 1.941),
    (Feature::NumberedBold, 1.415),
    (Feature::NumberedLead, -0.227),
    (Feature::NumberedItem, -0.835),
    (Feature::NumberedRow, 0.933),
    (Feature::NumberedLine, 0.948),
    (Feature::Alone, 0.919),
    (Feature::Sentence, -3.418),
    (Feature::Stated, -3.773),
    (Feature::ReportTitle, -3.622),
    (Feature::Asks, 1.076),
    (Feature::Words, -0.486),
    (Feature::Title, 5.383),
    (Feature::TitleSurely, 5.543),
    (Feature::TitleExact, 5.251),
    (Feature::Part, 2.700),
    (Feature::PartSurely, 2.630),
    (Feature::Prompt, 5.618),
    (Feature::Telling, 1.235),
    (Feature::Both, 3.223),
    (Feature::Rival, -2.906),
    (Feature::Hollow, -1.548),
    (Feature::Unmet, -1.403),
    (Feature::UnmetNumbered, -1.052),
    (Feature::Unasked, -2.211),
    (Feature::Nothing, -2.424),
    (Feature::NothingShown, -1.854),
    (Feature::InRow, 1.500),
    (Feature::SchemeNone, -0.170),
    (Feature::SchemeForm, 2.369),
    (Feature::SchemeWay, -0.161),
    (Feature::SchemeOther, -1.860),
    (Feature::Next, 3.169),
    (Feature::Skip, -5.595),
    (Feature::SkipNothing, -1.841),
    (Feature::Across, -3.468),
    (Feature::Back, -8.502),
    (Feature::BackSection, -6.420),
    (Feature::Again, 3.684),
    (Feature::AgainWhole, -2.000),
    (Feature::AgainNumbered, 0.470),
    (Feature::Section, -1.879),
    (Feature::SectionWorded, 5.721),
    (Feature::SectionBare, 2.728),
    (Feature::SectionWrong, -1.335),
    (Feature::SectionQuestion, -2.354),
    (Feature::SectionTitle, 5.157),
    (Feature::SectionExact, 5.382),
    (Feature::SectionRival, -2.978),
    (Feature::SectionHeading, 3.167),
    (Feature::SectionBold, 0.400),
    (Feature::SectionPlain, -1.877),
    (Feature::SectionPlainNumber, -1.330),
    (Feature::SectionReportTitle, -1.476),
    (Feature::SectionAbove, 0.132),
    (Feature::SectionBelow, -2.015),
    (Feature::SectionNext, 2.686),
    (Feature::SectionSkip, -0.850),
    (Feature::SectionBack, -5.873),
    (Feature::SectionLeft, -4.955),
    (Feature::Silent, 1.500),
    (Feature::SilentAfter, -1.250),
    (Feature::SilentSkip, -0.750),
    (Feature::SilentNothing, -2.700),
    (Feature::SilentWords, 1.500),
    (Feature::SilentShown, 1.500),
    (Feature::SilentUnasked, -1.000),
    (Feature::SilentText, 0.400),
    (Feature::SilentStay, 0.550),
    (Feature::NumbersOwn, -0.889),
    (Feature::NumbersRunning, -1.667),
    (Feature::NumbersShifted, -1.188),
    // fitted: end
];

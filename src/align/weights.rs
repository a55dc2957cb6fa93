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
    (Feature::Open, -3.184),
    (Feature::NumberWhole, 5.848),
    (Feature::NumberSingle, 2.000),
    (Feature::NumberPrinted, 4.596),
    (Feature::NumberEquivalent, 4.669),
    (Feature::NumberLocal, 2.305),
    (Feature::NumberRestart, 0.134),
    (Feature::NumberRunning, 2.193),
    (Feature::NumberLast, 0.247),
    (Feature::NumberWrong, 0.371),
    (Feature::NumberWrongWorded, -1.018),
    (Feature::NumberOtherKind, -3.130),
    (Feature::WordQuestion, 3.091),
    (Feature::WordStep, -3.037),
    (Feature::Bare, -0.499),
    (Feature::Unnumbered, -2.338),
    (Feature::NamedHeading, 1.650),
    (Feature::NamedBold, 1.893),
    (Feature::NamedLead, -1.655),
    (Feature::NamedItem, -2.457),
    (Feature::NamedLine, -2.914),
    (Feature::NumberedHeading, 1.456),
    (Feature::NumberedBold, 1.192),
    (Feature::NumberedLead, -1.523),
    (Feature::NumberedItem, -1.179),
    (Feature::NumberedRow, 1.668),
    (Feature::NumberedLine, 1.201),
    (Feature::Alone, 1.167),
    (Feature::Sentence, -1.877),
    (Feature::Stated, -3.455),
    (Feature::ReportTitle, -3.508),
    (Feature::Asks, 0.840),
    (Feature::Words, -0.581),
    (Feature::Title, 4.286),
    (Feature::TitleSurely, 4.038),
    (Feature::TitleExact, 4.903),
    (Feature::Part, 2.025),
    (Feature::PartSurely, 2.327),
    (Feature::Prompt, 5.028),
    (Feature::Telling, 0.977),
    (Feature::Both, 2.008),
    (Feature::Rival, -2.797),
    (Feature::Hollow, -1.039),
    (Feature::Unmet, -1.342),
    (Feature::UnmetNumbered, -1.403),
    (Feature::Unasked, -2.028),
    (Feature::Nothing, -1.845),
    (Feature::NothingShown, -0.680),
    (Feature::InRow, 1.500),
    (Feature::SchemeNone, -0.343),
    (Feature::SchemeForm, 2.440),
    (Feature::SchemeWay, -0.162),
    (Feature::SchemeOther, -1.745),
    (Feature::Next, 2.470),
    (Feature::Skip, -4.855),
    (Feature::SkipNothing, -1.557),
    (Feature::Across, -2.698),
    (Feature::Back, -7.063),
    (Feature::Twice, -2.669),
    (Feature::TwiceNumbered, 2.078),
    (Feature::BackSection, -6.230),
    (Feature::Again, 2.921),
    (Feature::AgainWhole, -2.000),
    (Feature::AgainNumbered, -0.020),
    (Feature::Section, -1.957),
    (Feature::SectionWorded, 4.250),
    (Feature::SectionBare, 2.491),
    (Feature::SectionWrong, -1.033),
    (Feature::SectionQuestion, -2.453),
    (Feature::SectionTitle, 5.782),
    (Feature::SectionExact, 4.939),
    (Feature::SectionRival, -2.542),
    (Feature::SectionHeading, 1.764),
    (Feature::SectionBold, 0.386),
    (Feature::SectionPlain, -1.364),
    (Feature::SectionPlainNumber, -0.250),
    (Feature::SectionReportTitle, -1.585),
    (Feature::SectionAbove, 0.025),
    (Feature::SectionBelow, -2.064),
    (Feature::SectionNext, 2.588),
    (Feature::SectionSkip, -0.169),
    (Feature::SectionBack, -5.225),
    (Feature::SectionLeft, -4.632),
    (Feature::Silent, 0.000),
    (Feature::SilentAfter, -1.250),
    (Feature::SilentSkip, -0.500),
    (Feature::SilentNothing, -2.100),
    (Feature::SilentWords, 1.500),
    (Feature::SilentShown, 0.000),
    (Feature::SilentUnasked, -1.000),
    (Feature::SilentText, 0.650),
    (Feature::SilentStay, 0.550),
    (Feature::NumbersOwn, -0.809),
    (Feature::NumbersRunning, -1.550),
    (Feature::NumbersShifted, -1.270),
    // fitted: end
];

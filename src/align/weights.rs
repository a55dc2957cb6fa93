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
    (Feature::Open, -2.248),
    (Feature::NumberWhole, 6.965),
    (Feature::NumberSingle, 2.000),
    (Feature::NumberPrinted, 4.453),
    (Feature::NumberEquivalent, 3.668),
    (Feature::NumberLocal, 1.328),
    (Feature::NumberRestart, 0.381),
    (Feature::NumberRunning, 1.880),
    (Feature::NumberLast, 0.812),
    (Feature::NumberWrong, -1.127),
    (Feature::NumberWrongWorded, -1.379),
    (Feature::NumberOtherKind, -3.056),
    (Feature::WordQuestion, 3.370),
    (Feature::WordStep, -2.088),
    (Feature::Bare, -2.078),
    (Feature::Unnumbered, -1.929),
    (Feature::NamedHeading, 3.063),
    (Feature::NamedBold, 1.935),
    (Feature::NamedLead, -1.236),
    (Feature::NamedItem, -2.446),
    (Feature::NamedLine, -4.394),
    (Feature::NumberedHeading, 1.650),
    (Feature::NumberedBold, 1.276),
    (Feature::NumberedLead, -0.105),
    (Feature::NumberedItem, -1.208),
    (Feature::NumberedRow, 0.724),
    (Feature::NumberedLine, 1.127),
    (Feature::Alone, -0.473),
    (Feature::Sentence, -3.206),
    (Feature::Stated, -3.473),
    (Feature::ReportTitle, -3.274),
    (Feature::Asks, 1.012),
    (Feature::Words, 0.250),
    (Feature::Title, 4.380),
    (Feature::TitleSurely, 4.916),
    (Feature::TitleExact, 4.685),
    (Feature::Part, 1.580),
    (Feature::PartSurely, 2.234),
    (Feature::Prompt, 4.857),
    (Feature::Telling, -0.163),
    (Feature::Both, 2.803),
    (Feature::Rival, -2.850),
    (Feature::Hollow, -1.636),
    (Feature::Unmet, -1.190),
    (Feature::UnmetNumbered, -1.015),
    (Feature::Unasked, -1.320),
    (Feature::Nothing, -2.281),
    (Feature::NothingShown, -1.679),
    (Feature::InRow, 1.500),
    (Feature::SchemeNone, 1.350),
    (Feature::SchemeForm, 0.537),
    (Feature::SchemeWay, -1.111),
    (Feature::SchemeOther, -1.600),
    (Feature::Next, 2.935),
    (Feature::Skip, -4.966),
    (Feature::SkipNothing, -1.799),
    (Feature::Across, -3.442),
    (Feature::Back, -7.709),
    (Feature::BackSection, -5.484),
    (Feature::Again, 3.352),
    (Feature::AgainWhole, -2.000),
    (Feature::AgainNumbered, 0.434),
    (Feature::Section, -1.785),
    (Feature::SectionWorded, 5.537),
    (Feature::SectionBare, 2.458),
    (Feature::SectionWrong, -1.330),
    (Feature::SectionQuestion, -2.132),
    (Feature::SectionTitle, 4.968),
    (Feature::SectionExact, 4.998),
    (Feature::SectionRival, -2.707),
    (Feature::SectionHeading, 3.239),
    (Feature::SectionBold, 0.386),
    (Feature::SectionPlain, -1.884),
    (Feature::SectionPlainNumber, -1.737),
    (Feature::SectionReportTitle, -1.367),
    (Feature::SectionAbove, 0.738),
    (Feature::SectionBelow, -2.012),
    (Feature::SectionNext, 2.977),
    (Feature::SectionSkip, -0.895),
    (Feature::SectionBack, -5.107),
    (Feature::SectionLeft, -4.609),
    (Feature::Silent, 1.500),
    (Feature::SilentAfter, -2.400),
    (Feature::SilentSkip, 0.100),
    (Feature::SilentNothing, -2.100),
    (Feature::SilentWords, 1.500),
    (Feature::SilentShown, -0.250),
    (Feature::SilentUnasked, -1.000),
    (Feature::SilentText, 0.650),
    (Feature::SilentStay, 0.050),
    (Feature::NumbersOwn, -0.786),
    (Feature::NumbersRunning, -1.596),
    (Feature::NumbersShifted, -1.119),
    // fitted: end
];

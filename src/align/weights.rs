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
    (Feature::Open, -2.224),
    (Feature::NumberWhole, 7.177),
    (Feature::NumberSingle, 2.000),
    (Feature::NumberPrinted, 4.823),
    (Feature::NumberEquivalent, 3.501),
    (Feature::NumberLocal, 1.795),
    (Feature::NumberRestart, 0.241),
    (Feature::NumberRunning, 1.928),
    (Feature::NumberLast, 0.088),
    (Feature::NumberWrong, -1.519),
    (Feature::NumberWrongWorded, -1.985),
    (Feature::NumberOtherKind, -4.300),
    (Feature::WordQuestion, 2.633),
    (Feature::WordStep, -3.161),
    (Feature::Bare, -2.250),
    (Feature::Unnumbered, -3.700),
    (Feature::NamedHeading, 2.123),
    (Feature::NamedBold, 2.533),
    (Feature::NamedLead, -0.796),
    (Feature::NamedItem, -2.986),
    (Feature::NamedLine, -6.261),
    (Feature::NumberedHeading, 1.064),
    (Feature::NumberedBold, 1.408),
    (Feature::NumberedLead, 0.874),
    (Feature::NumberedItem, -1.504),
    (Feature::NumberedRow, 0.793),
    (Feature::NumberedLine, 0.959),
    (Feature::Alone, -0.502),
    (Feature::Sentence, -4.282),
    (Feature::Stated, -4.872),
    (Feature::ReportTitle, -4.120),
    (Feature::Asks, 1.798),
    (Feature::Words, 0.617),
    (Feature::Title, 5.143),
    (Feature::TitleSurely, 6.424),
    (Feature::TitleExact, 5.953),
    (Feature::Part, 2.004),
    (Feature::PartSurely, 2.671),
    (Feature::Prompt, 5.952),
    (Feature::Telling, -0.162),
    (Feature::Both, 2.816),
    (Feature::Rival, -3.736),
    (Feature::Hollow, -2.755),
    (Feature::Unmet, -2.265),
    (Feature::UnmetNumbered, -1.585),
    (Feature::Unasked, -2.139),
    (Feature::Nothing, -2.748),
    (Feature::NothingShown, -2.081),
    (Feature::InRow, 1.500),
    (Feature::SchemeNone, 1.512),
    (Feature::SchemeForm, 1.781),
    (Feature::SchemeWay, -0.740),
    (Feature::SchemeOther, -1.592),
    (Feature::Next, 3.844),
    (Feature::Skip, -7.140),
    (Feature::SkipNothing, -2.512),
    (Feature::Across, -4.097),
    (Feature::Back, -9.868),
    (Feature::Twice, -3.610),
    (Feature::TwiceNumbered, 2.290),
    (Feature::BackSection, -8.426),
    (Feature::Again, 5.639),
    (Feature::AgainWhole, -2.000),
    (Feature::AgainNumbered, 0.798),
    (Feature::Section, -2.176),
    (Feature::SectionWorded, 4.714),
    (Feature::SectionBare, 1.929),
    (Feature::SectionWrong, -1.235),
    (Feature::SectionQuestion, -2.317),
    (Feature::SectionTitle, 5.371),
    (Feature::SectionExact, 5.432),
    (Feature::SectionRival, -2.674),
    (Feature::SectionHeading, 2.514),
    (Feature::SectionBold, 0.389),
    (Feature::SectionPlain, -1.515),
    (Feature::SectionPlainNumber, -1.610),
    (Feature::SectionReportTitle, -1.444),
    (Feature::SectionAbove, 0.965),
    (Feature::SectionBelow, -2.000),
    (Feature::SectionNext, 2.906),
    (Feature::SectionSkip, -0.704),
    (Feature::SectionBack, -5.379),
    (Feature::SectionLeft, -6.311),
    (Feature::Silent, 1.500),
    (Feature::SilentAfter, -2.000),
    (Feature::SilentSkip, -1.100),
    (Feature::SilentNothing, -3.600),
    (Feature::SilentWords, 1.850),
    (Feature::SilentShown, 0.600),
    (Feature::SilentWanted, 1.000),
    (Feature::SilentUnasked, -1.000),
    (Feature::SilentText, 0.400),
    (Feature::SilentStay, 0.050),
    (Feature::NumbersOwn, -0.608),
    (Feature::NumbersRunning, -1.955),
    (Feature::NumbersShifted, -1.171),
    // fitted: end
];

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
    (Feature::Open, -3.143),
    (Feature::NumberWhole, 4.999),
    (Feature::NumberSingle, 2.000),
    (Feature::NumberPrinted, 4.582),
    (Feature::NumberEquivalent, 3.539),
    (Feature::NumberLocal, 2.316),
    (Feature::NumberRestart, 1.217),
    (Feature::NumberRunning, 1.143),
    (Feature::NumberLast, 0.829),
    (Feature::NumberWrong, -1.574),
    (Feature::NumberWrongWorded, -1.950),
    (Feature::NumberOtherKind, -2.902),
    (Feature::WordQuestion, 1.649),
    (Feature::WordStep, -1.632),
    (Feature::Bare, -0.600),
    (Feature::Unnumbered, -2.542),
    (Feature::NamedHeading, 1.950),
    (Feature::NamedBold, 0.966),
    (Feature::NamedLead, -0.911),
    (Feature::NamedItem, -2.817),
    (Feature::NamedLine, -3.747),
    (Feature::NumberedHeading, 0.723),
    (Feature::NumberedBold, 0.911),
    (Feature::NumberedLead, -0.269),
    (Feature::NumberedItem, -0.061),
    (Feature::NumberedRow, 0.697),
    (Feature::NumberedLine, 0.842),
    (Feature::Alone, 0.521),
    (Feature::Sentence, -2.946),
    (Feature::Stated, -3.598),
    (Feature::ReportTitle, -3.257),
    (Feature::Asks, 0.678),
    (Feature::Words, -0.106),
    (Feature::Title, 4.540),
    (Feature::TitleSurely, 4.606),
    (Feature::TitleExact, 4.688),
    (Feature::Part, 2.240),
    (Feature::PartSurely, 2.416),
    (Feature::Prompt, 4.635),
    (Feature::Telling, 1.466),
    (Feature::Both, 1.248),
    (Feature::Rival, -3.417),
    (Feature::Hollow, -2.084),
    (Feature::Unmet, -2.459),
    (Feature::Unasked, -2.060),
    (Feature::Nothing, -2.306),
    (Feature::NothingShown, -1.566),
    (Feature::InRow, 1.500),
    (Feature::SchemeNone, 0.175),
    (Feature::SchemeForm, 1.999),
    (Feature::SchemeWay, 0.485),
    (Feature::SchemeOther, -1.017),
    (Feature::Next, 2.634),
    (Feature::Skip, -4.640),
    (Feature::SkipNothing, -1.576),
    (Feature::Across, -2.869),
    (Feature::Back, -7.753),
    (Feature::BackSection, -5.925),
    (Feature::Again, 3.362),
    (Feature::AgainWhole, -2.000),
    (Feature::AgainNumbered, 0.803),
    (Feature::Section, -2.426),
    (Feature::SectionWorded, 5.286),
    (Feature::SectionBare, 2.341),
    (Feature::SectionWrong, -1.243),
    (Feature::SectionQuestion, -2.540),
    (Feature::SectionTitle, 4.543),
    (Feature::SectionExact, 4.891),
    (Feature::SectionRival, -2.984),
    (Feature::SectionHeading, 2.013),
    (Feature::SectionBold, 0.268),
    (Feature::SectionPlain, -1.480),
    (Feature::SectionPlainNumber, -1.365),
    (Feature::SectionReportTitle, -1.295),
    (Feature::SectionAbove, 0.535),
    (Feature::SectionBelow, -2.036),
    (Feature::SectionNext, 2.224),
    (Feature::SectionSkip, -0.652),
    (Feature::SectionBack, -5.182),
    (Feature::SectionLeft, -4.340),
    (Feature::Silent, 0.000),
    (Feature::SilentAfter, -4.500),
    (Feature::SilentSkip, -0.250),
    (Feature::SilentNothing, -2.100),
    (Feature::SilentWords, 1.500),
    (Feature::SilentShown, 0.000),
    (Feature::SilentUnasked, -1.000),
    (Feature::SilentText, 0.400),
    (Feature::SilentStay, 0.300),
    (Feature::NumbersOwn, -0.973),
    (Feature::NumbersRunning, -1.424),
    (Feature::NumbersShifted, -1.560),
    // fitted: end
];

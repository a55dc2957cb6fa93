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
    (Feature::Open, -1.442),
    (Feature::NumberWhole, 6.569),
    (Feature::NumberPrinted, 4.483),
    (Feature::NumberEquivalent, 3.587),
    (Feature::NumberLocal, 1.844),
    (Feature::NumberRestart, 1.613),
    (Feature::NumberRunning, 1.134),
    (Feature::NumberLast, 0.603),
    (Feature::NumberWrong, -1.822),
    (Feature::NumberWrongWorded, -1.805),
    (Feature::NumberOtherKind, -2.918),
    (Feature::WordQuestion, 2.721),
    (Feature::WordStep, -1.683),
    (Feature::Bare, -1.337),
    (Feature::Unnumbered, -2.271),
    (Feature::NamedHeading, 2.876),
    (Feature::NamedBold, 1.325),
    (Feature::NamedLead, -1.262),
    (Feature::NamedItem, -2.675),
    (Feature::NamedLine, -4.509),
    (Feature::NumberedHeading, 1.754),
    (Feature::NumberedBold, 1.296),
    (Feature::NumberedLead, 0.158),
    (Feature::NumberedItem, -0.558),
    (Feature::NumberedRow, 0.821),
    (Feature::NumberedLine, 1.233),
    (Feature::Alone, 0.036),
    (Feature::Sentence, -3.200),
    (Feature::Asks, 1.081),
    (Feature::Words, -0.571),
    (Feature::Title, 4.846),
    (Feature::TitleSurely, 4.531),
    (Feature::TitleExact, 4.611),
    (Feature::Part, 2.229),
    (Feature::PartSurely, 2.139),
    (Feature::Prompt, 4.884),
    (Feature::Telling, 0.878),
    (Feature::Both, 2.300),
    (Feature::Rival, -3.792),
    (Feature::Hollow, -2.047),
    (Feature::Unmet, -3.006),
    (Feature::Unasked, -2.043),
    (Feature::Nothing, -2.447),
    (Feature::SchemeForm, 1.215),
    (Feature::SchemeWay, -2.068),
    (Feature::SchemeOther, -4.017),
    (Feature::Next, 2.636),
    (Feature::Skip, -5.046),
    (Feature::SkipNothing, -1.444),
    (Feature::Across, -2.784),
    (Feature::Back, -7.758),
    (Feature::BackSection, -5.504),
    (Feature::Again, 4.085),
    (Feature::AgainNumbered, 1.330),
    (Feature::Section, -2.289),
    (Feature::SectionWorded, 5.609),
    (Feature::SectionBare, 1.881),
    (Feature::SectionWrong, -1.085),
    (Feature::SectionQuestion, -2.283),
    (Feature::SectionTitle, 4.745),
    (Feature::SectionExact, 4.729),
    (Feature::SectionRival, -2.799),
    (Feature::SectionHeading, 2.530),
    (Feature::SectionBold, 0.371),
    (Feature::SectionPlain, -1.797),
    (Feature::SectionAbove, 1.267),
    (Feature::SectionBelow, -2.000),
    (Feature::SectionNext, 2.696),
    (Feature::SectionSkip, -0.588),
    (Feature::SectionBack, -5.065),
    (Feature::SectionLeft, -5.455),
    (Feature::Silent, -1.500),
    (Feature::SilentAfter, -3.000),
    (Feature::SilentSkip, -0.500),
    (Feature::SilentNothing, -1.500),
    (Feature::SilentWords, 1.500),
    (Feature::SilentShown, 1.500),
    (Feature::SilentUnasked, -1.000),
    (Feature::SilentText, 0.400),
    (Feature::SilentStay, 0.300),
    (Feature::NumbersOwn, -0.922),
    (Feature::NumbersRunning, -1.525),
    (Feature::NumbersShifted, -1.601),
    // fitted: end
];

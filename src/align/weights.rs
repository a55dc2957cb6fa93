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
    (Feature::Open, -2.980),
    (Feature::NumberWhole, 6.014),
    (Feature::NumberSingle, 2.190),
    (Feature::NumberPrinted, 4.069),
    (Feature::NumberEquivalent, 4.500),
    (Feature::NumberLocal, 2.270),
    (Feature::NumberRestart, 1.367),
    (Feature::NumberRunning, 2.055),
    (Feature::NumberLast, 1.120),
    (Feature::NumberWrong, -1.525),
    (Feature::NumberWrongWorded, -1.093),
    (Feature::NumberIgnored, -1.212),
    (Feature::NumberOtherKind, -1.802),
    (Feature::WordQuestion, 0.391),
    (Feature::WordStep, 0.505),
    (Feature::WordHeads, -3.059),
    (Feature::Bare, -0.614),
    (Feature::Unnumbered, -1.372),
    (Feature::NamedHeading, 2.146),
    (Feature::NamedBold, 1.093),
    (Feature::NamedLead, 0.104),
    (Feature::NamedItem, -1.554),
    (Feature::NamedLine, -1.763),
    (Feature::NumberedHeading, -0.135),
    (Feature::NumberedBold, 0.795),
    (Feature::NumberedLead, -0.081),
    (Feature::NumberedItem, -0.519),
    (Feature::NumberedRow, 0.514),
    (Feature::NumberedLine, 0.107),
    (Feature::Alone, 0.237),
    (Feature::Sentence, -1.263),
    (Feature::Tells, -3.473),
    (Feature::Stated, -3.476),
    (Feature::ReportTitle, -2.300),
    (Feature::Asks, 0.234),
    (Feature::Words, 0.529),
    (Feature::Title, 2.840),
    (Feature::TitleSurely, 1.659),
    (Feature::TitleExact, 2.486),
    (Feature::Part, 0.962),
    (Feature::PartSurely, 0.421),
    (Feature::Prompt, 2.273),
    (Feature::Copied, 2.123),
    (Feature::CopiedOther, -1.546),
    (Feature::Telling, 0.718),
    (Feature::Both, 0.821),
    (Feature::Rival, -2.551),
    (Feature::Hollow, -1.085),
    (Feature::Unmet, -0.366),
    (Feature::UnmetNumbered, -0.738),
    (Feature::Unasked, -0.647),
    (Feature::Nothing, -1.136),
    (Feature::NothingShown, -2.203),
    (Feature::InRow, 1.264),
    (Feature::SchemeNone, -0.413),
    (Feature::SchemeForm, 1.325),
    (Feature::SchemeWay, 0.318),
    (Feature::SchemeOther, -1.142),
    (Feature::Next, 1.262),
    (Feature::Skip, -1.553),
    (Feature::SkipNothing, -0.563),
    (Feature::Across, -0.526),
    (Feature::Back, -2.524),
    (Feature::Twice, -2.772),
    (Feature::TwiceNumbered, 1.560),
    (Feature::BackSection, -2.190),
    (Feature::Again, 0.298),
    (Feature::AgainWhole, -1.917),
    (Feature::AgainNumbered, -0.766),
    (Feature::Section, -3.013),
    (Feature::SectionWorded, 4.100),
    (Feature::SectionBare, 2.534),
    (Feature::SectionWrong, -1.408),
    (Feature::SectionQuestion, -2.000),
    (Feature::SectionTitle, 3.448),
    (Feature::SectionExact, 3.132),
    (Feature::SectionRival, -2.044),
    (Feature::SectionHeading, 1.165),
    (Feature::SectionBold, 0.452),
    (Feature::SectionAlone, 0.483),
    (Feature::SectionPlain, -1.392),
    (Feature::SectionPlainNumber, -1.943),
    (Feature::SectionReportTitle, -1.082),
    (Feature::SectionAbove, 0.433),
    (Feature::SectionBelow, -1.998),
    (Feature::SectionNext, 1.172),
    (Feature::SectionSkip, -0.640),
    (Feature::SectionBack, -3.218),
    (Feature::SectionAgain, -1.541),
    (Feature::SectionLate, -2.636),
    (Feature::SectionLeft, -1.430),
    (Feature::Silent, 0.250),
    (Feature::SilentAfter, -1.500),
    (Feature::SilentSkip, -2.000),
    (Feature::SilentNothing, -1.250),
    (Feature::SilentWords, 1.500),
    (Feature::SilentShown, 1.150),
    (Feature::SilentWanted, 2.500),
    (Feature::SilentUnasked, 0.500),
    (Feature::SilentText, 0.400),
    (Feature::SilentStay, 0.050),
    (Feature::NumbersOwn, -1.037),
    (Feature::NumbersRunning, -1.044),
    (Feature::NumbersSections, -0.979),
    (Feature::NumbersShifted, -3.083),
    // fitted: end
];

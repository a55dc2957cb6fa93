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
    (Feature::Open, -2.931),
    (Feature::NumberWhole, 6.012),
    (Feature::NumberSingle, 2.196),
    (Feature::NumberPrinted, 4.069),
    (Feature::NumberEquivalent, 4.500),
    (Feature::NumberLocal, 2.287),
    (Feature::NumberRestart, 1.381),
    (Feature::NumberRunning, 2.143),
    (Feature::NumberLast, 1.077),
    (Feature::NumberWrong, -1.558),
    (Feature::NumberWrongWorded, -1.203),
    (Feature::NumberRepeated, 3.647),
    (Feature::NumberIgnored, -1.176),
    (Feature::NumberOtherKind, -1.808),
    (Feature::WordQuestion, 0.501),
    (Feature::WordStep, 0.510),
    (Feature::WordHeads, -3.060),
    (Feature::Bare, -0.526),
    (Feature::Unnumbered, -1.164),
    (Feature::NamedHeading, 2.107),
    (Feature::NamedBold, 1.117),
    (Feature::NamedLead, 0.014),
    (Feature::NamedItem, -1.622),
    (Feature::NamedLine, -1.749),
    (Feature::NumberedHeading, -0.112),
    (Feature::NumberedBold, 0.827),
    (Feature::NumberedLead, -0.024),
    (Feature::NumberedItem, -0.528),
    (Feature::NumberedRow, 0.524),
    (Feature::NumberedLine, 0.194),
    (Feature::Alone, 0.281),
    (Feature::Sentence, -1.315),
    (Feature::Tells, -3.666),
    (Feature::Stated, -3.468),
    (Feature::ReportTitle, -2.302),
    (Feature::Asks, 0.213),
    (Feature::Words, 0.420),
    (Feature::Title, 2.798),
    (Feature::TitleSurely, 1.697),
    (Feature::TitleExact, 2.486),
    (Feature::Part, 0.924),
    (Feature::PartSurely, 0.436),
    (Feature::Prompt, 2.274),
    (Feature::Copied, 2.118),
    (Feature::CopiedOther, -1.541),
    (Feature::Telling, 0.697),
    (Feature::Both, 0.786),
    (Feature::Rival, -2.580),
    (Feature::Hollow, -1.089),
    (Feature::Unmet, -0.412),
    (Feature::UnmetNumbered, -0.593),
    (Feature::Unasked, -0.588),
    (Feature::Nothing, -1.122),
    (Feature::NothingShown, -2.170),
    (Feature::InRow, 1.237),
    (Feature::SchemeNone, -0.504),
    (Feature::SchemeForm, 1.306),
    (Feature::SchemeWay, 0.331),
    (Feature::SchemeOther, -1.076),
    (Feature::SectionPassed, -1.314),
    (Feature::Next, 1.064),
    (Feature::Skip, -1.539),
    (Feature::SkipNothing, -0.655),
    (Feature::Across, -0.600),
    (Feature::Back, -2.582),
    (Feature::Twice, -2.742),
    (Feature::TwiceNumbered, 1.545),
    (Feature::BackSection, -2.235),
    (Feature::Again, 0.130),
    (Feature::AgainWhole, -1.906),
    (Feature::AgainNumbered, -2.099),
    (Feature::Section, -3.014),
    (Feature::SectionWorded, 4.069),
    (Feature::SectionBare, 2.592),
    (Feature::SectionWrong, -1.434),
    (Feature::SectionQuestion, -2.014),
    (Feature::SectionTitle, 3.478),
    (Feature::SectionExact, 3.184),
    (Feature::SectionRival, -2.053),
    (Feature::SectionHeading, 1.169),
    (Feature::SectionBold, 0.465),
    (Feature::SectionAlone, 0.493),
    (Feature::SectionPlain, -1.376),
    (Feature::SectionPlainNumber, -1.919),
    (Feature::SectionReportTitle, -1.070),
    (Feature::SectionAbove, 0.362),
    (Feature::SectionBelow, -1.998),
    (Feature::SectionNext, 1.146),
    (Feature::SectionSkip, -0.643),
    (Feature::SectionBack, -3.199),
    (Feature::SectionAgain, -1.548),
    (Feature::SectionLate, -2.609),
    (Feature::SectionLeft, -1.410),
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
    (Feature::NumbersOwn, -0.982),
    (Feature::NumbersRunning, -1.018),
    (Feature::NumbersSections, -0.972),
    (Feature::NumbersShifted, -3.081),
    // fitted: end
];

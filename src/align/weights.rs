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
            Feature::BareBelow,
            Feature::Nested,
            Feature::WordHeads,
            Feature::SchemeNone,
            Feature::SchemeOther,
            Feature::Rival,
            Feature::CopiedOther,
            Feature::Hollow,
            Feature::Unmet,
            Feature::UnmetNumbered,
            Feature::Unasked,
            Feature::Nothing,
            Feature::NothingShown,
            Feature::SectionPassed,
            Feature::QuestionPassed,
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
            Feature::NumbersOff,
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
    (Feature::Open, -2.777),
    (Feature::NumberWhole, 6.012),
    (Feature::NumberSingle, 2.168),
    (Feature::NumberPrinted, 4.028),
    (Feature::NumberEquivalent, 4.500),
    (Feature::NumberLocal, 2.395),
    (Feature::NumberRestart, 1.334),
    (Feature::NumberRunning, 2.098),
    (Feature::NumberLast, 1.086),
    (Feature::NumberWrong, -1.563),
    (Feature::NumberWrongWorded, -1.191),
    (Feature::NumberRepeated, 3.635),
    (Feature::NumberIgnored, -1.193),
    (Feature::NumberOtherKind, -1.807),
    (Feature::WordQuestion, 0.435),
    (Feature::WordStep, 0.477),
    (Feature::WordHeads, -3.043),
    (Feature::Nested, -1.519),
    (Feature::Bare, -0.362),
    (Feature::BareBelow, -3.102),
    (Feature::Unnumbered, -1.177),
    (Feature::NamedHeading, 2.109),
    (Feature::NamedBold, 1.129),
    (Feature::NamedLead, 0.079),
    (Feature::NamedItem, -1.506),
    (Feature::NamedLine, -1.755),
    (Feature::NumberedHeading, -0.180),
    (Feature::NumberedBold, 0.764),
    (Feature::NumberedLead, 0.124),
    (Feature::NumberedItem, -0.391),
    (Feature::NumberedRow, 0.513),
    (Feature::NumberedLine, 0.169),
    (Feature::Alone, 0.426),
    (Feature::Sentence, -1.272),
    (Feature::Tells, -3.653),
    (Feature::Stated, -3.396),
    (Feature::ReportTitle, -2.266),
    (Feature::Asks, 0.143),
    (Feature::Words, 0.455),
    (Feature::Title, 2.920),
    (Feature::TitleSurely, 1.570),
    (Feature::TitleExact, 2.400),
    (Feature::Part, 1.053),
    (Feature::PartSurely, 0.360),
    (Feature::Prompt, 2.256),
    (Feature::Copied, 2.117),
    (Feature::CopiedOther, -1.550),
    (Feature::Telling, 0.880),
    (Feature::Both, 0.843),
    (Feature::Rival, -2.568),
    (Feature::Hollow, -0.954),
    (Feature::Unmet, -0.365),
    (Feature::UnmetNumbered, -0.641),
    (Feature::Unasked, -0.562),
    (Feature::Nothing, -1.124),
    (Feature::NothingShown, -2.174),
    (Feature::InRow, 1.072),
    (Feature::SchemeNone, -0.677),
    (Feature::SchemeForm, 1.396),
    (Feature::SchemeWay, -0.235),
    (Feature::SchemeOther, -1.401),
    (Feature::SectionPassed, -1.308),
    (Feature::QuestionPassed, -1.847),
    (Feature::Next, 1.197),
    (Feature::Skip, -1.441),
    (Feature::SkipNothing, -0.587),
    (Feature::Across, -0.500),
    (Feature::Back, -2.480),
    (Feature::Twice, -2.668),
    (Feature::TwiceNumbered, 1.568),
    (Feature::BackSection, -2.208),
    (Feature::Again, 0.110),
    (Feature::AgainWhole, -1.920),
    (Feature::AgainNumbered, -2.104),
    (Feature::Section, -3.107),
    (Feature::SectionWorded, 3.959),
    (Feature::SectionBare, 2.562),
    (Feature::SectionWrong, -1.430),
    (Feature::SectionQuestion, -2.012),
    (Feature::SectionTitle, 3.427),
    (Feature::SectionExact, 3.112),
    (Feature::SectionRival, -2.025),
    (Feature::SectionHeading, 1.025),
    (Feature::SectionBold, 0.477),
    (Feature::SectionAlone, 0.496),
    (Feature::SectionPlain, -1.343),
    (Feature::SectionPlainNumber, -1.933),
    (Feature::SectionReportTitle, -1.066),
    (Feature::SectionAbove, 0.399),
    (Feature::SectionBelow, -1.997),
    (Feature::SectionNext, 1.017),
    (Feature::SectionSkip, -0.662),
    (Feature::SectionBack, -3.180),
    (Feature::SectionAgain, -1.473),
    (Feature::SectionLate, -2.605),
    (Feature::SectionLeft, -1.261),
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
    (Feature::NumbersOwn, -0.987),
    (Feature::NumbersRunning, -1.062),
    (Feature::NumbersSections, -0.971),
    (Feature::NumbersShifted, -3.078),
    (Feature::NumbersOff, -2.999),
    // fitted: end
];

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
            Feature::WholePassed,
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
    (Feature::Open, -2.750),
    (Feature::NumberWhole, 6.009),
    (Feature::NumberSingle, 2.202),
    (Feature::NumberPrinted, 4.042),
    (Feature::NumberEquivalent, 4.500),
    (Feature::NumberLocal, 2.373),
    (Feature::NumberRestart, 1.337),
    (Feature::NumberRunning, 2.107),
    (Feature::NumberLast, 1.060),
    (Feature::NumberWrong, -1.560),
    (Feature::NumberWrongWorded, -1.194),
    (Feature::NumberRepeated, 3.642),
    (Feature::NumberIgnored, -1.192),
    (Feature::NumberOtherKind, -1.803),
    (Feature::WordQuestion, 0.470),
    (Feature::WordStep, 0.470),
    (Feature::WordHeads, -3.040),
    (Feature::Nested, -1.516),
    (Feature::Bare, -0.339),
    (Feature::BareBelow, -3.088),
    (Feature::Unnumbered, -1.215),
    (Feature::NamedHeading, 2.133),
    (Feature::NamedBold, 1.139),
    (Feature::NamedLead, 0.052),
    (Feature::NamedItem, -1.534),
    (Feature::NamedLine, -1.789),
    (Feature::NumberedHeading, -0.170),
    (Feature::NumberedBold, 0.763),
    (Feature::NumberedLead, 0.140),
    (Feature::NumberedItem, -0.391),
    (Feature::NumberedRow, 0.513),
    (Feature::NumberedLine, 0.163),
    (Feature::Alone, 0.393),
    (Feature::Sentence, -1.288),
    (Feature::Tells, -3.655),
    (Feature::Stated, -3.422),
    (Feature::ReportTitle, -2.262),
    (Feature::Asks, 0.138),
    (Feature::Words, 0.453),
    (Feature::Title, 2.902),
    (Feature::TitleSurely, 1.616),
    (Feature::TitleExact, 2.417),
    (Feature::Part, 1.040),
    (Feature::PartSurely, 0.361),
    (Feature::Prompt, 2.255),
    (Feature::Copied, 2.115),
    (Feature::CopiedOther, -1.546),
    (Feature::Telling, 0.864),
    (Feature::Both, 0.850),
    (Feature::Rival, -2.594),
    (Feature::Hollow, -0.960),
    (Feature::Unmet, -0.363),
    (Feature::UnmetNumbered, -0.596),
    (Feature::Unasked, -0.605),
    (Feature::Nothing, -1.135),
    (Feature::NothingShown, -2.170),
    (Feature::InRow, 1.081),
    (Feature::SchemeNone, -0.672),
    (Feature::SchemeForm, 1.331),
    (Feature::SchemeWay, -0.230),
    (Feature::SchemeOther, -1.460),
    (Feature::SectionPassed, -1.299),
    (Feature::QuestionPassed, -1.838),
    (Feature::WholePassed, -4.027),
    (Feature::Next, 1.177),
    (Feature::Skip, -1.463),
    (Feature::SkipNothing, -0.612),
    (Feature::Across, -0.513),
    (Feature::Back, -2.480),
    (Feature::Twice, -2.710),
    (Feature::TwiceNumbered, 1.589),
    (Feature::BackSection, -2.195),
    (Feature::Again, 0.115),
    (Feature::AgainWhole, -1.915),
    (Feature::AgainNumbered, -2.101),
    (Feature::Section, -3.128),
    (Feature::SectionWorded, 3.997),
    (Feature::SectionBare, 2.546),
    (Feature::SectionWrong, -1.430),
    (Feature::SectionQuestion, -2.014),
    (Feature::SectionTitle, 3.440),
    (Feature::SectionExact, 3.149),
    (Feature::SectionRival, -2.042),
    (Feature::SectionHeading, 1.025),
    (Feature::SectionBold, 0.483),
    (Feature::SectionAlone, 0.506),
    (Feature::SectionPlain, -1.369),
    (Feature::SectionPlainNumber, -1.944),
    (Feature::SectionReportTitle, -1.069),
    (Feature::SectionAbove, 0.445),
    (Feature::SectionBelow, -1.997),
    (Feature::SectionNext, 1.024),
    (Feature::SectionSkip, -0.646),
    (Feature::SectionBack, -3.198),
    (Feature::SectionAgain, -1.489),
    (Feature::SectionLate, -2.611),
    (Feature::SectionLeft, -1.299),
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
    (Feature::NumbersOwn, -0.990),
    (Feature::NumbersRunning, -1.061),
    (Feature::NumbersSections, -0.969),
    (Feature::NumbersShifted, -3.079),
    (Feature::NumbersOff, -3.000),
    // fitted: end
];

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
            Feature::Rival,
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
    (Feature::Open, -2.588),
    (Feature::NumberWhole, 6.040),
    (Feature::NumberSingle, 2.165),
    (Feature::NumberPrinted, 4.069),
    (Feature::NumberEquivalent, 4.502),
    (Feature::NumberLocal, 2.357),
    (Feature::NumberRestart, 1.216),
    (Feature::NumberRunning, 2.042),
    (Feature::NumberLast, 1.146),
    (Feature::NumberWrong, -1.507),
    (Feature::NumberWrongWorded, -1.095),
    (Feature::NumberIgnored, -0.918),
    (Feature::NumberOtherKind, -1.989),
    (Feature::WordQuestion, 0.357),
    (Feature::WordStep, 0.267),
    (Feature::Bare, -0.538),
    (Feature::Unnumbered, -1.443),
    (Feature::NamedHeading, 2.115),
    (Feature::NamedBold, 1.159),
    (Feature::NamedLead, 0.205),
    (Feature::NamedItem, -1.455),
    (Feature::NamedLine, -1.934),
    (Feature::NumberedHeading, -0.144),
    (Feature::NumberedBold, 1.018),
    (Feature::NumberedLead, -0.198),
    (Feature::NumberedItem, -0.602),
    (Feature::NumberedRow, 0.506),
    (Feature::NumberedLine, -0.041),
    (Feature::Alone, 0.219),
    (Feature::Sentence, -1.084),
    (Feature::Stated, -2.015),
    (Feature::ReportTitle, -2.297),
    (Feature::Asks, -0.031),
    (Feature::Words, 0.361),
    (Feature::Title, 2.867),
    (Feature::TitleSurely, 1.576),
    (Feature::TitleExact, 2.037),
    (Feature::Part, 1.008),
    (Feature::PartSurely, 0.298),
    (Feature::Prompt, 1.908),
    (Feature::Telling, 0.699),
    (Feature::Both, 0.801),
    (Feature::Rival, -2.545),
    (Feature::Hollow, -1.068),
    (Feature::Unmet, -0.520),
    (Feature::UnmetNumbered, -0.691),
    (Feature::Unasked, -0.737),
    (Feature::Nothing, -1.337),
    (Feature::NothingShown, -1.130),
    (Feature::InRow, 1.449),
    (Feature::SchemeNone, -0.191),
    (Feature::SchemeForm, 1.391),
    (Feature::SchemeWay, 0.207),
    (Feature::SchemeOther, -1.334),
    (Feature::Next, 1.177),
    (Feature::Skip, -1.614),
    (Feature::SkipNothing, -0.372),
    (Feature::Across, -0.613),
    (Feature::Back, -2.473),
    (Feature::Twice, -2.572),
    (Feature::TwiceNumbered, 1.458),
    (Feature::BackSection, -2.206),
    (Feature::Again, 0.402),
    (Feature::AgainWhole, -1.945),
    (Feature::AgainNumbered, -0.637),
    (Feature::Section, -2.897),
    (Feature::SectionWorded, 4.439),
    (Feature::SectionBare, 2.453),
    (Feature::SectionWrong, -1.458),
    (Feature::SectionQuestion, -2.125),
    (Feature::SectionTitle, 3.474),
    (Feature::SectionExact, 3.202),
    (Feature::SectionRival, -2.039),
    (Feature::SectionHeading, 1.132),
    (Feature::SectionBold, 0.497),
    (Feature::SectionPlain, -1.032),
    (Feature::SectionPlainNumber, -1.492),
    (Feature::SectionReportTitle, -1.152),
    (Feature::SectionAbove, 0.664),
    (Feature::SectionBelow, -2.000),
    (Feature::SectionNext, 1.232),
    (Feature::SectionSkip, -0.794),
    (Feature::SectionBack, -3.320),
    (Feature::SectionLeft, -1.426),
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
    (Feature::NumbersOwn, -0.941),
    (Feature::NumbersRunning, -1.081),
    (Feature::NumbersShifted, -1.079),
    // fitted: end
];

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
    (Feature::Open, -2.827),
    (Feature::NumberWhole, 6.016),
    (Feature::NumberSingle, 2.203),
    (Feature::NumberPrinted, 4.102),
    (Feature::NumberEquivalent, 4.500),
    (Feature::NumberLocal, 2.237),
    (Feature::NumberRestart, 1.363),
    (Feature::NumberRunning, 2.054),
    (Feature::NumberLast, 1.173),
    (Feature::NumberWrong, -1.547),
    (Feature::NumberWrongWorded, -1.071),
    (Feature::NumberIgnored, -1.150),
    (Feature::NumberOtherKind, -1.886),
    (Feature::WordQuestion, 0.370),
    (Feature::WordStep, 0.463),
    (Feature::WordHeads, -3.057),
    (Feature::Bare, -0.622),
    (Feature::Unnumbered, -1.298),
    (Feature::NamedHeading, 2.171),
    (Feature::NamedBold, 1.124),
    (Feature::NamedLead, 0.054),
    (Feature::NamedItem, -1.600),
    (Feature::NamedLine, -1.825),
    (Feature::NumberedHeading, -0.059),
    (Feature::NumberedBold, 0.819),
    (Feature::NumberedLead, -0.138),
    (Feature::NumberedItem, -0.577),
    (Feature::NumberedRow, 0.513),
    (Feature::NumberedLine, 0.103),
    (Feature::Alone, 0.200),
    (Feature::Sentence, -1.293),
    (Feature::Tells, -3.501),
    (Feature::Stated, -1.792),
    (Feature::ReportTitle, -2.303),
    (Feature::Asks, 0.165),
    (Feature::Words, 0.455),
    (Feature::Title, 2.927),
    (Feature::TitleSurely, 1.806),
    (Feature::TitleExact, 2.550),
    (Feature::Part, 1.050),
    (Feature::PartSurely, 0.519),
    (Feature::Prompt, 2.287),
    (Feature::Copied, 2.128),
    (Feature::CopiedOther, -1.550),
    (Feature::Telling, 0.688),
    (Feature::Both, 0.857),
    (Feature::Rival, -2.628),
    (Feature::Hollow, -1.126),
    (Feature::Unmet, -0.391),
    (Feature::UnmetNumbered, -0.731),
    (Feature::Unasked, -0.616),
    (Feature::Nothing, -1.154),
    (Feature::NothingShown, -2.222),
    (Feature::InRow, 1.252),
    (Feature::SchemeNone, -0.323),
    (Feature::SchemeForm, 1.270),
    (Feature::SchemeWay, 0.253),
    (Feature::SchemeOther, -1.256),
    (Feature::Next, 1.222),
    (Feature::Skip, -1.575),
    (Feature::SkipNothing, -0.568),
    (Feature::Across, -0.561),
    (Feature::Back, -2.437),
    (Feature::Twice, -2.667),
    (Feature::TwiceNumbered, 1.576),
    (Feature::BackSection, -2.256),
    (Feature::Again, 0.229),
    (Feature::AgainWhole, -1.957),
    (Feature::AgainNumbered, -0.792),
    (Feature::Section, -3.020),
    (Feature::SectionWorded, 4.119),
    (Feature::SectionBare, 2.578),
    (Feature::SectionWrong, -1.417),
    (Feature::SectionQuestion, -1.999),
    (Feature::SectionTitle, 3.521),
    (Feature::SectionExact, 3.206),
    (Feature::SectionRival, -2.054),
    (Feature::SectionHeading, 1.192),
    (Feature::SectionBold, 0.448),
    (Feature::SectionAlone, 0.459),
    (Feature::SectionPlain, -1.394),
    (Feature::SectionPlainNumber, -1.943),
    (Feature::SectionReportTitle, -1.083),
    (Feature::SectionAbove, 0.410),
    (Feature::SectionBelow, -1.998),
    (Feature::SectionNext, 1.226),
    (Feature::SectionSkip, -0.666),
    (Feature::SectionBack, -3.295),
    (Feature::SectionAgain, -1.560),
    (Feature::SectionLate, -2.665),
    (Feature::SectionLeft, -1.385),
    (Feature::Silent, 0.000),
    (Feature::SilentAfter, -1.500),
    (Feature::SilentSkip, -0.500),
    (Feature::SilentNothing, -1.250),
    (Feature::SilentWords, 1.500),
    (Feature::SilentShown, 0.000),
    (Feature::SilentWanted, 1.000),
    (Feature::SilentUnasked, -1.000),
    (Feature::SilentText, 0.400),
    (Feature::SilentStay, 0.300),
    (Feature::NumbersOwn, -1.022),
    (Feature::NumbersRunning, -1.058),
    (Feature::NumbersSections, -0.985),
    (Feature::NumbersShifted, -3.078),
    // fitted: end
];

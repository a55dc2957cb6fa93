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
    (Feature::Open, -2.972),
    (Feature::NumberWhole, 6.012),
    (Feature::NumberSingle, 2.183),
    (Feature::NumberPrinted, 4.054),
    (Feature::NumberEquivalent, 4.500),
    (Feature::NumberLocal, 2.245),
    (Feature::NumberRestart, 1.391),
    (Feature::NumberRunning, 2.110),
    (Feature::NumberLast, 1.074),
    (Feature::NumberWrong, -1.551),
    (Feature::NumberWrongWorded, -1.128),
    (Feature::NumberIgnored, -1.201),
    (Feature::NumberOtherKind, -1.806),
    (Feature::WordQuestion, 0.383),
    (Feature::WordStep, 0.510),
    (Feature::WordHeads, -3.054),
    (Feature::Bare, -0.528),
    (Feature::Unnumbered, -1.267),
    (Feature::NamedHeading, 2.104),
    (Feature::NamedBold, 1.078),
    (Feature::NamedLead, 0.049),
    (Feature::NamedItem, -1.541),
    (Feature::NamedLine, -1.765),
    (Feature::NumberedHeading, -0.139),
    (Feature::NumberedBold, 0.838),
    (Feature::NumberedLead, -0.028),
    (Feature::NumberedItem, -0.548),
    (Feature::NumberedRow, 0.522),
    (Feature::NumberedLine, 0.146),
    (Feature::Alone, 0.306),
    (Feature::Sentence, -1.246),
    (Feature::Tells, -3.664),
    (Feature::Stated, -3.473),
    (Feature::ReportTitle, -2.299),
    (Feature::Asks, 0.183),
    (Feature::Words, 0.526),
    (Feature::Title, 2.775),
    (Feature::TitleSurely, 1.659),
    (Feature::TitleExact, 2.475),
    (Feature::Part, 0.894),
    (Feature::PartSurely, 0.422),
    (Feature::Prompt, 2.241),
    (Feature::Copied, 2.114),
    (Feature::CopiedOther, -1.539),
    (Feature::Telling, 0.698),
    (Feature::Both, 0.785),
    (Feature::Rival, -2.572),
    (Feature::Hollow, -1.117),
    (Feature::Unmet, -0.390),
    (Feature::UnmetNumbered, -0.613),
    (Feature::Unasked, -0.641),
    (Feature::Nothing, -1.127),
    (Feature::NothingShown, -2.171),
    (Feature::InRow, 1.201),
    (Feature::SchemeNone, -0.495),
    (Feature::SchemeForm, 1.338),
    (Feature::SchemeWay, 0.362),
    (Feature::SchemeOther, -1.019),
    (Feature::SectionPassed, -1.327),
    (Feature::Next, 1.130),
    (Feature::Skip, -1.559),
    (Feature::SkipNothing, -0.623),
    (Feature::Across, -0.575),
    (Feature::Back, -2.562),
    (Feature::Twice, -2.769),
    (Feature::TwiceNumbered, 1.586),
    (Feature::BackSection, -2.230),
    (Feature::Again, 0.195),
    (Feature::AgainWhole, -1.911),
    (Feature::AgainNumbered, -2.213),
    (Feature::Section, -3.027),
    (Feature::SectionWorded, 4.066),
    (Feature::SectionBare, 2.574),
    (Feature::SectionWrong, -1.430),
    (Feature::SectionQuestion, -2.001),
    (Feature::SectionTitle, 3.463),
    (Feature::SectionExact, 3.175),
    (Feature::SectionRival, -2.049),
    (Feature::SectionHeading, 1.141),
    (Feature::SectionBold, 0.462),
    (Feature::SectionAlone, 0.503),
    (Feature::SectionPlain, -1.378),
    (Feature::SectionPlainNumber, -1.918),
    (Feature::SectionReportTitle, -1.069),
    (Feature::SectionAbove, 0.395),
    (Feature::SectionBelow, -1.998),
    (Feature::SectionNext, 1.172),
    (Feature::SectionSkip, -0.645),
    (Feature::SectionBack, -3.200),
    (Feature::SectionAgain, -1.549),
    (Feature::SectionLate, -2.622),
    (Feature::SectionLeft, -1.417),
    (Feature::Silent, 0.600),
    (Feature::SilentAfter, -3.000),
    (Feature::SilentSkip, -2.000),
    (Feature::SilentNothing, -1.250),
    (Feature::SilentWords, 1.750),
    (Feature::SilentShown, 0.000),
    (Feature::SilentWanted, 4.000),
    (Feature::SilentUnasked, -1.250),
    (Feature::SilentText, 0.400),
    (Feature::SilentStay, 0.300),
    (Feature::NumbersOwn, -0.991),
    (Feature::NumbersRunning, -1.023),
    (Feature::NumbersSections, -0.973),
    (Feature::NumbersShifted, -3.081),
    // fitted: end
];

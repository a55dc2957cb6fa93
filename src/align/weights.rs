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
    (Feature::Open, -3.068),
    (Feature::NumberWhole, 6.032),
    (Feature::NumberSingle, 2.205),
    (Feature::NumberPrinted, 4.052),
    (Feature::NumberEquivalent, 4.500),
    (Feature::NumberLocal, 2.207),
    (Feature::NumberRestart, 1.309),
    (Feature::NumberRunning, 2.016),
    (Feature::NumberLast, 1.215),
    (Feature::NumberWrong, -1.547),
    (Feature::NumberWrongWorded, -1.077),
    (Feature::NumberIgnored, -1.172),
    (Feature::NumberOtherKind, -1.795),
    (Feature::WordQuestion, 0.415),
    (Feature::WordStep, 0.250),
    (Feature::Bare, -0.551),
    (Feature::Unnumbered, -1.333),
    (Feature::NamedHeading, 2.080),
    (Feature::NamedBold, 1.082),
    (Feature::NamedLead, 0.096),
    (Feature::NamedItem, -1.443),
    (Feature::NamedLine, -1.618),
    (Feature::NumberedHeading, -0.164),
    (Feature::NumberedBold, 0.805),
    (Feature::NumberedLead, -0.207),
    (Feature::NumberedItem, -0.436),
    (Feature::NumberedRow, 0.532),
    (Feature::NumberedLine, 0.052),
    (Feature::Alone, 0.329),
    (Feature::Sentence, -1.128),
    (Feature::Tells, -4.454),
    (Feature::Stated, -1.677),
    (Feature::ReportTitle, -2.268),
    (Feature::Asks, 0.165),
    (Feature::Words, 0.395),
    (Feature::Title, 2.869),
    (Feature::TitleSurely, 1.631),
    (Feature::TitleExact, 2.428),
    (Feature::Part, 1.028),
    (Feature::PartSurely, 0.454),
    (Feature::Prompt, 2.248),
    (Feature::Copied, 2.128),
    (Feature::CopiedOther, -1.546),
    (Feature::Telling, 0.790),
    (Feature::Both, 0.822),
    (Feature::Rival, -2.607),
    (Feature::Hollow, -1.061),
    (Feature::Unmet, -0.366),
    (Feature::UnmetNumbered, -0.779),
    (Feature::Unasked, -0.553),
    (Feature::Nothing, -1.124),
    (Feature::NothingShown, -2.177),
    (Feature::InRow, 1.086),
    (Feature::SchemeNone, -0.502),
    (Feature::SchemeForm, 1.512),
    (Feature::SchemeWay, 0.440),
    (Feature::SchemeOther, -1.067),
    (Feature::Next, 1.170),
    (Feature::Skip, -1.445),
    (Feature::SkipNothing, -0.530),
    (Feature::Across, -0.520),
    (Feature::Back, -2.439),
    (Feature::Twice, -2.512),
    (Feature::TwiceNumbered, 1.399),
    (Feature::BackSection, -2.175),
    (Feature::Again, 0.193),
    (Feature::AgainWhole, -1.944),
    (Feature::AgainNumbered, -0.689),
    (Feature::Section, -2.931),
    (Feature::SectionWorded, 4.283),
    (Feature::SectionBare, 2.560),
    (Feature::SectionWrong, -1.420),
    (Feature::SectionQuestion, -1.992),
    (Feature::SectionTitle, 3.414),
    (Feature::SectionExact, 3.193),
    (Feature::SectionRival, -2.076),
    (Feature::SectionHeading, 1.059),
    (Feature::SectionBold, 0.438),
    (Feature::SectionPlain, -0.989),
    (Feature::SectionPlainNumber, -1.529),
    (Feature::SectionReportTitle, -1.125),
    (Feature::SectionAbove, 0.265),
    (Feature::SectionBelow, -2.002),
    (Feature::SectionNext, 1.198),
    (Feature::SectionSkip, -0.760),
    (Feature::SectionBack, -3.283),
    (Feature::SectionAgain, -1.607),
    (Feature::SectionLate, -2.594),
    (Feature::SectionLeft, -1.199),
    (Feature::Silent, 0.000),
    (Feature::SilentAfter, -1.500),
    (Feature::SilentSkip, -2.000),
    (Feature::SilentNothing, -1.250),
    (Feature::SilentWords, 1.750),
    (Feature::SilentShown, 0.000),
    (Feature::SilentWanted, 1.000),
    (Feature::SilentUnasked, -1.000),
    (Feature::SilentText, 1.000),
    (Feature::SilentStay, 0.300),
    (Feature::NumbersOwn, -1.027),
    (Feature::NumbersRunning, -1.051),
    (Feature::NumbersSections, -0.988),
    (Feature::NumbersShifted, -1.078),
    // fitted: end
];

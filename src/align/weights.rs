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
    (Feature::Open, -2.990),
    (Feature::NumberWhole, 6.043),
    (Feature::NumberSingle, 2.219),
    (Feature::NumberPrinted, 4.069),
    (Feature::NumberEquivalent, 4.500),
    (Feature::NumberLocal, 2.252),
    (Feature::NumberRestart, 1.299),
    (Feature::NumberRunning, 1.994),
    (Feature::NumberLast, 1.224),
    (Feature::NumberWrong, -1.553),
    (Feature::NumberWrongWorded, -1.057),
    (Feature::NumberIgnored, -1.099),
    (Feature::NumberOtherKind, -1.763),
    (Feature::WordQuestion, 0.429),
    (Feature::WordStep, 0.293),
    (Feature::Bare, -0.565),
    (Feature::Unnumbered, -1.364),
    (Feature::NamedHeading, 2.097),
    (Feature::NamedBold, 1.073),
    (Feature::NamedLead, 0.059),
    (Feature::NamedItem, -1.450),
    (Feature::NamedLine, -1.633),
    (Feature::NumberedHeading, -0.201),
    (Feature::NumberedBold, 0.832),
    (Feature::NumberedLead, -0.098),
    (Feature::NumberedItem, -0.425),
    (Feature::NumberedRow, 0.535),
    (Feature::NumberedLine, 0.051),
    (Feature::Alone, 0.331),
    (Feature::Sentence, -1.123),
    (Feature::Tells, -2.504),
    (Feature::Stated, -1.681),
    (Feature::ReportTitle, -2.260),
    (Feature::Asks, 0.137),
    (Feature::Words, 0.485),
    (Feature::Title, 2.817),
    (Feature::TitleSurely, 1.717),
    (Feature::TitleExact, 2.489),
    (Feature::Part, 0.947),
    (Feature::PartSurely, 0.530),
    (Feature::Prompt, 2.242),
    (Feature::Copied, 2.142),
    (Feature::CopiedOther, -1.544),
    (Feature::Telling, 0.773),
    (Feature::Both, 0.852),
    (Feature::Rival, -2.556),
    (Feature::Hollow, -1.044),
    (Feature::Unmet, -0.409),
    (Feature::UnmetNumbered, -0.760),
    (Feature::Unasked, -0.519),
    (Feature::Nothing, -1.269),
    (Feature::NothingShown, -1.181),
    (Feature::InRow, 1.172),
    (Feature::SchemeNone, -0.464),
    (Feature::SchemeForm, 1.476),
    (Feature::SchemeWay, 0.349),
    (Feature::SchemeOther, -1.136),
    (Feature::Next, 1.079),
    (Feature::Skip, -1.398),
    (Feature::SkipNothing, -0.583),
    (Feature::Across, -0.528),
    (Feature::Back, -2.441),
    (Feature::Twice, -2.543),
    (Feature::TwiceNumbered, 1.370),
    (Feature::BackSection, -2.211),
    (Feature::Again, 0.167),
    (Feature::AgainWhole, -1.941),
    (Feature::AgainNumbered, -0.736),
    (Feature::Section, -2.932),
    (Feature::SectionWorded, 4.301),
    (Feature::SectionBare, 2.584),
    (Feature::SectionWrong, -1.458),
    (Feature::SectionQuestion, -2.005),
    (Feature::SectionTitle, 3.452),
    (Feature::SectionExact, 3.244),
    (Feature::SectionRival, -2.101),
    (Feature::SectionHeading, 1.057),
    (Feature::SectionBold, 0.421),
    (Feature::SectionPlain, -0.984),
    (Feature::SectionPlainNumber, -1.517),
    (Feature::SectionReportTitle, -1.126),
    (Feature::SectionAbove, 0.263),
    (Feature::SectionBelow, -2.004),
    (Feature::SectionNext, 1.222),
    (Feature::SectionSkip, -0.775),
    (Feature::SectionBack, -3.313),
    (Feature::SectionAgain, -1.656),
    (Feature::SectionLate, -2.577),
    (Feature::SectionLeft, -1.185),
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
    (Feature::NumbersOwn, -1.003),
    (Feature::NumbersRunning, -1.057),
    (Feature::NumbersSections, -0.990),
    (Feature::NumbersShifted, -1.077),
    // fitted: end
];

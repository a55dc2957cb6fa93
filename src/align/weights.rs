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
    (Feature::Open, -2.209),
    (Feature::NumberWhole, 6.803),
    (Feature::NumberSingle, 1.432),
    (Feature::NumberPrinted, 4.282),
    (Feature::NumberEquivalent, 5.300),
    (Feature::NumberLocal, 2.509),
    (Feature::NumberRestart, 1.662),
    (Feature::NumberRunning, 2.368),
    (Feature::NumberLast, -0.353),
    (Feature::NumberWrong, -2.478),
    (Feature::NumberWrongWorded, -1.666),
    (Feature::NumberIgnored, -0.500),
    (Feature::NumberOtherKind, -4.382),
    (Feature::WordQuestion, 1.989),
    (Feature::WordStep, 0.115),
    (Feature::Bare, -1.026),
    (Feature::Unnumbered, -4.363),
    (Feature::NamedHeading, 4.019),
    (Feature::NamedBold, 2.109),
    (Feature::NamedLead, -1.536),
    (Feature::NamedItem, -2.211),
    (Feature::NamedLine, -4.662),
    (Feature::NumberedHeading, -0.194),
    (Feature::NumberedBold, 0.714),
    (Feature::NumberedLead, -0.762),
    (Feature::NumberedItem, -0.570),
    (Feature::NumberedRow, 0.570),
    (Feature::NumberedLine, 0.808),
    (Feature::Alone, 0.049),
    (Feature::Sentence, -3.444),
    (Feature::Stated, -4.022),
    (Feature::ReportTitle, -4.852),
    (Feature::Asks, 1.320),
    (Feature::Words, 0.510),
    (Feature::Title, 4.724),
    (Feature::TitleSurely, 5.712),
    (Feature::TitleExact, 5.322),
    (Feature::Part, 2.004),
    (Feature::PartSurely, 2.764),
    (Feature::Prompt, 5.563),
    (Feature::Telling, 1.300),
    (Feature::Both, 0.677),
    (Feature::Rival, -3.845),
    (Feature::Hollow, -4.025),
    (Feature::Unmet, -3.389),
    (Feature::UnmetNumbered, -2.180),
    (Feature::Unasked, -2.768),
    (Feature::Nothing, -2.451),
    (Feature::NothingShown, -1.967),
    (Feature::InRow, 0.632),
    (Feature::SchemeNone, 1.329),
    (Feature::SchemeForm, 3.172),
    (Feature::SchemeWay, -0.825),
    (Feature::SchemeOther, -1.530),
    (Feature::Next, 2.671),
    (Feature::Skip, -6.961),
    (Feature::SkipNothing, -2.581),
    (Feature::Across, -3.204),
    (Feature::Back, -3.449),
    (Feature::Twice, -4.176),
    (Feature::TwiceNumbered, 0.809),
    (Feature::BackSection, -3.875),
    (Feature::Again, 5.348),
    (Feature::AgainWhole, -1.258),
    (Feature::AgainNumbered, -0.787),
    (Feature::Section, -2.165),
    (Feature::SectionWorded, 5.528),
    (Feature::SectionBare, 1.452),
    (Feature::SectionWrong, -1.158),
    (Feature::SectionQuestion, -2.666),
    (Feature::SectionTitle, 4.938),
    (Feature::SectionExact, 5.755),
    (Feature::SectionRival, -2.555),
    (Feature::SectionHeading, 1.884),
    (Feature::SectionBold, 0.478),
    (Feature::SectionPlain, -1.007),
    (Feature::SectionPlainNumber, -1.290),
    (Feature::SectionReportTitle, -1.458),
    (Feature::SectionAbove, 1.056),
    (Feature::SectionBelow, -2.000),
    (Feature::SectionNext, 2.825),
    (Feature::SectionSkip, -0.469),
    (Feature::SectionBack, -4.720),
    (Feature::SectionLeft, -6.293),
    (Feature::Silent, 0.250),
    (Feature::SilentAfter, -2.400),
    (Feature::SilentSkip, -0.750),
    (Feature::SilentNothing, -0.900),
    (Feature::SilentWords, 1.500),
    (Feature::SilentShown, -0.250),
    (Feature::SilentWanted, 1.900),
    (Feature::SilentUnasked, -1.000),
    (Feature::SilentText, 0.650),
    (Feature::SilentStay, 0.300),
    (Feature::NumbersOwn, -0.500),
    (Feature::NumbersRunning, -1.492),
    (Feature::NumbersShifted, -1.243),
    // fitted: end
];

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
    (Feature::Open, -2.827),
    (Feature::NumberWhole, 7.331),
    (Feature::NumberSingle, 2.392),
    (Feature::NumberPrinted, 4.462),
    (Feature::NumberEquivalent, 4.500),
    (Feature::NumberLocal, 2.002),
    (Feature::NumberRestart, 0.837),
    (Feature::NumberRunning, 2.056),
    (Feature::NumberLast, 0.688),
    (Feature::NumberWrong, -1.500),
    (Feature::NumberWrongWorded, -1.279),
    (Feature::NumberIgnored, -0.738),
    (Feature::NumberOtherKind, -4.981),
    (Feature::WordQuestion, 2.120),
    (Feature::WordStep, -1.046),
    (Feature::Bare, -0.588),
    (Feature::Unnumbered, -3.910),
    (Feature::NamedHeading, 2.358),
    (Feature::NamedBold, 2.179),
    (Feature::NamedLead, -0.589),
    (Feature::NamedItem, -3.779),
    (Feature::NamedLine, -4.603),
    (Feature::NumberedHeading, -1.343),
    (Feature::NumberedBold, 1.460),
    (Feature::NumberedLead, -0.729),
    (Feature::NumberedItem, -0.708),
    (Feature::NumberedRow, 0.538),
    (Feature::NumberedLine, 0.805),
    (Feature::Alone, 0.567),
    (Feature::Sentence, -2.265),
    (Feature::Stated, -5.557),
    (Feature::ReportTitle, -3.669),
    (Feature::Asks, -1.140),
    (Feature::Words, 0.940),
    (Feature::Title, 4.307),
    (Feature::TitleSurely, 4.526),
    (Feature::TitleExact, 3.850),
    (Feature::Part, 1.608),
    (Feature::PartSurely, 0.455),
    (Feature::Prompt, 3.833),
    (Feature::Telling, 1.330),
    (Feature::Both, 2.235),
    (Feature::Rival, -4.565),
    (Feature::Hollow, -3.790),
    (Feature::Unmet, -2.433),
    (Feature::UnmetNumbered, -2.220),
    (Feature::Unasked, -2.581),
    (Feature::Nothing, -2.026),
    (Feature::NothingShown, -1.578),
    (Feature::InRow, 2.794),
    (Feature::SchemeNone, -0.768),
    (Feature::SchemeForm, 2.590),
    (Feature::SchemeWay, -0.181),
    (Feature::SchemeOther, -1.961),
    (Feature::Next, 2.681),
    (Feature::Skip, -4.883),
    (Feature::SkipNothing, -1.330),
    (Feature::Across, -2.410),
    (Feature::Back, -2.892),
    (Feature::Twice, -4.969),
    (Feature::TwiceNumbered, 0.700),
    (Feature::BackSection, -3.463),
    (Feature::Again, 2.768),
    (Feature::AgainWhole, -1.701),
    (Feature::AgainNumbered, -0.663),
    (Feature::Section, -2.325),
    (Feature::SectionWorded, 5.941),
    (Feature::SectionBare, 1.829),
    (Feature::SectionWrong, -1.006),
    (Feature::SectionQuestion, -2.416),
    (Feature::SectionTitle, 5.039),
    (Feature::SectionExact, 5.738),
    (Feature::SectionRival, -2.604),
    (Feature::SectionHeading, 1.702),
    (Feature::SectionBold, 0.438),
    (Feature::SectionPlain, -1.005),
    (Feature::SectionPlainNumber, -1.118),
    (Feature::SectionReportTitle, -1.629),
    (Feature::SectionAbove, 1.018),
    (Feature::SectionBelow, -1.962),
    (Feature::SectionNext, 2.293),
    (Feature::SectionSkip, -0.573),
    (Feature::SectionBack, -4.614),
    (Feature::SectionLeft, -5.691),
    (Feature::Silent, 0.250),
    (Feature::SilentAfter, -6.000),
    (Feature::SilentSkip, -2.000),
    (Feature::SilentNothing, -0.900),
    (Feature::SilentWords, 1.500),
    (Feature::SilentShown, 1.500),
    (Feature::SilentWanted, -0.500),
    (Feature::SilentUnasked, -1.000),
    (Feature::SilentText, 0.650),
    (Feature::SilentStay, 0.300),
    (Feature::NumbersOwn, -0.690),
    (Feature::NumbersRunning, -1.520),
    (Feature::NumbersShifted, -1.231),
    // fitted: end
];

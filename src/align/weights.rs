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
    (Feature::Open, -2.905),
    (Feature::NumberWhole, 6.014),
    (Feature::NumberSingle, 2.178),
    (Feature::NumberPrinted, 4.055),
    (Feature::NumberEquivalent, 4.500),
    (Feature::NumberLocal, 2.293),
    (Feature::NumberRestart, 1.374),
    (Feature::NumberRunning, 2.140),
    (Feature::NumberLast, 1.088),
    (Feature::NumberWrong, -1.571),
    (Feature::NumberWrongWorded, -1.171),
    (Feature::NumberRepeated, 3.628),
    (Feature::NumberIgnored, -1.174),
    (Feature::NumberOtherKind, -1.790),
    (Feature::WordQuestion, 0.468),
    (Feature::WordStep, 0.456),
    (Feature::WordHeads, -3.039),
    (Feature::Bare, -0.457),
    (Feature::BareBelow, -3.052),
    (Feature::Unnumbered, -1.206),
    (Feature::NamedHeading, 2.090),
    (Feature::NamedBold, 1.147),
    (Feature::NamedLead, 0.036),
    (Feature::NamedItem, -1.592),
    (Feature::NamedLine, -1.829),
    (Feature::NumberedHeading, -0.147),
    (Feature::NumberedBold, 0.755),
    (Feature::NumberedLead, -0.012),
    (Feature::NumberedItem, -0.418),
    (Feature::NumberedRow, 0.510),
    (Feature::NumberedLine, 0.173),
    (Feature::Alone, 0.428),
    (Feature::Sentence, -1.330),
    (Feature::Tells, -3.672),
    (Feature::Stated, -3.489),
    (Feature::ReportTitle, -2.306),
    (Feature::Asks, 0.110),
    (Feature::Words, 0.413),
    (Feature::Title, 2.871),
    (Feature::TitleSurely, 1.709),
    (Feature::TitleExact, 2.501),
    (Feature::Part, 1.016),
    (Feature::PartSurely, 0.419),
    (Feature::Prompt, 2.339),
    (Feature::Copied, 2.120),
    (Feature::CopiedOther, -1.541),
    (Feature::Telling, 0.759),
    (Feature::Both, 0.815),
    (Feature::Rival, -2.591),
    (Feature::Hollow, -1.039),
    (Feature::Unmet, -0.366),
    (Feature::UnmetNumbered, -0.635),
    (Feature::Unasked, -0.550),
    (Feature::Nothing, -1.149),
    (Feature::NothingShown, -2.166),
    (Feature::InRow, 1.125),
    (Feature::SchemeNone, -0.482),
    (Feature::SchemeForm, 1.342),
    (Feature::SchemeWay, 0.140),
    (Feature::SchemeOther, -1.079),
    (Feature::SectionPassed, -1.337),
    (Feature::Next, 1.146),
    (Feature::Skip, -1.495),
    (Feature::SkipNothing, -0.662),
    (Feature::Across, -0.553),
    (Feature::Back, -2.504),
    (Feature::Twice, -2.757),
    (Feature::TwiceNumbered, 1.581),
    (Feature::BackSection, -2.177),
    (Feature::Again, 0.071),
    (Feature::AgainWhole, -1.915),
    (Feature::AgainNumbered, -2.119),
    (Feature::Section, -3.053),
    (Feature::SectionWorded, 4.061),
    (Feature::SectionBare, 2.627),
    (Feature::SectionWrong, -1.424),
    (Feature::SectionQuestion, -1.982),
    (Feature::SectionTitle, 3.448),
    (Feature::SectionExact, 3.146),
    (Feature::SectionRival, -2.045),
    (Feature::SectionHeading, 1.125),
    (Feature::SectionBold, 0.480),
    (Feature::SectionAlone, 0.481),
    (Feature::SectionPlain, -1.383),
    (Feature::SectionPlainNumber, -1.936),
    (Feature::SectionReportTitle, -1.076),
    (Feature::SectionAbove, 0.397),
    (Feature::SectionBelow, -1.997),
    (Feature::SectionNext, 1.105),
    (Feature::SectionSkip, -0.640),
    (Feature::SectionBack, -3.232),
    (Feature::SectionAgain, -1.527),
    (Feature::SectionLate, -2.618),
    (Feature::SectionLeft, -1.395),
    (Feature::Silent, 0.600),
    (Feature::SilentAfter, -2.400),
    (Feature::SilentSkip, -2.000),
    (Feature::SilentNothing, -1.250),
    (Feature::SilentWords, 1.750),
    (Feature::SilentShown, 1.500),
    (Feature::SilentWanted, 2.500),
    (Feature::SilentUnasked, -1.000),
    (Feature::SilentText, 0.400),
    (Feature::SilentStay, 0.300),
    (Feature::NumbersOwn, -0.978),
    (Feature::NumbersRunning, -1.038),
    (Feature::NumbersSections, -0.972),
    (Feature::NumbersShifted, -3.079),
    // fitted: end
];

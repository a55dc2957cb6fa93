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
    (Feature::Open, -3.047),
    (Feature::NumberWhole, 6.007),
    (Feature::NumberSingle, 2.181),
    (Feature::NumberPrinted, 4.052),
    (Feature::NumberEquivalent, 4.500),
    (Feature::NumberLocal, 2.200),
    (Feature::NumberRestart, 1.380),
    (Feature::NumberRunning, 2.104),
    (Feature::NumberLast, 1.081),
    (Feature::NumberWrong, -1.558),
    (Feature::NumberWrongWorded, -1.138),
    (Feature::NumberIgnored, -1.237),
    (Feature::NumberOtherKind, -1.782),
    (Feature::WordQuestion, 0.353),
    (Feature::WordStep, 0.480),
    (Feature::WordHeads, -3.053),
    (Feature::Bare, -0.557),
    (Feature::Unnumbered, -1.332),
    (Feature::NamedHeading, 2.112),
    (Feature::NamedBold, 1.097),
    (Feature::NamedLead, 0.055),
    (Feature::NamedItem, -1.550),
    (Feature::NamedLine, -1.794),
    (Feature::NumberedHeading, -0.179),
    (Feature::NumberedBold, 0.816),
    (Feature::NumberedLead, -0.114),
    (Feature::NumberedItem, -0.493),
    (Feature::NumberedRow, 0.533),
    (Feature::NumberedLine, 0.118),
    (Feature::Alone, 0.296),
    (Feature::Sentence, -1.265),
    (Feature::Tells, -3.494),
    (Feature::Stated, -3.482),
    (Feature::ReportTitle, -2.297),
    (Feature::Asks, 0.201),
    (Feature::Words, 0.513),
    (Feature::Title, 2.837),
    (Feature::TitleSurely, 1.660),
    (Feature::TitleExact, 2.503),
    (Feature::Part, 0.980),
    (Feature::PartSurely, 0.439),
    (Feature::Prompt, 2.292),
    (Feature::Copied, 2.116),
    (Feature::CopiedOther, -1.540),
    (Feature::Telling, 0.768),
    (Feature::Both, 0.764),
    (Feature::Rival, -2.553),
    (Feature::Hollow, -1.109),
    (Feature::Unmet, -0.416),
    (Feature::UnmetNumbered, -0.647),
    (Feature::Unasked, -0.655),
    (Feature::Nothing, -1.157),
    (Feature::NothingShown, -2.183),
    (Feature::InRow, 1.210),
    (Feature::SchemeNone, -0.480),
    (Feature::SchemeForm, 1.374),
    (Feature::SchemeWay, 0.346),
    (Feature::SchemeOther, -1.109),
    (Feature::SectionPassed, -1.347),
    (Feature::Next, 1.217),
    (Feature::Skip, -1.577),
    (Feature::SkipNothing, -0.593),
    (Feature::Across, -0.598),
    (Feature::Back, -2.562),
    (Feature::Twice, -2.745),
    (Feature::TwiceNumbered, 1.562),
    (Feature::BackSection, -2.220),
    (Feature::Again, 0.226),
    (Feature::AgainWhole, -1.916),
    (Feature::AgainNumbered, -0.764),
    (Feature::Section, -3.043),
    (Feature::SectionWorded, 4.080),
    (Feature::SectionBare, 2.580),
    (Feature::SectionWrong, -1.438),
    (Feature::SectionQuestion, -1.975),
    (Feature::SectionTitle, 3.450),
    (Feature::SectionExact, 3.178),
    (Feature::SectionRival, -2.049),
    (Feature::SectionHeading, 1.126),
    (Feature::SectionBold, 0.456),
    (Feature::SectionAlone, 0.480),
    (Feature::SectionPlain, -1.363),
    (Feature::SectionPlainNumber, -1.921),
    (Feature::SectionReportTitle, -1.082),
    (Feature::SectionAbove, 0.418),
    (Feature::SectionBelow, -1.998),
    (Feature::SectionNext, 1.178),
    (Feature::SectionSkip, -0.637),
    (Feature::SectionBack, -3.226),
    (Feature::SectionAgain, -1.574),
    (Feature::SectionLate, -2.625),
    (Feature::SectionLeft, -1.407),
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
    (Feature::NumbersOwn, -0.995),
    (Feature::NumbersRunning, -1.054),
    (Feature::NumbersSections, -0.991),
    (Feature::NumbersShifted, -3.083),
    // fitted: end
];

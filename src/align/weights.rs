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
    (Feature::Open, -3.040),
    (Feature::NumberWhole, 6.012),
    (Feature::NumberSingle, 2.185),
    (Feature::NumberPrinted, 4.060),
    (Feature::NumberEquivalent, 4.500),
    (Feature::NumberLocal, 2.226),
    (Feature::NumberRestart, 1.360),
    (Feature::NumberRunning, 2.086),
    (Feature::NumberLast, 1.075),
    (Feature::NumberWrong, -1.550),
    (Feature::NumberWrongWorded, -1.123),
    (Feature::NumberIgnored, -1.214),
    (Feature::NumberOtherKind, -1.784),
    (Feature::WordQuestion, 0.345),
    (Feature::WordStep, 0.520),
    (Feature::WordHeads, -3.048),
    (Feature::Bare, -0.568),
    (Feature::Unnumbered, -1.416),
    (Feature::NamedHeading, 2.125),
    (Feature::NamedBold, 1.094),
    (Feature::NamedLead, 0.098),
    (Feature::NamedItem, -1.618),
    (Feature::NamedLine, -1.789),
    (Feature::NumberedHeading, -0.130),
    (Feature::NumberedBold, 0.832),
    (Feature::NumberedLead, -0.096),
    (Feature::NumberedItem, -0.542),
    (Feature::NumberedRow, 0.537),
    (Feature::NumberedLine, 0.097),
    (Feature::Alone, 0.230),
    (Feature::Sentence, -1.281),
    (Feature::Tells, -3.488),
    (Feature::Stated, -3.475),
    (Feature::ReportTitle, -2.307),
    (Feature::Asks, 0.224),
    (Feature::Words, 0.511),
    (Feature::Title, 2.823),
    (Feature::TitleSurely, 1.670),
    (Feature::TitleExact, 2.519),
    (Feature::Part, 0.974),
    (Feature::PartSurely, 0.444),
    (Feature::Prompt, 2.301),
    (Feature::Copied, 2.120),
    (Feature::CopiedOther, -1.539),
    (Feature::Telling, 0.730),
    (Feature::Both, 0.798),
    (Feature::Rival, -2.577),
    (Feature::Hollow, -1.096),
    (Feature::Unmet, -0.391),
    (Feature::UnmetNumbered, -0.720),
    (Feature::Unasked, -0.664),
    (Feature::Nothing, -1.139),
    (Feature::NothingShown, -2.201),
    (Feature::InRow, 1.220),
    (Feature::SchemeNone, -0.535),
    (Feature::SchemeForm, 1.344),
    (Feature::SchemeWay, 0.442),
    (Feature::SchemeOther, -1.041),
    (Feature::Next, 1.223),
    (Feature::Skip, -1.531),
    (Feature::SkipNothing, -0.571),
    (Feature::Across, -0.578),
    (Feature::Back, -2.544),
    (Feature::Twice, -2.765),
    (Feature::TwiceNumbered, 1.525),
    (Feature::BackSection, -2.214),
    (Feature::Again, 0.264),
    (Feature::AgainWhole, -1.911),
    (Feature::AgainNumbered, -0.740),
    (Feature::Section, -3.009),
    (Feature::SectionWorded, 4.108),
    (Feature::SectionBare, 2.552),
    (Feature::SectionWrong, -1.429),
    (Feature::SectionQuestion, -2.003),
    (Feature::SectionTitle, 3.476),
    (Feature::SectionExact, 3.178),
    (Feature::SectionRival, -2.048),
    (Feature::SectionHeading, 1.193),
    (Feature::SectionBold, 0.443),
    (Feature::SectionAlone, 0.487),
    (Feature::SectionPlain, -1.386),
    (Feature::SectionPlainNumber, -1.932),
    (Feature::SectionReportTitle, -1.078),
    (Feature::SectionAbove, 0.383),
    (Feature::SectionBelow, -1.997),
    (Feature::SectionNext, 1.229),
    (Feature::SectionSkip, -0.649),
    (Feature::SectionBack, -3.218),
    (Feature::SectionAgain, -1.569),
    (Feature::SectionLate, -2.631),
    (Feature::SectionLeft, -1.423),
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
    (Feature::NumbersOwn, -1.000),
    (Feature::NumbersRunning, -1.039),
    (Feature::NumbersSections, -0.971),
    (Feature::NumbersShifted, -3.082),
    // fitted: end
];

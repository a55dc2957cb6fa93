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
    (Feature::Open, -3.035),
    (Feature::NumberWhole, 6.010),
    (Feature::NumberSingle, 2.211),
    (Feature::NumberPrinted, 4.066),
    (Feature::NumberEquivalent, 4.500),
    (Feature::NumberLocal, 2.288),
    (Feature::NumberRestart, 1.330),
    (Feature::NumberRunning, 2.115),
    (Feature::NumberLast, 1.174),
    (Feature::NumberWrong, -1.533),
    (Feature::NumberWrongWorded, -1.085),
    (Feature::NumberIgnored, -1.193),
    (Feature::NumberOtherKind, -1.810),
    (Feature::WordQuestion, 0.326),
    (Feature::WordStep, 0.474),
    (Feature::WordHeads, -3.044),
    (Feature::Bare, -0.610),
    (Feature::Unnumbered, -1.374),
    (Feature::NamedHeading, 2.126),
    (Feature::NamedBold, 1.095),
    (Feature::NamedLead, 0.086),
    (Feature::NamedItem, -1.577),
    (Feature::NamedLine, -1.783),
    (Feature::NumberedHeading, -0.131),
    (Feature::NumberedBold, 0.791),
    (Feature::NumberedLead, -0.173),
    (Feature::NumberedItem, -0.507),
    (Feature::NumberedRow, 0.540),
    (Feature::NumberedLine, 0.058),
    (Feature::Alone, 0.248),
    (Feature::Sentence, -1.228),
    (Feature::Tells, -3.495),
    (Feature::Stated, -1.801),
    (Feature::ReportTitle, -2.289),
    (Feature::Asks, 0.129),
    (Feature::Words, 0.411),
    (Feature::Title, 2.910),
    (Feature::TitleSurely, 1.759),
    (Feature::TitleExact, 2.548),
    (Feature::Part, 1.061),
    (Feature::PartSurely, 0.520),
    (Feature::Prompt, 2.292),
    (Feature::Copied, 2.131),
    (Feature::CopiedOther, -1.537),
    (Feature::Telling, 0.768),
    (Feature::Both, 0.870),
    (Feature::Rival, -2.613),
    (Feature::Hollow, -1.153),
    (Feature::Unmet, -0.380),
    (Feature::UnmetNumbered, -0.839),
    (Feature::Unasked, -0.644),
    (Feature::Nothing, -1.177),
    (Feature::NothingShown, -2.217),
    (Feature::InRow, 1.174),
    (Feature::SchemeNone, -0.395),
    (Feature::SchemeForm, 1.449),
    (Feature::SchemeWay, 0.511),
    (Feature::SchemeOther, -1.128),
    (Feature::Next, 1.214),
    (Feature::Skip, -1.535),
    (Feature::SkipNothing, -0.580),
    (Feature::Across, -0.535),
    (Feature::Back, -2.491),
    (Feature::Twice, -2.631),
    (Feature::TwiceNumbered, 1.485),
    (Feature::BackSection, -2.191),
    (Feature::Again, 0.212),
    (Feature::AgainWhole, -1.951),
    (Feature::AgainNumbered, -0.758),
    (Feature::Section, -2.917),
    (Feature::SectionWorded, 4.245),
    (Feature::SectionBare, 2.577),
    (Feature::SectionWrong, -1.441),
    (Feature::SectionQuestion, -1.987),
    (Feature::SectionTitle, 3.426),
    (Feature::SectionExact, 3.146),
    (Feature::SectionRival, -2.049),
    (Feature::SectionHeading, 1.058),
    (Feature::SectionBold, 0.478),
    (Feature::SectionPlain, -0.985),
    (Feature::SectionPlainNumber, -1.523),
    (Feature::SectionReportTitle, -1.074),
    (Feature::SectionAbove, 0.370),
    (Feature::SectionBelow, -1.998),
    (Feature::SectionNext, 1.268),
    (Feature::SectionSkip, -0.632),
    (Feature::SectionBack, -3.243),
    (Feature::SectionAgain, -1.526),
    (Feature::SectionLate, -2.671),
    (Feature::SectionLeft, -1.336),
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
    (Feature::NumbersOwn, -1.034),
    (Feature::NumbersRunning, -1.026),
    (Feature::NumbersSections, -0.962),
    (Feature::NumbersShifted, -1.079),
    // fitted: end
];

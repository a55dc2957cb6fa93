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
            Feature::BareAmongTitles,
            Feature::NamedDeeper,
            Feature::Nested,
            Feature::WordHeads,
            Feature::SchemeNone,
            Feature::SchemeOther,
            Feature::Rival,
            Feature::NamedFurther,
            Feature::CopiedOther,
            Feature::BodyOther,
            Feature::Hollow,
            Feature::Unmet,
            Feature::UnmetNumbered,
            Feature::Unasked,
            Feature::Nothing,
            Feature::NothingShown,
            Feature::SectionPassed,
            Feature::QuestionPassed,
            Feature::WholePassed,
            Feature::Skip,
            Feature::SkipNothing,
            Feature::Across,
            Feature::Back,
            Feature::BackSection,
            Feature::Twice,
            Feature::AgainWhole,
            Feature::AgainNumbered,
            Feature::SilentAmong,
            Feature::SilentBetween,
            Feature::SilentOutAmong,
            Feature::SilentLead,
            Feature::SilentFront,
            Feature::SilentMute,
            Feature::SilentSkip,
            Feature::SilentNothing,
            Feature::SilentOutOfTurn,
            Feature::SilentParted,
            Feature::NumbersShifted,
            Feature::NumbersOff,
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
        // A report's labels look alike, whichever way it labels; and what is shown is shown for who asks for it.
        let speaks = [
            Feature::SchemeForm,
            Feature::SchemeWay,
            Feature::SilentShown,
            Feature::SilentWanted,
        ];
        if speaks.contains(&feature) {
            let weight = &mut self.0[feature as usize];
            *weight = weight.max(feature.hand() / 2.0);
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

/// What `examples/fit/` printed last.
#[rustfmt::skip]
#[allow(clippy::approx_constant)] // A weight may happen to be near one.
static FITTED: &[(Feature, f32)] = &[
    // fitted: begin
    (Feature::Open, -2.663),
    (Feature::NumberWhole, 6.026),
    (Feature::NumberSingle, 2.143),
    (Feature::NumberPrinted, 4.244),
    (Feature::NumberEquivalent, 4.502),
    (Feature::NumberLocal, 2.895),
    (Feature::NumberRestart, 1.264),
    (Feature::NumberRunning, 1.065),
    (Feature::NumberLast, 1.085),
    (Feature::NumberWrong, -1.501),
    (Feature::NumberWrongWorded, -1.006),
    (Feature::NumberRepeated, 3.466),
    (Feature::NumberIgnored, -0.724),
    (Feature::NumberOtherKind, -1.344),
    (Feature::WordQuestion, -0.172),
    (Feature::WordStep, 0.040),
    (Feature::WordHeads, -3.190),
    (Feature::Nested, -1.564),
    (Feature::Bare, -1.153),
    (Feature::BareBelow, -3.064),
    (Feature::BareAmongTitles, -1.008),
    (Feature::Unnumbered, -1.523),
    (Feature::NamedHeading, 2.239),
    (Feature::NamedBold, 1.984),
    (Feature::NamedLead, 0.930),
    (Feature::NamedRunIn, -1.043),
    (Feature::NamedRow, -0.489),
    (Feature::NamedItem, -1.583),
    (Feature::NamedLine, -1.586),
    (Feature::NumberedHeading, -0.612),
    (Feature::NumberedBold, 0.088),
    (Feature::NumberedLead, 0.382),
    (Feature::NumberedItem, -0.418),
    (Feature::NumberedRow, 0.455),
    (Feature::NumberedLine, -0.606),
    (Feature::Alone, 0.448),
    (Feature::Sentence, -1.162),
    (Feature::Tells, -3.743),
    (Feature::Stated, -2.482),
    (Feature::ReportTitle, -2.550),
    (Feature::Asks, -0.373),
    (Feature::Words, 0.530),
    (Feature::Title, 3.201),
    (Feature::TitleSurely, 1.927),
    (Feature::TitleExact, 2.791),
    (Feature::Part, 1.039),
    (Feature::PartSurely, 0.592),
    (Feature::Prompt, 2.648),
    (Feature::Copied, 2.377),
    (Feature::CopiedOther, -1.698),
    (Feature::BodySays, 2.275),
    (Feature::BodyOther, -1.571),
    (Feature::Telling, 0.774),
    (Feature::Both, 1.506),
    (Feature::Rival, -2.660),
    (Feature::Hollow, -1.179),
    (Feature::Unmet, -1.062),
    (Feature::UnmetNumbered, -2.309),
    (Feature::Unasked, -0.711),
    (Feature::Nothing, -1.292),
    (Feature::NothingShown, -2.237),
    (Feature::InRow, 1.641),
    (Feature::SchemeNone, -0.575),
    (Feature::SchemeForm, 1.550),
    (Feature::SchemeWay, 0.509),
    (Feature::SchemeOther, -0.918),
    (Feature::SectionPassed, -1.180),
    (Feature::QuestionPassed, -1.949),
    (Feature::WholePassed, -4.241),
    (Feature::Next, 0.763),
    (Feature::Skip, -1.343),
    (Feature::SkipNothing, -0.560),
    (Feature::Across, -0.462),
    (Feature::Back, -2.141),
    (Feature::Twice, -2.986),
    (Feature::TwiceNumbered, 1.555),
    (Feature::BackSection, -2.257),
    (Feature::BackWhole, 0.900),
    (Feature::Again, -0.563),
    (Feature::AgainWhole, -1.729),
    (Feature::AgainNumbered, -2.353),
    (Feature::Section, -3.323),
    (Feature::SectionWorded, 4.417),
    (Feature::SectionBare, 2.513),
    (Feature::SectionWrong, -1.520),
    (Feature::SectionQuestion, -2.046),
    (Feature::SectionTitle, 3.472),
    (Feature::SectionExact, 3.253),
    (Feature::SectionRival, -2.345),
    (Feature::SectionHeading, 1.316),
    (Feature::SectionBold, 0.258),
    (Feature::SectionAlone, 0.219),
    (Feature::SectionPlain, -1.506),
    (Feature::SectionPlainNumber, -2.130),
    (Feature::SectionReportTitle, -1.015),
    (Feature::SectionAbove, 0.325),
    (Feature::SectionBelow, -2.011),
    (Feature::SectionNext, 1.102),
    (Feature::SectionSkip, -0.803),
    (Feature::SectionBack, -3.466),
    (Feature::SectionAgain, -1.672),
    (Feature::SectionLate, -2.705),
    (Feature::SectionLeft, -1.023),
    (Feature::SaidByOpen, -1.041),
    (Feature::NamedFurther, -1.694),
    (Feature::Silent, 2.019),
    (Feature::SilentAfter, -0.812),
    (Feature::SilentAmong, -0.571),
    (Feature::SilentBetween, -0.853),
    (Feature::SilentOutAmong, -1.057),
    (Feature::SilentLead, -0.822),
    (Feature::SilentFront, -0.925),
    (Feature::SilentMute, -1.743),
    (Feature::SilentSkip, -0.383),
    (Feature::SilentNothing, -2.757),
    (Feature::SilentWords, 4.534),
    (Feature::SilentShown, 0.874),
    (Feature::SilentWanted, 1.785),
    (Feature::SilentUnasked, -2.911),
    (Feature::SilentText, 1.753),
    (Feature::SilentStay, -0.893),
    (Feature::SilentOutOfTurn, -1.311),
    (Feature::SilentParted, -2.430),
    (Feature::NumbersOwn, -0.954),
    (Feature::NumbersRunning, -1.195),
    (Feature::NumbersRunningOff, -2.451),
    (Feature::NumbersSections, -1.017),
    (Feature::NumbersShifted, -3.048),
    (Feature::NumbersOff, -2.982),
    // fitted: end
];

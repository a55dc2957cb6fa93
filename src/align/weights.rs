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
    (Feature::Open, -2.628),
    (Feature::NumberWhole, 6.045),
    (Feature::NumberSingle, 2.224),
    (Feature::NumberPrinted, 4.069),
    (Feature::NumberEquivalent, 4.500),
    (Feature::NumberLocal, 2.638),
    (Feature::NumberRestart, 1.259),
    (Feature::NumberRunning, 1.139),
    (Feature::NumberLast, 1.067),
    (Feature::NumberWrong, -1.501),
    (Feature::NumberWrongWorded, -1.001),
    (Feature::NumberRepeated, 3.461),
    (Feature::NumberIgnored, -0.752),
    (Feature::NumberOtherKind, -1.238),
    (Feature::WordQuestion, -0.115),
    (Feature::WordStep, 0.023),
    (Feature::WordHeads, -3.229),
    (Feature::Nested, -1.570),
    (Feature::Bare, -1.027),
    (Feature::BareBelow, -3.066),
    (Feature::BareAmongTitles, -1.047),
    (Feature::Unnumbered, -1.509),
    (Feature::NamedHeading, 2.216),
    (Feature::NamedBold, 1.990),
    (Feature::NamedLead, 0.939),
    (Feature::NamedRunIn, -1.025),
    (Feature::NamedRow, -0.487),
    (Feature::NamedItem, -1.589),
    (Feature::NamedLine, -1.632),
    (Feature::NumberedHeading, -0.403),
    (Feature::NumberedBold, 0.074),
    (Feature::NumberedLead, 0.382),
    (Feature::NumberedItem, -0.455),
    (Feature::NumberedRow, 0.444),
    (Feature::NumberedLine, -0.628),
    (Feature::Alone, 0.397),
    (Feature::Sentence, -1.126),
    (Feature::Tells, -3.758),
    (Feature::Stated, -2.570),
    (Feature::ReportTitle, -2.512),
    (Feature::Asks, -0.365),
    (Feature::Words, 0.498),
    (Feature::Title, 3.109),
    (Feature::TitleSurely, 1.978),
    (Feature::TitleExact, 2.818),
    (Feature::Part, 1.067),
    (Feature::PartSurely, 0.644),
    (Feature::Prompt, 2.646),
    (Feature::Copied, 2.330),
    (Feature::CopiedOther, -1.688),
    (Feature::BodySays, 2.418),
    (Feature::BodyOther, -1.492),
    (Feature::Telling, 0.692),
    (Feature::Both, 1.470),
    (Feature::Rival, -2.705),
    (Feature::Hollow, -1.162),
    (Feature::Unmet, -1.087),
    (Feature::UnmetNumbered, -2.073),
    (Feature::Unasked, -0.717),
    (Feature::Nothing, -1.238),
    (Feature::NothingShown, -2.259),
    (Feature::InRow, 1.502),
    (Feature::SchemeNone, -0.513),
    (Feature::SchemeForm, 1.531),
    (Feature::SchemeWay, 0.581),
    (Feature::SchemeOther, -1.037),
    (Feature::SectionPassed, -1.188),
    (Feature::QuestionPassed, -1.941),
    (Feature::WholePassed, -4.263),
    (Feature::NamedDeeper, -0.761),
    (Feature::Next, 0.837),
    (Feature::Skip, -1.345),
    (Feature::SkipNothing, -0.468),
    (Feature::Across, -0.433),
    (Feature::Back, -2.021),
    (Feature::Twice, -2.946),
    (Feature::TwiceNumbered, 1.578),
    (Feature::BackSection, -2.122),
    (Feature::BackWhole, 0.975),
    (Feature::Again, -0.655),
    (Feature::AgainWhole, -1.738),
    (Feature::AgainNumbered, -2.471),
    (Feature::Section, -3.131),
    (Feature::SectionWorded, 4.154),
    (Feature::SectionBare, 2.245),
    (Feature::SectionWrong, -1.055),
    (Feature::SectionQuestion, -2.047),
    (Feature::SectionTitle, 3.724),
    (Feature::SectionExact, 3.163),
    (Feature::SectionRival, -2.521),
    (Feature::SectionHeading, 1.419),
    (Feature::SectionBold, 0.264),
    (Feature::SectionAlone, 0.231),
    (Feature::SectionPlain, -1.439),
    (Feature::SectionPlainNumber, -2.173),
    (Feature::SectionReportTitle, -1.053),
    (Feature::SectionAbove, 0.264),
    (Feature::SectionBelow, -2.031),
    (Feature::SectionNext, 1.216),
    (Feature::SectionSkip, -0.660),
    (Feature::SectionBack, -3.473),
    (Feature::SectionAgain, -1.737),
    (Feature::SectionLate, -2.754),
    (Feature::SectionLeft, -1.061),
    (Feature::SaidByOpen, -1.066),
    (Feature::NamedFurther, -1.692),
    (Feature::Silent, 1.580),
    (Feature::SilentAfter, -0.422),
    (Feature::SilentAmong, -0.878),
    (Feature::SilentBetween, -0.705),
    (Feature::SilentOutAmong, -0.797),
    (Feature::SilentLead, -1.046),
    (Feature::SilentFront, -0.654),
    (Feature::SilentMute, -1.493),
    (Feature::SilentSkip, -0.250),
    (Feature::SilentNothing, -2.500),
    (Feature::SilentWords, 5.240),
    (Feature::SilentShown, 0.983),
    (Feature::SilentWanted, 2.644),
    (Feature::SilentUnasked, -3.294),
    (Feature::SilentText, 2.457),
    (Feature::SilentStay, 0.103),
    (Feature::SilentOutOfTurn, -1.236),
    (Feature::SilentParted, -2.059),
    (Feature::NumbersOwn, -0.929),
    (Feature::NumbersRunning, -1.201),
    (Feature::NumbersRunningOff, -2.452),
    (Feature::NumbersSections, -1.084),
    (Feature::NumbersShifted, -3.045),
    (Feature::NumbersOff, -2.987),
    // fitted: end
];

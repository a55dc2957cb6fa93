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
    (Feature::Open, -2.621),
    (Feature::NumberWhole, 6.045),
    (Feature::NumberSingle, 2.229),
    (Feature::NumberPrinted, 4.070),
    (Feature::NumberEquivalent, 4.500),
    (Feature::NumberLocal, 2.640),
    (Feature::NumberRestart, 1.257),
    (Feature::NumberRunning, 1.142),
    (Feature::NumberLast, 1.067),
    (Feature::NumberWrong, -1.501),
    (Feature::NumberWrongWorded, -1.001),
    (Feature::NumberRepeated, 3.463),
    (Feature::NumberIgnored, -0.768),
    (Feature::NumberOtherKind, -1.234),
    (Feature::WordQuestion, -0.110),
    (Feature::WordStep, 0.018),
    (Feature::WordHeads, -3.230),
    (Feature::Nested, -1.575),
    (Feature::Bare, -1.027),
    (Feature::BareBelow, -3.067),
    (Feature::BareAmongTitles, -1.049),
    (Feature::Unnumbered, -1.518),
    (Feature::NamedHeading, 2.223),
    (Feature::NamedBold, 1.991),
    (Feature::NamedLead, 0.935),
    (Feature::NamedRunIn, -1.025),
    (Feature::NamedRow, -0.490),
    (Feature::NamedItem, -1.589),
    (Feature::NamedLine, -1.627),
    (Feature::NumberedHeading, -0.406),
    (Feature::NumberedBold, 0.076),
    (Feature::NumberedLead, 0.381),
    (Feature::NumberedItem, -0.451),
    (Feature::NumberedRow, 0.444),
    (Feature::NumberedLine, -0.626),
    (Feature::Alone, 0.398),
    (Feature::Sentence, -1.127),
    (Feature::Tells, -3.759),
    (Feature::Stated, -2.571),
    (Feature::ReportTitle, -2.509),
    (Feature::Asks, -0.367),
    (Feature::Words, 0.501),
    (Feature::Title, 3.106),
    (Feature::TitleSurely, 1.973),
    (Feature::TitleExact, 2.809),
    (Feature::Part, 1.061),
    (Feature::PartSurely, 0.649),
    (Feature::Prompt, 2.639),
    (Feature::Copied, 2.323),
    (Feature::CopiedOther, -1.687),
    (Feature::BodySays, 2.405),
    (Feature::BodyOther, -1.488),
    (Feature::Telling, 0.692),
    (Feature::Both, 1.472),
    (Feature::Rival, -2.706),
    (Feature::Hollow, -1.167),
    (Feature::Unmet, -1.087),
    (Feature::UnmetNumbered, -2.074),
    (Feature::Unasked, -0.722),
    (Feature::Nothing, -1.240),
    (Feature::NothingShown, -2.256),
    (Feature::InRow, 1.494),
    (Feature::SchemeNone, -0.515),
    (Feature::SchemeForm, 1.532),
    (Feature::SchemeWay, 0.579),
    (Feature::SchemeOther, -1.047),
    (Feature::SectionPassed, -1.186),
    (Feature::QuestionPassed, -1.941),
    (Feature::WholePassed, -4.265),
    (Feature::NamedDeeper, -0.752),
    (Feature::Next, 0.837),
    (Feature::Skip, -1.344),
    (Feature::SkipNothing, -0.461),
    (Feature::Across, -0.433),
    (Feature::Back, -2.017),
    (Feature::Twice, -2.945),
    (Feature::TwiceNumbered, 1.579),
    (Feature::BackSection, -2.123),
    (Feature::BackWhole, 0.973),
    (Feature::Again, -0.651),
    (Feature::AgainWhole, -1.738),
    (Feature::AgainNumbered, -2.470),
    (Feature::Section, -3.130),
    (Feature::SectionWorded, 4.153),
    (Feature::SectionBare, 2.245),
    (Feature::SectionWrong, -1.049),
    (Feature::SectionQuestion, -2.047),
    (Feature::SectionTitle, 3.724),
    (Feature::SectionExact, 3.160),
    (Feature::SectionRival, -2.521),
    (Feature::SectionHeading, 1.423),
    (Feature::SectionBold, 0.267),
    (Feature::SectionAlone, 0.229),
    (Feature::SectionPlain, -1.438),
    (Feature::SectionPlainNumber, -2.173),
    (Feature::SectionReportTitle, -1.050),
    (Feature::SectionAbove, 0.269),
    (Feature::SectionBelow, -2.028),
    (Feature::SectionNext, 1.219),
    (Feature::SectionSkip, -0.659),
    (Feature::SectionBack, -3.472),
    (Feature::SectionAgain, -1.735),
    (Feature::SectionLate, -2.754),
    (Feature::SectionLeft, -1.065),
    (Feature::SaidByOpen, -1.069),
    (Feature::NamedFurther, -1.693),
    (Feature::Silent, 1.672),
    (Feature::SilentAfter, -0.575),
    (Feature::SilentAmong, -1.215),
    (Feature::SilentBetween, -0.692),
    (Feature::SilentOutAmong, -0.752),
    (Feature::SilentLead, -0.954),
    (Feature::SilentFront, -0.627),
    (Feature::SilentMute, -1.457),
    (Feature::SilentSkip, -0.250),
    (Feature::SilentNothing, -2.776),
    (Feature::SilentWords, 5.326),
    (Feature::SilentShown, 1.009),
    (Feature::SilentWanted, 2.197),
    (Feature::SilentUnasked, -3.092),
    (Feature::SilentText, 2.606),
    (Feature::SilentStay, -0.330),
    (Feature::SilentOutOfTurn, -1.398),
    (Feature::SilentParted, -2.257),
    (Feature::NumbersOwn, -0.935),
    (Feature::NumbersRunning, -1.199),
    (Feature::NumbersRunningOff, -2.452),
    (Feature::NumbersSections, -1.084),
    (Feature::NumbersShifted, -3.046),
    (Feature::NumbersOff, -2.987),
    // fitted: end
];

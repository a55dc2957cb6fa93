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
    (Feature::Open, -2.613),
    (Feature::NumberWhole, 6.046),
    (Feature::NumberSingle, 2.223),
    (Feature::NumberPrinted, 4.070),
    (Feature::NumberEquivalent, 4.500),
    (Feature::NumberLocal, 2.646),
    (Feature::NumberRestart, 1.260),
    (Feature::NumberRunning, 1.135),
    (Feature::NumberLast, 1.067),
    (Feature::NumberWrong, -1.501),
    (Feature::NumberWrongWorded, -1.001),
    (Feature::NumberRepeated, 3.462),
    (Feature::NumberIgnored, -0.774),
    (Feature::NumberOtherKind, -1.241),
    (Feature::WordQuestion, -0.113),
    (Feature::WordStep, 0.017),
    (Feature::WordHeads, -3.232),
    (Feature::Nested, -1.568),
    (Feature::Bare, -1.020),
    (Feature::BareBelow, -3.066),
    (Feature::BareAmongTitles, -1.056),
    (Feature::Unnumbered, -1.521),
    (Feature::NamedHeading, 2.220),
    (Feature::NamedBold, 1.994),
    (Feature::NamedLead, 0.936),
    (Feature::NamedRunIn, -1.021),
    (Feature::NamedRow, -0.487),
    (Feature::NamedItem, -1.595),
    (Feature::NamedLine, -1.633),
    (Feature::NumberedHeading, -0.402),
    (Feature::NumberedBold, 0.079),
    (Feature::NumberedLead, 0.375),
    (Feature::NumberedItem, -0.460),
    (Feature::NumberedRow, 0.459),
    (Feature::NumberedLine, -0.628),
    (Feature::Alone, 0.393),
    (Feature::Sentence, -1.128),
    (Feature::Tells, -3.758),
    (Feature::Stated, -2.575),
    (Feature::ReportTitle, -2.513),
    (Feature::Asks, -0.364),
    (Feature::Words, 0.506),
    (Feature::Title, 3.109),
    (Feature::TitleSurely, 1.974),
    (Feature::TitleExact, 2.811),
    (Feature::Part, 1.059),
    (Feature::PartSurely, 0.647),
    (Feature::Prompt, 2.641),
    (Feature::Copied, 2.326),
    (Feature::CopiedOther, -1.687),
    (Feature::BodySays, 2.405),
    (Feature::BodyOther, -1.497),
    (Feature::Telling, 0.688),
    (Feature::Both, 1.471),
    (Feature::Rival, -2.700),
    (Feature::Hollow, -1.164),
    (Feature::Unmet, -1.082),
    (Feature::UnmetNumbered, -2.072),
    (Feature::Unasked, -0.719),
    (Feature::Nothing, -1.237),
    (Feature::NothingShown, -2.256),
    (Feature::InRow, 1.514),
    (Feature::SchemeNone, -0.517),
    (Feature::SchemeForm, 1.526),
    (Feature::SchemeWay, 0.578),
    (Feature::SchemeOther, -1.043),
    (Feature::SectionPassed, -1.184),
    (Feature::QuestionPassed, -1.941),
    (Feature::WholePassed, -4.265),
    (Feature::NamedDeeper, -0.770),
    (Feature::Next, 0.832),
    (Feature::Skip, -1.346),
    (Feature::SkipNothing, -0.467),
    (Feature::Across, -0.433),
    (Feature::Back, -2.024),
    (Feature::Twice, -2.950),
    (Feature::TwiceNumbered, 1.583),
    (Feature::BackSection, -2.128),
    (Feature::BackWhole, 0.971),
    (Feature::Again, -0.656),
    (Feature::AgainWhole, -1.737),
    (Feature::AgainNumbered, -2.470),
    (Feature::Section, -3.135),
    (Feature::SectionWorded, 4.156),
    (Feature::SectionBare, 2.234),
    (Feature::SectionWrong, -1.048),
    (Feature::SectionQuestion, -2.047),
    (Feature::SectionTitle, 3.723),
    (Feature::SectionExact, 3.163),
    (Feature::SectionRival, -2.521),
    (Feature::SectionHeading, 1.412),
    (Feature::SectionBold, 0.268),
    (Feature::SectionAlone, 0.231),
    (Feature::SectionPlain, -1.443),
    (Feature::SectionPlainNumber, -2.172),
    (Feature::SectionReportTitle, -1.050),
    (Feature::SectionAbove, 0.264),
    (Feature::SectionBelow, -2.031),
    (Feature::SectionNext, 1.220),
    (Feature::SectionSkip, -0.663),
    (Feature::SectionBack, -3.476),
    (Feature::SectionAgain, -1.736),
    (Feature::SectionLate, -2.754),
    (Feature::SectionLeft, -1.066),
    (Feature::SaidByOpen, -1.067),
    (Feature::NamedFurther, -1.692),
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
    (Feature::NumbersOwn, -0.934),
    (Feature::NumbersRunning, -1.206),
    (Feature::NumbersRunningOff, -2.452),
    (Feature::NumbersSections, -1.085),
    (Feature::NumbersShifted, -3.046),
    (Feature::NumbersOff, -2.986),
    // fitted: end
];

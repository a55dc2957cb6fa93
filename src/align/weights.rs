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
    (Feature::Open, -2.625),
    (Feature::NumberWhole, 6.045),
    (Feature::NumberSingle, 2.229),
    (Feature::NumberPrinted, 4.069),
    (Feature::NumberEquivalent, 4.500),
    (Feature::NumberLocal, 2.638),
    (Feature::NumberRestart, 1.257),
    (Feature::NumberRunning, 1.139),
    (Feature::NumberLast, 1.067),
    (Feature::NumberWrong, -1.500),
    (Feature::NumberWrongWorded, -1.001),
    (Feature::NumberRepeated, 3.460),
    (Feature::NumberIgnored, -0.762),
    (Feature::NumberOtherKind, -1.234),
    (Feature::WordQuestion, -0.116),
    (Feature::WordStep, 0.017),
    (Feature::WordHeads, -3.229),
    (Feature::Nested, -1.570),
    (Feature::Bare, -1.033),
    (Feature::BareBelow, -3.063),
    (Feature::BareAmongTitles, -1.048),
    (Feature::Unnumbered, -1.501),
    (Feature::NamedHeading, 2.217),
    (Feature::NamedBold, 1.998),
    (Feature::NamedLead, 0.939),
    (Feature::NamedRunIn, -1.026),
    (Feature::NamedRow, -0.490),
    (Feature::NamedItem, -1.576),
    (Feature::NamedLine, -1.612),
    (Feature::NumberedHeading, -0.410),
    (Feature::NumberedBold, 0.081),
    (Feature::NumberedLead, 0.380),
    (Feature::NumberedItem, -0.461),
    (Feature::NumberedRow, 0.440),
    (Feature::NumberedLine, -0.625),
    (Feature::Alone, 0.388),
    (Feature::Sentence, -1.119),
    (Feature::Tells, -3.757),
    (Feature::Stated, -2.546),
    (Feature::ReportTitle, -2.507),
    (Feature::Asks, -0.363),
    (Feature::Words, 0.490),
    (Feature::Title, 3.096),
    (Feature::TitleSurely, 1.960),
    (Feature::TitleExact, 2.809),
    (Feature::Part, 1.066),
    (Feature::PartSurely, 0.642),
    (Feature::Prompt, 2.635),
    (Feature::Copied, 2.325),
    (Feature::CopiedOther, -1.686),
    (Feature::BodySays, 2.411),
    (Feature::BodyOther, -1.494),
    (Feature::Telling, 0.699),
    (Feature::Both, 1.475),
    (Feature::Rival, -2.706),
    (Feature::Hollow, -1.161),
    (Feature::Unmet, -1.091),
    (Feature::UnmetNumbered, -2.069),
    (Feature::Unasked, -0.709),
    (Feature::Nothing, -1.237),
    (Feature::NothingShown, -2.257),
    (Feature::InRow, 1.499),
    (Feature::SchemeNone, -0.522),
    (Feature::SchemeForm, 1.536),
    (Feature::SchemeWay, 0.574),
    (Feature::SchemeOther, -1.027),
    (Feature::SectionPassed, -1.189),
    (Feature::QuestionPassed, -1.943),
    (Feature::WholePassed, -4.264),
    (Feature::NamedDeeper, -0.764),
    (Feature::Next, 0.840),
    (Feature::Skip, -1.335),
    (Feature::SkipNothing, -0.458),
    (Feature::Across, -0.431),
    (Feature::Back, -2.003),
    (Feature::Twice, -2.936),
    (Feature::TwiceNumbered, 1.582),
    (Feature::BackSection, -2.111),
    (Feature::BackWhole, 0.982),
    (Feature::Again, -0.643),
    (Feature::AgainWhole, -1.737),
    (Feature::AgainNumbered, -2.462),
    (Feature::Section, -3.125),
    (Feature::SectionWorded, 4.155),
    (Feature::SectionBare, 2.238),
    (Feature::SectionWrong, -1.051),
    (Feature::SectionQuestion, -2.047),
    (Feature::SectionTitle, 3.724),
    (Feature::SectionExact, 3.159),
    (Feature::SectionRival, -2.525),
    (Feature::SectionHeading, 1.432),
    (Feature::SectionBold, 0.261),
    (Feature::SectionAlone, 0.231),
    (Feature::SectionPlain, -1.439),
    (Feature::SectionPlainNumber, -2.174),
    (Feature::SectionReportTitle, -1.047),
    (Feature::SectionAbove, 0.258),
    (Feature::SectionBelow, -2.034),
    (Feature::SectionNext, 1.216),
    (Feature::SectionSkip, -0.657),
    (Feature::SectionBack, -3.465),
    (Feature::SectionAgain, -1.734),
    (Feature::SectionLate, -2.753),
    (Feature::SectionLeft, -1.064),
    (Feature::SaidByOpen, -1.068),
    (Feature::NamedFurther, -1.690),
    (Feature::Silent, 1.618),
    (Feature::SilentAfter, -0.758),
    (Feature::SilentAmong, -0.766),
    (Feature::SilentBetween, -0.735),
    (Feature::SilentOutAmong, -1.205),
    (Feature::SilentLead, -0.671),
    (Feature::SilentFront, -0.915),
    (Feature::SilentMute, -1.699),
    (Feature::SilentSkip, -0.250),
    (Feature::SilentNothing, -2.577),
    (Feature::SilentWords, 5.185),
    (Feature::SilentShown, 1.094),
    (Feature::SilentWanted, 2.434),
    (Feature::SilentUnasked, -2.902),
    (Feature::SilentText, 2.379),
    (Feature::SilentStay, -0.396),
    (Feature::SilentOutOfTurn, -1.358),
    (Feature::SilentParted, -2.247),
    (Feature::NumbersOwn, -0.932),
    (Feature::NumbersRunning, -1.200),
    (Feature::NumbersRunningOff, -2.452),
    (Feature::NumbersSections, -1.082),
    (Feature::NumbersShifted, -3.046),
    (Feature::NumbersOff, -2.984),
    // fitted: end
];

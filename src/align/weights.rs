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
    (Feature::Open, -2.700),
    (Feature::NumberWhole, 6.028),
    (Feature::NumberSingle, 2.112),
    (Feature::NumberPrinted, 4.260),
    (Feature::NumberEquivalent, 4.503),
    (Feature::NumberLocal, 2.823),
    (Feature::NumberRestart, 1.204),
    (Feature::NumberRunning, 1.061),
    (Feature::NumberLast, 1.087),
    (Feature::NumberWrong, -1.500),
    (Feature::NumberWrongWorded, -1.004),
    (Feature::NumberRepeated, 3.466),
    (Feature::NumberIgnored, -0.686),
    (Feature::NumberOtherKind, -1.358),
    (Feature::WordQuestion, -0.249),
    (Feature::WordStep, 0.035),
    (Feature::WordHeads, -3.174),
    (Feature::Nested, -1.557),
    (Feature::Bare, -1.201),
    (Feature::BareBelow, -3.055),
    (Feature::BareAmongTitles, -0.966),
    (Feature::Unnumbered, -1.591),
    (Feature::NamedHeading, 2.260),
    (Feature::NamedBold, 1.879),
    (Feature::NamedLead, 0.849),
    (Feature::NamedRunIn, -0.987),
    (Feature::NamedRow, -0.491),
    (Feature::NamedItem, -1.656),
    (Feature::NamedLine, -1.487),
    (Feature::NumberedHeading, -0.559),
    (Feature::NumberedBold, 0.093),
    (Feature::NumberedLead, 0.424),
    (Feature::NumberedItem, -0.383),
    (Feature::NumberedRow, 0.512),
    (Feature::NumberedLine, -0.674),
    (Feature::Alone, 0.458),
    (Feature::Sentence, -1.257),
    (Feature::Tells, -3.733),
    (Feature::Stated, -2.522),
    (Feature::ReportTitle, -2.498),
    (Feature::Asks, -0.323),
    (Feature::Words, 0.499),
    (Feature::Title, 3.049),
    (Feature::TitleSurely, 1.790),
    (Feature::TitleExact, 2.668),
    (Feature::Part, 1.092),
    (Feature::PartSurely, 0.588),
    (Feature::Prompt, 2.657),
    (Feature::Copied, 2.289),
    (Feature::CopiedOther, -1.636),
    (Feature::BodySays, 2.289),
    (Feature::BodyOther, -1.574),
    (Feature::Telling, 0.763),
    (Feature::Both, 1.475),
    (Feature::Rival, -2.541),
    (Feature::Hollow, -1.131),
    (Feature::Unmet, -1.004),
    (Feature::UnmetNumbered, -2.271),
    (Feature::Unasked, -0.652),
    (Feature::Nothing, -1.244),
    (Feature::NothingShown, -2.289),
    (Feature::InRow, 1.614),
    (Feature::SchemeNone, -0.535),
    (Feature::SchemeForm, 1.539),
    (Feature::SchemeWay, 0.543),
    (Feature::SchemeOther, -1.112),
    (Feature::SectionPassed, -1.217),
    (Feature::QuestionPassed, -1.936),
    (Feature::WholePassed, -4.218),
    (Feature::Next, 0.893),
    (Feature::Skip, -1.299),
    (Feature::SkipNothing, -0.482),
    (Feature::Across, -0.454),
    (Feature::Back, -2.093),
    (Feature::Twice, -2.896),
    (Feature::TwiceNumbered, 1.608),
    (Feature::BackSection, -2.217),
    (Feature::BackWhole, 0.899),
    (Feature::Again, -0.601),
    (Feature::AgainWhole, -1.893),
    (Feature::AgainNumbered, -2.254),
    (Feature::Section, -3.272),
    (Feature::SectionWorded, 4.396),
    (Feature::SectionBare, 2.631),
    (Feature::SectionWrong, -1.491),
    (Feature::SectionQuestion, -2.048),
    (Feature::SectionTitle, 3.525),
    (Feature::SectionExact, 3.284),
    (Feature::SectionRival, -2.299),
    (Feature::SectionHeading, 1.348),
    (Feature::SectionBold, 0.260),
    (Feature::SectionAlone, 0.196),
    (Feature::SectionPlain, -1.513),
    (Feature::SectionPlainNumber, -2.119),
    (Feature::SectionReportTitle, -1.016),
    (Feature::SectionAbove, 0.359),
    (Feature::SectionBelow, -2.011),
    (Feature::SectionNext, 1.113),
    (Feature::SectionSkip, -0.862),
    (Feature::SectionBack, -3.466),
    (Feature::SectionAgain, -1.640),
    (Feature::SectionLate, -2.702),
    (Feature::SectionLeft, -0.975),
    (Feature::SaidByOpen, -1.037),
    (Feature::NamedFurther, -1.674),
    (Feature::Silent, 1.592),
    (Feature::SilentAfter, -0.342),
    (Feature::SilentAmong, -0.653),
    (Feature::SilentBetween, -0.781),
    (Feature::SilentOutAmong, -1.189),
    (Feature::SilentLead, -0.716),
    (Feature::SilentFront, -1.378),
    (Feature::SilentMute, -1.142),
    (Feature::SilentSkip, -0.305),
    (Feature::SilentNothing, -2.205),
    (Feature::SilentWords, 4.019),
    (Feature::SilentShown, 1.022),
    (Feature::SilentWanted, 3.148),
    (Feature::SilentUnasked, -2.455),
    (Feature::SilentText, 1.765),
    (Feature::SilentStay, -0.552),
    (Feature::SilentOutOfTurn, -1.225),
    (Feature::SilentParted, -2.652),
    (Feature::NumbersOwn, -0.919),
    (Feature::NumbersRunning, -1.214),
    (Feature::NumbersRunningOff, -2.449),
    (Feature::NumbersSections, -1.014),
    (Feature::NumbersShifted, -3.054),
    (Feature::NumbersOff, -2.983),
    // fitted: end
];

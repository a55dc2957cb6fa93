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
    (Feature::Open, -2.709),
    (Feature::NumberWhole, 6.035),
    (Feature::NumberSingle, 2.255),
    (Feature::NumberPrinted, 4.078),
    (Feature::NumberEquivalent, 4.501),
    (Feature::NumberLocal, 2.604),
    (Feature::NumberRestart, 1.195),
    (Feature::NumberRunning, 1.161),
    (Feature::NumberLast, 1.114),
    (Feature::NumberWrong, -1.500),
    (Feature::NumberWrongWorded, -1.003),
    (Feature::NumberRepeated, 3.444),
    (Feature::NumberIgnored, -0.610),
    (Feature::NumberOtherKind, -1.341),
    (Feature::WordQuestion, -0.315),
    (Feature::WordStep, 0.098),
    (Feature::WordHeads, -3.194),
    (Feature::Nested, -1.579),
    (Feature::Bare, -1.081),
    (Feature::BareBelow, -3.061),
    (Feature::BareAmongTitles, -1.043),
    (Feature::Unnumbered, -1.609),
    (Feature::NamedHeading, 2.112),
    (Feature::NamedBold, 1.793),
    (Feature::NamedLead, 0.857),
    (Feature::NamedRunIn, -0.886),
    (Feature::NamedRow, -0.507),
    (Feature::NamedItem, -1.591),
    (Feature::NamedLine, -1.447),
    (Feature::NumberedHeading, -0.460),
    (Feature::NumberedBold, 0.110),
    (Feature::NumberedLead, 0.441),
    (Feature::NumberedItem, -0.426),
    (Feature::NumberedRow, 0.532),
    (Feature::NumberedLine, -0.677),
    (Feature::Alone, 0.447),
    (Feature::Sentence, -1.198),
    (Feature::Tells, -3.694),
    (Feature::Stated, -2.542),
    (Feature::ReportTitle, -2.465),
    (Feature::Asks, -0.370),
    (Feature::Words, 0.440),
    (Feature::Title, 3.000),
    (Feature::TitleSurely, 1.811),
    (Feature::TitleExact, 2.653),
    (Feature::Part, 1.109),
    (Feature::PartSurely, 0.577),
    (Feature::Prompt, 2.667),
    (Feature::Copied, 2.250),
    (Feature::CopiedOther, -1.639),
    (Feature::BodySays, 2.414),
    (Feature::BodyOther, -1.460),
    (Feature::Telling, 0.713),
    (Feature::Both, 1.435),
    (Feature::Rival, -2.556),
    (Feature::Hollow, -1.018),
    (Feature::Unmet, -0.959),
    (Feature::UnmetNumbered, -2.009),
    (Feature::Unasked, -0.558),
    (Feature::Nothing, -1.189),
    (Feature::NothingShown, -2.311),
    (Feature::InRow, 1.567),
    (Feature::SchemeNone, -0.467),
    (Feature::SchemeForm, 1.525),
    (Feature::SchemeWay, 0.603),
    (Feature::SchemeOther, -1.190),
    (Feature::SectionPassed, -1.248),
    (Feature::QuestionPassed, -1.921),
    (Feature::WholePassed, -4.195),
    (Feature::Next, 0.945),
    (Feature::Skip, -1.398),
    (Feature::SkipNothing, -0.443),
    (Feature::Across, -0.426),
    (Feature::Back, -1.849),
    (Feature::Twice, -2.797),
    (Feature::TwiceNumbered, 1.653),
    (Feature::BackSection, -2.087),
    (Feature::BackWhole, 0.913),
    (Feature::Again, -0.572),
    (Feature::AgainWhole, -1.890),
    (Feature::AgainNumbered, -2.281),
    (Feature::Section, -2.871),
    (Feature::SectionWorded, 4.132),
    (Feature::SectionBare, 2.382),
    (Feature::SectionWrong, -1.068),
    (Feature::SectionQuestion, -2.044),
    (Feature::SectionTitle, 3.674),
    (Feature::SectionExact, 3.106),
    (Feature::SectionRival, -2.407),
    (Feature::SectionHeading, 1.397),
    (Feature::SectionBold, 0.361),
    (Feature::SectionAlone, 0.168),
    (Feature::SectionPlain, -1.157),
    (Feature::SectionPlainNumber, -1.970),
    (Feature::SectionReportTitle, -1.022),
    (Feature::SectionAbove, 0.315),
    (Feature::SectionBelow, -2.036),
    (Feature::SectionNext, 1.341),
    (Feature::SectionSkip, -0.681),
    (Feature::SectionBack, -3.457),
    (Feature::SectionAgain, -1.633),
    (Feature::SectionLate, -2.700),
    (Feature::SectionLeft, -1.102),
    (Feature::SaidByOpen, -1.052),
    (Feature::NamedFurther, -1.662),
    (Feature::Silent, 1.872),
    (Feature::SilentAfter, -0.211),
    (Feature::SilentAmong, -0.569),
    (Feature::SilentBetween, -0.702),
    (Feature::SilentOutAmong, -1.734),
    (Feature::SilentLead, -0.646),
    (Feature::SilentFront, -2.421),
    (Feature::SilentMute, -1.472),
    (Feature::SilentSkip, -0.250),
    (Feature::SilentNothing, -2.280),
    (Feature::SilentWords, 4.148),
    (Feature::SilentShown, 0.935),
    (Feature::SilentWanted, 2.946),
    (Feature::SilentUnasked, -2.585),
    (Feature::SilentText, 1.717),
    (Feature::SilentStay, -0.048),
    (Feature::SilentOutOfTurn, -1.176),
    (Feature::SilentParted, -1.690),
    (Feature::NumbersOwn, -0.858),
    (Feature::NumbersRunning, -1.244),
    (Feature::NumbersRunningOff, -2.447),
    (Feature::NumbersSections, -1.019),
    (Feature::NumbersShifted, -3.051),
    (Feature::NumbersOff, -2.982),
    // fitted: end
];

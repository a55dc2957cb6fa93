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
    (Feature::Open, -2.715),
    (Feature::NumberWhole, 6.035),
    (Feature::NumberSingle, 2.259),
    (Feature::NumberPrinted, 4.080),
    (Feature::NumberEquivalent, 4.501),
    (Feature::NumberLocal, 2.624),
    (Feature::NumberRestart, 1.197),
    (Feature::NumberRunning, 1.141),
    (Feature::NumberLast, 1.115),
    (Feature::NumberWrong, -1.501),
    (Feature::NumberWrongWorded, -1.002),
    (Feature::NumberRepeated, 3.447),
    (Feature::NumberIgnored, -0.624),
    (Feature::NumberOtherKind, -1.332),
    (Feature::WordQuestion, -0.273),
    (Feature::WordStep, 0.075),
    (Feature::WordHeads, -3.198),
    (Feature::Nested, -1.572),
    (Feature::Bare, -1.096),
    (Feature::BareBelow, -3.060),
    (Feature::BareAmongTitles, -1.057),
    (Feature::Unnumbered, -1.613),
    (Feature::NamedHeading, 2.127),
    (Feature::NamedBold, 1.803),
    (Feature::NamedLead, 0.874),
    (Feature::NamedRunIn, -0.892),
    (Feature::NamedRow, -0.512),
    (Feature::NamedItem, -1.595),
    (Feature::NamedLine, -1.457),
    (Feature::NumberedHeading, -0.460),
    (Feature::NumberedBold, 0.091),
    (Feature::NumberedLead, 0.430),
    (Feature::NumberedItem, -0.426),
    (Feature::NumberedRow, 0.537),
    (Feature::NumberedLine, -0.659),
    (Feature::Alone, 0.470),
    (Feature::Sentence, -1.195),
    (Feature::Tells, -3.689),
    (Feature::Stated, -2.533),
    (Feature::ReportTitle, -2.466),
    (Feature::Asks, -0.365),
    (Feature::Words, 0.442),
    (Feature::Title, 2.989),
    (Feature::TitleSurely, 1.794),
    (Feature::TitleExact, 2.654),
    (Feature::Part, 1.108),
    (Feature::PartSurely, 0.579),
    (Feature::Prompt, 2.656),
    (Feature::Copied, 2.247),
    (Feature::CopiedOther, -1.638),
    (Feature::BodySays, 2.404),
    (Feature::BodyOther, -1.469),
    (Feature::Telling, 0.713),
    (Feature::Both, 1.424),
    (Feature::Rival, -2.572),
    (Feature::Hollow, -1.048),
    (Feature::Unmet, -0.956),
    (Feature::UnmetNumbered, -2.022),
    (Feature::Unasked, -0.555),
    (Feature::Nothing, -1.190),
    (Feature::NothingShown, -2.300),
    (Feature::InRow, 1.573),
    (Feature::SchemeNone, -0.479),
    (Feature::SchemeForm, 1.518),
    (Feature::SchemeWay, 0.610),
    (Feature::SchemeOther, -1.181),
    (Feature::SectionPassed, -1.196),
    (Feature::QuestionPassed, -2.002),
    (Feature::WholePassed, -4.100),
    (Feature::Next, 0.928),
    (Feature::Skip, -1.400),
    (Feature::SkipNothing, -0.458),
    (Feature::Across, -0.426),
    (Feature::Back, -1.825),
    (Feature::Twice, -2.791),
    (Feature::TwiceNumbered, 1.675),
    (Feature::BackSection, -2.078),
    (Feature::BackWhole, 0.910),
    (Feature::Again, -0.557),
    (Feature::AgainWhole, -1.890),
    (Feature::AgainNumbered, -2.290),
    (Feature::Section, -2.870),
    (Feature::SectionWorded, 4.041),
    (Feature::SectionBare, 2.362),
    (Feature::SectionWrong, -1.074),
    (Feature::SectionQuestion, -2.037),
    (Feature::SectionTitle, 3.706),
    (Feature::SectionExact, 3.107),
    (Feature::SectionRival, -2.398),
    (Feature::SectionHeading, 1.395),
    (Feature::SectionBold, 0.377),
    (Feature::SectionAlone, 0.177),
    (Feature::SectionPlain, -1.164),
    (Feature::SectionPlainNumber, -1.982),
    (Feature::SectionReportTitle, -1.019),
    (Feature::SectionAbove, 0.296),
    (Feature::SectionBelow, -2.032),
    (Feature::SectionNext, 1.320),
    (Feature::SectionSkip, -0.654),
    (Feature::SectionBack, -3.452),
    (Feature::SectionAgain, -1.652),
    (Feature::SectionLate, -2.683),
    (Feature::SectionLeft, -1.122),
    (Feature::SaidByOpen, -1.047),
    (Feature::NamedFurther, -1.660),
    (Feature::Silent, 1.861),
    (Feature::SilentAfter, 0.433),
    (Feature::SilentAmong, -0.512),
    (Feature::SilentBetween, -0.764),
    (Feature::SilentOutAmong, -1.734),
    (Feature::SilentLead, -0.720),
    (Feature::SilentFront, -0.729),
    (Feature::SilentMute, -1.066),
    (Feature::SilentSkip, -0.148),
    (Feature::SilentNothing, -2.277),
    (Feature::SilentWords, 4.152),
    (Feature::SilentShown, 0.854),
    (Feature::SilentWanted, 2.727),
    (Feature::SilentUnasked, -2.843),
    (Feature::SilentText, 1.724),
    (Feature::SilentStay, 0.296),
    (Feature::SilentOutOfTurn, -1.284),
    (Feature::SilentParted, -2.349),
    (Feature::NumbersOwn, -0.847),
    (Feature::NumbersRunning, -1.235),
    (Feature::NumbersRunningOff, -2.447),
    (Feature::NumbersSections, -1.037),
    (Feature::NumbersShifted, -3.051),
    (Feature::NumbersOff, -2.981),
    // fitted: end
];

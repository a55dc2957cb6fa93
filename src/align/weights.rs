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

/// What `examples/fit.rs` printed last.
#[rustfmt::skip]
#[allow(clippy::approx_constant)] // A weight may happen to be near one.
static FITTED: &[(Feature, f32)] = &[
    // fitted: begin
    (Feature::Open, -2.710),
    (Feature::NumberWhole, 6.033),
    (Feature::NumberSingle, 2.255),
    (Feature::NumberPrinted, 4.076),
    (Feature::NumberEquivalent, 4.502),
    (Feature::NumberLocal, 2.613),
    (Feature::NumberRestart, 1.200),
    (Feature::NumberRunning, 1.134),
    (Feature::NumberLast, 1.070),
    (Feature::NumberWrong, -1.501),
    (Feature::NumberWrongWorded, -1.001),
    (Feature::NumberRepeated, 3.444),
    (Feature::NumberIgnored, -0.646),
    (Feature::NumberOtherKind, -1.345),
    (Feature::WordQuestion, -0.261),
    (Feature::WordStep, 0.071),
    (Feature::WordHeads, -3.195),
    (Feature::Nested, -1.569),
    (Feature::Bare, -1.087),
    (Feature::BareBelow, -3.056),
    (Feature::BareAmongTitles, -1.053),
    (Feature::Unnumbered, -1.602),
    (Feature::NamedHeading, 2.139),
    (Feature::NamedBold, 1.799),
    (Feature::NamedLead, 0.868),
    (Feature::NamedRunIn, -0.903),
    (Feature::NamedRow, -0.512),
    (Feature::NamedItem, -1.598),
    (Feature::NamedLine, -1.446),
    (Feature::NumberedHeading, -0.449),
    (Feature::NumberedBold, 0.086),
    (Feature::NumberedLead, 0.436),
    (Feature::NumberedItem, -0.431),
    (Feature::NumberedRow, 0.538),
    (Feature::NumberedLine, -0.660),
    (Feature::Alone, 0.458),
    (Feature::Sentence, -1.187),
    (Feature::Tells, -3.690),
    (Feature::Stated, -2.524),
    (Feature::ReportTitle, -2.463),
    (Feature::Asks, -0.341),
    (Feature::Words, 0.430),
    (Feature::Title, 2.979),
    (Feature::TitleSurely, 1.781),
    (Feature::TitleExact, 2.645),
    (Feature::Part, 1.105),
    (Feature::PartSurely, 0.567),
    (Feature::Prompt, 2.651),
    (Feature::Copied, 2.244),
    (Feature::CopiedOther, -1.641),
    (Feature::BodySays, 2.417),
    (Feature::BodyOther, -1.457),
    (Feature::Telling, 0.720),
    (Feature::Both, 1.444),
    (Feature::Rival, -2.582),
    (Feature::Hollow, -1.046),
    (Feature::Unmet, -0.961),
    (Feature::UnmetNumbered, -2.032),
    (Feature::Unasked, -0.575),
    (Feature::Nothing, -1.187),
    (Feature::NothingShown, -2.303),
    (Feature::InRow, 1.571),
    (Feature::SchemeNone, -0.462),
    (Feature::SchemeForm, 1.530),
    (Feature::SchemeWay, 0.614),
    (Feature::SchemeOther, -1.199),
    (Feature::SectionPassed, -1.215),
    (Feature::QuestionPassed, -1.992),
    (Feature::WholePassed, -4.103),
    (Feature::Next, 0.942),
    (Feature::Skip, -1.408),
    (Feature::SkipNothing, -0.440),
    (Feature::Across, -0.422),
    (Feature::Back, -1.857),
    (Feature::Twice, -2.824),
    (Feature::TwiceNumbered, 1.680),
    (Feature::BackSection, -2.085),
    (Feature::BackWhole, 0.919),
    (Feature::Again, -0.574),
    (Feature::AgainWhole, -1.891),
    (Feature::AgainNumbered, -2.290),
    (Feature::Section, -2.881),
    (Feature::SectionWorded, 4.048),
    (Feature::SectionBare, 2.368),
    (Feature::SectionWrong, -1.078),
    (Feature::SectionQuestion, -2.042),
    (Feature::SectionTitle, 3.710),
    (Feature::SectionExact, 3.114),
    (Feature::SectionRival, -2.395),
    (Feature::SectionHeading, 1.395),
    (Feature::SectionBold, 0.379),
    (Feature::SectionAlone, 0.178),
    (Feature::SectionPlain, -1.161),
    (Feature::SectionPlainNumber, -1.983),
    (Feature::SectionReportTitle, -1.020),
    (Feature::SectionAbove, 0.307),
    (Feature::SectionBelow, -2.032),
    (Feature::SectionNext, 1.333),
    (Feature::SectionSkip, -0.651),
    (Feature::SectionBack, -3.454),
    (Feature::SectionAgain, -1.688),
    (Feature::SectionLate, -2.678),
    (Feature::SectionLeft, -1.112),
    (Feature::SaidByOpen, -1.043),
    (Feature::NamedFurther, -1.661),
    (Feature::Silent, 0.275),
    (Feature::SilentAfter, -0.950),
    (Feature::SilentSkip, -2.150),
    (Feature::SilentNothing, -1.038),
    (Feature::SilentWords, 2.475),
    (Feature::SilentShown, 1.475),
    (Feature::SilentWanted, 1.962),
    (Feature::SilentUnasked, -1.612),
    (Feature::SilentText, 1.462),
    (Feature::SilentStay, -0.288),
    (Feature::SilentOutOfTurn, -1.100),
    (Feature::SilentParted, -2.750),
    (Feature::NumbersOwn, -0.855),
    (Feature::NumbersRunning, -1.223),
    (Feature::NumbersRunningOff, -2.447),
    (Feature::NumbersSections, -1.036),
    (Feature::NumbersShifted, -3.052),
    (Feature::NumbersOff, -2.980),
    // fitted: end
];

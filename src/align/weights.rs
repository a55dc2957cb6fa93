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
    (Feature::Open, -2.705),
    (Feature::NumberWhole, 6.033),
    (Feature::NumberSingle, 2.255),
    (Feature::NumberPrinted, 4.076),
    (Feature::NumberEquivalent, 4.502),
    (Feature::NumberLocal, 2.610),
    (Feature::NumberRestart, 1.198),
    (Feature::NumberRunning, 1.133),
    (Feature::NumberLast, 1.070),
    (Feature::NumberWrong, -1.501),
    (Feature::NumberWrongWorded, -1.001),
    (Feature::NumberRepeated, 3.447),
    (Feature::NumberIgnored, -0.641),
    (Feature::NumberOtherKind, -1.347),
    (Feature::WordQuestion, -0.266),
    (Feature::WordStep, 0.069),
    (Feature::WordHeads, -3.195),
    (Feature::Nested, -1.568),
    (Feature::Bare, -1.083),
    (Feature::BareBelow, -3.056),
    (Feature::BareAmongTitles, -1.055),
    (Feature::Unnumbered, -1.601),
    (Feature::NamedHeading, 2.125),
    (Feature::NamedBold, 1.804),
    (Feature::NamedLead, 0.863),
    (Feature::NamedRunIn, -0.907),
    (Feature::NamedRow, -0.513),
    (Feature::NamedItem, -1.599),
    (Feature::NamedLine, -1.448),
    (Feature::NumberedHeading, -0.452),
    (Feature::NumberedBold, 0.082),
    (Feature::NumberedLead, 0.435),
    (Feature::NumberedItem, -0.431),
    (Feature::NumberedRow, 0.539),
    (Feature::NumberedLine, -0.659),
    (Feature::Alone, 0.460),
    (Feature::Sentence, -1.186),
    (Feature::Tells, -3.690),
    (Feature::Stated, -2.517),
    (Feature::ReportTitle, -2.466),
    (Feature::Asks, -0.335),
    (Feature::Words, 0.432),
    (Feature::Title, 2.976),
    (Feature::TitleSurely, 1.780),
    (Feature::TitleExact, 2.644),
    (Feature::Part, 1.100),
    (Feature::PartSurely, 0.568),
    (Feature::Prompt, 2.647),
    (Feature::Copied, 2.245),
    (Feature::CopiedOther, -1.641),
    (Feature::BodySays, 2.413),
    (Feature::BodyOther, -1.453),
    (Feature::Telling, 0.717),
    (Feature::Both, 1.440),
    (Feature::Rival, -2.577),
    (Feature::Hollow, -1.038),
    (Feature::Unmet, -0.962),
    (Feature::UnmetNumbered, -2.036),
    (Feature::Unasked, -0.571),
    (Feature::Nothing, -1.191),
    (Feature::NothingShown, -2.304),
    (Feature::InRow, 1.570),
    (Feature::SchemeNone, -0.457),
    (Feature::SchemeForm, 1.528),
    (Feature::SchemeWay, 0.612),
    (Feature::SchemeOther, -1.194),
    (Feature::SectionPassed, -1.209),
    (Feature::QuestionPassed, -1.992),
    (Feature::WholePassed, -4.103),
    (Feature::Next, 0.945),
    (Feature::Skip, -1.400),
    (Feature::SkipNothing, -0.428),
    (Feature::Across, -0.422),
    (Feature::Back, -1.854),
    (Feature::Twice, -2.823),
    (Feature::TwiceNumbered, 1.678),
    (Feature::BackSection, -2.083),
    (Feature::BackWhole, 0.919),
    (Feature::Again, -0.580),
    (Feature::AgainWhole, -1.890),
    (Feature::AgainNumbered, -2.289),
    (Feature::Section, -2.879),
    (Feature::SectionWorded, 4.054),
    (Feature::SectionBare, 2.369),
    (Feature::SectionWrong, -1.078),
    (Feature::SectionQuestion, -2.042),
    (Feature::SectionTitle, 3.704),
    (Feature::SectionExact, 3.109),
    (Feature::SectionRival, -2.391),
    (Feature::SectionHeading, 1.393),
    (Feature::SectionBold, 0.383),
    (Feature::SectionAlone, 0.181),
    (Feature::SectionPlain, -1.158),
    (Feature::SectionPlainNumber, -1.983),
    (Feature::SectionReportTitle, -1.022),
    (Feature::SectionAbove, 0.305),
    (Feature::SectionBelow, -2.034),
    (Feature::SectionNext, 1.327),
    (Feature::SectionSkip, -0.652),
    (Feature::SectionBack, -3.449),
    (Feature::SectionAgain, -1.679),
    (Feature::SectionLate, -2.677),
    (Feature::SectionLeft, -1.112),
    (Feature::SaidByOpen, -1.045),
    (Feature::NamedFurther, -1.661),
    (Feature::Silent, 0.275),
    (Feature::SilentAfter, -0.950),
    (Feature::SilentSkip, -2.000),
    (Feature::SilentNothing, -0.975),
    (Feature::SilentWords, 2.475),
    (Feature::SilentShown, 1.413),
    (Feature::SilentWanted, 1.962),
    (Feature::SilentUnasked, -1.763),
    (Feature::SilentText, 1.550),
    (Feature::SilentStay, -0.438),
    (Feature::SilentOutOfTurn, -1.312),
    (Feature::SilentParted, -2.750),
    (Feature::NumbersOwn, -0.852),
    (Feature::NumbersRunning, -1.225),
    (Feature::NumbersRunningOff, -2.447),
    (Feature::NumbersSections, -1.033),
    (Feature::NumbersShifted, -3.052),
    (Feature::NumbersOff, -2.980),
    // fitted: end
];

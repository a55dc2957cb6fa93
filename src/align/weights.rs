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
        // A report's labels look alike, whichever way it labels.
        let alike = [Feature::SchemeForm, Feature::SchemeWay];
        if alike.contains(&feature) {
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
    (Feature::Open, -2.880),
    (Feature::NumberWhole, 6.093),
    (Feature::NumberSingle, 2.289),
    (Feature::NumberPrinted, 4.087),
    (Feature::NumberEquivalent, 4.505),
    (Feature::NumberLocal, 2.382),
    (Feature::NumberRestart, 1.263),
    (Feature::NumberRunning, 1.423),
    (Feature::NumberLast, 1.152),
    (Feature::NumberWrong, -1.540),
    (Feature::NumberWrongWorded, -1.014),
    (Feature::NumberRepeated, 3.587),
    (Feature::NumberIgnored, -0.674),
    (Feature::NumberOtherKind, -1.697),
    (Feature::WordQuestion, 0.039),
    (Feature::WordStep, 0.329),
    (Feature::WordHeads, -3.046),
    (Feature::Nested, -1.562),
    (Feature::Bare, -0.970),
    (Feature::BareBelow, -2.981),
    (Feature::BareAmongTitles, -0.948),
    (Feature::Unnumbered, -1.734),
    (Feature::NamedHeading, 2.228),
    (Feature::NamedBold, 1.545),
    (Feature::NamedLead, 0.632),
    (Feature::NamedRunIn, -0.918),
    (Feature::NamedRow, -0.708),
    (Feature::NamedItem, -1.546),
    (Feature::NamedLine, -1.492),
    (Feature::NumberedHeading, -0.400),
    (Feature::NumberedBold, 0.618),
    (Feature::NumberedLead, 0.353),
    (Feature::NumberedItem, -0.480),
    (Feature::NumberedRow, 0.398),
    (Feature::NumberedLine, -0.518),
    (Feature::Alone, 0.391),
    (Feature::Sentence, -1.171),
    (Feature::Tells, -3.697),
    (Feature::Stated, -2.419),
    (Feature::ReportTitle, -2.363),
    (Feature::Asks, -0.145),
    (Feature::Words, 0.295),
    (Feature::Title, 3.145),
    (Feature::TitleSurely, 1.736),
    (Feature::TitleExact, 2.663),
    (Feature::Part, 1.162),
    (Feature::PartSurely, 0.461),
    (Feature::Prompt, 2.727),
    (Feature::Copied, 2.243),
    (Feature::CopiedOther, -1.628),
    (Feature::BodySays, 2.403),
    (Feature::BodyOther, -1.471),
    (Feature::Telling, 1.066),
    (Feature::Both, 1.450),
    (Feature::Rival, -2.808),
    (Feature::Hollow, -0.995),
    (Feature::Unmet, -0.845),
    (Feature::UnmetNumbered, -1.422),
    (Feature::Unasked, -0.451),
    (Feature::Nothing, -1.338),
    (Feature::NothingShown, -2.314),
    (Feature::InRow, 1.658),
    (Feature::SchemeNone, -0.537),
    (Feature::SchemeForm, 1.557),
    (Feature::SchemeWay, 0.677),
    (Feature::SchemeOther, -1.232),
    (Feature::SectionPassed, -1.242),
    (Feature::QuestionPassed, -2.045),
    (Feature::WholePassed, -4.073),
    (Feature::Next, 1.013),
    (Feature::Skip, -1.501),
    (Feature::SkipNothing, -0.592),
    (Feature::Across, -0.497),
    (Feature::Back, -2.109),
    (Feature::Twice, -2.764),
    (Feature::TwiceNumbered, 1.371),
    (Feature::BackSection, -2.092),
    (Feature::Again, -0.463),
    (Feature::AgainWhole, -1.907),
    (Feature::AgainNumbered, -2.385),
    (Feature::Section, -2.915),
    (Feature::SectionWorded, 4.103),
    (Feature::SectionBare, 2.410),
    (Feature::SectionWrong, -1.013),
    (Feature::SectionQuestion, -2.035),
    (Feature::SectionTitle, 3.614),
    (Feature::SectionExact, 3.111),
    (Feature::SectionRival, -2.307),
    (Feature::SectionHeading, 1.367),
    (Feature::SectionBold, 0.266),
    (Feature::SectionAlone, 0.271),
    (Feature::SectionPlain, -1.209),
    (Feature::SectionPlainNumber, -1.975),
    (Feature::SectionReportTitle, -1.055),
    (Feature::SectionAbove, 0.254),
    (Feature::SectionBelow, -2.052),
    (Feature::SectionNext, 1.312),
    (Feature::SectionSkip, -0.640),
    (Feature::SectionBack, -3.414),
    (Feature::SectionAgain, -1.551),
    (Feature::SectionLate, -2.748),
    (Feature::SectionLeft, -1.116),
    (Feature::Silent, 0.250),
    (Feature::SilentAfter, -1.500),
    (Feature::SilentSkip, -2.350),
    (Feature::SilentNothing, -0.750),
    (Feature::SilentWords, 2.100),
    (Feature::SilentShown, 1.500),
    (Feature::SilentWanted, -0.500),
    (Feature::SilentUnasked, -1.000),
    (Feature::SilentText, 1.900),
    (Feature::SilentStay, 0.050),
    (Feature::NumbersOwn, -0.864),
    (Feature::NumbersRunning, -1.187),
    (Feature::NumbersRunningOff, -2.442),
    (Feature::NumbersSections, -1.048),
    (Feature::NumbersShifted, -3.029),
    (Feature::NumbersOff, -2.993),
    // fitted: end
];

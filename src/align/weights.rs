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
    (Feature::Open, -2.817),
    (Feature::NumberWhole, 6.021),
    (Feature::NumberSingle, 2.333),
    (Feature::NumberPrinted, 4.077),
    (Feature::NumberEquivalent, 4.500),
    (Feature::NumberLocal, 2.566),
    (Feature::NumberRestart, 1.200),
    (Feature::NumberRunning, 1.243),
    (Feature::NumberLast, 1.065),
    (Feature::NumberWrong, -1.517),
    (Feature::NumberWrongWorded, -1.069),
    (Feature::NumberRepeated, 3.616),
    (Feature::NumberIgnored, -0.791),
    (Feature::NumberOtherKind, -1.359),
    (Feature::WordQuestion, -0.129),
    (Feature::WordStep, 0.262),
    (Feature::WordHeads, -3.058),
    (Feature::Nested, -1.571),
    (Feature::Bare, -0.941),
    (Feature::BareBelow, -3.036),
    (Feature::BareAmongTitles, -1.051),
    (Feature::Unnumbered, -1.622),
    (Feature::NamedHeading, 2.121),
    (Feature::NamedBold, 1.600),
    (Feature::NamedLead, 0.663),
    (Feature::NamedRunIn, -1.078),
    (Feature::NamedRow, -0.499),
    (Feature::NamedItem, -1.724),
    (Feature::NamedLine, -1.650),
    (Feature::NumberedHeading, -0.507),
    (Feature::NumberedBold, 0.375),
    (Feature::NumberedLead, 0.196),
    (Feature::NumberedItem, -0.464),
    (Feature::NumberedRow, 0.524),
    (Feature::NumberedLine, -0.589),
    (Feature::Alone, 0.316),
    (Feature::Sentence, -1.195),
    (Feature::Tells, -3.734),
    (Feature::Stated, -2.666),
    (Feature::ReportTitle, -2.430),
    (Feature::Asks, -0.246),
    (Feature::Words, 0.370),
    (Feature::Title, 3.170),
    (Feature::TitleSurely, 1.687),
    (Feature::TitleExact, 2.511),
    (Feature::Part, 1.174),
    (Feature::PartSurely, 0.457),
    (Feature::Prompt, 2.651),
    (Feature::Copied, 2.216),
    (Feature::CopiedOther, -1.640),
    (Feature::BodySays, 2.620),
    (Feature::BodyOther, -1.348),
    (Feature::Telling, 0.975),
    (Feature::Both, 1.160),
    (Feature::Rival, -2.893),
    (Feature::Hollow, -1.007),
    (Feature::Unmet, -0.904),
    (Feature::UnmetNumbered, -1.629),
    (Feature::Unasked, -0.589),
    (Feature::Nothing, -1.341),
    (Feature::NothingShown, -2.251),
    (Feature::InRow, 1.526),
    (Feature::SchemeNone, -0.519),
    (Feature::SchemeForm, 1.420),
    (Feature::SchemeWay, 0.740),
    (Feature::SchemeOther, -1.211),
    (Feature::SectionPassed, -1.268),
    (Feature::QuestionPassed, -1.965),
    (Feature::WholePassed, -4.064),
    (Feature::Next, 0.943),
    (Feature::Skip, -1.450),
    (Feature::SkipNothing, -0.541),
    (Feature::Across, -0.483),
    (Feature::Back, -2.048),
    (Feature::Twice, -3.083),
    (Feature::TwiceNumbered, 1.726),
    (Feature::BackSection, -2.187),
    (Feature::Again, -0.523),
    (Feature::AgainWhole, -1.866),
    (Feature::AgainNumbered, -2.258),
    (Feature::Section, -2.955),
    (Feature::SectionWorded, 3.915),
    (Feature::SectionBare, 2.313),
    (Feature::SectionWrong, -1.057),
    (Feature::SectionQuestion, -2.020),
    (Feature::SectionTitle, 3.561),
    (Feature::SectionExact, 3.092),
    (Feature::SectionRival, -2.235),
    (Feature::SectionHeading, 1.282),
    (Feature::SectionBold, 0.342),
    (Feature::SectionAlone, 0.231),
    (Feature::SectionPlain, -1.116),
    (Feature::SectionPlainNumber, -1.848),
    (Feature::SectionReportTitle, -1.064),
    (Feature::SectionAbove, 0.461),
    (Feature::SectionBelow, -2.036),
    (Feature::SectionNext, 1.335),
    (Feature::SectionSkip, -0.653),
    (Feature::SectionBack, -3.293),
    (Feature::SectionAgain, -1.549),
    (Feature::SectionLate, -2.810),
    (Feature::SectionLeft, -1.069),
    (Feature::Silent, 0.250),
    (Feature::SilentAfter, 0.000),
    (Feature::SilentSkip, -2.000),
    (Feature::SilentNothing, -1.500),
    (Feature::SilentWords, 2.100),
    (Feature::SilentShown, 1.000),
    (Feature::SilentWanted, 0.100),
    (Feature::SilentUnasked, -0.400),
    (Feature::SilentText, 0.400),
    (Feature::SilentStay, 0.050),
    (Feature::NumbersOwn, -0.802),
    (Feature::NumbersRunning, -1.226),
    (Feature::NumbersRunningOff, -2.438),
    (Feature::NumbersSections, -0.995),
    (Feature::NumbersShifted, -3.039),
    (Feature::NumbersOff, -2.989),
    // fitted: end
];

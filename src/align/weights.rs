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
    (Feature::Open, -3.177),
    (Feature::NumberWhole, 6.034),
    (Feature::NumberSingle, 2.287),
    (Feature::NumberPrinted, 4.082),
    (Feature::NumberEquivalent, 4.500),
    (Feature::NumberLocal, 2.555),
    (Feature::NumberRestart, 1.318),
    (Feature::NumberRunning, 1.887),
    (Feature::NumberLast, 1.033),
    (Feature::NumberWrong, -1.520),
    (Feature::NumberWrongWorded, -1.047),
    (Feature::NumberRepeated, 3.605),
    (Feature::NumberIgnored, -1.196),
    (Feature::NumberOtherKind, -1.478),
    (Feature::WordQuestion, 0.329),
    (Feature::WordStep, 0.332),
    (Feature::WordHeads, -3.097),
    (Feature::Nested, -1.544),
    (Feature::Bare, -0.432),
    (Feature::BareBelow, -3.012),
    (Feature::BareAmongTitles, -1.105),
    (Feature::Unnumbered, -1.110),
    (Feature::NamedHeading, 2.230),
    (Feature::NamedBold, 1.163),
    (Feature::NamedLead, 0.221),
    (Feature::NamedItem, -1.510),
    (Feature::NamedLine, -1.685),
    (Feature::NumberedHeading, -0.398),
    (Feature::NumberedBold, 0.803),
    (Feature::NumberedLead, 0.360),
    (Feature::NumberedItem, -0.597),
    (Feature::NumberedRow, 0.445),
    (Feature::NumberedLine, -0.051),
    (Feature::Alone, 0.141),
    (Feature::Sentence, -1.202),
    (Feature::Tells, -3.679),
    (Feature::Stated, -3.028),
    (Feature::ReportTitle, -2.352),
    (Feature::Asks, 0.077),
    (Feature::Words, 0.342),
    (Feature::Title, 2.967),
    (Feature::TitleSurely, 1.465),
    (Feature::TitleExact, 2.428),
    (Feature::Part, 1.148),
    (Feature::PartSurely, 0.405),
    (Feature::Prompt, 2.396),
    (Feature::Copied, 2.172),
    (Feature::CopiedOther, -1.584),
    (Feature::BodySays, 2.417),
    (Feature::BodyOther, -1.635),
    (Feature::Telling, 0.901),
    (Feature::Both, 1.237),
    (Feature::Rival, -2.866),
    (Feature::Hollow, -0.934),
    (Feature::Unmet, -0.654),
    (Feature::UnmetNumbered, -0.794),
    (Feature::Unasked, -0.636),
    (Feature::Nothing, -1.213),
    (Feature::NothingShown, -2.238),
    (Feature::InRow, 1.277),
    (Feature::SchemeNone, -0.661),
    (Feature::SchemeForm, 1.149),
    (Feature::SchemeWay, 0.682),
    (Feature::SchemeOther, -1.061),
    (Feature::SectionPassed, -1.223),
    (Feature::QuestionPassed, -1.930),
    (Feature::WholePassed, -4.066),
    (Feature::Next, 1.000),
    (Feature::Skip, -1.364),
    (Feature::SkipNothing, -0.703),
    (Feature::Across, -0.522),
    (Feature::Back, -2.184),
    (Feature::Twice, -2.624),
    (Feature::TwiceNumbered, 1.324),
    (Feature::BackSection, -2.030),
    (Feature::Again, -0.211),
    (Feature::AgainWhole, -1.915),
    (Feature::AgainNumbered, -2.447),
    (Feature::Section, -3.092),
    (Feature::SectionWorded, 3.897),
    (Feature::SectionBare, 2.626),
    (Feature::SectionWrong, -1.280),
    (Feature::SectionQuestion, -2.023),
    (Feature::SectionTitle, 3.481),
    (Feature::SectionExact, 3.196),
    (Feature::SectionRival, -2.015),
    (Feature::SectionHeading, 1.377),
    (Feature::SectionBold, 0.283),
    (Feature::SectionAlone, 0.437),
    (Feature::SectionPlain, -1.479),
    (Feature::SectionPlainNumber, -1.961),
    (Feature::SectionReportTitle, -1.070),
    (Feature::SectionAbove, 0.378),
    (Feature::SectionBelow, -2.011),
    (Feature::SectionNext, 0.979),
    (Feature::SectionSkip, -0.587),
    (Feature::SectionBack, -3.171),
    (Feature::SectionAgain, -1.659),
    (Feature::SectionLate, -2.653),
    (Feature::SectionLeft, -0.974),
    (Feature::Silent, 0.000),
    (Feature::SilentAfter, -1.500),
    (Feature::SilentSkip, -2.600),
    (Feature::SilentNothing, -1.250),
    (Feature::SilentWords, 1.750),
    (Feature::SilentShown, 1.250),
    (Feature::SilentWanted, 1.600),
    (Feature::SilentUnasked, -1.000),
    (Feature::SilentText, 1.000),
    (Feature::SilentStay, 0.300),
    (Feature::NumbersOwn, -0.963),
    (Feature::NumbersRunning, -1.050),
    (Feature::NumbersSections, -1.024),
    (Feature::NumbersShifted, -3.063),
    (Feature::NumbersOff, -2.999),
    // fitted: end
];

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
            Feature::Rival,
            Feature::Hollow,
            Feature::Unmet,
            Feature::UnmetNumbered,
            Feature::Unasked,
            Feature::Nothing,
            Feature::NothingShown,
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
            Feature::NumbersOwn,
            Feature::NumbersRunning,
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
static FITTED: &[(Feature, f32)] = &[
    // fitted: begin
    (Feature::Open, -1.591),
    (Feature::NumberWhole, 6.000),
    (Feature::NumberSingle, 2.195),
    (Feature::NumberPrinted, 4.200),
    (Feature::NumberEquivalent, 5.300),
    (Feature::NumberLocal, 1.507),
    (Feature::NumberRestart, 0.215),
    (Feature::NumberRunning, 2.249),
    (Feature::NumberLast, -0.339),
    (Feature::NumberWrong, -1.695),
    (Feature::NumberWrongWorded, -1.000),
    (Feature::NumberIgnored, -0.500),
    (Feature::NumberOtherKind, -4.190),
    (Feature::WordQuestion, 2.357),
    (Feature::WordStep, -0.982),
    (Feature::Bare, -0.610),
    (Feature::Unnumbered, -4.290),
    (Feature::NamedHeading, 2.348),
    (Feature::NamedBold, 2.146),
    (Feature::NamedLead, -0.982),
    (Feature::NamedItem, -1.338),
    (Feature::NamedLine, -3.115),
    (Feature::NumberedHeading, -1.096),
    (Feature::NumberedBold, 1.069),
    (Feature::NumberedLead, -1.884),
    (Feature::NumberedItem, -0.231),
    (Feature::NumberedRow, 0.537),
    (Feature::NumberedLine, -0.131),
    (Feature::Alone, 0.936),
    (Feature::Sentence, -1.655),
    (Feature::Stated, -3.563),
    (Feature::ReportTitle, -4.628),
    (Feature::Asks, 0.703),
    (Feature::Words, -0.614),
    (Feature::Title, 5.062),
    (Feature::TitleSurely, 4.847),
    (Feature::TitleExact, 4.655),
    (Feature::Part, 2.050),
    (Feature::PartSurely, 2.199),
    (Feature::Prompt, 5.050),
    (Feature::Telling, 1.079),
    (Feature::Both, 0.342),
    (Feature::Rival, -2.091),
    (Feature::Hollow, -1.908),
    (Feature::Unmet, -1.959),
    (Feature::UnmetNumbered, -1.946),
    (Feature::Unasked, -2.476),
    (Feature::Nothing, -1.242),
    (Feature::NothingShown, -1.576),
    (Feature::InRow, 0.363),
    (Feature::SchemeNone, 0.994),
    (Feature::SchemeForm, 2.114),
    (Feature::SchemeWay, 0.084),
    (Feature::SchemeOther, -1.518),
    (Feature::Next, 2.357),
    (Feature::Skip, -5.530),
    (Feature::SkipNothing, -1.721),
    (Feature::Across, -0.838),
    (Feature::Back, -4.497),
    (Feature::Twice, -4.308),
    (Feature::TwiceNumbered, 0.614),
    (Feature::BackSection, -3.537),
    (Feature::Again, 3.893),
    (Feature::AgainWhole, -1.884),
    (Feature::AgainNumbered, -0.250),
    (Feature::Section, -2.678),
    (Feature::SectionWorded, 5.427),
    (Feature::SectionBare, 1.465),
    (Feature::SectionWrong, -1.024),
    (Feature::SectionQuestion, -2.811),
    (Feature::SectionTitle, 3.980),
    (Feature::SectionExact, 5.072),
    (Feature::SectionRival, -2.293),
    (Feature::SectionHeading, 1.210),
    (Feature::SectionBold, 0.503),
    (Feature::SectionPlain, -0.923),
    (Feature::SectionPlainNumber, -1.030),
    (Feature::SectionReportTitle, -1.506),
    (Feature::SectionAbove, 1.111),
    (Feature::SectionBelow, -2.015),
    (Feature::SectionNext, 2.081),
    (Feature::SectionSkip, -0.348),
    (Feature::SectionBack, -4.282),
    (Feature::SectionLeft, -4.884),
    (Feature::Silent, 0.250),
    (Feature::SilentAfter, -3.000),
    (Feature::SilentSkip, -1.100),
    (Feature::SilentNothing, -1.250),
    (Feature::SilentWords, 1.500),
    (Feature::SilentShown, -0.250),
    (Feature::SilentWanted, 1.600),
    (Feature::SilentUnasked, -0.750),
    (Feature::SilentText, 1.250),
    (Feature::SilentStay, 0.300),
    (Feature::NumbersOwn, -0.500),
    (Feature::NumbersRunning, -1.399),
    (Feature::NumbersShifted, -1.289),
    // fitted: end
];

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
    (Feature::Open, -2.748),
    (Feature::NumberWhole, 6.063),
    (Feature::NumberSingle, 2.204),
    (Feature::NumberPrinted, 4.064),
    (Feature::NumberEquivalent, 4.501),
    (Feature::NumberLocal, 2.337),
    (Feature::NumberRestart, 1.321),
    (Feature::NumberRunning, 1.982),
    (Feature::NumberLast, 1.237),
    (Feature::NumberWrong, -1.521),
    (Feature::NumberWrongWorded, -1.018),
    (Feature::NumberIgnored, -1.175),
    (Feature::NumberOtherKind, -1.854),
    (Feature::WordQuestion, 0.520),
    (Feature::WordStep, 0.178),
    (Feature::Bare, -0.599),
    (Feature::Unnumbered, -1.440),
    (Feature::NamedHeading, 2.146),
    (Feature::NamedBold, 1.244),
    (Feature::NamedLead, 0.110),
    (Feature::NamedItem, -1.436),
    (Feature::NamedLine, -1.779),
    (Feature::NumberedHeading, -0.104),
    (Feature::NumberedBold, 1.003),
    (Feature::NumberedLead, -0.225),
    (Feature::NumberedItem, -0.531),
    (Feature::NumberedRow, 0.540),
    (Feature::NumberedLine, -0.120),
    (Feature::Alone, 0.179),
    (Feature::Sentence, -0.979),
    (Feature::Stated, -1.961),
    (Feature::ReportTitle, -2.289),
    (Feature::Asks, 0.043),
    (Feature::Words, 0.371),
    (Feature::Title, 2.805),
    (Feature::TitleSurely, 1.441),
    (Feature::TitleExact, 1.891),
    (Feature::Part, 0.949),
    (Feature::PartSurely, 0.243),
    (Feature::Prompt, 1.821),
    (Feature::Telling, 0.785),
    (Feature::Both, 1.000),
    (Feature::Rival, -2.603),
    (Feature::Hollow, -1.063),
    (Feature::Unmet, -0.485),
    (Feature::UnmetNumbered, -0.836),
    (Feature::Unasked, -0.636),
    (Feature::Nothing, -1.229),
    (Feature::NothingShown, -1.062),
    (Feature::InRow, 1.334),
    (Feature::SchemeNone, -0.319),
    (Feature::SchemeForm, 1.365),
    (Feature::SchemeWay, 0.458),
    (Feature::SchemeOther, -1.274),
    (Feature::Next, 1.076),
    (Feature::Skip, -1.519),
    (Feature::SkipNothing, -0.393),
    (Feature::Across, -0.515),
    (Feature::Back, -2.409),
    (Feature::Twice, -2.391),
    (Feature::TwiceNumbered, 1.332),
    (Feature::BackSection, -2.208),
    (Feature::Again, 0.196),
    (Feature::AgainWhole, -1.937),
    (Feature::AgainNumbered, -0.690),
    (Feature::Section, -2.898),
    (Feature::SectionWorded, 4.394),
    (Feature::SectionBare, 2.512),
    (Feature::SectionWrong, -1.433),
    (Feature::SectionQuestion, -1.996),
    (Feature::SectionTitle, 3.486),
    (Feature::SectionExact, 3.266),
    (Feature::SectionRival, -2.070),
    (Feature::SectionHeading, 1.103),
    (Feature::SectionBold, 0.480),
    (Feature::SectionPlain, -1.017),
    (Feature::SectionPlainNumber, -1.526),
    (Feature::SectionReportTitle, -1.136),
    (Feature::SectionAbove, 0.563),
    (Feature::SectionBelow, -1.998),
    (Feature::SectionNext, 1.243),
    (Feature::SectionSkip, -0.816),
    (Feature::SectionBack, -3.310),
    (Feature::SectionAgain, -1.631),
    (Feature::SectionLate, -2.556),
    (Feature::SectionLeft, -1.266),
    (Feature::Silent, 0.000),
    (Feature::SilentAfter, -3.000),
    (Feature::SilentSkip, -2.600),
    (Feature::SilentNothing, -1.500),
    (Feature::SilentWords, 2.000),
    (Feature::SilentShown, 1.500),
    (Feature::SilentWanted, 1.000),
    (Feature::SilentUnasked, -1.000),
    (Feature::SilentText, 1.000),
    (Feature::SilentStay, 0.300),
    (Feature::NumbersOwn, -1.044),
    (Feature::NumbersRunning, -1.061),
    (Feature::NumbersSections, -0.956),
    (Feature::NumbersShifted, -1.076),
    // fitted: end
];

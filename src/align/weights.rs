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

    /// The weight of a feature.
    pub fn of(&self, feature: Feature) -> f32 {
        self.0[feature as usize]
    }
}

/// What `examples/fit.rs` printed last.
#[rustfmt::skip]
static FITTED: &[(Feature, f32)] = &[
    // fitted: begin
    (Feature::Open, -2.528),
    (Feature::NumberWhole, 4.789),
    (Feature::NumberSingle, 2.000),
    (Feature::NumberPrinted, 4.590),
    (Feature::NumberEquivalent, 3.909),
    (Feature::NumberLocal, 2.322),
    (Feature::NumberRestart, 0.178),
    (Feature::NumberRunning, 1.343),
    (Feature::NumberLast, 0.962),
    (Feature::NumberWrong, 0.016),
    (Feature::NumberWrongWorded, -1.245),
    (Feature::NumberOtherKind, -2.947),
    (Feature::WordQuestion, 2.915),
    (Feature::WordStep, -2.095),
    (Feature::Bare, -1.039),
    (Feature::Unnumbered, -2.828),
    (Feature::NamedHeading, 1.494),
    (Feature::NamedBold, 1.799),
    (Feature::NamedLead, -0.478),
    (Feature::NamedItem, -2.807),
    (Feature::NamedLine, -3.243),
    (Feature::NumberedHeading, 1.386),
    (Feature::NumberedBold, 1.131),
    (Feature::NumberedLead, -1.567),
    (Feature::NumberedItem, -1.226),
    (Feature::NumberedRow, 0.872),
    (Feature::NumberedLine, 0.334),
    (Feature::Alone, 1.312),
    (Feature::Sentence, -1.669),
    (Feature::Stated, -3.359),
    (Feature::ReportTitle, -3.449),
    (Feature::Asks, 0.708),
    (Feature::Words, -0.499),
    (Feature::Title, 4.169),
    (Feature::TitleSurely, 4.597),
    (Feature::TitleExact, 4.749),
    (Feature::Part, 2.041),
    (Feature::PartSurely, 1.426),
    (Feature::Prompt, 4.893),
    (Feature::Telling, 1.044),
    (Feature::Both, 1.832),
    (Feature::Rival, -2.760),
    (Feature::Hollow, -0.991),
    (Feature::Unmet, -1.049),
    (Feature::UnmetNumbered, -1.497),
    (Feature::Unasked, -1.970),
    (Feature::Nothing, -1.854),
    (Feature::NothingShown, -0.690),
    (Feature::InRow, 1.500),
    (Feature::SchemeNone, 0.128),
    (Feature::SchemeForm, 2.565),
    (Feature::SchemeWay, -0.029),
    (Feature::SchemeOther, -2.421),
    (Feature::Next, 2.317),
    (Feature::Skip, -4.344),
    (Feature::SkipNothing, -1.636),
    (Feature::Across, -2.359),
    (Feature::Back, -6.824),
    (Feature::Twice, -2.699),
    (Feature::TwiceNumbered, 1.980),
    (Feature::BackSection, -6.036),
    (Feature::Again, 2.668),
    (Feature::AgainWhole, -2.000),
    (Feature::AgainNumbered, 0.289),
    (Feature::Section, -2.578),
    (Feature::SectionWorded, 4.067),
    (Feature::SectionBare, 2.391),
    (Feature::SectionWrong, -1.012),
    (Feature::SectionQuestion, -2.486),
    (Feature::SectionTitle, 4.894),
    (Feature::SectionExact, 4.799),
    (Feature::SectionRival, -2.498),
    (Feature::SectionHeading, 1.558),
    (Feature::SectionBold, 0.403),
    (Feature::SectionPlain, -1.598),
    (Feature::SectionPlainNumber, -0.206),
    (Feature::SectionReportTitle, -1.586),
    (Feature::SectionAbove, 0.300),
    (Feature::SectionBelow, -2.051),
    (Feature::SectionNext, 2.347),
    (Feature::SectionSkip, -0.094),
    (Feature::SectionBack, -5.109),
    (Feature::SectionLeft, -4.177),
    (Feature::Silent, 0.000),
    (Feature::SilentAfter, -1.500),
    (Feature::SilentSkip, -0.250),
    (Feature::SilentNothing, -2.100),
    (Feature::SilentWords, 1.500),
    (Feature::SilentShown, 0.000),
    (Feature::SilentUnasked, -1.000),
    (Feature::SilentText, 0.400),
    (Feature::SilentStay, 0.550),
    (Feature::NumbersOwn, -0.819),
    (Feature::NumbersRunning, -1.570),
    (Feature::NumbersShifted, -1.272),
    // fitted: end
];

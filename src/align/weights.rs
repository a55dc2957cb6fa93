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
    (Feature::Open, -1.221),
    (Feature::NumberWhole, 7.159),
    (Feature::NumberPrinted, 4.409),
    (Feature::NumberEquivalent, 3.886),
    (Feature::NumberLocal, 1.949),
    (Feature::NumberRestart, 1.312),
    (Feature::NumberRunning, 1.075),
    (Feature::NumberLast, 0.634),
    (Feature::NumberWrong, -1.734),
    (Feature::NumberWrongWorded, -1.890),
    (Feature::NumberOtherKind, -3.141),
    (Feature::WordQuestion, 3.211),
    (Feature::WordStep, -1.801),
    (Feature::Bare, -1.158),
    (Feature::Unnumbered, -2.438),
    (Feature::NamedHeading, 3.132),
    (Feature::NamedBold, 1.241),
    (Feature::NamedLead, -1.109),
    (Feature::NamedItem, -2.426),
    (Feature::NamedLine, -4.064),
    (Feature::NumberedHeading, 1.999),
    (Feature::NumberedBold, 1.360),
    (Feature::NumberedLead, 0.207),
    (Feature::NumberedItem, -0.737),
    (Feature::NumberedRow, 0.771),
    (Feature::NumberedLine, 1.281),
    (Feature::Alone, -0.313),
    (Feature::Sentence, -3.122),
    (Feature::Asks, 1.123),
    (Feature::Words, -0.527),
    (Feature::Title, 4.424),
    (Feature::TitleSurely, 4.436),
    (Feature::TitleExact, 4.495),
    (Feature::Part, 1.816),
    (Feature::PartSurely, 1.773),
    (Feature::Prompt, 4.481),
    (Feature::Telling, 0.730),
    (Feature::Both, 2.123),
    (Feature::Rival, -3.893),
    (Feature::Hollow, -1.555),
    (Feature::Unmet, -2.655),
    (Feature::Unasked, -1.947),
    (Feature::Nothing, -2.365),
    (Feature::SchemeForm, 0.770),
    (Feature::SchemeWay, -1.749),
    (Feature::SchemeOther, -4.453),
    (Feature::Next, 3.149),
    (Feature::Skip, -4.921),
    (Feature::SkipNothing, -0.872),
    (Feature::Across, -2.438),
    (Feature::Back, -7.211),
    (Feature::BackSection, -4.976),
    (Feature::Again, 3.941),
    (Feature::AgainNumbered, 1.192),
    (Feature::Section, -2.112),
    (Feature::SectionWorded, 5.867),
    (Feature::SectionBare, 1.886),
    (Feature::SectionWrong, -1.184),
    (Feature::SectionQuestion, -2.176),
    (Feature::SectionTitle, 4.730),
    (Feature::SectionExact, 4.744),
    (Feature::SectionRival, -2.623),
    (Feature::SectionHeading, 2.866),
    (Feature::SectionBold, 0.327),
    (Feature::SectionPlain, -1.953),
    (Feature::SectionAbove, 1.435),
    (Feature::SectionBelow, -2.000),
    (Feature::SectionNext, 2.940),
    (Feature::SectionSkip, -0.662),
    (Feature::SectionBack, -5.327),
    (Feature::SectionLeft, -5.845),
    (Feature::Silent, -1.500),
    (Feature::SilentAfter, -3.000),
    (Feature::SilentSkip, -0.500),
    (Feature::SilentNothing, -1.500),
    (Feature::SilentWords, 1.500),
    (Feature::SilentShown, 1.500),
    (Feature::SilentUnasked, -1.000),
    (Feature::SilentText, 0.400),
    (Feature::SilentStay, 0.300),
    (Feature::NumbersOwn, -0.852),
    (Feature::NumbersRunning, -1.600),
    (Feature::NumbersShifted, -1.771),
    // fitted: end
];

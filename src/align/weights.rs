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

    /// The weight of a feature.
    pub fn of(&self, feature: Feature) -> f32 {
        self.0[feature as usize]
    }
}

/// The weights that reports are read by.
pub(super) fn fitted() -> &'static Weights {
    static READY: std::sync::LazyLock<Weights> = std::sync::LazyLock::new(|| {
        let mut weights = Weights::hand();
        for &(feature, weight) in FITTED {
            weights.0[feature as usize] = weight;
        }
        weights
    });
    &READY
}

/// What `examples/fit.rs` printed last.
#[rustfmt::skip]
static FITTED: &[(Feature, f32)] = &[
    // fitted: begin
    (Feature::Open, -1.517),
    (Feature::NumberWhole, 7.956),
    (Feature::NumberPrinted, 4.204),
    (Feature::NumberEquivalent, 3.577),
    (Feature::NumberLocal, 2.129),
    (Feature::NumberRestart, 0.586),
    (Feature::NumberRunning, 3.065),
    (Feature::NumberLast, 1.075),
    (Feature::NumberWrong, -1.983),
    (Feature::NumberWrongWorded, -2.020),
    (Feature::NumberOtherKind, -3.560),
    (Feature::WordQuestion, 3.461),
    (Feature::WordStep, -4.100),
    (Feature::Bare, 0.126),
    (Feature::Unnumbered, -2.761),
    (Feature::FormHeading, 2.598),
    (Feature::FormBold, 2.714),
    (Feature::FormLead, -1.406),
    (Feature::FormItem, -3.083),
    (Feature::FormRow, 0.727),
    (Feature::FormLine, -3.462),
    (Feature::Alone, -0.471),
    (Feature::Sentence, -2.687),
    (Feature::Asks, 0.120),
    (Feature::Words, -0.762),
    (Feature::Title, 2.598),
    (Feature::TitleSurely, 3.069),
    (Feature::TitleExact, 3.589),
    (Feature::Part, 0.501),
    (Feature::PartSurely, 0.990),
    (Feature::Prompt, 4.086),
    (Feature::Telling, -0.707),
    (Feature::Both, 1.304),
    (Feature::Rival, -2.695),
    (Feature::Hollow, -2.560),
    (Feature::Met, 4.114),
    (Feature::Unasked, -1.419),
    (Feature::Nothing, -0.793),
    (Feature::SchemeForm, -3.297),
    (Feature::SchemeWay, -3.989),
    (Feature::SchemeOther, -4.004),
    (Feature::Next, 3.259),
    (Feature::Skip, -3.283),
    (Feature::SkipNothing, -0.871),
    (Feature::Across, -2.816),
    (Feature::Back, -4.689),
    (Feature::BackSection, -3.167),
    (Feature::Again, 2.733),
    (Feature::AgainNumbered, -4.129),
    (Feature::Section, -2.324),
    (Feature::SectionWorded, 4.543),
    (Feature::SectionBare, 1.571),
    (Feature::SectionWrong, -1.157),
    (Feature::SectionQuestion, -1.384),
    (Feature::SectionTitle, 5.663),
    (Feature::SectionExact, 5.133),
    (Feature::SectionRival, -2.594),
    (Feature::SectionHeading, 2.675),
    (Feature::SectionBold, 0.488),
    (Feature::SectionPlain, -1.833),
    (Feature::SectionAbove, 0.838),
    (Feature::SectionBelow, -2.000),
    (Feature::SectionNext, 2.809),
    (Feature::SectionSkip, -0.424),
    (Feature::SectionBack, -5.286),
    (Feature::SectionLeft, -5.703),
    (Feature::Silent, -1.500),
    (Feature::SilentAfter, -3.000),
    (Feature::SilentSkip, -0.500),
    (Feature::SilentNothing, -1.500),
    (Feature::SilentWords, 1.500),
    (Feature::SilentShown, 1.500),
    (Feature::SilentUnasked, -1.000),
    (Feature::SilentText, 0.400),
    (Feature::SilentStay, 0.300),
    (Feature::NumbersOwn, -1.096),
    (Feature::NumbersRunning, -1.093),
    (Feature::NumbersShifted, -1.504),
    // fitted: end
];

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
    (Feature::Open, -1.447),
    (Feature::NumberWhole, 6.800),
    (Feature::NumberSingle, 2.250),
    (Feature::NumberPrinted, 4.242),
    (Feature::NumberEquivalent, 5.300),
    (Feature::NumberLocal, 2.179),
    (Feature::NumberRestart, 0.172),
    (Feature::NumberRunning, 2.046),
    (Feature::NumberLast, -0.068),
    (Feature::NumberWrong, -1.500),
    (Feature::NumberWrongWorded, -1.389),
    (Feature::NumberIgnored, -0.500),
    (Feature::NumberOtherKind, -4.335),
    (Feature::WordQuestion, 2.420),
    (Feature::WordStep, -1.015),
    (Feature::Bare, -1.429),
    (Feature::Unnumbered, -4.452),
    (Feature::NamedHeading, 2.475),
    (Feature::NamedBold, 2.679),
    (Feature::NamedLead, -0.423),
    (Feature::NamedItem, -1.442),
    (Feature::NamedLine, -3.204),
    (Feature::NumberedHeading, -1.275),
    (Feature::NumberedBold, 0.259),
    (Feature::NumberedLead, -1.100),
    (Feature::NumberedItem, -0.118),
    (Feature::NumberedRow, 0.557),
    (Feature::NumberedLine, -0.959),
    (Feature::Alone, 0.893),
    (Feature::Sentence, -1.734),
    (Feature::Stated, -3.733),
    (Feature::ReportTitle, -4.615),
    (Feature::Asks, 0.743),
    (Feature::Words, -0.647),
    (Feature::Title, 5.197),
    (Feature::TitleSurely, 4.962),
    (Feature::TitleExact, 4.730),
    (Feature::Part, 2.083),
    (Feature::PartSurely, 2.168),
    (Feature::Prompt, 5.083),
    (Feature::Telling, 1.215),
    (Feature::Both, -0.386),
    (Feature::Rival, -2.237),
    (Feature::Hollow, -2.378),
    (Feature::Unmet, -1.889),
    (Feature::UnmetNumbered, -2.854),
    (Feature::Unasked, -2.618),
    (Feature::Nothing, -1.535),
    (Feature::NothingShown, -1.656),
    (Feature::InRow, 0.558),
    (Feature::SchemeNone, 0.917),
    (Feature::SchemeForm, 2.184),
    (Feature::SchemeWay, -0.053),
    (Feature::SchemeOther, -1.655),
    (Feature::Next, 2.406),
    (Feature::Skip, -5.646),
    (Feature::SkipNothing, -2.135),
    (Feature::Across, -0.719),
    (Feature::Back, -2.745),
    (Feature::Twice, -4.092),
    (Feature::TwiceNumbered, 0.325),
    (Feature::BackSection, -3.493),
    (Feature::Again, 3.881),
    (Feature::AgainWhole, -1.036),
    (Feature::AgainNumbered, -0.250),
    (Feature::Section, -2.727),
    (Feature::SectionWorded, 5.161),
    (Feature::SectionBare, 0.623),
    (Feature::SectionWrong, -1.050),
    (Feature::SectionQuestion, -2.876),
    (Feature::SectionTitle, 4.355),
    (Feature::SectionExact, 6.017),
    (Feature::SectionRival, -2.376),
    (Feature::SectionHeading, 1.355),
    (Feature::SectionBold, 0.471),
    (Feature::SectionPlain, -1.036),
    (Feature::SectionPlainNumber, -1.099),
    (Feature::SectionReportTitle, -1.471),
    (Feature::SectionAbove, 1.117),
    (Feature::SectionBelow, -2.000),
    (Feature::SectionNext, 2.127),
    (Feature::SectionSkip, -0.387),
    (Feature::SectionBack, -4.388),
    (Feature::SectionLeft, -4.845),
    (Feature::Silent, 0.850),
    (Feature::SilentAfter, -2.400),
    (Feature::SilentSkip, -2.000),
    (Feature::SilentNothing, -1.250),
    (Feature::SilentWords, 1.750),
    (Feature::SilentShown, 1.500),
    (Feature::SilentWanted, 1.000),
    (Feature::SilentUnasked, -1.000),
    (Feature::SilentText, 1.000),
    (Feature::SilentStay, 0.300),
    (Feature::NumbersOwn, -0.500),
    (Feature::NumbersRunning, -1.331),
    (Feature::NumbersShifted, -1.270),
    // fitted: end
];

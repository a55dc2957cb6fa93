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
            Feature::SilentNothing,
            Feature::NumbersShifted,
            Feature::NumbersOwn,
            Feature::NumbersRunning,
        ];
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
    (Feature::Open, -2.652),
    (Feature::NumberWhole, 7.511),
    (Feature::NumberSingle, 2.227),
    (Feature::NumberPrinted, 4.677),
    (Feature::NumberEquivalent, 4.682),
    (Feature::NumberLocal, 2.889),
    (Feature::NumberRestart, 0.399),
    (Feature::NumberRunning, 1.153),
    (Feature::NumberLast, 1.043),
    (Feature::NumberWrong, -0.789),
    (Feature::NumberWrongWorded, 0.777),
    (Feature::NumberOtherKind, -4.385),
    (Feature::WordQuestion, 4.148),
    (Feature::WordStep, -0.737),
    (Feature::Bare, -1.920),
    (Feature::Unnumbered, -3.484),
    (Feature::NamedHeading, 1.281),
    (Feature::NamedBold, 2.046),
    (Feature::NamedLead, -1.531),
    (Feature::NamedItem, -3.492),
    (Feature::NamedLine, -3.365),
    (Feature::NumberedHeading, 1.312),
    (Feature::NumberedBold, 1.050),
    (Feature::NumberedLead, -0.959),
    (Feature::NumberedItem, -0.593),
    (Feature::NumberedRow, 0.704),
    (Feature::NumberedLine, 0.512),
    (Feature::Alone, 1.298),
    (Feature::Sentence, -2.830),
    (Feature::Stated, -3.881),
    (Feature::ReportTitle, -3.885),
    (Feature::Asks, 0.671),
    (Feature::Words, -0.255),
    (Feature::Title, 4.770),
    (Feature::TitleSurely, 4.879),
    (Feature::TitleExact, 4.759),
    (Feature::Part, 2.030),
    (Feature::PartSurely, 2.151),
    (Feature::Prompt, 4.544),
    (Feature::Telling, 0.937),
    (Feature::Both, 1.988),
    (Feature::Rival, -3.617),
    (Feature::Hollow, -0.903),
    (Feature::Unmet, -1.368),
    (Feature::UnmetNumbered, -1.962),
    (Feature::Unasked, -1.782),
    (Feature::Nothing, -1.872),
    (Feature::NothingShown, -1.597),
    (Feature::InRow, 1.959),
    (Feature::SchemeNone, 0.049),
    (Feature::SchemeForm, 2.106),
    (Feature::SchemeWay, -0.119),
    (Feature::SchemeOther, -1.345),
    (Feature::Next, 2.709),
    (Feature::Skip, -4.380),
    (Feature::SkipNothing, -1.615),
    (Feature::Across, -2.504),
    (Feature::Back, -6.809),
    (Feature::Twice, -4.107),
    (Feature::TwiceNumbered, 0.792),
    (Feature::BackSection, -6.709),
    (Feature::Again, 4.506),
    (Feature::AgainWhole, -0.365),
    (Feature::AgainNumbered, 0.765),
    (Feature::Section, -2.743),
    (Feature::SectionWorded, 6.540),
    (Feature::SectionBare, 1.885),
    (Feature::SectionWrong, -1.038),
    (Feature::SectionQuestion, -2.782),
    (Feature::SectionTitle, 5.875),
    (Feature::SectionExact, 5.895),
    (Feature::SectionRival, -2.338),
    (Feature::SectionHeading, 1.873),
    (Feature::SectionBold, 0.345),
    (Feature::SectionPlain, -1.514),
    (Feature::SectionPlainNumber, -1.428),
    (Feature::SectionReportTitle, -1.588),
    (Feature::SectionAbove, 1.444),
    (Feature::SectionBelow, -2.000),
    (Feature::SectionNext, 2.117),
    (Feature::SectionSkip, -0.079),
    (Feature::SectionBack, -5.002),
    (Feature::SectionLeft, -5.173),
    (Feature::Silent, 0.350),
    (Feature::SilentAfter, -3.000),
    (Feature::SilentSkip, -0.500),
    (Feature::SilentNothing, -1.250),
    (Feature::SilentWords, 1.750),
    (Feature::SilentShown, 0.000),
    (Feature::SilentWanted, 1.600),
    (Feature::SilentUnasked, -1.000),
    (Feature::SilentText, 0.650),
    (Feature::SilentStay, 0.300),
    (Feature::NumbersOwn, -0.568),
    (Feature::NumbersRunning, -1.123),
    (Feature::NumbersShifted, -1.229),
    // fitted: end
];

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
            Feature::AgainNumbered,
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
    (Feature::Open, -2.352),
    (Feature::NumberWhole, 4.790),
    (Feature::NumberSingle, 2.175),
    (Feature::NumberPrinted, 4.454),
    (Feature::NumberEquivalent, 3.118),
    (Feature::NumberLocal, 2.512),
    (Feature::NumberRestart, 0.264),
    (Feature::NumberRunning, 2.032),
    (Feature::NumberLast, 0.960),
    (Feature::NumberWrong, -1.621),
    (Feature::NumberWrongWorded, -1.000),
    (Feature::NumberOtherKind, -4.905),
    (Feature::WordQuestion, 3.277),
    (Feature::WordStep, -1.063),
    (Feature::Bare, -1.823),
    (Feature::Unnumbered, -4.016),
    (Feature::NamedHeading, 1.104),
    (Feature::NamedBold, 1.310),
    (Feature::NamedLead, -1.284),
    (Feature::NamedItem, -2.799),
    (Feature::NamedLine, -3.722),
    (Feature::NumberedHeading, 0.688),
    (Feature::NumberedBold, 0.791),
    (Feature::NumberedLead, -1.231),
    (Feature::NumberedItem, -0.856),
    (Feature::NumberedRow, 0.591),
    (Feature::NumberedLine, 0.825),
    (Feature::Alone, 1.081),
    (Feature::Sentence, -1.185),
    (Feature::Stated, -3.298),
    (Feature::ReportTitle, -4.602),
    (Feature::Asks, 0.249),
    (Feature::Words, -0.561),
    (Feature::Title, 5.103),
    (Feature::TitleSurely, 4.439),
    (Feature::TitleExact, 4.155),
    (Feature::Part, 2.291),
    (Feature::PartSurely, 1.890),
    (Feature::Prompt, 4.253),
    (Feature::Telling, 1.629),
    (Feature::Both, 0.448),
    (Feature::Rival, -4.520),
    (Feature::Hollow, -2.747),
    (Feature::Unmet, -1.239),
    (Feature::UnmetNumbered, -2.449),
    (Feature::Unasked, -2.526),
    (Feature::Nothing, -2.047),
    (Feature::NothingShown, -1.150),
    (Feature::InRow, 2.050),
    (Feature::SchemeNone, 0.160),
    (Feature::SchemeForm, 2.526),
    (Feature::SchemeWay, 1.681),
    (Feature::SchemeOther, -0.398),
    (Feature::Next, 2.623),
    (Feature::Skip, -5.446),
    (Feature::SkipNothing, -2.484),
    (Feature::Across, -2.331),
    (Feature::Back, -6.838),
    (Feature::Twice, -3.177),
    (Feature::TwiceNumbered, 1.798),
    (Feature::BackSection, -5.480),
    (Feature::Again, 3.199),
    (Feature::AgainWhole, -1.266),
    (Feature::AgainNumbered, -1.655),
    (Feature::Section, -2.292),
    (Feature::SectionWorded, 6.073),
    (Feature::SectionBare, 1.934),
    (Feature::SectionWrong, -1.354),
    (Feature::SectionQuestion, -2.912),
    (Feature::SectionTitle, 4.765),
    (Feature::SectionExact, 5.397),
    (Feature::SectionRival, -3.034),
    (Feature::SectionHeading, 2.259),
    (Feature::SectionBold, 0.424),
    (Feature::SectionPlain, -1.494),
    (Feature::SectionPlainNumber, -1.367),
    (Feature::SectionReportTitle, -1.596),
    (Feature::SectionAbove, -0.518),
    (Feature::SectionBelow, -2.000),
    (Feature::SectionNext, 2.018),
    (Feature::SectionSkip, 0.723),
    (Feature::SectionBack, -3.986),
    (Feature::SectionLeft, -4.068),
    (Feature::Silent, 0.500),
    (Feature::SilentAfter, -2.650),
    (Feature::SilentSkip, -2.000),
    (Feature::SilentNothing, -1.250),
    (Feature::SilentWords, 1.750),
    (Feature::SilentShown, 0.250),
    (Feature::SilentWanted, 0.650),
    (Feature::SilentUnasked, -1.000),
    (Feature::SilentText, 0.650),
    (Feature::SilentStay, 0.050),
    (Feature::NumbersOwn, -0.500),
    (Feature::NumbersRunning, -1.157),
    (Feature::NumbersShifted, -1.253),
    // fitted: end
];

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
    (Feature::Open, -2.222),
    (Feature::NumberWhole, 7.190),
    (Feature::NumberSingle, 2.235),
    (Feature::NumberPrinted, 4.852),
    (Feature::NumberEquivalent, 4.744),
    (Feature::NumberLocal, 1.184),
    (Feature::NumberRestart, 0.321),
    (Feature::NumberRunning, 1.815),
    (Feature::NumberLast, 0.051),
    (Feature::NumberWrong, -2.812),
    (Feature::NumberWrongWorded, -1.422),
    (Feature::NumberOtherKind, -5.415),
    (Feature::WordQuestion, 3.395),
    (Feature::WordStep, -0.173),
    (Feature::Bare, -1.542),
    (Feature::Unnumbered, -4.285),
    (Feature::NamedHeading, 2.285),
    (Feature::NamedBold, 1.874),
    (Feature::NamedLead, 0.173),
    (Feature::NamedItem, -2.109),
    (Feature::NamedLine, -4.015),
    (Feature::NumberedHeading, 0.418),
    (Feature::NumberedBold, 1.008),
    (Feature::NumberedLead, -0.492),
    (Feature::NumberedItem, -0.849),
    (Feature::NumberedRow, 0.605),
    (Feature::NumberedLine, 1.055),
    (Feature::Alone, 0.689),
    (Feature::Sentence, -2.535),
    (Feature::Stated, -2.909),
    (Feature::ReportTitle, -4.702),
    (Feature::Asks, 1.060),
    (Feature::Words, 0.623),
    (Feature::Title, 4.389),
    (Feature::TitleSurely, 4.758),
    (Feature::TitleExact, 4.551),
    (Feature::Part, 1.453),
    (Feature::PartSurely, 2.714),
    (Feature::Prompt, 4.523),
    (Feature::Telling, 0.412),
    (Feature::Both, 1.105),
    (Feature::Rival, -3.903),
    (Feature::Hollow, -4.649),
    (Feature::Unmet, -1.556),
    (Feature::UnmetNumbered, -1.543),
    (Feature::Unasked, -2.593),
    (Feature::Nothing, -2.731),
    (Feature::NothingShown, -1.600),
    (Feature::InRow, 2.373),
    (Feature::SchemeNone, 1.475),
    (Feature::SchemeForm, 2.411),
    (Feature::SchemeWay, -0.413),
    (Feature::SchemeOther, -2.543),
    (Feature::Next, 2.215),
    (Feature::Skip, -5.223),
    (Feature::SkipNothing, -2.431),
    (Feature::Across, -3.638),
    (Feature::Back, -8.549),
    (Feature::Twice, -3.473),
    (Feature::TwiceNumbered, 1.367),
    (Feature::BackSection, -6.272),
    (Feature::Again, 4.084),
    (Feature::AgainWhole, -1.374),
    (Feature::AgainNumbered, 0.396),
    (Feature::Section, -1.543),
    (Feature::SectionWorded, 6.004),
    (Feature::SectionBare, 1.351),
    (Feature::SectionWrong, -1.473),
    (Feature::SectionQuestion, -3.281),
    (Feature::SectionTitle, 6.115),
    (Feature::SectionExact, 5.907),
    (Feature::SectionRival, -2.555),
    (Feature::SectionHeading, 2.796),
    (Feature::SectionBold, 0.523),
    (Feature::SectionPlain, -1.701),
    (Feature::SectionPlainNumber, -1.558),
    (Feature::SectionReportTitle, -1.500),
    (Feature::SectionAbove, -0.262),
    (Feature::SectionBelow, -2.000),
    (Feature::SectionNext, 2.720),
    (Feature::SectionSkip, -0.512),
    (Feature::SectionBack, -5.076),
    (Feature::SectionLeft, -4.817),
    (Feature::Silent, 0.900),
    (Feature::SilentAfter, -1.500),
    (Feature::SilentSkip, -2.500),
    (Feature::SilentNothing, -1.000),
    (Feature::SilentWords, 1.750),
    (Feature::SilentShown, 0.000),
    (Feature::SilentWanted, 1.000),
    (Feature::SilentUnasked, -1.000),
    (Feature::SilentText, 1.000),
    (Feature::SilentStay, 0.300),
    (Feature::NumbersOwn, -0.562),
    (Feature::NumbersRunning, -1.489),
    (Feature::NumbersShifted, -1.218),
    // fitted: end
];

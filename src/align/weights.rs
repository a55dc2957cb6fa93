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
            Feature::WordHeads,
            Feature::Rival,
            Feature::CopiedOther,
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
    (Feature::Open, -2.983),
    (Feature::NumberWhole, 6.010),
    (Feature::NumberSingle, 2.187),
    (Feature::NumberPrinted, 4.060),
    (Feature::NumberEquivalent, 4.500),
    (Feature::NumberLocal, 2.202),
    (Feature::NumberRestart, 1.369),
    (Feature::NumberRunning, 2.118),
    (Feature::NumberLast, 1.086),
    (Feature::NumberWrong, -1.544),
    (Feature::NumberWrongWorded, -1.113),
    (Feature::NumberIgnored, -1.215),
    (Feature::NumberOtherKind, -1.794),
    (Feature::WordQuestion, 0.359),
    (Feature::WordStep, 0.537),
    (Feature::WordHeads, -3.048),
    (Feature::Bare, -0.604),
    (Feature::Unnumbered, -1.393),
    (Feature::NamedHeading, 2.129),
    (Feature::NamedBold, 1.110),
    (Feature::NamedLead, 0.047),
    (Feature::NamedItem, -1.589),
    (Feature::NamedLine, -1.781),
    (Feature::NumberedHeading, -0.107),
    (Feature::NumberedBold, 0.837),
    (Feature::NumberedLead, -0.082),
    (Feature::NumberedItem, -0.527),
    (Feature::NumberedRow, 0.522),
    (Feature::NumberedLine, 0.108),
    (Feature::Alone, 0.246),
    (Feature::Sentence, -1.280),
    (Feature::Tells, -3.479),
    (Feature::Stated, -3.458),
    (Feature::ReportTitle, -2.298),
    (Feature::Asks, 0.199),
    (Feature::Words, 0.509),
    (Feature::Title, 2.806),
    (Feature::TitleSurely, 1.657),
    (Feature::TitleExact, 2.486),
    (Feature::Part, 0.941),
    (Feature::PartSurely, 0.432),
    (Feature::Prompt, 2.281),
    (Feature::Copied, 2.120),
    (Feature::CopiedOther, -1.544),
    (Feature::Telling, 0.736),
    (Feature::Both, 0.833),
    (Feature::Rival, -2.540),
    (Feature::Hollow, -1.086),
    (Feature::Unmet, -0.395),
    (Feature::UnmetNumbered, -0.689),
    (Feature::Unasked, -0.654),
    (Feature::Nothing, -1.146),
    (Feature::NothingShown, -2.189),
    (Feature::InRow, 1.261),
    (Feature::SchemeNone, -0.457),
    (Feature::SchemeForm, 1.337),
    (Feature::SchemeWay, 0.361),
    (Feature::SchemeOther, -1.091),
    (Feature::Next, 1.233),
    (Feature::Skip, -1.535),
    (Feature::SkipNothing, -0.565),
    (Feature::Across, -0.564),
    (Feature::Back, -2.553),
    (Feature::Twice, -2.764),
    (Feature::TwiceNumbered, 1.545),
    (Feature::BackSection, -2.201),
    (Feature::Again, 0.237),
    (Feature::AgainWhole, -1.916),
    (Feature::AgainNumbered, -0.774),
    (Feature::Section, -2.984),
    (Feature::SectionWorded, 4.127),
    (Feature::SectionBare, 2.603),
    (Feature::SectionWrong, -1.443),
    (Feature::SectionQuestion, -1.979),
    (Feature::SectionTitle, 3.463),
    (Feature::SectionExact, 3.169),
    (Feature::SectionRival, -2.054),
    (Feature::SectionHeading, 1.209),
    (Feature::SectionBold, 0.457),
    (Feature::SectionAlone, 0.467),
    (Feature::SectionPlain, -1.400),
    (Feature::SectionPlainNumber, -1.940),
    (Feature::SectionReportTitle, -1.062),
    (Feature::SectionAbove, 0.398),
    (Feature::SectionBelow, -1.997),
    (Feature::SectionNext, 1.215),
    (Feature::SectionSkip, -0.658),
    (Feature::SectionBack, -3.248),
    (Feature::SectionAgain, -1.580),
    (Feature::SectionLate, -2.618),
    (Feature::SectionLeft, -1.424),
    (Feature::Silent, 0.000),
    (Feature::SilentAfter, -1.500),
    (Feature::SilentSkip, -2.000),
    (Feature::SilentNothing, -1.250),
    (Feature::SilentWords, 1.750),
    (Feature::SilentShown, 0.000),
    (Feature::SilentWanted, 1.000),
    (Feature::SilentUnasked, -1.000),
    (Feature::SilentText, 1.000),
    (Feature::SilentStay, 0.300),
    (Feature::NumbersOwn, -1.016),
    (Feature::NumbersRunning, -1.016),
    (Feature::NumbersSections, -0.987),
    (Feature::NumbersShifted, -3.082),
    // fitted: end
];

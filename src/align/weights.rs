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
    (Feature::Open, -2.072),
    (Feature::NumberWhole, 6.000),
    (Feature::NumberSingle, 3.173),
    (Feature::NumberPrinted, 4.207),
    (Feature::NumberEquivalent, 5.300),
    (Feature::NumberLocal, 1.416),
    (Feature::NumberRestart, 0.203),
    (Feature::NumberRunning, 1.735),
    (Feature::NumberLast, -0.080),
    (Feature::NumberWrong, -1.712),
    (Feature::NumberWrongWorded, -1.478),
    (Feature::NumberIgnored, -0.500),
    (Feature::NumberOtherKind, -4.181),
    (Feature::WordQuestion, 1.496),
    (Feature::WordStep, -0.148),
    (Feature::Bare, 0.401),
    (Feature::Unnumbered, -4.142),
    (Feature::NamedHeading, 2.906),
    (Feature::NamedBold, 2.614),
    (Feature::NamedLead, -0.668),
    (Feature::NamedItem, -0.472),
    (Feature::NamedLine, -2.827),
    (Feature::NumberedHeading, -1.069),
    (Feature::NumberedBold, 0.202),
    (Feature::NumberedLead, -1.082),
    (Feature::NumberedItem, -0.568),
    (Feature::NumberedRow, 0.555),
    (Feature::NumberedLine, -0.242),
    (Feature::Alone, 0.785),
    (Feature::Sentence, -1.142),
    (Feature::Stated, -3.507),
    (Feature::ReportTitle, -3.793),
    (Feature::Asks, 0.751),
    (Feature::Words, -0.525),
    (Feature::Title, 5.019),
    (Feature::TitleSurely, 4.618),
    (Feature::TitleExact, 4.585),
    (Feature::Part, 1.936),
    (Feature::PartSurely, 2.008),
    (Feature::Prompt, 4.882),
    (Feature::Telling, 1.039),
    (Feature::Both, 0.390),
    (Feature::Rival, -2.717),
    (Feature::Hollow, -1.917),
    (Feature::Unmet, -1.584),
    (Feature::UnmetNumbered, -2.160),
    (Feature::Unasked, -2.440),
    (Feature::Nothing, -1.159),
    (Feature::NothingShown, -1.495),
    (Feature::InRow, 0.337),
    (Feature::SchemeNone, 0.760),
    (Feature::SchemeForm, 2.234),
    (Feature::SchemeWay, -0.149),
    (Feature::SchemeOther, -1.235),
    (Feature::Next, 2.164),
    (Feature::Skip, -5.306),
    (Feature::SkipNothing, -2.122),
    (Feature::Across, -0.704),
    (Feature::Back, -3.382),
    (Feature::Twice, -3.971),
    (Feature::TwiceNumbered, -0.461),
    (Feature::BackSection, -3.439),
    (Feature::Again, 3.756),
    (Feature::AgainWhole, -1.849),
    (Feature::AgainNumbered, -0.250),
    (Feature::Section, -2.806),
    (Feature::SectionWorded, 5.000),
    (Feature::SectionBare, 1.426),
    (Feature::SectionWrong, -1.018),
    (Feature::SectionQuestion, -2.765),
    (Feature::SectionTitle, 4.313),
    (Feature::SectionExact, 5.115),
    (Feature::SectionRival, -2.376),
    (Feature::SectionHeading, 1.271),
    (Feature::SectionBold, 0.483),
    (Feature::SectionPlain, -1.044),
    (Feature::SectionPlainNumber, -1.134),
    (Feature::SectionReportTitle, -1.514),
    (Feature::SectionAbove, 1.264),
    (Feature::SectionBelow, -2.000),
    (Feature::SectionNext, 2.189),
    (Feature::SectionSkip, -0.424),
    (Feature::SectionBack, -4.451),
    (Feature::SectionLeft, -4.336),
    (Feature::Silent, 0.250),
    (Feature::SilentAfter, -3.000),
    (Feature::SilentSkip, -1.100),
    (Feature::SilentNothing, -1.250),
    (Feature::SilentWords, 1.500),
    (Feature::SilentShown, -0.250),
    (Feature::SilentWanted, 2.500),
    (Feature::SilentUnasked, -0.750),
    (Feature::SilentText, 1.250),
    (Feature::SilentStay, 0.300),
    (Feature::NumbersOwn, -0.500),
    (Feature::NumbersRunning, -1.298),
    (Feature::NumbersShifted, -1.272),
    // fitted: end
];

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
    (Feature::Open, -1.908),
    (Feature::NumberWhole, 5.473),
    (Feature::NumberSingle, 2.000),
    (Feature::NumberPrinted, 4.523),
    (Feature::NumberEquivalent, 3.776),
    (Feature::NumberLocal, 1.063),
    (Feature::NumberRestart, 0.662),
    (Feature::NumberRunning, 1.786),
    (Feature::NumberLast, -0.043),
    (Feature::NumberWrong, -1.100),
    (Feature::NumberWrongWorded, -2.080),
    (Feature::NumberOtherKind, -3.067),
    (Feature::WordQuestion, 1.927),
    (Feature::WordStep, -2.720),
    (Feature::Bare, -0.999),
    (Feature::Unnumbered, -2.743),
    (Feature::NamedHeading, 2.469),
    (Feature::NamedBold, 1.961),
    (Feature::NamedLead, -0.754),
    (Feature::NamedItem, -3.360),
    (Feature::NamedLine, -5.483),
    (Feature::NumberedHeading, 1.128),
    (Feature::NumberedBold, 1.264),
    (Feature::NumberedLead, -0.993),
    (Feature::NumberedItem, -0.662),
    (Feature::NumberedRow, 0.615),
    (Feature::NumberedLine, 0.534),
    (Feature::Alone, -1.524),
    (Feature::Sentence, -4.528),
    (Feature::Stated, -4.414),
    (Feature::ReportTitle, -4.110),
    (Feature::Asks, 0.492),
    (Feature::Words, -0.079),
    (Feature::Title, 4.783),
    (Feature::TitleSurely, 6.211),
    (Feature::TitleExact, 6.089),
    (Feature::Part, 1.742),
    (Feature::PartSurely, 3.206),
    (Feature::Prompt, 5.291),
    (Feature::Telling, 0.694),
    (Feature::Both, 1.863),
    (Feature::Rival, -3.466),
    (Feature::Hollow, -3.785),
    (Feature::Unmet, -3.429),
    (Feature::UnmetNumbered, -1.384),
    (Feature::Unasked, -1.198),
    (Feature::Nothing, -3.135),
    (Feature::NothingShown, -1.915),
    (Feature::InRow, 1.500),
    (Feature::SchemeNone, 1.705),
    (Feature::SchemeForm, 0.839),
    (Feature::SchemeWay, -1.486),
    (Feature::SchemeOther, -1.573),
    (Feature::Next, 3.362),
    (Feature::Skip, -6.769),
    (Feature::SkipNothing, -1.859),
    (Feature::Across, -3.558),
    (Feature::Back, -9.266),
    (Feature::Twice, -3.965),
    (Feature::TwiceNumbered, 1.679),
    (Feature::BackSection, -7.364),
    (Feature::Again, 4.257),
    (Feature::AgainWhole, -2.000),
    (Feature::AgainNumbered, 0.545),
    (Feature::Section, -2.602),
    (Feature::SectionWorded, 6.558),
    (Feature::SectionBare, 1.635),
    (Feature::SectionWrong, -1.313),
    (Feature::SectionQuestion, -2.461),
    (Feature::SectionTitle, 5.218),
    (Feature::SectionExact, 5.505),
    (Feature::SectionRival, -2.695),
    (Feature::SectionHeading, 2.447),
    (Feature::SectionBold, 0.269),
    (Feature::SectionPlain, -1.540),
    (Feature::SectionPlainNumber, -1.480),
    (Feature::SectionReportTitle, -1.391),
    (Feature::SectionAbove, 1.316),
    (Feature::SectionBelow, -2.090),
    (Feature::SectionNext, 3.347),
    (Feature::SectionSkip, -0.827),
    (Feature::SectionBack, -5.629),
    (Feature::SectionLeft, -6.129),
    (Feature::Silent, 0.250),
    (Feature::SilentAfter, -1.750),
    (Feature::SilentSkip, 0.100),
    (Feature::SilentNothing, -2.700),
    (Feature::SilentWords, 2.100),
    (Feature::SilentShown, 0.900),
    (Feature::SilentUnasked, -1.000),
    (Feature::SilentText, 0.400),
    (Feature::SilentStay, 0.300),
    (Feature::NumbersOwn, -0.557),
    (Feature::NumbersRunning, -1.819),
    (Feature::NumbersShifted, -1.146),
    // fitted: end
];

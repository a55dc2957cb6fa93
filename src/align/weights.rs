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
    (Feature::Open, -2.807),
    (Feature::NumberWhole, 6.048),
    (Feature::NumberSingle, 2.209),
    (Feature::NumberPrinted, 4.072),
    (Feature::NumberEquivalent, 4.500),
    (Feature::NumberLocal, 2.214),
    (Feature::NumberRestart, 1.298),
    (Feature::NumberRunning, 2.002),
    (Feature::NumberLast, 1.224),
    (Feature::NumberWrong, -1.533),
    (Feature::NumberWrongWorded, -1.027),
    (Feature::NumberIgnored, -1.167),
    (Feature::NumberOtherKind, -1.753),
    (Feature::WordQuestion, 0.359),
    (Feature::WordStep, 0.203),
    (Feature::Bare, -0.551),
    (Feature::Unnumbered, -1.351),
    (Feature::NamedHeading, 2.124),
    (Feature::NamedBold, 1.218),
    (Feature::NamedLead, 0.096),
    (Feature::NamedItem, -1.483),
    (Feature::NamedLine, -1.656),
    (Feature::NumberedHeading, -0.089),
    (Feature::NumberedBold, 0.812),
    (Feature::NumberedLead, -0.186),
    (Feature::NumberedItem, -0.507),
    (Feature::NumberedRow, 0.525),
    (Feature::NumberedLine, 0.021),
    (Feature::Alone, 0.196),
    (Feature::Sentence, -1.125),
    (Feature::Stated, -1.684),
    (Feature::ReportTitle, -2.286),
    (Feature::Asks, 0.108),
    (Feature::Words, 0.331),
    (Feature::Title, 2.905),
    (Feature::TitleSurely, 1.674),
    (Feature::TitleExact, 2.114),
    (Feature::Part, 0.944),
    (Feature::PartSurely, 0.258),
    (Feature::Prompt, 1.970),
    (Feature::Copied, 2.697),
    (Feature::CopiedOther, -1.671),
    (Feature::Telling, 0.796),
    (Feature::Both, 0.953),
    (Feature::Rival, -2.593),
    (Feature::Hollow, -0.973),
    (Feature::Unmet, -0.421),
    (Feature::UnmetNumbered, -0.805),
    (Feature::Unasked, -0.547),
    (Feature::Nothing, -1.276),
    (Feature::NothingShown, -1.049),
    (Feature::InRow, 1.223),
    (Feature::SchemeNone, -0.458),
    (Feature::SchemeForm, 1.458),
    (Feature::SchemeWay, 0.327),
    (Feature::SchemeOther, -1.289),
    (Feature::Next, 1.131),
    (Feature::Skip, -1.505),
    (Feature::SkipNothing, -0.371),
    (Feature::Across, -0.507),
    (Feature::Back, -2.440),
    (Feature::Twice, -2.482),
    (Feature::TwiceNumbered, 1.372),
    (Feature::BackSection, -2.211),
    (Feature::Again, 0.206),
    (Feature::AgainWhole, -1.894),
    (Feature::AgainNumbered, -0.698),
    (Feature::Section, -2.916),
    (Feature::SectionWorded, 4.339),
    (Feature::SectionBare, 2.549),
    (Feature::SectionWrong, -1.417),
    (Feature::SectionQuestion, -1.996),
    (Feature::SectionTitle, 3.500),
    (Feature::SectionExact, 3.267),
    (Feature::SectionRival, -2.072),
    (Feature::SectionHeading, 1.085),
    (Feature::SectionBold, 0.453),
    (Feature::SectionPlain, -1.012),
    (Feature::SectionPlainNumber, -1.537),
    (Feature::SectionReportTitle, -1.142),
    (Feature::SectionAbove, 0.480),
    (Feature::SectionBelow, -1.998),
    (Feature::SectionNext, 1.207),
    (Feature::SectionSkip, -0.782),
    (Feature::SectionBack, -3.297),
    (Feature::SectionAgain, -1.669),
    (Feature::SectionLate, -2.529),
    (Feature::SectionLeft, -1.277),
    (Feature::Silent, 0.000),
    (Feature::SilentAfter, -1.500),
    (Feature::SilentSkip, -2.600),
    (Feature::SilentNothing, -1.250),
    (Feature::SilentWords, 1.750),
    (Feature::SilentShown, 0.000),
    (Feature::SilentWanted, 1.000),
    (Feature::SilentUnasked, -1.000),
    (Feature::SilentText, 1.000),
    (Feature::SilentStay, 0.300),
    (Feature::NumbersOwn, -1.033),
    (Feature::NumbersRunning, -1.068),
    (Feature::NumbersSections, -0.971),
    (Feature::NumbersShifted, -1.077),
    // fitted: end
];

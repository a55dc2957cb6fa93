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
            Feature::BareBelow,
            Feature::BareAmongTitles,
            Feature::Nested,
            Feature::WordHeads,
            Feature::SchemeNone,
            Feature::SchemeOther,
            Feature::Rival,
            Feature::CopiedOther,
            Feature::BodyOther,
            Feature::Hollow,
            Feature::Unmet,
            Feature::UnmetNumbered,
            Feature::Unasked,
            Feature::Nothing,
            Feature::NothingShown,
            Feature::SectionPassed,
            Feature::QuestionPassed,
            Feature::WholePassed,
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
            Feature::NumbersOff,
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
        // A report's labels look alike, whichever way it labels.
        let alike = [Feature::SchemeForm, Feature::SchemeWay];
        if alike.contains(&feature) {
            let weight = &mut self.0[feature as usize];
            *weight = weight.max(feature.hand() / 2.0);
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
#[allow(clippy::approx_constant)] // A weight may happen to be near one.
static FITTED: &[(Feature, f32)] = &[
    // fitted: begin
    (Feature::Open, -3.013),
    (Feature::NumberWhole, 6.006),
    (Feature::NumberSingle, 2.295),
    (Feature::NumberPrinted, 4.085),
    (Feature::NumberEquivalent, 4.500),
    (Feature::NumberLocal, 2.435),
    (Feature::NumberRestart, 1.226),
    (Feature::NumberRunning, 1.811),
    (Feature::NumberLast, 1.023),
    (Feature::NumberWrong, -1.566),
    (Feature::NumberWrongWorded, -1.198),
    (Feature::NumberRepeated, 3.561),
    (Feature::NumberIgnored, -0.944),
    (Feature::NumberOtherKind, -1.390),
    (Feature::WordQuestion, 0.266),
    (Feature::WordStep, 0.280),
    (Feature::WordHeads, -3.075),
    (Feature::Nested, -1.548),
    (Feature::Bare, -0.452),
    (Feature::BareBelow, -2.998),
    (Feature::BareAmongTitles, -1.091),
    (Feature::Unnumbered, -1.185),
    (Feature::NamedHeading, 2.318),
    (Feature::NamedBold, 1.207),
    (Feature::NamedLead, 0.256),
    (Feature::NamedItem, -1.615),
    (Feature::NamedLine, -1.743),
    (Feature::NumberedHeading, -0.480),
    (Feature::NumberedBold, 0.785),
    (Feature::NumberedLead, 0.351),
    (Feature::NumberedItem, -0.576),
    (Feature::NumberedRow, 0.428),
    (Feature::NumberedLine, -0.108),
    (Feature::Alone, 0.231),
    (Feature::Sentence, -1.295),
    (Feature::Tells, -3.702),
    (Feature::Stated, -3.159),
    (Feature::ReportTitle, -2.376),
    (Feature::Asks, 0.052),
    (Feature::Words, 0.370),
    (Feature::Title, 3.025),
    (Feature::TitleSurely, 1.560),
    (Feature::TitleExact, 2.618),
    (Feature::Part, 1.057),
    (Feature::PartSurely, 0.310),
    (Feature::Prompt, 2.281),
    (Feature::Copied, 2.105),
    (Feature::CopiedOther, -1.585),
    (Feature::BodySays, 2.422),
    (Feature::BodyOther, -1.650),
    (Feature::Telling, 0.893),
    (Feature::Both, 0.993),
    (Feature::Rival, -2.874),
    (Feature::Hollow, -1.020),
    (Feature::Unmet, -0.716),
    (Feature::UnmetNumbered, -0.700),
    (Feature::Unasked, -0.684),
    (Feature::Nothing, -1.232),
    (Feature::NothingShown, -2.250),
    (Feature::InRow, 1.313),
    (Feature::SchemeNone, -0.712),
    (Feature::SchemeForm, 1.071),
    (Feature::SchemeWay, 0.647),
    (Feature::SchemeOther, -1.168),
    (Feature::SectionPassed, -1.258),
    (Feature::QuestionPassed, -1.944),
    (Feature::WholePassed, -4.050),
    (Feature::Next, 0.986),
    (Feature::Skip, -1.381),
    (Feature::SkipNothing, -0.742),
    (Feature::Across, -0.570),
    (Feature::Back, -2.219),
    (Feature::Twice, -2.866),
    (Feature::TwiceNumbered, 1.311),
    (Feature::BackSection, -2.068),
    (Feature::Again, -0.144),
    (Feature::AgainWhole, -1.885),
    (Feature::AgainNumbered, -2.371),
    (Feature::Section, -3.054),
    (Feature::SectionWorded, 3.920),
    (Feature::SectionBare, 2.623),
    (Feature::SectionWrong, -1.311),
    (Feature::SectionQuestion, -2.034),
    (Feature::SectionTitle, 3.440),
    (Feature::SectionExact, 3.163),
    (Feature::SectionRival, -1.973),
    (Feature::SectionHeading, 1.357),
    (Feature::SectionBold, 0.283),
    (Feature::SectionAlone, 0.442),
    (Feature::SectionPlain, -1.432),
    (Feature::SectionPlainNumber, -1.922),
    (Feature::SectionReportTitle, -1.069),
    (Feature::SectionAbove, 0.419),
    (Feature::SectionBelow, -2.016),
    (Feature::SectionNext, 1.017),
    (Feature::SectionSkip, -0.556),
    (Feature::SectionBack, -3.142),
    (Feature::SectionAgain, -1.654),
    (Feature::SectionLate, -2.667),
    (Feature::SectionLeft, -1.018),
    (Feature::Silent, 0.000),
    (Feature::SilentAfter, 0.000),
    (Feature::SilentSkip, -2.250),
    (Feature::SilentNothing, -1.250),
    (Feature::SilentWords, 1.750),
    (Feature::SilentShown, 1.250),
    (Feature::SilentWanted, 1.600),
    (Feature::SilentUnasked, -1.000),
    (Feature::SilentText, 1.000),
    (Feature::SilentStay, 0.300),
    (Feature::NumbersOwn, -0.875),
    (Feature::NumbersRunning, -1.125),
    (Feature::NumbersSections, -1.021),
    (Feature::NumbersShifted, -3.068),
    (Feature::NumbersOff, -2.999),
    // fitted: end
];

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
    (Feature::Open, -3.006),
    (Feature::NumberWhole, 6.044),
    (Feature::NumberSingle, 2.214),
    (Feature::NumberPrinted, 4.067),
    (Feature::NumberEquivalent, 4.500),
    (Feature::NumberLocal, 2.278),
    (Feature::NumberRestart, 1.308),
    (Feature::NumberRunning, 2.025),
    (Feature::NumberLast, 1.232),
    (Feature::NumberWrong, -1.547),
    (Feature::NumberWrongWorded, -1.054),
    (Feature::NumberIgnored, -1.163),
    (Feature::NumberOtherKind, -1.751),
    (Feature::WordQuestion, 0.428),
    (Feature::WordStep, 0.296),
    (Feature::Bare, -0.564),
    (Feature::Unnumbered, -1.356),
    (Feature::NamedHeading, 1.981),
    (Feature::NamedBold, 1.070),
    (Feature::NamedLead, 0.068),
    (Feature::NamedItem, -1.464),
    (Feature::NamedLine, -1.630),
    (Feature::NumberedHeading, -0.208),
    (Feature::NumberedBold, 0.801),
    (Feature::NumberedLead, -0.077),
    (Feature::NumberedItem, -0.457),
    (Feature::NumberedRow, 0.522),
    (Feature::NumberedLine, 0.095),
    (Feature::Alone, 0.286),
    (Feature::Sentence, -1.177),
    (Feature::Stated, -1.609),
    (Feature::ReportTitle, -2.274),
    (Feature::Asks, 0.175),
    (Feature::Words, 0.464),
    (Feature::Title, 2.875),
    (Feature::TitleSurely, 1.831),
    (Feature::TitleExact, 2.487),
    (Feature::Part, 0.949),
    (Feature::PartSurely, 0.485),
    (Feature::Prompt, 2.207),
    (Feature::Copied, 2.250),
    (Feature::CopiedOther, -1.662),
    (Feature::Telling, 0.768),
    (Feature::Both, 0.949),
    (Feature::Rival, -2.511),
    (Feature::Hollow, -1.075),
    (Feature::Unmet, -0.385),
    (Feature::UnmetNumbered, -0.793),
    (Feature::Unasked, -0.496),
    (Feature::Nothing, -1.316),
    (Feature::NothingShown, -1.089),
    (Feature::InRow, 1.109),
    (Feature::SchemeNone, -0.436),
    (Feature::SchemeForm, 1.503),
    (Feature::SchemeWay, 0.331),
    (Feature::SchemeOther, -1.116),
    (Feature::Next, 1.119),
    (Feature::Skip, -1.443),
    (Feature::SkipNothing, -0.414),
    (Feature::Across, -0.514),
    (Feature::Back, -2.449),
    (Feature::Twice, -2.515),
    (Feature::TwiceNumbered, 1.349),
    (Feature::BackSection, -2.225),
    (Feature::Again, 0.190),
    (Feature::AgainWhole, -1.906),
    (Feature::AgainNumbered, -0.828),
    (Feature::Section, -2.918),
    (Feature::SectionWorded, 4.314),
    (Feature::SectionBare, 2.576),
    (Feature::SectionWrong, -1.426),
    (Feature::SectionQuestion, -2.007),
    (Feature::SectionTitle, 3.460),
    (Feature::SectionExact, 3.239),
    (Feature::SectionRival, -2.105),
    (Feature::SectionHeading, 1.084),
    (Feature::SectionBold, 0.451),
    (Feature::SectionPlain, -1.010),
    (Feature::SectionPlainNumber, -1.542),
    (Feature::SectionReportTitle, -1.129),
    (Feature::SectionAbove, 0.329),
    (Feature::SectionBelow, -2.004),
    (Feature::SectionNext, 1.159),
    (Feature::SectionSkip, -0.760),
    (Feature::SectionBack, -3.304),
    (Feature::SectionAgain, -1.661),
    (Feature::SectionLate, -2.477),
    (Feature::SectionLeft, -1.245),
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
    (Feature::NumbersOwn, -1.028),
    (Feature::NumbersRunning, -1.061),
    (Feature::NumbersSections, -0.991),
    (Feature::NumbersShifted, -1.076),
    // fitted: end
];

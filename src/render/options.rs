//! How a report is rendered.

use crate::class::Mark;

/// A picture that may be shown.
pub(crate) enum ShownPicture {
    /// Its media type, by its first bytes, and its bytes: it stands in the page.
    Embedded(&'static str, Vec<u8>),
    /// Its address as seen from the page.
    Linked(String),
}

/// Gives a picture by its file's path from the root; none where it is no picture, isn't there any more, or lies outside.
pub(crate) type Pictures<'a> = dyn Fn(&str) -> Option<ShownPicture> + Sync + 'a;

/// How a report is rendered.
pub(crate) struct Options<'a> {
    /// Whether findings are shown.
    pub(crate) findings: bool,
    /// The pictures that lie beside reports.
    pub(crate) pictures: &'a Pictures<'a>,
    /// Whether a page shows pictures of the web, which asks them of their hosts.
    pub(crate) remote_pictures: bool,
    /// Where files are that the report links to.
    pub(crate) ways: Ways,
    /// The class that the report is one of.
    pub(crate) class: Option<&'a InClass>,
}

/// The ways from the page's folder, with `/`; nothing where it is the folder itself.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ways {
    /// To the report's folder.
    pub(crate) to_report: String,
    /// To the root, from which an address with a leading `/` is followed, as a forge does.
    pub(crate) to_root: String,
}

/// A report's place in its class.
#[derive(Default)]
pub(crate) struct InClass {
    /// The address of the class's page.
    pub(crate) table: Option<String>,
    /// The address of the page before, and its student; the same of the page after.
    pub(crate) previous: Option<(String, String)>,
    pub(crate) next: Option<(String, String)>,
    /// What the teacher gave, per student and question.
    pub(crate) marks: Vec<(String, Vec<Option<Mark>>)>,
}

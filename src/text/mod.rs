//! Texts made comparable: folding, tokens, and how alike two texts are.
//!
//! Enters: text in any spelling. Leaves: folded text, packed word stems, weights. Refuses to know reports and labs.

pub(crate) mod fold;
pub(crate) mod steer;
pub(crate) mod stems;
pub(crate) mod tokens;
pub(crate) mod vocabulary;
pub(crate) mod words;

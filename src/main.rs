//! temporary
mod source; mod text; mod language; mod finding; mod catalogue; mod document;
fn main(){}

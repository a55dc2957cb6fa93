//! The words of English.

use super::Words;

pub(super) static WORDS: Words = Words {
    section: &["exercise", "exercises", "ex", "part", "section", "chapter", "problem", "module", "stage"],
    step: &["step", "steps", "phase"],
    question: &["question", "questions", "q", "qn", "task", "answer", "ans", "activity", "item"],
    and: &["and", "or", "then"],
    to: &["to", "through"],
    answer: &["answer", "my answer", "our answer", "answers", "screenshot", "screenshots", "result", "results", "output", "explanation", "command", "proof"],
    placeholder: &[
        "todo", "tbd", "tba", "wip", "fixme", "to do", "to be done", "to be completed", "to complete", "to fill", "to be filled", "fill in", "fill this",
        "your answer", "your answer here", "answer here", "write here", "write your answer", "insert", "insert here", "screenshot here",
        "paste here", "add here", "not done", "not done yet", "not yet done", "no time", "coming soon", "your code here", "your text here",
        "lorem ipsum",
    ],
    author: &["author", "authors", "name", "names", "student", "students", "by", "written by", "group", "team", "made by"],
    stop: &[
        "about", "after", "all", "also", "an", "and", "any", "are", "as", "at", "be", "been", "before", "between", "briefly", "but", "by", "can", "did",
        "do", "does", "each", "following", "for", "from", "give", "had", "has", "have", "how", "if", "in", "into", "is", "it", "its", "me", "more",
        "most", "must", "my", "no", "not", "of", "on", "one", "or", "our", "out", "over", "own", "same", "she", "should", "so", "some", "such", "than",
        "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "to", "too", "two", "under", "up", "use", "used", "using",
        "very", "was", "we", "were", "what", "when", "where", "which", "while", "who", "why", "will", "with", "would", "you", "your", "explain",
        "describe", "show", "report", "answer", "question", "exercise", "part", "step", "task", "add", "screenshot", "command", "commands", "run",
        "write", "sentences", "lines", "result", "example", "now", "below", "above", "check", "observe", "note",
    ],
    grammar: &[
        "the", "a", "an", "is", "are", "was", "of", "to", "and", "in", "that", "it", "for", "with", "as", "on", "this", "we", "be", "because", "so",
        "not", "which", "by", "have", "has", "when", "i", "you", "they", "its", "can", "will", "but", "if", "there", "then",
    ],
    report_names: &["report"],
};

package io.readyroom.question.interchange;

/** Parts of a question that a format may be unable to hold. */
public enum Part {
    /** The whole question: the format has nothing like it, or it says something that we have nothing for. */
    QUESTION,
    SOURCE_ID,
    POOL,
    LANGUAGE,
    DIFFICULTY,
    OBJECTIVES,
    TAGS,
    ENEMIES,
    SIBLINGS,
    PROVENANCE,
    STIMULUS,
    /** Formatting of stem or options; the words are there. */
    MARKUP,
    IMAGE,
    /** Ids of options, rows, gaps, regions: equal up to renaming. */
    IDS,
    /** How a response is scored: partial marks, penalties, mappings. */
    SCORING,
    /** Explanations by option, row or region. */
    EXPLANATIONS,
    GENERAL_EXPLANATION,
    REFERENCES,
    /** Something of the format that no part of a question is for: hints, layout, time limits. */
    OTHER
}

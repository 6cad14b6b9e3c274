package io.readyroom.question.content;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The candidate's half of a question version. Ids are opaque and fixed per version; only their order differs per session.
 *
 * <p>
 * A new type is a new member here, its key in {@code key} and its tests; nothing else in this service asks for the type.
 */
public sealed interface QuestionContent
        permits SingleChoice, MultipleResponse, Ordering, Matching, Dropdown, StatementGrid, Hotspot, TextEntry {

    /** Markdown. */
    String stem();

    QuestionType type();

    /** Scored components: the points under {@code PER_COMPONENT}. At least 1. */
    int components();

    /** What a response may hold, in the file's order. */
    ResponseShape shape();

    /** Ids that need an explanation of their own; a gap's option is {@code gapId.optionId}. */
    List<String> explainable();

    /** The same question with every text changed that a person reads; ids, addresses, numbers and units stay. */
    QuestionContent withTexts(UnaryOperator<String> change);

    /** What is wrong with this content, in sentences; empty when nothing is. */
    List<String> flaws();
}

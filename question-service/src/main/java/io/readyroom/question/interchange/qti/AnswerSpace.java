package io.readyroom.question.interchange.qti;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answers that an interaction allows, each a list of ids: what is picked, in which order, or what is put where. In one form
 * for each answer, so that equal answers are equal lists.
 */
interface AnswerSpace {

    /** Answers that are all looked at; beyond, those around a likely one are. */
    int FEW = 1 << 12;

    /** Every complete answer, where they are {@link #FEW}. */
    Optional<List<List<String>>> all();

    /** Complete answers that differ from this one in one step. */
    List<List<String>> near(List<String> key);

    /** What the item declares as right; empty where it declares nothing. */
    Optional<List<String>> declared();

    /** What its mapping gives most for, where nothing is declared; empty where it doesn't say so clearly. */
    Optional<List<String>> byMapping();

    /** As the item's scoring takes it, by identifier of the response. */
    Map<String, List<String>> response(List<String> answer);

    /** Points of {@code answer} by our rules, when {@code key} is right. */
    int points(List<String> key, List<String> answer);

    /** Whether our question, with this key, lets somebody give this answer. */
    boolean isPossible(List<String> key, List<String> answer);

    /** Whether an answer is the key and something besides, which our question doesn't let anybody add. */
    boolean isKeyAndMore(List<String> key, List<String> answer);
}

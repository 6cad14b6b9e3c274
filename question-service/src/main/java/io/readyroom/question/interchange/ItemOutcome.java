package io.readyroom.question.interchange;

import java.util.List;

import io.readyroom.question.bank.AuthoredQuestion;

/** What became of one item of a file. Every item of every file has exactly one. */
public sealed interface ItemOutcome {

    Place place();

    /**
     * It is a question of ours now.
     *
     * @param question what the format doesn't say is null (pool, language, difficulty) or empty; {@code sourceId} is never null
     * @param losses what of it did not come through
     */
    record Read(Place place, AuthoredQuestion question, List<Loss> losses) implements ItemOutcome {
    }

    /**
     * Well formed, but nothing for us: a description, an essay, a type that we don't have.
     *
     * @param sourceId or null when it has none
     * @param why a sentence that names what isn't supported
     */
    record Skipped(Place place, String sourceId, String why) implements ItemOutcome {
    }

    /** Not right: a sentence says what, {@link #place} where. */
    record Failed(Place place, String sourceId, String why) implements ItemOutcome {
    }
}

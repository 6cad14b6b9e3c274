package io.readyroom.question.challenge;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import io.readyroom.question.bank.WrongStateException;

/** What became of a dispute. */
public enum Outcome {

    /** The learner was right. */
    KEY_CORRECTED("The key of that version has not been corrected: do that first, then say so."),
    /** There is no right answer. */
    VOIDED("That version has not been voided: do that first, then say so."),
    /** The key is right. */
    KEPT("The key that was disputed has been corrected or voided since, so it was not kept."),
    /** The key is right, and the question says so better now. */
    IMPROVED("No later version of the question has been published: do that first, then say so.");

    private final String otherwise;

    Outcome(String otherwise) {
        this.otherwise = otherwise;
    }

    @JsonCreator
    static Outcome of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws WrongStateException when the facts say otherwise */
    void require(Facts facts) {
        boolean isSo = switch (this) {
            case KEY_CORRECTED -> facts.keyRevision() > 1 && !facts.voided();
            case VOIDED -> facts.voided();
            case KEPT -> !facts.voided() && !facts.changed();
            case IMPROVED -> facts.improved();
        };
        if (!isSo) {
            throw WrongStateException.because(otherwise);
        }
    }

    /**
     * How a disputed version stands.
     *
     * @param keyRevision the newest
     * @param changed whether the newest key is another than the one that was disputed
     * @param improved whether a later version of the question was published
     */
    record Facts(int keyRevision, boolean voided, boolean changed, boolean improved) {
    }
}

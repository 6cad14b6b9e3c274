package io.readyroom.question.interchange.moodle;

import io.readyroom.question.interchange.ItemOutcome;
import io.readyroom.question.interchange.Place;

/** An item that can't become a question of ours; the message says why, for a person. */
public final class UnfitItemException extends Exception {

    private static final long serialVersionUID = 1;

    private final boolean wrong;

    private UnfitItemException(boolean wrong, String why) {
        super(why);
        this.wrong = wrong;
    }

    /** Well formed, but nothing for us. */
    public static UnfitItemException skipped(String why) {
        return new UnfitItemException(false, why);
    }

    /** Not right. */
    public static UnfitItemException failed(String why) {
        return new UnfitItemException(true, why);
    }

    /** @param sourceId or null when it has none */
    public ItemOutcome outcome(Place place, String sourceId) {
        return wrong ? new ItemOutcome.Failed(place, sourceId, getMessage())
                : new ItemOutcome.Skipped(place, sourceId, getMessage());
    }
}

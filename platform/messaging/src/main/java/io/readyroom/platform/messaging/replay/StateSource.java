package io.readyroom.platform.messaging.replay;

import java.util.UUID;

import io.smallrye.mutiny.Uni;

/**
 * Publishes the state of everything that this service owns on a compacted topic, as it is now. A bean of the feature
 * that also publishes the changes.
 */
public interface StateSource {

    /** Before the first id. */
    UUID BEGINNING = new UUID(0, 0);

    /** The compacted topic. */
    String topic();

    /**
     * Writes the events of the next aggregates into the outbox, in a transaction of its own, in which nobody else can
     * change them: otherwise an old state could be published behind a newer one, and stay.
     *
     * @param after the id behind which the portion begins, in the order of ids
     */
    Uni<Portion> publishAfter(UUID after);

    /**
     * What was published.
     *
     * @param size how many
     * @param last id of the last one; null when there may be no more
     */
    record Portion(int size, UUID last) {

        /** Everything there was. */
        public static Portion whole(int size) {
            return new Portion(size, null);
        }
    }
}

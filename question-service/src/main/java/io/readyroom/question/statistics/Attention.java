package io.readyroom.question.statistics;

import java.util.Locale;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.smallrye.mutiny.Uni;

/**
 * Where other parts of the service say that a question needs somebody's attention, and take it back. In the transaction of
 * whatever found it, so that the work queue never says anything else than the truth.
 */
@Singleton
public class Attention {

    private static final String PUT = """
            INSERT INTO question_attention AS a (question_id, kind, count, note) VALUES ($1, $2, $3, $4)
            ON CONFLICT (question_id, kind) DO UPDATE SET count = excluded.count, note = excluded.note
            """;
    private static final String TAKE_AWAY = "DELETE FROM question_attention WHERE question_id = $1 AND kind = $2";

    /** What can be reported. */
    public enum Kind {
        /** Disputes of the key that nobody has answered. */
        CHALLENGES,
        /** Findings of the linter that were let through. */
        LINT;

        private String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Says how many there are now.
     *
     * @param count 0 for none any more
     * @param note a sentence about them, or null
     */
    public Uni<Void> report(Transaction tx, UUID questionId, Kind kind, int count, String note) {
        return (count == 0 ? tx.update(TAKE_AWAY, questionId, kind.stored())
                : tx.update(PUT, questionId, kind.stored(), count, note)).replaceWithVoid();
    }
}

package io.readyroom.question.bank;

import java.util.List;
import java.util.UUID;

import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.messaging.replay.StateSource;
import io.smallrye.mutiny.Uni;

/** Ids in their order, a portion at a time. */
final class NextIds {

    private NextIds() {
    }

    /** @param sql selects ids beyond {@code $1} in their order */
    static Uni<List<UUID>> find(Transaction tx, String sql, UUID after) {
        return tx.select(sql, after).map(rows -> rows.stream().map(row -> (UUID) row[0]).toList());
    }

    static StateSource.Portion portion(List<UUID> ids) {
        return new StateSource.Portion(ids.size(), ids.isEmpty() ? null : ids.get(ids.size() - 1));
    }
}

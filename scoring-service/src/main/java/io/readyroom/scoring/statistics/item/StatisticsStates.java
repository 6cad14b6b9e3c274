package io.readyroom.scoring.statistics.item;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.messaging.replay.StateSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;

/** All statistics are to be told again: the publisher does so, with the next versions. */
@Singleton
class StatisticsStates implements StateSource {

    private static final String TELL_AGAIN = "UPDATE item_sums SET changed_since = clock_timestamp() WHERE changed_since IS NULL";

    private final Pool pool;

    StatisticsStates(Pool pool) {
        this.pool = pool;
    }

    @Override
    public String topic() {
        return Topics.ITEM_STATISTICS;
    }

    @Override
    public Uni<Portion> publishAfter(UUID after) {
        return pool.query(TELL_AGAIN).execute().map(RowSet::rowCount).map(Portion::whole);
    }
}

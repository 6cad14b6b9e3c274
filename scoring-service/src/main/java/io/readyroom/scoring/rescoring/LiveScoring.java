package io.readyroom.scoring.rescoring;

import java.time.Duration;
import java.util.List;

import jakarta.inject.Singleton;

import io.readyroom.scoring.sitting.Rescored;
import io.readyroom.scoring.sitting.Sitting;
import io.readyroom.scoring.sitting.SittingObserver;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Knows whether this replica scores sessions that were just submitted: those go before corrections. */
@Singleton
class LiveScoring implements SittingObserver {

    private static final long RECENTLY = Duration.ofSeconds(1).toNanos();
    /** With live scoring at work, a fourth of the time is left to corrections. */
    private static final int SHARE_OF_LIVE = 3;

    private volatile boolean seen;
    private volatile long lastSeen;

    @Override
    public Uni<Void> scored(SqlConnection tx, List<Sitting> sittings) {
        lastSeen = System.nanoTime();
        seen = true;
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> rescored(SqlConnection tx, List<Rescored> sittings) {
        return Uni.createFrom().voidItem();
    }

    /** How long to leave the database to others after a page that took so long. */
    Duration pauseAfter(Duration page) {
        boolean busy = seen && System.nanoTime() - lastSeen < RECENTLY;
        return busy ? page.multipliedBy(SHARE_OF_LIVE) : Duration.ZERO;
    }
}

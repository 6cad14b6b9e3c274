package io.readyroom.scoring.rescoring;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.inject.Singleton;

import io.readyroom.scoring.sitting.Rescored;
import io.readyroom.scoring.sitting.Sitting;
import io.readyroom.scoring.sitting.SittingObserver;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Somebody who follows results and fails when a test tells it to: the page's transaction ends in the midst of it. */
@Singleton
public class StubbornFollower implements SittingObserver {

    /** Null: nobody. */
    private static volatile Predicate<UUID> refused;

    static void refuse(Predicate<UUID> sessions) {
        refused = sessions;
    }

    static void refuseNobody() {
        refused = null;
    }

    @Override
    public Uni<Void> scored(SqlConnection tx, List<Sitting> sittings) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> rescored(SqlConnection tx, List<Rescored> sittings) {
        Predicate<UUID> those = refused;
        if (those != null && sittings.stream().anyMatch(one -> those.test(one.after().sessionId()))) {
            return Uni.createFrom().failure(new IllegalStateException("as the test wants it"));
        }
        return Uni.createFrom().voidItem();
    }
}

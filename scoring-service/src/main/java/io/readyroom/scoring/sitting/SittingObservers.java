package io.readyroom.scoring.sitting;

import java.util.List;
import java.util.function.Function;

import jakarta.inject.Singleton;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** All of them, in their order. */
@Singleton
public class SittingObservers {

    private final List<SittingObserver> observers;

    SittingObservers(@All List<SittingObserver> observers) {
        this.observers = observers;
    }

    public Uni<Void> scored(SqlConnection tx, List<Sitting> sittings) {
        return sittings.isEmpty() ? Uni.createFrom().voidItem() : inTurn(observer -> observer.scored(tx, sittings));
    }

    public Uni<Void> rescored(SqlConnection tx, List<Rescored> sittings) {
        return sittings.isEmpty() ? Uni.createFrom().voidItem() : inTurn(observer -> observer.rescored(tx, sittings));
    }

    private Uni<Void> inTurn(Function<SittingObserver, Uni<Void>> tell) {
        Uni<Void> told = Uni.createFrom().voidItem();
        for (SittingObserver observer : observers) {
            told = told.chain(() -> tell.apply(observer));
        }
        return told;
    }
}

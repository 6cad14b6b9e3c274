package io.readyroom.scoring.statistics;

import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

import io.readyroom.scoring.sitting.Rescored;
import io.readyroom.scoring.sitting.Sitting;
import io.readyroom.scoring.sitting.SittingObserver;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Notes what results add, in their transaction: one row for a batch, so that nobody waits for anybody. */
@Priority(10)
@ApplicationScoped
class StatisticsObserver implements SittingObserver {

    private final SumsRepository sums;

    StatisticsObserver(SumsRepository sums) {
        this.sums = sums;
    }

    @Override
    public Uni<Void> scored(SqlConnection tx, List<Sitting> sittings) {
        Delta delta = Delta.none();
        sittings.stream().filter(sitting -> sitting.submission().session().measures())
                .forEach(sitting -> delta.add(SittingMeasures.of(sitting.submission(), sitting.scored()), 1));
        return sums.append(tx, delta);
    }

    @Override
    public Uni<Void> rescored(SqlConnection tx, List<Rescored> sittings) {
        Delta delta = Delta.none();
        sittings.stream().filter(one -> one.submission().followed() && one.submission().session().measures())
                .forEach(one -> delta.replace(SittingMeasures.of(one.submission(), one.before()),
                        SittingMeasures.of(one.submission(), one.after())));
        return sums.append(tx, delta);
    }
}

package io.readyroom.scoring.outcome;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.readyroom.scoring.readiness.Recalibration;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Makes a new correction when outcomes say something that the one in force doesn't. */
@ApplicationScoped
class Recalibrator {

    /** With fewer a correction is noise, whatever the ridge. */
    static final int FEWEST = 30;
    /** A version for every report would say nothing to anybody. */
    private static final double WORTH_A_VERSION = 0.02;

    private final OutcomeRepository outcomes;
    private final RecalibrationRepository recalibrations;

    Recalibrator(OutcomeRepository outcomes, RecalibrationRepository recalibrations) {
        this.outcomes = outcomes;
        this.recalibrations = recalibrations;
    }

    /** In the transaction of an outcome. */
    Uni<Void> learn(SqlConnection tx, String exam) {
        return recalibrations.lock(tx, exam)
                .chain(() -> outcomes.uncorrected(tx, exam))
                .chain(told -> told.size() < FEWEST ? Uni.createFrom().voidItem() : learn(tx, exam, told));
    }

    private Uni<Void> learn(SqlConnection tx, String exam, List<PlattFit.Told> told) {
        return recalibrations.current(tx, exam).chain(current -> {
            Recalibration made = PlattFit.of(told, current.version() + 1);
            return isNews(current, made) ? recalibrations.append(tx, exam, made) : Uni.createFrom().voidItem();
        });
    }

    private static boolean isNews(Recalibration current, Recalibration made) {
        return Math.abs(made.intercept() - current.intercept()) > WORTH_A_VERSION
                || Math.abs(made.slope() - current.slope()) > WORTH_A_VERSION;
    }
}

package io.readyroom.scoring.outcome;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.readyroom.scoring.bank.Bank;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** What is published of each exam. Everybody may ask, without a token: so it is made at most once a minute and exam. */
@ApplicationScoped
class Calibrations {

    static final Duration FRESH = Duration.ofMinutes(1);

    private final Pool pool;
    private final Bank bank;
    private final OutcomeRepository outcomes;
    private final RecalibrationRepository recalibrations;
    private final Clock clock;
    /** Only exams that exist get in, so it has a bound. */
    private final Map<String, Made> made = new ConcurrentHashMap<>();

    Calibrations(Pool pool, Bank bank, OutcomeRepository outcomes, RecalibrationRepository recalibrations, Clock clock) {
        this.pool = pool;
        this.bank = bank;
        this.outcomes = outcomes;
        this.recalibrations = recalibrations;
        this.clock = clock;
    }

    private record Made(Instant at, CalibrationResponse calibration) {
    }

    /** Fails with not-found when there is no such exam. */
    Uni<CalibrationResponse> of(String exam) {
        Made known = made.get(exam);
        if (known != null && clock.instant().isBefore(known.at().plus(FRESH))) {
            return Uni.createFrom().item(known.calibration());
        }
        return pool.withConnection(client -> bank.requireExam(client, exam).chain(() -> make(client, exam)))
                .invoke(calibration -> made.put(exam, new Made(clock.instant(), calibration)));
    }

    private Uni<CalibrationResponse> make(SqlConnection client, String exam) {
        return outcomes.points(client, exam)
                .chain(points -> outcomes.counts(client, exam, LocalDate.now(clock))
                        .chain(counts -> recalibrations.current(client, exam)
                                .map(current -> CalibrationResponse.from(exam, points, counts, current))));
    }
}

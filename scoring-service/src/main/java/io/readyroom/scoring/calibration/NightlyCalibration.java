package io.readyroom.scoring.calibration;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.readyroom.scoring.bank.Bank;
import io.readyroom.scoring.bank.ExamFacts;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * Calibrates every exam, one after the other. The lock belongs to the connection that reads, so a replica that dies gives it
 * back; should two work after all, the second set of a number is refused.
 */
@ApplicationScoped
class NightlyCalibration {

    private static final Logger LOG = Logger.getLogger(NightlyCalibration.class);
    private static final String LOCK = "SELECT pg_try_advisory_lock(hashtextextended('readyroom.calibration', 0))";
    private static final String UNLOCK = "SELECT pg_advisory_unlock(hashtextextended('readyroom.calibration', 0))";

    private final Pool pool;
    private final Bank bank;
    private final Calibrations calibrations;
    private final Vertx vertx;

    NightlyCalibration(Pool pool, Bank bank, Calibrations calibrations, Vertx vertx) {
        this.pool = pool;
        this.bank = bank;
        this.calibrations = calibrations;
        this.vertx = vertx;
    }

    @Scheduled(identity = "calibration", cron = "{readyroom.calibration.at}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> night() {
        return bank.exams(pool).chain(exams -> run(exams.stream().map(ExamFacts::exam).toList()))
                .onFailure().invoke(failure -> LOG.errorf("Not calibrated, tried again next night: %s", failure.toString()))
                .onFailure().recoverWithNull().replaceWithVoid();
    }

    /** Answers how many sets were added; none when another replica is at it. */
    Uni<Integer> run(List<String> exams) {
        return pool.withConnection(connection -> connection.query(LOCK).execute()
                .map(rows -> rows.iterator().next().getBoolean(0))
                .chain(locked -> locked
                        ? all(connection, exams).eventually(() -> connection.query(UNLOCK).execute())
                        : Uni.createFrom().item(0)));
    }

    private Uni<Integer> all(SqlConnection connection, List<String> exams) {
        Uni<Integer> added = Uni.createFrom().item(0);
        for (String exam : exams) {
            added = added.chain(before -> one(connection, exam).map(done -> done ? before + 1 : before));
        }
        return added;
    }

    /** An exam that fails keeps no other from its turn. */
    private Uni<Boolean> one(SqlConnection connection, String exam) {
        return calibrations.calibrate(connection, vertx, exam)
                .onFailure().invoke(failure -> LOG.errorf("%s was not calibrated: %s", exam, failure.toString()))
                .onFailure().recoverWithItem(false);
    }
}

package io.readyroom.scoring.rescoring;

import java.time.Duration;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.readyroom.platform.database.SqlErrors;
import io.readyroom.platform.messaging.Outbox;
import io.smallrye.mutiny.Uni;

/**
 * Takes up corrections, begins those whose time has come, and walks until there is nothing left to do now. Any number of
 * replicas may sweep: each is at another rescoring, or at none.
 */
@Singleton
class RescoringSweeper {

    private static final Logger LOG = Logger.getLogger(RescoringSweeper.class);
    /** Then it looks for corrections again, however much is left to walk. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final CorrectionDetector detector;
    private final Rescorings rescorings;
    private final RescoringWalk walk;
    private final Pace pace;
    private final Outbox outbox;

    RescoringSweeper(CorrectionDetector detector, Rescorings rescorings, RescoringWalk walk, Pace pace, Outbox outbox) {
        this.detector = detector;
        this.rescorings = rescorings;
        this.walk = walk;
        this.pace = pace;
        this.outbox = outbox;
    }

    @Scheduled(every = "{readyroom.rescoring.every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return detector.detect()
                .chain(rescorings::beginDue)
                .chain(this::walkOn)
                .onFailure().invoke(failure -> LOG.warnf("Corrections wait for the next sweep: %s", failure.toString()))
                .onFailure().recoverWithNull();
    }

    private Uni<Void> walkOn() {
        long began = System.nanoTime();
        return Uni.createFrom().deferred(this::step).repeat()
                .whilst(walked -> walked && System.nanoTime() - began < LONGEST.toNanos()).collect().last().replaceWithVoid();
    }

    private Uni<Boolean> step() {
        long began = System.nanoTime();
        return walk.step(pace.page())
                .onFailure(RescoringSweeper::isLasting).recoverWithUni(failure -> stepAlone())
                .invoke(outbox::wake)
                .call(walked -> pace.rest(Duration.ofNanos(System.nanoTime() - began)));
    }

    /** One result alone, so that a session that can't be graded keeps no other from its correction. */
    private Uni<Boolean> stepAlone() {
        return walk.step(1).onFailure(RescoringSweeper::isLasting).recoverWithUni(failure -> walk.passOver()
                .invoke(session -> session.ifPresent(
                        id -> LOG.errorf(failure, "Session %s can't be graded again; it is tried again with the next pass",
                                id)))
                .replaceWith(true));
    }

    private static boolean isLasting(Throwable failure) {
        return !SqlErrors.isTransient(failure);
    }
}

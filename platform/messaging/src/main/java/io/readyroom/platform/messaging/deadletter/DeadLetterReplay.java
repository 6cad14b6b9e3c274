package io.readyroom.platform.messaging.deadletter;

import java.util.UUID;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.readyroom.platform.messaging.Outbox;
import io.readyroom.platform.messaging.PermanentEventException;
import io.readyroom.platform.messaging.Redelivery;
import io.readyroom.platform.messaging.deadletter.ReplayDeadLettersResponse.Outcome;
import io.readyroom.platform.messaging.deadletter.ReplayDeadLettersResponse.Replayed;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

/**
 * Has dead letters processed again, each in a transaction of its own that also marks it as replayed: so it takes effect
 * once, however often and by however many it is asked for. One that fails again stays, with the new reason.
 */
@Singleton
class DeadLetterReplay {

    private static final Logger LOG = Logger.getLogger(DeadLetterReplay.class);
    /** In one call: a caller waits for it. */
    private static final int AT_MOST = 100;

    private final Pool pool;
    private final DeadLetterRepository letters;
    private final Redelivery redelivery;
    private final Outbox outbox;

    DeadLetterReplay(Pool pool, DeadLetterRepository letters, Redelivery redelivery, Outbox outbox) {
        this.pool = pool;
        this.letters = letters;
        this.redelivery = redelivery;
        this.outbox = outbox;
    }

    /**
     * Replays up to a hundred of those that fit, in the order of their topic as far as none of them was tried before.
     *
     * @param operator who asked for it
     */
    Uni<ReplayDeadLettersResponse> replay(ReplayDeadLettersRequest wanted, String operator) {
        return letters.choose(wanted, AT_MOST)
                .chain(chosen -> Multi.createFrom().iterable(chosen.ids())
                        .onItem().transformToUniAndConcatenate(this::replay)
                        .collect().asList()
                        .map(items -> ReplayDeadLettersResponse.of(items, chosen.fitting())))
                .invoke(outbox::wake)
                .invoke(done -> LOG.infof("%s had dead letters replayed: %d took effect, %d failed again, %d are left",
                        operator,
                        done.replayed(), done.failed(), done.left()));
    }

    private Uni<Replayed> replay(UUID id) {
        return pool.withTransaction(tx -> letters.lock(tx, id)
                .chain(letter -> letter.isEmpty() ? Uni.createFrom().item(Outcome.PASSED_OVER)
                        : redelivery.deliver(tx, letter.get().message())
                                .chain(() -> letters.markReplayed(tx, id))
                                .replaceWith(Outcome.REPLAYED)))
                .map(outcome -> new Replayed(id, outcome, null))
                .onFailure().recoverWithUni(failure -> keep(id, failure));
    }

    private Uni<Replayed> keep(UUID id, Throwable failure) {
        String reason = PermanentEventException.reasonOf(failure);
        LOG.warnf("Dead letter %s failed again: %s", id, reason);
        LOG.debug("Cause of the failure", failure);
        return letters.noteFailure(id, reason).replaceWith(new Replayed(id, Outcome.FAILED, reason));
    }
}

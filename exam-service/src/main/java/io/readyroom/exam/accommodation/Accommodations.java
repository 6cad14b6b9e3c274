package io.readyroom.exam.accommodation;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.exam.deadline.DeadlineChange;
import io.readyroom.exam.deadline.DeadlineEvents;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Gives the running sessions of an account the time that its accommodation is worth. */
@Singleton
public class Accommodations {

    private final AccommodationRepository repository;
    private final DeadlineEvents deadlines;

    Accommodations(AccommodationRepository repository, DeadlineEvents deadlines) {
        this.repository = repository;
        this.deadlines = deadlines;
    }

    /**
     * Moves the deadlines of the account's running sessions to where its accommodation puts them, paused ones too, and tells of
     * each that moved. A session that has the time already is left alone, and so is everything when nothing is known of the
     * account. An assignment's factor counts where it gives more. No session has less than a minute left by this.
     */
    public Uni<Void> apply(SqlConnection tx, UUID accountId) {
        return repository.lockRunning(tx, accountId)
                .chain(held -> held.isEmpty() ? Uni.createFrom().voidItem()
                        : repository.move(tx, accountId, held)
                                .chain(moved -> deadlines.append(tx, moved, DeadlineChange.ACCOMMODATION)));
    }
}

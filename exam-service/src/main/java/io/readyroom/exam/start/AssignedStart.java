package io.readyroom.exam.start;

import jakarta.inject.Singleton;

import io.readyroom.exam.form.FrozenForms;
import io.readyroom.platform.database.SqlErrors;
import io.readyroom.platform.messaging.Outbox;
import io.vertx.core.Future;

/** Starts sessions on the terms of an assignment. No entitlement is asked for: the organisation pays. */
@Singleton
public class AssignedStart {

    private final AssignedForms assembly;
    private final StartLane lane;
    private final FrozenForms forms;
    private final Outbox outbox;

    AssignedStart(AssignedForms assembly, StartLane lane, FrozenForms forms, Outbox outbox) {
        this.assembly = assembly;
        this.lane = lane;
        this.forms = forms;
        this.outbox = outbox;
    }

    /**
     * Starts a session; false when it or another session of that attempt has been started already. Fails with the problem that
     * the candidate is to be told.
     */
    public Future<Boolean> start(AssignedSitting sitting) {
        return assembly.begin(sitting)
                .compose(session -> lane.store(session).map(started -> announce(session)))
                .recover(failure -> SqlErrors.isUniqueViolation(failure) ? Future.succeededFuture(false)
                        : Future.failedFuture(failure));
    }

    /** After the commit: the form is kept for the first answers, and the relay knows of the event. */
    private boolean announce(NewSession session) {
        forms.remember(session.frozen());
        outbox.wake();
        return true;
    }
}

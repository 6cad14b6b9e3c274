package io.readyroom.exam.start;

import java.util.List;

import jakarta.inject.Singleton;

import io.readyroom.exam.form.FrozenForms;
import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.messaging.Outbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** What follows from a start: the event, and the form in memory for the first answers. */
@Singleton
class Publication {

    private final Outbox outbox;
    private final FrozenForms forms;

    Publication(Outbox outbox, FrozenForms forms) {
        this.outbox = outbox;
        this.forms = forms;
    }

    /** In the transaction that stores the session. */
    Uni<Void> append(SqlConnection tx, ExamSessionStarted started) {
        return outbox.append(Transaction.on(tx), List.of(started.toEvent()));
    }

    /** After its commit. */
    void after(NewSession session) {
        forms.remember(session.frozenForm());
        outbox.wake();
    }
}

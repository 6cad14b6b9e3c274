package io.readyroom.exam.form;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

/** The forms of sessions, from memory where they are there: saving an answer then needs one statement and no other. */
@Singleton
public class FrozenForms {

    static final String READ = """
            SELECT f.version_ids, f.slots
            FROM any_session s JOIN any_form f ON f.session_id = $1
            WHERE s.id = $1 AND s.learner_id = $2
            """;

    private final Pool pool;
    private final Cache<UUID, FrozenForm> cache;

    FrozenForms(Pool pool, FormsConfig config) {
        this.pool = pool;
        this.cache = Caffeine.newBuilder().maximumSize(config.cached()).build();
    }

    /** The form of a learner's session; fails with {@code not-found} when it doesn't exist or is somebody else's. */
    public Uni<FrozenForm> require(UUID sessionId, UUID learnerId) {
        return known(sessionId, learnerId).map(Uni.createFrom()::item)
                .orElseGet(() -> pool.preparedQuery(READ).execute(Tuple.of(sessionId, learnerId))
                        .map(rows -> read(sessionId, learnerId, rows))
                        .invoke(this::remember));
    }

    /** The form when it is in memory. */
    public Optional<FrozenForm> known(UUID sessionId, UUID learnerId) {
        return Optional.ofNullable(cache.getIfPresent(sessionId)).filter(form -> form.learnerId().equals(learnerId));
    }

    /** Keeps the form of a session that was just started. */
    public void remember(FrozenForm form) {
        cache.put(form.sessionId(), form);
    }

    private FrozenForm read(UUID sessionId, UUID learnerId, RowSet<Row> rows) {
        if (rows.size() == 0) {
            throw ProblemException.notFound("The session");
        }
        Row row = rows.iterator().next();
        try {
            return new FrozenForm(sessionId, learnerId, FormSlots.candidate(List.of(row.getArrayOfUUIDs("version_ids")),
                    SlotReader.read(row.getString("slots"))));
        } catch (IOException e) {
            throw new IllegalStateException("stored slots of session " + sessionId + " can't be read", e);
        }
    }
}

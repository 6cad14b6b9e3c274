package io.readyroom.exam.form;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Interner;

import io.readyroom.exam.policy.DeliveryPolicy;
import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * The forms of sessions, from memory where they are there: saving an answer then needs one statement and no other. The form of
 * an adaptive session grows, maybe by another replica: it is read each time.
 */
@Singleton
public class FrozenForms {

    static final String READ = """
            SELECT s.mode = 'diagnostic' AS adaptive, f.version_ids, f.slots, f.facts, f.section_kinds
            FROM any_session s JOIN any_form f ON f.session_id = $1
            WHERE s.id = $1 AND s.learner_id = $2
            """;

    private final Pool pool;
    private final ObjectReader facts;
    private final Cache<UUID, FrozenForm> cache;
    /** A policy is the same for many sessions. */
    private final Interner<DeliveryPolicy> policies = Interner.newWeakInterner();

    FrozenForms(Pool pool, FormsConfig config, ObjectMapper json) {
        this.pool = pool;
        this.facts = json.readerFor(ExamFacts.class);
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
        if (!form.isAdaptive()) {
            cache.put(form.sessionId(), new FrozenForm(form.sessionId(), form.learnerId(), false,
                    policies.intern(form.policy()), form.gradingPolicy(), form.sections(), form.slots()));
        }
    }

    private FrozenForm read(UUID sessionId, UUID learnerId, RowSet<Row> rows) {
        if (rows.size() == 0) {
            throw ProblemException.notFound("The session");
        }
        Row row = rows.iterator().next();
        try {
            return FrozenForm.of(sessionId, learnerId, row.getBoolean("adaptive"),
                    facts.readValue(row.getString("facts")),
                    kinds(row), FormSlots.candidate(List.of(row.getArrayOfUUIDs("version_ids")),
                            SlotReader.read(row.getString("slots"))));
        } catch (IOException e) {
            throw new IllegalStateException("the stored form of session " + sessionId + " can't be read", e);
        }
    }

    private static List<String> kinds(Row row) {
        String[] kinds = row.getArrayOfStrings("section_kinds");
        return kinds == null ? List.of() : List.of(kinds);
    }
}

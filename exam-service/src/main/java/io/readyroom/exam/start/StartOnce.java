package io.readyroom.exam.start;

import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.exam.session.ExamSessionResponse;
import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.web.IdempotencyHeader;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

/** The Idempotency-Key of a start. */
@Singleton
class StartOnce {

    static final String OPERATION = "POST /v1/exam-sessions";
    static final int CREATED = 201;
    private static final String EARLIER = """
            SELECT fingerprint, CAST(body AS text) FROM idempotency_key
            WHERE principal = $1 AND operation = $2 AND key = $3 AND status IS NOT NULL
              AND created_at >= clock_timestamp() - interval '24 hours'
            """;

    private final Pool pool;
    private final ObjectMapper json;

    StartOnce(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    /**
     * What an earlier request with this key was answered. Asked first, so that a repetition gets its answer even when the
     * entitlement has ended since or question-service is away. Takes no lock: twins that get past it meet in the statement that
     * stores the session.
     */
    Uni<Optional<ExamSessionResponse>> earlier(UUID learnerId, String key, String fingerprint) {
        return pool.withConnection(connection -> Transaction.on(connection).select(EARLIER, learnerId, OPERATION, key))
                .map(rows -> rows.stream().findFirst().map(row -> earlier(row, fingerprint)));
    }

    /** What the statement that stores the session keeps under the key. */
    StartClaim claim(NewSession session, String key, String fingerprint) {
        ExamSessionResponse answer = ExamSessionResponse.from(session.unstored(), session.frozen());
        return new StartClaim(key, fingerprint, write(answer));
    }

    private ExamSessionResponse earlier(Object[] row, String fingerprint) {
        if (!fingerprint.equals(row[0])) {
            throw IdempotencyHeader.reused();
        }
        return read((String) row[1]);
    }

    /** Tells a repetition of a request from another one. */
    String fingerprint(StartExamSessionRequest request) {
        return IdempotencyHeader.fingerprint(json, request);
    }

    private ExamSessionResponse read(String body) {
        try {
            return json.readValue(body, ExamSessionResponse.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored answer can't be read", e);
        }
    }

    private String write(ExamSessionResponse response) {
        try {
            return json.writeValueAsString(response);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a session can't be written", e);
        }
    }
}

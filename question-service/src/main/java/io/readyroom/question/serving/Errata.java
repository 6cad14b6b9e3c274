package io.readyroom.question.serving;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.smallrye.mutiny.Uni;

/**
 * Corrected and voided keys: that and why they changed; and what became of learners' disputes. What keys say isn't
 * read, and neither is who disputed.
 */
@Singleton
public class Errata {

    private static final String READ = """
            SELECT e.question_id, e.version_id, e.revision, e.voided, e.reason,
              CAST(extract(epoch FROM e.at) * 1000000 AS bigint), CAST(e.challenge_id AS text), e.outcome
            FROM (
              SELECT v.question_id, v.id AS version_id, k.revision, k.voided, k.reason, k.created_at AS at, v.id AS tie,
                CAST(NULL AS uuid) AS challenge_id, CAST(NULL AS text) AS outcome
              FROM answer_key k JOIN question_version v ON v.id = k.question_version_id JOIN question q ON q.id = v.question_id
              WHERE q.exam_code = $1 AND k.revision > 1
                AND (k.created_at > $2 OR (k.created_at = $2 AND v.id > $3))
              UNION ALL
              SELECT c.question_id, c.question_version_id, coalesce(n.revision, 1), coalesce(n.voided, false), c.answer,
                c.answered_at, c.id, c.id, c.outcome
              FROM challenge c JOIN question q ON q.id = c.question_id
              LEFT JOIN LATERAL (
                SELECT k.revision, k.voided FROM answer_key k
                WHERE k.question_version_id = c.question_version_id AND k.created_at <= c.answered_at
                ORDER BY k.revision DESC LIMIT 1) n ON true
              WHERE q.exam_code = $1 AND c.outcome IS NOT NULL
                AND (c.answered_at > $2 OR (c.answered_at = $2 AND c.id > $3))) e
            ORDER BY e.at, e.tie LIMIT $4
            """;
    private static final long MICROS = 1_000_000;
    private static final long NANOS_OF_MICRO = 1_000;

    private final Mutiny.SessionFactory sessions;

    Errata(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * A corrected or voided key, or the outcome of a dispute.
     *
     * @param revision of the key: the one that came with the correction, or the one that stood when the dispute was
     *        answered
     * @param voided whether that revision voids the question
     * @param reason of the correction, or the answer to the dispute
     * @param correctedAt when that was said
     * @param challengeId and {@code outcome} are there for a dispute only
     */
    public record Erratum(UUID questionId, UUID questionVersionId, int revision, boolean voided, String reason,
            Instant correctedAt, UUID challengeId, String outcome) {

        /** Tells those of one instant apart. */
        public UUID tie() {
            return challengeId == null ? questionVersionId : challengeId;
        }
    }

    /** Up to {@code limit} of them after this one, oldest first. */
    public Uni<List<Erratum>> after(String exam, OffsetDateTime correctedAt, UUID tie, int limit) {
        return sessions.withSession(session -> HibernateTransaction.on(session).select(READ, exam, correctedAt, tie, limit))
                .map(rows -> rows.stream().map(Errata::erratum).toList());
    }

    private static Erratum erratum(Object[] row) {
        long micros = ((Number) row[5]).longValue();
        return new Erratum((UUID) row[0], (UUID) row[1], ((Number) row[2]).intValue(), (Boolean) row[3], (String) row[4],
                Instant.ofEpochSecond(micros / MICROS, micros % MICROS * NANOS_OF_MICRO),
                row[6] == null ? null : UUID.fromString((String) row[6]), (String) row[7]);
    }
}

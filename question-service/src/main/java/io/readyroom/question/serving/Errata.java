package io.readyroom.question.serving;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;

/** Corrected and voided keys: that and why they changed. What they say isn't read. */
@Singleton
public class Errata {

    private static final String READ = """
            select v.questionId, k.questionVersionId, k.revision, k.voided, k.reason, k.createdAt
            from KeyRevision k join QuestionVersion v on v.id = k.questionVersionId join Question q on q.id = v.questionId
            where q.examCode = ?1 and k.revision > 1
              and (k.createdAt > ?2 or (k.createdAt = ?2 and k.questionVersionId > ?3))
            order by k.createdAt, k.questionVersionId
            """;

    private final Mutiny.SessionFactory sessions;

    Errata(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    public record Erratum(UUID questionId, UUID questionVersionId, int revision, boolean voided, String reason,
            Instant correctedAt) {
    }

    /** Up to {@code limit} corrections after this one, oldest first. */
    public Uni<List<Erratum>> after(String exam, OffsetDateTime correctedAt, UUID versionId, int limit) {
        return sessions.withSession(session -> session.createSelectionQuery(READ, Object[].class)
                .setParameter(1, exam).setParameter(2, correctedAt).setParameter(3, versionId)
                .setMaxResults(limit).getResultList())
                .map(rows -> rows.stream().map(Errata::erratum).toList());
    }

    private static Erratum erratum(Object[] row) {
        return new Erratum((UUID) row[0], (UUID) row[1], (Integer) row[2], (Boolean) row[3], (String) row[4],
                ((OffsetDateTime) row[5]).toInstant());
    }
}

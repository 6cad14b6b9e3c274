package io.readyroom.question.stimulus;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.database.SqlErrors;
import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.QuestionProblem;
import io.readyroom.question.bank.QuestionBank;
import io.readyroom.question.bank.VersionStatus;
import io.readyroom.question.content.ContentJson;
import io.readyroom.question.content.Stimulus;
import io.readyroom.question.media.MediaAddress;
import io.readyroom.question.media.MediaStore;
import io.readyroom.question.rest.CreateKey;
import io.smallrye.mutiny.Uni;

/** Keeps stimuli. */
@Singleton
class Stimuli {

    private static final String MAKE_CURRENT = "UPDATE stimulus SET current_since = clock_timestamp() WHERE id = $1";
    private static final String ONE = """
            SELECT s.source_id, s.content, CAST(extract(epoch FROM s.created_at) * 1000 AS bigint),
              NOT EXISTS (SELECT 1 FROM stimulus n WHERE n.source_id = s.source_id
                AND (n.current_since > s.current_since OR (n.current_since = s.current_since AND n.id > s.id)))
            FROM stimulus s WHERE s.id = $1
            """;
    private static final String USERS = """
            SELECT q.id, q.source_id, v.number, v.status FROM question_version v JOIN question q ON q.id = v.question_id
            WHERE v.stimulus_id = $1 AND v.status <> 'retired' ORDER BY q.source_id, v.number LIMIT 200
            """;
    private static final String LIST = """
            SELECT DISTINCT ON (source_id) source_id, id, content, CAST(extract(epoch FROM created_at) * 1000 AS bigint)
            FROM stimulus WHERE source_id > $1 ORDER BY source_id, current_since DESC, id DESC LIMIT $2
            """;

    private final Mutiny.SessionFactory sessions;
    private final QuestionBank bank;
    private final MediaStore media;

    Stimuli(Mutiny.SessionFactory sessions, QuestionBank bank, MediaStore media) {
        this.sessions = sessions;
        this.bank = bank;
        this.media = media;
    }

    /** What the column holds. */
    private record Stored(String kind, String title, List<Stimulus.Tab> tabs) {

        StimulusDocument document(String sourceId) {
            return new StimulusDocument(sourceId, kind, title,
                    tabs.stream().map(tab -> new StimulusDocument.Tab(tab.title(), tab.text())).toList());
        }
    }

    /**
     * Makes a text the present one of its stimulus; fails with {@code unknown-reference} when it shows a picture that
     * isn't.
     */
    Uni<StimulusResponse> keep(StimulusDocument document, UUID author, CreateKey<StimulusResponse> key) {
        return keepOnce(document, author, key)
                // Somebody else sent the same text at the same moment: now it is there.
                .onFailure(SqlErrors::isUniqueViolation).recoverWithUni(() -> keepOnce(document, author, key));
    }

    private Uni<StimulusResponse> keepOnce(StimulusDocument document, UUID author, CreateKey<StimulusResponse> key) {
        return sessions.withTransaction(session -> key.once(HibernateTransaction.on(session), author,
                () -> keep(session, document)));
    }

    private Uni<StimulusResponse> keep(Mutiny.Session session, StimulusDocument document) {
        Transaction tx = HibernateTransaction.on(session);
        return requirePictures(session, document)
                .chain(() -> bank.stimuli(session, List.of(document.toAuthored())))
                .map(ids -> ids.get(document.id()))
                .call(id -> tx.update(MAKE_CURRENT, id))
                .chain(id -> require(tx, id));
    }

    /** A text by its id. */
    Uni<StimulusResponse> get(UUID stimulusId) {
        return sessions.withSession(session -> require(HibernateTransaction.on(session), stimulusId));
    }

    /** In the order of their bank ids, those behind one. */
    Uni<List<StimulusSummary>> list(String after, int rows) {
        return sessions.withSession(session -> HibernateTransaction.on(session).select(LIST, after, rows))
                .map(found -> found.stream().map(Stimuli::summary).toList());
    }

    private Uni<Void> requirePictures(Mutiny.Session session, StimulusDocument document) {
        return media.facts(session, document.pictures()).invoke(known -> {
            List<String> missing = new ArrayList<>(document.pictures());
            missing.removeAll(known.keySet());
            if (!missing.isEmpty()) {
                ProblemException refusal = ProblemException.of(QuestionProblem.UNKNOWN_REFERENCE,
                        "The stimulus shows a picture that does not exist.");
                missing.forEach(sha256 -> refusal.withError("tabs", "there is no picture " + MediaAddress.of(sha256)));
                throw refusal;
            }
        }).replaceWithVoid();
    }

    private static Uni<StimulusResponse> require(Transaction tx, UUID id) {
        return tx.select(ONE, id).chain(rows -> {
            if (rows.isEmpty()) {
                throw ProblemException.notFound("The stimulus");
            }
            return tx.select(USERS, id).map(users -> response(id, rows.get(0), users));
        });
    }

    private static StimulusResponse response(UUID id, Object[] row, List<Object[]> users) {
        return new StimulusResponse(id, (Boolean) row[3], Instant.ofEpochMilli(((Number) row[2]).longValue()),
                ContentJson.read((String) row[1], Stored.class).document((String) row[0]),
                users.stream().map(user -> new StimulusResponse.User((UUID) user[0], (String) user[1],
                        ((Number) user[2]).intValue(), VersionStatus.valueOf(((String) user[3]).toUpperCase(Locale.ROOT))))
                        .toList());
    }

    private static StimulusSummary summary(Object[] row) {
        Stored stored = ContentJson.read((String) row[2], Stored.class);
        return new StimulusSummary((String) row[0], (UUID) row[1], stored.kind(), stored.title(), stored.tabs().size(),
                Instant.ofEpochMilli(((Number) row[3]).longValue()));
    }
}

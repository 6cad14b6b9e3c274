package io.readyroom.question.authoring;

import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import com.fasterxml.jackson.annotation.JsonRawValue;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.question.bank.AuthoredVersion;
import io.readyroom.question.bank.Authorship;
import io.readyroom.question.bank.HistoryEntry;
import io.readyroom.question.bank.HistoryEntry.Action;
import io.readyroom.question.bank.VersionReader;
import io.readyroom.question.bank.WrongStateException;
import io.readyroom.question.content.ContentJson;
import io.readyroom.question.key.AnswerKey;
import io.readyroom.question.rest.CreateKey;
import io.smallrye.mutiny.Uni;

/** Corrects and voids keys of what was published, and retires it. Results are graded again when the event arrives. */
@Singleton
class Corrections {

    private final Mutiny.SessionFactory sessions;
    private final VersionReader reader;
    private final Release release;

    Corrections(Mutiny.SessionFactory sessions, VersionReader reader, Release release) {
        this.sessions = sessions;
        this.reader = reader;
        this.release = release;
    }

    /** What a key was before, for the history. */
    private record Before(int revision, boolean voided, @JsonRawValue String key) {
    }

    /** Adds a revision to the key of a version that the reviewer has no part in. */
    Uni<KeyCorrectionResponse> correct(UUID questionId, CorrectKeyRequest request, UUID reviewer,
            CreateKey<KeyCorrectionResponse> key) {
        request.requireOneOfBoth();
        return sessions.withTransaction(session -> release.lock(session)
                .chain(() -> key.once(HibernateTransaction.on(session), reviewer,
                        () -> correct(session, questionId, request, reviewer))))
                .invoke(release::wake);
    }

    private Uni<KeyCorrectionResponse> correct(Mutiny.Session session, UUID questionId, CorrectKeyRequest request,
            UUID reviewer) {
        return version(session, questionId, request.version())
                .call(version -> Authorship.refuse(HibernateTransaction.on(session), questionId, version.number(), reviewer))
                .chain(version -> Standing.read(HibernateTransaction.on(session), version.id())
                        .chain(standing -> correct(session, version, standing, request, reviewer)));
    }

    private Uni<KeyCorrectionResponse> correct(Mutiny.Session session, AuthoredVersion version, Standing standing,
            CorrectKeyRequest request, UUID reviewer) {
        AnswerKey corrected = request.voids() ? null
                : KeyDocument.require(request.key(), version.question().content());
        refuseNoChange(version, standing, corrected);
        HistoryEntry entry = HistoryEntry.of(version.questionId(), version.number(),
                request.voids() ? Action.VOIDED : Action.KEY_CORRECTED, reviewer, request.reason())
                .withDetail(ContentJson.write(new Before(standing.keyRevision(), standing.voided(),
                        ContentJson.write(version.question().key()))));
        return release.correctKey(session, version, corrected == null ? null : ContentJson.write(corrected), entry)
                .replaceWith(new KeyCorrectionResponse(version.questionId(), version.id(), version.number(),
                        standing.keyRevision() + 1, request.voids(), request.reason()));
    }

    private Uni<AuthoredVersion> version(Mutiny.Session session, UUID questionId, Integer number) {
        return (number == null ? reader.current(session, questionId) : reader.require(session, questionId, number))
                .invoke(version -> {
                    if (version.status().isOpen()) {
                        throw WrongStateException
                                .because("A version that was never published has no key to correct: edit the draft.");
                    }
                });
    }

    /**
     * A revision that changes nothing would be told to everybody who has sat the question.
     *
     * @param corrected null to void it
     */
    private static void refuseNoChange(AuthoredVersion version, Standing standing, AnswerKey corrected) {
        if (corrected == null && standing.voided()) {
            throw WrongStateException.because("The question is void already.");
        }
        if (!standing.voided() && version.question().key().isSame(corrected)) {
            throw WrongStateException.because("That is the key which it has.");
        }
    }

    /** Takes a question out of all forms to come. */
    Uni<Void> retire(UUID questionId, String reason, UUID reviewer) {
        return sessions.withTransaction(session -> release.lock(session)
                .chain(() -> QuestionName.require(HibernateTransaction.on(session), questionId))
                .chain(() -> release.retire(session, questionId, reason, reviewer)))
                .invoke(release::wake);
    }
}

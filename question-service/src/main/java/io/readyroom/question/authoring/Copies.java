package io.readyroom.question.authoring;

import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.AuthoredVersion;
import io.readyroom.question.bank.VersionReader;
import io.smallrye.mutiny.Uni;

/** What a next version begins with. */
@Singleton
class Copies {

    private static final String NEWEST = "SELECT coalesce(max(number), 0) FROM question_version WHERE question_id = $1";

    private final VersionReader reader;
    private final Mentions mentions;

    Copies(VersionReader reader, Mentions mentions) {
        this.reader = reader;
        this.mentions = mentions;
    }

    /**
     * Another version's document.
     *
     * @param number of that version
     * @param stimulusId the stimulus' present text, which need not be the one that the other version shows; or null
     */
    record Copy(int number, AuthoredQuestion question, UUID stimulusId) {
    }

    /**
     * A copy of a version, its key as it was corrected last.
     *
     * @param from number, or null for the newest
     * @return fails with {@code not-found} when there is no such version
     */
    Uni<Copy> of(Mutiny.Session session, UUID questionId, Integer from) {
        Transaction tx = HibernateTransaction.on(session);
        return (from == null ? newest(tx, questionId) : Uni.createFrom().item(from))
                .chain(number -> reader.require(session, questionId, number))
                .chain(version -> copy(tx, version));
    }

    private Uni<Copy> copy(Transaction tx, AuthoredVersion version) {
        return mentions.stimulus(tx, version.question().stimulus())
                .map(stimulus -> new Copy(version.number(), version.question(), stimulus.orElse(null)));
    }

    private static Uni<Integer> newest(Transaction tx, UUID questionId) {
        return tx.select(NEWEST, questionId).map(rows -> {
            int newest = ((Number) rows.get(0)[0]).intValue();
            if (newest == 0) {
                throw ProblemException.notFound("The question");
            }
            return newest;
        });
    }
}

package io.readyroom.question.authoring;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.QuestionProblem;
import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.AuthoredVersion;
import io.readyroom.question.bank.Change;
import io.readyroom.question.bank.CosmeticChange;
import io.readyroom.question.bank.DraftBatches;
import io.readyroom.question.bank.VersionReader;
import io.smallrye.mutiny.Uni;

/** What has to be right of a version before it goes on. */
@Singleton
class ReviewChecks {

    private final VersionReader reader;
    private final DraftLint lint;
    private final Mentions mentions;
    private final DraftBatches drafts;

    ReviewChecks(VersionReader reader, DraftLint lint, Mentions mentions, DraftBatches drafts) {
        this.reader = reader;
        this.drafts = drafts;
        this.lint = lint;
        this.mentions = mentions;
    }

    /** The version as it is in the database. */
    Uni<AuthoredVersion> read(Mutiny.Session session, Seen seen) {
        return reader.require(session, seen.questionId(), seen.number());
    }

    /**
     * The linter finds all that is missing. Without key and objective no publication could work, whatever the
     * linter's rules come to be; so they are looked at here as well.
     *
     * @throws io.readyroom.platform.web.problem.ProblemException {@code lint-errors} or {@code invalid-question}
     */
    void requireReady(AuthoredVersion version) {
        lint.requireNoErrors(version);
        AuthoredQuestion question = version.question();
        List<Flaw> missing = new ArrayList<>();
        if (question.key() == null) {
            missing.add(new Flaw("key", "is missing"));
        }
        if (question.objectives().isEmpty()) {
            missing.add(new Flaw("objectives", "are missing"));
        }
        Flaw.refuse(QuestionProblem.INVALID_QUESTION, "Something is missing without which it can't be published.",
                Flaw.IN_QUESTION, missing);
    }

    /**
     * Fails with {@code wrong-state} when a later version has been published, and with {@code invalid-question} when a cosmetic
     * change is none.
     */
    Uni<Void> requireFitsCurrent(Mutiny.Session session, AuthoredVersion version) {
        return drafts.overtaken(HibernateTransaction.on(session), List.of(version.id()))
                .invoke(overtaken -> {
                    if (!overtaken.isEmpty()) {
                        throw ProblemException.of(QuestionProblem.WRONG_STATE,
                                "A later version was published meanwhile. Discard this one and begin again from that.");
                    }
                })
                .chain(() -> requireSameMeasure(session, version));
    }

    private Uni<Void> requireSameMeasure(Mutiny.Session session, AuthoredVersion version) {
        return version.change() != Change.COSMETIC ? Uni.createFrom().voidItem()
                : reader.current(session, version.questionId())
                        .invoke(current -> requireSameMeasure(version.question(), current.question())).replaceWithVoid();
    }

    private static void requireSameMeasure(AuthoredQuestion question, AuthoredQuestion current) {
        Flaw.refuse(QuestionProblem.INVALID_QUESTION, "Its statistics would go on, but they are of another question.",
                Flaw.IN_QUESTION, CosmeticChange.contradictions(question, current).stream()
                        .map(contradiction -> new Flaw("change", contradiction)).toList());
    }

    /** Fails with {@code unknown-reference} when something that it names is gone. */
    Uni<Void> requireMentions(Mutiny.Session session, AuthoredVersion version) {
        return mentions.require(session, version.exam(), version.question()).replaceWithVoid();
    }
}

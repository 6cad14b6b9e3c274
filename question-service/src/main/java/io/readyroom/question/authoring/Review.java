package io.readyroom.question.authoring;

import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.question.bank.AuthoredVersion;
import io.readyroom.question.bank.Drafts;
import io.readyroom.question.bank.HistoryEntry;
import io.readyroom.question.bank.HistoryEntry.Action;
import io.readyroom.question.bank.QuestionHistory;
import io.readyroom.question.bank.VersionStatus;
import io.smallrye.mutiny.Uni;

/**
 * The way of a version through review. What a version needs to be published is looked at when it is submitted, and
 * what it names once more when somebody agrees to it: the catalogue may have moved on meanwhile.
 */
@Singleton
class Review {

    private final Mutiny.SessionFactory sessions;
    private final Drafts drafts;
    private final ReviewChecks checks;
    private final Release release;
    private final QuestionHistory history;

    Review(Mutiny.SessionFactory sessions, Drafts drafts, ReviewChecks checks, Release release, QuestionHistory history) {
        this.sessions = sessions;
        this.drafts = drafts;
        this.checks = checks;
        this.release = release;
        this.history = history;
    }

    /** From a draft to the reviewers; fails with {@code lint-errors} while something has to be mended. */
    Uni<VersionResponse> submit(Seen seen, UUID author) {
        return sessions.withTransaction(session -> drafts
                .step(session, seen.questionId(), seen.number(), Drafts.Step.submit(), version -> {
                    if (seen.check(version, VersionStatus.DRAFT)) {
                        checks.requireReady(version);
                    }
                    return null;
                })
                .call(version -> checks.requireFitsCurrent(session, version))
                .call(version -> checks.requireMentions(session, version))
                .call(version -> note(session, version, Action.SUBMITTED, author, null))
                .chain(version -> VersionResponse.of(session, version)));
    }

    /** Back to the author. */
    Uni<VersionResponse> reject(Seen seen, String reason, UUID reviewer) {
        return sessions.withTransaction(session -> judge(session, seen, Drafts.Step.reject(reviewer))
                .call(version -> note(session, version, Action.REJECTED, reviewer, reason))
                .chain(version -> VersionResponse.of(session, version)));
    }

    /** Agrees to a version, and leaves it to whoever publishes it later. */
    Uni<VersionResponse> approve(Seen seen, UUID reviewer) {
        return sessions.withTransaction(session -> approve(session, seen, reviewer)
                .chain(version -> VersionResponse.of(session, version)));
    }

    /** Agrees to a version and publishes it in the same transaction. */
    Uni<VersionResponse> approveAndPublish(Seen seen, UUID reviewer) {
        return sessions.withTransaction(session -> release.lock(session)
                .chain(() -> approve(session, seen, reviewer))
                .call(version -> release.publish(session, version, reviewer))
                // It was published past the session, which would go on to show it as it was.
                .invoke(session::clear)
                .chain(() -> checks.read(session, seen))
                .chain(version -> VersionResponse.of(session, version)))
                .invoke(release::wake);
    }

    private Uni<AuthoredVersion> approve(Mutiny.Session session, Seen seen, UUID reviewer) {
        return judge(session, seen, Drafts.Step.approve(reviewer))
                .call(version -> checks.requireFitsCurrent(session, version))
                .call(version -> checks.requireMentions(session, version))
                .call(version -> note(session, version, Action.APPROVED, reviewer, null));
    }

    private Uni<AuthoredVersion> judge(Mutiny.Session session, Seen seen, Drafts.Step step) {
        return drafts.step(session, seen.questionId(), seen.number(), step, version -> {
            seen.check(version, VersionStatus.IN_REVIEW);
            return null;
        });
    }

    private Uni<Void> note(Mutiny.Session session, AuthoredVersion version, Action action, UUID actor, String sentence) {
        return history.write(HibernateTransaction.on(session),
                HistoryEntry.of(version.questionId(), version.number(), action, actor, sentence));
    }
}

package io.readyroom.scoring.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.readyroom.scoring.answerkey.AnswerKeyRepository;
import io.readyroom.scoring.answerkey.KeyRevision;
import io.readyroom.scoring.result.Results;
import io.readyroom.scoring.sitting.Sitting;
import io.readyroom.scoring.sitting.SittingObservers;
import io.readyroom.scoring.submission.ExamRules;
import io.readyroom.scoring.submission.ExamRulesRepository;
import io.readyroom.scoring.submission.ExamScorer;
import io.readyroom.scoring.submission.ExamSessionSubmitted.Slot;
import io.readyroom.scoring.submission.Submission;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Scores what can be scored and parks the rest, in the transaction of the caller. */
@ApplicationScoped
class SubmissionScoring {

    private static final Logger LOG = Logger.getLogger(SubmissionScoring.class);
    private static final int FIRST_REVISION = 1;

    private final AnswerKeyRepository keys;
    private final ExamRulesRepository rules;
    private final Results results;
    private final PendingGradings pending;
    private final SittingObservers observers;
    private final Clock clock;

    SubmissionScoring(AnswerKeyRepository keys, ExamRulesRepository rules, Results results, PendingGradings pending,
            SittingObservers observers, Clock clock) {
        this.keys = keys;
        this.rules = rules;
        this.results = results;
        this.pending = pending;
        this.observers = observers;
        this.clock = clock;
    }

    Uni<Void> score(SqlConnection tx, List<Submission> submissions) {
        if (submissions.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return keys.heads(tx, submissions.stream().flatMap(one -> one.session().slots().stream())
                .map(Slot::questionVersionId).toList())
                .chain(known -> rules.inForce(tx, submissions.stream().map(one -> one.session().exam()).toList())
                        .map(inForce -> sort(submissions, known, inForce)))
                .call(sorted -> results.add(tx, sorted.scored().stream().map(Sitting::scored).toList())
                        .chain(added -> observers.scored(tx, only(added, sorted.scored()))))
                .call(sorted -> pending.replace(tx, submissions, sorted.waiting()))
                .invoke(sorted -> LOG.infof("Scored %d sessions, %d wait for a key", sorted.scored().size(),
                        sorted.waiting().size()))
                .replaceWithVoid();
    }

    private Sorted sort(List<Submission> submissions, Map<UUID, KeyRevision> known, Map<String, ExamRules> inForce) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Sorted sorted = new Sorted(new ArrayList<>(), new ArrayList<>());
        for (Submission submission : submissions) {
            Optional<Slot> missing = submission.firstWithoutKey(known);
            if (missing.isPresent()) {
                sorted.waiting().add(new PendingGrading(submission.sessionId(), missing.get().questionVersionId(),
                        missing.get().type()));
            } else {
                ExamRules ruling = inForce.get(submission.session().exam());
                Submission ruled = ruling == null ? submission : submission.ruledBy(ruling);
                sorted.scored().add(new Sitting(ruled, ExamScorer.score(ruled, known, FIRST_REVISION, now)));
            }
        }
        return sorted;
    }

    private static List<Sitting> only(Set<UUID> added, List<Sitting> scored) {
        return scored.stream().filter(sitting -> added.contains(sitting.submission().sessionId())).toList();
    }

    private record Sorted(List<Sitting> scored, List<PendingGrading> waiting) {
    }
}

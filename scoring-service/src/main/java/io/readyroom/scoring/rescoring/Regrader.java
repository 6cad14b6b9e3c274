package io.readyroom.scoring.rescoring;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import io.readyroom.scoring.answerkey.AnswerKeyRepository;
import io.readyroom.scoring.answerkey.KeyReference;
import io.readyroom.scoring.answerkey.KeyRevision;
import io.readyroom.scoring.result.ScoredExam;
import io.readyroom.scoring.sitting.Rescored;
import io.readyroom.scoring.submission.ExamRules;
import io.readyroom.scoring.submission.ExamRulesRepository;
import io.readyroom.scoring.submission.ExamScorer;
import io.readyroom.scoring.submission.Submission;
import io.readyroom.scoring.submission.SubmissionRepository;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Grades stored submissions again. It stores nothing. */
@Singleton
class Regrader {

    private final SubmissionRepository submissions;
    private final AnswerKeyRepository keys;
    private final ExamRulesRepository rules;
    private final Clock clock;

    Regrader(SubmissionRepository submissions, AnswerKeyRepository keys, ExamRulesRepository rules, Clock clock) {
        this.submissions = submissions;
        this.keys = keys;
        this.rules = rules;
        this.clock = clock;
    }

    /** The next revisions of results that are due, in their order. */
    Uni<List<Rescored>> regrade(SqlConnection tx, Rescoring rescoring, List<ScoredExam> due) {
        if (due.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Change change = rescoring.change();
        return submissions.load(tx, due.stream().map(ScoredExam::sessionId).toList())
                .chain(loaded -> keys.revisions(tx, references(change, due))
                        .chain(known -> rules.history(tx, rescoring.exam())
                                .map(history -> regrade(rescoring, due, new Material(bySession(loaded), known, history)))));
    }

    private static List<KeyReference> references(Change change, List<ScoredExam> due) {
        return due.stream().flatMap(result -> result.items().stream()).map(change::key).toList();
    }

    private static Map<UUID, Submission> bySession(List<Submission> loaded) {
        return loaded.stream().collect(Collectors.toMap(Submission::sessionId, Function.identity()));
    }

    private List<Rescored> regrade(Rescoring rescoring, List<ScoredExam> due, Material material) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return due.stream().map(before -> regrade(rescoring, before, material, now)).toList();
    }

    private static Rescored regrade(Rescoring rescoring, ScoredExam before, Material material, Instant now) {
        Change change = rescoring.change();
        Submission submission = material.submissions().get(before.sessionId())
                .ruledBy(change.rules(before, material.rules()));
        ScoredExam after = ExamScorer.score(submission, keysOf(change, before, material.keys()),
                before.result().revision() + 1, now).madeBy(rescoring.id());
        return new Rescored(submission, before, after);
    }

    private static Map<UUID, KeyRevision> keysOf(Change change, ScoredExam before, Map<KeyReference, KeyRevision> keys) {
        Map<UUID, KeyRevision> own = new HashMap<>();
        before.items().forEach(item -> own.put(item.questionVersionId(), keys.get(change.key(item))));
        return own;
    }

    private record Material(Map<UUID, Submission> submissions, Map<KeyReference, KeyRevision> keys,
            Map<Integer, ExamRules> rules) {
    }
}

package io.readyroom.scoring.sitting;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.readyroom.scoring.result.Results;
import io.readyroom.scoring.result.ScoredExam;
import io.readyroom.scoring.submission.ExamRules;
import io.readyroom.scoring.submission.ExamRulesRepository;
import io.readyroom.scoring.submission.Submission;
import io.readyroom.scoring.submission.SubmissionRepository;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Reads sessions with their current results, whole: a reader of many takes them in portions. */
@ApplicationScoped
public class SittingReader {

    private final SubmissionRepository submissions;
    private final Results results;
    private final ExamRulesRepository rules;

    SittingReader(SubmissionRepository submissions, Results results, ExamRulesRepository rules) {
        this.submissions = submissions;
        this.results = results;
        this.rules = rules;
    }

    /** Those of the sessions that have a result, in the order of their ids; by the rules that they were graded by. */
    public Uni<List<Sitting>> read(SqlConnection client, Collection<UUID> sessionIds) {
        return submissions.load(client, sessionIds)
                .chain(loaded -> results.current(client, sessionIds)
                        .chain(scored -> rules(client, scored).map(known -> sittings(loaded, scored, known))));
    }

    /** By exam and revision. Nothing is asked where no result rests on any. */
    private Uni<Map<String, Map<Integer, ExamRules>>> rules(SqlConnection client, List<ScoredExam> scored) {
        Uni<Map<String, Map<Integer, ExamRules>>> known = Uni.createFrom().item(new HashMap<>());
        for (String exam : scored.stream().filter(one -> one.grounds().rulesRevision() > 0)
                .map(one -> one.session().exam()).distinct().toList()) {
            known = known.call(all -> rules.history(client, exam).invoke(history -> all.put(exam, history)));
        }
        return known;
    }

    private static List<Sitting> sittings(List<Submission> loaded, List<ScoredExam> scored,
            Map<String, Map<Integer, ExamRules>> rules) {
        Map<UUID, Submission> byId = loaded.stream().collect(Collectors.toMap(Submission::sessionId, Function.identity()));
        return scored.stream().filter(one -> byId.containsKey(one.sessionId()))
                .map(one -> new Sitting(ruled(byId.get(one.sessionId()), one, rules), one)).toList();
    }

    private static Submission ruled(Submission submission, ScoredExam scored, Map<String, Map<Integer, ExamRules>> rules) {
        int revision = scored.grounds().rulesRevision();
        return revision == 0 ? submission : submission.ruledBy(rules.get(scored.session().exam()).get(revision));
    }
}

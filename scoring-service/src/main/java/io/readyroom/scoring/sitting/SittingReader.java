package io.readyroom.scoring.sitting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.readyroom.scoring.result.Results;
import io.readyroom.scoring.result.ScoredExam;
import io.readyroom.scoring.submission.Submission;
import io.readyroom.scoring.submission.SubmissionRepository;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Reads sessions with their current results, whole: a reader of many takes them in portions. */
@ApplicationScoped
public class SittingReader {

    private final SubmissionRepository submissions;
    private final Results results;

    SittingReader(SubmissionRepository submissions, Results results) {
        this.submissions = submissions;
        this.results = results;
    }

    /** Those of the sessions that have a result, in the order of their ids. */
    public Uni<List<Sitting>> read(SqlConnection client, Collection<UUID> sessionIds) {
        return submissions.load(client, sessionIds)
                .chain(loaded -> results.current(client, sessionIds).map(scored -> sittings(loaded, scored)));
    }

    private static List<Sitting> sittings(List<Submission> loaded, List<ScoredExam> scored) {
        Map<UUID, Submission> byId = loaded.stream().collect(Collectors.toMap(Submission::sessionId, Function.identity()));
        return scored.stream().filter(one -> byId.containsKey(one.sessionId()))
                .map(one -> new Sitting(byId.get(one.sessionId()), one)).toList();
    }
}

package io.readyroom.scoring.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.readyroom.platform.messaging.EventBatchHandler;
import io.readyroom.platform.messaging.EventConsumer;
import io.readyroom.platform.messaging.ReceivedEvent;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.scoring.result.Results;
import io.readyroom.scoring.submission.ExamSessionSubmitted;
import io.readyroom.scoring.submission.Submission;
import io.readyroom.scoring.submission.SubmissionRepository;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * Takes submissions: what is new is scored or parked; what was scored before and is told once more, because its sender never
 * heard of the result, is answered with {@code ExamScored} again.
 */
@ApplicationScoped
class SubmissionConsumer implements EventBatchHandler {

    private final EventConsumer consumer;
    private final SubmissionRepository submissions;
    private final SubmissionOwners owners;
    private final SubmissionScoring scoring;
    private final Results results;

    SubmissionConsumer(EventConsumer consumer, SubmissionRepository submissions, SubmissionOwners owners,
            SubmissionScoring scoring, Results results) {
        this.consumer = consumer;
        this.submissions = submissions;
        this.owners = owners;
        this.scoring = scoring;
        this.results = results;
    }

    @Incoming("exam-sessions")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return consumer.consume(records, this);
    }

    @Override
    public String topic() {
        return Topics.EXAM_SESSIONS;
    }

    @Override
    public Set<String> types() {
        return Set.of("ExamSessionSubmitted");
    }

    @Override
    public Uni<Void> handle(SqlConnection tx, List<ReceivedEvent> events) {
        return owners.settle(tx, submissions(events))
                .chain(owned -> submissions.insert(tx, owned)
                        .call(added -> scoring.score(tx, only(added, owned)))
                        .call(added -> results.announceAgain(tx, except(added, owned))))
                .replaceWithVoid();
    }

    /** Of several events of one session the first stands. */
    private static List<Submission> submissions(List<ReceivedEvent> events) {
        Map<UUID, Submission> bySession = new LinkedHashMap<>();
        for (ReceivedEvent event : events) {
            ExamSessionSubmitted session = event.as(ExamSessionSubmitted.class);
            bySession.putIfAbsent(session.sessionId(), new Submission(session.learnerId(), session, event.data(),
                    event.traceparent()));
        }
        return new ArrayList<>(bySession.values());
    }

    private static List<Submission> only(Set<UUID> added, List<Submission> told) {
        return told.stream().filter(one -> added.contains(one.sessionId())).toList();
    }

    private static List<UUID> except(Set<UUID> added, List<Submission> told) {
        return told.stream().map(Submission::sessionId).filter(id -> !added.contains(id)).toList();
    }
}

package io.readyroom.exam.submission;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

import io.readyroom.exam.submission.ExamSessionSubmitted.SubmittedAnswer;
import io.vertx.mutiny.sqlclient.Row;

/**
 * When a session was sat and how long it took. With a clock the server knows: from the start to the submission, the deadline at
 * most. Without one a session may rest for days, and what the client measured at each question is the better figure.
 */
record SittingTime(Instant startedAt, Instant submittedAt, long spentMillis) {

    static SittingTime of(Row session, List<SubmittedAnswer> answers) {
        Instant started = session.getOffsetDateTime("started_at").toInstant();
        Instant submitted = session.getOffsetDateTime("submitted_at").toInstant();
        OffsetDateTime deadline = session.getOffsetDateTime("deadline_at");
        long spent = deadline == null ? measured(answers) : onTheClock(started, submitted, deadline.toInstant());
        return new SittingTime(started, submitted, spent);
    }

    static long onTheClock(Instant started, Instant submitted, Instant deadline) {
        Instant end = submitted.isBefore(deadline) ? submitted : deadline;
        return Duration.between(started, end).toMillis();
    }

    static long measured(List<SubmittedAnswer> answers) {
        return answers.stream().map(SubmittedAnswer::timeSpentMs).filter(Objects::nonNull).mapToLong(Integer::longValue).sum();
    }
}

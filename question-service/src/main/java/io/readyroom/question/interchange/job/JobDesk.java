package io.readyroom.question.interchange.job;

import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.RestResponse;

import io.readyroom.platform.web.Cursor;
import io.readyroom.platform.web.Page;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.platform.web.security.Caller;
import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.readyroom.question.QuestionProblem;
import io.smallrye.mutiny.Uni;

/** What imports and exports answer alike. Everybody sees their own; {@code admin} sees all. */
@Singleton
class JobDesk {

    private final JobRepository jobs;
    private final JobReport report;
    private final CurrentCaller caller;

    JobDesk(JobRepository jobs, JobReport report, CurrentCaller caller) {
        this.jobs = jobs;
        this.report = report;
        this.caller = caller;
    }

    UUID owner() {
        return caller.get().accountId();
    }

    Uni<Job> require(UUID id, Job.Kind kind) {
        return jobs.require(id, kind, visibleTo());
    }

    /** A job as an answer; one that isn't over says when to look again. */
    Uni<RestResponse<JobResponse>> look(UUID id, Job.Kind kind) {
        return require(id, kind).map(job -> {
            var answer = RestResponse.ResponseBuilder.ok(JobResponse.from(job));
            return job.status().isOver() ? answer.build() : answer.header(HttpHeaders.RETRY_AFTER, 1).build();
        });
    }

    Uni<Page<JobResponse>> list(Job.Kind kind, String cursor, int limit) {
        UUID before = cursor == null ? new UUID(-1, -1) : id(Cursor.decode(cursor, 1).get(0));
        return jobs.list(kind, visibleTo(), before, limit + 1)
                .map(found -> Page.of(found.stream().map(JobResponse::from).toList(), limit, last -> Cursor.encode(last.id())));
    }

    /** Fails with {@code wrong-state} when it is over and was not cancelled. */
    Uni<JobResponse> cancel(UUID id, Job.Kind kind) {
        // The caller is asked for once, while the request is at hand.
        Optional<UUID> visibleTo = visibleTo();
        return jobs.require(id, kind, visibleTo).invoke(JobDesk::requireOpen).call(() -> jobs.cancel(id))
                .chain(() -> jobs.require(id, kind, visibleTo)).map(JobResponse::from);
    }

    Uni<Page<ReportItem>> report(UUID id, Job.Kind kind, String outcome, String cursor, int limit) {
        int after = cursor == null ? 0 : number(Cursor.decode(cursor, 1).get(0));
        return require(id, kind).chain(() -> report.read(id, after, outcome, limit + 1))
                .map(items -> Page.of(items, limit, last -> Cursor.encode(last.number())));
    }

    private static void requireOpen(Job job) {
        if (job.status().isOver() && job.status() != JobStatus.CANCELLED) {
            throw ProblemException.of(QuestionProblem.WRONG_STATE,
                    "The job is over: it is " + job.status().wireName() + ".");
        }
    }

    private Optional<UUID> visibleTo() {
        Caller who = caller.get();
        return who.has(Roles.ADMIN) ? Optional.empty() : Optional.of(who.accountId());
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw unknownCursor();
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw unknownCursor();
        }
    }

    private static ProblemException unknownCursor() {
        return ProblemException.of(CommonProblem.INVALID_REQUEST, "The cursor is not one that this list has given out.")
                .withError("cursor", "unknown cursor");
    }
}

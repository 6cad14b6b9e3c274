package io.readyroom.gateway.session;

import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.readyroom.gateway.GatewayProblem;
import io.readyroom.gateway.exam.ExamSessions;
import io.readyroom.gateway.exam.SessionState;
import io.readyroom.gateway.scoring.ResultAnswer;
import io.readyroom.gateway.scoring.Results;
import io.readyroom.gateway.scoring.ScoreReport;
import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;

/** The result, or what it waits for: scoring-service is asked first, exam-service only when it knows of none. */
@Singleton
class SessionResults {

    private static final int OK = 200;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Results results;
    private final ExamSessions sessions;

    SessionResults(Results results, ExamSessions sessions) {
        this.results = results;
        this.sessions = sessions;
    }

    Uni<RestResponse<Object>> read(String token, UUID session) {
        return results.find(token, session).chain(answer -> {
            if (answer instanceof ResultAnswer.Ready ready) {
                return Uni.createFrom().item(ResponseBuilder.<Object> ok(ready.result()).build());
            }
            if (answer instanceof ResultAnswer.Pending) {
                return Uni.createFrom().item(pending(session, "pending_grading"));
            }
            return sessions.state(token, session).map(SessionResults::withoutResult);
        });
    }

    /** The result as a document, or what it waits for. */
    Uni<RestResponse<Object>> report(String token, UUID session, String known) {
        return results.report(token, session, known)
                .chain(report -> report.isPresent() ? Uni.createFrom().item(document(report.get()))
                        : read(token, session).map(answer -> answer.getStatus() == OK ? pending(session, "submitted") : answer));
    }

    private static RestResponse<Object> document(ScoreReport report) {
        ResponseBuilder<Object> builder = report.content().isPresent()
                ? ResponseBuilder.<Object> ok(report.content().get(), ScoreReport.MEDIA_TYPE)
                : ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED);
        report.headers().forEach(builder::header);
        return builder.build();
    }

    private static RestResponse<Object> withoutResult(SessionState session) {
        if (session.isSubmitted()) {
            // "scored" can be read a moment before the result when the two services answer from different moments.
            return pending(session.id(), "scored".equals(session.status()) ? "submitted" : session.status());
        }
        throw ProblemException.of(GatewayProblem.NOT_SUBMITTED, session.isAbandoned()
                ? "The session was abandoned; it has no result."
                : "Submit the session first; its result follows within seconds.");
    }

    private static RestResponse<Object> pending(UUID session, String status) {
        return ResponseBuilder.create(RestResponse.Status.ACCEPTED, (Object) new PendingResult(session, status))
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.RETRY_AFTER, PAUSE.toSeconds()).build();
    }
}

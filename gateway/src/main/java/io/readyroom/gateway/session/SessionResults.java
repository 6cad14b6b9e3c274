package io.readyroom.gateway.session;

import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.gateway.GatewayProblem;
import io.readyroom.gateway.exam.ExamSessions;
import io.readyroom.gateway.exam.SessionState;
import io.readyroom.gateway.scoring.ResultAnswer;
import io.readyroom.gateway.scoring.Results;
import io.readyroom.gateway.scoring.ScoreReport;
import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;

/** The result, or what it waits for: scoring-service is asked first, exam-service only when it knows of none. */
@Singleton
class SessionResults {

    private static final int OK = 200;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Results results;
    private final ExamSessions sessions;
    private final ObjectMapper json;

    SessionResults(Results results, ExamSessions sessions, ObjectMapper json) {
        this.results = results;
        this.sessions = sessions;
        this.json = json;
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

    /** The result as a document, or what it waits for, in bytes: a body of either kind has no other type in common. */
    Uni<RestResponse<Buffer>> report(String token, UUID session, String known) {
        return results.report(token, session, known)
                .chain(report -> report.isPresent() ? Uni.createFrom().item(document(report.get()))
                        : read(token, session).map(answer -> inBytes(
                                answer.getStatus() == OK ? pending(session, "submitted") : answer)));
    }

    private static RestResponse<Buffer> document(ScoreReport report) {
        ResponseBuilder<Buffer> builder = report.content().isPresent()
                ? ResponseBuilder.ok(Buffer.buffer(report.content().get()), ScoreReport.MEDIA_TYPE)
                : ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED);
        report.headers().forEach(builder::header);
        return builder.build();
    }

    private RestResponse<Buffer> inBytes(RestResponse<Object> pending) {
        try {
            return ResponseBuilder
                    .create(RestResponse.Status.ACCEPTED, Buffer.buffer(json.writeValueAsBytes(pending.getEntity())))
                    .type(MediaType.APPLICATION_JSON)
                    .header(HttpHeaders.RETRY_AFTER, PAUSE.toSeconds()).build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
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
                .header(HttpHeaders.RETRY_AFTER, PAUSE.toSeconds()).build();
    }
}

package io.readyroom.exam.start;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.readyroom.exam.session.ExamSessionResponse;
import io.readyroom.platform.web.IdempotencyHeader;
import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;

/** Starting a session. */
@Path(StartResource.PATH)
@Tag(name = "Exam sessions")
@RolesAllowed({ Roles.GUEST, Roles.LEARNER })
class StartResource {

    static final String PATH = "/v1/exam-sessions";

    private final CurrentCaller caller;
    private final SessionStart sessions;

    StartResource(CurrentCaller caller, SessionStart sessions) {
        this.caller = caller;
        this.sessions = sessions;
    }

    @POST
    @Cancellable(false)
    @Operation(summary = "Start a session", description = "With an Idempotency-Key a repetition within 24 hours gets the same answer and starts nothing.")
    @APIResponseSchema(value = ExamSessionResponse.class, responseCode = "201")
    @APIResponse(responseCode = "403", description = "not-entitled: names the product that would help")
    @APIResponse(responseCode = "404", description = "not-found: no such exam")
    @APIResponse(responseCode = "409", description = "client-too-old, form-not-available; simulation-open: names the session and its end")
    @APIResponse(responseCode = "429", description = "daily-limit: says how many questions are left, and when there are more")
    public Uni<RestResponse<ExamSessionResponse>> start(@NotNull @Valid StartExamSessionRequest request,
            @RestHeader(IdempotencyHeader.NAME) String header) {
        UUID learner = caller.get().accountId();
        return UniHelper.toUni(sessions.start(learner, request, IdempotencyHeader.read(header)))
                .map(StartResource::created);
    }

    private static RestResponse<ExamSessionResponse> created(ExamSessionResponse started) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, started)
                .header(HttpHeaders.LOCATION, location(started)).build();
    }

    /** The path alone: this service doesn't know under which name the gateway is reached. */
    static String location(ExamSessionResponse started) {
        return PATH + "/" + started.id();
    }
}

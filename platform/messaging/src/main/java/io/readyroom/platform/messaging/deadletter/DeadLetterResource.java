package io.readyroom.platform.messaging.deadletter;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.readyroom.platform.messaging.replay.OwnService;
import io.readyroom.platform.web.Cursor;
import io.readyroom.platform.web.Page;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.smallrye.mutiny.Uni;

/** The dead letters of this service. */
@Path("/v1/operator/dead-letters")
@Tag(name = "Operators")
@RolesAllowed({ Roles.OPERATOR, Roles.ADMIN })
class DeadLetterResource {

    private final DeadLetterRepository letters;
    private final DeadLetterReplay replay;
    private final CurrentCaller caller;
    private final OwnService own;

    DeadLetterResource(DeadLetterRepository letters, DeadLetterReplay replay, CurrentCaller caller, OwnService own) {
        this.letters = letters;
        this.replay = replay;
        this.caller = caller;
        this.own = own;
    }

    @GET
    @Cancellable(false)
    @Operation(operationId = "listDeadLetters", summary = "Events that could not be processed, the newest first", description = "Never what is in them: it may be a key or a response.")
    public Uni<Page<DeadLetterResponse>> list(@QueryParam("service") @Size(max = 60) String service,
            @QueryParam("replayed") @DefaultValue("false") boolean replayed,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 200) String cursor) {
        own.require(service);
        return letters.list(replayed, cursor == null ? null : before(cursor), limit + 1)
                .map(found -> Page.of(found, limit, last -> Cursor.encode(last.id())));
    }

    @POST
    @Path("/replay")
    @Cancellable(false)
    @Operation(operationId = "replayDeadLetters", summary = "Have dead letters processed again", description = "A hundred at most; left says how many more fit. Safe to repeat: each takes effect once. What fails again stays, with the new reason.")
    public Uni<ReplayDeadLettersResponse> replay(@NotNull @Valid ReplayDeadLettersRequest request) {
        own.require(request.service());
        return replay.replay(request, "Operator " + caller.get().accountId());
    }

    private static UUID before(String cursor) {
        try {
            return UUID.fromString(Cursor.decode(cursor, 1).get(0));
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "The cursor is not one that this list has given out.", e)
                    .withError("cursor", "unknown cursor");
        }
    }
}

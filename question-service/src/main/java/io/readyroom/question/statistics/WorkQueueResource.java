package io.readyroom.question.statistics;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.readyroom.platform.web.Cursor;
import io.readyroom.platform.web.Page;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.platform.web.security.Roles;
import io.readyroom.question.catalogue.CurrentCatalogue;
import io.smallrye.mutiny.Uni;

/** Look at these first. */
@Path("/v1/authoring/work-queue")
@Tag(name = "Authoring")
class WorkQueueResource {

    private final WorkQueue queue;
    private final CurrentCatalogue catalogue;

    WorkQueueResource(WorkQueue queue, CurrentCatalogue catalogue) {
        this.queue = queue;
        this.catalogue = catalogue;
    }

    @GET
    @RolesAllowed({ Roles.AUTHOR, Roles.REVIEWER, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "listWork", summary = "Questions that somebody should look at first", description = "Published questions of an exam by their score: the sum of the points of their reasons. Points: suspected_key_error 100; challenges 40 and 10 for each further one, at most 80; drift 50; low_discrimination 30, or 50 when negative; too_hard 20; too_easy 10; non_functioning_distractor 10; stale_reference 10 and 1 a month beyond a year, at most 20; lint 2 each, at most 10; exposure 1 for each 100 attempts, at most 20, beside another reason only.")
    @APIResponse(responseCode = "404", description = "not-found: no such exam")
    public Uni<Page<WorkItem>> list(@QueryParam("exam") @NotNull String exam,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 200) String cursor) {
        return queue.read(catalogue.require(exam).code(), position(cursor), limit + 1)
                .map(rows -> Page.of(rows, limit, last -> Cursor.encode(last.score(), last.questionId())));
    }

    private static WorkQueue.Position position(String cursor) {
        if (cursor == null) {
            return WorkQueue.Position.START;
        }
        List<String> parts = Cursor.decode(cursor, 2);
        try {
            return new WorkQueue.Position(Long.parseLong(parts.get(0)), UUID.fromString(parts.get(1)));
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "The cursor is not one that this list has given out.", e)
                    .withError("cursor", "unknown cursor");
        }
    }
}

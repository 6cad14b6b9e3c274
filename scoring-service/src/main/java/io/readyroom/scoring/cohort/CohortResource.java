package io.readyroom.scoring.cohort;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.smallrye.mutiny.Uni;

@Path("/v1/partner/cohorts")
@Tag(name = "Partners")
class CohortResource {

    private final Cohorts cohorts;
    private final CurrentCaller caller;
    private final Clock clock;

    CohortResource(Cohorts cohorts, CurrentCaller caller, Clock clock) {
        this.cohorts = cohorts;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.PARTNER)
    @Produces({ MediaType.APPLICATION_JSON, CohortsCsv.MEDIA_TYPE })
    @Operation(operationId = "getCohorts", summary = "How an organisation's groups do", description = "Of the organisation that the token speaks for. Counts weeks that are over, of 90 days when no time is given, and tells nothing of fewer than five learners: weeks with fewer are joined with the next ones. text/csv says the same, a measure a line.")
    @APIResponseSchema(CohortsResponse.class)
    @APIResponse(responseCode = "403", description = "forbidden: the token speaks for no organisation")
    @APIResponse(responseCode = "422", description = "too-many-sessions: ask for less")
    public Uni<CohortsResponse> get(@RestQuery @Size(max = 64) @Pattern(regexp = "[a-z0-9][a-z0-9-]*") String exam,
            @RestQuery @Size(max = 36) String assignment,
            @RestQuery @Size(min = 1, max = 200) @Pattern(regexp = "\\P{Cntrl}*") String group,
            @RestQuery @Size(max = 10) String from, @RestQuery @Size(max = 10) String to) {
        UUID organisation = organisation();
        Window window = Window.of(from, to, LocalDate.now(clock.withZone(ZoneOffset.UTC)));
        return cohorts.read(new CohortQuery(organisation, exam, assignmentId(assignment), group, window))
                .map(CohortsResponse::from);
    }

    private UUID organisation() {
        return caller.get().organisation().orElseThrow(() -> ProblemException.of(CommonProblem.FORBIDDEN,
                "The token speaks for no organisation."));
    }

    private static UUID assignmentId(String assignment) {
        try {
            return assignment == null ? null : UUID.fromString(assignment);
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "An assignment is named by its id.", e)
                    .withError("assignment", "is no id");
        }
    }
}

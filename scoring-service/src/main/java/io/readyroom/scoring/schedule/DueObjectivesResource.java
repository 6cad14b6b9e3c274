package io.readyroom.scoring.schedule;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

import io.readyroom.platform.web.security.Roles;
import io.smallrye.mutiny.Uni;

@Path("/internal/due-objectives")
@Tag(name = "Internal")
class DueObjectivesResource {

    private final Schedules schedules;

    DueObjectivesResource(Schedules schedules) {
        this.schedules = schedules;
    }

    @GET
    @RolesAllowed(Roles.SERVICE)
    @Operation(operationId = "getDueObjectives", summary = "Objectives of an exam that a learner has to review, with the questions last answered")
    @APIResponseSchema(DueObjectivesResponse.class)
    @APIResponse(responseCode = "404", description = "not-found: no such exam")
    public Uni<DueObjectivesResponse> get(@RestQuery @NotNull UUID learner,
            @RestQuery @NotNull @Size(max = 64) @Pattern(regexp = "\\P{Cntrl}*") String exam,
            @RestQuery @DefaultValue("100") @Min(1) @Max(500) int limit) {
        return schedules.of(learner, exam).map(schedule -> DueObjectivesResponse.from(schedule, limit));
    }
}

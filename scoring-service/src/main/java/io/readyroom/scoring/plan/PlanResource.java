package io.readyroom.scoring.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.smallrye.mutiny.Uni;

@Path("/v1/me/exams/{code}")
@Tag(name = "Learning")
class PlanResource {

    private static final String CALENDAR = "text/calendar;charset=utf-8";

    private final StudyPlans plans;
    private final CurrentCaller caller;
    private final Clock clock;

    PlanResource(StudyPlans plans, CurrentCaller caller, Clock clock) {
        this.plans = plans;
        this.caller = caller;
        this.clock = clock;
    }

    @PUT
    @Path("/plan")
    @RolesAllowed({ Roles.GUEST, Roles.LEARNER })
    @Operation(operationId = "setPlan", summary = "Sets date, hours and what is known; answers the plan")
    @APIResponseSchema(value = PlanResponse.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is no such exam")
    public Uni<PlanResponse> set(@RestPath String code, @NotNull @Valid PlanRequest request) {
        return plans.set(learner(), code, request).map(plan -> PlanResponse.from(plan, now()));
    }

    @GET
    @Path("/plan")
    @RolesAllowed({ Roles.GUEST, Roles.LEARNER })
    @Operation(operationId = "getPlan", summary = "The plan as of now: it follows missed days, results and the outline")
    @APIResponseSchema(PlanResponse.class)
    @APIResponse(responseCode = "404", description = "No plan was set for this exam")
    public Uni<PlanResponse> get(@RestPath String code) {
        return plans.require(learner(), code).map(plan -> PlanResponse.from(plan, now()));
    }

    @GET
    @Path("/plan.ics")
    @Produces(CALENDAR)
    @RolesAllowed({ Roles.GUEST, Roles.LEARNER })
    @Operation(operationId = "getPlanCalendar", summary = "The plan as iCalendar (RFC 5545), an all-day event for each task")
    @APIResponse(responseCode = "404", description = "No plan was set for this exam")
    public Uni<RestResponse<String>> calendar(@RestPath String code) {
        UUID learner = learner();
        return plans.require(learner, code).map(plan -> RestResponse.ResponseBuilder.ok(Calendar.of(plan, learner, now()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"plan.ics\"")
                .build());
    }

    private UUID learner() {
        return caller.get().accountId();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}

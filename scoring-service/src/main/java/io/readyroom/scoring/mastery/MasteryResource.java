package io.readyroom.scoring.mastery;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.readyroom.scoring.schedule.Schedules;
import io.smallrye.mutiny.Uni;

@Path("/v1/me/exams/{code}/mastery")
@Tag(name = "Learning")
class MasteryResource {

    private final Schedules schedules;
    private final CurrentCaller caller;
    private final Clock clock;

    MasteryResource(Schedules schedules, CurrentCaller caller, Clock clock) {
        this.schedules = schedules;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ Roles.GUEST, Roles.LEARNER })
    @Operation(operationId = "getMastery", summary = "The learner's mastery of every objective, with its evidence", description = "Performance factors with recency, from first attempts outside of reviews; the parameters are assumptions, not fitted. An objective without evidence has no mastery.")
    @APIResponseSchema(MasteryResponse.class)
    @APIResponse(responseCode = "404", description = "not-found: no such exam")
    public Uni<MasteryResponse> get(@RestPath String code) {
        return schedules.of(caller.get().accountId(), code)
                .map(schedule -> MasteryResponse.from(schedule, clock.instant().truncatedTo(ChronoUnit.SECONDS)));
    }
}

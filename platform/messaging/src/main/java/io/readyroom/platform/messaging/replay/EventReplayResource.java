package io.readyroom.platform.messaging.replay;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.smallrye.mutiny.Uni;

/** For the day after Kafka has lost its data. */
@Path("/v1/operator/events")
@Tag(name = "Operators")
class EventReplayResource {

    private static final Logger LOG = Logger.getLogger(EventReplayResource.class);

    private final EventReplay replay;
    private final CurrentCaller caller;
    private final OwnService own;

    EventReplayResource(EventReplay replay, CurrentCaller caller, OwnService own) {
        this.replay = replay;
        this.caller = caller;
        this.own = own;
    }

    @POST
    @Path("/replay")
    @RolesAllowed({ Roles.OPERATOR, Roles.ADMIN })
    @Cancellable(false)
    @ResponseStatus(202)
    @Operation(operationId = "replayEvents", summary = "Publish events again that Kafka has lost", description = "Goes on after the answer, which says what is being published: the owner's present state for compacted topics, the history of the last days for others. Safe to repeat: consumers take each event once.")
    public Uni<ReplayPlan> replay(@NotNull @Valid ReplayEventsRequest request) {
        own.require(request.service());
        LOG.infof("Operator %s has events published again", caller.get().accountId());
        ReplayPlan plan = replay.plan(request);
        begin(plan, request);
        return Uni.createFrom().item(plan);
    }

    private void begin(ReplayPlan plan, ReplayEventsRequest request) {
        replay.run(plan, request).subscribe().with(
                events -> LOG.infof("The replay of %d topics has ended, %d events in all", plan.topics().size(), events),
                failure -> LOG.errorf("The replay of events was cut short and can be begun again: %s", failure.toString()));
    }
}

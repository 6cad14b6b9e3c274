package io.readyroom.exam.offline;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.smallrye.mutiny.Uni;

/** This service's half of an offline pack; contents and explanations are joined by the gateway. */
@Path("/v1/exam-sessions/{id}/offline-pack")
@Tag(name = "Exam sessions")
@RolesAllowed({ Roles.GUEST, Roles.LEARNER, Roles.CANDIDATE })
class OfflinePackResource {

    private final CurrentCaller caller;
    private final OfflinePacks packs;

    OfflinePackResource(CurrentCaller caller, OfflinePacks packs) {
        this.caller = caller;
        this.packs = packs;
    }

    @POST
    @Cancellable(false)
    @Operation(summary = "Slots, stored answers and keys, to practise offline; the session measures nothing from then on", description = "In modes practice, topic and review. Asked for again it is the same pack, with what was answered since.")
    @APIResponse(responseCode = "409", description = "not-in-policy, session-closed, deadline-passed")
    public Uni<OfflinePackResponse> handOut(@RestPath UUID id) {
        return packs.handOut(id, caller.get().in(id).accountId());
    }
}

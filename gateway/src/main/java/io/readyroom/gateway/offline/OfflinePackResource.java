package io.readyroom.gateway.offline;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.readyroom.platform.web.security.Roles;
import io.smallrye.mutiny.Uni;

/** Practising without a network. */
@Path("/v1/exam-sessions/{id}/offline-pack")
@Tag(name = "Exam sessions")
@RolesAllowed({ Roles.GUEST, Roles.LEARNER, Roles.CANDIDATE })
class OfflinePackResource {

    private final OfflinePacks packs;

    OfflinePackResource(OfflinePacks packs) {
        this.packs = packs;
    }

    @POST
    @Cancellable(false)
    @Operation(operationId = "handOutOfflinePack", summary = "A session to practise offline: questions, keys, explanations, and where its pictures are", description = "In modes practice, topic and review, never with questions that are kept for simulations. The session is graded like any other when its answers are synced, by the service alone, and counts in no statistics, ability or readiness from now on. Asked for again it is the same pack, with what was answered since.")
    @APIResponse(responseCode = "200", description = "The pack", content = @Content(mediaType = "application/json", schema = @Schema(implementation = OfflinePackResponse.class)))
    @APIResponse(responseCode = "409", description = "not-in-policy, session-closed, deadline-passed")
    public Uni<OfflinePackResponse> handOut(@RestPath UUID id,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.AUTHORIZATION) String token) {
        return packs.handOut(token, id);
    }
}

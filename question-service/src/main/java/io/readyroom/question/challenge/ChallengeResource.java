package io.readyroom.question.challenge;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.server.Cancellable;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.platform.web.IdempotencyHeader;
import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.readyroom.question.rest.CreateKey;
import io.smallrye.mutiny.Uni;

/** Learners dispute keys. */
@Path("/v1/questions/{versionId}/challenges")
@Tag(name = "Learning")
class ChallengeResource {

    private final Challenges challenges;
    private final CurrentCaller caller;
    private final ObjectMapper json;

    ChallengeResource(Challenges challenges, CurrentCaller caller, ObjectMapper json) {
        this.challenges = challenges;
        this.caller = caller;
        this.json = json;
    }

    @POST
    @RolesAllowed(Roles.LEARNER)
    @Cancellable(false)
    @ResponseStatus(201)
    @Operation(operationId = "challengeKey", summary = "Dispute the key of a question", description = "One dispute a person and question. The outcome is public with the exam's errata, without who disputed.")
    @APIResponse(responseCode = "409", description = "already-challenged")
    public Uni<RaisedChallenge> raise(@PathParam("versionId") UUID versionId, @HeaderParam(IdempotencyHeader.NAME) String key,
            @NotNull @Valid RaiseChallengeRequest request) {
        return challenges.raise(versionId, request, caller.get().accountId(),
                CreateKey.of(key, "challenge-" + versionId, request, RaisedChallenge.class, json));
    }
}

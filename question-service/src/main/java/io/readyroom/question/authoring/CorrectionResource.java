package io.readyroom.question.authoring;

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

/** What is done to a question that learners have already. */
@Path(QuestionResource.PATH)
@Tag(name = "Authoring")
class CorrectionResource {

    private final Corrections corrections;
    private final CurrentCaller caller;
    private final ObjectMapper json;

    CorrectionResource(Corrections corrections, CurrentCaller caller, ObjectMapper json) {
        this.corrections = corrections;
        this.caller = caller;
        this.json = json;
    }

    @POST
    @Path("/{id}/key-corrections")
    @RolesAllowed({ Roles.REVIEWER, Roles.ADMIN })
    @Cancellable(false)
    @ResponseStatus(201)
    @Operation(operationId = "correctKey", summary = "Correct or void the key of a published version", description = "Learners read the reason in the errata, and results are graded again. Not by whoever wrote or edited the version.")
    @APIResponse(responseCode = "409", description = "wrong-state, own-review")
    @APIResponse(responseCode = "422", description = "invalid-question: the key does not fit that version")
    public Uni<KeyCorrectionResponse> correct(@PathParam("id") UUID id, @HeaderParam(IdempotencyHeader.NAME) String key,
            @NotNull @Valid CorrectKeyRequest request) {
        return corrections.correct(id, request, caller.get().accountId(),
                CreateKey.of(key, "correct-key-" + id, request, KeyCorrectionResponse.class, json));
    }

    @POST
    @Path("/{id}/retire")
    @RolesAllowed({ Roles.REVIEWER, Roles.ADMIN })
    @Cancellable(false)
    @ResponseStatus(204)
    @Operation(operationId = "retireQuestion", summary = "Take a question out of all forms to come", description = "Sessions that have it keep it.")
    @APIResponse(responseCode = "204", description = "Retired")
    @APIResponse(responseCode = "409", description = "wrong-state: no version of it is published")
    public Uni<Void> retire(@PathParam("id") UUID id, @NotNull @Valid RetireRequest request) {
        return corrections.retire(id, request.reason(), caller.get().accountId());
    }
}

package io.readyroom.question.challenge;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.readyroom.platform.web.Page;
import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.readyroom.question.rest.PageQuery;
import io.smallrye.mutiny.Uni;

/** Authors read disputes and answer them. */
@Path("/v1/authoring/challenges")
@Tag(name = "Authoring")
@RolesAllowed({ Roles.AUTHOR, Roles.REVIEWER, Roles.ADMIN })
class ChallengeAnswerResource {

    private final Challenges challenges;
    private final CurrentCaller caller;

    ChallengeAnswerResource(Challenges challenges, CurrentCaller caller) {
        this.challenges = challenges;
        this.caller = caller;
    }

    @GET
    @Cancellable(false)
    @Operation(operationId = "listChallenges", summary = "Disputes, oldest first")
    public Uni<Page<ChallengeResponse>> list(@QueryParam("status") @Pattern(regexp = "open|answered") String status,
            @QueryParam("exam") @Size(max = 64) String exam, @BeanParam @Valid PageQuery page) {
        return challenges.list(page.afterId(), status, exam, page.rows())
                .map(found -> page.page(found, ChallengeResponse::id));
    }

    @POST
    @Path("/{id}/answer")
    @Cancellable(false)
    @Operation(operationId = "answerChallenge", summary = "Answer a dispute, in public and for good", description = "An outcome must be what is: correct or void the key, or publish the better version, before saying so.")
    @APIResponse(responseCode = "409", description = "wrong-state: it was answered already, or the outcome is not what is")
    public Uni<ChallengeResponse> answer(@PathParam("id") UUID id, @NotNull @Valid AnswerChallengeRequest request) {
        return challenges.answer(id, request, caller.get().accountId());
    }
}

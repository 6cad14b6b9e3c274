package io.readyroom.question.stimulus;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.platform.web.IdempotencyHeader;
import io.readyroom.platform.web.Page;
import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.readyroom.question.rest.CreateKey;
import io.readyroom.question.rest.PageQuery;
import io.smallrye.mutiny.Uni;

/** Case studies and series of authors. */
@Path(StimulusResource.PATH)
@Tag(name = "Authoring")
class StimulusResource {

    static final String PATH = "/v1/authoring/stimuli";

    private final Stimuli stimuli;
    private final CurrentCaller caller;
    private final ObjectMapper json;

    StimulusResource(Stimuli stimuli, CurrentCaller caller, ObjectMapper json) {
        this.stimuli = stimuli;
        this.caller = caller;
        this.json = json;
    }

    @POST
    @RolesAllowed({ Roles.AUTHOR, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "keepStimulus", summary = "A stimulus, or another text of one", description = "Versions that are published keep the text that they show; the next ones show this.")
    @APIResponseSchema(value = StimulusResponse.class, responseCode = "201")
    @APIResponse(responseCode = "422", description = "unknown-reference: a picture that it shows does not exist")
    public Uni<RestResponse<StimulusResponse>> keep(@HeaderParam(IdempotencyHeader.NAME) String key,
            @NotNull @Valid StimulusDocument document) {
        return stimuli.keep(document, caller.get().accountId(),
                CreateKey.of(key, "keep-stimulus", document, StimulusResponse.class, json))
                .map(kept -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, kept)
                        .header(HttpHeaders.LOCATION, PATH + "/" + kept.stimulusId()).build());
    }

    @GET
    @RolesAllowed({ Roles.AUTHOR, Roles.REVIEWER, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "listStimuli", summary = "Stimuli by their bank ids, each with its present text's title")
    public Uni<Page<StimulusSummary>> list(@BeanParam @Valid PageQuery page) {
        return stimuli.list(page.afterText(), page.rows()).map(found -> page.page(found, StimulusSummary::id));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ Roles.AUTHOR, Roles.REVIEWER, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "getStimulus", summary = "A text of a stimulus, and the versions that show it")
    public Uni<StimulusResponse> get(@PathParam("id") UUID id) {
        return stimuli.get(id);
    }
}

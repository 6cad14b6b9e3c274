package io.readyroom.question.form;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.readyroom.platform.web.security.Roles;
import io.smallrye.common.annotation.NonBlocking;

/** Forms for exam-service. */
@Path(FormHotRoute.PATH)
@Tag(name = "Internal")
class FormResource {

    private final FormDesk desk;
    private final FormJson json;

    FormResource(FormDesk desk, FormJson json) {
        this.desk = desk;
        this.json = json;
    }

    /** Stores nothing: asking twice with a seed gives the same form twice. */
    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SERVICE)
    @NonBlocking
    @Operation(operationId = "assembleForm", summary = "A form for a session: slots in order, permutations, the exam's facts")
    @APIResponse(responseCode = "200", description = "OK", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FormResponse.class)))
    public byte[] assemble(@Valid @NotNull FormRequest request) {
        return json.write(desk.form(request));
    }
}

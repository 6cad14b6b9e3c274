package io.readyroom.question.form;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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

    private static final int MOST = 64;

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

    /** Forms for sessions that start at the same time. Stores nothing. */
    @POST
    @Path(FormHotRoute.BATCH)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SERVICE)
    @NonBlocking
    @Operation(operationId = "assembleForms", summary = "A form for each request, in their order; null where there is none: ask for it alone to hear why")
    @APIResponse(responseCode = "200", description = "OK", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.ARRAY, implementation = FormResponse.class)))
    public byte[] assembleAll(@NotNull @Size(min = 1, max = MOST) List<@Valid @NotNull FormRequest> requests) {
        return json.write(desk.forms(requests));
    }

    /** Whether so many may be asked for at once. */
    static boolean isBatch(int requests) {
        return requests >= 1 && requests <= MOST;
    }
}

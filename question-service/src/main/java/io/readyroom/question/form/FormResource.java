package io.readyroom.question.form;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.readyroom.platform.web.security.Roles;
import io.smallrye.common.annotation.NonBlocking;

/** Forms for exam-service. */
@Path("/internal/forms")
@Tag(name = "Internal")
class FormResource {

    private final FormDesk desk;

    FormResource(FormDesk desk) {
        this.desk = desk;
    }

    /** Stores nothing: asking twice with a seed gives the same form twice. */
    @POST
    @RolesAllowed(Roles.SERVICE)
    @NonBlocking
    @Operation(operationId = "assembleForm", summary = "A form for a session: slots in order, permutations, the exam's facts")
    public FormResponse assemble(@Valid @NotNull FormRequest request) {
        return desk.form(request);
    }
}

package io.readyroom.question.outline;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.readyroom.platform.web.Page;
import io.readyroom.platform.web.security.Roles;
import io.smallrye.mutiny.Uni;

/** Where authors begin: the exams and how their banks stand. */
@Path("/v1/authoring/exams")
@Tag(name = "Authoring: outlines")
class AuthoredExamResource {

    private final ExamBanks banks;

    AuthoredExamResource(ExamBanks banks) {
        this.banks = banks;
    }

    @GET
    @RolesAllowed({ Roles.AUTHOR, Roles.REVIEWER, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "listAuthoredExams", summary = "Every exam, with what its bank has and what waits for somebody")
    public Uni<Page<ExamBank>> list() {
        return banks.all().map(all -> new Page<>(List.copyOf(all), null));
    }
}

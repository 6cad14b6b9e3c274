package io.readyroom.question.statistics;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.platform.web.security.Roles;
import io.smallrye.mutiny.Uni;

/** Statistics beside a question. */
@Path("/v1/authoring/questions/{id}/statistics")
@Tag(name = "Authoring")
class QuestionStatisticsResource {

    private final StatisticsRepository statistics;

    QuestionStatisticsResource(StatisticsRepository statistics) {
        this.statistics = statistics;
    }

    @GET
    @RolesAllowed({ Roles.AUTHOR, Roles.REVIEWER, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "getQuestionStatistics", summary = "How a question was answered", description = "By version, and for the run of cosmetic versions that are measured as one. First attempts only.")
    @APIResponseSchema(value = QuestionStatisticsResponse.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "not-found: no such question, or it has no version")
    public Uni<QuestionStatisticsResponse> get(@PathParam("id") UUID id) {
        return statistics.ofQuestion(id).map(versions -> {
            if (versions.isEmpty()) {
                throw ProblemException.notFound("The question");
            }
            return QuestionStatisticsResponse.from(id, versions);
        });
    }
}

package io.readyroom.scoring.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import io.readyroom.platform.web.security.Roles;
import io.readyroom.scoring.bank.Bank;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

/** How well an exam's forms measure. */
@Path("/v1/authoring/exams/{code}/form-statistics")
@Tag(name = "Authoring")
class FormStatisticsResource {

    private final Pool pool;
    private final Bank bank;
    private final SumsRepository sums;

    FormStatisticsResource(Pool pool, Bank bank, SumsRepository sums) {
        this.pool = pool;
        this.bank = bank;
        this.sums = sums;
    }

    @GET
    @RolesAllowed({ Roles.AUTHOR, Roles.REVIEWER, Roles.ADMIN })
    @Operation(operationId = "getFormStatistics", summary = "How well an exam's forms measure", description = "Forms of which everybody sat the same questions: those of the free sample. Reliability and standard error of measurement can't be told of forms that are drawn for each learner.")
    @APIResponseSchema(value = FormStatisticsResponse.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "not-found: no such exam")
    public Uni<FormStatisticsResponse> get(@RestPath String code) {
        return bank.requireExam(pool, code)
                .chain(exam -> sums.exam(pool, exam.exam()))
                .map(known -> FormStatisticsResponse.from(code, known.forms()));
    }
}

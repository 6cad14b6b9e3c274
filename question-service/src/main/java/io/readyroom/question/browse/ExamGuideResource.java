package io.readyroom.question.browse;

import java.time.LocalDate;
import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.catalogue.CurrentCatalogue;
import io.readyroom.question.catalogue.DeliveryPolicy;
import io.readyroom.question.catalogue.Exam;
import io.readyroom.question.catalogue.Mode;
import io.readyroom.question.catalogue.ModePolicy;

/** How an exam's modes behave, what to take before and after it. */
@Path("/v1/exams/{code}")
@Tag(name = "Catalogue")
class ExamGuideResource {

    private final CatalogueAnswers answers;
    private final CurrentCatalogue catalogue;

    ExamGuideResource(CatalogueAnswers answers, CurrentCatalogue catalogue) {
        this.answers = answers;
        this.catalogue = catalogue;
    }

    @GET
    @Path("/policies")
    @PermitAll
    @Operation(operationId = "getPolicies", summary = "How each mode behaves")
    public RestResponse<PoliciesResponse> policies(@PathParam("code") String code, @Context Request request,
            @Context HttpHeaders headers) {
        Exam exam = catalogue.require(code);
        return answers.answer(request, headers, view -> PoliciesResponse.from(exam, view.catalogue().policy(exam)));
    }

    @GET
    @Path("/path")
    @PermitAll
    @Operation(operationId = "getPath", summary = "What to take before and after, and who may skip what")
    public RestResponse<PathResponse> path(@PathParam("code") String code, @Context Request request,
            @Context HttpHeaders headers) {
        Exam exam = catalogue.require(code);
        return answers.answer(request, headers, view -> view.catalogue().path(exam)
                .map(path -> PathResponse.from(exam, path, view))
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND, "No path is known for this exam.")));
    }

    /** {@code examDurationMinutes} is the clock of the modes that say {@code perExam}. */
    record PoliciesResponse(String exam, String vendor, int version, Exam.Minutes examDurationMinutes,
            Map<Mode, ModePolicy> modes, String source, LocalDate checkedAt, String sourceNote) {

        static PoliciesResponse from(Exam exam, DeliveryPolicy policy) {
            return new PoliciesResponse(exam.code(), policy.vendor(), policy.version(), exam.durationMinutes(), policy.modes(),
                    policy.source(), policy.checkedAt(), policy.sourceNote());
        }
    }
}

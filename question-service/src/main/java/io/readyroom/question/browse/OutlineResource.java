package io.readyroom.question.browse;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.browse.CatalogueAnswers.View;
import io.readyroom.question.catalogue.CurrentCatalogue;
import io.readyroom.question.catalogue.Exam;
import io.readyroom.question.catalogue.OutlineVersion;

/** What an exam measures, and what changed in it. */
@Path("/v1/exams/{code}/outline")
@Tag(name = "Catalogue")
class OutlineResource {

    private final CatalogueAnswers answers;
    private final CurrentCatalogue catalogue;

    OutlineResource(CatalogueAnswers answers, CurrentCatalogue catalogue) {
        this.answers = answers;
        this.catalogue = catalogue;
    }

    @GET
    @PermitAll
    @Operation(operationId = "getOutline", summary = "The outline as of a day: domains with weights, groups, objectives")
    public RestResponse<OutlineResponse> get(@PathParam("code") String code, @QueryParam("asOf") String asOf,
            @Context Request request, @Context HttpHeaders headers) {
        Exam exam = catalogue.require(code);
        LocalDate day = asOf == null ? null : date("asOf", asOf);
        return answers.answer(request, headers, view -> {
            OutlineVersion outline = view.catalogue().outlineOn(exam, day == null ? view.today() : day);
            return OutlineResponse.from(exam, outline, view);
        });
    }

    /** {@code to} is the date of an outline of this exam, or another exam's code: the bridge to a successor. */
    @GET
    @Path("/changes")
    @PermitAll
    @Operation(operationId = "getOutlineChanges", summary = "What became of each objective between two outlines")
    public RestResponse<OutlineChanges> changes(@PathParam("code") String code, @QueryParam("from") String from,
            @QueryParam("to") String to, @Context Request request, @Context HttpHeaders headers) {
        Exam exam = catalogue.require(code);
        return answers.answer(request, headers, view -> {
            OutlineVersion after = after(exam, to, view);
            OutlineVersion before = from == null ? before(exam, after, view) : exact(exam, "from", from, view);
            return OutlineChanges.between(before, after, view.catalogue());
        });
    }

    private static OutlineVersion after(Exam exam, String to, View view) {
        if (to == null) {
            return view.catalogue().outlineOn(exam, view.today());
        }
        return view.catalogue().exam(to)
                .map(other -> view.catalogue().outlineOn(other, view.today()))
                .orElseGet(() -> exact(exam, "to", to, view));
    }

    /** The newest outline of the exam that isn't the other one. */
    private static OutlineVersion before(Exam exam, OutlineVersion after, View view) {
        return view.catalogue().outlines(exam).stream()
                .filter(outline -> !after.exam().equals(exam.code()) || outline.asOf().isBefore(after.asOf()))
                .reduce((older, newer) -> newer)
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND, "This exam has no earlier outline here."));
    }

    private static OutlineVersion exact(Exam exam, String field, String value, View view) {
        LocalDate asOf = date(field, value);
        List<OutlineVersion> outlines = view.catalogue().outlines(exam);
        return outlines.stream().filter(outline -> outline.asOf().equals(asOf)).findFirst()
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND, "This exam has no outline of that date here.")
                        .with("versions", outlines.stream().map(outline -> outline.asOf().toString()).toList()));
    }

    private static LocalDate date(String field, String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "A date is needed here.", e)
                    .withError(field, "a date like 2025-12-23");
        }
    }
}

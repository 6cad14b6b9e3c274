package io.readyroom.question.browse;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.readyroom.platform.web.Cursor;
import io.readyroom.platform.web.Page;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.browse.CatalogueAnswers.View;
import io.readyroom.question.catalogue.CurrentCatalogue;
import io.readyroom.question.catalogue.Exam;
import io.readyroom.question.catalogue.ExamStatus;
import io.readyroom.question.rest.PageLimit;

/** Exams: find, read, compare. */
@Path("/v1/exams")
@Tag(name = "Catalogue")
class ExamResource {

    private static final int MOST_COMPARED = 6;

    private final CatalogueAnswers answers;
    private final CurrentCatalogue catalogue;

    ExamResource(CatalogueAnswers answers, CurrentCatalogue catalogue) {
        this.answers = answers;
        this.catalogue = catalogue;
    }

    /** Filters and place of a list. Public fields: the JAX-RS way to group parameters. */
    static class ExamQuery {

        @QueryParam("vendor")
        @Size(max = 100)
        String vendor;
        @QueryParam("level")
        @Size(max = 100)
        String level;
        @QueryParam("status")
        String status;
        @QueryParam("q")
        @Size(max = 200)
        String q;
        @QueryParam("limit")
        @DefaultValue(PageLimit.DEFAULT)
        @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = PageLimit.DEFAULT))
        String limit;
        @QueryParam("cursor")
        @Size(max = 200)
        String cursor;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listExams", summary = "Exams by vendor, level, status or words")
    public RestResponse<Page<ExamSummary>> list(@BeanParam @Valid ExamQuery query,
            @Context Request request, @Context HttpHeaders headers) {
        ExamStatus status = status(query.status);
        int limit = PageLimit.parse(query.limit);
        String after = query.cursor == null ? "" : Cursor.decode(query.cursor, 1).get(0);
        return answers.answer(request, headers, view -> {
            List<ExamSummary> rows = matching(view, query, status)
                    .filter(exam -> exam.code().compareTo(after) > 0)
                    .limit(limit + 1L)
                    .map(exam -> ExamSummary.from(exam, view))
                    .toList();
            return Page.of(rows, limit, last -> Cursor.encode(last.code()));
        });
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(operationId = "getExam", summary = "An exam with all its facts")
    public RestResponse<ExamResponse> get(@PathParam("code") String code, @Context Request request,
            @Context HttpHeaders headers) {
        Exam exam = catalogue.require(code);
        return answers.answer(request, headers, view -> ExamResponse.from(exam, view));
    }

    @GET
    @Path("/compare")
    @PermitAll
    @Operation(operationId = "compareExams", summary = "Exams side by side")
    public RestResponse<CompareResponse> compare(@QueryParam("codes") String codes, @Context Request request,
            @Context HttpHeaders headers) {
        List<Exam> exams = codes(codes).stream().map(catalogue::require).toList();
        return answers.answer(request, headers,
                view -> new CompareResponse(exams.stream().map(exam -> ExamResponse.from(exam, view)).toList()));
    }

    /** In the order asked for. */
    record CompareResponse(List<ExamResponse> items) {
    }

    private static Stream<Exam> matching(View view, ExamQuery query, ExamStatus status) {
        Predicate<Exam> vendor = exam -> query.vendor == null || exam.vendor().equals(query.vendor);
        Predicate<Exam> level = exam -> query.level == null || exam.level().equals(query.level);
        Predicate<Exam> inStatus = exam -> status == null || exam.statusOn(view.today()) == status;
        return view.catalogue().exams().stream().filter(vendor.and(level).and(inStatus).and(words(view, query.q)));
    }

    private static Predicate<Exam> words(View view, String q) {
        if (q == null || q.isBlank()) {
            return exam -> true;
        }
        List<String> words = List.of(q.strip().toLowerCase(Locale.ROOT).split("\\s+", -1));
        return exam -> {
            String text = String.join(" ", exam.code(), exam.title(), exam.titleIn(view.language()),
                    exam.summaryIn(view.language()), view.catalogue().certification(exam).title())
                    .toLowerCase(Locale.ROOT);
            return words.stream().allMatch(text::contains);
        };
    }

    private static ExamStatus status(String status) {
        try {
            return status == null ? null : ExamStatus.named(status);
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "There is no such status.", e)
                    .withError("status", "beta, active, retirement_announced or retired");
        }
    }

    private static List<String> codes(String codes) {
        List<String> wanted = codes == null ? List.of()
                : Stream.of(codes.split(",", -1)).map(String::strip).filter(code -> !code.isEmpty()).distinct().toList();
        if (wanted.isEmpty() || wanted.size() > MOST_COMPARED) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "Name the exams to compare.")
                    .withError("codes", "between 1 and " + MOST_COMPARED + " codes, separated by commas");
        }
        return wanted;
    }
}

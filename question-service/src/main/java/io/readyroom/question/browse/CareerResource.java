package io.readyroom.question.browse;

import java.time.LocalDate;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.readyroom.question.catalogue.Career;
import io.readyroom.question.catalogue.CurrentCatalogue;
import io.readyroom.question.catalogue.Exam;
import io.readyroom.question.catalogue.Language;

/** Roles that certificates lead to. */
@Path("/v1/careers")
@Tag(name = "Catalogue")
class CareerResource {

    private final CatalogueAnswers answers;
    private final CurrentCatalogue catalogue;

    CareerResource(CatalogueAnswers answers, CurrentCatalogue catalogue) {
        this.answers = answers;
        this.catalogue = catalogue;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listCareers", summary = "Roles with pay, experience, demand, skills and duties, and their source")
    public RestResponse<CareersResponse> list(@QueryParam("exam") String code, @Context Request request,
            @Context HttpHeaders headers) {
        Exam exam = code == null ? null : catalogue.require(code);
        return answers.answer(request, headers, view -> {
            List<Career> careers = exam == null ? view.catalogue().careers() : view.catalogue().careers(exam);
            return new CareersResponse(code, careers.stream().map(career -> Role.from(career, view.language())).toList());
        });
    }

    record CareersResponse(String exam, List<Role> items) {
    }

    /**
     * @param detailsLanguage of skills, duties and notes, which are kept in English only
     * @param questionable true where all of it rests on a single source
     */
    record Role(String code, String title, Career.Salary salary, String regionalNote, Career.Experience experience,
            List<String> seniority, String demand, List<String> exams, List<String> skills, List<String> duties,
            Language servedLanguage, Language detailsLanguage, Career.Source source, LocalDate checkedAt,
            boolean questionable) {

        static Role from(Career career, Language language) {
            boolean translated = career.texts() != null && career.texts().containsKey(language.tag());
            return new Role(career.code(), career.titleIn(language), career.salary(), career.regionalNote(),
                    career.experience(), career.seniority(), career.demand(), career.exams(), career.skills(),
                    career.duties(), translated ? language : Language.EN, Language.EN, career.source(), career.checkedAt(),
                    career.questionable());
        }
    }
}

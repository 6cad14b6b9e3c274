package io.readyroom.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

/** The catalogue needs no token and sells nothing of yesterday. */
@ExtendWith(SharedSystem.class)
class CatalogueIT {

    @Test
    void listsTwelveExamsInPages() {
        JsonNode first = get("/v1/exams?limit=5");
        JsonNode second = get("/v1/exams?limit=5&cursor=" + first.path("nextCursor").asText());
        JsonNode third = get("/v1/exams?limit=5&cursor=" + second.path("nextCursor").asText());
        List<String> codes = List.of(first, second, third).stream()
                .flatMap(page -> Json.texts(page.path("items"), "code").stream()).toList();
        assertThat(codes).containsExactlyInAnyOrder("ai-102", "ai-103", "ai-900", "ai-901", "az-900", "az-104", "az-305",
                "az-400",
                "dp-100", "ai-300", "mls-c01", "pmle");
        assertThat(third.path("nextCursor").isNull()).as("null, not absent, on the last page").isTrue();
    }

    @ParameterizedTest
    @CsvSource({ "ai-102, retired, 2026-06-30, ai-103", "ai-900, retired, 2026-06-30, ai-901",
            "dp-100, retired, 2026-06-01, ai-300", "mls-c01, retired, 2026-03-31, ''", "ai-103, active, '', ''" })
    void saysWhatIsRetiredAndWhatSucceedsIt(String code, String status, String retiredOn, String successor) {
        JsonNode exam = get("/v1/exams/" + code);
        assertThat(exam.path("status").asText()).isEqualTo(status);
        assertThat(exam.path("retiredOn").asText("")).isEqualTo(retiredOn);
        assertThat(exam.path("successor").asText("")).isEqualTo(successor);
        assertThat(exam.path("source").asText()).isNotBlank();
        assertThat(exam.path("checkedAt").asText()).matches("2026-\\d\\d-\\d\\d");
    }

    @Test
    void showsTheOutlineThatTheSampleIsCutFrom() {
        JsonNode outline = get("/v1/exams/ai-102/outline");
        assertThat(outline.path("version").asText()).isEqualTo("2025-12-23");
        assertThat(Json.texts(outline.path("domains"), "code")).containsExactly("plan", "genai", "agentic", "vision", "nlp",
                "mining");
        assertThat(Json.texts(outline.path("domains"), "weightMin")).containsExactly("20", "15", "5", "10", "15", "15");
        assertThat(Json.texts(outline.path("domains"), "weightMax")).containsExactly("25", "20", "10", "15", "20", "20");
        assertThat(outline.findValues("objectives")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/exams?vendor=aws", "/v1/exams?status=retired", "/v1/exams?q=machine+learning",
            "/v1/exams/compare?codes=ai-102,dp-100", "/v1/careers?exam=ai-102", "/v1/exams/ai-102/errata" })
    void answersLists(String path) {
        assertThat(get(path).path("items").isArray()).isTrue();
    }

    @Test
    void leadsToTheSuccessor() {
        assertThat(Json.texts(get("/v1/exams/ai-102/path").path("after"), "exam")).contains("ai-103");
        assertThat(get("/v1/exams/ai-102/outline/changes?to=ai-103").path("changes")).isNotEmpty();
        JsonNode modes = get("/v1/exams/ai-102/policies").path("modes");
        assertThat(modes.path("free").path("feedback").asText()).isEqualTo("afterSubmit");
        assertThat(get("/v1/careers?exam=ai-102").path("items")).isNotEmpty()
                .allSatisfy(role -> assertThat(role.path("skills")).isNotEmpty());
    }

    /** Of 250 questions that come along each leads somewhere or has a reason; what other classes publish is undecided. */
    @Test
    void leadsEveryQuestionToTheSuccessorOrSaysWhyNot() {
        Learner author = Learner.demo("author");
        JsonNode questions = author.get("/v1/authoring/outlines/bridge?from=ai-102&to=ai-103").send().expect(200).json()
                .path("questions");
        assertThat(questions.path("bridged").asInt() + questions.path("withoutTarget").asInt()).isEqualTo(250);
        JsonNode page = author.get("/v1/authoring/outlines/bridge/questions?from=ai-102&to=ai-103&decision=without_target"
                + "&limit=100").send().expect(200).json();
        assertThat(page.path("items")).hasSize(questions.path("withoutTarget").asInt())
                .allSatisfy(item -> assertThat(item.path("reason").asText()).hasSizeGreaterThan(100));
        Learner.guest().get("/v1/authoring/outlines/bridge/questions?from=ai-102&to=ai-103").send().problem(403, "forbidden");
    }

    @Test
    void speaksGermanWhenAskedTo() {
        Answer german = Call.get("/v1/exams/ai-102").header("Accept-Language", "de-AT,de;q=0.9").send().expect(200);
        assertThat(german.json().path("servedLanguage").asText()).isEqualTo("de");
        assertThat(german.json().path("title")).isNotEqualTo(get("/v1/exams/ai-102").path("title"));
    }

    @Test
    void isNotSentTwiceToWhoHasIt() {
        String tag = Call.get("/v1/exams").send().expect(200).header("ETag");
        assertThat(Call.get("/v1/exams").header("If-None-Match", tag).send().expect(304).text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/exams/zz-999", "/v1/exams/zz-999/outline", "/v1/careers?exam=zz-999" })
    void doesNotKnowAnUnknownExam(String path) {
        Call.get(path).send().problem(404, "not-found");
    }

    private static JsonNode get(String path) {
        return Call.get(path).send().expect(200).json();
    }
}

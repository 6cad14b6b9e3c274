package io.readyroom.question.form;

import static io.readyroom.question.Service.asService;
import static io.readyroom.question.Service.freeForm;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.testing.TestTokens;
import io.readyroom.platform.web.json.PackedIds;
import io.readyroom.question.NamedForm;
import io.readyroom.question.Service;
import io.readyroom.question.seed.BankCanaries;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
class FormResourceTest {

    @BeforeEach
    void content() {
        Service.awaitContent();
    }

    @Test
    void givesTheFreeSampleInItsAllotment() {
        JsonPath form = freeForm(42);

        assertThat(form.getList("slots.position")).isEqualTo(java.util.stream.IntStream.rangeClosed(1, 35).boxed().toList());
        Map<String, Long> domains = form.<String> getList("slots.domain").stream()
                .collect(Collectors.groupingBy(domain -> domain, TreeMap::new, Collectors.counting()));
        assertThat(domains).isEqualTo(
                Map.of("plan", 8L, "genai", 7L, "agentic", 3L, "vision", 5L, "nlp", 6L, "mining", 6L));
        assertThat(form.getList("slots.questionId")).doesNotHaveDuplicates();
        assertThat(form.getList("slots.pool")).containsOnly("sample");
        assertThat(form.getList("slots.scored")).containsOnly(true);
        assertThat(form.getList("slots.repeated")).containsOnly(false);
        assertThat(form.getString("blueprint.code")).isEqualTo("ai-102-free");
        assertThat(form.getString("seed")).isEqualTo("42");
        assertThat(form.getString("language")).isEqualTo("en");
    }

    @Test
    void freezesTheFactsOfTheExam() {
        JsonPath form = freeForm(1);

        assertThat(form.getString("facts.exam")).isEqualTo("ai-102");
        assertThat(form.getString("facts.vendor")).isEqualTo("microsoft");
        assertThat(form.getString("facts.outlineVersion")).isEqualTo("2025-12-23");
        assertThat(form.getString("facts.gradingPolicy")).isEqualTo("PER_COMPONENT");
        assertThat(form.getString("facts.cut.fraction")).isEqualTo("0.68");
        assertThat(form.getMap("facts.scale")).isEqualTo(Map.of("min", 1, "max", 1000, "pass", 700));
        assertThat(form.getString("facts.reportStyle")).isEqualTo("domain_bars");
        assertThat(form.getList("facts.domains.code")).containsExactly("plan", "genai", "agentic", "vision", "nlp", "mining");
        assertThat(form.getString("facts.mode")).isEqualTo("free");
        assertThat(form.getInt("facts.durationSeconds")).isEqualTo(4200);
        assertThat(form.getString("facts.policy.feedback")).isEqualTo("afterSubmit");
        assertThat(form.getBoolean("facts.policy.pause")).isFalse();
    }

    @Test
    void shapesMatchTheirQuestionsAndHoldNoKey() {
        String form = asService().contentType("application/json").body("{\"exam\":\"ai-102\",\"mode\":\"free\"}")
                .post("/internal/forms").asString();
        JsonPath json = NamedForm.of(form);

        assertThat(json.<String> getList("slots.type")).isEqualTo(json.<String> getList("slots.shape.type"));
        assertThat(form).doesNotContain("\"key\"", "explanation", "accepted");
        assertThat(BankCanaries.foundIn(form)).isEmpty();
    }

    /** Points as the design has them: options to pick, targets, gaps, rows. */
    @Test
    void countsPointsPerComponent() {
        List<Map<String, Object>> slots = freeForm(1).getList("slots");
        assertThat(slots).allSatisfy(slot -> {
            Map<?, ?> shape = (Map<?, ?>) slot.get("shape");
            int expected = switch ((String) slot.get("type")) {
                case "multiple_response", "ordering", "hotspot" -> (Integer) shape.get("select");
                case "matching" -> ((List<?>) shape.get("targets")).size();
                case "dropdown" -> ((List<?>) shape.get("gaps")).size();
                case "statement_grid" -> ((List<?>) shape.get("statements")).size();
                default -> 1;
            };
            assertThat(slot.get("maxPoints")).isEqualTo(expected);
        });
    }

    @Test
    void reproducesAFormFromItsSeedAndMakesAnotherWithoutOne() {
        assertThat(freeForm(7).<Object> get("slots")).isEqualTo(freeForm(7).<Object> get("slots"));
        assertThat(order("{\"exam\":\"ai-102\",\"mode\":\"free\"}").extract().jsonPath().getString("seed"))
                .isNotEqualTo(order("{\"exam\":\"ai-102\",\"mode\":\"free\"}").extract().jsonPath().getString("seed"));
    }

    @Test
    void keepsTheCaseStudyTogether() {
        for (long seed = 0; seed < 20; seed++) {
            List<Integer> positions = freeForm(seed).getList("slots.findAll { it.stimulusId != null }.position");
            assertThat(positions.get(positions.size() - 1) - positions.get(0)).isEqualTo(positions.size() - 1);
        }
    }

    @Test
    void takesUnseenFirstAndSaysWhatIsRepeated() {
        List<String> all = freeForm(1).getList("slots.questionId");
        String seen = PackedIds.of(all.stream().limit(5).map(UUID::fromString).toList()).write();
        JsonPath form = NamedForm.of(order("{\"exam\":\"ai-102\",\"mode\":\"free\",\"seen\":\"" + seen + "\"}").statusCode(200)
                .extract().asString());
        assertThat(form.<Boolean> getList("slots.repeated").stream().filter(repeated -> repeated)).hasSize(5);
        order("{\"exam\":\"ai-102\",\"mode\":\"free\",\"seen\":\"" + seen + "\",\"filters\":{\"only\":\"unseen\"}}")
                .statusCode(409);
    }

    /** Five hundred sittings of two hundred questions: with a limit of 1 MB their learner could not start any more. */
    @Test
    void takesAllThatALearnerCanHaveSeen() {
        String seen = PackedIds.of(IntStream.range(0, 100_000).mapToObj(i -> new UUID(1, i)).toList()).write();
        order("{\"exam\":\"ai-102\",\"mode\":\"free\",\"seen\":\"" + seen + "\"}").statusCode(200);
    }

    @Test
    void scalesTheSampleDown() {
        ValidatableResponse form = order("{\"exam\":\"ai-102\",\"mode\":\"free\",\"questionCount\":7}").statusCode(200);
        assertThat(form.extract().jsonPath().getList("slots")).hasSize(7);
        form.body("facts.durationSeconds", equalTo(840));
    }

    @Test
    void filtersByDomainAndType() {
        JsonPath form = NamedForm.of(order("""
                {"exam":"ai-102","mode":"free","questionCount":3,"filters":{"domains":["genai"],"types":["single_choice"]}}""")
                .statusCode(200).extract().asString());
        assertThat(form.getList("slots.domain")).containsOnly("genai");
        assertThat(form.getList("slots.type")).containsOnly("single_choice");
    }

    /** The next question of an adaptive session: a stub that fills up to the mode's own number would hand out others. */
    @Test
    void holdsJustTheQuestionsThatAreGiven() {
        List<String> all = freeForm(3).getList("slots.questionId");
        String two = PackedIds.of(List.of(UUID.fromString(all.get(4)), UUID.fromString(all.get(9)))).write();
        String body = "{\"exam\":\"ai-102\",\"mode\":\"free\",\"questions\":\"" + two + "\"}";
        JsonPath form = NamedForm.of(order(body).statusCode(200).extract().asString());
        assertThat(form.<String> getList("slots.questionId")).containsExactlyInAnyOrder(all.get(4), all.get(9));
        batch("[" + body + "]").statusCode(200).body("[0].slots.size()", equalTo(2));
        order(body.replace("\"free\"", "\"exam\"")).statusCode(409)
                .body("type", equalTo("urn:readyroom:problem:form-not-available"));
        order("{\"exam\":\"ai-102\",\"mode\":\"free\",\"questions\":\"\"}").statusCode(400)
                .body("errors.field", hasItem("questions"));
        order(body.replace(two, PackedIds.of(List.of(new UUID(7, 7))).write())).statusCode(409);
    }

    @Test
    void saysWhenTheClientCannotRenderTheForm() {
        order("{\"exam\":\"ai-102\",\"mode\":\"free\",\"supportedTypes\":[\"single_choice\",\"essay_2031\"]}").statusCode(409)
                .body("type", equalTo("urn:readyroom:problem:client-too-old"))
                .body("types", hasItem("hotspot"));
        order("""
                {"exam":"ai-102","mode":"free","supportedTypes":["single_choice","multiple_response","ordering","matching",
                "dropdown","statement_grid","hotspot","text_entry","essay_2031"]}""").statusCode(200);
    }

    @Test
    void saysWhatIsMissingWhenThereAreNotEnoughQuestions() {
        order("{\"exam\":\"pmle\",\"mode\":\"exam\"}").statusCode(409)
                .body("type", equalTo("urn:readyroom:problem:form-not-available"))
                .body("detail", containsString("pool reserve"))
                .body("missing.find { it.domain == 'data' }.have", equalTo(0))
                .body("missing.find { it.domain == 'data' }.need", greaterThan(5));
        order("{\"exam\":\"pmle\",\"mode\":\"free\"}").statusCode(409)
                .body("type", equalTo("urn:readyroom:problem:form-not-available"));
    }

    @Test
    void fallsBackToALanguageThatThereIs() {
        order("{\"exam\":\"ai-102\",\"mode\":\"free\",\"language\":\"de\"}").statusCode(200).body("language", equalTo("en"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"exam\":\"ai-999\",\"mode\":\"free\"}                                              | 404 | not-found",
            "{\"exam\":\"ai-102\",\"mode\":\"sleep\"}                                             | 400 | invalid-request",
            "{\"exam\":\"ai-102\",\"mode\":\"free\",\"extra\":1}                                  | 400 | invalid-request",
            "{\"exam\":\"ai-102\",\"mode\":\"free\",\"questionCount\":0}                          | 400 | invalid-request",
            "{\"exam\":\"ai-102\",\"mode\":\"free\",\"seed\":\"x\"}                               | 400 | invalid-request",
            "{\"exam\":\"ai-102\",\"mode\":\"free\",\"seed\":\"9999999999999999999\"}             | 400 | invalid-request",
            "{\"exam\":\"ai-102\",\"mode\":\"free\",\"filters\":{\"domains\":[\"none\"]}}         | 400 | invalid-request",
            "{\"exam\":\"ai-102\",\"mode\":\"free\",\"filters\":{\"types\":[\"none\"]}}           | 400 | invalid-request",
            "{\"exam\":\"ai-102\",\"mode\":\"free\",\"seen\":\"1\"}                               | 400 | invalid-request",
            "{\"exam\":\"ai-102\"                                                                 | 400 | invalid-request",
            "{\"mode\":\"free\"}                                                                  | 400 | invalid-request" })
    void refusesWhatItCannotRead(String body, int status, String slug) {
        order(body).statusCode(status).body("type", equalTo("urn:readyroom:problem:" + slug));
    }

    @Test
    void makesSeveralFormsAtOnceAndTellsWhichCantBeMade() {
        JsonPath forms = batch("[%1$s,%2$s,%1$s]".formatted("{\"exam\":\"ai-102\",\"mode\":\"free\",\"seed\":\"7\"}",
                "{\"exam\":\"pmle\",\"mode\":\"free\"}")).statusCode(200).extract().jsonPath();
        assertThat(forms.<Object> get("[0]")).isEqualTo(forms.get("[2]"))
                .isEqualTo(order("{\"exam\":\"ai-102\",\"mode\":\"free\",\"seed\":\"7\"}").extract().jsonPath().get(""));
        assertThat(forms.<Object> get("[1]")).isNull();
        batch(Stream.generate(() -> "{\"exam\":\"ai-102\",\"mode\":\"free\"}").limit(64)
                .collect(Collectors.joining(",", "[", "]"))).statusCode(200).body("size()", equalTo(64));
        batch(Stream.generate(() -> "{\"exam\":\"ai-102\",\"mode\":\"free\"}").limit(65)
                .collect(Collectors.joining(",", "[", "]"))).statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "/internal/forms | {\"exam\":\"ai-102\",\"mode\":\"free\"}",
            "/internal/forms/batch | [{\"exam\":\"ai-102\",\"mode\":\"free\"}]" })
    void servesOnlyServices(String path, String body) {
        given().contentType("application/json").body(body).post(path).then().statusCode(401);
        int status = given().header("Authorization", "Bearer " + TestTokens.learner(UUID.randomUUID()))
                .contentType("application/json").body(body).post(path).statusCode();
        assertThat(status).isIn(401, 403);
    }

    private static ValidatableResponse batch(String body) {
        return asService().contentType("application/json").body(body).post("/internal/forms/batch").then();
    }

    private static ValidatableResponse order(String body) {
        return asService().contentType("application/json").body(body).post("/internal/forms").then();
    }
}

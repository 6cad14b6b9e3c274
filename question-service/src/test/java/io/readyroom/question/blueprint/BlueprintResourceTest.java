package io.readyroom.question.blueprint;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.testing.TestTokens;
import io.readyroom.platform.web.json.PackedIds;
import io.readyroom.question.NamedForm;
import io.readyroom.question.Service;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** On the shipped sample of AI-102, which has 35 questions, three of them of a case study; no other exam has any. */
@QuarkusTest
class BlueprintResourceTest {

    private static final String PATH = "/v1/authoring/blueprints";
    private static final UUID AUTHOR = UUID.randomUUID();
    private static final UUID REVIEWER = UUID.randomUUID();
    private static final String SEVEN = "{\"unit\":\"items\",\"size\":{\"min\":7,\"max\":7}}";

    private final List<String> made = new ArrayList<>();

    @BeforeEach
    void content() {
        Service.awaitContent();
    }

    /** Other tests sit the free sample by the built-in blueprint. */
    @AfterEach
    void retireAll() {
        made.forEach(id -> retire(id, admin()));
        Awaitility.await().atMost(Duration.ofSeconds(20))
                .until(() -> "ai-102-free".equals(free("").getString("blueprint.code")));
    }

    @Test
    void isWrittenByOneAndBroughtIntoUseByAnother() {
        Response draft = create("two-people", "pmle", "exam", SEVEN);
        String id = draft.then().statusCode(201).header("ETag", "\"v1\"").header("Location", endsWith(PATH + "/"
                + draft.path("id"))).body("status", equalTo("draft"), "version", equalTo(1), "writtenBy",
                        equalTo(AUTHOR.toString()), "rules.size.min", equalTo(7))
                .extract().path("id");

        problem(step(as(AUTHOR, "author"), id, "\"v1\"", "activate"), 403, "forbidden");
        problem(step(as(AUTHOR, "author", "reviewer"), id, "\"v1\"", "activate"), 409, "own-review");
        problem(step(reviewer(), id, null, "activate"), 428, "precondition-required");
        problem(step(reviewer(), id, "\"v2\"", "activate"), 412, "precondition-failed");
        problem(step(reviewer(), id, "\"v1\"", "activate"), 409, "form-not-available")
                .body("missing.rule", hasItem("domain"), "detail", containsString("would close its mode"));
        step(reviewer(), id, "\"v1\"", "activate?anyway=true").then().statusCode(200).header("ETag", "\"v2\"")
                .body("status", equalTo("active"), "activatedBy", equalTo(REVIEWER.toString()), "activatedAt", notNullValue());
        problem(step(reviewer(), id, "\"v2\"", "activate?anyway=true"), 409, "wrong-state");

        problem(step(as(AUTHOR, "author"), id, "\"v2\"", "retire"), 403, "forbidden");
        step(reviewer(), id, "\"v2\"", "retire").then().statusCode(200).body("status", equalTo("retired"));
        problem(step(reviewer(), id, "\"v3\"", "retire"), 409, "wrong-state");
    }

    @Test
    void changesOnlyAsADraftAndOnlyByItsAuthor() throws SQLException {
        String id = create("one-author", "pmle", "exam", SEVEN).then().statusCode(201).extract().path("id");
        problem(edit(as(UUID.randomUUID(), "author"), id, "\"v1\"", SEVEN), 403, "forbidden");
        problem(edit(as(AUTHOR, "author"), id, null, SEVEN), 428, "precondition-required");
        edit(as(AUTHOR, "author"), id, "\"v1\"", SEVEN.replace("7", "8")).then().statusCode(200).header("ETag", "\"v2\"")
                .body("rules.size.max", equalTo(8));
        problem(edit(as(AUTHOR, "author"), id, "\"v1\"", SEVEN), 412, "precondition-failed");
        problem(create("one-author", "pmle", "exam", SEVEN), 409, "wrong-state");
        step(reviewer(), id, "\"v2\"", "activate?anyway=true").then().statusCode(200);
        problem(edit(as(AUTHOR, "author"), id, "\"v3\"", SEVEN), 409, "wrong-state");
        as(REVIEWER, "reviewer").get(PATH + "/" + id).then().statusCode(200).header("ETag", "\"v3\"")
                .body("rules.size.max", equalTo(8));

        // Not even past the application.
        try (Connection connection = Service.connection(); Statement statement = connection.createStatement()) {
            for (String change : List.of("UPDATE blueprint SET content = '{}'", "UPDATE blueprint SET status = 'draft'",
                    "DELETE FROM blueprint")) {
                assertThatThrownBy(() -> statement.execute(change + " WHERE id = '" + id + "'"))
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    /** A code keeps its exam and mode, its versions take each other's place. */
    @Test
    void servesFormsByTheVersionInUse() {
        String first = create("short-sample", "ai-102", "free", SEVEN).then().statusCode(201).extract().path("id");
        assertThat(free("").getString("blueprint.code")).as("a draft is not served").isEqualTo("ai-102-free");
        step(reviewer(), first, "\"v1\"", "activate").then().statusCode(200);
        awaitFree("short-sample", 1);
        assertThat(free("").getList("slots")).hasSize(7);
        assertThat(free(",\"seed\":\"3\"").<Object> get("slots")).isEqualTo(free(",\"seed\":\"3\"").get("slots"));
        JsonPath filtered = free(",\"questionCount\":3,\"filters\":{\"domains\":[\"genai\"]}");
        assertThat(filtered.getList("slots")).hasSize(3);
        assertThat(filtered.getString("blueprint.code")).isEqualTo("short-sample");

        problem(create("short-sample", "pmle", "exam", SEVEN), 409, "wrong-state");
        String second = create("short-sample", "ai-102", "free", """
                {"unit":"items","size":{"min":35,"max":35},"caseStudies":{"count":1,"least":3},
                 "types":[{"type":"single_choice","min":14}],"pools":["sample"]}""").then().statusCode(201)
                .body("version", equalTo(2)).extract().path("id");
        step(reviewer(), second, "\"v1\"", "activate").then().statusCode(200);
        as(REVIEWER, "reviewer").get(PATH + "/" + first).then().body("status", equalTo("retired"));
        awaitFree("short-sample", 2);
        JsonPath whole = free("");
        assertThat(whole.getList("slots")).hasSize(35);
        assertThat(whole.getList("slots.findAll { it.section == 2 }.stimulusId")).hasSize(3).doesNotContainNull();
        assertThat(whole.getInt("slots[34].section")).isEqualTo(2);

        retire(second, admin());
        awaitFree("ai-102-free", 1);
    }

    @Test
    void triesWithoutServing() {
        String id = create("tried", "ai-102", "free", SEVEN).then().statusCode(201).extract().path("id");
        JsonPath form = rehearse(id, Map.of("seed", "5")).statusCode(200).body("complete", equalTo(true), "seed", equalTo("5"),
                "blueprint.code", equalTo("tried"), "slots", hasSize(7), "composition.size", equalTo(7),
                "composition.repeated", equalTo(0)).extract().jsonPath();
        assertThat(form.getList("composition.domains.domain")).containsExactly("plan", "genai", "agentic", "vision", "nlp",
                "mining");
        assertThat(form.<Integer> getList("composition.domains.have")).isEqualTo(form.getList("composition.domains.need"));
        assertThat(rehearse(id, Map.of("seed", "5")).extract().jsonPath().<Object> get("slots")).isEqualTo(form.get("slots"));
        assertThat(rehearse(id, Map.of("seed", "6")).extract().jsonPath().<Object> get("slots"))
                .isNotEqualTo(form.get("slots"));

        List<UUID> all = free("").<String> getList("slots.questionId").stream().map(UUID::fromString).toList();
        rehearse(id, Map.of("seen", PackedIds.of(all).write())).body("composition.repeated", equalTo(7));
        // Three questions on agents are all there are, so the fifth form repeats one.
        rehearse(id, Map.of("sat", "4")).body("composition.repeated", greaterThan(0));
        assertThat(free("").getString("blueprint.code")).isEqualTo("ai-102-free");

        String impossible = create("impossible", "ai-102", "free", """
                {"unit":"items","size":{"min":7,"max":7},"types":[{"type":"hotspot","min":3}]}""").then().extract().path("id");
        rehearse(impossible, Map.of()).statusCode(200).body("complete", equalTo(false), "why", containsString("hotspot 1 of 3"),
                "missing[0].rule", equalTo("type"), "missing[0].type", equalTo("hotspot"), "missing[0].need", equalTo(3),
                "missing[0].have", equalTo(1));
        rehearse(id, Map.of("seed", "x")).statusCode(400);
        rehearse(id, Map.of("seen", "x")).statusCode(400);
        rehearse(id, Map.of("sat", "-1")).statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "a-code      | pmle   | exam   | {\"unit\":\"points\"}                                     | 400 | invalid-request",
            "a-code      | pmle   | exam   | {\"unit\":\"pages\"}                                      | 400 | invalid-request",
            "a-code      | pmle   | exam   | {\"unit\":\"items\",\"extra\":1}                          | 400 | invalid-request",
            "a-code      | pmle   | exam   | {\"unit\":\"items\",\"size\":{\"min\":0,\"max\":1}}       | 400 | invalid-request",
            "a-code      | pmle   | exam   | {\"unit\":\"items\",\"size\":{\"min\":1}}                 | 400 | invalid-request",
            "a-code      | pmle   | exam   | {\"unit\":\"items\",\"exposureCap\":0}                    | 400 | invalid-request",
            "a-code      | pmle   | exam   | {\"unit\":\"items\",\"pools\":[\"sample\"]}               | 400 | invalid-request",
            "a-code      | pmle   | missed | {\"unit\":\"items\"}                                      | 400 | invalid-request",
            "pmle-exam   | pmle   | exam   | {\"unit\":\"items\"}                                      | 400 | invalid-request",
            "A Code      | pmle   | exam   | {\"unit\":\"items\"}                                      | 400 | invalid-request",
            "a-code      | ai-999 | exam   | {\"unit\":\"items\"}                                      | 422 | unknown-reference",
            "a-code      | pmle   | exam   | {\"unit\":\"items\",\"weights\":{\"cooking\":5}}          | 422 | unknown-reference" })
    void refusesWhatIsNoBlueprint(String code, String exam, String mode, String rules, int status, String slug) {
        problem(create(code, exam, mode, rules), status, slug);
    }

    @Test
    void createsOncePerKey() {
        String key = UUID.randomUUID().toString();
        RequestSpecification first = as(AUTHOR, "author").header("Idempotency-Key", key);
        String id = first.body(body("by-key", "pmle", "exam", SEVEN)).post(PATH).then().statusCode(201).extract().path("id");
        made.add(id);
        as(AUTHOR, "author").header("Idempotency-Key", key).body(body("by-key", "pmle", "exam", SEVEN)).post(PATH).then()
                .statusCode(201).header("ETag", "\"v1\"").body("id", equalTo(id), "mode", equalTo("exam"));
        problem(as(AUTHOR, "author").header("Idempotency-Key", key).body(body("other", "pmle", "exam", SEVEN)).post(PATH), 422,
                "idempotency-key-reused");
    }

    @Test
    void listsTheNewestFirst() {
        List<String> ids = new ArrayList<>();
        for (String code : List.of("listed-a", "listed-b", "listed-c")) {
            ids.add(0, create(code, "pmle", "diagnostic", SEVEN).then().statusCode(201).extract().path("id"));
        }
        List<String> found = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = reviewer().queryParams("exam", "pmle", "mode", "diagnostic", "status", "draft",
                    "limit", 2);
            JsonPath page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(PATH).then().statusCode(200)
                    .extract().jsonPath();
            found.addAll(page.getList("items.id"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        assertThat(found).isEqualTo(ids);
        problem(reviewer().queryParam("status", "gone").get(PATH), 400, "invalid-request");
        problem(reviewer().queryParam("cursor", "x").get(PATH), 400, "invalid-request");
        problem(reviewer().queryParam("limit", "0").get(PATH), 400, "invalid-request");
    }

    @Test
    void tellsHowManyMoreAndWhere() {
        JsonPath report = reviewer().queryParams("exam", "ai-102", "mode", "free", "forms", 2).get(PATH + "/coverage").then()
                .statusCode(200).body("outline", equalTo("2025-12-23"), "blueprint.code", equalTo("ai-102-free"), "covered",
                        equalTo(false), "unit", equalTo("items"), "language", equalTo("en"))
                .extract().jsonPath();
        assertThat(report.<Integer> getList("domains.perForm")).containsExactly(8, 7, 3, 5, 6, 6);
        assertThat(report.<Integer> getList("domains.need")).containsExactly(16, 14, 6, 10, 12, 12);
        List<Map<String, Object>> domains = report.getList("domains");
        for (int i = 0; i < domains.size(); i++) {
            int missing = (Integer) domains.get(i).get("missing");
            assertThat(missing).isEqualTo(Math.max(0,
                    (Integer) domains.get(i).get("need") - (Integer) domains.get(i).get("have")));
            assertThat(report.<Integer> getList("domains[" + i + "].objectives.missing").stream().mapToInt(Integer::intValue)
                    .sum()).isEqualTo(missing);
        }
        assertThat(report.getInt("domains[2].have")).isGreaterThanOrEqualTo(3);
        assertThat(report.getInt("domains[0].published.pools.sample")).isGreaterThanOrEqualTo(8);
        assertThat(report.getList("sentences")).isNotEmpty();
        reviewer().queryParams("exam", "ai-102", "mode", "free", "forms", 1).get(PATH + "/coverage").then()
                .body("covered", equalTo(true), "sentences[0]", containsString("There is enough for 1 forms"));

        // Of an outline that nothing is assigned to there is nothing.
        reviewer().queryParams("exam", "ai-102", "mode", "free", "outline", "2025-04-30").get(PATH + "/coverage").then()
                .statusCode(200).body("outline", equalTo("2025-04-30"), "domains.have.sum()", equalTo(0));
        problem(reviewer().queryParams("exam", "ai-102", "outline", "2020-01-01").get(PATH + "/coverage"), 404, "not-found");
        problem(reviewer().queryParams("exam", "ai-102", "forms", "21").get(PATH + "/coverage"), 400, "invalid-request");
        problem(reviewer().get(PATH + "/coverage"), 400, "invalid-request");

        String id = create("covered", "ai-102", "free", """
                {"unit":"items","size":{"min":20,"max":20},"caseStudies":{"count":1,"least":3},"pilots":2,
                 "types":[{"type":"hotspot","min":1}],"exposureCap":10}""").then().statusCode(201).extract().path("id");
        reviewer().queryParam("forms", 1).get(PATH + "/" + id + "/coverage").then().statusCode(200)
                .body("blueprint.code", equalTo("covered"), "rules.rule", equalTo(List.of("case_studies", "pilots")),
                        "types[0].need", equalTo(10), "domains[0].need", equalTo(50),
                        "rules.find { it.rule == 'case_studies' }.have", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({ "learner, 403", "guest, 403", "author, 404", "reviewer, 404", "admin, 404" })
    void isForAuthorsAndReviewers(String role, int status) {
        String id = "/" + UUID.randomUUID();
        as(UUID.randomUUID(), role).get(PATH + id).then().statusCode(status);
        as(UUID.randomUUID(), role).get(PATH + id + "/coverage").then().statusCode(status);
        as(UUID.randomUUID(), role).post(PATH + id + "/try").then().statusCode(status);
        given().get(PATH).then().statusCode(401);
        problem(as(UUID.randomUUID(), "reviewer").body(body("no", "pmle", "exam", SEVEN)).post(PATH), 403, "forbidden");
    }

    private static RequestSpecification as(UUID account, String... roles) {
        return given().header("Authorization", "Bearer " + TestTokens.with(account, roles)).contentType("application/json");
    }

    private static RequestSpecification reviewer() {
        return as(REVIEWER, "reviewer");
    }

    private static RequestSpecification admin() {
        return as(REVIEWER, "admin");
    }

    private static String body(String code, String exam, String mode, String rules) {
        return "{\"code\":\"%s\",\"exam\":\"%s\",\"mode\":\"%s\",\"rules\":%s}".formatted(code, exam, mode, rules);
    }

    private Response create(String code, String exam, String mode, String rules) {
        Response response = as(AUTHOR, "author").body(body(code, exam, mode, rules)).post(PATH);
        if (response.statusCode() == 201) {
            made.add(response.path("id"));
        }
        return response;
    }

    private static Response edit(RequestSpecification who, String id, String tag, String rules) {
        return (tag == null ? who : who.header("If-Match", tag)).body("{\"rules\":" + rules + "}").put(PATH + "/" + id);
    }

    private static Response step(RequestSpecification who, String id, String tag, String step) {
        return (tag == null ? who : who.header("If-Match", tag)).post(PATH + "/" + id + "/" + step);
    }

    /** Whatever it is; what is retired already stays so. */
    private static void retire(String id, RequestSpecification who) {
        String tag = reviewer().get(PATH + "/" + id).header("ETag");
        assertThat(step(who, id, tag, "retire").statusCode()).isIn(200, 409);
    }

    private static ValidatableResponse rehearse(String id, Map<String, String> query) {
        return as(AUTHOR, "author").queryParams(query).post(PATH + "/" + id + "/try").then();
    }

    private static void awaitFree(String code, int version) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            JsonPath form = free("");
            return code.equals(form.getString("blueprint.code")) && version == form.getInt("blueprint.version");
        });
    }

    private static JsonPath free(String more) {
        return NamedForm.of(Service.asService().contentType("application/json")
                .body("{\"exam\":\"ai-102\",\"mode\":\"free\"" + more + "}").post("/internal/forms").then().statusCode(200)
                .extract().asString());
    }

    private static ValidatableResponse problem(Response response, int status, String slug) {
        return response.then().statusCode(status).body("type", equalTo("urn:readyroom:problem:" + slug));
    }
}

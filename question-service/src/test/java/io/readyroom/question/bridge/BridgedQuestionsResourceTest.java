package io.readyroom.question.bridge;

import static io.readyroom.question.GeneratedBank.column;
import static io.readyroom.question.GeneratedBank.execute;
import static io.readyroom.question.Service.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.question.Bank;
import io.readyroom.question.GeneratedBank;
import io.readyroom.question.Service;
import io.readyroom.question.Somebody;
import io.readyroom.question.catalogue.ObjectiveMap;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;

/**
 * Ten published questions of DP-100, and a retired one, towards MLS-C01. Of every three one leads to two objectives, one
 * nowhere, and of one nobody has said anything; other tests may have published more, of which nobody has either.
 */
@QuarkusTest
class BridgedQuestionsResourceTest {

    private static final String BRIDGE = "/v1/authoring/outlines/bridge";
    private static final String ENDS = "?from=dp-100@2025-04-11&to=mls-c01@2026-03-31";
    private static final String PUBLISHED = """
            FROM question q JOIN question_version v ON v.id = q.current_version_id AND v.status = 'published'
            JOIN objective_assignment a ON a.question_id = q.id AND a.position = 1
            JOIN outline_version o ON o.id = a.outline_id AND o.exam_code = 'dp-100' AND o.as_of = '2025-04-11'
            """;
    private static final int QUESTIONS = 11;
    private static final int RETIRED = 11;

    @Inject
    QuestionBridges bridges;

    private final Somebody author = Somebody.author();

    private GeneratedBank bank;
    private List<String> targets;

    @BeforeEach
    void content() {
        Service.awaitContent();
        bank = GeneratedBank.of("bridge", "dp-100", "2025-04-11", QUESTIONS, 0);
        execute("UPDATE question_version SET status = 'retired', retired_at = clock_timestamp() WHERE status = 'published'"
                + " AND id = '" + bank.version(RETIRED) + "'");
        targets = column("SELECT b.code FROM objective b JOIN outline_version o ON o.id = b.outline_id"
                + " WHERE o.exam_code = 'mls-c01' AND o.as_of = '2026-03-31' ORDER BY b.code DESC LIMIT 2");
        UUID outline = UUID.fromString(
                column("SELECT id FROM outline_version WHERE exam_code = 'mls-c01' AND as_of = '2026-03-31'").get(0));
        List<QuestionBridge.Decision> decisions = Stream.iterate(1, n -> n + 1).limit(QUESTIONS)
                .flatMap(n -> decision(n).stream()).toList();
        Bank.inTransaction(tx -> bridges.store(tx, new QuestionBridge(end("dp-100", "2025-04-11"),
                end("mls-c01", "2026-03-31"), decisions), outline));
    }

    @Test
    void countsWhatWasDecided() {
        long published = count("SELECT count(*) " + PUBLISHED);

        author.get(BRIDGE + ENDS).then().statusCode(200)
                .body("questions.total", equalTo((int) published)).body("questions.alreadyAssigned", equalTo(0))
                .body("questions.bridged", equalTo(4)).body("questions.withoutTarget", equalTo(3))
                .body("questions.undecided", equalTo((int) published - 7));
        author.get("/v1/authoring/outlines/dp-100/2025-04-11/bridge?to=mls-c01@2026-03-31").then().statusCode(200)
                .body("questions.bridged", equalTo(4));
        author.get(BRIDGE + "?from=dp-100@2025-04-11&to=pmle").then().statusCode(200)
                .body("questions.bridged", equalTo(0)).body("questions.withoutTarget", equalTo(0))
                .body("questions.undecided", equalTo((int) published));
    }

    @Test
    void tellsWhereEachQuestionLeads() {
        String one = "items.find { it.sourceId == '%s' }.%s";
        List<String> objectives = column("SELECT objective_code FROM objective_assignment WHERE question_id = '"
                + bank.question(10) + "' ORDER BY position");
        assertThat(objectives).hasSize(2);

        author.get(BRIDGE + "/questions" + ENDS + "&limit=100").then().statusCode(200)
                .body(one.formatted(bank.sourceId(10), "question"), equalTo(bank.question(10).toString()))
                .body(one.formatted(bank.sourceId(10), "decision"), equalTo("bridged"))
                .body(one.formatted(bank.sourceId(10), "objectives"), equalTo(objectives))
                .body(one.formatted(bank.sourceId(10), "to"), equalTo(targets))
                .body("items.find { it.sourceId == '" + bank.sourceId(10) + "' }", not(hasKey("reason")))
                .body(one.formatted(bank.sourceId(2), "decision"), equalTo("without_target"))
                .body(one.formatted(bank.sourceId(2), "to"), empty())
                .body(one.formatted(bank.sourceId(2), "reason"), equalTo("Nobody asks for number 2 there."))
                .body(one.formatted(bank.sourceId(3), "decision"), equalTo("undecided"))
                .body(one.formatted(bank.sourceId(3), "to"), empty())
                .body("items.find { it.sourceId == '" + bank.sourceId(3) + "' }", not(hasKey("reason")));
    }

    @Test
    void narrowsTheListByDecision() {
        assertThat(walk("bridged")).containsExactlyInAnyOrder(sourceIds(1, 4, 7, 10));
        assertThat(walk("without_target")).containsExactlyInAnyOrder(sourceIds(2, 5, 8));
        assertThat(walk("undecided")).contains(sourceIds(3, 6, 9)).doesNotContain(sourceIds(1, 2, 4, 5, 7, 8, 10))
                .hasSize((int) count("SELECT count(*) " + PUBLISHED) - 7);
    }

    @Test
    void goesThroughAllPageByPage() {
        List<String> walked = new ArrayList<>();
        Set<String> cursors = new HashSet<>();
        String cursor = "";
        do {
            JsonPath page = author.get(BRIDGE + "/questions" + ENDS + "&limit=3" + cursor).then().statusCode(200).extract()
                    .jsonPath();
            assertThat(page.getList("items")).hasSizeBetween(1, 3);
            walked.addAll(page.getList("items.question"));
            assertThat(cursors.add(page.getString("nextCursor"))).isTrue();
            cursor = page.getString("nextCursor") == null ? null : "&cursor=" + page.getString("nextCursor");
        } while (cursor != null);

        assertThat(walked).isEqualTo(column("SELECT q.id " + PUBLISHED + " ORDER BY q.id")).hasSizeGreaterThan(9);
    }

    /** Something was decided of it, too. */
    @Test
    void leavesOutWhatIsRetired() {
        assertThat(Stream.of("bridged", "without_target", "undecided").flatMap(decision -> walk(decision).stream()))
                .isNotEmpty().doesNotContain(bank.sourceId(RETIRED));
    }

    @Test
    void isAboutQuestionsOfTheOutlineItLeadsFrom() {
        author.get(BRIDGE + "/questions?from=mls-c01@2026-03-31&to=dp-100@2025-04-11&limit=100").then().statusCode(200)
                .body("items.sourceId", not(hasItem(bank.sourceId(1))));
    }

    @Test
    void isForAuthorsReviewersAndAdmins() {
        String path = BRIDGE + "/questions" + ENDS;

        assertThat(Somebody.reviewer().get(path).statusCode()).isEqualTo(200);
        assertThat(new Somebody(UUID.randomUUID(), "admin").get(path).statusCode()).isEqualTo(200);
        assertThat(Somebody.learner().get(path).statusCode()).isEqualTo(403);
        assertThat(RestAssured.get(path).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "?from=dp-100", "?from=dp-100@soon&to=mls-c01", ENDS + "&decision=lost", ENDS + "&limit=0",
            ENDS + "&limit=101", ENDS + "&limit=many", ENDS + "&cursor=x" })
    void refusesWhatItCannotRead(String query) {
        author.get(BRIDGE + "/questions" + query).then().statusCode(400)
                .body("type", equalTo("urn:readyroom:problem:invalid-request"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "?from=dp-999&to=mls-c01", "?from=dp-100@1999-01-01&to=mls-c01",
            "?from=dp-100&to=mls-c01@1999-01-01" })
    void doesNotKnowOtherOutlines(String query) {
        author.get(BRIDGE + "/questions" + query).then().statusCode(404)
                .body("type", equalTo("urn:readyroom:problem:not-found"));
    }

    private Optional<QuestionBridge.Decision> decision(int n) {
        return switch (n % 3) {
            case 1 -> Optional.of(new QuestionBridge.Decision(bank.sourceId(n), targets, null));
            case 2 -> Optional.of(new QuestionBridge.Decision(bank.sourceId(n), List.of(),
                    "Nobody asks for number " + n + " there."));
            default -> Optional.empty();
        };
    }

    private List<String> walk(String decision) {
        JsonPath page = author.get(BRIDGE + "/questions" + ENDS + "&limit=100&decision=" + decision).then().statusCode(200)
                .extract().jsonPath();
        assertThat(page.getString("nextCursor")).isNull();
        assertThat(page.<String> getList("items.decision")).allMatch(decision::equals);
        return page.getList("items.sourceId");
    }

    private String[] sourceIds(int... numbers) {
        return Arrays.stream(numbers).mapToObj(bank::sourceId).toArray(String[]::new);
    }

    private static ObjectiveMap.End end(String exam, String asOf) {
        return new ObjectiveMap.End(exam, LocalDate.parse(asOf));
    }
}

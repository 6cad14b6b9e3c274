package io.readyroom.question.assignment;

import static io.readyroom.question.GeneratedBank.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.testing.KafkaRecords;
import io.readyroom.question.GeneratedBank;
import io.readyroom.question.Service;
import io.readyroom.question.Somebody;
import io.readyroom.question.changeset.OutlineFixture;
import io.restassured.path.json.JsonPath;

@QuarkusTest
class AssignmentResourceTest {

    private static final String ASSIGNMENTS = "/v1/authoring/objective-assignments";
    private static final String EXAM = "az-400";
    private static final String FROM = "2026-07-27";
    private static final String TO = "2027-01-10";

    private final Somebody author = Somebody.author();
    private final Somebody reviewer = Somebody.reviewer();

    private GeneratedBank bank;
    private OutlineFixture outlines;

    @BeforeEach
    void content() {
        Service.awaitContent();
        bank = GeneratedBank.of("assign", EXAM, FROM, 60, 0);
        outlines = OutlineFixture.of(author, EXAM, FROM, TO, "none", "none");
        if (column("SELECT 1 FROM outline_version WHERE exam_code = 'az-400' AND as_of = '" + TO + "'").isEmpty()) {
            outlines.store(author, "2099-01-10");
        }
    }

    @Test
    void tellsHowEveryQuestionStandsToAnOutline() {
        List<String> carried = walk("carried");
        List<String> open = walk("open");

        // The first five are for the other tests to assign.
        for (int n = 6; n <= 60; n++) {
            String question = bank.question(n).toString();
            String main = outlines.codes().get((n - 1) % outlines.codes().size());
            boolean carries = outlines.carriesOver(List.of(main));
            assertThat(carried.contains(question)).as("%d carried", n).isEqualTo(carries);
            assertThat(open.contains(question)).as("%d open", n).isEqualTo(!carries);
        }
    }

    @Test
    void tellsWhereTheMapLeadsAnOpenQuestion() {
        int split = 1 + outlines.codes().size();
        author.get(ASSIGNMENTS + "?question=" + bank.question(split) + "&outline=az-400@" + TO).then().statusCode(200)
                .body("items", hasSize(1)).body("items[0].status", equalTo("open")).body("items[0].objectives", empty())
                .body("items[0].candidates", equalTo(outlines.targets(outlines.codes().get(0))));
        author.get(ASSIGNMENTS + "?question=" + bank.question(split)).then().statusCode(200)
                .body("items.find { it.outline.asOf == '" + FROM + "' }.status", equalTo("assigned"));
    }

    @Test
    void assignsAQuestionWithItsHistoryAndItsEvent() {
        String code = outlines.codes().get(3);
        String body = assign(1, code);
        reviewer.post(ASSIGNMENTS, body).then().statusCode(201).body("status", equalTo("assigned"))
                .body("reviewedBy", equalTo(reviewer.account().toString())).header("ETag", notNullValue());

        assertThat(column("SELECT a.objective_code FROM objective_assignment a JOIN outline_version o ON o.id = a.outline_id"
                + " WHERE o.as_of = '" + TO + "' AND a.question_id = '" + bank.question(1) + "'")).containsExactly(code);
        assertThat(column("SELECT CAST(detail AS json) ->> 'after' FROM question_event WHERE action = 'assigned'"
                + " AND question_id = '" + bank.question(1) + "'")).containsExactly("[\"" + code + "\"]");
        JsonPath event = JsonPath.from(KafkaRecords.data(KafkaRecords.await("readyroom.questions",
                message -> bank.question(1).toString().equals(message.key()))));
        assertThat(event.getList("objectiveAssignments.outlineVersion")).contains(FROM, TO);
        reviewer.post(ASSIGNMENTS, body).then().statusCode(409).body("type", equalTo("urn:readyroom:problem:wrong-state"));
    }

    @Test
    void replacesWhatWasRead() {
        String address = ASSIGNMENTS + "?question=" + bank.question(2) + "&outline=az-400@" + TO;
        reviewer.put(address, "\"v1\"", objectives(outlines.codes().get(3))).then().statusCode(404);
        String tag = reviewer.post(ASSIGNMENTS, assign(2, outlines.codes().get(3))).then().statusCode(201).extract()
                .header("ETag");

        reviewer.put(address, null, objectives(outlines.codes().get(4))).then().statusCode(428);
        reviewer.put(address, tag, objectives(outlines.codes().get(4))).then().statusCode(200)
                .body("objectives", equalTo(List.of(outlines.codes().get(4))));
        reviewer.put(address, tag, objectives(outlines.codes().get(5))).then().statusCode(412);
    }

    @Test
    void refusesWhatDoesNotFit() {
        reviewer.post(ASSIGNMENTS, assign(3, outlines.codes().get(2))).then().statusCode(422)
                .body("type", equalTo("urn:readyroom:problem:unknown-reference"));
        reviewer.post(ASSIGNMENTS, assign(3, outlines.codes().get(3)).replace("az-400", "az-104")).then().statusCode(422);
        reviewer.post(ASSIGNMENTS, assign(3, outlines.codes().get(3)).replace(bank.question(3).toString(),
                UUID.randomUUID().toString())).then().statusCode(404);
        reviewer.post(ASSIGNMENTS, assign(3, outlines.codes().get(3), outlines.codes().get(3))).then().statusCode(400);
        author.post(ASSIGNMENTS, assign(3, outlines.codes().get(3))).then().statusCode(403);
        author.get(ASSIGNMENTS).then().statusCode(400);
        author.get(ASSIGNMENTS + "?question=x").then().statusCode(400);
        author.get(ASSIGNMENTS + "?outline=az-400&status=lost").then().statusCode(400);
    }

    @Test
    void isNotSaidByTheAuthorOfTheQuestion() {
        UUID writer = UUID.randomUUID();
        GeneratedBank.execute(
                """
                        UPDATE question_version SET status = 'retired' WHERE id = '%2$s';
                        INSERT INTO question_version (id, question_id, number, status, type, pool, language, difficulty, components,
                                                      content, rationale, labels, content_hash, measured_as, published_at, written_by)
                        SELECT CAST(md5('second' || question_id) AS uuid), question_id, 2, 'published', type, pool, language, difficulty,
                          components, content, rationale, labels, 'x', CAST(md5('second' || question_id) AS uuid), clock_timestamp(),
                          CAST('%1$s' AS uuid)
                        FROM question_version WHERE id = '%2$s';
                        UPDATE question SET current_version_id = CAST(md5('second' || id) AS uuid) WHERE id = '%3$s';
                        """
                        .formatted(writer, bank.version(4), bank.question(4)));
        new Somebody(writer, "reviewer").post(ASSIGNMENTS, assign(4, outlines.codes().get(3))).then().statusCode(409)
                .body("type", equalTo("urn:readyroom:problem:own-review"));
    }

    /** All questions of the bank in that standing, page by page. */
    private List<String> walk(String status) {
        List<String> found = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = author.get(ASSIGNMENTS + "?outline=az-400@" + TO + "&limit=7&status=" + status + cursor).then()
                    .statusCode(200).extract().jsonPath();
            assertThat(page.<String> getList("items.status")).allMatch(status::equals);
            found.addAll(page.getList("items.question"));
            cursor = page.getString("nextCursor") == null ? null : "&cursor=" + page.getString("nextCursor");
        } while (cursor != null);
        return found;
    }

    private String assign(int n, String... codes) {
        return "{\"question\":\"%s\",\"outline\":{\"exam\":\"az-400\",\"asOf\":\"%s\"},\"objectives\":[\"%s\"]}".formatted(
                bank.question(n), TO, String.join("\",\"", codes));
    }

    private static String objectives(String code) {
        return "{\"objectives\":[\"" + code + "\"]}";
    }
}

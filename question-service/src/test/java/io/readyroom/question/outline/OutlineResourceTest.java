package io.readyroom.question.outline;

import static io.readyroom.question.GeneratedBank.column;
import static io.readyroom.question.GeneratedBank.execute;
import static io.readyroom.question.Service.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.question.NamedForm;
import io.readyroom.question.Service;
import io.readyroom.question.Somebody;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

@QuarkusTest
class OutlineResourceTest {

    private static final String OUTLINES = "/v1/authoring/outlines";
    private static final String EXAM = "ai-300";
    private static final String PRESENT = "2026-03-05";

    /** Each test adds outlines behind those of the others. */
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Somebody author = Somebody.author();
    private final int number = NEXT.incrementAndGet();
    private final String asOf = LocalDate.of(2027, 1, 1).plusMonths(number).toString();

    @BeforeEach
    void content() {
        Service.awaitContent();
    }

    @Test
    void storesANewOutlineThatLearnersSeeAndNoFormUses() {
        ObjectNode outline = copy();
        Response created = author.post(OUTLINES, outline.toString());

        created.then().statusCode(201).header("Location", endsWith(OUTLINES + "/ai-300/" + asOf));
        author.get(OUTLINES + "/ai-300/" + asOf).then().statusCode(200).header("ETag", equalTo(created.header("ETag")))
                .body("domains.size()", equalTo(outline.get("domains").size()));
        RestAssured.get("/v1/exams/ai-300/outline").then().statusCode(200).body("version", equalTo(PRESENT))
                .body("versions", hasItem(asOf));
        author.get(OUTLINES + "?exam=ai-300").then().statusCode(200)
                .body("items.find { it.asOf == '" + asOf + "' }.inForce", equalTo(false))
                .body("items.find { it.asOf == '" + asOf + "' }.editable", equalTo(true))
                .body("items.find { it.asOf == '" + PRESENT + "' }.inForce", equalTo(true));
        author.post(OUTLINES, outline.toString()).then().statusCode(409)
                .body("type", equalTo("urn:readyroom:problem:wrong-state"));
    }

    @Test
    void editsAnOutlineThatIsNotInForceYet() {
        ObjectNode outline = copy();
        String tag = author.post(OUTLINES, outline.toString()).then().statusCode(201).extract().header("ETag");
        String address = OUTLINES + "/ai-300/" + asOf;
        author.put(address + "/map", null, map(asOf).toString()).then().statusCode(201);
        objectives(outline).addObject().put("code", groupOf(outline) + ".98").put("title", "Added later");

        author.put(address, null, outline.toString()).then().statusCode(428);
        author.put(address, "\"v1\"", outline.toString()).then().statusCode(412);
        String edited = author.put(address, tag, outline.toString()).then().statusCode(200)
                .body("droppedMaps", hasSize(1)).body("droppedMaps[0].from.asOf", equalTo(PRESENT)).extract().header("ETag");

        assertThat(edited).isNotEqualTo(tag);
        author.get(address + "/map?from=ai-300@" + PRESENT).then().statusCode(404);
        assertThat(count("SELECT count(*) FROM objective b JOIN outline_version o ON o.id = b.outline_id"
                + " WHERE o.exam_code = 'ai-300' AND o.as_of = '" + asOf + "' AND b.title = 'Added later'")).isEqualTo(1);
        objectives(outline).remove(objectives(outline).size() - 1);
        author.put(address, edited, outline.toString()).then().statusCode(200);
        assertThat(count("SELECT count(*) FROM objective b JOIN outline_version o ON o.id = b.outline_id"
                + " WHERE o.exam_code = 'ai-300' AND o.as_of = '" + asOf + "' AND b.title = 'Added later'")).isZero();
    }

    /** Left to the foreign key alone, the answer would be an error of the server. */
    @Test
    void keepsAnObjectiveThatQuestionsOfAnotherExamLeadTo() {
        ObjectNode outline = copy();
        objectives(outline).addObject().put("code", groupOf(outline) + ".97").put("title", "Led to");
        String tag = author.post(OUTLINES, outline.toString()).then().statusCode(201).extract().header("ETag");
        String id = column("SELECT id FROM outline_version WHERE exam_code = 'ai-300' AND as_of = '" + asOf + "'").get(0);
        execute("INSERT INTO question_bridge (question_id, outline_id, position, objective_code)"
                + " SELECT id, '" + id + "', 1, '" + groupOf(outline) + ".97' FROM question WHERE source_id = 'ai-102-s-01'");
        objectives(outline).remove(objectives(outline).size() - 1);

        author.put(OUTLINES + "/ai-300/" + asOf, tag, outline.toString()).then().statusCode(409)
                .body("type", equalTo("urn:readyroom:problem:wrong-state"))
                .body("detail", containsString(groupOf(outline) + ".97"));
        execute("DELETE FROM question_bridge WHERE outline_id = '" + id + "'");
        author.put(OUTLINES + "/ai-300/" + asOf, tag, outline.toString()).then().statusCode(200);
    }

    @Test
    void leavesAnOutlineThatIsInForceAlone() {
        ObjectNode present = (ObjectNode) read(PRESENT);
        String tag = author.get(OUTLINES + "/ai-300/" + PRESENT).header("ETag");
        present.put("note", "Better said");

        author.put(OUTLINES + "/ai-300/" + PRESENT, tag, present.toString()).then().statusCode(409)
                .body("type", equalTo("urn:readyroom:problem:wrong-state"));
        author.post(OUTLINES, copy().put("effectiveFrom", "2026-04-01").toString()).then().statusCode(422)
                .body("type", equalTo("urn:readyroom:problem:invalid-outline")).body("errors.field", hasItem("effectiveFrom"));
    }

    /** Dates of more than four digits of a year sort and print otherwise than all others. */
    @ParameterizedTest
    @ValueSource(strings = { "+12026-01-01", "-0001-01-01" })
    void takesDatesOfOurTimeOnly(String date) {
        author.post(OUTLINES, copy().put("asOf", date).toString()).then().statusCode(422)
                .body("type", equalTo("urn:readyroom:problem:invalid-outline")).body("errors.field", hasItem("asOf"));
        author.post(OUTLINES, copy().put("effectiveFrom", date).toString()).then().statusCode(422)
                .body("errors.field", hasItem("effectiveFrom"));
    }

    @Test
    void mapsOnlyWhatIsThereOnBothSides() {
        author.post(OUTLINES, copy().toString()).then().statusCode(201);
        String address = OUTLINES + "/ai-300/" + asOf + "/map";
        ObjectNode map = map(asOf);
        ObjectNode partial = map.deepCopy();
        ((ArrayNode) partial.get("objectives")).remove(0);

        author.put(address, null, partial.toString()).then().statusCode(422)
                .body("type", equalTo("urn:readyroom:problem:invalid-outline"));
        author.put(OUTLINES + "/ai-300/" + PRESENT + "/map", null, map.toString()).then().statusCode(400);
        String tag = author.put(address, null, map.toString()).then().statusCode(201).extract().header("ETag");
        author.put(address, null, map.toString()).then().statusCode(428);
        map.put("note", "Looked at once more");
        author.put(address, tag, map.toString()).then().statusCode(200);
        author.get(address + "?from=ai-300@" + PRESENT).then().statusCode(200).body("note", equalTo("Looked at once more"));
    }

    /**
     * Of whatever other tests have added to the bank: the answer agrees with a count of its own, and with the sample's files.
     */
    @Test
    void bridgesToTheSuccessor() {
        long published = count("SELECT count(DISTINCT q.id) FROM question q JOIN question_version v"
                + " ON v.id = q.current_version_id AND v.status = 'published' JOIN objective_assignment a ON a.question_id = q.id"
                + " JOIN outline_version o ON o.id = a.outline_id WHERE o.exam_code = 'ai-102' AND o.as_of = '2025-12-23'");
        JsonPath bridge = author.get(OUTLINES + "/bridge?from=ai-102&to=ai-103").then().statusCode(200).extract().jsonPath();

        assertThat(bridge.getString("from.asOf")).isEqualTo("2025-12-23");
        assertThat(bridge.getString("to.asOf")).isEqualTo("2026-04-16");
        assertThat(bridge.getLong("questions.total")).isEqualTo(published).isGreaterThanOrEqualTo(35);
        assertThat(bridge.getLong("questions.carriedOver") + bridge.getLong("questions.needsWork")).isEqualTo(published);
        assertThat(bridge.getLong("questions.carriedOver")).isGreaterThanOrEqualTo(4);
        assertThat(bridge.getInt("relations.split.objectives")).isEqualTo(38);
        assertThat(bridge.getList("added")).hasSize(8);
        author.get(OUTLINES + "/ai-102/2025-12-23/bridge?to=ai-103@2026-04-16").then().statusCode(200)
                .body("questions.total", equalTo((int) published));
        author.get(OUTLINES + "/bridge?from=ai-102@2025-04-30&to=ai-102").then().statusCode(200)
                .body("comparedByCode", equalTo(false)).body("to.asOf", equalTo("2025-12-23"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/bridge", "/bridge?from=ai-102", "/bridge?from=ai-102@yesterday&to=ai-103" })
    void asksForTwoOutlines(String query) {
        author.get(OUTLINES + query).then().statusCode(400).body("type", equalTo("urn:readyroom:problem:invalid-request"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/bridge?from=ai-102@1999-01-01&to=ai-103", "/bridge?from=ai-999&to=ai-103",
            "/ai-102/1999-01-01" })
    void doesNotKnowOtherOutlines(String query) {
        author.get(OUTLINES + query).then().statusCode(404).body("type", equalTo("urn:readyroom:problem:not-found"));
    }

    @Test
    void listsInPages() {
        List<String> walked = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = author.get(OUTLINES + "?limit=4" + cursor).then().statusCode(200).extract().jsonPath();
            assertThat(page.getList("items")).hasSizeBetween(1, 4);
            walked.addAll(page.getList("items.collect { it.exam + '@' + it.asOf }"));
            cursor = page.getString("nextCursor") == null ? null : "&cursor=" + page.getString("nextCursor");
        } while (cursor != null);

        assertThat(walked).isSorted().doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(13).contains("ai-102@2025-12-23");
    }

    @Test
    void isForAuthorsToWriteAndForReviewersToRead() {
        Somebody reviewer = Somebody.reviewer();
        reviewer.get(OUTLINES).then().statusCode(200);
        reviewer.post(OUTLINES, copy().toString()).then().statusCode(403);
        Somebody.learner().get(OUTLINES).then().statusCode(403);
        ObjectNode unknown = copy();
        unknown.put("weight", 1);
        author.post(OUTLINES, unknown.toString()).then().statusCode(400);
    }

    private JsonNode read(String date) {
        return NamedForm.tree(author.get(OUTLINES + "/" + EXAM + "/" + date).then().statusCode(200).extract().asString());
    }

    /** The present outline with dates of its own. */
    private ObjectNode copy() {
        ObjectNode copy = (ObjectNode) read(PRESENT);
        return copy.put("asOf", asOf).put("effectiveFrom", LocalDate.of(2090, 1, 1).plusMonths(number).toString());
    }

    /** Everything is the same. */
    private ObjectNode map(String to) {
        ObjectNode map = (ObjectNode) NamedForm.tree("{\"source\":\"A test\",\"checkedAt\":\"2026-11-26\"}");
        map.putObject("from").put("exam", EXAM).put("asOf", PRESENT);
        map.putObject("to").put("exam", EXAM).put("asOf", to);
        ArrayNode objectives = map.putArray("objectives");
        read(PRESENT).get("domains").forEach(domain -> domain.get("groups").forEach(group -> group.get("objectives")
                .forEach(objective -> objectives.addObject().put("from", objective.get("code").asText())
                        .put("relation", "same").putArray("to").add(objective.get("code").asText()))));
        return map;
    }

    private static ArrayNode objectives(ObjectNode outline) {
        return (ArrayNode) outline.get("domains").get(0).get("groups").get(0).get("objectives");
    }

    private static String groupOf(ObjectNode outline) {
        return outline.get("domains").get(0).get("groups").get(0).get("code").asText();
    }
}

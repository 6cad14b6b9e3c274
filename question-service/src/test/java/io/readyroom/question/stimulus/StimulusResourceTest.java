package io.readyroom.question.stimulus;

import static io.readyroom.question.Service.asService;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.question.Desk;
import io.readyroom.question.DocumentMother;
import io.readyroom.question.Service;
import io.restassured.path.json.JsonPath;

@QuarkusTest
class StimulusResourceTest {

    private static final String STIMULI = "/v1/authoring/stimuli";

    private final Desk author = Desk.author();
    private final String id = "case-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void content() {
        Service.awaitContent();
    }

    @AfterEach
    void settle() {
        Service.refreshContent();
    }

    /** Whoever sits a published version reads the text that it was published with, whatever authors write since. */
    @Test
    void keepsTheTextOfPublishedVersionsAndGivesTheNextOnesTheNewOne() {
        String first = keep("They have one region.");
        ObjectNode document = DocumentMother.singleChoice().put("stimulus", id);
        Desk.Version version = Desk.published(document);

        String second = keep("They have two regions.");

        assertThat(second).isNotEqualTo(first);
        assertThat(shown(Desk.versionId(version))).isEqualTo("They have one region.");
        author.next(version.question(), "substantive").then().statusCode(201).body("stimulusId", equalTo(second));
        Desk.Version next = new Desk.Version(version.question(), 2);
        author.get(next.path() + "/diff").then().body("fromStimulusId", equalTo(first), "toStimulusId", equalTo(second));
        author.get(STIMULI + "/" + first).then().body("current", equalTo(false), "questions.version", equalTo(List.of(1)),
                "questions.questionId", equalTo(List.of(version.question())));
        Desk.publish(author, next);
        assertThat(shown(Desk.versionId(next))).isEqualTo("They have two regions.");
        assertThat(shown(Desk.versionId(version))).isEqualTo("They have one region.");
    }

    @Test
    void goesBackToAnEarlierText() {
        String first = keep("They have one region.");
        keep("They have two regions.");
        assertThat(keep("They have one region.")).isEqualTo(first);
        author.get(STIMULI + "/" + first).then().body("current", equalTo(true));
        Desk.Version version = author.draft(DocumentMother.singleChoice().put("stimulus", id));
        author.read(version).then().body("stimulusId", equalTo(first));
    }

    @Test
    void listsEachOnceByItsPresentTitle() {
        keep("They have one region.");
        String second = keep("They have two regions.");
        String cursor = "";
        int found = 0;
        while (cursor != null) {
            JsonPath page = author.get(STIMULI + "?limit=2" + cursor).then().statusCode(200).extract().jsonPath();
            found += page.getInt("items.findAll { it.id == '" + id + "' && it.stimulusId == '" + second + "' }.size()");
            assertThat(page.getInt("items.findAll { it.id == '" + id + "' && it.stimulusId != '" + second + "' }.size()"))
                    .isZero();
            cursor = page.getString("nextCursor") == null ? null : "&cursor=" + page.getString("nextCursor");
        }
        assertThat(found).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNone() {
        author.post(STIMULI, body("essay", "text")).then().statusCode(400).body("errors.field", hasItem("kind"));
        author.post(STIMULI, body("series", "![Map](/v1/media/" + "0".repeat(64) + ")")).then().statusCode(422)
                .body("type", equalTo("urn:readyroom:problem:unknown-reference"));
        author.post(STIMULI, "{\"id\":\"" + id + "\",\"kind\":\"series\",\"title\":\"T\",\"tabs\":[]}").then().statusCode(400);
        Desk.reviewer().post(STIMULI, body("series", "text")).then().statusCode(403);
        Desk.of("learner").get(STIMULI).then().statusCode(403);
        author.get(STIMULI + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    private String keep(String text) {
        return author.post(STIMULI, body("case_study", text)).then().statusCode(201)
                .body("stimulus.tabs[0].text", equalTo(text), "current", equalTo(true)).extract().path("stimulusId");
    }

    private String body(String kind, String text) {
        return "{\"id\":\"" + id + "\",\"kind\":\"" + kind
                + "\",\"title\":\"Keldon Archive\",\"tabs\":[{\"title\":\"Overview\","
                + "\"text\":\"" + text + "\"}]}";
    }

    private static String shown(String versionId) {
        return asService().get("/internal/question-versions?ids=" + versionId).then().statusCode(200).extract()
                .path("items[0].stimulus.tabs[0].text");
    }
}

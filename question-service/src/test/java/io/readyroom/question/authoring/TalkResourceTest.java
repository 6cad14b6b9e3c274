package io.readyroom.question.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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

/** Comments, and the history of who did what. */
@QuarkusTest
class TalkResourceTest {

    private final Desk author = Desk.author();
    private final Desk reviewer = Desk.reviewer();

    @BeforeEach
    void content() {
        Service.awaitContent();
    }

    @AfterEach
    void settle() {
        Service.refreshContent();
    }

    @Test
    void letsAuthorAndReviewerTalkAboutAVersion() {
        Desk.Version version = author.draft(DocumentMother.singleChoice());
        String comments = "/v1/authoring/questions/" + version.question() + "/comments";
        String first = reviewer.post(comments, "{\"version\":1,\"field\":\"options.b.text\",\"text\":\"Is that its name?\"}")
                .then()
                .statusCode(201).body("author", equalTo(reviewer.account().toString()), "version", equalTo(1))
                .extract().path("id");
        author.post(comments, "{\"version\":1,\"text\":\"It is.\"}").then().statusCode(201);

        author.post(comments + "/" + first + "/resolve", "{}").then().statusCode(200)
                .body("resolvedBy", equalTo(author.account().toString()));
        // Twice is no harm, and the first one stays the one who did it.
        reviewer.post(comments + "/" + first + "/resolve", "{}").then().statusCode(200)
                .body("resolvedBy", equalTo(author.account().toString()));

        reviewer.get(comments).then().body("items.text", contains("Is that its name?", "It is."), "nextCursor", nullValue());
        reviewer.get(comments + "?open=true").then().body("items.text", contains("It is."));
        reviewer.get(comments + "?version=2").then().body("items.size()", equalTo(0));
        JsonPath page = reviewer.get(comments + "?limit=1").jsonPath();
        assertThat(page.getList("items.text")).containsExactly("Is that its name?");
        reviewer.get(comments + "?limit=1&cursor=" + page.getString("nextCursor")).then().body("items.text",
                contains("It is."));
    }

    @Test
    void refusesCommentsOnNothing() {
        Desk.Version version = author.draft(DocumentMother.singleChoice());
        String comments = "/v1/authoring/questions/" + version.question() + "/comments";
        author.post(comments, "{\"version\":2,\"text\":\"Which one?\"}").then().statusCode(404);
        author.post(comments, "{\"version\":1,\"text\":\" \"}").then().statusCode(400).body("errors.field", hasItem("text"));
        author.post(comments + "/" + UUID.randomUUID() + "/resolve", "{}").then().statusCode(404);
        author.get("/v1/authoring/questions/" + UUID.randomUUID() + "/comments").then().statusCode(404);
        author.get(comments + "?cursor=abc").then().statusCode(400);
    }

    /** Everything that happened, and everything that was replaced: a log without the replaced text would pass with less. */
    @Test
    void remembersEveryStepAndWhatItReplaced() {
        ObjectNode document = DocumentMother.singleChoice();
        Desk.Version version = author.draft(document);
        author.edit(version, document.deepCopy().put("difficulty", "hard")).then().statusCode(200);
        author.step(version, "submit").then().statusCode(200);
        reviewer.reject(version).then().statusCode(200);
        author.step(version, "submit").then().statusCode(200);
        reviewer.step(version, "approve").then().statusCode(200);
        author.next(version.question(), "cosmetic").then().statusCode(201);
        author.discard(new Desk.Version(version.question(), 2)).then().statusCode(204);
        Desk.reviewer().correctKey(version.question(), "{\"void\":true,\"reason\":\"The product is gone.\"}").then()
                .statusCode(201);
        reviewer.retire(version.question()).then().statusCode(204);

        JsonPath history = author.get("/v1/authoring/questions/" + version.question() + "/history").then().statusCode(200)
                .extract().jsonPath();

        assertThat(history.getList("items.action")).containsExactly("created", "edited", "submitted", "rejected", "submitted",
                "approved", "published", "created", "discarded", "voided", "retired");
        assertThat(history.getString("items[0].actor")).isEqualTo(author.account().toString());
        assertThat(history.getString("items[1].replaced.difficulty")).isEqualTo("easy");
        assertThat(history.getString("items[1].replaced.key.choice")).isEqualTo("a");
        assertThat(history.getString("items[3].note")).isEqualTo("The stem gives it away.");
        assertThat(history.getString("items[5].actor")).isEqualTo(reviewer.account().toString());
        assertThat(history.getInt("items[8].version")).isEqualTo(2);
        assertThat(history.getString("items[9].replaced.key.choice")).isEqualTo("a");
        assertThat(history.getString("items[10].note")).isEqualTo("The product is gone.");
        JsonPath part = author.get("/v1/authoring/questions/" + version.question() + "/history?limit=10").jsonPath();
        author.get("/v1/authoring/questions/" + version.question() + "/history?cursor=" + part.getString("nextCursor")).then()
                .body("items.action", contains("retired"));
    }

    @Test
    void letsNobodyRewriteTheHistory() {
        Desk.Version version = author.draft(DocumentMother.singleChoice());
        assertThatThrownBy(() -> {
            try (Connection connection = Service.connection(); Statement statement = connection.createStatement()) {
                statement.executeUpdate("DELETE FROM question_event WHERE question_id = '" + version.question() + "'");
            }
        }).isInstanceOf(SQLException.class).hasMessageContaining("append only");
    }
}

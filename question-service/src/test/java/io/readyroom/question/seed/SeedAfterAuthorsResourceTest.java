package io.readyroom.question.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.readyroom.question.Desk;
import io.readyroom.question.NamedForm;
import io.readyroom.question.Service;
import io.readyroom.question.snapshot.ContentSnapshot;

/** A bank file that says what it said before takes nothing back that authors have done since. */
@QuarkusTest
class SeedAfterAuthorsResourceTest {

    private static final String SOURCE_ID = "ai-102-s-34";

    @Inject
    Seeder seeder;
    @Inject
    ContentSnapshot snapshot;

    @BeforeEach
    void content() {
        Service.awaitContent();
    }

    /** A seed that compared texts only would see that they differ, and publish the file's again. */
    @Test
    void leavesAnAuthorsEditAlone() throws Throwable {
        Desk author = Desk.author();
        String question = question();
        int number = author.next(question, "cosmetic").then().statusCode(201).extract().path("version");
        Desk.Version version = new Desk.Version(question, number);
        ObjectNode document = (ObjectNode) NamedForm.tree(author.read(version).asString()).get("question");
        String stem = document.get("stem").asText() + "\nConsider each option by itself. Which is it?\n";
        author.edit(version, document.put("stem", stem)).then().statusCode(200);
        Desk.publish(author, version);
        Desk.reviewer().correctKey(question, otherKey(document)).then().statusCode(201);

        int changed = VertxContextSupport.subscribeAndAwait(
                () -> seeder.seed(FilesMother.content()).call(() -> snapshot.refresh()));

        assertThat(changed).isZero();
        author.read(version).then().body("status", equalTo("published"), "keyRevision", equalTo(2), "question.stem",
                equalTo(stem));
        assertThat(Service.freeForm(1).<String> getList("slots.questionVersionId")).contains(Desk.versionId(version));
    }

    private static String otherKey(ObjectNode document) {
        String other = document.at("/key/choice").asText().equals("a") ? "b" : "a";
        return "{\"key\":{\"choice\":\"" + other + "\"},\"reason\":\"Only to see that it stays.\"}";
    }

    private static String question() throws SQLException {
        try (Connection connection = Service.connection();
                PreparedStatement statement = connection.prepareStatement("SELECT id FROM question WHERE source_id = ?")) {
            statement.setString(1, SOURCE_ID);
            ResultSet rows = statement.executeQuery();
            rows.next();
            return rows.getString(1);
        }
    }
}

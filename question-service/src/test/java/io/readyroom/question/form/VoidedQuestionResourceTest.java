package io.readyroom.question.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.web.json.PackedIds;
import io.readyroom.question.Desk;
import io.readyroom.question.GeneratedBank;
import io.readyroom.question.Service;
import io.readyroom.question.Somebody;
import io.restassured.response.ValidatableResponse;

/**
 * Whoever voids a question means that nobody can answer it. A stub would tell graders alone, and go on asking it in every form
 * until somebody thinks of retiring it.
 */
@QuarkusTest
class VoidedQuestionResourceTest {

    private static final String EXAM = "mls-c01";
    private static final String OUTLINE = "2026-03-31";
    private static final String VOID = "{\"void\":true,\"reason\":\"No option is right any more.\"}";
    private static final String TAKE_BACK = "{\"key\":{\"choice\":\"b\"},\"reason\":\"It is right after all.\"}";

    private final Desk reviewer = Desk.reviewer();
    private GeneratedBank bank;

    @BeforeEach
    void content() {
        Service.awaitContent();
        bank = GeneratedBank.of("void", EXAM, OUTLINE, 12, 0);
        Service.refreshContent();
    }

    @Test
    void isInNoNewFormUntilTheVoidIsTakenBack() {
        String question = bank.question(1).toString();
        form(bank.question(1)).statusCode(200).body("slots", hasSize(1));
        int stock = stock();

        reviewer.correctKey(question, VOID).then().statusCode(201);
        Service.refreshContent();
        form(bank.question(1)).statusCode(409).body("type", equalTo("urn:readyroom:problem:form-not-available"));
        form(bank.question(2)).statusCode(200);
        assertThat(stock()).as("what the coverage report counts as usable").isEqualTo(stock - 1);
        // Sessions that have it show it to the end.
        Service.asService().get("/internal/question-versions?ids=" + bank.version(1)).then().statusCode(200);

        reviewer.correctKey(question, TAKE_BACK).then().statusCode(201);
        Service.refreshContent();
        form(bank.question(1)).statusCode(200);
        assertThat(stock()).isEqualTo(stock);
    }

    /** The key of a version that is no longer served says nothing of the one that is. */
    @Test
    void staysWhenAnEarlierVersionIsVoided() {
        GeneratedBank.execute(
                """
                        UPDATE content_revision SET revision = revision;
                        UPDATE question_version SET status = 'retired' WHERE id = '%2$s';
                        INSERT INTO question_version (id, question_id, number, status, type, pool, language, difficulty, components, content,
                                                      rationale, labels, content_hash, measured_as, published_at)
                        SELECT CAST(md5('later' || question_id) AS uuid), question_id, 2, 'published', type, pool, language, difficulty,
                          components, content, rationale, labels, 'x', CAST(md5('later' || question_id) AS uuid), clock_timestamp()
                        FROM question_version WHERE id = '%2$s';
                        INSERT INTO answer_key (question_version_id, revision, key, key_hash)
                        SELECT CAST(md5('later' || id) AS uuid), 1, '{"choice":"b"}', 'x' FROM question WHERE id = '%1$s';
                        UPDATE question SET current_version_id = CAST(md5('later' || id) AS uuid) WHERE id = '%1$s';
                        UPDATE content_revision SET revision = revision + 1;
                        """
                        .formatted(bank.question(3), bank.version(3)));

        reviewer.correctKey(bank.question(3).toString(), VOID.replace("{", "{\"version\":1,")).then().statusCode(201);
        Service.refreshContent();

        form(bank.question(3)).statusCode(200);
    }

    /** A form of what a learner missed. */
    private static ValidatableResponse form(UUID missed) {
        String packed = PackedIds.of(List.of(missed)).write();
        return Service.asService().contentType("application/json").body("""
                {"exam":"%s","mode":"missed","seen":"%s","missed":"%s"}""".formatted(EXAM, packed, packed))
                .post("/internal/forms").then();
    }

    private static int stock() {
        return Somebody.reviewer().get("/v1/authoring/blueprints/coverage?exam=" + EXAM + "&mode=practice").then()
                .statusCode(200).extract().path("domains.have.sum()");
    }
}

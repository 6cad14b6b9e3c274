package io.readyroom.question.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.testing.EventContracts;
import io.readyroom.platform.testing.KafkaRecords;
import io.readyroom.platform.web.IdempotencyHeader;
import io.readyroom.question.Desk;
import io.readyroom.question.DocumentMother;
import io.readyroom.question.Service;

/** Promise: a dispute stays, with its outcome; that somebody raised it who is gone can't be told any more. */
@QuarkusTest
class ErasureResourceTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String DOUBT = "{\"text\":\"The documentation says that fast transcription does this too.\"}";

    private final Desk learner = Desk.of("learner");

    @BeforeEach
    void content() {
        Service.awaitContent();
    }

    @AfterEach
    void settle() {
        Service.refreshContent();
    }

    /** An answered dispute never changes, but for the person; two of one question that are nobody's are no second ones. */
    @Test
    void takesThePersonOutOfOpenAndAnsweredDisputes() {
        Desk other = Desk.of("learner");
        String question = Desk.versionId(Desk.published(DocumentMother.singleChoice()));
        String open = raise(learner, question);
        String others = raise(other, question);
        String answered = raise(learner, Desk.versionId(Desk.published(DocumentMother.singleChoice())));
        Desk.author().post("/v1/authoring/challenges/" + answered + "/answer",
                "{\"outcome\":\"kept\",\"text\":\"The page is about real-time use, see the reference.\"}").then()
                .statusCode(200);
        assertThat(ofLearner()).isEqualTo(2);

        erase(learner.account());
        erase(other.account());

        assertThat(ofLearner()).isZero();
        assertThat(Service.count("SELECT count(*) FROM idempotency_key WHERE principal = '" + learner.account() + "'"))
                .isZero();
        assertThat(Service.count("SELECT count(*) FROM challenge WHERE raised_by IS NULL AND id IN ('" + open + "', '" + others
                + "', '" + answered + "')")).isEqualTo(3);
        Desk.author().post("/v1/authoring/challenges/" + open + "/answer",
                "{\"outcome\":\"kept\",\"text\":\"Whoever it was is told all the same.\"}").then().statusCode(200);
    }

    /** With all events told again, and one more dispute that was on its way. */
    @Test
    void staysErased() {
        String question = Desk.versionId(Desk.published(DocumentMother.singleChoice()));
        raise(learner, question);
        erase(learner.account());
        raise(learner, Desk.versionId(Desk.published(DocumentMother.singleChoice())));
        erase(learner.account());
        assertThat(ofLearner()).isZero();
    }

    /** Whoever wrote a question may never review it: their id is what says so. */
    @Test
    void leavesAuthorsAsIds() {
        Desk author = Desk.of("author");
        author.draft(DocumentMother.singleChoice());
        String written = "SELECT count(*) FROM question_version WHERE written_by = '" + author.account() + "'";
        long before = Service.count(written);
        erase(author.account());
        assertThat(Service.count(written)).isEqualTo(before).isPositive();
    }

    private static String raise(Desk who, String versionId) {
        return who.request().header(IdempotencyHeader.NAME, UUID.randomUUID().toString()).body(DOUBT)
                .post("/v1/questions/" + versionId + "/challenges").then().statusCode(201).extract().path("id");
    }

    private static void erase(UUID account) {
        UUID event = KafkaRecords.send(Topics.ACCOUNTS, account.toString(), "AccountErased", account.toString(), EventContracts
                .example("accounts", "AccountErased").replace("019aa1c4-5b2e-7c31-9d55-6f0f0c2a7b10", account.toString()));
        await().atMost(SOON)
                .until(() -> Service.count("SELECT count(*) FROM inbox WHERE event_id = '" + event + "'") == 1);
        String done = KafkaRecords
                .data(KafkaRecords.await(Topics.ERASURES, message -> account.toString().equals(message.key())));
        EventContracts.assertValid("erasures", "ErasureCompleted", done);
        assertThat(done).contains("\"service\":\"question-service\"");
    }

    private long ofLearner() {
        return Service.count("SELECT count(*) FROM challenge WHERE raised_by = '" + learner.account() + "'");
    }
}

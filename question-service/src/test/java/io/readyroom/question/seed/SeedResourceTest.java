package io.readyroom.question.seed;

import static io.readyroom.question.Service.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.UnaryOperator;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.readyroom.platform.testing.EventContracts;
import io.readyroom.platform.testing.KafkaRecords;
import io.readyroom.question.Service;
import io.readyroom.question.bankfiles.ContentFiles;
import io.readyroom.question.bankfiles.FileContent;
import io.readyroom.question.snapshot.ContentSnapshot;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;

@QuarkusTest
class SeedResourceTest {

    private static final String EVERYTHING = """
            SELECT (SELECT count(*) FROM question_version) + (SELECT count(*) FROM answer_key)
                 + (SELECT count(*) FROM objective_assignment) + (SELECT count(*) FROM stimulus) + (SELECT count(*) FROM media)
                 + (SELECT count(*) FROM catalogue_document) + (SELECT count(*) FROM exam)
                 + (SELECT sum(aggregate_version) FROM exam) + (SELECT sum(aggregate_version) FROM question)
                 + (SELECT count(*) FROM outbox) + (SELECT count(*) FROM outbox_sent)
                 + (SELECT revision FROM content_revision)
            """;

    @Inject
    Seeder seeder;
    @Inject
    ContentSnapshot snapshot;

    @BeforeEach
    void content() {
        Service.awaitContent();
    }

    @Test
    void seedingAgainChangesNothing() throws Throwable {
        seed(FilesMother.shipped());
        long before = count(EVERYTHING);

        assertThat(seed(FilesMother.shipped())).isZero();

        assertThat(count(EVERYTHING)).isEqualTo(before);
    }

    @Test
    void publishesEveryExamQuestionAndKeyAsItsContractSays() {
        int shipped = FilesMother.content().banks().stream().mapToInt(bank -> bank.questions().size()).sum();
        List<ConsumerRecord<String, byte[]>> exams = KafkaRecords.awaitCount("readyroom.exams", is("ExamChanged"), 12);
        List<ConsumerRecord<String, byte[]>> questions = KafkaRecords.awaitCount("readyroom.questions",
                is("QuestionChanged").and(SeedResourceTest::isOfABank), shipped);
        List<ConsumerRecord<String, byte[]>> keys = KafkaRecords.awaitCount("readyroom.answer-keys",
                is("AnswerKeyChanged").and(SeedResourceTest::isOfABank), shipped);

        exams.forEach(event -> EventContracts.assertValid("exams", "ExamChanged", KafkaRecords.data(event)));
        questions.forEach(event -> EventContracts.assertValid("questions", "QuestionChanged", KafkaRecords.data(event)));
        keys.forEach(event -> EventContracts.assertValid("answer-keys", "AnswerKeyChanged", KafkaRecords.data(event)));
        ConsumerRecord<String, byte[]> ai102 = KafkaRecords.await("readyroom.exams",
                is("ExamChanged").and(event -> event.key().equals("ai-102")));
        JsonPath facts = JsonPath.from(KafkaRecords.data(ai102));
        assertThat(facts.getString("status")).isEqualTo("retired");
        assertThat(facts.getString("successor")).isEqualTo("ai-103");
        assertThat(facts.getMap("policies")).containsKeys("free", "exam");
        assertThat(questions).allSatisfy(event -> assertThat(KafkaRecords.data(event)).doesNotContain("\"key\""));
        assertThat(questions).allSatisfy(
                event -> assertThat(BankCanaries.foundIn(KafkaRecords.data(event))).isEmpty());
    }

    @Test
    void aChangedFileMakesANewVersionAndKeepsTheOldOne() throws Throwable {
        String file = "banks/ai-102/sample/ai-102-s-12.yaml";
        String before = currentVersion("ai-102-s-12");
        long versions = count("SELECT count(*) FROM question_version");

        assertThat(seed(changed(file, text -> text.replace("a travel agency", "a small travel agency")))).isEqualTo(1);

        String after = currentVersion("ai-102-s-12");
        assertThat(after).isNotEqualTo(before);
        assertThat(count("SELECT count(*) FROM question_version")).isEqualTo(versions + 1);
        assertThat(count("SELECT count(*) FROM question_version v JOIN question q ON q.id = v.question_id"
                + " WHERE q.source_id = 'ai-102-s-12' AND v.status = 'published'")).isEqualTo(1);
        // A running session still reads the version that it was given.
        Service.asService().get("/internal/question-versions?ids=" + before).then().statusCode(200)
                .body("items[0].questionVersionId", equalTo(before));
        assertThat(Service.freeForm(1).<String> getList("slots.questionVersionId")).contains(after).doesNotContain(before);
        KafkaRecords.await("readyroom.answer-keys", event -> event.key().equals(after));
        seed(FilesMother.shipped());
    }

    @Test
    void aChangedKeyAloneMakesANewRevisionOfTheSameVersionAndAnErratum() throws Throwable {
        String file = "banks/ai-102/sample/ai-102-s-16.yaml";
        String version = currentVersion("ai-102-s-16");
        long versions = count("SELECT count(*) FROM question_version");

        seed(changed(file, text -> text.replace("key: {choice: c}", "key: {choice: a}")));

        assertThat(currentVersion("ai-102-s-16")).isEqualTo(version);
        assertThat(count("SELECT count(*) FROM question_version")).isEqualTo(versions);
        assertThat(count("SELECT count(*) FROM answer_key WHERE question_version_id = '" + version + "'")).isEqualTo(2);
        JsonPath errata = RestAssured.get("/v1/exams/ai-102/errata?limit=100").then().statusCode(200).extract().jsonPath();
        assertThat(errata.<String> getList("items.questionVersionId")).contains(version);
        assertThat(errata.prettify()).doesNotContain("choice");
        ConsumerRecord<String, byte[]> event = KafkaRecords.await("readyroom.answer-keys", candidate -> candidate.key()
                .equals(version) && JsonPath.from(KafkaRecords.data(candidate)).getInt("aggregateVersion") == 2);
        JsonPath keys = JsonPath.from(KafkaRecords.data(event));
        assertThat(keys.getList("revisions.revision")).containsExactly(1, 2);
        assertThat(keys.getList("revisions.key.choice")).containsExactly("c", "a");
        seed(FilesMother.shipped());
    }

    @Test
    void aNewObjectiveMovesTheAssignmentAndNotTheVersion() throws Throwable {
        String file = "banks/ai-102/sample/ai-102-s-16.yaml";
        String version = currentVersion("ai-102-s-16");

        seed(changed(file, text -> text.replace("objectives: [agentic.agents.3]", "objectives: [agentic.agents.2]")));

        assertThat(currentVersion("ai-102-s-16")).isEqualTo(version);
        assertThat(count("SELECT count(*) FROM objective_assignment a JOIN question q ON q.id = a.question_id"
                + " WHERE q.source_id = 'ai-102-s-16' AND a.objective_code = 'agentic.agents.2'")).isEqualTo(1);
        seed(FilesMother.shipped());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "UPDATE question_version SET content = '{}'",
            "UPDATE question_version SET status = 'draft'",
            "UPDATE question_version SET pool = 'practice'",
            "DELETE FROM question_version",
            "UPDATE answer_key SET key = '{}'",
            "DELETE FROM answer_key",
            "UPDATE stimulus SET content = '{}'",
            "DELETE FROM media" })
    void theDatabaseRefusesToChangeWhatWasPublished(String sql) {
        assertThatThrownBy(() -> execute(sql)).isInstanceOf(SQLException.class)
                .extracting(failure -> ((SQLException) failure).getSQLState()).isEqualTo("23001");
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = Service.connection(); Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static ContentFiles changed(String file, UnaryOperator<String> change) {
        return FilesMother.shippedWith(file, change);
    }

    private int seed(ContentFiles files) throws Throwable {
        FileContent content = FilesMother.read(files);
        return VertxContextSupport.subscribeAndAwait(() -> seeder.seed(content).call(() -> snapshot.refresh()));
    }

    private static String currentVersion(String sourceId) {
        try (Connection connection = Service.connection();
                var statement = connection.prepareStatement("SELECT current_version_id FROM question WHERE source_id = ?")) {
            statement.setString(1, sourceId);
            var rows = statement.executeQuery();
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Other tests publish thousands for other exams. */
    private static boolean isOfABank(ConsumerRecord<String, byte[]> event) {
        String data = KafkaRecords.data(event);
        return data.contains("\"exam\":\"ai-102\"") || data.contains("\"exam\":\"ai-103\"");
    }

    private static java.util.function.Predicate<ConsumerRecord<String, byte[]>> is(String type) {
        return event -> KafkaRecords.type(event).equals(type);
    }
}

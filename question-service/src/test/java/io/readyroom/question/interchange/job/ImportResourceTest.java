package io.readyroom.question.interchange.job;

import static io.readyroom.question.interchange.job.Jobs.IMPORTS;
import static io.readyroom.question.interchange.job.Jobs.assertProgress;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.readyroom.platform.testing.TestTokens;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.Bank;
import io.readyroom.question.Service;
import io.readyroom.question.bank.AuthoredMother;
import io.readyroom.question.bank.DraftBatch;
import io.readyroom.question.interchange.Place;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;

@QuarkusTest
class ImportResourceTest {

    private static final String EXAM = "ai-900";
    /** Everything that an import could change but its own tables. */
    private static final String EVERYTHING = """
            SELECT (SELECT count(*) FROM question) + (SELECT count(*) FROM question_version)
                 + (SELECT sum(edit) FROM question_version) + (SELECT count(*) FROM question_draft)
                 + (SELECT count(*) FROM question_event) + (SELECT count(*) FROM stimulus) + (SELECT count(*) FROM media)
                 + (SELECT count(*) FROM question_search) + (SELECT count(*) FROM outbox) + (SELECT count(*) FROM outbox_sent)
            """;

    private static final String SETTINGS = """
            {"dryRun": false, "atomic": %s, "pool": "practice", "language": "en", "difficulty": "easy"}""";

    @TestHTTPResource
    URL url;
    @Inject
    JobFiles files;
    @Inject
    ImportSteps steps;
    @Inject
    JobClaims claims;
    @Inject
    Imports imports;
    @Inject
    Exports exports;

    private final UUID account = UUID.randomUUID();
    private final Jobs jobs = new Jobs(account);
    private final String run = "i" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void content() {
        Service.awaitContent();
    }

    @Test
    void makesDraftsAndReportsEveryItem() {
        String location = jobs.send(EXAM, "", lines("""
                {"id": "%1$s-1", "stem": "One?", "loss": "A hint."}
                {"id": "%1$s-2", "skip": "An essay is no type of ours."}
                {"id": "%1$s-3", "fail": "Its key names no option."}
                {"id": "%1$s-4", "stem": "Four?", "key": "z"}
                {"id": "%1$s-5", "stem": "Five?", "objectives": ["no.such.objective"]}
                {"id": "%1$s-6", "stem": "Six?", "stimulus": "%1$s-nowhere"}
                {"id": "%1$s-1", "stem": "One again?"}
                {"id": "ai-102-s-01", "stem": "Somebody else's?"}
                """)).then().statusCode(202).header("Location", startsWith(IMPORTS + "/"))
                .body("settings.dryRun", equalTo(false)).extract().header("Location");
        JsonPath job = jobs.awaitEnd(location);

        assertThat(job.getString("status")).isEqualTo("done");
        assertProgress(job, 8, 1, 1, 6);
        List<Map<String, Object>> report = jobs.report(location);
        assertThat(report).extracting(item -> item.get("outcome")).containsExactly("imported", "skipped", "failed", "failed",
                "failed", "failed", "failed", "failed");
        assertThat(report).extracting(item -> item.get("line")).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(report.get(0)).containsEntry("version", 1).containsKey("questionId");
        assertThat(report.get(0).get("losses").toString()).contains("A hint.");
        assertThat(report.get(2)).containsEntry("element", "stem").containsEntry("why", "Its key names no option.");
        assertThat(report.get(3).get("why").toString()).contains("key");
        assertThat(report.get(4).get("why").toString()).contains("no.such.objective");
        assertThat(report.get(5).get("why").toString()).contains(run + "-nowhere");
        assertThat(report.get(6).get("why").toString()).contains("twice").contains("item 1");
        assertThat(report.get(7).get("why").toString()).contains("ai-102");
        assertThat(jobs.as("author").get(location + "/report?outcome=skipped").jsonPath().getList("items")).hasSize(1);
        // It is a draft of whoever imported it, with a history, and found at once.
        assertThat(Bank.texts("SELECT v.status || ' ' || v.written_by FROM question_version v JOIN question q"
                + " ON q.id = v.question_id WHERE q.source_id = '" + run + "-1'")).containsExactly("draft " + account);
        assertThat(Bank.texts("SELECT e.action FROM question_event e JOIN question q ON q.id = e.question_id"
                + " WHERE q.source_id = '" + run + "-1'")).containsExactly("created");
        assertThat(jobs.as("author").get("/v1/authoring/questions?ids=" + run + "-1").jsonPath().getList("items")).hasSize(1);
    }

    /** An earlier text of a stimulus can become current again; what only names it shows the current one. */
    @Test
    void takesTheCurrentTextOfAStimulusThatTheBankHas() {
        jobs.run(EXAM, "", lines("{\"id\": \"%1$s-text\", \"tab\": \"First.\"}\n"));
        jobs.run(EXAM, "", lines("{\"id\": \"%1$s-text\", \"tab\": \"Second.\"}\n"));
        Bank.execute("UPDATE stimulus SET current_since = clock_timestamp() WHERE source_id = '" + run
                + "-text' AND content LIKE '%First.%'");

        jobs.run(EXAM, "", lines("{\"id\": \"%1$s-1\", \"stem\": \"One?\", \"stimulus\": \"%1$s-text\"}\n"));

        assertThat(Bank.texts("SELECT s.content FROM question q JOIN question_version v ON v.question_id = q.id"
                + " JOIN stimulus s ON s.id = v.stimulus_id WHERE q.source_id = '" + run + "-1'")).singleElement().asString()
                .contains("First.");
    }

    @Test
    void importingTwiceChangesNothing() {
        String file = lines("""
                {"id": "%1$s-text", "tab": "A case."}
                {"id": "%1$s-1", "stem": "One?"}
                {"id": "%1$s-2", "stem": "Two?", "stimulus": "%1$s-text"}
                """);
        assertProgress(jobs.run(EXAM, "", file), 2, 2, 0, 0);
        long before = Service.count(EVERYTHING);

        JsonPath again = jobs.run(EXAM, "", file);

        assertProgress(again, 2, 0, 2, 0);
        assertThat(Service.count(EVERYTHING)).isEqualTo(before);
    }

    @Test
    void aDryRunChangesNothingAndSaysWhatWouldBe() {
        jobs.run(EXAM, "", lines("{\"id\": \"%1$s-1\", \"stem\": \"One?\"}\n"));
        long before = Service.count(EVERYTHING);

        JsonPath job = jobs.run(EXAM, "&dryRun=true", lines("""
                {"id": "%1$s-text", "tab": "A case."}
                {"id": "%1$s-1", "stem": "One?"}
                {"id": "%1$s-2", "stem": "Two?", "stimulus": "%1$s-text"}
                {"id": "%1$s-3", "fail": "No."}
                """));

        assertProgress(job, 3, 1, 1, 1);
        assertThat(Service.count(EVERYTHING)).isEqualTo(before);
    }

    @Test
    void allOrNothingIsNothingWhenOneItemIsBad() {
        long before = Service.count(EVERYTHING);
        String good = IntStream.range(0, 250).mapToObj(i -> "{\"id\": \"" + run + "-" + i + "\", \"stem\": \"Stem?\"}\n")
                .collect(Collectors.joining());

        String location = jobs.send(EXAM, "&atomic=true", good + "{\"id\": \"" + run + "-bad\", \"fail\": \"No.\"}\n").then()
                .statusCode(202).extract().header("Location");
        JsonPath job = jobs.awaitEnd(location);

        assertProgress(job, 251, 0, 250, 1);
        assertThat(job.getString("note")).contains("all or nothing");
        assertThat(Service.count(EVERYTHING)).isEqualTo(before);
        assertThat(jobs.report(location)).extracting(item -> item.get("outcome")).doesNotContain("staged", "imported");
        assertThat(Service.count("SELECT count(*) FROM exchange_staged")).isZero();
    }

    /** What can't be known before it is stored takes everything back as well. */
    @Test
    void allOrNothingIsNothingWhenOneItemCanNotBeStored() {
        Bank.draft(EXAM, UUID.randomUUID(), List.of(AuthoredMother.question(run + "-7", "Somebody else's draft", "x", "y")));
        long before = Service.count(EVERYTHING);
        String file = IntStream.range(0, 150).mapToObj(i -> "{\"id\": \"" + run + "-" + i + "\", \"stem\": \"Stem?\"}\n")
                .collect(Collectors.joining());

        JsonPath job = jobs.run(EXAM, "&atomic=true", file);

        assertThat(job.getString("note")).contains("item 8");
        assertProgress(job, 150, 0, 149, 1);
        assertThat(Service.count(EVERYTHING)).isEqualTo(before);
    }

    @Test
    void allOrNothingIsAllWhenAllIsWell() {
        String file = lines("{\"id\": \"%1$s-text\", \"tab\": \"A case.\"}\n") + IntStream.range(0, 250)
                .mapToObj(i -> lines("{\"id\": \"%1$s-" + i + "\", \"stem\": \"Stem?\", \"stimulus\": \"%1$s-text\"}\n"))
                .collect(Collectors.joining());

        assertProgress(jobs.run(EXAM, "&atomic=true", file), 250, 250, 0, 0);

        assertThat(Service.count("SELECT count(*) FROM question WHERE source_id LIKE '" + run + "-%'")).isEqualTo(250);
        assertThat(Service.count("SELECT count(*) FROM question_search WHERE source_id LIKE '" + run + "-%'")).isEqualTo(250);
        assertProgress(jobs.run(EXAM, "&atomic=true", file), 250, 0, 250, 0);
    }

    @Test
    void replacesWhatItsAuthorImportedBefore() {
        jobs.run(EXAM, "", lines("{\"id\": \"%1$s-1\", \"stem\": \"Tpyo?\"}\n"));

        assertProgress(jobs.run(EXAM, "", lines("{\"id\": \"%1$s-1\", \"stem\": \"Typo?\"}\n")), 1, 1, 0, 0);

        assertThat(Bank.texts("SELECT v.number || ' ' || v.edit || ' ' || (CAST(v.content AS json) ->> 'stem')"
                + " FROM question_version v JOIN question q ON q.id = v.question_id WHERE q.source_id = '" + run + "-1'"))
                .containsExactly("1 2 Typo?");
        assertThat(Bank.texts("SELECT e.detail FROM question_event e JOIN question q ON q.id = e.question_id"
                + " WHERE q.source_id = '" + run + "-1' AND e.action = 'edited'")).singleElement().asString().contains("Tpyo?");
    }

    @Test
    void leavesOtherPeoplesDraftsAlone() {
        Bank.draft(EXAM, UUID.randomUUID(), List.of(AuthoredMother.question(run + "-1", "Theirs", "x", "y")));

        String location = jobs.send(EXAM, "", lines("{\"id\": \"%1$s-1\", \"stem\": \"Mine?\"}\n")).header("Location");

        assertProgress(jobs.awaitEnd(location), 1, 0, 0, 1);
        assertThat(jobs.report(location).get(0).get("why").toString()).contains("somebody else's draft");
    }

    @Test
    void makesTheNextVersionOfWhatWasPublished() {
        UUID question = Bank.questionId("ai-102-s-22");
        long versions = Service.count("SELECT max(number) FROM question_version WHERE question_id = '" + question + "'");

        assertProgress(jobs.run("ai-102", "", "{\"id\": \"ai-102-s-22\", \"stem\": \"Quite another one?\"}\n"), 1, 1, 0, 0);
        try {
            assertThat(Bank.texts("SELECT status || ' ' || change FROM question_version WHERE question_id = '" + question
                    + "' AND number = " + (versions + 1))).containsExactly("draft substantive");
            assertThat(Service.count("SELECT count(*) FROM question_version WHERE question_id = '" + question
                    + "' AND status = 'published'")).isEqualTo(1);
        } finally {
            Bank.execute("DELETE FROM question_version WHERE question_id = '" + question + "' AND status = 'draft'");
        }
    }

    @Test
    void stopsInTheMiddleWhenItIsCancelled() {
        String items = IntStream.range(0, 600).mapToObj(i -> (i == 150 ? "{\"wait\": true}\n" : "") + "{\"id\": \"" + run + "-"
                + i + "\", \"stem\": \"Stem?\"}\n").collect(Collectors.joining());
        String location = jobs.send(EXAM, "", items).then().statusCode(202).extract().header("Location");
        await().atMost(Duration.ofSeconds(30)).until(() -> jobs.look(location).getInt("progress.read") == 100);

        jobs.as("author").post(location + "/cancel").then().statusCode(200);
        LinesFormat.GATE.release();
        JsonPath job = jobs.awaitEnd(location);

        assertThat(job.getString("status")).isEqualTo("cancelled");
        // The batch at hand is finished, and nothing behind it is begun.
        assertProgress(job, 200, 200, 0, 0);
        assertThat(Service.count("SELECT count(*) FROM question WHERE source_id LIKE '" + run + "-%'")).isEqualTo(200);
        jobs.as("author").post(location + "/cancel").then().statusCode(200);
    }

    @Test
    void aRefusedFileSaysWhereAndKeepsWhatCameBefore() {
        JsonPath job = jobs.run(EXAM, "",
                lines("{\"id\": \"%1$s-1\", \"stem\": \"One?\"}\n{\"refuse\": \"this is hostile\"}\n"));

        assertThat(job.getString("status")).isEqualTo("refused");
        assertThat(job.getString("note")).isEqualTo("line 2: this is hostile");
        assertProgress(job, 1, 1, 0, 0);
        JsonPath nothing = jobs.run(EXAM, "&atomic=true",
                lines("{\"id\": \"%1$s-2\", \"stem\": \"Two?\"}\n{\"refuse\": \"this is hostile\"}\n"));
        assertProgress(nothing, 1, 0, 1, 0);
        assertThat(Service.count("SELECT count(*) FROM question WHERE source_id = '" + run + "-2'")).isZero();
    }

    /** Replicas come and go, with every deployment. */
    @Test
    void goesOnWithAJobWhoseReplicaIsGone() {
        jobs.run(EXAM, "", lines("{\"id\": \"%1$s-1\", \"stem\": \"One?\"}\n"));
        UUID job = received(SETTINGS.formatted(false), lines("""
                {"id": "%1$s-text", "tab": "A case."}
                {"id": "%1$s-1", "stem": "One?"}
                {"id": "%1$s-2", "stem": "Two?", "stimulus": "%1$s-text"}
                {"id": "%1$s-1", "stem": "One again?"}
                """));
        Bank.execute("INSERT INTO exchange_item (job_id, number, outcome, source_id) VALUES ('" + job + "', 1, 'imported', '"
                + run + "-1')");
        lose(job, 1, 1, 1);

        JsonPath ended = jobs.awaitEnd(IMPORTS + "/" + job);

        assertThat(ended.getString("status")).isEqualTo("done");
        assertProgress(ended, 3, 2, 0, 1);
        assertThat(jobs.report(IMPORTS + "/" + job)).extracting(item -> item.get("outcome")).containsExactly("imported",
                "imported", "failed");
    }

    @Test
    void goesOnWithAllOrNothingWhoseReplicaIsGone() {
        UUID job = received(SETTINGS.formatted(true),
                lines("{\"id\": \"%1$s-1\", \"stem\": \"One?\"}\n{\"id\": \"%1$s-2\", \"stem\": \"Two?\"}\n"));
        lose(job, 2, 0, 0);

        JsonPath ended = jobs.awaitEnd(IMPORTS + "/" + job);

        assertThat(ended.getString("status")).isEqualTo("done");
        assertProgress(ended, 2, 2, 0, 0);
    }

    /** A deployment need not wait until it counts as gone, and nobody is told of a failure. */
    @Test
    void leavesItsJobToOthersWhenItIsToldToEnd() throws Exception {
        String busy = jobs.send(EXAM, "", "{\"wait\": true}\n").then().statusCode(202).extract().header("Location");
        await().atMost(Duration.ofSeconds(30)).until(() -> jobs.look(busy).getString("status").equals("running"));
        UUID job = received(SETTINGS.formatted(false),
                "{\"wait\": true}\n" + lines("{\"id\": \"%1$s-1\", \"stem\": \"One?\"}\n"));
        Bank.execute("UPDATE exchange_job SET status = 'waiting' WHERE id = '" + job + "'");
        JobRunner other = new JobRunner(claims, imports, exports);
        tick(other);
        assertThat(jobs.look(IMPORTS + "/" + job).getString("status")).isEqualTo("running");

        other.stop(new ShutdownEvent());

        assertThat(jobs.look(IMPORTS + "/" + job).getString("status")).isEqualTo("waiting");
        assertThat(Service.count("SELECT attempts FROM exchange_job WHERE id = '" + job + "'")).isZero();
        LinesFormat.GATE.release(2);
        assertProgress(jobs.awaitEnd(IMPORTS + "/" + job), 1, 1, 0, 0);
    }

    /** It may be the file that brings replicas down. */
    @Test
    void givesAJobUpThatReplicasLeaveAgainAndAgain() {
        UUID job = received("{}", "{}");
        Bank.execute("INSERT INTO exchange_item (job_id, number, outcome) VALUES ('" + job + "', 1, 'staged')");
        lose(job, 3, 1, 0);

        JsonPath ended = jobs.awaitEnd(IMPORTS + "/" + job);

        assertThat(ended.getString("status")).isEqualTo("interrupted");
        assertThat(ended.getString("note")).contains("Start it again");
        assertThat(jobs.report(IMPORTS + "/" + job)).singleElement().satisfies(
                item -> assertThat(item).containsEntry("outcome", "skipped").containsKey("why"));
    }

    /**
     * A statement may take five seconds, and nothing else would run until it has been done. What PostgreSQL knows of the tables
     * is from a time when they were small, as it is after a large file.
     */
    @Test
    void endsAJobHoweverMuchOfItWasPutAside() throws SQLException {
        UUID job = received("{}", "{}");
        Bank.execute(
                "WITH earlier AS (INSERT INTO exchange_job (id, kind, owner, exam_code, format, settings, status, ended_at)"
                        + " SELECT gen_random_uuid(), 'import', '" + account + "', '" + EXAM
                        + "', 'test-earlier', '{}', 'done', now()"
                        + " FROM generate_series(1, 30) RETURNING id)"
                        + " INSERT INTO exchange_item (job_id, number, outcome) SELECT id, n, 'imported' FROM earlier, generate_series(1, 3) n");
        asOwner("ALTER TABLE exchange_item SET (autovacuum_enabled = false)",
                "ALTER TABLE exchange_staged SET (autovacuum_enabled = false)", "ANALYZE exchange_item, exchange_staged");
        try {
            Bank.execute("INSERT INTO exchange_item (job_id, number, outcome, source_id) SELECT '" + job
                    + "', n, 'staged', 'id-' || n FROM generate_series(1, 50000) AS n");
            Bank.execute("INSERT INTO exchange_staged (job_id, position, item, question) SELECT '" + job
                    + "', n, n, '{\"stem\": \"' || repeat(md5(CAST(n AS text)), 8) || '\"}' FROM generate_series(1, 50000) AS n");
            lose(job, 3, 50_000, 0);

            JsonPath ended = jobs.awaitEnd(IMPORTS + "/" + job);

            assertProgress(ended, 50_000, 0, 50_000, 0);
            assertThat(Service.count("SELECT count(*) FROM exchange_staged WHERE job_id = '" + job + "'")).isZero();
        } finally {
            Bank.execute("DELETE FROM exchange_job WHERE id = '" + job + "' OR format = 'test-earlier'");
            asOwner("ALTER TABLE exchange_item RESET (autovacuum_enabled)",
                    "ALTER TABLE exchange_staged RESET (autovacuum_enabled)");
        }
    }

    private static void asOwner(String... statements) throws SQLException {
        var config = ConfigProvider.getConfig();
        try (Connection connection = DriverManager.getConnection(config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class)); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Of two replicas that think the same job theirs, one has lost it; what it does must count for nothing. */
    @Test
    void takesNothingFromAReplicaThatHasLostItsJob() {
        UUID job = received("{}", "{}");
        Bank.execute("UPDATE exchange_job SET status = 'running', worker = gen_random_uuid() WHERE id = '" + job + "'");
        ImportJob lost = new ImportJob(job, UUID.randomUUID(), new DraftBatch.Target(EXAM, account),
                new ImportSettings(false, true, null, null, null));

        for (Supplier<Uni<?>> step : List.<Supplier<Uni<?>>> of(
                () -> steps.batch(lost, 0, List.of(CheckedItem.skipped(1, Place.line(1), "x", "No.")), Map.of()),
                () -> steps.apply(lost))) {
            assertThatThrownBy(() -> VertxContextSupport.subscribeAndAwait(() -> step.get().replaceWithVoid()))
                    .isInstanceOf(JobStoppedException.class);
        }
        assertThat(Service.count("SELECT count(*) FROM exchange_item WHERE job_id = '" + job + "'")).isZero();
        Bank.execute("DELETE FROM exchange_job WHERE id = '" + job + "'");
    }

    @Test
    void givesAJobToOneReplicaOnly() {
        List<UUID> waiting = IntStream.range(0, 20).mapToObj(i -> UUID.randomUUID()).toList();
        waiting.forEach(id -> Bank.execute("INSERT INTO exchange_job (id, kind, owner, exam_code, format, settings, status)"
                + " VALUES ('" + id + "', 'import', '" + account + "', '" + EXAM + "', 'test-lines', '{}', 'waiting')"));

        List<UUID> claimed = IntStream.range(0, 30).parallel().mapToObj(i -> claim()).flatMap(Optional::stream)
                .map(Job::id).filter(waiting::contains).toList();

        assertThat(claimed).doesNotHaveDuplicates();
        // The service itself may have taken some.
        assertThat(Service.count("SELECT count(*) FROM exchange_job WHERE status = 'waiting' AND owner = '" + account + "'"))
                .isZero();
        Bank.execute("DELETE FROM exchange_job WHERE owner = '" + account + "'");
    }

    /** An index takes no text of any length. */
    @Test
    void reportsAnItemWhoseIdIsTooLong() {
        String id = new Random(7).ints(9_000, 'a', 'z').mapToObj(Character::toString).collect(Collectors.joining());

        JsonPath job = jobs.run(EXAM, "", lines("{\"id\": \"%1$s-1\", \"stem\": \"One?\"}\n") + "{\"id\": \"" + id
                + "\", \"fail\": \"No.\"}\n{\"id\": \"" + id + "\", \"stem\": \"Two?\"}\n{\"id\": \"" + id
                + "\", \"tab\": \"A case.\"}\n");

        assertThat(job.getString("status")).isEqualTo("done");
        assertProgress(job, 4, 1, 0, 3);
    }

    @Test
    void takesTheTextOfAStimulusThatIsCurrent() {
        String template = "{\"id\": \"" + run + "-case\", \"kind\": \"case_study\", \"title\": \"A case\","
                + " \"tabs\": [{\"title\": \"Tab\", \"text\": \"%s\"}]}";
        List<String> kept = Stream.of("First.", "Second.", "First.")
                .map(text -> jobs.as("author").contentType("application/json").body(template.formatted(text))
                        .post("/v1/authoring/stimuli").then().statusCode(201).extract().<String> path("stimulusId"))
                .toList();
        assertThat(kept.get(2)).isEqualTo(kept.get(0));

        jobs.run(EXAM, "", lines("{\"id\": \"%1$s-1\", \"stem\": \"One?\", \"stimulus\": \"%1$s-case\"}\n"));

        assertThat(Bank.texts("SELECT CAST(v.stimulus_id AS text) FROM question_version v JOIN question q"
                + " ON q.id = v.question_id WHERE q.source_id = '" + run + "-1'")).containsExactly(kept.get(0));
    }

    /** A client that is still sending hears why it need not. */
    @Test
    void saysWhatIsWrongWithAnOrderToWhoeverStillSendsItsFile() throws IOException, InterruptedException {
        for (String order : List.of("?format=nothing&exam=" + EXAM, "?exam=" + EXAM, "?format=test-lines&exam=no-such-exam")) {
            HttpRequest request = HttpRequest
                    .newBuilder(URI.create("http://" + url.getHost() + ":" + url.getPort() + IMPORTS + order))
                    .timeout(Duration.ofSeconds(20)).header("Authorization", "Bearer " + TestTokens.with(account, "author"))
                    .header("Content-Type", "application/octet-stream")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[8 << 20])).build();

            assertThat(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isBetween(400, 404);
        }
    }

    /** A job with its file, which nobody runs yet. */
    private UUID received(String settings, String file) {
        UUID job = UUID.randomUUID();
        Bank.execute("INSERT INTO exchange_job (id, kind, owner, exam_code, format, settings, status) VALUES ('" + job
                + "', 'import', '" + account + "', '" + EXAM + "', 'test-lines', '" + settings + "', 'receiving')");
        Bank.execute("INSERT INTO exchange_chunk (job_id, number, content) VALUES ('" + job + "', 0, convert_to('" + file
                + "', 'UTF8'))");
        return job;
    }

    /** Another replica has begun it, and was heard of an hour ago. */
    private static void lose(UUID job, int attempts, int seen, int taken) {
        Bank.execute("UPDATE exchange_job SET status = 'running', worker = gen_random_uuid(), heard_at = now() - interval"
                + " '1 hour', attempts = " + attempts + ", seen = " + seen + ", taken = " + taken + " WHERE id = '" + job
                + "'");
    }

    private static void tick(JobRunner runner) {
        try {
            VertxContextSupport.subscribeAndAwait(runner::tick);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private Optional<Job> claim() {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> claims.claim(UUID.randomUUID()));
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aRepeatedKeyGetsTheSameJob() {
        String file = lines("{\"id\": \"%1$s-1\", \"stem\": \"One?\"}\n");
        String key = UUID.randomUUID().toString();
        String path = IMPORTS + "?format=test-lines&pool=practice&language=en&difficulty=easy&exam=" + EXAM;

        String first = jobs.as("author").header("Idempotency-Key", key).body(bytes(file)).post(path).then().statusCode(202)
                .extract().path("id");
        String second = jobs.as("author").header("Idempotency-Key", key).body(bytes(file)).post(path).then().statusCode(202)
                .extract().path("id");

        assertThat(second).isEqualTo(first);
        assertThat(Service.count("SELECT count(*) FROM exchange_job WHERE owner = '" + account + "'")).isEqualTo(1);
        jobs.as("author").header("Idempotency-Key", key).body(bytes(file + "\n")).post(path).then().statusCode(422)
                .body("type", equalTo("urn:readyroom:problem:idempotency-key-reused"));
        assertThat(Service.count("SELECT count(*) FROM exchange_job WHERE owner = '" + account + "'")).isEqualTo(1);
    }

    @Test
    void refusesWhatItCanNotTake() {
        jobs.as("author").body(bytes("x")).post(IMPORTS + "?format=nothing&exam=" + EXAM).then().statusCode(400)
                .body("errors[0].field", equalTo("format")).body("errors[0].message", containsString("test-lines"));
        jobs.as("author").body(bytes("x")).post(IMPORTS + "?format=test-lines&exam=no-such-exam").then().statusCode(404);
        jobs.as("author").body(bytes("x")).post(IMPORTS + "?format=test-lines").then().statusCode(400)
                .body("errors[0].field", equalTo("exam"));
        jobs.as("author").post(IMPORTS + "?format=test-lines&exam=" + EXAM).then().statusCode(400);
        jobs.as("author").body(bytes("x")).post(IMPORTS + "?format=test-lines&dryRun=perhaps&exam=" + EXAM).then()
                .statusCode(400);
        jobs.as("reviewer").body(bytes("x")).post(IMPORTS + "?format=test-lines&exam=" + EXAM).then().statusCode(403);
        given().body(bytes("x")).post(IMPORTS + "?format=test-lines&exam=" + EXAM).then().statusCode(401);
        assertThat(Service.count("SELECT count(*) FROM exchange_job WHERE status = 'receiving' AND owner = '" + account + "'"))
                .isZero();
    }

    @Test
    void showsJobsToWhoeverOrderedThemAndToAdministrators() {
        String location = jobs.send(EXAM, "", lines("{\"id\": \"%1$s-1\", \"stem\": \"One?\"}\n")).header("Location");
        jobs.awaitEnd(location);

        Jobs others = new Jobs(UUID.randomUUID());
        for (String path : List.of(location, location + "/report")) {
            others.as("author").get(path).then().statusCode(404);
            others.as("admin").get(path).then().statusCode(200);
        }
        others.as("author").post(location + "/cancel").then().statusCode(404);
        assertThat(others.look(IMPORTS).getList("items")).isEmpty();
        assertThat(jobs.look(IMPORTS).<String> getList("items.id")).hasSize(1);
        jobs.as("author").post(location + "/cancel").then().statusCode(409)
                .body("type", equalTo("urn:readyroom:problem:wrong-state"));
    }

    /** A stub would read the body first. */
    @Test
    void refusesTooLargeAFileBeforeItComes() throws IOException {
        assertThat(answerTo(IMPORTS + "?format=test-lines&exam=" + EXAM, 64L * 1024 * 1024 + 1)).contains("413")
                .contains("too-large");
        // Other paths keep their limit.
        assertThat(answerTo("/v1/authoring/exports", 4L * 1024 * 1024 + 1)).contains("413").contains("too-large");
    }

    /** Nobody has to say how long a body is going to be. */
    @Test
    void stopsABodyThatGrowsTooLarge() {
        UUID job = UUID.randomUUID();
        Bank.execute("INSERT INTO exchange_job (id, kind, owner, exam_code, format, settings, status) VALUES ('" + job
                + "', 'import', '" + account + "', 'ai-900', 'test-lines', '{}', 'receiving')");
        Multi<Buffer> body = Multi.createBy().repeating().supplier(() -> Buffer.buffer("12345678")).atMost(1_000);

        assertThatThrownBy(() -> VertxContextSupport.subscribeAndAwait(() -> new Intake(files, job, 1_000).take(body)))
                .isInstanceOfSatisfying(ProblemException.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(CommonProblem.TOO_LARGE));
        Bank.execute("DELETE FROM exchange_job WHERE id = '" + job + "'");
    }

    private String answerTo(String path, long length) throws IOException {
        try (Socket client = new Socket(url.getHost(), url.getPort())) {
            client.setSoTimeout(10_000);
            client.getOutputStream().write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + TestTokens.with(account, "author") + "\r\nContent-Type: application/octet-stream\r\nContent-Length: "
                    + length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            StringBuilder answer = new StringBuilder();
            byte[] piece = new byte[4096];
            while (answer.indexOf("}") < 0) {
                int read = client.getInputStream().read(piece);
                assertThat(read).as("bytes behind %s", answer).isPositive();
                answer.append(new String(piece, 0, read, StandardCharsets.UTF_8));
            }
            return answer.toString();
        }
    }

    private String lines(String template) {
        return template.formatted(run);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

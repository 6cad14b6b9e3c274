package io.readyroom.question.changeset;

import static io.readyroom.question.GeneratedBank.column;
import static io.readyroom.question.Service.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.testing.KafkaRecords;
import io.readyroom.question.GeneratedBank;
import io.readyroom.question.NamedForm;
import io.readyroom.question.Service;
import io.readyroom.question.Somebody;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/**
 * Three thousand questions move to a new outline with four hundred renames in one change set. A stub that published one question
 * after the other would get all numbers right and show learners forms of two banks meanwhile.
 */
@QuarkusTest
class ThreeThousandResourceTest {

    private static final Logger LOG = Logger.getLogger(ThreeThousandResourceTest.class);
    private static final String EXAM = "az-900";
    private static final String FROM = "2026-07-20";
    private static final String TO = "2026-12-01";
    private static final int QUESTIONS = 3_000;
    private static final int NAMED = 400;
    private static final String SETS = "/v1/authoring/change-sets";

    private final Somebody author = Somebody.author();
    private final Somebody colleague = Somebody.author();
    private final Somebody reviewer = Somebody.reviewer();

    private GeneratedBank bank;
    private OutlineFixture outlines;

    @BeforeEach
    void content() {
        Service.awaitContent();
        bank = GeneratedBank.of("big", EXAM, FROM, QUESTIONS, NAMED);
        outlines = OutlineFixture.of(author, EXAM, FROM, TO, "cloud", "basics");
        outlines.store(author, LocalDate.now(ZoneOffset.UTC).plusYears(1).toString());
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> form(1).getList("slots").size() == 200);
    }

    @Test
    void movesToANewOutlineWithFourHundredRenamesAtOnce() throws Exception {
        String measured = column("SELECT string_agg(CAST(measured_as AS text), ',' ORDER BY question_id) FROM question_version"
                + " WHERE question_id IN " + bank.ids()).get(0);
        String id = timed("change set with 3,000 proposals", () -> author.post(SETS, """
                {"exam":"az-900","title":"Outline of December","remap":{"from":"%s","to":"%s"}}""".formatted(FROM, TO)).then()
                .statusCode(201).extract().<String> path("id"));
        checkQueue(id);
        checkPreview(id);
        timed("400 renames in batches", () -> rename(id));
        workThroughTheQueue(id);
        step(author, id, "submit", 200);
        step(reviewer, id, "approve", 200);
        List<String> before = events();

        Set<String> seen = publishWhileFormsAreMade(id);

        assertThat(seen).contains("old", "new").doesNotContain("mixed");
        checkWhatWasPublished(id, measured);
        checkEvents(before);
        renamedTextsAreServed();
    }

    private void checkQueue(String id) {
        Map<String, Long> expected = new TreeMap<>();
        for (int n = 1; n <= QUESTIONS; n++) {
            expected.merge(outlines.carriesOver(objectives(n)) ? "carried" : "open", 1L, Long::sum);
        }
        JsonPath set = author.get(SETS + "/" + id).then().statusCode(200).extract().jsonPath();
        assertThat(set.getLong("items.assignment.carried")).isEqualTo(expected.get("carried"));
        assertThat(set.getLong("items.assignment.open")).isEqualTo(expected.get("open"));
        assertThat(expected.get("carried") + expected.get("open")).isEqualTo(QUESTIONS);
        JsonPath split = reviewer.get(SETS + "/" + id + "/items?state=open&relation=split&limit=100").then().statusCode(200)
                .extract().jsonPath();
        assertThat(split.getList("items.candidates")).isNotEmpty()
                .allSatisfy(codes -> assertThat((List<?>) codes).asString().contains(outlines.codes().get(1)));
        assertThat(split.getList("items.objectives")).allMatch(objectives -> objectives == null);
    }

    private void checkPreview(String id) {
        author.post(SETS + "/" + id + "/replacements", """
                {"find":"Contoso Search","replace":"Fabrikam Search","dryRun":true}""").then().statusCode(200)
                .body("changed.size()", equalTo(50)).body("changed[0].replaced", equalTo(3))
                .body("changed[0].kept", equalTo(1));
        assertThat(count("SELECT count(*) FROM question_version WHERE status = 'draft' AND question_id IN " + bank.ids()))
                .isZero();
    }

    private int rename(String id) {
        int renamed = 0;
        String cursor = null;
        do {
            JsonPath batch = author.post(SETS + "/" + id + "/replacements", """
                    {"find":"Contoso Search","replace":"Fabrikam Search"%s}""".formatted(
                    cursor == null ? "" : ",\"cursor\":\"" + cursor + "\"")).then().statusCode(200).extract().jsonPath();
            renamed += batch.getList("changed").size();
            assertThat(batch.getList("skipped")).isEmpty();
            cursor = batch.getString("nextCursor");
        } while (cursor != null);
        assertThat(renamed).isEqualTo(NAMED);
        return renamed;
    }

    /** Merged ones go where the map says, split ones to one of the two, and of removed ones somebody says where or nowhere. */
    private void workThroughTheQueue(String id) {
        String decisions = SETS + "/" + id + "/items/decisions";
        colleague.post(decisions, "{\"filter\":{\"relation\":\"split\"},\"decision\":\"accept\"}").then().statusCode(400)
                .body("errors.field", hasItem("objectives"));
        colleague.post(decisions, "{\"filter\":{\"relation\":\"merged\"},\"decision\":\"accept\"}").then().statusCode(200);
        colleague.post(decisions, "{\"filter\":{\"relation\":\"split\"},\"decision\":\"accept\",\"objectives\":[\""
                + outlines.codes().get(0) + "\"]}").then().statusCode(200);
        step(author, id, "submit", 409);
        colleague.post(decisions, "{\"filter\":{\"relation\":\"removed\"},\"decision\":\"reject\"}").then().statusCode(200)
                .body("set.items.assignment.open", nullValue());
    }

    private Set<String> publishWhileFormsAreMade(String id) throws Exception {
        Set<String> newVersions = Set.copyOf(column("SELECT CAST(id AS text) FROM question_version WHERE number = 2"
                + " AND question_id IN " + bank.ids()));
        assertThat(newVersions).hasSize(NAMED);
        Set<String> oldVersions = IntStream.rangeClosed(1, NAMED).mapToObj(n -> bank.version(n).toString())
                .collect(Collectors.toSet());
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Future<Set<String>>> seen = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                long seed = 1_000L * i;
                seen.add(threads.submit(() -> look(seed, over, oldVersions, newVersions)));
            }
            // Some forms of the old bank first.
            Awaitility.await().pollDelay(Duration.ofMillis(300)).until(() -> true);
            timed("publication", () -> step(author, id, "publish", 200));
            over.set(true);
            Set<String> all = new HashSet<>();
            for (Future<Set<String>> one : seen) {
                all.addAll(one.get());
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Set<String> look(long seed, AtomicBoolean over, Set<String> oldVersions, Set<String> newVersions) {
        Set<String> seen = new HashSet<>();
        for (int last = 0, i = 0; last < 5; i++) {
            last += over.get() ? 1 : 0;
            JsonPath form = form(seed + i);
            Set<String> versions = Set.copyOf(form.getList("slots.questionVersionId"));
            boolean old = versions.stream().anyMatch(oldVersions::contains);
            boolean young = versions.stream().anyMatch(newVersions::contains);
            seen.add(old && young ? "mixed" : old ? "old" : young ? "new" : "neither");
            // The outline isn't in force: where questions will count later changes nothing now.
            assertThat(form.getString("facts.outlineVersion")).isEqualTo(FROM);
            assertThat(Set.copyOf(form.<String> getList("slots.domain"))).isSubsetOf("cloud", "architecture", "management");
        }
        return seen;
    }

    private void checkWhatWasPublished(String id, String measured) {
        author.get(SETS + "/" + id).then().statusCode(200).body("status", equalTo("published"));
        long rejected = IntStream.rangeClosed(1, QUESTIONS).filter(n -> relation(n).equals("removed")).count();
        assertThat(assigned(TO)).isEqualTo(QUESTIONS - rejected);
        assertThat(assigned(FROM)).isEqualTo(QUESTIONS);
        assertThat(count("SELECT count(*) FROM question_version v JOIN question q ON q.current_version_id = v.id"
                + " WHERE v.number = 2 AND v.change = 'cosmetic' AND v.status = 'published' AND q.id IN " + bank.ids()))
                .isEqualTo(NAMED);
        // Statistics go by measured_as: of all three thousand it is what it was.
        assertThat(column("SELECT string_agg(CAST(v.measured_as AS text), ',' ORDER BY q.id) FROM question q"
                + " JOIN question_version v ON v.id = q.current_version_id WHERE q.id IN " + bank.ids()).get(0))
                .isEqualTo(measured);
        assertThat(count("SELECT count(*) FROM question_event WHERE action = 'assigned' AND question_id IN " + bank.ids()))
                .isEqualTo(QUESTIONS - rejected);
        assertThat(count("SELECT count(*) FROM question_event WHERE action = 'published' AND question_id IN " + bank.ids()))
                .isEqualTo(NAMED);
        assertThat(count("SELECT count(*) FROM objective_assignment a JOIN outline_version o ON o.id = a.outline_id"
                + " WHERE o.as_of = '" + TO + "' AND a.reviewed_by <> '" + reviewer.account() + "' AND a.question_id IN "
                + bank.ids())).isZero();
    }

    /** Each question that anything was done to is told of once, each new version's key once, and nothing else at all. */
    private void checkEvents(List<String> before) {
        assertThat(before).isEmpty();
        long rejected = IntStream.rangeClosed(1, QUESTIONS).filter(n -> relation(n).equals("removed") && n > NAMED).count();
        assertThat(events()).hasSize((int) (QUESTIONS - rejected)).doesNotHaveDuplicates();
        assertThat(count("SELECT count(*) FROM (SELECT id, topic, subject FROM outbox UNION SELECT id, topic, subject"
                + " FROM outbox_sent) e JOIN question_version v ON CAST(v.id AS text) = e.subject"
                + " WHERE e.topic = 'readyroom.answer-keys' AND v.question_id IN " + bank.ids())).isEqualTo(NAMED);
        Set<String> ids = IntStream.rangeClosed(1, QUESTIONS).mapToObj(n -> bank.question(n).toString())
                .collect(Collectors.toSet());
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> count("SELECT count(*) FROM outbox") == 0);
        assertThat(KafkaRecords.all(Topics.QUESTIONS, event -> ids.contains(event.key())))
                .hasSize((int) (QUESTIONS - rejected)).extracting(event -> event.key()).doesNotHaveDuplicates();
    }

    private List<String> events() {
        return column("SELECT e.subject FROM (SELECT id, topic, subject FROM outbox UNION SELECT id, topic, subject"
                + " FROM outbox_sent) e WHERE e.topic = 'readyroom.questions' AND e.subject IN (SELECT CAST(id AS text)"
                + " FROM question WHERE source_id LIKE 'big-%')");
    }

    private void renamedTextsAreServed() {
        String version = column("SELECT CAST(current_version_id AS text) FROM question WHERE id = '" + bank.question(7) + "'")
                .get(0);
        Service.asService().get("/internal/question-versions?ids=" + version).then().statusCode(200)
                .body("items[0].stem", equalTo("Question 7: what is Fabrikam Search for?"))
                .body("items[0].options[1].text", equalTo("What `Contoso Search` does, Fabrikam Search"));
    }

    private long assigned(String outline) {
        return count("SELECT count(DISTINCT a.question_id) FROM objective_assignment a JOIN outline_version o"
                + " ON o.id = a.outline_id WHERE o.as_of = '" + outline + "' AND a.question_id IN " + bank.ids());
    }

    private List<String> objectives(int n) {
        List<String> codes = outlines.codes();
        String main = codes.get((n - 1) % codes.size());
        return n % 10 == 0 ? List.of(main, codes.get(n % codes.size())) : List.of(main);
    }

    /** The one of its objectives' relations that asks most of a person. */
    private String relation(int n) {
        List<String> order = List.of("same", "renamed", "merged", "split", "removed");
        return order.get(objectives(n).stream().map(outlines::relation).mapToInt(order::indexOf).max().orElseThrow());
    }

    private static Response step(Somebody who, String id, String step, int status) {
        String tag = who.get(SETS + "/" + id).header("ETag");
        Response answer = who.post(SETS + "/" + id + "/" + step, tag, "{}");
        answer.then().statusCode(status);
        return answer;
    }

    private static JsonPath form(long seed) {
        return NamedForm.of(Service.asService().contentType("application/json").body("""
                {"exam":"az-900","mode":"practice","questionCount":200,"seed":"%d"}""".formatted(seed))
                .post("/internal/forms").then().statusCode(200).extract().asString());
    }

    private static <T> T timed(String what, Callable<T> work) throws Exception {
        long start = System.nanoTime();
        T result = work.call();
        LOG.infof("%s: %d ms", what, Duration.ofNanos(System.nanoTime() - start).toMillis());
        return result;
    }
}

package io.readyroom.question.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.testing.TestTokens;
import io.readyroom.question.Bank;
import io.readyroom.question.Service;
import io.readyroom.question.bank.AuthoredMother;
import io.readyroom.question.bank.AuthoredQuestion;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;

/** Drafts of its own in an exam without questions, and the shipped sample. */
@QuarkusTest
class SearchResourceTest {

    private static final String PATH = "/v1/authoring/questions";
    private static final String EXAM = "az-900";
    private static final UUID AUTHOR = UUID.fromString("019a0000-0000-7000-8000-00000000feed");

    private final String run = "r" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void content() {
        Service.awaitContent();
    }

    @Test
    void findsAnyFormOfAWordInStemOptionsExplanationsAndTags() {
        draft(AuthoredMother.question(id(1), "en", List.of("billing-" + run), run + " Which services encrypt databases?",
                "A managed vault", "Nothing"));

        assertFound("q=" + run + " encrypting database", id(1));
        assertFound("q=" + run + " vaults", id(1));
        assertFound("q=" + run + " manual", id(1));
        assertFound("q=" + run + " " + id(1), id(1));
        assertFound("tag=billing-" + run, id(1));
        assertFound("q=" + run + " decrypt");
    }

    @Test
    void understandsPhrasesExclusionsAlternativesAndBeginnings() {
        draft(AuthoredMother.question(id(1), run + "one " + run + " a managed identity of a virtual machine", "x", "y"),
                AuthoredMother.question(id(2), run + "two " + run + " an identity managed by a virtual network", "x", "y"),
                AuthoredMother.question(id(3), run + "three " + run + " cognition and containers", "x", "y"));

        assertFound("q=" + run + " \"managed identity\"", id(1));
        assertFound("q=" + run + " identity -network", id(1));
        assertFound("q=" + run + "one or " + run + "three", id(1), id(3));
        assertFound("q=" + run + " virt*", id(1), id(2));
        assertFound("q=" + run + " cogni* cont*", id(3));
        assertFound("q=" + run + " \"identity managed\"", id(2));
    }

    /** German is not English: Maschinen is Maschine there. */
    @Test
    void knowsTheLanguageOfAText() {
        draft(AuthoredMother.question(id(1), "de", List.of(), run + " Welche Maschinen verschlüsseln?", "Häuser", "Keine"),
                AuthoredMother.question(id(2), "fr", List.of(), run + " Quelles machines chiffrent?", "Maisons", "Aucune"));

        assertFound("q=" + run + " Maschine", id(1));
        assertFound("q=" + run + " haus&language=de", id(1));
        assertFound("q=" + run + " haus&language=en");
        // Without a dictionary a word is only itself.
        assertFound("q=" + run + " machines", id(2));
        assertFound("q=" + run + " chiffrer");
    }

    /** Nothing is indexed later: what a transaction has changed is found when it has committed. */
    @Test
    void neverLags() {
        draft(AuthoredMother.question(id(1), run + " sooner", "x", "y"));
        assertFound("q=" + run + " sooner", id(1));

        draft(AuthoredMother.question(id(1), run + " later", "x", "y"));
        assertFound("q=" + run + " sooner");
        assertFound("q=" + run + " later&status=draft", id(1));

        Bank.execute("UPDATE question_version SET status = 'in_review', submitted_at = now() WHERE question_id = '"
                + Bank.questionId(id(1)) + "'");
        assertFound("q=" + run + "&status=draft");
        assertFound("q=" + run + "&status=in_review", id(1));

        Bank.execute("DELETE FROM question_version WHERE question_id = '" + Bank.questionId(id(1)) + "'");
        assertFound("q=" + run);
        assertThat(Service.count("SELECT count(*) FROM question_search_due")).isZero();
    }

    @Test
    void findsTheCurrentAndTheOpenVersionOfAQuestion() {
        UUID question = Bank.questionId("ai-102-s-20");
        UUID draft = UUID.randomUUID();
        Bank.execute(
                "INSERT INTO question_version (id, question_id, number, status, type, pool, language, difficulty, components,"
                        + " content, rationale, labels, content_hash, change, measured_as, written_by) SELECT '" + draft + "',"
                        + " question_id, number + 1000, 'draft', type, 'reserve', language, difficulty, components,"
                        + " '{\"stem\": \"" + run + " reworded\"}', rationale, labels, '" + run + "', 'substantive', '" + draft
                        + "', gen_random_uuid() FROM question_version WHERE id = (SELECT current_version_id FROM question WHERE id = '"
                        + question + "')");
        try {
            JsonPath found = search("q=" + run);
            assertThat(found.<String> getList("items.sourceId")).containsExactly("ai-102-s-20");
            assertThat(found.getString("items[0].current.status")).isEqualTo("published");
            assertThat(found.getString("items[0].open.versionId")).isEqualTo(draft.toString());
            assertThat(search("ids=ai-102-s-20&pool=sample").getList("items")).hasSize(1);
            assertThat(search("ids=ai-102-s-20&pool=reserve").getList("items")).hasSize(1);
            assertThat(search("ids=ai-102-s-20&pool=practice").getList("items")).isEmpty();
        } finally {
            Bank.execute("DELETE FROM question_version WHERE id = '" + draft + "'");
        }
        assertFound("q=" + run);
    }

    @Test
    void countsFacetsOverAllMatchesNotOverThePage() {
        JsonPath found = search("exam=ai-102&status=published&limit=1");

        long all = Service.count("SELECT count(*) FROM question q JOIN question_version v ON v.id = q.current_version_id"
                + " WHERE q.exam_code = 'ai-102' AND v.status = 'published'");
        assertThat(found.getLong("total.count")).isEqualTo(all);
        assertThat(found.getBoolean("total.exact")).isTrue();
        assertThat(found.getList("items")).hasSize(1);
        for (Map<String, Object> type : found.<Map<String, Object>> getList("facets.type")) {
            assertThat(((Number) type.get("count")).longValue()).as(type.toString()).isEqualTo(Service.count(
                    "SELECT count(*) FROM question q JOIN question_version v ON v.id = q.current_version_id"
                            + " WHERE q.exam_code = 'ai-102' AND v.status = 'published' AND v.type = '" + type.get("value")
                            + "'"));
        }
        assertThat(found.<String> getList("facets.tag.value")).contains("code-reading").doesNotHaveDuplicates();
        assertThat(found.<String> getList("facets.domain.value")).contains("genai");
        assertThat(found.getMap("facets")).doesNotContainKey("words");
    }

    @Test
    void findsByObjectiveDomainTagAndId() {
        assertThat(search("objective=genai.openai.5").<String> getList("items.sourceId")).contains("ai-102-s-12");
        assertThat(search("domain=genai&tag=content-safety&type=single_choice&limit=100").<String> getList("items.sourceId"))
                .contains("ai-102-s-12");
        UUID question = Bank.questionId("ai-102-s-07");
        assertThat(search("ids=ai-102-s-12," + question).<String> getList("items.sourceId"))
                .containsExactlyInAnyOrder("ai-102-s-12", "ai-102-s-07");
        assertThat(search("exam=ai-102&difficulty=easy&difficulty=hard&limit=100").<String> getList("items.difficulty"))
                .contains("easy", "hard").doesNotContain("medium");
    }

    @Test
    void findsWhatIsMuchTheSame() {
        String stem = run
                + " A company stores audit logs of its web shop for seven years and reads them once a year. Which tier"
                + " of blob storage costs least for these logs?";
        draft(AuthoredMother.question(id(1), stem, "Archive", "Hot", "Cool", "Premium"),
                AuthoredMother.question(id(2), stem.replace("seven", "ten"), "Archive", "Hot", "Cool", "Premium"),
                AuthoredMother.question(id(3), run + " How many availability zones does a region have at least?", "Three",
                        "One",
                        "Two", "Four"));

        JsonPath found = search("similarTo=" + Bank.questionId(id(1)) + "&exam=" + EXAM);

        assertThat(found.getString("items[0].sourceId")).isEqualTo(id(2));
        assertThat(found.getDouble("items[0].similarity")).isGreaterThan(0.6);
        assertThat(found.<String> getList("items.sourceId")).doesNotContain(id(1));
        // What shares few words may come up behind it, as far from it as it is.
        assertThat(found.<Float> getList("items.similarity")).filteredOn(similarity -> similarity > 0.5f).hasSize(1);
    }

    @Test
    void findsByStatistics() {
        UUID measuredAs = Bank.measuredAs("ai-102-s-31");
        Bank.execute(
                "INSERT INTO item_statistics (question_version_id, version, attempts, facility, discrimination, flags, data)"
                        + " VALUES ('" + measuredAs + "', 1, 500, 0.1849, 0.07, '{too_hard,low_discrimination}', '{}')");
        try {
            assertFound("exam=ai-102&facilityMin=0.18&facilityMax=0.19", "ai-102-s-31");
            assertFound("exam=ai-102&discriminationMax=0.1&attemptsMin=500", "ai-102-s-31");
            assertFound("exam=ai-102&flag=too_hard", "ai-102-s-31");
            assertFound("exam=ai-102&flag=too_easy");
            assertThat(search("ids=ai-102-s-31").getDouble("items[0].statistics.facility")).isCloseTo(0.1849, within(1e-6));
        } finally {
            Bank.execute("DELETE FROM item_statistics WHERE question_version_id = '" + measuredAs + "'");
            Bank.execute("UPDATE question_search SET attempts = 0, flags = '{}', facility = NULL, discrimination = NULL"
                    + " WHERE source_id = 'ai-102-s-31'");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "sort=changed", "sort=sourceId", "sort=relevance", "" })
    void pagesThroughEveryMatchOnceInEveryOrder(String sort) {
        draft(IntStream.range(0, 23).mapToObj(i -> AuthoredMother.question(id(i), run + " word ".repeat(i % 3 + 1), "x", "y"))
                .toArray(AuthoredQuestion[]::new));

        List<String> met = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = search("q=" + run + "&limit=5&" + sort + cursor);
            met.addAll(page.getList("items.sourceId"));
            cursor = page.getString("nextCursor") == null ? null : "&cursor=" + page.getString("nextCursor");
        } while (cursor != null);

        assertThat(met).hasSize(23).doesNotHaveDuplicates();
        if (sort.equals("sort=sourceId")) {
            assertThat(met).isSorted();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "sort=relevance", "sort=similarity", "sort=nothing", "q=-azure", "limit=0", "limit=101", "limit=x",
            "similarTo=x", "facilityMin=2", "facilityMin=NaN", "status=gone", "cursor=x", "ids=,", "language=english" })
    void refusesWhatCanNotBeAsked(String query) {
        author().get(PATH + "?" + query).then().statusCode(400)
                .body("type", equalTo("urn:readyroom:problem:invalid-request"));
    }

    /** Whatever is typed is a search, never an error. */
    @ParameterizedTest
    @ValueSource(strings = { "'", "a & | ! b", "((", "a:*b", "\\", "\"unfinished phrase", "über*", "<->", "the", "50%",
            "a'b\"c" })
    void takesAnythingThatIsTyped(String typed) {
        author().queryParam("q", "x " + typed).get(PATH).then().statusCode(200);
    }

    @Test
    void isForAuthorsOnly() {
        given().get(PATH).then().statusCode(401);
        given().header("Authorization", "Bearer " + TestTokens.learner(UUID.randomUUID())).get(PATH).then().statusCode(403);
    }

    private String id(int number) {
        return "%s-%02d".formatted(run, number);
    }

    private static void draft(AuthoredQuestion... questions) {
        Bank.draft(EXAM, AUTHOR, List.of(questions));
    }

    private static void assertFound(String query, String... sourceIds) {
        assertThat(search(query).<String> getList("items.sourceId")).as(query).containsExactlyInAnyOrder(sourceIds);
    }

    private static JsonPath search(String query) {
        RequestSpecification request = author();
        for (String parameter : query.split("&", -1)) {
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                request.queryParam(parameter.substring(0, equals), parameter.substring(equals + 1));
            }
        }
        return request.get(PATH).then().statusCode(200).extract().jsonPath();
    }

    private static RequestSpecification author() {
        return given().header("Authorization", "Bearer " + TestTokens.with(AUTHOR, "author"));
    }
}

package io.readyroom.scoring.cohort;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.testing.TestTokens;
import io.readyroom.scoring.cohort.AssignedExam.Sat;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

@QuarkusTest
class CohortResourceTest {

    private static final String PATH = "/v1/partner/cohorts";

    @Inject
    Pool pool;

    private final UUID organisation = UUID.randomUUID();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final LocalDate lastWeek = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(1);
    private final LocalDate lastSunday = lastWeek.plusDays(6);

    /** A stub that counts sessions, or shows a row with a blank, tells of the four. */
    @Test
    void showsAGroupOfFiveAndNothingOfOneOfFour() {
        AssignedExam exam = new AssignedExam().sat(organisation, "Five", lastSunday, "b", "b", "b", "a", "a")
                .sat(organisation, "Four", lastSunday, "b", "b", "b", "b");
        exam.sat(new Sat(UUID.randomUUID(), exam.sessions().get(8).learner()), "b", lastWeek,
                told -> told.put("organisationId", organisation.toString()).put("group", "Four"));
        exam.scored();
        Response answer = get(organisation, "");
        answer.then().statusCode(200).body("items.group", contains("Five")).body("items.exam", contains(exam.code()))
                .body("items.title", contains("Azure AI")).body("withheld", equalTo(true))
                .body("minimumLearners", equalTo(5)).body("to", equalTo(lastSunday.toString()))
                .body("items.progress.from.flatten()", contains(lastWeek.toString()))
                .body("items.progress.to.flatten()", contains(lastSunday.toString()))
                .body("items.domains.code.flatten()", contains("nlp", "plan", "vision"))
                .body("items.domains.title.flatten()", contains("Language", "Plan and manage", "Computer vision"))
                .body("items.weakestObjectives.title.flatten()", contains("Choose a service"));
        JsonPath five = answer.jsonPath().setRootPath("items[0]");
        assertThat(five.getInt("learners")).isEqualTo(5);
        assertThat(five.getLong("sessions")).isEqualTo(5);
        assertThat(five.getDouble("fraction")).isEqualTo(0.65);
        assertThat(five.getInt("passed.sessions")).isEqualTo(5);
        assertThat(five.getDouble("passed.share")).isEqualTo(0.6);
        assertThat(five.getList("domains.fraction", Double.class)).containsExactly(0.0, 0.8, 1.0);
        assertThat(five.getList("weakestObjectives.fraction", Double.class)).containsExactly(0.8);
        assertThat(answer.asString()).doesNotContain("Four", organisation.toString());
        exam.sessions().forEach(sat -> assertThat(answer.asString()).doesNotContain(sat.learner().toString(),
                sat.session().toString()));
        get(organisation, "?group=Four").then().statusCode(200).body("items", empty()).body("withheld", equalTo(true));
        get(organisation, "?group=Five&exam=" + exam.code()).then().body("items.group", contains("Five"))
                .body("withheld", equalTo(false));
        get(organisation, "?exam=another").then().body("items", empty());
        get(organisation, "?assignment=" + UUID.randomUUID()).then().body("items", empty());
    }

    @Test
    void anOrganisationSeesItsOwnAndNoParameterNamesAnother() {
        UUID other = UUID.randomUUID();
        AssignedExam exam = new AssignedExam().sat(organisation, "Ours", lastWeek, "b", "b", "b", "b", "b")
                .sat(other, "Theirs", lastWeek, "a", "a", "a", "a", "a", "a");
        for (int i = 0; i < 6; i++) {
            exam.sat(new Sat(UUID.randomUUID(), UUID.randomUUID()), "b", lastWeek, told -> told.remove("group"));
        }
        exam.scored();
        get(organisation, "").then().body("items.group", contains("Ours")).body("items.learners", contains(5));
        get(other, "?organisation=" + organisation + "&org=" + organisation + "&organisationId=" + organisation).then()
                .body("items.group", contains("Theirs")).body("items.learners", contains(6));
        get(UUID.randomUUID(), "?exam=" + exam.code()).then().statusCode(200).body("items", empty())
                .body("withheld", equalTo(false));
    }

    /**
     * What is under way, only practised again, answered with the keys at hand or only tried out doesn't count; assignments of
     * one group are one row.
     */
    @Test
    void countsWeeksThatAreOverAndWhatMeasures() {
        UUID first = UUID.randomUUID();
        AssignedExam exam = new AssignedExam().sat(organisation, "Class", today, "b", "b", "b", "b", "b")
                .sat(organisation, "Class", lastWeek.minusDays(1), "a", "a", "a", "a", "a");
        for (int i = 0; i < 5; i++) {
            UUID learner = exam.sessions().get(i).learner();
            exam.sat(new Sat(UUID.randomUUID(), learner), "b", lastWeek, told -> told.put("assignmentId", first.toString())
                    .put("organisationId", organisation.toString()).put("group", "Class"));
            exam.sat(new Sat(UUID.randomUUID(), learner), "b", lastWeek, told -> told.put("mode", "review")
                    .put("organisationId", organisation.toString()).put("group", "Class"));
            exam.sat(new Sat(UUID.randomUUID(), learner), "b", lastWeek, told -> told.put("measured", false)
                    .put("organisationId", organisation.toString()).put("group", "Class"));
            exam.sat(new Sat(UUID.randomUUID(), learner), "b", lastWeek, told -> told.put("livemode", false)
                    .put("organisationId", organisation.toString()).put("group", "Class"));
        }
        exam.scored();
        get(organisation, "").then().body("items.size()", equalTo(1)).body("items[0].sessions", equalTo(10))
                .body("items[0].learners", equalTo(10))
                .body("items[0].progress.from", contains(lastWeek.minusWeeks(1).toString(), lastWeek.toString()))
                .body("items[0].progress.sessions", contains(5, 5));
        get(organisation, "?assignment=" + first).then().body("items[0].sessions", equalTo(5));
        get(organisation, "?from=" + lastWeek).then().body("items[0].sessions", equalTo(5));
        get(organisation, "?from=" + lastWeek.plusDays(1)).then().body("items", empty());
    }

    @Test
    void countsTheCurrentRevision() {
        AssignedExam exam = new AssignedExam().sat(organisation, "Class", lastWeek, "a", "a", "a", "a", "a").scored();
        assertThat(get(organisation, "").jsonPath().getDouble("items[0].passed.share")).isZero();
        exam.sessions().forEach(sat -> correct(sat.session()));
        JsonPath corrected = get(organisation, "").jsonPath();
        assertThat(corrected.getInt("items[0].sessions")).isEqualTo(5);
        assertThat(corrected.getDouble("items[0].fraction")).isEqualTo(0.75);
        assertThat(corrected.getDouble("items[0].passed.share")).isEqualTo(1);
        assertThat(corrected.getDouble("items[0].domains.find { it.code == 'plan' }.fraction")).isEqualTo(1);
    }

    /** A group's name is somebody's text: in a spreadsheet it must not begin to reckon. */
    @Test
    void saysTheSameAsCsv() {
        AssignedExam exam = new AssignedExam().sat(organisation, "=1+1, \"x\"", lastWeek, "b", "b", "b", "b", "b")
                .sat(organisation, "Small", lastWeek, "b").scored();
        String csv = request(organisation).accept("text/csv").get(PATH).then().statusCode(200)
                .contentType(startsWith("text/csv")).header("Content-Disposition", containsString("cohorts.csv"))
                .extract().asString();
        assertThat(csv).startsWith("\uFEFF\"exam\",\"group\",\"measure\",").doesNotContain("Small", ",\"=", "\n\"=");
        assertThat(csv.lines().skip(1)).allSatisfy(line -> assertThat(line)
                .startsWith("\"" + exam.code() + "\",\"'=1+1, \"\"x\"\"\",\""));
        assertThat(csv).contains("\"total\",,\"Azure AI\",", "\"5\",\"5\",\"0.75\"",
                "\"progress\",,,\"" + lastWeek + "\",\"" + lastSunday + "\",\"5\",\"5\",\"0.75\"",
                "\"domain\",\"vision\",\"Computer vision\",", "\"objective\",\"plan.1\",\"Choose a service\",");
        request(organisation).accept("*/*").get(PATH).then().contentType("application/json");
        request(organisation).accept("image/png").get(PATH).then().statusCode(406);
        request(organisation).accept("text/csv").get(PATH + "?from=x").then().statusCode(400)
                .contentType("application/problem+json").body("errors.field", contains("from"));
    }

    @Test
    void isForClientsOfAnOrganisation() {
        for (String role : new String[] { "learner", "guest", "author", "reviewer", "operator", "admin", "partner" }) {
            given().auth().oauth2(TestTokens.with(UUID.randomUUID(), role)).get(PATH).then().statusCode(403)
                    .body("type", endsWith(":forbidden"));
        }
        given().auth().oauth2(TestTokens.service("exam-service")).get(PATH).then().statusCode(403);
        given().get(PATH).then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({ "exam=AI 102,exam", "assignment=7,assignment", "group=%00,group", "group=a%0Ab,group", "from=2026-02-30,from",
            "to=soon,to", "from=2001-01-01,from", "from=2999-01-01,from" })
    void namesTheParameterThatIsWrong(String query, String field) {
        request(organisation).urlEncodingEnabled(false).get(PATH + "?" + query.replace(" ", "%20")).then().statusCode(400)
                .body("type", endsWith(":invalid-request")).body("errors.field", contains(field));
    }

    /** Another revision by which the first question is right: 3 of 4. */
    private void correct(UUID session) {
        pool.withTransaction(tx -> tx.preparedQuery("UPDATE result SET is_current = false WHERE session_id = $1")
                .execute(Tuple.of(session)).chain(() -> tx.preparedQuery("""
                        INSERT INTO result
                        SELECT r.* FROM (SELECT (jsonb_populate_record(o, jsonb_build_object('revision', 2, 'is_current', true,
                                           'points', 3, 'passed', true, 'item_points', '{1,1,1,0}'))).*
                                         FROM result o WHERE session_id = $1) AS r""").execute(Tuple.of(session))))
                .await().indefinitely();
    }

    private static Response get(UUID organisation, String query) {
        return request(organisation).get(PATH + query);
    }

    private static RequestSpecification request(UUID organisation) {
        return given().auth().oauth2(TestTokens.partner(organisation));
    }
}

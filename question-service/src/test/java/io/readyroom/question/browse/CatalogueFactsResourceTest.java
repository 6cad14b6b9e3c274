package io.readyroom.question.browse;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.question.Service;
import io.restassured.path.json.JsonPath;

/** The facts of domain.md, one by one. A stub could show a title; it would not know what AZ-305 needs. */
@QuarkusTest
class CatalogueFactsResourceTest {

    @BeforeEach
    void content() {
        Service.awaitContent();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "ai-102, microsoft, retired, 2026-06-30, ai-103, 100, 700, 165, 20-25 15-20 5-10 10-15 15-20 15-20",
            "ai-103, microsoft, active,  -,          -,      100, 700, 165, 25-30 30-35 10-15 10-15 10-15",
            "ai-900, microsoft, retired, 2026-06-30, ai-901, 45,  700, 99,  15-20 15-20 15-20 15-20 20-25",
            "ai-901, microsoft, active,  -,          -,      45,  700, 99,  40-45 55-60",
            "az-900, microsoft, active,  -,          -,      45,  700, 99,  25-30 35-40 30-35",
            "az-104, microsoft, active,  -,          -,      100, 700, 165, 20-25 15-20 20-25 15-20 10-15",
            "az-305, microsoft, active,  -,          -,      100, 700, 165, 25-30 20-25 15-20 30-35",
            "az-400, microsoft, active,  -,          -,      120, 700, 165, 10-15 10-15 50-55 10-15 5-10",
            "dp-100, microsoft, retired, 2026-06-01, ai-300, 100, 700, 165, 20-25 20-25 25-30 25-30",
            "ai-300, microsoft, active,  -,          -,      120, 700, 165, 15-20 25-30 20-25 10-15 10-15",
            "mls-c01, aws,      retired, 2026-03-31, -,      180, 750, 300, 20-20 24-24 36-36 20-20",
            "pmle,   google,    active,  -,          -,      120, -,   200, 13-13 16-16 21-21 20-20 18-18 13-13" })
    void showsTheFactsOfEveryExam(String code, String vendor, String status, String retiredOn, String successor, int minutes,
            Integer pass, int price, String weights) {
        JsonPath exam = get("/v1/exams/" + code).then().statusCode(200).extract().jsonPath();

        assertThat(exam.getString("vendor")).isEqualTo(vendor);
        assertThat(exam.getString("status")).isEqualTo(status);
        assertThat(exam.getString("retiredOn")).isEqualTo(retiredOn);
        assertThat(exam.getString("successor")).isEqualTo(successor);
        assertThat(exam.getInt("policy.durationMinutes.min")).isEqualTo(minutes);
        assertThat((Integer) exam.get("policy.scale.pass")).isEqualTo(pass);
        assertThat(exam.getInt("price.amount")).isEqualTo(price);
        assertThat(exam.getString("price.currency")).isEqualTo("USD");
        List<Map<String, Object>> domains = exam.getList("outline.domains");
        assertThat(domains.stream().map(domain -> domain.get("weightMin") + "-" + domain.get("weightMax")))
                .containsExactly(weights.split(" ", -1));
    }

    @Test
    void everyFactHasASourceAndADate() {
        List<String> codes = get("/v1/exams?limit=100").jsonPath().getList("items.code");
        assertThat(codes).hasSize(12);
        for (String code : codes) {
            JsonPath exam = get("/v1/exams/" + code).jsonPath();
            for (String part : List.of("", "certification.", "outline.", "price.")) {
                assertThat(exam.getString(part + "source")).as(code + " " + part).startsWith("https://");
                assertThat(exam.getString(part + "checkedAt")).as(code + " " + part).startsWith("2026-");
            }
            assertThat(exam.getList("questionable.fact")).as(code).contains("cut");
        }
    }

    @Test
    void saysWhichFactsAreUnconfirmed() {
        assertThat(get("/v1/exams/ai-103").jsonPath().getBoolean("policy.durationMinutes.confirmed")).isFalse();
        assertThat(get("/v1/exams/ai-103").jsonPath().getList("questionable.fact")).contains("durationMinutes");
        assertThat(get("/v1/exams/mls-c01").jsonPath().getList("questionable.fact")).contains("successor");
    }

    @Test
    void gradesByTheVendorsPolicy() {
        assertThat(get("/v1/exams/ai-102").jsonPath().getString("policy.grading")).isEqualTo("PER_COMPONENT");
        assertThat(get("/v1/exams/mls-c01").jsonPath().getString("policy.grading")).isEqualTo("ALL_OR_NOTHING");
        assertThat(get("/v1/exams/ai-102").jsonPath().getString("policy.cut.fraction")).isEqualTo("0.68");
        assertThat(get("/v1/exams/mls-c01").jsonPath().getString("policy.cut.fraction")).isEqualTo("0.72");
        assertThat(get("/v1/exams/pmle").jsonPath().getString("policy.reportStyle")).isEqualTo("pass_fail");
    }

    @Test
    void sellsLifetimeAccessToTheFamilyAndOffersTheSample() {
        JsonPath retired = get("/v1/exams/ai-102").jsonPath();
        JsonPath successor = get("/v1/exams/ai-103").jsonPath();
        assertThat(retired.getString("family")).isEqualTo(successor.getString("family"));
        assertThat(retired.getString("products[0].code")).isEqualTo(successor.getString("products[0].code"));
        assertThat(retired.getInt("products[0].price.amount")).isEqualTo(29);
        assertThat(retired.getString("products[0].price.currency")).isEqualTo("EUR");
        assertThat(retired.getInt("sampleSize")).isEqualTo(35);
        assertThat(retired.getInt("sampleDurationMinutes")).isEqualTo(70);
    }

    @Test
    void knowsWhatRenewsAndWhatExpires() {
        JsonPath compared = get("/v1/exams/compare?codes=az-900,az-305,mls-c01,pmle").jsonPath();
        assertThat(compared.getList("items.code")).containsExactly("az-900", "az-305", "mls-c01", "pmle");
        assertThat(compared.getList("items.certification.validityMonths")).containsExactly(null, 12, 36, 24);
        assertThat(compared.getInt("items[1].certification.renewal.windowDays")).isEqualTo(180);
        assertThat(compared.getList("items[1].certification.prerequisites")).containsExactly("azure-administrator-associate");
    }

    @Test
    void leadsFromAi102ToAi103() {
        JsonPath path = get("/v1/exams/ai-102/path").then().statusCode(200).extract().jsonPath();
        assertThat(path.getList("before.exam")).containsExactly("az-900", "ai-900", "ai-901");
        assertThat(path.getList("before.status")).containsExactly("active", "retired", "active");
        assertThat(path.getList("after.exam")).containsExactly("ai-103", "az-305", "az-400");
        assertThat(path.getString("bridge.to.exam")).isEqualTo("ai-103");
        assertThat(path.getInt("bridge.carriedOver")).isBetween(1, path.getInt("bridge.objectives"));
    }

    @Test
    void namesRolesWithPaySourceAndDoubt() {
        JsonPath careers = get("/v1/careers?exam=ai-102").then().statusCode(200).extract().jsonPath();
        assertThat(careers.getList("items.title")).containsExactly("Azure AI Engineer", "Senior AI Engineer",
                "AI Solutions Architect", "ML Engineer (Azure)", "Generative AI Developer");
        assertThat(careers.getList("items.salary.low")).containsExactly(120_000, 155_000, 160_000, 130_000, 135_000);
        assertThat(careers.getList("items.salary.high")).containsExactly(155_000, 195_000, 210_000, 170_000, 175_000);
        assertThat(careers.getList("items.demand")).containsExactly("very_high", "very_high", "high", "high", "surging");
        assertThat(careers.getList("items.questionable")).containsOnly(true);
        assertThat(careers.<List<String>> getList("items.skills")).allMatch(skills -> skills.size() >= 3);
        assertThat(careers.<List<String>> getList("items.duties")).allMatch(duties -> duties.size() >= 3);
    }

    @Test
    void showsTheOutlineAsOfADayAndWhatChanged() {
        JsonPath now = get("/v1/exams/ai-102/outline").jsonPath();
        assertThat(now.getString("version")).isEqualTo("2025-12-23");
        assertThat(now.getList("domains.code")).containsExactly("plan", "genai", "agentic", "vision", "nlp", "mining");
        assertThat(now.getList("domains[0].groups[0].objectives")).isNotEmpty();
        assertThat(get("/v1/exams/ai-102/outline?asOf=2025-06-01").jsonPath().getString("version")).isEqualTo("2025-04-30");

        JsonPath changes = get("/v1/exams/ai-102/outline/changes?from=2025-04-30&to=2025-12-23").jsonPath();
        assertThat(changes.getBoolean("comparedByCode")).isFalse();
        assertThat(changes.getInt("counts.renamed")).isPositive();
        JsonPath bridge = get("/v1/exams/ai-102/outline/changes?to=ai-103").jsonPath();
        assertThat(bridge.getString("from.asOf")).isEqualTo("2025-12-23");
        assertThat(bridge.getString("to.exam")).isEqualTo("ai-103");
        int objectives = IntStream.of(bridge.getList("changes.from").size()).sum();
        assertThat(objectives).isPositive();
    }

    @Test
    void behavesAsTheModesTableSays() {
        JsonPath modes = get("/v1/exams/ai-102/policies").then().statusCode(200).extract().jsonPath();
        assertThat(modes.getMap("modes")).containsOnlyKeys("free", "practice", "topic", "missed", "exam", "diagnostic",
                "review");
        assertThat(modes.getString("modes.free.feedback")).isEqualTo("afterSubmit");
        assertThat(modes.getString("modes.practice.feedback")).isEqualTo("onAnswer");
        assertThat(modes.getList("modes.exam.lockOnLeave")).containsExactly("section", "case_study");
        assertThat(modes.getBoolean("modes.exam.breaks.clockRuns")).isTrue();
        assertThat(modes.getString("modes.diagnostic.navigation")).isEqualTo("forward");
        assertThat(get("/v1/exams/mls-c01/policies").jsonPath().getInt("modes.exam.unscoredPilots")).isEqualTo(15);
        assertThat(get("/v1/exams/mls-c01/policies").jsonPath().getList("modes.exam.lockOnLeave")).isEmpty();
    }
}

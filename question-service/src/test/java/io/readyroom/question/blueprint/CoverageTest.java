package io.readyroom.question.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.readyroom.question.bank.PublishedQuestion;
import io.readyroom.question.blueprint.CoverageResponse.CoveredDomain;
import io.readyroom.question.blueprint.CoverageResponse.CoveredObjective;
import io.readyroom.question.blueprint.CoverageResponse.CoveredRule;
import io.readyroom.question.blueprint.CoverageResponse.CoveredType;
import io.readyroom.question.catalogue.GradingPolicy;
import io.readyroom.question.catalogue.OutlineVersion;
import io.readyroom.question.content.QuestionType;
import io.readyroom.question.form.BlueprintRules.Unit;
import io.readyroom.question.form.FormNeeds;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CoverageTest {

    private static final UUID STUDY = new UUID(9, 1);
    private static final OutlineVersion OUTLINE = new OutlineVersion("ai-102", LocalDate.of(2025, 12, 23),
            LocalDate.of(2025, 12, 23), null, "https://example.com", LocalDate.of(2026, 1, 1), null, null, "en", Map.of(),
            List.of(domain("plan"), domain("genai")));
    private static final List<StockRow> STOCK = List.of(
            row("plan", 1, "reserve", QuestionType.HOTSPOT, "en", 3),
            row("plan", 2, "reserve", QuestionType.MATCHING, "en", 1),
            row("plan", 1, "reserve", QuestionType.MATCHING, "de", 20),
            row("plan", 1, "practice", QuestionType.MATCHING, "en", 30),
            row("genai", 1, "reserve", QuestionType.MATCHING, "en", 40),
            // The same ones once more: they have a second objective.
            new StockRow("plan", "plan.group.2", false, "reserve", QuestionType.HOTSPOT, "easy", "en", 2, null, null, false, 2),
            new StockRow("plan", "plan.group.1", true, "reserve", QuestionType.HOTSPOT, "easy", "en", 2, STUDY,
                    PublishedQuestion.CASE_STUDY, false, 4),
            new StockRow("plan", "plan.group.1", true, "reserve", QuestionType.HOTSPOT, "easy", "en", 2, null, null, true, 5));

    private static OutlineVersion.Domain domain(String code) {
        return new OutlineVersion.Domain(code, code, null, 10, 20, "percent", List.of(new OutlineVersion.SkillGroup("group",
                "Group", List.of(new OutlineVersion.Objective(code + ".group.1", "One"),
                        new OutlineVersion.Objective(code + ".group.2", "Two")))));
    }

    private static StockRow row(String domain, int objective, String pool, QuestionType type, String language, int questions) {
        return new StockRow(domain, domain + ".group." + objective, true, pool, type, "easy", language, 2, null, null, false,
                questions);
    }

    private static FormNeeds needs(Unit unit, int caseStudies, int exposureCap) {
        Map<String, Integer> domains = new LinkedHashMap<>();
        domains.put("plan", 6);
        domains.put("genai", 4);
        return new FormNeeds("rules", 2, unit, domains, Map.of(QuestionType.HOTSPOT, 2),
                new FormNeeds.Groups(caseStudies, 4), new FormNeeds.Groups(0, 1), false, 2, exposureCap, List.of("reserve"));
    }

    private static Coverage coverage(FormNeeds needs, int forms) {
        return new Coverage(new Stock(STOCK, needs, "en", GradingPolicy.PER_COMPONENT), forms);
    }

    /** Other pools, other languages, pilots, questions of case studies and second objectives must not be counted as there. */
    @Example
    void saysHowManyMoreAndWhere() {
        Coverage coverage = coverage(needs(Unit.ITEMS, 0, 100), 3);
        CoveredDomain plan = coverage.domains(OUTLINE).get(0);

        assertThat(plan.perForm()).isEqualTo(6);
        assertThat(plan.need()).isEqualTo(18);
        assertThat(plan.have()).isEqualTo(4);
        assertThat(plan.missing()).isEqualTo(14);
        assertThat(plan.objectives()).extracting(CoveredObjective::have).containsExactly(3, 3);
        assertThat(plan.objectives()).extracting(CoveredObjective::missing).containsExactly(7, 7);
        assertThat(plan.published().questions()).isEqualTo(63);
        assertThat(plan.published().pools()).isEqualTo(Map.of("reserve", 33, "practice", 30));
        assertThat(plan.published().languages()).isEqualTo(Map.of("en", 43, "de", 20));
        assertThat(plan.published().types()).isEqualTo(Map.of("hotspot", 12, "matching", 51));
        assertThat(coverage.domains(OUTLINE).get(1).missing()).isZero();
        assertThat(coverage.types()).containsExactly(new CoveredType(QuestionType.HOTSPOT, 2, 6, 3, 3));
        assertThat(coverage.rules()).containsExactly(new CoveredRule("pilots", 2, 6, 5, 1));
        assertThat(coverage.sentences(coverage.domains(OUTLINE))).containsExactly(
                "The domain plan needs 18 questions for 3 forms in en and has 4: 14 more. "
                        + "Where: plan.group.1 (7), plan.group.2 (7).",
                "The type hotspot needs 6 questions for 3 forms in en and has 3: 3 more.",
                "The rule pilots needs 6 for 3 forms in en and has 5: 1 more.",
                "No question is published on genai.group.2.");
    }

    @Example
    void countsCaseStudiesWhereTheyAreAskedFor() {
        Coverage coverage = coverage(needs(Unit.ITEMS, 1, 100), 2);
        assertThat(coverage.domains(OUTLINE).get(0).have()).isEqualTo(8);
        assertThat(coverage.rules()).containsExactly(new CoveredRule("case_studies", 1, 2, 1, 1),
                new CoveredRule("pilots", 2, 4, 5, 0));
    }

    @Example
    void countsPoints() {
        assertThat(coverage(needs(Unit.POINTS, 0, 100), 1).domains(OUTLINE).get(0).have()).isEqualTo(8);
    }

    /** Six of which each may be in a tenth of the forms take sixty. */
    @Example
    void countsWhatTheExposureCapAsksFor() {
        assertThat(coverage(needs(Unit.ITEMS, 0, 10), 3).domains(OUTLINE).get(0).need()).isEqualTo(60);
        assertThat(coverage(needs(Unit.ITEMS, 0, 10), 11).domains(OUTLINE).get(0).need()).isEqualTo(66);
    }

    @Property(tries = 100)
    void levelsWhatIsMissing(@ForAll @Size(min = 1, max = 8) List<@IntRange(max = 20) Integer> have,
            @ForAll @IntRange(max = 60) int missing) {
        Map<String, Integer> named = new LinkedHashMap<>();
        have.forEach(count -> named.put("o" + named.size(), count));

        Map<String, Integer> more = Coverage.levelled(named, missing);

        assertThat(more.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(missing);
        int lowest = named.keySet().stream().mapToInt(code -> named.get(code) + more.get(code)).min().orElseThrow();
        assertThat(more.entrySet()).allMatch(entry -> entry.getValue() == 0
                || named.get(entry.getKey()) + entry.getValue() <= lowest + 1);
    }
}

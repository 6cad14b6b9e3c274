package io.readyroom.scoring.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.readyroom.scoring.ability.ItemParameters;
import io.readyroom.scoring.bank.ExamFacts;
import io.readyroom.scoring.bank.ExamFacts.Domain;
import io.readyroom.scoring.bank.ExamFacts.Objective;
import io.readyroom.scoring.bank.ExamFacts.Outline;
import io.readyroom.scoring.grading.GradingPolicy;
import io.readyroom.scoring.readiness.Attempt;
import io.readyroom.scoring.readiness.Evidence;
import io.readyroom.scoring.readiness.Evidence.Simulation;

/**
 * Promise: the plan follows missed days, results and changes of the outline. A stub that stores tasks when the goal is set
 * shows
 * the same ones in all of these.
 */
class PlannerTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final LocalDate EXAM_DATE = MONDAY.plusWeeks(8).plusDays(2);
    private static final ExamFacts EXAM = exam("plan", "vision", "nlp");

    @Test
    void isTheSameForTheSameDay() {
        assertThat(plan(MONDAY, List.of())).isEqualTo(plan(MONDAY, List.of()));
    }

    @Test
    void coversEveryWeekUpToTheDayBeforeTheExam() {
        StudyPlan plan = plan(MONDAY, List.of());
        assertThat(plan.weeks()).hasSize(9).extracting(Week::startsOn).startsWith(MONDAY, MONDAY.plusWeeks(1));
        assertThat(tasks(plan)).allSatisfy(task -> {
            assertThat(task.date()).isBetween(MONDAY, EXAM_DATE.minusDays(1));
            assertThat(task.minutes()).isPositive();
            assertThat(task.reason()).isNotBlank();
        }).extracting(Task::kind).contains(TaskKind.values());
    }

    /** 5 hours a week: rounding a sitting may cost minutes, never hours. */
    @Test
    void keepsToTheHours() {
        StudyPlan plan = plan(MONDAY, List.of());
        assertThat(plan.weeks().subList(0, 7)).allSatisfy(week -> assertThat(week.minutes()).isBetween(285, 300));
    }

    @Test
    void isLighterInTheLastWeekAndBuildsNothingNew() {
        List<Task> last = tasks(plan(MONDAY, List.of())).stream().filter(task -> !task.date().isBefore(EXAM_DATE.minusDays(7)))
                .toList();
        assertThat(last).extracting(Task::kind).doesNotContain(TaskKind.HANDS_ON).contains(TaskKind.SIMULATION);
        assertThat(last.stream().mapToInt(Task::minutes).sum()).isLessThan(240);
    }

    @Test
    void spacesSimulationsAndEndsWithOneThatCounts() {
        assertThat(simulations(plan(MONDAY, List.of()))).containsExactly(EXAM_DATE.minusDays(47), EXAM_DATE.minusDays(33),
                EXAM_DATE.minusDays(19), EXAM_DATE.minusDays(5));
        assertThat(simulations(plan(EXAM_DATE.minusDays(2), List.of()))).containsExactly(EXAM_DATE.minusDays(1));
        assertThat(simulations(plan(EXAM_DATE.minusDays(1), List.of()))).isEmpty();
    }

    @Test
    void leavesOutASimulationSoonAfterOneThatWasSat() {
        Evidence sat = new Evidence(List.of(), List.of(new Simulation(
                EXAM_DATE.minusDays(50).atStartOfDay().toInstant(ZoneOffset.UTC), List.of(), 0, 0)), 0);
        assertThat(simulations(StudyPlan.of(goal(List.of()), EXAM, sat, MONDAY))).containsExactly(EXAM_DATE.minusDays(33),
                EXAM_DATE.minusDays(19), EXAM_DATE.minusDays(5));
    }

    @Test
    void givesTimeByWeight() {
        StudyPlan plan = plan(MONDAY, List.of());
        assertThat(minutes(plan, "nlp")).isGreaterThan(minutes(plan, "vision"));
        assertThat(minutes(plan, "vision")).isGreaterThan(minutes(plan, "plan"));
    }

    @Test
    void followsResults() {
        StudyPlan strong = plan(MONDAY, attempts("nlp", 1));
        StudyPlan weak = plan(MONDAY, attempts("nlp", 0));
        assertThat(minutes(strong, "nlp")).isLessThan(minutes(weak, "nlp") / 2);
    }

    /** Two weeks without doing anything: nothing is in the past, and what is left has the same shares of less time. */
    @Test
    void followsMissedDays() {
        LocalDate later = MONDAY.plusDays(16);
        StudyPlan plan = plan(later, List.of());
        assertThat(tasks(plan)).allSatisfy(task -> assertThat(task.date()).isAfterOrEqualTo(later));
        assertThat(plan.weeks()).hasSize(7);
        assertThat(tasks(plan)).filteredOn(task -> task.kind() == TaskKind.DRILL).extracting(Task::objective)
                .contains("plan.1", "vision.1", "nlp.1");
    }

    @Test
    void followsTheOutline() {
        StudyPlan plan = StudyPlan.of(goal(List.of("vision.1")), exam("plan", "agents"), none(), MONDAY);
        assertThat(tasks(plan)).extracting(Task::objective).contains("agents.1").doesNotContain("nlp.1");
        assertThat(plan.notes()).singleElement().asString().contains("vision.1");
    }

    @Test
    void skipsWhatIsKnownAfterACheck() {
        StudyPlan plan = StudyPlan.of(goal(List.of("vision")), EXAM, none(), MONDAY);
        assertThat(tasks(plan)).filteredOn(task -> "vision.1".equals(task.objective())).singleElement().satisfies(task -> {
            assertThat(task.minutes()).isEqualTo(10);
            assertThat(task.date()).isBefore(MONDAY.plusWeeks(1));
        });
        StudyPlan shown = StudyPlan.of(goal(List.of("vision")), EXAM, evidence(attempts("vision", 1)), MONDAY);
        assertThat(minutes(shown, "vision")).isZero();
    }

    @Test
    void believesAnswersMoreThanWords() {
        StudyPlan plan = StudyPlan.of(goal(List.of("vision")), EXAM, evidence(attempts("vision", 0)), MONDAY);
        assertThat(minutes(plan, "vision")).isGreaterThan(100);
    }

    @Test
    void asksHowItWentOnceTheDayHasCome() {
        StudyPlan plan = plan(EXAM_DATE, List.of());
        assertThat(plan.weeks()).isEmpty();
        assertThat(plan.notes()).singleElement().asString().contains("/v1/me/outcomes");
    }

    /** Two years of forty hours a week stay readable: only the near weeks have tasks. */
    @Test
    void detailsTheNearWeeksOnly() {
        Goal far = new Goal("ai-103", MONDAY.plusYears(2), 40, Audience.BEGINNER, List.of(), Instant.EPOCH);
        List<Week> weeks = StudyPlan.of(far, EXAM, none(), MONDAY).weeks();
        assertThat(weeks).hasSizeGreaterThan(103);
        assertThat(weeks.subList(Planner.DETAILED_WEEKS, weeks.size()))
                .allSatisfy(week -> assertThat(week.tasks()).allMatch(task -> task.kind() == TaskKind.SIMULATION))
                .allSatisfy(week -> assertThat(week.minutes()).isPositive());
        assertThat(weeks.stream().mapToInt(week -> week.tasks().size()).sum()).isLessThan(400);
    }

    private static StudyPlan plan(LocalDate today, List<Attempt> attempts) {
        return StudyPlan.of(goal(List.of()), EXAM, evidence(attempts), today);
    }

    private static Goal goal(List<String> known) {
        return new Goal("ai-103", EXAM_DATE, 5, Audience.PRACTITIONER, known, Instant.EPOCH);
    }

    private static Evidence none() {
        return evidence(List.of());
    }

    private static Evidence evidence(List<Attempt> attempts) {
        return new Evidence(attempts, List.of(), 0);
    }

    private static List<Attempt> attempts(String domain, double outcome) {
        return IntStream.range(0, 10).mapToObj(i -> new Attempt(new UUID(0, 1), Instant.EPOCH, domain, domain + ".1",
                ItemParameters.coldStart(0, 0), outcome, null)).toList();
    }

    /** Domains of 20, 30 and 50 %, an objective each. */
    private static ExamFacts exam(String... domains) {
        int[] weights = { 20, 30, 50 };
        List<Domain> all = new ArrayList<>();
        for (int i = 0; i < domains.length; i++) {
            all.add(new Domain(domains[i], domains[i], weights[i], weights[i],
                    List.of(new Objective(domains[i] + ".1", "About " + domains[i]))));
        }
        return new ExamFacts(1, "ai-103", "Apps and agents", "microsoft", "active", "azure-ai", null, null,
                new Outline("2026-04-16", all), GradingPolicy.PER_COMPONENT, null, null);
    }

    private static List<Task> tasks(StudyPlan plan) {
        return plan.weeks().stream().flatMap(week -> week.tasks().stream()).toList();
    }

    private static List<LocalDate> simulations(StudyPlan plan) {
        return tasks(plan).stream().filter(task -> task.kind() == TaskKind.SIMULATION).map(Task::date).toList();
    }

    private static int minutes(StudyPlan plan, String domain) {
        return tasks(plan).stream().filter(task -> (domain + ".1").equals(task.objective())).mapToInt(Task::minutes).sum();
    }
}

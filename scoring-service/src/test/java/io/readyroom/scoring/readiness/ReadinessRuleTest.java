package io.readyroom.scoring.readiness;

import static io.readyroom.scoring.readiness.SimulatedLearners.EXAM;
import static io.readyroom.scoring.readiness.SimulatedLearners.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.readyroom.scoring.ability.ItemParameters;
import io.readyroom.scoring.readiness.Evidence.Simulation;

/** Promise: a number only where it is honest, else what is missing and what to do. A stub always has a number. */
class ReadinessRuleTest {

    private static final ItemParameters ITEM = ItemParameters.coldStart(0, 0);
    private static final int DOMAINS = 6;

    @Test
    void givesARangeToSomebodyWhoSatEnough() {
        Assessment assessment = assess(new Evidence(sat(NOW.minus(Duration.ofDays(1)), 60), simulation(1, 0, 0), 1));
        assertThat(assessment.reasons()).isEmpty();
        Assessment.Range range = assessment.prediction().orElseThrow();
        assertThat(range.low()).isLessThan(range.probability());
        assertThat(range.high()).isGreaterThan(range.probability());
        assertThat(range.high() - range.low()).isGreaterThanOrEqualTo(0.1);
    }

    /** Nobody measured these questions, so the range owns up to it. */
    @Test
    void isWiderWhereDifficultiesAreOpinions() {
        List<Attempt> attempts = sat(NOW.minus(Duration.ofDays(1)), 60);
        Assessment.Range measured = assess(new Evidence(attempts, simulation(1, 0, 0), 1)).prediction().orElseThrow();
        Assessment.Range thought = assess(new Evidence(attempts, simulation(1, 0, 0), 0.5)).prediction().orElseThrow();
        assertThat(thought.high() - thought.low()).isGreaterThanOrEqualTo(measured.high() - measured.low());
        assertThat(thought.high()).isGreaterThanOrEqualTo(thought.probability() + 0.1);
    }

    @Test
    void saysWhatSomebodyWithoutEvidenceNeeds() {
        Assessment assessment = assess(new Evidence(List.of(), List.of(), 0));
        assertThat(assessment.isRefused()).isTrue();
        assertThat(assessment.reasons()).containsExactlyInAnyOrder(Reason.NO_RECENT_SIMULATION, Reason.DOMAIN_NOT_COVERED,
                Reason.TOO_LITTLE_EVIDENCE);
        assertThat(assessment.missing()).filteredOn(one -> one.reason() == Reason.DOMAIN_NOT_COVERED).hasSize(DOMAINS)
                .allSatisfy(one -> {
                    assertThat(one.have()).isZero();
                    assertThat(one.need()).isEqualTo(5);
                    assertThat(one.domain()).startsWith("d");
                });
        assertThat(assessment.missing()).allSatisfy(one -> {
            assertThat(one.need()).isGreaterThan(one.have());
            assertThat(one.nextAction()).isNotBlank();
            assertThat(one.mode()).isNotBlank();
        });
    }

    @Test
    void forgetsASimulationAfterThreeWeeks() {
        assertThat(assess(new Evidence(sat(NOW, 60), simulation(21, 0, 0), 1)).reasons()).isEmpty();
        assertThat(assess(new Evidence(sat(NOW, 60), simulation(22, 0, 0), 1)).reasons())
                .containsExactly(Reason.NO_RECENT_SIMULATION);
    }

    @Test
    void trustsNoSimulationThatWasKnownOrRushed() {
        assertThat(assess(new Evidence(sat(NOW, 60), simulation(1, 0.2, 0.1), 1)).reasons()).isEmpty();
        assertThat(assess(new Evidence(sat(NOW, 60), simulation(1, 0.21, 0), 1)).reasons())
                .containsExactly(Reason.REPEATED_QUESTIONS);
        assertThat(assess(new Evidence(sat(NOW, 60), simulation(1, 0, 0.11), 1)).reasons()).containsExactly(Reason.GUESSING);
    }

    /** A domain of the outline in force that earlier sessions didn't have is not covered by them. */
    @Test
    void namesTheDomainThatIsMissing() {
        List<Attempt> attempts = sat(NOW, 60).stream().filter(attempt -> !attempt.domain().equals("d3")).toList();
        assertThat(assess(new Evidence(attempts, simulation(1, 0, 0), 1)).missing()).singleElement().satisfies(one -> {
            assertThat(one.domain()).isEqualTo("d3");
            assertThat(one.nextAction()).contains("5 more questions on Domain 3");
        });
    }

    /** What somebody learned counts from where they are now: the mean of then and now would be neither. */
    @Test
    void measuresSomebodyWhoLearnedByTheLatestSimulation() {
        List<Attempt> attempts = new ArrayList<>();
        for (int i = 0; i < 48; i++) {
            attempts.add(attempt(new UUID(0, 1), NOW.minus(Duration.ofDays(9)), i, i % 12 == 0 ? 1 : 0));
        }
        attempts.addAll(sat(NOW.minus(Duration.ofDays(1)), 60));
        Evidence evidence = new Evidence(attempts, simulation(1, 0, 0), 1);
        assertThat(ReadinessRule.settled(evidence)).hasSize(60);
        assertThat(assess(evidence).prediction()).isPresent();
    }

    private static Assessment assess(Evidence evidence) {
        return ReadinessRule.assess(EXAM, evidence, Recalibration.NONE, NOW);
    }

    private static List<Simulation> simulation(int daysAgo, double repeated, double rapid) {
        return List.of(new Simulation(NOW.minus(Duration.ofDays(daysAgo)), java.util.Collections.nCopies(50, ITEM), repeated,
                rapid));
    }

    /** Two thirds right in every domain. */
    private static List<Attempt> sat(Instant at, int questions) {
        List<Attempt> attempts = new ArrayList<>();
        for (int i = 0; i < questions; i++) {
            attempts.add(attempt(new UUID(0, 2), at, i, i / DOMAINS % 3 == 0 ? 0 : 1));
        }
        return attempts;
    }

    private static Attempt attempt(UUID session, Instant at, int number, double outcome) {
        return new Attempt(session, at, "d" + number % DOMAINS, "d" + number % DOMAINS + ".1", ITEM, outcome, 60_000);
    }
}

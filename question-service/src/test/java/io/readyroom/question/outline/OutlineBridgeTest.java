package io.readyroom.question.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.readyroom.question.bridge.BridgeDecision;
import io.readyroom.question.catalogue.Catalogue;
import io.readyroom.question.catalogue.ObjectiveMap;
import io.readyroom.question.catalogue.OutlineComparison;
import io.readyroom.question.catalogue.OutlineVersion;
import io.readyroom.question.seed.ShippedCatalogue;
import io.readyroom.question.seed.ShippedQuestions;

/** The bridge from AI-102 to AI-103 over the shipped sample, counted by hand from the map and the files of the bank. */
class OutlineBridgeTest {

    private static final Catalogue CATALOGUE = new Catalogue(ShippedCatalogue.facts());
    private static final OutlineVersion FROM = outline("ai-102", "2025-12-23");
    private static final OutlineVersion TO = outline("ai-103", "2026-04-16");
    private static final List<OutlineBridge.Alike> SAMPLE = ShippedQuestions.of("ai-102").stream()
            .filter(question -> question.pool().equals("sample"))
            .map(question -> new OutlineBridge.Alike(question.objectives(), false, BridgeDecision.UNDECIDED,
                    1))
            .toList();

    private final OutlineBridge bridge = bridge(SAMPLE, Map.of());

    /** s-10, s-23 and s-33: of these alone every objective is the same or renamed. */
    @Test
    void tellsTheShareThatCarriesOver() {
        assertThat(bridge.questions().total()).isEqualTo(35);
        assertThat(bridge.questions().carriedOver()).isEqualTo(3);
        assertThat(bridge.questions().needsWork()).isEqualTo(32);
        assertThat(bridge.questions().share()).isEqualByComparingTo("0.0857");
        assertThat(bridge.comparedByCode()).isFalse();
    }

    /** By the main objective of each question; s-15 and s-27 count as renamed though another of their objectives isn't. */
    @Test
    void countsQuestionsAndObjectivesPerRelation() {
        assertThat(bridge.relations()).isEqualTo(Map.of(
                "same", new OutlineBridge.RelationCount(2, 0),
                "renamed", new OutlineBridge.RelationCount(13, 5),
                "merged", new OutlineBridge.RelationCount(26, 12),
                "split", new OutlineBridge.RelationCount(38, 12),
                "removed", new OutlineBridge.RelationCount(27, 6),
                "new", new OutlineBridge.RelationCount(8, 0)));
        assertThat(bridge.objectives()).hasSize(106);
        assertThat(bridge.objectives().stream().mapToLong(OutlineBridge.Crossing::questions).sum()).isEqualTo(35);
    }

    @Test
    void tellsPerObjectiveWhereItGoes() {
        OutlineBridge.Crossing split = bridge.objectives().stream()
                .filter(crossing -> crossing.from().code().equals("agentic.agents.3")).findFirst().orElseThrow();
        assertThat(split.to()).extracting(OutlineVersion.Objective::code).containsExactly("genai.agents.1", "genai.agents.2",
                "genai.agents.3", "plan.services.4");
        assertThat(split.carriesOver()).isFalse();
        assertThat(split.questions()).isEqualTo(1);
    }

    /** 64 objectives, of which the three questions reach genai.apps.4, vision.understanding.6, extraction.retrieval.3. */
    @Test
    void tellsWhatIsNewAndWhatWouldHaveNoQuestions() {
        assertThat(bridge.added()).hasSize(8).allMatch(arrival -> arrival.questions() == 0);
        assertThat(bridge.withoutQuestions()).hasSize(61).doesNotContain("genai.apps.4",
                "vision.understanding.6", "extraction.retrieval.3");
    }

    @Test
    void countsWhatIsThereAlready() {
        OutlineBridge written = bridge(SAMPLE, Map.of("vision.generation.2", 3L));
        assertThat(written.added().stream().filter(arrival -> arrival.objective().code().equals("vision.generation.2")))
                .extracting(OutlineBridge.Arrival::questions).containsExactly(3L);
        assertThat(written.withoutQuestions()).hasSize(60).doesNotContain("vision.generation.2");
    }

    @Test
    void hasNoShareWithoutQuestions() {
        assertThat(bridge(List.of(), Map.of()).questions().share()).isNull();
    }

    /** Of two unmapped exams only what has code and title in common carries over, and the answer says that it was guessed. */
    @Test
    void comparesByCodeWhereNobodyHasMapped() {
        OutlineVersion other = outline("az-900", "2026-07-20");
        OutlineBridge guessed = OutlineBridge.of(OutlineComparison.of(CATALOGUE, FROM, other), FROM, other, SAMPLE, Map.of());
        assertThat(guessed.comparedByCode()).isTrue();
        assertThat(guessed.questions().carriedOver()).isZero();
    }

    private static OutlineBridge bridge(List<OutlineBridge.Alike> questions, Map<String, Long> arrived) {
        return OutlineBridge.of(OutlineComparison.of(CATALOGUE, FROM, TO), FROM, TO, questions, arrived);
    }

    private static OutlineVersion outline(String exam, String asOf) {
        return CATALOGUE.outline(new ObjectiveMap.End(exam, LocalDate.parse(asOf))).orElseThrow();
    }
}

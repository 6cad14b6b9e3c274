package io.readyroom.scoring.evidence;

import static io.readyroom.scoring.evidence.LearnerMother.add;
import static io.readyroom.scoring.evidence.LearnerMother.at;
import static io.readyroom.scoring.evidence.LearnerMother.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.readyroom.scoring.knowledge.Grade;
import io.readyroom.scoring.knowledge.Memory;
import io.readyroom.scoring.knowledge.Performance;
import io.readyroom.scoring.submission.SubmissionMother;

class LearnerEvidenceTest {

    private static final String MONDAY = "2026-03-02T10:00:00Z";
    private static final String WEDNESDAY = "2026-03-04T10:00:00Z";
    private static final String NEXT_OUTLINE = "2026-06-01";

    private final LearnerMother learner = LearnerMother.learner();
    private final UUID question = UUID.randomUUID();
    private final UUID sibling = UUID.randomUUID();

    @Test
    void followsAnObjectiveOverSessions() {
        LearnerEvidence evidence = add(add(LearnerEvidence.NONE, practised("plan.a.1", question, "practice", MONDAY),
                Placements.NONE, 1), practised("plan.a.1", sibling, "practice", WEDNESDAY), Placements.NONE, 0);
        ObjectiveEvidence objective = only(evidence);
        assertThat(objective.memory()).isEqualTo(Memory.first(Grade.GOOD).reviewed(Grade.AGAIN, 2));
        assertThat(objective.performance()).isEqualTo(new Performance(1, 0, 1).after(2 * 86_400).answered(0));
        assertThat(objective.lastAt()).isEqualTo(at(WEDNESDAY));
        assertThat(objective.questions()).containsExactly(sibling, question);
        assertThat(evidence.newest()).isEqualTo(at(WEDNESDAY));
    }

    /** Learned by heart isn't mastered; a stub that counts every answer would rise with each repeat. */
    @Test
    void repeatsAndReviewsMoveTheScheduleOnly() {
        LearnerEvidence repeat = add(LearnerEvidence.NONE, practised("plan.a.1", question, "practice", MONDAY).repeated(),
                Placements.NONE, 1);
        LearnerEvidence review = add(LearnerEvidence.NONE, practised("plan.a.1", question, "review", MONDAY), Placements.NONE,
                1);
        LearnerEvidence keysAtHand = add(LearnerEvidence.NONE, practised("plan.a.1", question, "practice", MONDAY)
                .changed(data -> data.put("measured", false)), Placements.NONE, 1);
        for (LearnerEvidence evidence : List.of(repeat, review, keysAtHand)) {
            assertThat(only(evidence).performance()).isEqualTo(Performance.NONE);
            assertThat(only(evidence).memory()).isEqualTo(Memory.first(Grade.GOOD));
        }
    }

    @Test
    void leavesOutWhatWasNotAnsweredAndWhatCountsNowhere() {
        SubmissionMother session = on(learner.session("free", MONDAY).choice("plan", null), "plan.a.1", question);
        on(session.choice("plan", "b").unscored(), "plan.a.2", sibling);
        assertThat(add(LearnerEvidence.NONE, session, Placements.NONE, 0, 1).objectives()).isEmpty();
    }

    /** The new outline calls it otherwise: its questions say where it went. A stub keyed by code alone would begin anew. */
    @Test
    void goesAlongWithItsQuestionsWhenTheOutlineChanges() {
        Placements placements = new Placements(Map.of(question, Map.of(NEXT_OUTLINE, "agents.b.2")));
        LearnerEvidence before = add(LearnerEvidence.NONE, practised("plan.a.1", question, "practice", MONDAY), Placements.NONE,
                1);
        assertThat(only(before.under(NEXT_OUTLINE, placements)).name())
                .isEqualTo(new ObjectiveName(NEXT_OUTLINE, "agents.b.2"));
        SubmissionMother next = practised("agents.b.2", sibling, "practice", WEDNESDAY)
                .changed(data -> data.withObject("/facts").put("outlineVersion", NEXT_OUTLINE));
        ObjectiveEvidence after = only(add(before, next, placements, 1));
        assertThat(after.memory()).isEqualTo(Memory.first(Grade.GOOD).reviewed(Grade.GOOD, 2));
        assertThat(after.performance().answers()).isEqualTo(2);
    }

    /** A session that began under the old outline and ended after one under the new. */
    @Test
    void placesAnOldSessionInTheOutlineThatIsKnownAlready() {
        Placements placements = new Placements(Map.of(question, Map.of(NEXT_OUTLINE, "agents.b.2")));
        SubmissionMother first = practised("agents.b.2", sibling, "practice", MONDAY)
                .changed(data -> data.withObject("/facts").put("outlineVersion", NEXT_OUTLINE));
        LearnerEvidence evidence = add(LearnerEvidence.NONE, first, Placements.NONE, 1);
        SubmissionMother old = practised("plan.a.1", question, "practice", WEDNESDAY);
        assertThat(evidence.toBePlaced(List.of(old.submission().session()))).contains(question, sibling);
        assertThat(only(add(evidence, old, placements, 1)).questions()).containsExactly(question, sibling);
    }

    @Test
    void keepsWhatHasNoPlaceInTheNewOutline() {
        LearnerEvidence before = add(LearnerEvidence.NONE, practised("plan.a.1", question, "practice", MONDAY), Placements.NONE,
                1);
        assertThat(before.under(NEXT_OUTLINE, Placements.NONE)).isEqualTo(before);
    }

    @Test
    void addsUpObjectivesThatBecameOne() {
        Placements placements = new Placements(Map.of(question, Map.of(NEXT_OUTLINE, "new.a.1"), sibling,
                Map.of(NEXT_OUTLINE, "new.a.1")));
        LearnerEvidence both = add(add(LearnerEvidence.NONE, practised("plan.a.1", question, "practice", MONDAY),
                Placements.NONE, 1), practised("plan.a.2", sibling, "practice", WEDNESDAY), Placements.NONE, 0);
        ObjectiveEvidence merged = only(both.under(NEXT_OUTLINE, placements));
        assertThat(merged.performance().right()).isEqualTo(new Performance(1, 0, 1).after(2 * 86_400).right(), within(1e-12));
        assertThat(merged.performance().wrong()).isEqualTo(1);
        assertThat(merged.memory()).isEqualTo(Memory.first(Grade.AGAIN));
        assertThat(merged.questions()).containsExactly(sibling, question);
    }

    @Test
    void asksForPlacementsOnlyWhereOutlinesDiffer() {
        SubmissionMother session = practised("plan.a.1", question, "practice", MONDAY);
        LearnerEvidence evidence = add(LearnerEvidence.NONE, session, Placements.NONE, 1);
        assertThat(evidence.toBePlaced(List.of(session.submission().session()))).isEmpty();
        assertThat(evidence.toBePlaced(LearnerMother.OUTLINE)).isEmpty();
        assertThat(evidence.toBePlaced(NEXT_OUTLINE)).containsExactly(question);
    }

    @Test
    void isReadAsItWasWritten() {
        LearnerEvidence evidence = add(add(LearnerEvidence.NONE, practised("plan.a.1", question, "practice", MONDAY),
                Placements.NONE, 1), practised("plan.a.2", sibling, "practice", WEDNESDAY), Placements.NONE, 0);
        String stored = EvidenceColumns.write(evidence.objectives());
        assertThat(EvidenceColumns.read(stored)).usingRecursiveFieldByFieldElementComparator(
                org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration.builder()
                        .withComparatorForType((one, other) -> Math.abs(one - other) <= 1e-6 * Math.abs(one) ? 0 : 1,
                                Double.class)
                        .build())
                .containsExactlyElementsOf(evidence.objectives());
        assertThat(EvidenceColumns.read(EvidenceColumns.write(List.of()))).isEmpty();
    }

    private SubmissionMother practised(String objective, UUID on, String mode, String submittedAt) {
        return on(learner.session(mode, submittedAt).choice("plan", "b"), objective, on);
    }

    private static ObjectiveEvidence only(LearnerEvidence evidence) {
        assertThat(evidence.objectives()).hasSize(1);
        return evidence.objectives().get(0);
    }
}

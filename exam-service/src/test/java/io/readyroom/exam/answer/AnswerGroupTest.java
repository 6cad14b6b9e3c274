package io.readyroom.exam.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Collapsing a batch: one row per slot goes to the database, and everybody is told the truth about the rest. */
class AnswerGroupTest {

    private static final UUID SESSION = UUID.randomUUID();
    private static final UUID LEARNER = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @Property
    void sendsEachSlotOnceWithItsHighestRevision(@ForAll("batches") List<Answer> batch) {
        Collection<AnswerGroup> groups = AnswerGroup.collapse(waiting(batch));
        Set<AnswerGroup.Slot> slots = new HashSet<>();
        for (AnswerGroup group : groups) {
            Answer winner = group.winner();
            assertThat(slots.add(new AnswerGroup.Slot(winner.sessionId(), winner.position()))).isTrue();
            assertThat(batch).filteredOn(winner::isForSameSlot).allMatch(other -> other.revision() <= winner.revision());
        }
        assertThat(batch).allMatch(answer -> slots.contains(new AnswerGroup.Slot(answer.sessionId(), answer.position())));
    }

    @Property
    void tellsEveryAnswerOnceAndAcknowledgesOnlyWhatIsStored(@ForAll("batches") List<Answer> batch) {
        List<Waiting> waiting = waiting(batch);
        Collection<AnswerGroup> groups = AnswerGroup.collapse(waiting);
        groups.forEach(group -> group.saved(NOW));
        for (Waiting one : waiting) {
            assertThat(one.future().succeeded()).isTrue();
            Answer winner = groups.stream().map(AnswerGroup::winner).filter(one.answer()::isForSameSlot).findFirst()
                    .orElseThrow();
            if (one.future().result() instanceof SaveOutcome.Saved saved) {
                assertThat(saved.revision()).isEqualTo(one.answer().revision());
                assertThat(one.answer().response()).isEqualTo(winner.response());
                assertThat(one.answer().learnerId()).isEqualTo(winner.learnerId());
            }
        }
    }

    @Property
    void acknowledgesNothingWhenTheStatementTookNothing(@ForAll("batches") List<Answer> batch) {
        List<Waiting> waiting = waiting(batch);
        AnswerGroup.collapse(waiting).forEach(AnswerGroup::notSaved);
        assertThat(waiting).allMatch(one -> one.future().result() instanceof SaveOutcome.Unexplained);
    }

    @Test
    void tellsALowerRevisionWhatIsStored() {
        List<Waiting> waiting = waiting(List.of(answer(LEARNER, 1, 3, "a"), answer(LEARNER, 1, 7, "b")));
        AnswerGroup.collapse(waiting).forEach(group -> group.saved(NOW));
        assertThat(waiting.get(0).future().result()).isEqualTo(new SaveOutcome.Stale(7, "\"b\""));
        assertThat(waiting.get(1).future().result()).isEqualTo(new SaveOutcome.Saved(7, NOW));
    }

    @Test
    void tellsTheSameRevisionWithAnotherResponseOfTheConflictAndARepetitionThatItIsSaved() {
        List<Waiting> waiting = waiting(List.of(answer(LEARNER, 1, 3, "a"), answer(LEARNER, 1, 3, "b"),
                answer(LEARNER, 1, 3, "a")));
        AnswerGroup.collapse(waiting).forEach(group -> group.saved(NOW));
        assertThat(waiting.get(0).future().result()).isEqualTo(new SaveOutcome.Saved(3, NOW));
        assertThat(waiting.get(1).future().result()).isEqualTo(new SaveOutcome.Conflict(3, "\"a\""));
        assertThat(waiting.get(2).future().result()).isEqualTo(new SaveOutcome.Saved(3, NOW));
    }

    /** Told that it is stale, a client would send a higher revision, and meet the lock all the same. */
    @Test
    void tellsThatTheSlotIsLockedWhereTheWinnerLocksIt() {
        List<Waiting> waiting = waiting(List.of(locking(3, "a"), locking(7, "b"), locking(7, "c"), locking(7, "b")));
        AnswerGroup.collapse(waiting).forEach(group -> group.saved(NOW));
        assertThat(waiting).extracting(one -> one.future().result()).containsExactly(new SaveOutcome.Locked(false),
                new SaveOutcome.Saved(7, NOW), new SaveOutcome.Locked(false), new SaveOutcome.Saved(7, NOW));
    }

    private static Answer locking(int revision, String response) {
        return new Answer(SESSION, LEARNER, 1, revision, JsonNodeFactory.instance.textNode(response), null, null, null,
                new SlotLocks(false, List.of(1)));
    }

    @Test
    void tellsSomebodyElseNothingAboutTheOwnersAnswer() {
        List<Waiting> waiting = waiting(List.of(answer(LEARNER, 1, 3, "a"), answer(UUID.randomUUID(), 1, 2, "b")));
        AnswerGroup.collapse(waiting).forEach(group -> group.saved(NOW));
        assertThat(waiting.get(1).future().result()).isEqualTo(new SaveOutcome.Unexplained());
    }

    @Provide
    Arbitrary<List<Answer>> batches() {
        Arbitrary<UUID> learners = Arbitraries.of(LEARNER, new UUID(1, 2));
        return Combinators.combine(learners, Arbitraries.integers().between(1, 3), Arbitraries.integers().between(1, 4),
                Arbitraries.of("a", "b", null)).as(AnswerGroupTest::answer).list().ofMinSize(1).ofMaxSize(64);
    }

    private static Answer answer(UUID learner, int position, int revision, String response) {
        JsonNode json = response == null ? JsonNodeFactory.instance.nullNode() : JsonNodeFactory.instance.textNode(response);
        return new Answer(SESSION, learner, position, revision, json, null, null, null, SlotLocks.NEVER);
    }

    private static List<Waiting> waiting(List<Answer> answers) {
        return new ArrayList<>(answers.stream().map(Waiting::new).toList());
    }
}

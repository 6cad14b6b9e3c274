package io.readyroom.exam.answer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The answers of a batch to one slot. Only the one with the highest revision goes into the statement: a row twice in one
 * {@code INSERT … ON CONFLICT} fails it for everybody (SQLSTATE 21000). The others learn what became of them after the commit.
 */
final class AnswerGroup {

    private Waiting winner;
    private final List<Waiting> others = new ArrayList<>(0);

    private AnswerGroup(Waiting first) {
        winner = first;
    }

    /** Groups a batch by slot. */
    static Collection<AnswerGroup> collapse(List<Waiting> batch) {
        Map<Slot, AnswerGroup> groups = new LinkedHashMap<>();
        for (Waiting waiting : batch) {
            Slot slot = new Slot(waiting.answer().sessionId(), waiting.answer().position());
            AnswerGroup group = groups.get(slot);
            if (group == null) {
                groups.put(slot, new AnswerGroup(waiting));
            } else {
                group.add(waiting);
            }
        }
        return groups.values();
    }

    /** What goes into the statement. */
    Answer winner() {
        return winner.answer();
    }

    /** The winner is committed: tells everybody. */
    void saved(Instant savedAt) {
        winner.outcome().complete(new SaveOutcome.Saved(winner().revision(), savedAt));
        others.forEach(other -> other.outcome().complete(beside(other.answer(), savedAt)));
    }

    /** The statement did not take the winner: each has to be looked at alone. */
    void notSaved() {
        winner.outcome().complete(new SaveOutcome.Unexplained());
        others.forEach(other -> other.outcome().complete(new SaveOutcome.Unexplained()));
    }

    /** Whether anything was stored is not known, or nothing was: tells everybody. */
    void failed(Throwable failure) {
        winner.outcome().fail(failure);
        others.forEach(other -> other.outcome().fail(failure));
    }

    private void add(Waiting waiting) {
        if (waiting.answer().revision() > winner().revision()) {
            others.add(winner);
            winner = waiting;
        } else {
            others.add(waiting);
        }
    }

    /**
     * What an answer meets when the winner is stored. Somebody else's must not learn that, nor what the winner was. Where the
     * winner locks its slot, another one has come second, whatever its revision.
     */
    private SaveOutcome beside(Answer answer, Instant savedAt) {
        if (!answer.learnerId().equals(winner().learnerId())) {
            return new SaveOutcome.Unexplained();
        }
        if (answer.revision() == winner().revision() && answer.response().equals(winner().response())) {
            return new SaveOutcome.Saved(winner().revision(), savedAt);
        }
        if (winner().locksItsSlot()) {
            return new SaveOutcome.Locked(false);
        }
        return answer.revision() < winner().revision()
                ? new SaveOutcome.Stale(winner().revision(), winner().storedResponse())
                : new SaveOutcome.Conflict(winner().revision(), winner().storedResponse());
    }

    /** A slot of a session. */
    record Slot(UUID sessionId, int position) {
    }
}

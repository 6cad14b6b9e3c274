package io.readyroom.exam.form;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.readyroom.platform.web.problem.ProblemException;

/**
 * The slots of a session.
 *
 * @param learnerId whose session it was when this was read; it may have moved since, which only the database knows
 * @param slots by position, which starts at 1 and has no gaps
 */
public record FrozenForm(UUID sessionId, UUID learnerId, List<CandidateSlot> slots) {

    /** The slot at a position; fails with {@code not-found} when there is none. */
    public CandidateSlot require(int position) {
        return find(position).orElseThrow(() -> ProblemException.notFound("A question at position " + position));
    }

    /** At most so many slots from a position on. */
    public List<CandidateSlot> slots(int from, int limit) {
        int start = Math.min(from - 1, slots.size());
        return slots.subList(start, Math.min(slots.size(), start + limit));
    }

    public Optional<CandidateSlot> find(int position) {
        return position < 1 || position > slots.size() ? Optional.empty() : Optional.of(slots.get(position - 1));
    }
}

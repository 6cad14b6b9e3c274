package io.readyroom.exam.form;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import io.readyroom.exam.policy.DeliveryPolicy;
import io.readyroom.exam.policy.Section;
import io.readyroom.platform.web.problem.ProblemException;

/**
 * What a session was frozen with.
 *
 * @param learnerId whose session it was when this was read; it may have moved since, which only the database knows
 * @param isAdaptive whether slots are added while the session runs: then this is how it was at one moment
 * @param gradingPolicy by its name; scoring-service knows what it means
 * @param sections in order
 * @param slots by position, which starts at 1 and has no gaps
 */
public record FrozenForm(UUID sessionId, UUID learnerId, boolean isAdaptive, DeliveryPolicy policy, String gradingPolicy,
        List<Section> sections, List<CandidateSlot> slots) {

    /** Beyond every position. */
    public static final int EVERYWHERE = Short.MAX_VALUE;

    /** @param sectionKinds by their names, in order; those that are missing hold questions */
    public static FrozenForm of(UUID sessionId, UUID learnerId, boolean isAdaptive, ExamFacts facts,
            List<String> sectionKinds, List<CandidateSlot> slots) {
        return new FrozenForm(sessionId, learnerId, isAdaptive, facts.policy(), facts.gradingPolicy(),
                Section.of(slots.stream().mapToInt(CandidateSlot::section).toArray(), sectionKinds), slots);
    }

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

    /** The section of a number; fails with {@code not-found} when there is none. */
    public Section requireSection(int number) {
        return sections.stream().filter(section -> section.number() == number).findFirst()
                .orElseThrow(() -> ProblemException.notFound("Section " + number));
    }

    /** The section that holds the slot at a position. */
    public Section sectionOf(int position) {
        return requireSection(require(position).section());
    }

    /** The last position that may be answered at first: where sections are sat one after the other, that of the first one. */
    public int reachAtStart() {
        return policy.isSectioned() ? sections.get(0).to() : EVERYWHERE;
    }

    /** The last position that may be answered once a section is finished. */
    public int reachAfter(Section finished) {
        return sections.stream().filter(section -> section.number() == finished.number() + 1).mapToInt(Section::to)
                .findFirst().orElse(EVERYWHERE);
    }

    /** The positions that take no more answers once the one at a position is there; itself among them where it locks. */
    public int[] lockedByAnswer(int position) {
        boolean itself = policy.locksOnAnswer(sectionOf(position).kind());
        if (policy.isForward() && !isAdaptive) {
            return IntStream.range(1, itself ? position + 1 : position).toArray();
        }
        return itself ? new int[] { position } : new int[0];
    }
}

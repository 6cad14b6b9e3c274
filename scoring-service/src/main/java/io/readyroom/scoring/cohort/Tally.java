package io.readyroom.scoring.cohort;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Sessions, summed up.
 *
 * @param learners who sat them
 * @param fractions sum of the sessions' points fractions
 * @param examinees who sat those that are whole exams and so can be passed
 * @param exams how many of the sessions are
 * @param passes how many of those were passed
 */
record Tally(Set<UUID> learners, List<UUID> sessions, BigDecimal fractions, Set<UUID> examinees, long exams, long passes) {

    Tally {
        learners = Set.copyOf(learners);
        sessions = List.copyOf(sessions);
        examinees = Set.copyOf(examinees);
    }

    Tally plus(Tally other) {
        return new Tally(union(learners, other.learners), Stream.concat(sessions.stream(), other.sessions.stream()).toList(),
                fractions.add(other.fractions),
                union(examinees, other.examinees), exams + other.exams, passes + other.passes);
    }

    /** The same without its whole exams where too few learners sat those. */
    Tally guarded() {
        return MinimumGroup.isReachedBy(examinees.size()) ? this
                : new Tally(learners, sessions, fractions, Set.of(), 0, 0);
    }

    /** Mean of the sessions' points fractions. */
    BigDecimal fraction() {
        return Share.of(fractions, sessions.size());
    }

    private static Set<UUID> union(Set<UUID> some, Set<UUID> others) {
        Set<UUID> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}

package io.readyroom.scoring.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.readyroom.scoring.knowledge.Memory;
import io.readyroom.scoring.knowledge.Performance;

/**
 * What is known of a learner and one objective.
 *
 * @param outline version of the outline that the code belongs to; empty text where a session said none
 * @param objective code
 * @param performance as of {@code lastAt}
 * @param memory after the review at {@code lastAt}
 * @param lastAt when it was last answered, in whatever mode, to the second
 * @param questions the last ones that were answered, the newest first; at most three
 */
public record ObjectiveEvidence(String outline, String objective, Performance performance, Memory memory, Instant lastAt,
        List<UUID> questions) {

    private static final int QUESTIONS_KEPT = 3;

    public ObjectiveEvidence {
        questions = List.copyOf(questions);
    }

    static ObjectiveEvidence first(ObjectiveName name, AnsweredItem item, Instant at) {
        return new ObjectiveEvidence(name.outline(), name.objective(), performed(Performance.NONE, item),
                Memory.first(item.grade()), at, newestFirst(item.questionId(), List.of()));
    }

    /** @param at not before the last one; what is, counts as given then */
    ObjectiveEvidence answered(AnsweredItem item, Instant at) {
        Instant now = at.isBefore(lastAt) ? lastAt : at;
        long days = ChronoUnit.DAYS.between(reviewedOn(), day(now));
        return new ObjectiveEvidence(outline, objective, performed(performanceAt(now), item),
                memory.reviewed(item.grade(), days), now, newestFirst(item.questionId(), questions));
    }

    private static Performance performed(Performance before, AnsweredItem item) {
        return item.counts() ? before.answered(item.fraction()) : before;
    }

    private static List<UUID> newestFirst(UUID question, List<UUID> before) {
        List<UUID> questions = new ArrayList<>(before);
        if (question != null) {
            questions.remove(question);
            questions.add(0, question);
        }
        return questions.subList(0, Math.min(questions.size(), QUESTIONS_KEPT));
    }

    ObjectiveName name() {
        return new ObjectiveName(outline, objective);
    }

    ObjectiveEvidence named(ObjectiveName name) {
        return new ObjectiveEvidence(name.outline(), name.objective(), performance, memory, lastAt, questions);
    }

    /**
     * Of two objectives that became one. Performance factors add up; of two memories the one that was reviewed last stands,
     * because the next review follows that one.
     */
    ObjectiveEvidence merged(ObjectiveEvidence other) {
        if (lastAt.isBefore(other.lastAt)) {
            return other.named(name()).merged(this);
        }
        List<UUID> both = new ArrayList<>(questions);
        other.questions.stream().filter(question -> !both.contains(question)).forEach(both::add);
        return new ObjectiveEvidence(outline, objective, performance.plus(other.performanceAt(lastAt)), memory, lastAt,
                both.subList(0, Math.min(both.size(), QUESTIONS_KEPT)));
    }

    public Performance performanceAt(Instant now) {
        return performance.after(ChronoUnit.SECONDS.between(lastAt, now));
    }

    /** The day of the last review, in UTC. */
    public LocalDate reviewedOn() {
        return day(lastAt);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}

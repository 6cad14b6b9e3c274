package io.readyroom.scoring.evidence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import io.readyroom.scoring.submission.ExamSessionSubmitted;
import io.readyroom.scoring.submission.ExamSessionSubmitted.Slot;

/**
 * What is known of a learner and one exam: the fold of all sessions in the order of their submission. A value; adding is a pure
 * function, so that computing again gives the same.
 *
 * @param newest when the newest session in it was submitted
 */
public record LearnerEvidence(Instant newest, List<ObjectiveEvidence> objectives) {

    static final LearnerEvidence NONE = new LearnerEvidence(Instant.EPOCH, List.of());

    public LearnerEvidence {
        objectives = List.copyOf(objectives);
    }

    /** @param items of the session's current result */
    LearnerEvidence add(ExamSessionSubmitted session, List<AnsweredItem> items, Placements placements) {
        String from = outline(session);
        String target = outlines(List.of(session)).stream().max(Comparator.naturalOrder()).orElse(from);
        Map<ObjectiveName, ObjectiveEvidence> known = new LinkedHashMap<>();
        carriedOver(target, placements).forEach(one -> known.put(one.name(), one));
        Instant at = session.submittedAt().truncatedTo(ChronoUnit.SECONDS);
        for (AnsweredItem item : items) {
            ObjectiveName frozen = new ObjectiveName(from, item.objective());
            ObjectiveName name = from.equals(target) ? frozen : placements.of(item.questionId(), target).orElse(frozen);
            known.compute(name, (key, before) -> before == null ? ObjectiveEvidence.first(key, item, at)
                    : before.answered(item, at));
        }
        Instant submitted = submittedAt(session);
        return new LearnerEvidence(newest.isBefore(submitted) ? submitted : newest, List.copyOf(known.values()));
    }

    /** The same under another outline, as far as its questions stand in that; what can't be carried over stays as it is. */
    LearnerEvidence under(String outline, Placements placements) {
        return new LearnerEvidence(newest, List.copyOf(carriedOver(outline, placements)));
    }

    private Collection<ObjectiveEvidence> carriedOver(String outline, Placements placements) {
        Map<ObjectiveName, ObjectiveEvidence> carried = new LinkedHashMap<>();
        for (ObjectiveEvidence one : objectives) {
            ObjectiveName name = one.outline().equals(outline) ? one.name() : placements.of(one, outline).orElse(one.name());
            carried.merge(name, one.named(name), ObjectiveEvidence::merged);
        }
        return carried.values();
    }

    /** Whether a session was submitted before one that is in here already, so that adding it would not be in order. */
    boolean isPast(ExamSessionSubmitted session) {
        return submittedAt(session).isBefore(newest);
    }

    /** The questions whose placements are needed to add these sessions: none where there is one outline only. */
    Stream<UUID> toBePlaced(Collection<ExamSessionSubmitted> sessions) {
        return outlines(sessions).size() < 2 ? Stream.empty()
                : Stream.concat(questions(), sessions.stream().flatMap(one -> one.slots().stream()).map(Slot::questionId))
                        .filter(Objects::nonNull);
    }

    /** The questions whose placements are needed to bring it under an outline: none where it is. */
    Stream<UUID> toBePlaced(String outline) {
        return objectives.stream().filter(one -> !one.outline().equals(outline)).flatMap(one -> one.questions().stream());
    }

    private Stream<UUID> questions() {
        return objectives.stream().flatMap(one -> one.questions().stream());
    }

    private Set<String> outlines(Collection<ExamSessionSubmitted> sessions) {
        Set<String> outlines = new TreeSet<>();
        objectives.forEach(one -> outlines.add(one.outline()));
        sessions.forEach(session -> outlines.add(outline(session)));
        return outlines;
    }

    private static String outline(ExamSessionSubmitted session) {
        return Objects.requireNonNullElse(session.facts().outlineVersion(), "");
    }

    /** As exactly as the database keeps it. */
    private static Instant submittedAt(ExamSessionSubmitted session) {
        return session.submittedAt().truncatedTo(ChronoUnit.MICROS);
    }
}

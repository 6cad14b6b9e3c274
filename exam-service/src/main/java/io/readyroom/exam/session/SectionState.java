package io.readyroom.exam.session;

import java.util.Arrays;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

import io.readyroom.exam.policy.DeliveryPolicy;
import io.readyroom.exam.policy.Section;
import io.readyroom.exam.policy.SectionKind;

/**
 * Slots that belong together, and whether they can be answered.
 *
 * @param from first and
 * @param to last position
 */
public record SectionState(int number, SectionKind kind, int from, int to, Status status) {

    /** Where a section stands. */
    public enum Status {
        /** Its questions are served; those that aren't locked take answers. */
        OPEN,
        /** Left for good, or the session has ended. */
        FINISHED,
        /** It opens when the one before is finished. */
        AHEAD;

        /** The name in answers. */
        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static SectionState of(Section section, DeliveryPolicy policy, ExamSession session) {
        return new SectionState(section.number(), section.kind(), section.from(), section.to(),
                status(section, policy, session));
    }

    private static Status status(Section section, DeliveryPolicy policy, ExamSession session) {
        if (!session.status().isRunning() || isLeft(section, policy, session)) {
            return Status.FINISHED;
        }
        return section.from() > session.reach() ? Status.AHEAD : Status.OPEN;
    }

    /** What a break has locked is not left yet: the next section is still to be opened. */
    private static boolean isLeft(Section section, DeliveryPolicy policy, ExamSession session) {
        return policy.locksOnLeave(section.kind()) && session.reach() > section.to()
                && Arrays.stream(section.positions()).allMatch(session.locked()::contains);
    }
}

package io.readyroom.platform.embedded;

import java.time.Duration;
import java.util.List;

/** Every topic of the system with its retention, as {@code docs/architecture.md} lists them. */
public final class TopicTable {

    private static final Duration FACTS = Duration.ofDays(7);
    /** Only who is connected wants them. */
    private static final Duration NEWS = Duration.ofDays(1);
    private static final Duration DEAD_LETTERS = Duration.ofDays(30);

    public static final List<TopicSpec> ALL = List.of(
            TopicSpec.compacted("readyroom.exams"),
            TopicSpec.compacted("readyroom.questions"),
            TopicSpec.compacted("readyroom.answer-keys"),
            TopicSpec.kept("readyroom.exam-sessions", FACTS),
            TopicSpec.kept("readyroom.results", FACTS),
            TopicSpec.compacted("readyroom.item-statistics"),
            TopicSpec.kept("readyroom.accounts", FACTS),
            TopicSpec.compacted("readyroom.entitlements"),
            TopicSpec.compacted("readyroom.assignments"),
            TopicSpec.kept("readyroom.erasures", FACTS),
            TopicSpec.kept("readyroom.deadlines", NEWS),
            TopicSpec.kept("readyroom.dead-letters.question-service", DEAD_LETTERS),
            TopicSpec.kept("readyroom.dead-letters.exam-service", DEAD_LETTERS),
            TopicSpec.kept("readyroom.dead-letters.scoring-service", DEAD_LETTERS),
            TopicSpec.kept("readyroom.dead-letters.user-service", DEAD_LETTERS));

    private TopicTable() {
    }
}

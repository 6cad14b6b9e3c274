package io.readyroom.platform.messaging;

import java.util.Set;

/** Names of the topics. */
public final class Topics {

    public static final String EXAMS = "readyroom.exams";
    public static final String QUESTIONS = "readyroom.questions";
    public static final String ANSWER_KEYS = "readyroom.answer-keys";
    public static final String EXAM_SESSIONS = "readyroom.exam-sessions";
    public static final String RESULTS = "readyroom.results";
    public static final String ITEM_STATISTICS = "readyroom.item-statistics";
    public static final String ACCOUNTS = "readyroom.accounts";
    public static final String ENTITLEMENTS = "readyroom.entitlements";
    public static final String ASSIGNMENTS = "readyroom.assignments";
    public static final String ERASURES = "readyroom.erasures";

    /** Those that keep the newest state of each key, and not events for a time. */
    private static final Set<String> COMPACTED = Set.of(EXAMS, QUESTIONS, ANSWER_KEYS, ITEM_STATISTICS, ENTITLEMENTS,
            ASSIGNMENTS);

    private Topics() {
    }

    /** Whether a topic keeps the newest state of each key; an older one published behind it would take its place. */
    public static boolean isCompacted(String topic) {
        return COMPACTED.contains(topic);
    }

    /** Where a service puts the records that it can never process. */
    public static String deadLetters(String service) {
        return "readyroom.dead-letters." + service;
    }
}

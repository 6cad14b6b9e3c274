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
    public static final String DEADLINES = "readyroom.deadlines";

    /**
     * Those that keep events for a time; the others keep the newest state of each key, and an older one would take its place.
     */
    public static final Set<String> FACTS = Set.of(EXAM_SESSIONS, RESULTS, ACCOUNTS, ERASURES, DEADLINES);

    private Topics() {
    }

    /** Where a service puts the records that it can never process. */
    public static String deadLetters(String service) {
        return "readyroom.dead-letters." + service;
    }
}

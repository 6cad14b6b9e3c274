package io.readyroom.gateway.operator;

/** What services would tell of a session that began at nine. */
final class TimelineMother {

    static final String SUBMITTED_EVENT = "01930000-0000-7000-8000-0000000000a1";
    static final String SCORED_EVENT = "01930000-0000-7000-8000-0000000000b1";

    private TimelineMother() {
    }

    static String part(String service, String readAt, String... entries) {
        return """
                {"service":"%s","readAt":"%s","entries":[%s],"notes":[],"added":"later"}"""
                .formatted(service, at(readAt), String.join(",", entries));
    }

    static String entry(String time, String kind, String detail) {
        return """
                {"at":"%s","kind":"%s","sentence":"%s happened.","detail":{%s}}""".formatted(at(time), kind, kind, detail);
    }

    static String submitted(String time) {
        return entry(time, "submitted", "\"submittedBy\":\"learner\"");
    }

    /** @param sent null while it waits in the outbox */
    static String event(String id, String type, String created, String sent) {
        return entry(created, "event",
                "\"eventId\":\"%s\",\"type\":\"%s\",\"topic\":\"readyroom.exam-sessions\"%s".formatted(id,
                        type, sent == null ? "" : ",\"sentAt\":\"%s\",\"partition\":3,\"offset\":17".formatted(at(sent))));
    }

    static String graded(String time, int revision, boolean current) {
        return entry(time, revision == 1 ? "graded" : "regraded",
                "\"revision\":%d,\"current\":%s".formatted(revision, current));
    }

    private static String at(String time) {
        return "2026-11-27T" + time + "Z";
    }
}

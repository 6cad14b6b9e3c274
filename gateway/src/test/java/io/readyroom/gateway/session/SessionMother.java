package io.readyroom.gateway.session;

import java.util.UUID;

import io.readyroom.platform.testing.StubUpstream;

/** A session of two questions, as the three services would tell of it. */
final class SessionMother {

    static final UUID CHOICE = UUID.fromString("01890000-0000-7000-8000-000000000001");
    static final UUID GAPS = UUID.fromString("01890000-0000-7000-8000-000000000002");
    /** Stands where a key would stand if a service let one slip. */
    static final String CANARY = "canary-key-7f3a";

    private final String path;

    SessionMother(UUID session) {
        this.path = "/v1/exam-sessions/" + session;
    }

    void slots(StubUpstream exam) {
        exam.answer("GET", path + "/questions", 200, """
                {"items":[
                  {"position":1,"questionVersionId":"%s","type":"single_choice","maxPoints":1,"section":1,"revision":3,
                   "response":{"choice":"a"},"flagged":true,"locked":false,
                   "shape":{"type":"single_choice","options":["c","a","b"]}},
                  {"position":2,"questionVersionId":"%s","type":"dropdown","maxPoints":2,"section":1,"revision":0,
                   "flagged":false,"locked":false,
                   "shape":{"type":"dropdown","gaps":[{"id":"g1","options":["o2","o1"]},{"id":"g2","options":["o1","o2"]}]}}
                ]}""".formatted(CHOICE, GAPS));
    }

    /** The first question was answered once more after the deadline. */
    void slotsWithLateAnswer(StubUpstream exam) {
        exam.answer("GET", path + "/questions", 200, """
                {"items":[{"position":1,"questionVersionId":"%s","type":"single_choice","maxPoints":1,"section":1,"revision":3,
                  "response":{"choice":"a"},"flagged":true,"locked":false,
                  "late":{"response":{"choice":"b"},"receivedAt":"2026-11-23T12:00:07.25Z"}},
                 {"position":2,"questionVersionId":"%s","type":"dropdown","maxPoints":2,"section":1,"revision":0,
                  "flagged":false,"locked":false}]}""".formatted(CHOICE, GAPS));
    }

    void versions(StubUpstream question) {
        question.answer("GET", "/internal/question-versions", 200,
                """
                        {"items":[
                          {"questionVersionId":"%s","questionId":"01890000-0000-7000-8000-0000000000aa","type":"single_choice",
                           "maxPoints":1,"language":"en","stem":"Which?","key":{"choice":"%s"},"explanations":{"a":"%s"},
                           "options":[{"id":"a","text":"A","correct":"%s"},{"id":"b","text":"B"},{"id":"c","text":"C"}]},
                          {"questionVersionId":"%s","type":"dropdown","maxPoints":2,"language":"en","stem":"Fill","body":"{{g1}} {{g2}}",
                           "stimulus":{"id":"01890000-0000-7000-8000-0000000000bb","title":"Case","tabs":[{"title":"T","text":"x"}]},
                           "gaps":[{"id":"g1","options":[{"id":"o1","text":"1"},{"id":"o2","text":"2"}]},
                                   {"id":"g2","options":[{"id":"o1","text":"1"},{"id":"o2","text":"2"}]}]}
                        ]}"""
                        .formatted(CHOICE, CANARY, CANARY, CANARY, GAPS));
    }

    void rationales(StubUpstream question) {
        question.answer("GET", "/internal/rationales", 200, """
                {"items":[{"questionVersionId":"%s","explanations":{"a":"Would be right if.","c":"Right.","general":"So."},
                  "references":[{"title":"Docs","url":"https://learn.microsoft.com/x","checkedAt":"2026-11-23"}]},
                 {"questionVersionId":"%s","explanations":{"g1.o1":"Right."},"references":[]}]}""".formatted(CHOICE, GAPS));
    }

    void graded(StubUpstream scoring) {
        scoring.answer("GET", path + "/review", 200, """
                {"items":[{"position":1,"questionVersionId":"%s","type":"single_choice","response":{"choice":"a"},
                  "key":{"choice":"c"},"points":0,"maxPoints":1},
                 {"position":2,"questionVersionId":"%s","type":"dropdown","key":{"selections":{"g1":"o1","g2":"o2"}},
                  "points":0,"maxPoints":2,"voided":true}]}""".formatted(CHOICE, GAPS));
    }

    void status(StubUpstream exam, UUID session, String status) {
        exam.answer("GET", path, 200, """
                {"id":"%s","exam":"ai-102","mode":"free","status":"%s","startedAt":"2026-11-23T10:00:00Z",
                 "deadlineAt":"2026-11-23T11:10:00Z","serverTime":"2026-11-23T10:05:00.123Z","questionCount":2,"slots":[]}"""
                .formatted(session, status));
    }

    /** Fields that the gateway has never heard of must come through too. */
    void result(StubUpstream scoring, UUID session) {
        scoring.answer("GET", path + "/result", 200, """
                {"sessionId":"%s","revision":2,"points":1,"maxPoints":3,"scaled":null,"passed":null,"new":{"field":1.50}}"""
                .formatted(session));
    }
}

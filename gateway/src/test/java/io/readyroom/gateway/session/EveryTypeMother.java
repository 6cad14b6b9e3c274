package io.readyroom.gateway.session;

import java.util.UUID;

import io.readyroom.platform.testing.StubUpstream;

/**
 * A session with a question of each type, in every way in which slots differ: answered, cleared, never answered; with an order,
 * with part of one, with none; with fields that nobody knows.
 */
final class EveryTypeMother {

    private static final String ID = "01890000-0000-7000-8000-0000000001%02d";

    private final String path;

    EveryTypeMother(UUID session) {
        this.path = "/v1/exam-sessions/" + session + "/questions";
    }

    void slots(StubUpstream exam) {
        exam.answer("GET", path, 200, """
                {"new":{"items":[1]},"items":[
                  {"position":1,"questionVersionId":"%s","type":"single_choice","maxPoints":1,"section":1,"revision":3,
                   "response":{"choice":"ä\\"}"},"flagged":true,"locked":false,
                   "shape":{"type":"single_choice","options":["c","a","b"],"new":[{"options":[]}]}},
                  {"position":2,"questionVersionId":"%s","type":"multiple_response","maxPoints":2,"section":2,"revision":1,
                   "response":{"choices":["b","a"],"new":{"deep":[]}},"flagged":false,"locked":true,
                   "shape":{"type":"multiple_response","options":["b","a"],"select":2}},
                  {"position":3,"questionVersionId":"%s","type":"ordering","maxPoints":3,"revision":4,"response":null,
                   "flagged":true,"locked":false,"shape":{"type":"ordering","options":["s2","s3","s1"]},"new":[[1]]},
                  {"position":4,"questionVersionId":"%s","type":"matching","maxPoints":2,"section":null,"revision":0,
                   "flagged":false,"locked":false,
                   "shape":{"type":"matching","sources":["s2","s1"],"targets":["t3","t1","t2"],"regions":null}},
                  {"position":5,"questionVersionId":"%s","type":"dropdown","maxPoints":3,"section":1,"revision":0,
                   "flagged":false,"locked":false,"shape":{"type":"dropdown","gaps":[
                     {"options":["o2","o1"],"id":"g1"},{"id":"options","new":1,"options":["o3","o1","o2"]}]}},
                  {"position":6,"questionVersionId":"%s","type":"statement_grid","maxPoints":2,"section":1,"revision":0,
                   "flagged":false,"locked":false,"shape":{"type":"statement_grid","statements":["y","x"]}},
                  {"position":7,"questionVersionId":"%s","type":"hotspot","maxPoints":1,"section":1,"revision":0,
                   "flagged":false,"locked":false,"shape":{"type":"hotspot","regions":["r2","r1"],"gaps":null}},
                  {"position":8,"questionVersionId":"%s","type":"text_entry","maxPoints":1,"section":1,"revision":2,
                   "response":{"text":"5 µm"},"flagged":false,"locked":false,"shape":null},
                  {"position":9,"questionVersionId":"%s","type":"hotspot","maxPoints":1,"section":1,"revision":0,
                   "flagged":false,"locked":false},
                  {"position":1000,"questionVersionId":"%s","type":"dropdown","maxPoints":2,"section":1,"revision":0,
                   "flagged":false,"locked":false,"shape":{"type":"dropdown"}}
                ]}""".formatted(id(1), id(2), id(3), id(4), id(5), id(6), id(7), id(8), id(7), id(5)));
    }

    void versions(StubUpstream question) {
        question.answer("GET", "/internal/question-versions", 200, """
                {"items":[
                  {"questionVersionId":"%s","type":"single_choice","maxPoints":1,"language":"de","stimulus":null,
                   "stem":"„Welche“ \\"Zeile\\"?\\n```\\n\\ta \\\\ b\\u0007 \\ud83d\\ude80 </script>\\n```",
                   "options":[{"id":"a","text":"Ä"},{"id":"b","text":""},{"id":"c","text":"€ \\u2028"}]},
                  {"questionVersionId":"%s","type":"multiple_response","maxPoints":2,"language":"en","stem":"Which two?",
                   "stimulus":{"id":"01890000-0000-7000-8000-0000000000bb","title":"Case","tabs":[
                     {"title":"T","text":"x\\ty","options":[{"id":"a"}]},{"title":"ü","text":null}],"weight":1.50},
                   "options":[{"id":"a","text":"A"},{"id":"b","text":"B"},{"id":"c","text":"C"}],"select":2},
                  {"questionVersionId":"%s","type":"ordering","maxPoints":3,"language":"en","stem":"In which order?",
                   "options":[{"id":"s1","text":"1"},{"id":"s2","text":"2"},{"id":"s3","text":"3"}],"select":3},
                  {"questionVersionId":"%s","type":"matching","maxPoints":2,"language":"en","stem":"What fits?",
                   "sources":[{"id":"s1","text":"S1"},{"id":"s2","text":"S2"}],"reuseSources":false,
                   "targets":[{"id":"t1","text":"T1"},{"id":"t2","text":"T2"},{"id":"t3","text":"T3"}]},
                  {"questionVersionId":"%s","type":"dropdown","maxPoints":3,"language":"en","stem":"Fill",
                   "body":"{{g1}} {{options}} {{g3}}","gaps":[
                     {"id":"g1","options":[{"id":"o1","text":"1"},{"id":"o2","text":"2"}]},
                     {"id":"options","options":[{"id":"o1","text":"1"},{"id":"o2","text":"2"},{"id":"o3","text":"3"}]},
                     {"id":"g3","options":[{"id":"o1","text":"1"},{"id":"o2","text":"2"}]}]},
                  {"questionVersionId":"%s","type":"statement_grid","maxPoints":2,"language":"en","stem":"True?",
                   "statements":[{"id":"x","text":"X"},{"id":"y","text":"Y"}]},
                  {"questionVersionId":"%s","type":"hotspot","maxPoints":1,"language":"en","stem":"Where?","select":1,
                   "image":{"url":"/v1/media/0f","width":640,"height":480,"alt":"Ein \\"Bild\\""},
                   "regions":[{"id":"r1","shape":"rect","coords":[0,0,10,20],"label":"one"},
                              {"id":"r2","shape":"rect","coords":[5,5,1,1]}]},
                  {"questionVersionId":"%s","type":"text_entry","maxPoints":1,"language":"en","stem":"How long?",
                   "expects":"number","unit":"µm","maxLength":20}
                ]}""".formatted(id(1), id(2), id(3), id(4), id(5), id(6), id(7), id(8)));
    }

    private static String id(int number) {
        return ID.formatted(number);
    }
}

package io.readyroom.exam.submission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.readyroom.exam.EventGolden;
import io.readyroom.exam.submission.ExamSessionSubmitted.SubmittedAnswer;

class ExamSessionSubmittedTest {

    private static final String FACTS = """
            {"exam":"ai-102","title":"Designing and Implementing a Microsoft Azure AI Solution","vendor":"microsoft",
             "outlineVersion":"2025-12-23","gradingPolicy":"PER_COMPONENT","cut":{"fraction":"0.68","note":"assumed"},
             "scale":{"min":1,"max":1000,"pass":700},"reportStyle":"domain_bars",
             "domains":[{"code":"plan","title":"Plan and manage an Azure AI solution"},
                        {"code":"genai","title":"Implement generative AI solutions"}],
             "mode":"free","durationSeconds":4200,"policy":{"freeNavigation":true,"feedback":"afterSubmit","pause":false}}""";
    private static final String SLOTS = """
            [{"position":1,"questionId":"0193f09f-1000-7000-8000-000000000001",
              "questionVersionId":"0193f09f-2000-7000-8000-000000000001","objective":"plan.select.3","domain":"plan",
              "type":"single_choice","maxPoints":1,"scored":true,"pool":"sample","repeated":false,"section":1,
              "shape":{"type":"single_choice","options":["c","a","b","d"]}},
             {"position":2,"questionId":"0193f09f-1000-7000-8000-000000000002",
              "questionVersionId":"0193f09f-2000-7000-8000-000000000002","objective":"genai.build.1","domain":"genai",
              "type":"multiple_response","maxPoints":2,"scored":true,"pool":"sample","repeated":false,"section":1,
              "shape":{"type":"multiple_response","options":["b","e","a","c","d"],"select":2}},
             {"position":3,"questionId":"0193f09f-1000-7000-8000-000000000003",
              "questionVersionId":"0193f09f-2000-7000-8000-000000000003","objective":"genai.build.2","domain":"genai",
              "type":"text_entry","maxPoints":1,"scored":true,"pool":"sample","repeated":true,"stimulusId":"case-01",
              "section":1,"shape":{"type":"text_entry","expects":"text","maxLength":200}},
             {"position":4,"questionId":"0193f09f-1000-7000-8000-000000000004",
              "questionVersionId":"0193f09f-2000-7000-8000-000000000004","objective":"plan.select.1","domain":"plan",
              "type":"statement_grid","maxPoints":2,"scored":true,"pool":"sample","repeated":false,"section":1,
              "shape":{"type":"statement_grid","statements":["s1","s2"]}}]""";

    /** An answer with everything, a bare one, a cleared one, and a slot without any. */
    private static final List<SubmittedAnswer> ANSWERS = List.of(
            new SubmittedAnswer(1, 3, "{\"choice\":\"b\"}", 41_000, true, "unsure", Instant.parse("2026-11-23T18:01:10.5Z")),
            new SubmittedAnswer(2, 1, "{\"choices\":[\"a\",\"d\"]}", null, false, null,
                    Instant.parse("2026-11-23T18:02:00.25Z")),
            new SubmittedAnswer(3, 2, null, 9_000, false, null, Instant.parse("2026-11-23T18:03:00Z")));

    @Test
    void isWrittenAsTheContractSays() {
        EventGolden.assertMatches(new ExamSessionSubmitted(2, UUID.fromString("0193f0a2-7c1e-7d30-9a4b-5f1f0e8c2a11"),
                UUID.fromString("0193f0a2-6b0d-7c55-8e21-3b9d7a60c4f2"), "ai-102", "free", "en", true,
                Instant.parse("2026-11-23T18:00:00.123456Z"), Instant.parse("2026-11-23T18:59:59.9Z"), "learner", 3_599_776,
                FACTS, SLOTS, ANSWERS).toEvent());
    }
}

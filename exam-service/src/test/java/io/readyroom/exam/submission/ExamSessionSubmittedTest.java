package io.readyroom.exam.submission;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import io.readyroom.exam.EventGolden;
import io.readyroom.exam.form.SlotReader;
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
            [["plan.select.3","plan","single_choice",1,1,"sample",0,null,1,["c","a","b","d"]],
             ["genai.build.1","genai","multiple_response",2,1,3,0,null,1,["b","e","a","c","d"],2],
             ["genai.build.2",5,"text_entry",1,1,3,1,"case-01",1,"text",200],
             ["plan.select.1",1,"statement_grid",2,1,3,0,null,1,["s1","s2"]]]""";

    /** An answer with everything, a bare one, a cleared one, and a slot without any. */
    private static final List<SubmittedAnswer> ANSWERS = List.of(
            new SubmittedAnswer(1, 3, "{\"choice\":\"b\"}", 41_000, true, "unsure", Instant.parse("2026-11-23T18:01:10.5Z")),
            new SubmittedAnswer(2, 1, "{\"choices\":[\"a\",\"d\"]}", null, false, null,
                    Instant.parse("2026-11-23T18:02:00.25Z")),
            new SubmittedAnswer(3, 2, null, 9_000, false, null, Instant.parse("2026-11-23T18:03:00Z")));

    @Test
    void isWrittenAsTheContractSays() throws IOException {
        EventGolden.assertMatches(new ExamSessionSubmitted(2, UUID.fromString("0193f0a2-7c1e-7d30-9a4b-5f1f0e8c2a11"),
                UUID.fromString("0193f0a2-6b0d-7c55-8e21-3b9d7a60c4f2"), "ai-102", "free", "en", true, null, null, null, null,
                Instant.parse("2026-11-23T18:00:00.123456Z"), Instant.parse("2026-11-23T18:59:59.9Z"), "learner", 3_599_776,
                FACTS, SubmittedSlot.of(ids(0x1000), ids(0x2000), SlotReader.read(SLOTS)), ANSWERS).toEvent());
    }

    private static UUID[] ids(long kind) {
        return LongStream.rangeClosed(1, 4)
                .mapToObj(n -> new UUID(0x0193_f09f_0000_7000L | kind << 16, 0x8000_0000_0000_0000L + n))
                .toArray(UUID[]::new);
    }
}

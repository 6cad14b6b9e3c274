package io.readyroom.exam.start;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.readyroom.exam.EventGolden;
import io.readyroom.exam.session.Mode;

class ExamSessionStartedTest {

    @Test
    void isWrittenAsTheContractSays() {
        EventGolden.assertMatches(new ExamSessionStarted(1, UUID.fromString("0193f0a2-7c1e-7d30-9a4b-5f1f0e8c2a11"),
                UUID.fromString("0193f0a2-6b0d-7c55-8e21-3b9d7a60c4f2"), "ai-102", Mode.FREE, "en",
                null, null, null, Instant.parse("2026-11-23T18:00:00.123456Z"), Instant.parse("2026-11-23T19:10:00.123456Z"), 35).toEvent());
    }
}

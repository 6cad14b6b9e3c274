package io.readyroom.exam.control;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.readyroom.exam.EventGolden;

class ExamSessionAbandonedTest {

    @Test
    void isWrittenAsTheContractSays() {
        EventGolden.assertMatches(new ExamSessionAbandoned(2, UUID.fromString("0193f0a2-7c1e-7d30-9a4b-5f1f0e8c2a11"),
                UUID.fromString("0193f0a2-6b0d-7c55-8e21-3b9d7a60c4f2"), "ai-102", "exam",
                Instant.parse("2026-11-23T18:04:00.5Z")).toEvent());
    }
}

package io.readyroom.exam.assignment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.readyroom.exam.EventGolden;
import io.readyroom.exam.session.Mode;

class AssignmentChangedTest {

    @Test
    void isWrittenAsTheContractSays() {
        EventGolden.assertMatches("assignments",
                new AssignmentChanged(2, UUID.fromString("019ac3b1-20d4-7b6e-9a51-7f0c2be81d42"),
                        UUID.fromString("019aa1c9-0f3d-7a20-8c11-52a7be90d3f6"), true, "ai-102", Mode.EXAM,
                        "Autumn certification", Instant.parse("2026-12-01T08:00:00Z"), Instant.parse("2026-12-01T18:00:00Z"),
                        Instant.parse("2026-12-01T12:30:00.500Z"), 2, new BigDecimal("1.25"), "en", 50, "Class of 2026",
                        List.of(UUID.fromString("019ac3a8-91c7-7f02-b3de-64d5a0c7f918")), "https://academy.example/after",
                        Instant.parse("2026-11-20T11:00:00Z")).toEvent());
    }
}

package io.readyroom.exam.deadline;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.readyroom.exam.EventGolden;

class ExamSessionDeadlineChangedTest {

    @Test
    void isWrittenAsTheContractSays() {
        EventGolden.assertMatches(new ExamSessionDeadlineChanged(3, UUID.fromString("0193f0a2-7c1e-7d30-9a4b-5f1f0e8c2a11"),
                Instant.parse("2026-11-23T19:27:30.123456Z"), 1050, DeadlineChange.ACCOMMODATION,
                Instant.parse("2026-11-23T18:20:00.5Z")).toEvent());
    }
}

package io.readyroom.exam.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.readyroom.exam.EventGolden;
import io.readyroom.exam.session.Mode;
import io.readyroom.platform.messaging.OutgoingEvent;
import io.readyroom.platform.testing.EventContracts;

class ExamSessionStartedTest {

    /** Whoever counts an organisation's sittings has nothing else to know them by. */
    @Test
    void tellsWhoAssignedIt() {
        UUID organisation = UUID.randomUUID();
        UUID assignment = UUID.randomUUID();
        OutgoingEvent event = new ExamSessionStarted(1, UUID.randomUUID(), UUID.randomUUID(), "ai-102", Mode.EXAM, "en",
                organisation, assignment, "Class of 2026", Instant.parse("2026-11-23T18:00:00Z"), null, 50).toEvent();
        EventContracts.assertValid("exam-sessions", event.type(), event.data());
        assertThat(event.data()).contains("\"organisationId\":\"" + organisation + "\"")
                .contains("\"assignmentId\":\"" + assignment + "\"").contains("\"group\":\"Class of 2026\"");
    }

    @Test
    void isWrittenAsTheContractSays() {
        EventGolden.assertMatches(new ExamSessionStarted(1, UUID.fromString("0193f0a2-7c1e-7d30-9a4b-5f1f0e8c2a11"),
                UUID.fromString("0193f0a2-6b0d-7c55-8e21-3b9d7a60c4f2"), "ai-102", Mode.FREE, "en",
                null, null, null, Instant.parse("2026-11-23T18:00:00.123456Z"), Instant.parse("2026-11-23T19:10:00.123456Z"),
                35).toEvent());
    }
}

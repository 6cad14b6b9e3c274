package io.readyroom.scoring.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.platform.messaging.OutgoingEvent;
import io.readyroom.platform.testing.EventContracts;
import io.readyroom.scoring.grading.Score;

class ExamScoredContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<Integer> MISSED = Set.of(3, 17, 29);
    private static final UUID SESSION = UUID.fromString("0193f0a2-7c1e-7d30-9a4b-5f1f0e8c2a11");
    private static final UUID LEARNER = UUID.fromString("0193f0a2-6b0d-7c55-8e21-3b9d7a60c4f2");

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void isTheGoldenExample() throws Exception {
        OutgoingEvent event = event("ai-102", new ScaledScore(732, 1, 1000, 700), true);
        assertThat(JSON.readTree(event.data())).isEqualTo(JSON.readTree(EventContracts.example("results", "ExamScored")));
        EventContracts.assertValid("results", "ExamScored", event.data());
        assertThat(event.topic()).isEqualTo("readyroom.results");
        assertThat(event.key()).isEqualTo(SESSION.toString());
        assertThat(event.subject()).isEqualTo(SESSION.toString());
        assertThat(event.aggregateVersion()).isEqualTo(1);
        assertThat(event.traceparent()).isEqualTo(TRACE);
    }

    @Test
    void leavesOutWhatThereIsNot() {
        OutgoingEvent event = event("pmle", null, null);
        assertThat(event.data()).doesNotContain("scaled").doesNotContain("passed").doesNotContain("null");
        EventContracts.assertValid("results", "ExamScored", event.data());
    }

    @Test
    void theExamplesFitTheirSchemas() {
        EventContracts.assertExampleValid("results", "ExamScored");
        EventContracts.assertExampleValid("results", "ExamRescored");
    }

    private static OutgoingEvent event(String exam, ScaledScore scaled, Boolean passed) {
        ExamResult result = new ExamResult(SESSION, 1, Instant.parse("2026-11-23T19:00:00.123Z"), 25, 35, scaled, passed,
                new BigDecimal("0.549"), new BigDecimal("0.837"), List.of(), 1000, 0, BigDecimal.ZERO);
        return ExamScored.from(new ScoredExam(new ScoredSession(SESSION, LEARNER, exam, "free", TRACE), result, items()))
                .toEvent(TRACE);
    }

    /** Thirty questions; a pilot that was missed counts nowhere but is told, a voided one was missed by nobody. */
    private static List<GradedItem> items() {
        return IntStream.rangeClosed(1, 30)
                .mapToObj(at -> new GradedItem(at, new UUID(1, at), 1, new Score(MISSED.contains(at) || at == 5 ? 0 : 1, 1),
                        at != 29 && at != 5, at == 5))
                .toList();
    }
}

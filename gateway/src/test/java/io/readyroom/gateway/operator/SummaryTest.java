package io.readyroom.gateway.operator;

import static io.readyroom.gateway.operator.TimelineMother.SUBMITTED_EVENT;
import static io.readyroom.gateway.operator.TimelineMother.entry;
import static io.readyroom.gateway.operator.TimelineMother.event;
import static io.readyroom.gateway.operator.TimelineMother.graded;
import static io.readyroom.gateway.operator.TimelineMother.part;
import static io.readyroom.gateway.operator.TimelineMother.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

class SummaryTest {

    private static final String EXAM = "exam-service";
    private static final String SCORING = "scoring-service";
    private static final String STARTED = entry("09:00:00", "started", "");
    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @Test
    void saysHowFastItWasScoredAndWhichRevisionIsCurrent() {
        assertThat(summary(List.of(), part(EXAM, "10:00:00", STARTED, submitted("09:30:00")),
                part(SCORING, "10:00:00", graded("09:30:00.800", 1, false), graded("09:50:00", 2, true))))
                .isEqualTo("Submitted by the learner at 2026-11-27T09:30:00Z, scored 0.8 s later, revision 2 is current.");
    }

    /** The one that operators are called for: it must say how far it got. */
    @Test
    void saysWhereASubmissionWithoutAResultIs() {
        assertThat(summary(List.of(), part(EXAM, "09:35:00", STARTED, submitted("09:30:00"),
                event(SUBMITTED_EVENT, "ExamSessionSubmitted", "09:30:00", null))))
                .isEqualTo("Submitted by the learner 5 min ago, no result yet: scoring-service has not received it; it still "
                        + "waits in the outbox of exam-service.");
        assertThat(summary(List.of(), part(EXAM, "09:35:00", submitted("09:30:00"),
                event(SUBMITTED_EVENT, "ExamSessionSubmitted", "09:30:00", "09:30:01"))))
                .endsWith("no result yet: scoring-service has not received it; it was sent at 2026-11-27T09:30:01Z.");
        assertThat(summary(List.of(), part(EXAM, "09:35:00", submitted("09:30:00")),
                part(SCORING, "09:35:00", entry("09:30:02", "received", ""), entry("09:30:02", "parked", ""))))
                .endsWith("no result yet: it waits for the key of a question since 2026-11-27T09:30:02Z.");
        assertThat(summary(List.of(), part(EXAM, "09:35:00", submitted("09:30:00")),
                part(SCORING, "09:35:00", entry("09:30:02", "received", ""))))
                .endsWith("scoring-service received it at 2026-11-27T09:30:02Z and has not graded it.");
    }

    /** A service that is down has not said that it has nothing. */
    @Test
    void claimsNothingForAServiceThatDoesNotAnswer() {
        assertThat(summary(List.of(SCORING), part(EXAM, "09:35:00", submitted("09:30:00"))))
                .endsWith("no result yet as far as is known: scoring-service does not answer.");
        assertThat(summary(List.of(SCORING),
                part(EXAM, "09:35:00", submitted("09:30:00"), entry("09:30:02", "acknowledged", ""))))
                .endsWith("scored by 2026-11-27T09:30:02Z; scoring-service does not answer now.");
        assertThat(summary(List.of(EXAM), part(SCORING, "09:35:00", graded("09:30:01", 1, true))))
                .isEqualTo("exam-service does not answer. Scored at 2026-11-27T09:30:01Z, revision 1 is current.");
    }

    @Test
    void tellsWhatStillRunsAndWhatWasGivenUp() {
        assertThat(summary(List.of(), part(EXAM, "09:35:00", STARTED))).isEqualTo("Running since 2026-11-27T09:00:00Z.");
        assertThat(summary(List.of(), part(EXAM, "09:35:00", STARTED, entry("09:10:00", "paused", ""))))
                .isEqualTo("Paused since 2026-11-27T09:10:00Z.");
        assertThat(summary(List.of(), part(EXAM, "09:35:00", STARTED, entry("09:10:00", "break", ""))))
                .isEqualTo("On a break since 2026-11-27T09:10:00Z.");
        assertThat(summary(List.of(), part(EXAM, "09:35:00", STARTED, entry("09:10:00", "abandoned", ""))))
                .isEqualTo("Abandoned at 2026-11-27T09:10:00Z; it gets no result.");
    }

    private static String summary(List<String> missing, String... parts) {
        return Summary.of(new Told(Stream.of(parts).map(SummaryTest::read).toList(), List.of(), missing));
    }

    private static TimelinePart read(String part) {
        try {
            return JSON.readValue(part, TimelinePart.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

package io.readyroom.scoring.evidence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.readyroom.scoring.knowledge.Memory;
import io.readyroom.scoring.knowledge.Performance;

/**
 * Evidence as it is stored: an array for each property, so that no name is written once for every objective. Estimates are kept
 * to seven digits.
 *
 * @param lastAt seconds since 1970
 */
record EvidenceColumns(List<String> outlines, List<String> objectives, List<Float> right, List<Float> wrong,
        List<Integer> answers, List<Float> stability, List<Float> difficulty, List<Long> lastAt, List<List<UUID>> questions) {

    private static final ObjectMapper STORED = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static String write(List<ObjectiveEvidence> evidence) {
        try {
            return STORED.writeValueAsString(of(evidence));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Evidence can't be written", e);
        }
    }

    static List<ObjectiveEvidence> read(String stored) {
        try {
            return STORED.readValue(stored, EvidenceColumns.class).list();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored evidence can't be read", e);
        }
    }

    private static EvidenceColumns of(List<ObjectiveEvidence> evidence) {
        return new EvidenceColumns(column(evidence, ObjectiveEvidence::outline), column(evidence, ObjectiveEvidence::objective),
                column(evidence, one -> (float) one.performance().right()),
                column(evidence, one -> (float) one.performance().wrong()),
                column(evidence, one -> one.performance().answers()),
                column(evidence, one -> (float) one.memory().stability()),
                column(evidence, one -> (float) one.memory().difficulty()),
                column(evidence, one -> one.lastAt().getEpochSecond()), column(evidence, ObjectiveEvidence::questions));
    }

    private List<ObjectiveEvidence> list() {
        return IntStream.range(0, objectives.size()).mapToObj(i -> new ObjectiveEvidence(outlines.get(i), objectives.get(i),
                new Performance(right.get(i), wrong.get(i), answers.get(i)), new Memory(stability.get(i), difficulty.get(i)),
                Instant.ofEpochSecond(lastAt.get(i)), questions.get(i))).toList();
    }

    private static <T> List<T> column(List<ObjectiveEvidence> evidence, Function<ObjectiveEvidence, T> value) {
        return evidence.stream().map(value).toList();
    }
}

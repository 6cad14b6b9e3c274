package io.readyroom.scoring.statistics.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.platform.messaging.OutgoingEvent;
import io.readyroom.platform.testing.EventContracts;
import io.readyroom.scoring.grading.AnswerKey;
import io.readyroom.scoring.statistics.ItemSums;
import io.readyroom.scoring.statistics.SumsJson;

/** Writes what question-service's tests read. */
class ItemStatisticsChangedContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UUID QUESTION = UUID.fromString("019a0000-0000-7000-8000-000000000001");
    private static final UUID FIRST = UUID.fromString("019a0000-0000-7000-8000-000000000002");
    private static final UUID SECOND = UUID.fromString("019a0000-0000-7000-8000-000000000005");

    /** All sat the same form, whose rest is worth 40 points: a point of the rest is 25,000 millionths of it. */
    private static final ItemSums OF_FIRST = SumsJson.read("""
            {"attempts": [300, 186, 186, 6900, 168000, 4600],
             "comparable": [300, 186, 186, 172500000, 105000000000000, 115000000],
             "worth": 309, "rapidGuesses": 9, "corrections": 0, "totals": {"40": 137, "60": 137, "80": 26},
             "comparablePoints": {"0": 114, "1": 186}, "comparableRests": {"40": 137, "60": 163},
             "options": {"a": [92, 1986, 92, 49650000, {"40": 49, "60": 29, "80": 14}],
                         "b": [186, 4600, 186, 115000000, {"40": 58, "60": 88, "80": 40}],
                         "c": [0, 0, 0, 0, {}], "d": [0, 0, 0, 0, {}]},
             "last": "2026-11-25T08:00:00Z"}""", ItemSums.class);
    private static final ItemSums OF_SECOND = SumsJson.read("""
            {"attempts": [112, 74, 74, 2576, 62308, 1745],
             "comparable": [112, 74, 74, 64400000, 38942500000000, 43625000],
             "worth": 112, "rapidGuesses": 0, "corrections": 0, "totals": {"80": 112},
             "comparablePoints": {"0": 38, "1": 74}, "comparableRests": {"80": 112},
             "options": {"a": [0, 0, 0, 0, {}], "b": [74, 1745, 74, 43625000, {"80": 74}],
                         "c": [18, 378, 18, 9450000, {"40": 9, "60": 6, "80": 3}],
                         "d": [36, 691, 36, 17275000, {"40": 18, "60": 12, "80": 6}]},
             "last": "2026-11-26T08:00:00Z"}""", ItemSums.class);

    @Test
    void isTheGoldenExample() throws Exception {
        MeasuredQuestion question = new MeasuredQuestion(FIRST, QUESTION, "ai-102",
                new TreeMap<>(Map.of(FIRST, OF_FIRST, SECOND, OF_SECOND)));
        Drift drift = new Drift(400, 252, 0.63, 0, 0.25, 1.5);
        List<String> flags = new Flags(question.statistics(), new AnswerKey.SingleChoice("b")).raised(drift.isAlarm());
        OutgoingEvent event = ItemStatisticsChanged.of(question, 17, drift, flags).toEvent();

        assertThat(JSON.readTree(event.data()))
                .isEqualTo(JSON.readTree(EventContracts.example("item-statistics", "ItemStatisticsChanged")));
        EventContracts.assertValid("item-statistics", "ItemStatisticsChanged", event.data());
        assertThat(event.topic()).isEqualTo("readyroom.item-statistics");
        assertThat(event.key()).isEqualTo(FIRST.toString());
        assertThat(event.subject()).isEqualTo(FIRST.toString());
        assertThat(event.aggregateVersion()).isEqualTo(17);
    }

    /** Nobody answered yet but by guessing: there is a state, and no mean of nothing. */
    @Test
    void leavesOutWhatCantBeSaid() {
        ItemSums guessed = SumsJson.read("""
                {"attempts": [0, 0, 0, 0, 0, 0], "comparable": [0, 0, 0, 0, 0, 0], "worth": 4, "rapidGuesses": 2,
                 "corrections": 0, "totals": {}, "comparablePoints": {}, "comparableRests": {},
                 "options": {"a": [0, 0, 0, 0, {}]}, "last": "2026-11-25T08:00:00Z"}""", ItemSums.class);
        MeasuredQuestion question = new MeasuredQuestion(FIRST, QUESTION, "ai-102", new TreeMap<>(Map.of(FIRST, guessed)));
        String data = ItemStatisticsChanged.of(question, 1, Drift.NONE, List.of()).toEvent().data();
        EventContracts.assertValid("item-statistics", "ItemStatisticsChanged", data);
        assertThat(data).doesNotContain("mean", "facility", "discrimination", "share", "drift", "null")
                .contains("\"maxPoints\":2", "\"rapidGuesses\":2");
    }
}

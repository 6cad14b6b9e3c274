package io.readyroom.question.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.platform.messaging.ReceivedEvent;
import io.readyroom.platform.testing.EventContracts;
import io.readyroom.question.statistics.StatisticsRepository.Measured;

/** The golden example of the publisher can be read here, and says of itself what its sums say. */
class ItemStatisticsChangedTest {

    private static final String EXAMPLE = EventContracts.example("item-statistics", "ItemStatisticsChanged");
    private static final double EXACT = 1e-12;

    @Test
    void theExampleFitsItsSchema() {
        EventContracts.assertExampleValid("item-statistics", "ItemStatisticsChanged");
    }

    @Test
    void readsTheStatisticsOfTheContract() throws JsonProcessingException {
        ItemStatisticsChanged state = event(EXAMPLE).as(ItemStatisticsChanged.class);

        assertThat(state.isComplete()).isTrue();
        assertThat(state.aggregateVersion()).isPositive();
        assertThat(state.flags()).containsExactly("non_functioning_distractor");
        assertThat(state.facility()).isEqualTo(260 / 412.0);
    }

    /** A stub of the publisher could make numbers up; these follow from the exact sums by domain.md §5. */
    @Test
    void theExampleFollowsFromItsSums() throws JsonProcessingException {
        JsonNode example = new ObjectMapper().readTree(EXAMPLE);
        double n = example.path("attempts").asLong();
        JsonNode sums = example.path("sums");
        double x = sums.path("points").asLong();
        double xx = sums.path("pointsSquared").asLong();
        double r = sums.path("rest").asLong();
        double rr = sums.path("restSquared").asLong();

        assertThat(example.path("facility").asDouble()).isEqualTo(x / n / example.path("maxPoints").asInt());
        assertThat(example.path("standardDeviation").asDouble()).isCloseTo(Math.sqrt((xx - x * x / n) / (n - 1)),
                within(EXACT));
        double covariance = sums.path("product").asLong() - x * r / n;
        assertThat(example.path("discrimination").asDouble())
                .isCloseTo(covariance / Math.sqrt((xx - x * x / n) * (rr - r * r / n)), within(EXACT));
        for (JsonNode option : example.path("options")) {
            double picks = option.path("picks").asLong();
            double with = option.path("restSum").asLong() - picks * r / n;
            assertThat(option.path("share").asDouble()).isEqualTo(picks / n);
            assertThat(option.path("pointBiserial").asDouble())
                    .isCloseTo(with / Math.sqrt((picks - picks * picks / n) * (rr - r * r / n)), within(EXACT));
        }
    }

    @Test
    void tellsThemByVersionAndForTheRunOfThoseThatAreMeasuredAsOne() {
        UUID first = UUID.fromString("019a0000-0000-7000-8000-000000000002");
        UUID second = UUID.fromString("019a0000-0000-7000-8000-000000000005");
        UUID other = UUID.fromString("019a0000-0000-7000-8000-000000000009");

        var response = QuestionStatisticsResponse.from(UUID.randomUUID(),
                List.of(new Measured(other, 3, "draft", other, null), new Measured(second, 2, "published", first, EXAMPLE),
                        new Measured(first, 1, "retired", first, EXAMPLE)));

        assertThat(response.runs()).hasSize(2);
        assertThat(response.runs().get(0).statistics()).isNull();
        var run = response.runs().get(1);
        assertThat(run.measuredAs()).isEqualTo(first);
        assertThat(run.versions()).extracting("number", "attempts", "points")
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2, 112L, 74L),
                        org.assertj.core.groups.Tuple.tuple(1, 300L, 186L));
        assertThat(run.statistics().sums().restSquared()).isEqualTo(230_308);
        assertThat(run.statistics().options()).hasSize(4).first()
                .satisfies(option -> assertThat(option.picksByThird()).containsExactly(49L, 29L, 14L));
        assertThat(run.statistics().drift().alarm()).isFalse();
    }

    @Test
    void refusesWhatCanNotBe() throws JsonProcessingException {
        for (String wrong : List.of(EXAMPLE.replace("\"facility\": 0.63", "\"facility\": 7.63"),
                EXAMPLE.replace("\"measuredAs\"", "\"measured\""), EXAMPLE.replace("non_functioning_distractor", "No flag!"))) {
            assertThat(event(wrong).as(ItemStatisticsChanged.class).isComplete()).as(wrong).isFalse();
        }
    }

    private static ReceivedEvent event(String data) throws JsonProcessingException {
        return new ReceivedEvent(UUID.randomUUID(), "ItemStatisticsChanged", "subject", "key", "item-statistics", 0, 0, null,
                new ObjectMapper().readTree(data));
    }
}

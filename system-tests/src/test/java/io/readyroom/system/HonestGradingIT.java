package io.readyroom.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;

/** A result is what its answers are worth, computed by somebody else. */
@ExtendWith(SharedSystem.class)
class HonestGradingIT {

    private static final Map<String, JsonNode> KEYS = new HashMap<>();

    private final ShippedBank bank = ShippedBank.freeSample();

    /** Whoever hands in an empty sheet gets all keys to read. */
    @BeforeAll
    static void readTheKeys() {
        Sitting empty = Sitting.ofFreeSample(Learner.guest());
        List<JsonNode> questions = empty.questions();
        empty.submit().expect(202);
        new OwnResult(ShippedBank.freeSample(), questions, question -> null).assertEquals(empty.awaitResult());
        empty.review().forEach(item -> KEYS.put(item.path("questionVersionId").asText(), item.path("key")));
    }

    /** A stub would compare positions on the screen: this guest sees the same options in another order. */
    @Test
    void whoeverAnswersByTheKeysGetsFullPoints() {
        Sitting sitting = Sitting.ofFreeSample(Learner.guest());
        List<JsonNode> questions = sitting.questions();
        sitting.answerAll(HonestGradingIT::byKey);
        sitting.submit().expect(202);
        JsonNode result = sitting.awaitResult();
        assertThat(result.path("points").asInt()).isEqualTo(result.path("maxPoints").asInt()).isPositive();
        assertThat(result.path("scaled").path("score").asInt()).isEqualTo(1000);
        assertThat(result.path("passed").asBoolean()).isTrue();
        assertThat(result.path("interval").path("high").asDouble()).isEqualTo(1.0);
        new OwnResult(bank, questions, HonestGradingIT::byKey).assertEquals(result);
    }

    /** A stub would give a fixed share, all or nothing, or forget a domain. */
    @Test
    void whoeverErrsInHalfGetsWhatAnIndependentComputationSays() {
        Random random = Seed.random("errors in half of the answers");
        Sitting sitting = Sitting.ofFreeSample(Learner.guest());
        List<JsonNode> questions = sitting.questions();
        Map<Integer, JsonNode> responses = halfWrong(questions, random);
        sitting.answerAll(question -> responses.get(question.path("position").asInt()));
        sitting.submit().expect(202);
        JsonNode result = sitting.awaitResult();
        OwnResult own = new OwnResult(bank, questions, question -> responses.get(question.path("position").asInt()));
        own.assertEquals(result);
        assertThat(own.points()).isLessThan(own.maxPoints());
        sitting.review().forEach(item -> ReviewedQuestion.of(item, bank).assertExplained());
    }

    private static Map<Integer, JsonNode> halfWrong(List<JsonNode> questions, Random random) {
        List<JsonNode> shuffled = new ArrayList<>(questions);
        Collections.shuffle(shuffled, random);
        Set<JsonNode> wrong = new HashSet<>(shuffled.subList(0, questions.size() / 2));
        Map<Integer, JsonNode> responses = new HashMap<>();
        for (JsonNode question : questions) {
            responses.put(question.path("position").asInt(), wrong.contains(question)
                    ? Responses.anyBut(byKey(question), question, random)
                    : byKey(question));
        }
        return responses;
    }

    private static JsonNode byKey(JsonNode question) {
        return Responses.byKey(KEYS.get(question.path("questionVersionId").asText()));
    }
}

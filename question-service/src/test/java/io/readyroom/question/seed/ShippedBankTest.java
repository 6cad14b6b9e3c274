package io.readyroom.question.seed;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.Rationale;
import io.readyroom.question.content.QuestionType;
import io.readyroom.question.content.ResponseShape;
import io.readyroom.question.key.AnswerKey;

/** What issue 2 promises of the free sample, asked of the files themselves. A count alone would pass with 35 copies. */
class ShippedBankTest {

    private static final List<AuthoredQuestion> QUESTIONS = FilesMother.read(FilesMother.shipped()).banks().get(0).questions();

    @Test
    void holds35QuestionsOverTheSixDomains() {
        Map<String, Long> domains = QUESTIONS.stream()
                .collect(
                        groupingBy(question -> question.objectives().get(0).replaceAll("\\..*", ""), TreeMap::new, counting()));

        assertThat(QUESTIONS).hasSize(35).allMatch(question -> question.pool().equals("sample"));
        assertThat(domains).isEqualTo(
                Map.of("plan", 8L, "genai", 7L, "agentic", 3L, "vision", 5L, "nlp", 6L, "mining", 6L));
    }

    @Test
    void usesAtLeastSevenTypesAndOneCaseStudy() {
        assertThat(QUESTIONS.stream().map(question -> question.content().type()).distinct()).hasSizeGreaterThanOrEqualTo(7);
        Map<String, Long> studies = QUESTIONS.stream().filter(question -> question.stimulus() != null)
                .collect(groupingBy(AuthoredQuestion::stimulus, counting()));
        assertThat(studies).isNotEmpty().allSatisfy((study, count) -> assertThat(count).isGreaterThanOrEqualTo(2));
    }

    @Test
    void asksForTheRightServiceAndForReadingCodeOftenEnough() {
        assertThat(tagged("service-selection")).isGreaterThanOrEqualTo(9);
        assertThat(tagged("code-reading")).isGreaterThanOrEqualTo(5);
        assertThat(QUESTIONS.stream().filter(question -> question.labels().tags().contains("code-reading")))
                .allMatch(question -> (question.content().stem() + question.content()).contains("```"));
    }

    @Test
    void explainsEveryOptionAndNamesAReference() {
        assertThat(QUESTIONS).allSatisfy(question -> {
            Map<String, String> explanations = question.rationale().explanations();
            assertThat(explanations.keySet()).containsAll(question.content().explainable()).contains(Rationale.GENERAL);
            assertThat(explanations.values()).allMatch(text -> text.strip().length() >= 20);
            assertThat(question.rationale().references()).isNotEmpty()
                    .allMatch(reference -> URI.create(reference.url()).getHost().endsWith("microsoft.com"));
        });
    }

    @Test
    void hasNoTwoQuestionsWithTheSameStem() {
        assertThat(QUESTIONS.stream().map(question -> question.content().stem().strip()).toList()).doesNotHaveDuplicates();
    }

    /** Option order is shuffled per session, but a bank read offline must not give itself away either. */
    @Test
    void spreadsKeysOverPositions() {
        List<Integer> positions = new ArrayList<>();
        for (AuthoredQuestion question : QUESTIONS) {
            if (question.key() instanceof AnswerKey.Choice key
                    && question.content().shape() instanceof ResponseShape.Options shape) {
                positions.add(shape.options().indexOf(key.choice()));
            }
        }
        Map<Integer, Long> counts = positions.stream().collect(groupingBy(position -> position, counting()));

        assertThat(counts).hasSizeGreaterThanOrEqualTo(4);
        assertThat(counts.values()).allMatch(count -> count <= Math.ceil(positions.size() * 0.4));
    }

    @Test
    void rightAnswersAreNotTheLongestOnAverage() {
        double right = 0;
        double wrong = 0;
        int rightCount = 0;
        int wrongCount = 0;
        for (AuthoredQuestion question : QUESTIONS) {
            if (question.key() instanceof AnswerKey.Choice key
                    && question.content() instanceof io.readyroom.question.content.SingleChoice single) {
                for (var option : single.options()) {
                    if (option.id().equals(key.choice())) {
                        right += option.text().length();
                        rightCount++;
                    } else {
                        wrong += option.text().length();
                        wrongCount++;
                    }
                }
            }
        }
        assertThat(right / rightCount).isLessThan(1.15 * wrong / wrongCount);
    }

    @Test
    void spreadsDifficulty() {
        Map<String, Long> difficulties = QUESTIONS.stream().collect(groupingBy(AuthoredQuestion::difficulty, counting()));
        assertThat(difficulties.get("easy")).isBetween(5L, 13L);
        assertThat(difficulties.get("medium")).isBetween(13L, 22L);
        assertThat(difficulties.get("hard")).isBetween(5L, 13L);
    }

    @Test
    void canBeServedWhole() {
        assertThat(QUESTIONS).allMatch(question -> question.labels().enemies().isEmpty());
        assertThat(QUESTIONS.stream().map(question -> question.content().type())).contains(QuestionType.HOTSPOT);
    }

    private static long tagged(String tag) {
        return QUESTIONS.stream().filter(question -> question.labels().tags().contains(tag)).count();
    }
}

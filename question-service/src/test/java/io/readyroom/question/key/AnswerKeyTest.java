package io.readyroom.question.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.readyroom.question.content.Choice;
import io.readyroom.question.content.ContentJson;
import io.readyroom.question.content.Matching;
import io.readyroom.question.content.MultipleResponse;
import io.readyroom.question.content.SingleChoice;
import io.readyroom.question.content.StatementGrid;
import io.readyroom.question.content.TextEntry;

class AnswerKeyTest {

    private static final List<Choice> OPTIONS = List.of(new Choice("a", "A"), new Choice("b", "B"), new Choice("c", "C"));

    @Test
    void fitsOnlyACompleteAnswerOfItsOwnQuestion() {
        SingleChoice single = new SingleChoice("?", OPTIONS);
        assertThat(new AnswerKey.Choice("b").fits(single)).isTrue();
        assertThat(new AnswerKey.Choice("d").fits(single)).isFalse();
        assertThat(new AnswerKey.Choices(List.of("a", "b")).fits(single)).isFalse();

        MultipleResponse multiple = new MultipleResponse("?", OPTIONS, 2);
        assertThat(new AnswerKey.Choices(List.of("a", "c")).fits(multiple)).isTrue();
        assertThat(new AnswerKey.Choices(List.of("a")).fits(multiple)).isFalse();
        assertThat(new AnswerKey.Choices(List.of("a", "a")).fits(multiple)).isFalse();

        StatementGrid grid = new StatementGrid("?", OPTIONS);
        assertThat(new AnswerKey.Answers(Map.of("a", true, "b", false, "c", true)).fits(grid)).isTrue();
        assertThat(new AnswerKey.Answers(Map.of("a", true, "b", false)).fits(grid)).isFalse();
    }

    @Test
    void matchingUsesASourceTwiceOnlyWhereThatIsAllowed() {
        Map<String, String> twice = Map.of("a", "b", "b", "b", "c", "a");
        assertThat(new AnswerKey.Matches(twice).fits(new Matching("?", OPTIONS, OPTIONS, true))).isTrue();
        assertThat(new AnswerKey.Matches(twice).fits(new Matching("?", OPTIONS, OPTIONS, false))).isFalse();
    }

    @Test
    void numbersAreNumbersAndToleranceIsForThemOnly() {
        TextEntry number = new TextEntry("?", "number", null, 200);
        assertThat(new AnswerKey.Text("95", List.of("95"), null, "number").fits(number)).isTrue();
        assertThat(new AnswerKey.Text("95", List.of("95", "ninety-five"), null, "number").fits(number)).isFalse();
        assertThat(new AnswerKey.Text("yes", List.of("yes"), BigDecimal.ONE, "text")
                .fits(new TextEntry("?", "text", null, 200))).isFalse();
    }

    @Test
    void writesTheKeyAsTheContractHasIt() {
        assertThat(ContentJson.write(new AnswerKey.Text("95", List.of("95"), new BigDecimal("0.5"), "number"))).isEqualTo("""
                {"text":"95","accepted":["95"],"tolerance":"0.5","expects":"number"}""");
        assertThat(ContentJson.write(new AnswerKey.Order(List.of("c", "a")))).isEqualTo("""
                {"order":["c","a"]}""");
    }
}

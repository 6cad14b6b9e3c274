package io.readyroom.question.lint;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Not a benchmark: texts as long as they may be, on which a pattern that tries every way to split them never ends. */
class HostileTextTest {

    private static final int LONGEST = 20_000;
    private static final Duration GENEROUS = Duration.ofSeconds(2);

    @ParameterizedTest
    @ValueSource(strings = { "a", "all ", "all but ", "Select that ", "which not ", "5", "5 ", "5-", "5.", "$", "$ ", "`",
            "**a",
            "[", "![", "<a ", "a, ", "each alle jede ", "between 5 ", ": ", "1 a ", "\u00b5", "the latest ", "a\u0301 " })
    void takesNoLongerForAStemThatRepeatsItself(String piece) {
        String text = "5 " + piece.repeat(LONGEST / piece.length());
        Assertions.assertTimeoutPreemptively(GENEROUS,
                () -> Linter.lint(QuestionMother.stem(text), QuestionMother.context()));
    }

    /** As many options as a question may have. */
    @ParameterizedTest
    @ValueSource(strings = { "a", "a ", "5 a", "5", "all ", "a-", "option a, ", "b, " })
    void takesNoLongerForOptionsThatRepeatThemselves(String piece) {
        List<String> options = new ArrayList<>(IntStream.range(0, 20)
                .mapToObj(i -> "5 " + piece.repeat(8_000 / piece.length()) + " " + i).toList());
        Assertions.assertTimeoutPreemptively(GENEROUS,
                () -> Linter.lint(QuestionMother.options(options.remove(0), options.toArray(String[]::new)),
                        QuestionMother.context()));
    }
}

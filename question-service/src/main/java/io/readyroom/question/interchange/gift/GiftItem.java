package io.readyroom.question.interchange.gift;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** What a block of a file says. */
sealed interface GiftItem {

    /** From here on, questions belong to it. */
    record Category(String title) implements GiftItem {
    }

    /**
     * @param id or null
     * @param title or null
     * @param embedded whether the answers stood within the stem; there it has a line to fill in
     * @param globalFeedback or null
     */
    record Question(String id, List<String> tags, String title, Text stem, boolean embedded, Text globalFeedback,
            Answers answers) implements GiftItem {
    }

    /** Without escapes. */
    record Text(Format format, String text) {
    }

    enum Format {
        MOODLE,
        HTML,
        MARKDOWN,
        PLAIN;

        String giftName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    sealed interface Answers {
    }

    /** Nothing is asked. */
    record Description() implements Answers {
    }

    record Essay() implements Answers {
    }

    /** @param first feedback for the wrong answer, or null; {@code second} for the right one, or null */
    record TrueFalse(boolean isTrue, Text first, Text second) implements Answers {
    }

    record Choices(List<Choice> choices) implements Answers {
    }

    record Words(List<Choice> choices) implements Answers {
    }

    /** @param bare whether a single number stood there without an equals sign or feedback */
    record Numbers(List<NumberChoice> choices, boolean bare) implements Answers {
    }

    record Matches(List<Pair> pairs) implements Answers {
    }

    /** @param weight in percent, or null; {@code feedback} or null */
    record Choice(boolean correct, BigDecimal weight, Text text, Text feedback) {
    }

    /** @param weight in percent, or null; {@code feedback} or null */
    record NumberChoice(boolean correct, BigDecimal weight, NumberAnswer number, Text feedback) {
    }

    record Pair(Text question, String answer) {
    }

    sealed interface NumberAnswer {
    }

    record Exactly(BigDecimal number) implements NumberAnswer {
    }

    record Around(BigDecimal number, BigDecimal range) implements NumberAnswer {
    }

    record Between(BigDecimal low, BigDecimal high) implements NumberAnswer {
    }

    record AnyNumber() implements NumberAnswer {
    }
}

package io.readyroom.question.content;

import java.util.List;
import java.util.function.UnaryOperator;

/** A gap in a body, marked there as {@code {{id}}}. */
public record Gap(String id, List<Choice> options) {

    Gap withTexts(UnaryOperator<String> change) {
        return new Gap(id, Choice.withTexts(options, change));
    }
}

package io.readyroom.question.content;

import java.util.List;
import java.util.function.UnaryOperator;

/** Something to pick or to match: an option, a source, a target, a statement. The text is Markdown. */
public record Choice(String id, String text) {

    static List<Choice> withTexts(List<Choice> choices, UnaryOperator<String> change) {
        return choices.stream().map(choice -> new Choice(choice.id, change.apply(choice.text))).toList();
    }

    static List<String> ids(List<Choice> choices) {
        return choices.stream().map(Choice::id).toList();
    }
}

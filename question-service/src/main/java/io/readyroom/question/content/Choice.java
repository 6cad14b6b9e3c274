package io.readyroom.question.content;

import java.util.List;

/** Something to pick or to match: an option, a source, a target, a statement. The text is Markdown. */
public record Choice(String id, String text) {

    static List<String> ids(List<Choice> choices) {
        return choices.stream().map(Choice::id).toList();
    }
}

package io.readyroom.question.lint.rule;

import java.util.List;

import io.readyroom.question.lint.text.Markdown;

/**
 * A text of a question, and where it stands.
 *
 * @param sentences of its prose
 */
public record Passage(String field, Markdown text, List<String> sentences) {

    static Passage of(String field, Markdown text) {
        return new Passage(field, text, text.sentences());
    }
}

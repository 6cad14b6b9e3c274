package io.readyroom.question.lint.text;

/** A stretch of text in one dress. {@code code} is a code span or block, {@code strong} is bold. */
public record Span(String text, boolean strong, boolean code) {
}

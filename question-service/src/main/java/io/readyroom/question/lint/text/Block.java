package io.readyroom.question.lint.text;

import java.util.List;
import java.util.regex.Pattern;

/** A paragraph, a heading, a list item's text or a code block. */
public record Block(List<Span> spans) {

    /** Pandoc's rule: no space inside the dollars, no digit behind them. So two prices make no formula. */
    private static final Pattern FORMULA = Pattern.compile("\\$\\$[^$]+\\$\\$|\\$(?!\\s)[^$]+(?<!\\s)\\$(?!\\d)");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** All of it, with single spaces. */
    public String text() {
        StringBuilder text = new StringBuilder();
        spans.forEach(span -> text.append(span.text()));
        return squeezed(text.toString());
    }

    /** What is read as language: without code and formulas. */
    public String prose() {
        StringBuilder text = new StringBuilder();
        spans.stream().filter(span -> !span.code()).forEach(span -> text.append(span.text()));
        return squeezed(FORMULA.matcher(text).replaceAll(" "));
    }

    /** What is bold, with single spaces. */
    public String strong() {
        StringBuilder text = new StringBuilder();
        spans.stream().filter(Span::strong).forEach(span -> text.append(span.text()).append(' '));
        return squeezed(text.toString());
    }

    private static String squeezed(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}

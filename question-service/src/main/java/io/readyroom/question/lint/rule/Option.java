package io.readyroom.question.lint.rule;

import java.util.Locale;

import io.readyroom.question.lint.text.Markdown;

/**
 * One of the things to choose from.
 *
 * @param field where it stands, such as {@code options.b}
 * @param explanation the id that its explanation goes by
 * @param right whether the key picks it
 */
public record Option(String id, String field, String explanation, Markdown text, boolean right) {

    /** Letters that a candidate sees of it, code too. */
    public int length() {
        String seen = text.text();
        return seen.codePointCount(0, seen.length());
    }

    /** The same for two options that read alike: case counts in code only, and a last full stop nowhere. */
    public String normalised() {
        StringBuilder normalised = new StringBuilder();
        text.blocks().forEach(block -> block.spans().forEach(
                span -> normalised.append(span.code() ? "`" + span.text() + "`" : span.text().toLowerCase(Locale.ROOT))));
        text.pictures().forEach(picture -> normalised.append("![").append(picture.address()).append(']'));
        return normalised.toString().replaceAll("\\s+", " ").strip().replaceAll("[.,;:!?]+$", "");
    }
}

package io.readyroom.question.interchange.moodle;

import java.util.List;

import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.Part;
import io.readyroom.question.interchange.markup.Converted;
import io.readyroom.question.interchange.markup.Markup;

/** Texts in the formats that Moodle has. */
public final class MoodleText {

    private MoodleText() {
    }

    /**
     * Our Markdown of it.
     *
     * @param format as GIFT or XML name it: {@code html}, {@code markdown}, {@code plain}, {@code plain_text}, {@code moodle},
     *        {@code moodle_auto_format}
     * @param losses gets what didn't come through
     */
    public static String markdown(String format, String text, List<Loss> losses) {
        Converted converted = switch (format) {
            case "html" -> Markup.toMarkdown(text);
            case "markdown" -> Markup.fromMarkdown(text);
            case "plain", "plain_text" -> new Converted(Markup.escape(text), List.of());
            // HTML whose ends of lines are ends of lines.
            case "moodle", "moodle_auto_format" -> Markup.toMarkdown(text.strip().replace("\r\n", "\n").replace("\n", "<br>"));
            default -> {
                losses.add(new Loss(Part.MARKUP, "“" + format + "” is no format of a text; it was read as HTML."));
                yield Markup.toMarkdown(text);
            }
        };
        losses.addAll(converted.losses());
        return converted.text();
    }

    /** Null for a text that says nothing. */
    public static String feedback(String format, String text, List<Loss> losses) {
        String markdown = text == null || text.isBlank() ? "" : markdown(format, text, losses);
        return markdown.isBlank() ? null : markdown;
    }
}

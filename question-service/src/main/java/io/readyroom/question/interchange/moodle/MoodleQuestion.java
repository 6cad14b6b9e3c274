package io.readyroom.question.interchange.moodle;

import java.util.List;
import java.util.regex.Pattern;

import io.readyroom.question.content.ContentJson;

/**
 * A question as Moodle thinks of it, whichever syntax it stands in. Texts are our Markdown where nothing else is said.
 *
 * @param id the idnumber, or null
 * @param name for teachers, or null
 * @param tags all of them, ours too
 * @param general feedback whatever was answered, or null
 */
public record MoodleQuestion(String id, String name, List<String> tags, String stem, String general, Body body) {

    private static final Pattern MARKS = Pattern.compile("[\\s\\\\*_`\\[\\]()#>|~$!.{}:\"-]+");
    private static final int DIGITS = 16;

    /** The idnumber, or an id from its words that stays the same for as long as they do. */
    public String sourceId() {
        if (id != null && !id.isBlank()) {
            return id.strip();
        }
        StringBuilder words = new StringBuilder(body.type()).append('\n').append(words(stem));
        body.texts().forEach(text -> words.append('\n').append(words(text)));
        return "moodle-" + ContentJson.hash(words.toString()).substring(0, DIGITS);
    }

    private static String words(String text) {
        return MARKS.matcher(text).replaceAll("");
    }
}

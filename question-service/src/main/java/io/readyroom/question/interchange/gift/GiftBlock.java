package io.readyroom.question.interchange.gift;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines between empty ones.
 *
 * @param line where the first that is no comment stands, from 1
 * @param comments without their slashes
 * @param text all others, with {@code \n} between them
 * @param tooLarge when there was more of it than an item may have; then the text is incomplete
 */
record GiftBlock(int line, List<String> comments, String text, boolean tooLarge) {

    private static final int LONGEST = 1000;

    /** The first idnumber that a comment tells, or null. */
    String id() {
        List<String> ids = told("[id:");
        return ids.isEmpty() ? null : ids.get(0);
    }

    List<String> tags() {
        return told("[tag:");
    }

    /** What stands between such an opening and the next square bracket that no backslash precedes. */
    private List<String> told(String opening) {
        List<String> told = new ArrayList<>();
        for (String comment : comments) {
            for (int at = comment.indexOf(opening); at >= 0; at = comment.indexOf(opening, at)) {
                int from = at + opening.length();
                int end = end(comment, from);
                String value = end < 0 ? "" : comment.substring(from, end).replace("\\]", "]").strip();
                if (!value.isEmpty()) {
                    told.add(value);
                }
                // What stands within a value is a part of it.
                at = Math.max(from, end);
            }
        }
        return told;
    }

    private static int end(String comment, int from) {
        for (int i = from; i < comment.length() && i - from < LONGEST; i++) {
            if (comment.charAt(i) == ']') {
                return i;
            }
            i += comment.startsWith("\\]", i) ? 1 : 0;
        }
        return -1;
    }
}

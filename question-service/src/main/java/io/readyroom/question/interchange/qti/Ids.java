package io.readyroom.question.interchange.qti;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

import io.readyroom.question.interchange.Part;

/** Ids of ours for the identifiers of a file: the same where all of a set are such, else new ones for all of it. */
final class Ids {

    private static final int LETTERS = 26;

    private Ids() {
    }

    /** a, b, c … for options; o27 and so on for the many. */
    static String letter(int index) {
        return index < LETTERS ? String.valueOf((char) ('a' + index)) : "o" + (index + 1);
    }

    /** s1, s2 … */
    static IntFunction<String> numbered(String prefix) {
        return index -> prefix + (index + 1);
    }

    /**
     * @param elements each with an identifier of its own
     * @param fresh id by position, where the file's don't fit
     * @return ours by the file's
     * @throws ItemProblem when an identifier is missing or stands twice
     */
    static Map<String, String> of(List<XmlElement> elements, IntFunction<String> fresh, Losses losses) {
        Map<String, String> ids = new LinkedHashMap<>();
        for (XmlElement element : elements) {
            String identifier = element.attribute("identifier", "").strip();
            if (identifier.isEmpty() || ids.put(identifier, element.attribute(Own.ID, identifier)) != null) {
                throw ItemProblem.failed("An identifier within it is missing or stands twice.", element);
            }
        }
        Set<String> distinct = new HashSet<>(ids.values());
        if (distinct.size() == ids.size() && distinct.stream().allMatch(id -> id.matches("[a-z][a-z0-9]{0,7}"))) {
            return ids;
        }
        int index = 0;
        for (Map.Entry<String, String> entry : ids.entrySet()) {
            entry.setValue(fresh.apply(index++));
        }
        losses.add(Part.IDS, "Identifiers are others here: " + shown(ids) + ".");
        return ids;
    }

    private static String shown(Map<String, String> ids) {
        StringBuilder shown = new StringBuilder();
        for (Map.Entry<String, String> entry : ids.entrySet()) {
            shown.append(shown.isEmpty() ? "" : ", ").append(BodyText.start(entry.getKey())).append(" is ")
                    .append(entry.getValue());
            if (shown.length() > 200) {
                return shown.append(" and so on").toString();
            }
        }
        return shown.toString();
    }
}

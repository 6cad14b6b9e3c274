package io.readyroom.question.interchange.moodle;

import java.util.ArrayList;
import java.util.List;

/** The path of a category of questions, such as {@code $course$/top/Networks/DNS}. */
public final class CategoryPath {

    private CategoryPath() {
    }

    /** The names in it, without the context that it belongs to; empty when it is the top. */
    public static String tag(String path) {
        List<String> names = new ArrayList<>();
        // A slash within a name is written twice.
        for (String name : List.of(path.replace("//", "\0").split("/", -1))) {
            String plain = name.replace('\0', '/').strip();
            boolean context = plain.startsWith("$") && plain.endsWith("$");
            boolean top = names.isEmpty() && plain.equals("top");
            if (!plain.isEmpty() && !context && !top) {
                names.add(plain);
            }
        }
        return String.join("/", names);
    }

    /** Where our questions of an objective go. */
    public static String ofObjective(List<String> objectives) {
        String name = objectives.isEmpty() ? "Unsorted" : objectives.get(0);
        return "$course$/top/Readyroom/" + name.replace("/", "//");
    }
}

package io.readyroom.question.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with a content. */
final class Flaws {

    private final List<String> found = new ArrayList<>();

    Flaws when(boolean wrong, String sentence) {
        if (wrong) {
            found.add(sentence);
        }
        return this;
    }

    Flaws ids(String name, List<String> ids, int atLeast) {
        Set<String> distinct = new HashSet<>(ids);
        return when(ids.size() < atLeast, name + ": at least " + atLeast + " needed")
                .when(distinct.size() < ids.size(), name + ": an id stands twice")
                .when(!ids.stream().allMatch(id -> id.matches("[a-z][a-z0-9]{0,7}")), name + ": an id is not like a, b or s1");
    }

    List<String> list() {
        return List.copyOf(found);
    }
}
